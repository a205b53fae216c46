/** What differs between two analyses of one posting, finding by finding and sentence by sentence. */
import type { Analysis, Analyzer, Firing } from '../index'
import { describeValue } from './describe'
import { oneLine, type Style } from './style'

/** A finding that is new, gone or told otherwise. */
export interface Change {
  /** Its path: "skills.rn". */
  finding: string
  before?: string
  after?: string
  /** What fired for it, on which words. */
  by: { id: string; words: string }[]
}

export interface Changes {
  findings: Change[]
  /** The sentences of both reports in order. */
  report: { paragraph: 'job' | 'company'; change: 'same' | 'gone' | 'new'; text: string }[]
}

export function changesOf(first: Analyzer, before: Analysis, second: Analyzer, after: Analysis): Changes {
  const [old, fresh] = [told(before), told(after)]
  const findings: Change[] = []
  for (const [finding, { words, path }] of old) {
    const now = fresh.get(finding)
    if (now?.words === words) continue
    const { fired } = now ? second.explain(after, now.path) : first.explain(before, path)
    findings.push({ finding, before: words, ...(now ? { after: now.words } : {}), by: byOf(fired) })
  }
  for (const [finding, { words, path }] of fresh)
    if (!old.has(finding)) findings.push({ finding, after: words, by: byOf(second.explain(after, path).fired) })
  const report = (['job', 'company'] as const).flatMap((paragraph) =>
    sentenceChanges(textsOf(before, paragraph), textsOf(after, paragraph)).map((each) => ({ paragraph, ...each })),
  )
  return { findings, report }
}

const textsOf = ({ report }: Analysis, paragraph: 'job' | 'company'): string[] => report[paragraph].sentences.map(({ text }) => text)

const byOf = (fired: readonly Firing[]): Change['by'] =>
  fired.filter(({ by }) => by === 'rule' || by === 'term' || by === 'reader').map(({ id, evidence }) => ({ id, words: evidence.text }))

/** Each finding in words, by what it is known by whatever its place. */
function told(analysis: Analysis): Map<string, { words: string; path: string }> {
  const found = new Map<string, { words: string; path: string }>()
  const put = (finding: string, words: string, path = finding): void => void found.set(finding, { words, path })
  for (const side of ['role', 'company'] as const)
    for (const [name, fact] of Object.entries(analysis[side]) as [string, { value: unknown }][])
      put(`${side}.${name}`, describeValue(fact.value))
  for (const { id, name, kind, level, category } of analysis.skills)
    put(`skills.${id}`, `${name}, ${kind}, ${level}${category ? `, ${category}` : ''}`)
  for (const [index, { text, themes }] of analysis.responsibilities.entries())
    put(`responsibilities: ${text}`, themes.join(', ') || 'no theme', `responsibilities.${index}`)
  for (const { id, strength } of analysis.culture) put(`culture.${id}`, strength.toFixed(2))
  for (const { id, statement } of analysis.insights) put(`insights.${id}`, statement)
  for (const { id, question } of analysis.gaps) put(`gaps.${id}`, question)
  for (const { id, kind } of analysis.wording) put(`wording.${id}`, kind)
  for (const [index, { statement }] of analysis.conflicts.entries()) put(`conflicts: ${statement}`, statement, `conflicts.${index}`)
  for (const { code, message } of analysis.warnings) put(`warnings.${code}`, message)
  return found
}

/** The longest run of sentences that both have stays; the rest is gone or new. */
function sentenceChanges(before: readonly string[], after: readonly string[]): { change: 'same' | 'gone' | 'new'; text: string }[] {
  const common = before.map(() => new Array<number>(after.length + 1).fill(0))
  common.push(new Array<number>(after.length + 1).fill(0))
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      (common[row] as number[])[column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const changes: { change: 'same' | 'gone' | 'new'; text: string }[] = []
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      changes.push({ change: 'same', text: before[row++] as string })
      column++
    } else if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1)))
      changes.push({ change: 'gone', text: before[row++] as string })
    else changes.push({ change: 'new', text: after[column++] as string })
  }
  return changes
}

const SIGNS = { same: ' ', gone: '-', new: '+' } as const
const SHOWN = 3
const LONGEST_WORDS = 60

export function changesText({ findings, report }: Changes, style: Style): string {
  const lines = findings.flatMap((change) => changeLines(change, style))
  const changed = report.some(({ change }) => change !== 'same')
  const sentences = (['job', 'company'] as const).flatMap((paragraph) => [
    style.heading(paragraph === 'job' ? 'Job Analysis' : 'Company Analysis'),
    ...report.filter((each) => each.paragraph === paragraph).map(({ change, text }) => `${SIGNS[change]} ${oneLine(text)}`),
  ])
  return [
    style.heading('Findings'),
    ...(lines.length ? lines : ['  the packs change no finding of this posting']),
    '',
    ...(changed ? sentences : [style.heading('Report'), '  the packs change no sentence of this report']),
    '',
  ].join('\n')
}

function changeLines({ finding, before, after, by }: Change, style: Style): string[] {
  const sign = before === undefined ? '+' : after === undefined ? '-' : '~'
  const told = [before, after].filter((each) => each !== undefined).join(' -> ')
  return [
    `${sign} ${style.name(oneLine(finding))}  ${oneLine(told)}`,
    ...by.slice(0, SHOWN).map(({ id, words }) => `    ${id}  ${style.quote(`“${short(words)}”`)}`),
  ]
}

function short(words: string): string {
  const line = oneLine(words)
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).trimEnd()}…` : line
}
