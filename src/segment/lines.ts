import type { SectionKind } from '../types'
import { isSpaceAt } from './characters'
import { type Marks, readMarks } from './marks'

/** One line of the source that holds text. */
export interface Line extends Omit<Marks, 'mark'> {
  mark: Marks['mark'] | 'cell' | 'matter'
  /** Where the line itself begins, before its marks. */
  from: number
  indent: number
  /** A blank line or a rule stands before it. */
  gap: boolean
  /** What the column of a table of criteria says of the line. */
  kind?: SectionKind
  /** Of a cell: its column, counted from 0. */
  column?: number
}

/** What rules are drawn with, white space between it included. */
const RULE = new Uint8Array(128)
for (const sign of '-=_*~#.+|: \t\n\v\f\r') RULE[sign.charCodeAt(0)] = 1
const WIDE_RULE = '•–—'

export function readLines(source: string): Line[] {
  const lines: Line[] = []
  let gap = true
  let fenced = false
  let matter = false
  let lone: Line | undefined
  for (let from = 0; from <= source.length; ) {
    const to = lineEnd(source, from)
    const span = trimmed(source, from, to)
    if (span.start === span.end) gap = true
    else if (isRule(source, span.start, span.end)) {
      if (matter) matter = false
      else if (lines.length === 0 && span.end - span.start === 3 && source[span.start] === '-') matter = true
      else if (!gap) underline(source, lines, span)
      gap = true
    } else if (source.startsWith('```', span.start) || source.startsWith('~~~', span.start)) {
      fenced = !fenced
      gap = true
    } else {
      const before = lines.length
      if (matter) lines.push(plainLine(span, from, 'matter'))
      else if (fenced) lines.push(plainLine(span, from, 'none'))
      else if (isRow(source, span)) addCells(source, from, span, lines)
      else lines.push(lineOf(readMarks(source, span.start, span.end), from, span.start - from))
      const alone = lines[before]
      if (before === lines.length - 1 && alone && alone.start >= alone.end && alone.mark !== 'none') lone = alone
      gap = keepFilled(lines, before, gap)
      const filled = lines[before]
      if (lone && filled) {
        // The bullet of an item stands on a line of its own above it.
        if (filled.mark === 'none') Object.assign(filled, { mark: lone.mark, glyph: lone.glyph })
        lone = undefined
      }
      // A quoted line of a mail that holds nothing is a blank one.
      if (lines.length === before && source[span.start] === '>') gap = true
    }
    from = to + 1
  }
  return lines
}

/** Of the lines from `first` on keeps those that hold text; the first of them stands behind the gap. */
function keepFilled(lines: Line[], first: number, gap: boolean): boolean {
  let open = gap
  let kept = first
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.start >= line.end) continue
    line.gap = open
    open = false
    lines[kept++] = line
  }
  if (kept < lines.length) lines.length = kept
  return open
}

function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if ((code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) return at
  }
  return source.length
}

function trimmed(source: string, from: number, to: number): { start: number; end: number } {
  let start = from
  let end = to
  while (start < end && isSpaceAt(source, start)) start += 1
  while (end > start && isSpaceAt(source, end - 1)) end -= 1
  return { start, end }
}

function isRule(source: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code < 128 ? RULE[code] === 0 : !WIDE_RULE.includes(source[at] as string) && !isSpaceAt(source, at)) return false
  }
  return true
}

/** A row of = or - right under a short line makes that line a heading. */
function underline(source: string, lines: Line[], rule: { start: number; end: number }): void {
  const above = lines.at(-1)
  const sign = source[rule.start]
  if (above?.mark !== 'none' || (sign !== '=' && sign !== '-')) return
  const length = above.end - above.start
  if (length <= 80 && rule.end - rule.start <= length + 12 && '=-'.includes(source[rule.end - 1] as string)) {
    above.mark = 'heading'
    above.level = sign === '=' ? 1 : 2
    above.strong = true
  }
}

/** "| a | b |": a row of a table. */
function isRow(source: string, { start, end }: { start: number; end: number }): boolean {
  if (source.charCodeAt(start) !== BAR) return false
  return barIn(source, start + 1, end) < end
}

const BAR = 124

/** The next bar, or the end: no search runs past its line, since a text without bars would be searched to its end for each of them. */
function barIn(source: string, from: number, end: number): number {
  let at = from
  while (at < end && source.charCodeAt(at) !== BAR) at += 1
  return at
}

function lineOf({ mark, level, glyph, strong, start, end }: Marks, from: number, indent: number): Line {
  return { mark, level, glyph, strong, from, indent, gap: false, start, end }
}

function plainLine(span: { start: number; end: number }, from: number, mark: Line['mark']): Line {
  const { start, end } = span
  return { mark, level: 0, glyph: '', strong: false, from, indent: start - from, gap: false, start, end }
}

function addCells(source: string, from: number, span: { start: number; end: number }, lines: Line[]): void {
  let column = 0
  let at = span.start + 1
  while (at <= span.end) {
    const stop = barIn(source, at, span.end)
    const marks = readMarks(source, at, stop)
    const line = lineOf(marks, column === 0 ? from : marks.start, 0)
    line.mark = 'cell'
    line.column = column
    lines.push(line)
    column += 1
    at = stop + 1
  }
}
