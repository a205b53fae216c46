import type { SectionKind } from '../types'
import type { HeadingTree } from './headings'
import { nextState, openingState, type PhraseIndex } from './phrase'
import type { SegmentLanguage } from './segmented'
import type { Span } from './sentences'
import { beginWords, nextWord } from './words'

/** What the wording of a sentence says about the section it may stand in. */
export interface Content extends Span {
  /** It opens with a verb of duty ("Triage walk-in patients"). */
  duty: boolean
  /** The kind of passage that a sentence with this opening begins. */
  starts: SectionKind | undefined
  /** Kinds that its wording speaks for; looked up when somebody asks, as most sentences stand under a heading that says enough. */
  cues: ReadonlySet<SectionKind> | undefined
}

/** Tells the kinds that the wording of a sentence speaks for. */
export type ReadCues = (content: Content) => ReadonlySet<SectionKind>

const MOST_WORDS = 40

export function readContent(tree: HeadingTree, folded: string, { start, end }: Span, language: SegmentLanguage): Content {
  const { reader, starts } = tree
  const { verbs } = language
  const content: Content = { start, end, duty: false, starts: undefined, cues: undefined }
  beginWords(reader, folded, start, end)
  if (!nextWord(reader)) return content
  const first = folded.slice(reader.start, reader.end)
  let state = openingState(starts, reader.number)
  let second = false
  content.duty = verbs.has(first)
  // The verb may follow an adverb ("Proactively manage").
  const afterAdverb = !content.duty && first.endsWith('ly')
  if (!state && !afterAdverb) return content
  second = nextWord(reader)
  if (afterAdverb && second) content.duty = verbs.has(folded.slice(reader.start, reader.end))
  let most = 0
  let earliest = 0
  for (let length = 1; state; length += 1) {
    for (const { value, free, order } of state.hits) {
      const literal = length - free
      if (literal < most || literal === 0 || (literal === most && order > earliest)) continue
      most = literal
      earliest = order
      content.starts = value
    }
    if (length >= MOST_WORDS || !(length === 1 ? second : nextWord(reader))) break
    state = nextState(starts, state, reader.number)
  }
  return content
}

/** Reads the cues of a text, each sentence once. */
export function cueReader({ reader, cues }: HeadingTree, folded: string): ReadCues {
  return (content) => {
    if (content.cues) return content.cues
    beginWords(reader, folded, content.start, content.end)
    let count = 0
    for (; count < MOST_WORDS && nextWord(reader); count += 1) numbers[count] = reader.number
    let found: Set<SectionKind> | undefined
    for (let at = 0; at < count; at += 1) found = addCues(cues, at, count, found)
    content.cues = found ?? NO_CUES
    return content.cues
  }
}

/** The words of one sentence. */
const numbers = new Int32Array(MOST_WORDS)
const NO_CUES: ReadonlySet<SectionKind> = new Set()

function addCues(
  cues: PhraseIndex<SectionKind>,
  from: number,
  count: number,
  before: Set<SectionKind> | undefined,
): Set<SectionKind> | undefined {
  let found = before
  let state = openingState(cues, numbers[from] as number)
  for (let at = from + 1; state; at += 1) {
    for (const { value } of state.hits) {
      found ??= new Set()
      found.add(value)
    }
    state = at < count ? nextState(cues, state, numbers[at] as number) : undefined
  }
  return found
}
