/**
 * Chunks of text, each what stands between two white spaces. What a chunk says does not depend on its neighbours, and most chunks of a
 * posting were in one before, so each is cut into tokens once and remembered. The memory is one table of numbers, in which all that is
 * asked of a chunk lies together; a chunk is named by its place there and found by its letters, without being cut out of the text.
 */
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import { NO_WORD, tagger } from '../nlp/wink'
import type { Language, Word } from '../rules/language'
import { opensFigure, type Quantities } from './values'

/**
 * A chunk in the table: the next chunk in its bucket, the length of its text, the count of its tokens, whether it may be part of prose,
 * the count of its words as the tagger cuts them (-1 until a sentence asks) and where they are; then the text, two letters a number;
 * then the tokens.
 */
export const NEXT = 0
export const LENGTH = 1
export const TOKENS = 2
export const PROSE = 3
export const WORDS = 4
export const WORDS_AT = 5
const HEADER = 6

/** A token: offsets in the chunk, its word, whether a figure may begin with it, and the word that tags it, -1 for none. */
export const TOKEN_START = 0
export const TOKEN_END = 1
export const TOKEN_WORD = 2
export const TOKEN_FIGURE = 3
export const TOKEN_TAG = 4
export const TOKEN_SIZE = 5

export interface Chunks {
  language: Language
  quantities: Quantities
  /** The first chunk of each bucket. */
  buckets: Int32Array
  table: Int32Array
  used: number
  words: Word[]
  numbers: Map<Word, number>
  /** Chunks of which the tagger is still to be asked. */
  unread: number[]
}

/** Stands between chunks that are on different lines. */
export const LINE_BREAK = 0
/** A stretch without a break that is longer than this is no prose; the tagger is quadratic in it. */
const LONGEST_RUN = 120
/** Longer chunks are addresses and the like, which hardly come again. */
const LONGEST_KEPT = 40
/** Numbers in the table and words above which the memory starts afresh with the next text. */
const MOST_USED = 1 << 20
const MOST_WORDS = 40_000
const BUCKETS = 1 << 14
const FIRST_SIZE = 1 << 15

const memories = new WeakMap<Language, Chunks>()

/** The memory for a text. */
export function chunksOf(language: Language, quantities: Quantities): Chunks {
  const known = memories.get(language)
  if (known?.quantities === quantities && known.used < MOST_USED && known.words.length < MOST_WORDS) return known
  const made: Chunks = {
    language,
    quantities,
    buckets: new Int32Array(BUCKETS),
    table: new Int32Array(FIRST_SIZE),
    used: LINE_BREAK + 1,
    words: [],
    numbers: new Map(),
    unread: [],
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

/** Adds the chunks of a stretch of text to `found`, and to `places` where each begins. */
export function readChunks(chunks: Chunks, text: string, start: number, end: number, found: number[], places: number[]): void {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBreak(code)) {
      if (isLineBreak(code)) {
        found.push(LINE_BREAK)
        places.push(at)
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
    found.push(chunkAt(chunks, text, first, at, hash))
    places.push(first)
  }
}

function chunkAt(chunks: Chunks, text: string, from: number, to: number, hash: number): number {
  const { table, buckets } = chunks
  const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
  const length = to - from
  for (let chunk = buckets[bucket] as number; chunk > 0; chunk = table[chunk + NEXT] as number)
    if (table[chunk + LENGTH] === length && isText(table, chunk + HEADER, text, from, to)) return chunk
  const chunk = addChunk(chunks, text.slice(from, to))
  if (length > LONGEST_KEPT) return chunk
  chunks.table[chunk + NEXT] = buckets[bucket] as number
  buckets[bucket] = chunk
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
  let { table } = chunks
  table[chunk + LENGTH] = length
  table[chunk + PROSE] = 1
  table[chunk + WORDS] = -1
  for (let at = 0; at < length; at += 2) table[chunk + HEADER + (at >> 1)] = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
  let run = 0
  let last = -1
  tokenise(text, lowerCase(text), 0, length, (start, end, lower) => {
    run = (last === start ? run : 0) + end - start
    last = end
    const token = reserve(chunks, TOKEN_SIZE)
    table = chunks.table
    table[token + TOKEN_START] = start
    table[token + TOKEN_END] = end
    table[token + TOKEN_WORD] = wordNumber(chunks, lower)
    table[token + TOKEN_FIGURE] = opensFigure(lower, chunks.quantities) ? 1 : 0
    table[token + TOKEN_TAG] = NO_WORD
    table[chunk + TOKENS] = (table[chunk + TOKENS] as number) + 1
    if (run > LONGEST_RUN) table[chunk + PROSE] = 0
  })
  return chunk
}

/** Room for so many numbers at the end of the table. */
function reserve(chunks: Chunks, length: number): number {
  const place = chunks.used
  chunks.used += length
  if (chunks.used > chunks.table.length) {
    const wider = new Int32Array(chunks.used * 2)
    wider.set(chunks.table)
    chunks.table = wider
  }
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

/** The first token of a chunk; the others follow it. */
export const firstToken = (table: Int32Array, chunk: number): number => chunk + HEADER + (((table[chunk + LENGTH] as number) + 1) >> 1)

/** Notes which chunks the tagger has not seen. */
export function noteUnread({ table, unread }: Chunks, found: readonly number[], first: number, last: number): void {
  for (let index = first; index < last; index++) {
    const chunk = found[index] as number
    if (chunk === LINE_BREAK || table[chunk + WORDS] !== -1) continue
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
  const length = table[chunk + LENGTH] as number
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
  const behind = token + (table[chunk + TOKENS] as number) * TOKEN_SIZE
  for (const [word, start] of starts.entries()) {
    if (start < 0) continue
    while (token < behind && (table[token + TOKEN_END] as number) <= start) token += TOKEN_SIZE
    if (token < behind && (table[token + TOKEN_START] as number) <= start && table[token + TOKEN_TAG] === NO_WORD)
      table[token + TOKEN_TAG] = word
  }
}
