/** Numbers that follow from printed ones. */
import { type Cue, type CueWorld, figureOf } from './cues'
import { CUE_NAMES } from './shown'

export interface Sum {
  /** Name under which a statement prints the result. */
  as: string
  /** Cues with a figure, by their names, sums before this one, or plain numbers; "years.max" is the upper end. */
  of: readonly (string | number)[]
  by: 'quotient' | 'product' | 'difference' | 'total' | 'share' | 'excess' | 'ratio'
  /** The result is a multiple of it. */
  step?: number
  from?: number
  to?: number
}

export interface FoundSum {
  as: string
  by: Sum['by']
  value: number
}

/** The results; undefined where a figure is missing or a result lies outside its bounds. */
export function sumsOf({ cues, sums }: { cues: readonly Cue[]; sums: readonly Sum[] }, world: CueWorld): FoundSum[] | undefined {
  const found: FoundSum[] = []
  const reckoned = new Map<string, number>()
  for (const { as, of, by, step = 1, from = 0, to = Number.POSITIVE_INFINITY } of sums) {
    const [one, other] = of.map((name) => (typeof name === 'number' ? name : (reckoned.get(name) ?? figureNamed(name, cues, world))))
    const exact = one === undefined || other === undefined ? Number.NaN : reckon(one, other, by)
    // Shares and ratios are put into words that leave room; a number is printed as it is rounded.
    const value = isNamed(by) ? exact : Math.round(exact / step) * step
    if (!Number.isFinite(value) || value < from || value > to) return undefined
    reckoned.set(as, exact)
    found.push({ as, by, value })
  }
  return found
}

/** Told by a name that leaves room: "nearly twice". */
const isNamed = (by: Sum['by']): boolean => by === 'share' || by === 'excess' || by === 'ratio'

/** "years.max": the figure of a cue, or another part of what it found. */
function figureNamed(named: string, cues: readonly Cue[], world: CueWorld): number | undefined {
  const [name, part] = named.split('.')
  const cue = cues.find((each, at) => (each.as ?? CUE_NAMES[at]) === name)
  return cue && figureOf(part === undefined ? cue : { ...cue, figure: cue.fact ? part : `${cue.figure}.${part}` }, world)
}

function reckon(one: number, other: number, by: Sum['by']): number {
  if (by === 'product') return one * other
  if (by === 'difference') return one - other
  if (by === 'total') return one + other
  return by === 'excess' ? one / other - 1 : one / other
}
