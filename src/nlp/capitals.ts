/** Capitals and small letters of a text, without cutting it up; most letters are told by their number. */
import { codeAt } from './code-at'

const CAPITAL = /^\p{Lu}/u
const CAPITALISED = /^\p{Lu}\p{Ll}/u
const ANY_CAPITAL = /\p{Lu}/u
const SMALL = /^\p{Ll}/u
const LETTER = /^\p{L}/u
const LETTER_PAIR = /\p{L}{2}/u

const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isLower = (code: number): boolean => code >= 97 && code <= 122

/** A capital stands there. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? isUpper(code) : code >= 128 && CAPITAL.test(text.charAt(at))
}

/** A capital and a small letter stand there. */
export function isCapitalisedAt(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  if (first < 128 && second < 128) return isUpper(first) && isLower(second)
  return CAPITALISED.test(text.slice(at, at + 2))
}

/** A small letter stands there. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? isLower(code) : code >= 128 && SMALL.test(text.slice(at, at + 2))
}

/** A letter stands there. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? isLower(code | 32) : code >= 128 && LETTER.test(text.slice(at, at + 2))
}

/** A capital stands somewhere in the text. */
export function holdsCapital(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 127) return ANY_CAPITAL.test(text)
    if (isUpper(code)) return true
  }
  return false
}

/** Two letters stand side by side somewhere in the text. */
export function holdsLetterPair(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 127) return LETTER_PAIR.test(text)
    if (isLower(code | 32) && isLower(before | 32)) return true
    before = code
  }
  return false
}
