import { isInvisible, isSpace } from './characters'
import type { ReadableWriter } from './readable-writer'

const SPACE = 32
export const LINE_FEED = 10

/** Writes a stretch of text between two tags. */
export function writeText(writer: ReadableWriter, html: string, start: number, end: number, keepBreaks: boolean): void {
  let at = start
  while (at < end) {
    const unit = html.charCodeAt(at)
    const from = at
    if (isSpace(unit)) {
      at++
      if (keepBreaks && unit === LINE_FEED) writer.hardBreak()
      else writer.space(from, at)
    } else if (isInvisible(unit)) at++
    else {
      while (at < end && goesOn(html, at, end)) at++
      writer.word(from, at)
    }
  }
}

/** A run of words goes on over a single space. */
function goesOn(html: string, at: number, end: number): boolean {
  const unit = html.charCodeAt(at)
  return isShown(unit) || (unit === SPACE && at + 1 < end && isShown(html.charCodeAt(at + 1)))
}

function isShown(unit: number): boolean {
  return !isSpace(unit) && !isInvisible(unit)
}

/** Writes what an entity stands for. */
export function writeEntity(writer: ReadableWriter, codePoint: number, start: number, end: number): void {
  if (isSpace(codePoint)) writer.space(start, end)
  else if (!isInvisible(codePoint)) writer.decoded(String.fromCodePoint(codePoint), start, end)
}
