/** Small makers of phrases and lists. */
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { isPlural, lift, lowerFirst } from './lift'
import type { Material } from './material'

export const noun = (text: string, evidence: readonly Evidence[], plural = isPlural(text)): Phrase =>
  phrase(text, 'noun', plural, false, evidence)
export const name = (text: string, evidence: readonly Evidence[]): Phrase => phrase(text, 'name', false, false, evidence)
export const verb = (text: string, evidence: readonly Evidence[], baseOnly = false): Phrase =>
  phrase(text, 'verb', false, baseOnly, evidence)
export const clause = (text: string, evidence: readonly Evidence[]): Phrase => phrase(text, 'clause', false, false, evidence)
export const flag = (evidence: readonly Evidence[]): Phrase => phrase('', 'flag', false, false, evidence)

/** All phrases are of one make. */
const phrase = (text: string, form: Phrase['form'], plural: boolean, baseOnly: boolean, evidence: readonly Evidence[]): Phrase => ({
  text,
  form,
  plural,
  baseOnly,
  evidence,
})

/** A list for a template, with what is worded alike told once; undefined when it is empty. */
export function list(items: readonly Phrase[], joint: 'and' | 'or' = 'and'): Slot | undefined {
  if (items.length < 2) return items.length ? { items, joint } : undefined
  const texts = new Map(items.map((item) => [item.text, item]))
  return { items: texts.size < items.length ? [...texts.values()] : items, joint }
}

/** A lifted noun phrase in printable form. */
export function lifted(text: string, evidence: readonly Evidence[], material: Material, most = 10): Phrase | undefined {
  const clean = lift(text, material.words, { most })
  if (
    !clean ||
    /^(?:etc|and|or|more)\b/i.test(clean) ||
    clean.split(' ').some((word) => material.words.finite.includes(word.toLowerCase()))
  )
    return undefined
  return noun(lowerFirst(clean, material), evidence)
}

/** All that is filled in the groups, in one table. */
export function gathered(...groups: readonly Slots[]): Slots {
  const all: Record<string, Slot> = Object.create(null)
  for (const group of groups) {
    for (const name in group) {
      const slot = group[name]
      if (slot) all[name] = slot
    }
  }
  return all
}
