/** What a posting says of the place of work and of how one works there, the most telling first. */
import type { Language, Rule } from '../rules/language'
import { sort } from '../sort'
import type { Reading, ReadSentence } from '../stages'
import type { Evidence } from '../types'
import { evidenceOf } from './evidence'
import type { FiledHits } from './filed'

export interface FoundPractice {
  id: string
  kind: 'employer' | 'setting' | 'practice'
  /** Forms that say the same; a noun phrase for an employer or a setting, a clause for a practice. */
  tells: string[]
  weight: number
  evidence: Evidence[]
}

const USUAL = 0.6
/** A place that is named again is the more likely where the work is done. */
const AGAIN = 0.1

export function resolveWorkplace(reading: Reading, hits: FiledHits, language: Language): FoundPractice[] {
  const found = new Map<string, FoundPractice>()
  for (const hit of hits.workplace) {
    const rule = language.rules[hit.rule] as Rule
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    if (sentence.boilerplate) continue
    const { take, plain, tells, weight = USUAL, kind } = rule.data
    const evidence = evidenceOf(reading, sentence, hit.from, hit.to)
    const known = found.get(rule.finds)
    const own = Number(weight)
    if (known) {
      if (kind === 'setting') known.weight += AGAIN
      if (kind === 'setting' || own <= known.weight) {
        known.evidence.push(evidence)
        continue
      }
    }
    const span = hit.captures?.[String(take)]
    if (take !== undefined && !span) continue
    const written = span ? evidenceOf(reading, sentence, span[0], span[1]).text.replace(/\s+/g, ' ') : ''
    // Words that run over a mark of another clause are torn.
    if (/[.;:()[\]"•*|]/.test(written)) continue
    const text = plain ? written.replace(CAPITALISED, (word) => word.toLowerCase()) : written
    found.set(rule.finds, {
      id: rule.finds,
      kind: kind === 'setting' || kind === 'employer' ? kind : 'practice',
      tells: String(tells)
        .split('|')
        .map((form) => form.trim().replace(`{${String(take)}}`, text)),
      weight: own,
      evidence: [...(known?.evidence ?? []), evidence],
    })
  }
  return sort([...found.values()], (a, b) => b.weight - a.weight || (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** Written with one capital: no acronym. */
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu
