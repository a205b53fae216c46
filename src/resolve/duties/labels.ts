/** Labels before a duty: "Stock: count the shelves". */
import type { Reading, ReadSentence, Token } from '../../stages'
import type { Ground } from './duties'
import { nounOpeningOf, openingOf } from './opening'
import { behindShare } from './shares'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

export const SHORTEST = 2
/** Words of a label before its colon. */
export const LONGEST_LABEL = 5
/** Words of an introduction before its comma. */
const LONGEST_INTRODUCTION = 10

/** "Planning: draw up the rota", "under supervision, prunes roses", "Grants (30%) - writes bids": behind what stands before the duty, when one opens there. */
export function afterLabel(ground: Ground, { from, to }: ReadSentence): number {
  const { reading } = ground
  const behind = behindShare(reading, from, to)
  return afterName(ground, behind > from && behind < to && LINKS.has(reading.tokens[behind]?.lower as string) ? behind + 1 : behind, to)
}

const LINKS: ReadonlySet<string> = new Set(['-', '–', '—', ':', ','])

function afterName({ reading, words }: Ground, from: number, to: number): number {
  if (from >= to) return from
  const first = (reading.tokens[from] as Token).pos
  // "Working with growers, plan the harvest": what is done comes behind the comma.
  const isGerund = dutyVerb(reading.tokens[from] as Token, words)?.form === 'gerund'
  const introduced = first === 'ADP' || first === 'SCONJ'
  let share = 0
  for (
    let at = from + 1;
    at < Math.min(to - SHORTEST, from + (introduced || isGerund ? LONGEST_INTRODUCTION : LONGEST_LABEL) + share + 1);
    at++
  ) {
    const behind = behindShare(reading, at, to)
    if (behind > at) {
      share += behind - at
      at = behind - 1
      continue
    }
    const { lower, start, end } = reading.tokens[at] as Token
    const dash =
      (lower === '-' || lower === '–' || lower === '—') && reading.source.charAt(end) === ' ' && reading.source.charAt(start - 1) === ' '
    if (isGerund && lower === ',') {
      if (opensAct(reading, at + 1, to, words)) return at + 1
    }
    if (at > from + LONGEST_LABEL + share && !introduced) continue
    if (lower !== ':' && !dash && !(introduced && lower === ',')) continue
    if (!introduced && tellsAll(reading, from, at, words)) return from
    return openingOf(reading, at + 1, to, words) || nounOpeningOf(reading, at + 1, to, words) ? at + 1 : from
  }
  return from
}

/** A verb in base form with an object of its own: "plan the harvest". */
function opensAct(reading: Reading, from: number, to: number, words: DutyWords): boolean {
  const opening = openingOf(reading, from, to, words)
  if (opening?.verb.form !== 'base' || opening.end >= to) return false
  const { pos } = reading.tokens[opening.at] as Token
  const next = reading.tokens[opening.end] as Token
  return next.pos === 'DET' || (pos === 'VERB' && next.pos !== 'CCONJ' && next.pos !== 'PUNCT')
}

/** "Run the shop systems: ..." is the duty itself and no label. */
function tellsAll(reading: Reading, from: number, to: number, words: DutyWords): boolean {
  const opening = openingOf(reading, from, to, words)
  if (!opening) return false
  for (let at = opening.end; at < to; at++) {
    const { pos } = reading.tokens[at] as Token
    if (pos === 'DET' || pos === 'PRON' || pos === 'ADP') return true
  }
  return false
}
