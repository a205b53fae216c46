import { expect, it } from 'vitest'
import { inSmallWords } from '../src/plan/loud-words'

const known = new Set(['sign', 'bonus', 'boots'])

it.each([
  ['a SIGN-ON BONUS', 'a sign-on bonus'],
  ['BOOTS and NVQ', 'boots and NVQ'],
  ['an AS-400 and a BONUSX', 'an AS-400 and a BONUSX'],
])('%s is told as %s', (loud, small) => expect(inSmallWords(loud, (lower) => known.has(lower))).toBe(small))
