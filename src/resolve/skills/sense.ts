/** Word sense: does an ambiguous spelling stand for the skill here? Decided by case, company, list neighbours and section. */

import { type Probe, touches } from '../../match/touch'
import type { Language, Sense } from '../../rules/language'
import { mayHold } from '../../rules/word-marks'
import type { Reading, ReadSentence, TermHit, Token } from '../../stages'
import type { Coverage } from './coverage'
import type { TermNumbers } from './term-numbers'

export const ASKING: ReadonlySet<string> = new Set(['requirements', 'preferred'])

export interface SenseContext {
  reading: Reading
  probe: Probe
  language: Language
  numbers: TermNumbers
  /** For each token the field of the unambiguous term that covers it; 0 where there is none. */
  sure: Uint16Array
  /** For each token the category of the ambiguous name in its own capitals that covers it. */
  written: Uint16Array
  /** The tokens on which any term stands, ambiguous or not. */
  named: Coverage
  /** How many unambiguous terms of each field the posting names. */
  fields: Uint16Array
  /** Where a name begins that stands beside a phrase that asks for a skill; `LATER_ITEM` behind the first of several. */
  asked: Coverage
}

/** A place further on in the list that a phrase opens: "experience with kilns, glazes and [Access]". */
export const LATER_ITEM = 2

/** Right behind a phrase with a noun or an adjective: "experience with", "proficient in"; not "working with". */
export const BY_NOUN = 3

/** The hit as the posting writes it. */
export const textOf = ({ from, to }: TermHit, { source, tokens }: Reading): string =>
  source.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)

/** What tells that a name is meant as the skill, and how surely; or, with a confidence of 0, that it is not. */
export interface Sign<Name extends SignName = SignName> {
  readonly name: Name
  readonly confidence: number
}

export type SignName = keyof typeof CONFIDENCE

const CONFIDENCE = {
  unambiguous: 0.95,
  'other-letters': 0,
  marked: 0.9,
  'ordinary-case': 0,
  neighbours: 0.9,
  company: 0.85,
  'no-company': 0,
  'among-skills': 0.75,
  'stands-alone': 0.8,
  'written-small': 0,
  'opens-item': 0.65,
  'other-field': 0,
  'as-written': 0.7,
  'field-named-often': 0.65,
  'ordinary-use': 0,
} as const

/** Made once: a posting asks thousands of times. */
const SIGNS = Object.fromEntries(Object.entries(CONFIDENCE).map(([name, confidence]) => [name, { name, confidence }])) as {
  [Name in SignName]: Sign<Name>
}

/** How the hit is meant. */
export function signOf(hit: TermHit, sense: Sense | undefined, context: SenseContext): Sign {
  const { reading, probe, language } = context
  const sentence = reading.sentences[hit.sentence] as ReadSentence
  if (!sense) {
    if (confidentSpelling(hit, reading, language)) return SIGNS.unambiguous
    // "mysql, php, css": letters that are too few to be sure of are a name in a list of names.
    const field = context.numbers.fields[hit.term] as number
    return neighbourOf(hit, sentence, context, field, 0) || isInRun(hit, sentence, context, field, MOST_UNKNOWN)
      ? SIGNS.neighbours
      : SIGNS['other-letters']
  }
  // Patterns are looked for last: what surrounds most ordinary words rules the skill out already.
  const sign = bySurroundings(hit, sense, sentence, context)
  if (sign.confidence === 0) return sign
  // Right behind "experience with" the words before say nothing against a name; those behind it may: "experience with Ruby rings".
  const earliest = sense.exact && context.asked[hit.from] === BY_NOUN ? hit.from : undefined
  return touches(sense.never, hit.from, hit.to, sentence, probe, earliest) ? SIGNS['ordinary-use'] : sign
}

function bySurroundings(hit: TermHit, sense: Sense, sentence: ReadSentence, context: SenseContext): Sign {
  const { reading, numbers } = context
  if (!sense.exact && sense.near.length === 0) return SIGNS.marked
  const text = textOf(hit, reading)
  const asWritten = text === sense.word
  const field = numbers.fields[hit.term] as number
  const supported = sense.exact && asWritten && ASKING.has(sentence.kind)
  const neighbours =
    neighbourOf(hit, sentence, context, field, supported ? (numbers.categories[hit.term] as number) : 0) ||
    isInRun(hit, sentence, context, field)
  if (sense.exact && !asWritten && !neighbours) return SIGNS['ordinary-case']
  if (neighbours) return SIGNS.neighbours
  if (companyOf(hit, sense, sentence, reading)) return SIGNS.company
  if (!ASKING.has(sentence.kind)) return SIGNS['no-company']
  if ((!sense.exact || asWritten) && isItemAmongSkills(hit, sentence, context, /\p{Lu}{2}/u.test(text) ? 1 : 2))
    return SIGNS['among-skills']
  if (numbers.soft[hit.term] === 1 && isTraitItem(hit, sentence, reading)) return SIGNS['among-skills']
  const alone = standsAlone(hit, sentence, context)
  if (sense.exact ? asWritten && (alone || isAsked(hit, context)) : alone || isAsked(hit, context)) return SIGNS['stands-alone']
  if (!asWritten || !/^[\p{Lu}\d.]/u.test(text)) return SIGNS['written-small']
  const next = hit.from === sentence.from ? (reading.tokens[hit.to]?.lower ?? '') : ''
  // "Excel for stock lists" opens with a name; "Canvas and leather" may not.
  if (sense.exact && FOLLOWS_NAME.has(next) && !WORD_JOINTS.has(next) && next !== ',') return SIGNS['opens-item']
  if (!fits(field, context)) return SIGNS['other-field']
  if (hit.from > sentence.from && !isCapitalized(reading, hit.from - 1, sentence) && !isCapitalized(reading, hit.to, sentence))
    return SIGNS['as-written']
  if (FOLLOWS_NAME.has(next) || (context.fields[field] as number) >= 3) return SIGNS['field-named-often']
  return SIGNS['no-company']
}

/** It stands beside a phrase that asks for it, or is a whole item of the list behind one. */
function isAsked({ from, to }: TermHit, { asked, reading: { tokens } }: SenseContext): boolean {
  if (asked[from] !== LATER_ITEM) return asked[from] !== 0
  const next = tokens[to]
  return !next || !CONTENT.has(next.pos)
}

/** An item that holds the name, marks and words that grade it: "Excel", "strong Excel skills". */
function standsAlone(hit: TermHit, sentence: ReadSentence, context: SenseContext): boolean {
  const { reading } = context
  if (sentence.to - sentence.from > hit.to - hit.from + 2) return false
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at >= hit.from && at < hit.to) continue
    const { pos, lower } = reading.tokens[at] as Token
    if (CONTENT.has(pos) && !FOLLOWS_NAME.has(lower) && !isAsked(hit, context)) return false
  }
  return true
}
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB'])

/** What may follow a name that opens an item: "Go for backend services". */
const FOLLOWS_NAME = new Set(['for', 'skills', 'experience', 'knowledge', 'and', 'or', ',', '(', ':', '/', '-', '–'])

/** True for a word with a capital inside the sentence, which makes a name of several words likelier. */
function isCapitalized(reading: Reading, at: number, sentence: ReadSentence): boolean {
  if (at <= sentence.from || at >= sentence.to) return false
  return /^\p{Lu}\p{Ll}/u.test(reading.source.slice((reading.tokens[at] as Token).start, (reading.tokens[at] as Token).end))
}

/** A spelling of one or two letters without a sense entry counts only as it is written in the lexicon. */
function confidentSpelling(hit: TermHit, reading: Reading, language: Language): boolean {
  if ((reading.tokens[hit.to - 1] as Token).end - (reading.tokens[hit.from] as Token).start > 3) return true
  const text = textOf(hit, reading)
  // "c++", "c#": the mark makes the name.
  if (/[+#]/.test(text)) return true
  const term = language.terms[hit.term]
  const spelling = hit.spelling === 0 ? term?.name : term?.aliases[hit.spelling - 1]
  return text === spelling || (text.length === 3 && text === text.toUpperCase())
}

const WORD_JOINTS = new Set(['and', 'or', 'and/or'])
const JOINTS = new Set([',', '/', '&', '+', '|', '•', ';', '(', ')', ...WORD_JOINTS])

/** How many items away a neighbour may stand, and how long an item is. */
const FARTHEST_ITEM = 4
const LONGEST_ITEM = 3

/**
 * True when the list around the hit names an unambiguous term of the same field (or, among tools, any technical one), or an
 * ambiguous one of `category` in its own capitals: "German or French" are languages together.
 */
function neighbourOf(
  hit: TermHit,
  sentence: ReadSentence,
  { reading, sure, written, numbers: { technical } }: SenseContext,
  field: number,
  category: number,
): boolean {
  const { tokens } = reading
  const joint = (at: number): boolean => JOINTS.has((tokens[at] as Token).lower)
  for (let direction = -1; direction <= 1; direction += 2) {
    let at = direction < 0 ? hit.from - 1 : hit.to
    for (let item = 0; item < FARTHEST_ITEM && at >= sentence.from && at < sentence.to && joint(at); item++) {
      while (at >= sentence.from && at < sentence.to && joint(at)) at += direction
      for (let step = 0; step < LONGEST_ITEM && at >= sentence.from && at < sentence.to && !joint(at); step++, at += direction) {
        const other = sure[at] as number
        if (other !== 0 && related(other, field, technical)) return true
        if (category !== 0 && written[at] === category) return true
      }
    }
  }
  return false
}

/** How many technical terms beyond doubt a run of names holds that has lost its commas. */
const LEAST_IN_RUN = 2
/** Words of such a run that no lexicon knows. */
const MOST_UNKNOWN = 2

/**
 * "linux c c++ java": a line of nothing but names that stand side by side is a list of tags. For letters that are no ordinary word some
 * words of it may be unknown.
 */
function isInRun(
  hit: TermHit,
  sentence: ReadSentence,
  { sure, named, numbers: { technical } }: SenseContext,
  field: number,
  mostUnknown = 0,
): boolean {
  if (technical[field] !== 1 || (hit.from > sentence.from && named[hit.from - 1] !== 1)) return false
  let found = 0
  let unknown = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    if (named[at] !== 1 && ++unknown > mostUnknown) return false
    if (technical[sure[at] as number] === 1) found++
  }
  return found >= LEAST_IN_RUN + unknown
}

/** An item of its own in a list of which at least `least` near items are skills beyond doubt, of whatever field. */
function isItemAmongSkills(hit: TermHit, sentence: ReadSentence, { reading, sure }: SenseContext, least: number): boolean {
  const { tokens } = reading
  const joint = (at: number): boolean => at < sentence.from || at >= sentence.to || JOINTS.has((tokens[at] as Token).lower)
  if (!joint(hit.from - 1) || !joint(hit.to)) return false
  let found = 0
  for (let direction = -1; direction <= 1; direction += 2) {
    let at = direction < 0 ? hit.from - 1 : hit.to
    for (let item = 0; item < FARTHEST_ITEM && at >= sentence.from && at < sentence.to; item++) {
      while (at >= sentence.from && at < sentence.to && joint(at)) at += direction
      let isSkill = false
      let length = 0
      for (; at >= sentence.from && at < sentence.to && !joint(at); at += direction, length++) if (sure[at] !== 0) isSkill = true
      if (length > LONGEST_ITEM) break
      if (isSkill && ++found >= least) return true
    }
  }
  return false
}

/** "Good attitude, reliability, and ...", "Demonstrated integrity and ...": what stands by itself in a list of demands is a quality of a person. */
function isTraitItem(hit: TermHit, sentence: ReadSentence, { tokens }: Reading): boolean {
  const joint = (at: number): boolean => at < sentence.from || at >= sentence.to || JOINTS.has((tokens[at] as Token).lower)
  let from = hit.from - 1
  while (from >= sentence.from && from > hit.from - 3 && GRADING.has((tokens[from] as Token).pos)) from--
  return joint(from) && joint(hit.to)
}
/** What may stand before a quality: "demonstrated", "strong", "your". */
const GRADING = new Set(['ADJ', 'ADV', 'DET', 'VERB', 'PRON'])

const related = (one: number, other: number, technical: Uint8Array): boolean =>
  one === other || (technical[one] === 1 && technical[other] === 1)

/** True when the posting names a term of the field, or of a related one, beyond doubt. */
function fits(field: number, { fields, numbers: { technical } }: SenseContext): boolean {
  for (let other = 1; other < fields.length; other++) if (fields[other] !== 0 && related(other, field, technical)) return true
  return false
}

/** True when the words of the phrase after its first stand after token `at`. */
function continues(phrase: readonly string[], at: number, to: number, tokens: readonly Token[]): boolean {
  for (let offset = 1; offset < phrase.length; offset++)
    if (at + offset >= to || !(tokens[at + offset] as Token).word.bases.includes(phrase[offset] as string)) return false
  return true
}

/** True when a word of its company stands in the sentence. */
function companyOf(hit: TermHit, sense: Sense, sentence: ReadSentence, { tokens }: Reading): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at >= hit.from && at < hit.to) continue
    const { bases, marks } = (tokens[at] as Token).word
    if (!mayHold(sense.companyMarks, marks)) continue
    for (let index = 0; index < bases.length; index++) {
      const phrases = sense.company.get(bases[index] as string)
      if (phrases) for (const phrase of phrases) if (continues(phrase, at, sentence.to, tokens)) return true
    }
  }
  return false
}
