import type { SectionKind } from '../types'
import { isLetter, isLetterAt, isLower, isLowerAt, isSpace, isUpperAt, skipSpaces, skipSpacesBack } from './characters'
import type { Content } from './content'
import { type Field, fieldsIn } from './fields'
import { type Cut, flattenedCuts } from './flattened'
import { type GlueContext, type GluePoint, gluePoints, isInsideName } from './glue'
import {
  type HeadingTree,
  headingKind,
  headingOpening,
  type InlineHeading,
  inlineHeading,
  loudHeading,
  sunkField,
  sunkHeading,
} from './headings'
import { landmarkFrom } from './landmarks'
import type { Line } from './lines'
import { trimEmphasis } from './marks'
import type { BoilerplateKind } from './segmented'
import type { Span } from './sentences'
import { type Sunk, sunkItems } from './sunk-items'

/** A line or a part of one: what becomes a block. */
export interface Piece extends Span {
  type: 'heading' | 'paragraph' | 'item'
  /** Where the source in front of it stops belonging to the piece before. */
  from: number
  /** The kind that a heading or label names; none for a heading that we do not know. */
  kind: SectionKind | undefined
  label: Span | undefined
  gap: boolean
  level: number
  mark: Line['mark']
  glyph: string
  indent: number
  /** It is all there is on its line. */
  whole: boolean
  /** It is a label and its value, which stand in a section of this kind wherever they are. */
  field: SectionKind | undefined
  /** None until it is split. */
  sentences: Content[]
  boilerplate: BoilerplateKind | undefined
}

export interface PieceContext extends GlueContext {
  tree: HeadingTree
  /** The text is long and has hardly any line breaks. */
  unbroken: boolean
}

export interface Pieces {
  pieces: Piece[]
  /** How many line breaks had to be put back. */
  restored: number
}

export function readPieces(context: PieceContext, lines: readonly Line[]): Pieces {
  const pieces: Piece[] = []
  let restored = 0
  const fields = fieldsIn(context, lines)
  for (const [index, line] of lines.entries()) {
    const columns = fields.get(line)
    if (columns) {
      for (const [at, field] of columns.entries()) pieces.push(fieldPiece(line, field, at))
      continue
    }
    const heading = line.kind ? undefined : lineHeading(context, line, lines[index - 1], lines[index + 1])
    if (heading) {
      pieces.push(heading)
      continue
    }
    if (line.kind) {
      pieces.push({
        ...pieceOf(line, line.start, line.end),
        type: line.mark === 'heading' ? 'heading' : 'item',
        kind: line.kind,
        whole: true,
      })
      continue
    }
    const parts = takeApart(context, line)
    restored += parts.restored
    for (const piece of parts.pieces) pieces.push(piece)
  }
  return { pieces, restored }
}

const LONGEST_HEADING = 100

/** The line is a heading by its mark or by its wording. */
function lineHeading(context: PieceContext, line: Line, above: Line | undefined, next: Line | undefined): Piece | undefined {
  const { source, folded, tree } = context
  if (line.mark === 'matter' || line.mark === 'cell' || line.end - line.start > LONGEST_HEADING * 2) return undefined
  const marked = line.mark === 'heading' || line.mark === 'bold'
  const colon = source[line.end - 1] === ':'
  const listed = line.mark === 'bullet' || line.mark === 'number'
  if (
    listed &&
    !colon &&
    !line.strong &&
    !isNumberedAlone(source, line, above, next) &&
    !(next && !next.gap && next.glyph !== '' && (next.glyph !== line.glyph || next.indent > line.indent))
  ) {
    return undefined
  }
  const kind = headingKind(tree, source, folded, line.start, line.end, marked || colon)
  const byMark = marked && line.end - line.start <= LONGEST_HEADING && !endsLikeSentence(source, line)
  if (!kind && !byMark) return undefined
  const end = skipSpacesBack(source, line.start, colon ? line.end - 1 : line.end)
  const span = trimEmphasis(source, line.start, end)
  const piece = pieceOf(line, span.start, span.end)
  piece.type = 'heading'
  piece.whole = true
  piece.kind = kind
  return piece
}

/** "2. Requirements" with text below and no other number beside it. */
const isNumberedAlone = (source: string, line: Line, above: Line | undefined, next: Line | undefined): boolean =>
  line.mark === 'number' && above?.mark !== 'number' && next?.mark === 'none' && !isLowerAt(source, next.start)

function endsLikeSentence(source: string, line: Line): boolean {
  return line.mark !== 'heading' && '.;,'.includes(source[line.end - 1] as string)
}

const UNSPLIT: Content[] = []

function pieceOf(line: Line, start: number, end: number): Piece {
  const { from, gap, level, mark, glyph, indent } = line
  const type = isItem(mark) ? 'item' : 'paragraph'
  return {
    type,
    from,
    start,
    end,
    kind: undefined,
    label: undefined,
    gap,
    level,
    mark,
    glyph,
    indent,
    whole: false,
    field: undefined,
    sentences: UNSPLIT,
    boilerplate: undefined,
  }
}

function fieldPiece(line: Line, { start, end, label, kind }: Field, index: number): Piece {
  const piece = pieceOf(line, start, end)
  piece.label = { start: label.start, end: label.end }
  piece.field = kind
  piece.whole = true
  if (index > 0) {
    piece.from = start
    piece.gap = false
  }
  return piece
}

const LONG_LINE = 200
/** A line of so many items may hold the headings of its lists, however short it is. */
const MANY_ITEMS = 3

/** Cuts a line at headings, bullets and glue. */
function takeApart(context: PieceContext, line: Line): Pieces {
  const { source, landmarks } = context
  const glue = gluePoints(context, line.start, line.end)
  const sunk = sunkItems(context, line.start, line.end, context.unbroken)
  const bullets = withSunk(flattenedCuts(source, landmarks, line.start, line.end), sunk.cuts)
  const headings = inlineHeadings(context, line, glue, bullets, sunk)
  if (glue.length + bullets.length + headings.length === 0) return { pieces: wholePiece(source, line), restored: 0 }
  const words = glue.filter((point) => point.words).length
  const listed = words >= 2 && words * 2 >= glue.length
  // What follows a glued colon is a list, whatever ends its items.
  const colon = glue.find((point) => source[point.at - 1] === ':')?.at ?? line.end
  const cuts: Cut[] = [...bullets, ...glue.map(({ at, words: item }) => ({ at, next: at, item: item || listed || at >= colon }))]
  cuts.sort((one, other) => one.at - other.at || one.next - other.next)
  const pieces = assemble(source, line, headings, cuts, words)
  const inner = headings.filter((heading) => heading.start > line.start).length
  return { pieces, restored: words + bullets.length + inner + (glue.length - words) / 3 }
}

/** Both in the order of the line; where a bullet stands nothing has sunk. */
function withSunk(bullets: readonly Cut[], sunk: readonly Cut[]): Cut[] {
  if (sunk.length === 0) return [...bullets]
  const marked = new Set(bullets.map(({ next }) => next))
  return [...bullets, ...sunk.filter(({ next }) => !marked.has(next))].sort((one, other) => one.at - other.at)
}

const isItem = (mark: Line['mark']): boolean => mark === 'bullet' || mark === 'number' || mark === 'cell'

/** Most lines are one piece. */
function wholePiece(source: string, line: Line): Piece[] {
  const { start, end } = trimEmphasis(source, line.start, line.end)
  if (start >= end) return []
  const piece = pieceOf(line, start, end)
  piece.label = leadingLabel(source, start, end)
  piece.whole = true
  return [piece]
}

const NOWHERE: ReadonlySet<number> = new Set()
const NO_ITEMS: ReadonlyMap<number, number> = new Map()

function inlineHeadings(
  context: PieceContext,
  line: Line,
  points: readonly GluePoint[],
  cuts: readonly Cut[],
  lost: Sunk,
): InlineHeading[] {
  const { source, folded, tree, language, counts, landmarks, unbroken } = context
  const glue = points.length > 0 ? new Set(points.map(({ at }) => at)) : NOWHERE
  const bullets = cuts.length > 0 ? new Set(cuts.map(({ next }) => next)) : NOWHERE
  const items = cuts.length > 0 ? new Map(cuts.map(({ at, next }) => [at, next])) : NO_ITEMS
  const bulletAfter = (end: number) => items.get(end)
  const found: InlineHeading[] = []
  const long = line.end - line.start >= LONG_LINE
  const breaksAt = (at: number) => glue.has(at) || !isInsideName(source, folded, at, line.end, language, counts)
  let cursor = line.start
  let item = 0
  // The line itself may begin with a heading in small letters.
  const first = landmarkFrom(landmarks, line.start + 1)
  for (let index = first - 1; index < landmarks.count; index += 1) {
    const at = index < first ? line.start : (landmarks.places[index] as number)
    if (at >= line.end) break
    if (at < cursor || !isLetterAt(source, at) || (at > line.start && !isUpperAt(source, at))) continue
    const known = lost.headings.get(at)
    if (known) {
      found.push(known)
      cursor = known.next
      continue
    }
    const before = source[at - 1] as string
    const joined = at > line.start && !isSpace(before)
    // A list in brackets holds none: "standards (GDPR, HIPAA)".
    if (joined && before === '(') continue
    // Initials and abbreviations in capitals begin no heading.
    if (joined && !isLetterAt(source, at + 1)) continue
    if (joined && isLetter(before) && (!isLower(before) || !breaksAt(at))) continue
    const glued = glue.has(at)
    const opens =
      at === line.start ||
      at === cursor ||
      glued ||
      joined ||
      bullets.has(at) ||
      afterStop(source, line.start, at) ||
      isBehindGap(source, line.start, at)
    if (!opens && !long && cuts.length < MANY_ITEMS) continue
    while (item < cuts.length && (cuts[item] as Cut).at <= at) item += 1
    const sunk = opens || item === cuts.length ? undefined : sunkHeading(tree, source, folded, at, cuts[item] as Cut)
    const field = sunk || opens || (!unbroken && cuts.length < MANY_ITEMS) ? sunk : sunkField(tree, source, folded, at, line.end)
    if (field) {
      found.push(field)
      cursor = field.next
      continue
    }
    const loud = opens && isUpperAt(source, at + 1) ? loudHeading(tree, source, folded, at, line.end) : undefined
    const opening = loud ? undefined : headingOpening(tree, source, folded, at, line.end, opens)
    if (!opening && !loud) continue
    const heading =
      loud ??
      inlineHeading(tree, source, at, opening as NonNullable<typeof opening>, {
        to: line.end,
        opens,
        long,
        flat: unbroken || lost.cuts.length > 0,
        sunk: unbroken && !opens && isLowerAt(source, skipSpacesBack(source, line.start, at) - 1),
        glued: glued || (joined && !isLetter(before)),
        doubtful: joined && isLetter(before) && !glued,
        breaksAt,
        bulletAfter,
      })
    if (!heading || (heading.next >= line.end && at === line.start)) continue
    found.push(heading)
    cursor = heading.next
  }
  return found
}

/** Spaces in a row may be a line break that was lost. */
const isBehindGap = (source: string, start: number, at: number): boolean =>
  at > start + 2 && isSpace(source[at - 1]) && isSpace(source[at - 2])

function afterStop(source: string, start: number, at: number): boolean {
  const back = skipSpacesBack(source, start, at)
  return back < at && '.!?:;)*_\u2022\u00b7-\u2013|'.includes(source[back - 1] ?? ' ')
}

/** Kinds whose label speaks for its own line alone ("Salary: ...", "Location: ..."). */
const LINE_KINDS: ReadonlySet<SectionKind> = new Set(['pay', 'header', 'other'])

/** Kinds that are told in prose; a few words behind such a label are a field of the header. */
const PROSE_KINDS: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team', 'summary'])
const SHORT_VALUE = 60

/** Kinds of which a label with a short figure behind it is a field: "Closing date: 3 May" opens no section. */
const DATED_KINDS: ReadonlySet<SectionKind> = new Set(['process', 'benefits'])

function isDatedField(source: string, line: Line, { kind, colon, start, next }: InlineHeading): boolean {
  if (!colon || !DATED_KINDS.has(kind) || (start !== line.start && kind !== 'process') || next >= line.end) return false
  // "Closes: 3 May | Grade 7 | Full time": the first of a row of fields.
  const isRow = line.end - next < LONG_LINE && source.slice(next, line.end).includes(' | ')
  // "Closing date: noon, 3 May. Interviews: the week after."
  const value = source.slice(next, isRow ? line.end : Math.min(line.end, next + SHORT_VALUE))
  const stop = value.indexOf('. ')
  return (isRow || stop >= 0 || line.end - next < SHORT_VALUE) && /\d/.test(stop < 0 ? value : value.slice(0, stop))
}

function assemble(source: string, line: Line, headings: readonly InlineHeading[], cuts: readonly Cut[], glued: number): Piece[] {
  const pieces: Piece[] = []
  const listed = isItem(line.mark)
  let start = line.start
  let from = line.from
  let item = listed
  let label: InlineHeading | undefined
  const close = (end: number, itemBefore: boolean) => {
    const span = trimEmphasis(source, start, end)
    if (span.start >= span.end) return
    const type = item || (itemBefore && source[span.end - 1] !== ':') ? 'item' : 'paragraph'
    const piece = pieceOf(line, span.start, span.end)
    piece.from = from
    piece.type = type
    piece.kind = label?.kind
    piece.label = label ? { start: label.start, end: label.end } : leadingLabel(source, span.start, span.end)
    pieces.push(piece)
  }
  let headingIndex = 0
  let cutIndex = 0
  while (headingIndex < headings.length || cutIndex < cuts.length) {
    const heading = headings[headingIndex]
    const cut = cuts[cutIndex]
    if (heading && (!cut || heading.start <= cut.next)) {
      headingIndex += 1
      while (cutIndex < cuts.length && (cuts[cutIndex] as Cut).next <= heading.next) cutIndex += 1
      if (heading.start > start) close(heading.start, false)
      if (heading.start > line.start) from = heading.start
      if (heading.colon && (LINE_KINDS.has(heading.kind) || (listed && heading.start === line.start)) && heading.next < line.end) {
        label = heading
        start = heading.start
        item = listed
        continue
      }
      if (isDatedField(source, line, heading)) {
        // A row of fields tells of more than the date.
        label = source.slice(heading.next, line.end).includes(' | ') ? undefined : heading
        start = heading.start
        item = listed
        continue
      }
      if (
        heading.colon &&
        PROSE_KINDS.has(heading.kind) &&
        line.end - heading.next < SHORT_VALUE &&
        heading.start === line.start &&
        heading.next < line.end
      ) {
        // "School: St. Agnes" is a field, not a passage about the school; the label is found when its piece is closed.
        start = heading.start
        continue
      }
      label = undefined
      const piece = pieceOf(line, heading.start, heading.end)
      piece.type = 'heading'
      piece.from = from
      piece.kind = heading.kind
      pieces.push(piece)
      start = heading.next
      from = heading.next
      // After a heading in a glued or flattened list comes its first item.
      item = listed || (cut !== undefined && (cuts[cutIndex]?.item ?? false) && glued > 0)
    } else if (cut) {
      cutIndex += 1
      if (cut.next <= start) continue
      if (cut.at > start) close(cut.at, cut.item && glued > 0)
      label = undefined
      start = cut.next
      from = cut.at > line.start ? cut.next : from
      item = cut.item || listed
    }
  }
  close(line.end, false)
  const only = pieces[0]
  if (pieces.length === 1 && only) only.whole = true
  for (const piece of pieces.slice(1)) piece.gap = false
  return pieces
}

const LONGEST_LABEL = 48

/** "Tools: ..." at the front of a line, whatever it names. */
function leadingLabel(source: string, start: number, end: number): Span | undefined {
  if (!isUpperAt(source, start)) return undefined
  const limit = Math.min(end, start + LONGEST_LABEL)
  let words = 1
  for (let at = start; at < limit; at += 1) {
    const character = source[at] as string
    if (character === ':') {
      const next = skipSpaces(source, at + 1, end)
      const tight = next === at + 1 && !'*_'.includes(source[next] ?? ' ') && !isLetterAt(source, next)
      if (next >= end || tight || source[next] === '/') return undefined
      return { start, end: trimEmphasis(source, start, at).end }
    }
    if ('.!?;,|'.includes(character)) return undefined
    if (isSpace(character)) words += 1
    if (words > 5) return undefined
  }
  return undefined
}
