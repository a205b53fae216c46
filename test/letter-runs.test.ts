import { describe, expect, it } from 'vitest'
import { hyphenedRuns, letterRuns } from '../src/nlp/letter-runs'
import { lately } from '../src/once'

describe('runs of letters', () => {
  it.each([
    '',
    'tools',
    'the 3 wells, pumps/valves - and well-kept logs',
    '-ends-',
    'Café crème at Łódź – côté-cour',
    'a1b2',
    '𝒜lpha beta',
  ])('are those that an expression finds: %j', (text) => {
    expect(letterRuns(text)).toEqual(text.match(/\p{L}+/gu) ?? [])
    expect(hyphenedRuns(text)).toEqual(text.match(/[\p{L}-]+/gu) ?? [])
  })
})

describe('what is made of a posting', () => {
  it('is made once, and anew for the next', () => {
    let made = 0
    const of = lately((posting: { name: string }) => `${posting.name} ${++made}`)
    const [one, other] = [{ name: 'one' }, { name: 'other' }]
    expect([of(one), of(one), of(other), of(other)]).toEqual(['one 1', 'one 1', 'other 2', 'other 2'])
  })
})
