import { isAlphanumericAt, isLowerAt, isUpperAt } from './characters'

/** A word of a heading or cue; `text` is folded, clitics stand apart ("you'll" is "you", "will"). */
export interface PhraseWord {
  text: string
  start: number
  end: number
}

const CLITICS: Record<string, string> = { "'ll": 'will', "'re": 'are', "'ve": 'have', "'d": 'would' }
const LONGEST = 40

/**
 * Up to `most` words of `folded` between `from` and `to`. Hyphens, slashes, commas and emoji only separate; `&` and `+` count as "and".
 * With `original` given, a capital inside a word begins a new word ("AbilitiesStrong").
 */
export function readWords(folded: string, from: number, to: number, most: number, original?: string): PhraseWord[] {
  const words: PhraseWord[] = []
  let at = from
  while (at < to && words.length < most) {
    const character = folded[at] as string
    if (character === '&' || (character === '+' && folded[at - 1] === ' ')) {
      words.push({ text: 'and', start: at, end: at + (folded.startsWith('amp;', at + 1) ? 5 : 1) })
      at = (words.at(-1) as PhraseWord).end
    } else if (character === '<' && folded.slice(at, at + LONGEST).includes('>')) {
      const end = folded.indexOf('>', at) + 1
      words.push({ text: folded.slice(at, end), start: at, end })
      at = end
    } else if (isWordUnit(folded, at)) {
      const end = wordEnd(folded, at, to, original)
      pushWord(words, folded, at, end)
      at = end
    } else if (at - (words.at(-1)?.end ?? from) > LONGEST) {
      // What follows far away does not belong to this phrase.
      break
    } else {
      at += 1
    }
  }
  return words
}

function isWordUnit(folded: string, at: number): boolean {
  return isAlphanumericAt(folded, at) || (folded[at] === "'" && isAlphanumericAt(folded, at - 1) && isAlphanumericAt(folded, at + 1))
}

function wordEnd(folded: string, from: number, to: number, original: string | undefined): number {
  let at = from + 1
  const limit = Math.min(to, from + LONGEST)
  while (at < limit && isWordUnit(folded, at)) {
    if (original !== undefined && isUpperAt(original, at) && isLowerAt(original, at - 1)) break
    at += 1
  }
  return at
}

function pushWord(words: PhraseWord[], folded: string, start: number, end: number): void {
  const text = folded.slice(start, end)
  const quote = text.lastIndexOf("'")
  const clitic = quote > 0 ? CLITICS[text.slice(quote)] : undefined
  if (clitic === undefined) {
    words.push({ text, start, end })
    return
  }
  words.push({ text: text.slice(0, quote), start, end: start + quote })
  words.push({ text: clitic, start: start + quote, end })
}

/** A place in a wording: one of the choices, each a list of words; `*` is one to four words of any kind. */
interface Slot {
  choices: Map<string, string[][]>
  optional: boolean
  /** Every choice is one certain word. */
  plain: boolean
}

/** A wording and what it stands for; taken apart when a posting holds one of its first words. */
interface Entry<Value> {
  phrase: string
  slots: readonly Slot[] | undefined
  value: Value
}

/** Wordings with one first word; told apart by the second when that word is first met. */
interface Filed<Value> {
  entries: Entry<Value>[]
  second: SecondWords<Value> | undefined
}

interface SecondWords<Value> {
  /** Those that fit whatever follows, in their order, and for a second word those together with its own. */
  always: readonly Entry<Value>[]
  byWord: ReadonlyMap<string, readonly Entry<Value>[]>
}

/** Wordings by their first word, so that hundreds of them cost one look. */
export interface PhraseIndex<Value> {
  byWord: Map<string, Filed<Value>>
  /** Marks the hashes of the first words: most places of a text are turned down without a look at a map. */
  opening: Uint8Array
  /** For the wordings that any word may begin; found when a posting is first read. */
  anchors: Anchors | undefined
}

/** Words of which one must stand among the first `within` words. */
interface Anchors {
  words: ReadonlySet<string>
  within: number
}

const ANY = '*'

const OPENING = 1 << 12

function openingHash(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 12)) & (OPENING - 1)
}

/** False when no wording begins with the word of letters at `at`; true may be wrong. */
export function mayOpen<Value>({ opening }: PhraseIndex<Value>, folded: string, at: number, to: number, original: string): boolean {
  if (!isAlphanumericAt(folded, at)) return true
  const end = wordEnd(folded, at, to, original)
  // A clitic stands apart from its word, which takes a closer look.
  for (let place = at + 1; place < end; place += 1) if (folded.charCodeAt(place) === 39) return true
  return opening[openingHash(folded, at, end)] !== 0
}

export function phraseIndex<Value>(entries: Iterable<{ phrase: string; value: Value }>): PhraseIndex<Value> {
  const index: PhraseIndex<Value> = { byWord: new Map(), opening: new Uint8Array(OPENING), anchors: undefined }
  for (const { phrase, value } of entries) {
    const entry: Entry<Value> = { phrase, slots: undefined, value }
    for (const word of openingWords(phrase)) {
      const filed = index.byWord.get(word)
      if (filed) filed.entries.push(entry)
      else index.byWord.set(word, { entries: [entry], second: undefined })
      index.opening[openingHash(word, 0, word.length)] = 1
    }
  }
  return index
}

/** A word that needs no reading to be known. */
const PLAIN_WORD = /^[a-z]+(?= |$)/

/** The words that the phrase may begin with; reads no further than its first part that must be there. */
function openingWords(phrase: string): Set<string> {
  const words = new Set<string>()
  for (const part of partsOf(phrase)) {
    const bracket = part.startsWith('(')
    let read = false
    for (const choice of bracket ? choicesOf(part) : [part]) {
      const plain = PLAIN_WORD.exec(choice)
      const word = plain ? plain[0] : wordsOf(choice)[0]
      if (word === undefined) continue
      words.add(word)
      read = true
    }
    if (read && !part.endsWith(')?')) break
  }
  return words
}

const partsOf = (phrase: string): string[] => phrase.toLowerCase().match(/\([^()]*\)\??|[^()]+/g) ?? []
const choicesOf = (part: string): string[] => part.replace(/[()?]/g, '').split('|')

/** `(x)?` may be missing, `(x|y)` is one of them. */
function parsePhrase(phrase: string): Slot[] {
  const slots: Slot[] = []
  for (const part of partsOf(phrase)) {
    if (part.startsWith('(')) {
      slots.push(slotOf(choicesOf(part).map(wordsOf), part.endsWith('?')))
    } else for (const word of wordsOf(part)) slots.push(slotOf([[word]], false))
  }
  return slots
}

function slotOf(choices: readonly string[][], optional: boolean): Slot {
  const plain = choices.every((choice) => choice.length === 1 && choice[0] !== ANY)
  const slot: Slot = { choices: new Map(), optional, plain }
  for (const choice of choices) {
    const first = choice[0]
    if (first === undefined) continue
    const list = slot.choices.get(first)
    if (list) list.push(choice)
    else slot.choices.set(first, [choice])
  }
  return slot
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const piece of text.split(/(\*)/)) {
    if (piece === ANY) words.push(ANY)
    else for (const word of readWords(piece, 0, piece.length, 30)) words.push(word.text)
  }
  return words
}

/** A wording that fits `words` up to before index `end`. `free` counts words that a `*` stood for. */
export interface PhraseHit<Value> {
  value: Value
  end: number
  free: number
}

const FREE_WORDS = 4

const NO_HITS: readonly PhraseHit<never>[] = []

export function phrasesAt<Value>(index: PhraseIndex<Value>, words: readonly PhraseWord[], from = 0): readonly PhraseHit<Value>[] {
  const first = words[from]
  if (!first) return NO_HITS
  let hits = addHits(index.byWord.get(first.text), first.text, words, from, undefined)
  hits = addHits(index.byWord.get(ANY), ANY, words, from, hits)
  return hits ?? NO_HITS
}

/** A quick look at the first words: false when no wording begins with them. There are more words when `words` holds `most` of them. */
export function mayBegin<Value>(index: PhraseIndex<Value>, words: readonly PhraseWord[], most: number): boolean {
  const free = index.byWord.get(ANY)
  if (free) {
    index.anchors ??= anchorsOf(free.entries)
    const { words: anchors, within } = index.anchors
    if (within > most && words.length >= most) return true
    for (let at = 0; at < words.length && at < within; at += 1) if (anchors.has((words[at] as PhraseWord).text)) return true
  }
  const first = words[0]?.text
  const filed = first === undefined ? undefined : index.byWord.get(first)
  if (!filed) return false
  filed.second ??= bySecondWord(filed.entries, first as string)
  return filed.second.always.length > 0 || (words[1] !== undefined && filed.second.byWord.has(words[1].text))
}

/** Of each wording the first words of a part that must be there. */
function anchorsOf<Value>(entries: readonly Entry<Value>[]): Anchors {
  const words = new Set<string>()
  let within = 0
  for (const entry of entries) {
    entry.slots ??= parsePhrase(entry.phrase)
    const place = entry.slots.findIndex((slot) => !slot.optional && !slot.choices.has(ANY))
    if (place < 0) return { words, within: Number.POSITIVE_INFINITY }
    for (const word of (entry.slots[place] as Slot).choices.keys()) words.add(word)
    within = Math.max(within, 1 + entry.slots.slice(0, place).reduce((sum, slot) => sum + longest(slot), 0))
  }
  return { words, within }
}

/** The most words that a slot can take. */
function longest({ choices }: Slot): number {
  let most = 0
  for (const filed of choices.values())
    for (const choice of filed)
      most = Math.max(
        most,
        choice.reduce((sum, word) => sum + (word === ANY ? FREE_WORDS : 1), 0),
      )
  return most
}

/** Most wordings fail at once, so nothing is made before one fits. */
function addHits<Value>(
  filed: Filed<Value> | undefined,
  first: string,
  words: readonly PhraseWord[],
  from: number,
  before: PhraseHit<Value>[] | undefined,
): PhraseHit<Value>[] | undefined {
  let hits = before
  if (!filed) return hits
  filed.second ??= bySecondWord(filed.entries, first)
  const second = words[from + 1]?.text
  const entries = (second !== undefined && filed.second.byWord.get(second)) || filed.second.always
  for (const entry of entries) {
    follow(entry.slots as readonly Slot[], 0, words, from, 0, (end, free) => {
      if (end === from) return
      hits ??= []
      hits.push({ value: entry.value, end, free })
    })
  }
  return hits
}

/** Files wordings that begin with `first` by the words that may come next. */
function bySecondWord<Value>(entries: readonly Entry<Value>[], first: string): SecondWords<Value> {
  const always: Entry<Value>[] = []
  const byWord = new Map<string, Entry<Value>[]>()
  for (const entry of entries) {
    entry.slots ??= parsePhrase(entry.phrase)
    const next = first === ANY ? undefined : wordsAfter(entry.slots, first)
    if (!next) {
      always.push(entry)
      for (const list of byWord.values()) list.push(entry)
      continue
    }
    for (const word of next) {
      const list = byWord.get(word)
      if (list) list.push(entry)
      else byWord.set(word, [...always, entry])
    }
  }
  return { always, byWord }
}

/** The words that can stand behind the first one; undefined when the wording may end there or any word may follow. */
function wordsAfter(slots: readonly Slot[], first: string): Set<string> | undefined {
  const words = new Set<string>()
  for (const [index, slot] of slots.entries()) {
    // A free word may be the first one too.
    if (slot.choices.has(ANY)) return undefined
    for (const choice of slot.choices.get(first) ?? NO_CHOICES) {
      const next = choice[1]
      if (next === ANY || (next === undefined && !addOpenings(slots, index + 1, words))) return undefined
      if (next !== undefined) words.add(next)
    }
    if (!slot.optional) break
  }
  return words
}

/** Adds the words that the slots from `index` on can begin with; false when there may be none or any. */
function addOpenings(slots: readonly Slot[], index: number, words: Set<string>): boolean {
  for (let at = index; at < slots.length; at += 1) {
    const { choices, optional } = slots[at] as Slot
    if (choices.has(ANY)) return false
    for (const word of choices.keys()) words.add(word)
    if (!optional) return true
  }
  return false
}

/** Where a wording may end, and how many words a `*` stood for. */
type Found = (end: number, free: number) => void

/** Calls `found` for every way in which the slots from `index` on fit the words from `at` on. */
function follow(slots: readonly Slot[], index: number, words: readonly PhraseWord[], at: number, free: number, found: Found): void {
  const slot = slots[index]
  if (!slot) {
    found(at, free)
    return
  }
  if (slot.optional) follow(slots, index + 1, words, at, free, found)
  const word = words[at]
  if (!word) return
  if (slot.plain) {
    if (slot.choices.has(word.text)) follow(slots, index + 1, words, at + 1, free, found)
    return
  }
  const next: Found = (end, more) => follow(slots, index + 1, words, end, more, found)
  for (const choice of slot.choices.get(word.text) ?? NO_CHOICES) followChoice(choice, 0, words, at, free, next)
  for (const choice of slot.choices.get(ANY) ?? NO_CHOICES) followChoice(choice, 0, words, at, free, next)
}

const NO_CHOICES: readonly string[][] = []

function followChoice(
  choice: readonly string[],
  index: number,
  words: readonly PhraseWord[],
  at: number,
  free: number,
  found: Found,
): void {
  const wanted = choice[index]
  if (wanted === undefined) found(at, free)
  else if (wanted !== ANY) {
    if (words[at]?.text === wanted) followChoice(choice, index + 1, words, at + 1, free, found)
  } else {
    for (let count = 1; count <= FREE_WORDS && at + count <= words.length; count += 1) {
      followChoice(choice, index + 1, words, at + count, free + count, found)
    }
  }
}
