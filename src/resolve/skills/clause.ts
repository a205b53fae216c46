/** Clauses: the stretch of a sentence that a softener, a negation or a number of years can reach. */
import type { Reading, ReadSentence, Token } from '../../stages'
import type { ClauseWords } from './clause-words'
import { type Coverage, coversAny } from './coverage'

const STOPS = new Set([';', '.', '!', '?', '–', '—', '(', ')'])

/**
 * From `at` back to where its clause begins. A list before the cue stays whole: "Java, Scala and Kotlin a plus", and so does
 * one whose items are nothing but names in `named`: "Karen, Spanish preferred". With `overAsides` a bracket does not end it:
 * "PLC work (Siemens or Beckhoff) a plus".
 */
export function clauseBefore(
  reading: Reading,
  sentence: ReadSentence,
  at: number,
  words: ClauseWords,
  named?: Coverage,
  overAsides = false,
): number {
  let from = at
  let linked = false
  while (from > sentence.from) {
    const lower = (reading.tokens[from - 1] as Token).lower
    const aside = overAsides && lower === ')' ? asideBefore(reading, sentence, from) : undefined
    if (aside !== undefined) {
      from = aside
      continue
    }
    // "Level 4 or above (level 5 preferred)" prefers what the brackets hold.
    if (lower === '(' && named && !holdsName(named, from, at) && !holdsThing(reading, from, at)) {
      from--
      continue
    }
    if (STOPS.has(lower) || (words.turns.has(lower) && holdsName(named, from, at))) break
    const remark = lower === ',' ? remarkBefore(reading, sentence, from - 1, words) : undefined
    if (remark !== undefined) {
      from = remark
      continue
    }
    // "Till systems, including stock reports (bonus)": an example has the level of what it is one of.
    if (lower === ',' && words.parts.has((reading.tokens[from] as Token).lower)) {
      from--
      continue
    }
    if (lower === ',' && !linked && from < at && !(named && onlyNames(reading, sentence, from - 1, at, named))) break
    // "Two years' experience, sheep or goats preferred": a span of years opens a demand of its own.
    if (lower === ',' && linked && holdsYears(reading, sentence, from - 1)) break
    if (words.links.has(lower)) linked = true
    from--
  }
  return from
}

/** Where the bracket that ends right before `to` opens. */
function asideBefore(reading: Reading, sentence: ReadSentence, to: number): number | undefined {
  for (let at = to - 2; at > sentence.from; at--) {
    const { lower } = reading.tokens[at] as Token
    if (lower === '(') return at
    if (lower === ')') return undefined
  }
  return undefined
}

/** "a second language, preferably German, is a plus": where the remark that the comma `at` ends opens with one. */
function remarkBefore({ tokens }: Reading, sentence: ReadSentence, at: number, { remarks }: ClauseWords): number | undefined {
  for (let comma = at - 1; comma > sentence.from && comma >= at - LONGEST_REMARK; comma--)
    if ((tokens[comma] as Token).lower === ',') return remarks.has((tokens[comma + 1] as Token).lower) ? comma : undefined
  return undefined
}
const LONGEST_REMARK = 8

/** Items of a list are short. */
const LONGEST_ITEM = 4
const LONGEST_ASIDE = 12

/**
 * From `at` on to where its clause ends. With `named`, a comma ends it unless a short item with a name follows. A remark in brackets
 * inside a list does not: "skills in Python (Django) and Java".
 */
export function clauseAfter(reading: Reading, sentence: ReadSentence, at: number, words: ClauseWords, named?: Coverage): number {
  let to = at
  while (to < sentence.to) {
    const lower = (reading.tokens[to] as Token).lower
    const behind = lower === '(' && to > at ? behindAside(reading, sentence, to, words, named) : undefined
    if (behind !== undefined) {
      to = behind
      continue
    }
    if (STOPS.has(lower) || words.turns.has(lower)) break
    if (lower === ',' && to > at && named && !nameFollows(reading, sentence, to + 1, words, named)) break
    to++
  }
  return to
}

/** Behind the bracket that opens at `from`, where a list goes on there or nothing but a name stands in it. */
function behindAside(
  { tokens }: Reading,
  sentence: ReadSentence,
  from: number,
  { links }: ClauseWords,
  named?: Coverage,
): number | undefined {
  let name = true
  for (let at = from + 1; at < Math.min(sentence.to - 1, from + LONGEST_ASIDE); at++) {
    const { lower } = tokens[at] as Token
    if (lower === ')') return name || links.has((tokens[at + 1] as Token).lower) ? at + 1 : undefined
    if (named?.[at] !== 1) name = false
    if (STOPS.has(lower)) return undefined
  }
  return undefined
}

function nameFollows(reading: Reading, sentence: ReadSentence, from: number, { links }: ClauseWords, named: Coverage): boolean {
  let holds = false
  let at = from
  for (; at < sentence.to && at - from <= LONGEST_ITEM; at++) {
    const lower = (reading.tokens[at] as Token).lower
    // "Ideally scheduling, stock control and rota planning": a joint ends an item too.
    if (lower === ',' || STOPS.has(lower) || (holds && links.has(lower))) break
    if (named[at] === 1) holds = true
  }
  return holds && at - from <= LONGEST_ITEM
}

/** True when the item before the comma and all after it are names. */
function onlyNames(reading: Reading, sentence: ReadSentence, comma: number, at: number, named: Coverage): boolean {
  for (let after = comma + 1; after < at; after++) if (named[after] !== 1 && (reading.tokens[after] as Token).lower !== ',') return false
  for (let before = comma - 1; before >= sentence.from; before--) {
    const lower = (reading.tokens[before] as Token).lower
    if (lower === ',' || lower === ':' || lower === '-' || lower === '–' || lower === '(') return before < comma - 1
    if (named[before] !== 1) return false
  }
  return true
}

/** A figure or a noun: "(aluminium a plus)" prefers what the brackets name. */
function holdsThing(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { lower, pos } = reading.tokens[at] as Token
    // "(manual preferred)"
    if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'ADJ' && to - from === 1) || /^\d/.test(lower)) return true
  }
  return false
}

/** True where the item that ends at the comma states a span of years. */
function holdsYears(reading: Reading, sentence: ReadSentence, comma: number): boolean {
  for (let at = comma - 1; at >= sentence.from; at--) {
    const { lower, value } = reading.tokens[at] as Token
    if (lower === ',' || STOPS.has(lower)) return false
    if (value?.kind === 'years') return true
  }
  return false
}

/** A remark in brackets without a name of its own speaks of what stands before it: "Excel (preferred but not required)". */
function holdsName(named: Coverage | undefined, from: number, to: number): boolean {
  return !named || coversAny(named, from, to)
}
