/** What a line below `off:` names: one thing by its id, or a group of them. */
import { moveKey, recordOf, rowsOf } from '../rules/check/names'
import { linesIn } from '../rules/check/walk'
import type { Content, DetectorSource, TermSource } from '../rules/content'

type Row = Record<string, unknown>

const linesOf = (text: unknown): string[] => linesIn(typeof text === 'string' ? text : '').map((line) => line.text)

/** What is to go. */
export interface Chosen {
  term(term: TermSource): boolean
  list(name: string): boolean
  detector(detector: DetectorSource): boolean
  /** A row of a table, such as an insight or the headings of a section. */
  row(table: string, row: Row): boolean
  /** `job.purpose.seeks` */
  template(id: string): boolean
  /** `job.purpose` */
  move(id: string): boolean
}

const never = (): boolean => false
const NOTHING: Chosen = { term: never, list: never, detector: never, row: never, template: never, move: never }

/** Tables whose rows have ids, and the field that holds it. */
const ROW_IDS: Readonly<Record<string, string>> = {
  insights: 'id',
  gaps: 'id',
  boilerplate: 'id',
  titles: 'family',
  seniority: 'level',
  sections: 'kind',
}

/** Ids of rows as they are switched off: those of titles and ranks like the rules that they become. */
function rowId(table: string, row: Row): string | undefined {
  const field = ROW_IDS[table]
  if (!field) return undefined
  return field === 'id' ? String(row.id) : `${table}.${String(row[field])}`
}

/** "jobs.*" takes all that begins with "jobs."; "*" takes everything. */
function nameTest(name: string): (id: string | undefined) => boolean {
  if (name === '*') return (id) => id !== undefined
  if (!name.endsWith('.*')) return (id) => id === name
  const start = name.slice(0, -1)
  return (id) => id?.startsWith(start) === true
}

/** Reads one entry. */
export function chosenBy(entry: string): Chosen {
  const at = entry.indexOf(':')
  const name = entry.slice(at + 1)
  const is = nameTest(name)
  switch (at < 0 ? '' : entry.slice(0, at)) {
    case 'term':
      return { ...NOTHING, term: ({ id }) => is(id) }
    case 'field':
      return { ...NOTHING, term: ({ field }) => is(field) }
    case 'category':
      return { ...NOTHING, term: ({ category }) => is(category) }
    case 'kind':
      return { ...NOTHING, term: ({ kind }) => is(kind) }
    case 'finds':
      return { ...NOTHING, detector: ({ finds, kind }) => kind !== 'insights' && kind !== 'gaps' && is(finds) }
    case 'list':
      return { ...NOTHING, list: is }
    case 'template':
      return { ...NOTHING, template: is }
    case 'move':
      return { ...NOTHING, move: is }
    case '': {
      const kind = name.endsWith('.*') ? name.slice(0, -2) : undefined
      // What an insight looks for goes with it.
      const ofRow = (id: string): string => id.replace(/\.cue-\d+$/, '')
      return {
        ...NOTHING,
        detector: (detector) => detector.kind === kind || is(ofRow(detector.id)),
        row: (table, row) => table === kind || is(rowId(table, row)),
      }
    }
    default:
      return NOTHING
  }
}

/** True when some of the content is chosen. */
export function choosesAny(chosen: Chosen, { terms, gone, lists, detectors, tables }: Content): boolean {
  return (
    terms.some((term, number) => !gone?.has(number) && chosen.term(term)) ||
    lists.some(({ list }) => chosen.list(list)) ||
    detectors.some(chosen.detector) ||
    Object.keys(ROW_IDS).some((table) => rowsOf(tables[table]).some((row) => chosen.row(table, row))) ||
    rowsOf(tables.say).some((row) => linesOf(row.templates).some((line) => chosen.template(templateId(row, line)))) ||
    rowsOf(recordOf(tables.plan).moves).some((row) => chosen.move(moveKey(row.paragraph, row.move)))
  )
}

export const templateId = (row: Row, line: string): string =>
  `${moveKey(row.paragraph, row.move)}.${/^[a-z][a-z0-9-]*/.exec(line)?.[0] ?? ''}`

/** The content without what is chosen. Lists stay, empty, because patterns name them. */
export function without(content: Content, chosen: Chosen): Content {
  const tables: Content['tables'] = { ...content.tables }
  for (const table of Object.keys(ROW_IDS)) {
    if (Array.isArray(tables[table])) tables[table] = rowsOf(tables[table]).filter((row) => !chosen.row(table, row))
  }
  if (tables.say) tables.say = withoutTemplates(rowsOf(tables.say), chosen.template)
  if (tables.plan)
    tables.plan = {
      ...recordOf(tables.plan),
      moves: rowsOf(recordOf(tables.plan).moves).filter((row) => !chosen.move(moveKey(row.paragraph, row.move))),
    }
  return {
    ...content,
    ...withoutTerms(content, chosen.term),
    lists: content.lists.map((list) => (chosen.list(list.list) ? { list: list.list, entries: [] } : list)),
    detectors: content.detectors.filter((detector) => !chosen.detector(detector)),
    tables,
  }
}

/** Terms of what stands below keep their place, so that what was made of them serves on. */
function withoutTerms({ terms, below, gone: before }: Content, goes: (term: TermSource) => boolean): Pick<Content, 'terms' | 'gone'> {
  const firstOwn = below?.terms.length ?? 0
  const gone = new Map(before)
  const kept = terms.filter((term, number) => {
    if (!goes(term)) return true
    if (number < firstOwn) gone.set(number, 'off')
    return number < firstOwn
  })
  return { terms: kept, gone }
}

/** Moves without the sentences that go. */
export function withoutTemplates(say: readonly Row[], goes: (id: string) => boolean): Row[] {
  return say.map((row) => {
    const lines = linesOf(row.templates)
    const kept = lines.filter((line) => !goes(templateId(row, line)))
    return kept.length < lines.length ? { ...row, templates: kept.join('\n') } : row
  })
}
