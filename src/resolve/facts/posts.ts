/** Several posts in one text: where each begins, and which of its facts are those of one post alone. */
import type { ReadSentence, Token } from '../../stages'
import type { Conflict, SectionKind } from '../../types'
import { keyOf } from './choose'
import { type Claim, type Claims, evidenceOf } from './claim'
import { conflictOf } from './conflicts'
import type { Passage } from './passage'
import { type Opening, openingsOf } from './post-openings'
import type { FactWords } from './words'

export interface Posts {
  /** In the order of the text. */
  openings: readonly Opening[]
  /** Of these the one that is told. */
  told: number
  /** What stands behind is said of all. */
  end: number
}

/** A wording this clear is meant. */
const CLEAR = 0.6
/** Sections that close a text speak of all posts. */
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

/** `wanted`: the title that the caller gave, which says whose facts are to be told. */
export function readPosts(
  claims: Claims,
  body: Passage,
  headings: Passage | undefined,
  title: string | undefined,
  wanted: string | undefined,
  words: FactWords,
): Posts | undefined {
  const openings = openingsOf(claims, body, headings, title, words)
  const last = openings.at(-1)
  if (!last || openings.length < 2) return undefined
  const ends = claims('post.all').map(startOf)
  return {
    openings,
    told: wanted === undefined ? 0 : Math.max(0, likest(openings, wanted)),
    end: Math.min(...ends.filter((start) => start > last.start), Number.MAX_SAFE_INTEGER),
  }
}

/** The post whose title shares most words with the one that is wanted; the first of several that share as many. */
function likest(openings: readonly Opening[], wanted: string): number {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const asked = wordsOf(wanted)
  const shared = openings.map(({ title }) => wordsOf(title ?? '').filter((word) => asked.includes(word)).length)
  return shared.indexOf(Math.max(...shared))
}

/** Is the place part of what is said of another post than the one that is told? */
export function isOfOther(posts: Posts | undefined, start: number, section: SectionKind): boolean {
  if (!posts || start >= posts.end) return false
  const { openings, told } = posts
  let at = openings.length - 1
  while (at >= 0 && start < (openings[at] as Opening).start) at--
  if (at < 0 || at === told) return false
  return openings[at]?.flows ? section !== 'given' && section !== 'legal' : !OF_ALL.has(section)
}

/** Facts of which the told post says one thing and another one another: both are quoted. */
export function conflictsOfPosts(claims: Claims, posts: Posts, words: FactWords): Conflict[] {
  const conflicts: Conflict[] = []
  for (const fact of DIFFERING) {
    const told = claims(fact).filter(({ strength, passage }) => strength >= CLEAR && passage.origin === 'body')
    const later = told.filter((claim) => isClaimOfOther(claim, posts))
    const first = told.find((claim) => !later.includes(claim))
    const other = first && later.find(({ value }) => keyOf(value) !== keyOf(first.value))
    if (first && other) conflicts.push(conflictOf(fact, [evidenceOf(first), evidenceOf(other)], words))
  }
  return conflicts
}

export const isClaimOfOther = (claim: Claim, posts: Posts | undefined): boolean =>
  claim.passage.origin === 'body' && posts !== undefined && isOfOther(posts, startOf(claim), sentenceOf(claim).kind)

const sentenceOf = ({ passage, hit }: Claim): ReadSentence => passage.reading.sentences[hit.sentence] as ReadSentence

const startOf = (claim: Claim): number => (claim.passage.reading.tokens[claim.hit.from] as Token).start
