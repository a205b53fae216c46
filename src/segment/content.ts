/** What the wording of a sentence says about the section it may stand in; read when somebody asks, as most headings say enough. */
import type { SectionKind } from '../types'
import type { HeadingTree } from './headings'
import { nextState, openingState, type PhraseHit, type PhraseIndex } from './phrase'
import type { SegmentLanguage } from './segmented'
import type { Span } from './sentences'
import { beginWords, nextWord } from './words'

/** A sentence with what has been read of its wording. */
export interface Content extends Span {
  opened: boolean
  duty: boolean
  starts: SectionKind | undefined
  cues: ReadonlySet<SectionKind> | undefined
}

export interface ContentContext {
  folded: string
  tree: HeadingTree
  language: SegmentLanguage
}

export const unread = (start: number, end: number): Content => ({
  start,
  end,
  opened: false,
  duty: false,
  starts: undefined,
  cues: undefined,
})

/** Does it open with a verb of duty ("Triage walk-in patients")? */
export function isDuty(context: ContentContext, content: Content): boolean {
  if (!content.opened) readOpening(context, content)
  return content.duty
}

/** The kind of passage that a sentence with this opening begins. */
export function startsOf(context: ContentContext, content: Content): SectionKind | undefined {
  if (!content.opened) readOpening(context, content)
  return content.starts
}

/** The kinds that its wording speaks for. */
export function cuesOf({ folded, tree }: ContentContext, content: Content): ReadonlySet<SectionKind> {
  content.cues ??= readCues(tree, folded, content)
  return content.cues
}

const MOST_WORDS = 40
const INFINITIVE = 'to'

function readOpening({ folded, tree: { reader, starts }, language: { verbs } }: ContentContext, content: Content): void {
  content.opened = true
  beginWords(reader, folded, content.start, content.end)
  if (!nextWord(reader)) return
  const first = folded.slice(reader.start, reader.end)
  let state = openingState(starts, reader.number)
  content.duty = verbs.has(first)
  // The verb may follow an adverb ("Proactively manage") or the mark of an infinitive ("To keep the hall clean").
  const afterAdverb = !content.duty && (first.endsWith('ly') || first === INFINITIVE)
  if (!state && !afterAdverb) return
  const second = nextWord(reader)
  if (afterAdverb && second) content.duty = verbs.has(folded.slice(reader.start, reader.end))
  let most = 0
  let earliest = 0
  for (let length = 1; state; length += 1) {
    for (let hit = 0; hit < state.hits.length; hit += 1) {
      const { value, free, order } = state.hits[hit] as PhraseHit<SectionKind>
      const literal = length - free
      if (literal < most || literal === 0 || (literal === most && order > earliest)) continue
      most = literal
      earliest = order
      content.starts = value
    }
    if (length >= MOST_WORDS || !(length === 1 ? second : nextWord(reader))) break
    state = nextState(starts, state, reader.number)
  }
}

/** The words of one sentence. */
const numbers = new Int32Array(MOST_WORDS)
const NO_CUES: ReadonlySet<SectionKind> = new Set()

function readCues({ reader, cues }: HeadingTree, folded: string, { start, end }: Span): ReadonlySet<SectionKind> {
  beginWords(reader, folded, start, end)
  let count = 0
  for (; count < MOST_WORDS && nextWord(reader); count += 1) {
    // The words that lead on from this one have numbers from now on.
    if (reader.number > 0) openingState(cues, reader.number)
    numbers[count] = reader.number
  }
  let found: Set<SectionKind> | undefined
  for (let at = 0; at < count; at += 1) found = addCues(cues, at, count, found)
  return found ?? NO_CUES
}

function addCues(
  cues: PhraseIndex<SectionKind>,
  from: number,
  count: number,
  before: Set<SectionKind> | undefined,
): Set<SectionKind> | undefined {
  let found = before
  let state = openingState(cues, numbers[from] as number)
  for (let at = from + 1; state; at += 1) {
    for (let hit = 0; hit < state.hits.length; hit += 1) {
      found ??= new Set()
      found.add((state.hits[hit] as PhraseHit<SectionKind>).value)
    }
    state = at < count ? nextState(cues, state, numbers[at] as number) : undefined
  }
  return found
}
