/** The prose: its surface, and that a seed changes the words and nothing else. */
import { describe, expect, it } from 'vitest'
import { type Analysis, analyzePosting, type Paragraph, type ReportLength } from '../src/index'
import { examplePostings } from './example-postings'
import { expectSound } from './sound'

const LENGTHS: readonly ReportLength[] = ['brief', 'standard', 'detailed']
const SEEDS = [undefined, 1, 2, 'three', 44]
const LONGEST_SENTENCE = 36

/** What a reader would take for a slip. Quotations are left out where they may hold it. */
const FAULTS: readonly [name: string, pattern: RegExp][] = [
  ['space in front of a mark', / [,.;:!?)]/],
  ['no space after a mark', /[,;:)](?=\p{L})|\p{Ll}{2}\.(?=\p{Lu}\p{Ll})/u],
  ['two spaces', / {2}/],
  ['line break', /[\n\r\t]/],
  ['doubled mark', /([,;:])\1|\.\.|,\.|;,|,;|:\.|,\s*,/],
  ['doubled word', /\b(\p{L}{2,}) \1\b/iu],
  ['slot or value left over', /[{}<>|]|\bundefined\b|\bNaN\b|\[object/],
  ['bullet', /[•·▪●◦‣*]|(?:^|\s)- /],
  ['web address', /https?:|www\.|\S@\S/],
  ['small letter at the start', /^\p{Ll}/u],
  ['no end', /[^.!?”"]$/],
  ['"a" in front of a vowel', /\ba (?:[aeio](?!ne\b|ne-|nce\b|u[a-z]*[rk]\b)|u(?!n[ií]|s[aeiu]|k|r[aio]|t[ei]|b[ie]))[a-z]/],
  ['"an" in front of a consonant', /\ban (?!hour|hono|heir)[bcdfgjklmnpqrstvwxyz][a-z]{2,}/],
]
const PERSON = /\b(?:we|our|ours|us|you|your|yours|my|I['’]m)\b/i

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&+#./-]*/gu) ?? []
const withoutQuotations = (text: string): string => text.replace(/“[^”]*”|"[^"]*"/g, '“”')

const reports = examplePostings.flatMap(({ name, text }) =>
  LENGTHS.flatMap((length) =>
    SEEDS.map((seed) => ({ name, length, seed, analysis: analyzePosting(text, { length, ...(seed !== undefined && { seed }) }) })),
  ),
)

/** Sentences of all reports, each once. */
const sentences = [
  ...new Set(reports.flatMap(({ analysis }) => paragraphsOf(analysis).flatMap((paragraph) => paragraph.sentences.map(({ text }) => text)))),
]

function paragraphsOf({ report }: Analysis): Paragraph[] {
  return [report.job, report.company]
}

const openerOf = (sentence: string): string => words(sentence).slice(0, 2).join(' ').toLowerCase()

describe(`over ${reports.length} reports`, () => {
  it('there is something to look at', () => {
    expect(sentences.length).toBeGreaterThan(500)
  })

  it.each(FAULTS)('no sentence has a fault: %s', (_name, pattern) => {
    expect(sentences.filter((sentence) => pattern.test(sentence))).toEqual([])
  })

  it('no sentence speaks as the employer or to the reader', () => {
    expect(sentences.filter((sentence) => PERSON.test(withoutQuotations(sentence).replace(/\bU\.?S\.?\b/g, '')))).toEqual([])
  })

  it(`no sentence is longer than ${LONGEST_SENTENCE} words`, () => {
    expect(sentences.filter((sentence) => words(sentence).length > LONGEST_SENTENCE)).toEqual([])
  })

  it('brackets and quotation marks are closed', () => {
    const count = (text: string, mark: string) => text.split(mark).length
    expect(
      sentences.filter(
        (sentence) =>
          count(sentence, '(') !== count(sentence, ')') || count(sentence, '“') !== count(sentence, '”') || count(sentence, '"') % 2 === 0,
      ),
    ).toEqual([])
  })

  it('no two sentences of a paragraph open alike', () => {
    const repeated = reports.flatMap(({ name, length, seed, analysis }) =>
      paragraphsOf(analysis).flatMap(({ sentences: told }) => {
        const openers = told.map(({ text }) => openerOf(text))
        return openers.filter((opener, index) => openers.indexOf(opener) < index).map((opener) => `${name} ${length} ${seed}: ${opener}`)
      }),
    )
    expect(repeated).toEqual([])
  })

  it('no sentence is told twice in a report', () => {
    for (const { analysis } of reports) {
      const told = paragraphsOf(analysis).flatMap((paragraph) => paragraph.sentences.map(({ text }) => text))
      expect(new Set(told).size).toBe(told.length)
    }
  })

  it('inferred sentences name the rule or template that words them, and stated ones too', () => {
    for (const { analysis } of reports)
      for (const { move, template, kind } of paragraphsOf(analysis).flatMap((paragraph) => paragraph.sentences)) {
        expect(move).toMatch(/^[a-z][a-z0-9.-]*$/)
        expect(template).toMatch(/^\S+$/)
        expect(['stated', 'inferred']).toContain(kind)
      }
  })

  it('numbers and names stand in the posting', () => {
    const strange = reports.flatMap(({ name, analysis }) => {
      const known = analysis.source.toLowerCase()
      const digits = known.replace(/[,\s]/g, '')
      return paragraphsOf(analysis).flatMap((paragraph) =>
        paragraph.sentences.flatMap(({ text }) =>
          words(text).flatMap((word, index) => {
            const bare = word.replace(/[’']s?$|[./’'-]+$/g, '')
            const numeric = /\d/.test(bare) && !digits.includes(bare.toLowerCase().replace(/,/g, ''))
            const named = index > 0 && /^\p{Lu}/u.test(bare) && !known.includes(bare.toLowerCase())
            return numeric || named ? [`${name}: ${bare} | ${text}`] : []
          }),
        ),
      )
    })
    expect([...new Set(strange)]).toEqual([])
  })

  it('each is sound', () => {
    for (const { analysis } of reports) expectSound(analysis)
  })
})

describe('a seed', () => {
  it('changes no finding', () => {
    for (const { name, text } of examplePostings) {
      const [first, ...others] = reports.filter((each) => each.name === name).map(({ analysis }) => findingsOf(analysis))
      for (const other of others) expect(other, text.slice(0, 40)).toEqual(first)
    }
  })

  it('changes the words', () => {
    for (const { name } of examplePostings) {
      const told = reports.filter((each) => each.name === name && each.length === 'standard').map(({ analysis }) => analysis.report.text)
      expect(new Set(told).size, name).toBeGreaterThan(1)
    }
  })

  it('is not needed: two postings open differently', () => {
    const openers = examplePostings.map(({ text }) => words(analyzePosting(text).report.company.text).slice(0, 4).join(' '))
    expect(new Set(openers).size).toBeGreaterThan(openers.length / 2)
  })
})

function findingsOf({ role, company, skills, responsibilities, culture, gaps, wording, conflicts, warnings, insights }: Analysis) {
  return {
    role,
    company,
    skills,
    responsibilities,
    culture,
    gaps,
    wording,
    conflicts,
    warnings,
    insights: insights.map(({ id, evidence }) => ({ id, evidence })),
  }
}
