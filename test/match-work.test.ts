import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { workOf } from '../src/match/work'
import { frequencyOf } from '../src/rules/frequency'
import { ENTRY, Op } from '../src/rules/opcodes'
import { indexPatterns, type PatternIndex } from '../src/rules/pattern-index'
import { NOWHERE, nodeBehind, TERM_SIZE, termCount, termsAt } from '../src/rules/spelling-tree'
import { vocabularyOf } from '../src/rules/vocabulary'
import { NODE } from '../src/rules/word-rows'
import { wordsOf } from '../src/rules/words-of'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import { tag } from '../src/tag/tag'
import { languageOf, read } from './language'

const { language, segmenting, quantities } = knowledgeOf(content)
const patternCount = language.ruleOf.length

const PASSAGE = `Responsibilities
- Take ownership of the weekly rota and train new starters on the till.
- Work with suppliers to keep deliveries on time, and report to the store manager.
Requirements
- 3+ years of experience in retail or hospitality; Excel and basic bookkeeping are a plus.
- You must be at least 18 years old and able to lift 20 kg.
We pay $19 to $23 an hour and offer paid holidays, a pension and training.

`

/** How often a pattern was asked for, how often it was searched and in how many steps, how many tokens there were and how many hits. */
function workOn(text: string): { asked: number; searched: number; steps: number; tokens: number; hits: number } {
  const work = workOf(language)
  const { asked, searched } = work
  const reading = tag(text, sentenceSpans(segment(text, segmenting)), language, quantities)
  const hits = match(reading, language).length
  return { asked: work.asked - asked, searched: work.searched - searched, steps: work.search.steps, tokens: reading.tokens.length, hits }
}

describe('the work of matching', () => {
  it('grows with the text and no faster', () => {
    const short = workOn(PASSAGE.repeat(4))
    const long = workOn(PASSAGE.repeat(64))
    expect(long.tokens).toBeGreaterThan(short.tokens * 14)
    expect(long.asked / long.tokens).toBeLessThan((short.asked / short.tokens) * 1.1)
    expect(long.searched / long.tokens).toBeLessThan((short.searched / short.tokens) * 1.1)
  })

  it('asks a small part of the patterns', () => {
    const { asked, tokens } = workOn(PASSAGE.repeat(4))
    expect(asked).toBeGreaterThan(0)
    expect(asked / tokens).toBeLessThan(patternCount / 400)
  })

  it('searches hardly more than there is to find', () => {
    const { searched, hits } = workOn(PASSAGE.repeat(4))
    expect(hits).toBeGreaterThan(0)
    expect(searched / hits).toBeLessThan(8)
  })

  it('takes one step for words that stand side by side in a choice', () => {
    const small = languageOf({ detectors: [{ match: ['train ...6 (porters|waiters|cooks|night staff|bakers|baristas|cleaners)'] }] })
    expect(read(small, 'Train our new and our most experienced baristas').hits).toHaveLength(1)
    // One after the other they would take ten.
    expect(workOf(small).search.steps).toBeLessThan(8)
  })

  it('files nearly every pattern under a word, a list or a figure', () => {
    expect(language.filing.keyless.length / ENTRY).toBeLessThan(patternCount / 100)
  })

  it('can compile every pattern and every exception', () => {
    const { codeOf, exceptions, program } = language
    const starts: number[] = []
    for (let pattern = 0; pattern < patternCount; pattern++) starts.push(codeOf(pattern))
    for (let exception = 0; exception * 2 < exceptions.needs.length; exception++) starts.push(exceptions.codeOf(exception))
    for (const start of starts) expect(program.code[start]).toBeGreaterThan(Op.Done)
  })
})

/** Each need by its classes: one that several patterns have stands once in some indexes and several times in others. */
function spelledOut({ filed, needs, exceptions }: PatternIndex): { ways: string[]; exceptions: string[] } {
  const needOf = (at: number): string => (at === 0 ? 'none' : needs.slice(at + 1, at + 1 + (needs[at] as number)).join())
  const ways: string[] = []
  for (let at = 0; at < filed.length; ) {
    let own = ''
    for (let count = filed[at++] as number; count > 0; count--) {
      const end = at + 1 + (filed[at] as number)
      own += `${filed.slice(at + 1, end + 2).join()} needs ${needOf(filed[end + 2] as number)}; `
      at = end + 3
    }
    ways.push(own)
  }
  return { ways, exceptions: Array.from(exceptions, needOf) }
}

describe('what is found at build time', () => {
  it('is what would be found without it', () => {
    const { patterns: index, vocabulary, ...rest } = content
    expect(index?.filed.length).toBeGreaterThan(patternCount)
    const fresh = vocabularyOf(rest)
    const spellings = rest.terms.flatMap(({ name, aliases }) => [name, ...aliases]).map((text) => text.toLowerCase())
    const lower = new Set([...fresh.words, ...fresh.names, ...spellings.flatMap((text) => text.split(/[^\p{L}]+/u)), ...spellings])
    for (const use of ['words', 'names'] as const) {
      expect(fresh[use].size).toBeGreaterThan(1000)
      expect([...lower].filter((word) => vocabulary?.[use].has(word) !== fresh[use].has(word))).toEqual([])
    }
    const found = indexPatterns(rest, index?.words)
    expect(found.words).toEqual(index?.words)
    expect(spelledOut(index as PatternIndex)).toEqual(spelledOut(found))
  })

  it('tells common words from rare ones', () => {
    const { ofWord } = frequencyOf(content)
    expect(ofWord('and', false)).toBeGreaterThan(ofWord('manage', false) * 4)
    expect(ofWord('manage', false)).toBeGreaterThan(ofWord('forklift', false) * 2)
    expect(ofWord('managing', true)).toBeLessThan(ofWord('manage', false))
  })
})

describe('spellings', () => {
  it('finds every spelling of a term by its first word', () => {
    for (const [index, { name, aliases }] of language.terms.entries()) {
      for (const spelling of [name, ...aliases]) {
        const [first, ...words] = wordsOf(spelling)
        if (first === undefined) continue
        const { rows, tree } = language
        const { row } = language.lookUp(first)
        let node = rows.numbers[row + NODE] ?? NOWHERE
        for (const word of words) node = node === NOWHERE ? NOWHERE : nodeBehind(tree.numbers, node, tree.words.get(word) ?? 0)
        const terms = termsAt(tree.numbers, node)
        const ended = tree.numbers.slice(terms, terms + termCount(tree.numbers, node) * TERM_SIZE)
        expect(node !== NOWHERE && ended.some((term, at) => at % TERM_SIZE === 0 && term === index), spelling).toBe(true)
      }
    }
  })
})
