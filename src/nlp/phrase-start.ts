/** Phrases that a text may begin with, found by their first word. */
import { firstWord } from './end-words'

/** Of each first word the phrases in lower case, the longest first. */
export type PhraseStarts = ReadonlyMap<string, readonly string[]>

export function phraseStarts(phrases: Iterable<string>): PhraseStarts {
  const starts = new Map<string, string[]>()
  for (const phrase of phrases) {
    const lower = phrase.toLowerCase()
    const same = starts.get(firstWord(lower))
    if (same) same.push(lower)
    else starts.set(firstWord(lower), [lower])
  }
  for (const same of starts.values()) same.sort((a, b) => b.length - a.length)
  return starts
}

/** The longest of them that stands at a place of the text (in lower case) and ends there as `isEnd` says of the code behind it. */
export function startAt(lower: string, at: number, starts: PhraseStarts, isEnd: (code: number) => boolean): string | undefined {
  const same = starts.get(firstWord(at === 0 ? lower : lower.slice(at, at + LONGEST_WORD)))
  if (same) for (const phrase of same) if (lower.startsWith(phrase, at) && isEnd(lower.charCodeAt(at + phrase.length))) return phrase
  return undefined
}

const LONGEST_WORD = 40
