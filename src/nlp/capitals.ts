/** Capitals at a place of a text, without cutting it out; most letters are told by their number. */

const CAPITAL = /^\p{Lu}/u
const CAPITALISED = /^\p{Lu}\p{Ll}/u

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
