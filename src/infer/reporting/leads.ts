/** What stands before the subject of a statement: "Founded in 1990, we", "With 12 shops, we", "At Alder Farms, we". */

import { smallFirst } from '../../nlp/small-letters'
import { ownEntry } from '../../own-entry'
import type { Reading, Token } from '../../stages'
import { isWe, ownSubject } from './subject'
import { inThirdPerson, type Told } from './third-person'
import type { ReportingWords } from './words'

const LONGEST_LEAD = 24

/** "And we run", "Today, Alder Farms grows": where the subject stands behind a word that only joins; else where the sentence begins. */
export function behindJoint(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): number {
  const { tokens } = reading
  if (!words['sentence-joints'].includes(tokens[from]?.lower ?? '')) return from
  const at = tokens[from + 1]?.lower === ',' ? from + 2 : from + 1
  return isWe(tokens[at], words) || ownSubject(reading, at, to, name, words) > 0 ? at : from
}

/** A phrase before the subject: where it ends, and where the subject stands. */
export interface Lead {
  end: number
  subject: number
}

/** "With 12 shops, we ...", "As a family firm, we ...", "Over the next 18 months we ...": the phrase behind which the employer is the subject. */
export function leadOf(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): Lead | undefined {
  const { tokens } = reading
  const isKnown = Object.hasOwn(words['lead-phrases'], tokens[from]?.lower ?? '')
  const isOwned = words['own-articles'][1] === tokens[from + 1]?.lower
  if (!isKnown && !opensLoosely(tokens[from] as Token, words)) return undefined
  for (let at = from + 2; at < Math.min(to - 2, from + LONGEST_LEAD); at++) {
    const { lower } = tokens[at] as Token
    if (lower === ',' && (isWe(tokens[at + 1], words) || ownSubject(reading, at + 1, to, name, words) > 0))
      return { end: at, subject: at + 1 }
    if (!isKnown) {
      // "If you bake", "Not until May": what holds only then is no fact without it.
      if (words.conditions.includes(lower) || lower === words.not || lower === words['reported-reader']) return undefined
      continue
    }
    // "for every decision we make": only behind a time does a clause of its own begin without a comma.
    const before = tokens[at - 1] as Token
    // "From our yard in Hull we run 12 vans".
    if (isWe(tokens[at], words) && isOwned && NOUNS.has(before.pos)) return { end: at, subject: at }
    if (isWe(tokens[at], words) && (words['spell-units'].includes(before.lower) || (before.pos === 'NUM' && at - from < LEAD_OF_YEAR)))
      return { end: at, subject: at }
  }
  return undefined
}

/** "Serving 40 villages, we ...", "Well known in Hull, Alder Farms ...": a phrase of some other kind that a comma parts from the subject. */
const opensLoosely = ({ pos, lower }: Token, words: ReportingWords): boolean =>
  (LOOSE.has(pos) || PARTICIPLE.test(lower)) && !words.conditions.includes(lower) && !Object.hasOwn(words['lead-participles'], lower)
const LOOSE: ReadonlySet<string> = new Set(['ADV', 'ADJ', 'ADP', 'PART'])
const PARTICIPLE = /(?:ing|ed|wn)$/

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Tokens of "in 2015", and one more. */
const LEAD_OF_YEAR = 3

/** "At Alder Farms, we ...", "Here at Alder we ...": how many tokens stand before the speaker. */
export function beforeSpeaker({ tokens }: Reading, from: number, words: ReportingWords): number {
  let at = from
  while (words['reported-places'].includes(tokens[at]?.lower ?? '')) at++
  if (at === from) return 0
  const name = at
  while (at - name < LONGEST_NAME && (tokens[at]?.pos === 'PROPN' || tokens[at]?.pos === 'NOUN')) at++
  if (tokens[at]?.lower === ',') at++
  return isWe(tokens[at], words) ? at - from : 0
}

const LONGEST_NAME = 7

/** "Founded in 1990, we ...", "Backed by the city, Alder Farms ...": where the clause of the subject begins behind a comma, and its predicate. */
export function behindLead(
  reading: Reading,
  from: number,
  to: number,
  name: string | undefined,
  words: ReportingWords,
): { comma: number; predicate: number; we: boolean } | undefined {
  const { tokens } = reading
  if (!Object.hasOwn(words['lead-participles'], tokens[from]?.lower ?? '')) return undefined
  for (let at = from + 2; at < to - 2; at++) {
    if (tokens[at]?.lower !== ',') continue
    const we = isWe(tokens[at + 1], words)
    const size = we ? 1 : ownSubject(reading, at + 1, to, name, words)
    if (size) return { comma: at, predicate: at + 1 + size, we }
  }
  return undefined
}

/** "founded in 1990" + "runs two mills" -> "was founded in 1990 and runs two mills". */
export function withLead(
  reading: Reading,
  from: number,
  to: number,
  { comma, predicate, we }: { comma: number; predicate: number; we: boolean },
  words: ReportingWords,
  known: ReadonlySet<string>,
): Told | undefined {
  const lead = inThirdPerson(reading, from, comma, false, words, known, false)
  const rest = inThirdPerson(reading, predicate, to, we, words, known, false)
  if (!lead || !rest || lead.read || rest.read) return undefined
  const verb = ownEntry(words['lead-participles'], reading.tokens[from]?.lower ?? '') ?? ''
  const opening = smallFirst(lead.text)
  // "was founded in 1990, and it runs two mills and sells flour": two verbs that an "and" joins are not joined by another.
  const joint = rest.text.includes(` ${words.joints.and} `)
    ? `, ${words.joints.and} ${words['own-pronoun']}`
    : opening.includes(',')
      ? `, ${words.joints.and}`
      : ` ${words.joints.and}`
  return { text: `${verb} ${opening}${joint} ${rest.text}`, spoken: true, read: false }
}
