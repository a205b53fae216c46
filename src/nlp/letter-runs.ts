/** The words of a text. Sets of all letters are slow to ask, so that they are asked only where a letter stands beyond ASCII. */
import { codeAt } from './code-at'

const LETTERS = /\p{L}+/gu
const HYPHENED = /[\p{L}-]+/gu
const HYPHEN = 45
const NONE: readonly string[] = []

/** Runs of letters. */
export const letterRuns = (text: string): readonly string[] => runsIn(text, false) ?? text.match(LETTERS) ?? NONE

/** Runs of letters and hyphens. */
export const hyphenedRuns = (text: string): readonly string[] => runsIn(text, true) ?? text.match(HYPHENED) ?? NONE

/** Undefined where not all of the text is ASCII. */
function runsIn(text: string, withHyphens: boolean): readonly string[] | undefined {
  const runs: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 127) return undefined
    const small = code | 32
    if ((small >= 97 && small <= 122) || (withHyphens && code === HYPHEN)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      runs.push(text.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) runs.push(start === 0 ? text : text.slice(start))
  return runs
}
