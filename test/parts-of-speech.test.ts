/** Chunks that are read once and corrected sentence by sentence bear the tags that wink-nlp gives the whole text. */
import { describe, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { isLoud } from '../src/nlp/loud'
import { examplePostings } from './example-postings'
import { languageOf, read } from './language'

const wink = winkNLP(model, ['pos'])
const language = languageOf({})

/** The tags of a text by the places of its words, as wink reads it. */
function winkTags(posting: string): Map<number, string> {
  // In capitals every word looks like a name: what shouts is tagged in small letters.
  const text = isLoud(posting, 0, posting.length) ? posting.toLowerCase() : posting
  const tokens = wink.readDoc(text).tokens()
  const words = tokens.out(wink.its.value) as string[]
  const tags = tokens.out(wink.its.pos) as unknown as string[]
  const found = new Map<number, string>()
  let cursor = 0
  for (const [index, word] of words.entries()) {
    const at = text.indexOf(word, cursor)
    found.set(at, tags[index] as string)
    cursor = at + word.length
  }
  return found
}

/** The words of which both know the place, each with its tag. */
function bothTags(text: string): { ours: string[]; theirs: string[] } {
  const known = winkTags(text)
  const ours: string[] = []
  const theirs: string[] = []
  for (const { start, lower, pos } of read(language, { text, kind: 'summary' }).reading.tokens) {
    if (!known.has(start)) continue
    ours.push(`${lower}/${pos}`)
    theirs.push(`${lower}/${known.get(start)}`)
  }
  return { ours, theirs }
}

describe('parts of speech', () => {
  it.each(examplePostings.map(({ name, text }) => [name, text]))('of %s are those of the library', (_name, text) => {
    for (const line of text.split(/\n+/)) {
      const { ours, theirs } = bothTags(line)
      expect(ours).toEqual(theirs)
    }
  })

  it.each([
    'Record what you can record, and plan the plan that others planned to record.',
    "We don't ask that you'll know it all; you won't be left alone.",
    'The well-known R&D lead (and her team) will lead 3.5 teams, e.g. in Oslo.',
    'One line\nbreaks that the other\tline breaks.',
  ])('read %j alike', (text) => {
    const { ours, theirs } = bothTags(text)
    expect(ours.length).toBeGreaterThan(5)
    expect(ours).toEqual(theirs)
  })

  it('are those of the sentence, whatever was read before', () => {
    const before = bothTags('They test the test.').ours
    bothTags('Test results and tests to test. The test is to test. They record.')
    expect(bothTags('They test the test.').ours).toEqual(before)
  })
})
