/**
 * What README promises, for any posting: tried on postings made of many trades. `JOBGLOSS_RUNS=5000 npm run fuzz` tries each promise as
 * often as is asked for.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzePostings, type BatchRecord } from '../src/batch/batch'
import { type Analysis, analyzePosting, PostingError } from '../src/index'
import { BOILERPLATE, type MadePosting, madePosting, randomOf, textOf } from './made-postings'
import { mutate } from './mutations'
import { proseFaults } from './prose-faults'
import { expectSound } from './sound'

const RUNS = Number(process.env.JOBGLOSS_RUNS ?? 150)
const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 })
const made = seed.map((number) => madePosting(randomOf(number)))

const holds = <Values extends unknown[]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  promise: (...values: Values) => void | Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.tuple<Values>(...(arbitraries as never)), async (values) => {
      await promise(...(values as Values))
    }),
    { numRuns: RUNS },
  ) as Promise<void>
const TIME = Math.max(60_000, RUNS * 400)

/** Values of facts alone: evidence and confidence may move. */
const valuesOf = (facts: Analysis['role'] | Analysis['company']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, (fact as { value: unknown }).value]))

const requiredIn = ({ skills }: Analysis): string[] =>
  skills
    .filter(({ level }) => level === 'required')
    .map(({ id }) => id)
    .sort()

/** Everything that was found, by what it is and not by where it stands. */
const findingsIn = ({ role, company, skills, responsibilities, culture, wording }: Analysis): string[] => [
  ...Object.keys(role).map((name) => `role ${name}`),
  ...Object.keys(company).map((name) => `company ${name}`),
  ...skills.map(({ id }) => `skill ${id}`),
  ...responsibilities.map(({ text }) => `duty ${text}`),
  ...culture.map(({ id }) => `culture ${id}`),
  ...wording.map(({ id }) => `wording ${id}`),
]

/** Sentences that concern neither the job nor the company. */
const BESIDE = [
  'The station has a clock with four faces.',
  'Rain is common here in November.',
  'The old bridge was painted green last spring.',
  'A path leads from the car park to the lake.',
]

describe('any string', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  )

  it('gives a sound analysis or a PostingError', { timeout: TIME }, () =>
    holds([strings], (text) => {
      try {
        expectSound(analyzePosting(text))
      } catch (error) {
        if (!(error instanceof PostingError)) throw error
      }
    }),
  )
})

describe('a posting of any trade', () => {
  it('has exact evidence, sections without gaps and prose without faults', { timeout: TIME }, () =>
    holds([made], (posting) => {
      const analysis = analyzePosting(textOf(posting))
      expectSound(analysis)
      expect(proseFaults(analysis)).toEqual([])
    }),
  )

  it('gives the same whatever was read before it and between', { timeout: TIME }, () =>
    holds([seed, seed], (one, other) => {
      const [first, second] = [one, other].map((number) => mutate(textOf(madePosting(randomOf(number))), randomOf(number), 'Baker').text)
      const read = (text: string | undefined): string => {
        try {
          return JSON.stringify(analyzePosting(text as string))
        } catch (error) {
          return (error as PostingError).code
        }
      }
      const before = read(first)
      read(second)
      expect(read(first)).toBe(before)
    }),
  )

  it('says the same of the job with boilerplate in it', { timeout: TIME }, () =>
    holds([made, fc.constantFrom(...BOILERPLATE), fc.nat({ max: 5 })], ({ head, sections }, paragraph, at) => {
      const parts = [head, ...sections.map(({ text }) => text)]
      const with_ = [...parts]
      with_.splice(1 + Math.min(at, sections.length), 0, paragraph)
      expect(valuesOf(analyzePosting(with_.join('\n\n')).role)).toEqual(valuesOf(analyzePosting(parts.join('\n\n')).role))
    }),
  )

  it('asks for the same skills with its sections in another order', { timeout: TIME }, () =>
    holds([made, seed], (posting, order) => {
      const random = randomOf(order)
      const moved: MadePosting = {
        head: posting.head,
        sections: posting.sections
          .map((section) => [random(), section] as const)
          .sort(([a], [b]) => a - b)
          .map(([, section]) => section),
      }
      expect(requiredIn(analyzePosting(textOf(moved)))).toEqual(requiredIn(analyzePosting(textOf(posting))))
    }),
  )

  it('loses no finding when a sentence about something else is added', { timeout: TIME }, () =>
    holds([made, fc.constantFrom(...BESIDE)], (posting, sentence) => {
      const text = textOf(posting)
      const found = new Set(findingsIn(analyzePosting(`${text}\n\n${sentence}`)))
      expect(findingsIn(analyzePosting(text)).filter((finding) => !found.has(finding))).toEqual([])
    }),
  )

  it('gives the same in a thread of a batch as alone', { timeout: TIME }, async () => {
    const texts = Array.from({ length: Math.min(RUNS, 200) }, (_, number) => textOf(madePosting(randomOf(number + 1))))
    const records: BatchRecord[] = []
    const both = [0, 0].map(async () => {
      const own: BatchRecord[] = []
      for await (const record of analyzePostings(texts, { workers: 0 })) own.push(record)
      records.push(...own)
    })
    await Promise.all(both)
    expect(records.length).toBe(2 * texts.length)
    for (const record of records) expect('analysis' in record && record.analysis).toEqual(analyzePosting(texts[record.line - 1] as string))
  })
})
