import { describe, expect, it } from 'vitest'
import { spelled } from '../src/realise/spelling'

const names = new Map([['Javascript', 'JavaScript']])
const sounds = { vowel: [], consonant: [] }

describe('names of tools', () => {
  it('are told as their bearers write them', () =>
    expect(spelled('Javascript and Javascript tests.', names, sounds)).toBe('JavaScript and JavaScript tests.'))
  it('stay as they are inside quotation marks and inside longer words', () =>
    expect(spelled('It asks for "Javascript" and Javascripting.', names, sounds)).toBe('It asks for "Javascript" and Javascripting.'))
  it('the article before them is that of their sound', () =>
    expect(
      spelled(
        'A sia licence and a cscs card.',
        new Map([
          ['sia licence', 'SIA licence'],
          ['cscs card', 'CSCS card'],
        ]),
        sounds,
      ),
    ).toBe('An SIA licence and a CSCS card.'))
})
