/** Which templates of a move can be told with what there is: each slot is looked up once for all of them. */
import type { Phrase, Slots } from '../stages'
import { holdsSaid } from './render'
import { isRecurring, type Template } from './template'

/** The slots that a set of templates names, and each template's by their number. */
interface Index {
  slots: string[]
  needs: number[][]
  without: number[][]
}

const indexes = new WeakMap<readonly Template[], Index>()

function indexOf(templates: readonly Template[]): Index {
  const known = indexes.get(templates)
  if (known) return known
  const slots: string[] = []
  const numberOf = (slot: string): number => (slots.includes(slot) ? slots.indexOf(slot) : slots.push(slot) - 1)
  const index = {
    slots,
    needs: templates.map(({ needs }) => needs.map(numberOf)),
    without: templates.map(({ without }) => without.map(numberOf)),
  }
  indexes.set(templates, index)
  return index
}

const MISSING = 0
const TOLD = 1
const FRESH = 2

/** The numbers of the templates that are filled. `said` rules out those that cannot but tell what is told already. */
export function openTemplates(templates: readonly Template[], filling: Slots, said: ReadonlySet<Phrase> | undefined): number[] {
  const { slots, needs, without } = indexOf(templates)
  const states: number[] = []
  for (const slot of slots) {
    const filled = filling[slot]
    states.push(!filled ? MISSING : said && !isRecurring(slot) && holdsSaid(filled, said) ? TOLD : FRESH)
  }
  const open: number[] = []
  for (let at = 0; at < templates.length; at++)
    if (areAll(needs[at] as number[], FRESH, states) && areAll(without[at] as number[], MISSING, states)) open.push(at)
  return open
}

function areAll(slots: readonly number[], wanted: number, states: readonly number[]): boolean {
  for (const slot of slots) if (states[slot] !== wanted) return false
  return true
}
