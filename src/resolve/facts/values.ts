/** What a rule captured -> a value: a wording, a name, a number, a span of years, a list. */

import { countParts, evenSpace, partsOf, upTo } from '../../nlp/even-space'
import { ownEntry } from '../../own-entry'
import type { Hit, Token } from '../../stages'
import { type Passage, sentenceAt, textOf } from './passage'
import { readPlaces } from './places'
import type { FactWords } from './words'

const LONGEST_TEXT = 14
const LONGEST_SHIFT = 12
/** Tokens that working hours of that many words can take up; what goes on longer is too long. */
const SHIFT_TOKENS = 4 * LONGEST_SHIFT
const LONGEST_NAME = 10
const LONGEST_PLAIN_TITLE = 2
const LONGEST_ITEM = 8
const LONGEST_PRODUCT = 5
const MOST_PEOPLE = 2_500_000

/** The value that a rule takes out of its capture `take`; true where it takes none. */
export function readCapture(
  { take, parse }: { take: string | undefined; parse: unknown },
  hit: Hit,
  passage: Passage,
  words: FactWords,
): unknown {
  if (take === undefined) return true
  const span = hit.captures?.[take]
  if (!span) return undefined
  const [from, to] = span
  switch (parse) {
    case 'years':
    case 'percent':
    case 'number':
      return readFigure(parse, from, to, passage)
    case 'year':
      return readYear(from, passage)
    case 'name':
      return readName(from, to, passage, words)
    case 'title':
      return readSoughtTitle(from, to, passage, words)
    case 'team':
      return readTeam(from, to, passage)
    case 'places':
      return readPlaces(passage, from, words)
    case 'size':
      return readSize(from, to, passage, words)
    case 'list':
      return shortItems(listed(from, to, hit, passage, words), LONGEST_PRODUCT)
    case 'values':
      return listOf(withinAside(textOfList(from, to, hit, passage)), words)
    case 'benefits':
      return listed(from, to, hit, passage, words)
    case 'shift':
      return readShift(from, to, passage, words)
    case 'duration':
      return readDuration(from, to, passage, words)
    case 'fields':
      return readFields(from, to, passage, words)
    case 'mission':
      return cutWords(readToSentenceEnd(from, passage), 25)
    default:
      return readText(from, to, passage, words)
  }
}

function readFigure(kind: string, from: number, to: number, { reading }: Passage): unknown {
  for (let at = from; at < to; at++) {
    const value = reading.tokens[at]?.value
    if (!value) continue
    if (kind === 'years' && value.kind === 'years')
      return { ...(value.min !== undefined && { min: value.min }), ...(value.max !== undefined && { max: value.max }) }
    if (kind === 'percent' && value.kind === 'percent') return { percent: value.max ?? value.min }
    if (kind === 'number' && value.kind === 'number') return value.min
  }
  return undefined
}

function readYear(from: number, { reading }: Passage): number | undefined {
  const year = Number(/^(?:1[5-9]|20)\d\d$/.exec(reading.tokens[from]?.lower ?? '')?.[0])
  return Number.isFinite(year) ? year : undefined
}

/** An open capture is a list to the end of its sentence; one with words after it ends before them. */
function listed(from: number, to: number, hit: Hit, passage: Passage, words: FactWords): string[] | undefined {
  return listOf(textOfList(from, to, hit, passage), words)
}

const textOfList = (from: number, to: number, hit: Hit, passage: Passage): string =>
  to < hit.to ? textOf(passage, from, to) : readToSentenceEnd(from, passage)

/** "Our values - care, craft and candour - hang on the wall": behind the list the sentence goes on. */
function withinAside(text: string): string {
  const dash = text.search(/\s[–—-]\s/)
  return dash > 0 && text.slice(0, dash).includes(',') ? text.slice(0, dash) : text
}

const shortItems = (items: string[] | undefined, most: number): string[] | undefined => {
  const short = items?.filter((item) => countParts(item) <= most)
  return short?.length ? short : undefined
}

/** Millions are customers or users, not the people of a company. */
function readSize(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  for (let at = from; at < to; at++) {
    const value = passage.reading.tokens[at]?.value
    if (value && (value.max ?? value.min ?? 0) > MOST_PEOPLE) return undefined
  }
  return readText(from, to, passage, words)
}

const ENDS = new Set(['.', ';', '!', '?', '•', '|', '(', ')', '[', ']'])
const SHIFT_ENDS = new Set(['.', ';', '!', '?', '•', '|', '(', ')', '[', ']', '+', '*'])

/** A wording as it stands, up to the next clause about something else. */
function readText(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  let end = from
  while (
    end < to &&
    end - from < LONGEST_TEXT &&
    !ENDS.has(tokenAt(passage, end)) &&
    !(end > from && words.textStops.has(tokenAt(passage, end)))
  )
    end++
  return tidy(textOf(passage, from, end))
}

/** A length of time as it stands after "for": "12-month contract" -> "12 months". */
function readDuration(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  const text = readText(from, to, passage, words)
  // "12 months Contract position": a capital behind the span opens what else is told of the post.
  const [, figure, unit] = /^(\p{L}+|\d+(?:\s?[-–]\s?\d+)?)[\s-]+(\p{L}+)(?: \p{Lu}[\p{L} -]{1,40})?$/u.exec(text ?? '') ?? []
  const lower = unit?.toLowerCase() ?? ''
  const many = ownEntry(words.manyOfTime, lower) ?? Object.values(words.manyOfTime).find((each) => each === lower)
  return many && figure ? `${figure} ${words.single.has(figure.toLowerCase()) ? unit : many}` : text
}

/** Working hours: the wording, with the days and times that follow it, cut at a comma where it grows long. */
function readShift(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  const last = sentenceAt(passage.reading, from)?.to ?? to
  const isHour = (at: number): boolean => words.hours.has(tokenAt(passage, at))
  const limit = Math.min(to, from + SHIFT_TOKENS)
  let end = from
  while (end < limit && !isShiftEnd(end, passage) && !(end > from && words.textStops.has(tokenAt(passage, end)))) end++
  if (end === to)
    for (let at = end; at < last && at - end < 3; at++)
      if (isHour(at)) end = at + 1
      else if (!words.hourLinks.has(tokenAt(passage, at)) && (isShiftEnd(at, passage) || tokenAt(passage, at) !== '.')) break
  const text = textOf(passage, from, end)
  const all = text.split(' ')
  if (all.length <= LONGEST_SHIFT) return tidy(text)
  const comma = all.slice(0, LONGEST_SHIFT).reduce((last, word, index) => (word.endsWith(',') ? index : last), -1)
  return comma > 0 ? tidy(all.slice(0, comma + 1).join(' ')) : undefined
}

/** The dot of "8 a.m." ends nothing. */
function isShiftEnd(at: number, passage: Passage): boolean {
  if (!SHIFT_ENDS.has(tokenAt(passage, at))) return false
  const { source, tokens } = passage.reading
  const { start, end } = tokens[at] as Token
  return source.charAt(start) !== '.' || !/(?:^|[\s\d])[ap]\.(?:m\.)?$/i.test(source.slice(Math.max(0, end - 5), end))
}

/** The name of a person, post or department: up to a comma, a verb or what it does. */
function readName(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  let end = from
  while (end < to && end - from < LONGEST_NAME) {
    const lower = tokenAt(passage, end)
    if (lower === ',' && namesUnit(from, end, to, passage, words)) {
      end += 2
      continue
    }
    if (ENDS.has(lower) || lower === ',' || lower === '-' || lower === '–') break
    if (end > from && isApart(passage, end)) break
    if (end > from && words.nameStops.has(lower) && !(words.nameLinks.has(lower) && isCapital(passage, end + 1))) break
    // A capital after a small word opens the next line, whose break was lost.
    if (
      end > from &&
      isCapital(passage, end) &&
      !isCapital(passage, end - 1) &&
      !isCompound(passage, end - 1) &&
      !words.nameLinks.has(tokenAt(passage, end - 1))
    )
      break
    if (
      words.joining.has(lower) &&
      !isCapital(passage, end + 1) &&
      !(words.nameLinks.has(tokenAt(passage, end + 1)) && isCapital(passage, end + 2))
    )
      break
    end++
  }
  const name = tidy(textOf(passage, from, end))
  return name && /\p{L}{2}/u.test(name) && (/\p{Lu}/u.test(name) || name.split(' ').some((word) => words.persons.has(word)))
    ? name
    : undefined
}

/** "E-commerce Buyer": the capital of a compound stands at its front. */
const isCompound = ({ reading: { source, tokens } }: Passage, at: number): boolean => source.charAt((tokens[at]?.start ?? 0) - 1) === '-'

/** "Supervisor, Sterile Processing": behind a post of one word a comma and a capitalised unit that ends the clause. */
function namesUnit(from: number, comma: number, to: number, passage: Passage, words: FactWords): boolean {
  if (comma - from > 2 || !words.persons.has(tokenAt(passage, comma - 1)) || !isCapital(passage, comma - 1)) return false
  let end = comma + 1
  while (
    end < to &&
    end - comma <= LONGEST_UNIT &&
    (isCapital(passage, end) || words.nameLinks.has(tokenAt(passage, end))) &&
    !words.subjects.has(tokenAt(passage, end)) &&
    !(end > comma + 1 && isApart(passage, end))
  )
    end++
  if (end === comma + 1 || isApart(passage, comma + 1)) return false
  return end === to || ENDS.has(tokenAt(passage, end)) || tokenAt(passage, end) === ',' || isApart(passage, end)
}

const LONGEST_UNIT = 4

/** "Branch Manager   Hours: 9 to 5": a wide gap parts two columns. */
const isApart = ({ reading: { source, tokens } }: Passage, at: number): boolean =>
  /\n|\s{3}/.test(source.slice(tokens[at - 1]?.end, tokens[at]?.start))

/** "a patient, experienced Piano Technician": the title begins at its first capital, or is short enough to be nothing but a title. */
function readSoughtTitle(from: number, to: number, passage: Passage, words: FactWords): string | undefined {
  const last = sentenceAt(passage.reading, from)?.to ?? to
  let end = to
  while (
    end < last &&
    end - from < LONGEST_NAME &&
    (isCapital(passage, end) || (tokenAt(passage, end) === '/' && isCapital(passage, end + 1)))
  )
    end++
  for (let at = from; at < to; at++) if (isCapital(passage, at)) return tidy(textOf(passage, at, end))
  const first = pastGrading(from, to, passage, words)
  return to - first <= LONGEST_PLAIN_TITLE ? tidy(textOf(passage, first, to)) : undefined
}

/** "a friendly part-time nanny": what is said of the post or of whoever is sought is no part of its title. */
function pastGrading(from: number, to: number, passage: Passage, words: FactWords): number {
  let at = from
  while (at < to - 1) {
    const { pos, lower } = passage.reading.tokens[at] as Token
    if (words.titleNoise.includes(`${lower} ${tokenAt(passage, at + 1)}`) && at + 2 < to) at += 2
    else if (
      to - at > LONGEST_PLAIN_TITLE &&
      (pos === 'ADJ' || lower === ',' || words.joining.has(lower) || words.titleNoise.includes(lower))
    )
      at++
    else break
  }
  return at
}

/** "our backend engineering team" without its article; a team without a name of its own is none. */
function readTeam(from: number, to: number, passage: Passage): string | undefined {
  if (to - from < 2) return undefined
  // "the Alder team's mission"
  return tidy(textOf(passage, from, to).replace(OWNING, ''))
}

const OWNING = /['’]s?$/

/** Subjects of a degree: "psychology, sociology or a related field". */
function readFields(from: number, to: number, passage: Passage, words: FactWords): string[] | undefined {
  const fields: string[] = []
  let start = from
  const close = (end: number): void => {
    const field = tidy(textOf(passage, start, end))
    if (field && end - start <= 4 && !field.split(' ').every((word) => words.fieldNoise.has(word.toLowerCase()))) fields.push(field)
  }
  let at = from
  for (; at < to; at++) {
    const lower = tokenAt(passage, at)
    if (lower === ',' || lower === '/' || words.joining.has(lower)) {
      close(at)
      start = at + 1
    } else if (ENDS.has(lower) || words.fieldStops.has(lower)) break
  }
  if (at > start) close(at)
  return fields.length ? fields.slice(0, 6) : undefined
}

/** From a token to the end of its sentence. */
function readToSentenceEnd(from: number, { reading }: Passage): string {
  const sentence = sentenceAt(reading, from)
  if (!sentence) return ''
  return reading.source.slice((reading.tokens[from] as Token).start, sentence.end)
}

/** A dash that parts, or a comma that may belong to a figure. */
const PARTING = /,\d|\s[–-]\s/

/** The items of a list in running text: "care, honesty and craft", "care | honesty". */
export function listOf(text: string, words: FactWords): string[] | undefined {
  const end = text.search(/[.!?](?:\s|$)|\n\s*\n/)
  const first = end < 0 ? text : text.slice(0, end)
  const bare = first.includes('(') ? first.replace(/(?<=\s)\([^()]*\)/g, ' ') : first
  const marked = /[|•·;]/.test(bare)
  const all = marked ? bare.split(/[|•·;]/) : PARTING.test(bare) ? bare.split(/,(?!\d{3}(?!\d))|\s(?:–|-)\s/) : bare.split(',')
  // "Care, honesty and craft, and you'll see them every day": a new clause ends the list.
  const clause = all.findIndex((part, index) => index > 0 && opensClause(part, words))
  const parts = clause < 0 ? all : all.slice(0, clause)
  const items = parts.flatMap((part, index) => (marked || index < parts.length - 1 ? [part] : splitJoined(part, parts.length > 2, words)))
  const clean = items
    .map((item) => tidy(dropJoining(evenSpace(item).trim(), words)))
    .filter((item): item is string => !!item && /\p{L}{2}|\d{3}[kb]/iu.test(item))
  const short = clean.map((item) => amountAlone(item, words)).filter((item) => countParts(item) <= LONGEST_ITEM)
  return short.length ? short : undefined
}

/** "27 days of leave plus bank holidays rising to 33 with service": what begins with an amount and is too long, up to where it may be cut. */
function amountAlone(item: string, { itemCuts }: FactWords): string {
  if (!/^\d/.test(item) || countParts(item) <= LONGEST_ITEM) return item
  const parts = partsOf(item)
  const at = parts.findIndex((part, index) => index > 1 && itemCuts.has(part.toLowerCase()))
  return at < 0 ? item : parts.slice(0, at).join(' ')
}

/** "and you'll see them": a pronoun that is the subject of a clause, behind a joining word or not. */
function opensClause(part: string, words: FactWords): boolean {
  const [first = '', second = ''] = partsOf(part.trim().toLowerCase())
  const opener = words.joining.has(first) ? second : first
  return words.subjects.has(opener.split(/['’]/)[0] ?? '')
}

/**
 * The last piece of a list holds its last two items: "maternity and paternity pay and a pension" parts before the pension alone.
 * Behind a comma and an "and" nothing is left to part. Two pieces or one may join any number.
 */
function splitJoined(part: string, isLong: boolean, words: FactWords): string[] {
  const pieces = part.split(words.joint)
  if (!isLong || pieces.length < 2) return pieces
  if (words.joining.has(partsOf(part.trim().toLowerCase())[0] ?? '')) return [part]
  const last = pieces.at(-1) as string
  const head = part.slice(0, part.length - last.length).trimEnd()
  return [head.slice(0, head.lastIndexOf(' ')), last]
}
const dropJoining = (item: string, words: FactWords): string => {
  const blank = item.indexOf(' ')
  const first = blank < 0 ? item : item.slice(0, blank)
  if (!words.joining.has(first.toLowerCase())) return item
  return blank < 0 ? '' : item.slice(blank + 1)
}

function cutWords(text: string, most: number): string | undefined {
  const first = upTo(text, /[.!?](?:\s|$)|\n\s*\n|\s[–—]\s/)
  const all = first.replace(/\s+/g, ' ').trim().split(' ')
  if (all.length > most) {
    const comma = first.slice(0, all.slice(0, most).join(' ').length).lastIndexOf(',')
    return comma > 20 ? tidy(first.slice(0, comma)) : undefined
  }
  return tidy(all.join(' '))
}

/** A wording without marks at its edges; undefined when nothing is left. */
export function tidy(text: string): string | undefined {
  if (isTidy(text)) return text
  const clean = evenSpace(text)
    .replace(/[*_`]+/g, '')
    .replace(/(?<!\s)\s*&amp;?$/, '')
    .replace(/^[\s\-–—•·,.;:'"“”!?/|]+|(?<![\s\-–—•·,.;:&'"“”!?/|])[\s\-–—•·,.;:&'"“”!?/|]+$/g, '')
    .replace(/(?<!\s)\s+([,.;:])/g, '$1')
  return clean && !/#[A-Z]|<[A-Z]|_{2}|https?:|@/.test(clean) ? clean : undefined
}

/** Nothing but words with single spaces and plain marks between them, which is what most wordings are. */
const TIDY = /^[A-Za-z0-9]+(?:[ &/'’+()-][A-Za-z0-9]+)*$/
const isTidy = (text: string): boolean => TIDY.test(text)

const tokenAt = ({ reading }: Passage, at: number): string => reading.tokens[at]?.lower ?? ''
export function isCapital({ reading }: Passage, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  const code = reading.source.charCodeAt(token.start)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(reading.source.slice(token.start, token.end))
}
