import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import type { Told } from '../src/realise/choose'
import { withReference } from '../src/realise/refer'
import { builtIn } from './language'

const knowledge = builtIn()
const { joining } = knowledge.style
const asked = joining.subjects.find(({ opens }) => opens.includes('Candidates ')) as (typeof joining.subjects)[number]

/** A sentence that opens on so many letters of its subject. */
const told = (text: string, opens?: string): Told => ({
  move: 'job.requirements',
  template: 'job.requirements.any',
  kind: 'stated',
  text,
  evidence: [],
  opening: opens === undefined ? undefined : { subject: asked, end: opens.length },
  within: undefined,
  own: false,
  ends: false,
})
const referred = (...sentences: Told[]) => withReference(sentences, joining).map(({ text }) => text)

describe('who is asked for something', () => {
  it('is "they" in the sentence behind', () =>
    expect(referred(told('Candidates need a licence.', 'Candidates '), told('Applicants should bring tools.', 'Applicants '))).toEqual([
      'Candidates need a licence.',
      'They should bring tools.',
    ]))
  it('keeps its name behind another subject', () =>
    expect(
      referred(
        told('Applicants need a licence.', 'Applicants '),
        told('The bakery pays for gloves.'),
        told('Candidates must bring tools.', 'Candidates '),
      ),
    ).toEqual(['Applicants need a licence.', 'The bakery pays for gloves.', 'Applicants must bring tools.']))
  it('opens no two sentences alike', () =>
    expect(
      referred(
        told('Candidates must hold a licence.', 'Candidates '),
        told('The bakery pays for gloves.'),
        told('Applicants must bring tools.', 'Applicants '),
      ),
    ).toEqual(['Candidates must hold a licence.', 'The bakery pays for gloves.', 'Applicants must bring tools.']))
  it('is "they" behind a purpose too', () =>
    expect(
      referred(
        told('To qualify, candidates need a licence.', 'To qualify, candidates '),
        told('Candidates must bring tools.', 'Candidates '),
      ),
    ).toEqual(['To qualify, candidates need a licence.', 'They must bring tools.']))
})

describe('a start that an inference names', () => {
  const post = 'Joiner\nElmstead Joinery\n\nDuties\n- Build stairs for new houses\n- Repair doors in schools\n\n'
  it('is not told again', () => {
    const { text } = analyze(`${post}Start date: immediately`, undefined, knowledge).report
    expect(text.match(/immediate|at once/g)).toHaveLength(1)
  })
  it('is told where none names it', () => {
    const { text } = analyze(`${post}Start date: 3 May 2027`, undefined, knowledge).report
    expect(text).toContain('3 May 2027')
  })
})
