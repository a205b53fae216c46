/** Line breaks that became spaces: "... and pharmacy Manage ventilated patients". */
import { isAlphanumericAt, isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt } from './characters'
import type { Cut } from './flattened'
import type { GlueContext } from './glue'
import { type HeadingTree, type InlineHeading, standingHeading } from './headings'
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
  const headings = new Map<number, InlineHeading>()
  let certain = 0
  let behind = start
  for (let index = landmarkFrom(landmarks, start + 1); index < landmarks.count; index += 1) {
    const at = landmarks.places[index] as number
    if (at >= end) break
    if (at < behind || source[at - 1] !== ' ' || !isUpperAt(source, at)) continue
    const closing = closingAt(context, start, at)
    if (closing === 'open') continue
    const heading = standingHeading(tree, source, folded, at, end, closing === 'small')
    if (heading) {
      headings.set(at, heading)
      cuts.push({ at: at - 1, next: at, item: false })
      certain += 1
      behind = heading.next
      // What a heading stands over begins right behind it.
      if (isAlphanumericAt(source, heading.next)) cuts.push({ at: heading.next - 1, next: heading.next, item: true })
      continue
    }
    const { strength, item } = closing === 'small' ? openingAt(context, at, end) : NONE
    if (strength === 'none') continue
    if (strength === 'strong') certain += 1
    cuts.push({ at: at - 1, next: at, item })
  }
  return certain < (unbroken ? ENOUGH_UNBROKEN : ENOUGH) ? NOTHING : { cuts, headings }
}

const NOTHING: Sunk = { cuts: [], headings: new Map() }

/** What stands before the capital: a word on which an item can end, one with a capital of its own, or one that is not the end. */
function closingAt({ source, folded, language }: Context, start: number, at: number): 'small' | 'capital' | 'open' {
  const before = at - 2
  if (!isLetterAt(source, before)) return isDigitAt(source, before) || ')%"\u201d+'.includes(source[before] as string) ? 'small' : 'open'
  let from = before
  while (from > start && at - from < LONGEST_WORD && isLetterAt(source, from - 1)) from -= 1
  // "the school's Library": it belongs to what follows.
  if (from === before && "'\u2019".includes(source[from - 1] as string)) return 'open'
  if (language.unfinished.has(folded.slice(from, at - 1))) return 'open'
  return isLowerAt(source, from) ? 'small' : 'capital'
}

const NONE: { strength: Strength; item: boolean } = { strength: 'none', item: false }

/** How surely something begins at the capital: before a small word more than before a name. */
function openingAt({ source, folded, language }: Context, at: number, end: number): typeof NONE {
  let to = at + 1
  while (to < end && to - at < LONGEST_WORD && (isLowerAt(source, to) || "-'\u2019".includes(source[to] as string))) to += 1
  // A word with a capital inside, or a mark behind it, is a name or stands in a row.
  if (!isSpaceAt(source, to)) return NONE
  const word = folded.slice(at, to).replace('\u2019', "'")
  const isVerb = language.verbs.has(word)
  const isSure = isVerb && !language.nounVerbs.has(word) && !language.names.has(word)
  // "9 Mill Lane": a name behind a figure goes on with it.
  if (!isLowerAt(source, to + 1) && !isDigitAt(source, to + 1))
    return isSure && !isDigitAt(source, at - 2) ? { strength: 'weak', item: true } : NONE
  if (isSure || language.itemOpeners.has(word)) return { strength: 'strong', item: true }
  if (language.sentenceOpeners.has(word)) return { strength: 'strong', item: false }
  return isVerb || isOrdinary(word, language) ? { strength: 'weak', item: true } : NONE
}

const isOrdinary = (word: string, { words, names, capitals }: GlueContext['language']): boolean =>
  word.length > 2 && words.has(word) && !names.has(word) && !capitals.has(word)
