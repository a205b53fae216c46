/** An inference stands behind the sentence that tells what it rests on, and behind what is still said of the same subject. */
import type { Evidence } from '../types'
import type { Told } from './choose'
import { type Joining, joinNeighbours } from './join'

/** So near to its end an inference may close the paragraph. */
const NEAR_END = 2

/** The sentences of a paragraph: those on one subject joined, and each inference behind its facts. `pronouns` open sentences that need the one before them. */
export function besideFacts(told: readonly Told[], joining: Joining, pronouns: readonly string[]): Told[] {
  const stated = joinNeighbours(
    told.filter(({ own }) => !own),
    joining,
  )
  if (stated.length === told.length) return stated
  const open = stated.filter(({ ends }) => !ends)
  const behind = open.map((): Told[] => [])
  const first: Told[] = []
  told.forEach((sentence, at) => {
    if (!sentence.own) return
    let place = placeOf(sentence, open) ?? placeBefore(told, at, open)
    if (at === told.length - 1 && place >= stated.length - NEAR_END) place = open.length - 1
    while (place >= 0 && opensOn(open[place + 1], pronouns)) place++
    const there = behind[place] ?? first
    there.push(sentence)
  })
  return [...first, ...open.flatMap((sentence, at) => [sentence, ...(behind[at] as Told[])]), ...stated.filter(({ ends }) => ends)]
}

/** Where the last of its facts that is told is told first; undefined where none is. */
function placeOf({ evidence }: Told, stated: readonly Told[]): number | undefined {
  const places = evidence.flatMap((fact) => {
    const at = fact.section === 'given' ? -1 : stated.findIndex((each) => each.evidence.some((place) => overlaps(fact, place)))
    return at < 0 ? [] : [at]
  })
  return places.length > 0 ? Math.max(...places) : undefined
}

/** Where the sentence before it stands now. */
function placeBefore(told: readonly Told[], at: number, stated: readonly Told[]): number {
  for (let back = at - 1; back >= 0; back--) {
    const before = told[back] as Told
    const place = before.own ? -1 : stated.findIndex((each) => tells(each, before))
    if (place >= 0) return place
  }
  return -1
}

const overlaps = (one: Evidence, other: Evidence): boolean => other.section !== 'given' && one.start < other.end && other.start < one.end

/** The sentence is the other, or was joined from it. */
const tells = (sentence: Told, other: Told): boolean => sentence === other || sentence.template.split('+').includes(other.template)

const opensOn = (sentence: Told | undefined, pronouns: readonly string[]): boolean =>
  sentence !== undefined && pronouns.includes(sentence.text.slice(0, sentence.text.indexOf(' ')).toLowerCase())
