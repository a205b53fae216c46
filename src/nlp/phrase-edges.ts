/** Phrases that a text may begin or end with, found by their first or last word. Texts are asked about in lower case. */
import { firstWord, lastWord } from './end-words'

/** Of each first (or last) word the phrases in lower case, the longest first. */
export type PhraseEdges = ReadonlyMap<string, readonly string[]>

export const phraseStarts = (phrases: Iterable<string>): PhraseEdges => filed(phrases, firstWord)
export const phraseEnds = (phrases: Iterable<string>): PhraseEdges => filed(phrases, lastWord)

function filed(phrases: Iterable<string>, edge: (phrase: string) => string): PhraseEdges {
  const edges = new Map<string, string[]>()
  for (const phrase of phrases) {
    const lower = phrase.toLowerCase()
    const same = edges.get(edge(lower))
    if (same) same.push(lower)
    else edges.set(edge(lower), [lower])
  }
  for (const same of edges.values()) same.sort((a, b) => b.length - a.length)
  return edges
}

const LONGEST_WORD = 40

/** The longest of them that stands at a place and ends there, as `isEnd` says of the code behind it; `word` is the word at that place. */
export function startAt(
  lower: string,
  at: number,
  starts: PhraseEdges,
  isEnd: (code: number) => boolean,
  word = firstWord(lower.slice(at, at + LONGEST_WORD)),
): string | undefined {
  const same = starts.get(word)
  if (same) for (const phrase of same) if (lower.startsWith(phrase, at) && isEnd(lower.charCodeAt(at + phrase.length))) return phrase
  return undefined
}

/** Where the longest of them begins that the text ends with, behind space or a mark; -1 where none does. */
export function endFrom(lower: string, ends: PhraseEdges, isBefore: (code: number) => boolean): number {
  const same = ends.get(lastWord(lower))
  if (same)
    for (const phrase of same) {
      const start = lower.length - phrase.length
      if (lower.endsWith(phrase) && isBefore(lower.charCodeAt(start - 1))) return start
    }
  return -1
}

/** No word goes on there: neither letter nor apostrophe nor hyphen. */
export const isWordEnd = (code: number): boolean => code !== APOSTROPHE && code !== HYPHEN && isNoLetter(code)

/** For codes of lower case. */
export const isNoLetter = (code: number): boolean =>
  !((code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code))))

const APOSTROPHE = 39
const HYPHEN = 45
