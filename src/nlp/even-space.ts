/** White space of all kinds as single blanks, which in most texts it is: a blank is looked for many times faster than an expression. */
import { codeAt } from './code-at'

/** White space, with the marks that a mail program puts before quoted lines. */
const SPACES = /(?:\s|(?<=\n)>)+/g

/** The text with single blanks for all its white space. */
export const evenSpace = (text: string): string => (isEven(text) ? text : text.replace(SPACES, ' '))

/** No white space but single blanks. */
function isEven(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code < 33 ? (code === BLANK ? before === BLANK : code > 8 && code < 14) : code > 127 && mayBeSpace(code)) return false
    before = code
  }
  return true
}

const BLANK = 32

/** Spaces beyond ASCII. */
const mayBeSpace = (code: number): boolean =>
  code === 0xa0 || (code >= 0x1680 && (code < 0x200b || code > 0x2027) && /\s/.test(String.fromCharCode(code)))

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
