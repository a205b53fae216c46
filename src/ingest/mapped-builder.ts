import type { MappedText } from './ingested'

/** Puts a text together piece by piece, in linear time, and notes for each unit where it comes from. */
export interface MappedBuilder {
  /** UTF-16 units so far. */
  length(): number
  /** Adds a piece that stands for `from` to `to` of the original, unit by unit when it is a copy of it. Answers where the piece is kept. */
  add(piece: string, from: number, to: number, copied?: boolean): number
  /** Exchanges a piece, which began at `start`, for one that is not longer. */
  exchange(kept: number, start: number, by: string): void
  finish(): MappedText
}

export function createMappedBuilder(): MappedBuilder {
  const pieces: string[] = []
  let length = 0
  let starts = new Int32Array(1024)
  let ends = new Int32Array(1024)

  return {
    length: () => length,
    add(piece, from, to, copied = false) {
      const end = length + piece.length
      if (end > starts.length) {
        starts = enlarged(starts, end)
        ends = enlarged(ends, end)
      }
      for (let unit = 0; unit < piece.length; unit++) {
        starts[length + unit] = copied ? from + unit : from
        ends[length + unit] = copied ? from + unit + 1 : to
      }
      length = end
      return pieces.push(piece) - 1
    },
    exchange(kept, start, by) {
      const old = pieces[kept]!
      pieces[kept] = by
      for (const array of [starts, ends]) array.copyWithin(start + by.length, start + old.length, length)
      length -= old.length - by.length
    },
    finish: () => ({ text: pieces.join(''), map: { starts: starts.slice(0, length), ends: ends.slice(0, length) } }),
  }
}

function enlarged(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}
