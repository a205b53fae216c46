/** The kind of place where the work is done, and how one works there, from whatever part of the posting says so. */
import { hash } from '../realise/hash'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { holdsWord } from './holds-word'
import { lowerFirst } from './lift'
import type { Material } from './material'
import { clause, noun } from './phrases'

const MOST = 2
/** What tells less than this is not told alone. */
const LEAST = 0.58
/** What tells as much as this is told beside what the employer says of itself. */
const TELLING = 0.71

/** `told`: what other sentences of the paragraph may tell. */
export function practiceSlots(material: Material, told: readonly Slots[]): Slots {
  const { company } = material
  if (material.workplace.length === 0) return {}
  const taken = told.flatMap(placesOf)
  const free = (evidence: readonly Evidence[]): boolean =>
    !evidence.some((own) => taken.some(({ start, end }) => start < own.end && own.start < end))
  const practices: Phrase[] = []
  const weights = new Map<Phrase, number>()
  let setting: Phrase | undefined
  let called: Phrase | undefined
  for (const { id, kind, tells, weight, evidence } of material.workplace) {
    const text = tells[hash(`${material.seed}|${id}`) % tells.length] ?? ''
    if (kind === 'employer') called ??= company.description ? undefined : noun(lowerFirst(text, material), evidence, false)
    else if (kind === 'setting') setting ??= isKnown(text, evidence, material) ? undefined : noun(text, evidence, false)
    else if (practices.length < MOST && free(evidence) && !practices.some((other) => subjectOf(other.text) === subjectOf(text))) {
      const phrase = clause(text, evidence)
      weights.set(phrase, weight)
      practices.push(phrase)
    }
  }
  // What every other posting says too is told beside something else, or not at all.
  const strong = practices.filter((phrase) => (weights.get(phrase) ?? 0) >= LEAST)
  const chosen = strong.length > 1 || (strong.length === 0 && practices.length < 2 && !setting) ? strong : practices.slice(0, 2)
  const [practice, practiceMore] = chosen
  const [postFact, postFactMore] = practices.filter((phrase) => (weights.get(phrase) ?? 0) >= TELLING)
  return { called, setting, practice, practiceMore, postFact, postFactMore }
}

/** Of two statements on the same thing one is told. */
const subjectOf = (text: string): string => text.split(' ', 2).join(' ')

/** The employer has told what it is, or its name says so; where it is named, a place that is mentioned once may be another's. */
const isKnown = (setting: string, evidence: readonly Evidence[], { company }: Material): boolean =>
  company.description !== undefined ||
  (company.name !== undefined && evidence.length < 2) ||
  holdsWord((company.name?.value ?? '').toLowerCase(), setting.slice(setting.lastIndexOf(' ') + 1))

/** Where the sentences stand that are told whole. */
function placesOf(slots: Slots): Evidence[] {
  const found: Evidence[] = []
  for (const name in slots) {
    const slot = slots[name]
    if (!slot) continue
    for (const { form, evidence } of 'items' in slot ? slot.items : [slot])
      if (form !== 'flag') for (const place of evidence) if (place.section !== 'given') found.push(place)
  }
  return found
}
