/** What the choice of wordings notes for those who ask why: the template that is told and the slots it prints, and the templates passed over. */
import type { PlannedMove, Slots } from '../stages'
import type { Template } from './template'

/** Why a template is not told: it cannot be filled, it would not read well here, or another tells more for less. */
export type TemplateLoss =
  | 'slot-missing'
  | 'slot-barred'
  | 'no-evidence'
  | 'too-long'
  | 'told-before'
  | 'opens-alike'
  | 'pronoun-first'
  | 'faulty'
  | 'dearer'

export interface PassedTemplate {
  template: string
  why: TemplateLoss
  /** Slots that are missing or in the way. */
  slots?: string[]
}

export interface ChoiceTrace {
  /** What there was to tell. */
  slots: Slots
  passed: PassedTemplate[]
  told: { template: Template; text: string; slots: string[] } | undefined
}

export type WordingTrace = Map<PlannedMove, ChoiceTrace>

/** The templates that what there is to tell cannot fill. */
export function closedBy(templates: readonly Template[], slots: Slots): PassedTemplate[] {
  return templates.flatMap(({ id, needs, without }): PassedTemplate[] => {
    const missing = needs.filter((slot) => !slots[slot])
    if (missing.length) return [{ template: id, why: 'slot-missing', slots: missing }]
    const barred = without.filter((slot) => slots[slot])
    return barred.length ? [{ template: id, why: 'slot-barred', slots: barred }] : []
  })
}
