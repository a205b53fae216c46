import { describe, expect, it } from 'vitest'
import { run } from '../src/pipeline'
import { tellable } from '../src/plan/duties'
import { coreOf } from '../src/plan/duty-core'
import { VERB_MARK } from '../src/resolve/duties/phrase'
import { builtIn } from './language'

const knowledge = builtIn()

function coreIn(line: string): string | undefined {
  const { material } = run(`Yard Hand\n\nResponsibilities\n- ${line}`, undefined, knowledge)
  const [told] = tellable(material)
  return told && coreOf(told.bare.text, told.duty, material)?.replaceAll(VERB_MARK, '')
}

describe('a duty beside others', () => {
  it.each([
    ['Sort, wash and store the reclaimed bricks', 'sort and store the reclaimed bricks'],
    ['Mend gates, fences, stiles and other boundaries of the estate', 'mend gates and fences'],
    ['Patrol the canal banks to protect 40 nests', 'patrol the canal banks to protect 40 nests'],
    ['Work with the wardens of the valley to restore the old locks', 'help restore the old locks'],
    ['Implement rules to store, label and move chemicals', 'implement rules to store and move chemicals'],
    ['Help plan, plant and prune the orchards', 'help plan and prune the orchards'],
    ['Provide walkers with maps of every path across the northern half of the moor', 'provide walkers with maps of every path'],
  ])('%s', (line, core) => expect(coreIn(line)).toBe(core))
})

describe('an adjective before a comma', () => {
  it.each([
    'Build out scalable, lasting, and safe walking programs which shall reach every village',
    'Work with the wardens to build out scalable, lasting and safe walks',
  ])('keeps the noun that it belongs to: %s', (line) => expect(coreIn(line) ?? '').not.toMatch(/scalable$/))
})

describe('a row of nouns', () => {
  it('that could be verbs is no duty', () => expect(coreIn('Mill work - practices, processes, and methods')).toBeUndefined())
  it('is not cut before what it is of', () => expect(coreIn('Drive creation and monitoring of yield figures')).not.toBe('drive creation'))
})
