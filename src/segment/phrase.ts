/**
 * Wordings of headings, openings and cues, hundreds of them, followed together: a state is all that the words read so far may be part of,
 * and what a further word makes of a state is found out once.
 */
import { numbered, numberFirst, numberWords, type WordReader } from './words'

/** A place in a wording: one of the choices, each a list of words; `*` is one to four words of any kind. */
interface Slot {
  choices: readonly (readonly number[])[]
  optional: boolean
}

/** A wording and what it stands for; taken apart when a posting holds one of its first words. */
interface Entry<Value> {
  phrase: string
  value: Value
  /** Its place among the wordings, behind all others when any word may begin it. */
  order: number
  slots: readonly Slot[] | undefined
}

/** A place inside a wording: before word `at` of a choice of a slot, or at the end of the choice. */
interface Item<Value> {
  entry: Entry<Value>
  slot: number
  choice: number
  at: number
  /** Words that the `*` at this place stands for so far, and that all of them stand for. */
  taken: number
  free: number
}

/** A wording that fits the words read. */
export interface PhraseHit<Value> {
  value: Value
  /** How many of the words a `*` stood for. */
  free: number
  /** Of wordings that fit alike the first counts. */
  order: number
}

export interface PhraseState<Value> {
  hits: readonly PhraseHit<Value>[]
  items: readonly Item<Value>[]
  /** The first word that leads on, and the state behind it; null until it is asked for. Most states have no other. */
  word: number
  behind: PhraseState<Value> | null | undefined
  /** The state behind each of the other words that lead on, and behind any further word; null until it is asked for. */
  behindOthers: Map<number, PhraseState<Value> | null | undefined> | undefined
  behindAny: PhraseState<Value> | null | undefined
}

export interface PhraseIndex<Value> {
  /** Reads the wordings. */
  reader: WordReader
  /** By the number of their first word, and those that any word may begin. */
  byWord: Map<number, Entry<Value>[]>
  free: Entry<Value>[]
  /** For each word the state behind it when it comes first, and that behind any other word; null until it is asked for. */
  openings: (PhraseState<Value> | null | undefined)[]
  states: Map<string, PhraseState<Value>>
}

const ANY = -1
const FREE_WORDS = 4
/** More than ordinary texts ask for; above this the memory starts afresh. */
const MOST_STATES = 20_000
const FEW_ITEMS = 40

export function phraseIndex<Value>(reader: WordReader, entries: Iterable<{ phrase: string; value: Value }>): PhraseIndex<Value> {
  const index: PhraseIndex<Value> = { reader, byWord: new Map(), free: [], openings: [], states: new Map() }
  let order = 0
  for (const { phrase, value } of entries) {
    const entry: Entry<Value> = { phrase, value, order: order++, slots: undefined }
    for (const word of openingWords(reader, phrase)) {
      const filed = index.byWord.get(word)
      if (word === ANY) {
        entry.order += BEHIND_ALL
        index.free.push(entry)
      } else if (filed) filed.push(entry)
      else index.byWord.set(word, [entry])
    }
  }
  return index
}

const BEHIND_ALL = 1_000_000

/**
 * Numbers the words that a phrase may begin with. The others are numbered when a text holds one of these, so who reads a text asks for
 * the state behind a word before it reads the next.
 */
function openingWords(reader: WordReader, phrase: string): number[] {
  if (!phrase.includes('(')) {
    const first = firstWord(reader, phrase)
    return first === undefined ? [] : [first]
  }
  const words: number[] = []
  for (const part of partsOf(phrase)) {
    const choices = part.startsWith('(') ? choicesOf(part) : [part]
    let read = false
    for (const choice of choices) {
      const first = firstWord(reader, choice)
      if (first === undefined) continue
      if (!words.includes(first)) words.push(first)
      read = true
    }
    if (read && !part.endsWith(')?')) break
  }
  return words
}

const PLAIN_FIRST = /^[a-z]+(?= [a-z]|$)/

/** The number of the word that opens a text. */
function firstWord(reader: WordReader, text: string): number | undefined {
  const [plain] = PLAIN_FIRST.exec(text) ?? []
  if (plain !== undefined) return numbered(reader.vocabulary, plain)
  const lower = text.toLowerCase()
  const free = lower.indexOf('*')
  const number = numberFirst(reader, free < 0 ? lower : lower.slice(0, free))
  return number === undefined && free >= 0 ? ANY : number
}

const partsOf = (phrase: string): string[] => phrase.toLowerCase().match(/\([^()]*\)\??|[^()]+/g) ?? []
const choicesOf = (part: string): string[] => part.replace(/[()?]/g, '').split('|')

function wordsOf(reader: WordReader, text: string): number[] {
  if (!text.includes('*')) return numberWords(reader, text)
  return text.split(/(\*)/).flatMap((piece) => (piece === '*' ? [ANY] : numberWords(reader, piece)))
}

/** `(x)?` may be missing, `(x|y)` is one of them. */
function slotsOf(reader: WordReader, phrase: string): Slot[] {
  const slots: Slot[] = []
  for (const part of partsOf(phrase)) {
    if (part.startsWith('(')) {
      const choices = choicesOf(part).map((choice) => wordsOf(reader, choice))
      slots.push({ choices: choices.filter((choice) => choice.length > 0), optional: part.endsWith('?') })
    } else for (const word of wordsOf(reader, part)) slots.push({ choices: [[word]], optional: false })
  }
  return slots
}

/** The state behind a first word; undefined when no wording begins with it. */
export function openingState<Value>(index: PhraseIndex<Value>, word: number): PhraseState<Value> | undefined {
  const { openings } = index
  const known = word < openings.length ? openings[word] : null
  return known === null ? findOpening(index, word) : known
}

function findOpening<Value>(index: PhraseIndex<Value>, word: number): PhraseState<Value> | undefined {
  const items: Item<Value>[] = []
  for (const entry of [...(index.byWord.get(word) ?? []), ...index.free]) {
    entry.slots ??= slotsOf(index.reader, entry.phrase)
    addSlot(entry, 0, 0, items)
  }
  const state = stateBehind(index, items, word)
  while (index.openings.length <= word) index.openings.push(null)
  index.openings[word] = state
  return state
}

/** The state that one more word leads to; undefined when no wording goes on with it. */
export function nextState<Value>(index: PhraseIndex<Value>, state: PhraseState<Value>, word: number): PhraseState<Value> | undefined {
  const known = word === state.word ? state.behind : behindOther(state, word)
  return known === null ? findNext(index, state, word) : known
}

function behindOther<Value>({ behindOthers, behindAny }: PhraseState<Value>, word: number): PhraseState<Value> | null | undefined {
  const known = behindOthers?.get(word)
  return known === undefined && !behindOthers?.has(word) ? behindAny : known
}

function findNext<Value>(index: PhraseIndex<Value>, state: PhraseState<Value>, word: number): PhraseState<Value> | undefined {
  if (index.states.size >= MOST_STATES) {
    index.states.clear()
    index.openings.length = 0
  }
  const found = stateBehind(index, state.items, word)
  if (word === state.word) state.behind = found
  else if (state.behindOthers?.has(word)) state.behindOthers.set(word, found)
  else state.behindAny = found
  return found
}

/** Adds the places before the slots from `slot` on, as far as those between may be missing. A place behind the last slot is the end. */
function addSlot<Value>(entry: Entry<Value>, slot: number, free: number, items: Item<Value>[]): void {
  const { slots = [] } = entry
  for (let at = slot; at < slots.length; at += 1) {
    const { choices, optional } = slots[at] as Slot
    for (let choice = 0; choice < choices.length; choice += 1) items.push({ entry, slot: at, choice, at: 0, taken: 0, free })
    if (!optional) return
  }
  items.push({ entry, slot: slots.length, choice: 0, at: 0, taken: 0, free })
}

function stateBehind<Value>(index: PhraseIndex<Value>, items: readonly Item<Value>[], word: number): PhraseState<Value> | undefined {
  const found: Item<Value>[] = []
  for (const item of items) {
    const wanted = wantedBy(item)
    if (wanted === ANY) {
      if (item.taken < FREE_WORDS) addFree({ ...item, taken: item.taken + 1, free: item.free + 1 }, found)
    } else if (wanted === word && word > 0) addPlace({ ...item, at: item.at + 1, taken: 0 }, found)
  }
  if (found.length === 0) return undefined
  const byKey = new Map(found.map((item) => [keyOf(item), item]))
  // Where much may follow, hardly another way leads to the same state.
  const key = byKey.size <= FEW_ITEMS ? [...byKey.keys()].join(' ') : undefined
  const known = key === undefined ? undefined : index.states.get(key)
  if (known) return known
  const unique = [...byKey.values()]
  const ended = unique.filter(({ entry, slot }) => slot === entry.slots?.length)
  const hits = ended.map(({ entry, free }) => ({ value: entry.value, free, order: entry.order }))
  const state = stateOf(
    hits,
    unique.filter((item) => !ended.includes(item)),
  )
  if (key !== undefined) index.states.set(key, state)
  return state
}

function stateOf<Value>(hits: readonly PhraseHit<Value>[], items: readonly Item<Value>[]): PhraseState<Value> {
  const wanted = new Set(items.map(wantedBy))
  const free = wanted.delete(ANY)
  const [word = NO_WORD, ...others] = wanted
  return {
    hits: hits.length > 0 ? hits : NO_HITS,
    items,
    word,
    behind: null,
    behindOthers: others.length > 0 ? new Map(others.map((other) => [other, null])) : undefined,
    behindAny: free ? null : undefined,
  }
}

/** Words are numbered from 1 on, and one that is in no wording is 0. */
const NO_WORD = -2
/** Shared, so that no state has to be looked into for them. */
const NO_HITS: readonly never[] = []

const wantedBy = ({ entry, slot, choice, at }: Item<unknown>): number => entry.slots?.[slot]?.choices[choice]?.[at] as number

const keyOf = ({ entry, slot, choice, at, taken, free }: Item<unknown>): string => `${entry.order}.${slot}.${choice}.${at}.${taken}.${free}`

/** The `*` may take more words, or what follows it begins. */
function addFree<Value>(item: Item<Value>, items: Item<Value>[]): void {
  items.push(item)
  addPlace({ ...item, at: item.at + 1, taken: 0 }, items)
}

function addPlace<Value>(item: Item<Value>, items: Item<Value>[]): void {
  const choice = item.entry.slots?.[item.slot]?.choices[item.choice]
  if (choice && item.at === choice.length) addSlot(item.entry, item.slot + 1, item.free, items)
  else items.push(item)
}
