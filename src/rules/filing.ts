/** The pattern index as tables for the matcher: what is asked where a word of some class stands. */
import type { Filing } from './language'
import { ENTRY, NEED_BITS, NEED_CLASS } from './opcodes'
import type { Numbers, PatternIndex } from './pattern-index'

/** Files the ways of the patterns under the classes of their keys; `kindsOf` tells the section kinds in which a pattern applies. */
export function filingOf({ filed, needs }: PatternIndex, classCount: number, kindsOf: (pattern: number) => number): Filing {
  const starts = new Int32Array(classCount + 1)
  eachWay(filed, (_pattern, first, end) => {
    for (let at = first; at < end; at++) (starts[(filed[at] as number) + 1] as number) += ENTRY
  })
  for (let id = 0; id < classCount; id++) (starts[id + 1] as number) += starts[id] as number
  const next = starts.slice()
  const entries = new Int32Array(starts[classCount] as number)
  const keyless: number[] = []
  const patterns: number[] = []
  eachWay(filed, (pattern, first, end) => {
    const way = ~patterns.length
    const near = filed[end] as number
    const place = filed[end + 1] as number
    const need = needIn(needs, filed[end + 2] as number)
    patterns.push(pattern)
    if (first === end) keyless.push(way, near, place, need)
    for (let at = first; at < end; at++) {
      const id = filed[at] as number
      // Written one by one: there are tens of thousands, and to hand over a row of four costs more.
      const entry = next[id] as number
      entries[entry] = way
      entries[entry + 1] = near
      entries[entry + 2] = place
      entries[entry + 3] = need
      next[id] = entry + ENTRY
    }
  })
  return {
    starts,
    entries,
    keyless: Int32Array.from(keyless),
    patterns: Int32Array.from(patterns),
    kindsOf,
    codes: new Int32Array(patterns.length).fill(-1),
    tried: new Int32Array(patterns.length).fill(-1),
  }
}

/** A need of one class or two stands for itself, as a negative number. */
function needIn(needs: Numbers, need: number): number {
  const count = needs[need] as number
  const first = needs[need + 1] as number
  const second = count === 2 ? (needs[need + 2] as number) : 0
  return count < 1 || count > 2 || first > NEED_CLASS || second >= NEED_CLASS >> 1 ? need : -(first | (second << NEED_BITS))
}

/** Calls with the pattern of each way, and where in `filed` the classes of its key begin and end. */
function eachWay(filed: Numbers, call: (pattern: number, first: number, end: number) => void): void {
  for (let at = 0, pattern = 0; at < filed.length; pattern++) {
    const ways = filed[at++] as number
    for (let way = 0; way < ways; way++) {
      const end = at + 1 + (filed[at] as number)
      call(pattern, at + 1, end)
      at = end + 3
    }
  }
}
