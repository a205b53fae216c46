/** How much a statement tells. */

import { hyphenedRuns } from '../../nlp/letter-runs'
import { once } from '../../once'
import type { Reading, Token } from '../../stages'
import type { ReportingWords } from './words'

const FIGURE = 2
const NAME = 0.5
/** What a word that says nothing takes away, and what it takes where it stands alone among words that say something. */
const HOLLOW = 1
const LONE_HOLLOW = 0.5

/** The verb tells what the employer does. */
export function tellsOfActs({ tokens }: Reading, from: number, words: ReportingWords): boolean {
  let at = from
  // "has built", "currently runs".
  while (at < from + MOST_BEFORE_ACT && (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV')) at++
  return isAct(tokens[from], words) || isAct(tokens[at], words)
}
const MOST_BEFORE_ACT = 3

/** "is a small charity", "are a family-run dairy": the predicate tells what the employer is. */
export function tellsOfBeing({ tokens }: Reading, from: number, words: ReportingWords): boolean {
  if (tokens[from]?.pos !== 'AUX' || !words.phrases.articles.includes(tokens[from + 1]?.lower ?? '')) return false
  for (let at = from + 2; at < from + MOST_BEFORE_BODY; at++) {
    const { lower = '', pos = '' } = tokens[at] ?? {}
    if (pos === 'NOUN' && (words['own-bodies'].includes(lower) || words['self-nouns'].includes(lower))) return true
    if (pos === 'ADP' || (pos === 'PUNCT' && lower !== ',')) return false
  }
  return false
}
/** Tokens in which the noun stands. */
const MOST_BEFORE_BODY = 12
export const isAct = (verb: Token | undefined, words: ReportingWords): boolean =>
  verb !== undefined && (actsOf(words).has(verb.lower) || verb.word.bases.some((base) => actsOf(words).has(base)))
const actsOf = once((words: ReportingWords): ReadonlySet<string> => new Set(words['telling-verbs']))
/** What it adds that the verb tells what the employer does. */
export const ACT = 1

const wordSet = once((words: readonly string[]): ReadonlySet<string> => new Set(words))

/** What an employer is not tells little. */
const DENIED = 2

/** Figures and names tell more than other words; praise without either tells nothing. */
export function weightOf({ tokens }: Reading, from: number, to: number, text: string, words: ReportingWords): number {
  const { hollow } = words
  const isHollow = wordSet(hollow)
  let weight = 0
  for (let at = from; at < to; at++) {
    const { pos, value } = tokens[at] as Token
    if (value || pos === 'NUM') weight += FIGURE
    else if (pos === 'PROPN' && at > from) weight += NAME
  }
  let empty = 0
  for (const word of hyphenedRuns(text.toLowerCase()))
    if (isHollow.has(word) || (word.endsWith('s') && isHollow.has(word.slice(0, -1)))) empty++
  const [, second = ''] = text.split(' ', 2)
  const isDenied = second === words.not
  return Math.min(weight, 6) + Math.min(1, text.length / 100) - (empty === 1 ? LONE_HOLLOW : empty * HOLLOW) - (isDenied ? DENIED : 0)
}
