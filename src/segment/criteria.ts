/** Tables of criteria: a column for what is essential, one for what is desirable, and in them the criteria or a mark beside each. */
import type { SectionKind } from '../types'
import { isSpaceAt, skipSpacesBack } from './characters'
import { type HeadingTree, headingKind } from './headings'
import type { Line } from './lines'
import type { Span } from './sentences'

const FEWEST_CELLS = 3
const MOST_CELLS = 8
const LONGEST_MARK = 3
const LEVELS: ReadonlySet<SectionKind | undefined> = new Set<SectionKind | undefined>(['requirements', 'preferred'])

/** Gives each criterion the kind of its column, or of the column that its row marks. */
export function readCriteria(source: string, folded: string, tree: HeadingTree, lines: Line[]): void {
  readBarred(source, folded, tree, lines)
  readCells(source, folded, tree, lines)
  readLettered(source, folded, tree, lines)
}

/** "E = essential" in a legend or "Essential / Desirable" over the columns, and "(E)", "E" or, far from its words, "E  A/I" at the end of a criterion. */
const LEGEND = /\b(\p{Lu})\s?[=:–-]\s?(\p{L}{4,20})/gu
const LETTERED = /\(\p{Lu}\)\n|\s\p{Lu}\n|[^\S\n]{2}\p{Lu}[^\S\n]{0,20}(?:\n|\p{Lu}[^\p{L}])/u
/** The letter of the level, and behind it those of how it is judged. */
const COLUMNED = /(?<!\s)\s{2,80}(\p{Lu})(?:\s{1,40}\p{Lu}(?:\s?[/,&]\s?\p{Lu}){0,4})?$/u
const BETWEEN_COLUMNS = /\s*[/|]\s*|\s{2,80}|\t/
const WIDEST_COLUMNS = 140
const FEWEST_LEVELS = 2

/** A legend names letters for levels; the letter at the end of each criterion gives it its kind and is left out of its text. */
function readLettered(source: string, folded: string, tree: HeadingTree, lines: readonly Line[]): void {
  if (!LETTERED.test(source)) return
  let levels: ReadonlyMap<string, SectionKind> | undefined
  for (const line of lines) {
    levels = legendIn(source, folded, tree, line) ?? levels
    if (!levels) continue
    const isBracketed = source[line.end - 1] === ')' && source[line.end - 3] === '('
    const columned = isBracketed ? null : COLUMNED.exec(source.slice(Math.max(line.start, line.end - WIDEST_COLUMNS), line.end))
    const isBare = !isBracketed && !columned && isSpaceAt(source, line.end - 2)
    const kind = levels.get(
      isBracketed ? (source[line.end - 2] as string) : isBare ? (source[line.end - 1] as string) : (columned?.[1] ?? ''),
    )
    if (!kind) continue
    line.kind = kind
    line.end = columned ? line.end - columned[0].length : skipSpacesBack(source, line.start, line.end - (isBare ? 1 : 3))
  }
}

function legendIn(source: string, folded: string, tree: HeadingTree, { start, end }: Line): ReadonlyMap<string, SectionKind> | undefined {
  if (end - start > LONGEST_LEGEND) return undefined
  const levels = new Map<string, SectionKind>()
  for (const { 1: letter, 2: word, index } of source.slice(start, end).matchAll(LEGEND)) {
    const from = start + index + source.slice(start + index, end).indexOf(word as string, 1)
    const kind = headingKind(tree, source, folded, from, from + (word as string).length, true)
    if (kind && LEVELS.has(kind)) levels.set(letter as string, kind)
  }
  let at = start
  for (const part of source.slice(start, end).split(BETWEEN_COLUMNS)) {
    const from = source.indexOf(part, at)
    at = from + part.length
    const kind = part && headingKind(tree, source, folded, from, at, true)
    if (kind && LEVELS.has(kind)) levels.set(part.charAt(0).toUpperCase(), kind)
  }
  return levels.size >= FEWEST_LEVELS ? levels : undefined
}

const LONGEST_LEGEND = 120

/** Rows whose cells are lines of their own. */
function readCells(source: string, folded: string, tree: HeadingTree, lines: Line[]): void {
  let columns: (SectionKind | undefined)[] | undefined
  let kept = 0
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as Line
    if (first.column === undefined) {
      columns = undefined
      lines[kept++] = first
      at += 1
      continue
    }
    const to = endOfRow(lines, at)
    const row = lines.slice(at, to)
    at = to
    const named = levelsOf(source, folded, tree, row)
    if (named) {
      columns = named
      first.kind = 'requirements'
      first.mark = 'heading'
      first.end = (row.at(-1) as Line).end
      lines[kept++] = first
      continue
    }
    const marked = columns && row.length > 1 ? markOf(source, row.slice(1), columns) : undefined
    if (marked) first.kind = marked
    for (const cell of marked ? [first] : row) {
      const level = columns?.[cell.column as number]
      if (!marked && LEVELS.has(level)) cell.kind = level as SectionKind
      lines[kept++] = cell
    }
  }
  lines.length = kept
}

/** Behind the last cell of the row that begins there. */
function endOfRow(lines: readonly Line[], from: number): number {
  let to = from + 1
  for (let column = lines[from]?.column; column !== undefined && to < lines.length; to += 1) {
    const next = lines[to]?.column
    if (next === undefined || next <= column) break
    column = next
  }
  return to
}

/** The levels that the cells of a head row name, by column; undefined for any other row. */
function levelsOf(source: string, folded: string, tree: HeadingTree, row: readonly Line[]): (SectionKind | undefined)[] | undefined {
  if (row.length < LEVELS.size || row.length > MOST_CELLS) return undefined
  const kinds: (SectionKind | undefined)[] = []
  for (const { start, end, column } of row) kinds[column as number] = headingKind(tree, source, folded, start, end, true)
  const levels = new Set(kinds.filter((kind) => LEVELS.has(kind)))
  return levels.size === LEVELS.size ? kinds : undefined
}

/** The level whose column holds a mark and nothing else, where the row holds no more than that. */
function markOf(source: string, cells: readonly Line[], columns: readonly (SectionKind | undefined)[]): SectionKind | undefined {
  const [cell] = cells as [Line]
  const level = columns[cell.column as number]
  const isMark = cells.length === 1 && cell.end - cell.start <= LONGEST_MARK && !/\s/.test(source.slice(cell.start, cell.end))
  return isMark && LEVELS.has(level) ? level : undefined
}

/** Gives each row of a table pasted as text the kind of the column that it marks, and leaves the marks out of its text. */
function readBarred(source: string, folded: string, tree: HeadingTree, lines: readonly Line[]): void {
  let columns: (SectionKind | undefined)[] | undefined
  for (const line of lines) {
    if (!hasBar(source, line)) {
      columns = undefined
      continue
    }
    const cells = cellsOf(source, line)
    const named = columnsOf(source, folded, tree, cells)
    if (named) {
      columns = named
      line.kind = 'requirements'
      line.mark = 'heading'
      continue
    }
    const kind = columns && markedKind(source, cells, columns)
    const first = cells[0]
    if (!kind || !first || first.start === first.end) continue
    line.kind = kind
    line.end = first.end
  }
}

const hasBar = (source: string, { start, end }: Span): boolean => {
  for (let at = start; at < end; at += 1) if (source.charCodeAt(at) === BAR) return true
  return false
}
const BAR = 124

function cellsOf(source: string, { start, end }: Span): Span[] {
  const cells: Span[] = []
  let from = start
  for (let at = start; at <= end && cells.length < MOST_CELLS; at += 1) {
    if (at < end && source.charCodeAt(at) !== BAR) continue
    const left = skipForward(source, from, at)
    cells.push({ start: left, end: Math.max(left, skipSpacesBack(source, left, at)) })
    from = at + 1
  }
  return cells
}

function skipForward(source: string, from: number, to: number): number {
  let at = from
  while (at < to && (source[at] === ' ' || source[at] === '\t')) at += 1
  return at
}

/** The kinds that the cells of a head row name; at least two that differ must be levels. */
function columnsOf(source: string, folded: string, tree: HeadingTree, cells: readonly Span[]): (SectionKind | undefined)[] | undefined {
  if (cells.length < FEWEST_CELLS) return undefined
  const kinds = cells.map(({ start, end }, index) =>
    index > 0 && end > start ? headingKind(tree, source, folded, start, end, true) : undefined,
  )
  const levels = new Set(kinds.filter((kind) => LEVELS.has(kind)))
  return levels.size === LEVELS.size ? kinds : undefined
}

/** The kind of the only column of a level that holds a mark. */
function markedKind(source: string, cells: readonly Span[], columns: readonly (SectionKind | undefined)[]): SectionKind | undefined {
  let found: SectionKind | undefined
  for (let index = 1; index < cells.length; index += 1) {
    const { start, end } = cells[index] as Span
    const kind = columns[index]
    if (!LEVELS.has(kind) || end === start) continue
    if (found || end - start > LONGEST_MARK || /\s/.test(source.slice(start, end))) return undefined
    found = kind
  }
  return found
}
