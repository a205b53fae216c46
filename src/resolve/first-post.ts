/** Of several posts in one text one is told: what the others ask, pay and do is not said of it. */
import type { Evidence } from '../types'
import { isOfOther } from './facts/posts'
import type { Findings, Matched } from './resolve'

/** What was matched without the sentences of other posts, so that nothing is concluded from them. */
export function matchedOfPost(matched: Matched, { posts }: Findings): Matched {
  if (!posts) return matched
  const { reading, hits } = matched
  const isOther = reading.sentences.map(({ start, kind }) => isOfOther(posts, start, kind))
  return {
    ...matched,
    hits: hits.filter(({ sentence }) => !isOther[sentence]),
    reading: { ...reading, sentences: reading.sentences.map((each, at) => (isOther[at] ? { ...each, boilerplate: true } : each)) },
  }
}

/** The findings without those that only other posts hold. */
export function firstPost(findings: Findings): Findings {
  const { posts } = findings
  if (!posts) return findings
  const isOwn = ({ evidence }: { evidence: readonly Evidence[] }): boolean =>
    evidence.some(({ start, section }) => !isOfOther(posts, start, section))
  const stands = ({ evidence: { start, section } }: { evidence: Evidence }): boolean => !isOfOther(posts, start, section)
  return {
    ...findings,
    skills: findings.skills.filter(isOwn),
    responsibilities: findings.responsibilities.filter(isOwn),
    culture: findings.culture.filter(isOwn),
    gates: findings.gates.filter(isOwn),
    asks: findings.asks.filter(stands),
    terms: { ...findings.terms, lines: findings.terms.lines.filter(stands) },
  }
}
