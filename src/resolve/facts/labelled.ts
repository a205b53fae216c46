/** Labels with their values: the cells of a row, and a line that is a label above the line that is its value. */
import { upTo } from '../../nlp/even-space'
import type { Aside, Reading, ReadSentence } from '../../stages'
import type { Section, SectionKind } from '../../types'
import type { FactWords } from './words'

/** Marks and spaces around the cells of a table. */
const MARGIN = 8
const LONGEST = 120
const LONGEST_LABEL = 40
/** A posting that labels everything has fewer. */
const MOST = 60

export type Labelled = Aside & { kind: SectionKind; section: number }

/** Spans of the source that hold a label and its value, to be read as one sentence each. */
export function labelledIn({ source, sentences }: Reading, sections: readonly Section[], words: FactWords): Labelled[] {
  return [...rowsOf(source, sentences, sections), ...pairsOf(source, words)]
}

/** "| Responsible to | Crew Supervisor |": the two cells of a row are a label and its value. */
function rowsOf(source: string, sentences: readonly ReadSentence[], sections: readonly Section[]): Labelled[] {
  const rows: Labelled[] = []
  if (!source.includes('|')) return rows
  for (let at = 0; at + 1 < sentences.length && rows.length < MOST; at++) {
    const [label, value] = [sentences[at] as ReadSentence, sentences[at + 1] as ReadSentence]
    if (value.start - label.end > MARGIN || value.end - label.start > LONGEST) continue
    if (source.slice(label.end, value.start).trim() !== '|') continue
    const before = source.slice(Math.max(0, label.start - MARGIN), label.start)
    const after = source.slice(value.end, value.end + MARGIN)
    const opens = label.start < MARGIN || before.includes('\n')
    const closes = value.end + MARGIN >= source.length || after.includes('\n')
    if (!opens || !closes || !isFrame(before.slice(before.lastIndexOf('\n') + 1)) || !isFrame(upTo(after, /\n/))) continue
    rows.push({ start: label.start, end: value.end, section: label.section, kind: sections[label.section]?.kind ?? 'header' })
  }
  return rows
}

/** Nothing but white space and the marks of a table. */
const isFrame = (text: string): boolean => text.replaceAll('|', '').trim() === ''

/** "Work schedule" and, one line below or with one line between, "8 to 5, Monday to Friday". */
function pairsOf(source: string, { lineLabels }: FactWords): Labelled[] {
  const pairs: Labelled[] = []
  let label: { start: number; line: number } | undefined
  let line = 0
  for (let at = 0; at < source.length && pairs.length < MOST; line++) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const shown = source.slice(at, Math.min(end, at + LONGEST + 1))
    const text = shown.trim()
    const start = at + shown.indexOf(text)
    at = end + 1
    if (!text) continue
    const isLabel = text.length <= LONGEST_LABEL && lineLabels.has(labelOf(text))
    if (!isLabel && label && line - label.line <= 2 && text.length <= LONGEST)
      pairs.push({ start: label.start, end: start + text.length, section: 0, kind: 'header' })
    label = isLabel ? { start, line } : undefined
  }
  return pairs
}

const labelOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[:*#_]/g, '')
    .trim()
