/** The parts of the page that need no browser. */
import { describe, expect, it } from 'vitest'
import { compare } from '../playground/comparison'
import { asMarkdown, asText } from '../playground/exports'
import { findingsOf } from '../playground/findings'
import { segmentsOf } from '../playground/segments'
import { calm, inWords } from '../playground/words'
import { analyzePosting } from '../src/index'
import { examplePostings } from './example-postings'

const analyses = examplePostings.map(({ text }) => analyzePosting(text))

describe('segments', () => {
  it('cover the text once, with the marks that overlap, the shortest first', () => {
    const spans = [
      { start: 2, end: 8, key: 'long' },
      { start: 4, end: 6, key: 'short' },
      { start: 6, end: 9, key: 'late' },
    ]
    expect(segmentsOf(10, spans)).toEqual([
      { start: 0, end: 2, keys: [] },
      { start: 2, end: 4, keys: ['long'] },
      { start: 4, end: 6, keys: ['short', 'long'] },
      { start: 6, end: 8, keys: ['late', 'long'] },
      { start: 8, end: 9, keys: ['late'] },
      { start: 9, end: 10, keys: [] },
    ])
  })

  it('leave out marks without extent, and those outside the text', () => {
    const spans = [
      { start: 0, end: 0, key: 'given' },
      { start: 3, end: 9, key: 'outside' },
    ]
    expect(segmentsOf(5, spans)).toEqual([{ start: 0, end: 5, keys: [] }])
  })
})

describe('findings', () => {
  it('have keys of their own, and evidence', () => {
    for (const analysis of analyses) {
      const findings = findingsOf(analysis)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      expect(findings.filter(({ evidence, label, source }) => !evidence.length || !label || !source)).toEqual([])
    }
  })
})

describe('words', () => {
  it.each([
    ['pay', { min: 17.5, max: 19, currency: 'USD', period: 'hour' }, '$17.50–$19 an hour'],
    ['pay', { max: 90000, currency: 'XYZ', period: 'year' }, 'up to XYZ\u00a090,000 a year'],
    ['experienceYears', { min: 1 }, '1+ year'],
    ['experienceYears', { max: 3 }, 'up to 3 years'],
    ['education', { level: 'high-school', required: false, orEquivalent: true }, 'High school (not required, or equivalent)'],
    ['travel', { percent: 20 }, '20% of the time'],
    ['workMode', 'onsite', 'On site'],
    ['onCall', false, 'no'],
  ])('%s: %j', (key, value, words) => {
    expect(inWords(key, value)).toBe(words)
  })

  it('calm a title in capitals alone', () => {
    expect([calm('STAFF RN (NIGHTS)'), calm('QA Engineer')]).toEqual(['Staff RN (Nights)', 'QA Engineer'])
  })
})

describe('copies', () => {
  it('as text are the report', () => {
    expect(asText(analyses[0] as (typeof analyses)[0])).toBe(analyses[0]?.report.text)
  })

  it('as Markdown take nothing of the posting for Markdown', () => {
    const posting =
      'Welder <b>*lead*</b>\n\nYou will weld gates from drawings.\n\nRequirements\n- C# and `MIG welding` [certificate](http://example.com)'
    const lines = asMarkdown(analyzePosting(posting)).split('\n')
    const bare = lines.map((line) => line.replace(/^(#{1,2} |- )?(\*\*[A-Z][a-z ]+:\*\* )?/, '').replace(/\\./g, ''))
    expect(bare.length).toBeGreaterThan(8)
    expect(bare.filter((line) => /[`*_[\]<>#|]/.test(line))).toEqual([])
  })
})

describe('comparisons', () => {
  it('find nothing to tell apart between a posting and itself', () => {
    for (const analysis of analyses) {
      const { facts, skills, culture } = compare(analysis, analysis)
      expect(facts.filter(({ values: [first, second] }) => first !== second)).toEqual([])
      expect([skills.first, skills.second]).toEqual([[], []])
      expect(culture.length).toBe(analysis.culture.length)
    }
  })

  it('put every skill in one place', () => {
    const [first, second] = analyses as [(typeof analyses)[0], (typeof analyses)[0]]
    const { skills } = compare(first, second)
    const asked = [first, second].map((analysis) => analysis.skills.filter(({ level }) => level !== 'not-needed').length) as [
      number,
      number,
    ]
    expect(skills.shared.length + skills.first.length).toBe(asked[0])
    expect(skills.shared.length + skills.second.length).toBe(asked[1])
  })
})
