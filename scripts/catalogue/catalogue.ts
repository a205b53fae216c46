/** The catalogue of everything that jobgloss knows, made from the YAML: a page for each kind of rule and each field of terms. */

import { linesOf } from '../../src/knowledge'
import { load, type RuleFile } from '../../src/rules/load'
import { type FileKind, KINDS } from '../../src/rules/schema/kinds'
import { counted, plain, table } from './markdown'
import { rulesPage, tally } from './rules-page'
import { isRow, kindOf, readSource, rowsOf, type Source, titleOf } from './source'
import { listsPage, termsPage } from './words-page'

/** The pages by file name; README.md leads to all others. */
export function catalogue(files: readonly RuleFile[]): Map<string, string> {
  const { content } = load(files)
  const sources = files.map(readSource)
  const pages = new Map<string, string>()
  const rules = groups(sources.filter(({ path }) => path.startsWith('rules/')))
  // Terms and lists have pages of their own; what is left are tables of words.
  const tables = groups(sources.filter(({ path, value }) => /^lexicons\/[^/]+$/.test(path) && !(isRow(value) && 'list' in value)))
  for (const [kind, of] of rules) pages.set(`${kind}.md`, rulesPage(kind, of))
  for (const [kind, of] of tables) pages.set(`words-${kind}.md`, rulesPage(kind, of))
  const fields = groupBy(content.terms, ({ field }) => field)
  for (const [field, terms] of fields) pages.set(termsFile(field), termsPage(field, terms, content.senses))
  pages.set('lists.md', listsPage(content.lists))

  const ruleRows = [...rules].map(([kind, of]) => {
    const { patterns, examples } = tally(of.map(({ value }) => value))
    return [
      link(titleOf(kind), `${kind}.md`),
      number(of.flatMap(rowsOf).length),
      number(patterns),
      number(examples),
      plain(purposeOf('rules', kind)),
    ]
  })
  const templates = sources.filter(({ path }) => path.startsWith('rules/say/')).flatMap(rowsOf)
  const entries = content.lists.reduce((total, { entries: each }) => total + each.length, 0)
  const aliases = content.terms.reduce((total, { aliases: each }) => total + each.length, 0)
  const about = [
    counted(content.detectors.length, 'detector'),
    counted(templates.length, 'move'),
    counted(templates.flatMap((row) => linesOf(row.templates)).length, 'template'),
    counted(content.terms.length, 'term'),
    counted(aliases, 'other spelling'),
    counted(content.senses.length, 'ambiguous spelling'),
  ]
  const index = [
    '# Catalogue',
    `Everything that jobgloss knows, made from the files in \`rules/\` and \`lexicons/\` by \`npm run docs\`: ${about.join(', ')}.`,
    '## Rules',
    table(['Kind', 'Rules', 'Patterns', 'Examples', 'What they are for'], ruleRows),
    '## Terms',
    table(
      ['Field', 'Terms'],
      [...fields].map(([field, terms]) => [link(titleOf(field), termsFile(field)), number(terms.length)]),
    ),
    '## Words',
    table(
      ['Table', 'What it is'],
      [
        [link('Lists', 'lists.md'), `${counted(content.lists.length, 'list')} with ${counted(entries, 'entry', 'entries')}`],
        ...[...tables.keys()].map((kind) => [link(titleOf(kind), `words-${kind}.md`), plain(purposeOf('lexicons', kind))]),
      ],
    ),
  ]
  pages.set('README.md', `${index.join('\n\n')}\n`)
  return pages
}

const groups = (sources: readonly Source[]): Map<string, Source[]> => groupBy(sources, ({ path }) => kindOf(path))

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item])
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What the files of a kind are for, as their schema says. */
const purposeOf = (root: FileKind['root'], name: string): string =>
  KINDS.find((kind) => kind.root === root && kind.name === name)?.title ?? ''

/** Fields of terms are named in plain words. */
const termsFile = (field: string): string => `terms-${field.toLowerCase().replaceAll(' ', '-')}.md`

const link = (text: string, to: string): string => `[${plain(text)}](${to})`
const number = (count: number): string => count.toLocaleString('en')
