import { describe, expect, it } from 'vitest'
import { cueHits } from '../src/infer/cue-hits'
import { type CueWorld, meet } from '../src/infer/cues'
import { findGaps, type GapRule } from '../src/infer/gaps'
import { findInsights, type InsightRule } from '../src/infer/insights'
import { analyze } from '../src/pipeline'
import type { Evidence } from '../src/types'
import { builtIn, languageOf, read } from './language'

const knowledge = builtIn()
const analysis = (text: string) => analyze(text, undefined, knowledge)
const codes = (text: string) => analysis(text).warnings.map(({ code }) => code)
const gaps = (text: string) => analysis(text).gaps.map(({ id }) => id)

const welder = `Welder
Ironmoor Gates Ltd, Dudley

Responsibilities
- Weld frames from drawings
- Grind and prime the joints before painting
- Check every gate against the order sheet

Requirements
- TIG and MIG welding
- 2 years of experience in a workshop
- A driving licence and an eye for straight lines

We are a small firm that has built gates for farms and schools since the owner's father began in a shed behind the house, and we plan to stay one.
`

describe('warnings', () => {
  it('none for a plain posting', () => expect(codes(welder)).toEqual([]))
  it.each([
    [
      'NOT_ENGLISH',
      'Bäcker (m/w/d)\n\nDeine Aufgaben\n- Teige vorbereiten und Brot backen\n- Die Backstube am Ende der Schicht reinigen\n\nDein Profil\n- Abgeschlossene Ausbildung als Bäcker\n- Freude am Handwerk und Teamgeist\n- Bereitschaft zur Nachtarbeit',
    ],
    ['NO_DUTIES', 'Welder\n\nRequirements\n- TIG welding'],
    ['NO_SKILLS', 'Porter\n\nYou will\n- Carry the bags of guests to their rooms'],
    ['SHORT', 'Welder\n\nYou will weld gates.'],
    ['TRUNCATED', `${welder}\nYou will also be asked to travel to farms and ...`],
    ['AGENCY', `Our client is a maker of steel gates.\n\n${welder}`],
    [
      'LOST_LINE_BREAKS',
      'Museum Host. Your tasks will include:Greeting visitors at the gateCounting the tickets each eveningDusting the display casesRequirements:A love of woolExperience with QuickBooks',
    ],
  ])('%s', (code, text) => expect(codes(text)).toContain(code))
  it('an ellipsis within the text cuts nothing off', () =>
    expect(codes(welder.replace('We are', 'Well ... we are'))).not.toContain('TRUNCATED'))
  it('work for clients is no agency', () =>
    expect(codes(welder.replace('We are', 'You keep in touch with our clients. We are'))).not.toContain('AGENCY'))
  it('names of trades in another tongue do not make a text foreign', () =>
    expect(codes(`${welder}\nChef de partie, sous-chef, maître d'hôtel`)).not.toContain('NOT_ENGLISH'))
  it('of another language is not given for clipped English', () =>
    expect(
      codes(
        'Electrician\nBend pipe, pull wire, terminate gear, read prints, direct apprentices. Own hand tools. Weekend work, double time. Valid state licence, ten-hour safety card, drug screen. Start Monday.',
      ),
    ).not.toContain('NOT_ENGLISH'))
  it('every warning says what it means', () => {
    for (const { message } of analysis('Welder').warnings) expect(message).toMatch(/^[A-Z].{20,}\.$/)
  })
})

describe('gaps', () => {
  it('pay that is not named', () => expect(gaps(welder)).toContain('gap.pay'))
  it('pay that is named', () => expect(gaps(`${welder}\nPay: £14 to £16 an hour`)).not.toContain('gap.pay'))
  it('how on-call duty is shared, where there is some', () => {
    expect(gaps(welder)).not.toContain('gap.on-call-share')
    expect(gaps(welder.replace('- Check', '- Take part in the on-call rota\n- Check'))).toContain('gap.on-call-share')
  })
  it('each is a question', () => {
    for (const { question } of analysis(welder).gaps) expect(question).toMatch(/\?$/)
  })
})

const place = (start: number, section: Evidence['section'] = 'requirements'): Evidence => ({ start, end: start + 3, text: 'abc', section })
const world = (more: Partial<CueWorld> = {}): CueWorld => {
  const language = languageOf({ terms: [{ name: 'Kiln', field: 'pottery' }] })
  const { reading } = read(language, 'text')
  return {
    reading,
    language,
    hits: cueHits([], reading, language),
    role: { onCall: { value: true, evidence: [place(0)], confidence: 1 } },
    company: {},
    skills: [{ id: 'kiln', name: 'Kiln', kind: 'tool', category: 'firing', level: 'required', evidence: [place(10)] }],
    responsibilities: [{ themes: ['glazing'], evidence: [place(20, 'responsibilities')] }],
    culture: [{ id: 'calm', evidence: [place(30, 'about-company')], strength: 1 }],
    gates: [{ id: 'check', evidence: [place(40)] }],
    ...more,
  }
}

describe('a cue is met', () => {
  it.each([
    ['a theme', { themes: ['other', 'glazing'] }, ['theme:glazing']],
    ['a skill', { skills: ['kiln'] }, ['skill:kiln']],
    ['a category of skills', { skills: ['category:firing'] }, ['skill:kiln']],
    ['a field of skills', { skills: ['field:pottery'] }, ['skill:kiln']],
    ['a kind of skills', { skills: ['kind:tool'] }, ['skill:kiln']],
    ['a culture signal', { culture: ['calm'] }, ['culture:calm']],
    ['a gate', { gates: ['check'] }, ['gate:check']],
    ['a fact', { fact: 'role.onCall' }, ['fact:role.onCall']],
    ['a fact of a value', { fact: 'role.onCall', is: true }, ['fact:role.onCall']],
  ])('by %s', (_, cue, because) => expect(meet(cue, world())?.because).toEqual(because))
  it.each([
    ['a fact of another value', { fact: 'role.onCall', is: false }],
    ['a fact that is absent', { fact: 'company.size' }],
    ['a fact that every object has', { fact: 'role.constructor' }],
    ['a theme in one place of two', { themes: ['glazing'], times: 2 }],
  ])('not by %s', (_, cue) => expect(meet(cue, world())).toBeUndefined())
  it('not by a skill that is not needed', () => {
    const skills = [{ id: 'kiln', name: 'Kiln', kind: 'tool', level: 'not-needed', evidence: [place(1)] }]
    expect(meet({ skills: ['kiln'] }, world({ skills }))).toBeUndefined()
  })
})

it("by the cue's own patterns, in the posting's words", () => {
  const language = languageOf({ detectors: [{ id: 'gap.test.cue-0', kind: 'gaps', match: ['night shift'] }] })
  const { reading, hits } = read(language, 'Work the night shifts in turn')
  const met = meet({ detector: 'gap.test.cue-0' }, world({ reading, language, hits: cueHits(hits, reading, language) }))
  expect(met?.evidence.map(({ text }) => text)).toEqual(['night shifts'])
})

it('a cue may ask for a share of the duties, or for a number of them', () => {
  const duty = (theme: string, start: number) => ({ themes: [theme], evidence: [place(start)] })
  const responsibilities = [duty('glazing', 0), duty('firing', 20), duty('firing', 40)]
  expect(meet({ themes: ['firing'], share: 0.6 }, world({ responsibilities }))).toBeDefined()
  expect(meet({ themes: ['glazing'], share: 0.6 }, world({ responsibilities }))).toBeUndefined()
  expect(meet({ duties: 3 }, world({ responsibilities }))).toBeDefined()
  expect(meet({ duties: 4 }, world({ responsibilities }))).toBeUndefined()
})
it('a cue may ask for skills of some levels alone', () => {
  expect(meet({ skills: ['kiln'], level: ['required', 'preferred', 'mentioned'] }, world())).toBeDefined()
  expect(meet({ skills: ['kiln'], level: ['not-needed'] }, world())).toBeUndefined()
})

describe('insights', () => {
  const rule = (more: Partial<InsightRule> = {}): InsightRule => ({
    id: 'insight.test',
    paragraph: 'job',
    strength: 0.6,
    cues: [{ themes: ['glazing'] }, { skills: ['kiln'] }],
    unless: [],
    silence: [],
    sums: [],
    told: true,
    say: () => [],
    ...more,
  })
  const found = (more: Partial<InsightRule> = {}) => findInsights([rule(more)], world())
  it('need every cue', () => {
    expect(found()).toHaveLength(1)
    expect(found({ cues: [{ themes: ['glazing'] }, { skills: ['loom'] }] })).toEqual([])
  })
  it('or as many as are enough', () =>
    expect(found({ cues: [{ themes: ['glazing'] }, { skills: ['loom'] }, { gates: ['check'] }], atLeast: 2 })).toHaveLength(1))
  it('are held back by what speaks against them', () => expect(found({ unless: [{ culture: ['calm'] }] })).toEqual([]))
  it('keep away from families named', () => {
    const role = { family: { value: 'pottery', evidence: [place(0)], confidence: 1 } }
    expect(findInsights([rule({ notFamilies: ['pottery'] })], world({ role }))).toEqual([])
  })
  it('name what they rest on', () => expect(found()[0]?.because).toEqual(['theme:glazing', 'skill:kiln']))
  it('the stronger comes first', () => {
    const order = findInsights(
      [rule({ id: 'a', strength: 0.5 }), rule({ id: 'b', strength: 0.9, cues: [{ gates: ['check'] }, { culture: ['calm'] }] })],
      world(),
    )
    expect(order[0]?.rule.id).toBe('b')
  })
})

describe('gap rules', () => {
  const rule = (more: Partial<GapRule>): GapRule => ({
    id: 'gap.test',
    question: 'What?',
    ask: [],
    alone: [],
    priority: 50,
    missing: [],
    cues: [],
    unless: [],
    ...more,
  })
  const ids = (...rules: GapRule[]) => findGaps(rules, world()).map(({ id }) => id)
  it('ask for what is missing', () => expect(ids(rule({ missing: ['role.pay'] }))).toEqual(['gap.test']))
  it('do not ask for what is there', () => expect(ids(rule({ missing: ['role.onCall'] }))).toEqual([]))
  it('ask only when there is reason to', () => expect(ids(rule({ cues: [{ culture: ['loud'] }] }))).toEqual([]))
  it('do not ask when it is answered', () => expect(ids(rule({ unless: [{ culture: ['calm'] }] }))).toEqual([]))
  it('the weightier question comes first', () =>
    expect(ids(rule({ id: 'gap.a', priority: 10 }), rule({ id: 'gap.b', priority: 90 }))).toEqual(['gap.b', 'gap.a']))
})
