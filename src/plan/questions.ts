/** The questions that close the company paragraph, and what is plainly not said. */
import { hash } from '../realise/hash'
import type { Phrase } from '../stages'
import { anchor } from './base'
import type { Material } from './material'
import { clause, noun } from './phrases'

const MOST_LACKS = 3
/** Company facts from which a paragraph is not sparse any more. */
const FULL = 3
/** Questions that a short report asks. */
const FEW = 2

export function questionsOf(material: Material, most: number): { asked: Phrase[]; lacks: Phrase[] } {
  const asked: Phrase[] = []
  const taken = new Set<string>()
  for (const { rule, evidence } of material.insights) if (rule.ask && asked.length < 1) asked.push(clause(rule.ask, evidence))
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const sparse = Object.keys(material.company).length + material.culture.length / 2 < FULL
  for (const gap of gaps) {
    if (asked.length >= most) break
    const ask = gap.ask[hash(`${material.seed}|${gap.id}`) % Math.max(1, gap.ask.length)]
    if (!ask || asked.some((other) => other.text === ask)) continue
    // The last thing that can plainly be missed is not asked for as well.
    if (sparse && asked.length >= FEW && !gaps.some((other) => other !== gap && other.lack && !taken.has(other.id))) continue
    asked.push(clause(ask, gap.evidence.length ? gap.evidence : anchor(material)))
    taken.add(gap.id)
  }
  const lacks = sparse
    ? gaps.flatMap((gap) => (gap.lack && !taken.has(gap.id) ? [noun(gap.lack, anchor(material))] : [])).slice(0, MOST_LACKS)
    : []
  return { asked, lacks }
}
