/**
 * Postings as they arrive in the world: cut, glued, doubled, in the wrong case and encoding. Every one must give a sound analysis or a
 * PostingError. `JOBGLOSS_FUZZ=100000 npm run fuzz` tries as many as are asked for; `JOBGLOSS_FUZZ_FROM` begins at another seed.
 */
import { describe, expect, it } from 'vitest'
import { type Analysis, analyzePosting, PostingError } from '../src/index'
import { examplePostings } from './example-postings'
import { madePosting, pick, randomOf, textOf } from './made-postings'
import { MUTATIONS, mutate } from './mutations'
import { proseFaults } from './prose-faults'
import { expectSound } from './sound'

const RUNS = Number(process.env.JOBGLOSS_FUZZ ?? 1000)
const FROM = Number(process.env.JOBGLOSS_FUZZ_FROM ?? 1)

/** A posting by its number, and what was done to it. */
function mutant(seed: number): { text: string; done: string[] } {
  const random = randomOf(seed)
  const posting = (): string => (random() < 0.4 ? pick(random, examplePostings).text : textOf(madePosting(random)))
  return mutate(posting(), random, posting())
}

/** What is wrong with the analysis of a text; nothing for one that is refused. */
function faultsOf(text: string): string[] {
  let analysis: Analysis
  try {
    analysis = analyzePosting(text)
  } catch (error) {
    return error instanceof PostingError ? [] : [String((error as Error).stack)]
  }
  try {
    expectSound(analysis)
  } catch (error) {
    return [(error as Error).message]
  }
  return proseFaults(analysis)
}

describe('mutated postings', () => {
  it(
    `are read or refused, ${RUNS} of them`,
    () => {
      const failures: string[] = []
      for (let seed = FROM; seed < FROM + RUNS && failures.length < 20; seed++) {
        const { text, done } = mutant(seed)
        for (const fault of faultsOf(text)) failures.push(`seed ${seed} (${done.join(', ')}): ${fault}`)
      }
      expect(failures).toEqual([])
    },
    Math.max(60_000, RUNS * 100),
  )

  it.each(Object.keys(MUTATIONS))('%s', (name) => {
    const random = randomOf(name.length)
    for (const { text } of examplePostings) expect(faultsOf(MUTATIONS[name]?.(text, random, text) ?? '')).toEqual([])
  })
})
