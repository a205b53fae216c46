/** Which templates of a move can be told with what there is: each slot is looked up once for all of them. */
import { once } from '../once'
import type { Slots } from '../stages'
import type { Template } from './template'

/** The slots that a set of templates names, and each template's by their number. */
interface Index {
  slots: string[]
  needs: number[][]
  without: number[][]
}

const indexOf = once((templates: readonly Template[]): Index => {
  const slots: string[] = []
  const numberOf = (slot: string): number => (slots.includes(slot) ? slots.indexOf(slot) : slots.push(slot) - 1)
  return {
    slots,
    needs: templates.map(({ needs }) => needs.map(numberOf)),
    without: templates.map(({ without }) => without.map(numberOf)),
  }
})

/** The numbers of the templates that are filled. */
export function openTemplates(templates: readonly Template[], filling: Slots): number[] {
  const { slots, needs, without } = indexOf(templates)
  const filled = slots.map((slot) => filling[slot] !== undefined)
  const open: number[] = []
  for (let at = 0; at < templates.length; at++)
    if (areAll(needs[at] as number[], true, filled) && areAll(without[at] as number[], false, filled)) open.push(at)
  return open
}

function areAll(slots: readonly number[], wanted: boolean, filled: readonly boolean[]): boolean {
  for (const slot of slots) if (filled[slot] !== wanted) return false
  return true
}
