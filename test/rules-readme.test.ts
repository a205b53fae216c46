/** Every example of rules/README.md is read, compiled and run. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rule-files'
import { content as built } from '../src/generated/content'
import { createAnalyzer, type RulePack } from '../src/index'
import { cueHits } from '../src/infer/cue-hits'
import { firingInsights } from '../src/infer/insights'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { workOf } from '../src/match/work'
import { assemble } from '../src/packs/assemble'
import { analyze } from '../src/pipeline'
import { readExample } from '../src/rules/examples'
import { irregularForms } from '../src/rules/irregular'
import { load, type RuleFile } from '../src/rules/load'
import { KINDS } from '../src/rules/schema/kinds'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import { tag } from '../src/tag/tag'
import { examplePostings } from './example-postings'
import { languageOf, read, wordingOf } from './language'

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

/** The rows of the table that follows a comment, cell by cell, without code marks. */
function tableAfter(comment: string): string[][] {
  const from = readme.indexOf(comment)
  expect(from, comment).toBeGreaterThan(0)
  const lines = readme.slice(from).split('\n')
  const first = lines.findIndex((line) => line.startsWith('|---'))
  const rows = lines.slice(
    first + 1,
    lines.findIndex((line, index) => index > first && !line.startsWith('|')),
  )
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
}

const patternsIn = (cell: string): string[] => [...cell.matchAll(/`(.+?)`/g)].map(([, pattern]) => pattern as string)

describe('what rules/README.md says', () => {
  it.each(tableAfter('<!-- run: sentence | patterns of one rule'))(
    'of overlap: %s %s %s %s -> %s',
    (sentence, one, except, other, stays) => {
      const rule = (id: string, match: string, not = '') => ({ id, match: patternsIn(match), except: patternsIn(not) })
      const own = languageOf({ detectors: [rule('one', one as string, except), ...(other ? [rule('other', other)] : [])] })
      const { reading, hits } = read(own, sentence as string)
      const found = hits.map((hit) => `${own.rules[hit.rule]?.id}: ${wordingOf(reading, hit)}`)
      expect(found.join('; ')).toBe(stays)
    },
  )

  it.each(tableAfter('<!-- run: strengths of hits'))('of strength: %s -> %s', (hits, strength) => {
    const sentences = (hits as string).split(';').map((each) => each.split(',').map((number) => number.trim()))
    const numbers = [...new Set(sentences.flat())]
    const analyzer = createAnalyzer({
      builtIns: false,
      packs: [
        {
          pack: 'strengths',
          culture: numbers.map((number, index) => ({
            id: `culture.of-${index}`,
            finds: 'transparency',
            strength: Number(number),
            why: 'Shown.',
            match: `zorb${index}`,
            yes: `A [zorb${index}].`,
            no: 'None.',
          })),
        },
      ],
    })
    const posting = sentences
      .map((each) => `We have ${each.map((number) => `a zorb${numbers.indexOf(number)}`).join(' and ')} here.`)
      .join(' ')
    expect(analyzer.analyze(`About us\n${posting}`).culture[0]?.strength).toBe(Number(strength))
  })

  it.each(tableAfter('## What patterns cannot do'))('they cannot: %s', (_, pattern, sentence, found) => {
    const own = languageOf({ detectors: [{ match: patternsIn(pattern as string) }] })
    const lines = (sentence as string).split(/(?<=\.) /)
    expect(read(own, ...lines).hits.length > 0).toBe(found === 'yes')
  })

  it.each(tableAfter('<!-- run: pattern | asked'))('of cost: %s is asked %s and searched %s times', (cell, asked, searched) => {
    const [pattern = ''] = patternsIn(cell as string)
    const rule = { id: 'culture.cost', finds: 'transparency' as const, why: 'Shown.', match: pattern, yes: '[x]', no: 'y' }
    const workOn = (packs: RulePack[]): { asked: number; searched: number; tokens: number } => {
      const { language: own, segmenting, quantities } = knowledgeOf(assemble(built, { builtIns: false, packs }).content)
      let tokens = 0
      for (const { text } of examplePostings) {
        const reading = tag(text, sentenceSpans(segment(text, segmenting)), own, quantities)
        tokens += reading.tokens.length
        match(reading, own)
      }
      return { ...workOf(own), tokens }
    }
    const [without, within] = [workOn([]), workOn([{ pack: 'cost', culture: [rule] }])]
    for (const [field, told] of [
      ['asked', asked],
      ['searched', searched],
    ] as const)
      expect(((within[field] - without[field]) * 1000) / within.tokens, field).toBeLessThanOrEqual(
        Number((told as string).replace(',', '')),
      )
  })
})
