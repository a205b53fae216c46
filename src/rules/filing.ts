/** The pattern index as tables for the matcher: what is asked where a word of some class stands. */
import type { Filing } from './language'
import { ENTRY, NEED_BITS, NEED_CLASS } from './opcodes'
import type { Numbers, PatternIndex } from './pattern-index'

/** Files the ways of the patterns under the classes of their keys; `kindsOf` tells the section kinds in which a pattern applies. */
export function filingOf({ filed, needs }: PatternIndex, classCount: number, kindsOf: (pattern: number) => number): Filing {
  // Written out: there are tens of thousands of numbers, and all are read before any of this is compiled, when calls are dear.
  const starts = new Int32Array(classCount + 1)
  let wayCount = 0
  for (let at = 0; at < filed.length; ) {
    for (let ways = filed[at++] as number; ways > 0; ways--, wayCount++) {
      const end = at + 1 + (filed[at] as number)
      for (at++; at < end; at++) (starts[(filed[at] as number) + 1] as number) += ENTRY
      at += 3
    }
  }
  for (let id = 0; id < classCount; id++) (starts[id + 1] as number) += starts[id] as number
  const next = starts.slice()
  const entries = new Int32Array(starts[classCount] as number)
  const keyless: number[] = []
  const patterns = new Int32Array(wayCount)
  let way = 0
  for (let at = 0, pattern = 0; at < filed.length; pattern++) {
    for (let ways = filed[at++] as number; ways > 0; ways--, way++) {
      const first = at + 1
      const end = first + (filed[at] as number)
      const near = filed[end] as number
      const place = filed[end + 1] as number
      const need = needIn(needs, filed[end + 2] as number)
      patterns[way] = pattern
      if (first === end) keyless.push(~way, near, place, need)
      for (at = first; at < end; at++) {
        const id = filed[at] as number
        const entry = next[id] as number
        entries[entry] = ~way
        entries[entry + 1] = near
        entries[entry + 2] = place
        entries[entry + 3] = need
        next[id] = entry + ENTRY
      }
      at = end + 3
    }
  }
  return {
    starts,
    entries,
    keyless: new Int32Array(keyless),
    patterns,
    kindsOf,
    codes: new Int32Array(wayCount).fill(-1),
    tried: new Int32Array(wayCount).fill(-1),
  }
}

/** A need of one class or two stands for itself, as a negative number. */
function needIn(needs: Numbers, need: number): number {
  const count = needs[need] as number
  const first = needs[need + 1] as number
  const second = count === 2 ? (needs[need + 2] as number) : 0
  return count < 1 || count > 2 || first > NEED_CLASS || second >= NEED_CLASS >> 1 ? need : -(first | (second << NEED_BITS))
}
