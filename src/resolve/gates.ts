/** Gates outside the public facts: background checks, a drug test, a minimum age, the right to work. */
import type { Language, Rule } from '../rules/language'
import type { Reading, ReadSentence } from '../stages'
import type { Evidence } from '../types'
import { evidenceOf } from './evidence'
import type { FiledHits } from './filed'

export interface FoundGate {
  id: string
  kind: 'check' | 'demand'
  phrase: string
  evidence: Evidence[]
}

export function resolveGates(reading: Reading, hits: FiledHits, language: Language): FoundGate[] {
  const gates = new Map<string, FoundGate>()
  for (const hit of hits.gates) {
    const rule = language.rules[hit.rule] as Rule
    const evidence = evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to)
    const known = gates.get(rule.finds)
    if (known) known.evidence.push(evidence)
    else {
      const span = hit.captures?.[String(rule.data.take)]
      const taken = span ? evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, span[0], span[1]).text : ''
      const filled = String(rule.data.phrase ?? rule.finds)
        .replace('{text}', evidence.text.toLowerCase())
        .replace(`{${String(rule.data.take)}}`, taken)
      gates.set(rule.finds, {
        id: rule.finds,
        kind: rule.data.kind === 'demand' ? 'demand' : 'check',
        phrase: filled,
        evidence: [evidence],
      })
    }
  }
  return [...gates.values()]
}
