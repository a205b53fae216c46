/** A sentence laid out for the search: what the steps of patterns ask of its tokens, side by side. */
import type { Program, WordRows } from '../rules/language'
import type { Reading } from '../stages'

export type Captures = Record<string, readonly [number, number]>

export interface Search {
  readonly program: Program
  reading: Reading
  /** The first token of the sentence and how many it has. Places in the search count from there. */
  from: number
  size: number
  /** For each place the bits of all classes that stand there: of its word, of a figure, of entries of lists. */
  masks: Int32Array
  /** The row of its word in the table. */
  rows: Int32Array
  readonly table: WordRows
  /** What its word ends, and whether more than its word stands there. */
  ends: Uint8Array
  /** Steps that were taken in this reading, and how many there may be when the search under way must end. */
  steps: number
  limit: number
  captures: Captures | undefined
  /** Where each capture that is under way began. */
  readonly opened: number[]
}

/** Of `Search.ends`: a gap ends here, a clause does; a figure or an entry of a list begins here. */
export const GAP = 1
export const CLAUSE = 2
export const MIXED = 4

export const NOTHING: Reading = { source: '', tokens: [], filling: 0, sentences: [], terms: [], lists: [] }

export const newSearch = (program: Program, table: WordRows): Search => ({
  program,
  table,
  reading: NOTHING,
  from: 0,
  size: 0,
  masks: new Int32Array(64),
  rows: new Int32Array(64),
  ends: new Uint8Array(64),
  steps: 0,
  limit: 0,
  captures: undefined,
  opened: [],
})

/** Makes room for tokens `from` … `to` of a reading. */
export function open(search: Search, reading: Reading, from: number, to: number): void {
  search.reading = reading
  search.from = from
  search.size = to - from
  if (search.masks.length >= search.size) return
  search.masks = new Int32Array(search.size * 2)
  search.rows = new Int32Array(search.size * 2)
  search.ends = new Uint8Array(search.size * 2)
}
