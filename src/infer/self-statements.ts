/** Whole sentences in which the employer speaks of itself, short and plain enough to be quoted. */
import { isQuotable } from '../resolve/quote'
import type { Reading } from '../stages'
import type { Evidence } from '../types'

const SHORTEST = 6
const LONGEST = 19
const MOST = 4

/** Words that tell who speaks, and words of a call to the reader. */
export interface SelfWords {
  speaker: readonly string[]
  calling: readonly string[]
}

export function selfStatements(reading: Reading, name: string | undefined, { speaker, calling }: SelfWords): Evidence[] {
  const found: Evidence[] = []
  for (const { start, end, from, to, kind, boilerplate } of reading.sentences) {
    if (kind !== 'about-company' || boilerplate || found.length >= MOST) continue
    const text = reading.source.slice(start, end).trim()
    const size = text.split(/\s+/).length
    if (size < SHORTEST || size > LONGEST || !/^\p{Lu}/u.test(text) || !/[.!]$/.test(text) || !isQuotable(text.replace(/[.!]$/, '')))
      continue
    const [first = ''] = text.toLowerCase().split(/[^\p{L}’']+/u)
    const opens = speaker.includes(first.replace(/’/g, "'")) || (name !== undefined && text.startsWith(name))
    if (!opens) continue
    const words = new Set(reading.tokens.slice(from, to).map(({ lower }) => lower))
    if (calling.some((word) => words.has(word))) continue
    const bare = text.replace(/[.!\s]+$/, '')
    const at = reading.source.indexOf(bare, start)
    found.push({ start: at, end: at + bare.length, text: bare, section: kind })
  }
  return found
}
