/** Insights and gaps: which of their conditions are met, by what, and which stronger insight stands in the place of one. */
import type { ExplainedCue, Explanation, Firing, Loss } from '../explanation'
import { cueHits } from '../infer/cue-hits'
import { type Cue, type CueWorld, factAt, meet } from '../infer/cues'
import type { GapRule } from '../infer/gaps'
import { firingInsights, type InsightRule } from '../infer/insights'
import type { Evidence, Insight } from '../types'
import { explainFact } from './facts'
import { firingOf, inOrder, overlaps, ruleOf, type View } from './view'

type Told = Pick<Explanation, 'fired' | 'lost' | 'cues'>

const worldOf = ({ run, knowledge }: View): CueWorld => {
  const { reading, hits } = run.matched
  return { reading, hits: cueHits(hits, reading, knowledge.language), language: knowledge.language, ...run.findings }
}

export function explainInsight(rule: InsightRule, insight: Insight | undefined, view: View): Told {
  const world = worldOf(view)
  const cues = [
    ...rule.cues.map((cue) => cueOf('cue', cue, world)),
    ...[...rule.unless, ...rule.silence].map((cue) => cueOf('unless', cue, world)),
  ]
  const { insights } = view.run.inferred
  const drawn = firingInsights(view.knowledge.insights, world)
  const rivals = drawn.filter((other) => other.rule.id !== rule.id && !insights.some((told) => told.rule.id === other.rule.id))
  const own = drawn.find((each) => each.rule.id === rule.id)
  const lost: Loss[] = []
  const lose = (id: string, evidence: readonly Evidence[], instead: string): void => {
    for (const place of evidence.slice(0, 1))
      lost.push({
        by: 'rule',
        id,
        kind: 'insights',
        evidence: place,
        reason: 'same-places',
        note: view.note('same-places', { instead }),
        instead,
      })
  }
  if (insight) for (const rival of rivals) if (share(rival.evidence, insight.evidence)) lose(rival.rule.id, rival.evidence, rule.id)
  if (!insight && own) {
    const stronger = insights.find((told) => share(told.evidence, own.evidence))
    if (stronger) lose(rule.id, own.evidence, stronger.rule.id)
  }
  const fired = (insight?.evidence ?? []).map(
    (evidence): Firing => ({ by: 'rule', id: rule.id, kind: 'insights', evidence, reason: 'met', note: view.note('met') }),
  )
  return { fired: inOrder([...fired, ...detected(rule.cues, view)]), lost: inOrder(lost), cues }
}

export function explainGap(rule: GapRule, view: View): Told {
  const world = worldOf(view)
  const missing = rule.missing.map((fact): ExplainedCue => {
    const found = factAt(world, fact)
    return { sort: 'missing', wants: [`fact:${fact}`], found: found ? [`fact:${fact}`] : [], evidence: found?.evidence ?? [], met: !found }
  })
  const cues = [...rule.cues.map((cue) => cueOf('cue', cue, world)), ...rule.unless.map((cue) => cueOf('unless', cue, world))]
  return {
    fired: detected(rule.cues, view),
    lost: inOrder(rule.missing.flatMap((fact) => (factAt(world, fact) ? [] : explainFact(fact, undefined, view).lost))),
    cues: [...missing, ...cues],
  }
}

function cueOf(sort: 'cue' | 'unless', cue: Cue, world: CueWorld): ExplainedCue {
  const met = meet(cue, world)
  return { sort, wants: wantsOf(cue), found: met?.because ?? [], evidence: met?.evidence ?? [], met: !!met === (sort === 'cue') }
}

const wantsOf = (cue: Cue): string[] => [
  ...(cue.themes ?? []).map((theme) => `theme:${theme}`),
  ...(cue.duties === undefined ? [] : [`duties:${cue.duties}`]),
  ...(cue.skills ?? []).map((skill) => `skill:${skill}`),
  ...(cue.culture ?? []).map((signal) => `culture:${signal}`),
  ...(cue.gates ?? []).map((gate) => `gate:${gate}`),
  ...(cue.fact ? [`fact:${cue.fact}`] : []),
  ...(cue.detector ? [`rule:${cue.detector}`] : []),
]

/** The hits of patterns that the conditions bring themselves. */
function detected(cues: readonly Cue[], view: View): Firing[] {
  const [body] = view.readings
  const own = new Set(cues.map(({ detector }) => detector))
  return body.hits.filter((hit) => !hit.lost && own.has(ruleOf(hit, view).id)).map((hit) => firingOf(hit, body, view))
}

const share = (one: readonly Evidence[], other: readonly Evidence[]): boolean =>
  one.some((place) => other.some((each) => overlaps(place, each)))
