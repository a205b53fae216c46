/**
 * Chunks of text, each what stands between two white spaces. What a chunk says does not depend on its neighbours, and most chunks of a
 * posting were in one before, so each is cut into tokens once and remembered; it is found by its letters without being cut out of the text.
 */
import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'
import { type ChunkWords, tagger } from '../nlp/wink'
import type { Language, Word } from '../rules/language'
import { opensFigure, type Quantities } from './values'

export interface ChunkToken {
  /** Offsets in the chunk. */
  start: number
  end: number
  lower: string
  word: Word
  /** A figure may begin with it. */
  figure: boolean
}

export interface Chunk {
  text: string
  tokens: readonly ChunkToken[]
  /** It is short enough to be part of prose. */
  prose: boolean
  /** Its words as the tagger cuts them, when a sentence first asks; and for each token the word that tags it, -1 for none. */
  words: ChunkWords | undefined
  tagged: readonly number[]
  /** The next chunk in its bucket. */
  next: Chunk | undefined
}

export interface Chunks {
  language: Language
  quantities: Quantities
  buckets: (Chunk | undefined)[]
  count: number
  /** Chunks of which the tagger is still to be asked. */
  unread: Set<Chunk>
}

/** A stretch without a break that is longer than this is no prose; the tagger is quadratic in it. */
const LONGEST_RUN = 120
/** Longer chunks are addresses and the like, which hardly come again. */
const LONGEST_KEPT = 40
/** Above this the memory starts afresh. */
const MOST_CHUNKS = 30_000
const BUCKETS = 1 << 14

const memories = new WeakMap<Language, Chunks>()

export function chunksOf(language: Language, quantities: Quantities): Chunks {
  const known = memories.get(language)
  if (known?.quantities === quantities) return known
  const made: Chunks = { language, quantities, buckets: emptyBuckets(), count: 0, unread: new Set() }
  memories.set(language, made)
  return made
}

const emptyBuckets = (): Chunks['buckets'] => new Array<Chunk | undefined>(BUCKETS).fill(undefined)

/** Stands between chunks that are on different lines. */
export const LINE_BREAK: Chunk = { text: '\n', tokens: [], prose: true, words: undefined, tagged: [], next: undefined }

const isLineBreak = (code: number): boolean => code === 10 || code === 13 || code === 9

/** White space at which the tagger cuts; tabs stand for line breaks. */
function isBreak(code: number): boolean {
  if (code <= 32) return code === 32 || isLineBreak(code)
  if (code < 0x2002) return code === 0xa0
  return code <= 0x2005 || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f
}

/** Adds the chunks of a stretch of text to `found`, and to `places` where each begins. */
export function readChunks(chunks: Chunks, text: string, start: number, end: number, found: Chunk[], places: number[]): void {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isBreak(code)) {
      if (isLineBreak(code) && found.at(-1) !== LINE_BREAK) {
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

function chunkAt(chunks: Chunks, text: string, from: number, to: number, hash: number): Chunk {
  const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
  const length = to - from
  for (let chunk = chunks.buckets[bucket]; chunk; chunk = chunk.next) {
    const own = chunk.text
    if (own.length !== length) continue
    let at = 0
    while (at < length && own.charCodeAt(at) === text.charCodeAt(from + at)) at++
    if (at === length) return chunk
  }
  const chunk = readChunk(chunks, ownCopy(text.slice(from, to)))
  if (length > LONGEST_KEPT) return chunk
  if (chunks.count++ >= MOST_CHUNKS) {
    chunks.buckets = emptyBuckets()
    chunks.count = 1
  }
  chunk.next = chunks.buckets[bucket]
  chunks.buckets[bucket] = chunk
  return chunk
}

/** A string that does not keep alive the text that it was cut out of. */
const ownCopy = (text: string): string => ` ${text}`.slice(1)

function readChunk({ language, quantities }: Chunks, text: string): Chunk {
  const tokens: ChunkToken[] = []
  let run = 0
  let prose = true
  tokenise(text, lowerCase(text), 0, text.length, (start, end, lower) => {
    run = (tokens.at(-1)?.end === start ? run : 0) + end - start
    if (run > LONGEST_RUN) prose = false
    tokens.push({ start, end, lower, word: language.lookUp(lower), figure: opensFigure(lower, quantities) })
  })
  return { text, tokens, prose, words: undefined, tagged: [], next: undefined }
}

/** Notes which chunks the tagger has not seen. */
export function noteUnread(chunks: readonly Chunk[], first: number, last: number, { unread }: Chunks): void {
  for (let index = first; index < last; index++) {
    const chunk = chunks[index] as Chunk
    if (chunk.words === undefined && chunk !== LINE_BREAK) unread.add(chunk)
  }
}

/** Has the tagger cut the chunks that were noted, all in one reading. */
export function readWords({ unread }: Chunks): void {
  if (unread.size === 0) return
  const chunks = [...unread]
  unread.clear()
  const read = tagger().read(chunks.map(({ text }) => text))
  for (const [index, chunk] of chunks.entries()) {
    const words = read[index] as ChunkWords
    chunk.words = words
    chunk.tagged = taggedBy(chunk.tokens, words.starts)
  }
}

/** A token is tagged by the first word that begins inside it. */
function taggedBy(tokens: readonly ChunkToken[], starts: readonly number[]): number[] {
  const tagged = tokens.map(() => -1)
  let token = 0
  for (const [word, start] of starts.entries()) {
    if (start < 0) continue
    while (token < tokens.length && (tokens[token] as ChunkToken).end <= start) token++
    const own = tokens[token]
    if (own && own.start <= start && tagged[token] === -1) tagged[token] = word
  }
  return tagged
}
