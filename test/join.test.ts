import { describe, expect, it } from 'vitest'
import type { Told } from '../src/realise/choose'
import { joinNeighbours, openingOf, withinOf } from '../src/realise/join'
import { draft, emptyDraft } from '../src/realise/render'
import { tableOf } from '../src/realise/slot-table'
import { parseTemplate } from '../src/realise/template'
import type { Slots } from '../src/stages'
import { builtIn } from './language'

const knowledge = builtIn()
const { joining } = knowledge.style
const place = (text: string) => ({ text, start: text.length, end: 2 * text.length, section: 'header' as const })
const noun = (text: string) => ({ text, form: 'name' as const, evidence: [place(text)] })

/** A sentence as it comes out of its template. */
function told(move: string, line: string, slots: Slots, kind: Told['kind'] = 'stated'): Told {
  const [paragraph, name] = move.split('.') as [string, string]
  const template = parseTemplate(line, name, paragraph, kind)
  const voice = { slots: tableOf(slots), wording: knowledge.style.wording, said: new Set<never>(), spoken: [] }
  const made = draft(template, voice, () => 0, emptyDraft())
  if (!made) throw new Error(`${line} lacks a slot`)
  const text = made.pieces.slice(0, made.size).join('')
  const evidence = Object.values(slots).flatMap((slot) => (slot && 'evidence' in slot ? slot.evidence : []))
  const opening = openingOf(template, made, text, joining)
  return {
    move,
    template: template.id,
    kind,
    text,
    evidence,
    opening,
    within: withinOf(template, made, text),
    own: kind === 'inferred',
    ends: false,
  }
}
const self = (description: string) =>
  told('company.self', 'is: {company} is {description}.', { company: noun('Otley Mill'), description: noun(description) })
const statement = (reported: string, kind?: Told['kind']) =>
  told('company.statement', 'plain: It {reported}.', { reported: noun(reported) }, kind)
const joined = (...sentences: Told[]) => joinNeighbours(sentences, joining).map(({ text }) => text)

describe('neighbouring sentences of one subject', () => {
  it('what somebody is takes what it does as a relative clause', () =>
    expect(joined(self('a bakery'), statement('serves 40 shops'))).toEqual(['Otley Mill is a bakery that serves 40 shops.']))
  it('no relative clause hangs on another noun', () =>
    expect(joined(self('a bakery for hospitals'), statement('serves 40 wards'))).toEqual([
      'Otley Mill is a bakery for hospitals and serves 40 wards.',
    ]))
  it('beside a coordination candidates are named again', () =>
    expect(
      joined(
        told('job.credentials', 'need: Candidates need {credentials}.', { credentials: noun('a licence and a diploma') }),
        told('job.demands', 'lift: Candidates must {demands}.', { demands: noun('lift 20 kg') }),
      ),
    ).toEqual(['Candidates need a licence and a diploma, and they must lift 20 kg.']))
  it.each([
    ['a coordination', self('a bakery and mill'), statement('serves 40 shops')],
    ['two coordinations', self('a bakery and mill'), statement('bakes bread and rolls')],
    ['one verb', statement('serves 40 shops'), told('company.scale', 'more: It {size}.', { size: noun('serves two towns') })],
    [
      'what it does and what was done',
      statement('serves 40 shops'),
      told('company.scale', 'was: It was founded in {size}.', { size: noun('1962') }),
    ],
    ['an inference', self('a bakery'), statement('probably grows', 'inferred')],
    ['a quotation', self('a bakery'), statement('speaks of "fun"')],
    ['another subject', self('a bakery'), told('company.terms', 'pay: Pay is {pay}.', { pay: noun('£12 an hour') })],
    ['a move that tells of something else', self('a bakery'), told('company.questions', 'ask: It {lack}.', { lack: noun('is unclear') })],
    ['too many words', statement(`serves ${'very '.repeat(24)}many shops`), statement('works in three towns of the north of the country')],
  ])('stay apart: %s', (_, one, other) => expect(joined(one, other)).toEqual([one.text, other.text]))
  it('a third sentence stays by itself', () =>
    expect(joined(self('a bakery'), statement('serves 40 shops'), statement('grows'))).toEqual([
      'Otley Mill is a bakery that serves 40 shops.',
      'It grows.',
    ]))
  it('candidates are they the second time', () =>
    expect(
      joined(
        told('job.credentials', 'need: Candidates need {degree}.', { degree: noun('a degree in law or history') }),
        told('job.demands', 'must: Candidates must hold {driving}.', { driving: noun("a driver's license") }),
      ),
    ).toEqual(["Candidates need a degree in law or history and must hold a driver's license."]))
  it('what is no term of the post is not joined to one', () => {
    const travel = told('job.conditions', 'travel: Travel is part of {part}.', { part: noun('the work') })
    const checked = told('job.checks', 'depends: Any offer depends on {checks}.', { checks: noun('two references') })
    const spoken = told('job.demands', 'asked: {languages} is asked for.', { languages: noun('Welsh') })
    // Checks are no terms.
    expect(joined(checked, travel)).toEqual([checked.text, travel.text])
    expect(joined(travel, spoken)).toEqual([travel.text, spoken.text])
  })
  it.each([
    ['two lists', told('job.checks', 'both: {checks} are required.', { checks: noun('a letter and a test') })],
    ['an aside', told('job.checks', 'aside: Any offer depends on {checks}.', { checks: noun('a test: the usual one') })],
    ['too many words', told('job.checks', 'long: Any offer depends on {checks}.', { checks: noun(`a ${'very '.repeat(16)}long test`) })],
  ])('sentences on one matter stay apart: %s', (_, other) => {
    const one = told('job.demands', 'asked: {languages} are asked for.', { languages: noun('Welsh and English') })
    expect(joined(one, other)).toEqual([one.text, other.text])
  })
  it('keeps what both rest on, and names both templates', () => {
    const one = self('a bakery')
    const other = statement('serves 40 shops')
    const [both] = joinNeighbours([one, other], joining) as [Told]
    expect(both.evidence).toEqual([...one.evidence, ...other.evidence])
    expect(both.template).toBe('company.self.is+company.statement.plain')
  })
})

describe('what is given and what is not', () => {
  const benefits = told('company.benefits', 'among: Among the benefits are {benefits}.', { benefits: noun('a pension and free parking') })
  const missing = told('company.not-said', 'text: The posting says nothing about {missing}.', { missing: noun('hours') })
  it('stand in one sentence', () =>
    expect(joined(benefits, missing)).toEqual([
      'Among the benefits are a pension and free parking, but the posting says nothing about hours.',
    ]))
  it('stay apart where the one is no offer', () => {
    const sent = told('company.closing', 'send: An application needs {sent}.', { sent: noun('a cover letter') })
    expect(joined(sent, missing)).toEqual([sent.text, missing.text])
  })
  it('stay apart where one contrast is drawn already', () => {
    const drawn = told('company.terms', 'drawn: The work is {work}, but {place}.', { work: noun('remote'), place: noun('trips are usual') })
    expect(joined(drawn, missing)).toEqual([drawn.text, missing.text])
  })
})
