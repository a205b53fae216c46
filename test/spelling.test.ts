import { describe, expect, it } from 'vitest'
import { spelled } from '../src/realise/spelling'

const names = new Map([['Javascript', 'JavaScript']])

describe('names of tools', () => {
  it('are told as their bearers write them', () =>
    expect(spelled('Javascript and Javascript tests.', names)).toBe('JavaScript and JavaScript tests.'))
  it('stay as they are inside quotation marks and inside longer words', () =>
    expect(spelled('It asks for "Javascript" and Javascripting.', names)).toBe('It asks for "Javascript" and Javascripting.'))
})
