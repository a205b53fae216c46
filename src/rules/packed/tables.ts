/** Tables that are read when one asks for them. */
import type { Content } from '../content'
import type { Dictionary } from './dictionary'
import { readLine } from './text'

type Tables = Content['tables']

/** Tables as lines to be coded: the name of each, and what stands in it. */
export const tableTexts = (tables: Tables): string =>
  Object.entries(tables)
    .map(([name, table]) => `${name}\t${JSON.stringify(table)}`)
    .join('\n')

export function unpackTables(code: string, dictionary: Dictionary): Tables {
  const tables: Tables = {}
  for (const line of code ? code.split('\n') : []) {
    const end = line.indexOf('\t')
    const name = readLine(line.slice(0, end), dictionary)
    Object.defineProperty(tables, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = JSON.parse(readLine(line.slice(end + 1), dictionary)) as unknown
        Object.defineProperty(tables, name, { value, enumerable: true, configurable: true, writable: true })
        return value
      },
    })
  }
  return tables
}
