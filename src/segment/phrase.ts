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
  /** Stands for exactly one word, which must be there. */
  single: boolean
}

/** A wording and what it stands for; taken apart when a posting holds one of its first words. */
interface Entry<Value> {
  phrase: string
  slots: readonly Slot[] | undefined
  value: Value
}

/** Wordings by their first word, so that hundreds of them cost one look. */
export interface PhraseIndex<Value> {
  byWord: Map<string, Entry<Value>[]>
}

const ANY = '*'

export function phraseIndex<Value>(entries: Iterable<{ phrase: string; value: Value }>): PhraseIndex<Value> {
  const index: PhraseIndex<Value> = { byWord: new Map() }
  for (const { phrase, value } of entries) {
    const plain = PLAIN_START.exec(phrase)
    const slots = plain ? undefined : parsePhrase(phrase)
    const entry: Entry<Value> = { phrase, slots, value }
    for (const word of slots ? firstWords(slots) : [(plain as RegExpExecArray)[0]]) {
      const list = index.byWord.get(word)
      if (list) list.push(entry)
      else index.byWord.set(word, [entry])
    }
  }
  return index
}

/** A first word that needs no parsing to be known. */
const PLAIN_START = /^[a-z]+(?= |$)/

/** `(x)?` may be missing, `(x|y)` is one of them. */
function parsePhrase(phrase: string): Slot[] {
  const slots: Slot[] = []
  for (const part of phrase.toLowerCase().match(/\([^()]*\)\??|[^()]+/g) ?? []) {
    if (part.startsWith('(')) {
      slots.push(slotOf(part.replace(/[()?]/g, '').split('|').map(wordsOf), part.endsWith('?')))
    } else for (const word of wordsOf(part)) slots.push(slotOf([[word]], false))
  }
  return slots
}

function slotOf(choices: readonly string[][], optional: boolean): Slot {
  const single = !optional && choices.every((choice) => choice.length === 1 && choice[0] !== ANY)
  const slot: Slot = { choices: new Map(), optional, single }
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

function firstWords(slots: readonly Slot[]): Set<string> {
  const words = new Set<string>()
  for (const slot of slots) {
    for (const word of slot.choices.keys()) words.add(word)
    if (!slot.optional) break
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

export function phrasesAt<Value>(index: PhraseIndex<Value>, words: readonly PhraseWord[], from = 0): PhraseHit<Value>[] {
  const hits: PhraseHit<Value>[] = []
  const first = words[from]
  if (!first) return hits
  for (const key of [first.text, ANY]) {
    for (const entry of index.byWord.get(key) ?? []) {
      entry.slots ??= parsePhrase(entry.phrase)
      if (!mayFollow(entry.slots, words[from + 1]?.text)) continue
      for (const { end, free } of endsOf(entry.slots, words, from)) if (end > from) hits.push({ value: entry.value, end, free })
    }
  }
  return hits
}

/** A quick look at the second word, which tells most wordings apart that begin alike. */
function mayFollow([first, second]: readonly Slot[], word: string | undefined): boolean {
  if (!first?.single || !second || second.optional || second.choices.has(ANY)) return true
  return word !== undefined && second.choices.has(word)
}

/** How far a wording has got. */
interface State {
  end: number
  free: number
}

function endsOf(slots: readonly Slot[], words: readonly PhraseWord[], from: number): readonly State[] {
  let states: State[] = [{ end: from, free: 0 }]
  for (const slot of slots) {
    const next: State[] = slot.optional ? [...states] : []
    for (const state of states) {
      const word = words[state.end]
      if (!word) continue
      const choices = slot.choices.get(word.text)
      if (choices) for (const choice of choices) follow(choice, words, state, next)
      const open = slot.choices.get(ANY)
      if (open) for (const choice of open) follow(choice, words, state, next)
    }
    if (next.length === 0) return next
    states = next
  }
  return states
}

function follow(choice: readonly string[], words: readonly PhraseWord[], from: State, into: State[]): void {
  let states = [from]
  for (const wanted of choice) {
    const next: State[] = []
    for (const { end, free } of states) {
      if (wanted !== ANY) {
        if (words[end]?.text === wanted) next.push({ end: end + 1, free })
        continue
      }
      for (let count = 1; count <= FREE_WORDS && end + count <= words.length; count += 1)
        next.push({ end: end + count, free: free + count })
    }
    if (next.length === 0) return
    states = next
  }
  for (const state of states) if (!into.some((other) => other.end === state.end && other.free <= state.free)) into.push(state)
}
