/** Character classes over UTF-16 code units. `…At` asks about a place in a text; places outside the text count as nothing. */

const SPACE = 1
const DIGIT = 2
const UPPER = 4
const LOWER = 8
const LETTER = 16
const KNOWN = 128

/** The classes of every code unit, filled in when it is first met. */
const table = new Uint8Array(0x10000)

// A posting asks thousands of times: the table is looked up in place, and only a code unit that is met first is classified.

/** For those who need the code for more than its class. */
export const isSpaceCode = (code: number): boolean => ((table[code] || classify(code)) & SPACE) !== 0
export const isAlphanumericCode = (code: number): boolean => ((table[code] || classify(code)) & (DIGIT | LETTER)) !== 0

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let flags = KNOWN
  if (isWhite(code)) flags |= SPACE
  if (code >= 48 && code <= 57) flags |= DIGIT
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && character.toLowerCase() !== character)) flags |= UPPER
  if ((code >= 97 && code <= 122) || (code >= 0xb5 && character.toUpperCase() !== character)) flags |= LOWER
  // Letters of scripts without case count as letters too.
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xaa && /\p{L}/u.test(character))) flags |= LETTER
  table[code] = flags
  return flags
}

function isWhite(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfe0f ||
    code === 0xfeff
  )
}

// Outside the text the code is not a number; like NUL, that is of no class.
export const isSpaceAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & SPACE) !== 0
}
export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & DIGIT) !== 0
}
export const isUpperAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & UPPER) !== 0
}
export const isLowerAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & LOWER) !== 0
}
export const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & LETTER) !== 0
}
export const isAlphanumericAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0
  return ((table[code] || classify(code)) & (DIGIT | LETTER)) !== 0
}

export const isSpace = (character: string | undefined): boolean => character !== undefined && isSpaceAt(character, 0)
export const isDigit = (character: string | undefined): boolean => character !== undefined && isDigitAt(character, 0)
export const isUpper = (character: string | undefined): boolean => character !== undefined && isUpperAt(character, 0)
export const isLower = (character: string | undefined): boolean => character !== undefined && isLowerAt(character, 0)
export const isLetter = (character: string | undefined): boolean => character !== undefined && isLetterAt(character, 0)

export function skipSpaces(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpaceAt(source, at)) at += 1
  return at
}

export function skipSpacesBack(source: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpaceAt(source, at - 1)) at -= 1
  return at
}
