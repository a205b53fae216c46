import { describe, expect, it } from 'vitest'
import { cleanSchooling } from '../src/plan/degree-wording'
import type { PlanWords } from '../src/plan/words'
import { builtIn } from './language'

const words = builtIn().words as PlanWords

describe('Schooling is told in clean words', () => {
  it.each([
    ["bachelor's degree with honours or master's degree in botany", "a bachelor's degree with honours or a master's degree in botany"],
    ['a degree in botany, soil science, or farm related discipline', 'a degree in botany, soil science, or a farm related discipline'],
    ['a degree in botany, zoology, forestry', 'a degree in botany, zoology, or forestry'],
    ['a degree in botany or forestry/zoology', 'a degree in botany, forestry or zoology'],
    ['a minimum of B.S. degree in botany', 'at least a B.S. degree in botany'],
    ['minimum of a diploma or higher in botany', 'at least a diploma in botany'],
  ])('%s', (text, told) => expect(cleanSchooling(text, words)).toBe(told))

  it.each([
    'a BS/MS in botany',
    "a bachelor's or master's degree in botany",
    'a degree in botany, preferably from a forestry school',
    'a degree in botany, forestry, or a related field',
  ])('%s stays', (text) => expect(cleanSchooling(text, words)).toBe(text))
})
