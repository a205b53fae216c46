/** Two words whose space was lost, or a name that is written so: "rotaWeekly", "PowerPoint". */
import { codeAt } from './code-at'

const INNER_CAPITAL = /\p{Ll}\p{Lu}\p{Ll}/u

/** A small letter, a capital and a small letter in a row stand somewhere in the text. */
export function holdsInnerCapital(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    // Sets of all letters are only asked where there may be some.
    if (((code >= 65 && code <= 90) || code > 127) && ((before >= 97 && before <= 122) || before > 127)) return INNER_CAPITAL.test(text)
    before = code
  }
  return false
}
