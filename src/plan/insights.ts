/** Insights as moves: each brings its own wordings, and the slots that they name. */
import type { FoundInsight } from '../infer/insights'
import type { PlannedMove, Slots } from '../stages'
import { baseSlots } from './base'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

/** What the cues found, as noun phrases under the names that the rule gives them, beside title, person and company. */
export function insightSlots(found: FoundInsight, material: Material): Slots {
  const { title, person, company } = baseSlots(material)
  const slots: Record<string, Slots[string]> = { title, person, company }
  for (const [as, evidence] of Object.entries(found.named)) {
    for (const item of evidence) {
      const clean = lift(item.text, material.words, { most: 8 })
      if (!clean) continue
      slots[as] = noun(lowerFirst(clean, material), [item])
      break
    }
  }
  return slots
}

export function insightMove(
  move: string,
  paragraph: 'job' | 'company',
  common: Pick<PlannedMove, 'priority' | 'place' | 'must'>,
  found: FoundInsight,
  material: Material,
): PlannedMove {
  return { move, paragraph, ...common, slots: insightSlots(found, material), own: { templates: found.rule.say, evidence: found.evidence } }
}
