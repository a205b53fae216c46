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
  tag: Int8Array
  /** How far behind the first word read the corrected word stands. */
  offset: Uint8Array
}

/** The words of a sentence: tags that are corrected, hints, and the tags that each can take as bits. */
export interface Sequence {
  tags: Uint8Array
  hints: Uint8Array
  possible: Int32Array
  /** What was found and is not applied before all is read: places and tags. */
  places: Int32Array
  found: Int8Array
}

export const sequenceOf = (length: number): Sequence => ({
  tags: new Uint8Array(length),
  hints: new Uint8Array(length),
  possible: new Int32Array(length),
  places: new Int32Array(length),
  found: new Int8Array(length),
})

const OTHERWISE = 2_070_003
const HINT_OFFSET = 1_080_000
/** Tags take the first events, hints the rest. */
const TAGS = 32
const EVENTS = TAGS + 256

export function correctionOf([, lastState, states, successes, marks]: MachineSource): Correction {
  const count = lastState + 1
  const next = new Int16Array(count * EVENTS)
  const otherwise = new Int16Array(count)
  const success = new Uint8Array(count)
  const tag = new Int8Array(count)
  const offset = new Uint8Array(count)
  for (const [state, events] of Object.entries(states)) {
    for (const [name, to] of Object.entries(events)) {
      const event = Number(name)
      if (event === OTHERWISE) otherwise[Number(state)] = to
      else if (event < TAGS) next[Number(state) * EVENTS + event] = to
      else if (event > HINT_OFFSET && event < HINT_OFFSET + EVENTS - TAGS) next[Number(state) * EVENTS + TAGS + event - HINT_OFFSET] = to
    }
  }
  for (const [state, name] of Object.entries(successes)) {
    success[Number(state)] = 1
    tag[Number(state)] = Number(name)
  }
  for (const [state, [before]] of Object.entries(marks)) offset[Number(state)] = before
  return { next, otherwise, success, tag, offset }
}

/** Reads on from every word as far as the machine goes and takes the longest success; the tags are set when all is read. */
export function correct({ next, otherwise, success, tag, offset }: Correction, sequence: Sequence, count: number): void {
  const { tags, hints, possible, places, found } = sequence
  let matches = 0
  for (let from = 0; from < count; from++) {
    let state = 0
    let best = 0
    let bestEnd = from
    for (let at = from; at < count; at++) {
      const hint = hints[at] as number
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
    found[matches++] = tag[best] as number
    from = bestEnd
  }
  for (let match = 0; match < matches; match++) {
    const place = places[match] as number
    const wanted = found[match] as number
    if (wanted < 0) tags[place] = -wanted
    else if (((possible[place] as number) & (1 << wanted)) !== 0) tags[place] = wanted
  }
}
