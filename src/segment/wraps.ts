import { isAlphanumericAt, isLetterAt, isLower, isLowerAt, isUpperAt } from './characters'
import type { Line } from './lines'

const NARROWEST = 50
const WIDEST = 130

/** Joins lines that a mail program or an editor broke for width, so that a sentence is whole again. */
export function joinWraps(source: string, folded: string, lines: readonly Line[], verbs: ReadonlySet<string>): Line[] {
  const joined: Line[] = []
  const wrapped = wrapsByWidth(source, folded, lines, verbs)
  // Lines that open in lower case, the first of them too, are a list without bullets.
  let listing = false
  for (const [index, line] of lines.entries()) {
    const above = joined.at(-1)
    const before = lines[index - 1]
    const goesOn = above !== undefined && isRestOfItem(source, above, line)
    if (line.mark !== 'none' || goesOn) listing = false
    else if (!before || line.gap || before.mark === 'heading' || before.mark === 'bold' || source[before.end - 1] === ':')
      listing = isLowerAt(source, line.start)
    else if (standsOver(source, before, line, lines[index + 1])) listing = true
    else if (before.mark !== 'none') listing = false
    const byWidth = wrapped[index] === true
    if (above && (goesOn || (!(listing && !byWidth && line.mark === 'none') && continues(source, above, line, byWidth))))
      above.end = line.end
    else joined.push(line)
  }
  return joined
}

const LONGEST_HEAD = 36

/** "What we'd love to see" above lines in lower case: the short line behind a blank one has ended, and what follows is a list. */
function standsOver(source: string, head: Line, first: Line, second: Line | undefined): boolean {
  const length = head.end - head.start
  return (
    head.gap &&
    head.mark === 'none' &&
    length <= LONGEST_HEAD &&
    length < first.end - first.start &&
    isUpperAt(source, head.start) &&
    isLetterAt(source, head.end - 1) &&
    isLowerAt(source, first.start) &&
    second !== undefined &&
    !second.gap &&
    isLowerAt(source, second.start)
  )
}

/** Behind a blank line, in lower case and further in than the bullet of an item that has not ended: pages with double line breaks look so. */
function isRestOfItem(source: string, above: Line, line: Line): boolean {
  if (!line.gap || line.mark !== 'none' || line.strong || (above.mark !== 'bullet' && above.mark !== 'number')) return false
  if (!isLowerAt(source, line.start) || !isAlphanumericAt(source, line.start + 1) || above.end - above.start < 20) return false
  const last = source[above.end - 1] as string
  return last === ',' || (line.indent > above.indent && !'.!?:;'.includes(last))
}

function continues(source: string, above: Line, line: Line, byWidth: boolean): boolean {
  if (line.gap || line.mark !== 'none' || line.strong) return false
  if (above.mark === 'heading' || above.mark === 'bold' || above.mark === 'cell' || above.mark === 'matter') return false
  const last = source[above.end - 1] as string
  if ('.!?:;'.includes(last) && !(above.mark === 'bullet' && line.indent > above.indent && last === ';')) {
    return byWidth && '.!?'.includes(last)
  }
  const first = source[line.start] as string
  // A short line that goes on in lower case is a list without bullets more often than a broken one.
  if (isLower(first) && (above.end - above.start >= 30 || above.mark !== 'none') && isAlphanumericAt(source, line.start + 1)) return true
  if (above.mark !== 'none' && line.indent > above.indent) return above.end - above.start >= 20
  return byWidth
}

/** For every line: was the one before it broken because the next word had no room? Decided for a run of lines together. */
function wrapsByWidth(source: string, folded: string, lines: readonly Line[], verbs: ReadonlySet<string>): boolean[] {
  const wrapped: boolean[] = []
  let from = 0
  while (from < lines.length) {
    let to = from + 1
    while (to < lines.length && !(lines[to] as Line).gap && (lines[to] as Line).mark === 'none') to += 1
    if (to - from >= 3 && isWrappedRun(source, folded, lines, from, to, verbs)) {
      const width = runWidth(lines, from, to)
      for (let at = from + 1; at < to; at += 1) wrapped[at] = hadNoRoom(source, lines[at - 1] as Line, lines[at] as Line, width)
    }
    from = to
  }
  return wrapped
}

function runWidth(lines: readonly Line[], from: number, to: number): number {
  let width = 0
  for (let at = from; at < to; at += 1) width = Math.max(width, (lines[at] as Line).end - (lines[at] as Line).from)
  return width
}

function isWrappedRun(
  source: string,
  folded: string,
  lines: readonly Line[],
  from: number,
  to: number,
  verbs: ReadonlySet<string>,
): boolean {
  const width = runWidth(lines, from, to)
  if (width < NARROWEST || width > WIDEST) return false
  let full = 0
  let lower = 0
  for (let at = from + 1; at < to; at += 1) {
    const line = lines[at] as Line
    const first = folded.slice(line.start, wordEnd(source, line.start, line.end))
    if (isUpperAt(source, line.start) && verbs.has(first)) continue
    if (hadNoRoom(source, lines[at - 1] as Line, line, width)) full += 1
    if (isLowerAt(source, line.start)) lower += 1
  }
  const breaks = to - from - 1
  return full >= breaks * 0.75 && lower >= breaks * 0.4
}

function hadNoRoom(source: string, above: Line, line: Line, width: number): boolean {
  return above.end - above.from + 1 + wordEnd(source, line.start, line.end) - line.start > width - 2
}

function wordEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 40 && (isLetterAt(source, at) || isAlphanumericAt(source, at))) at += 1
  return at
}
