/** A copy of what a caller gave, of plain values alone. Nobody can change it later, and what lies in itself or has no end is refused. */
import { DEEPEST, LARGEST, type Path, RESERVED } from '../rules/check/source'

const MOST_VALUES = 400_000

/** Tells what cannot be copied, and where. */
export type Refuse = (path: Path, problem: string, proposal: string) => void

class Refused extends Error {}

/** The copy; undefined when something in it was refused. */
export function plainCopy(given: unknown, refuse: Refuse): unknown {
  let values = 0
  let letters = 0
  const path: (string | number)[] = []
  const stop = (problem: string, proposal: string): never => {
    refuse([...path], problem, proposal)
    throw new Refused()
  }
  const copy = (value: unknown): unknown => {
    if (++values > MOST_VALUES) stop(`more than ${MOST_VALUES} values`, 'write terms and patterns as lines of one text')
    if (typeof value === 'string') {
      letters += value.length
      if (letters > LARGEST) stop(`more than ${LARGEST / 1e6} million letters`, 'keep a pack to one theme')
      return value
    }
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || value === undefined) return value
    if (typeof value !== 'object') stop(`a ${typeof value}`, 'a pack is data: text, numbers, true or false, lists and maps')
    if (path.length >= DEEPEST) stop(`nested deeper than ${DEEPEST} levels, or inside itself`, 'rules are flat: a list of fields with text')
    if (Array.isArray(value)) return value.map((item, index) => below(index, item))
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      stop('an object with a class', 'give plain objects, as JSON has them')
    const made: Record<string, unknown> = {}
    for (const field of Object.keys(value as object)) {
      if (RESERVED.has(field)) stop(`the reserved name ${field}`, 'choose another')
      const inner = below(field, (value as Record<string, unknown>)[field])
      if (inner !== undefined) made[field] = inner
    }
    return made
  }
  const below = (step: string | number, value: unknown): unknown => {
    path.push(step)
    const made = copy(value)
    path.pop()
    return made
  }
  try {
    return copy(given)
  } catch (error) {
    if (!(error instanceof Refused))
      refuse([...path], 'something that throws an error when it is read', 'give plain objects, as JSON has them')
    return undefined
  }
}
