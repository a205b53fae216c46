/** Whether the value of a fact is what a cue asks for: one of several values, parts within bounds, one of some words. */

type One = string | number | boolean

/** The ends of a span of numbers; an end that is left out is open. */
export interface Bounds {
  from?: number
  to?: number
}

export interface WantedValue {
  /** The value, or several of which any will do. */
  is?: unknown
  /** What parts of the value must be, by their names; of a list, `length`. */
  where?: Readonly<Record<string, One | readonly One[] | Bounds>>
  /** Words, in lower case, of which one stands in the value. */
  has?: readonly string[]
}

export function isWantedValue(value: unknown, { is, where, has }: WantedValue): boolean {
  if (is !== undefined && !(Array.isArray(is) ? is.includes(value) : value === is)) return false
  if (has && !has.some((word) => standsIn(value, word))) return false
  for (const part in where) {
    const found = partOf(value, part)
    const wanted = where[part]
    if (found === undefined || !(isBounds(wanted) ? isWithin(found, wanted) : [wanted].flat().includes(found as One))) return false
  }
  return true
}

const isBounds = (wanted: unknown): wanted is Bounds => typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted)

const isWithin = (found: unknown, { from, to }: Bounds): boolean =>
  typeof found === 'number' && (from === undefined || found >= from) && (to === undefined || found <= to)

const partOf = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined

/** By itself, in whatever case. */
export function standsIn(value: unknown, word: string): boolean {
  if (Array.isArray(value)) return value.some((each) => standsIn(each, word))
  if (typeof value !== 'string') return false
  const text = value.toLowerCase()
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true
  return false
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)
