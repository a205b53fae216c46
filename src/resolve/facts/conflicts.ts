/** Places of the posting that cannot both be true: each is quoted. */
import type { Conflict, Evidence } from '../../types'
import { keyOf } from './choose'
import { type Claim, type Claims, evidenceOf } from './claim'
import type { FactWords } from './words'

/** A wording this clear is meant. */
const CLEAR = 0.74
/** Facts of which two clear values exclude each other. */
const EXCLUSIVE: readonly { fact: string; one: string; other: string }[] = [
  { fact: 'role.workMode', one: keyOf('remote'), other: keyOf('onsite') },
  { fact: 'role.employment', one: keyOf('full-time'), other: keyOf('part-time') },
  { fact: 'role.sponsorship', one: keyOf(true), other: keyOf(false) },
  { fact: 'role.onCall', one: keyOf(true), other: keyOf(false) },
]

export function conflictsAmong(claims: Claims, words: FactWords): Conflict[] {
  const conflicts: Conflict[] = []
  for (let at = 0; at < EXCLUSIVE.length; at++) {
    const { fact, one, other } = EXCLUSIVE[at] as (typeof EXCLUSIVE)[number]
    const told = claims(fact)
    if (told.length < 2) continue
    const clear = told.filter((claim) => claim.strength >= CLEAR)
    const first = clear.find(({ value }) => keyOf(value) === one)
    const second = first && clear.find((claim) => keyOf(claim.value) === other && !sameSentence(claim, first))
    if (first && second) conflicts.push(conflictOf(fact, [evidenceOf(first), evidenceOf(second)], words))
  }
  return conflicts
}

/** A conflict with both places quoted, in source order. */
export function conflictOf(fact: string, evidence: readonly Evidence[], words: FactWords): Conflict {
  const name = fact.replace(/^(?:role|company)\./, '')
  const places = [...evidence].sort((a, b) => a.start - b.start)
  const [first, second] = places.map(({ text }) => `"${text.replace(/\s+/g, ' ')}"`) as [string, string]
  const statement = (words.conflicts[name] ?? words.conflicts.other ?? '').replace('{first}', first).replace('{second}', second)
  return { fact: name, evidence: places, statement }
}

const sameSentence = (a: Claim, b: Claim | undefined): boolean => !!b && a.passage === b.passage && a.hit.sentence === b.hit.sentence
