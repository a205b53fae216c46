import { describe, expect, it } from 'vitest'
import { resolveDuties } from '../src/resolve/duties/duties'
import type { SectionKind } from '../src/types'
import { builtIn, type Line, read } from './language'

const { language } = builtIn()

function dutiesIn(...lines: (string | Line)[]) {
  const { reading, hits } = read(language, ...lines)
  return resolveDuties(reading, hits, language)
}
const texts = (...lines: (string | Line)[]) => dutiesIn(...lines).map(({ text }) => text)
const told = (kind: SectionKind, text: string): Line => ({ text, kind, item: false })

describe('a duty is a verb phrase in base form', () => {
  it.each([
    ['Administers medications and dresses wounds', 'administer medications and dress wounds'],
    ['Planning lessons and marking the homework', 'plan lessons and mark the homework'],
    ['Maintain and update the asset register.', 'maintain and update the asset register'],
    ['To keep the bar stocked', 'keep the bar stocked'],
    ['Drafting, reviewing and negotiating leases', 'draft, review and negotiate leases'],
    ['Merchandising of seasonal displays', 'merchandise seasonal displays'],
    ['Counting of stock and labelling of pallets', 'count stock and label pallets'],
    ['Disposing of clinical waste', 'dispose of clinical waste'],
    ['Oversees two paralegals', 'oversee two paralegals'],
    ['Safely operate the tractor', 'safely operate the tractor'],
    ['Ensuring that shelves are full', 'ensure that shelves are full'],
    ['Use SAP to book goods in', 'use SAP to book goods in'],
    ['Applies fertiliser to the lawns', 'apply fertiliser to the lawns'],
    ['**Repair** brakes;', 'repair brakes'],
  ])('%s', (text, expected) => expect(texts(text)[0] ?? '').toContain(expected))
  it('knows its verb and what it acts on', () =>
    expect(dutiesIn('Prepares month-end journals')[0]).toMatchObject({ verb: 'prepare', object: 'month-end journals' }))
  it('keeps names in capitals', () => expect(texts('Drive a Class A truck to Tulsa')).toEqual(['drive a Class A truck to Tulsa']))
})

describe('leads are no part of a duty', () => {
  it.each([
    ['You will design steel footbridges', 'design steel footbridges'],
    ["You'll open and close the shop", 'open and close the shop'],
    ['Responsible for ordering stock', 'order stock'],
    ['The successful candidate will answer the telephone', 'answer the telephone'],
    ['Your main task is to plan bus routes', 'plan bus routes'],
    ['You may be asked to cover reception', 'cover reception'],
    ['In this role, you will lead tours of the garden', 'lead tours of the garden'],
    ['The associate drafts pleadings for trial', 'draft pleadings for trial'],
  ])('%s', (text, expected) => expect(texts(told('summary', text))).toEqual([expected]))
  it('without one, running text tells none', () => expect(texts(told('summary', 'Our garden is loved by residents.'))).toEqual([]))
  it.each(['benefits', 'legal', 'pay', 'process'] as const)('%s tells none', (kind) =>
    expect(texts(told(kind, 'You will receive free meals'))).toEqual([]),
  )
})

describe('several duties in a sentence', () => {
  it('gerunds after a lead', () => {
    expect(texts(told('summary', 'You will be responsible for training staff, auditing charts and ordering supplies.'))).toEqual([
      'train staff',
      'audit charts',
      'order supplies',
    ])
  })
  it('a second lead', () => {
    expect(texts(told('summary', 'You will keep care plans up to date, and you will take residents on outings.'))).toEqual([
      'keep care plans up to date',
      'take residents on outings',
    ])
  })
  it('a semicolon', () =>
    expect(texts('Conduct due diligence; prepare closing binders')).toEqual(['conduct due diligence', 'prepare closing binders']))
  it('an item with one "and" stays whole', () => expect(texts('Load and unload freight')).toEqual(['load and unload freight']))
  it('objects joined by "and" are not torn', () => expect(texts('Support residents with washing, dressing and eating')).toHaveLength(1))
})

describe('what is no duty', () => {
  it.each([
    'Other duties as assigned',
    'Any other tasks as required.',
    'Undertaking any other reasonable duties',
    'Assist the supervisor with other related duties as required',
    'Reports to the head of finance',
    'Able to lift 25 kg',
    'Must have a driving licence',
    'Send your CV to the office',
    'Apply online by the end of May',
    'Learn new skills from master builders',
    'Salary: £20,000',
    'Have fun!',
    'Not drive without a licence',
    'Our main duties are:',
    'Do you like dogs?',
  ])('%s', (text) => expect(texts(text)).toEqual([]))
  it('boilerplate', () => expect(texts({ text: 'Provide equal opportunities to all', boilerplate: true })).toEqual([]))
  it('a title in the first line', () => expect(texts({ text: 'Truck driver', item: false }, 'Load freight')).toEqual(['load freight']))
  it('the same duty said twice', () => expect(texts('Count stock weekly', 'Count stock weekly')).toHaveLength(1))
})

describe('noun duties', () => {
  it('stay nouns', () => expect(texts('Daily checks of the forklift truck')).toEqual(['daily checks of the forklift truck']))
  it('need some words, or they are a heading', () => expect(texts('Office administration')).toEqual([]))
  it('after a lead', () =>
    expect(texts(told('summary', 'You are responsible for the cleanliness of the yard'))).toEqual([
      'be responsible for the cleanliness of the yard',
    ]))
})

describe('themes and weight', () => {
  it('a theme of its field', () => expect(dutiesIn('Reconcile bank accounts each month')[0]?.themes).toContain('reconciliation'))
  it('no theme of another duty in the posting', () =>
    expect(dutiesIn('Greet guests at the door', 'Reconcile bank accounts')[0]?.themes).not.toContain('reconciliation'))
  it('early duties weigh more', () => {
    const weights = dutiesIn('Polish the first bell by hand', 'Polish the second bell by hand', 'Polish the third bell by hand').map(
      ({ weight }) => weight,
    )
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    expect(new Set(weights).size).toBe(3)
  })
  it('weight stays between 0 and 1', () => {
    for (const { weight } of dutiesIn(...Array.from({ length: 30 }, (_, index) => `Count box ${index} in the store`))) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
    }
  })
})

describe('evidence', () => {
  it('quotes the duty in the posting', () => {
    const { reading, hits } = read(language, told('summary', 'You will weld gates from drawings.'))
    const [duty] = resolveDuties(reading, hits, language)
    expect(duty?.evidence.map(({ text }) => text)).toEqual(['weld gates from drawings.'])
    for (const { start, end, text } of duty?.evidence ?? []) expect(reading.source.slice(start, end)).toBe(text)
  })
})
