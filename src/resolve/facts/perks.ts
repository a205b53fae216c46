/** Lists that a company gives of itself: benefits from their section or an "we offer", values after their heading. */

import { countParts, evenSpace, partsOf, upTo } from '../../nlp/even-space'
import type { ReadSentence } from '../../stages'
import type { Evidence, Fact, Pay } from '../../types'
import { factOf } from './choose'
import type { Claim, Claims } from './claim'
import { type Passage, sentenceAt } from './passage'
import { listOf, tidy } from './values'
import type { FactWords } from './words'

const MOST = 12
const LONGEST_PHRASE = 10
const LONG_LIST = 3
/** A single word of the lexicon outside a section of benefits may be the trade of the company. */
const FEWEST_IN_PROSE = 2
const LONGEST_VALUE = 8
/** Characters between one value and the next, at most. */
const FARTHEST = 120

interface Item {
  text: string
  evidence: Evidence
  strength: number
}

/** Items of benefits sections, single benefits named in their sentences, and what "we offer" lists. */
export function readBenefits(
  body: Passage,
  claims: Claims,
  benefitList: number | undefined,
  pay: Fact<Pay> | undefined,
  words: FactWords,
): Fact<string[]> | undefined {
  const { reading } = body
  const taken: Taken = { kept: [], seen: new Set() }
  const takeAll = (items: readonly Item[], strength?: number): void => {
    for (const { text, evidence, strength: own } of items)
      if (isBenefit(text, words)) take(taken, { text, evidence, strength: strength ?? own })
  }
  const offeredIn = offered(body, claims('company.benefits'))
  for (const sentence of reading.sentences) {
    if (taken.kept.length >= MOST) break
    if (sentence.kind !== 'benefits' || sentence.boilerplate || (states(pay, sentence) && !isLongList(sentence, reading.source))) continue
    const listed = isProse(sentence, body, words) ? offeredIn(sentence) : itemsOf(sentence, reading.source, words)
    if (listed.length) {
      const evidence = whole(sentence, reading.source)
      takeAll(listed.map((text) => ({ text, evidence, strength: 0.85 })))
    } else takeAll(named(sentence, body, benefitList))
  }
  // So many names of benefits in one sentence are a list, whatever the heading above.
  for (const sentence of reading.sentences) {
    if (taken.kept.length >= MOST) break
    if (sentence.kind === 'benefits' || sentence.kind === 'responsibilities' || sentence.boilerplate) continue
    const found = named(sentence, body, benefitList)
    if (found.length >= LONG_LIST) takeAll(found, 0.65)
  }
  for (const { passage, hit } of claims('company.benefits-cue')) {
    if (passage !== body) continue
    const sentence = sentenceAt(reading, hit.from)
    if (!sentence || sentence.kind === 'benefits' || sentence.boilerplate) continue
    const found = named(sentence, body, benefitList)
    if (found.length >= FEWEST_IN_PROSE) takeAll(found, 0.65)
  }
  for (const claim of claims('company.benefits')) {
    const sentence = sentenceAt(claim.passage.reading, claim.hit.from)
    if (!sentence || sentence.kind === 'benefits') continue
    const evidence = whole(sentence, reading.source)
    takeAll((claim.value as string[]).map((text) => ({ text, evidence, strength: claim.strength })))
  }
  return factOfItems(taken.kept)
}

/** A range of pay is none. */
const isBenefit = (text: string, words: FactWords): boolean =>
  isNominal(text, words) && !/\p{Sc}\s?\d{2,3}[,.\dk]*\s?(?:-|–|to)/u.test(text)

/** A benefit is a noun phrase, neither a sentence nor a place nor the people it is for, and nothing that is barred. */
function isNominal(text: string, words: FactWords): boolean {
  const lower = text.toLowerCase()
  const parts = partsOf(lower)
  return (
    !words.benefitBars.some((bar) => lower.includes(bar)) &&
    !parts.some((part) => words.finite.has(part.includes('’') ? part.replace(/’/g, "'") : part)) &&
    !parts.every((part) => words.dependants.has(part)) &&
    !words.places.has(lower) &&
    !isContinued(text, words)
  )
}

/** Pay may be one item of many. */
const isLongList = ({ start, end }: ReadSentence, source: string): boolean => source.slice(start, end).split(';').length > LONG_LIST

const states = (pay: Fact<Pay> | undefined, { start, end }: ReadSentence): boolean =>
  !!pay?.evidence.some((each) => each.section !== 'given' && each.start >= start && each.end <= end)

/** A sentence that speaks of the company or the reader names no item; single benefits in it are found by name. */
function isProse(sentence: ReadSentence, { reading }: Passage, words: FactWords): boolean {
  const [first, second] = [reading.tokens[sentence.from]?.lower ?? '', reading.tokens[sentence.from + 1]?.lower ?? '']
  return words.proseOpeners.has(first) || words.clauseOpeners.has(second)
}

/** "We offer a, b and c": three or more make a list. */
function offered(body: Passage, claims: readonly Claim[]): (sentence: ReadSentence) => string[] {
  const lists = new Map<ReadSentence | undefined, string[]>()
  for (const { passage, hit, value } of claims) {
    const sentence = passage === body ? body.reading.sentences[hit.sentence] : undefined
    if ((value as string[]).length > 2 && !lists.has(sentence)) lists.set(sentence, value as string[])
  }
  return (sentence) => lists.get(sentence) ?? []
}

function itemsOf(sentence: ReadSentence, source: string, words: FactWords): string[] {
  const text = source.slice(sentence.start, sentence.end).replaceAll('&amp;', '&')
  const listed = /[,;|•]/.test(text) ? (listOf(afterLabel(text), words) ?? []) : []
  const whole = tidy(text.includes('(') ? text.replace(/(?<!\s)\s*\([^()]*\)/g, '') : text)
  // A piece that opens with a small word goes on with a sentence; so do the others then.
  if (listed.some((item) => isContinued(item, words)))
    return whole && countParts(whole) <= LONGEST_VALUE && !whole.includes(',') ? [whole] : []
  if (listed.length >= 3) return listed.filter((item) => countParts(item) <= LONGEST_VALUE)
  if (whole && countParts(whole) <= LONGEST_PHRASE && !text.endsWith('?')) return [whole]
  if (!sentence.item) return []
  const head = tidy(upTo(text, /\s[–—-]\s|[.:;(]/))
  return head && head.split(' ').length <= LONGEST_PHRASE ? [head] : []
}

const isContinued = (item: string, words: FactWords): boolean => {
  const blank = item.indexOf(' ')
  const first = (blank < 0 ? item : item.slice(0, blank)).toLowerCase()
  return words.proseOpeners.has(first) || (blank >= 0 && words.continuing.has(first))
}

const afterLabel = (text: string): string => (text.indexOf(':') < 2 ? text : (/^[^,:]{2,40}:\s+(.+)$/su.exec(text)?.[1] ?? text))

/** Benefits of the lexicon in a sentence of prose, with the words that stand before them up to a comma. */
function named(sentence: ReadSentence, { reading }: Passage, list: number | undefined): Item[] {
  const items: Item[] = []
  if (list === undefined) return items
  let past = sentence.from
  for (let at = sentence.from; at < sentence.to; at++) {
    const lists = reading.lists[at]
    let length = 0
    if (lists) for (let i = 0; i < lists.length; i += 2) if (lists[i] === list) length = Math.max(length, lists[i + 1] as number)
    if (!length || at < past) continue
    past = at + length
    // "25 [days holiday]"
    let first = at
    while (
      first > sentence.from &&
      at - first < 2 &&
      (reading.tokens[first - 1]?.value || reading.tokens[first - 1]?.pos === 'NUM' || reading.tokens[first - 1]?.pos === 'ADJ')
    )
      first--
    const start = reading.tokens[first]?.start ?? 0
    const end = reading.tokens[past - 1]?.end ?? start
    const text = reading.source.slice(start, end)
    items.push({ text: evenSpace(text), evidence: { start, end, text, section: sentence.kind }, strength: 0.75 })
  }
  return items
}

/** Values named in the sentence, or in the items below "Our values are:". */
export function readCompanyValues(body: Passage, words: FactWords, claims: Claims): Fact<string[]> | undefined {
  const { reading } = body
  const items: Item[] = []
  for (const claim of claims('company.values')) {
    const sentence = sentenceAt(claim.passage.reading, claim.hit.from)
    if (!sentence) continue
    if (claim.rule.data.follows !== true) {
      const values = (claim.value as string[]).filter((value) => value.split(' ').length <= LONGEST_VALUE)
      if (values.length < 2 && claim.hit.captures?.list?.[1] === claim.hit.to) continue
      for (const text of values) items.push({ text, evidence: whole(sentence, reading.source), strength: claim.strength })
    } else items.push(...below(sentence, body, claim.strength))
  }
  // "We live by them" is a sentence about the values.
  const taken: Taken = { kept: [], seen: new Set() }
  for (const item of items) if (!words.proseOpeners.has(item.text.toLowerCase().split(' ')[0] ?? '')) take(taken, item)
  return factOfItems(taken.kept)
}

function below(heading: ReadSentence, { reading }: Passage, strength: number): Item[] {
  const at = firstBehind(reading.sentences, heading.end)
  const items: Item[] = []
  let end = heading.end
  for (const sentence of reading.sentences.slice(at, at + MOST)) {
    if (sentence.boilerplate || sentence.start - end > FARTHEST) break
    end = sentence.end
    const text = reading.source.slice(sentence.start, sentence.end)
    const head = tidy(upTo(text, /\s[–—-]\s|:|\.\s/).replace(/(?<!\s)\s*\([^()]*\)/g, ''))
    if (!head || head.split(' ').length > LONGEST_VALUE) break
    items.push({ text: head, evidence: whole(sentence, reading.source), strength })
  }
  return items
}

/** The number of the first sentence that begins at `place` or later. */
function firstBehind(sentences: readonly ReadSentence[], place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as ReadSentence).start < place) low = middle + 1
    else high = middle
  }
  return low
}

const whole = ({ start, end, kind }: ReadSentence, source: string): Evidence => ({
  start,
  end,
  text: source.slice(start, end),
  section: kind,
})

/** The items that are kept, each once and so many as are shown, and their texts in lower case. */
interface Taken {
  kept: Item[]
  seen: Set<string>
}

function take({ kept, seen }: Taken, item: Item): void {
  const { text } = item
  const key = text.toLowerCase()
  // A telephone number tells whom to call.
  if (kept.length >= MOST || seen.has(key) || key.length < 3 || /\d{3}[ -]\d{4}\b|\d{5}[ -]?\d{5,6}\b/.test(text)) return
  if (/\p{Ll}{3}\p{Lu}\p{Ll}{2}/u.test(text) || !/\p{L}{2}/u.test(text)) return
  seen.add(key)
  kept.push(item)
}

/** One fact of many items; every item brings its place. */
function factOfItems(shown: readonly Item[]): Fact<string[]> | undefined {
  if (!shown.length) return undefined
  const { confidence } = factOf(
    shown,
    [],
    shown.map(({ strength }) => strength),
  )
  const evidence = shown
    .map((item) => item.evidence)
    .filter((item, index, all) => all.findIndex((other) => other.start === item.start && other.end === item.end) === index)
  return {
    value: shown.map(({ text }) => text),
    evidence: evidence.sort((a, b) => a.start - b.start),
    confidence: Math.min(0.9, confidence),
  }
}
