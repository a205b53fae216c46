/** Pages of the catalogue for words: the terms of a field, and the lists that patterns name. */
import type { Content } from '../../src/rules/content'
import { block, counted, plain, table } from './markdown'
import { titleOf } from './source'

type Term = Content['terms'][number]

export function termsPage(field: string, terms: readonly Term[], senses: Content['senses']): string {
  const guarded = new Set(senses.map(({ term }) => term))
  const rows = [...terms]
    .sort((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, name, aliases, kind, category }) => [
      plain(name),
      `\`${id}\``,
      plain(kind),
      plain(category),
      plain(aliases.join(', ')),
      guarded.has(id) ? 'yes' : '',
    ])
  const about = `${counted(terms.length, 'term')}. Where a spelling has an ordinary sense too, the company it keeps decides.`
  return `${[`# Terms: ${titleOf(field)}`, about, table(['Name', 'Id', 'Kind', 'Category', 'Also written', 'Ordinary sense'], rows)].join('\n\n')}\n`
}

export function listsPage(lists: Content['lists']): string {
  const parts = lists.flatMap(({ list, entries }) => [
    `## ${plain(list)}`,
    counted(entries.length, 'entry', 'entries'),
    block(entries.join('\n')),
  ])
  return `${['# Lists', 'What patterns name by `@`, and what the stages look words up in.', ...parts].join('\n\n')}\n`
}
