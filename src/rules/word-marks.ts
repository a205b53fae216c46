/**
 * Sets of words as bits, to tell at a glance that a word of a posting is in none of them: a sense knows dozens of words, and of those
 * that stand around a name hardly one is among them.
 */

const BITS = 1 << 10

/** The place of a word in every set. */
export function markOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (BITS - 1)
}

export function markSet(words: Iterable<string>): Int32Array {
  const set = new Int32Array(BITS >> 5)
  for (const word of words) {
    const mark = markOf(word)
    set[mark >> 5] = (set[mark >> 5] as number) | (1 << (mark & 31))
  }
  return set
}

/** False when none of the words with these marks is in the set; true may be wrong. */
export function mayHold(set: Int32Array, marks: readonly number[]): boolean {
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as number
    if (((set[mark >> 5] as number) & (1 << (mark & 31))) !== 0) return true
  }
  return false
}
