/** Most words are of small letters already: to see that costs less than to make them so. */
import { codeAt } from './code-at'

/** The text with a small letter first. */
export const smallFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The text in lower case; itself where nothing in it could be large. */
export function inSmall(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if ((code >= 65 && code <= 90) || code > 127) return text.toLowerCase()
  }
  return text
}
