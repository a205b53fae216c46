/** The YAML files as a reader of the catalogue meets them: what the file says of itself, and its rows. */
import { parse } from 'yaml'
import type { RuleFile } from '../../src/rules/load'

export type Row = Readonly<Record<string, unknown>>

export interface Source {
  path: string
  /** The comment at the head of the file. */
  about: string
  value: unknown
}

export function readSource({ path, text }: RuleFile): Source {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? ''
  const about = head
    .split('\n')
    .filter((line) => !line.startsWith('# yaml-language-server'))
    .map((line) => line.replace(/^# ?/, ''))
    .join('\n')
    .trim()
  return { path, about, value: parse(text) }
}

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a file that is a list of them. */
export const rowsOf = ({ value }: Source): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

/** "culture" for rules/culture/teamwork.yaml as for rules/culture.yaml. */
export const kindOf = (path: string): string => (path.split('/')[1] as string).replace('.yaml', '')

/** "Customer focus" for a file of that name. */
export function titleOf(path: string): string {
  const name = (path.split('/').at(-1) as string).replace('.yaml', '').replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
