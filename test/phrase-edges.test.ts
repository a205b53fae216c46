import { describe, expect, it } from 'vitest'
import { endFrom, isWordEnd, phraseEnds, phraseStarts, startAt } from '../src/nlp/phrase-edges'

const starts = phraseStarts(['You must', 'you must have', 'about you'])
const ends = phraseEnds(['a plus', 'would be a plus', 'preferred'])
const isSpace = (code: number): boolean => code === 32

describe('phrases at the edges of a text', () => {
  it('the longest that it begins with is found', () => {
    expect(startAt('you must have looms', 0, starts, isWordEnd)).toBe('you must have')
    expect(startAt('you must haven', 0, starts, isWordEnd)).toBe('you must')
    expect(startAt('more about you', 5, starts, isWordEnd)).toBe('about you')
  })
  it('none is found inside a word', () => {
    expect(startAt('you mustn', 0, starts, isWordEnd)).toBeUndefined()
    expect(startAt("about you'll", 0, starts, isWordEnd)).toBeUndefined()
  })
  it('the longest that it ends with is found where it begins', () => {
    expect(endFrom('looms would be a plus', ends, isSpace)).toBe(6)
    expect(endFrom('looms are a plus', ends, isSpace)).toBe(10)
    expect(endFrom('surplus', ends, isSpace)).toBe(-1)
    expect(endFrom('unpreferred', ends, isSpace)).toBe(-1)
  })
})
