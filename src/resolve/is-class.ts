import type { Token } from '../stages'

/** True when the token can stand for a word of the class. It has a handful of them: a plain loop is done before `includes` is called. */
export function isClass({ classes }: Token, id: number): boolean {
  for (let index = 0; index < classes.length; index++) if (classes[index] === id) return true
  return false
}
