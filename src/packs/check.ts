/** Everything that can be told of packs before they are used. Parts are checked as the built-in rules are, by the same checks. */
import type { RuleProblem } from '../errors'
import { checkParts } from '../rules/check/check'
import { collectNames, moveKey, type Names, recordOf, rowsOf, type SourceOfKind } from '../rules/check/names'
import { proposeName } from '../rules/check/proposal'
import { type AnySchema, checkShape } from '../rules/check/shape'
import { partOf, type Source } from '../rules/check/source'
import type { Content } from '../rules/content'
import { FAMILY_FIELDS } from '../rules/schema/lexicons'
import { contentNames, joinNames } from './content-names'
import { PARTS, packHead } from './schema'

/** The parts of a pack, each a source of its own. */
export function partsOf(source: Source): SourceOfKind[] {
  const pack = recordOf(source.value)
  return PARTS.flatMap(({ field, kind, several }): SourceOfKind[] => {
    const value = pack[field]
    if (value === undefined) return []
    if (!several) return [{ source: partOf(source, [field], value), kind }]
    return Array.isArray(value) ? value.map((each, index) => ({ source: partOf(source, [field, index], each), kind })) : []
  })
}

/** Adds the mistakes of the packs, of which each may refer to what any other or the content below them defines. */
export function checkPacks(sources: readonly Source[], below: Content, problems: RuleProblem[]): void {
  const parts = sources.map(partsOf)
  const known = contentNames(below)
  const names = joinNames(known, collectNames(parts.flat()))
  sources.forEach((source, index) => {
    checkShape(source, packHead as unknown as AnySchema, problems)
    checkParts(parts[index] as SourceOfKind[], names, problems)
    checkFamilies(source, known, problems)
  })
  checkMoves(sources, below, problems)
  checkPackNames(sources, problems)
}

/** Two packs of one name could not be told apart in a message. */
function checkPackNames(sources: readonly Source[], problems: RuleProblem[]): void {
  const seen = new Set<unknown>()
  for (const source of sources) {
    const { pack } = recordOf(source.value)
    if (typeof pack === 'string' && seen.has(pack))
      problems.push(source.problem(['pack'], {}, `a second pack "${pack}"`, 'give each pack its own name'))
    seen.add(pack)
  }
}

/** A family that is not there yet needs all that is told of one. */
function checkFamilies(source: Source, known: Names, problems: RuleProblem[]): void {
  const families = known.of('family')
  rowsOf(recordOf(source.value).titles).forEach((row, index) => {
    if (typeof row.family !== 'string' || families?.has(row.family)) return
    const missing = FAMILY_FIELDS.filter((field) => row[field] === undefined)
    if (missing.length)
      problems.push(
        source.problem(
          ['titles', index],
          {},
          `the new family "${row.family}" lacks ${missing.join(', ')}`,
          proposeName(row.family, families ?? []) ?? 'a new family needs all fields',
        ),
      )
  })
}

/** Every move of a pack has sentences, or is filled by insights; never both. */
function checkMoves(sources: readonly Source[], below: Content, problems: RuleProblem[]): void {
  const moves = [recordOf(below.tables.plan), ...sources.map(({ value }) => recordOf(recordOf(value).plan))].flatMap((plan) =>
    rowsOf(plan.moves),
  )
  const filled = new Set(moves.flatMap((row) => (row.insight === true ? [moveKey(row.paragraph, row.move)] : [])))
  const say = [below.tables.say, ...sources.map(({ value }) => recordOf(value).say)].flatMap(rowsOf)
  const said = new Set(say.map((row) => moveKey(row.paragraph, row.move)))
  for (const source of sources) {
    const { plan, say: own } = recordOf(source.value)
    rowsOf(own).forEach((row, index) => {
      if (filled.has(moveKey(row.paragraph, row.move)))
        problems.push(
          source.problem(
            ['say', index, 'move'],
            {},
            `the move "${row.move}" is filled by insights`,
            'write an insight, or choose another move',
          ),
        )
    })
    rowsOf(recordOf(plan).moves).forEach((row, index) => {
      const key = moveKey(row.paragraph, row.move)
      if (typeof row.move === 'string' && !filled.has(key) && !said.has(key))
        problems.push(
          source.problem(['plan', 'moves', index, 'move'], {}, `the move "${row.move}" has no sentences`, 'add them below "say"'),
        )
    })
  }
}
