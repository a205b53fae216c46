/**
 * Chunks of text, each what stands between two white spaces. What a chunk says does not depend on its neighbours, and most chunks of a
 * posting were in one before, so each is cut into tokens once and remembered. The memory is one table of numbers, in which all that is
 * asked of a chunk lies together; a chunk is named by its place there and found by its letters, without being cut out of the text.
 */
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import { tagger } from '../nlp/wink'
import type { Language, Word } from '../rules/language'
import { opensFigure, type Quantities } from './values'

/**
 * A chunk in the table: the next chunk in its bucket; its shape, which is the length of its text and the count of its tokens; the count
 * of its words as the tagger cuts them (-1 until a sentence asks) and where they are; then its text, two letters a number; then its tokens.
 */
const NEXT = 0
const SHAPE = 1
const WORDS = 2
const WORDS_AT = 3
const HEADER = 4
const LENGTH = 255
const TOKENS_SHIFT = 8

/**
 * A token is three numbers: its word, with a bit where a figure may begin; its offsets in the chunk and the word that tags it, counted
 * from 1; and where the row of its word stands.
 */
export const TOKEN_SIZE = 3
const FIGURE = 1 << 30
const END_SHIFT = 8
const TAG_SHIFT = 16

export interface Chunks {
  language: Language
  quantities: Quantities
  /** The filling of the language's table that the words belong to. */
  filling: number
  /** The first chunk of each bucket. */
  buckets: Int32Array
  table: Int32Array
  used: number
  words: Word[]
  numbers: Map<Word, number>
  /** Chunks of which the tagger is still to be asked. */
  unread: number[]
  /** The chunks of the text under way, where each begins, and how many they are. */
  found: Int32Array
  places: Int32Array
  count: number
}

/** Stands between chunks that are on different lines. */
export const LINE_BREAK = 0
/** Stands for a chunk that is too long to be part of prose; the tagger is quadratic in it, and it hardly comes again. */
export const LONG = -1
const LONGEST = 120
/** Numbers in the table and words above which the memory starts afresh with the next text. */
const MOST_USED = 1 << 19
const MOST_WORDS = 20_000
const BUCKETS = 1 << 14
const FIRST_SIZE = 1 << 15
/** Room for the chunks of a text; more than the most is not kept for the next. */
const FIRST_FOUND = 1 << 10
const MOST_FOUND = 1 << 16

const memories = new WeakMap<Language, Chunks>()

/** The memory for a text, of which no chunk is read yet. */
export function chunksOf(language: Language, quantities: Quantities): Chunks {
  const known = memories.get(language)
  const { filling } = language.rows
  if (known?.quantities === quantities && known.filling === filling && known.used < MOST_USED && known.words.length < MOST_WORDS) {
    known.count = 0
    if (known.found.length > MOST_FOUND) {
      known.found = new Int32Array(FIRST_FOUND)
      known.places = new Int32Array(FIRST_FOUND)
    }
    return known
  }
  const made: Chunks = {
    language,
    quantities,
    filling,
    buckets: new Int32Array(BUCKETS),
    table: new Int32Array(FIRST_SIZE),
    used: LINE_BREAK + 1,
    words: [],
    numbers: new Map(),
    unread: [],
    found: new Int32Array(FIRST_FOUND),
    places: new Int32Array(FIRST_FOUND),
    count: 0,
  }
  memories.set(language, made)
  return made
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13 || code === 9

/** White space at which the tagger cuts; tabs stand for line breaks. */
function isBreak(code: number): boolean {
  if (code <= 32) return code === 32 || isLineBreak(code)
  if (code < 0xa0) return false
  return code === 0xa0 || (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f
}

/** Adds the chunks of a stretch of text. */
export function readChunks(chunks: Chunks, text: string, start: number, end: number): void {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBreak(code)) {
      if (isLineBreak(code)) {
        note(chunks, LINE_BREAK, at)
      }
      at++
      continue
    }
    const first = at
    let hash = code
    for (at++; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (isBreak(unit)) break
      hash = (Math.imul(hash, 31) + unit) | 0
    }
    note(chunks, at - first > LONGEST ? LONG : chunkAt(chunks, text, first, at, hash), first)
  }
}

function note(chunks: Chunks, chunk: number, place: number): void {
  const { count } = chunks
  if (count === chunks.found.length) {
    chunks.found = widened(chunks.found, count * 2)
    chunks.places = widened(chunks.places, count * 2)
  }
  chunks.found[count] = chunk
  chunks.places[count] = place
  chunks.count = count + 1
}

function widened(numbers: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(length)
  wider.set(numbers)
  return wider
}

/** Where the chunk ends that begins at `from`. */
export function chunkEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !isBreak(text.charCodeAt(at))) at++
  return at
}

const NO_CHUNK = 0

function chunkAt(chunks: Chunks, text: string, from: number, to: number, hash: number): number {
  const { table, buckets } = chunks
  const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
  const length = to - from
  let last = NO_CHUNK
  for (let chunk = buckets[bucket] as number; chunk !== NO_CHUNK; chunk = table[chunk + NEXT] as number) {
    if (((table[chunk + SHAPE] as number) & LENGTH) === length && isText(table, chunk + HEADER, text, from, to)) return chunk
    last = chunk
  }
  const chunk = addChunk(chunks, text.slice(from, to))
  // Behind the others: what came early comes often.
  if (last === NO_CHUNK) buckets[bucket] = chunk
  else chunks.table[last + NEXT] = chunk
  return chunk
}

function isText(table: Int32Array, place: number, text: string, from: number, to: number): boolean {
  let at = from
  for (let own = place; at + 1 < to; at += 2, own++)
    if (table[own] !== (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16))) return false
  return at === to || table[place + ((to - from) >> 1)] === text.charCodeAt(at)
}

function addChunk(chunks: Chunks, text: string): number {
  const { length } = text
  const chunk = reserve(chunks, HEADER + ((length + 1) >> 1))
  for (let at = 0; at < length; at += 2) chunks.table[chunk + HEADER + (at >> 1)] = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
  let tokens = 0
  tokenise(text, lowerCase(text), 0, length, (start, end, lower) => {
    const token = reserve(chunks, TOKEN_SIZE)
    const number = wordNumber(chunks, lower)
    chunks.table[token] = number | (opensFigure(lower, chunks.quantities) ? FIGURE : 0)
    chunks.table[token + 1] = start | (end << END_SHIFT)
    chunks.table[token + 2] = (chunks.words[number] as Word).row
    tokens++
  })
  chunks.table[chunk + SHAPE] = length | (tokens << TOKENS_SHIFT)
  chunks.table[chunk + WORDS] = UNREAD
  return chunk
}

const UNREAD = -1

/** Room for so many numbers at the end of the table. */
function reserve(chunks: Chunks, length: number): number {
  const place = chunks.used
  chunks.used += length
  if (chunks.used > chunks.table.length) chunks.table = widened(chunks.table, chunks.used * 2)
  return place
}

function wordNumber({ language, words, numbers }: Chunks, lower: string): number {
  const word = language.lookUp(lower)
  let number = numbers.get(word)
  if (number === undefined) {
    number = words.push(word) - 1
    numbers.set(word, number)
  }
  return number
}

export const tokenCount = (table: Int32Array, chunk: number): number => (table[chunk + SHAPE] as number) >> TOKENS_SHIFT

/** The first token of a chunk; the others follow it. */
export const firstToken = (table: Int32Array, chunk: number): number =>
  chunk + HEADER + ((((table[chunk + SHAPE] as number) & LENGTH) + 1) >> 1)

export const tokenWord = ({ table, words }: Chunks, token: number): Word => words[(table[token] as number) & ~FIGURE] as Word
export const tokenRow = (table: Int32Array, token: number): number => table[token + 2] as number
export const mayOpenFigure = (table: Int32Array, token: number): boolean => ((table[token] as number) & FIGURE) !== 0
export const tokenStart = (table: Int32Array, token: number): number => (table[token + 1] as number) & LENGTH
export const tokenEnd = (table: Int32Array, token: number): number => ((table[token + 1] as number) >> END_SHIFT) & LENGTH
/** Which word of the chunk tags the token; -1 for none. */
export const taggedBy = (table: Int32Array, token: number): number => ((table[token + 1] as number) >> TAG_SHIFT) - 1
export const wordCount = (table: Int32Array, chunk: number): number => table[chunk + WORDS] as number
export const wordsAt = (table: Int32Array, chunk: number): number => table[chunk + WORDS_AT] as number

/** Notes which chunks of those found the tagger has not seen. */
export function noteUnread({ table, unread, found }: Chunks, first: number, last: number): void {
  for (let index = first; index < last; index++) {
    const chunk = found[index] as number
    if (chunk === LINE_BREAK || table[chunk + WORDS] !== UNREAD) continue
    table[chunk + WORDS] = 0
    unread.push(chunk)
  }
}

/** Has the tagger cut the chunks that were noted, all in one reading. */
export function readWords(chunks: Chunks): void {
  const { unread } = chunks
  if (unread.length === 0) return
  const read = tagger().read(unread.map((chunk) => textOf(chunks.table, chunk)))
  for (const [index, chunk] of unread.entries()) {
    const { words, starts } = read[index] as (typeof read)[number]
    const place = reserve(chunks, words.length)
    const { table } = chunks
    table.set(words, place)
    table[chunk + WORDS] = words.length
    table[chunk + WORDS_AT] = place
    noteTags(table, chunk, starts)
  }
  unread.length = 0
}

function textOf(table: Int32Array, chunk: number): string {
  const length = (table[chunk + SHAPE] as number) & LENGTH
  let text = ''
  for (let at = 0; at < length; at += 1) {
    const pair = table[chunk + HEADER + (at >> 1)] as number
    text += String.fromCharCode(at % 2 === 0 ? pair & 0xffff : pair >>> 16)
  }
  return text
}

/** A token is tagged by the first word that begins inside it. */
function noteTags(table: Int32Array, chunk: number, starts: readonly number[]): void {
  let token = firstToken(table, chunk)
  const behind = token + tokenCount(table, chunk) * TOKEN_SIZE
  for (const [word, start] of starts.entries()) {
    if (start < 0) continue
    while (token < behind && tokenEnd(table, token) <= start) token += TOKEN_SIZE
    if (token < behind && tokenStart(table, token) <= start && taggedBy(table, token) < 0)
      table[token + 1] = (table[token + 1] as number) | ((word + 1) << TAG_SHIFT)
  }
}
