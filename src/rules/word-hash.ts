/** The hash of a word: spellings that it opens are filed under it. */

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
