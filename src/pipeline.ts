/**
 * The pipeline, in order. A posting goes in at the top and comes out as an analysis at the bottom:
 * ingest -> segment -> tag -> match -> resolve -> infer -> plan -> realise -> assemble.
 */
import { assemble } from './assemble/assemble'
import { type Inferred, infer } from './infer/infer'
import { insightsOf } from './infer/statements'
import { ingest } from './ingest/ingest'
import type { Ingested } from './ingest/ingested'
import { readOptions } from './ingest/options'
import type { Knowledge } from './knowledge'
import { match } from './match/match'
import { type Material, materialOf } from './plan/material'
import { plan } from './plan/plan'
import { realise } from './realise/choose'
import { hash } from './realise/hash'
import { canTell } from './realise/render'
import { spelledOut } from './realise/spelling'
import type { WordingTrace } from './realise/trace'
import { withEvenFacts } from './resolve/even-facts'
import { firstPost, matchedOfPost } from './resolve/first-post'
import { type Findings, type Matched, resolve } from './resolve/resolve'
import type { SkillTrace } from './resolve/skills/trace'
import { segment } from './segment/segment'
import type { Segmented } from './segment/segmented'
import { sentenceSpans } from './segment/spans'
import type { Aside, Hit, Outline, Phrase, Reading } from './stages'
import { tag } from './tag/tag'
import type { Analysis, AnalyzeOptions, PostingInput } from './types'
import { version } from './version'

export const analyze = (input: string | PostingInput, options: AnalyzeOptions | undefined, knowledge: Knowledge): Analysis =>
  run(input, options, knowledge).analysis

/** What the stages made of one posting. */
export interface Run {
  matched: Matched
  findings: Findings
  inferred: Inferred
  material: Material
  outlines: Outline[]
  analysis: Analysis
}

/** What stages note for those who ask why: what they passed over. */
export interface Trace {
  skills: SkillTrace
  wordings: WordingTrace
  /** What was read apart from the sentences: a title line, headings. */
  asides: Reading[]
}

/** Runs every stage and keeps what each of them made. */
export function run(input: string | PostingInput, options: AnalyzeOptions | undefined, knowledge: Knowledge, trace?: Trace): Run {
  const settings = readOptions(options)

  const ingested = ingest(input, settings)
  const segmented = segment(ingested.source, knowledge.segmenting, ingested.given.title, ingested.given.company)
  const { matched, findings } = understand(ingested, segmented, knowledge, trace)
  const told = withEvenFacts(firstPost(findings))
  const inferred = infer(told, matchedOfPost(matched, told), knowledge)
  const seed = String(settings.seed ?? hash(ingested.source))
  const material = materialOf(ingested.source, told, inferred, knowledge, seed, matched.reading.tokens)
  const outlines = plan(material, knowledge.plan, settings.length, (move, slots) => canTell(knowledge.templates.get(move), slots))
  // What one paragraph tells, the next does not tell again.
  const said = new Set<Phrase>()
  const [job, company] = outlines.map((outline) =>
    settings.sections.includes(outline.paragraph)
      ? spelledOut(
          realise(outline, knowledge.templates, knowledge.style, seed, said, trace?.wordings),
          findings.skills,
          knowledge.style.wording.sounds,
        )
      : [],
  )

  const analysis = {
    version,
    source: ingested.source,
    sections: segmented.sections,
    role: findings.role,
    company: findings.company,
    skills: findings.skills,
    responsibilities: findings.responsibilities.map(({ marked: _marked, named: _named, ...duty }) => duty),
    culture: findings.culture.map(({ quote: _quote, clear: _clear, ...signal }) => signal),
    insights: insightsOf(inferred, material, knowledge, seed),
    gaps: inferred.gaps.map(({ id, question }) => ({ id, question })),
    wording: findings.wording,
    conflicts: findings.conflicts,
    warnings: inferred.warnings,
    report: assemble(job ?? [], company ?? []),
  }
  return { matched, findings, inferred, material, outlines, analysis }
}

/** From sentences to findings. */
export function understand(
  ingested: Ingested,
  segmented: Segmented,
  knowledge: Knowledge,
  trace?: Trace,
): { matched: Matched; findings: Findings } {
  const { language, quantities } = knowledge
  const reading = tag(ingested.source, sentenceSpans(segmented), language, quantities)
  const matched = {
    ingested,
    segmented,
    reading,
    hits: match(reading, language),
    read: (text: string, spans: readonly Aside[] = [{ start: 0, end: text.length }]) => {
      const aside = readAside(text, knowledge, spans)
      trace?.asides.push(aside.reading)
      return aside
    },
  }
  return { matched, findings: resolve(matched, knowledge, trace?.skills) }
}

/** Reads what stands apart from the sentences of the posting: a hint, a title, its headings. */
export function readAside(text: string, { language, quantities }: Knowledge, spans: readonly Aside[]): { reading: Reading; hits: Hit[] } {
  const reading = tag(
    text,
    spans.map((span) => ({ block: 0, section: 0, kind: 'header' as const, item: false, boilerplate: false, ...span })),
    language,
    quantities,
  )
  return { reading, hits: match(reading, language) }
}
