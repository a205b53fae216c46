/** Insight rules -> insights: every cue met, no blocker, the family right. */

import { once } from '../once'
import type { Template } from '../realise/template'
import { sort } from '../sort'
import type { Evidence } from '../types'
import { type CueIndex, cueIndex, rulesInReach } from './cue-index'
import { type Cue, type CueWorld, factAt, meet, placesOf, sectionsOf } from './cues'
import { CUE_NAMES, type Shown, shownOf } from './shown'
import { isSilent, type SilentCue } from './silence'
import { type FoundSum, type Sum, sumsOf } from './sums'

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
  /** What the posting must not speak of. */
  silence: SilentCue[]
  /** What is reckoned from the figures of the cues. */
  sums: Sum[]
  /** False where it is listed among the findings and not told in the report. */
  told: boolean
  /** Its wordings. */
  say: () => readonly Template[]
  /** The move whose facts it takes up: it is told behind that move. */
  beside?: string
  ask?: string
}

export interface FoundInsight {
  rule: InsightRule
  evidence: Evidence[]
  because: string[]
  strength: number
  /** What each cue found, under its own name or its place. */
  named: Record<string, Shown[]>
  sums: FoundSum[]
}

const MOST_EVIDENCE = 4

/** The insights to tell, the strongest first; of two on the same evidence the stronger. */
export const findInsights = (rules: readonly InsightRule[], world: CueWorld): FoundInsight[] => apart(firingInsights(rules, world))

/** Every insight whose cues are met: those to tell before those that are findings alone, each the strongest first. */
export function firingInsights(rules: readonly InsightRule[], world: CueWorld): FoundInsight[] {
  const family = String(factAt(world, 'role.family')?.value ?? '')
  const index = cueIndex(rules, world.language)
  const found: FoundInsight[] = []
  for (const number of rulesInReach(index, world)) {
    const rule = rules[number] as InsightRule
    if (rule.families && family && !rule.families.includes(family)) continue
    if (rule.notFamilies?.includes(family)) continue
    const insight = insightOf(rule, index.firstCue[number] as number, index, world)
    if (!insight || rule.unless.some((cue) => meet(cue, world)) || !isSilent(rule.silence, world)) continue
    const sums = sumsOf(rule, world)
    if (!sums) continue
    insight.named = namedIn(rule, world)
    insight.sums = sums
    found.push(insight)
  }
  return sort(found, (a, b) => Number(b.rule.told) - Number(a.rule.told) || b.strength - a.strength || (a.rule.id < b.rule.id ? -1 : 1))
}

/** What the rule finds when enough of its cues are met in enough places. */
function insightOf(rule: InsightRule, firstCue: number, { cueSeen, postings }: CueIndex, world: CueWorld): FoundInsight | undefined {
  const { cues, atLeast = cues.length } = rule
  const evidence: Evidence[] = []
  const because: string[] = []
  let met = 0
  for (let each = 0; each < cues.length; each++) {
    const cue = cues[each] as Cue
    const result = cueSeen[firstCue + each] === postings ? meet(cue, world) : undefined
    if (!result) {
      if (met + cues.length - each <= atLeast) return undefined
      continue
    }
    met++
    for (let at = 0; at < result.evidence.length && at < 2; at++) evidence.push(result.evidence[at] as Evidence)
    for (const reason of result.because) if (!because.includes(reason)) because.push(reason)
  }
  const places = placesOf(evidence)
  if (evidence.length === 0 || places < Math.min(2, cues.length)) return undefined
  return {
    rule,
    evidence: evidence.slice(0, MOST_EVIDENCE),
    because,
    named: {},
    sums: [],
    strength: rule.strength + 0.03 * Math.min(3, places) + 0.04 * (sectionsOf(evidence) - 1),
  }
}

/** What can be named of each cue that a wording or the question names. */
function namedIn(rule: InsightRule, world: CueWorld): Record<string, Shown[]> {
  const { cues, ask } = rule
  const needed = neededBy(rule)
  const named: Record<string, Shown[]> = {}
  for (let at = 0; at < cues.length; at++) {
    const cue = cues[at] as Cue
    const as = cue.as ?? CUE_NAMES[at]
    if (as === undefined) continue
    if (needed.has(as) || ask?.includes(`{${as}`) || (cue.sections !== undefined && needed.has(`${as}Sections`)))
      named[as] = shownOf(cue, world)
  }
  return named
}

const neededBy = once(({ say }: InsightRule): ReadonlySet<string> => new Set(say().flatMap(({ needs }) => needs)))

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
