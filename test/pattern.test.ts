import { describe, expect, it } from 'vitest'
import { nearest, PatternFault, parsePattern } from '../src/rules/pattern'

const word = (text: string) => ({ type: 'word', word: text, exact: false })
const exact = (text: string) => ({ type: 'word', word: text, exact: true })

describe('what a pattern is read as', () => {
  it.each<[string, unknown[]]>([
    ['take ownership', [word('take'), word('ownership')]],
    ['"working" hard', [exact('working'), word('hard')]],
    ['"Two Words"', [{ type: 'choice', options: [[exact('two'), exact('words')]] }]],
    ['(a|b c)', [{ type: 'choice', options: [[word('a')], [word('b'), word('c')]] }]],
    ['own? car', [{ type: 'repeat', element: word('own'), min: 0, max: 1 }, word('car')]],
    ['very* kind', [{ type: 'repeat', element: word('very'), min: 0, max: 4 }, word('kind')]],
    ['very+', [{ type: 'repeat', element: word('very'), min: 1, max: 4 }]],
    ['pay ... bonus', [word('pay'), { type: 'gap', max: 3 }, word('bonus')]],
    ['pay ...12 bonus', [word('pay'), { type: 'gap', max: 12 }, word('bonus')]],
    [
      '#Noun #Money',
      [
        { type: 'tag', tag: 'Noun' },
        { type: 'value', kind: 'money' },
      ],
    ],
    ['@benefits offered', [{ type: 'list', list: 'benefits' }, word('offered')]],
    ['reports to <who>', [word('reports'), word('to'), { type: 'capture', name: 'who' }]],
    ['<n: #Number> days', [{ type: 'capture', name: 'n', inner: [{ type: 'tag', tag: 'Number' }] }, word('days')]],
    ['^ bonus $', [{ type: 'start' }, word('bonus'), { type: 'end' }]],
    ['C++ and C#', [word('c++'), word('and'), word('c#')]],
    ['c++? yes', [{ type: 'repeat', element: word('c++'), min: 0, max: 1 }, word('yes')]],
    ['and "/" or', [word('and'), exact('/'), word('or')]],
  ])('%s', (text, expected) => {
    expect(JSON.parse(JSON.stringify(parsePattern(text), (key, value) => (key === 'at' ? undefined : value)))).toEqual(expected)
  })
})

it('every element knows its column', () => {
  expect(parsePattern('take (full|sole) charge').map(({ at }) => at)).toEqual([0, 5, 17])
})

describe('what is wrong with a pattern, and where', () => {
  it.each<[string, number, string, string]>([
    ['a (b|c', 2, '"(" is never closed', 'add ")"'],
    ['a b)', 3, 'unexpected ")"', ''],
    ['a | b', 2, 'unexpected "|"', ''],
    ['(a|)', 3, 'an empty choice', 'write a word on both sides of "|"'],
    ['()', 1, 'an empty choice', ''],
    ['say "hi', 4, 'a quote that is never closed', ''],
    ['say ""', 4, 'empty quotes', ''],
    ['a very #Adjetive', 7, 'unknown tag #Adjetive', 'did you mean #Adjective?'],
    ['#Moni', 0, 'unknown tag #Moni', 'did you mean #Money?'],
    ['a @ list', 2, '"@" without the name of a list', ''],
    ['to <Who>', 3, 'a capture without a name', ''],
    ['to <who: a', 3, '<who: is never closed', ''],
    ['to <who: >', 3, '<who: > holds no pattern', 'write <who>'],
    ['a ...13 b', 2, 'a gap of 13', 'a gap takes from 1 to 12 words'],
    ['a ...0 b', 2, 'a gap of 0', ''],
    ['a ...3?', 6, '"?" after a gap', ''],
    ['^? a', 1, '"?" after a start', ''],
    ['a ? b', 2, 'unexpected "?"', 'quote it'],
    ['a??', 2, 'unexpected "?"', ''],
    ['a?', 0, 'a pattern that can match nothing', 'name at least one word'],
    ['^ $', 0, 'a pattern that can match nothing', ''],
    ['(a?|b) c?', 0, 'a pattern that can match nothing', ''],
  ])('%s', (text, column, problem, proposal) => {
    let fault: unknown
    try {
      parsePattern(text)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(PatternFault)
    const { column: at, problem: what, proposal: hint } = fault as PatternFault
    expect({ at, what }).toEqual({ at: column, what: problem })
    expect(hint).toContain(proposal)
  })
  it('brackets nested beyond reason', () => {
    expect(() => parsePattern(`${'('.repeat(40)}a${')'.repeat(40)}`)).toThrow('nested deeper')
  })
})

describe('the proposal for a misspelled name', () => {
  it('is the nearest known one', () => expect(nearest('pronown', ['Noun', 'Pronoun', 'Verb'])).toBe('Pronoun'))
  it('ignores case', () => expect(nearest('NOUN', ['Verb', 'Noun'])).toBe('Noun'))
})
