import { describe, expect, it } from 'vitest'
import { assemble, type DraftSentence } from '../src/assemble/assemble'

const draft = (text: string): DraftSentence => ({
  text,
  move: 'job.test',
  template: 'job.test.one',
  kind: 'stated',
  evidence: [{ start: 0, end: 1, text: 'x', section: 'header' }],
})
const report = assemble([draft('One.'), draft('Two, “quoted”.'), draft('Three 🚀.')], [draft('Four.')])

describe('the report', () => {
  it('has both paragraphs under their headings', () =>
    expect(report.text).toBe('Job Analysis:\nOne. Two, “quoted”. Three 🚀.\n\nCompany Analysis:\nFour.'))
  it('a paragraph is its sentences joined by one space', () =>
    expect(report.job.text).toBe(report.job.sentences.map(({ text }) => text).join(' ')))
  it('offsets point at the sentences', () => {
    for (const { start, end, text } of report.job.sentences) expect(report.job.text.slice(start, end)).toBe(text)
  })
  it('keeps move, template, kind and evidence', () => {
    expect(report.company.sentences).toEqual([{ ...draft('Four.'), start: 0, end: 5 }])
  })
  it('a paragraph may be empty', () => expect(assemble([], []).job).toEqual({ text: '', sentences: [] }))
  it('a report of nothing is empty headings', () => expect(assemble([], []).text).toBe('Job Analysis:\n\n\nCompany Analysis:\n'))
})
