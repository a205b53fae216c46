/** Words in lifted wording that call for a closer look: those that cannot be printed, or are replaced, or come twice. */
import { once } from '../once'
import { isWordCode } from './marks'
import type { PlanWords } from './words'

/** A word that is unprintable or replaced, or begins what is. */
export const TELLING = 1
export const DOUBLED = 2

interface Telling {
  words: ReadonlySet<string>
  /** For the low bits of the first two letters, the lengths of the words that begin so, as bits. */
  lengths: Uint32Array
}

const tellingOf = once((unprintable: PlanWords['unprintable'], { replaced, 'own-replaced': ownReplaced }: PlanWords): Telling => {
  const words = new Set(
    [...unprintable, ...Object.keys(replaced), ...Object.keys(ownReplaced)].map((phrase) => /^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? ''),
  )
  const lengths = new Uint32Array(1024)
  for (const word of words) {
    const opening = openingOf(word, 0, word.length)
    lengths[opening] = (lengths[opening] as number) | (1 << Math.min(31, word.length))
  }
  return { words, lengths }
})

/** The low bits of the first two letters, the same in either case. */
const openingOf = (text: string, at: number, length: number): number =>
  ((text.charCodeAt(at) & 31) << 5) | (length > 1 ? text.charCodeAt(at + 1) & 31 : 0)

/** What a look at the single words tells: {@link TELLING}, {@link DOUBLED}, both, or 0. */
export function cuesOf(text: string, unprintable: PlanWords['unprintable'], language: PlanWords): number {
  const { words, lengths } = tellingOf(unprintable, language)
  let cues = 0
  let start = 0
  /** First letter and length of the word before, where only a space lies between. */
  let firstBefore = 0
  let lengthBefore = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (isWordCode(code)) continue
    const length = at - start
    if (length > 0) {
      const first = text.charCodeAt(start) | 32
      if (
        (lengths[openingOf(text, start, length)] as number) & (1 << Math.min(31, length)) &&
        words.has(text.slice(start, at).toLowerCase())
      )
        cues |= TELLING
      if (first === firstBefore && length === lengthBefore) cues |= DOUBLED
      firstBefore = code === SPACE ? first : 0
      lengthBefore = length
    } else firstBefore = 0
    start = at + 1
  }
  return cues
}

const SPACE = 32
