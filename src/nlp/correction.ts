/** Rules that correct the tags of words by the words around them: a machine that reads a sentence once, in flat tables. */

/**
 * A machine as the model holds it: states with what follows each event, the tag that a state of success stands for (negative: whatever
 * the word can be), and which part of what was read the tag belongs to. Events are tags, or hints above an offset.
 */
export type MachineSource = [
  version: number,
  lastState: number,
  states: Record<string, Record<string, number>>,
  successes: Record<string, string>,
  marks: Record<string, [before: number, after: number]>,
]

export interface Correction {
  /** For each state what follows each event; 0 is the beginning. */
  next: Int16Array
  /** The state that was a success before more was read. */
  otherwise: Int16Array
  success: Uint8Array
  tag: Uint8Array
  /** The bit of a word that can take the tag; 0 where every word is given it. */
  needs: Int32Array
  /** How far behind the first word read the corrected word stands. */
  offset: Uint8Array
}

/** Bits of a word: its hint, 0 where it has none, and above it which of the tags that are given on condition it can take. */
export const HINT_SHIFT = 6
const HINT = 255
export const POSSIBLE_SHIFT = 14

/** The words of a sentence with their tags, which are corrected. */
export interface Sequence {
  words: Int32Array
  tags: Uint8Array
  /** What was found and is not applied before all is read: places and states. */
  places: Int32Array
  found: Int16Array
}

export const sequenceOf = (length: number): Sequence => ({
  words: new Int32Array(length),
  tags: new Uint8Array(length),
  places: new Int32Array(length),
  found: new Int16Array(length),
})

/** The tags that some machine gives only to words that can take them. */
export function tagsGiven(machines: readonly MachineSource[]): number[] {
  const tags = new Set(machines.flatMap(([, , , successes]) => Object.values(successes).map(Number)))
  return [...tags].filter((tag) => tag > 0)
}

const OTHERWISE = 2_070_003
const HINT_OFFSET = 1_080_000
/** Tags take the first events, hints the rest. */
const TAGS = 32
const EVENTS = TAGS + 256

/** `given` are the tags that need a word that can take them, in the order of their bits. */
export function correctionOf([, lastState, states, successes, marks]: MachineSource, given: readonly number[]): Correction {
  const count = lastState + 1
  const next = new Int16Array(count * EVENTS)
  const otherwise = new Int16Array(count)
  const success = new Uint8Array(count)
  const tag = new Uint8Array(count)
  const needs = new Int32Array(count)
  const offset = new Uint8Array(count)
  for (const [state, events] of Object.entries(states)) {
    for (const [name, to] of Object.entries(events)) {
      const event = Number(name)
      if (event === OTHERWISE) otherwise[Number(state)] = to
      else if (event < TAGS) next[Number(state) * EVENTS + event] = to
      else if (event > HINT_OFFSET && event - HINT_OFFSET <= HINT) next[Number(state) * EVENTS + TAGS + event - HINT_OFFSET] = to
    }
  }
  for (const [name, wanted] of Object.entries(successes)) {
    const state = Number(name)
    success[state] = 1
    tag[state] = Math.abs(Number(wanted))
    if (Number(wanted) > 0) needs[state] = 1 << (POSSIBLE_SHIFT + given.indexOf(Number(wanted)))
  }
  for (const [state, [before]] of Object.entries(marks)) offset[Number(state)] = before
  return { next, otherwise, success, tag, needs, offset }
}

/** Reads on from every word as far as the machine goes and takes the longest success; the tags are set when all is read. */
export function correct({ next, otherwise, success, tag, needs, offset }: Correction, sequence: Sequence, count: number): void {
  const { words, tags, places, found } = sequence
  let matches = 0
  for (let from = 0; from < count; from++) {
    let state = 0
    let best = 0
    let bestEnd = from
    for (let at = from; at < count; at++) {
      const hint = ((words[at] as number) >>> HINT_SHIFT) & HINT
      state = next[state * EVENTS + (hint > 0 ? TAGS + hint : (tags[at] as number))] as number
      if (state === 0) break
      if (success[state] === 1) {
        best = state
        bestEnd = at
        break
      }
      if ((otherwise[state] as number) > 0) {
        best = otherwise[state] as number
        bestEnd = at
      }
    }
    if (best === 0) continue
    places[matches] = from + (offset[best] as number)
    found[matches++] = best
    from = bestEnd
  }
  for (let match = 0; match < matches; match++) {
    const place = places[match] as number
    const state = found[match] as number
    const needed = needs[state] as number
    if (needed === 0 || ((words[place] as number) & needed) !== 0) tags[place] = tag[state] as number
  }
}
