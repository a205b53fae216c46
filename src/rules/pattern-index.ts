/**
 * Under which of its words each pattern is filed, so that a sentence asks only those that it may hold. A pattern is asked where a word
 * of its key stands; it is searched when what stands a fixed way from the key is there, and what else it needs somewhere in the sentence.
 */
import { classNames } from './class-names'
import type { Content } from './content'
import { ANY_DISTANCE, bitOf } from './opcodes'
import { parsePattern } from './pattern'
import { FARTHEST, type Placed } from './placing'
import { sharesOf } from './shares'
import { type Slot, slotsOf } from './slots'
import { waysOf } from './ways'

/** Plain data, found at build time. */
export interface PatternIndex {
  /** The words that the patterns name, in the order of their classes. */
  words: string
  /** What the sentence must hold: for each need the count of its classes, and the classes, of which it must hold one. The first is empty. */
  needs: readonly number[]
  /**
   * For each pattern the count of its ways, and for each way
   * - the count of its key classes, and these: none when it must be tried everywhere
   * - the bits of the classes of which the token near the key must be one; 0 when there is no such token
   * - how many tokens before the key the match begins, at least and at most, and how far the near token stands, in one number
   * - where its need stands; 0 when there is none
   */
  filed: readonly number[]
  /** For each exception where two needs stand; 0 for none. */
  exceptions: readonly number[]
}

export function indexPatterns(content: Pick<Content, 'detectors' | 'lists' | 'commonWords' | 'irregular'>): PatternIndex {
  const { detectors, lists } = content
  const classes = classNames(lists)
  const names = sharesOf(content, classes)
  const ways = detectors.flatMap(({ match }) => match.map((text) => waysOf(parsePattern(text), names)))
  const except = detectors.flatMap((detector) => detector.except.map((text) => slotsOf(parsePattern(text), names)))
  const needs: number[] = [0]
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
  for (const each of ways) {
    filed.push(each.length)
    for (const placed of each) {
      const key = inOrder(placed.key?.classes ?? [])
      filed.push(key.length, ...key, maskOf(placed.near), placeOf(placed), needOf(placed.need))
    }
  }
  const exceptions = except.flatMap((each) => {
    const [first, second] = [...each].sort((one, other) => one.share - other.share)
    return [needOf(first), needOf(second)]
  })
  return { words: classes.words(), needs, filed, exceptions }
}

const inOrder = (classes: readonly number[]): number[] => [...new Set(classes)].sort((one, other) => one - other)
const maskOf = (slot: Slot | undefined): number => slot?.classes.reduce((mask, id) => mask | bitOf(id), 0) ?? 0

function placeOf({ key, near }: Placed): number {
  if (!key) return 0
  const most = key.most > FARTHEST ? ANY_DISTANCE : key.most
  return key.least | (most << 8) | (((near ? near.place - key.place : 0) + 128) << 16)
}
