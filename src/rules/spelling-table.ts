/** Every spelling of terms and every entry of lists, filed under its first word without being taken apart. */
import { once } from '../once'
import type { Content, ListSource, TermSource } from './content'
import { ALONE, eachOpening, UNKNOWN } from './packed/lists'
import { NO_BUCKET, openingsOf, spellingOf, type TermOpenings } from './packed/terms'
import { isPlainWord, openingWord } from './words-of'

export interface SpellingTable {
  /** Where what a lower-case word opens is filed, beside what some other words open. */
  bucketOf(lower: string): number
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
  list: ListSource
}

/** Of content with nothing below it, whose lists are numbered in their order, as class-names.ts does. */
export const wholeTable = once(({ terms, lists }: Pick<Content, 'terms' | 'lists'>): SpellingTable => {
  const ids = new Map<string, number>()
  for (const { list } of lists) if (!ids.has(list)) ids.set(list, ids.size + 1)
  return tableOf(
    terms,
    0,
    lists.map((list: ListSource) => ({ id: ids.get(list.list) as number, list })),
  )
})

export function tableOf(terms: readonly TermSource[], firstTerm: number, lists: readonly NumberedList[]): SpellingTable {
  const openings = openingsOf(terms, firstTerm)
  const { size: termSize, bucketOf } = openings
  const firsts = new Map<number, number>()
  const listOf = new Map<number, ListSource>()
  for (const { id, list } of lists) {
    const before = listOf.get(id)
    listOf.set(id, before ? { list: list.list, entries: [...before.entries, ...list.entries] } : list)
  }
  const filed: number[] = []
  const filedOf: number[] = []
  for (const [id, list] of listOf) {
    firsts.set(-id, termSize + filed.length)
    fileEntries(list, openings, filed)
    while (filedOf.length < filed.length) filedOf.push(-id)
  }
  const size = termSize + filed.length
  const buckets = new Int32Array(size)
  const owners = new Int32Array(size)
  buckets.set(openings.buckets.subarray(0, termSize))
  owners.set(openings.owners.subarray(0, termSize))
  buckets.set(filed, termSize)
  owners.set(filedOf, termSize)
  const heads = new Int32Array(openings.bucketCount)
  const links = new Int32Array(size)
  // Filed from the last on, so that a bucket is read in the order of the terms.
  for (let index = size - 1; index >= 0; index--) {
    const bucket = buckets[index] as number
    if (bucket < 0) continue
    links[index] = heads[bucket] as number
    heads[bucket] = index + 1
  }
  return {
    bucketOf,
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
      owner < 0 ? plainEntry(listOf.get(-owner)?.entries[number] as string) : spellingOf(terms[owner - firstTerm] as TermSource, number),
  }
}

/** Adds the bucket of each entry. One of one word is a word class. */
function fileEntries(list: ListSource, { bucketOf, dictionary }: TermOpenings, buckets: number[]): void {
  const bucketOfText = (entry: string): number => {
    const text = plainEntry(entry)
    const word = isPlainWord(text) ? undefined : openingWord(text)
    return word === undefined ? NO_BUCKET : bucketOf(word)
  }
  const known =
    dictionary &&
    eachOpening(list, dictionary, (kind, word, _quoted, text) => {
      buckets.push(kind === UNKNOWN ? bucketOfText(text) : kind === ALONE ? NO_BUCKET : word)
    })
  if (!known) for (const entry of list.entries) buckets.push(bucketOfText(entry))
}

const plainEntry = (entry: string): string => (entry.startsWith('"') ? entry.slice(1, -1) : entry)
