/** A page of the catalogue for one kind of rule: every rule with its reason, its patterns and its examples. */
import { stringify } from 'yaml'
import { linesOf } from '../../src/knowledge'
import { block, list, plain } from './markdown'
import { isRow, type Row, rowsOf, type Source, titleOf } from './source'

/** Told in words of their own; every other field stands in a block as the file has it. */
const TOLD = ['id', 'why', 'match', 'except', 'yes', 'no', 'templates', 'move', 'kind', 'headings']

export function rulesPage(kind: string, sources: readonly Source[]): string {
  const single = sources.length === 1 && !sources[0]?.path.includes(`/${kind}/`)
  const parts = sources.map((source) => [...(single ? [] : [`## ${titleOf(source.path)}`]), ...fileParts(source)].join('\n\n'))
  return `${[`# ${titleOf(kind)}`, ...parts].join('\n\n')}\n`
}

function fileParts(source: Source): string[] {
  const about = source.about ? [block(source.about)] : []
  const rows = rowsOf(source)
  const from = `From \`${source.path}\`.`
  if (!rows.length) return [from, ...about, block(stringify(source.value, { lineWidth: 0 }), 'yaml')]
  return [from, ...about, ...rows.map(rulePart)]
}

/** What a rule is called: detectors have an id, templates a move, sections a kind. */
export const nameOf = (row: Row): string => String(row.id ?? row.move ?? row.kind ?? row.family ?? row.level)

function rulePart(row: Row): string {
  const name = nameOf(row)
  const rest = Object.fromEntries(
    Object.entries(row).filter(([field, value]) => !TOLD.includes(field) || isTellingKind(field, value, name)),
  )
  const parts = [`### ${plain(name)}`]
  if (typeof row.why === 'string') parts.push(plain(row.why))
  if (Object.keys(rest).length) parts.push(block(stringify(rest, { lineWidth: 0 }), 'yaml'))
  for (const [field, label] of BLOCKS) if (typeof row[field] === 'string') parts.push(`${label}:`, block(row[field]))
  const examples = [
    ...linesOf(row.yes).map((line) => `found: ${plain(line)}`),
    ...linesOf(row.no).map((line) => `not found: ${plain(line)}`),
  ]
  if (examples.length) parts.push(list(examples))
  return parts.join('\n\n')
}

const BLOCKS = [
  ['match', 'Patterns'],
  ['except', 'Except'],
  ['headings', 'Headings'],
  ['templates', 'Templates'],
] as const

/** `kind` names a section in one place and tells the kind of a finding in another. */
const isTellingKind = (field: string, value: unknown, name: string): boolean => (field === 'kind' || field === 'move') && value !== name

/** How many patterns and examples stand anywhere in a file. */
export function tally(value: unknown): { patterns: number; examples: number } {
  const total = { patterns: 0, examples: 0 }
  const walk = (each: unknown): void => {
    if (Array.isArray(each)) each.forEach(walk)
    if (!isRow(each)) return
    total.patterns += linesOf(each.match).length + linesOf(each.except).length
    total.examples += linesOf(each.yes).length + linesOf(each.no).length
    Object.values(each).forEach(walk)
  }
  walk(value)
  return total
}
