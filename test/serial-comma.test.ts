import { describe, expect, it } from 'vitest'

import { withSerialComma } from '../src/plan/serial-comma'
import { builtIn } from './language'

const told = (text: string): string => withSerialComma(text, builtIn().words.phrases)

describe('A list of three', () => {
  it.each([
    ['beds, linen and towels', 'beds, linen, and towels'],
    ['sort, weigh or label', 'sort, weigh, or label'],
    ['pumps, valves and pipes, including hot ones', 'pumps, valves, and pipes, including hot ones'],
    ['shops in Leeds, Hull and York, and employs 90 people', 'shops in Leeds, Hull, and York, and employs 90 people'],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected))
})

describe('Two things behind a comma stay a pair', () => {
  it.each([
    'excellent Welsh, both written and spoken',
    'goods of every kind, from plants and pots to sheds',
    'the bakery of Ada Lind, founder and owner of two mills',
    'tills and stock, orders and returns, rotas and payroll',
    'care for guests, with warmth and tact',
    'four years of bookkeeping practice, public or private',
    '37 hours, shifts between 8am and 8pm',
    'repairs, servicing and welding work, spraying and paint',
    'an approved, mixed state and private school by the sea',
    'a card, a diploma, practice with nets and traps, first aid',
  ])('%s', (text) => expect(told(text)).toBe(text))
})
