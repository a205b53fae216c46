import { describe, expect, it } from 'vitest'
import { list, noun, verb } from '../src/plan/phrases'
import { together, withoutLoneQuality } from '../src/plan/together'
import type { Phrase, Slot, Slots } from '../src/stages'

const thing = (text: string): Phrase => noun(text, [])
const several = (...texts: string[]): Slot | undefined => list(texts.map(thing))
const told = (slots: Slots): string[] => Object.keys(together(slots))
const LONG = 'experience with the upkeep of boilers, pumps and lifts in three or more large hospitals'
const LONGER = `${LONG} and their boiler rooms`

describe('what is asked for shares sentences', () => {
  it('skills stand beside study and years where both are short', () =>
    expect(told({ degree: thing('a degree in botany'), skills: several('knowledge of mosses') })).toEqual(['skillsPast']))
  it('and apart where they are long', () =>
    expect(told({ degree: thing(LONG), skills: several(LONG), soft: several('tact', 'wit') })).toEqual(['softBeside']))
  it('a sentence takes in one kind and the next takes in another', () =>
    expect(
      told({
        skills: several('experience with kilns'),
        moreSkills: several('knowledge of glazes'),
        abilities: list([verb('lift sacks of clay', [])]),
        soft: several('patience', 'tact'),
      }),
    ).toEqual(['abilitiesBeside', 'softMore']))
  it('what is only preferred has a sentence of its own', () =>
    expect(told({ skills: several('some Irish'), preferred: several('some Welsh') })).toEqual([]))
  it('one quality alone is not tacked on', () =>
    expect(told({ skills: several('some Welsh', 'some Irish'), soft: several('tact') })).toEqual([]))
  it('study that has a second sentence takes in nothing', () =>
    expect(told({ degree: thing('a degree'), moreYears: thing('two years in a lab'), soft: several('tact') })).toEqual([]))
  it('qualities of the person stand beside study only where nothing else is asked for', () => {
    expect(told({ years: thing('two years in sales'), soft: several('tact') })).toEqual(['softPast'])
    expect(told({ years: thing(LONG), skills: several(LONG), soft: several('tact', 'wit') })).toEqual(['softBeside'])
  })
  it('one quality alone is told only where nothing else is asked for', () => {
    const asked = { skills: several(LONG, LONGER), soft: several('tact') }
    expect(withoutLoneQuality(asked, {}).soft).toBeUndefined()
    expect(withoutLoneQuality(asked, { softBeside: asked.soft }).soft).toBe(asked.soft)
    expect(withoutLoneQuality({ ...asked, soft: several('tact', 'wit') }, {}).soft).toBeDefined()
    expect(withoutLoneQuality({ soft: several('tact') }, {}).soft).toBeDefined()
  })
})
