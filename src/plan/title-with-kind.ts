/** The kind of post beside the title: "a part-time Florist" opens the report where no sentence on pay or hours needs it. */

import type { Phrase, Slots } from '../stages'
import { baseSlots } from './base'
import { holdsWord } from './holds-word'
import type { Material } from './material'
import { name } from './phrases'

/** Terms beside which the kind of post is told. */
const BESIDE = ['pay', 'duration', 'prospect', 'startDate', 'weekHours'] as const

/** Undefined where the title names the kind itself, or where other terms are told with it. */
export function titleWithKind(material: Material, terms: Slots): Phrase | undefined {
  const { title } = baseSlots(material)
  const { employment, postIs } = terms
  const { shifts } = material.role
  if (!title || 'items' in title || !employment || 'items' in employment || !postIs || shifts) return undefined
  if (BESIDE.some((term) => terms[term])) return undefined
  const lower = title.text.toLowerCase()
  if (employment.text.split(' ').some((word) => holdsWord(lower, word) || lower.includes(word.replace('-', ' ')))) return undefined
  return name(`${employment.text} ${title.text}`, [...title.evidence, ...employment.evidence])
}
