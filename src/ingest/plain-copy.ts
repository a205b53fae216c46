import { PostingError } from '../errors'

/** Data as JSON holds it. Objects have no prototype; what was shared or cyclic is shared or cyclic here too. */
export type Plain = string | number | boolean | null | Plain[] | PlainObject
export interface PlainObject {
  [key: string]: Plain
}

/** More values than any posting has. */
const MOST_VALUES = 200_000

/** Copies the caller's data, so that getters and proxies run here or nowhere and nothing of the caller's is ever changed. */
export function plainCopy(value: object, maxLength: number): Plain {
  try {
    return copyAll(value, maxLength)
  } catch (error) {
    if (error instanceof PostingError) throw error
    throw new PostingError(
      'INPUT',
      'Reading jsonLd threw an error: one of its properties cannot be read. Give plain data, as JSON.parse returns it.',
    )
  }
}

function copyAll(value: object, maxLength: number): Plain {
  const copies = new Map<object, Plain[] | PlainObject>()
  const waiting: object[] = []
  let values = 0
  let length = 0

  /** The copy of a value, whose own members are filled in later: a deep structure needs no deep stack. */
  function copyOf(original: unknown): Plain | undefined {
    if (++values > MOST_VALUES)
      throw new PostingError('TOO_LONG', `jsonLd holds more than ${MOST_VALUES} values. Give the JobPosting alone.`)
    if (typeof original === 'string') {
      length += original.length
      if (length > maxLength)
        throw new PostingError('TOO_LONG', `jsonLd holds more than ${maxLength} characters. Give the JobPosting alone, or raise maxLength.`)
      return original
    }
    if (original === null || typeof original === 'number' || typeof original === 'boolean') return original
    if (typeof original === 'bigint') return String(original)
    if (typeof original !== 'object' || ArrayBuffer.isView(original)) return undefined
    if (original instanceof Date) return original.toISOString()
    let copy = copies.get(original)
    if (!copy) {
      copy = Array.isArray(original) ? [] : (Object.create(null) as PlainObject)
      copies.set(original, copy)
      waiting.push(original)
    }
    return copy
  }

  const top = copyOf(value) ?? null
  for (let original = waiting.pop(); original; original = waiting.pop()) {
    const copy = copies.get(original)!
    for (const key of Object.keys(original)) {
      const member = copyOf((original as Record<string, unknown>)[key])
      if (member === undefined) continue
      if (Array.isArray(copy)) copy.push(member)
      else copy[key] = member
    }
  }
  return top
}
