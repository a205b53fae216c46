/** How a posting writes a span of years. */
import { once } from '../once'
import type { PlanWords } from './words'

/** A span of years as printed: "3-5 years", "five+ years", "between three and five years", "twelve (12) months". */
export const quantityPattern = once(({ numerals }: PlanWords): RegExp => {
  const figure = `(?:\\d+(?:\\.\\d+)?|${numerals.slice(1).join('|')}|eighteen|twenty)\\+?`
  return new RegExp(
    `\\b(${figure})(?:\\s*\\(\\d+\\))?(?:\\s*(?:-|–|—|to|or|and)\\s*(${figure})(?:\\s*\\(\\d+\\))?)?(?:\\s*\\+)?\\s*(years?|yrs?|months?|mos?)\\b`,
    'i',
  )
})
