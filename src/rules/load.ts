/** YAML text -> Content. The kind of a file follows from its folder. */
import { RuleError, type RuleProblem } from '../errors'
import { check } from './check/check'
import { readSource } from './check/source'
import type { Content } from './content'
import { type InsightExample, type RuleExample, readExample, readInsightExample } from './examples'
import { idOf } from './ids'
import { readTermLine } from './term-line'

export interface RuleFile {
  /** Path from the project's root, with "/" between folders. */
  path: string
  text: string
}

const lines = (block: unknown): string[] =>
  typeof block === 'string'
    ? block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : []

type Row = Record<string, unknown>

/** Reads and checks a set of files. Throws a {@link RuleError} that tells every mistake. */
export function load(files: readonly RuleFile[]): { content: Content; examples: RuleExample[]; insightExamples: InsightExample[] } {
  const examples: RuleExample[] = []
  const insightExamples: InsightExample[] = []
  const content: Content = { terms: [], senses: [], lists: [], detectors: [], irregular: {}, tables: {} }
  const byId = new Map<string, Content['terms'][number]>()
  const problems: RuleProblem[] = []
  const sources = files.map(({ path, text }) => readSource(path, text, problems))
  problems.push(...check(sources.filter(({ value }) => value !== undefined)))
  const [first, ...others] = problems
  if (first) throw new RuleError(first, others)
  for (const { file: path, value } of sources) {
    if (path.startsWith('lexicons/skills/')) skills(value as Row, content, byId)
    else if (path.startsWith('lexicons/') && isRow(value) && typeof value.list === 'string') {
      content.lists.push({ list: value.list, entries: lines(value.entries) })
    } else if (path.startsWith('lexicons/')) {
      const name = nameOf(path)
      content.tables[name] = value
      if (name === 'titles' || name === 'seniority') for (const row of value as Row[]) titleDetector(name, row, content)
    } else if (isRow(value) || /^rules\/(sections|boilerplate|gaps)\.yaml$/.test(path) || /^rules\/(say|insights)\//.test(path)) {
      const name = path.split('/')[1]?.replace('.yaml', '') as string
      if (Array.isArray(value) && name === 'insights') for (const row of value as Row[]) collectInsightExamples(row, insightExamples)
      if (Array.isArray(value) && (name === 'insights' || name === 'gaps'))
        for (const row of value as Row[]) cueDetectors(row, name, content, examples)
      // What slots there are is for the checks alone.
      if (name === 'slots') continue
      const before = content.tables[name]
      content.tables[name] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
    } else if (Array.isArray(value)) for (const row of value as Row[]) detector(row, path, content, examples)
  }
  for (const table of Object.values(content.tables)) if (Array.isArray(table)) table.filter(isRow).forEach(dropExamples)
  return { content, examples, insightExamples }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace('.yaml', '')

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
function titleDetector(kind: 'titles' | 'seniority', row: Row, content: Content): void {
  const finds = String(kind === 'titles' ? row.family : row.level)
  content.detectors.push({ id: `${kind}.${finds}`, kind, finds, match: lines(row.words), except: lines(row.except), data: {} })
}

function detector(row: Row, path: string, content: Content, examples: RuleExample[]): void {
  const { id, finds, match, except, yes, no, in: inside, 'not-in': outside, ...data } = row
  for (const line of lines(yes)) examples.push(readExample(String(id), line, 'hit'))
  for (const line of lines(no)) examples.push(readExample(String(id), line, 'none'))
  content.detectors.push({
    id: String(id),
    kind: path.split('/')[1]?.replace('.yaml', '') as string,
    finds: String(finds ?? ''),
    match: lines(match),
    except: lines(except),
    ...(Array.isArray(inside) ? { in: inside as string[] } : {}),
    ...(Array.isArray(outside) ? { notIn: outside as string[] } : {}),
    data,
  })
}

/** A cue with patterns of its own becomes a detector that the cue names. */
function cueDetectors(row: Row, kind: string, content: Content, examples: RuleExample[]): void {
  ;[...((row.cues ?? []) as Row[]), ...((row.unless ?? []) as Row[])].forEach((cue, index) => {
    if (cue.match === undefined) return
    const id = `${row.id}.cue-${index}`
    detector({ ...cue, id, finds: id }, `rules/${kind}`, content, examples)
    for (const field of ['match', 'except', 'in', 'not-in']) delete cue[field]
    cue.detector = id
  })
  delete row.yes
  delete row.no
}

/** Examples are tests, and no part of the package. */
function dropExamples(row: Row): void {
  delete row.yes
  delete row.no
}

/** The small postings of an insight; one without a family of its own belongs to the first family of the rule. */
function collectInsightExamples(row: Row, insightExamples: InsightExample[]): void {
  const family = Array.isArray(row.families) ? String(row.families[0]) : undefined
  for (const line of lines(row.yes)) insightExamples.push(readInsightExample(String(row.id), line, 'fires', family))
  for (const line of lines(row.no)) insightExamples.push(readInsightExample(String(row.id), line, 'silent', family))
}
