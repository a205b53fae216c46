/** Reads figures out of the tokens: amounts of money, spans of years, percentages, plain numbers. */
import { once } from '../once'
import type { Token, Value } from '../stages'
import type { PayPeriod } from '../types'

/** Words that figures are written with, from lexicons/quantities.yaml. */
export interface Quantities {
  numbers: ReadonlyMap<string, number>
  magnitudes: ReadonlyMap<string, number>
  currencies: ReadonlyMap<string, string>
  years: ReadonlySet<string>
  months: ReadonlySet<string>
  percent: ReadonlySet<string>
  /** Units of pay that are written without a space: "£12ph". */
  rates: ReadonlyMap<string, PayPeriod>
}

interface Figure {
  amount: number
  currency: string | undefined
  /** The currency is said by a code or a sign of its own ("CAD", "CA$"), not by a sign that several share. */
  exact: boolean
  magnitude: number | undefined
  percent: boolean
  plus: boolean
  /** The amount where its points stand between thousands. */
  pointed: number | undefined
  /** The unit of time written without a space: "5yrs". */
  unit: string | undefined
  /** The unit of pay written without a space: "12ph". */
  period: PayPeriod | undefined
  to: number
}

const DIGITS = /^(\d{1,12}(?:,\d{2,3})*(?:\.\d{1,4})?|\d{1,3}(?:\.\d{3}){2,3})([a-z]{0,3})$/
const DASH = new Set(['-', '–', '—', 'to', '~'])
/** "31.000": three digits after every point are thousands in an amount of money. */
const POINTED = /^\d{1,3}(?:\.\d{3})+$/
const CURRENCY_MARK = /^\p{Sc}$/u
const isCurrencyMark = (text: string): boolean => text.length < 3 && CURRENCY_MARK.test(text)
/** "R28": the rand, whose sign is a letter. */
const RAND = /^r(?=\d)/
/** From this amount on the letter before it is the sign of the rand and no name of a model or a gas. */
const LEAST_RAND = 1000
const THOUSANDS = /^\d{3}$/
const OPENS_THOUSANDS = /^\d{1,3}$/
/** What "6,00,000" goes on with behind its first comma. */
const LAKHS = /^(?:\d{2},)*\d{3}$/

/** Could a figure begin with this token? It is a number, or a mark of money that stands before one. */
export function opensFigure(lower: string, words: Quantities): boolean {
  return (
    isFigure(lower) ||
    words.numbers.has(lower) ||
    words.currencies.has(lower) ||
    signOpenings(words).has(lower) ||
    lower === 'r' ||
    RAND.test(lower) ||
    (GLUED_CODE.test(lower) && codeOf(lower, words) !== undefined)
  )
}

/** "zar" of "ZAR15,000": the code of a currency that is written together with its amount. */
function codeOf(lower: string, { currencies }: Quantities): string | undefined {
  const code = GLUED_CODE.exec(lower)?.[1]
  return code !== undefined && currencies.has(code) ? code : undefined
}

const GLUED_CODE = /^([a-z]{2,3})\d{1,3}(?:,|\d|k$|$)/

/** "ca" of "CA$": letters that make a mark of money together with the sign behind them. */
const signOpenings = once(({ currencies }: Quantities): ReadonlySet<string> => {
  const signs = [...currencies.keys()].filter((mark) => CURRENCY_MARK.test(mark.at(-1) as string))
  return new Set(signs.map((mark) => mark.slice(0, -1)))
})

/** Sets `value` on the first token of every figure up to token `to`; `openings` are the tokens at which one may begin, in their order. */
export function readValues(tokens: readonly Token[], openings: readonly number[], to: number, words: Quantities): void {
  let passed = 0
  for (const at of openings) {
    if (at < passed) continue
    const value = valueAt(tokens, at, to, words)
    if (!value) continue
    ;(tokens[at] as Token).value = value
    passed = at + value.length
  }
}

function valueAt(tokens: readonly Token[], at: number, to: number, words: Quantities): Value | undefined {
  const first = figureAt(tokens, at, to, words)
  if (!first) return undefined
  let last: Figure | undefined
  let end = first.to
  const link = tokens[end]?.lower
  const between = tokens[at - 1]?.lower === 'between' && link === 'and'
  if (end < to && link !== undefined && (DASH.has(link) || between || (link === 'or' && !first.currency))) {
    last = figureAt(tokens, end + 1, to, words, first.currency !== undefined)
    if (last && last.amount * (last.magnitude ?? 1) < first.amount && last.currency && !first.currency && !between) last = undefined
    if (last) end = last.to
  }
  const currency = last?.exact && !first.exact ? last.currency : (first.currency ?? last?.currency)
  // "$95-118k": the magnitude belongs to both ends.
  const shared = last?.magnitude && !first.magnitude && first.amount < 1000 ? last.magnitude : undefined
  if (currency && first.pointed) first.amount = first.pointed
  if (currency && last?.pointed) last.amount = last.pointed
  const low = first.amount * (first.magnitude ?? shared ?? 1)
  const high = last ? last.amount * (last.magnitude ?? (first.magnitude && last.amount < 1000 ? first.magnitude : 1)) : undefined
  const glued = last ? last.unit : first.unit
  // "a 3-year contract"
  if (!glued && tokens[end]?.lower === '-' && end + 1 < to && isUnit(tokens[end + 1]?.lower ?? '', words)) end++
  const unit = glued ?? tokens[end]?.lower ?? ''
  const length = end - at + (glued ? 0 : 1)
  const min = high === undefined ? low : Math.min(low, high)
  const max = high === undefined ? undefined : Math.max(low, high)
  const period = last?.period ?? first.period
  if (currency) return asValue('money', min, max, end - at, currency, period)
  if (first.percent || last?.percent) return asValue('percent', min, max, end - at)
  if ((glued || end < to) && words.years.has(unit)) return asValue('years', min, max, length)
  if ((glued || end < to) && words.months.has(unit))
    return asValue('years', round(low / 12), high === undefined ? undefined : round(high / 12), length)
  if (last && link === 'or') return asValue('number', low, undefined, first.to - at)
  return asValue('number', min, max, end - at)
}

const asValue = (
  kind: Value['kind'],
  min: number,
  max: number | undefined,
  length: number,
  currency?: string,
  period?: PayPeriod,
): Value => ({ kind, min, max, currency, period, length })

const isUnit = (lower: string, { years, months }: Quantities): boolean => years.has(lower) || months.has(lower)
const round = (years: number): number => Math.round(years * 100) / 100

function figureAt(tokens: readonly Token[], at: number, to: number, words: Quantities, isMoney = false): Figure | undefined {
  let next = at
  let currency: string | undefined
  let exact = false
  const mark = tokens[next]
  if (!mark || next >= to) return undefined
  const after = tokens[next + 1]
  if (words.currencies.has(mark.lower) && after && next + 1 < to && isFigure(after.lower)) {
    currency = words.currencies.get(mark.lower)
    exact = mark.lower.length > 1
    next++
  } else if (after && isCurrencyMark(after.lower) && words.currencies.has(mark.lower + after.lower) && next + 2 < to) {
    if (!isFigure(tokens[next + 2]?.lower ?? '')) return undefined
    currency = words.currencies.get(mark.lower + after.lower)
    exact = true
    next += 2
    // "USD $95,000": the code says more than the sign.
  } else if (after && words.currencies.has(mark.lower) && words.currencies.has(after.lower) && isFigure(tokens[next + 2]?.lower ?? '')) {
    currency = words.currencies.get(mark.lower)
    exact = true
    next += 2
  }
  // "Rs. 18,000": the dot of the abbreviation.
  if (!currency && after?.lower === '.' && words.currencies.has(mark.lower) && isFigure(tokens[next + 2]?.lower ?? '')) {
    currency = words.currencies.get(mark.lower)
    exact = true
    next += 2
  }
  const isApart = !currency && isSpacedRand(tokens, next, to)
  if (isApart) next++
  const token = tokens[next]
  if (!token || next >= to) return undefined
  const isRand = isApart || (!currency && token.lower.startsWith('r') && RAND.test(token.lower))
  const code = currency || isRand || !GLUED_CODE.test(token.lower) ? undefined : codeOf(token.lower, words)
  if (code) {
    currency = words.currencies.get(code)
    exact = true
  }
  const written = DIGITS.exec(isRand && !isApart ? token.lower.slice(1) : token.lower.slice(code?.length ?? 0))
  let amount: number
  let magnitude: number | undefined
  let unit: string | undefined
  if (written) {
    const tail = written[2] as string
    if (isUnit(tail, words)) unit = tail
    else if (tail && !words.magnitudes.has(tail) && !words.currencies.has(tail) && !(currency && words.rates.has(tail))) return undefined
    const digits = (written[1] as string).replaceAll(',', '')
    amount = Number(digits.indexOf('.') === digits.lastIndexOf('.') ? digits : digits.replaceAll('.', ''))
    if (tail) magnitude = words.magnitudes.get(tail)
    if (tail && words.currencies.has(tail)) currency ??= words.currencies.get(tail)
    if (currency || isRand || isMoney) {
      const whole = wholeAmount(tokens, next, written[1] as string, to)
      if (whole) [amount, next] = whole
    }
    if (isRand) {
      if (amount * (magnitude ?? 1) < LEAST_RAND) return undefined
      currency = words.currencies.get('zar')
      exact = true
    }
  } else {
    const spelled = words.numbers.get(token.lower)
    if (spelled === undefined) return undefined
    amount = spelled
  }
  next++
  // "five (5) years": the figure is said twice.
  if (!written && tokens[next]?.lower === '(' && DIGITS.test(tokens[next + 1]?.lower ?? '') && tokens[next + 2]?.lower === ')') next += 3
  // "Rs 15000/-"
  if (currency && tokens[next]?.lower === '/' && tokens[next + 1]?.lower === '-' && next + 1 < to) next += 2
  const spacedMagnitude = tokens[next]?.lower ?? ''
  // "42-48 k€", "7 LPA": the mark of money stands behind the magnitude, or in it.
  const money = currency || words.currencies.has(spacedMagnitude) || isCurrencyMark(tokens[next + 1]?.lower ?? '')
  let rate: PayPeriod | undefined
  if (next < to && magnitude === undefined && words.magnitudes.has(spacedMagnitude) && (money || spacedMagnitude.length > 3)) {
    magnitude = words.magnitudes.get(spacedMagnitude)
    rate = words.rates.get(spacedMagnitude)
    currency ??= words.currencies.get(spacedMagnitude)
    next++
  }
  // "£50k + bonus" adds something, "£50k+" is open.
  const plus = next < to && tokens[next]?.lower === '+' && ((!currency && !isMoney) || tokens[next]?.start === tokens[next - 1]?.end)
  if (plus) next++
  const percent = next < to && words.percent.has(tokens[next]?.lower ?? '')
  if (percent) next++
  const trailing = tokens[next]?.lower ?? ''
  if (!percent && next < to && words.currencies.has(trailing) && !isSignOfNext(tokens, next, to)) {
    // "900 €", "45,000 EUR"; a code after a sign is the more exact of the two.
    if (!currency || trailing.length === 3) {
      currency = words.currencies.get(trailing)
      exact = trailing.length > 1
      next++
    }
  }
  const pointed = written && token.lower.includes('.') && POINTED.test(token.lower) ? Number(token.lower.replaceAll('.', '')) : undefined
  const period = rate ?? (currency && written ? words.rates.get(written[2] as string) : undefined)
  return { amount, currency, exact, magnitude, percent, plus, pointed, unit, period, to: next }
}

/** "R 12 500": the letter stands apart from thousands that are written apart. */
const isSpacedRand = (tokens: readonly Token[], at: number, to: number): boolean =>
  at + 2 < to &&
  tokens[at]?.lower === 'r' &&
  OPENS_THOUSANDS.test(tokens[at + 1]?.lower ?? '') &&
  THOUSANDS.test(tokens[at + 2]?.lower ?? '')

/** "Grade 24 $71,200": a sign that stands off from what is before it and close to a figure belongs to that. */
function isSignOfNext(tokens: readonly Token[], at: number, to: number): boolean {
  const sign = tokens[at]
  const after = tokens[at + 1]
  return (
    sign !== undefined &&
    after !== undefined &&
    at + 1 < to &&
    sign.end - sign.start === 1 &&
    after.start === sign.end &&
    isFigure(after.lower) &&
    tokens[at - 1]?.end !== sign.start
  )
}

/** "28 000", "90'000" and "6,00,000" are cut into several tokens; the amount of all, and where it ends. */
function wholeAmount(tokens: readonly Token[], at: number, first: string, to: number): [number, number] | undefined {
  if (!OPENS_THOUSANDS.test(first)) return undefined
  const apart = (index: number): number => (tokens[index]?.start ?? 0) - (tokens[index - 1]?.end ?? 0)
  const follows = tokens[at + 2]
  if (tokens[at + 1]?.lower === ',' && follows && at + 2 < to && apart(at + 1) === 0 && apart(at + 2) === 0 && LAKHS.test(follows.lower))
    return [Number(first + follows.lower.replaceAll(',', '')), at + 2]
  let digits = first
  let end = at
  for (; end + 1 < to && apart(end + 1) === 1 && THOUSANDS.test(tokens[end + 1]?.lower ?? ''); end++) digits += tokens[end + 1]?.lower
  return end > at ? [Number(digits), end] : undefined
}

const isFigure = (lower: string): boolean => lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57
