const UNEVEN = /\s\s|[^\S ]/

/** The text with single blanks for all its white space, which most texts have. */
export const evenSpace = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text)

/** How many blanks part it, and one more. */
export function countParts(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
