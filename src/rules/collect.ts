/** Checked values of one kind -> the content that they add. */
import type { Content } from './content'
import { type InsightExample, type RuleExample, readExample, readInsightExample } from './examples'
import { cueDetectorId, idOf } from './ids'
import type { FileKind } from './schema/kinds'
import { readTermLine } from './term-line'

const lines = (block: unknown): string[] =>
  typeof block === 'string'
    ? block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : []

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is read into, with the terms that were read so far by their ids. */
export interface Loading {
  content: Content
  examples: RuleExample[]
  insightExamples: InsightExample[]
  termById: Map<string, Content['terms'][number]>
}

/** Reads values of one kind, which were checked, and takes their examples out of them. */
export function collect({ root, name, detectors }: FileKind, value: unknown, into: Loading): void {
  const { content, examples, insightExamples } = into
  if (root === 'lexicons' && name === 'skills') skills(value as Row, content, into.termById)
  else if (root === 'lexicons' && name === 'lists') {
    const { list, entries } = value as Row
    content.lists.push({ list: String(list), entries: lines(entries) })
  } else if (detectors) for (const row of value as Row[]) detector(row, name, content, examples)
  else {
    if (name === 'insights') for (const row of value as Row[]) collectInsightExamples(row, insightExamples)
    if (name === 'insights' || name === 'gaps') for (const row of value as Row[]) cueDetectors(row, name, content, examples)
    const before = content.tables[name]
    content.tables[name] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
  }
}

function skills(file: Row, content: Content, byId: Map<string, Content['terms'][number]>): void {
  const field = String(file.field)
  for (const group of (file.groups ?? []) as Row[]) {
    for (const line of lines(group.terms)) {
      const { name: canonical, aliases: read, links } = readTermLine(line)
      const aliases = read.map(({ text }) => text)
      const id = idOf(canonical)
      const before = byId.get(id)
      if (before) {
        for (const alias of aliases) if (!before.aliases.includes(alias)) before.aliases.push(alias)
        continue
      }
      const term: Content['terms'][number] = {
        id,
        name: canonical,
        aliases,
        kind: String(group.kind),
        category: String(group.category),
        field,
      }
      if (links) term.links = links
      byId.set(id, term)
      content.terms.push(term)
    }
  }
  for (const sense of (file.senses ?? []) as Row[]) {
    content.senses.push({
      term: idOf(String(sense.term)),
      word: String(sense.word ?? sense.term),
      exact: sense.exact === true,
      near: String(sense.near ?? '')
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
      never: lines(sense.never),
    })
  }
}

/** Families and levels are told by the words of a title: they are matched like rules, and need no examples of their own. */
export function collectTitles(kind: 'titles' | 'seniority', value: unknown, content: Content): void {
  content.tables[kind] = value
  for (const row of value as Row[]) {
    const finds = String(kind === 'titles' ? row.family : row.level)
    content.detectors.push({ id: `${kind}.${finds}`, kind, finds, match: lines(row.words), except: lines(row.except), data: {} })
  }
}

function detector(row: Row, kind: string, content: Content, examples: RuleExample[]): void {
  const { id, finds, match, except, yes, no, in: inside, 'not-in': outside, ...data } = row
  for (const line of lines(yes)) examples.push(readExample(String(id), line, 'hit'))
  for (const line of lines(no)) examples.push(readExample(String(id), line, 'none'))
  content.detectors.push({
    id: String(id),
    kind,
    finds: String(finds ?? ''),
    match: lines(match),
    except: lines(except),
    ...(Array.isArray(inside) ? { in: inside as string[] } : {}),
    ...(Array.isArray(outside) ? { notIn: outside as string[] } : {}),
    data,
  })
}

/** What a cue tells of its patterns: the detector that is made of them needs no more. */
const OF_PATTERNS = ['match', 'except', 'in', 'not-in']

/** A cue with patterns of its own becomes a detector that the cue names. */
function cueDetectors(row: Row, kind: string, content: Content, examples: RuleExample[]): void {
  ;[...((row.cues ?? []) as Row[]), ...((row.unless ?? []) as Row[]), ...((row.silence ?? []) as Row[])].forEach((cue, index) => {
    if (cue.match === undefined) return
    const id = cueDetectorId(String(row.id), index)
    const patterns: Row = { id, finds: id }
    for (const field of OF_PATTERNS) {
      patterns[field] = cue[field]
      delete cue[field]
    }
    detector(patterns, kind, content, examples)
    cue.detector = id
  })
  delete row.yes
  delete row.no
}

/** Examples are tests, and no part of the package. */
export function dropExamples(table: unknown): void {
  if (!Array.isArray(table)) return
  for (const row of table.filter(isRow)) {
    delete row.yes
    delete row.no
  }
}

/** The small postings of an insight; one without a family of its own belongs to the first family of the rule. */
function collectInsightExamples(row: Row, insightExamples: InsightExample[]): void {
  const family = Array.isArray(row.families) ? String(row.families[0]) : undefined
  for (const line of lines(row.yes)) insightExamples.push(readInsightExample(String(row.id), line, 'fires', family))
  for (const line of lines(row.no)) insightExamples.push(readInsightExample(String(row.id), line, 'silent', family))
}
