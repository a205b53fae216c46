/**
 * Where in a sentence each word class, part of speech, kind of figure and list stands, so that a pattern is tried only where it
 * may begin. The tables are as long as the language has classes, so they are made once and told apart by a stamp a sentence.
 */
import type { Language } from '../rules/language'
import type { Reading, Token } from '../stages'

export interface Places {
  /** For each class, the last sentence (counted from 1) that holds it, and the link of its first place there. */
  readonly seen: Int32Array
  readonly first: Int32Array
  /** Places of a class, linked in the order of the sentence. */
  readonly at: number[]
  readonly next: number[]
  /** Counts the sentences. */
  stamp: number
  /** For each pattern, the last sentence that asked for it; and how often any was asked for. */
  readonly asked: Int32Array
  asks: number
  /** The classes of the sentence, each once. */
  readonly classes: number[]
}

const known = new WeakMap<Language, Places>()

export function placesOf(language: Language): Places {
  let places = known.get(language)
  if (!places) {
    const { classCount, patterns } = language
    places = {
      seen: new Int32Array(classCount),
      first: new Int32Array(classCount),
      at: [],
      next: [],
      stamp: 0,
      asked: new Int32Array(patterns.length),
      asks: 0,
      classes: [],
    }
    known.set(language, places)
  }
  return places
}

/** Notes the places of a sentence; what was known of the one before falls away. */
export function readPlaces(places: Places, { tokens, lists }: Reading, from: number, to: number, language: Language): void {
  const { tagClass, valueClass, listClass } = language
  // Wraps around; what was stamped four thousand million sentences ago is not there any more.
  places.stamp = (places.stamp + 1) | 0
  places.at.length = 0
  places.classes.length = 0
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

function note({ seen, first, at, next, stamp, classes }: Places, id: number, place: number): void {
  if (seen[id] === stamp) next.push(first[id] as number)
  else {
    next.push(-1)
    seen[id] = stamp
    classes.push(id)
  }
  first[id] = at.length
  at.push(place)
}
