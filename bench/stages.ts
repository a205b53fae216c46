/** The stages of the pipeline one by one, each on what the ones before it made of the postings. */
import { content } from '../src/generated/content'
import { infer } from '../src/infer/infer'
import { ingest } from '../src/ingest/ingest'
import { readOptions } from '../src/ingest/options'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { materialOf } from '../src/plan/material'
import { plan } from '../src/plan/plan'
import { realise } from '../src/realise/choose'
import { canTell } from '../src/realise/render'
import { resolve } from '../src/resolve/resolve'
import { segment } from '../src/segment/segment'
import { sentenceSpans } from '../src/segment/spans'
import { tag } from '../src/tag/tag'

const SEED = 'bench'

export function stagesOf(texts: readonly string[]): Record<string, () => void> {
  const knowledge = knowledgeOf(content)
  const { language, segmenting, quantities, templates, style } = knowledge
  const settings = readOptions(undefined)
  const readAlone = (text: string) => {
    const span = { start: 0, end: text.length, block: 0, section: 0, kind: 'header' as const, item: false, boilerplate: false }
    const reading = tag(text, [span], language, quantities)
    return { reading, hits: match(reading, language) }
  }
  const outlinesOf = (material: ReturnType<typeof materialOf>) =>
    plan(material, knowledge.plan, settings.length, (move, slots) => canTell(templates.get(move), slots))
  const made = texts.map((text) => {
    const ingested = ingest(text, settings)
    const segmented = segment(ingested.source, segmenting)
    const reading = tag(ingested.source, sentenceSpans(segmented), language, quantities)
    const matched = { ingested, segmented, reading, hits: match(reading, language), read: readAlone }
    const findings = resolve(matched, knowledge)
    const inferred = infer(findings, matched, knowledge)
    const outlines = outlinesOf(materialOf(text, findings, inferred, knowledge, SEED, reading.tokens))
    return { text, matched, findings, inferred, outlines }
  })
  const overAll = (task: (each: (typeof made)[number]) => void) => () => {
    for (const each of made) task(each)
  }
  return {
    ingest: overAll(({ text }) => ingest(text, settings)),
    segment: overAll(({ matched }) => segment(matched.ingested.source, segmenting)),
    tag: overAll(({ matched }) => tag(matched.ingested.source, sentenceSpans(matched.segmented), language, quantities)),
    match: overAll(({ matched }) => match(matched.reading, language)),
    resolve: overAll(({ matched }) => resolve(matched, knowledge)),
    infer: overAll(({ matched, findings }) => infer(findings, matched, knowledge)),
    plan: overAll(({ text, matched, findings, inferred }) =>
      outlinesOf(materialOf(text, findings, inferred, knowledge, SEED, matched.reading.tokens)),
    ),
    realise: overAll(({ outlines }) => {
      for (const outline of outlines) realise(outline, templates, style, SEED)
    }),
  }
}
