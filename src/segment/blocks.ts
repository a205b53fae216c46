import type { SectionKind } from '../types'
import { boilerplateIndex, boilerplateKind } from './boilerplate'
import { type Content, readContent } from './content'
import type { Hole } from './links'
import type { Piece, PieceContext } from './pieces'
import type { BoilerplateKind } from './segmented'
import { type Span, splitSentences } from './sentences'

/** A block before its section is known. */
export interface DraftBlock extends Piece {
  sentences: Span[]
  /** One for each sentence. */
  content: Content[]
  boilerplate?: BoilerplateKind
}

/** A paragraph of this length may hold several, so that a telling opening inside begins a new block. */
const LONG_PARAGRAPH = 600
const TURNS: ReadonlySet<SectionKind> = new Set(['summary', 'responsibilities', 'requirements', 'benefits', 'process'])

/** Gives every piece its sentences; where boilerplate begins or ends inside a piece, a new block begins. */
export function draftBlocks(context: PieceContext, pieces: readonly Piece[], holes: readonly Hole[]): DraftBlock[] {
  const { folded, language, tree } = context
  const index = boilerplateIndex(language.boilerplate)
  const blocks: DraftBlock[] = []
  for (const piece of pieces) {
    const sentences = splitSentences(context, piece, holes)
    if (sentences.length === 0) continue
    const kinds = sentences.map((sentence) => (piece.type === 'heading' ? undefined : boilerplateKind(index, folded, sentence)))
    fillBetween(kinds)
    const content = sentences.map((sentence) => readContent(tree, folded, sentence, language))
    const long = piece.type === 'paragraph' && piece.end - piece.start >= LONG_PARAGRAPH
    let from = 0
    for (let at = 1; at <= sentences.length; at += 1) {
      const turns = long && TURNS.has(content[at]?.starts as SectionKind) && content[at]?.starts !== content[at - 1]?.starts
      if (at < sentences.length && kinds[at] === kinds[from] && !turns) continue
      const draft = block(piece, sentences.slice(from, at), kinds[from], from, at === sentences.length)
      draft.content = content.slice(from, at)
      blocks.push(draft)
      from = at
    }
  }
  return blocks
}

function block(piece: Piece, sentences: Span[], boilerplate: BoilerplateKind | undefined, first: number, last: boolean): DraftBlock {
  const start = (sentences[0] as Span).start
  const draft: DraftBlock = { ...piece, start, end: (sentences.at(-1) as Span).end, sentences, content: [] }
  if (boilerplate) draft.boilerplate = boilerplate
  if (first > 0 || (draft.label && draft.label.start < start)) {
    delete draft.label
    if (first > 0) {
      delete draft.kind
      draft.from = start
      draft.gap = false
    }
  }
  if (first > 0 || !last) draft.whole = false
  return draft
}

/** A lone sentence between two of one kind belongs to them. */
function fillBetween(kinds: (BoilerplateKind | undefined)[]): void {
  for (let at = 1; at + 1 < kinds.length; at += 1)
    if (!kinds[at] && kinds[at - 1] && kinds[at - 1] === kinds[at + 1]) kinds[at] = kinds[at - 1]
}
