/** Where the employer is the subject: as "we", by its name or a short form of it, or as "the clinic". */

import type { Reading, ReadSentence, Token } from '../../stages'
import type { SectionKind } from '../../types'
import { VERBS } from './verbs'
import type { ReportingWords } from './words'

/** Sentences about the employer; in the others it speaks of the work unless it names itself. */
export const OWN: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team'])

/** The name on which the sentences about an employer open that is named nowhere else: "Alder runs ...", "Alder has ...". */
export function speakerIn({ sentences, tokens, source }: Reading): string | undefined {
  const counts = new Map<string, number>()
  for (const { kind, boilerplate, from } of sentences) {
    if (kind !== 'about-company' || boilerplate || tokens[from]?.pos !== 'PROPN' || !VERBS.has(tokens[from + 1]?.pos ?? '')) continue
    const opening = source.slice(tokens[from]?.start, tokens[from]?.end)
    counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  for (const [opening, count] of counts) if (count > 1) return opening
  return undefined
}

/** "While", "With", "Founded": what opens a phrase before the subject. */
export const opensLead = ({ pos, lower }: Token, words: ReportingWords): boolean =>
  OPENS_LEAD.has(pos) || words.conditions.includes(lower) || Object.hasOwn(words['lead-phrases'], lower)

export const isWe = (token: Token | undefined, words: ReportingWords): boolean => token?.lower === words['reported-subject']

/** How many tokens stand before the verb where the employer is the subject: its name, a short form of it, or "the clinic". */
export function ownSubject(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): number {
  const { tokens, source } = reading
  const article = words['own-articles'].includes(tokens[from]?.lower ?? '')
  const body = tokens[from + 1]?.lower ?? ''
  // "The service" of a council is a part of it.
  const isPart = name !== undefined && words['own-units'].includes(body) && !name.toLowerCase().includes(body)
  if (article && words['own-bodies'].includes(body)) return isPart ? 0 : beforeVerb(tokens, from, 2)
  if (name === undefined) return 0
  const { start } = tokens[from] as Token
  if (source.slice(start, start + name.length).toLowerCase() === name.toLowerCase() && ENDS_NAME.test(source.charAt(start + name.length)))
    return beforeVerb(tokens, from, withForm(tokens, from, tokensOf(name, reading, from, to), words))
  // "Leeds" of "City of Leeds".
  const place = name.slice(name.lastIndexOf(' ') + 1)
  if (words['own-bodies'].includes(bodyOf(name)) && source.startsWith(`${place} `, start)) return beforeVerb(tokens, from, 1)
  // "AFS" of "Alder Farm Supplies".
  const initials = initialsOf(name)
  // "Gi" of "Green Insight" is no word of another language, and no pronoun.
  const written = source.slice(start, start + initials.length + 1)
  if (initials.length > 1 && written.toUpperCase() === `${initials} ` && /^\p{Lu}/u.test(written) && tokens[from]?.pos === 'PROPN')
    return beforeVerb(tokens, from, 1)
  // "Alder" of "Alder Farms Ltd", "Blue Heron" of "Blue Heron Clinic".
  for (let end = name.lastIndexOf(' '); end > SHORTEST_NAME; end = name.lastIndexOf(' ', end - 1)) {
    if (!source.startsWith(name.slice(0, end + 1), start)) continue
    const size = tokensOf(name.slice(0, end), reading, from, to)
    return size > 1 || tokens[from]?.pos === 'PROPN' ? beforeVerb(tokens, from, size) : 0
  }
  return 0
}

/** Behind a name stands a space, or the sign of a trade mark. */
const ENDS_NAME = /[ ®™]/

/** "Alder Farms Ltd is": the legal form belongs to the name, as the sign of a trade mark does. */
function withForm(tokens: readonly Token[], from: number, size: number, words: ReportingWords): number {
  if (/^[®™]$/.test(tokens[from + size]?.lower ?? '')) return size + 1
  if (!words['firm-ends'].includes(tokens[from + size]?.lower ?? '')) return size
  return tokens[from + size + 1]?.lower === '.' ? size + 2 : size + 1
}

const initialsOf = (name: string): string => (/ \p{Lu}/u.test(name) ? (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('') : '')

/** What a name such as "City of Leeds" says that its bearer is. */
const bodyOf = (name: string): string => {
  const parts = name.toLowerCase().split(' ')
  return parts.length > 2 ? (parts.at(-3) ?? '') : ''
}

/** "Alder" of "Alder Farms". */
export const shortName = (name: string): string => {
  const [first = ''] = name.split(' ')
  return first.length > SHORTEST_NAME ? first : name
}

/** Letters of a short form at least. */
const SHORTEST_NAME = 3

/** The subject's tokens, where its verb follows, an adverb between them left out of account; else none. */
function beforeVerb(tokens: readonly Token[], from: number, size: number): number {
  const { pos = '', lower = '', word } = tokens[from + size] ?? {}
  const next = tokens[from + size + 1]?.pos ?? ''
  if (VERBS.has(pos) || (pos === 'ADV' && VERBS.has(next))) return size
  // "Alder blends the wool", "Alder partners with farms": what was taken for a noun has an object.
  return pos === 'NOUN' &&
    (next === 'DET' || (next === 'ADP' && tokens[from]?.pos === 'PROPN')) &&
    /[^s]s$/.test(lower) &&
    (word?.bases.length ?? 0) > 1
    ? size
    : // "Alder digitises farm records": no noun ends so.
      tokens[from]?.pos === 'PROPN' && /[^s](?:ifies|i[sz]es)$/.test(lower) && OBJECTS.has(next)
      ? size
      : 0
}

/** "Heron Capital is a venture fund" in a posting of Alder Farms: behind it "we" are the fund. */
export function opensOnOther(
  { tokens, source }: Reading,
  { from, to, kind }: ReadSentence,
  name: string | undefined,
  words: ReportingWords,
): boolean {
  if (kind !== 'about-company' || name === undefined) return false
  const known = name.toLowerCase()
  let at = from
  while (at < to && tokens[at]?.pos === 'PROPN' && !known.includes((tokens[at] as Token).lower)) at++
  if (at < from + 2 || tokens[at]?.pos !== 'AUX' || !words.phrases.articles.includes(tokens[at + 1]?.lower ?? '')) return false
  // What it is called by its letters may be the employer.
  if (source.slice(tokens[from]?.start, tokens[at - 1]?.end) === initialsOf(name)) return false
  for (let next = at + 2; next < Math.min(to, at + LONGEST_STATE); next++)
    if (words['other-bodies'].includes(tokens[next]?.lower ?? '')) return true
  return false
}

/** Tokens in which a sentence says what somebody is. */
const LONGEST_STATE = 16

const OBJECTS: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON', 'NUM', 'VERB'])

/** The sentence before, and whether it was read as one whose subject is the employer. */
export interface Before {
  sentence: ReadSentence
  ofEmployer: boolean
}

/** "It is funded by the city": the sentence before has the employer for its subject. */
export function goesOn(reading: Reading, from: number, last: Before | undefined, name: string | undefined, words: ReportingWords): number {
  const { tokens } = reading
  if (
    !last ||
    last.sentence.to !== from ||
    tokens[from]?.lower !== words['own-pronoun'] ||
    !(last.ofEmployer || OWN.has(last.sentence.kind))
  )
    return 0
  return last.ofEmployer || ownSubject(reading, last.sentence.from, last.sentence.to, name, words) ? beforeVerb(tokens, from, 1) : 0
}

/** How many tokens a name at the start takes up. */
function tokensOf(name: string, { tokens }: Reading, from: number, to: number): number {
  const end = (tokens[from] as Token).start + name.length
  let at = from
  while (at < to && (tokens[at] as Token).end <= end) at++
  return at - from
}

/** What opens a phrase before the subject. */
export const OPENS_LEAD: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'VERB'])
