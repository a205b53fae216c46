/** Wording hits -> flags with why, and what to write instead. */
import type { Language, Rule } from '../rules/language'
import type { Reading, ReadSentence } from '../stages'
import type { Evidence, WordingFlag } from '../types'
import { evidenceOf, inOrder } from './evidence'
import type { FiledHits } from './filed'

export function resolveWording(reading: Reading, hits: FiledHits, language: Language): WordingFlag[] {
  const flags = new Map<number, WordingFlag>()
  for (const hit of hits.wording) {
    const rule = language.rules[hit.rule] as Rule
    const evidence = evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to)
    const known = flags.get(hit.rule)
    if (known) {
      known.evidence.push(evidence)
      continue
    }
    flags.set(hit.rule, {
      id: rule.finds,
      kind: rule.data.kind as WordingFlag['kind'],
      why: String(rule.data.why ?? ''),
      ...(typeof rule.data.instead === 'string' ? { instead: rule.data.instead } : {}),
      evidence: [evidence],
      confidence: 0.85,
    })
  }
  for (const flag of flags.values()) flag.evidence = inOrder(flag.evidence)
  return [...flags.values()].sort((a, b) => (a.evidence[0] as Evidence).start - (b.evidence[0] as Evidence).start)
}
