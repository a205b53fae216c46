/** Whole sentences in which the employer speaks of itself, short and plain enough to be quoted. */
import { countParts, evenSpace } from '../nlp/even-space'
import { isQuotable } from '../resolve/quote'
import type { Reading } from '../stages'
import type { Evidence } from '../types'

const SHORTEST = 6
const LONGEST = 19
const MOST = 4
/** Letters in which the first word of a sentence shows who speaks. */
const LONGEST_SPEAKER = 40

/** Words that tell who speaks, and words of a call to the reader. */
export interface SelfWords {
  speaker: readonly string[]
  calling: readonly string[]
}

export function selfStatements(reading: Reading, name: string | undefined, { speaker, calling }: SelfWords): Evidence[] {
  const found: Evidence[] = []
  for (const { start, end, from, to, kind, boilerplate } of reading.sentences) {
    if (kind !== 'about-company' || boilerplate || found.length >= MOST) continue
    // Most sentences speak of something else.
    const text = reading.source.slice(start, end).trim()
    if (!text.endsWith('.') && !text.endsWith('!')) continue
    const first = /^[\p{L}’']*/u.exec(text.slice(0, LONGEST_SPEAKER).toLowerCase())?.[0] ?? ''
    if (!speaker.includes(first.replace(/’/g, "'")) && !(name !== undefined && text.startsWith(name))) continue
    const size = countParts(evenSpace(text))
    if (size < SHORTEST || size > LONGEST || !/^\p{Lu}/u.test(text) || !isQuotable(text.slice(0, -1))) continue
    const words = new Set(reading.tokens.slice(from, to).map(({ lower }) => lower))
    if (calling.some((word) => words.has(word))) continue
    const bare = text.replace(/(?<![.!\s])[.!\s]+$/, '')
    const at = reading.source.indexOf(bare, start)
    found.push({ start: at, end: at + bare.length, text: bare, section: kind })
  }
  return found
}
