/** YAML text -> Content. The kind of a file follows from its folder. */
import { RuleError, type RuleProblem } from '../errors'
import { check } from './check/check'
import { readSource } from './check/yaml-source'
import { collect, collectTitles, dropExamples, type Loading } from './collect'
import type { Content } from './content'
import type { InsightExample, RuleExample } from './examples'
import { kindOf } from './schema/kinds'

export interface RuleFile {
  /** Path from the project's root, with "/" between folders. */
  path: string
  text: string
}

/** Reads and checks a set of files. Throws a {@link RuleError} that tells every mistake. */
export function load(files: readonly RuleFile[]): { content: Content; examples: RuleExample[]; insightExamples: InsightExample[] } {
  const examples: RuleExample[] = []
  const insightExamples: InsightExample[] = []
  const content: Content = { terms: [], senses: [], lists: [], detectors: [], irregular: {}, tables: {} }
  const problems: RuleProblem[] = []
  const sources = files.map(({ path, text }) => readSource(path, text, problems))
  problems.push(...check(sources.filter(({ value }) => value !== undefined)))
  const [first, ...others] = problems
  if (first) throw new RuleError(first, others)
  const into: Loading = { content, examples, insightExamples, termById: new Map() }
  for (const { file: path, value } of sources) {
    const kind = kindOf(path, value)
    if (path.startsWith('lexicons/') && kind?.name !== 'skills' && kind?.name !== 'lists') {
      const name = nameOf(path)
      if (name === 'titles' || name === 'seniority') collectTitles(name, value, content)
      else content.tables[name] = value
    } else if (kind) collect(kind, value, into)
  }
  for (const table of Object.values(content.tables)) dropExamples(table)
  return { content, examples, insightExamples }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace('.yaml', '')
