/** Fields without colons: "Location     Leeds", "Town Leeds" in a run of such lines, "Location     LeedsShift     Nights" whose breaks are lost. */
import type { SectionKind } from '../types'
import { isAlphanumericAt, isDigitAt, isLowerAt, isSpaceAt, isUpperAt, skipSpaces, skipSpacesBack } from './characters'
import type { HeadingTree } from './headings'
import type { Line } from './lines'
import { nextState, openingState } from './phrase'
import { beginWords, nextWord } from './words'

/** A label with what stands behind it. */
export interface Field {
  start: number
  end: number
  label: { start: number; end: number }
  kind: SectionKind
}

interface FieldText {
  source: string
  folded: string
  tree: HeadingTree
}

const LONGEST_LINE = 220
const LONGEST_FIELD = 100
const LONGEST_LABEL = 48
const MOST_LABEL_WORDS = 4
/** Spaces that part two columns, and so many that they do so whatever stands there. */
const WIDE = 3
const VERY_WIDE = 8
/** Lines of a run of fields. */
const FEWEST = 3
/** Labels that open no section of their own. */
const OF_LINES: ReadonlySet<SectionKind> = new Set(['header', 'other', 'pay', 'process'])
const OF_HEADERS: ReadonlySet<SectionKind> = new Set(['header', 'pay'])
const CURRENCIES = '$\u00a3\u20ac\u20b9\u00a5'

/** The fields of each line that holds any. */
export function fieldsIn(text: FieldText, lines: readonly Line[]): ReadonlyMap<Line, Field[]> {
  const fields = new Map<Line, Field[]>()
  let run: [Line, Field][] = []
  let misses = 0
  const close = (): void => {
    const labels = new Set(run.map(([, { label }]) => text.folded.slice(label.start, label.end)))
    if (labels.size >= FEWEST && run.some(([, { kind }]) => OF_HEADERS.has(kind)))
      for (const [line, field] of run) fields.set(line, [{ ...field, kind: kindOf(field.kind) }])
    run = []
    misses = 0
  }
  const gaps = ['   ', '\t'].map((sign) => ({ sign, at: text.source.indexOf(sign) }))
  for (const line of lines) {
    const length = line.end - line.start
    const columns = line.mark === 'none' && length <= LONGEST_LINE && hasGap(text.source, gaps, line) ? columnsOf(text, line) : undefined
    if (columns) {
      fields.set(line, columns)
      continue
    }
    const field = line.mark === 'none' && length <= LONGEST_FIELD ? fieldOf(text, line) : undefined
    if (field) run.push([line, field])
    else if (run.length > 0 && (misses++ > 0 || length > LONGEST_FIELD)) close()
    if (field) misses = 0
  }
  close()
  return fields
}

/** "Town Leeds": a label, one blank and what begins like a name or a figure. */
function fieldOf(text: FieldText, { start, end }: Line): Field | undefined {
  const { source } = text
  if ('.!?:;,'.includes(source[end - 1] as string)) return undefined
  const label = labelAt(text, start, end)
  if (!label || label.end >= end || !OF_LINES.has(label.kind)) return undefined
  const value = skipSpaces(source, label.end, end)
  return isValue(source, value) && !isNumberedName(source, value, end) ? { start, end, label, kind: label.kind } : undefined
}

/** "Band 6 Occupational Therapist": the figure belongs to the label, and a name stands behind both. */
function isNumberedName(source: string, from: number, end: number): boolean {
  let at = from
  while (at < end && isDigitAt(source, at)) at += 1
  return at > from && source[at] === ' ' && isUpperAt(source, at + 1) && isLowerAt(source, at + 2)
}

const isValue = (source: string, at: number): boolean =>
  isUpperAt(source, at) || isDigitAt(source, at) || CURRENCIES.includes(source[at] as string)

/** What stands behind the label of a line tells the terms of the post, whatever section it stands in. */
const kindOf = (kind: SectionKind): SectionKind => (kind === 'other' || kind === 'process' ? 'header' : kind)

/** Each sign of a gap is looked for from one of its places to the next. */
function hasGap(source: string, gaps: { sign: string; at: number }[], { start, end }: Line): boolean {
  let has = false
  for (const gap of gaps) {
    while (gap.at >= 0 && gap.at < start) gap.at = source.indexOf(gap.sign, start)
    has ||= gap.at >= 0 && gap.at < end
  }
  return has
}

/** The next run of blanks that parts two columns. */
function gapFrom(source: string, from: number, end: number): { start: number; next: number } | undefined {
  for (let at = from; at < end; at += 1) {
    if (!isSpaceAt(source, at)) continue
    const next = skipSpaces(source, at, end)
    if (next - at >= WIDE || source[at] === '\t') return { start: at, next }
    at = next
  }
  return undefined
}

/** The fields of a line with wide gaps; none where its first column is no label. */
function columnsOf(text: FieldText, line: Line): Field[] | undefined {
  const { source } = text
  const starts: Field[] = []
  let widest = 0
  for (let from = line.start; from < line.end; ) {
    const gap = gapFrom(source, from, line.end)
    const to = gap?.start ?? line.end
    if (gap) widest = Math.max(widest, gap.next - gap.start)
    const whole = labelAt(text, from, to)
    const isLabel = whole && (whole.end === to ? gap !== undefined : source[whole.end] === ':')
    if (whole && isLabel) starts.push({ start: from, end: to, label: whole, kind: whole.kind })
    else if (starts.length > 0) gluedLabels(text, from, to, starts)
    else if (widest < VERY_WIDE) return undefined
    from = gap?.next ?? line.end
  }
  if (starts.length === 0 || (starts[0] as Field).start !== line.start) return undefined
  return starts.map((field, index) => ({
    ...field,
    end: skipSpacesBack(source, field.label.end, starts[index + 1]?.start ?? line.end),
    kind: kindOf(field.kind),
  }))
}

/** "Bloomfield, CTTotal Experience": labels that run into the value before them. */
function gluedLabels(text: FieldText, from: number, to: number, starts: Field[]): void {
  const { source } = text
  for (let at = from + 1; at < to; at += 1) {
    if (!isUpperAt(source, at) || !isLowerAt(source, at + 1) || !(isAlphanumericAt(source, at - 1) || source[at - 1] === ')')) continue
    const label = labelAt(text, at, to)
    if (label && (label.end === to || isValue(source, skipSpaces(source, label.end, to))))
      starts.push({ start: at, end: to, label, kind: label.kind })
  }
}

/** The longest wording of a heading at the front that is followed by a blank, a colon or the end. */
function labelAt(
  { source, folded, tree: { reader, headings } }: FieldText,
  start: number,
  end: number,
): { start: number; end: number; kind: SectionKind } | undefined {
  if (!isUpperAt(source, start)) return undefined
  beginWords(reader, folded, start, Math.min(end, start + LONGEST_LABEL))
  if (!nextWord(reader) || reader.number === 0 || reader.start !== start) return undefined
  let found: { start: number; end: number; kind: SectionKind } | undefined
  let state = openingState(headings, reader.number)
  for (let length = 1; state && length <= MOST_LABEL_WORDS; length += 1) {
    const stop = reader.end
    const hit = state.hits.find(({ free }) => free === 0)
    if (hit && (stop === end || isSpaceAt(source, stop) || source[stop] === ':')) found = { start, end: stop, kind: hit.value.kind }
    if (!nextWord(reader)) break
    state = nextState(headings, state, reader.number)
  }
  return found
}
