/** The small postings of insights: on some each must fire, on others stay silent. */
import { cueHits } from '../infer/cue-hits'
import { firingInsights } from '../infer/insights'
import { understand } from '../pipeline'
import { recordOf, rowsOf } from '../rules/check/names'
import type { Source } from '../rules/check/source'
import { linesIn } from '../rules/check/walk'
import { type InsightExample, readInsightExample } from '../rules/examples'
import type { ReviewWorld } from './world'

export function runInsightExamples(source: Source, world: ReviewWorld): number {
  let count = 0
  rowsOf(recordOf(source.value).insights).forEach((row, index) => {
    const id = String(row.id)
    const family = Array.isArray(row.families) ? String(row.families[0]) : undefined
    for (const field of ['yes', 'no'] as const)
      for (const { text, line } of linesIn(String(row[field] ?? ''))) {
        count++
        const fires = drawnFrom(readInsightExample(id, text, field === 'yes' ? 'fires' : 'silent', family), world).includes(id)
        if (fires === (field === 'yes')) continue
        const problem = fires ? 'the insight is drawn from the near miss' : 'the insight is not drawn from the example'
        const proposal = fires
          ? 'add what speaks against it below "unless", or ask for more cues'
          : 'every cue must be met, in at least two places of the posting'
        world.add('error', 'example', source.problem(['insights', index, field], { line }, problem, proposal, id))
      }
  })
  return count
}

/** Ids of the insights that the small posting gives: each of its sentences is a list item in a section of its own. */
function drawnFrom({ postingText, sections, family }: InsightExample, { knowledge }: Pick<ReviewWorld, 'knowledge'>): string[] {
  const ingested = { source: postingText, format: 'text' as const, given: {}, stated: [], bodyStart: 0 }
  const segmented = {
    sections: sections.map(({ start, kind }, index) => ({ kind, start, end: sections[index + 1]?.start ?? postingText.length })),
    blocks: sections.map(({ start, end }, index) => ({ type: 'item' as const, start, end, section: index })),
    sentences: sections.map(({ start, end }, index) => ({ start, end, block: index })),
    lostLineBreaks: false,
  }
  const { matched, findings } = understand(ingested, segmented, knowledge)
  const role = { ...findings.role, ...(family ? { family: { value: family, evidence: [], confidence: 1 } } : {}) }
  const { reading, hits } = matched
  const { language, insights } = knowledge
  return firingInsights(insights, { reading, hits: cueHits(hits, reading, language), language, ...findings, role }).map(
    ({ rule }) => rule.id,
  )
}
