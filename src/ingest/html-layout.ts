import { CELLS, HEADINGS, isBlock, LISTS, PARAGRAPHS } from './html-elements'
import type { ReadableWriter } from './readable-writer'

/** What the elements that are read do to the lines of the text. */
export interface Layout {
  begin(name: string): void
  end(name: string): void
}

/** A row of a table, or a description list, while it is read. */
interface Row {
  cells: number
  cellStart: number
  cellLine: number
  headings: number
  firstIsShort: boolean
  jointsBefore: number
}

/** A cell up to this long stands on one line with the next one. */
const LONGEST_LABEL = 60

export function createLayout(writer: ReadableWriter): Layout {
  const rows: Row[] = []

  function begin(name: string): void {
    if (name === 'tr' || name === 'dl') beginRow(name)
    else if (name === 'hr') writer.lineBreak(true)
    else if (HEADINGS.has(name)) {
      writer.bullet(false)
      writer.lineBreak(true, true)
    } else if (name === 'li') {
      writer.lineBreak(false, true)
      writer.bullet(true)
    } else if (LISTS.has(name)) {
      writer.lineBreak(false, true)
      writer.tighten()
      writer.indent(1)
    } else if (CELLS.has(name)) beginCell(name)
    else if (isBlock(name)) writer.lineBreak(PARAGRAPHS.has(name))
    else writer.seam('begins')
  }

  function end(name: string): void {
    if (name === 'tr') endRow()
    else if (name === 'dl' || name === 'table') {
      if (name === 'dl') rows.pop()
      writer.lineBreak(true, true)
    } else if (HEADINGS.has(name)) {
      writer.lineBreak(false)
      writer.tighten()
    } else if (LISTS.has(name)) {
      writer.indent(-1)
      writer.lineBreak(true)
    } else if (name === 'li') {
      writer.bullet(false)
      writer.lineBreak(false)
    } else if (CELLS.has(name)) return
    else if (isBlock(name)) writer.lineBreak(PARAGRAPHS.has(name))
    else writer.seam('ends')
  }

  function beginRow(name: string): void {
    writer.lineBreak(PARAGRAPHS.has(name))
    rows.push({ cells: 0, cellStart: 0, cellLine: 0, headings: 0, firstIsShort: false, jointsBefore: writer.joints() })
  }

  /** Joins a cell to a short one before it: "name | value"; a description to its term: "term: description". */
  function beginCell(name: string): void {
    const row = rows.at(-1)
    if (!row) {
      writer.lineBreak(false)
      return
    }
    if (name === 'dt') row.cells = 0
    const written = writer.length() - row.cellStart
    const short = row.cells > 0 && written > 0 && written <= LONGEST_LABEL && writer.lines() - row.cellLine <= 1
    if (row.cells === 1) row.firstIsShort = short
    if (short && (name !== 'dd' || row.cells === 1)) writer.join(name === 'dd' ? ': ' : ' | ')
    else writer.lineBreak(false, row.cells > 0)
    row.cells++
    if (name === 'th') row.headings++
    row.cellStart = writer.length()
    row.cellLine = writer.lines()
  }

  /** A row of a short name and a value reads "name: value". */
  function endRow(): void {
    writer.lineBreak(false, true)
    const row = rows.pop()!
    const joints = writer.joints() - row.jointsBefore
    if (joints === 1 && row.cells === 2 && row.headings < 2 && row.firstIsShort) writer.rejoin(': ')
    // Rows that read as one line stand close, whatever blocks their cells are made of.
    if (joints > 0) writer.tighten()
  }

  return { begin, end }
}
