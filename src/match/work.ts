/** What the matcher keeps for a language from one posting to the next: tables as long as the rules are many, told apart by stamps. */
import { once } from '../once'
import type { Language } from '../rules/language'
import { CLASS_BITS, classCount, ROW_CLASSES } from '../rules/word-rows'
import { newSearch, type Search } from './search'

export interface Work {
  readonly search: Search
  /** Bits of the classes that the sentence holds; few classes share one. */
  readonly held: Int32Array
  /** How many tokens were read before this reading. */
  base: number
  /** How often a pattern was asked for, and how often it was searched. */
  asked: number
  searched: number
}

/** How many numbers hold the bits of the classes of a sentence. */
const HELD = 64

export const workOf = once(
  ({ program, rows }: Language): Work => ({
    search: newSearch(program, rows),
    held: new Int32Array(HELD),
    base: 0,
    asked: 0,
    searched: 0,
  }),
)

/** Far from where counting would turn over. */
const MOST_COUNTED = 2 ** 30

/** Begins a reading of so many tokens. */
export function begin(work: Work, tokens: number, { filing }: Language): void {
  work.search.steps = 0
  if (work.base + tokens < MOST_COUNTED) return
  work.base = 0
  filing.tried.fill(-1)
}

/** Notes that the sentence holds the classes of a row, and gives their bits. */
export function hold(held: Int32Array, numbers: Int32Array, row: number): number {
  const first = row + ROW_CLASSES
  for (let at = first + classCount(numbers, row) - 1; at >= first; at--) {
    const id = numbers[at] as number
    ;(held[(id >> 5) & (HELD - 1)] as number) |= 1 << (id & 31)
  }
  return numbers[row + CLASS_BITS] as number
}

/** False when the sentence does not hold the class; true may be wrong. */
export const holds = (held: Int32Array, id: number): boolean => ((held[(id >> 5) & (HELD - 1)] as number) & (1 << (id & 31))) !== 0

/** False when the sentence holds none of the classes that stand at `need`. */
export function meets(held: Int32Array, needs: Int32Array, need: number): boolean {
  for (let at = need + (needs[need] as number); at > need; at--) {
    if (holds(held, needs[at] as number)) return true
  }
  return false
}
