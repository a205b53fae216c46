import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { articleFor } from '../src/realise/article'
import { realise, type Style } from '../src/realise/choose'
import { joinList } from '../src/realise/list'
import { polish } from '../src/realise/polish'
import { canTell, contentOf, draft, extraOf, textOf } from '../src/realise/render'
import { tableOf } from '../src/realise/slot-table'
import { parseTemplate, type Template, TemplateFault } from '../src/realise/template'
import { inflect } from '../src/realise/verb-phrase'
import type { Outline, Phrase, PlannedMove, Slots } from '../src/stages'
import type { Evidence } from '../src/types'
import { builtIn } from './language'

const knowledge = builtIn()
const { style } = knowledge
const { sounds } = style.wording
const VERB = '\uE000'

const evidence = (start: number): Evidence[] => [{ start, end: start + 1, text: 'x', section: 'requirements' }]
const noun = (text: string, plural = false, start = 0): Phrase => ({
  text,
  form: 'noun',
  ...(plural ? { plural } : {}),
  evidence: evidence(start),
})
const duty = (text: string): Phrase => ({ text, form: 'verb', evidence: evidence(0) })
const list = (...items: Phrase[]) => ({ items, joint: 'and' as const })
const template = (line: string): Template => parseTemplate(line, 'test', 'job', 'stated')
const first = () => 0
const drafted = (line: string, slots: Slots, told: ReadonlySet<Phrase> = new Set(), pick: (count: number) => number = first) => {
  const form = template(line)
  return canTell([form], slots) ? draft(form, { slots: tableOf(slots), wording: style.wording, said: told, spoken: [] }, pick) : undefined
}
const said = (line: string, slots: Slots = {}, pick: (count: number) => number = first, told?: ReadonlySet<Phrase>) => {
  const made = drafted(line, slots, told, pick)
  return made && polish(textOf(made), style.wording)
}

describe('templates', () => {
  it('fill their slots', () => expect(said('a: The {title} is new.', { title: noun('post') })).toBe('The post is new.'))
  it('fall away when a slot is missing', () => expect(said('a: The {title} is new.')).toBeUndefined())
  it('leave out an optional part', () => expect(said('a: New[, with {perk}].')).toBe('New.'))
  it('tell an optional part', () => expect(said('a: New[, with {perk}].', { perk: noun('tea') })).toBe('New, with tea.'))
  it('leave out an optional part that is told already', () => {
    const perk = noun('tea')
    expect(said('a: New[, with {perk}].', { perk }, first, new Set([perk]))).toBe('New.')
  })
  it('choose among wordings', () => {
    expect(said('a: It is (new|fresh).', {}, () => 0)).toBe('It is new.')
    expect(said('a: It is (new|fresh).', {}, () => 1)).toBe('It is fresh.')
  })
  it('ask for a slot that they do not print', () => {
    expect(said('a +flag: Yes.')).toBeUndefined()
    expect(said('a +flag: Yes.', { flag: noun('x') })).toBe('Yes.')
  })
  it('stand back for a slot', () => expect(said('a -flag: Yes.', { flag: noun('x') })).toBeUndefined())
  it('carry the evidence of what they print and need', () => {
    const slots = { one: noun('one', false, 1), two: noun('two', false, 2), three: noun('three', false, 3) }
    const line = 'a +two: {one}[ {four}].'
    const made = drafted(line, slots)
    expect(
      made &&
        contentOf(template(line), extraOf(made), tableOf(slots))
          .evidence.map(({ start }) => start)
          .sort(),
    ).toEqual([1, 2])
  })
  it.each([
    ['no name', 0, 'not a template line'],
    ['a: The {title is new.', 7, 'a slot that cannot be read'],
    ['a: New[, with {perk}.', 6, '"[" is never closed'],
    ['a: (new|old.', 3, '"(" is never closed'],
    ['a: new] one.', 6, 'unexpected "]"'],
  ])('tell what is wrong: %s', (line, column, problem) => {
    let fault: unknown
    try {
      template(line)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(TemplateFault)
    expect(fault).toMatchObject({ column, problem })
  })
})

describe('agreement', () => {
  it('one thing', () => expect(said('a: {x} {x:is} asked for.', { x: noun('tact') })).toBe('Tact is asked for.'))
  it('a plural', () => expect(said('a: {x} {x:is} asked for.', { x: noun('night shifts', true) })).toBe('Night shifts are asked for.'))
  it('a list', () => expect(said('a: {x} {x:counts}.', { x: list(noun('tact'), noun('wit')) })).toBe('Tact and wit count.'))
  it('a list of one', () => expect(said('a: {x} {x:counts}.', { x: list(noun('tact')) })).toBe('Tact counts.'))
})

describe('articles go by sound', () => {
  it.each([
    [
      'an',
      [
        'RN',
        'SRE',
        'HVAC engineer',
        'hour',
        '8-hour shift',
        '11-month contract',
        '18-hole course',
        'LLM',
        'MRI scanner',
        'NHS trust',
        'X-ray unit',
        'electrician',
        'honest broker',
        'heir',
        'uninsured driver',
        'F&B manager',
        'ICU nurse',
        'HR adviser',
        'S3 bucket',
      ],
    ],
    [
      'a',
      [
        'UX designer',
        'SaaS company',
        'European firm',
        'one-off task',
        'university',
        'user',
        'unique role',
        'welder',
        'NASA engineer',
        'CPA',
        'PhD',
        '10-hour shift',
        '100-bed hospital',
        'UK firm',
        'U.S. citizen',
        'utility',
        'uniform',
      ],
    ],
  ] as const)('%s', (article, phrases) => {
    for (const phrase of phrases) expect(`${articleFor(phrase, sounds)} ${phrase}`).toBe(`${article} ${phrase}`)
  })
  it('a plural takes none', () => expect(said('a: Work in {x:a}.', { x: noun('night shifts', true) })).toBe('Work in night shifts.'))
  it('"the" is not doubled', () => expect(said('a: In {x:the}.', { x: noun('the shop') })).toBe('In the shop.'))
})

describe('lists', () => {
  it.each<[string[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b, and c'],
    [['bread and butter', 'tea'], 'tea, and bread and butter'],
    [['bread and butter', 'tea', 'jam'], 'tea, jam, and bread and butter'],
    [['bread and butter', 'salt and pepper', 'tea'], 'bread and butter, tea, and salt and pepper'],
    [['a, b, and c', 'd, e, and f'], 'a, b, and c; and d, e, and f'],
  ])('%j', (items, expected) => expect(joinList(items, 'and')).toBe(expected))
  it('questions are set apart where one of them holds an "and"', () =>
    expect(joinList(['who pays for the van', 'how the round is planned and what is left for the next day'], 'and', true)).toBe(
      'who pays for the van, and how the round is planned and what is left for the next day',
    ))
  it('alternatives stay alternatives', () => expect(joinList(['Go', 'Java', 'Python'], 'or')).toBe('Go, Java, or Python'))
})

describe('a duty is inflected as a whole', () => {
  const plan = `${VERB}plan, ${VERB}run and ${VERB}review shifts`
  it.each([
    [plan, 'base', 'plan, run and review shifts'],
    [plan, 'gerund', 'planning, running and reviewing shifts'],
    [plan, 'third', 'plans, runs and reviews shifts'],
    [`${VERB}cross-train staff`, 'gerund', 'cross-training staff'],
    [`${VERB}be on call`, 'third', 'is on call'],
    [`${VERB}apply and ${VERB}teach rules`, 'third', 'applies and teaches rules'],
    [`daily checks of the truck`, 'gerund', 'daily checks of the truck'],
  ] as const)('%s as %s', (phrase, form, expected) => expect(inflect(phrase, form)).toBe(expected))
  it('in a sentence', () =>
    expect(said('a: {d:gerund} is the job.', { d: duty(plan) })).toBe('Planning, running and reviewing shifts is the job.'))
  it('no mark is ever printed', () => expect(said('a: To {d}.', { d: duty(plan) })).not.toContain(VERB))
})

describe('the last clean-up', () => {
  it.each([
    ['two  spaces', 'Two spaces'],
    ['a mark , after a space .', 'A mark, after a space.'],
    ['a comma,, doubled.', 'A comma, doubled.'],
    ['the the word', 'The word'],
    ['ends twice..', 'Ends twice.'],
    ['work in .NET daily.', 'Work in .NET daily.'],
    ['a engineer and an welder.', 'An engineer and a welder.'],
    ['2 years in mills are required.', 'Two years in mills are required.'],
    ['24 beds are looked after.', '24 beds are looked after.'],
    ['two years in sales (preferably in retail).', 'Two years in sales, preferably in retail.'],
    ['a degree (law, history) is required.', 'A degree (law, history) is required.'],
    ['an internship post of two months.', 'An internship of two months.'],
    ['a degree (BA or BSc).', 'A degree (BA or BSc).'],
  ])('%s', (text, expected) => expect(polish(text, style.wording)).toBe(expected))
})

describe('the choice among wordings', () => {
  const move = (name: string, slots: Slots, place: number): PlannedMove => ({
    move: name,
    paragraph: 'job',
    priority: 50,
    place,
    must: false,
    slots,
    ends: false,
    filler: false,
  })
  const outline = (...moves: PlannedMove[]): Outline => ({ paragraph: 'job', moves, words: 100, enough: 80, sentences: moves.length })
  const stock = (...lines: string[]) => lines.map(template)
  const own: Style = { ...style, faults: [/FAULT/], hedges: [], connectives: ['besides'], pronouns: ['it'] }
  const tell = (moves: PlannedMove[], templates: Record<string, Template[]>, seed = 's') =>
    realise(outline(...moves), new Map(Object.entries(templates)), own, seed).map(({ text }) => text)
  const one = { x: noun('tact') }
  const two = { y: noun('wit') }

  it('no opener comes twice', () => {
    const templates = {
      a: stock('one: They want {x}.'),
      b: stock('one: They want {y}.', 'two: Besides, {y} helps.', 'three: Some ask for {y}.'),
    }
    for (const seed of ['1', '2', '3', '4', '5'])
      expect(tell([move('a', one, 1), move('b', two, 2)], templates, seed)).toEqual([
        'They want tact.',
        expect.not.stringMatching(/^They want/),
      ])
  })
  it('a sentence with a fault is dropped', () => expect(tell([move('a', one, 1)], { a: stock('one: FAULT {x}.') })).toEqual([]))
  it('a sentence of no evidence is dropped', () => expect(tell([move('a', {}, 1)], { a: stock('one: All is well.') })).toEqual([]))
  it('a sentence beyond all length is dropped', () =>
    expect(tell([move('a', one, 1)], { a: stock(`one: ${'so '.repeat(40)}{x}.`) })).toEqual([]))
  it('a pronoun does not open a paragraph', () => expect(tell([move('a', one, 1)], { a: stock('one: It asks for {x}.') })).toEqual([]))
  it('what is told is not told again', () =>
    expect(tell([move('a', one, 1), move('b', one, 2)], { a: stock('one: They want {x}.'), b: stock('two: Some like {x}.') })).toEqual([
      'They want tact.',
    ]))
  it('what fills a paragraph is told where there is not enough without it', () => {
    const templates = new Map(Object.entries({ a: stock('one: They want {x}.'), b: stock('two: Some like {y}.') }))
    const moves = [move('a', one, 1), { ...move('b', two, 2), filler: true }]
    const texts = (enough: number) => realise({ ...outline(...moves), enough }, templates, own, 's').map(({ text }) => text)
    expect(texts(4)).toEqual(['They want tact.', 'Some like wit.'])
    expect(texts(3)).toEqual(['They want tact.'])
  })
  it('the same seed gives the same wording', () => {
    const templates = { a: stock('one: They want {x}.', 'two: Some like {x}.', 'three: All need {x}.') }
    expect(tell([move('a', one, 1)], templates, 'k')).toEqual(tell([move('a', one, 1)], templates, 'k'))
  })
  it('seeds vary the wording', () => {
    const templates = { a: stock('one: They want {x}.', 'two: Some like {x}.', 'three: All need {x}.') }
    expect(new Set(Array.from({ length: 20 }, (_, seed) => tell([move('a', one, 1)], templates, String(seed))[0])).size).toBe(3)
  })
})

describe('the seed of a report', () => {
  const posting =
    'Electrician\n\nResponsibilities\n- Install wiring in new houses\n- Test circuits before handover\n- Repair faults at short notice\n\nRequirements\n- Journeyman license\n- 4 years of experience\n\nPay: $30 to $38 per hour'
  const reports = [1, 2, 3, 4, 5, 6].map((seed) => analyze(posting, { seed }, knowledge))
  it('changes the wording', () => expect(new Set(reports.map(({ report }) => report.text)).size).toBeGreaterThan(1))
  it('changes no finding', () =>
    expect(new Set(reports.map(({ report: _report, insights: _insights, ...findings }) => JSON.stringify(findings))).size).toBe(1))
  it.each(['$30 to $38', 'four years|4 years', 'journeyman license'])('never loses a fact: %s', (fact) => {
    for (const { report } of reports)
      expect(
        fact.split('|').some((wording) => report.text.toLowerCase().includes(wording)),
        report.text,
      ).toBe(true)
  })
})
