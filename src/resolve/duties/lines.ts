/** What kind of line may hold a duty: a headline, an item among items or nouns, a statement about people. */

import { isLoud } from '../../nlp/loud'
import type { Reading, ReadSentence, Token } from '../../stages'
import type { Ground } from './duties'
import { isDoing, isOf, openingOf } from './opening'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

/** Words in which a statement shows its verb. */
const STATEMENT_WITHIN = 24
/** Words in which a noun phrase shows what is done. */
const DOING_WITHIN = 10
export const LONGEST_TITLE = 4
/** Words of an item that may name a thing. */
const LONGEST_THING = 3

/** "Program Development": a few capital words that end in a noun head a list and are no duty. */
export function isHeadline(reading: Reading, sentence: ReadSentence): boolean {
  if (isLoud(reading.source, sentence.start, sentence.end)) return false
  const to = (reading.tokens[sentence.to - 1] as Token).lower === ':' ? sentence.to - 1 : sentence.to
  const size = to - sentence.from
  if (size < 2 || size > 4) return false
  for (let at = sentence.from; at < to; at++) {
    const { start, lower } = reading.tokens[at] as Token
    if (lower.length > 3 && !/\p{Lu}/u.test(reading.source.charAt(start))) return false
  }
  const { pos } = reading.tokens[to - 1] as Token
  return pos === 'NOUN' || pos === 'PROPN'
}

/** "Assistant Shop Manager – REF 21": the title of the post comes back as a line of its own. */
export function isTitleLine({ source, tokens }: Reading, { item, from, to }: ReadSentence, words: DutyWords): boolean {
  if (item) return false
  let end = from
  while (end < to && /^\p{Lu}/u.test(source.slice((tokens[end] as Token).start, (tokens[end] as Token).end))) end++
  if (end - from < 2 || to - end > LONGEST_TITLE || (end < to && !BEHIND_TITLE.has((tokens[end] as Token).lower))) return false
  const last = tokens[end - 1] as Token
  return isOf(last, 'persons', words) && !last.lower.endsWith('s')
}

const BEHIND_TITLE: ReadonlySet<string> = new Set(['-', '–', '—', '(', '|'])

/** An item with another right before or behind it; alone a few words are rather a heading. */
export const isAmongItems = ({ sentences }: Reading, index: number): boolean => {
  const { item, section } = sentences[index] as ReadSentence
  return item && [index - 1, index + 1].some((near) => sentences[near]?.item === true && sentences[near]?.section === section)
}

/** "Display screens" between "Phones" and "Cloud services": a short item among items that tell no act is a thing as well. */
export function isAmongNouns({ reading, words }: Ground, index: number): boolean {
  const { sentences } = reading
  const { section, item, from, to } = sentences[index] as ReadSentence
  if (!item || to - from > LONGEST_THING) return false
  return [index - 1, index + 1].every((near) => {
    const other = sentences[near]
    if (!other?.item || other.section !== section || other.to - other.from > LONGEST_THING) return false
    return !openingOf(reading, other.from, other.to, words) || isGerundAlone(reading, other, words)
  })
}

/** "Networking". */
const isGerundAlone = (reading: Reading, { from, to }: ReadSentence, words: DutyWords): boolean =>
  to - from === 1 && dutyVerb(reading.tokens[from] as Token, words)?.form === 'gerund'

/** "Event management", "stock control": a short item that ends in a noun of doing, and is no heading of capital words. */
export function isCraft({ source, tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  const last = tokens[to - 1] as Token
  const end = last.pos === 'PUNCT' ? (tokens[to - 2] as Token) : last
  if (end.start <= (tokens[from] as Token).start || !/^\p{Ll}/u.test(source.charAt(end.start))) return false
  const { singular } = end.word
  return words.doings.has(end.lower) || (singular !== undefined && words.doings.has(singular)) || dutyVerb(end, words)?.form === 'gerund'
}

/** "Free Shop is known for its shirts" states something; a duty has no subject of its own. */
export function isStatement(reading: Reading, sentence: ReadSentence): boolean {
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + STATEMENT_WITHIN); at++) {
    const { pos, lower } = reading.tokens[at] as Token
    if (pos === 'SCONJ' || lower === ':' || lower === 'that' || lower === 'which' || lower === 'who') return false
    if (pos === 'AUX' || (pos === 'PRON' && at < sentence.from + 6)) return true
  }
  return false
}

const PEOPLE_WITHIN = 5

/** "Line cooks offer guests a meal": people, and what they do. */
export function tellsOfPeople({ tokens }: Reading, { from, to }: ReadSentence, words: DutyWords): boolean {
  for (let at = from; at < Math.min(to - 2, from + PEOPLE_WITHIN); at++) {
    const token = tokens[at] as Token
    if (isOf(token, 'persons', words) && token.lower.endsWith('s') && isDoing(tokens[at + 1] as Token, words)) return true
  }
  return false
}

/** "Weekly reports to the manager" names what is done, "401(k) with company match" does not. */
export function namesDoing({ tokens }: Reading, { from, to }: ReadSentence, words: DutyWords): boolean {
  for (let at = from; at < Math.min(to, from + DOING_WITHIN); at++) {
    const token = tokens[at] as Token
    const { singular } = token.word
    if (words.doings.has(token.lower) || (singular !== undefined && words.doings.has(singular))) return true
    // "Stack: testing tools", "fast growing".
    if (token.lower === ':') return false
    if (at > from && isOf(token, 'noun-verbs', words)) return true
    if (dutyVerb(token, words)?.form === 'gerund' && (at === from || (tokens[at - 1] as Token).pos !== 'ADV')) return true
  }
  return false
}
