/** What would be right: the nearest known name, or the few that there are. */
import { nearest } from '../pattern'

const FEW = 12

/** `known` holds the names that would do; `mark` stands before a name ("@", "#"). */
export function proposeName(name: string, known: Iterable<string>, mark = ''): string | undefined {
  const names = [...known]
  if (!names.length) return undefined
  const near = nearest(name, names)
  const close = isClose(name, near) ? near : names.find((each) => name.length > 2 && each.includes(name))
  if (close) return `did you mean ${mark}${close}?`
  return names.length <= FEW ? `use one of: ${names.map((each) => mark + each).join(', ')}` : undefined
}

/** Half of the letters in common, in order, is near enough to be worth a proposal. */
function isClose(name: string, candidate: string): boolean {
  const a = name.toLowerCase()
  const b = candidate.toLowerCase()
  if (a.includes(b) || b.includes(a)) return true
  let common = 0
  let at = 0
  for (const char of a) {
    const found = b.indexOf(char, at)
    if (found < 0) continue
    common++
    at = found + 1
  }
  return common * 2 > Math.max(a.length, b.length)
}
