/** What single words tell, as bits: each word of a text is looked up once for all of them. */
import { type Look, numberOf } from './look'

export interface WordKinds {
  /** By the number of the letters of a word, with its text to be sure; of words of ASCII letters and figures alone. */
  numbers: Int32Array
  words: readonly string[]
  kinds: Int32Array
  /** Of all words. */
  byText: ReadonlyMap<string, number>
}

const LOAD = 4

/** Each group of words (in small letters) with its bit. */
export function wordKinds(groups: readonly (readonly [Iterable<string>, number])[]): WordKinds {
  const byText = new Map<string, number>()
  for (const [words, kind] of groups) for (const word of words) byText.set(word, (byText.get(word) ?? 0) | kind)
  let size = 16
  while (size < LOAD * byText.size) size *= 2
  const made = { numbers: new Int32Array(size), words: new Array<string>(size).fill(''), kinds: new Int32Array(size), byText }
  for (const [word, kind] of byText) {
    if (!/^[a-z\d]+$/.test(word)) continue
    const number = numberOf(word)
    let slot = number & (size - 1)
    while (made.kinds[slot] !== 0) slot = (slot + 1) & (size - 1)
    made.numbers[slot] = number
    made.words[slot] = word
    made.kinds[slot] = kind
  }
  return made
}

/** The bits of a word of the text looked at; 0 where it tells nothing. */
export function kindOf({ numbers, words, kinds, byText }: WordKinds, look: Look, word: number): number {
  const number = look.numbers[word] as number
  const start = look.starts[word] as number
  const end = look.ends[word] as number
  if (number === 0) return byText.get(look.text.slice(start, end).toLowerCase()) ?? 0
  const mask = kinds.length - 1
  for (let slot = number & mask; kinds[slot] !== 0; slot = (slot + 1) & mask)
    if (numbers[slot] === number && isSpelled(look.text, start, end, words[slot] as string)) return kinds[slot] as number
  return 0
}

function isSpelled(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let at = 0; at < word.length; at++) if ((text.charCodeAt(start + at) | 32) !== word.charCodeAt(at)) return false
  return true
}

/** The bits of all words of the text looked at. */
export function kindsIn(kinds: WordKinds, look: Look): number {
  let told = 0
  for (let word = 0; word < look.words; word++) told |= kindOf(kinds, look, word)
  return told
}
