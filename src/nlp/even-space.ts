/** White space of all kinds as single blanks, which in most texts it is: a blank is looked for many times faster than an expression. */

const UNEVEN = /\s\s|[^\S ]/

/** The text with single blanks for all its white space. */
export const evenSpace = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text)

/** What stands between its white space. */
export const partsOf = (text: string): string[] => evenSpace(text).split(' ')

/** What stands before the first match of an expression; all of the text where there is none. */
export function upTo(text: string, mark: RegExp): string {
  const at = text.search(mark)
  return at < 0 ? text : text.slice(0, at)
}

/** How many blanks part it, and one more. */
export function countParts(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
