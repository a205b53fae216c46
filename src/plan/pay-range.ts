/** How far the two ends of the printed pay lie apart, as a plain fraction in words. */
import type { Slots } from '../stages'
import type { Material } from './material'
import { clause } from './phrases'

/** Fractions by their size: a smaller share is no surprise, and what lies between is not told. */
const FRACTIONS: readonly (readonly [string, number])[] = [
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
