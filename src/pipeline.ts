/**
 * The pipeline, in order. A posting goes in at the top and comes out as an analysis at the bottom:
 * ingest -> segment -> tag -> match -> resolve -> infer -> plan -> realise -> assemble.
 */
import { assemble } from './assemble/assemble'
import { infer } from './infer/infer'
import { ingest } from './ingest/ingest'
import { readOptions } from './ingest/options'
import type { Knowledge } from './knowledge'
import { match } from './match/match'
import { materialOf } from './plan/material'
import { plan } from './plan/plan'
import { hash, realise } from './realise/choose'
import { canTell } from './realise/render'
import { resolve } from './resolve/resolve'
import { segment } from './segment/segment'
import { sentenceSpans } from './segment/spans'
import { tag } from './tag/tag'
import type { Analysis, AnalyzeOptions, PostingInput } from './types'
import { version } from './version'

export function analyze(input: string | PostingInput, options: AnalyzeOptions | undefined, knowledge: Knowledge): Analysis {
  const settings = readOptions(options)
  const { language } = knowledge

  const ingested = ingest(input, settings)
  const segmented = segment(ingested.source, knowledge.segmenting)
  const reading = tag(ingested.source, sentenceSpans(segmented), language, knowledge.quantities)
  const hits = match(reading, language)
  const findings = resolve({ ingested, segmented, reading, hits }, knowledge)
  const inferred = infer(findings, reading, hits, knowledge)
  const material = materialOf(ingested.source, findings, inferred, knowledge)
  const outlines = plan(material, knowledge.plan, settings.length, (move, slots) => canTell(knowledge.templates.get(move), slots))
  const seed = String(settings.seed ?? hash(ingested.source))
  const [job, company] = outlines.map((outline) => realise(outline, knowledge.templates, knowledge.style, seed))

  return {
    version,
    source: ingested.source,
    sections: segmented.sections,
    role: findings.role,
    company: findings.company,
    skills: findings.skills,
    responsibilities: findings.responsibilities,
    culture: findings.culture,
    insights: inferred.insights.map(({ id, statement, because, evidence, confidence }) => ({ id, statement, because, evidence, confidence })),
    gaps: inferred.gaps.map(({ id, question }) => ({ id, question })),
    wording: findings.wording,
    conflicts: findings.conflicts,
    warnings: inferred.warnings,
    report: assemble(job ?? [], company ?? []),
  }
}
