/** A line whose brackets say how long something was practised, told with the span in front: years in brackets would be lost. */

import type { PlanWords } from './words'

/** "Practice with looms (two years at least)" -> "at least two years of practice with looms" */
export function withYearsInFront(text: string, words: Pick<PlanWords, 'at-least' | 'of' | 'practice-heads'>): string {
  const [, thing, before = '', span, behind = ''] = IN_BRACKETS.exec(text) ?? []
  if (thing === undefined || span === undefined) return text
  const parts = thing.toLowerCase().split(/[^\p{L}]/u)
  if (!words['practice-heads'].some((head) => parts.includes(head)) || /\d/.test(thing)) return text
  const bound = before || behind ? `${words['at-least']} ` : ''
  return `${bound}${span} ${words.of} ${/^\p{Lu}\p{Ll}/u.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing}`
}

const IN_BRACKETS =
  /^([^()]{8,90}?)\.? \((at least |minimum (?:of )?|min\.? )?(\p{L}{3,5} (?:years?|months?)|\d{1,2}(?:\+| ?[-–] ?\d{1,2})? ?(?:years?|months?))( at least| minimum| or more)?\)[.;]?$/iu
