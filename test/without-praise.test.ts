import { describe, expect, it } from 'vitest'
import { withoutPraise } from '../src/nlp/without-praise'
import { builtIn } from './language'

const { words } = builtIn()

describe('adjectives of praise stand away before a noun', () => {
  it.each([
    ['makes innovative pumps', 'makes pumps'],
    ['sells truly outstanding cheese', 'sells cheese'],
    ['makes innovative and durable pumps', 'makes durable pumps'],
    ['builds superb, durable boats', 'builds durable boats'],
  ])('%s', (text, plain) => expect(withoutPraise(text, words)).toBe(plain))

  it.each([
    ['behind a "the", which makes it a claim', 'owns the most renowned mill'],
    ['behind a verb of being', 'is passionate about bread'],
    ['at the end', 'keeps its service excellent'],
    ['before a noun that says nothing without it', 'makes Alder a great place to work'],
    ['behind whose it is', "is one of the county's respected mills"],
    ['in a name', 'runs the ferry to Great Blasket'],
  ])('but not %s', (_, text) => expect(withoutPraise(text, words)).toBe(text))
})
