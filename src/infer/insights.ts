/** Insight rules -> insights: every cue met, no blocker, the family right. */
import type { Template } from '../realise/template'
import type { Evidence } from '../types'
import { type Cue, type CueWorld, factAt, mayMeet, meet } from './cues'

export interface InsightRule {
  id: string
  paragraph: 'job' | 'company'
  /** How strongly the cues support the statement, 0..1. */
  strength: number
  /** A posting whose family is known must belong to one of these. */
  families?: string[]
  notFamilies?: string[]
  cues: Cue[]
  /** How many of the cues must be met; all when left out. */
  atLeast?: number
  unless: Cue[]
  say: Template[]
  ask?: string
}

export interface FoundInsight {
  rule: InsightRule
  evidence: Evidence[]
  because: string[]
  strength: number
  /** What named cues found, for the statement. */
  named: Record<string, Evidence[]>
}

const MOST_EVIDENCE = 4

/** The insights to tell, the strongest first; of two on the same evidence the stronger. */
export const findInsights = (rules: readonly InsightRule[], world: CueWorld): FoundInsight[] => apart(firingInsights(rules, world))

/** Every insight whose cues are met, the strongest first. */
export function firingInsights(rules: readonly InsightRule[], world: CueWorld): FoundInsight[] {
  const family = String(factAt(world, 'role.family')?.value ?? '')
  const found: FoundInsight[] = []
  for (const rule of rules) {
    if (rule.families && family && !rule.families.includes(family)) continue
    if (rule.notFamilies?.includes(family)) continue
    if (!mayFire(rule, world) || rule.unless.some((cue) => meet(cue, world))) continue
    const evidence: Evidence[] = []
    const because: string[] = []
    const named: Record<string, Evidence[]> = {}
    let met = 0
    for (const cue of rule.cues) {
      const result = meet(cue, world)
      if (!result) continue
      met++
      evidence.push(...result.evidence.slice(0, 2))
      because.push(...result.because)
      if (cue.as) named[cue.as] = result.evidence
    }
    if (met < (rule.atLeast ?? rule.cues.length) || evidence.length === 0) continue
    const places = new Set(evidence.map((item) => item.start)).size
    if (places < Math.min(2, rule.cues.length)) continue
    const sections = new Set(evidence.map((item) => item.section)).size
    found.push({
      rule,
      evidence: evidence.slice(0, MOST_EVIDENCE),
      because: [...new Set(because)],
      named,
      strength: rule.strength + 0.03 * Math.min(3, places) + 0.04 * (sections - 1),
    })
  }
  return found.sort((a, b) => b.strength - a.strength || (a.rule.id < b.rule.id ? -1 : 1))
}

/** False when so many cues name nothing that was found that the rest cannot be enough. */
function mayFire({ cues, atLeast = cues.length }: InsightRule, world: CueWorld): boolean {
  let spare = cues.length - atLeast
  for (const cue of cues) if (!mayMeet(cue, world) && spare-- <= 0) return false
  return true
}

/** Of two insights that rest on the same places the stronger stays. */
function apart(found: readonly FoundInsight[]): FoundInsight[] {
  const used = new Set<number>()
  return found.filter(({ evidence }) => {
    const fresh = evidence.filter(({ start }) => !used.has(start))
    if (fresh.length * 2 <= evidence.length) return false
    for (const { start } of fresh) used.add(start)
    return true
  })
}
