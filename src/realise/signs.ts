/** Signs that no sentence may show: those that cannot be seen, and brackets and quotes that lost their other half. */
import { codeAt } from '../nlp/code-at'

/** What Windows wrote where Unicode has control characters, which is what is left of it when text is read in the wrong encoding. */
const WINDOWS: Readonly<Record<number, string>> = {
  133: '…',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  149: '•',
  150: '–',
  151: '—',
}
const REPLACEMENT = 0xfffd

/** Soft hyphens, zero-width and direction marks, control characters. */
const isUnseen = (code: number): boolean =>
  code < 32 ||
  (code >= 127 && code < 160) ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff

export const mayBeUnseen = (code: number): boolean => code >= 127 && (code <= 0xad || code >= 0x200b) && isUnseen(code)

/** The text without signs that cannot be seen; those of Windows are what they were meant to be. */
export function withSeenSigns(text: string): string {
  let seen = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    seen += mayBeUnseen(code) ? (WINDOWS[code] ?? '') : text.charAt(at)
  }
  return seen
}

/** A bracket or quotation mark lost its other half or what stood in it, or a sign was lost when the text was converted. */
export function isBroken(text: string): boolean {
  let round = 0
  let square = 0
  let curly = 0
  let straight = 0
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    // Small letters and spaces break nothing.
    if ((code >= 97 && code <= 122) || code === 32) continue
    const before = at > 0 ? codeAt(text, at - 1) : 0
    if ((code === 41 && before === 40) || (code === 93 && before === 91)) return true
    if (code === 40) round++
    else if (code === 41) round--
    else if (code === 91) square++
    else if (code === 93) square--
    else if (code === 0x201c) curly++
    else if (code === 0x201d) curly--
    // Behind a figure it stands for inches.
    else if (code === 34 && !(straight % 2 === 0 && isDigit(before))) straight++
    else if (code === REPLACEMENT || isUnseen(code)) return true
    if (round < 0 || square < 0 || curly < 0) return true
  }
  return round !== 0 || square !== 0 || curly !== 0 || straight % 2 !== 0
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
