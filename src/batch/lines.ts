/** Lines of a stream of UTF-8, one at a time, in constant memory whatever their length. */

/** A line that is not blank, numbered from 1; `text` is left out when the line is longer than may be. */
export interface Line {
  line: number
  text: string | undefined
  /** Bytes of the stream up to and with the end of this line. */
  bytes: number
}

const NEWLINE = 10

/** The lines after line `skip`. A line of more than `longest` bytes is passed over without being kept. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number, skip = 0): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let parts: Uint8Array[] = []
  let length = 0
  let line = 0
  let bytes = 0
  const take = (): Line | undefined => {
    line++
    const kept = length <= longest ? decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)) : undefined
    parts = []
    length = 0
    if (line <= skip || kept?.trim() === '') return undefined
    return { line, text: kept, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    while (from < chunk.length) {
      const at = chunk.indexOf(NEWLINE, from)
      const to = at < 0 ? chunk.length : at
      length += to - from
      if (length <= longest) parts.push(chunk.subarray(from, to))
      else parts = []
      from = to
      if (at < 0) break
      from = at + 1
      bytes += length + 1
      const found = take()
      if (found) yield found
    }
  }
  if (length > 0) {
    bytes += length
    const found = take()
    if (found) yield found
  }
}
