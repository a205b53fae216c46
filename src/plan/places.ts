/** What stands where in the posting, found by place without comparing everything with everything. */
import { firstFrom } from '../first-from'
import { sort } from '../sort'
import type { Evidence } from '../types'

interface Place<Value> {
  start: number
  end: number
  value: Value
}

/** Calls `visit` with what each place that shares text with the line holds; what was given stands nowhere. */
export function byPlace<Value>(
  items: Iterable<readonly [Value, readonly Evidence[]]>,
): (line: Evidence, visit: (value: Value) => void) => void {
  const places: Place<Value>[] = []
  let longest = 0
  for (const [value, evidence] of items) {
    for (const { section, start, end } of evidence) {
      if (section === 'given') continue
      places.push({ start, end, value })
      longest = Math.max(longest, end - start)
    }
  }
  sort(places, (a, b) => a.start - b.start)
  return (line, visit) => {
    for (let at = firstFrom(places, line.start - longest); at < places.length; at++) {
      const { start, end, value } = places[at] as Place<Value>
      if (start >= line.end) return
      if (end > line.start) visit(value)
    }
  }
}

/** True for whatever shares text with any of the evidence. */
export function touches(evidence: readonly Evidence[]): (line: Evidence) => boolean {
  if (evidence.length === 0) return () => false
  const visit = byPlace([[true, evidence]])
  return (line) => {
    let found = false
    visit(line, () => {
      found = true
    })
    return found
  }
}
