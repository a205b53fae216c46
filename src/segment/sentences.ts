import {
  isAlphanumericAt,
  isDigit,
  isDigitAt,
  isLetter,
  isLetterAt,
  isLower,
  isLowerAt,
  isSpaceAt,
  isUpper,
  isUpperAt,
  skipSpaces,
  skipSpacesBack,
} from './characters'
import { type Content, unread } from './content'
import { type Landmarks, landmarkFrom } from './landmarks'
import type { Hole } from './links'
import type { SegmentLanguage } from './segmented'

export interface Span {
  start: number
  end: number
}

export interface SentenceContext {
  source: string
  folded: string
  landmarks: Landmarks
  language: SegmentLanguage
}

/** The sentences between two offsets: cut at final punctuation, without URLs and link targets, trimmed. */
export function splitSentences(context: SentenceContext, { start, end }: Span, holes: readonly Hole[]): Content[] {
  const sentences: Content[] = []
  let from = start
  for (let index = firstAfter(holes, start); index < holes.length; index += 1) {
    const hole = holes[index] as Hole
    if (hole.start >= end) break
    if (hole.start > from) splitPart(context, from, hole.start, sentences)
    from = hole.end
  }
  if (from < end) splitPart(context, from, end, sentences)
  return sentences
}

function splitPart(context: SentenceContext, start: number, end: number, sentences: Content[]): void {
  const { source, landmarks } = context
  let from = start
  let passed = start
  for (let index = landmarkFrom(landmarks, start); index < landmarks.count; index += 1) {
    const at = landmarks.places[index] as number
    if (at >= end) break
    if (at > from && isUpperAt(source, at) && opensBehindGap(context, at, from)) {
      pushTrimmed(source, from, at, sentences)
      from = at
    }
    if (at < passed || !isStopAt(source, at)) continue
    const behind = stopsEnd(source, at, end)
    if (endsSentence(context, at, behind, start, end)) {
      pushTrimmed(source, from, behind, sentences)
      from = behind
    }
    passed = behind
  }
  pushTrimmed(source, from, end, sentences)
}

const SHORTEST_WORD = 4

/** "attention to detail   Please apply": spaces in a row before a word that may open a sentence are a line break that was lost. */
function opensBehindGap({ source, folded, language }: SentenceContext, at: number, from: number): boolean {
  if (!isSpaceAt(source, at - 1) || !isSpaceAt(source, at - 2)) return false
  const before = skipSpacesBack(source, from, at)
  let first = before
  while (first > from && isAlphanumericAt(source, first - 1)) first -= 1
  // After a small word ("of  Leeds") or a comma the gap is an accident.
  if (before - first < SHORTEST_WORD || !isLowerAt(source, before - 1)) return false
  const to = letterEnd(source, at, at + LONGEST_OPENING)
  return to - at >= SHORTEST_WORD && isLowerAt(source, at + 1) && isSpaceAt(source, to) && language.words.has(folded.slice(at, to))
}
const LONGEST_OPENING = 24

/** Index of the first hole that ends behind `offset`; there may be thousands. */
function firstAfter(holes: readonly Hole[], offset: number): number {
  let low = 0
  let high = holes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holes[middle] as Hole).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function isStopAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code === 46 || code === 33 || code === 63 || code === 0x2026
}

const CLOSERS = '"\')]}*_\u201d\u2019'

function stopsEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isStopAt(source, at)) at += 1
  while (at < to && CLOSERS.includes(source[at] as string)) at += 1
  return at
}

/** The final punctuation at `stop` … `end` stands in a part of the text that is `from` … `to`. */
function endsSentence(context: SentenceContext, stop: number, end: number, from: number, to: number): boolean {
  const { source } = context
  if (end >= to || !isSpaceAt(source, end)) return false
  const next = skipSpaces(source, end, to)
  if (next >= to || !opensSentence(source, next)) return false
  // Only a single full stop can belong to a word.
  if (source[stop] !== '.' || end > stop + 1) return true
  return !belongsToWord(context, stop, next, from, to)
}

function opensSentence(source: string, at: number): boolean {
  const character = source[at] as string
  if (isUpper(character) || isDigit(character)) return true
  if (isLower(character)) return false
  // A caseless script, a mask, a quotation, a sum of money.
  if (isLetter(character) || '<[#$\u00a3\u20ac~'.includes(character)) return true
  if ('("\'\u201c\u2018*_`.'.includes(character)) return opensAfter(source, at + 1)
  return '-\u2013\u2014\u2022'.includes(character) || (character >= '\ud800' && character <= '\udbff')
}

function opensAfter(source: string, at: number): boolean {
  let next = at
  while (next - at < 3 && '("\'*_`\u201c\u2018'.includes(source[next] ?? ' ')) next += 1
  return isUpperAt(source, next) || isDigitAt(source, next)
}

/** "Dr.", "e.g.", "R. Okafor", "U.S.", "No. 5": the full stop is part of the word before it. */
function belongsToWord({ source, folded, language }: SentenceContext, stop: number, next: number, first: number, to: number): boolean {
  let from = stop
  while (from > first && stop - from < 24 && (isAlphanumericAt(source, from - 1) || source[from - 1] === '.')) from -= 1
  const word = folded.slice(from, stop)
  if (word.length === 0) return false
  if (language.abbreviations.has(word) || (language.abbreviations.has(`${word} ~`) && isLowerAt(source, from))) return true
  // "with. NET": the full stop strayed from the name behind it.
  if (language.names.has(`.${folded.slice(next, letterEnd(source, next, to))}`)) return true
  const lastPart = word.slice(word.lastIndexOf('.') + 1)
  const figure = SIGNS.includes(source[next] as string) ? figureStart(source, next) : next
  if (isDigitAt(source, figure)) return language.abbreviations.has(`${word} #`)
  if (lastPart.length !== 1 || !isUpperAt(source, stop - 1)) return false
  // An initial stands before a name, a single letter at the end of a sentence before an ordinary word;
  // an abbreviation such as "U.S." is followed by other capitals so often that only the shortest words are trusted.
  const following = folded.slice(next, letterEnd(source, next, to))
  return !language.words.has(following) || (word.includes('.') && following.length > 3)
}

/** "$21.00 / Hr. - $26.00": a dash and the sign of a currency may stand before a figure. */
function figureStart(source: string, next: number): number {
  let at = next
  while (at - next < LONGEST_SIGN && (SIGNS.includes(source[at] ?? '.') || source[at] === ' ')) at += 1
  return at
}
const LONGEST_SIGN = 4
const SIGNS = '-\u2013\u2014$\u00a3\u20ac'

function letterEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 40 && isLetterAt(source, at)) at += 1
  return at
}

const OPENING_BRACKET = 91
const LEADING = '.,;:!?)]}*_`~|\u2026'

function pushTrimmed(source: string, from: number, to: number, sentences: Content[]): void {
  let start = skipSpaces(source, from, to)
  let end = skipSpacesBack(source, start, to)
  while (start < end && (LEADING.includes(source[start] as string) || isSpaceAt(source, start)) && !isNameDot(source, start)) start += 1
  if (source.charCodeAt(start) === OPENING_BRACKET && !source.slice(start, end).includes(']')) start = skipSpaces(source, start + 1, end)
  while (end > start && ('*_`[|('.includes(source[end - 1] as string) || isSpaceAt(source, end - 1))) end -= 1
  for (let at = start; at < end; at += 1) {
    if (isAlphanumericAt(source, at)) {
      sentences.push(unread(start, end))
      return
    }
  }
}

/** The dot of ".NET" belongs to its name. */
function isNameDot(source: string, at: number): boolean {
  return source[at] === '.' && isUpperAt(source, at + 1) && !isAlphanumericAt(source, at - 1)
}
