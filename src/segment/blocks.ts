import type { SectionKind } from '../types'
import { boilerplateIndex, boilerplateKind } from './boilerplate'
import { type Content, startsOf, unread } from './content'
import type { Hole } from './links'
import type { Piece, PieceContext } from './pieces'
import type { BoilerplateKind } from './segmented'
import { splitSentences } from './sentences'

/** A block before its section is known: a piece with its sentences, of which it has at least one. */
export type DraftBlock = Piece

/** A paragraph of this length may hold several, so that a telling opening inside begins a new block. */
const LONG_PARAGRAPH = 160
const TURNS: ReadonlySet<SectionKind> = new Set(['summary', 'responsibilities', 'requirements', 'benefits', 'process'])

/** Gives every piece its sentences; where boilerplate begins or ends inside a piece, a new block begins. */
export function draftBlocks(context: PieceContext, pieces: readonly Piece[], holes: readonly Hole[]): DraftBlock[] {
  const index = boilerplateIndex(context.language.boilerplate)
  const blocks: DraftBlock[] = []
  const kinds: (BoilerplateKind | undefined)[] = []
  const kindOf = (sentence: Content, { type }: Piece): BoilerplateKind | undefined =>
    type === 'heading' ? undefined : boilerplateKind(index, context.folded, sentence)
  for (const piece of pieces) {
    const sentences = piece.field ? [unread(piece.start, piece.end)] : splitSentences(context, piece, holes)
    if (sentences.length === 0) continue
    if (sentences.length === 1) {
      blocks.push(filled(piece, sentences, kindOf(sentences[0] as Content, piece)))
      continue
    }
    kinds.length = 0
    for (const sentence of sentences) kinds.push(kindOf(sentence, piece))
    fillBetween(kinds)
    const long = piece.type === 'paragraph' && piece.end - piece.start >= LONG_PARAGRAPH
    let from = 0
    for (let at = 1; at <= sentences.length; at += 1) {
      if (at < sentences.length && kinds[at] === kinds[from] && !(long && turns(context, sentences, at))) continue
      const all = from === 0 && at === sentences.length
      blocks.push(all ? filled(piece, sentences, kinds[0]) : partOf(piece, sentences, kinds[from], from, at))
      from = at
    }
  }
  return blocks
}

function turns(context: PieceContext, sentences: readonly Content[], at: number): boolean {
  const starts = startsOf(context, sentences[at] as Content)
  return starts !== undefined && TURNS.has(starts) && starts !== startsOf(context, sentences[at - 1] as Content)
}

function filled(piece: Piece, sentences: Content[], boilerplate: BoilerplateKind | undefined): DraftBlock {
  piece.start = (sentences[0] as Content).start
  piece.end = (sentences.at(-1) as Content).end
  piece.sentences = sentences
  piece.boilerplate = boilerplate
  if (piece.label && piece.label.start < piece.start) piece.label = undefined
  return piece
}

/** Sentences `first` … `last` (exclusive) of a piece as a block of their own. */
function partOf(
  piece: Piece,
  sentences: readonly Content[],
  boilerplate: BoilerplateKind | undefined,
  first: number,
  last: number,
): DraftBlock {
  const draft = filled({ ...piece }, sentences.slice(first, last), boilerplate)
  draft.whole = false
  if (first > 0) {
    draft.label = undefined
    draft.kind = undefined
    draft.from = draft.start
    draft.gap = false
  }
  return draft
}

/** A lone sentence between two of one kind belongs to them. */
function fillBetween(kinds: (BoilerplateKind | undefined)[]): void {
  for (let at = 1; at + 1 < kinds.length; at += 1)
    if (!kinds[at] && kinds[at - 1] && kinds[at - 1] === kinds[at + 1]) kinds[at] = kinds[at - 1]
}
