import { once } from '../once'
import { isAlphanumericAt, isAlphanumericCode, isSpaceAt, isSpaceCode } from './characters'
import type { BoilerplateKind, BoilerplateRule } from './segmented'
import type { Span } from './sentences'

interface Entry {
  phrase: string
  kind: BoilerplateKind
  /** Where in the phrase the word begins by which it is looked up: its longest, which is in the fewest sentences. */
  anchor: number
}

interface PhraseIndex {
  /** Phrases by the hash of the first letters of that word, so that hundreds of them cost one look a word. */
  buckets: ReadonlyMap<number, readonly Entry[]>
  /** A bit for each bucket that holds something. */
  filled: Int32Array
}

/** A shorter phrase would be in every other sentence. */
const SHORTEST = 4

export const boilerplateIndex = once((rules: readonly BoilerplateRule[]): PhraseIndex => {
  const buckets = new Map<number, Entry[]>()
  const filled = new Int32Array(BUCKETS >> 5)
  for (const rule of rules) {
    for (const line of rule.phrases) {
      const phrase = line
        .trim()
        .toLowerCase()
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/\s+/g, ' ')
      if (phrase.length < SHORTEST) continue
      const entry: Entry = { phrase, kind: rule.kind, anchor: anchorOf(phrase) }
      const bucket = bucketAt(phrase, entry.anchor)
      const filed = buckets.get(bucket)
      if (filed) filed.push(entry)
      else buckets.set(bucket, [entry])
      filled[bucket >> 5] = (filled[bucket >> 5] as number) | (1 << (bucket & 31))
    }
  }
  return { buckets, filled }
})

/** The last word may go on in the text, so it counts only where its first letters are all that is looked up. */
function anchorOf(phrase: string): number {
  let anchor = 0
  let longest = 0
  let from = 0
  for (const word of phrase.split(' ')) {
    const last = from + word.length === phrase.length
    if (word.length > longest && (!last || word.length >= HASHED)) {
      anchor = from
      longest = word.length
    }
    from += word.length + 1
  }
  return anchor
}

const BUCKETS = 1 << 15
const HASHED = 4

/** By the letters before the first space, as far as they are hashed. */
function bucketAt(text: string, from: number): number {
  let hash = 0
  const to = Math.min(from + HASHED, text.length)
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpaceCode(code)) break
    hash = (Math.imul(hash, 61) + code) | 0
  }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

/** What kind of boilerplate the sentence is: that of the longest phrase in it, and of the first of several. */
export function boilerplateKind({ buckets, filled }: PhraseIndex, folded: string, { start, end }: Span): BoilerplateKind | undefined {
  let best: Entry | undefined
  let bestStart = 0
  let inWord = false
  for (let at = start; at < end; at += 1) {
    const begins = !inWord
    const code = folded.charCodeAt(at)
    inWord = isAlphanumericCode(code)
    if (!begins || (!inWord && isSpaceCode(code))) continue
    const bucket = bucketAt(folded, at)
    if (((filled[bucket >> 5] as number) & (1 << (bucket & 31))) === 0) continue
    const filed = buckets.get(bucket) as readonly Entry[]
    for (let each = 0; each < filed.length; each += 1) {
      const entry = filed[each] as Entry
      if ((best && entry.phrase.length < best.phrase.length) || !goesOn(folded, at, end, entry)) continue
      const from = beginning(folded, start, at, entry)
      if (from < 0 || (best && entry.phrase.length === best.phrase.length && from >= bestStart)) continue
      best = entry
      bestStart = from
    }
  }
  return best?.kind
}

const WIDEST_SPACE = 40
const BLANK = 32

/** Does the phrase go on from its anchor at `from`? Any white space stands for its blanks. */
function goesOn(folded: string, from: number, to: number, { phrase, anchor }: Entry): boolean {
  let at = from
  for (let place = anchor; place < phrase.length; place += 1) {
    if (at >= to) return false
    const code = phrase.charCodeAt(place)
    if (code !== BLANK) {
      if (folded.charCodeAt(at) !== code) return false
      at += 1
      continue
    }
    if (!isSpaceAt(folded, at)) return false
    const limit = at + WIDEST_SPACE
    while (at < to && at < limit && isSpaceAt(folded, at)) at += 1
  }
  return true
}

/** Where the phrase begins that has its anchor at `at`; -1 when what goes before is something else. */
function beginning(folded: string, start: number, at: number, { phrase, anchor }: Entry): number {
  let from = at
  for (let place = anchor - 1; place >= 0; place -= 1) {
    if (from <= start) return -1
    const code = phrase.charCodeAt(place)
    if (code !== BLANK) {
      if (folded.charCodeAt(from - 1) !== code) return -1
      from -= 1
      continue
    }
    if (!isSpaceAt(folded, from - 1)) return -1
    const limit = from - WIDEST_SPACE
    while (from > start && from > limit && isSpaceAt(folded, from - 1)) from -= 1
  }
  return from > start && isAlphanumericAt(folded, from - 1) ? -1 : from
}
