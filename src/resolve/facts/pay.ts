/** Pay: amounts of money with the time they are paid for; bonuses, budgets, revenue and allowances are none. */
import type { ReadSentence, Token, Value } from '../../stages'
import type { Conflict, Fact, Pay, PayPeriod } from '../../types'
import { factOf } from './choose'
import type { Claim, Claims } from './claim'
import { evidenceIn, type Passage, sectionAt, sentenceAt, sentenceIndexAt } from './passage'
import { isOfOther, type Posts } from './posts'
import type { FactWords } from './words'

interface Amount {
  pay: Pay
  strength: number
  from: number
  to: number
  passage: Passage
  /** The sentence says that it is pay. */
  worded: boolean
  /** The time it is paid for stands beside it. */
  stated: boolean
  /** "pro rata", "FTE", "rising to", "in training" stand beside it. */
  marks: ReadonlySet<string>
}

/** Tokens after an amount within which the period stands. */
const PERIOD_AFTER = 4
const PERIOD_BEFORE = 6
const WORD_NEAR = 9
const FAR = 3
const DOLLARS = 'USD'
/** Amounts without a period that can be nothing but yearly, or hourly. */
const SURELY_YEARLY = 12_000
const SURELY_HOURLY = 100
/** Units for a month where pay takes more of them than of dollars, by how many times more. */
const LEAST_OF_MONTH = 100
const MOST_OF_MONTH = 4_000
/** A pair of amounts without a word for pay is pay where the line is short and its ends are near each other. */
const SHORT_LINE = 18
const WIDEST = 2.2
/** What is paid in fact stands above what full-time work would bring. */
const ACTUAL = 0.3
const MARKS = ['pay.actual', 'pay.full-time', 'pay.step', 'pay.training', 'pay.opening', 'pay.monthly'] as const

export function readPay(
  passages: readonly Passage[],
  claims: Claims,
  words: FactWords,
  posts?: Posts,
): {
  fact?: Fact<Pay>
  conflict?: [Amount, Amount]
  /** The period is printed, not read from the size of the amount. */
  stated?: boolean
} {
  const amounts: Amount[] = []
  for (const passage of passages) {
    const places = moneyIn(passage)
    if (places.length) amounts.push(...amountsIn(passage, places, claims, words))
  }
  if (!amounts.length) return {}
  dropTraining(amounts)
  joinScales(amounts)
  const own = posts ? amounts.filter((amount) => !isOtherAmount(amount, posts)) : amounts
  const chosen = (own.length ? own : amounts).reduce((a, b) => (b.strength > a.strength ? b : a))
  const same = amounts.filter((amount) => agrees(amount.pay, chosen.pay))
  const fact = factOf(
    chosen.pay,
    [chosen, ...same].map(evidence),
    same.map(({ strength }) => strength),
  )
  const rival = amounts.find((amount) => contradicts(amount, chosen))
  const { stated } = chosen
  return rival ? { fact, stated, conflict: [chosen, rival].sort((a, b) => a.from - b.from) as [Amount, Amount] } : { fact, stated }
}

const isOtherAmount = ({ passage, from }: Amount, posts: Posts): boolean =>
  passage.origin === 'body' && isOfOther(posts, (passage.reading.tokens[from] as Token).start, sectionAt(passage.reading, from))

export const evidence = (amount: Amount): Conflict['evidence'][number] => evidenceIn(amount.passage, amount.from, amount.to)

/** The tokens at which an amount of money begins; most postings name few, and many none. */
function moneyIn({ reading: { tokens } }: Passage): number[] {
  const places: number[] = []
  for (let at = 0; at < tokens.length; at++) if ((tokens[at] as Token).value?.kind === 'money') places.push(at)
  return places
}

/** The claims around a token. */
type Around = (at: number) => readonly Claim[]

/** Tokens before and behind an amount within which anything that concerns it begins. */
const AROUND = 32

function around(claims: readonly Claim[]): Around {
  const inOrder = [...claims].sort((a, b) => a.hit.from - b.hit.from)
  const firstFrom = (place: number): number => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle] as Claim).hit.from < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return (at) => (inOrder.length ? inOrder.slice(firstFrom(at - AROUND), firstFrom(at + AROUND)) : inOrder)
}

function amountsIn(passage: Passage, places: readonly number[], claims: Claims, words: FactWords): Amount[] {
  const { reading } = passage
  const place = placeOfDollars(claims('pay.place'))
  const spans = (fact: string): Around => around(claims(fact).filter((claim) => claim.passage === passage))
  const [periodsAt, wordedAt, othersAt, fromAt, upToAt] = ['pay.period', 'pay.word', 'pay.other', 'pay.from', 'pay.up-to'].map(spans) as [
    Around,
    Around,
    Around,
    Around,
    Around,
  ]
  const marking = MARKS.map((fact) => [fact, spans(fact)] as const)
  const amounts: Amount[] = []
  let scaleEnd = 0
  places.forEach((at, index) => {
    if (at < scaleEnd) return
    const token = reading.tokens[at] as Token
    const scale = scaleFrom(passage, places, index)
    const value = scale?.value ?? (token.value as Value)
    if (!value.currency || value.min === undefined) return
    scaleEnd = at + value.length
    const sentence = sentenceAt(reading, at)
    if (!sentence || sentence.boilerplate) return
    const end = at + value.length
    if (othersAt(at).some(({ hit }) => hit.from < end && hit.to > at)) return
    const periods = periodsAt(at)
    const after = periods
      .filter(
        ({ hit }) =>
          hit.from >= end &&
          hit.from < (sentence.to > end ? Math.min(sentence.to, end + PERIOD_AFTER) : end + 1) &&
          sameAmount(reading.tokens, end, hit.from),
      )
      .at(0)
    const before = periods.filter(({ hit }) => hit.to <= at && hit.to > at - PERIOD_BEFORE && hit.from >= sentence.from).at(-1)
    const word = wordedAt(at).find(
      ({ hit }) => hit.from >= sentence.from && hit.to <= sentence.to && hit.to > at - WORD_NEAR && hit.from < end + PERIOD_AFTER,
    )
    const marks = new Set(
      marking
        .filter(([, found]) => found(at).some(({ hit }) => hit.from <= at + 1 && hit.to >= end && hit.to < end + 5 && hit.from > at - 6))
        .map(([fact]) => fact),
    )
    const earlier = amounts.at(-1)
    const sameTime =
      earlier?.stated &&
      sentenceAt(reading, earlier.from) === sentence &&
      isNear(earlier.pay, value) &&
      (marks.has('pay.step') || marks.has('pay.actual'))
        ? earlier.pay.period
        : undefined
    const stated = ((after ?? before)?.value as PayPeriod | undefined) ?? value.period ?? sameTime
    const period = stated ?? periodBySize(value, words, marks.has('pay.monthly'))
    if (
      !period ||
      (!stated &&
        !word &&
        !marks.size &&
        sentence.kind !== 'pay' &&
        passage.origin === 'body' &&
        !isBareRange(value, sentence, at, reading.tokens[at - 1]?.lower))
    )
      return
    const range = words.periodRanges[period]
    if (value.min < range[0] * 0.9 || (value.max ?? value.min) > range[1] * (words.smallCurrencies[value.currency] ?? 1)) return
    const near = (marks: Around): boolean => marks(at).some(({ hit }) => hit.to <= at && hit.to > at - FAR && hit.from >= sentence.from)
    const lower = reading.source.slice(token.start, reading.tokens[end - 1]?.end)
    const currency =
      value.currency === DOLLARS && !/us/i.test(lower) && !/^us/i.test(reading.tokens[at - 1]?.lower ?? '')
        ? (place ?? DOLLARS)
        : value.currency
    const open =
      near(fromAt) ||
      marks.has('pay.opening') ||
      /^\S*\S\+$/.test(lower) ||
      (reading.tokens[end]?.lower === '+' && reading.tokens[end]?.start === reading.tokens[end - 1]?.end)
    const pay: Pay = { currency, period }
    if (value.max !== undefined) Object.assign(pay, { min: value.min, max: value.max })
    else if (near(upToAt)) pay.max = value.min
    else if (open) pay.min = value.min
    else Object.assign(pay, { min: value.min, max: value.min })
    const strength =
      0.5 +
      (stated ? 0.2 : 0) +
      (word ? 0.2 : 0) +
      (value.max !== undefined ? 0.05 : 0) +
      (marks.has('pay.actual') ? ACTUAL : 0) +
      (sentence.kind === 'pay' || sentence.kind === 'header' ? 0.04 : 0)
    const first =
      word && word.hit.to <= at ? Math.max(sentence.from, Math.min(word.hit.from, before?.hit.from ?? at)) : (before?.hit.from ?? at)
    amounts.push({
      pay: ordered(pay),
      strength,
      from: first,
      to: Math.max(end, after?.hit.to ?? end),
      passage,
      worded: !!word,
      stated: !!stated,
      marks,
    })
  })
  return amounts
}

/** "BA $15.89/hr; MA $16.88/hr": single rates of one sentence are the ends of a scale. */
function joinScales(amounts: Amount[]): void {
  for (let index = amounts.length - 1; index > 0; index--) {
    const last = amounts[index] as Amount
    const first = amounts[index - 1] as Amount
    // "$17 an hour to start, up to $21".
    const opens = first.pay.min !== undefined && first.pay.max === undefined && last.pay.min === undefined && last.pay.max !== undefined
    if (opens && first.passage === last.passage && first.pay.currency === last.pay.currency && isEndOf(first.pay, last.pay)) {
      first.pay = ordered({ ...first.pay, max: last.pay.max as number })
      first.to = last.to
      amounts.splice(index, 1)
      continue
    }
    const single = ({ pay }: Amount): boolean => pay.min !== undefined && pay.min === pay.max
    if (first.passage !== last.passage || !single(last) || !single(first) || first.pay.min === undefined || first.pay.max === undefined)
      continue
    const scale = !first.marks.size && !last.marks.size
    if (!scale && !last.marks.has('pay.step')) continue
    if ([first, last].some(({ marks }) => marks.has('pay.actual') || marks.has('pay.full-time'))) continue
    // A supplement is no rate of its own.
    if ((last.pay.min as number) * 2 < first.pay.max || first.pay.max * 2 < (last.pay.min as number)) continue
    if (first.pay.currency !== last.pay.currency || first.pay.period !== last.pay.period) continue
    // "£24,000 rising to £27,000": that it is climbed says that both are paid for the same time.
    if (!last.marks.has('pay.step') && (!first.stated || !last.stated)) continue
    if (sentenceAt(first.passage.reading, first.from) !== sentenceAt(last.passage.reading, last.from)) continue
    first.pay = { ...first.pay, min: Math.min(first.pay.min, last.pay.min as number), max: Math.max(first.pay.max, last.pay.max as number) }
    first.to = last.to
    amounts.splice(index, 1)
  }
}

/** The upper end of what begins at the lower, for the same time. */
const isEndOf = (first: Pay, last: Pay): boolean =>
  (first.min as number) < (last.max as number) && (last.max as number) <= (first.min as number) * WIDEST

/** The rate while one learns is not the rate of the job when both are told. */
function dropTraining(amounts: Amount[]): void {
  const learns = ({ marks }: Amount): boolean => marks.has('pay.training')
  if (amounts.every(learns)) return
  const rateOf = ({ pay: { currency, period } }: Amount): string => `${currency} ${period}`
  const rates = new Set(amounts.filter((amount) => !learns(amount)).map(rateOf))
  for (let index = amounts.length - 1; index >= 0; index--) {
    const amount = amounts[index] as Amount
    if (learns(amount) && rates.has(rateOf(amount))) amounts.splice(index, 1)
  }
}

/** "€51,200 – €53,000 – €54,900 (LSI) – €57,100": the points of a scale are one range from the first to the last. */
function scaleFrom({ reading: { tokens } }: Passage, places: readonly number[], index: number): { value: Value } | undefined {
  const start = places[index] as number
  const first = (tokens[start] as Token).value as Value
  let last = first
  let end = start + first.length
  for (let next = index + 1; next < places.length; next++) {
    const at = places[next] as number
    const value = (tokens[at] as Token).value as Value
    if (!isStep(tokens, end, at) || value.currency !== first.currency || (value.min ?? 0) < (last.max ?? last.min ?? 0)) break
    if ((value.max ?? value.min ?? 0) > (first.min ?? 0) * WIDEST) break
    last = value
    end = at + value.length
  }
  if (last === first) return undefined
  return { value: { ...first, max: last.max ?? (last.min as number), length: end - start } }
}

/** Nothing but a dash, and what is in brackets, stands between two points of a scale. */
function isStep(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_STEP || !/^[-–—]$/.test(tokens[to - 1]?.lower ?? '')) return false
  return to - 1 === from || (tokens[from]?.lower === '(' && tokens[to - 2]?.lower === ')')
}

const LONGEST_STEP = 6

/** "Grade 6 | £31,000 - £35,000": nothing but pay is printed like that. */
function isBareRange({ min = 0, max }: Value, { from, to, kind }: ReadSentence, at: number, before = ''): boolean {
  return (
    max !== undefined &&
    min >= SURELY_YEARLY &&
    max > min &&
    max <= min * WIDEST &&
    // "£30,000 - £36,000 and a van.": what a sentence opens with is pay wherever it stands.
    (at === from ||
      ((to - from <= SHORT_LINE || before === '|') && (kind === 'header' || kind === 'benefits' || kind === 'summary' || kind === 'other')))
  )
}

/** Amounts of one order: the later may be paid for the same time. */
const isNear = ({ min, max }: Pay, value: Value): boolean => {
  const first = max ?? min ?? 0
  const second = value.min ?? 0
  return first > 0 && second < first * 2 && second > first / 2
}

/** No other amount stands between an amount and its period. */
const sameAmount = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tokens[at]?.value?.kind === 'money') return false
  return true
}

function periodBySize(
  { min = 0, max, currency }: Value,
  { monthlyCurrencies, smallCurrencies }: FactWords,
  isMonthly: boolean,
): PayPeriod | undefined {
  const most = max ?? min
  // "Php 24,000": in a small currency too little for a year.
  const units = smallCurrencies[currency ?? ''] ?? 1
  if (units > 1 && min >= LEAST_OF_MONTH * units && most < MOST_OF_MONTH * units) return 'month'
  if (min >= SURELY_YEARLY) return 'year'
  if (most <= SURELY_HOURLY && currency !== 'INR' && currency !== 'JPY') return 'hour'
  // Outside dollars and pounds, and of what is printed net or gross, a few hundred to a few thousand is a month's pay.
  return min >= 400 && most <= 9_000 && (isMonthly || monthlyCurrencies.has(currency ?? '')) ? 'month' : undefined
}

const ordered = ({ min, max, currency, period }: Pay): Pay => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
  currency,
  period,
})

/** The dollar that a posting's own places speak for, when they agree. */
function placeOfDollars(claims: readonly Claim[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { value } of claims) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && (!second || first[1] > 2 * second[1]) ? first[0] : undefined
}

const agrees = (a: Pay, b: Pay): boolean => a.currency === b.currency && a.period === b.period && a.min === b.min && a.max === b.max

/** Two rates for the same time of which no amount is both, each called pay, in places that are apart. */
function contradicts(a: Amount, b: Amount): boolean {
  if (a.pay.currency !== b.pay.currency || a.pay.period !== b.pay.period || !a.worded || !b.worded || !a.stated || !b.stated) return false
  const first = a.passage.reading
  const second = b.passage.reading
  if (first === second && Math.abs(sentenceIndexAt(first, a.from) - sentenceIndexAt(second, b.from)) < 2) return false
  const low = (pay: Pay): number => pay.min ?? 0
  const high = (pay: Pay): number => pay.max ?? Number.POSITIVE_INFINITY
  return low(a.pay) > high(b.pay) || low(b.pay) > high(a.pay)
}
