/** Culture hits -> signals: strength grows with the number, clearness and place of the cues. */
import type { Language } from '../rules/language'
import type { Hit, ReadSentence, Reading } from '../stages'
import type { CultureId, CultureSignal, Evidence } from '../types'
import { evidenceOf, inOrder } from './evidence'

const USUAL = 0.6

export function resolveCulture(reading: Reading, hits: readonly Hit[], language: Language, names: ReadonlyMap<string, string>): CultureSignal[] {
  const found = new Map<string, { evidence: Evidence[]; doubt: number; sentences: Set<number> }>()
  for (const hit of hits) {
    const rule = language.rules[hit.rule]
    if (rule?.kind !== 'culture') continue
    const signal = found.get(rule.finds) ?? { evidence: [], doubt: 1, sentences: new Set<number>() }
    const strength = Number(rule.data.strength ?? USUAL)
    // A second cue in one sentence adds little.
    signal.doubt *= 1 - (signal.sentences.has(hit.sentence) ? strength / 3 : strength)
    signal.sentences.add(hit.sentence)
    signal.evidence.push(evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to))
    found.set(rule.finds, signal)
  }
  return [...found]
    .map(([id, { evidence, doubt }]): CultureSignal => {
      const strength = Math.round(100 * (1 - doubt)) / 100
      return { id: id as CultureId, name: names.get(id) ?? id, strength, evidence: inOrder(evidence), confidence: Math.min(0.95, strength) }
    })
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
}
