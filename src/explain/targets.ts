/** What there is to explain in an analysis, by its path. */
import { PostingError } from '../errors'
import type { ExplainTarget } from '../explanation'
import type { Analysis, Evidence } from '../types'

export interface Target {
  path: string
  /** The finding or sentence; undefined where the analysis has none of that path. */
  found: unknown
}

/** Everything that can be explained, by path, in the order of the analysis. */
export function targetsOf(analysis: Analysis): Target[] {
  const { role, company, skills, responsibilities, culture, insights, gaps, wording, conflicts, warnings, report } = analysis
  const facts = (side: string, given: object): Target[] =>
    Object.entries(given).map(([name, found]) => ({ path: `${side}.${name}`, found }))
  const byId = (field: string, all: readonly { id: string }[]): Target[] => all.map((found) => ({ path: `${field}.${found.id}`, found }))
  const byPlace = (field: string, all: readonly unknown[]): Target[] => all.map((found, at) => ({ path: `${field}.${at}`, found }))
  return [
    ...facts('role', role),
    ...facts('company', company),
    ...byId('skills', skills),
    ...byPlace('responsibilities', responsibilities),
    ...byId('culture', culture),
    ...byId('insights', insights),
    ...byId('gaps', gaps),
    ...byId('wording', wording),
    ...byPlace('conflicts', conflicts),
    ...warnings.map((found) => ({ path: `warnings.${found.code}`, found })),
    ...byPlace('report.job', report.job.sentences),
    ...byPlace('report.company', report.company.sentences),
  ]
}

/** The paths of the findings that rest on one of the places, sentences left out. */
export const findingsAt = (analysis: Analysis, rests: (evidence: Evidence) => boolean): string[] =>
  targetsOf(analysis).flatMap(({ path, found }) => {
    const { evidence } = found as { evidence?: Evidence[] }
    return !path.startsWith('report.') && evidence?.some(rests) ? [path] : []
  })

/** Where the target stands in the analysis. Throws where it stands nowhere. */
export function findTarget(analysis: Analysis, target: ExplainTarget): Target {
  const all = targetsOf(analysis)
  if (typeof target === 'string') return all.find(({ path }) => path === target) ?? { path: target, found: undefined }
  if (typeof target !== 'object' || target === null)
    throw new PostingError(
      'INPUT',
      'What is to be explained is a finding or sentence of the analysis, its path such as "skills.rn", or { start, end }.',
    )
  const same = all.find(({ found }) => found === target)
  if (same) return same
  if (isPlace(target)) return { path: `source.${target.start}-${target.end}`, found: target }
  const text = JSON.stringify(target)
  const alike = all.find(({ found }) => JSON.stringify(found) === text)
  if (!alike)
    throw new PostingError(
      'INPUT',
      'What is to be explained is not in the analysis. Give a finding or sentence of this analysis, or its path.',
    )
  return alike
}

/** A stretch of the source. */
export const isPlace = (target: object): target is { start: number; end: number } =>
  Object.keys(target).length === 2 &&
  Number.isInteger((target as { start?: unknown }).start) &&
  Number.isInteger((target as { end?: unknown }).end)
