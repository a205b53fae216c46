/** Slots by number: what templates name and what a plan fills is numbered when it is first met, so that filling looks up no name. */
import { once } from '../once'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'

/** The slots of a paragraph, each at its number. */
export type SlotTable = readonly (Slot | undefined)[]

/** What is left to tell of them while the sentences of the paragraph are told. */
export type Left = (Slot | undefined)[]

const names: string[] = []
const numbers = new Map<string, number>()

/** As many as there are names of slots, however many postings are read. */
export function slotNumber(name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  return names.push(name) - 1
}

export const slotName = (number: number): string => names[number] as string

/** The slots of a table by name. */
export const recordOf = (table: SlotTable): Slots =>
  Object.fromEntries(table.flatMap((slot, number) => (slot ? [[slotName(number), slot]] : [])))

export const tableOf = once((slots: Slots): SlotTable => {
  const table: (Slot | undefined)[] = new Array(names.length).fill(undefined)
  for (const name in slots) {
    const number = slotNumber(name)
    while (table.length <= number) table.push(undefined)
    table[number] = slots[name]
  }
  return table
})

export function leftOf(table: SlotTable, said: ReadonlySet<Phrase>): Left {
  const left = table.slice()
  if (said.size > 0) strike(left, said)
  return left
}

/** Takes out what is said; a list keeps the rest of its items. */
export function strike(left: Left, said: ReadonlySet<Phrase>): void {
  for (let number = 0; number < left.length; number++) {
    const slot = left[number]
    if (!slot || !holdsSaid(slot, said)) continue
    const items = 'items' in slot ? slot.items.filter((item) => !said.has(item)) : []
    left[number] = 'items' in slot && items.length > 0 ? { items, joint: slot.joint } : undefined
  }
}

/** Lists whose items rest on what is told before them are brought down to those that may be told now. */
export function settle(left: Left, told: readonly Evidence[]): void {
  for (let number = 0; number < left.length; number++) {
    const slot = left[number]
    if (!slot || !('items' in slot) || !slot.behind) continue
    const items = slot.behind(told)
    left[number] = items.length > 0 ? { items, joint: slot.joint } : undefined
  }
}

/** True when the slot holds a phrase that is told already. */
export function holdsSaid(slot: Slot, said: ReadonlySet<Phrase>): boolean {
  if (!('items' in slot)) return said.has(slot)
  for (const item of slot.items) if (said.has(item)) return true
  return false
}
