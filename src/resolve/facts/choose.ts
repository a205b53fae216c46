/** Claims about one fact -> the best value, with the evidence of all that agree. */
import type { Evidence, Fact } from '../../types'
import { inOrder } from '../evidence'
import { type Claim, evidenceOf } from './claim'

const MOST_CONFIDENCE = 0.97
/** Places of evidence that are kept for one fact. */
const MOST_EVIDENCE = 4

export const keyOf = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : JSON.stringify(value))

/** Doubt shrinks with every place that says the same. */
export function confidenceOf(strengths: readonly number[]): number {
  let doubt = 1
  for (let index = 0; index < strengths.length; index++) {
    const strength = strengths[index] as number
    doubt *= 1 - (index ? strength / 3 : strength)
  }
  return Math.round(100 * Math.min(MOST_CONFIDENCE, 1 - doubt)) / 100
}

export function factOf<T>(value: T, evidence: readonly Evidence[], strengths: readonly number[]): Fact<T> {
  const confidence = confidenceOf(strengths.length === 1 ? strengths : [...strengths].sort((a, b) => b - a))
  return { value, evidence: mergeEvidence(evidence), confidence }
}

/** In source order, each place once; hints come first. */
function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length === 1) return [...evidence]
  const given = evidence.filter((item) => item.section === 'given')
  const found = inOrder(evidence.filter((item) => item.section !== 'given')).slice(0, MOST_EVIDENCE)
  return [...given.slice(0, 1), ...found]
}

/** The value with the greatest weight; of equals the one that stands first. */
export function best<T>(claims: readonly Claim[]): Fact<T> | undefined {
  if (claims.length === 0) return undefined
  const only = claims[0] as Claim
  if (claims.length === 1)
    return confidenceOf([only.strength]) > 0 ? factOf(only.value as T, [evidenceOf(only)], [only.strength]) : undefined
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = keyOf(claim.value)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  let chosen: Claim[] | undefined
  let most = 0
  for (const group of groups.values()) {
    const weight = confidenceOf(group.map(({ strength }) => strength).sort((a, b) => b - a))
    if (weight > most) {
      most = weight
      chosen = group
    }
  }
  const first = chosen?.[0]
  return chosen && first
    ? factOf(
        first.value as T,
        chosen.map(evidenceOf),
        chosen.map(({ strength }) => strength),
      )
    : undefined
}
