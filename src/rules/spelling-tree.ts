/**
 * Terms and list entries of several words as a tree, word by word, in one table of numbers: of what a posting asks, most has never been
 * asked before by this posting, and is met the sooner the closer it lies together.
 *
 * A node is the words that lead on, as bits of two hashes; the counts of these words, of the terms and of the lists that end here; for each
 * word its number and its node, in the order of the numbers; for each term its number, which spelling of it this is, and whether its last
 * word may be a plural; and the lists.
 */
import { wordHash } from './word-hash'

export interface SpellingTree {
  numbers: Int32Array
  size: number
  /** Words of spellings, and those of postings that may go on with one, numbered from 1. */
  readonly words: Map<string, number>
}

/** A node before it is written down. */
export interface SpellingNode {
  next: Map<string, SpellingNode> | undefined
  /** Terms that end here: [term, spelling], and whether their last word may be a plural. */
  terms: [number, number, boolean][] | undefined
  /** Lists with an entry of several words that ends here. */
  lists: number[] | undefined
}

const FOLLOWS = 0
const MORE_FOLLOWS = 1
const NEXT = 2
const TERMS = 3
const LISTS = 4
const HEADER = 5
export const TERM_SIZE = 3

/** No node: nothing is spelled so. */
export const NOWHERE = 0

export const emptyTree = (): SpellingTree => ({ numbers: new Int32Array(1 << 12), size: 1, words: new Map() })

export function clearTree(tree: SpellingTree): void {
  tree.size = 1
  tree.words.clear()
}

export function numberOf({ words }: SpellingTree, word: string): number {
  let number = words.get(word)
  if (number === undefined) {
    number = words.size + 1
    words.set(word, number)
  }
  return number
}

/** Writes a node down, behind all that it leads to. */
export function plant(tree: SpellingTree, { next, terms = [], lists = [] }: SpellingNode): number {
  let follows = 0
  let moreFollows = 0
  const led: [number, number][] = []
  for (const [word, node] of next ?? []) {
    const hash = wordHash(word)
    follows |= 1 << (hash & 31)
    moreFollows |= 1 << ((hash >>> 5) & 31)
    led.push([numberOf(tree, word), plant(tree, node)])
  }
  led.sort(([one], [other]) => one - other)
  const place = tree.size
  const flat = [follows, moreFollows, led.length, terms.length, lists.length, ...led.flat()]
  for (const [term, spelling, plural] of terms) flat.push(term, spelling, plural ? 1 : 0)
  flat.push(...lists)
  tree.size += flat.length
  if (tree.size > tree.numbers.length) {
    const larger = new Int32Array(tree.size * 2)
    larger.set(tree.numbers)
    tree.numbers = larger
  }
  tree.numbers.set(flat, place)
  return place
}

/** The node that a word leads to. */
export function nodeBehind(numbers: Int32Array, node: number, word: number): number {
  let low = node + HEADER
  let high = low + (numbers[node + NEXT] as number) * 2
  while (low < high) {
    const middle = low + ((high - low) >> 2) * 2
    const found = numbers[middle] as number
    if (found === word) return numbers[middle + 1] as number
    if (found < word) low = middle + 2
    else high = middle
  }
  return NOWHERE
}

export const followsOf = (numbers: Int32Array, node: number): number => numbers[node + FOLLOWS] as number
export const moreFollowsOf = (numbers: Int32Array, node: number): number => numbers[node + MORE_FOLLOWS] as number
export const termCount = (numbers: Int32Array, node: number): number => numbers[node + TERMS] as number
export const listCount = (numbers: Int32Array, node: number): number => numbers[node + LISTS] as number
/** Where the terms of a node stand, `TERM_SIZE` numbers each; its lists stand behind them. */
export const termsAt = (numbers: Int32Array, node: number): number => node + HEADER + (numbers[node + NEXT] as number) * 2
export const listsAt = (numbers: Int32Array, node: number): number => termsAt(numbers, node) + (numbers[node + TERMS] as number) * TERM_SIZE

/** A word and its singular as four bits of two hashes, in the lowest 20 bits. */
export function marksOf(lower: string, singular: string | undefined): number {
  const own = wordHash(lower) & 1023
  return own | ((singular === undefined ? own : wordHash(singular) & 1023) << 10)
}

/** False when none of the words that lead on has these marks; true may be wrong. */
export const mayLead = (follows: number, moreFollows: number, marks: number): boolean =>
  (((follows >>> marks) | (follows >>> (marks >> 10))) & ((moreFollows >>> (marks >> 5)) | (moreFollows >>> (marks >> 15))) & 1) !== 0
