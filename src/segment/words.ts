/**
 * Reads words out of a text one after the other, as numbers of a vocabulary and without cutting them out: most words of a posting are in
 * no wording that the segmenter knows.
 */
import { isAlphanumericAt, isAlphanumericCode, isLowerAt, isUpperAt } from './characters'

/** The words of all wordings, numbered from 1 on. */
export interface Vocabulary {
  texts: string[]
  hashes: number[]
  /** Hashes with the number of the word, in an open table for a power of two of them. */
  slots: Int32Array
}

const FIRST_SIZE = 1 << 13

export const emptyVocabulary = (): Vocabulary => ({ texts: [''], hashes: [0], slots: new Int32Array(FIRST_SIZE) })

const mixed = (hash: number): number => hash ^ (hash >>> 15)

function hashOf(text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** The number of the word at `from` … `to`; 0 for one that is in no wording. */
function numberAt({ texts, slots }: Vocabulary, text: string, from: number, to: number, hash: number): number {
  const mask = slots.length - 1
  for (let slot = (mixed(hash) << 1) & mask; ; slot = (slot + 2) & mask) {
    const number = slots[slot + 1] as number
    if (number === 0) return 0
    if (slots[slot] === hash && isAt(texts[number] as string, text, from, to)) return number
  }
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = from; at < to; at += 1) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

/** The number of a word, which it is given when it has none. */
export function numbered(vocabulary: Vocabulary, word: string): number {
  const hash = hashOf(word, 0, word.length)
  const known = numberAt(vocabulary, word, 0, word.length, hash)
  if (known > 0) return known
  const { texts, hashes } = vocabulary
  const number = texts.push(word) - 1
  hashes.push(hash)
  if (number * 4 > vocabulary.slots.length) vocabulary.slots = new Int32Array(vocabulary.slots.length * 2)
  else {
    file(vocabulary.slots, hash, number)
    return number
  }
  for (let each = 1; each <= number; each += 1) file(vocabulary.slots, hashes[each] as number, each)
  return number
}

function file(slots: Int32Array, hash: number, number: number): void {
  const mask = slots.length - 1
  let slot = (mixed(hash) << 1) & mask
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
  slots[slot] = hash
  slots[slot + 1] = number
}

/**
 * Reads one stretch of folded text after the other. Hyphens, slashes, commas and emoji only separate; `&` and `+` count as "and";
 * clitics stand apart ("you'll" is "you", "will").
 */
export interface WordReader {
  readonly vocabulary: Vocabulary
  /** Numbers of the words that `&` and clitics stand for. */
  readonly and: number
  readonly clitics: readonly number[]
  folded: string
  /** Where it is given, a capital inside a word begins a new word ("AbilitiesStrong"). */
  original: string | undefined
  at: number
  to: number
  /** The word that was read last. */
  start: number
  end: number
  number: number
  /** The number of a clitic that is still to come, which stands between `end` and `at`. */
  clitic: number
}

/** Endings that are words of their own. */
const CLITICS = ["'ll", "'re", "'ve", "'d"]
const CLITIC_WORDS = ['will', 'are', 'have', 'would']

export function wordReader(vocabulary: Vocabulary): WordReader {
  const and = numbered(vocabulary, 'and')
  const clitics = CLITIC_WORDS.map((word) => numbered(vocabulary, word))
  return { vocabulary, and, clitics, folded: '', original: undefined, at: 0, to: 0, start: 0, end: 0, number: 0, clitic: NONE }
}

const NONE = -1

export function beginWords(reader: WordReader, folded: string, from: number, to: number, original?: string): void {
  reader.folded = folded
  reader.original = original
  reader.at = from
  reader.to = to
  reader.end = from
  reader.clitic = NONE
}

const LONGEST = 40

/** Reads the next word; false where there is none. */
export function nextWord(reader: WordReader): boolean {
  if (reader.clitic !== NONE) return readClitic(reader)
  const { folded, to } = reader
  for (let at = reader.at; at < to; at += 1) {
    const code = folded.charCodeAt(at)
    if (code === 32) {
      if (at - reader.end > LONGEST) return false
      continue
    }
    if (isAlphanumericCode(code)) return readLetters(reader, at)
    if (code === 38 || (code === 43 && folded.charCodeAt(at - 1) === 32)) {
      return give(reader, at, at + (folded.startsWith('amp;', at + 1) ? 5 : 1), reader.and)
    }
    if (code === 60) {
      const close = folded.slice(at, at + LONGEST).indexOf('>')
      if (close > 0) return give(reader, at, at + close + 1, 0)
    } else if (code === 39 && isInnerQuote(folded, at)) return readLetters(reader, at)
    // What follows far away does not belong to this phrase.
    if (at - reader.end > LONGEST) return false
  }
  reader.at = to
  return false
}

function give(reader: WordReader, start: number, end: number, number: number): boolean {
  reader.start = start
  reader.end = end
  reader.at = end
  reader.number = number
  return true
}

const isInnerQuote = (folded: string, at: number): boolean => isAlphanumericAt(folded, at - 1) && isAlphanumericAt(folded, at + 1)

function readLetters(reader: WordReader, start: number): boolean {
  const { folded, original, vocabulary } = reader
  const limit = Math.min(reader.to, start + LONGEST)
  let hash = folded.charCodeAt(start)
  let quote = 0
  let beforeQuote = 0
  let at = start + 1
  for (; at < limit; at += 1) {
    const code = folded.charCodeAt(at)
    if (!isAlphanumericCode(code)) {
      if (code !== 39 || !isInnerQuote(folded, at)) break
      quote = at
      beforeQuote = hash
    }
    if (original !== undefined && isUpperAt(original, at) && isLowerAt(original, at - 1)) break
    hash = (Math.imul(hash, 31) + code) | 0
  }
  const clitic = quote > 0 ? cliticNumber(reader, quote, at) : NONE
  if (clitic === NONE) return give(reader, start, at, numberAt(vocabulary, folded, start, at, hash))
  give(reader, start, quote, numberAt(vocabulary, folded, start, quote, beforeQuote))
  reader.at = at
  reader.clitic = clitic
  return true
}

function readClitic(reader: WordReader): boolean {
  const { end, at, clitic } = reader
  reader.clitic = NONE
  return give(reader, end, at, clitic)
}

function cliticNumber({ clitics, folded }: WordReader, quote: number, end: number): number {
  for (let index = 0; index < CLITICS.length; index += 1) {
    const ending = CLITICS[index] as string
    if (end - quote === ending.length && folded.startsWith(ending, quote)) return clitics[index] as number
  }
  return NONE
}

/** How many words the stretch holds, counted up to `most`. */
export function countWords(reader: WordReader, folded: string, from: number, to: number, most: number): number {
  beginWords(reader, folded, from, to)
  let count = 0
  while (count < most && nextWord(reader)) count += 1
  return count
}

/** The words of a text, each numbered. */
export function numberWords(reader: WordReader, text: string): number[] {
  const numbers: number[] = []
  beginWords(reader, text, 0, text.length)
  while (nextWord(reader)) numbers.push(numbered(reader.vocabulary, wordText(reader)))
  return numbers
}

/** The number of the first word of a text. */
export function numberFirst(reader: WordReader, text: string): number | undefined {
  beginWords(reader, text, 0, text.length)
  return nextWord(reader) ? numbered(reader.vocabulary, wordText(reader)) : undefined
}

/** The word read last as a string. */
export function wordText({ vocabulary, folded, start, end, number }: WordReader): string {
  return number > 0 ? (vocabulary.texts[number] as string) : folded.slice(start, end)
}
