import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const companyOn = (text: string): string => analyzePosting(text).report.company.text

describe('a posting whose employer tells nothing of itself', () => {
  it('is told by the kind of place and the order of work there', () => {
    const told = companyOn(
      'Fry Cook\n\nYou will fry fish on the line in the restaurant.\nFollow the standard recipes for each dish.\nYou will close the kitchen each night.',
    )
    expect(told).toMatch(/(?:in|is) a restaurant/)
    expect(told).toContain('standard recipes')
  })

  it('is told by what it calls the employer that it does not name', () => {
    expect(companyOn('Loom Fitter\n\nA growing carpet manufacturer is looking for a loom fitter.\n\nYou will mend looms.')).toContain(
      'a growing carpet manufacturer',
    )
  })

  it('tells of training, union and overtime', () => {
    const told = companyOn(
      'Ferry Deckhand\n\nYou will tie up the ferry.\nYou will sell tickets on the quay.\n\nThis is a bargaining unit position.\nFull training is given.\nDeckhands are eligible for overtime.',
    )
    expect(told).toContain('bargaining unit')
    expect(told).toContain('overtime is paid')
    expect(told).toContain('full training')
  })

  it('makes no sentence of what every other posting says', () => {
    expect(companyOn('Clerk\n\nYou will file deeds in a fast-paced office.\nYou will answer the phone.')).not.toContain('is called')
  })
})

it('a name of a town or a university stands with its article', () => {
  expect(
    companyOn('Planner\n\nYou will plan streets for the City of Marlow.\n\nAbout us\nThe City of Marlow is a port of forty thousand.'),
  ).toMatch(/\bthe City of Marlow/i)
})
