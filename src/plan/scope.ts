/** The duties as a paragraph tells them: the weightiest first, those of one theme together, the rest by different themes and verbs. */

import { VERB_MARK } from '../resolve/duties/phrase'
import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { goTogether, inOrder, type ToldDuty, tellable, varied } from './duties'
import { wordsIn } from './grammar'
import type { Material } from './material'
import { flag, lifted, list, noun } from './phrases'
import { nounPhraseFault } from './well-formed'

/** Words of two duties that still open a paragraph together. */
const PAIR = 20
/** Words of the duties that one sentence tells. */
const ROOM = 27
const ROOM_FURTHER = 26
const ROOM_LAST = 20
const LONGEST_OUTCOME = 11
/** Whom the work is done with has a short sentence of its own. */
const LONGEST_COLLABORATION = 12
const LONGEST_PLAIN = 9

/** A duty of the summary opens although another tells so much more. */
const SUMMARY_LEAD = 0.3
/** A duty of so many words, or one that is a list, opens alone. */
const ENOUGH = 6
/** Those that the posting has first open before others that tell a little more. */
const EARLY = [0.12, 0.06] as const

/** "work closely with", and not "work in accordance with". */
const TOGETHER = /^\P{L}*\p{L}+ (?:\p{L}+ly )?(?:with|alongside) /u

const startOf = ({ duty }: ToldDuty): number => duty.evidence[0]?.start ?? 0
const inSummary = ({ duty }: ToldDuty): boolean => duty.evidence[0]?.section === 'summary'

/** What the summary says the work is, or else the most telling duty; and one more that goes with it. */
function openingDuties(duties: readonly ToldDuty[]): ToldDuty[] {
  const telling = duties.some(({ minor }) => !minor) ? duties.filter(({ minor }) => !minor) : duties
  const [most] = telling
  if (!most) return []
  const weighty = telling.filter((told) => told.telling >= most.telling - SUMMARY_LEAD)
  const last = Math.max(-1, ...weighty.filter(inSummary).map(startOf))
  // What stands before it has its own place in the summary, though it reads like a list.
  const summed = weighty.filter((told) => startOf(told) <= last)
  const first = firstOf(summed.length > 0 ? summed : telling)
  if (first.words >= ENOUGH || first.lists > 0) return [first]
  const goesWith = (told: ToldDuty): boolean =>
    told !== first && told.duty.verb !== first.duty.verb && told.words + first.words <= PAIR && goTogether([first], told)
  const second = summed.find(goesWith) ?? telling.find(goesWith)
  return second ? [first, second] : [first]
}

/** The most telling, those that the posting has first before the others. */
function firstOf(duties: readonly ToldDuty[]): ToldDuty {
  const worth = new Map(inOrder(duties).map((told, order) => [told, told.telling + (EARLY[order] ?? 0)]))
  return duties.reduce((best, told) => ((worth.get(told) as number) > (worth.get(best) as number) ? told : best))
}

/** Where so many tell something, those that tell little are left out. */
const ENOUGH_TELLING = 3

export function dutySlots(material: Material, length: ReportLength): Slots {
  const duties = tellable(material)
  const opening = openingDuties(duties)
  const [first] = opening
  const left = duties.filter((told) => !opening.includes(told))
  const isEnough = duties.filter(({ minor }) => !minor).length >= ENOUGH_TELLING
  const beside = isEnough ? left.filter(({ minor }) => !minor) : left
  const collaboration = beside.find((told) => isTogether(told, material))
  const rest = beside.filter((told) => told !== collaboration)
  const strand = length === 'brief' ? undefined : strandOf(rest, material)
  const scope = strand?.told ?? varied(rest, length === 'brief' ? 2 : 3, ROOM, new Set(first?.duty.themes))
  const afterScope = rest.filter((told) => !scope.includes(told))
  const outcome = afterScope.find((told) => material.outcomeVerbs.has(told.duty.verb) && told.words <= LONGEST_OUTCOME)
  const further = afterScope.filter((told) => told !== outcome)
  const more = varied(further, 3, ROOM_FURTHER, new Set(scope.flatMap((told) => told.duty.themes)))
  const last = varied(
    further.filter((told) => !more.includes(told)),
    2,
    ROOM_LAST,
    new Set(),
  )
  const [from, to] = more.length === 2 && more.every(isPlain) ? more : []
  const told = [...opening, ...scope, ...more, ...(collaboration ? [collaboration] : []), ...(outcome ? [outcome] : [])]
  const things = thingsBeside(material, [...told, ...last])
  return {
    lead: list(phrasesOf(opening)),
    ...(strand ? { strand: strand.name, strandDuties: list(phrasesOf(scope)) } : { duties: list(phrasesOf(scope)) }),
    ...(strand ? {} : pairOf(scope, 'firstDuty', 'secondDuty')),
    plainDuties: !strand && scope.every(isShort) ? list(phrasesOf(scope)) : undefined,
    moreDuties: list(phrasesOf(more)),
    plainMore: more.every(isShort) ? list(phrasesOf(more)) : undefined,
    ...pairOf(more, 'firstMore', 'secondMore'),
    ...(from && to ? { rangeFrom: from.phrase, rangeTo: to.phrase } : {}),
    collaboration: collaboration?.phrase,
    othersTold: told.length > 0 ? flag(told.flatMap(({ phrase }) => phrase.evidence).slice(0, 1)) : undefined,
    restThings: things,
    restThemes: things ? undefined : themesBeside(material, told),
    restDuties: list(phrasesOf(last)),
    plainRest: last.every(isShort) ? list(phrasesOf(last)) : undefined,
    outcome: outcome?.phrase,
  }
}

/** It is done with people, who are named. */
function isTogether({ words, duty, phrase }: ToldDuty, { words: { phrases, units, people }, persons }: Material): boolean {
  if (words > LONGEST_COLLABORATION || !phrases['company-verbs'].includes(duty.verb)) return false
  const behind = TOGETHER.exec(phrase.text)
  if (!behind) return false
  const named =
    phrase.text
      .slice(behind[0].length)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return named.some((word) => {
    const single = word.replace(/s$/, '')
    return persons.has(single) || units.includes(single) || word === people || phrases.plurals.includes(word)
  })
}

/** Two duties apart, for a sentence that sets them side by side. */
const pairOf = (told: readonly ToldDuty[], first: string, second: string): Slots =>
  told.length === 2 && told.every(({ lists, words }) => lists === 0 && words <= LONGEST_OF_PAIR)
    ? { [first]: told[0]?.phrase, [second]: told[1]?.phrase }
    : {}

const LONGEST_OF_PAIR = 11

/** A sentence can open on it. */
const isShort = ({ lists, words }: ToldDuty): boolean => lists < 2 && words <= LONGEST_OF_PAIR

const phrasesOf = (told: readonly ToldDuty[]): Phrase[] => told.map(({ phrase }) => phrase)

/** Short, and without a word of direction of its own. */
const isPlain = ({ phrase, words }: ToldDuty): boolean =>
  words <= LONGEST_PLAIN && !phrase.baseOnly && !/\b(?:to|from|and|or)\b|,/.test(phrase.text)

/** Two or three duties that share a theme, under its name. */
function strandOf(duties: readonly ToldDuty[], { themeNames, source }: Material): { name: Phrase; told: ToldDuty[] } | undefined {
  const tried = new Set<string>()
  const lower = source.toLowerCase()
  for (const { duty } of duties)
    for (const theme of duty.themes) {
      const text = themeNames.get(theme)
      if (!text || tried.has(theme) || !isSpelled(text, lower)) continue
      tried.add(theme)
      const told = sharing(theme, duties)
      // A name that its duties spell out tells nothing new.
      const stems = text
        .split(' ')
        .filter((word) => word.length > 3)
        .map((word) => word.replace(/(?:ing|s)$/, ''))
      if (told.length < 2 || told.some(({ phrase }) => stems.some((stem) => phrase.text.toLowerCase().includes(stem)))) continue
      return {
        name: noun(
          text,
          told.flatMap((each) => each.duty.evidence),
        ),
        told,
      }
    }
  return undefined
}

function sharing(theme: string, duties: readonly ToldDuty[]): ToldDuty[] {
  const told: ToldDuty[] = []
  let words = 0
  for (const each of duties) {
    if (!each.duty.themes.includes(theme) || words + each.words > ROOM || told.some(({ duty }) => duty.verb === each.duty.verb)) continue
    if (!goTogether(told, each)) continue
    told.push(each)
    words += each.words
    if (told.length === 3) break
  }
  return inOrder(told)
}

const FEWEST_THINGS = 3
const MOST_THINGS = 4
const LONGEST_THING = 4
/** A thing named by one word is named by a long one: "deliveries". */
const SHORTEST_THING = 8

/** The things that duties not told are done to, many of a kind: "price tags", "customer refunds". */
function thingsBeside(material: Material, told: readonly ToldDuty[]): Slot | undefined {
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
const isSpelled = (name: string, source: string): boolean =>
  name.split(' ').some((word) => word.length >= STEM && source.includes(word.slice(0, STEM).toLowerCase()))

const FEWEST_THEMES = 2
const MOST_THEMES = 4
/** Surer than this a duty must be for its theme to be named. */
const SURE = 0.7

/** What the duties that are not told concern. */
function themesBeside({ responsibilities, themeNames, source }: Material, told: readonly ToldDuty[]): Slot | undefined {
  const covered = new Set(told.flatMap(({ duty }) => duty.themes))
  const spelled = told.map(({ phrase }) => phrase.text.toLowerCase()).join(' ')
  const names = new Map<string, Phrase>()
  const lower = source.toLowerCase()
  for (const duty of responsibilities) {
    if (duty.confidence < SURE || told.some((each) => each.duty === duty)) continue
    const theme = duty.themes.find((each) => themeNames.has(each))
    const text = theme && themeNames.get(theme)
    if (!theme || !text || !isSpelled(text, lower) || covered.has(theme) || names.has(text) || spelled.includes(text)) continue
    names.set(text, noun(text, duty.evidence))
    if (names.size === MOST_THEMES) break
  }
  return names.size < FEWEST_THEMES ? undefined : list([...names.values()])
}
