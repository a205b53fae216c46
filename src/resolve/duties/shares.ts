/** The share of the working time that a list of duties prints: "(25%)", "30% -". */
import type { Reading } from '../../stages'

const LONGEST = 5

/** The token behind a share that begins at `at`, with its brackets; `at` itself where none does. */
export function behindShare({ tokens }: Reading, at: number, to: number): number {
  const opened = tokens[at]?.lower === '(' ? 1 : 0
  for (let end = at + opened + 1; end <= Math.min(to, at + LONGEST); end++) {
    const last = tokens[end - 1]?.lower as string
    if (last.endsWith('%')) return opened && tokens[end]?.lower === ')' && end < to ? end + 1 : end
    if (!/^\p{N}/u.test(last)) return at
  }
  return at
}

/** The token at which the share begins that ends the line: "Fund development (30%)", "Leadership - 25%:". */
export function closingShare(reading: Reading, from: number, to: number): number | undefined {
  for (let at = Math.max(from + 1, to - LONGEST - 1); at < to; at++) {
    const end = behindShare(reading, at, to)
    if (end > at && (end === to || (end === to - 1 && reading.tokens[end]?.lower === ':'))) return at
  }
  return undefined
}
