/** The line of the posting in which a fact stands, where the line says more than the fact. */
import type { Evidence } from '../types'

/** A label before the line: "Hours: ", "PAY - ". */
const LABEL = /^[\p{L}&/]+(?: [\p{L}&/]+){0,3} ?:\s*/u
const LONGEST_BACK = 200
const BREAK = /\n|[.!?]\s+(?=\p{Lu}|\d|\n)|\s[|•·▪●]\s|;\s/gu

/** The sentence or line around the evidence without its label; undefined where the fact was given apart from the text. */
export function wholeLine(source: string, { start, end, section, text }: Evidence): Evidence | undefined {
  if (section === 'given' || source.slice(start, end) !== text) return undefined
  const before = source.slice(Math.max(0, start - LONGEST_BACK), start)
  let from = start - before.length
  BREAK.lastIndex = 0
  for (let stop = BREAK.exec(before); stop; stop = BREAK.exec(before)) from = start - before.length + stop.index + stop[0].length
  const after = source.slice(end, end + LONGEST_BACK)
  BREAK.lastIndex = 0
  const stop = BREAK.exec(after)
  BREAK.lastIndex = 0
  // Nothing ends the line within reach: it is no line.
  if (!stop && end + LONGEST_BACK < source.length) return undefined
  const line = source.slice(from, stop ? end + stop.index : end + after.length)
  const label = LABEL.exec(line)?.[0] ?? ''
  const bare = line.slice(label.length).replace(/^[\s\-–—•·*]+/, '')
  const at = from + line.length - bare.length
  const trimmed = bare.replace(/(?<![\s.!,;])[\s.!,;]+$/, '')
  return trimmed ? { start: at, end: at + trimmed.length, text: trimmed, section } : undefined
}
