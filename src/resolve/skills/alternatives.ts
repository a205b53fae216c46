/** Or-groups: "Java, Scala or Kotlin" asks for one of three. */
import type { Reading, Token } from '../../stages'
import type { Candidate } from './candidate'
import type { ClauseWords } from './clause-words'

const OR = new Set(['or', '/'])
const AND = new Set(['and', '&', '+'])
/** Words that may stand between two alternatives, joints among them: "C++, and/or C#". */
const MOST_BETWEEN = 4

/** For each candidate that has alternatives, the id of its group: its own where it is the only example. Candidates are in source order. */
export function alternatives(reading: Reading, candidates: readonly Candidate[], words: ClauseWords): Map<Candidate, string> {
  const groups = new Map<Candidate, string>()
  let run: Candidate[] = []
  let sawOr = false
  let sawAnd = false
  const close = () => {
    const [first] = run
    const isChoice = run.length > 1 && sawOr && !sawAnd
    if (
      first &&
      ((isChoice && !isOfBoth(reading, first)) ||
        isNamedAsExample(reading, first, words) ||
        hasLike(reading, run.at(-1) as Candidate, words))
    ) {
      const id = run.map((candidate) => candidate.id).join('|')
      for (const candidate of run) groups.set(candidate, id)
    }
    run = []
    sawOr = false
    sawAnd = false
  }
  for (const candidate of candidates) {
    const before = run.at(-1)
    const joint = before && before.sentence === candidate.sentence ? jointBetween(reading, before.to, candidate.from) : undefined
    if (!joint) close()
    else {
      if (joint === 'or') sawOr = true
      if (joint === 'and') sawAnd = true
    }
    run.push(candidate)
  }
  close()
  return groups
}

/** "a forecasting tool such as Anaplan and Pigment", "one of these languages: Go, Ruby". */
function isNamedAsExample({ source, tokens }: Reading, { kind, from }: Candidate, { examples, choices }: ClauseWords): boolean {
  if (kind === 'soft' || kind === 'physical') return false
  const { start } = tokens[from] as Token
  const before = source.slice(Math.max(0, start - FARTHEST_OPENER), start).toLowerCase()
  let end = before.length
  while (end > 0 && BEFORE_NAME.includes(before.charAt(end - 1))) end--
  const opening = before.slice(0, end)
  for (const words of examples) if (opening.endsWith(words)) return true
  const clause = before.slice(1 + Math.max(...STOPS.map((stop) => before.lastIndexOf(stop))))
  for (const words of choices) if (clause.includes(`${words} `) || clause.includes(`${words}:`)) return true
  return false
}
/** "Go or similar", "Maya, Blender or the like" */
function hasLike({ tokens }: Reading, { to }: Candidate, { likes }: ClauseWords): boolean {
  const at = tokens[to]?.lower === ',' ? to + 1 : to
  return OR.has(tokens[at]?.lower ?? '') && likes.has(tokens[at + 1]?.lower ?? '')
}

/** Signs within which a choice is announced, what may stand between "such as" and a name, and what ends a clause. */
const FARTHEST_OPENER = 140
const BEFORE_NAME = ' \n.,:("'
const STOPS = ['. ', ';', '! ', '? ', '\n']

/** "Bilingual (English/Spanish)" asks for both. */
function isOfBoth({ tokens }: Reading, { kind, from }: Candidate): boolean {
  if (kind !== 'language') return false
  const before = tokens[from - 1]?.lower === '(' ? from - 2 : from - 1
  return tokens[before]?.lower === BOTH || tokens[before - 1]?.lower === BOTH
}
const BOTH = 'bilingual'

function jointBetween(reading: Reading, from: number, to: number): 'or' | 'and' | 'comma' | undefined {
  if (to - from > MOST_BETWEEN || to <= from) return undefined
  let joint: 'or' | 'and' | 'comma' | undefined
  for (let at = from; at < to; at++) {
    const lower = (reading.tokens[at] as Token).lower
    if (OR.has(lower)) joint = 'or'
    else if (AND.has(lower)) joint = 'and'
    else if (lower === ',') joint ??= 'comma'
    else if (lower.length > 3 || !/^[a-z]+$/.test(lower)) return undefined
  }
  return joint
}
