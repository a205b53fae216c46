/** What a large pack costs, counted and not timed; and that analyzers go when nobody holds them. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { largePack } from '../bench/large-pack'
import { content } from '../src/generated/content'
import { analyzePosting, createAnalyzer, type RulePack } from '../src/index'
import { type Knowledge, knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { workOf } from '../src/match/work'
import { assemble } from '../src/packs/assemble'
import type { Content } from '../src/rules/content'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import type { Hit } from '../src/stages'
import { tag } from '../src/tag/tag'
import { examplePostings } from './example-postings'

const TERMS = 2_000
const RULES = 500
const pack = largePack(TERMS, RULES)
const small = {
  pack: 'small',
  off: ['culture.safety-first.rules', 'term:excel', 'list:weekday'],
  lists: [{ list: 'benefit', entries: 'a long walk by the sea and back again every day' }],
}

function hitsOf({ language, segmenting, quantities }: Knowledge, text: string): { hits: [string, Hit][]; asked: number; searched: number } {
  const work = workOf(language)
  const { asked, searched } = work
  const hits = match(tag(text, sentenceSpans(segment(text, segmenting)), language, quantities), language)
  return {
    hits: hits.map((hit) => [language.rules[hit.rule]?.id ?? '', { ...hit, rule: 0 }]),
    asked: work.asked - asked,
    searched: work.searched - searched,
  }
}

describe('a pack', () => {
  it.each([
    ['large', pack],
    ['small', small],
  ])(
    'that is %s finds with the index that was added to what an index of all rules finds',
    (_, own) => {
      const assembled = assemble(content, { packs: [own] }).content
      const anew: Content = { ...assembled }
      delete anew.patterns
      const [added, whole] = [knowledgeOf(assembled), knowledgeOf(anew)]
      for (const { text } of examplePostings) {
        const posting = `${text}\n- You lead the bansan service and a long walk by the sea and back again every day`
        expect(hitsOf(added, posting).hits).toEqual(hitsOf(whole, posting).hits)
      }
    },
    60_000,
  )

  it('has no built-in pattern read', () => {
    const readBy = (own: RulePack): number => {
      let read = 0
      const detectors = content.detectors.map((detector) => ({
        id: detector.id,
        kind: detector.kind,
        finds: detector.finds,
        data: detector.data,
        get match() {
          read++
          return detector.match
        },
        get except() {
          read++
          return detector.except
        },
      }))
      assemble({ ...content, detectors }, { packs: [own] })
      return read
    }
    // How many patterns each rule has is all that is asked: once for those of `match`, once for those of `except`.
    expect(readBy({ pack: 'own' })).toBe(content.detectors.length * 2)
    expect(readBy(pack)).toBe(content.detectors.length * 2)
  })

  it('of hundreds of rules makes a posting ask and search little more', () => {
    const [without, within] = [knowledgeOf(content), knowledgeOf(assemble(content, { packs: [pack] }).content)]
    const sum = (knowledge: Knowledge, field: 'asked' | 'searched'): number =>
      examplePostings.reduce((total, { text }) => total + hitsOf(knowledge, text)[field], 0)
    expect(sum(within, 'asked')).toBeLessThan(sum(without, 'asked') * 1.15)
    expect(sum(within, 'searched')).toBeLessThan(sum(without, 'searched') * 1.05)
  })

  it('compiles no pattern before a posting asks for it', () => {
    const { language } = knowledgeOf(assemble(content, { packs: [pack] }).content)
    expect(language.program.size).toBe(1)
  })
})

describe('analyzers', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

  it('can be made by the hundred, and go when nobody holds them', async () => {
    const made = makeMany()
    for (let round = 0; round < 20 && held(made) > 1; round++) {
      await settle()
      collect()
    }
    // The last may still lie on the stack.
    expect(held(made)).toBeLessThan(2)
  }, 60_000)

  const held = (made: readonly WeakRef<object>[]): number => made.filter((each) => each.deref()).length

  function makeMany(): WeakRef<object>[] {
    const text = examplePostings[0]?.text ?? ''
    const expected = JSON.stringify(analyzePosting(text).skills)
    return Array.from({ length: 100 }, (_, count) => {
      const terms = [{ field: 'x', groups: [{ kind: 'tool' as const, category: 'x', terms: `zorbline ${count}` }] }]
      const analyzer = createAnalyzer({ packs: [{ pack: `pack-${count}`, terms }] })
      if (count % 10 === 0) expect(JSON.stringify(analyzer.analyze(text).skills)).toBe(expected)
      return new WeakRef(analyzer)
    })
  }
})
