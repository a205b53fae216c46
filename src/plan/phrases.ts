/** Small makers of phrases and lists. */
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { isPlural, lift, lowerFirst } from './lift'
import type { Material } from './material'

export const noun = (text: string, evidence: readonly Evidence[], plural = isPlural(text)): Phrase => ({
  text,
  form: 'noun',
  plural,
  evidence,
})
export const name = (text: string, evidence: readonly Evidence[]): Phrase => ({ text, form: 'name', plural: false, evidence })
export const verb = (text: string, evidence: readonly Evidence[]): Phrase => ({ text, form: 'verb', plural: false, evidence })
export const clause = (text: string, evidence: readonly Evidence[]): Phrase => ({ text, form: 'clause', plural: false, evidence })
export const flag = (evidence: readonly Evidence[]): Phrase => ({ text: '', form: 'flag', plural: false, evidence })

/** A list for a template; undefined when it is empty. */
export function list(items: readonly Phrase[], joint: 'and' | 'or' = 'and'): Slot | undefined {
  return items.length ? { items, joint } : undefined
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
