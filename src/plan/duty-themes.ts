/** What the duties are about that no told duty names: their things and their themes. */

import { VERB_MARK } from '../resolve/duties/phrase'
import type { Phrase, Slot } from '../stages'
import type { ToldDuty } from './duties'
import { wordsIn } from './grammar'
import type { Material } from './material'
import { lifted, list, noun } from './phrases'
import { nounPhraseFault } from './well-formed'

const FEWEST_THINGS = 3
const MOST_THINGS = 4
const LONGEST_THING = 4
/** A thing named by one word is named by a long one: "deliveries". */
const SHORTEST_THING = 8

/** The things that duties not told are done to, many of a kind: "price tags", "customer refunds". */
export function thingsBeside(material: Material, told: readonly Pick<ToldDuty, 'duty' | 'phrase'>[]): Slot | undefined {
  const { words, persons } = material
  const spelled = told.map(({ phrase }) => phrase.text.toLowerCase()).join(' ')
  const things: Phrase[] = []
  for (const duty of material.responsibilities) {
    if (told.some((each) => each.duty === duty)) continue
    // A duty told as a noun phrase is a thing itself: "stock rotation".
    const isThing = !duty.marked.includes(VERB_MARK)
    const wording = isThing ? duty.text : duty.object
    if (isThing && material.verbs.has(duty.text.slice(0, Math.max(0, duty.text.indexOf(' '))))) continue
    if (!wording || (!isThing && duty.confidence < SURE)) continue
    if (words.phrases['company-verbs'].includes(duty.verb) || words['minor-matters'].some((matter) => wording.includes(matter))) continue
    const thing = lifted(wording, duty.evidence, material, LONGEST_THING)
    if (!thing || !(thing.plural || (isThing && thing.text.includes(' '))) || /[,/’']|\band\b/.test(thing.text)) continue
    const parts = thing.text.toLowerCase().split(' ')
    const head = parts[parts.length - 1] as string
    const isPerson = persons.has(head.replace(/s$/, '')) || words.phrases.plurals.includes(head)
    if (isPerson || (parts.length === 1 && head.length < SHORTEST_THING) || words.common.includes(head)) continue
    if (parts.length === 1 && words['vague-things'].includes(head)) continue
    if (
      parts.some((word) => words.praise.includes(word) || words.phrases.hollow.includes(word)) ||
      spelled.includes(head.replace(/s$/, ''))
    )
      continue
    if (things.some(({ text }) => text.toLowerCase().endsWith(head))) continue
    if (nounPhraseFault(thing.text, wordsIn(thing.text, material.grammar(duty.evidence)), material)) continue
    things.push(thing)
    if (things.length === MOST_THINGS) break
  }
  return things.length < (told.length > 0 ? FEWEST_THINGS : FEWEST_THEMES) ? undefined : list(things)
}

const STEM = 5

/** The posting has a word of the name itself: a name that only a rule gives may miss what is meant. */
export const isSpelled = (name: string, source: string): boolean => stemsIn(name).some((stem) => source.includes(stem))

/** All of it stands in the duty that it is the name of. */
const isSpelledOut = (name: string, duty: string): boolean => {
  const stems = stemsIn(name)
  return stems.length > 0 && stems.every((stem) => duty.includes(stem))
}

const stemsIn = (name: string): readonly string[] =>
  name
    .split(' ')
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM).toLowerCase())

const FEWEST_THEMES = 2
const MOST_THEMES = 4
/** Surer than this a duty must be for its theme to be named. */
const SURE = 0.7

/** What the duties that are not told concern. */
export function themesBeside(material: Material, told: readonly ToldDuty[]): Slot | undefined {
  const { responsibilities, themeNames } = material
  const covered = new Set(told.flatMap(({ duty }) => duty.themes))
  const spelled = told.map(({ phrase }) => phrase.text.toLowerCase()).join(' ')
  const names = new Map<string, Phrase>()
  for (const duty of responsibilities) {
    if (duty.confidence < SURE || told.some((each) => each.duty === duty)) continue
    const theme = duty.themes.find((each) => themeNames.has(each))
    const text = theme && themeNames.get(theme)
    if (!theme || !text || covered.has(theme) || names.has(text) || spelled.includes(text)) continue
    if (!isSpelledOut(text, duty.text.toLowerCase())) continue
    names.set(text, noun(text, duty.evidence))
    if (names.size === MOST_THEMES) break
  }
  return names.size < FEWEST_THEMES ? undefined : list([...names.values()])
}
