import { describe, expect, it } from 'vitest'
import { ruleFiles } from '../scripts/rule-files'
import { cueHits } from '../src/infer/cue-hits'
import type { CueWorld } from '../src/infer/cues'
import { firingInsights } from '../src/infer/insights'
import { CUE_NAMES } from '../src/infer/shown'
import { ingest } from '../src/ingest/ingest'
import { readOptions } from '../src/ingest/options'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { resolve } from '../src/resolve/resolve'
import type { InsightExample } from '../src/rules/examples'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import type { Segmented } from '../src/segment/segmented'
import { sentenceSpans } from '../src/segment/spans'
import type { SentenceSpan } from '../src/stages'
import { tag } from '../src/tag/tag'

const { content, insightExamples } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
content.irregular = irregularForms(content)
const knowledge = knowledgeOf(content)

/** The posting of an example as it comes out of segmenting: each sentence a list item in a section of its own. */
function segmentedOf({ sections, postingText }: InsightExample): Segmented {
  return {
    sections: sections.map(({ start, kind }, index) => ({ kind, start, end: sections[index + 1]?.start ?? postingText.length })),
    blocks: sections.map(({ start, end }, index) => ({ type: 'item', start, end, section: index })),
    sentences: sections.map(({ start, end }, index) => ({ start, end, block: index })),
    lostLineBreaks: false,
  }
}

function read(text: string, spans: SentenceSpan[]) {
  const reading = tag(text, spans, knowledge.language, knowledge.quantities)
  return { reading, hits: match(reading, knowledge.language) }
}

/** Ids of the insights that fire on the example. */
function fired(example: InsightExample): string[] {
  const ingested = ingest(example.postingText, readOptions(undefined))
  const segmented = segmentedOf(example)
  const { reading, hits } = read(ingested.source, sentenceSpans(segmented))
  const alone = (text: string) =>
    read(text, [{ start: 0, end: text.length, block: 0, section: 0, kind: 'header', item: false, boilerplate: false }])
  const findings = resolve({ ingested, segmented, reading, hits, read: alone }, knowledge)
  const role = { ...findings.role, ...(example.family ? { family: { value: example.family, evidence: [], confidence: 1 } } : {}) }
  const world: CueWorld = { reading, hits: cueHits(hits, reading, knowledge.language), language: knowledge.language, ...findings, role }
  return firingInsights(knowledge.insights, world).map(({ rule }) => rule.id)
}

const byRule = new Map<string, InsightExample[]>()
for (const example of insightExamples) byRule.set(example.rule, [...(byRule.get(example.rule) ?? []), example])

describe('every insight fires on its postings and stays silent on the near misses', () => {
  it.each(knowledge.insights.map(({ id }) => id))('%s', (id) => {
    const own = byRule.get(id) ?? []
    expect(own.filter(({ expects }) => expects === 'fires').length, 'postings that fire').toBeGreaterThanOrEqual(2)
    expect(own.filter(({ expects }) => expects === 'silent').length, 'near misses').toBeGreaterThanOrEqual(1)
    for (const example of own) {
      if (example.expects === 'fires') expect(fired(example), example.postingText).toContain(id)
      else expect(fired(example), example.postingText).not.toContain(id)
    }
  })
})

describe('every insight is worded as an inference, or says what is printed', () => {
  it.each(knowledge.insights.map(({ id, say, cues, sums }) => [id, say(), cues, sums] as const))('%s', (_, say, cues, sums) => {
    expect(say.length).toBeGreaterThanOrEqual(2)
    const own = new Set([
      ...cues.flatMap(({ as, sections }, at) => (as && sections !== undefined ? [as, `${as}Sections`] : [as ?? CUE_NAMES[at]])),
      ...sums.map(({ as }) => as),
    ])
    const grounded = say.filter(({ needs }) => needs.some((slot) => own.has(slot)) && !needs.includes('company'))
    // A culture signal has many wordings; what other cues find is narrow enough for words of the rule's own.
    const narrow = cues.every(({ culture }) => !culture)
    if (!narrow) expect(grounded.length, 'wordings that name what they rest on, and no company').toBeGreaterThanOrEqual(2)
    for (const { parts, kind } of say) {
      const text = parts
        .map((part) => (part.type === 'text' ? part.text : ''))
        .join(' ')
        .toLowerCase()
      expect(
        knowledge.style.hedges.filter((hedge) => ` ${text.replace(/[^a-z'-]+/g, ' ')} `.includes(` ${hedge} `)).length,
        text,
      ).toSatisfy((hedges: number) => (kind === 'stated' ? hedges === 0 : hedges > 0))
    }
  })
})

describe('what a cue names is there', () => {
  const themes = new Set(knowledge.language.rules.filter(({ kind }) => kind === 'duties').map(({ finds }) => finds))
  it.each(knowledge.insights.map(({ id, cues, unless }) => [id, [...cues, ...unless]] as const))('%s', (_, cues) => {
    for (const cue of cues) {
      for (const theme of cue.themes ?? []) expect(themes, theme).toContain(theme)
      for (const skill of cue.skills ?? []) if (!skill.includes(':')) expect(knowledge.language.termById.get(skill), skill).toBeDefined()
      for (const signal of cue.culture ?? []) expect([...knowledge.signalNames.keys()], signal).toContain(signal)
    }
  })
})
