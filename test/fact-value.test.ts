import { describe, expect, it } from 'vitest'
import { isWantedValue } from '../src/infer/fact-value'

describe('the value of a fact is what a cue asks for', () => {
  it.each([
    ['any value where none is asked for', 'lead', {}, true],
    ['the value itself', 'lead', { is: 'lead' }, true],
    ['one of several', 'lead', { is: ['senior', 'lead'] }, true],
    ['another value', 'lead', { is: ['entry'] }, false],
    ['a part of it', { min: 18, currency: 'USD', period: 'hour' }, { where: { period: 'hour' } }, true],
    ['a part of several values', { level: 'master', required: true }, { where: { level: ['master', 'doctorate'], required: true } }, true],
    ['one part of two', { level: 'master', required: false }, { where: { level: 'master', required: true } }, false],
    ['a part within bounds', { min: 5 }, { where: { min: { from: 3 } } }, true],
    ['a part on the bound', { min: 5 }, { where: { min: { from: 5, to: 5 } } }, true],
    ['a part beyond its bounds', { min: 5 }, { where: { min: { to: 2 } } }, false],
    ['a part that is missing', { max: 5 }, { where: { min: { from: 3 } } }, false],
    ['the length of a list', ['Leeds', 'York', 'Hull'], { where: { length: { from: 3 } } }, true],
    ['a word that stands in it', 'the Managing Director', { has: ['owner', 'managing director'] }, true],
    ['a word in one of several values', ['Head Baker', 'Baker'], { has: ['head'] }, true],
    ['letters within a longer word', 'Leadership Trainer', { has: ['lead'] }, false],
    ['a number where a word is asked for', 12, { has: ['lead'] }, false],
  ] as const)('%s', (_, value, wanted, fits) => expect(isWantedValue(value, wanted)).toBe(fits))
})
