/** Lists that a company gives of itself: benefits from their section or an "we offer", values after their heading. */

import { firstFrom } from '../../first-from'
import { countParts, evenSpace, partsOf, upTo } from '../../nlp/even-space'
import type { Language } from '../../rules/language'
import type { ReadSentence, Token } from '../../stages'
import type { Evidence, Fact, Pay } from '../../types'
import { factOf } from './choose'
import type { Claim, Claims } from './claim'
import { type Passage, sentenceAt } from './passage'
import { perkSegments } from './perk-segments'
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
  language: Language,
  pay: Fact<Pay> | undefined,
  words: FactWords,
): Fact<string[]> | undefined {
  const { reading } = body
  const list = benefitNames(language)
  const taken: Taken = { kept: [], seen: new Set() }
  const takeAll = (items: readonly Item[], strength?: number): void => {
    for (const { text: told, evidence, strength: own } of items) {
      const text = behindNaming(told, words)
      if (isBenefit(text, words)) take(taken, { text, evidence, strength: strength ?? own })
    }
  }
  /** Names in prose, each with its amount and its condition. */
  const inProse = (found: readonly Item[], sentence: ReadSentence): Item[] => {
    const pieces = perkSegments(
      sentence,
      reading.source,
      found.map(({ evidence }) => evidence),
      words,
    )
    return found.flatMap((item, index) => {
      const piece = pieces.find(
        ({ name, evidence }) => name === index || (evidence.start <= item.evidence.start && item.evidence.end <= evidence.end),
      )
      if (!piece) return [item]
      return piece.name === index ? [{ ...item, text: piece.text, evidence: piece.evidence }] : []
    })
  }
  // The days and hours of work are given, but are no benefit.
  const schedules = new Set(
    claims('role.shifts').flatMap(({ hit, passage }) => (passage === body ? [reading.sentences[hit.sentence]] : [])),
  )
  const offeredIn = offered(body, claims('company.benefits'), words)
  for (const sentence of reading.sentences) {
    if (taken.kept.length >= MOST) break
    if (sentence.kind !== 'benefits' || sentence.boilerplate || schedules.has(sentence) || isField(sentence, reading.source, words))
      continue
    if (states(pay, sentence) && !isLongList(sentence, reading.source)) {
      // "£68,000 depending on age, bonus, 27 days' holiday": behind the pay, what is known by name.
      if (reading.source.slice(sentence.start, sentence.end).split(', ').length > FEWEST_BEHIND_PAY)
        takeAll(inProse(named(sentence, body, list, words), sentence))
      continue
    }
    const told = offeredIn(sentence)
    const names = !told.length && isGiving(sentence, body, words) ? named(sentence, body, list, words) : []
    const listed = told.length ? told : names.length || isProse(sentence, body, words) ? [] : itemsOf(sentence, reading.source, words)
    if (listed.length) {
      const evidence = whole(sentence, reading.source)
      if (told.length) takeAll(besideNames(sentence, body, list, words))
      takeAll(listed.map((text) => ({ text, evidence, strength: 0.85 })))
    } else {
      const found = named(sentence, body, list, words)
      const vouched = found.length >= LONG_LIST ? vouchedFor(sentence.start, sentence, found, reading.source, words) : undefined
      const isListed = ({ text }: Item): boolean => vouched?.some((item) => item.text.toLowerCase().includes(text.toLowerCase())) === true
      takeAll([
        ...(vouched ?? []),
        ...inProse(
          found.filter((item) => !isListed(item)),
          sentence,
        ),
      ])
    }
  }
  // So many names of benefits in one sentence are a list, whatever the heading above.
  for (const sentence of reading.sentences) {
    if (taken.kept.length >= MOST) break
    if (sentence.kind === 'benefits' || sentence.kind === 'responsibilities' || sentence.boilerplate) continue
    const found = named(sentence, body, list, words)
    if (found.length >= LONG_LIST)
      takeAll(vouchedFor(sentence.start, sentence, found, reading.source, words) ?? inProse(found, sentence), 0.65)
  }
  for (const { passage, hit } of claims('company.benefits-cue')) {
    if (passage !== body) continue
    const sentence = sentenceAt(reading, hit.from)
    if (!sentence || sentence.kind === 'benefits' || sentence.boilerplate) continue
    const found = named(sentence, body, list, words)
    if (found.length >= FEWEST_IN_PROSE)
      takeAll(vouchedFor(reading.tokens[hit.to]?.start, sentence, found, reading.source, words) ?? inProse(found, sentence), 0.65)
  }
  for (const claim of claims('company.benefits')) {
    const sentence = sentenceAt(claim.passage.reading, claim.hit.from)
    if (!sentence || sentence.kind === 'benefits') continue
    const evidence = whole(sentence, reading.source)
    takeAll(
      inProse(
        named(sentence, body, list, words).filter((item) => isAside(item.evidence, sentence, reading.source)),
        sentence,
      ),
      0.65,
    )
    takeAll((claim.value as string[]).map((text) => ({ text: withoutArticle(text, words), evidence, strength: claim.strength })))
  }
  return factOfItems(withCountedIn(taken.kept, reading.source, words))
}

/** "Work location: ...": where breaks were lost, other fields stand among the benefits. */
function isField({ start, end }: ReadSentence, source: string, { lineLabels }: FactWords): boolean {
  const colon = source.slice(start, Math.min(end, start + LONGEST_LABEL)).indexOf(':')
  return colon > 0 && lineLabels.has(source.slice(start, start + colon).toLowerCase())
}

/** Letters of a label and its colon. */
const LONGEST_LABEL = 30

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

/** Commas of a sentence that goes on from the pay to the benefits. */
const FEWEST_BEHIND_PAY = 3

/** Pay may be one item of many. */
const isLongList = ({ start, end }: ReadSentence, source: string): boolean => source.slice(start, end).split(';').length > LONG_LIST

const states = (pay: Fact<Pay> | undefined, { start, end }: ReadSentence): boolean =>
  !!pay?.evidence.some((each) => each.section !== 'given' && each.start >= start && each.end <= end)

/** A sentence that speaks of the company or the reader names no item; single benefits in it are found by name. */
function isProse(sentence: ReadSentence, { reading }: Passage, words: FactWords): boolean {
  const [first, second] = [reading.tokens[sentence.from]?.lower ?? '', reading.tokens[sentence.from + 1]?.lower ?? '']
  return words.proseOpeners.has(first) || words.clauseOpeners.has(second)
}

/** "Staff get a discount": somebody is given something. */
const isGiving = ({ from, to, item }: ReadSentence, { reading: { tokens } }: Passage, words: FactWords): boolean =>
  !item && to - from > 3 && words.perkVerbs.has(tokens[from + 1]?.lower ?? '')

/** "We offer a, b and c": three or more make a list. */
function offered(body: Passage, claims: readonly Claim[], words: FactWords): (sentence: ReadSentence) => string[] {
  const lists = new Map<ReadSentence | undefined, string[]>()
  for (const { passage, hit, value } of claims) {
    const sentence = passage === body ? body.reading.sentences[hit.sentence] : undefined
    if ((value as string[]).length > 2 && !lists.has(sentence))
      lists.set(
        sentence,
        (value as string[]).map((text) => withoutArticle(text, words)),
      )
  }
  return (sentence) => lists.get(sentence) ?? []
}

function itemsOf(sentence: ReadSentence, source: string, words: FactWords): string[] {
  const text = afterNaming(beforeAside(source.slice(sentence.start, sentence.end).replaceAll('&amp;', '&'), words), words)
  const listed = /[,;|•]/.test(text) ? (listOf(afterLabel(text), words) ?? []) : []
  const whole = tidy(text.includes('(') ? text.replace(ASIDE, '') : text)
  // A piece that opens with a small word goes on with a sentence; so do the others then.
  if (listed.some((item) => isContinued(item, words))) {
    // "28 days' leave, a pension, and we close at Christmas": what is counted before the sentence is given.
    const counted = listed.slice(
      0,
      listed.findIndex((item) => isContinued(item, words)),
    )
    if (
      !isCountedIn(listed, words) &&
      counted[0] !== undefined &&
      /^\d/.test(counted[0]) &&
      counted.every((item) => countParts(item) <= LONGEST_VALUE)
    )
      return counted
    return whole && countParts(whole) <= LONGEST_VALUE && (!whole.includes(',') || isCountedIn(listed, words))
      ? [whole.replace(',', '')]
      : []
  }
  if (listed.length >= 3)
    return listed.flatMap((item) => (countParts(item) <= LONGEST_VALUE ? item : (/\d/.test(item) && cutItem(item, words)) || []))
  if (whole && countParts(whole) <= LONGEST_PHRASE && !text.endsWith('?')) return [whole]
  if (!sentence.item) return []
  const head = tidy(upTo(text, /\s[–—-]\s|[.:;(]/))
  const short = head && (countParts(head) <= LONGEST_PHRASE ? head : cutItem(head, words))
  return short ? [short] : []
}

/** "31 days of leave, including bank holidays": an amount and what it holds. */
const isCountedIn = ([amount = '', held = '', ...others]: readonly string[], words: FactWords): boolean =>
  others.length === 0 && /\d/.test(amount) && words.countingIn.has(upTo(held, / /).toLowerCase())

/** "Excellent benefits including paid holidays, a pension and free lunch": the list begins behind the word that opens it. */
function afterNaming(text: string, words: FactWords): string {
  let at = 0
  for (let word = 0; word < LATEST_NAMING; word++) {
    const end = text.indexOf(' ', at)
    if (end < 0) return text
    const lower = text.slice(at, end).toLowerCase()
    const rest = text.slice(end + 1)
    if (/\d/.test(lower)) return text
    // "Both posts come with five weeks of leave, ..."
    if (words.perkNaming.has(lower) && rest.includes(','))
      return words.perkLeads.has(upTo(rest, / /)) ? rest.slice(rest.indexOf(' ') + 1) : rest
    at = end + 1
  }
  return text
}

/** "great benefits including paid leave" -> "paid leave". */
function behindNaming(item: string, words: FactWords): string {
  const parts = partsOf(item)
  const at = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && words.perkNaming.has(part.toLowerCase()))
  if (at < 0 || parts.slice(0, at).some((part) => /\d/.test(part))) return item
  // "Both posts come with five weeks of leave".
  return parts.slice(words.perkLeads.has(parts[at + 1] as string) ? at + 2 : at + 1).join(' ')
}

/** "Great benefits (health and dental cover, 25 days off)": a list in brackets that holds a known benefit. */
function besideNames(sentence: ReadSentence, body: Passage, list: BenefitNames, words: FactWords): Item[] {
  const text = body.reading.source.slice(sentence.start, sentence.end)
  const inside = /\(([^()]{10,160})\)/.exec(text)?.[1] ?? ''
  const items = listOf(inside.replace(ET_CETERA, ''), words) ?? []
  const isKnown = named(sentence, body, list, words).some(({ evidence }) => isAside(evidence, sentence, body.reading.source))
  const evidence = whole(sentence, body.reading.source)
  return isKnown && items.length >= LONG_LIST ? items.map((item) => ({ text: item, evidence, strength: 0.7 })) : []
}

const ET_CETERA = /,? (?:etc|and more)\b\.?$/i

/** It stands in brackets: "great benefits (dental cover, 25 days off)". */
function isAside({ start }: Evidence, sentence: ReadSentence, source: string): boolean {
  const before = source.slice(sentence.start, start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** Words within which a line comes to what it names. */
const LATEST_NAMING = 14

/** A remark in brackets: behind a space, or longer than the letters of "401(k)". */
const ASIDE = /(?<!\s)(?:\s+\([^()]*\)|\([^()]{3,}\))/g

/** "Dental and vision - we pay 80 %": what a dash adds as a sentence is no part of the item. */
function beforeAside(text: string, words: FactWords): string {
  const dash = text.search(/\s[–—-]\s/)
  if (dash < 0) return text
  const next =
    partsOf(
      text
        .slice(dash + 3)
        .trimStart()
        .toLowerCase(),
    )[0] ?? ''
  return words.subjects.has(next.split(/['’]/)[0] ?? '') ? text.slice(0, dash) : text
}

/** "A learning budget of 800 euros a year for courses and books that you choose": up to the last word before which it is short enough. */
function cutItem(head: string, words: FactWords): string | undefined {
  const parts = partsOf(head)
  for (let at = Math.min(parts.length - 1, LONGEST_PHRASE); at > 1; at--)
    if (words.itemCuts.has((parts[at] as string).toLowerCase())) return tidy(parts.slice(0, at).join(' '))
  return undefined
}

const isContinued = (item: string, words: FactWords): boolean => {
  const blank = item.indexOf(' ')
  const first = (blank < 0 ? item : item.slice(0, blank)).toLowerCase()
  if (words.pieceOpeners.has(first)) return false
  return words.proseOpeners.has(first) || (blank >= 0 && words.continuing.has(first))
}

/** Known benefits vouch for the others of their list: "paid breaks, a pension and a birthday cake". */
function vouchedFor(
  start: number | undefined,
  sentence: ReadSentence,
  found: readonly Item[],
  source: string,
  words: FactWords,
): Item[] | undefined {
  if (start === undefined || start >= sentence.end) return undefined
  const listed = listOf(afterNaming(afterLabel(source.slice(start, sentence.end)), words), words) ?? []
  const known = listed.filter((item) => found.some(({ text }) => item.toLowerCase().includes(text.toLowerCase())))
  const fewest = sentence.kind === 'benefits' ? LONG_LIST : listed.length / 2
  // "A firm that offers stable leadership, rewards success and pays bonuses": outside its section a list of benefits begins with one.
  if (sentence.kind !== 'benefits' && known[0] !== listed[0]) return undefined
  if (listed.length < LONG_LIST || known.length < fewest || listed.some((item) => isContinued(item, words))) return undefined
  const evidence = whole(sentence, source)
  return listed.map((text) => ({ text: withoutArticle(text, words), evidence, strength: 0.65 }))
}

/** "a pension plan" -> "pension plan". */
function withoutArticle(text: string, { articles }: FactWords): string {
  const blank = text.indexOf(' ')
  return blank > 0 && blank < 4 && articles.has(text.slice(0, blank).toLowerCase()) ? text.slice(blank + 1) : text
}

const afterLabel = (text: string): string => (text.indexOf(':') < 2 ? text : (/^[^,:]{2,40}:\s+(.+)$/su.exec(text)?.[1] ?? text))

/** Benefits of the lexicon in a sentence of prose, with the words that stand before them up to a comma. */
function named(sentence: ReadSentence, { reading }: Passage, { list, ofOneWord }: BenefitNames, words: FactWords): Item[] {
  const items: Item[] = []
  let past = sentence.from
  for (let at = sentence.from; at < sentence.to; at++) {
    const lists = reading.lists[at]
    let length = 0
    if (lists) for (let i = 0; i < lists.length; i += 2) if (lists[i] === list) length = Math.max(length, lists[i + 1] as number)
    // "Fuel card, pension": one word is a name where it is a piece of a list; in prose it may be anything.
    if (!length && (reading.tokens[at] as Token).classes.includes(ofOneWord) && isPiece(at, sentence, reading.tokens, words)) length = 1
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

/** The list of benefits, and the class of those of one word. */
interface BenefitNames {
  list: number
  ofOneWord: number
}

function benefitNames({ listIds, listClass }: Language): BenefitNames {
  const list = listIds.get('benefit') ?? NONE
  return { list, ofOneWord: listClass.get(list) ?? NONE }
}

const NONE = -1

/** It stands between the marks of a list, with an amount before it or none: ", 6% pension,". */
function isPiece(at: number, { from, to }: ReadSentence, tokens: readonly Token[], { joining }: FactWords): boolean {
  const parts = (place: number): boolean =>
    place < from || place >= to || joining.has(textAt(place)) || !/[\p{L}\p{N}]/u.test(textAt(place))
  const textAt = (place: number): string => (tokens[place] as Token).lower
  const counted = at > from && ((tokens[at - 1] as Token).value !== undefined || (tokens[at - 1] as Token).pos === 'NUM')
  return parts(at + 1) && (counted || parts(at - 1))
}

/** Values named in the sentence, or in the items below "Our values are:". */
export function readCompanyValues(body: Passage, words: FactWords, claims: Claims): Fact<string[]> | undefined {
  const { reading } = body
  const items: Item[] = []
  for (const claim of claims('company.values')) {
    const sentence = sentenceAt(claim.passage.reading, claim.hit.from)
    if (!sentence) continue
    if (claim.rule.data.follows !== true) {
      const values = (claim.value as string[]).map(afterColon).filter((value) => value.split(' ').length <= LONGEST_VALUE)
      if (values.length < 2 && claim.hit.captures?.list?.[1] === claim.hit.to) continue
      for (const text of values)
        if (!opensProse(text, words)) items.push({ text, evidence: whole(sentence, reading.source), strength: claim.strength })
    } else items.push(...below(sentence, body, claim.strength, words))
  }
  const taken: Taken = { kept: [], seen: new Set() }
  for (const item of items) take(taken, item)
  return factOfItems(taken.kept)
}

/** "we call them PRIDE: professional": what leads to the first value is none. */
const afterColon = (text: string): string => (text.includes(': ') ? text.slice(text.lastIndexOf(': ') + 2) : text)
/** "We live by them" is a sentence about the values. */
const opensProse = (text: string, words: FactWords): boolean => words.proseOpeners.has(partsOf(text.toLowerCase())[0] ?? '')

/** Items below a heading, or short lines, each with a sentence behind it that explains it or none. */
function below(heading: ReadSentence, { reading }: Passage, strength: number, words: FactWords): Item[] {
  const at = firstFrom(reading.sentences, heading.end)
  const found: (Item & { item: boolean; told: boolean })[] = []
  let end = heading.end
  for (const sentence of reading.sentences.slice(at, at + 2 * MOST)) {
    if (sentence.boilerplate || sentence.start - end > FARTHEST || (found[0]?.item && !sentence.item)) break
    if (sentence.section !== (reading.sentences[at] as ReadSentence).section) break
    end = sentence.end
    const text = reading.source.slice(sentence.start, sentence.end)
    const head = tidy(upTo(withoutSign(text), /\s(?:[–—]|-{1,3})\s|:|\.\s/).replace(ASIDE, ''))
    if (!head) break
    const told = /[.!]\s*$/.test(text)
    if (head.split(' ').length > LONGEST_VALUE + (sentence.item ? 1 : 0)) {
      if (told && found.length && !sentence.item) continue
      break
    }
    found.push({ text: head, evidence: whole(sentence, reading.source), strength, item: !!sentence.item, told })
  }
  // Lines without a full stop among sentences are the values that the sentences explain.
  const plain = found.some(({ told }) => !told) && found.some(({ told, item }) => told && !item)
  // "We do the right thing" among its like is a value, among nouns a remark on them.
  const sentences = found.every(({ text }) => opensProse(text, words))
  const kept = found.filter(({ text, item, told }) => (!opensProse(text, words) || (item && sentences)) && !(plain && told))
  return kept.map(({ text, evidence, strength }) => ({ text, evidence, strength }))
}

/** "🌱 Stay curious": a sign in front of the words. */
const withoutSign = (text: string): string => text.replace(/^[^\p{L}\p{N}"“'‘(]+/u, '')

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

/** "33 days (including bank holidays)": what an amount counts in is no benefit beside it. */
function withCountedIn(items: readonly Item[], source: string, words: FactWords): Item[] {
  const kept: Item[] = []
  for (const item of items) {
    const before = kept.at(-1)
    const joint = before && /\d/.test(before.text) ? countingIn(before, item, source, words) : undefined
    if (before && joint) kept[kept.length - 1] = { ...before, text: `${before.text} ${joint} ${item.text}` }
    else kept.push(item)
  }
  return kept
}

/** The word that counts an item in, where it stands right between the amount and the item. */
function countingIn(amount: Item, item: Item, source: string, words: FactWords): string | undefined {
  const from = source.indexOf(amount.text, amount.evidence.start)
  const at = from < 0 || from > amount.evidence.end ? -1 : source.indexOf(item.text, from + amount.text.length)
  if (at < 0 || at > from + amount.text.length + FARTHEST_COUNTED) return undefined
  const word = source
    .slice(from + amount.text.length, at)
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase()
  return words.countingIn.has(word) ? word : undefined
}

/** Signs between an amount and what it counts in. */
const FARTHEST_COUNTED = 16

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
