/** The first and the last word of a text, in small letters; '' where it begins or ends otherwise. */

/** Letters and figures: of ASCII by their ranges, beyond it all but marks and symbols. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code > 0xbf && (code < 0x2000 || code > 0x2bff))

export function firstWord(text: string): string {
  let end = 0
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++
  return text.slice(0, end).toLowerCase()
}

/** A point or a bracket may follow. */
export function lastWord(text: string): string {
  let end = text.length
  while (end > 0 && ' .)'.includes(text.charAt(end - 1))) end--
  let start = end
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--
  return text.slice(start, end).toLowerCase()
}
