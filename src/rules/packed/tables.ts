/** Tables that are read when one asks for them. */
import type { Content } from '../content'
import { cueDetectorId } from '../ids'
import type { Dictionary } from './dictionary'
import { readLine } from './text'

type Tables = Content['tables']

/** Tables as lines to be coded: the name of each, and what stands in it. */
export const tableTexts = (tables: Tables): string =>
  Object.entries(tables)
    .map(([name, table]) => `${name}\t${JSON.stringify(table, HAS_CUES.has(name) ? numbered : undefined)}`)
    .join('\n')

/** The rules whose cues name detectors, each called after its rule and a number: the number is all that is written. */
const HAS_CUES: ReadonlySet<string> = new Set(['insights', 'gaps'])

interface Row {
  id: string
  cues?: Cue[]
  unless?: Cue[]
  silence?: Cue[]
}
type Cue = { detector?: string | number }

const numbered = (key: string, value: unknown): unknown =>
  key === 'detector' ? Number(String(value).slice(String(value).lastIndexOf('-') + 1)) : value

function nameDetectors({ id, cues, unless, silence }: Row): void {
  for (const group of [cues, unless, silence])
    for (const cue of group ?? []) if (cue.detector !== undefined) cue.detector = cueDetectorId(id, Number(cue.detector))
}

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
        if (HAS_CUES.has(name)) for (const row of value as Row[]) nameDetectors(row)
        Object.defineProperty(tables, name, { value, enumerable: true, configurable: true, writable: true })
        return value
      },
    })
  }
  return tables
}
