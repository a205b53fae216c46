/** Culture hits -> signals: strength grows with the number, clearness and place of the cues. */
import type { Language, Rule } from '../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../stages'
import type { CultureId, CultureSignal, Evidence } from '../types'
import { evidenceOf, inOrder } from './evidence'
import type { FiledHits } from './filed'

const USUAL = 0.6
const LONGEST_QUOTE = 6

/** A signal with the noun phrase of the posting that shows it best, where there is one. */
export interface FoundSignal extends CultureSignal {
  quote?: Evidence
}

export function resolveCulture(reading: Reading, hits: FiledHits, language: Language, names: ReadonlyMap<string, string>): FoundSignal[] {
  const found = new Map<string, { evidence: Evidence[]; doubt: number; sentences: Set<number>; quote: Evidence | undefined }>()
  for (const hit of hits.culture) {
    const rule = language.rules[hit.rule] as Rule
    const signal = found.get(rule.finds) ?? { evidence: [], doubt: 1, sentences: new Set<number>(), quote: undefined }
    const strength = Number(rule.data.strength ?? USUAL)
    // A second cue in one sentence adds little.
    signal.doubt *= 1 - (signal.sentences.has(hit.sentence) ? strength / 3 : strength)
    signal.sentences.add(hit.sentence)
    signal.evidence.push(evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to))
    signal.quote ??= quoteOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit)
    found.set(rule.finds, signal)
  }
  return [...found]
    .map(([id, { evidence, doubt, quote }]): FoundSignal => {
      const strength = Math.round(100 * (1 - doubt)) / 100
      return {
        id: id as CultureId,
        name: names.get(id) ?? id,
        strength,
        evidence: inOrder(evidence),
        confidence: Math.min(0.95, strength),
        ...(quote ? { quote } : {}),
      }
    })
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
}

/** The noun phrase that the hit is or belongs to, if it is short and plain enough to be quoted. */
function quoteOf(reading: Reading, sentence: ReadSentence, hit: Hit): Evidence | undefined {
  const { tokens } = reading
  const modifier = (at: number): boolean => {
    const { pos, lower } = tokens[at] as Token
    return (pos === 'ADJ' || pos === 'NOUN' || pos === 'ADV') && /^[\p{L}]/u.test(lower)
  }
  let { from, to } = hit
  while (from > sentence.from && modifier(from - 1) && hit.to - from < LONGEST_QUOTE) from--
  while (to < sentence.to && (tokens[to] as Token).pos === 'NOUN' && to - from < LONGEST_QUOTE) to++
  if (to - from < 2 || to - from > LONGEST_QUOTE) return undefined
  const before = tokens[from - 1]
  if (from > sentence.from && (before?.lower === 'not' || before?.lower === 'no' || before?.lower === 'never')) return undefined
  for (let at = from; at < to; at++) {
    const { pos, lower } = tokens[at] as Token
    if (!modifier(at) && !(at > from && at < to - 1 && lower === 'and')) return undefined
    if (at === to - 1 && pos !== 'NOUN') return undefined
  }
  const evidence = evidenceOf(reading, sentence, from, to)
  return /[\n"“”*_()[\]]/.test(evidence.text) ? undefined : evidence
}
