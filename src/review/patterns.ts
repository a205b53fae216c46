/** Patterns that fire nearly everywhere, that take too long, that another rule has already, or that can never count. */
import { readAside } from '../pipeline'
import { recordOf, rowsOf } from '../rules/check/names'
import { linesIn } from '../rules/check/walk'
import type { Content } from '../rules/content'
import { parsePattern } from '../rules/pattern'
import { SECTION_KINDS } from '../rules/schema/fields'
import type { SectionKind } from '../types'
import { sampleOf, waysOf, weigher } from './weight'
import { counts, linesOf, type PackRule, problemOf, type ReviewWorld } from './world'

/** Words of an ordinary posting. */
const POSTING = 600
/** Hits in such a posting above which a rule tells nothing; a signal that stands in every posting is none. */
const MOST_HITS = 5
const MOST_SIGNALS = 1.5
const SIGNALS: ReadonlySet<string> = new Set(['culture', 'wording', 'skills', 'gates'])
/** The matcher gives a search up that takes more steps. */
const MOST_WAYS = 2_000

export function reviewPatterns(rules: readonly PackRule[], world: ReviewWorld): void {
  const { shareOf } = weigher(world.whole)
  const owners = patternOwners(world.below)
  for (const rule of rules) {
    if (!counts(rule, world)) {
      world.add(
        'warning',
        'unreachable',
        problemOf(rule, 'id', {}, 'a later pack, or an "off" of this one, puts the rule out of use', 'leave it out'),
      )
      continue
    }
    for (const { text, line } of linesOf(rule, 'match')) {
      const elements = parsePattern(text)
      const hits = shareOf(elements) * POSTING
      if (hits > (SIGNALS.has(rule.kind) ? MOST_SIGNALS : MOST_HITS))
        world.add(
          'warning',
          'too-broad',
          problemOf(
            rule,
            'match',
            { line },
            `matches about ${Math.round(hits)} times in every posting`,
            'name a second word that makes it mean this',
          ),
        )
      if (waysOf(elements) > MOST_WAYS)
        world.add(
          'warning',
          'costly',
          problemOf(
            rule,
            'match',
            { line },
            'so many gaps and optional parts that a search may be given up',
            'write several shorter patterns',
          ),
        )
      const owner = owners.get(`${rule.kind} ${plain(text)}`)
      if (owner && owner !== rule.id)
        world.add(
          'warning',
          'same-pattern',
          problemOf(rule, 'match', { line }, `the rule ${owner} has this pattern already`, 'leave it out, or replace that rule by its id'),
        )
      owners.set(`${rule.kind} ${plain(text)}`, rule.id)
    }
    reviewReach(rule, world)
  }
}

/** Titles are patterns too: one that two families have belongs to the later. */
export function reviewTitles({ sources, below, add }: ReviewWorld): void {
  const owners = patternOwners(below)
  for (const source of sources)
    for (const field of ['titles', 'seniority'] as const)
      rowsOf(recordOf(source.value)[field]).forEach((row, index) => {
        const id = `${field}.${field === 'titles' ? row.family : row.level}`
        for (const { text, line } of linesIn(String(row.words ?? ''))) {
          const owner = owners.get(`${field} ${plain(text)}`)
          if (owner && owner !== id)
            add(
              'warning',
              'contradicts',
              source.problem(
                [field, index, 'words'],
                { line },
                `${owner} has this title already`,
                `switch that off: off: [${owner}], or choose one of them`,
              ),
            )
          owners.set(`${field} ${plain(text)}`, id)
        }
      })
}

const plain = (pattern: string): string => pattern.trim().replace(/\s+/g, ' ').toLowerCase()

const patternOwners = ({ detectors }: Content): Map<string, string> =>
  new Map(detectors.flatMap(({ id, kind, match }) => match.map((pattern) => [`${kind} ${plain(pattern)}`, id] as const)))

/** A rule whose exceptions bar all that one of its patterns matches. */
function reviewReach(rule: PackRule, world: ReviewWorld): void {
  // Some section is left: the examples stand in one.
  const section = sectionsOf(rule)[0] as SectionKind
  const lists = new Map(world.whole.lists.map(({ list, entries }) => [list, entries]))
  const number = world.knowledge.language.rules.findIndex(({ id }) => id === rule.id)
  const excepts = linesOf(rule, 'except')
  if (!excepts.length) return
  for (const { text, line } of linesOf(rule, 'match')) {
    const samples = (['first', 'last'] as const).map((pick) => sampleOf(parsePattern(text), pick, lists))
    if (samples.some((sample) => !sample)) continue
    const found = samples.some((sample) => finds(sample as string, section, number, world))
    if (!found && samples.every((sample) => isBarred(sample as string, section, rule, world)))
      world.add(
        'warning',
        'unreachable',
        problemOf(
          rule,
          'match',
          { line },
          'an exception of the rule bars what this pattern matches',
          `narrow what stands below "except", such as: ${excepts[0]?.text}`,
        ),
      )
  }
}

function sectionsOf({ row }: PackRule): SectionKind[] {
  const inside = Array.isArray(row.in) ? (row.in as SectionKind[]) : SECTION_KINDS
  const outside = Array.isArray(row['not-in']) ? (row['not-in'] as SectionKind[]) : []
  return inside.filter((kind) => !outside.includes(kind))
}

const finds = (text: string, kind: SectionKind, rule: number, { knowledge }: ReviewWorld): boolean =>
  readAside(text, knowledge, [{ start: 0, end: text.length, kind, item: true }]).hits.some((hit) => hit.rule === rule)

/** The words would match, were it not for an exception. */
function isBarred(text: string, kind: SectionKind, rule: PackRule, world: ReviewWorld): boolean {
  const { reading } = readAside(text, world.knowledge, [{ start: 0, end: text.length, kind, item: true }])
  return world.lostTo(reading, rule.id) === 'exception'
}
