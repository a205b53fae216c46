/** Whether one text says what another has said. */
import { holdsWord } from './holds-word'

/** The share of words that makes two statements one. */
const MOST = 0.6

/** True when so large a share of the words of one text stands in the other. */
export function repeats(text: string, other: string | undefined, share = MOST): boolean {
  if (!other) return false
  const words = text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []
  const lower = other.toLowerCase()
  let shared = 0
  for (const word of words) if (holdsWord(lower, word)) shared++
  return words.length > 0 && shared >= share * words.length
}
