import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { placesOf } from '../src/match/places'
import { wordsOf } from '../src/rules/words-of'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import { tag } from '../src/tag/tag'

const { language, segmenting, quantities } = knowledgeOf(content)
const { patterns } = language

const PASSAGE = `Responsibilities
- Take ownership of the weekly rota and train new starters on the till.
- Work with suppliers to keep deliveries on time, and report to the store manager.
Requirements
- 3+ years of experience in retail or hospitality; Excel and basic bookkeeping are a plus.
- You must be at least 18 years old and able to lift 20 kg.
We pay $19 to $23 an hour and offer paid holidays, a pension and training.

`

/** How often a pattern was asked whether it stands in a sentence, and how many tokens there were. */
function work(text: string): { asked: number; tokens: number } {
  const places = placesOf(language)
  const before = places.asks
  const reading = tag(text, sentenceSpans(segment(text, segmenting)), language, quantities)
  match(reading, language)
  return { asked: places.asks - before, tokens: reading.tokens.length }
}

describe('the work of matching', () => {
  it('grows with the text and no faster', () => {
    const short = work(PASSAGE.repeat(4))
    const long = work(PASSAGE.repeat(64))
    expect(long.tokens).toBeGreaterThan(short.tokens * 14)
    expect(long.asked / long.tokens).toBeLessThan((short.asked / short.tokens) * 1.1)
  })

  it('asks a small part of the patterns', () => {
    const { asked, tokens } = work(PASSAGE.repeat(4))
    expect(asked).toBeGreaterThan(0)
    expect(asked / tokens).toBeLessThan(patterns.length / 200)
  })

  it('files nearly every pattern under a word, a list or a figure', () => {
    expect(language.keyless.length).toBeLessThan(patterns.length / 100)
  })

  it('can compile every pattern', () => {
    for (const pattern of patterns) expect(language.stepsOf(pattern).first, pattern.text).toBeDefined()
  })
})

describe('what is found at build time', () => {
  it('is what would be found without it', () => {
    const { patterns: index, vocabulary, ...rest } = content
    expect(index?.keys.length).toBe(patterns.length)
    expect(vocabulary?.words.split(' ').length).toBeGreaterThan(1000)
    const fresh = knowledgeOf(rest)
    expect(fresh.segmenting.words).toEqual(segmenting.words)
    expect(fresh.segmenting.names).toEqual(segmenting.names)
    expect(fresh.language.byKey).toEqual(language.byKey)
  })
})

describe('spellings', () => {
  it('finds every spelling of a term by its first word', () => {
    for (const [index, { name, aliases }] of language.terms.entries()) {
      for (const spelling of [name, ...aliases]) {
        const [first, ...words] = wordsOf(spelling)
        if (first === undefined) continue
        let node = language.lookUp(first).spellings
        for (const word of words) node = node?.next?.get(word)
        expect(
          node?.terms?.some(([term]) => term === index),
          spelling,
        ).toBe(true)
      }
    }
  })
})
