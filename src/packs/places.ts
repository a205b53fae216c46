/** Where something stands in a pack. A pack that was read from text carries its places along, unseen, for whoever finds a mistake later. */
import type { RuleProblem } from '../errors'
import type { Path, Source, Within } from '../rules/check/source'

/** Shared by name, so that the module that reads YAML need not be the one that checks. */
export const PLACES: unique symbol = Symbol.for('jobgloss.places') as never

export type Places = Pick<Source, 'file' | 'style' | 'problem'>

/** The places that a pack carries. */
export function placesOf(pack: unknown): Places | undefined {
  if (typeof pack !== 'object' || pack === null) return undefined
  const places = (pack as { [PLACES]?: Partial<Places> })[PLACES]
  return typeof places?.file === 'string' && typeof places.style === 'function' && typeof places.problem === 'function'
    ? (places as Places)
    : undefined
}

/** "culture[2].match" */
export const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index > 0 ? `.${step}` : step)).join('')

/** Places of a pack that was given as an object: by its fields, counted from 1. */
export function placesOfObject(file: string, value: unknown): Places {
  return {
    file,
    style: () => undefined,
    problem: (path: Path, { line }: Within, problem: string, proposal?: string, ruleId?: string): RuleProblem => {
      const found = path.reduce<unknown>(
        (at, step) =>
          typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string | number, unknown>)[step] : undefined,
        value,
      )
      const text = line !== undefined && typeof found === 'string' ? found.split('\n')[line]?.trim() : undefined
      return { file, line: 0, column: 0, path: pathText(path), ruleId, problem, proposal, ...(text ? { text } : {}) }
    },
  }
}
