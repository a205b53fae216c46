/** Several posts in one text: where each begins, and which of its facts are those of one post alone. */
import type { ReadSentence, Token } from '../../stages'
import type { Conflict, SectionKind } from '../../types'
import { keyOf } from './choose'
import { type Claim, type Claims, evidenceOf } from './claim'
import { conflictOf } from './conflicts'
import type { Passage } from './passage'
import type { FactWords } from './words'

/** What is said of a later post begins at `second`; sections that close a text speak of all posts. */
export interface Posts {
  second: number
}

/** A title that is called one. */
const LABELLED = 0.9
/** A wording this clear is meant. */
const CLEAR = 0.6
const OF_ALL: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team', 'benefits', 'process', 'legal', 'given'])
/** Facts that posts of one employer differ in. */
const DIFFERING = [
  'role.employment',
  'role.duration',
  'role.shifts',
  'role.startDate',
  'role.reportsTo',
  'role.workMode',
  'role.experienceYears',
  'role.education',
] as const

/** Letters of a line that is a title, and between one post and the next. */
const LONGEST_TITLE = 70
const FEWEST_LETTERS = 80
/** Words that may stand before what names the post: "Deputy Night". */
const MOST_BEFORE = 3
const NUMBER_BEFORE = /(?:^|\n)[ \t*_#-]*\d{1,2}[.)][ \t*_]*$/
const GOES_ON: ReadonlySet<string> = new Set(['(', '-', '–', '—', '|', ',', ':'])

/** "1. Sous Chef ... 2. Night Porter (part-time)", and headings that are nothing but titles: each opens a post. */
function titledPosts(passage: Passage, isHeading: boolean): number[] {
  const { source, sentences, tokens } = passage.reading
  const places: number[] = []
  for (const { sentence: index, from, to } of passage.hits.titles) {
    const sentence = sentences[index] as ReadSentence
    const { start, end } = sentence
    if (end - start > LONGEST_TITLE || from - sentence.from > MOST_BEFORE || '.!?;'.includes(source.charAt(end - 1))) continue
    if (to < sentence.to && !GOES_ON.has((tokens[to] as Token).lower)) continue
    if (!isHeading && !NUMBER_BEFORE.test(source.slice(Math.max(0, start - 10), start))) continue
    if (places.at(-1) !== start) places.push(start)
  }
  return places
}

/** The second of titles that have text of their own below them. */
function secondTitled(places: readonly number[], source: string): Posts | undefined {
  const lineAt = (start: number): string =>
    /^[^\n(|–—-]*/
      .exec(source.slice(start, start + LONGEST_TITLE))?.[0]
      .trim()
      .toLowerCase() ?? ''
  const [first] = places
  const second = places.find((start) => first !== undefined && start > first && lineAt(start) !== lineAt(first))
  return first !== undefined && second !== undefined && second - first > FEWEST_LETTERS ? { second } : undefined
}

/** Posts are numbered, counted, or their titles labelled in the same way: "Position: Cook ... Position: Caretaker". */
export function readPosts(claims: Claims, body: Passage, headings: Passage | undefined): Posts | undefined {
  return labelledPosts(claims) ?? secondTitled(titledPosts(body, false), body.reading.source) ?? headedPosts(headings)
}

const headedPosts = (headings: Passage | undefined): Posts | undefined =>
  headings && secondTitled(titledPosts(headings, true), headings.reading.source)

function labelledPosts(claims: Claims): Posts | undefined {
  const openers = [...claims('post.opens'), ...claims('role.title').filter(({ strength }) => strength >= LABELLED)]
    .filter(({ passage }) => passage.origin === 'body')
    .sort((a, b) => startOf(a) - startOf(b))
  const first = openers[0]
  if (!first || openers.length < 2) return undefined
  const lineOfFirst = lineOf(first)
  const second = openers.find((each) => startOf(each) > startOf(first) && isAnother(lineOf(each), lineOfFirst, each, first))
  return second && { second: startOf(second) }
}

/** Is the place part of what is said of a later post? */
export const isOfLater = (posts: Posts | undefined, start: number, section: SectionKind): boolean =>
  posts !== undefined && start >= posts.second && !OF_ALL.has(section)

/** Facts of which the first post says one thing and a later one another: both are quoted. */
export function conflictsOfPosts(claims: Claims, posts: Posts, words: FactWords): Conflict[] {
  const conflicts: Conflict[] = []
  for (const fact of DIFFERING) {
    const told = claims(fact).filter(({ strength, passage }) => strength >= CLEAR && passage.origin === 'body')
    const later = told.filter((claim) => isLater(claim, posts))
    const first = told.find((claim) => !later.includes(claim))
    const other = first && later.find(({ value }) => keyOf(value) !== keyOf(first.value))
    if (first && other) conflicts.push(conflictOf(fact, [evidenceOf(first), evidenceOf(other)], words))
  }
  return conflicts
}

export const isLater = (claim: Claim, posts: Posts | undefined): boolean =>
  claim.passage.origin === 'body' && posts !== undefined && isOfLater(posts, startOf(claim), sentenceOf(claim).kind)

const sentenceOf = ({ passage, hit }: Claim): ReadSentence => passage.reading.sentences[hit.sentence] as ReadSentence

const startOf = (claim: Claim): number => (claim.passage.reading.tokens[claim.hit.from] as Token).start

/** The letters of the line in which it stands. */
function lineOf(claim: Claim): string {
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
  return sameWay && line !== first && !line.includes(first) && !first.includes(line)
}

const opening = ({ passage, hit, fact }: Claim): string => (fact === 'post.opens' ? '' : (passage.reading.tokens[hit.from] as Token).lower)
