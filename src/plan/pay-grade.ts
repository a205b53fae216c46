/** The grade that is printed before or behind the amounts: "Grade 7: £32,546 - £38,784", "Band 5 (£29,970 to £36,483)", "$21.15/hr Step 1". */
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { lowerFirst } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

/** A word with its number, "Grade 7", or letters and figures of a scale, "GS-11". */
const GRADE =
  /^(?<label>[\p{L}\s&/-]{0,40}?)(?<grade>(?<word>\p{L}{2,12})[\s-]?(?:\d{1,2}(?:\s?[/–-]\s?\d{1,2})?|[A-Z](?![\p{L}])))\s?[:,;(–-]?\s?$/u
const BEHIND = /^[\s)]{0,3}(?:(?:per|\/|an?)\s?\p{L}{1,8}|\p{L}{3,6}ly|p\.?\s?a\.?)?[\s),.]{0,4}$/iu

/** The amounts with their grade, where the line says nothing else. */
export function withGrade(amounts: Phrase, line: Evidence | undefined, material: Material): Phrase | undefined {
  if (!line) return undefined
  const first = line.text.search(/\p{Sc}\s?\d/u)
  const last = [...line.text.matchAll(/\p{Sc}\s?\d[\d,.]*(?:\s?[-–]\s?\d[\d,.]*)?k?/giu)].at(-1)
  if (first <= 0 || !last) return undefined
  const { label = '', grade = '', word = '' } = GRADE.exec(line.text.slice(0, first))?.groups ?? {}
  const { words } = material
  if (!grade) return undefined
  const isGrade = words['rate-steps'].includes(word.toLowerCase()) || (word.length < 6 && word === word.toUpperCase())
  if (!isGrade || !BEHIND.test(line.text.slice(last.index + last[0].length))) return undefined
  const stray = (label.toLowerCase().match(/\p{L}+/gu) ?? []).some((each) => !words['pay-labels'].includes(each))
  return stray ? undefined : noun(`${amounts.text} (${lowerFirst(grade, material)})`, [line, ...amounts.evidence], true)
}
