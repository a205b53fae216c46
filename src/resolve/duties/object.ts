/** What a duty is done to. */

import { evenSpace } from '../../nlp/even-space'
import type { Reading, Token } from '../../stages'
import { isOf } from './opening'
import type { DutyWords } from './words'

const SKIPPED: ReadonlySet<string> = new Set(['DET', 'ADV', 'PART', 'SCONJ'])
/** Words between the verb and its object. */
const MOST_SKIPPED = 4
const LONGEST_OBJECT = 6

/** The noun phrase after the verb, behind a preposition if need be: up to the next preposition, conjunction or mark. */
export function objectOf(reading: Reading, from: number, to: number, words: DutyWords): { text: string; direct: boolean } | undefined {
  const { tokens } = reading
  let at = from
  let direct = true
  for (; at < to && at < from + MOST_SKIPPED; at++) {
    const { pos, lower } = tokens[at] as Token
    if (pos === 'ADP' || lower === 'to') direct = false
    else if (
      !SKIPPED.has(pos) &&
      !(pos === 'PRON' && at + 1 < to && isNominal(reading, at + 1, to)) &&
      !isOf(tokens[at] as Token, 'speakers', words)
    )
      break
  }
  const start = at
  while (at < to && at - start < LONGEST_OBJECT && isNominal(reading, at, to)) at++
  if (at === start) return undefined
  return { text: evenSpace(reading.source.slice((tokens[start] as Token).start, (tokens[at - 1] as Token).end)), direct }
}

function isNominal({ tokens }: Reading, at: number, to: number): boolean {
  const { pos, lower } = tokens[at] as Token
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM') return true
  if (pos === 'VERB') return /(?:ed|ing)$/.test(lower) && at + 1 < to && (tokens[at + 1] as Token).pos === 'NOUN'
  return pos === '' && /\p{L}/u.test(lower)
}
