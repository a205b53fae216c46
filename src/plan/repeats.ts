/** Whether one text says what another has said. */
import { holdsWord } from './holds-word'

/** The share of words that makes two statements one. */
const MOST = 0.6

/** True when so large a share of the words of one text stands in the other. */
export function repeats(text: string, other: string | undefined, share = MOST): boolean {
  if (!other) return false
  const words = tellingWords(text)
  const lower = other.toLowerCase()
  let shared = 0
  for (const word of words) if (holdsWord(lower, word)) shared++
  return words.length > 0 && shared >= share * words.length
}

/** A text is compared with one other after the other: its words are kept until the next is. */
let lastText = ''
let lastWords: readonly string[] = []

function tellingWords(text: string): readonly string[] {
  if (text === lastText) return lastWords
  lastText = text
  lastWords = text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []
  return lastWords
}
