import { isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt } from './characters'
import type { Piece, PieceContext } from './pieces'
import { beginWords, countWords, nextWord, wordText } from './words'

/** Turns short lines that stand above a list or a passage into headings, though no rule knows their wording. */
export function markUnknownHeadings(context: PieceContext, pieces: readonly Piece[]): void {
  let known = false
  const loud = isLoud(context.source, pieces)
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'heading') {
      known ||= index > 0
      continue
    }
    const next = pieces[index + 1]
    if (!next || index === 0 || !piece.whole || piece.label || piece.kind || !couldBeHeading(context, piece)) continue
    const above = pieces[index - 1] as Piece
    if (!(loud && isCapitals(context.source, piece)) && isHeading(context, piece, above, next, known || index >= 4)) {
      piece.type = 'heading'
      if (context.source[piece.end - 1] === ':') piece.end -= 1
      known = true
    }
  }
}

/** Most of the pieces that are no headings are in capitals: there capitals make none. */
function isLoud(source: string, pieces: readonly Piece[]): boolean {
  let loud = 0
  let all = 0
  for (const piece of pieces) {
    if (piece.type === 'heading') continue
    all += 1
    if (piece.end - piece.start < LONGEST && isCapitals(source, piece)) loud += 1
  }
  return loud > all * MOSTLY
}
const MOSTLY = 0.6

const MOST_WORDS = 8
const LONGEST = 70

function couldBeHeading({ source, folded, tree }: PieceContext, piece: Piece): boolean {
  if (piece.end - piece.start > LONGEST || piece.mark === 'matter' || piece.mark === 'cell') return false
  if ('.;,!'.includes(source[piece.end - 1] as string)) return false
  if (!isUpperAt(source, piece.start) && !isDigitAt(source, piece.start)) return false
  return countWords(tree.reader, folded, piece.start, piece.end, MOST_WORDS + 1) <= MOST_WORDS
}

function isHeading(context: PieceContext, piece: Piece, above: Piece, next: Piece, inBody: boolean): boolean {
  const { source, folded, language, tree } = context
  if (piece.mark === 'number') return isNumberedHeading(context, piece, next)
  if (piece.mark !== 'none') return false
  const words = countWords(tree.reader, folded, piece.start, piece.end, MOST_WORDS + 1)
  const title = isTitle(source, piece)
  const listBelow = next.type === 'item' && next.mark !== 'none'
  if (source[piece.end - 1] === ':')
    return (listBelow || next.type === 'item' || title) && (words <= 4 || title) && inBodyOrList(inBody, listBelow)
  // "Permit Review & Compliance" between bulleted lists is no order to permit.
  const isNamed = title && words > 1 && listBelow
  if (language.verbs.has(firstWord(context, piece)) && !piece.gap && !(isNamed && above.type === 'item' && above.mark !== 'none'))
    return false
  // "HPLC" ends a list of lines that a blank line parts from the next passage.
  if (words === 1 && next.gap && !piece.gap && above.type !== 'heading') return false
  if (isCapitals(source, piece)) return inBody && (piece.gap || above.type !== 'heading') && next.type !== 'heading'
  const apart = piece.gap || (above.type === 'item' && above.mark !== 'none') || (isNamed && above.type === 'heading')
  if (!apart) return false
  if (listBelow && (isNamed || !(above.type === 'heading' && !above.gap))) return words <= 6 && (inBody || !next.gap)
  const passage = next.end - next.start >= 80 || '.!?'.includes(source[next.end - 1] as string)
  return inBody && passage && next.type === 'paragraph' && words <= 6 && !next.kind && (!next.gap || title) && source[piece.end - 1] !== ')'
}

function inBodyOrList(inBody: boolean, listBelow: boolean): boolean {
  return inBody || listBelow
}

/** "2. Sound Engineer" above a list with other bullets. */
function isNumberedHeading(context: PieceContext, piece: Piece, next: Piece): boolean {
  if (next.mark !== 'bullet' || next.gap) return false
  return isTitle(context.source, piece) || (!context.language.verbs.has(firstWord(context, piece)) && next.indent <= piece.indent)
}

function firstWord({ folded, tree: { reader } }: PieceContext, { start, end }: Piece): string {
  beginWords(reader, folded, start, end)
  return nextWord(reader) ? wordText(reader) : ''
}

/** Every longer word begins with a capital. */
function isTitle(source: string, piece: Piece): boolean {
  let long = 0
  for (let at = piece.start; at < piece.end; at += 1) {
    if (!isLetterAt(source, at) || (at > piece.start && !isSpaceAt(source, at - 1))) continue
    let end = at
    while (end < piece.end && isLetterAt(source, end)) end += 1
    if (end - at >= 4) {
      if (!isUpperAt(source, at)) return false
      long += 1
    }
  }
  return long > 0
}

function isCapitals(source: string, piece: Piece): boolean {
  let letters = 0
  for (let at = piece.start; at < piece.end; at += 1) {
    if (isLowerAt(source, at)) return false
    if (isUpperAt(source, at)) letters += 1
  }
  return letters >= 4
}
