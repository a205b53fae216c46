import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'
import { run } from '../src/pipeline'
import { tellable } from '../src/plan/duties'
import { kinshipOf } from '../src/plan/duty-kinship'
import { isUnclean } from '../src/plan/unclean-duty'
import { VERB_MARK } from '../src/resolve/duties/phrase'
import { builtIn } from './language'

const knowledge = builtIn()
const toldOf = (...lines: string[]) =>
  tellable(run(`Yard Hand\n\nResponsibilities\n- ${lines.join('\n- ')}`, undefined, knowledge).material)
const texts = (...lines: string[]): string[] => toldOf(...lines).map(({ phrase }) => phrase.text.replaceAll(VERB_MARK, ''))

describe('a duty is not told', () => {
  it.each([
    ['that could stand in any posting', 'Write clean, robust and reusable code'],
    ['that names a place alone', 'Work in the heart of Norwich'],
    ['that is an act and its manner alone', 'Participate actively'],
    ['that is a manner of speaking', 'Take the reins of the tannery'],
    ['that holds a slip of the hand', 'Plan the seasonal initatives of the orchard'],
    ['whose subject and verb do not agree', 'Make sure all barges meets the rules of the lock'],
  ])('%s', (_, line) => expect(texts(line)).toEqual([]))
  it('that a whole team does', () =>
    expect(texts('Our team is responsible for dredging the northern canals', 'Sharpen the chisels of the workshop')).toEqual([
      'sharpen the chisels of the workshop',
    ]))
})

describe('a duty is told', () => {
  it.each([
    ['without what goes on beside it', 'Lead a crew of nine divers taking a hands-on approach', 'lead a crew of nine divers'],
    [
      'with its verb, though a hyphen stands behind that',
      'Sort nets, clean-up decks and repair winches',
      'sort nets, clean up decks, and repair winches',
    ],
  ])('%s', (_, line, told) => expect(texts(line)).toEqual([told]))
})

it('a sentence goes on with what is done to the same things', () => {
  const told = toldOf('Prune the apple trees of the estate', 'Invoice the tenants of nine cottages', 'Spray the apple trees against scab')
  const first = told.find(({ duty }) => duty.verb === 'prune')
  const open = new Set(told.filter((each) => each !== first).map((each) => ({ ...each, telling: 0.5 })))
  expect(kinshipOf([...(first ? [first] : []), ...open], []).next(open, first ? [first] : []).duty.verb).toBe('spray')
})

it.each([
  ['Solve complex problem with the looms', 'solve a complex problem with the looms'],
  ['Research latest dyes of the region', 'research the latest dyes of the region'],
  ['Tune ERP system of the dye house', 'tune the ERP system of the dye house'],
  ['Draft weekly lesson plan for the dyers', 'draft a weekly lesson plan for the dyers'],
  ['Keep sales area clean', 'keep the sales area clean'],
  ['Keep work area tidy', 'keep the work area tidy'],
  ['Utilise steam presses to shape hats', 'use steam presses to shape hats'],
  ['Hire and train and reward a crew of weavers', 'hire, train, and reward a crew of weavers'],
])('%s: with its article', (line, told) => expect(texts(line)).toEqual([told]))

describe('a duty that does not read well', () => {
  it.each([
    'Agree plots, dates/prices, and rents with growers',
    'Thrive on the harvest',

    'Bring a tidy mindset to the kilns',
    'Provide solutions',
  ])('%s', (line) => expect(toldOf(line).filter(({ unclean }) => !unclean)).toEqual([]))
  it.each(['Agree dates with growers', 'Value the stock of the mill', 'Provide solutions for wet cellars'])('%s reads well', (line) =>
    expect(toldOf(line).map(({ unclean }) => unclean)).toEqual([false]),
  )
  it('joins acts of two forms', () => {
    const { material } = run('Yard Hand', undefined, knowledge)
    expect(isUnclean(`${VERB_MARK}check the alarms and following up with tenants`, material)).toBe(true)
    expect(isUnclean(`${VERB_MARK}help with packing and marketing of hops`, material)).toBe(false)
  })
  it('is told without praise that stands before its thing', () =>
    expect(texts('Prune stunning roses of the park')).toEqual(['prune roses of the park']))
  it('is left out where enough others are', () => {
    const report = analyzePosting(
      [
        'Gardener',
        'Duties:',
        'Prune the roses',
        'Agree plots, dates/prices, and rents with tenants',
        'Sow the beds in spring',
        'Mend the glasshouse roof',
        'Sweep the paths',
      ].join('\n'),
    ).report.job.text
    expect(report).toContain('glasshouse')
    expect(report).not.toContain('/')
  })
})

it('a third duty joins a sentence only where it is akin to another', () => {
  const told = toldOf(
    'Prune the apple trees',
    'Dust shelves',
    'Fold napkins',
    'Type letters',
    'Spray the apple trees against scab',
    'Invoice nine tenants',
  )
  const [first] = told
  const { isAkin } = kinshipOf(told, [])
  expect(told.filter((each) => each !== first && first && isAkin(each, [first])).length).toBeLessThan(told.length - 1)
})

it('the same act on another thing is told too, and the same thing in other words is not', () => {
  expect(texts('Handle visitor complaints', 'Handle visitor refunds')).toHaveLength(2)
  expect(texts('Inspect the canal locks each spring', 'Check the canal locks')).toHaveLength(1)
})

it('a sum of duties tells the aim of one where there is room', () => {
  const duties = [
    'Clear the towpath of brambles to keep walkers safe',
    'Count the boats of the marina',
    'Grease the winches of the upper lock',
    'Repaint every bollard on both banks',
    'Label the keys of the pump house',
    'Read the gauges at the weir',
    'Burn the cuttings of the hedge',
  ]
  const text = analyzePosting(`Yard Hand\n\nResponsibilities\n- ${duties.join('\n- ')}`).report.job.text
  expect(text).toMatch(/to keep walkers safe|on both banks|of the upper lock/)
})
