import { isSpaceAt } from './characters'

/**
 * The places of a text at which a line, a sentence or a heading may be taken apart: capitals, digits, final punctuation,
 * bullets, everything outside ASCII. They are one in fifteen characters, and the readers that follow look at nothing else.
 */
export interface Landmarks {
  /** In source order; only the first `count` belong to the text. */
  places: Int32Array
  count: number
}

/** Capitals, digits, and ASCII signs that may end a sentence, open a list item or a sum of money; some write a lone "o", "+" or ">" for a bullet. */
const MARKS = new Uint8Array(128)
for (const mark of '.!?*-$0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') MARKS[mark.charCodeAt(0)] = 1
const AFTER_SPACE = 2
for (const mark of 'o+>') MARKS[mark.charCodeAt(0)] = AFTER_SPACE

/** Serves one text after the other, each read to its end before the next begins; what a long one needed is not kept. */
const kept = new Int32Array(1 << 14)

export function readLandmarks(source: string): Landmarks {
  let places = kept
  let count = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    const mark = code < 128 ? MARKS[code] : 1
    if (mark === 0 || (mark === AFTER_SPACE && !isSpaceAt(source, at - 1))) continue
    if (count === places.length) {
      const wider = new Int32Array(places.length * 2)
      wider.set(places)
      places = wider
    }
    places[count++] = at
  }
  return { places, count }
}

/** Index of the first landmark at `offset` or behind it. */
export function landmarkFrom({ places, count }: Landmarks, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
