/** What a reader would expect and the posting does not say, as questions. */
import type { Evidence, Gap } from '../types'
import { type Cue, type CueWorld, factAt, meet } from './cues'

export interface GapRule {
  id: string
  question: string
  /** Wordings of the question as an indirect clause: "what the role pays". */
  ask: readonly string[]
  /** Those that presuppose nothing the report may not have told. */
  alone: readonly string[]
  /** What is missing, as a noun: "pay". */
  lack?: string
  priority: number
  /** Facts all of which must be absent. */
  missing: string[]
  /** Findings that make the question worth asking; all must be met. */
  cues: Cue[]
  unless: Cue[]
  families?: string[]
}

export interface AskedGap extends Gap {
  ask: readonly string[]
  alone: readonly string[]
  lack?: string
  priority: number
  /** Facts all of which are absent. */
  missing: readonly string[]
  /** What makes the question worth asking. */
  evidence: Evidence[]
}

export function findGaps(rules: readonly GapRule[], world: CueWorld): AskedGap[] {
  const family = String(factAt(world, 'role.family')?.value ?? '')
  return rules
    .filter((rule) => isOpen(rule, family, world))
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
    .map(({ id, question, ask, alone, lack, priority, missing, cues }) => {
      const met = cues.flatMap((cue) => meet(cue, world) ?? [])
      return {
        id,
        question,
        ask,
        alone,
        ...(lack ? { lack } : {}),
        priority,
        missing,
        evidence: met.flatMap(({ evidence }) => usual(evidence)),
      }
    })
}

/** The place whose wording comes back most often: "patients" rather than "families". */
function usual(evidence: readonly Evidence[]): Evidence[] {
  const counts = new Map<string, number>()
  let best: Evidence | undefined
  for (const item of evidence) {
    const key = item.text.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const item of evidence)
    if (!best || (counts.get(item.text.toLowerCase()) ?? 0) > (counts.get(best.text.toLowerCase()) ?? 0)) best = item
  return best ? [best] : []
}

/** Nothing tells what the rule asks for, and what makes the question worth asking is there. */
function isOpen({ missing, families, cues, unless }: GapRule, family: string, world: CueWorld): boolean {
  for (const fact of missing) if (factAt(world, fact)) return false
  if (families && !families.includes(family)) return false
  for (const cue of cues) if (!meet(cue, world)) return false
  for (const cue of unless) if (meet(cue, world)) return false
  return true
}
