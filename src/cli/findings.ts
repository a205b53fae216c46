/** The table of what was found, with quotes from the posting. */
import type { Analysis, Evidence, Skill, SkillLevel } from '../index'
import { describeValue, wordsOf } from './describe'
import { oneLine, type Style } from './style'

/** What is said on the left, what it is on the right, and the place of the posting that it rests on. */
interface Row {
  name: string
  value?: string
  evidence?: Evidence | undefined
}

const LEVELS: readonly SkillLevel[] = ['required', 'preferred', 'mentioned', 'not-needed']
const WIDEST_CELL = 34
const LONGEST_QUOTE = 90

export function findingsTable(analysis: Analysis, style: Style): string {
  const { role, company, skills, responsibilities, culture, insights, wording, gaps, conflicts, warnings } = analysis
  const parts: [heading: string, rows: Row[]][] = [
    ['Role', factRows(role)],
    ['Company', factRows(company)],
    ...LEVELS.map((level): [string, Row[]] => [`Skills: ${level.replace('-', ' ')}`, skillRows(skills, level)]),
    ['Responsibilities', responsibilities.map(({ text, evidence }) => ({ name: text, evidence: evidence[0] }))],
    ['Culture', culture.map(({ name, strength, evidence }) => ({ name, value: strength.toFixed(2), evidence: evidence[0] }))],
    ['Insights', insights.map(({ statement, evidence }) => ({ name: statement, evidence: evidence[0] }))],
    [
      'Wording',
      wording.map(({ kind, why, instead, evidence }) => ({
        name: kind,
        value: instead ? `${why} Instead: ${instead}` : why,
        evidence: evidence[0],
      })),
    ],
    [
      'Conflicts',
      conflicts.flatMap(({ fact, statement, evidence }) =>
        evidence.map((each, index) => ({ name: index ? '' : fact, value: index ? '' : statement, evidence: each })),
      ),
    ],
    ['Not said', gaps.map(({ id, question }) => ({ name: id, value: question }))],
    ['Warnings', warnings.map(({ code, message }) => ({ name: style.alert(code), value: message }))],
  ]
  const tables = parts.flatMap(([heading, rows]) => (rows.length ? [`${style.heading(heading)}\n${tableOf(rows, style)}`] : []))
  return tables.length ? `${tables.join('\n\n')}\n` : 'Nothing was found.\n'
}

function factRows(facts: object): Row[] {
  return Object.entries(facts as Record<string, { value: unknown; evidence: Evidence[] }>).map(([key, { value, evidence }]) => ({
    name: wordsOf(key),
    value: describeValue(value),
    evidence: evidence[0],
  }))
}

/** Skills of one level, those of a kind together, strongest first within a kind. */
function skillRows(skills: readonly Skill[], level: SkillLevel): Row[] {
  const byKind = new Map<string, Row[]>()
  for (const { name, kind, years, proficiency, evidence, ...skill } of skills) {
    if (skill.level !== level) continue
    const value = [kind, proficiency, years && `${describeValue(years)} years`].filter(Boolean).join(', ')
    byKind.set(kind, [...(byKind.get(kind) ?? []), { name, value, evidence: evidence[0] }])
  }
  return [...byKind.values()].flat()
}

function tableOf(rows: readonly Row[], style: Style): string {
  const lines = rows.map(({ name, value, evidence }) => ({ name: oneLine(name), value: oneLine(value ?? ''), evidence }))
  const names = widthOf(lines.map(({ name }) => name))
  const values = widthOf(lines.map(({ value }) => value))
  return lines.map((line) => lineOf(line, names, values, style)).join('\n')
}

/** Wide enough for every cell that is not long; a long one pushes its own line alone. */
function widthOf(cells: readonly string[]): number {
  return Math.max(0, ...cells.map((cell) => cell.length).filter((length) => length <= WIDEST_CELL))
}

function lineOf({ name, value = '', evidence }: Row, names: number, values: number, style: Style): string {
  let line = `  ${style.name(name)}`
  if (value) line += `${' '.repeat(Math.max(0, names - name.length) + 2)}${value}`
  if (!evidence) return line
  if (name.length > WIDEST_CELL || value.length > WIDEST_CELL) return `${line}\n      ${style.quote(quoteOf(evidence))}`
  const room = value ? values - value.length : names - name.length + (values && values + 2)
  return `${line}${' '.repeat(room + 2)}${style.quote(quoteOf(evidence))}`
}

function quoteOf({ text, section }: Evidence): string {
  const line = oneLine(text)
  const shown = line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line
  return section === 'given' ? `given: “${shown}”` : `“${shown}”`
}
