/** Tables of criteria pasted as text: a column for what is essential, one for what is desirable, and a mark in one of them. */
import type { SectionKind } from '../types'
import { skipSpacesBack } from './characters'
import { type HeadingTree, headingKind } from './headings'
import type { Line } from './lines'
import type { Span } from './sentences'

const FEWEST_CELLS = 3
const MOST_CELLS = 8
const LONGEST_MARK = 3
const LEVELS: ReadonlySet<SectionKind | undefined> = new Set<SectionKind | undefined>(['requirements', 'preferred'])

/** Gives each row of such a table the kind of the column that it marks, and leaves the marks out of its text. */
export function readCriteria(source: string, folded: string, tree: HeadingTree, lines: readonly Line[]): void {
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
