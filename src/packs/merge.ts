/** Content with a pack on top. Rules and sentences take the place of those of the same name; words are added to what is there. */
import { recordOf, rowsOf } from '../rules/check/names'
import { linesIn } from '../rules/check/walk'
import type { Content, DetectorSource, ListSource, TermSource } from '../rules/content'
import { termIds } from '../rules/term-ids'
import { eitherSet } from '../rules/vocabulary'
import { templateId, withoutTemplates } from './off'

type Row = Record<string, unknown>
type Tables = Content['tables']

export function merge(below: Content, own: Content): Content {
  return {
    ...below,
    ...mergeTerms(below, own.terms),
    senses: [...below.senses, ...own.senses],
    lists: mergeLists(below.lists, own.lists),
    detectors: mergeDetectors(below.detectors, own),
    irregular: mergeIrregular(below.irregular, own.irregular),
    tables: mergeTables(below.tables, own.tables),
    ...(below.vocabulary && own.vocabulary
      ? {
          vocabulary: {
            words: eitherSet(below.vocabulary.words, own.vocabulary.words),
            names: eitherSet(below.vocabulary.names, own.vocabulary.names),
            capitals: eitherSet(below.vocabulary.capitals, own.vocabulary.capitals),
          },
        }
      : {}),
  }
}

function mergeIrregular(below: Content['irregular'], own: Content['irregular']): Content['irregular'] {
  const merged = { ...below }
  for (const [form, bases] of Object.entries(own)) merged[form] = [...new Set([...(merged[form] ?? []), ...bases])]
  return merged
}

/** A term of the same id keeps its spellings and gets those of the pack; it stands with the pack's own, whose spellings win. */
function mergeTerms(content: Content, own: readonly TermSource[]): Pick<Content, 'terms' | 'gone'> {
  if (!own.length) return content
  const { terms, below } = content
  const firstOwn = below?.terms.length ?? 0
  const ids = termIds(content)
  const gone = new Map(content.gone)
  const replaced = new Set<TermSource>()
  const merged = own.map((term) => {
    const number = ids.get(term.id)
    if (number === undefined) return term
    const before = terms[number] as TermSource
    if (number < firstOwn) gone.set(number, 'moved')
    else replaced.add(before)
    const aliases = new Set([...term.aliases, before.name, ...before.aliases])
    aliases.delete(term.name)
    const links = before.links || term.links ? { links: { ...before.links, ...term.links } } : {}
    return { ...term, aliases: [...aliases], ...links }
  })
  return { terms: [...(replaced.size ? terms.filter((term) => !replaced.has(term)) : terms), ...merged], gone }
}

function mergeLists(below: readonly ListSource[], own: readonly ListSource[]): ListSource[] {
  const added = new Map<string, string[]>()
  for (const { list, entries } of own) added.set(list, [...(added.get(list) ?? []), ...entries])
  const merged = below.map((each) => {
    const more = added.get(each.list)
    added.delete(each.list)
    return more ? { list: each.list, entries: [...new Set([...each.entries, ...more])] } : each
  })
  for (const [list, entries] of added) merged.push({ list, entries })
  return merged
}

/** Families and ranks get more titles; every other rule replaces the one of its id, an insight with all that it looked for. */
function mergeDetectors(below: readonly DetectorSource[], { detectors, tables }: Content): DetectorSource[] {
  const own = new Map(detectors.map((detector) => [detector.id, detector]))
  const replaced = new Set([...rowsOf(tables.insights), ...rowsOf(tables.gaps)].map(({ id }) => String(id)))
  const kept = below.filter((detector) => {
    if ((detector.kind === 'insights' || detector.kind === 'gaps') && replaced.has(detector.id.replace(/\.cue-\d+$/, ''))) return false
    const other = own.get(detector.id)
    if (!other) return true
    if (detector.kind === 'titles' || detector.kind === 'seniority')
      // Field by field: what is read when it is asked for is no property of its own that a spread would copy.
      own.set(detector.id, {
        id: detector.id,
        kind: detector.kind,
        finds: detector.finds,
        data: detector.data,
        ...(detector.in ? { in: detector.in } : {}),
        ...(detector.notIn ? { notIn: detector.notIn } : {}),
        match: [...new Set([...detector.match, ...other.match])],
        except: [...new Set([...detector.except, ...other.except])],
      })
    return false
  })
  return [...kept, ...own.values()]
}

const joinLines = (...texts: unknown[]): string =>
  [...new Set(texts.flatMap((text) => linesIn(typeof text === 'string' ? text : '').map((line) => line.text)))].join('\n')

/** Rows by the name that they are known by: those of `own` replace, or are joined to, those below. */
function mergeRows(below: unknown, own: unknown, nameOf: (row: Row) => string, join: (one: Row, other: Row) => Row): Row[] {
  const added = new Map(rowsOf(own).map((row) => [nameOf(row), row]))
  const merged = rowsOf(below).map((row) => {
    const other = added.get(nameOf(row))
    added.delete(nameOf(row))
    return other ? join(row, other) : row
  })
  return [...merged, ...added.values()]
}

const replace = (_one: Row, other: Row): Row => other
const byId = (row: Row): string => String(row.id)
const byMove = (row: Row): string => `${row.paragraph}.${row.move}`
const joinSection = (one: Row, other: Row): Row => {
  const joined: Row = { ...one }
  for (const use of ['headings', 'running', 'starts', 'cues'])
    if (one[use] !== undefined || other[use] !== undefined) joined[use] = joinLines(one[use], other[use])
  return joined
}
const joinTitles = (one: Row, other: Row): Row => ({ ...one, ...other, words: joinLines(one.words, other.words) })

function mergeTables(below: Tables, own: Tables): Tables {
  const merged: Tables = { ...below }
  const rows = (table: string, nameOf: (row: Row) => string, join: (one: Row, other: Row) => Row): void => {
    if (own[table] !== undefined) merged[table] = mergeRows(below[table], own[table], nameOf, join)
  }
  rows('insights', byId, replace)
  rows('gaps', byId, replace)
  rows('boilerplate', byId, replace)
  rows('sections', ({ kind }) => String(kind), joinSection)
  rows('titles', ({ family }) => String(family), joinTitles)
  rows('seniority', ({ level }) => String(level), joinTitles)
  if (own.warnings !== undefined) merged.warnings = { ...recordOf(below.warnings), ...recordOf(own.warnings) }
  if (own.say !== undefined) {
    const names = new Set(rowsOf(own.say).flatMap((row) => linesIn(String(row.templates ?? '')).map(({ text }) => templateId(row, text))))
    merged.say = [...withoutTemplates(rowsOf(below.say), (id) => names.has(id)), ...rowsOf(own.say)]
  }
  if (own.plan !== undefined) {
    const [first, second] = [recordOf(below.plan), recordOf(own.plan)]
    merged.plan = {
      ...first,
      budgets: { ...recordOf(first.budgets), ...recordOf(second.budgets) },
      moves: mergeRows(first.moves, second.moves, byMove, replace),
    }
  }
  return merged
}
