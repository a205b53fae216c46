/** What is left to tell of a paragraph's slots while its sentences are told. */
import type { Phrase, Slot, Slots } from '../stages'

/** A table of its own, from which what is told falls away. */
export type Left = Record<string, Slot | undefined>

export function leftOf(slots: Slots, said: ReadonlySet<Phrase>): Left {
  const left: Left = Object.create(null)
  for (const name in slots) left[name] = slots[name]
  if (said.size > 0) strike(left, said)
  return left
}

/** Takes out what is said; a list keeps the rest of its items. */
export function strike(left: Left, said: ReadonlySet<Phrase>): void {
  for (const name in left) {
    const slot = left[name]
    if (!slot || !holdsSaid(slot, said)) continue
    const items = 'items' in slot ? slot.items.filter((item) => !said.has(item)) : []
    left[name] = 'items' in slot && items.length > 0 ? { items, joint: slot.joint } : undefined
  }
}

/** True when the slot holds a phrase that is told already. */
export function holdsSaid(slot: Slot, said: ReadonlySet<Phrase>): boolean {
  if (!('items' in slot)) return said.has(slot)
  for (const item of slot.items) if (said.has(item)) return true
  return false
}
