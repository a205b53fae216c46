/**
 * Terms and list entries of several words, looked up by their words. At the start every spelling is only filed under a hash of its
 * first word, without taking it apart; the few that a posting may name are taken apart when one of its words asks for them.
 */
import type { Content } from './content'
import type { TrieNode } from './language'
import { wordsOf } from './words-of'

const BUCKETS = 1 << 15

export interface Spellings {
  /** What begins with a lower-case word. */
  at(lower: string): TrieNode | undefined
}

export function fileSpellings(
  { terms, lists, layers = [] }: Pick<Content, 'terms' | 'lists' | 'layers'>,
  listIds: ReadonlyMap<string, number>,
): Spellings {
  const texts: string[] = []
  /** The term, or the list as a negative number; and which spelling of the term. */
  const owners: number[] = []
  const numbers: number[] = []
  terms.forEach((term, index) => {
    texts.push(term.name)
    owners.push(index)
    numbers.push(0)
    term.aliases.forEach((alias, number) => {
      texts.push(alias)
      owners.push(index)
      numbers.push(number + 1)
    })
  })
  for (const { list, entries } of lists) {
    for (const entry of entries) {
      texts.push(entry.startsWith('"') ? entry.slice(1, -1) : entry)
      owners.push(-(listIds.get(list) as number))
      numbers.push(0)
    }
  }
  const heads = new Int32Array(BUCKETS)
  const links = new Int32Array(texts.length)
  // Filed from the last on, so that a bucket is read in the order of the terms.
  for (let index = texts.length - 1; index >= 0; index--) {
    const bucket = firstWordHash(texts[index] as string)
    if (bucket < 0) continue
    links[index] = heads[bucket] as number
    heads[bucket] = index + 1
  }
  return {
    at(lower) {
      let root: TrieNode | undefined
      for (let link = heads[hash(lower)] as number; link > 0; link = links[link - 1] as number) {
        const text = texts[link - 1] as string
        const words = wordsOf(text)
        const owner = owners[link - 1] as number
        // An entry of one word is a word class.
        if (words[0] !== lower || (owner < 0 && words.length === 1)) continue
        root ??= emptyNode()
        const node = walk(root, words)
        if (owner < 0) {
          node.lists ??= []
          node.lists.push(-owner)
        } else {
          node.terms ??= []
          const first = startOf(layers, owner)
          if (first > 0 && node.terms.some(([other]) => other < first)) node.terms = []
          // The plural of a common noun is the same skill; a name has none.
          const plural = text.length > 3 && LOWER_CASE_LAST.test(text)
          if (!node.terms.some(([other]) => other === owner)) node.terms.push([owner, numbers[link - 1] as number, plural])
        }
      }
      return root
    },
  }
}

/** Where the terms of the pack begin that a term is of; 0 for a built-in one. */
const startOf = (layers: readonly number[], term: number): number => layers.reduce((start, layer) => (layer <= term ? layer : start), 0)

const LOWER_CASE_LAST = /(?:^|[\s/-])[a-z][^\s/-]*[a-z]$/

const emptyNode = (): TrieNode => ({ next: undefined, follows: 0, moreFollows: 0, terms: undefined, lists: undefined })

function walk(root: TrieNode, words: readonly string[]): TrieNode {
  let node = root
  for (let at = 1; at < words.length; at++) {
    node.next ??= new Map()
    let next = node.next.get(words[at] as string)
    if (!next) {
      next = emptyNode()
      node.next.set(words[at] as string, next)
      node.follows |= bitOf(words[at] as string)
      node.moreFollows |= otherBitOf(words[at] as string)
    }
    node = next
  }
  return node
}

const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** Of the letters and digits that open the word; of its mark when it opens with one. */
function hash(lower: string): number {
  let value = lower.charCodeAt(0)
  if (!isPlain(value)) return value & (BUCKETS - 1)
  for (let at = 1; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (!isPlain(code)) break
    value = (Math.imul(value, 31) + code) | 0
  }
  return (value ^ (value >>> 15)) & (BUCKETS - 1)
}

/** One bit of 32 for a word, so that most words that do not follow another are told without a look at a map. */
export const bitOf = (lower: string): number => 1 << (hash(lower) & 31)
export const otherBitOf = (lower: string): number => 1 << ((hash(lower) >>> 5) & 31)

/** The hash of the first word without cutting it out; what is not plain letters and digits up to its end is taken apart. -1 when there is no word. */
function firstWordHash(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code += 32
    if (isPlain(code)) value = at === 0 ? code : (Math.imul(value, 31) + code) | 0
    else if (at > 0 && (code === 32 || code === 45)) break
    else {
      const first = wordsOf(text)[0]
      return first === undefined ? -1 : hash(first)
    }
  }
  return (value ^ (value >>> 15)) & (BUCKETS - 1)
}
