/**
 * Under which of its words each pattern is filed, so that a sentence asks only those that it may hold. A pattern is asked where a word
 * of its key stands; it is searched when what stands a fixed way from the key is there, and what else it needs somewhere in the sentence.
 */
import { once } from '../once'
import { classNames, LIST } from './class-names'
import type { Content, DetectorSource } from './content'
import { type Frequency, frequencyOf } from './frequency'
import { ANY_DISTANCE, bitOf } from './opcodes'
import { patternCount } from './packed/detectors'
import { parsePattern } from './pattern'
import { FARTHEST, type Placed } from './placing'
import { longestOf, sharesOf } from './shares'
import { type Slot, slotsOf } from './slots'
import { waysOf } from './ways'

export type Numbers = readonly number[] | Int32Array

/** Plain data, found at build time. */
export interface PatternIndex {
  /** The words that the patterns name, in the order of their classes; exact ones after a quote. */
  words: readonly string[]
  /** What the sentence must hold: for each need the count of its classes, and the classes, of which it must hold one. The first is empty. */
  needs: Numbers
  /**
   * For each pattern the count of its ways, and for each way
   * - the count of its key classes, and these: none when it must be tried everywhere
   * - the bits of the classes of which the token near the key must be one; 0 when there is no such token
   * - how many tokens before the key the match begins, at least and at most, and how far the near token stands, in one number
   * - where its need stands; 0 when there is none
   */
  filed: Numbers
  /** For each exception where two needs stand; 0 for none. */
  exceptions: Numbers
}

type Indexed = Pick<Content, 'detectors' | 'lists' | 'commonWords' | 'irregular'>

/** `words` are numbered first, in their order. */
export function indexPatterns(content: Indexed, words: readonly string[] = []): PatternIndex {
  return indexFrom(content, words, [0], frequencyOf(content), () => undefined)
}

/** How common words are does not change with packs. */
const frequencyBelow = once((below: Indexed): Frequency => frequencyOf(below))

/** Where the ways of a detector stand in `filed`, and the needs of its exceptions in `exceptions`. */
interface Place {
  ways: [number, number]
  exceptions: [number, number]
}

/**
 * The index of content that was put together of indexed content and more: what was indexed is taken over, so that only what is new, or
 * names a list that now has longer entries, is read.
 */
export function extendIndex(index: PatternIndex, below: Indexed, content: Indexed): PatternIndex {
  const known = new Map(below.lists.map((each) => [each.list, each]))
  const later = content.lists.filter(({ list }) => !known.has(list)).map(({ list }) => LIST + list)
  const longer = content.lists.flatMap((each) => {
    const before = known.get(each.list)
    return before && before !== each && longestOf(each) > longestOf(before) ? [LIST + each.list] : []
  })
  const places = placesOf(index, below)
  const names = (text: string): boolean => longer.some((list) => text.includes(list))
  return indexFrom(content, [...index.words, ...later], Array.from(index.needs), frequencyBelow(below), (detector) => {
    const place = places.get(detector)
    if (!place || (longer.length > 0 && (detector.match.some(names) || detector.except.some(names)))) return undefined
    return { filed: index.filed.slice(...place.ways), exceptions: index.exceptions.slice(...place.exceptions) }
  })
}

function placesOf({ filed }: PatternIndex, { detectors }: Indexed): Map<DetectorSource, Place> {
  const places = new Map<DetectorSource, Place>()
  let way = 0
  let exception = 0
  for (const detector of detectors) {
    const [first, firstException] = [way, exception]
    for (let patterns = patternCount(detector, 'match'); patterns > 0; patterns--) {
      let ways = filed[way++] as number
      for (; ways > 0; ways--) way += 4 + (filed[way] as number)
    }
    exception += patternCount(detector, 'except') * 2
    places.set(detector, { ways: [first, way], exceptions: [firstException, exception] })
  }
  return places
}

function indexFrom(
  content: Indexed,
  words: readonly string[],
  needs: number[],
  frequency: Frequency,
  knownOf: (detector: DetectorSource) => { filed: Numbers; exceptions: Numbers } | undefined,
): PatternIndex {
  const classes = classNames(content.lists, words)
  const names = sharesOf(content, classes, frequency)
  const known = new Map<string, number>()
  const needOf = (slot: Slot | undefined): number => {
    if (!slot) return 0
    const group = inOrder(slot.classes)
    const name = group.join()
    let need = known.get(name)
    if (need === undefined) {
      need = needs.length
      known.set(name, need)
      needs.push(group.length, ...group)
    }
    return need
  }
  const filed: number[] = []
  const exceptions: number[] = []
  /** Words of exceptions are numbered behind those of patterns, and their needs likewise. */
  const later: (() => void)[] = []
  for (const detector of content.detectors) {
    const before = knownOf(detector)
    if (before) {
      for (const number of before.filed) filed.push(number)
      later.push(() => void exceptions.push(...before.exceptions))
      continue
    }
    for (const text of detector.match) {
      const ways = waysOf(parsePattern(text), names)
      filed.push(ways.length)
      for (const placed of ways) {
        const key = inOrder(placed.key?.classes ?? [])
        filed.push(key.length, ...key, maskOf(placed.near), placeOf(placed), needOf(placed.need))
      }
    }
    later.push(() => {
      for (const text of detector.except) {
        const [first, second] = [...slotsOf(parsePattern(text), names)].sort((one, other) => one.share - other.share)
        exceptions.push(needOf(first), needOf(second))
      }
    })
  }
  for (const write of later) write()
  return { words: classes.words(), needs, filed, exceptions }
}

const inOrder = (classes: readonly number[]): number[] => [...new Set(classes)].sort((one, other) => one - other)
const maskOf = (slot: Slot | undefined): number => slot?.classes.reduce((mask, id) => mask | bitOf(id), 0) ?? 0

function placeOf({ key, near }: Placed): number {
  if (!key) return 0
  const most = key.most > FARTHEST ? ANY_DISTANCE : key.most
  return key.least | (most << 8) | (((near ? near.place - key.place : 0) + 128) << 16)
}
