/** Clauses: the stretch of a sentence that a softener, a negation or a number of years can reach. */
import type { ReadSentence, Reading, Token } from '../../stages'

const STOPS = new Set([';', '.', '!', '?', '–', '—'])
const TURNS = new Set(['but', 'however', 'although', 'though', 'whereas', 'while'])
const LINKS = new Set(['and', 'or', '&', 'and/or'])

/** From `at` back to where its clause begins. A list before the cue stays whole: "Java, Scala and Kotlin a plus". */
export function clauseBefore(reading: Reading, sentence: ReadSentence, at: number): number {
  let from = at
  let linked = false
  while (from > sentence.from) {
    const lower = (reading.tokens[from - 1] as Token).lower
    if (STOPS.has(lower) || TURNS.has(lower)) break
    if (lower === ',' && !linked && from < at) break
    if (LINKS.has(lower)) linked = true
    from--
  }
  return from
}

/** From `at` on to where its clause ends. */
export function clauseAfter(reading: Reading, sentence: ReadSentence, at: number): number {
  let to = at
  while (to < sentence.to) {
    const lower = (reading.tokens[to] as Token).lower
    if (STOPS.has(lower) || TURNS.has(lower)) break
    to++
  }
  return to
}
