/** Where in a sentence each word class, part of speech, kind of figure and list stands, so that a pattern is tried only where it may begin. */
import type { Language } from '../rules/language'
import type { Reading, Token } from '../stages'

export interface Places {
  /** For each class, the last sentence (counted from 1) that holds it, and the link of its first place there. */
  readonly seen: Int32Array
  readonly first: Int32Array
  /** Places of a class, linked in the order of the sentence. */
  readonly at: number[]
  readonly next: number[]
  stamp: number
}

export const placesOf = ({ classCount }: Language): Places => ({
  seen: new Int32Array(classCount),
  first: new Int32Array(classCount),
  at: [],
  next: [],
  stamp: 0,
})

/** Notes the places of a sentence; what was known of the one before falls away. */
export function readPlaces(places: Places, { tokens, lists }: Reading, from: number, to: number, language: Language): void {
  const { tagClass, valueClass, listClass } = language
  places.stamp++
  places.at.length = 0
  places.next.length = 0
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at] as Token
    const { classes } = token
    for (let index = 0; index < classes.length; index++) note(places, classes[index] as number, at)
    if (token.pos) note(places, tagClass[token.pos], at)
    if (token.value) note(places, valueClass[token.value.kind], at)
    const entries = lists[at]
    if (entries) for (let index = 0; index < entries.length; index += 2) note(places, listClass.get(entries[index] as number) as number, at)
  }
}

function note({ seen, first, at, next, stamp }: Places, id: number, place: number): void {
  next.push(seen[id] === stamp ? (first[id] as number) : -1)
  seen[id] = stamp
  first[id] = at.length
  at.push(place)
}
