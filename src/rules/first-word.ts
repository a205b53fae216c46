/** The hash of the word that opens a text, under which spellings are filed. */
import { wordsOf } from './words-of'

export const BUCKETS = 1 << 15

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Of the letters and digits that open the word; of its mark when it opens with one. */
export function wordHash(lower: string): number {
  let value = lower.charCodeAt(0)
  if (!isPlain(value)) return value & (BUCKETS - 1)
  for (let at = 1; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (!isPlain(code)) break
    value = (Math.imul(value, 31) + code) | 0
  }
  return (value ^ (value >>> 15)) & (BUCKETS - 1)
}

/** The hash of the first word without cutting it out; what is not plain letters and digits up to its end is taken apart. -1 when there is no word. */
export function openingHash(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code += 32
    if (isPlain(code)) value = at === 0 ? code : (Math.imul(value, 31) + code) | 0
    else if (at > 0 && (code === 32 || code === 45)) break
    else {
      const first = wordsOf(text)[0]
      return first === undefined ? -1 : wordHash(first)
    }
  }
  return (value ^ (value >>> 15)) & (BUCKETS - 1)
}
