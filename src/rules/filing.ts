/** The pattern index as tables for the matcher: what is asked where a word of some class stands. */
import type { Filing } from './language'
import { ENTRY } from './opcodes'
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
  const ways: number[] = []
  const patterns: number[] = []
  eachWay(filed, (pattern, first, end) => {
    const entry = [ways.length, filed[end] as number, filed[end + 1] as number, needIn(needs, filed[end + 2] as number)]
    ways.push(-1, kindsOf(pattern), 0, -1)
    patterns.push(pattern)
    if (first === end) keyless.push(...entry)
    for (let at = first; at < end; at++) {
      const id = filed[at] as number
      entries.set(entry, next[id] as number)
      ;(next[id] as number) += ENTRY
    }
  })
  return { starts, entries, keyless: Int32Array.from(keyless), ways: Int32Array.from(ways), patterns: Int32Array.from(patterns) }
}

/** A need of one class stands for itself, as a negative number. */
const needIn = (needs: Numbers, need: number): number => (needs[need] === 1 ? -(needs[need + 1] as number) : need)

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
