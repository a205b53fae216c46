/** What holds for the whole analysis of any text, tried on texts that postings could be made of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzePosting, PostingError, type PostingInput, type ReportSection } from '../src/index'
import { examplePostings } from './example-postings'
import { expectSound } from './sound'

const lines = examplePostings.flatMap(({ text }) => text.split('\n')).filter(Boolean)
const words = [...new Set(examplePostings.flatMap(({ text }) => text.split(/\s+/)))]

/** Parts of real postings in any order, with what goes wrong when text is copied. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      '- ',
      '• ',
      '# ',
      '**',
      ': ',
      '. ',
      ', ',
      '; ',
      ' / ',
      ' (',
      ') ',
      '\t',
      '\r\n',
      ' – ',
      ' | ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<p>',
      '</li>',
      '&amp;',
      '<br>',
      '\u00a0',
      'İ',
      '🚀',
      '\ud83d',
      '\u0000',
      '\u200b',
      'ﬁ',
      'constructor',
      '$',
      '%',
      '1,000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
)
const text = fc.tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', ' ', '\n')).map(([pieces, between]) => pieces.join(between))
const options = fc.record(
  {
    length: fc.constantFrom('brief' as const, 'standard' as const, 'detailed' as const),
    seed: fc.oneof(fc.integer(), fc.string({ maxLength: 5 })),
    sections: fc.constantFrom<ReportSection[]>(['job'], ['company'], ['job', 'company']),
  },
  { requiredKeys: [] },
)
const hints = fc.record(
  { title: fc.constantFrom(...lines), company: fc.constantFrom(...words), location: fc.string({ maxLength: 30 }) },
  { requiredKeys: [] },
)

/** The analysis, or nothing where the text is no posting; any other exception is a fault. */
function read(...args: Parameters<typeof analyzePosting>) {
  try {
    return analyzePosting(...args)
  } catch (error) {
    if (error instanceof PostingError) return undefined
    throw error
  }
}

describe('for any text, the analysis', () => {
  it('points at the posting in everything it says', () => {
    fc.assert(
      fc.property(text, options, (source, choices) => {
        const analysis = read(source, choices)
        if (analysis) expectSound(analysis)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps plain text as its source', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 15 }), (some) => {
        const source = some.join('\n')
        expect(analyzePosting({ text: source }).source).toBe(source)
      }),
      { numRuns: 50 },
    )
  })

  it('is sound with hints and with HTML', () => {
    fc.assert(
      fc.property(text, hints, fc.boolean(), (body, given, html) => {
        const input: PostingInput = html ? { html: `<h1>Job</h1><p>${body}</p>`, ...given } : { text: body, ...given }
        const analysis = read(input)
        if (analysis) expectSound(analysis)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same twice', () => {
    fc.assert(
      fc.property(text, options, (source, choices) => {
        expect(JSON.stringify(read(source, choices))).toBe(JSON.stringify(read(source, choices)))
      }),
      { numRuns: 60 },
    )
  })

  it('finds the same whatever the report is to look like', () => {
    fc.assert(
      fc.property(text, options, (source, choices) => {
        const [plain, asked] = [read(source), read(source, choices)]
        expect(asked === undefined).toBe(plain === undefined)
        if (!plain || !asked) return
        for (const key of [
          'sections',
          'role',
          'company',
          'skills',
          'responsibilities',
          'culture',
          'gaps',
          'wording',
          'conflicts',
          'warnings',
        ] as const)
          expect(asked[key]).toEqual(plain[key])
      }),
      { numRuns: 60 },
    )
  })

  it('writes only the paragraphs that are asked for', () => {
    for (const { text: source } of examplePostings) {
      const { job, company } = analyzePosting(source, { sections: ['job'] }).report
      expect([job.text === '', company.text]).toEqual([false, ''])
    }
  })
})
