import { describe, expect, it } from 'vitest'
import { tokenise } from '../src/nlp/tokenise'
import type { Token, Value } from '../src/stages'
import { opensFigure, readValues } from '../src/tag/values'
import { builtIn, languageOf } from './language'

const { quantities } = builtIn()

/** The figures of a text, each without its length, and the wording that it covers. */
function figures(text: string): { value: Omit<Value, 'length'>; wording: string }[] {
  const tokens: Token[] = []
  tokenise(text, text.toLowerCase(), 0, text.length, (start, end, lower) =>
    tokens.push({ start, end, lower, classes: [], word: languageOf({}).lookUp(lower), row: 0, pos: '', value: undefined }),
  )
  const openings = [...tokens.keys()].filter((at) => opensFigure(tokens[at]?.lower ?? '', quantities))
  readValues(tokens, openings, tokens.length, quantities)
  return tokens.flatMap(({ value }, at) => {
    if (!value) return []
    const { length, ...rest } = value
    return [{ value: rest, wording: text.slice(tokens[at]?.start, tokens[at + length - 1]?.end) }]
  })
}
const values = (text: string) => figures(text).map(({ value }) => value)
const first = (text: string) => values(text)[0]

describe('a letter or a mark before a figure', () => {
  it.each(['R22 refrigerant', 'R12', '£58k + bonus'])('adds no figure of its own in "%s"', (text) => {
    expect(values(text).filter(({ kind, min }) => kind === 'money' && min !== 58_000)).toEqual([])
  })
})

describe('a sign close to the figure after it', () => {
  it.each(['Grade 24 $71,200', 'Level 3 £71,200'])('belongs to that in "%s"', (text) =>
    expect(values(text)).toMatchObject([{ kind: 'number' }, { kind: 'money', min: 71_200 }]),
  )
})

describe('money', () => {
  it.each<[string, Omit<Value, 'length'>]>([
    ['$45,000', { kind: 'money', min: 45000, currency: 'USD' }],
    ['$17.75 to $21.50', { kind: 'money', min: 17.75, max: 21.5, currency: 'USD' }],
    ['£31,364 – £35,745', { kind: 'money', min: 31364, max: 35745, currency: 'GBP' }],
    ['$95-118k', { kind: 'money', min: 95000, max: 118000, currency: 'USD' }],
    ['$95k-$118k', { kind: 'money', min: 95000, max: 118000, currency: 'USD' }],
    ['$95k-118', { kind: 'money', min: 95000, max: 118000, currency: 'USD' }],
    ['80,000 - 95,000 EUR', { kind: 'money', min: 80000, max: 95000, currency: 'EUR' }],
    ['45,000 €', { kind: 'money', min: 45000, currency: 'EUR' }],
    ['EUR 45,000', { kind: 'money', min: 45000, currency: 'EUR' }],
    ['CA$30 to CA$34', { kind: 'money', min: 30, max: 34, currency: 'CAD' }],
    ['USD $95,000', { kind: 'money', min: 95000, currency: 'USD' }],
    ['$42 million', { kind: 'money', min: 42_000_000, currency: 'USD' }],
    ['£12.60ph', { kind: 'money', min: 12.6, currency: 'GBP', period: 'hour' }],
    ['7 - 9.5 LPA', { kind: 'money', min: 700_000, max: 950_000, currency: 'INR', period: 'year' }],
    ['Rs. 18,000 - 25,000', { kind: 'money', min: 18_000, max: 25_000, currency: 'INR' }],
    ['Rs.15000/- to Rs.20000/-', { kind: 'money', min: 15_000, max: 20_000, currency: 'INR' }],
    ['INR 6,00,000 - 8,00,000', { kind: 'money', min: 600_000, max: 800_000, currency: 'INR' }],
    ['R28 000 - R32 000', { kind: 'money', min: 28_000, max: 32_000, currency: 'ZAR' }],
    ['R450k', { kind: 'money', min: 450_000, currency: 'ZAR' }],
    ['42-48 k€', { kind: 'money', min: 42_000, max: 48_000, currency: 'EUR' }],
    ["CHF 90'000 - 105'000", { kind: 'money', min: 90_000, max: 105_000, currency: 'CHF' }],
    ['PLN 14 000 - 18 000', { kind: 'money', min: 14_000, max: 18_000, currency: 'PLN' }],
    ['£28,000 - £31,000pa', { kind: 'money', min: 28000, max: 31000, currency: 'GBP', period: 'year' }],
    ['$1.5M', { kind: 'money', min: 1_500_000, currency: 'USD' }],
    ['between £24,000 and £28,000', { kind: 'money', min: 24000, max: 28000, currency: 'GBP' }],
    ['R 14 500', { kind: 'money', min: 14_500, currency: 'ZAR' }],
    ['₹6-8 lakhs', { kind: 'money', min: 600_000, max: 800_000, currency: 'INR' }],
    ['$20/hr', { kind: 'money', min: 20, currency: 'USD' }],
    ['$52,000 AUD', { kind: 'money', min: 52000, currency: 'AUD' }],
    ['$60,000–$70,000 CAD', { kind: 'money', min: 60000, max: 70000, currency: 'CAD' }],
    ['50000$', { kind: 'money', min: 50000, currency: 'USD' }],
  ])('%s', (text, expected) => expect(first(text)).toEqual(expected))
  it('a price without a mark is no money', () => expect(first('95,000 documents')?.kind).toBe('number'))
  it('two amounts joined by "and" alone are two', () => expect(values('$500 and $700')).toHaveLength(2))
})

describe('years', () => {
  it.each<[string, Omit<Value, 'length'>]>([
    ['3 years', { kind: 'years', min: 3 }],
    ['3-5 years', { kind: 'years', min: 3, max: 5 }],
    ['3 – 5 yrs', { kind: 'years', min: 3, max: 5 }],
    ['5+ years', { kind: 'years', min: 5 }],
    ['five years', { kind: 'years', min: 5 }],
    ['two to three years', { kind: 'years', min: 2, max: 3 }],
    ['between three and five years', { kind: 'years', min: 3, max: 5 }],
    ['five (5) years', { kind: 'years', min: 5 }],
    ['one or two years', { kind: 'years', min: 1, max: 2 }],
    ['18 months', { kind: 'years', min: 1.5 }],
    ['6-12 months', { kind: 'years', min: 0.5, max: 1 }],
    ['2.5 years', { kind: 'years', min: 2.5 }],
    ['thirty years', { kind: 'years', min: 30 }],
    ['3-years', { kind: 'years', min: 3 }],
    ["two years'", { kind: 'years', min: 2 }],
    ['5yrs', { kind: 'years', min: 5 }],
    ['3+ to 5+ years', { kind: 'years', min: 3, max: 5 }],
    ['5 + years', { kind: 'years', min: 5 }],
    ['3-5-year', { kind: 'years', min: 3, max: 5 }],
    ['two-year', { kind: 'years', min: 2 }],
    ['6 to 8+ years', { kind: 'years', min: 6, max: 8 }],
  ])('%s', (text, expected) => expect(figures(text).find(({ value }) => value.kind === 'years')?.value).toEqual(expected))
  it('covers the unit', () => expect(figures('at least 3-5 years of nursing')[0]?.wording).toBe('3-5 years'))
})

describe('percentages and plain numbers', () => {
  it('30%', () => expect(first('30%')).toEqual({ kind: 'percent', min: 30 }))
  it('20-30 percent', () => expect(first('20-30 percent')).toEqual({ kind: 'percent', min: 20, max: 30 }))
  it('99.999% keeps its places', () => expect(first('99.999%')).toEqual({ kind: 'percent', min: 99.999 }))
  it('a count', () => expect(first('120,000 documents')).toEqual({ kind: 'number', min: 120_000 }))
  it('a code with a digit is no figure', () => expect(values('S3 and EC2')).toEqual([]))
  it('a run of digits longer than any amount is no figure', () => expect(values('0123456789012345')).toEqual([]))
})
