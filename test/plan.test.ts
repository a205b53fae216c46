import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { isPlural, type LiftLanguage, lift } from '../src/plan/lift'
import { list, noun } from '../src/plan/phrases'
import { wordTitle } from '../src/plan/title'
import { quickTable } from '../src/quick-table'
import type { Analysis, ReportLength } from '../src/types'
import { builtIn } from './language'

const knowledge = builtIn()
const language: LiftLanguage = Object.assign(quickTable(knowledge.words), { isName: () => false })
const { persons } = knowledge

describe('lifted wording is cleaned', () => {
  it.each([
    ['• sell flowers;', 'sell flowers'],
    ['**sell** `flowers`', 'sell flowers'],
    ['sell [flowers](https://shop.example/f)', 'sell flowers'],
    ['sell flowers (roses, tulips)', 'sell flowers'],
    ['improve our shop window', 'improve the shop window'],
    ['manage your own caseload', 'manage a caseload'],
    ['sell flowers, plants, etc.', 'sell flowers, plants'],
    ['sell flowers &amp; plants', 'sell flowers and plants'],
    ['water the plants: all of them', 'water the plants'],
    ['water the plants and', 'water the plants'],
    ['WATER THE PLANTS DAILY', 'water the plants daily'],
    ['water\nthe   plants', 'water the plants'],
    ['lift a 40 lb. tub', 'lift a 40 lb. tub'],
    ['tell tap vs. rain water', 'tell tap vs. rain water'],
  ])('%s', (text, expected) => expect(lift(text, language)).toBe(expected))
  it('a long phrase is cut where reason or means begins', () => {
    expect(lift('plan the routes of all the buses and trams in the city in order to save fuel and time', language)).toBe(
      'plan the routes of all the buses and trams in the city',
    )
  })
  it.each([
    ['it speaks to the reader', 'bring what you know about wool'],
    ['it speaks of itself', 'help us grow'],
    ['it holds an address', 'write to shop@wool.example'],
    ['a bracket stays open', 'sell wool (merino'],
    ['it holds a picture', 'sell wool 🧶'],
    ['it is too long', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'],
    ['a word is doubled', 'sell sell wool'],
    ['nothing is left', ' • '],
  ])('it is not printed when %s', (_, text) => expect(lift(text, language)).toBeUndefined())
})

describe('plurals', () => {
  it.each(['night shifts', 'sales and marketing', 'reports on stock'])('%s', (text) => expect(isPlural(text)).toBe(true))
  it.each(['business', 'analysis', 'a review of prices', 'logistics', 'care'])('no: %s', (text) => expect(isPlural(text)).toBe(false))
})

it('a list tells what is worded alike once', () =>
  expect(list(['rye', 'oats', 'rye'].map((text) => noun(text, [])))).toMatchObject({ items: [{ text: 'rye' }, { text: 'oats' }] }))

describe('titles', () => {
  const isWord = (lower: string): boolean => ['line', 'class', 'bar'].includes(lower)
  it.each([
    ['Registered Nurse (Nights)', 'Registered Nurse', 'nurse'],
    ['Senior Buyer - Leeds', 'Senior Buyer', 'buyer'],
    ['Electricians needed', 'Electrician', 'electrician'],
    ['STAFF ACCOUNTANT', 'Staff Accountant', 'accountant'],
    ['HGV CLASS 1 DRIVER', 'HGV Class 1 Driver', 'driver'],
    ['LINE COOK', 'Line Cook', 'cook'],
    ['HEAD OF BAR', 'Head of Bar', 'head'],
    ['Welder, second shift', 'Welder', 'welder'],
    ['Software Engineer II', 'Software Engineer II', 'engineer'],
    ['Head of Marketing', 'Head of Marketing', 'head'],
    ['Manager Of The Day Centre', 'Manager of the Day Centre', 'manager'],
    ['Cook | £13 an hour', 'Cook', 'cook'],
    ['Python / Django Engineer', 'Python / Django Engineer', 'engineer'],
    ['VP of Sales', 'VP of Sales', 'VP'],
    ['Night Nurse Level 3 / unqualified considered', 'Night Nurse Level 3', 'nurse'],
    ['Ward Nurse Grade 12', 'Ward Nurse Grade 12', 'nurse'],
    ['Manager, Class Bar', 'Class Bar Manager', 'manager'],
    ['Director, Bar & Line', 'Director of Bar & Line', 'director'],
    ['Cook, Quillham', 'Cook', 'cook'],
    ['Sales Agent-Bar Line', 'Sales Agent', 'agent'],
    ['Agent-Bar Line', 'Bar Line Agent', 'agent'],
    ['Weaver with three mills', 'Weaver', 'weaver'],
    ['Weaver for busy start-up', 'Weaver', 'weaver'],
  ])('%s', (title, expected, person) => expect(wordTitle(title, persons, isWord)).toEqual({ title: expected, person }))
  it.each([
    ['Night Audit', 'Night Audit'],
    ['ICU RN', 'ICU RN'],
    ['Cook-Driver', 'Cook-Driver'],
  ])('without a word for a person there is none: %s', (title, expected) =>
    expect(wordTitle(title, persons, isWord)).toEqual({ title: expected }),
  )
  it.each(['Are you our next chef?', 'Join us and see the world', 'I Want To Work', ''])('no title: %s', (title) =>
    expect(wordTitle(title, persons, isWord)).toBeUndefined(),
  )
})

const nurse = `Registered Nurse (Nights)
Harbour View Hospital

About us
Harbour View Hospital is a 120-bed community hospital. Our mission is to heal the neighbours we live among.

Responsibilities
- Administer medications and monitor vital signs
- Educate patients and families about discharge
- Document care in Epic
- Train new nurses
- Restock the supply room before the shift ends

Requirements
- RN license in Oregon
- BLS and ACLS
- Two years of ICU experience
- Bachelor's degree in nursing
- Able to lift 50 lbs
- Fluent Spanish

Preferred
- CCRN

Pay
$42.10 to $58.75 per hour. Full-time, 12-hour night shifts. A background check is required.
`
const report = (length: ReportLength, text = nurse): Analysis['report'] => analyze(text, { length }, knowledge).report
const moves = (length: ReportLength, text?: string) =>
  [...report(length, text).job.sentences, ...report(length, text).company.sentences].map(({ move }) => move)
const LENGTHS: ReportLength[] = ['brief', 'standard', 'detailed']

describe('which moves are made', () => {
  it.each(LENGTHS)('%s opens on the purpose', (length) => expect(moves(length)[0]).toBe('job.purpose'))
  it.each(LENGTHS)('%s keeps to its number of sentences, save for the musts', (length) => {
    const { sentences } = knowledge.plan.budgets[length]
    expect(report(length).job.sentences.length).toBeLessThanOrEqual(sentences + 1)
    expect(report(length).company.sentences.length).toBeLessThanOrEqual(sentences + 1)
  })
  it('a longer report says more', () => {
    const words = LENGTHS.map((length) => report(length).text.split(/\s+/).length)
    expect(words).toEqual([...words].sort((a, b) => a - b))
  })
  it('sentences stand in the order of their places, inferences beside what they follow from or at the end', () => {
    const place = new Map(
      knowledge.plan.moves.filter(({ insight }) => !insight).map((rule) => [`${rule.paragraph}.${rule.move}`, rule.place]),
    )
    const places = report('detailed').job.sentences.flatMap(({ move }) => place.get(move) ?? [])
    expect(places.length).toBeGreaterThan(3)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  it('a thin posting gets a short paragraph', () =>
    expect(report('detailed', 'Welder\n\nYou will weld gates from drawings.').job.sentences.length).toBeLessThanOrEqual(2))
  it('a paragraph that is not asked for is empty', () =>
    expect(analyze(nurse, { sections: ['company'] }, knowledge).report.job).toEqual({ text: '', sentences: [] }))
})

describe('the essentials are told', () => {
  it.each([
    ['the licence', /\bRN\b/],
    ['the certificates', /\bBLS\b.*\bACLS\b|\bACLS\b.*\bBLS\b/],
    ['the degree', /bachelor's degree in nursing/],
    ['the years', /two years/],
    ['the language', /Spanish/],
    ['the physical demand', /50 lbs/],
    ['the check', /background check/],
    ['the hours', /12-hour night shifts/],
    ['the pay', /\$42\.10 to \$58\.75 an hour/],
    ['the contract', /full-time/],
  ])('%s', (_, pattern) => {
    const { text } = report('standard')
    expect(text).toMatch(pattern)
  })
})

describe('nothing is told twice', () => {
  it.each(['Spanish', 'CCRN', '50 lbs', 'background check', '$42.10', 'discharge'])('%s', (wording) => {
    // An insight names again what it rests on, and so does a question.
    const told = [...report('detailed').job.sentences, ...report('detailed').company.sentences].filter(
      ({ kind, move }) => kind === 'stated' && move !== 'company.questions',
    )
    expect(told.filter(({ text }) => text.includes(wording)).length).toBeLessThanOrEqual(1)
  })
})

describe('every sentence rests on the posting', () => {
  it.each(LENGTHS)('%s', (length) => {
    for (const { evidence, text } of [...report(length).job.sentences, ...report(length).company.sentences]) {
      expect(evidence.length, text).toBeGreaterThan(0)
      for (const { start, end, text: quote } of evidence) expect(nurse.slice(start, end)).toBe(quote)
    }
  })
})

it('what is done with others for an aim opens as a share in that', () => {
  const posting = 'Lock Keeper\nKestrel Canals\n\nResponsibilities\n- Work closely with our wardens to restore the old wooden lock gates\n'
  const [opening] = analyze(posting, {}, knowledge).report.job.sentences
  expect(opening?.text).toMatch(/help(?:s|ing)? restore the old wooden lock gates/)
})

describe('the opening', () => {
  const opening = (text: string): string => analyze(text, {}, knowledge).report.job.sentences[0]?.text ?? ''
  const duty = (line: string): string => opening(`Lock Keeper\nKestrel Canals\n\nResponsibilities\n- ${line}\n`)
  it('tells what a means is used for', () =>
    expect(duty('Utilize gauges, drones and the canal ledger to forecast the water levels of the upper basin')).toMatch(
      /forecasts?(?:ing)? the water levels/,
    ))
  it('tells what is worked on a thing for', () =>
    expect(duty('Work in a crew of six to restore the old wooden lock gates')).toMatch(/help(?:s|ing)? restore the old wooden lock gates/))
  it('needs nobody to be something', () => expect(duty('Responsible for the lock gates')).not.toMatch(/to be responsible/))
  it('gives the owner of a thing an article', () => expect(duty("Manage CEO's private calendar")).toContain("the CEO's private calendar"))
  it('calls a text that describes no work an open call', () => {
    const text =
      'Working at Kestrel Canals\n\nAbout us\nKestrel Canals runs twelve canals.\n\nJob description\nDid you not see a role for you? Send us your CV.\n'
    expect(analyze({ text, company: 'Kestrel Canals' }, {}, knowledge).report.job.text).toContain('invites open applications')
  })
})
