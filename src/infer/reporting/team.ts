/** The team that whoever is hired joins, with what is told of it. */

import { withoutPraise } from '../../nlp/without-praise'
import { isQuotable } from '../../resolve/quote'
import type { Reading, ReadSentence, Token } from '../../stages'
import type { SectionKind } from '../../types'
import type { Reported } from '../reported'
import { UNSEEN, unwrapped } from './plain-text'
import { inThirdPerson } from './third-person'
import type { ReportingWords } from './words'

/** Where the reader is told whom they would work with. */
export const JOINING: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team', 'summary', 'responsibilities', 'other'])

/** "You will join a crew of six that tends the locks": what the team is, up to where something else is told. */
export function teamIn(reading: Reading, sentence: ReadSentence, words: ReportingWords, known: ReadonlySet<string>): Reported | undefined {
  const { tokens, source } = reading
  const { from, to, kind } = sentence
  for (let at = from; at < to - FEWEST_OF_TEAM; at++) {
    const { lower } = tokens[at] as Token
    const start = words['joining-verbs'].includes(lower)
      ? at + 1
      : words['joining-nouns'].includes(lower) && tokens[at + 1]?.lower === words.of
        ? at + 2
        : 0
    if (start === 0 || !isTeamArticle(tokens[start], words)) continue
    const head = teamAt(tokens, start, words)
    if (head === 0) continue
    const end = endOfTeam(tokens, head, to, words, known)
    if (end - start < FEWEST_OF_TEAM) return undefined
    const told = inThirdPerson(reading, start + 1, end, false, words, known, false)
    const place = source.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end)
    if (!told || told.read || !isQuotable(unwrapped(place, false)) || UNSEEN.test(place)) return undefined
    const text = withoutPraise(told.text, words)
    const evidence = { start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end, text: place, section: kind }
    return { about: 'team', form: 'predicate', text, weight: 1, evidence }
  }
  return undefined
}

/** Tokens of a team with what is told of it, at least, and those before its noun. */
const FEWEST_OF_TEAM = 6
const MOST_BEFORE_TEAM = 6

const isTeamArticle = (token: Token | undefined, { phrases, 'own-articles': [, our] }: ReportingWords): boolean =>
  phrases['indefinite-articles'].includes(token?.lower ?? '') || token?.lower === our

/** The noun of the team, behind which more is told of it; 0 where there is none. */
function teamAt(tokens: readonly Token[], from: number, words: ReportingWords): number {
  for (let at = from + 1; at < from + MOST_BEFORE_TEAM; at++) {
    const next = tokens[at + 1]
    if (words['team-words'].includes(tokens[at]?.lower ?? ''))
      return words.relatives.includes(next?.lower ?? '') || next?.lower === words.of || (next?.pos === 'VERB' && next.lower.endsWith('ing'))
        ? at
        : 0
    if (!IN_TEAM.has(tokens[at]?.pos ?? '')) return 0
  }
  return 0
}

const IN_TEAM: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADV', 'VERB', 'NUM'])

/** Up to a mark, to what it is joined for, or to a second verb of the reader; a list is whole, or nothing is told. */
function endOfTeam(tokens: readonly Token[], head: number, to: number, words: ReportingWords, known: ReadonlySet<string>): number {
  const isClause = tokens[head + 1]?.lower !== words.of
  let comma = 0
  for (let at = head + 2; at < to; at++) {
    const { lower, pos } = tokens[at] as Token
    const next = tokens[at + 1]
    if (lower === ',') {
      // "a team of joiners, building stairs", "a crew that sails, so ...": what follows is no further item.
      const isAct = next?.pos === 'VERB' && next.lower.endsWith('ing') && tokens[at - 1]?.pos !== 'VERB'
      const goesOn =
        isAct ||
        words['clause-openers'].includes(next?.lower ?? '') ||
        [next, tokens[at + 2]].some((token) => token?.lower === words['reported-reader'])
      if (goesOn && comma === 0) return at
      comma = at
    } else if (pos === 'PUNCT' && lower !== '-' && lower !== "'") return at
    const isVerb = next !== undefined && known.has(next.lower) && next.pos === 'VERB'
    if (!isClause && comma === 0 && (lower === words.to || lower === words.joints.and) && isVerb) return at
  }
  return to - head > LONGEST_OF_TEAM ? 0 : to
}

/** Tokens of what is told of a team. */
const LONGEST_OF_TEAM = 24
