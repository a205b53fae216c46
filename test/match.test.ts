import { describe, expect, it } from 'vitest'
import { match } from '../src/match/match'
import { workOf } from '../src/match/work'
import type { DetectorSource } from '../src/rules/content'
import { type Line, languageOf, read, wordingOf } from './language'

const lists = { perks: ['pension', 'gym membership', '"leave"'] }
const irregular = { taken: ['take'] }
const lines = (patterns: string): string[] => patterns.split('\n')

/** What one rule with these patterns finds in the text. */
function found(patterns: string, text: string | Line, more: Partial<DetectorSource> = {}): string[] {
  const { reading, hits } = read(languageOf({ detectors: [{ match: lines(patterns), ...more }], lists, irregular }), text)
  return hits.map((hit) => wordingOf(reading, hit))
}

describe('a word stands for its inflections', () => {
  it.each([
    ['take care', 'Taking care, taken care, took care, takes care.', 4],
    ['plan menus', 'Planning menus; planned menus; plan menus.', 3],
    ['manage teams', 'Managing teams and managed teams.', 2],
    ['carry trays', 'Carries trays, carried trays, carrying trays.', 3],
    ['policy', 'One policy, two policies.', 2],
    ['child', 'A child and many children.', 2],
    ['lead tours', 'Led tours, leads tours, leading tours.', 3],
    ['class', 'A class, three classes.', 2],
    ['stop', 'stopping, stopped, stops', 3],
    ['bus', 'one bus, two buses', 2],
    ['teach', 'teaches, taught, teaching', 3],
  ])('%s', (pattern, text, count) => expect(found(pattern, text)).toHaveLength(count))

  it.each([
    ['care', 'cars'],
    ['plan', 'plane'],
    ['hop', 'hope'],
    ['hope', 'hopping'],
    ['staff', 'stiff'],
    ['rat', 'rate, rating'],
  ])('%s is not %s', (pattern, text) => expect(found(pattern, text)).toEqual([]))

  it('quotes keep to the one form', () => expect(found('"working"', 'You work; you are working.')).toEqual(['working']))
  it('case makes no difference', () => expect(found('Take Care', 'TAKE CARE')).toEqual(['TAKE CARE']))
  it('a hyphen in the pattern is a space in the text, and the reverse', () => {
    expect(found('full-time', 'full time')).toEqual(['full time'])
    expect(found('full time', 'full-time')).toEqual(['full-time'])
  })
  it('a possessive is ignored', () => expect(found('driver licence', "a driver's licence")).toEqual(["driver's licence"]))
})

describe('choices, options and repeats', () => {
  it('takes either', () =>
    expect(found('(tea|hot coffee) break', 'tea break, hot coffee break, milk break')).toEqual(['tea break', 'hot coffee break']))
  it('takes an optional word when it can', () => expect(found('own? car', 'own car')).toEqual(['own car']))
  it('does without it when it must', () => expect(found('own? car', 'a car')).toEqual(['car']))
  it('tries the other option when the rest fails', () => expect(found('(a|a b) c', 'a b c')).toEqual(['a b c']))
  it('repeats up to four times', () => expect(found('very+ kind', 'very very very very very kind')).toEqual(['very very very very kind']))
  it('gives back what it repeated too often', () => expect(found('very* very kind', 'very very kind')).toEqual(['very very kind']))
  it('a quoted pair counts as one element', () => expect(found('"day shift"? nurse', 'day shift nurse')).toEqual(['day shift nurse']))
})

describe('gaps', () => {
  it('takes up to three words', () => expect(found('pay ... bonus', 'pay one two three bonus')).toHaveLength(1))
  it('takes no more than it may', () => expect(found('pay ... bonus', 'pay one two three four bonus')).toEqual([]))
  it('takes none', () => expect(found('pay ... bonus', 'pay bonus')).toHaveLength(1))
  it('is kept short', () => expect(found('pay ...6 bonus', 'pay a bonus and a bonus')).toEqual(['pay a bonus']))
  it('crosses no end of a sentence', () => expect(found('pay ...6 bonus', 'pay weekly. No bonus')).toEqual([]))
  it('crosses no semicolon', () => expect(found('pay ...6 bonus', 'pay weekly; bonus')).toEqual([]))
  it('crosses a comma', () => expect(found('pay ...6 bonus', 'pay, and bonus')).toHaveLength(1))
})

describe('captures', () => {
  const captured = (pattern: string, text: string, name: string): string | undefined => {
    const { reading, hits } = read(languageOf({ detectors: [{ match: [pattern] }] }), text)
    const span = hits[0]?.captures?.[name]
    return span && wordingOf(reading, { from: span[0], to: span[1] })
  }
  it('keeps what its pattern matches', () =>
    expect(captured('reports to <who: the (head|director) of #Noun>', 'Reports to the head of finance.', 'who')).toBe(
      'the head of finance',
    ))
  it('keeps the rest of the clause', () =>
    expect(captured('reports to <who>', 'Reports to the owner (in Leeds).', 'who')).toBe('the owner'))
  it('ends where the pattern goes on', () =>
    expect(captured('from <start> until', 'from early morning until noon', 'start')).toBe('early morning'))
  it('is forgotten when its way failed', () => {
    expect(captured('(<one: big> cat|big <other: dog>)', 'big dog', 'one')).toBeUndefined()
    expect(captured('(<one: big> cat|big <other: dog>)', 'big dog', 'other')).toBe('dog')
  })
  it('keeps a whole figure', () => expect(captured('<years: #Years> experience', '3-5 years experience', 'years')).toBe('3-5 years'))
})

describe('classes', () => {
  it('#Noun, #Verb and #Adjective ask for the part of speech', () => {
    expect(found('friendly #Noun', 'A friendly manner.')).toEqual(['friendly manner'])
    expect(found('friendly #Verb', 'A friendly manner.')).toEqual([])
  })
  it('#Money takes the whole amount', () =>
    expect(found('earn #Money', 'earn $95,000 - $118,000 a year')).toEqual(['earn $95,000 - $118,000']))
  it('#Years takes the whole span', () => expect(found('#Years', 'between three and five years')).toEqual(['three and five years']))
  it('#Number is no money', () => expect(found('#Number', '$20')).toEqual([]))
  it('@list takes entries of one word with their inflections', () =>
    expect(found('good @perks', 'good pensions')).toEqual(['good pensions']))
  it('@list takes entries of several words, the longest first', () =>
    expect(found('good @perks', 'good gym membership')).toEqual(['good gym membership']))
  it('@list takes a plural of an entry of several words', () =>
    expect(found('good @perks', 'good gym memberships')).toEqual(['good gym memberships']))
  it('@list keeps a quoted entry to its form', () => expect(found('good @perks', 'good leaves')).toEqual([]))
})

describe('edges', () => {
  it('^ asks for the start of the sentence', () => {
    expect(found('^ pay', 'Pay is weekly')).toHaveLength(1)
    expect(found('^ pay', 'The pay is weekly')).toEqual([])
  })
  it('$ asks for its end, a closing mark left aside', () => {
    expect(found('weekly $', 'Pay is weekly.')).toHaveLength(1)
    expect(found('weekly $', 'Weekly pay.')).toEqual([])
  })
  it('no match reaches into the next sentence', () => {
    const { hits } = read(languageOf({ detectors: [{ match: ['pay bonus'] }] }), 'weekly pay', 'bonus each year')
    expect(hits).toEqual([])
  })
})

describe('where a rule applies', () => {
  it('except drops a hit that it touches', () =>
    expect(found('ownership', 'equity ownership', { except: ['equity ownership'] })).toEqual([]))
  it('except leaves a hit elsewhere in the sentence', () =>
    expect(found('ownership', 'equity ownership, and ownership of stock', { except: ['equity ownership'] })).toHaveLength(1))
  it('in keeps to the sections named', () => {
    const text = { text: 'We share ideas', kind: 'about-company' } as const
    expect(found('share', text, { in: ['about-company'] })).toHaveLength(1)
    expect(found('share', text, { in: ['benefits'] })).toEqual([])
  })
  it('not-in keeps away from the sections named', () => {
    const text = { text: 'share plan', kind: 'benefits' } as const
    expect(found('share', text, { notIn: ['benefits'] })).toEqual([])
    expect(found('share', text, { notIn: ['pay'] })).toHaveLength(1)
  })
  it('boilerplate is passed over', () => expect(found('share', { text: 'share', boilerplate: true })).toEqual([]))
  it('unless the rule reads everywhere', () =>
    expect(found('share', { text: 'share', boilerplate: true }, { data: { everywhere: true } })).toHaveLength(1))
})

describe('overlap', () => {
  it('of two hits of one rule the longer stays', () =>
    expect(found('fast pace\npace of change', 'a fast pace of change')).toEqual(['pace of change']))
  it('hits of different rules stand side by side', () => {
    const two = languageOf({ detectors: [{ match: ['fast pace'] }, { match: ['pace of change'] }] })
    expect(read(two, 'a fast pace of change').hits).toHaveLength(2)
  })
  it('hits come in source order', () => {
    const { hits } = read(languageOf({ detectors: [{ match: ['last', 'first'] }] }), 'first and last, first and last')
    expect(hits.map((hit) => hit.from)).toEqual([...hits.map((hit) => hit.from)].sort((a, b) => a - b))
    expect(hits).toHaveLength(4)
  })
})

describe('the work of a search is limited', () => {
  /** Steps that the search took. */
  function steps(pattern: string, text: string): number {
    const language = languageOf({ detectors: [{ match: [pattern] }] })
    const { reading } = read(language, text)
    match(reading, language)
    return workOf(language).search.steps
  }
  it.each([
    ['nested repeats', '(((a+)+)+)+ b'],
    ['gaps in a row', 'a ...12 a ...12 a ...12 a ...12 a ...12 b'],
    ['choices alike', '(a|a|a)+ (a|a|a)+ (a|a|a)+ (a|a|a)+ b'],
    ['captures in a row', 'a <x> a <y> a <z> a b'],
  ])('%s', (_, pattern) => {
    const size = 400
    expect(steps(pattern, `b ${'a '.repeat(size)}`)).toBeLessThan(size * 2_500)
  })
  it('grows no faster than the text', () => {
    const pattern = '(a+)+ b'
    expect(steps(pattern, `b ${'a '.repeat(400)}`)).toBeGreaterThan(400)
    expect(steps(pattern, `b ${'a '.repeat(800)}`)).toBeLessThan(2.2 * steps(pattern, `b ${'a '.repeat(400)}`))
  })
  it('a search that is given up is no match', () => expect(found('(((a+)+)+)+ b', 'a '.repeat(60))).toEqual([]))
  it('a sentence without the rarest word of a pattern is not searched', () =>
    expect(steps('a ...12 a ...12 zebra', 'a '.repeat(100))).toBe(0))
})
