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
}

const RULE = '-=_*~#.•–—+|:'

export function readLines(source: string): Line[] {
  const lines: Line[] = []
  let gap = true
  let fenced = false
  let matter = false
  for (const { from, to } of rawLines(source)) {
    const span = trimmed(source, from, to)
    if (span.start === span.end) {
      gap = true
      continue
    }
    if (isRule(source, span.start, span.end)) {
      if (matter) matter = false
      else if (lines.length === 0 && span.end - span.start === 3 && source[span.start] === '-') matter = true
      else if (!gap) underline(source, lines, span)
      gap = true
      continue
    }
    if (source.startsWith('```', span.start) || source.startsWith('~~~', span.start)) {
      fenced = !fenced
      gap = true
      continue
    }
    for (const line of matter ? [plainLine(span, from, 'matter')] : lineOf(source, from, to, span, fenced)) {
      if (line.start >= line.end) continue
      lines.push({ ...line, gap })
      gap = false
    }
  }
  return lines
}

function* rawLines(source: string): Generator<{ from: number; to: number }> {
  const breaks = /[\n\r\u2028\u2029\f\v]/g
  let from = 0
  for (let found = breaks.exec(source); found; found = breaks.exec(source)) {
    yield { from, to: found.index }
    from = found.index + 1
  }
  yield { from, to: source.length }
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
    if (!RULE.includes(source[at] as string) && !isSpaceAt(source, at)) return false
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

function lineOf(source: string, from: number, to: number, span: { start: number; end: number }, fenced: boolean): Line[] {
  if (fenced) return [plainLine(span, from, 'none')]
  if (source[span.start] === '|' && source.indexOf('|', span.start + 1) < span.end && source.indexOf('|', span.start + 1) > 0) {
    return cells(source, from, span)
  }
  return [{ ...readMarks(source, from, to), from, indent: span.start - from, gap: false }]
}

function plainLine(span: { start: number; end: number }, from: number, mark: Line['mark']): Line {
  return { mark, level: 0, glyph: '', strong: false, from, indent: span.start - from, gap: false, ...span }
}

function cells(source: string, from: number, span: { start: number; end: number }): Line[] {
  const found: Line[] = []
  let at = span.start + 1
  while (at <= span.end) {
    const bar = source.indexOf('|', at)
    const stop = bar < 0 || bar > span.end ? span.end : bar
    const marks = readMarks(source, at, stop)
    found.push({ ...marks, mark: 'cell', from: found.length === 0 ? from : marks.start, indent: 0, gap: false })
    at = stop + 1
  }
  return found
}
