/** The examples of rules that are found by patterns: each is read as one sentence of its section. */
import { traceMatch } from '../match/trace'
import { readAside } from '../pipeline'
import { type RuleExample, readExample } from '../rules/examples'
import type { Reading } from '../stages'
import { linesOf, type PackRule, problemOf, type ReviewWorld } from './world'

/** Runs the examples of a rule, and tells how many there were. */
export function runRuleExamples(rule: PackRule, world: ReviewWorld): number {
  const number = world.knowledge.language.rules.findIndex(({ id }) => id === rule.id)
  let count = 0
  for (const field of ['yes', 'no'] as const)
    for (const { text: line, line: at } of linesOf(rule, field)) {
      count++
      const fault = faultOf(readExample(rule.id, line, field === 'yes' ? 'hit' : 'none'), number, world)
      if (fault) world.add('error', 'example', problemOf(rule, field, { line: at }, fault.problem, fault.proposal))
    }
  return count
}

interface Fault {
  problem: string
  proposal: string
}

function faultOf({ text, section, expects, marked }: RuleExample, rule: number, { knowledge }: ReviewWorld): Fault | undefined {
  const { reading, hits } = readAside(text, knowledge, [{ start: 0, end: text.length, kind: section, item: true }])
  const found = hits.filter((hit) => hit.rule === rule).map((hit) => placeOf(hit, reading))
  if (expects === 'none') {
    const [first] = found
    if (!first) return undefined
    const [own] = traceMatch(reading, knowledge.language).filter((hit) => hit.rule === rule && !hit.lost)
    return {
      problem: `the near miss is found: "${text.slice(first.start, first.end)}" by ${own?.pattern ?? 'a pattern'}`,
      proposal: 'narrow the pattern, or write these words below "except"',
    }
  }
  for (const { start, end } of marked.length ? marked : [{ start: 0, end: text.length }])
    if (!found.some((hit) => hit.start < end && hit.end > start))
      return { problem: `the example is not found: "${text.slice(start, end)}"`, proposal: whyNot(reading, rule, knowledge.language) }
  return undefined
}

const placeOf = ({ from, to }: { from: number; to: number }, { tokens }: Reading): { start: number; end: number } => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

/** What stood in the way of a hit, or the pattern language in a nutshell. */
function whyNot(reading: Reading, rule: number, language: Parameters<typeof traceMatch>[1]): string {
  const [lost] = traceMatch(reading, language).filter((hit) => hit.rule === rule && hit.lost)
  if (lost?.lost === 'exception') return `its own exception stands in the way: ${lost.exception}`
  if (lost?.lost === 'section') return 'the rule does not apply in this section: begin the example with another, such as {summary}'
  const words = reading.tokens.map(({ lower }) => lower).join(' ')
  return `no pattern holds these words in this order (they are read as: ${words}); a word matches in any form, "..." takes up to three words`
}
