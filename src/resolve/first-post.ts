/** Of several posts in one text the first alone is told: what the others ask, pay and do is not said of it. */
import type { Evidence } from '../types'
import { isOfLater } from './facts/posts'
import type { Findings } from './resolve'

/** The findings without those that only later posts hold. */
export function firstPost(findings: Findings): Findings {
  const { posts } = findings
  if (!posts) return findings
  const isOwn = ({ evidence }: { evidence: readonly Evidence[] }): boolean =>
    evidence.some(({ start, section }) => !isOfLater(posts, start, section))
  const stands = ({ evidence: { start, section } }: { evidence: Evidence }): boolean => !isOfLater(posts, start, section)
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
