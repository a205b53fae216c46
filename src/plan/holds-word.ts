/** Whether a word stands in a text by itself. Both are in lower case. */
import { codeAt } from '../nlp/code-at'
import { once } from '../once'

/** True where the word, of letters or figures, stands there by itself. */
export function holdsWord(text: string, word: string): boolean {
  let at = text.indexOf(word)
  if (at < 0) return false
  const isSame = isFigure(word.charCodeAt(0)) ? isFigure : isLetter
  for (; at >= 0; at = text.indexOf(word, at + 1))
    if (!isSame(text.charCodeAt(at - 1)) && !isSame(text.charCodeAt(at + word.length))) return true
  return false
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))

/** Some words, by the pair of letters that each begins with. */
interface ByPair {
  /** A bit for each pair that some word begins with; a few pairs share one. They are looked at for each letter of a text, and lie close. */
  readonly may: Int32Array
  readonly words: ReadonlyMap<number, readonly string[]>
  /** Words of one sign. */
  readonly signs: readonly string[]
}

const PAIRS = 1024
const pairAt = (first: number, second: number): number => ((first << 5) ^ second) & (PAIRS - 1)

const byPairOf = once((words: readonly string[]): ByPair => {
  const may = new Int32Array(PAIRS >> 5)
  const groups = new Map<number, string[]>()
  const signs = words.filter((word) => word.length < 2)
  for (const word of words) {
    if (word.length < 2) continue
    const pair = pairAt(word.charCodeAt(0), word.charCodeAt(1))
    ;(may[pair >> 5] as number) |= 1 << (pair & 31)
    const group = groups.get(pair)
    if (group) group.push(word)
    else groups.set(pair, [word])
  }
  return { may, words: groups, signs }
})

/** True where one of the words stands there by itself: one look at the text for all of them. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  const { may, words: groups, signs } = byPairOf(words)
  let code = text.length > 0 ? codeAt(text, 0) : 0
  for (let at = 0; at + 1 < text.length; at++) {
    const next = codeAt(text, at + 1)
    // As `pairAt` does: a call for each letter would be most of the work.
    const pair = ((code << 5) ^ next) & (PAIRS - 1)
    code = next
    if (((may[pair >> 5] as number) & (1 << (pair & 31))) === 0) continue
    for (const word of groups.get(pair) as readonly string[]) {
      if (!text.startsWith(word, at)) continue
      const isSame = isFigure(word.charCodeAt(0)) ? isFigure : isLetter
      if (!isSame(text.charCodeAt(at - 1)) && !isSame(text.charCodeAt(at + word.length))) return true
    }
  }
  return signs.length > 0 && signs.some((sign) => holdsWord(text, sign))
}
