import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { examplePostings } from './example-postings'

/**
 * The most calls of functions that a stage may make for one of the example postings, on average. Counts are the same on every machine,
 * and a posting costs the more the more it calls. A change that needs more raises the budget of its stage, and says why.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  ingest: 100,
  segment: 23_600,
  tag: 21_500,
  match: 29_250,
  resolve: 8_250,
  infer: 3_250,
  plan: 19_850,
  realise: 9_050,
  assemble: 50,
  rules: 8_600,
  nlp: 2_650,
  all: 1_340,
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

let calls: Record<string, number>
beforeAll(() => {
  const postings = examplePostings.map(({ file }) => pathOf(`../examples/${file}`))
  calls = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', pathOf('calls-by-stage.ts'), ...postings], { encoding: 'utf8' }))
}, 60_000)

describe('the calls that an example posting takes', () => {
  it.each(Object.entries(BUDGETS))('%s: at most %i', (stage, most) => {
    expect(calls[stage]).toBeGreaterThan(0)
    expect(calls[stage]).toBeLessThanOrEqual(most)
  })

  it('are counted in every stage', () => {
    expect(Object.keys(calls).sort()).toEqual(Object.keys(BUDGETS).sort())
  })
})
