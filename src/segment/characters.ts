/** Character classes over UTF-16 code units; positions outside the text count as nothing. */

export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false
  const code = character.charCodeAt(0)
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

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

export function isUpper(character: string | undefined): boolean {
  if (character === undefined) return false
  if (character >= 'A' && character <= 'Z') return true
  return character >= '\u00c0' && character.toLowerCase() !== character
}

export function isLower(character: string | undefined): boolean {
  if (character === undefined) return false
  if (character >= 'a' && character <= 'z') return true
  return character >= '\u00b5' && character.toUpperCase() !== character
}

/** Letters of scripts without case count as letters too. */
export function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false
  if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) return true
  return character >= '\u00aa' && /\p{L}/u.test(character)
}

export function isAlphanumeric(character: string | undefined): boolean {
  return isDigit(character) || isLetter(character)
}

export function skipSpaces(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(source[at])) at += 1
  return at
}

export function skipSpacesBack(source: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(source[at - 1])) at -= 1
  return at
}
