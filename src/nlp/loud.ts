/** Text in capitals throughout, in which a capital tells no name from a word. */

/** Fewer capitals than these may be an acronym with its number. */
const FEWEST = 7

/** Several words without a small letter between `start` and `end`. */
export function isLoud(text: string, start: number, end: number): boolean {
  let capitals = 0
  let spaces = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
    if (code >= 65 && code <= 90) capitals++
    else if (code === 32) spaces++
  }
  return spaces > 0 && capitals >= FEWEST
}
