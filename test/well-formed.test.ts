import { describe, expect, it } from 'vitest'
import { run } from '../src/pipeline'
import { wholeAsk } from '../src/plan/asks'
import { tellable } from '../src/plan/duties'
import { wordsIn } from '../src/plan/grammar'
import { nounPhraseFault, verbPhraseFault } from '../src/plan/well-formed'
import { inflect } from '../src/realise/verb-phrase'
import { examplePostings } from './example-postings'
import { builtIn } from './language'

const knowledge = builtIn()
const materialOf = (text: string) => run(text, undefined, knowledge).material
const listed = (heading: string, line: string) => materialOf(`Keeper\n\n${heading}\n- ${line}\n`)

/** The duty as it is told. */
const told = (line: string): string[] => tellable(listed('Responsibilities', line)).map(({ phrase }) => inflect(phrase.text, 'base'))

describe('a duty is told whole', () => {
  it.each([
    ['Feed the otters, clean the pools.', 'feed the otters and clean the pools'],
    ['Order fish, and weigh it.', 'order fish and weigh it'],
    ['Visit schools, to explain the work of the zoo.', 'visit schools to explain the work of the zoo'],
    ['Keep the pools safe and clean.', 'keep the pools safe and clean'],
    ['Help guests plan their visits.', 'help guests plan their visits'],
    ['Check water, nets, pumps.', 'check water, nets, and pumps'],
    ['Watch the seals before, during and after the show.', 'watch the seals before, during, and after the show'],
    ['Deliver fish to the docks of Macon, GA.', 'deliver fish to the docks of Macon'],
    ['Test the switchboards indoors.', 'test the switchboards indoors'],
    ['Lead the two keepers of the otters, food is ordered by the office.', 'lead the two keepers of the otters'],
    ['Care for otters on your own responsibility.', 'care for otters independently'],
    ['Clean the aviary- Feed the birds.', 'feed the birds'],
    ['Support the growth of those animals.', 'support the growth of the animals'],
  ])('%s', (line, phrase) => expect(told(line)).toContain(phrase))
  it.each([
    'Build the of the new aviary.',
    'Attend a weekly.',
    'Maintain pools and pumps and with.',
    'Work to for the good of the animals.',
    'Prepare feed toimprove their health.',
    'Train keepers on the practices needed.',
  ])('or not at all: %s', (line) => expect(told(line)).toEqual([]))
})

describe('what is asked is told whole', () => {
  const asked = (line: string): string | undefined => {
    const material = listed('Requirements', line)
    const [ask] = material.asks
    return (
      ask && wholeAsk(ask.evidence.text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()).replace(/\.$/, ''), ask.evidence, material)
    )
  }
  it.each([
    'Experience with otters and seals',
    'Knowledge of, and respect for, the law on wild animals',
    'Two years of experience in a zoo',
    'A certificate in animal care or similar',
    'The ability to relate to and speak with visitors',
  ])('%s', (line) => expect(asked(line)?.toLowerCase()).toBe(line.toLowerCase()))
  it.each([
    'Knowledgeable with otters',
    'An interest in and engaged with wild animals',
    'Experience with at least two of these animals',
    'A person with strong nerves',
    'Certificate in animal care and role requires patience',
    'Training post Attractive setting by the sea',
    'Attending and taking part in all training',
    'Experience in a weekly',
    'Additional skills',
    'Cheerful under pressure',
  ])('or not at all: %s', (line) => expect(asked(line)).toBeUndefined())
})

describe('of any duty told in examples/', () => {
  const materials = examplePostings.map(({ text }) => run(text, undefined, knowledge).material)
  const duties = materials.flatMap((material) =>
    tellable(material).map(({ phrase }) => ({ material, text: phrase.text, parts: material.grammar(phrase.evidence) })),
  )
  it('there are many', () => expect(duties.length).toBeGreaterThan(20))
  it.each(knowledge.words.phrases['never-last'])('none stays whole with "%s" behind it', (word) => {
    for (const { material, text, parts } of duties)
      expect(verbPhraseFault(`${text} ${word}`, wordsIn(`${text} ${word}`, parts), material)).toBeTruthy()
  })
  it.each(['the of', 'a for', 'with and the', 'of these'])('none stays whole with "%s" inside it', (words) => {
    for (const { material, text, parts } of duties) {
      const torn = text.replace(' ', ` ${words} `)
      expect(verbPhraseFault(torn, wordsIn(torn, parts), material)).toBeTruthy()
      expect(nounPhraseFault(torn, wordsIn(torn, parts), material)).toBeTruthy()
    }
  })
})
