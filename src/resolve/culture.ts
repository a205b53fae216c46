/** Culture hits -> signals: strength grows with the number, clearness and place of the cues. */
import type { Language, Rule } from '../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../stages'
import type { CultureId, CultureSignal, Evidence } from '../types'
import { evidenceOf, inOrder } from './evidence'
import type { FiledHits } from './filed'
import { type Quote, quoteIn } from './quote'

const USUAL = 0.6
/** Signals whose cues up to this strength tell of the work itself where it is listed: "Work closely with the buyers", "Follow safety rules". */
const OF_WORK: ReadonlySet<string> = new Set<CultureId>([
  'care-respect',
  'collaboration',
  'customer-focus',
  'flat-structure',
  'quality-excellence',
  'safety-first',
])
const WEAK = 0.65

/** A signal with the wording of the posting that shows it best, where there is one. */
export interface FoundSignal extends CultureSignal {
  quote?: Quote
  /** How clearly that wording says it. */
  clear?: number
}

export function resolveCulture(reading: Reading, hits: FiledHits, language: Language, names: ReadonlyMap<string, string>): FoundSignal[] {
  const found = new Map<string, { evidence: Evidence[]; doubt: number; sentence: number; quote: Quote | undefined; quoted: number }>()
  for (const hit of hits.culture) {
    const rule = language.rules[hit.rule] as Rule
    const strength = Number(rule.data.strength ?? USUAL)
    if (strength <= WEAK && OF_WORK.has(rule.finds) && isBareDuty(reading, hit)) continue
    const signal = found.get(rule.finds) ?? { evidence: [], doubt: 1, sentence: -1, quote: undefined, quoted: 0 }
    // A second cue in one sentence adds little.
    signal.doubt *= 1 - (signal.sentence === hit.sentence ? strength / 3 : strength)
    signal.sentence = hit.sentence
    signal.evidence.push(evidenceOf(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to))
    // The clearest wording is quoted.
    if (strength > signal.quoted) {
      const quote = quoteIn(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to)
      if (quote) {
        signal.quote = quote
        signal.quoted = strength
      }
    }
    found.set(rule.finds, signal)
  }
  return [...found]
    .map(([id, { evidence, doubt, quote, quoted }]): FoundSignal => {
      const strength = Math.round(100 * (1 - doubt)) / 100
      return {
        id: id as CultureId,
        name: names.get(id) ?? id,
        strength,
        evidence: inOrder(evidence),
        confidence: Math.min(0.95, strength),
        ...(quote ? { quote, clear: quoted } : {}),
      }
    })
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
}

/** A duty in its bare form: nobody is named who does it, as "we" or "you" would. */
function isBareDuty({ sentences, tokens }: Reading, { sentence: index, to }: Hit): boolean {
  const sentence = sentences[index] as ReadSentence
  if (sentence.kind !== 'responsibilities') return false
  for (let at = sentence.from; at < to; at++) if ((tokens[at] as Token).pos === 'PRON') return false
  return true
}
