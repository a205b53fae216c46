import type { MappedText, OffsetMap } from './ingested'

/** The range of the original that a range of the readable text came from. */
export function originalRange(map: OffsetMap, start: number, end: number): { start: number; end: number } {
  const from = map.starts[start] ?? map.ends[map.ends.length - 1] ?? 0
  return { start: from, end: end > start ? (map.ends[end - 1] ?? from) : from }
}

/** Cuts a text and its map alike. */
export function sliceMapped({ text, map }: MappedText, start: number, end: number): MappedText {
  return { text: text.slice(start, end), map: { starts: map.starts.subarray(start, end), ends: map.ends.subarray(start, end) } }
}

/** The map of a text that was read out of a text that was read out of the original. */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const starts = new Int32Array(outer.starts.length)
  const ends = new Int32Array(outer.starts.length)
  for (let unit = 0; unit < starts.length; unit++) {
    const range = originalRange(inner, outer.starts[unit]!, outer.ends[unit]!)
    starts[unit] = range.start
    ends[unit] = range.end
  }
  return { starts, ends }
}

/** Joins texts that stand in this order in the original. A part without a map stands nowhere in it, and points to where it was put. */
export function joinMapped(...parts: (string | MappedText)[]): MappedText {
  const texts = parts.map((part) => (typeof part === 'string' ? part : part.text))
  const text = texts.join('')
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  let length = 0
  let reached = 0
  parts.forEach((part, index) => {
    const end = length + texts[index]!.length
    if (typeof part === 'string') {
      starts.fill(reached, length, end)
      ends.fill(reached, length, end)
    } else {
      starts.set(part.map.starts, length)
      ends.set(part.map.ends, length)
      reached = part.map.ends[part.text.length - 1] ?? reached
    }
    length = end
  })
  return { text, map: { starts, ends } }
}
