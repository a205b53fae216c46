import { describe, expect, it } from 'vitest'
import { resolveCulture } from '../src/resolve/culture'
import { fileHits } from '../src/resolve/filed'
import { builtIn, type Line, languageOf, read } from './language'

const { language: known, signalNames } = builtIn()

function signals(lines: (string | Line)[], language = known) {
  const { reading, hits } = read(language, ...lines)
  return resolveCulture(reading, fileHits(hits, language), language, signalNames)
}
const about = (text: string): Line => ({ text, kind: 'about-company', item: false })
const ids = (...texts: string[]) => signals(texts.map(about)).map(({ id }) => id)

describe('what a posting shows of its culture', () => {
  it.each([
    ['You take ownership of the whole bakery floor.', 'autonomy-ownership'],
    ['We work in a fast-paced kitchen.', 'fast-pace'],
    ['Our hierarchy is flat and everyone has a say.', 'flat-structure'],
    ['Safety comes first on every site.', 'safety-first'],
    ['We celebrate diversity on our wards.', 'diversity-inclusion'],
    ['We value a healthy work-life balance.', 'work-life-balance'],
    ['Decisions are driven by data.', 'data-driven'],
    ['We give back to our local community.', 'community-impact'],
  ])('%s', (text, id) => expect(ids(text)).toContain(id))
})

describe('what shows none', () => {
  it.each([
    ['Our data-driven dashboards are sold to banks.', 'social-fun'],
    ['The fast food stand opens at noon.', 'fast-pace'],
    ['Ownership structure is described in the annual report.', 'autonomy-ownership'],
    ['Flat-pack furniture is assembled in the yard.', 'flat-structure'],
    ['The fund has a diversified portfolio.', 'diversity-inclusion'],
  ])('%s', (text, id) => expect(ids(text)).not.toContain(id))
  it.each([
    ['Work closely with the buyers', 'collaboration'],
    ['Load each van in a safe manner', 'safety-first'],
    ['Provide excellent customer service at the till', 'customer-focus'],
  ])('a bare duty: %s', (text, id) => {
    const duty: Line = { text, kind: 'responsibilities', item: true }
    const told: Line = { text: `We ${text.charAt(0).toLowerCase()}${text.slice(1)}`, kind: 'responsibilities', item: true }
    expect(signals([duty]).map((signal) => signal.id)).not.toContain(id)
    expect(signals([told]).map((signal) => signal.id)).toContain(id)
  })
  it('boilerplate', () => expect(signals([{ ...about('We celebrate diversity.'), boilerplate: true }])).toEqual([]))
})

describe('strength', () => {
  const language = languageOf({
    detectors: [
      { match: ['calm'], finds: 'calm', data: { strength: 0.6 } },
      { match: ['loud'], finds: 'loud', data: { strength: 0.9 } },
      { match: ['plain'], finds: 'plain' },
    ],
  })
  const strength = (...lines: string[]) => signals(lines, language)[0]?.strength ?? 0
  it('is what the rule says', () => expect(strength('a calm ward')).toBe(0.6))
  it('has a usual value', () => expect(strength('a plain ward')).toBe(0.6))
  it('grows with another place', () => expect(strength('a calm ward', 'a calm team')).toBe(0.84))
  it('grows less within one sentence', () => expect(strength('a calm ward and a calm team')).toBeCloseTo(0.68))
  it('never reaches more than all', () => expect(strength(...Array<string>(40).fill('calm'))).toBeLessThanOrEqual(1))
  it('orders the signals', () => expect(signals(['a calm but loud ward'], language).map(({ id }) => id)).toEqual(['loud', 'calm']))
  it('every place is evidence', () =>
    expect(signals(['a calm ward', 'a calm team'], language)[0]?.evidence.map(({ text }) => text)).toEqual(['calm', 'calm']))
})
