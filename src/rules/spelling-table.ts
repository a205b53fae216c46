/** Every spelling of terms and every entry of lists, filed under the hash of its first word without being taken apart. */
import { once } from '../once'
import type { Content, ListSource, TermSource } from './content'
import { BUCKETS, openingHash } from './first-word'
import { mostSpellings, readOpenings, spellingOf } from './packed/terms'
import { isPlainWord } from './words-of'

export interface SpellingTable {
  /** The first spelling of each bucket and the next of each spelling, counted from 1. */
  heads: Int32Array
  links: Int32Array
  /** The term, or the list as a negative number. */
  owners: Int32Array
  /** Which spelling of the term, or which entry of the list, stands at a place; those of one owner stand side by side. */
  numberOf(place: number): number
  textOf(owner: number, number: number): string
}

export interface NumberedList {
  id: number
  entries: readonly string[]
}

/** Of content with nothing below it, whose lists are numbered in their order, as class-names.ts does. */
export const wholeTable = once(({ terms, lists }: Pick<Content, 'terms' | 'lists'>): SpellingTable => {
  const ids = new Map<string, number>()
  for (const { list } of lists) if (!ids.has(list)) ids.set(list, ids.size + 1)
  return tableOf(
    terms,
    0,
    lists.map(({ list, entries }: ListSource) => ({ id: ids.get(list) as number, entries })),
  )
})

export function tableOf(terms: readonly TermSource[], firstTerm: number, lists: readonly NumberedList[]): SpellingTable {
  let size = 0
  let buckets: Int32Array = new Int32Array(1 << 16)
  let owners: Int32Array = new Int32Array(1 << 16)
  const makeRoom = (more: number): void => {
    if (size + more <= buckets.length) return
    const length = Math.max(size + more, buckets.length * 2)
    buckets = widened(buckets, length)
    owners = widened(owners, length)
  }
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as TermSource
    makeRoom(mostSpellings(term))
    const end = readOpenings(term, buckets, size)
    // Most terms have a handful, for which a loop costs less than a call.
    while (size < end) owners[size++] = firstTerm + index
  }
  const firsts = new Map<number, number>()
  const entriesOf = new Map<number, string[]>()
  for (const { id, entries } of lists) entriesOf.set(id, [...(entriesOf.get(id) ?? []), ...entries.map(plainEntry)])
  for (const [id, entries] of entriesOf) {
    firsts.set(-id, size)
    makeRoom(entries.length)
    owners.fill(-id, size, size + entries.length)
    // An entry of one word is a word class.
    for (const entry of entries) buckets[size++] = isPlainWord(entry) ? NO_BUCKET : openingHash(entry)
  }
  const heads = new Int32Array(BUCKETS)
  const links = new Int32Array(size)
  // Filed from the last on, so that a bucket is read in the order of the terms.
  for (let index = size - 1; index >= 0; index--) {
    const bucket = buckets[index] as number
    if (bucket < 0) continue
    links[index] = heads[bucket] as number
    heads[bucket] = index + 1
  }
  return {
    heads,
    links,
    owners,
    numberOf(place) {
      const owner = owners[place] as number
      let first = firsts.get(owner) ?? place
      while (owner >= 0 && first > 0 && owners[first - 1] === owner) first--
      return place - first
    },
    textOf: (owner, number) =>
      owner < 0 ? (entriesOf.get(-owner)?.[number] as string) : spellingOf(terms[owner - firstTerm] as TermSource, number),
  }
}

const NO_BUCKET = -1

const plainEntry = (entry: string): string => (entry.startsWith('"') ? entry.slice(1, -1) : entry)

function widened(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length)
  larger.set(numbers)
  return larger
}
