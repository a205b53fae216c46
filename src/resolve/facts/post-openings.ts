/** Where in one text one post ends and another begins. */
import type { ReadSentence, Token } from '../../stages'
import type { Claim, Claims } from './claim'
import type { Passage } from './passage'
import type { FactWords } from './words'

export interface Opening {
  start: number
  /** As printed, where it is. */
  title?: string | undefined
  /** It stands in running text or in a list, where no section of its own closes it. */
  flows?: true
}

/** A title that is called one. */
const LABELLED = 0.9
/** Letters of a line that is a title, and between one post and the next. */
const LONGEST_TITLE = 70
const FEWEST_LETTERS = 80
/** Words that may stand before what names the post: "Deputy Night". */
const MOST_BEFORE = 3
const NUMBER_BEFORE = /(?:^|\n)[ \t*_#-]*\d{1,2}[.)][ \t*_]*$/
const GOES_ON: ReadonlySet<string> = new Set(['(', '-', '–', '—', '|', ',', ':'])
/** Words of a title before its mark. */
const LONGEST_HEAD = 6
/** Letters before a line in which another may end. */
const BLANKS = 8
/** Letters behind the title of an opening in which its terms stand. */
const NEAR = 160
/** A list of openings has at least as many where nothing announces it. */
const FEWEST_UNANNOUNCED = 3

/** Posts are numbered, counted, or their titles labelled in the same way; or lines, sentences or headings open with them. */
export function openingsOf(
  claims: Claims,
  body: Passage,
  headings: Passage | undefined,
  title: string | undefined,
  words: FactWords,
): readonly Opening[] {
  const { source } = body.reading
  const ways = [
    () => labelled(claims),
    () => apart(titled(body, false, words), source),
    () => (headings ? apart(withLines(titled(headings, true, words), body, words), headings.reading.source) : []),
    () => listed(claims, body, words),
    () => named(body, title, words),
    () => another(claims, body, words),
  ]
  for (const way of ways) {
    const found = way()
    if (found.length > 1) return found
  }
  return []
}

/** "1. Sous Chef ... 2. Night Porter (part-time)", and headings that are nothing but titles: each opens a post. */
function titled(passage: Passage, isHeading: boolean, { articles }: FactWords): number[] {
  const { source, sentences, tokens } = passage.reading
  const places: number[] = []
  for (const { sentence: index, from, to } of passage.hits.titles) {
    const sentence = sentences[index] as ReadSentence
    const { start, end } = sentence
    if (end - start > LONGEST_TITLE || from - sentence.from > MOST_BEFORE || '.!?;'.includes(source.charAt(end - 1))) continue
    // "As a data analyst, you will:" opens the duties of the post that is there.
    if (tokens.slice(sentence.from, from).some(({ lower }) => articles.has(lower))) continue
    if (to < sentence.to && !GOES_ON.has((tokens[to] as Token).lower)) continue
    if (!isHeading && !NUMBER_BEFORE.test(source.slice(Math.max(0, start - 10), start))) continue
    if (places.at(-1) !== start) places.push(start)
  }
  return places
}

/** Titles in lines that were not taken for headings count too where they open with the same word: "Nurse, Leith ... Nurse, Perth". */
function withLines(headings: readonly number[], body: Passage, words: FactWords): readonly number[] {
  const { source } = body.reading
  const opener = (at: number): string => /^\p{L}+/u.exec(source.slice(at, at + LONGEST_TITLE))?.[0] ?? ''
  const lines = titled(body, true, words).filter((at) => isLine(source, at) && !headings.includes(at))
  const [first] = headings
  if (first !== undefined && headings.length > 1)
    return [...lines.filter((at) => at < first && opener(at) === opener(first)).slice(-1), ...headings]
  // Without headings of their own they must name one title and several places.
  const head = (at: number): string | undefined => /^[^\n,]+(?=, \p{Lu})/u.exec(source.slice(at, at + LONGEST_TITLE))?.[0]
  const all = [...headings, ...lines].sort((a, b) => a - b)
  const shared = all.map(head).find((each, index, heads) => each && heads.indexOf(each) < index)
  return shared ? all.filter((at) => head(at) === shared) : headings
}

/** Nothing but blanks before it in its line, and an empty line above. */
const isLine = (source: string, at: number): boolean => /\n[ \t]{0,6}\n[ \t]{0,6}$/.test(source.slice(Math.max(0, at - BLANKS), at))

/** Titles that differ and have text of their own below them. */
function apart(places: readonly number[], source: string): Opening[] {
  const found: Opening[] = []
  for (const start of places) {
    const line = /^[^\n(|–—-]*/.exec(source.slice(start, start + LONGEST_TITLE))?.[0].trim() ?? ''
    if (found.some(({ title }) => title?.toLowerCase() === line.toLowerCase())) continue
    // The first two must stand apart.
    if (found.length === 1 && start - (found[0] as Opening).start <= FEWEST_LETTERS) return []
    found.push({ start, title: line })
  }
  return found
}

/** "Position: Cook ... Position: Caretaker", "Job 1: ... Job 2: ..." */
function labelled(claims: Claims): Opening[] {
  const openers = [...claims('post.opens'), ...claims('role.title').filter(({ strength }) => strength >= LABELLED)]
    .filter(({ passage }) => passage.origin === 'body')
    .sort((a, b) => startOf(a) - startOf(b))
  const first = openers[0]
  if (!first || openers.length < 2) return []
  const found = [first]
  for (const opener of openers) {
    const line = lineOf(opener)
    if (found.every((each) => startOf(opener) > startOf(each) && isAnother(line, lineOf(each), opener, first))) found.push(opener)
  }
  return found.map((claim) => ({ start: lineOrSentenceStart(claim), title: titleIn(claim) }))
}

/** The title behind the label, "Job 2: Groom - part time", or before the number of posts, "Groom (2 posts)". */
function titleIn({ passage, hit, value, fact }: Claim): string | undefined {
  if (fact === 'role.title') return String(value)
  const { source, tokens } = passage.reading
  const at = (tokens[hit.from] as Token).start
  const before = source.slice(lineOrSentenceStart({ passage, hit }), at).replace(/^[\s*#•\d.)-]{1,8}/u, '')
  if (/\p{L}/u.test(before)) return before.trim().slice(0, LONGEST_TITLE)
  let to = hit.to
  while (to < tokens.length && OPENS_TITLE.has((tokens[to] as Token).lower)) to++
  const from = tokens[to]?.start ?? source.length
  for (; to < tokens.length; to++) {
    const { start, end, lower } = tokens[to] as Token
    // "Lift FitterLocation: Leith": the next line ran into it.
    const isGlued = start > from && !/\s/.test(source.charAt(start - 1)) && /\p{Lu}/u.test(source.charAt(start))
    if (isGlued || CLOSES_TITLE.has(lower) || end - from > LONGEST_TITLE || source.slice(from, start).includes('\n')) break
  }
  return source.slice(from, tokens[to - 1]?.end ?? from).trim() || undefined
}

const OPENS_TITLE: ReadonlySet<string> = new Set([':', '.', ')', '#', '-', '–', '—'])
const CLOSES_TITLE: ReadonlySet<string> = new Set([':', ';', ',', '.', '|', '(', '-', '–', '—'])

/** Where breaks are lost, a line holds several sentences. */
function lineOrSentenceStart({ passage: { reading }, hit }: Pick<Claim, 'passage' | 'hit'>): number {
  const { start } = reading.sentences[hit.sentence] as ReadSentence
  return Math.max(start, lineStart(reading.source, (reading.tokens[hit.from] as Token).start))
}

/** No farther back than a title is long: a line may be the whole text. */
function lineStart(source: string, at: number): number {
  const from = source.lastIndexOf('\n', at - 1) + 1
  return at - from > LONGEST_TITLE ? at : from
}

/** "CLEANER: evenings only, ..." and "- Fitter (late shift) - $24/hr": sentences that open with a title and a mark, with terms of their own. */
function listed(claims: Claims, { reading: { source, sentences } }: Passage, words: FactWords): Opening[] {
  const found: Opening[] = []
  let withTerms = 0
  for (const { start, kind, item } of sentences) {
    // A single item is filed by its own words.
    if (NO_POSTS.has(kind) && !(item && kind === 'about-company')) continue
    const text = source.slice(start, start + NEAR)
    const title = headOf(text)
    if (!title || found.some((each) => isSame(each.title, title))) continue
    const hasTerms = holdsTerms(upToLine(text.slice(title.length)), words)
    if (!isTitle(title, words) && !(item && hasTerms && endsAsPerson(title, words))) continue
    found.push({ start, title, flows: true })
    if (hasTerms) withTerms++
  }
  const announced = claims('post.list').some((claim) => startOf(claim) < (found[0]?.start ?? 0))
  return withTerms >= (announced ? 1 : Math.min(FEWEST_UNANNOUNCED, found.length)) && withTerms > found.length / 3 ? found : []
}

const NO_POSTS: ReadonlySet<string> = new Set(['about-company', 'process', 'legal', 'benefits', 'given'])

/** "Fitter (late shift) - $24/hr": what stands before the first mark and the bracket before it. */
function headOf(text: string): string | undefined {
  const mark = MARK.exec(text.slice(0, LONGEST_TITLE))
  const head = mark ? text.slice(0, mark.index) : ''
  const bracket = head.indexOf('(')
  const title = (bracket < 0 ? head : head.slice(0, bracket)).trim()
  return /^\p{Lu}/u.test(title) && !/[\n.;]/.test(title) ? title : undefined
}

const MARK = /:\s|\s[-–—|]\s|[–—]/u

const holdsTerms = (text: string, { postSigns }: FactWords): boolean => {
  const lower = text.toLowerCase()
  return /\p{Sc}\s?\d/u.test(text) || postSigns.some((sign) => lower.includes(sign))
}

const upToLine = (text: string): string => text.slice(0, Math.max(0, text.indexOf('\n')) || undefined)

/** It ends on a noun for a person, as titles do. */
export function isTitle(text: string, { persons, titleLabels }: FactWords): boolean {
  const parts = text.toLowerCase().split(/[\s/]+/)
  const last = parts.at(-1)?.replace(/[^\p{L}]/gu, '') ?? ''
  return (
    parts.length <= LONGEST_HEAD &&
    !titleLabels.includes(text.toLowerCase()) &&
    (persons.has(last) || (last.endsWith('s') && persons.has(last.slice(0, -1))))
  )
}

/** "Grinders", "Press Operator": of one who does it, whatever it is. */
const endsAsPerson = (text: string, { personEndings }: FactWords): boolean => {
  const word = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  const last = word.endsWith('s') ? word.slice(0, -1) : word
  return text.split(' ').length <= LONGEST_HEAD && personEndings.some((ending) => last.length > ending.length + 2 && last.endsWith(ending))
}

const isSame = (one: string | undefined, other: string): boolean => {
  const [a, b] = [one?.toLowerCase() ?? '', other.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** "Line Cook and Pot Washer" in the title or the first line, and a sentence further down that opens with each. */
function named({ reading: { source, sentences } }: Passage, title: string | undefined, words: FactWords): Opening[] {
  const parts = (title ?? PAIR.exec(source.slice(0, LONGEST_LINE))?.[0])?.split(words.joint).map((part) => part.trim()) ?? []
  if (parts.length < 2 || parts.some((part) => !isTitle(part, words))) return []
  const found: Opening[] = []
  for (const part of parts) {
    const name = part.toLowerCase()
    const own = sentences.find(({ start, end }) => {
      const text = source.slice(start, Math.min(end, start + LONGEST_TITLE)).toLowerCase()
      const at = text.indexOf(name)
      return at >= 0 && at < LATEST_NAME && !text.slice(at + name.length).startsWith(' and ') && end - start > FEWEST_LETTERS / 2
    })
    if (own) found.push({ start: own.start, title: part, flows: true })
  }
  return found.length === parts.length ? found.sort((a, b) => a.start - b.start) : []
}

/** Two names that a word joins: "Wanted: Line Cook and Pot Washer at the Old Mill". */
const PAIR = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2} (?:\p{Ll}{2,3}|&) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}/u

/** Letters before the title in its sentence: "The ", "As a ". */
const LATEST_NAME = 8

/** "We also have a vacancy for a night porter": what stands before is said of the first. */
function another(claims: Claims, { reading }: Passage, words: FactWords): Opening[] {
  const later = claims('post.another').filter(({ value }) => isTitle(String(value), words))
  const second = later[0]
  if (!second) return []
  const sought = claims('role.title').filter(
    (claim) => startOf(claim) < startOf(second) && !isSame(String(claim.value), String(second.value)),
  )
  const first = sought.find(({ value }) => isTitle(String(value), words))
  if (!first) return []
  return [first, ...later.filter((claim) => claim === second || !isSame(String(claim.value), String(second.value)))].map((claim) => ({
    start: (reading.sentences[claim.hit.sentence] as ReadSentence).start,
    title: String(claim.value),
    flows: true as const,
  }))
}

const startOf = (claim: Claim): number => (claim.passage.reading.tokens[claim.hit.from] as Token).start

/** What tells it from the others: the title behind a number, or else the letters of the line in which it stands. */
function lineOf(claim: Claim): string {
  if (claim.fact === 'post.opens') return titleIn(claim)?.toLowerCase() ?? ''
  const { source } = claim.passage.reading
  const start = startOf(claim)
  const from = source.lastIndexOf('\n', start) + 1
  const end = source.indexOf('\n', start)
  return source
    .slice(Math.max(from, start - LONGEST_LINE), Math.min(end < 0 ? source.length : end, start + LONGEST_LINE))
    .toLowerCase()
    .replace(/[^\p{L} ]+/gu, '')
    .trim()
}

const LONGEST_LINE = 160

/** Opened in the same way, and another line: a title that is told again is the same post. */
function isAnother(line: string, first: string, a: Claim, b: Claim): boolean {
  const sameWay = a.fact === b.fact && opening(a) === opening(b)
  return sameWay && line !== '' && line !== first && !line.includes(first) && !first.includes(line)
}

const opening = ({ passage, hit, fact }: Claim): string => (fact === 'post.opens' ? '' : (passage.reading.tokens[hit.from] as Token).lower)
