/** A culture signal with the words of the posting that show it, and what it means for the working day. */
import { countParts, evenSpace } from '../nlp/even-space'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { praises, tellsOfWork } from './company'
import { signalPhrase } from './fact-phrases'
import { tellableInsights } from './insights'
import { isPlural, lift } from './lift'
import type { Material } from './material'
import { clause } from './phrases'
import { quotation } from './quotation'
import { repeats } from './repeats'
import { ELSEWHERE, WORKPLACE } from './workplace'

const LONGEST_QUOTE = 8
const SHORTEST_QUOTE = 2
/** The wording must say it as clearly as this. */
const CLEAR = 0.7
const MOST = 2
/** That people work together goes without saying: it is told beside another signal only. */
const PLAIN: ReadonlySet<string> = new Set(['collaboration'])

/** `told`: what other sentences of the paragraph may tell. */
export function signalSlots(material: Material, told: readonly Slots[]): Slots {
  const taken: Evidence[] = tellableInsights(material, 'company').flatMap(({ evidence }) => evidence)
  const said: string[] = []
  for (const slots of told)
    for (const slot of Object.values(slots))
      for (const { text, evidence } of phrasesOf(slot)) {
        taken.push(...evidence)
        if (text) said.push(text)
      }
  const found: { signal: Phrase; quote: Phrase; meaning: Phrase | undefined }[] = []
  for (const { id, quote, clear = 0, evidence } of material.culture) {
    if (found.length === MOST) break
    if (!quote || clear < CLEAR || ELSEWHERE.has(id) || !WORKPLACE.has(quote.evidence.section)) continue
    const { start, end, text } = quote.evidence
    const size = countParts(evenSpace(text))
    if (size < SHORTEST_QUOTE || size > LONGEST_QUOTE || taken.some((other) => other.start < end && start < other.end)) continue
    if (said.some((other) => repeats(text, other)) || !lift(text, material.words, { most: LONGEST_QUOTE, quoted: true })) continue
    if (quote.verbal || isTorn(text, material) || praises(text, material.words) || !isWhole(text, material)) continue
    // "messy data": without an article or a word of the workplace it tells of something else.
    if (!tellsOfWork(text, material) && !material.words.phrases.articles.includes(text.split(/\s/)[0]?.toLowerCase() ?? '')) continue
    const words = quotation(quote.evidence, material)
    const signal = signalPhrase(id, quote.evidence, material)
    const meaning = PLAIN.has(id) ? undefined : material.signalMeanings.get(id)
    if (!words || !signal) continue
    found.push({ signal, quote: words, meaning: meaning === undefined ? undefined : clause(meaning, evidence) })
    said.push(text)
  }
  const [first, second] = found
  return {
    signal: first?.signal,
    signalQuote: first?.quote,
    signalMeaning: first?.meaning,
    signalMore: second?.signal,
    signalQuoteMore: second?.quote,
  }
}

/** "an open kitchen", "flat hierarchies": one of a kind without its article, or with a verb behind it, is torn out of something longer. */
function isWhole(text: string, { words }: Material): boolean {
  const parts = text.toLowerCase().split(/\s+/)
  return (
    (words.phrases.articles.includes(parts[0] ?? '') || isPlural(text)) &&
    !parts.some((part) => words.phrases.finite.includes(part) || words['stage-words'].includes(part))
  )
}

/** "yet high energy", "flexibility in where": it hangs on what stands beside it. */
function isTorn(text: string, { words }: Material): boolean {
  const parts = text.toLowerCase().split(/\s+/)
  const last = parts.at(-1) ?? ''
  return (
    words.hanging.includes(parts[0] ?? '') ||
    words['verb-joints'].includes(parts[0] ?? '') ||
    words.phrases['never-last'].includes(last) ||
    words.phrases.relatives.includes(last) ||
    words.speaker.includes(last)
  )
}

const phrasesOf = (slot: Slot | undefined): readonly Phrase[] => (slot === undefined ? [] : 'items' in slot ? slot.items : [slot])
