import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rule-files'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { tag } from '../src/tag/tag'

const { content, examples } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
content.irregular = irregularForms(content)
const knowledge = knowledgeOf(content)
const { language, quantities } = knowledge
const rules = new Map(language.rules.map((rule, index) => [rule.id, index]))

/** The stretches of `text` that the rule finds when the text stands as one sentence of a section. */
function found(rule: string, text: string, section: (typeof examples)[number]['section']): { start: number; end: number }[] {
  const span = { start: 0, end: text.length, block: 0, section: 0, kind: section, item: true, boilerplate: false }
  const reading = tag(text, [span], language, quantities)
  return match(reading, language)
    .filter((hit) => hit.rule === rules.get(rule))
    .map((hit) => ({ start: reading.tokens[hit.from]?.start ?? 0, end: reading.tokens[hit.to - 1]?.end ?? 0 }))
}

const byRule = new Map<string, typeof examples>()
for (const example of examples) byRule.set(example.rule, [...(byRule.get(example.rule) ?? []), example])

describe('every rule finds its examples and leaves its near misses alone', () => {
  for (const [rule, own] of byRule) {
    it(rule, () => {
      for (const { text, section, expects, marked } of own) {
        const hits = found(rule, text, section)
        if (expects === 'none') expect(hits, text).toEqual([])
        else
          for (const { start, end } of marked.length ? marked : [{ start: 0, end: text.length }])
            expect(
              hits.some((hit) => hit.start < end && hit.end > start),
              text,
            ).toBe(true)
      }
    })
  }
})
