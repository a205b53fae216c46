/** "All floors must be swept daily": what has to be done to a thing is the duty to do it. */

import { verbForms } from '../../nlp/inflect'
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import type { Clause } from './clauses'
import { isOf, isState, nounOpeningOf } from './opening'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

/** Where the thing ends, and the verbs with their base forms behind what says that it has to be done. */
export interface Done {
  thingTo: number
  verbsFrom: number
  verbsTo: number
}

const LONGEST_THING = 24

/** The sentence as the act that it demands; undefined where it demands none, or more than one. */
export function doneIn(
  reading: Reading,
  { from, to }: ReadSentence,
  index: number,
  hits: readonly Hit[],
  language: Language,
  words: DutyWords,
): Clause | undefined {
  const demands = hits.filter(({ rule }) => language.rules[rule]?.data.takes === 'done')
  const [demand] = demands
  if (!demand || demands.length > 1 || demand.from - from > LONGEST_THING) return undefined
  if (!isThing(reading, from, demand.from, words)) return undefined
  // "Design of leaflets to be printed": the design is what is done.
  if (nounOpeningOf(reading, from, demand.from, words)) return undefined
  const verbsTo = verbsEnd(reading, demand.to, to, words)
  if (verbsTo === undefined) return undefined
  return { sentence: index, from, to, confidence: 0.8, done: { thingTo: demand.from, verbsFrom: demand.to, verbsTo } }
}

/** Things, and neither people nor a clause of its own. */
function isThing({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  const last = tokens[to - 1]
  if (to <= from || !last || (last.pos !== 'NOUN' && last.pos !== 'PROPN') || isOf(last, 'persons', words)) return false
  for (let at = from; at < to; at++) {
    const { pos, lower } = tokens[at] as Token
    if (pos === 'PRON' || pos === 'AUX' || pos === 'SCONJ' || pos === 'VERB' || lower === ':' || lower === ';') return false
  }
  return true
}

/** The verb of a participle: "swept", and "put" as well. */
export function participleOf(token: Token, words: DutyWords): string | undefined {
  const verb = dutyVerb(token, words)
  if (!verb) return undefined
  return verb.form === 'past' || (verb.form === 'base' && verbForms(verb.base).past === verb.base) ? verb.base : undefined
}

const isJoint = (token: Token | undefined): boolean => token?.lower === ',' || token?.lower === 'and'

/** Behind "cleaned, dried and put away": participles that name doing something. */
function verbsEnd(reading: Reading, from: number, to: number, words: DutyWords): number | undefined {
  const { tokens } = reading
  let end: number | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    const base = participleOf(token, words)
    if (base !== undefined && !words.idle.has(base) && !isState(reading, at, words)) end = at + 1
    else if (token.pos !== 'ADV' && !isJoint(token) && !(end === at && isJoint(tokens[at + 1]))) break
  }
  return end
}
