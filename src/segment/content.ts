import type { SectionKind } from '../types'
import type { HeadingTree } from './headings'
import { mayBegin, type PhraseWord, phrasesAt, readWords } from './phrase'
import type { SegmentLanguage } from './segmented'
import type { Span } from './sentences'

/** What the wording of a sentence says about the section it may stand in. */
export interface Content {
  /** It opens with a verb of duty ("Triage walk-in patients"). */
  duty: boolean
  /** The kind of passage that a sentence with this opening begins. */
  starts?: SectionKind
  /** Kinds that its wording speaks for. */
  readonly cues: ReadonlySet<SectionKind>
}

const MOST_WORDS = 40
/** As many words as an opening verb needs, and most openings of a passage to be told that they are none. */
const FEW_WORDS = 6

export function readContent(tree: HeadingTree, folded: string, { start, end }: Span, language: SegmentLanguage): Content {
  const few = readWords(folded, start, end, FEW_WORDS)
  let words: readonly PhraseWord[] | undefined
  const allWords = (): readonly PhraseWord[] => {
    words ??= readWords(folded, start, end, MOST_WORDS)
    return words
  }
  let cues: ReadonlySet<SectionKind> | undefined
  const content: Content = {
    duty: opensWithVerb(few, language),
    // Most sentences stand under a heading that says enough, so their cues are looked up when somebody asks.
    get cues() {
      cues ??= readCues(tree, allWords())
      return cues
    },
  }
  if (!mayBegin(tree.starts, few, FEW_WORDS)) return content
  let length = 0
  for (const hit of phrasesAt(tree.starts, allWords())) {
    const literal = hit.end - hit.free
    if (literal <= length) continue
    length = literal
    content.starts = hit.value
  }
  return content
}

function readCues(tree: HeadingTree, words: readonly PhraseWord[]): ReadonlySet<SectionKind> {
  const cues = new Set<SectionKind>()
  for (const at of words.keys()) for (const hit of phrasesAt(tree.cues, words, at)) cues.add(hit.value)
  return cues
}

/** The verb may follow an adverb ("Proactively manage"). */
function opensWithVerb(words: readonly PhraseWord[], { verbs }: SegmentLanguage): boolean {
  const first = words[0]?.text ?? ''
  return verbs.has(first) || (first.endsWith('ly') && verbs.has(words[1]?.text ?? ''))
}
