/** Skills that a line asks for by their names: not as examples, not as some of several, and not in passing. */

import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'
import { byPlace } from './places'
import type { PlanWords } from './words'

/** True for the names of what lines of the posting plainly require. */
export function askedByName({ asks, words, source }: Pick<Material, 'asks' | 'words' | 'source'>): (name: Phrase) => boolean {
  const required = asks.filter(({ level }) => level === 'required')
  const visit = byPlace(required.map(({ evidence }) => [evidence, [evidence]] as const))
  return ({ evidence }) =>
    evidence.some((place) => {
      let isAsked = false
      visit(place, (line) => {
        isAsked ||= asksPlainly(line, place, words)
      })
      return isAsked || (!TELLS_OTHERWISE.has(place.section) && isLine(place, source))
    })
}

/** A list there names what is given, what is done or how to apply. */
const TELLS_OTHERWISE: ReadonlySet<Evidence['section']> = new Set([
  'about-company',
  'about-team',
  'responsibilities',
  'benefits',
  'pay',
  'process',
  'legal',
  'given',
])

/** A line of the list that holds the name and nothing else. */
export function isLine({ start, end }: Evidence, source: string): boolean {
  const before = source.slice(Math.max(0, start - FEW_SIGNS), start)
  const after = source.slice(end, end + FEW_SIGNS)
  return OPENS_LINE.test(start <= FEW_SIGNS ? `\n${before}` : before) && ENDS_LINE.test(after)
}
const FEW_SIGNS = 6
const OPENS_LINE = /\n[^\p{L}\d\n]{0,5}$/u
const ENDS_LINE = /^[.,;]?(?:\n|$)/

/** Nothing before the name opens examples or a choice, and no word of the line takes the demand back. */
function asksPlainly(line: Evidence, place: Evidence, words: PlanWords): boolean {
  const before = line.text.slice(0, Math.max(0, place.start - line.start)).toLowerCase()
  for (const opener of words['example-openers']) if (before.includes(opener)) return false
  for (const opener of words['choice-openers']) if (before.includes(opener)) return false
  const said = line.text.toLowerCase().split(/[^\p{L}'’]+/u)
  return said.length <= LONGEST && !words['takes-back'].some((word) => said.includes(word))
}

/** Words of a line that asks; longer ones tell a story. */
const LONGEST = 30
