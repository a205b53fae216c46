/** The insights of the analysis, each with its statement in words. */
import type { Knowledge } from '../knowledge'
import { insightSlots } from '../plan/insights'
import type { Material } from '../plan/material'
import { statementOf } from '../realise/choose'
import type { Insight } from '../types'
import { type Inferred, publicInsight } from './infer'

export function insightsOf(inferred: Inferred, material: Material, knowledge: Knowledge, seed: string): Insight[] {
  return inferred.insights.flatMap((found) => {
    const statement = statementOf(found.rule.say(), insightSlots(found, material), knowledge.style, seed)
    return statement ? [publicInsight(found, statement)] : []
  })
}
