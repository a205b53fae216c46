import { isAlphanumericAt, isSpaceAt } from './characters'
import type { BoilerplateKind, BoilerplateRule } from './segmented'
import type { Span } from './sentences'

interface Entry {
  phrase: string
  kind: BoilerplateKind
}

interface PhraseIndex {
  byPrefix: ReadonlyMap<string, readonly Entry[]>
  /** Marks the hashes of the prefixes, so that most words are turned down without a look at the map. */
  opening: Uint8Array
}

const PREFIX = 4
const indexes = new WeakMap<readonly BoilerplateRule[], PhraseIndex>()

/** Phrases by their first letters, so that hundreds of them cost one look a word. */
export function boilerplateIndex(rules: readonly BoilerplateRule[]): PhraseIndex {
  const known = indexes.get(rules)
  if (known) return known
  const byPrefix = new Map<string, Entry[]>()
  const opening = new Uint8Array(OPENING)
  for (const rule of rules) {
    for (const line of rule.phrases) {
      const phrase = line
        .trim()
        .toLowerCase()
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/\s+/g, ' ')
      // A shorter one would be in every other sentence.
      if (phrase.length < PREFIX) continue
      const key = phrase.slice(0, PREFIX)
      const list = byPrefix.get(key)
      if (list) list.push({ phrase, kind: rule.kind })
      else byPrefix.set(key, [{ phrase, kind: rule.kind }])
      opening[openingHash(phrase, 0)] = 1
    }
  }
  const index = { byPrefix, opening }
  indexes.set(rules, index)
  return index
}

const OPENING = 1 << 12

/** The letters before the first space, as far as they belong to the prefix. */
function openingHash(text: string, from: number): number {
  let hash = 0
  for (let at = from; at < from + PREFIX && at < text.length && !isSpaceAt(text, at); at += 1)
    hash = (Math.imul(hash, 61) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 12)) & (OPENING - 1)
}

/** What kind of boilerplate the sentence is: that of the longest phrase in it. */
export function boilerplateKind({ byPrefix, opening }: PhraseIndex, folded: string, sentence: Span): BoilerplateKind | undefined {
  let best: Entry | undefined
  let inWord = false
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const begins = !inWord
    inWord = isAlphanumericAt(folded, at)
    if (!begins || opening[openingHash(folded, at)] === 0 || isSpaceAt(folded, at)) continue
    for (const entry of byPrefix.get(prefixAt(folded, at)) ?? []) {
      if ((!best || entry.phrase.length > best.phrase.length) && matches(folded, at, sentence.end, entry.phrase)) best = entry
    }
  }
  return best?.kind
}

/** The next letters, with white space as one blank. */
function prefixAt(folded: string, at: number): string {
  const plain = folded.slice(at, at + PREFIX)
  if (!isSpaceAt(plain, 1) && !isSpaceAt(plain, 2) && !isSpaceAt(plain, 3)) return plain
  let text = ''
  for (let place = at; text.length < PREFIX && place < at + PREFIX * 4 && place < folded.length; place += 1) {
    if (!isSpaceAt(folded, place)) text += folded[place]
    else if (!text.endsWith(' ')) text += ' '
  }
  return text
}

const WIDEST_SPACE = 40

function matches(folded: string, from: number, to: number, phrase: string): boolean {
  let at = from
  for (const character of phrase) {
    if (at >= to) return false
    if (character === ' ') {
      if (!isSpaceAt(folded, at)) return false
      const limit = at + WIDEST_SPACE
      while (at < to && at < limit && isSpaceAt(folded, at)) at += 1
    } else if (folded[at] === character) at += 1
    else return false
  }
  return true
}
