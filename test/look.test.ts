import { describe, expect, it } from 'vitest'
import { CAPITAL, COMMA, DOUBLED, INNER_CAPITAL, lookAt, PAIR, SERIES, STRAY_SPACE, WIDE } from '../src/plan/look'
import { kindOf, kindsIn, wordKinds } from '../src/plan/word-kinds'

describe('a look at a text', () => {
  it('tells its words and the parts between its spaces', () => {
    const { starts, ends, words, parts, openings, wordOf, filled } = lookAt('two glass-blowers, one kiln')
    expect(Array.from({ length: words }, (_, at) => [starts[at], ends[at]])).toEqual([
      [0, 3],
      [4, 9],
      [10, 17],
      [19, 22],
      [23, 27],
    ])
    expect(openings.slice(0, parts)).toEqual([0, 4, 19, 23])
    // A part of two words is none of them.
    expect(wordOf.slice(0, parts)).toEqual([0, -1, 3, 4])
    expect(filled).toBe(4)
  })
  it.each([
    ['the the kiln', DOUBLED],
    ['The the kiln', DOUBLED],
    ['PowerKiln', INNER_CAPITAL],
    ['a  kiln', STRAY_SPACE],
    ['a kiln ', STRAY_SPACE],
    ['glass, clay', COMMA],
    ['glass, clay and wool', SERIES],
    ['glass, clay of hills or wool', SERIES],
    ['atelier é', WIDE],
    ['Glass', CAPITAL],
  ])('%s', (text, mark) => expect(lookAt(text).marks & mark).toBe(mark))
  it.each([
    ['the tea', DOUBLED],
    ['the, the', DOUBLED],
    ['Kiln Kit', INNER_CAPITAL],
    ['a b 2 c', PAIR],
    ['a kiln', STRAY_SPACE],
    ['glass and clay, wool', SERIES],
    ['glass, clay of the hills and wool', SERIES],
  ])('no mark: %s', (text, mark) => expect(lookAt(text).marks & mark).toBe(0))
})

describe('kinds of words', () => {
  const kinds = wordKinds([
    [['kiln', 'glass'], 1],
    [['kiln', 'émail'], 2],
  ])
  it('are told in any case, several of one word', () => {
    const look = lookAt('Kiln and GLASS')
    expect([0, 1, 2].map((word) => kindOf(kinds, look, word))).toEqual([3, 0, 1])
  })
  it('are made without a look, so that the one under way stays', () => {
    const look = lookAt('Kiln and glass')
    wordKinds([[['anvil', 'tongs'], 1]])
    expect([look.text, look.words]).toEqual(['Kiln and glass', 3])
  })
  it('are told beyond ASCII too', () => expect(kindsIn(kinds, lookAt('Émail'))).toBe(2))
  it('are not told of a word that holds another', () => expect(kindsIn(kinds, lookAt('kilns glassware'))).toBe(0))
})
