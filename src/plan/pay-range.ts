/** How far the two ends of the printed pay lie apart, as a plain fraction in words. */
import type { Slots } from '../stages'
import type { Material } from './material'
import { clause } from './phrases'

/** Neighbouring fractions by their size; what lies between two of them is not told. */
const FRACTIONS: readonly (readonly [string, number])[] = [
  ['fifth', 1 / 5],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['twice', 1],
]
/** How near a share must be to be told as the fraction. */
const NEAR = 0.03

export function payRange(material: Material): Slots {
  const fact = material.role.pay
  const { min, max } = fact?.value ?? {}
  if (!fact || min === undefined || max === undefined || min <= 0 || max <= min) return {}
  const share = (max - min) / min
  const [name] = FRACTIONS.find(([, size]) => Math.abs(share - size) <= NEAR) ?? []
  const words = name && material.words.fractions[name]
  return words ? { payRange: clause(words, fact.evidence) } : {}
}
