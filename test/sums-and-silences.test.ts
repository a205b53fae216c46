import { describe, expect, it } from 'vitest'
import { sumsOf } from '../src/infer/sums'
import { analyze } from '../src/pipeline'
import { sumInWords } from '../src/plan/number-words'
import { builtIn } from './language'

const knowledge = builtIn()
const analysis = (text: string) => analyze(text, undefined, knowledge)
const drawn = (text: string) => analysis(text).insights.map(({ id }) => id)
const jobText = (text: string) => analysis(text).report.job.text

const caller = (line: string) => `Telephone Agent

Responsibilities
- ${line}
- Enter orders into the ledger
- Answer complaints about parcels

Requirements
- A calm voice
`

describe('sums', () => {
  const words = (by: Parameters<typeof sumInWords>[0]['by'], value: number) => sumInWords({ as: 'sum', by, value }, knowledge.words)
  it.each([
    ['quotient', 6, 'six'],
    ['product', 14, 'fourteen'],
    ['quotient', 40, 'forty'],
    ['difference', 35, 'thirty-five'],
    ['share', 0.5, 'half'],
    ['share', 0.3, 'nearly a third'],
    ['excess', 0.11, 'more than a tenth'],
    ['product', 33000, 'thirty-three thousand'],
    ['product', 600, 'six hundred'],
    ['total', 33, 'thirty-three'],
    ['ratio', 3, 'three times'],
    ['ratio', 2.2, 'more than twice'],
  ] as const)('%s %d is %s', (by, value, text) => expect(words(by, value)).toBe(text))
  it('a number without a short wording has none', () => {
    expect(words('product', 140)).toBeUndefined()
    expect(words('quotient', 2.5)).toBeUndefined()
  })
  it('are told in words, since the posting does not print them', () =>
    expect(jobText(caller('Make 80 calls per day to former customers'))).toMatch(/about (every )?six minutes/))
  it('are not drawn outside their bounds', () =>
    expect(drawn(caller('Make 8 calls per day to former customers'))).not.toContain('insight.minutes-a-call'))
  it('may rest on a sum before them', () =>
    expect(
      sumsOf(
        {
          cues: [],
          sums: [
            { as: 'gap', of: [100, 99.999], by: 'difference' },
            { as: 'minutes', of: ['gap', 5256], by: 'product' },
          ],
        },
        undefined as never,
      )?.at(-1)?.value,
    ).toBe(5))
  it('nor from a cue without a figure', () =>
    expect(
      sumsOf({ cues: [{ as: 'calls' }], sums: [{ as: 'minutes', of: [480, 'calls'], by: 'quotient' }] }, undefined as never),
    ).toBeUndefined())
})

const joiner = (line: string) => `Joiner

Responsibilities
- Build cabinets to measure
- Fit kitchens in new homes
- Sharpen the tools of the workshop

Requirements
- At least 6 years of experience as a joiner
${line}
`

describe('silences', () => {
  it('tell what the posting leaves out', () => expect(drawn(joiner('- Neat handwriting'))).toContain('insight.record-instead-of-study'))
  it('are broken even by a denial', () => expect(drawn(joiner('- No degree required'))).not.toContain('insight.record-instead-of-study'))
  it('are not concluded from a text that breaks off', () =>
    expect(drawn(`${joiner('- Neat handwriting')}\nYou will also be asked to bring along ...`)).not.toContain(
      'insight.record-instead-of-study',
    ))
  it('nor from one of few duties', () =>
    expect(drawn(joiner('- Neat handwriting').replace(/- Fit.*\n- Sharpen.*\n/, ''))).not.toContain('insight.record-instead-of-study'))
})

describe('the end of the job paragraph', () => {
  it('is an inference where there is one', () =>
    expect(
      analysis(
        caller('Make 80 calls per day to former customers\n- Enter calls into Salesforce').concat(
          '- Experience with Salesforce is a plus\n',
        ),
      ).report.job.sentences.at(-1)?.kind,
    ).toBe('inferred'))
})

describe('insights that are findings alone', () => {
  const templatesOf = ({ report }: ReturnType<typeof analysis>) =>
    [...report.job.sentences, ...report.company.sentences]
      .map(({ template }) => template)
      .filter((template) => template.startsWith('insight.'))
  it('are listed and not told', () => {
    const quiet = { ...knowledge, insights: knowledge.insights.map((rule) => ({ ...rule, told: false })) }
    const text = joiner('- Neat handwriting')
    const found = analyze(text, undefined, quiet)
    expect(found.insights).not.toEqual([])
    expect(templatesOf(found)).toEqual([])
    expect(templatesOf(analysis(text))).not.toEqual([])
  })
})
