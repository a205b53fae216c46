import type { MappedText } from './ingested'
import { createMappedBuilder } from './mapped-builder'

/** Deeper nesting of lists is shown no further in. */
const DEEPEST_INDENT = 6

const COLON = 58

/** Writes readable text line by line. What stands between two words is decided when the second one comes. */
export interface ReadableWriter {
  /** UTF-16 units written so far. */
  length(): number
  /** Lines ended so far, a blank line after one counted with it. */
  lines(): number
  /** Text as it stands in the original, with nothing but single spaces between its words. */
  word(from: number, to: number): void
  /** Text that stands for something else in the original, as "&" does for "&amp;". */
  decoded(text: string, from: number, to: number): void
  /** White space: one space, unless a line begins or ends here. */
  space(from: number, to: number): void
  /** The next text begins a line; with `blank`, after a blank line; with `firmly`, even under a heading and inside a list. */
  lineBreak(blank: boolean, firmly?: boolean): void
  /** A line break that stands in the text: two make a blank line. */
  hardBreak(): void
  /** What follows stands close under what was written. */
  tighten(): void
  /** The next text opens an item of a list, or is no item after all. */
  bullet(wanted: boolean): void
  /** A list begins or ends. */
  indent(by: 1 | -1): void
  /** What follows stands on the line written last, after this mark, as the cells of a table do. */
  join(mark: string): void
  /** How many such marks were written. */
  joints(): number
  /** Puts another mark, not a longer one, where the last one was written. */
  rejoin(mark: string): void
  /** An inline element ends or begins; where one follows upon another, words may need a space. */
  seam(kind: 'ends' | 'begins'): void
  finish(): MappedText
}

export function createReadableWriter(original: string): ReadableWriter {
  const builder = createMappedBuilder()
  let lines = 0
  let breaks = 0
  let tight = false
  let space: { from: number; to: number } | undefined
  let depth = 0
  let bulletWanted = false
  let itemOpen = false
  let mark: string | undefined
  let markKept = -1
  let markStart = -1
  let markLength = 0
  let joints = 0
  let endedAt = -1
  let seamAt = -1
  let last = 0

  /** Writes whatever has to stand between the text so far and what comes. */
  function approach(at: number, next: number): void {
    const length = builder.length()
    const indentation = '  '.repeat(Math.min(Math.max(depth - 1, 0), DEEPEST_INDENT))
    if (length > 0 && (breaks > 0 || bulletWanted)) {
      const wanted = Math.max(breaks, 1)
      builder.add('\n'.repeat(wanted), at, at)
      lines++
      if (!bulletWanted && itemOpen) builder.add(`${indentation}  `, at, at)
    } else if (length > 0 && mark !== undefined) {
      markStart = length
      const written = last === COLON ? ' ' : mark
      markKept = builder.add(written, at, at)
      markLength = written.length
      joints++
    } else if (length > 0 && space) builder.add(' ', space.from, space.to)
    else if (seamAt === length && startsWord(next) && endsWord(last)) builder.add(' ', at, at)
    if (bulletWanted) {
      builder.add(length > 0 ? `${indentation}- ` : '- ', at, at)
      itemOpen = true
    }
    breaks = 0
    tight = false
    space = undefined
    bulletWanted = false
    mark = undefined
  }

  return {
    length: builder.length,
    lines: () => lines,
    word(from, to) {
      approach(from, original.charCodeAt(from))
      builder.add(original.slice(from, to), from, to, true)
      last = original.charCodeAt(to - 1)
    },
    decoded(text, from, to) {
      approach(from, text.charCodeAt(0))
      builder.add(text, from, to)
      last = text.charCodeAt(text.length - 1)
    },
    space(from, to) {
      if (breaks > 0) return
      space = { from: space ? space.from : from, to }
    },
    lineBreak(blank, firmly = false) {
      if (mark !== undefined && !firmly) return
      mark = undefined
      breaks = Math.max(breaks, blank && (firmly || (!tight && depth === 0)) ? 2 : 1)
      space = undefined
    },
    hardBreak() {
      if (mark !== undefined) return
      breaks = Math.min(breaks + 1, tight || depth > 0 ? 1 : 2)
      space = undefined
    },
    tighten() {
      tight = true
      breaks = Math.min(breaks, 1)
    },
    bullet(wanted) {
      bulletWanted = wanted
      if (!wanted) itemOpen = false
    },
    indent(by) {
      depth += by
      if (depth === 0) itemOpen = false
    },
    join(wanted) {
      mark = wanted
      breaks = 0
    },
    joints: () => joints,
    rejoin(wanted) {
      if (wanted.length <= markLength) builder.exchange(markKept, markStart, wanted)
    },
    seam(kind) {
      if (kind === 'ends') endedAt = builder.length()
      else if (endedAt === builder.length()) seamAt = endedAt
    },
    finish: builder.finish,
  }
}

/** Only a capital after a small letter, figure or closing mark is surely a new word: "Full-time" + "Leeds", but not "resp" + "onsible". */
function startsWord(unit: number): boolean {
  return unit >= 65 && unit <= 90
}

function endsWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 41 || unit === 46 || unit === 37
}
