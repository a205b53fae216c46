/** Detectors whose patterns are read when one of them is asked. */
import type { DetectorSource } from '../content'
import type { Dictionary } from './dictionary'
import { readNumbers, writeNumbers } from './symbols'
import { readFields, readLine } from './text'

type Row = Omit<DetectorSource, 'match' | 'except'>
type Use = 'match' | 'except'

class PackedDetector implements DetectorSource {
  readonly id: string
  readonly kind: string
  readonly finds: string
  readonly data: Record<string, unknown>
  declare in?: string[]
  declare notIn?: string[]
  private readonly read: { match: string[] | undefined; except: string[] | undefined } = { match: undefined, except: undefined }

  constructor(
    row: Row,
    readonly counts: Readonly<Record<Use, number>>,
    private readonly codes: Readonly<Record<Use, string>>,
    private readonly dictionary: Dictionary,
  ) {
    this.id = row.id
    this.kind = row.kind
    this.finds = row.finds
    this.data = row.data
    if (row.in) this.in = row.in
    if (row.notIn) this.notIn = row.notIn
  }

  get match(): string[] {
    return this.patterns('match')
  }

  get except(): string[] {
    return this.patterns('except')
  }

  private patterns(use: Use): string[] {
    this.read[use] ??= readFields(this.codes[use], this.dictionary)
    return this.read[use]
  }
}

export const patternCount = (detector: DetectorSource, use: Use): number =>
  detector instanceof PackedDetector ? detector.counts[use] : detector[use].length

/** The patterns of all detectors one after the other, numbered, and where those of each begin. */
export interface PatternTexts {
  starts: Int32Array
  /** The detector of each pattern. */
  owners: Int32Array
  textOf(pattern: number): string
}

export function patternTexts(detectors: readonly DetectorSource[], use: Use): PatternTexts {
  const starts = new Int32Array(detectors.length + 1)
  detectors.forEach((detector, index) => {
    starts[index + 1] = (starts[index] as number) + patternCount(detector, use)
  })
  const owners = new Int32Array(starts[detectors.length] as number)
  for (let index = 0; index < detectors.length; index++) owners.fill(index, starts[index], starts[index + 1])
  return {
    starts,
    owners,
    textOf(pattern) {
      const owner = owners[pattern] as number
      return (detectors[owner] as DetectorSource)[use][pattern - (starts[owner] as number)] as string
    },
  }
}

/** Detectors as texts to be coded: what they are, their patterns a line each, and how many these are. */
export interface DetectorTexts {
  rows: string
  match: string
  except: string
  counts: string
}

export function detectorTexts(detectors: readonly DetectorSource[]): DetectorTexts {
  const linesOf = (use: Use): string => detectors.map((detector) => detector[use].join('\t')).join('\n')
  return {
    rows: detectors.map(rowText).join('\n'),
    match: linesOf('match'),
    except: linesOf('except'),
    counts: writeNumbers(detectors.flatMap(({ match, except }) => [match.length, except.length])),
  }
}

const rowText = ({ id, kind, finds, in: inside, notIn, data }: DetectorSource): string =>
  [id, kind, finds, inside?.join() ?? '', notIn?.join() ?? '', JSON.stringify(data)].join('\t')

export function unpackDetectors({ rows, match, except, counts }: DetectorTexts, dictionary: Dictionary): DetectorSource[] {
  if (!rows) return []
  const matchCodes = match.split('\n')
  const exceptCodes = except.split('\n')
  const sizes = readNumbers(counts)
  const data = JSON.parse(`[${rows.split('\n').map((row) => readLine(row.slice(row.lastIndexOf('\t') + 1), dictionary))}]`) as Row['data'][]
  return rows.split('\n').map((row, index) => {
    const [id = '', kind = '', finds = '', inside, notIn] = row.split('\t', 5).map((field) => readLine(field, dictionary))
    return new PackedDetector(
      {
        id,
        kind,
        finds,
        data: data[index] as Row['data'],
        ...(inside ? { in: inside.split(',') } : {}),
        ...(notIn ? { notIn: notIn.split(',') } : {}),
      },
      { match: sizes[index * 2] as number, except: sizes[index * 2 + 1] as number },
      { match: matchCodes[index] as string, except: exceptCodes[index] as string },
      dictionary,
    )
  })
}
