/** Every spelling of terms and every entry of lists, filed under the hash of its first word without being taken apart. */
import { once } from '../once'
import type { Content, ListSource, TermSource } from './content'
import { BUCKETS, openingHash } from './first-word'
import { mostSpellings, readOpenings, spellingOf } from './packed/terms'

export interface SpellingTable {
  /** The first spelling of each bucket and the next of each spelling, counted from 1. */
  heads: Int32Array
  links: Int32Array
  /** The term, or the list as a negative number; and which spelling of the term, or which entry of the list. */
  owners: Int32Array
  numbers: Int32Array
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
  let numbers: Int32Array = new Int32Array(1 << 16)
  const makeRoom = (more: number): void => {
    if (size + more <= buckets.length) return
    const length = Math.max(size + more, buckets.length * 2)
    ;[buckets, owners, numbers] = [buckets, owners, numbers].map((each) => widened(each, length)) as [Int32Array, Int32Array, Int32Array]
  }
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as TermSource
    makeRoom(mostSpellings(term))
    const end = readOpenings(term, buckets, size)
    for (let number = 0; size < end; number++) {
      owners[size] = firstTerm + index
      numbers[size++] = number
    }
  }
  const entriesOf = new Map<number, readonly string[]>()
  for (const { id, entries } of lists) {
    // Of two lists of one name the later entries are numbered on.
    const before = entriesOf.get(id) ?? []
    const plain = entries.map((entry) => (entry.startsWith('"') ? entry.slice(1, -1) : entry))
    makeRoom(plain.length)
    plain.forEach((entry, index) => {
      buckets[size] = openingHash(entry)
      owners[size] = -id
      numbers[size++] = before.length + index
    })
    entriesOf.set(id, before.length ? [...before, ...plain] : plain)
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
    numbers,
    textOf: (owner, number) =>
      owner < 0 ? (entriesOf.get(-owner)?.[number] as string) : spellingOf(terms[owner - firstTerm] as TermSource, number),
  }
}

function widened(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length)
  larger.set(numbers)
  return larger
}
