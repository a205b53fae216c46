/** Line breaks that became spaces: "... and pharmacy Manage ventilated patients". */
import { isAlphanumericAt, isDigitAt, isLowerAt, isUpperAt, skipSpacesBack } from './characters'
import type { Cut } from './flattened'
import type { GlueContext } from './glue'
import { type HeadingTree, type InlineHeading, loudHeading, standingHeading } from './headings'
import { landmarkFrom } from './landmarks'

/** So many certain places in a line show that its breaks are lost, so that the doubtful ones count as well. */
const ENOUGH = 3
const ENOUGH_UNBROKEN = 2
/** Shorter lines hold no list. */
const SHORTEST = 200
const LONGEST_WORD = 24

type Strength = 'strong' | 'weak' | 'none'

export interface Sunk {
  cuts: Cut[]
  /** Headings among them, by where they begin. */
  headings: ReadonlyMap<number, InlineHeading>
}

interface Context extends GlueContext {
  tree: HeadingTree
}

/** Where items, sentences and headings begin in a long line though no stop stands before them. */
export function sunkItems(context: Context, start: number, end: number, unbroken: boolean): Sunk {
  if (end - start < SHORTEST) return NOTHING
  const { source, folded, landmarks, tree } = context
  const cuts: Cut[] = []
  /** Of these each is sure whatever the rest of the line holds. */
  const abilities: Cut[] = []
  const headings = new Map<number, InlineHeading>()
  let certain = 0
  let behind = start
  for (let index = landmarkFrom(landmarks, start + 1); index < landmarks.count; index += 1) {
    const at = landmarks.places[index] as number
    if (at >= end) break
    if (at < behind || source[at - 1] !== ' ' || !isUpperAt(source, at)) continue
    const stop = skipSpacesBack(source, start, at)
    const closing = closingAt(context, start, stop)
    if (closing === 'open') continue
    const isLoud = isUpperAt(source, at + 1) && !isUpperAt(source, stop - 1)
    const heading =
      (isLoud ? loudHeading(tree, source, folded, at, end) : undefined) ??
      (isLoud || closing === 'small' ? standingHeading(tree, source, folded, at, end, closing === 'small') : undefined)
    if (heading) {
      headings.set(at, heading)
      cuts.push({ at: stop, next: at, item: false })
      certain += 1
      behind = heading.next
      // What a heading stands over begins right behind it.
      if (isAlphanumericAt(source, heading.next)) cuts.push({ at: heading.next - 1, next: heading.next, item: true })
      continue
    }
    const isGap = at - stop > 1
    const isClear = closing === 'small' || isGap
    if (!isClear && opensAbility(context, at, end)) {
      cuts.push({ at: stop, next: at, item: true })
      abilities.push(cuts.at(-1) as Cut)
      continue
    }
    const { strength, item } = isClear ? openingAt(context, start, stop, at, end) : NONE
    if (strength === 'none') continue
    if (strength === 'strong' || isGap) certain += 1
    cuts.push({ at: stop, next: at, item })
  }
  if (certain >= (unbroken ? ENOUGH_UNBROKEN : ENOUGH)) return { cuts, headings }
  return abilities.length > 0 ? { cuts: abilities, headings: NOTHING.headings } : NOTHING
}

/** "Skilled in Outlook Ability to": behind a name too nothing but an item opens so. */
function opensAbility({ folded, language }: Context, at: number, end: number): boolean {
  const to = folded.indexOf(' ', at)
  return to > 0 && to < end && folded.startsWith(' to ', to) && language.itemOpeners.has(folded.slice(at, to))
}

const NOTHING: Sunk = { cuts: [], headings: new Map() }

/** What ends before the capital: a word on which an item can end, one with a capital of its own, or one that is not the end. */
function closingAt({ source, folded, language }: Context, start: number, stop: number): 'small' | 'capital' | 'open' {
  const last = source[stop - 1] as string
  const word = wordBefore(folded, start, stop)
  if (!isLowerAt(source, stop - 1))
    return isDigitAt(source, stop - 1) || CLOSING.includes(last) ? 'small' : isUpperAt(source, stop - 1) ? 'capital' : 'open'
  // "the school's Library": it belongs to what follows.
  if (word.endsWith("'s") || word.endsWith('\u2019s') || language.unfinished.has(word)) return 'open'
  const from = stop - word.length
  return isUpperAt(source, OPENING.includes(source[from] as string) ? from + 1 : from) ? 'capital' : 'small'
}

const CLOSING = ')%"\u201d+'
const OPENING = '("\u201c'

/** A word is read once from either side, so that a line takes time by its length. */
const wordBefore = (folded: string, start: number, stop: number): string =>
  folded.slice(Math.max(start, folded.lastIndexOf(' ', stop - 1) + 1), stop)

const NONE: { strength: Strength; item: boolean } = { strength: 'none', item: false }

/** How surely something begins at the capital: before a small word more than before a name. */
function openingAt({ source, folded, language }: Context, start: number, stop: number, at: number, end: number): typeof NONE {
  const to = source.indexOf(' ', at)
  if (to < 0 || to >= end || to - at > LONGEST_WORD) return NONE
  const word = folded.slice(at, to).replace('\u2019', "'")
  const isVerb = language.verbs.has(word)
  const isOpener = language.itemOpeners.has(word)
  const opensSentence = !isOpener && language.sentenceOpeners.has(word)
  // "and resolve Customer issues": what is done is done to something.
  if (!isVerb && !isOpener && !opensSentence && (!isOrdinary(word, language) || language.verbs.has(wordBefore(folded, start, stop))))
    return NONE
  // A word with a capital inside is a name.
  if (source.slice(at + 1, to) !== folded.slice(at + 1, to)) return NONE
  const isSure = isVerb && !language.nounVerbs.has(word) && !language.names.has(word)
  // "9 Mill Lane": a name behind a figure goes on with it.
  if (!isLowerAt(source, to + 1) && !isDigitAt(source, to + 1))
    return isSure && !isDigitAt(source, stop - 1) ? { strength: 'weak', item: true } : NONE
  if (isSure || isOpener) return { strength: 'strong', item: true }
  return opensSentence ? { strength: 'strong', item: false } : { strength: 'weak', item: true }
}

const isOrdinary = (word: string, { words, names, capitals }: GlueContext['language']): boolean =>
  word.length > 2 && words.has(word) && !names.has(word) && !capitals.has(word)
