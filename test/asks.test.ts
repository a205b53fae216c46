import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { phraseOf } from '../src/plan/asks'
import { builtIn } from './language'

const knowledge = builtIn()
const material = {
  words: { ...knowledge.words, isName: () => false },
  lines: knowledge.lines,
  verbs: knowledge.verbs,
  isWord: (lower: string) => knowledge.segmenting.words.has(lower),
  isProper: (lower: string) => knowledge.properWords.has(lower),
}

describe('a line that asks becomes a noun phrase', () => {
  it.each([
    ['You must be able to read weaving drafts.', 'the ability to read weaving drafts'],
    ['Very familiar with kiln schedules', 'familiarity with kiln schedules'],
    ['Must have experience with looms; a plus', 'experience with looms'],
    ['Admission to the bar of Ontario', 'admission to the bar of Ontario'],
    ['Licence with no more than six points', 'a licence with no more than six points'],
    ['Five years experience in glazing', 'Five years of experience in glazing'],
    ['Knowledge of wool, silk, linen', 'knowledge of wool, silk, and linen'],
    ['Strong drawing skills, including perspective', 'strong drawing skills'],
  ])('%s', (line, phrase) => expect(phraseOf(line, false, material)?.toLowerCase()).toBe(phrase.toLowerCase()))
  it.each(['Puts her skills to good use', 'We were founded in a barn', 'Salary and benefits on application'])('no phrase: %s', (line) =>
    expect(phraseOf(line, false, material)).toBeUndefined(),
  )
})

describe('levels and alternatives', () => {
  const job = (requirements: string): string => analyze(`Weaver\n\nRequirements\n${requirements}`, undefined, knowledge).report.job.text
  it('what is preferred is not told as required', () => {
    const text = job('- Experience with hand looms\n- Experience with jacquard looms preferred')
    expect(text).toMatch(/jacquard looms (?:is|are|count|counts)|(?:favour|ahead|showing|see|bring).*jacquard/)
    expect(text).not.toMatch(/(?:need|asks for|required|bring is)[^.;]*jacquard/)
  })
  it('an alternative stays with what it replaces', () => {
    const text = job("- Bachelor's degree in textiles, or 6 years of experience in a mill")
    expect(text).toMatch(/degree in textiles,? or (?:6|six) years/)
  })
})
