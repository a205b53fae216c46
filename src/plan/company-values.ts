/** The values that an employer names, as nouns. */

import type { Phrase } from '../stages'
import type { SectionKind } from '../types'
import { lowerWords } from './lift'
import type { Material } from './material'
import { lifted } from './phrases'
import { speaksAsTeam } from './reported'

const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred'])
/** Values of one word are names; longer ones are sentences more often than not. */
const LONGEST_VALUE = 4

/** Those that are worded as calls, "put customers first", are slogans. Where a team speaks, they are not those of the employer. */
export function valuesOf(material: Material): Phrase[] {
  const fact = material.company.values
  const isOfTeam = speaksAsTeam(material) && fact?.evidence.some(({ section }) => section !== 'given')
  if (!fact || isOfTeam || asksForSkills(material)) return []
  const values: Phrase[] = []
  // "Calm, Brave, Fair" behind a colon.
  for (const value of fact.value.flatMap((item) => item.split(', '))) {
    const text = lowerWords(value, material.isWord)
    const [first = '', second] = text.toLowerCase().split(' ')
    if (second && isCall(first, second, material)) continue
    const phrase = lifted(text, fact.evidence, material, LONGEST_VALUE)
    if (phrase && !praisesOnly(phrase.text, material)) values.push(phrase)
  }
  return values
}

/** A verb with what it is done to: "respect others" is one, "respect for others" and "team spirit" are none. */
const isCall = (first: string, second: string, { verbs, words }: Material): boolean =>
  (verbs.has(first) || words['value-verbs'].includes(first)) &&
  !words.joints.and.includes(second) &&
  !words.phrases.prepositions.includes(second) &&
  (words['value-verbs'].includes(first) || words.phrases.articles.includes(second) || words.phrases['their-pronouns'].includes(second))

const praisesOnly = (text: string, { words }: Material): boolean => words.vague.includes(text.toLowerCase())

export const MOST_VALUES = 5

/** What a requirement values is a wish, not a value: "we value Linux and networking". */
function asksForSkills({ company, skills }: Material): boolean {
  const places = (company.values?.evidence ?? []).filter(({ section }) => ASKING.has(section))
  return (
    places.length > 0 &&
    skills.some(
      ({ kind, evidence }) =>
        kind !== 'soft' && evidence.some((own) => places.some((item) => own.start < item.end && item.start < own.end)),
    )
  )
}
