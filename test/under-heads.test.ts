import { describe, expect, it } from 'vitest'
import type { Ask } from '../src/plan/asks'
import { noun } from '../src/plan/phrases'
import { underHeads } from '../src/plan/under-heads'
import { builtIn } from './language'

const { words, lines } = builtIn()
const material = { words: Object.assign(Object.create(words) as typeof words, { isName: () => false }), lines }
const ask = (text: string): Ask => ({
  kind: 'skill',
  level: 'required',
  phrase: noun(text, []),
  words: text.split(' ').length,
  namesSkill: true,
  weight: 1,
})
const told = (...asks: string[]): string[] => underHeads(asks.map(ask), material).map(({ text }) => text)

describe('A head is told once', () => {
  it.each<[string[], string[]]>([
    [['experience with looms', 'experience with dyes'], ['experience with looms and dyes']],
    [['experience with looms', 'experience in mills'], ['experience in mills and with looms']],
    [['experience with looms', 'experience repairing spindles'], ['experience repairing spindles and working with looms']],
    [['experience of looms', 'experience working with dyes'], ['experience with looms and dyes']],
    [['proven experience repairing spindles', 'experience in mills'], ['experience in mills and repairing spindles']],
    [['knowledge of wool', 'knowledge of silk', 'knowledge of linen or hemp'], ['knowledge of wool, silk, and of linen or hemp']],
  ])('%j', (asks, expected) => expect(told(...asks)).toEqual(expected))
})

describe('What differs stays apart', () => {
  it.each([
    [['knowledge of wool', 'experience with looms']],
    [['good knowledge of wool', 'basic knowledge of silk']],
    [['experience with wool or silk', 'experience in mills or shops']],
    [['three years of experience with looms', 'experience with dyes']],
    [['experience repairing and oiling spindles', 'experience with looms']],
    [['experience with looms (preferably wide ones)', 'experience with dyes']],
  ])('%j', (asks) => expect(told(...asks)).toEqual(asks))
})
