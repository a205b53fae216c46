/** Every example of rules/README.md is read, compiled and run. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rule-files'
import { cueHits } from '../src/infer/cue-hits'
import { firingInsights } from '../src/infer/insights'
import { knowledgeOf } from '../src/knowledge'
import { analyze } from '../src/pipeline'
import { readExample } from '../src/rules/examples'
import { irregularForms } from '../src/rules/irregular'
import { load, type RuleFile } from '../src/rules/load'
import { KINDS } from '../src/rules/schema/kinds'
import { read } from './language'

const readme = readFileSync(new URL('../rules/README.md', import.meta.url), 'utf8')

/** Blocks of YAML; the first line says where the file would stand. */
const files = [...readme.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']): RuleFile => {
  const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
  return { path: /^# ([\w/-]+\.yaml)/.exec(text)?.[1] ?? 'no path in the first line', text }
})

interface Row {
  pattern: string
  yes: string
  no: string
}

/** The table of constructs. */
const rows = [...readme.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \| .+ \|$/gm)].map(
  ([, pattern = '', yes = '', no = '']): Row => ({ pattern: pattern.replaceAll('\\|', '|'), yes, no }),
)
const table: RuleFile = {
  path: 'rules/culture/table.yaml',
  text: rows
    .map(({ pattern, yes, no }, index) =>
      [
        `- id: table.row-${index}`,
        '  finds: care-respect',
        '  why: Shown.',
        '  match: |',
        `    ${pattern}`,
        '  yes: |',
        `    ${yes}`,
        '  no: |',
        `    ${no}`,
        '',
      ].join('\n'),
    )
    .join(''),
}

const { content, examples, insightExamples } = load([...files, table])
const builtIn = load([...ruleFiles('lexicons'), ...ruleFiles('rules')]).content
// The stages want tables that the examples have no part in.
const whole = {
  ...content,
  lists: [...content.lists, ...builtIn.lists.filter(({ list }) => list !== 'weekday')],
  tables: { ...builtIn.tables, ...content.tables, words: builtIn.tables.words },
}
whole.irregular = irregularForms(whole)
const knowledge = knowledgeOf(whole)
const { language } = knowledge
const numberOf = new Map(language.rules.map(({ id }, index) => [id, index]))

describe('the examples of rules/README.md', () => {
  it('show every kind of file but the fixed tables', () => {
    const shown = new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/').replace('.yaml', '')))
    expect(KINDS.map(({ root, name }) => `${root}/${name}`).filter((kind) => !shown.has(kind))).toEqual([
      'rules/words',
      'rules/requirement-lines',
      'lexicons/facts',
    ])
  })

  it.each(examples.map((example) => [`${example.rule}: ${example.text}`, example] as const))(
    '%s',
    (_, { rule, text, section, marked, expects }) => {
      const { reading, hits } = read(language, { text, kind: section })
      const found = hits
        .filter((hit) => hit.rule === numberOf.get(rule))
        .map(({ from, to }) => ({ start: reading.tokens[from]?.start, end: reading.tokens[to - 1]?.end }))
      // A whole row of the table is evidence to the letter; other rules may show more than they find.
      if (expects === 'none') expect(found).toEqual([])
      else if (rule.startsWith('table.')) expect(found).toEqual(marked)
      else expect(found.some(({ start = 0, end = 0 }) => marked.some((mark) => start < mark.end && end > mark.start))).toBe(true)
    },
  )

  it.each(insightExamples.map((example) => [`${example.rule}: ${example.postingText.trim().replaceAll('\n', ' / ')}`, example] as const))(
    '%s',
    (_, example) => {
      const lines = example.sections.map(({ start, end, kind }) => ({ text: example.postingText.slice(start, end), kind }))
      const none = { role: {}, company: {}, skills: [], responsibilities: [], culture: [], gates: [] }
      const { reading, hits } = read(language, ...lines)
      const found = firingInsights(knowledge.insights, { reading, hits: cueHits(hits, reading, language), language, ...none })
      expect(found.map(({ rule }) => rule.id)).toEqual(example.expects === 'fires' ? [example.rule] : [])
    },
  )

  it('tell the senses of a word', () => {
    const skills = (line: string): string[] => {
      const { text } = readExample('sense', line, 'hit')
      return analyze(`Bell Founder\n\nRequirements\n\n- ${text}\n- A steady hand.`, undefined, knowledge).skills.map(({ id }) => id)
    }
    expect(skills('Pitch bells with [Tune] and casting software.')).toContain('tune')
    expect(skills('You tune a bell by hand.')).not.toContain('tune')
  })
})
