/** Which templates of a move can be filled from the slots of a posting. */
import { once } from '../once'
import type { SlotTable } from './slot-table'
import type { Template } from './template'

/**
 * What the templates need and bar, one after the other in one row: how many slots are needed and which, how many are barred and which.
 * Hundreds are asked for every posting and few are open, so that it counts that what they ask lies together.
 */
const conditionsOf = once(
  (templates: readonly Template[]): Int32Array =>
    Int32Array.from(templates.flatMap(({ needed, barred }) => [needed.length, ...needed, barred.length, ...barred])),
)

/** Those of which every slot that they need is there and none that they bar, in their order, `most` of them. */
export function openOf(templates: readonly Template[], slots: SlotTable, most = templates.length): Template[] {
  const conditions = conditionsOf(templates)
  const open: Template[] = []
  for (let index = 0, at = 0; index < templates.length && open.length < most; index++) {
    const bars = at + 1 + (conditions[at] as number)
    const end = bars + 1 + (conditions[bars] as number)
    let isOpen = true
    for (let need = at + 1; isOpen && need < bars; need++) isOpen = slots[conditions[need] as number] !== undefined
    for (let bar = bars + 1; isOpen && bar < end; bar++) isOpen = slots[conditions[bar] as number] === undefined
    if (isOpen) open.push(templates[index] as Template)
    at = end
  }
  return open
}
