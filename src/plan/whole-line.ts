/** The line of the posting in which a fact stands, where the line says more than the fact. */
import type { Evidence } from '../types'

/** A label before the line: "Hours: ", "PAY - ". */
const ONE_WORD = /^[\p{L}&/]+ ?:\s*/u
const LABEL = /^[\p{L}&/]+(?: [\p{L}&/]+){0,3} ?:\s*/u
const LONGEST_BACK = 200
const BREAK = /\n|[.!?]\s+(?=\p{Lu}|\d|\n)|\s[|•·▪●]\s|;\s|(?<!\s)\s{3,}(?=\p{Lu})/gu
/** The same where semicolons part the items of one line: "day $18; night $20". */
const LINE_BREAK = /\n|[.!?]\s+(?=\p{Lu}|\d|\n)|\s[|•·▪●]\s|(?<!\s)\s{3,}(?=\p{Lu})/gu

/** A line from behind its label on. */
export function withoutLabel(line: Evidence, shortest = false): Evidence {
  const label = (shortest ? ONE_WORD : LABEL).exec(line.text)?.[0] ?? ''
  const text = line.text.slice(label.length).replace(/(?<![\s.!,;])[\s.!,;]+$/, '')
  return { ...line, start: line.start + label.length, end: line.start + label.length + text.length, text }
}

/** The sentence or line around the evidence without its label; undefined where the fact was given apart from the text. */
export function wholeLine(source: string, { start, end, section, text }: Evidence, semicolons = false): Evidence | undefined {
  if (section === 'given' || source.slice(start, end) !== text) return undefined
  // With the first letter, by which the end of the sentence before is known.
  const back = Math.max(0, start - LONGEST_BACK)
  const before = source.slice(back, start + 1)
  let from = back
  const ends = semicolons ? LINE_BREAK : BREAK
  ends.lastIndex = 0
  for (let stop = ends.exec(before); stop; stop = ends.exec(before)) from = back + stop.index + stop[0].length
  const after = source.slice(end, end + LONGEST_BACK)
  ends.lastIndex = 0
  const stop = ends.exec(after)
  ends.lastIndex = 0
  // Nothing ends the line within reach: it is no line.
  if (!stop && end + LONGEST_BACK < source.length) return undefined
  const line = source.slice(from, stop ? end + stop.index : end + after.length)
  const label = LABEL.exec(line)?.[0] ?? ''
  const bare = line.slice(label.length).replace(/^[\s\-–—•·*]+/, '')
  const at = from + line.length - bare.length
  const trimmed = bare.replace(/(?<![\s.!,;])[\s.!,;]+$/, '')
  return trimmed ? { start: at, end: at + trimmed.length, text: trimmed, section } : undefined
}
