import { isAlphanumericAt, isSpaceAt } from './characters'
import type { BoilerplateKind, BoilerplateRule } from './segmented'
import type { Span } from './sentences'

interface Entry {
  phrase: string
  kind: BoilerplateKind
}

/** Phrases by the hash of their first letters, so that hundreds of them cost one look a word. */
type PhraseIndex = readonly (readonly Entry[] | undefined)[]

/** A shorter phrase would be in every other sentence. */
const SHORTEST = 4
const indexes = new WeakMap<readonly BoilerplateRule[], PhraseIndex>()

export function boilerplateIndex(rules: readonly BoilerplateRule[]): PhraseIndex {
  const known = indexes.get(rules)
  if (known) return known
  const index = new Array<Entry[] | undefined>(BUCKETS).fill(undefined)
  for (const rule of rules) {
    for (const line of rule.phrases) {
      const phrase = line
        .trim()
        .toLowerCase()
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/\s+/g, ' ')
      if (phrase.length < SHORTEST) continue
      const bucket = openingHash(phrase, 0)
      const entry: Entry = { phrase, kind: rule.kind }
      const filed = index[bucket]
      if (filed) filed.push(entry)
      else index[bucket] = [entry]
    }
  }
  indexes.set(rules, index)
  return index
}

const BUCKETS = 1 << 12
const HASHED = SHORTEST

/** Of the letters before the first space, as far as they are hashed. */
function openingHash(text: string, from: number): number {
  let hash = 0
  for (let at = from; at < from + HASHED && at < text.length && !isSpaceAt(text, at); at += 1)
    hash = (Math.imul(hash, 61) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1)
}

/** What kind of boilerplate the sentence is: that of the longest phrase in it. */
export function boilerplateKind(index: PhraseIndex, folded: string, { start, end }: Span): BoilerplateKind | undefined {
  let best: Entry | undefined
  let inWord = false
  for (let at = start; at < end; at += 1) {
    const begins = !inWord
    inWord = isAlphanumericAt(folded, at)
    if (!begins || (!inWord && isSpaceAt(folded, at))) continue
    const filed = index[openingHash(folded, at)]
    if (filed === undefined) continue
    for (let each = 0; each < filed.length; each += 1) {
      const entry = filed[each] as Entry
      if ((!best || entry.phrase.length > best.phrase.length) && matches(folded, at, end, entry.phrase)) best = entry
    }
  }
  return best?.kind
}

const WIDEST_SPACE = 40
const BLANK = 32

/** Does the phrase begin at `from`? Any white space stands for its blanks. */
function matches(folded: string, from: number, to: number, phrase: string): boolean {
  let at = from
  for (let place = 0; place < phrase.length; place += 1) {
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
