import { describe, expect, it } from 'vitest'
import type { Material } from '../src/plan/material'
import { list, noun, verb } from '../src/plan/phrases'
import { tieTo } from '../src/plan/ties'
import { VERB_MARK } from '../src/resolve/duties/phrase'
import type { Slot } from '../src/stages'
import type { Evidence } from '../src/types'
import { builtIn } from './language'

const material = { words: builtIn().words, lines: { heads: new Set(['experience', 'skills']) } } as unknown as Material
const place: Evidence = { start: 7, end: 30, text: 'prune the apple trees', section: 'responsibilities' }
const duty = (text: string): Slot | undefined => list([verb(`${VERB_MARK}${text}`, [place])])
const asked = (text: string): Slot | undefined => list([noun(text, [])])
const tied = (does: string, asks: string): boolean => tieTo({ lead: duty(does) }, asked(asks), material) === place

describe('what is asked for follows from the duties', () => {
  it.each([
    ['prune apple trees', 'experience with apples'],
    ['teach geography', 'a degree in geography'],
    ['wire control panels', 'skills in panel wiring'],
  ])('%s: %s', (does, asks) => expect(tied(does, asks)).toBe(true))
  it.each([
    ['prune apple trees', 'experience with ladders'],
    ['supply shops', 'experience of supply chains'],
    ['review procedures', 'knowledge of procedures'],
    ['gain experience', 'experience with kilns'],
  ])('not where they share a verb, a head or what could be anything: %s: %s', (does, asks) => expect(tied(does, asks)).toBe(false))
  it('nor where no duty is told or nothing is asked for', () => {
    expect(tieTo({}, asked('experience with apples'), material)).toBeUndefined()
    expect(tieTo({ lead: duty('prune apple trees') }, undefined, material)).toBeUndefined()
  })
})
