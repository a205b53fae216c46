/** Detectors that are read when one of them is asked: a posting asks few of them for more than their kind. */
import type { DetectorSource } from '../content'
import type { Dictionary } from './dictionary'
import { readNumbers, writeNumbers } from './symbols'
import { readFields, readLine } from './text'

type Use = 'match' | 'except'

/** A detector as texts: its id, what it finds, its data, and its patterns by their use. */
interface Codes {
  id: string
  finds: string
  data: string
  match: string
  except: string
}

class PackedDetector implements DetectorSource {
  // More than a thousand are made at the start: no field is set twice.
  declare readonly kind: string
  declare in?: string[]
  declare notIn?: string[]
  declare readonly everywhere: boolean
  declare readonly matchCount: number
  declare readonly exceptCount: number
  declare private readonly codes: Codes
  declare private readonly dictionary: Dictionary
  declare private ownId: string | undefined
  declare private ownFinds: string | undefined
  declare private ownData: Record<string, unknown> | undefined
  declare private ownMatch: string[] | undefined
  declare private ownExcept: string[] | undefined

  constructor(kind: string, everywhere: boolean, matchCount: number, exceptCount: number, codes: Codes, dictionary: Dictionary) {
    this.kind = kind
    this.everywhere = everywhere
    this.matchCount = matchCount
    this.exceptCount = exceptCount
    this.codes = codes
    this.dictionary = dictionary
    this.ownId = undefined
    this.ownFinds = undefined
    this.ownData = undefined
    this.ownMatch = undefined
    this.ownExcept = undefined
  }

  get id(): string {
    this.ownId ??= readLine(this.codes.id, this.dictionary)
    return this.ownId
  }

  get finds(): string {
    if (this.ownFinds === undefined) {
      const finds = readLine(this.codes.finds, this.dictionary)
      this.ownFinds = finds === ITSELF ? this.id : finds
    }
    return this.ownFinds
  }

  get data(): Record<string, unknown> {
    this.ownData ??= JSON.parse(readLine(this.codes.data, this.dictionary)) as Record<string, unknown>
    return this.ownData
  }

  get match(): string[] {
    this.ownMatch ??= readFields(this.codes.match, this.dictionary)
    return this.ownMatch
  }

  get except(): string[] {
    this.ownExcept ??= readFields(this.codes.except, this.dictionary)
    return this.ownExcept
  }
}

/** True where it reads boilerplate too. */
export const readsEverywhere = (detector: DetectorSource): boolean =>
  detector instanceof PackedDetector ? detector.everywhere : detector.data.everywhere === true

export const patternCount = (detector: DetectorSource, use: Use): number =>
  detector instanceof PackedDetector ? (use === 'match' ? detector.matchCount : detector.exceptCount) : detector[use].length

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
  [
    id,
    kind,
    finds === id ? ITSELF : finds,
    inside?.join() ?? '',
    notIn?.join() ?? '',
    data.everywhere === true ? EVERYWHERE : '',
    JSON.stringify(data),
  ].join('\t')

const EVERYWHERE = '*'
/** It finds what it is called, as the patterns of a cue do. */
const ITSELF = '='

export function unpackDetectors({ rows, match, except, counts }: DetectorTexts, dictionary: Dictionary): DetectorSource[] {
  if (!rows) return []
  const matchCodes = match.split('\n')
  const exceptCodes = except.split('\n')
  const sizes = readNumbers(counts)
  // Kinds, and sections where detectors apply, are few.
  const kinds = new Map<string, string>()
  const sections = new Map<string, string[] | undefined>([['', undefined]])
  const kindOf = (code: string): string => {
    if (!kinds.has(code)) kinds.set(code, readLine(code, dictionary))
    return kinds.get(code) as string
  }
  const sectionsOf = (code: string): string[] | undefined => {
    if (!sections.has(code)) sections.set(code, readLine(code, dictionary).split(','))
    return sections.get(code)
  }
  return rows.split('\n').map((row, index) => {
    const [id = '', kind = '', finds = '', inside = '', notIn = '', everywhere, data = ''] = row.split('\t')
    const codes = { id, finds, data, match: matchCodes[index] as string, except: exceptCodes[index] as string }
    const [matchCount, exceptCount] = [sizes[index * 2] as number, sizes[index * 2 + 1] as number]
    const detector = new PackedDetector(kindOf(kind), everywhere !== '', matchCount, exceptCount, codes, dictionary)
    const applies = sectionsOf(inside)
    const appliesNot = sectionsOf(notIn)
    if (applies) detector.in = applies
    if (appliesNot) detector.notIn = appliesNot
    return detector
  })
}
