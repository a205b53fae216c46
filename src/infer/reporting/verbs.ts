/** Verbs of a statement: which words are verbs, and how they stand behind "it". */

import { verbForms } from '../../nlp/inflect'
import type { Reading, Token } from '../../stages'
import { pronounsIn, type ReportingWords, verbsIn } from './words'

/** modal: the verbs behind it stay in their base form. */
export type Tense = 'present' | 'past' | 'modal'
export const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])

/** True where "you" is the subject of work, false where it is that of a wish or a trait, undefined where it is no subject. */
export function isReader({ tokens }: Reading, at: number, words: ReportingWords, bars: readonly string[]): boolean | undefined {
  let next = at + 1
  while (tokens[next]?.pos === 'ADV') next++
  const { pos = '', lower = '' } = tokens[next] ?? {}
  if (bars.includes(lower)) return false
  if (words.linking.includes(lower)) return tokens[next + 1]?.pos === 'VERB'
  if (words['reported-modals'].includes(lower)) {
    const verb = /^(?:ADV|PART)$/.test(tokens[next + 1]?.pos ?? '') ? tokens[next + 2] : tokens[next + 1]
    return !bars.includes(verb?.lower ?? '')
  }
  return VERBS.has(pos) ? true : undefined
}

/** "are active participants": many persons are no "it". */
export function isMany({ tokens }: Reading, verb: number, to: number, { quantifiers, 'own-articles': [article] }: ReportingWords): boolean {
  for (let at = verb + 1; at < to; at++) {
    const { pos, lower, word } = tokens[at] as Token
    // "are some of the people behind": a part of many.
    if (at === verb + 1 && quantifiers.includes(lower)) return true
    if (pos === 'NOUN' && tokens[at + 1]?.pos === 'NOUN') continue
    if (pos === 'NOUN')
      return (word.bases.length > 1 || /(?:er|or|ian|ist|ant)s$/.test(lower)) && lower.endsWith('s') && tokens[at + 1]?.pos !== 'NOUN'
    // "are the makers of", "are not the only ones".
    if (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'CCONJ' && pos !== 'NUM' && pos !== 'PART' && lower !== article) return false
  }
  return false
}

/** The verb behind "we" as it stands behind "it". */
export function personOf(
  token: Token,
  before: Token | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): { word: string; tense: Tense } | undefined {
  const { lower } = token
  const irregular = verbsIn(words).get(lower)
  if (irregular) return { word: irregular, tense: 'present' }
  if (words['reported-modals'].includes(lower)) return { word: lower, tense: 'modal' }
  if (words.seeking.includes(lower)) return undefined
  if (!VERBS.has(token.pos) && !(before && pronounsIn(words).has(before.lower))) return undefined
  // Behind "we" no verb ends in the "s" of the third person: "we focus".
  const base = isBase(token, known) || lower.endsWith('s')
  if ((/ing$/.test(lower) && !base) || !/^\p{Ll}+$/u.test(lower)) return undefined
  return base ? { word: verbForms(lower).present, tense: 'present' } : { word: lower, tense: 'past' }
}

/** What follows a verb more often than a noun. */
export const BEHIND_VERB: ReadonlySet<string> = new Set(['ADP', 'DET', 'PRON', 'NUM', 'ADV'])

/** A part of "co-working". */
export const isHyphened = (source: string, { start, end }: Token): boolean => source[start - 1] === '-' || source[end] === '-'

/** A verb in its base form, and not the past of another. */
export const isBase = ({ lower, word }: Token, known: ReadonlySet<string>): boolean =>
  known.has(lower) ||
  word.bases.length < 2 ||
  !(/(?:ing|ed|s)$/.test(lower) || word.bases.some((base) => base !== lower && verbForms(base).past === lower))

/** Tagged as a verb, or one that the tagger took for a noun: "and [work] in the open". */
export function isVerb({ tokens }: Reading, at: number, words: ReportingWords, known: ReadonlySet<string>): boolean {
  const { pos, lower } = tokens[at] as Token
  if (VERBS.has(pos) || verbsIn(words).has(lower)) return true
  const joint = tokens[at - 1]?.lower ?? ''
  if (joint === ',' && known.has(lower) && goesOnInRow(tokens, at, words)) return true
  if ((joint !== words.joints.and && !words['verb-joints'].includes(joint)) || !known.has(lower)) return false
  const next = tokens[at + 1]?.pos ?? ''
  // Where no grammar was read every such word may be one.
  return pos === '' || BEHIND_VERB.has(next)
}

/** "respects age, [values] candour, and hires": behind the next comma an "and" has a verb after it. */
function goesOnInRow(tokens: readonly Token[], at: number, words: ReportingWords): boolean {
  if (!BEHIND_ROW.has(tokens[at + 1]?.pos ?? '')) return false
  for (let next = at + 2; next < at + LONGEST_ROW; next++)
    if (tokens[next]?.lower === ',')
      return tokens[next + 1]?.lower === words.joints.and && tokens[next + 2]?.pos === 'VERB' && BEHIND_ROW.has(tokens[next + 3]?.pos ?? '')
  return false
}

/** What stands behind a verb in a row of verbs. */
const BEHIND_ROW: ReadonlySet<string> = new Set(['NOUN', 'DET', 'ADP', 'NUM', 'ADJ'])
/** Tokens of an object in a row of verbs. */
const LONGEST_ROW = 9

/** "..., repair and [sell]": a verb behind a joint, adverbs left out. */
export function isJoint(
  { tokens }: Reading,
  at: number,
  { joints, 'adverbs-of-time': times, 'verb-joints': others }: ReportingWords,
): boolean {
  let before = at - 1
  while (tokens[before]?.pos === 'ADV' || times.includes(tokens[before]?.lower ?? '')) before--
  const lower = tokens[before]?.lower
  return lower === ',' || lower === joints.and || lower === joints.or || lower === '&' || others.includes(lower ?? '')
}

/** Somewhere before stands a verb that leaves those behind it as they are. */
export function follows({ tokens }: Reading, at: number, modals: readonly string[], from: number): boolean {
  for (let index = at - 1; index >= from; index--) if (modals.includes((tokens[index] as Token).lower)) return true
  return false
}

/** What stands behind "to" where it is no verb: "listens to farmers". */
export const isPlace = (token: Token | undefined, known: ReadonlySet<string>): boolean =>
  NOT_VERBAL.has(token?.pos ?? '') ||
  ((token?.pos === 'NOUN' || token?.pos === 'PROPN') && !known.has(token.lower) && token.word.bases.length > 1)
const NOT_VERBAL: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM'])
