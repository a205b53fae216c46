/** Picks the word that a pattern is filed under and what is asked beside it, so that on the whole the least is asked and searched in vain. */
import type { Slot } from './slots'

export interface Placed {
  /** Undefined when the pattern must be tried everywhere. */
  key: Slot | undefined
  /** Stands a fixed way from the key. */
  near: Slot | undefined
  /** Stands anywhere in the sentence. */
  need: Slot | undefined
  /** What the pattern costs at a token on the whole, where asking it costs 1. */
  cost: number
}

/** A key that may stand farther from the beginning is not taken. */
export const FARTHEST = 250
const FARTHEST_APART = 100

/** Tokens of a sentence, and classes of a word, as they are on the whole. */
const SENTENCE = 16
const CLASSES = 4
const SEARCH = 8
/** What it costs to look for one class of a need. */
const LOOK = 0.2
/** What an entry costs by its mere length. */
const ENTRY = 0.00003

const inSentence = (share: number): number => 1 - (1 - share) ** SENTENCE

export function fileUnder(slots: readonly Slot[]): Placed {
  let best: Placed = { key: undefined, near: undefined, need: undefined, cost: 1 + SEARCH }
  for (const key of slots) {
    if (key.least > FARTHEST) continue
    let near: Slot | undefined
    let nearPasses = 1
    for (const slot of slots) {
      const apart = slot.place - key.place
      if (slot.run !== key.run || apart === 0 || Math.abs(apart) > FARTHEST_APART) continue
      const passes = slot.share + (1 - slot.share) * maskPasses(slot.classes)
      if (passes >= nearPasses) continue
      near = slot
      nearPasses = passes
    }
    const begins = Math.min(key.most - key.least + 1, SENTENCE)
    const passes = key.share * nearPasses
    const search = SEARCH * begins
    let need: Slot | undefined
    let least = passes * search
    for (const slot of slots) {
      const cost = passes * (LOOK * slot.classes.length + search * inSentence(slot.share))
      if (cost >= least || slot.classes.some((id) => key.classes.includes(id))) continue
      need = slot
      least = cost
    }
    const cost = ENTRY * key.classes.length + key.share + least
    if (cost < best.cost) best = { key, near, need, cost }
  }
  return best
}

/** How often a word that is of none of the classes has the bit of one of them all the same. */
function maskPasses(classes: readonly number[]): number {
  const bits = new Set(classes.map((id) => id & 31)).size
  return 1 - (1 - bits / 32) ** CLASSES
}
