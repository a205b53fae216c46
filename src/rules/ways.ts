/**
 * The ways in which a pattern can match, each with a key of its own: "(small team|startup|wear many hats)" is best asked for where
 * "startup", "team" after "small" or "hats" after "many" stands, which one key for all would not tell.
 */
import type { Element } from './pattern'
import { fileUnder, type Placed } from './placing'
import { type SlotNames, slotsOf } from './slots'

/** Ways that one pattern is split into at most. */
const MOST_WAYS = 32
/** A way that costs less as it is stays whole, and a split must save at least this much. */
const CHEAP = 0.001
const WORTH = 0.85

interface Way {
  elements: readonly Element[]
  placed: Placed
}

/** Where the ways of a pattern are filed. */
export function waysOf(pattern: readonly Element[], names: SlotNames): Placed[] {
  const placeOf = (elements: readonly Element[]): Way => ({ elements, placed: fileUnder(slotsOf(elements, names)) })
  const settled: Placed[] = []
  const open: Way[] = [placeOf(flat(pattern))]
  for (let way = open.pop(); way; way = open.pop()) {
    let best: Way[] = [way]
    let cost = way.placed.cost * WORTH
    for (const parts of way.placed.cost > CHEAP ? splits(way.elements) : []) {
      if (settled.length + open.length + parts.length > MOST_WAYS) continue
      const ways = parts.map(placeOf)
      const own = ways.reduce((sum, { placed }) => sum + placed.cost, 0)
      if (own >= cost) continue
      cost = own
      best = ways
    }
    if (best.length > 1) open.push(...best)
    else settled.push(way.placed)
  }
  return settled
}

/** Without brackets and captures around what is no choice: they take nothing themselves. */
function flat(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    if (element.type === 'capture' && element.inner) return flat(element.inner)
    if (element.type === 'choice' && element.options.length === 1) return flat(element.options[0] as Element[])
    return [element]
  })
}

/** For each element that may be there or not, or be one of several, the sequences that stand for all of them. */
function* splits(elements: readonly Element[]): Generator<Element[][]> {
  for (let index = 0; index < elements.length; index++) {
    const parts = partsOf(elements[index] as Element)
    if (parts.length > 1) yield parts.map((part) => [...elements.slice(0, index), ...flat(part), ...elements.slice(index + 1)])
  }
}

/** Options of one word each stay together: one key tells them all. */
function partsOf(element: Element): Element[][] {
  if (element.type === 'repeat' && element.min === 0 && element.max === 1) return [[element.element], []]
  if (element.type !== 'choice') return [[element]]
  const single = element.options.filter((option) => option.length === 1 && option[0]?.type === 'word' && !option[0].word.includes('-'))
  const longer = element.options.filter((option) => !single.includes(option))
  return single.length ? [...longer, [{ ...element, options: single }]] : longer
}
