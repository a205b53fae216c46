/** The job title: the hint, a stated field, a labelled line, the first line; cleaned of place, pay, contract and marks. */

import type { Ingested } from '../../ingest/ingested'
import { partsOf } from '../../nlp/even-space'
import type { Language } from '../../rules/language'
import type { Evidence, Fact, Section, SectionKind } from '../../types'
import { fileHits } from '../filed'
import { factOf } from './choose'
import { type Claim, type Claims, claimsIn, evidenceOf } from './claim'
import { nameOpening } from './employer'
import { givenEvidence, type Passage, type ReadText } from './passage'
import { tidy } from './values'
import type { FactWords } from './words'

export interface FoundTitle {
  fact: Fact<string>
  /** The whole line that holds the title, read for what else it says. */
  passage: Passage
  claims: Claim[]
  /** Places named beside the title: "Nurse - Leeds". */
  places?: Fact<string[]>
}

const MOST_LINES = 6
/** Lines behind the first that may be the title by any noun for a person. */
const NEAR_LINES = 2
const LONGEST_LINE = 110
const MOST_WORDS = 12
const MOST_ANNOUNCED = 6
const BESIDE_TITLE = 0.8
/** A labelled title needs no noun for a person. */
const SURE = 0.9
const SEPARATOR =
  /(?<!\s)\s{1,20}[-–—|@•·~]{1,4}\s+|(?<!\s)\s{0,20}-{2,}\s*|(?<!\s)\s{0,20}\|\s*|,\s+|(?<!\s)\s{1,20}[-–—]{1,4}$|:\s+|;\s*|\s(?=\p{Sc}\s?\d)/u
/** White space that is no single blank. */
const WIDE = /\s{2,}|[^\S ]/g
const ASIDE = /(?<!\s)\s*[([{][^()[\]{}]*(?:[)\]}]|$)/gu
/** What may stand before and behind a title on its line. */
const BEFORE: ReadonlySet<string> = new Set('#>*_•-–=')
const BEHIND: ReadonlySet<string> = new Set('*_=#')

/** The line without marks and white space at its edges. An expression would look at every blank of a long line. */
function bare(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && (BEFORE.has(line.charAt(from)) || isBlank(line, from))) from++
  while (to > from && (BEHIND.has(line.charAt(to - 1)) || isBlank(line, to - 1))) to--
  return line.slice(from, to)
}

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || (code < 14 && code > 8) || (code > 127 && /\s/.test(text.charAt(at)))
}

interface Line {
  text: string
  start: number
  origin: Passage['origin']
  strength: number
  isFar?: boolean
}

const HEADLINE: ReadonlySet<SectionKind> = new Set(['header', 'summary', 'other'])
const LONGEST_HEADLINE = 6

/** The very first line, all in capitalised words, in a passage that is about the job: a title whatever its words. */
function isHeadline({ text, start }: Line, { source, bodyStart }: Ingested, sections: readonly Section[], words: FactWords): boolean {
  if (bare(source.slice(bodyStart, start))) return false
  const kind = sections.find((section) => start >= section.start && start < section.end)?.kind ?? 'header'
  const parts = partsOf(text)
  return (
    HEADLINE.has(kind) &&
    !words.nameEndings.has((parts.at(-1) as string).toLowerCase()) &&
    // "Leeds", "Austin, TX", "Posted: 16 May 2025".
    !words.places.has((text.split(',')[0] as string).trim().toLowerCase()) &&
    !/:\s|\b\d{4}\b/.test(text) &&
    parts.length <= LONGEST_HEADLINE &&
    parts.every((part) => part.length < 4 || /^\p{Lu}/u.test(part)) &&
    /\p{Ll}/u.test(text)
  )
}

export function readTitle(
  ingested: Ingested,
  body: Claims,
  read: ReadText,
  language: Language,
  sections: readonly Section[],
  words: FactWords,
  /** Where the first sentence of the body ends. */
  firstEnd: number,
): FoundTitle | undefined {
  let headline: FoundTitle | undefined
  for (const line of candidates(ingested, body, words, firstEnd)) {
    const { reading, hits: all } = read(line.text)
    const hits = fileHits(all, language)
    const passage: Passage = { reading, hits, origin: line.origin, offset: line.start }
    const named = hits.titles.length > 0
    const isUnnamed = line.origin === 'title' && line.strength < SURE && !named && (line.isFar || !namesPerson(line.text, words))
    if (isUnnamed && (line.isFar || headline || !isHeadline(line, ingested, sections, words))) continue
    const value = cleanTitle(line.text, words)
    if (!value) continue
    const evidence: Evidence =
      line.origin === 'given'
        ? givenEvidence(line.text)
        : { start: line.start, end: line.start + line.text.length, text: line.text, section: 'header' }
    const claims = claimsIn(passage, language, words)
    const places = placesBeside(line.text, words)
    const found: FoundTitle = {
      fact: factOf(value, [evidence], [line.strength]),
      passage,
      claims,
      ...(places && { places: factOf(places, [evidence], [BESIDE_TITLE]) }),
    }
    // "Harbour Lights" above "Fundraising Officer": a line that names no post gives way to one that does.
    if (!isUnnamed) return found
    headline = found
  }
  return headline
}

/** The lines that may be the title, the likeliest first; those of the text are read when none that is stated will do. */
function* candidates({ given, stated, source, bodyStart }: Ingested, body: Claims, words: FactWords, firstEnd: number): Generator<Line> {
  if (given.title) yield { text: given.title, start: 0, origin: 'given', strength: 1 }
  const field = stated.find((each) => each.field === 'title')
  if (field) yield { text: field.value, start: field.start, origin: 'title', strength: 0.97 }
  const told = toldTitles(body)
  yield* told.filter(({ strength }) => strength >= 0.8)
  const first = firstLines(source, bodyStart, words, firstEnd)
  yield* first.filter(({ strength }) => strength >= 0.8)
  const others = first.filter(({ strength }) => strength < 0.8)
  yield* others.slice(0, NEAR_LINES)
  // Below the marks of a page: what stands there must be known as a title.
  for (const line of others.slice(NEAR_LINES)) if (!line.text.includes(':')) yield { ...line, isFar: true }
  yield* told.filter(({ strength }) => strength < 0.8)
}

/** "• Planning routes with the foreman", "- Cleaning, drying and ironing": what is done stands in a list. */
const LISTED = /^\s{0,8}[-•·–]\s/
const ACT = /^\p{Lu}\p{Ll}{1,20}ing(?:,| \p{Ll})/u

function firstLines(source: string, from: number, words: FactWords, firstEnd: number): Line[] {
  const first: Line[] = []
  let at = from
  let isValue = false
  for (let count = 0; count < MOST_LINES && at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const raw = source.slice(at, end)
    // Where breaks were lost the first piece ends long before the line does.
    const long = raw.length > LONGEST_LINE && first.length === 0 && firstEnd > at && firstEnd < end
    const text = openingOf(cellOfTitle(bare(long ? source.slice(at, firstEnd) : raw), words), words)
    const isLabel = text !== '' && words.lineLabels.has(text.toLowerCase())
    // "Grade" and below it "Band 3": labels with their values may stand before the title.
    if (text && (isLabel || isValue)) isValue = isLabel
    else if (text) {
      count++
      const start = at + raw.indexOf(text)
      if (canBeTitle(text, words) && !(count > 1 && LISTED.test(raw) && ACT.test(text)))
        first.push({ text, start, origin: 'title', strength: count === 1 ? 0.85 : 0.7 })
    }
    at = end + 1
  }
  return first
}

/** The columns of a form stand far apart: "Job Title     Head Teller     Job No." */
const COLUMNS = /\t\s*|(?<!\s)\s{3,}/

/** Of the columns of a form the one behind the label of the title. */
function cellOfTitle(line: string, { titleLabels }: FactWords): string {
  const [label = '', value] = line.split(COLUMNS)
  return value && titleLabels.includes(label.toLowerCase().replace(/:$/, '')) ? value : line
}

/** Of a line that holds the whole posting what stands before the first sum of money or the first "We". */
function openingOf(whole: string, { subjects }: FactWords): string {
  const line = withoutAddress(whole)
  if (line.length <= LONGEST_LINE) return line
  const shown = line.slice(0, LONGEST_LINE)
  for (const { 0: word, index } of shown.matchAll(/\S+/g))
    if (index > 0 && (/^\p{Sc}\d/u.test(word) || (/^\p{Lu}/u.test(word) && subjects.has(word.toLowerCase()))))
      return shown.slice(0, index).trimEnd()
  return line
}

/** "Kestrel | Cook | Leeds | https://...": of a line in fields those that are short and no address. */
function withoutAddress(line: string): string {
  const fields = line.split(' | ')
  if (fields.length < 3) return line
  const last = fields.findIndex((field) => ADDRESS.test(field))
  const kept = last < 0 ? fields : fields.slice(0, last)
  while (kept.length > 2 && kept.join(' | ').length > LONGEST_LINE) kept.pop()
  return kept.join(' | ')
}

const ADDRESS = /https?:|www\.|@\w/

/** What sentences say that the title is. */
function toldTitles(body: Claims): Line[] {
  return body('role.title')
    .map((claim): Line => {
      const { value, strength } = claim
      const evidence = evidenceOf(claim)
      const text = String(value)
      const within = evidence.text.replace(/\s+/g, ' ').indexOf(text)
      const plain = evidence.text.indexOf(text)
      return plain >= 0 && within >= 0
        ? { text, start: evidence.start + plain, origin: 'title', strength }
        : { text: '', start: 0, origin: 'title', strength: 0 }
    })
    .filter(({ text }) => text)
}

/** What stands behind the first dash or comma after the last bracket or bar. */
function tailOf(text: string): string | undefined {
  const last = Math.max(text.lastIndexOf('('), text.lastIndexOf(')'), text.lastIndexOf('|'))
  const rest = text.slice(last + 1)
  const opens = text[last] === '(' || (text[last] === '|' && /^\s\|\s/.test(text.slice(Math.max(0, last - 1), last + 2)))
  const mark = opens ? undefined : /\s[-–—@]\s|,\s/.exec(rest)
  if (!opens && !mark) return undefined
  return rest.slice(mark ? mark.index + mark[0].length : 0).trim() || undefined
}

/** Letters of two words and a postcode. */
const LONGEST_TOWN = 54
/** "Driver - Days (Mon-Fri) Wakefield WF1": the district of a British postcode stands behind a town. */
const TOWN_WITH_DISTRICT = /(?:^|[\s(,|–-])(\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?) [A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?\s?$/u

/** The part of a title line that is a place and nothing else. */
function placesBeside(text: string, words: FactWords): string[] | undefined {
  const named = TOWN_WITH_DISTRICT.exec(text.slice(-LONGEST_TOWN))?.[1]
  // "Days Wakefield WF1"; but "Band B5", "Grade C1".
  const isTown = (name: string): boolean =>
    words.places.has(name.toLowerCase()) || (name === named && !name.includes(' ') && !words.isWord(name.toLowerCase()))
  const town = named && [named, named.slice(named.indexOf(' ') + 1)].find(isTown)
  if (town) return [town]
  const tail = tailOf(text.trimEnd().replace(/\)$/, ''))
  const parts = tail?.split(/,\s*/) ?? []
  return tail &&
    parts.length < 4 &&
    parts.some((part) => words.places.has(part.toLowerCase())) &&
    parts.every((part) => /^\p{Lu}/u.test(part))
    ? [tail]
    : undefined
}

/** Dashes and other signs between words are none. */
const WORD = /[\p{L}\p{N}]/u

/** "Inc.", "S.p.A." at the end of a line end no sentence. */
const SHORTENED = /\b(?:\p{Lu}\p{Ll}{0,2}\.|\p{Ll}\.){1,4}$/u

function canBeTitle(line: string, words: FactWords): boolean {
  // "Electrician needed ASAP!!" is a call, and a title all the same.
  const text = line.replace(/(?<!!)!+$/, '')
  if (text.length > LONGEST_LINE || /[.!?;]$/.test(text.replace(SHORTENED, '')) || ADDRESS.test(text)) return false
  const lower = text.toLowerCase().replace(/(?<![:\s])[:\s]+$/, '')
  if (statesOther(lower, words)) return false
  if (nameOpening(lower, words) !== undefined || isOffice(text, words)) return false
  if (words.notTitles.has(lower) || !/\p{L}{2}/u.test(text) || namesSomebody(lower, words)) return false
  // "Some training handy but we'll teach you" is a sentence.
  if (
    lower
      .split(/[^\p{L}'’]+/u)
      .some((word) => /['’](?:ll|re|ve|d)$/.test(word) && words.subjects.has(word.split(/['’]/)[0] as string) && !lower.startsWith(word))
  )
    return false
  // Fields of one line are counted each by itself; where dashes part them they are short ones.
  const fields = text.split(/\s[-–—|]\s/)
  const isParted = fields.length > 2 && fields.every((field) => wordsIn(field) <= MOST_WORDS / 2)
  const count = isParted ? MOST_WORDS / 2 : Math.max(...text.split(' | ').map(wordsIn))
  // "Qualifications for work as a lifeguard are as follows:" announces what stands below it.
  return count <= (text.endsWith(':') ? MOST_ANNOUNCED : MOST_WORDS)
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((part) => WORD.test(part)).length

/** "Reports to: General Manager": a label and its value, and the label is not that of the title. */
function statesOther(lower: string, { lineLabels, titleLabels }: FactWords): boolean {
  const label = lower.slice(0, Math.max(0, lower.indexOf(':'))).trim()
  return lineLabels.has(label) && !titleLabels.includes(label)
}

/** "Headteacher: Mrs Dunn", "Principal - Dr. Osei": somebody who holds another post. */
function namesSomebody(lower: string, { honorifics }: FactWords): boolean {
  const mark = /[:–-]\s+(\p{L}+)\.?\s/u.exec(lower)
  return mark !== null && honorifics.has(mark[1] as string)
}

/** "Registrar's Office" is the office of a person and no post; "Farm Manager - Hawke's Bay" has the name of a place. */
function isOffice(text: string, words: FactWords): boolean {
  const at = Math.max(text.lastIndexOf("'s "), text.lastIndexOf('’s '))
  if (at <= 0 || namesPerson(text.slice(at + 3), words)) return false
  const owner = text.slice(text.lastIndexOf(' ', at) + 1, at)
  return namesPerson(owner, words) || !namesPerson(text.slice(0, at - owner.length), words)
}

const namesPerson = (text: string, words: FactWords): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.persons.has(word) || (word.endsWith('s') && words.persons.has(word.slice(0, -1))))

/** "Senior Nurse (m/f/d) - Leeds - £30k" -> "Senior Nurse". */
function cleanTitle(raw: string, words: FactWords): string | undefined {
  let text = raw
    .replace(/&amp;/g, '&')
    .replace(/ \*{1,3} |(?<!!)!+ /g, ' | ')
    .replace(/[*_`]+|(?<!\b[A-Z])#+/g, ' ')
    .replace(ASIDE, '')
    .replace(WIDE, ' ')
    .replace(/\sx\s?\d{1,3}(?=$|\s[-–|(])/i, '')
    .trim()
    .replace(/^\d{1,2}[.)]\s+(?=\p{Lu})/u, '')
  const parted = text.toLowerCase().split(' ')
  const cut = parted.findIndex(
    (word, at) => words.titleCuts.has(word.replace(/:$/, '')) || words.titleTails.includes(`${word} ${parted[at + 1] ?? ''}`),
  )
  if (cut > 0) {
    const head = text.split(' ').slice(0, cut).join(' ')
    if (namesPerson(head, words)) text = head
  }
  const lower = text.toLowerCase()
  const label = words.titleLabels.find((each) => lower.startsWith(each) && lower.charAt(each.length) === ':')
  if (label) text = text.slice(label.length + 1).trim()
  const parts = text
    .split(SEPARATOR)
    .map((part) => tidy(stripNoise(part, words)) ?? '')
    .filter((part, index) => part && !isAside(part, words, index === 0))
  const whole = parts.find((part) => namesPerson(part, words)) ?? parts[0]
  if (!whole) return tidy(text)
  const head = withoutEmployer(whole, words)
  if (head !== whole) return head
  const next = parts[parts.indexOf(head) + 1]
  // "Manager, Sales", but "Cook, Marlow Primary School".
  if (head.includes(' ') || !next || next.split(' ').length > 4 || words.placeEndings.has(partsOf(next.toLowerCase()).at(-1) ?? ''))
    return head
  const joined = new RegExp(`^.*?${literal(head)},\\s+(${literal(next)})`, 'u').test(text)
  return joined ? `${head}, ${next}` : head
}

/** "Pharmacy Technician Oak Street Pharmacy Dayton": a name with the ending of a place runs into the title. */
function withoutEmployer(title: string, words: FactWords): string {
  const parts = title.split(' ')
  const lower = parts.map((part) => part.toLowerCase())
  let ending = lower.length - 1
  while (ending > 0 && !words.placeEndings.has(lower[ending] as string)) ending--
  for (let last = ending - 2; last > 0; last--) {
    if (!namesPerson(lower[last] as string, words)) continue
    const named = parts.slice(last + 1, ending + 1)
    const isName = named.every((part) => /^[\p{Lu}&]/u.test(part)) && (named.length > 2 || !words.isWord(lower[last + 1] as string))
    return isName ? parts.slice(0, last + 1).join(' ') : title
  }
  return title
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function stripNoise(part: string, words: FactWords): string {
  let text = part.trim()
  // "Job DescriptionParalegal": a page that lost a break.
  const small = text.toLowerCase()
  const glued = words.titleNoise.find((noise) => noise.includes(' ') && small.startsWith(noise))
  if (glued && /^\p{Lu}\p{Ll}/u.test(text.slice(glued.length))) text = text.slice(glued.length)
  for (let again = true; again; ) {
    again = false
    const lower = text.toLowerCase().replaceAll('’', "'")
    for (const noise of words.titleNoise) {
      if (lower === noise) return ''
      if (lower.endsWith(noise) && lower.charAt(lower.length - noise.length - 1) === ' ') text = text.slice(0, -noise.length - 1).trim()
      else if (lower.startsWith(noise) && lower.charAt(noise.length) === ' ') text = text.slice(noise.length + 1).trim()
      else continue
      again = true
      break
    }
  }
  return text
}

/** Places, pay, "m/f/d", reference numbers. */
function isAside(part: string, words: FactWords, first: boolean): boolean {
  const lower = part.toLowerCase()
  // Two capitals behind a title are a state; a title that opens with them is one: "VP, Sales".
  if (words.places.has(lower) || (!first && /^\p{Lu}{2}$/u.test(part))) return true
  if (/^(?:[mwfdhxi*]\s?\/\s?){1,3}[mwfdhxi*]$/i.test(part)) return true
  return /\p{Sc}\s?\d|\d{3,}|\d+\s?k\b|^\W*\d[\d\s/-]*$/iu.test(part)
}
