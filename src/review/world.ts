/** What the parts of a review look at: the packs with their places, the rules below them, and all of it together. */
import type { RuleProblem } from '../errors'
import type { Knowledge } from '../knowledge'
import type { HitLoss } from '../match/trace'
import type { PackRemark, RemarkCode } from '../pack-review'
import { PARTS } from '../packs/schema'
import { recordOf, rowsOf } from '../rules/check/names'
import type { Path, Source, Within } from '../rules/check/source'
import { type Line, linesIn } from '../rules/check/walk'
import type { Content } from '../rules/content'
import type { Reading } from '../stages'

export interface ReviewWorld {
  sources: readonly Source[]
  /** The rules that the packs are put on top of. */
  below: Content
  /** All of it together. */
  whole: Content
  knowledge: Knowledge
  /** Why no hit of the rule counts in the reading, where one was found. */
  lostTo(reading: Reading, rule: string): HitLoss | undefined
  add(severity: PackRemark['severity'], code: RemarkCode, problem: RuleProblem): void
}

/** A rule of a pack that is found by patterns, as it is written there. */
export interface PackRule {
  source: Source
  path: Path
  id: string
  kind: string
  row: Readonly<Record<string, unknown>>
}

const DETECTORS = PARTS.filter(({ kind }) => kind.detectors)

export const rulesOf = (source: Source): PackRule[] =>
  DETECTORS.flatMap(({ field }) =>
    rowsOf(recordOf(source.value)[field]).map((row, index) => ({ source, path: [field, index], id: String(row.id), kind: field, row })),
  )

/** The lines of one of its texts. */
export const linesOf = ({ row }: PackRule, field: string): Line[] => {
  const text = row[field]
  return typeof text === 'string' ? linesIn(text) : []
}

/** Says something of a rule at a field of it. */
export const problemOf = ({ source, path, id }: PackRule, field: string, within: Within, problem: string, proposal?: string): RuleProblem =>
  source.problem([...path, field], within, problem, proposal, id)

/** The rule that counts under this id is the one of this pack: no later pack replaces it, none switches it off. */
export function counts({ source, id }: PackRule, { sources, knowledge }: ReviewWorld): boolean {
  const owner = sources.filter((each) => rulesOf(each).some((rule) => rule.id === id)).at(-1)
  return owner === source && knowledge.language.rules.some((rule) => rule.id === id)
}
