/** Everything that can be told of a set of files before it is used. */
import type { RuleProblem } from '../../errors'
import { KINDS, kindOf } from '../schema/kinds'
import { exampleFaults, postingFaults } from './example'
import { collectNames, moveKey, type Names, recordOf, rowsOf, type SourceOfKind } from './names'
import { captureNames, type Fault, patternFaults } from './pattern'
import { proposeName } from './proposal'
import { type AnySchema, checkShape, ruleIdAt, valueAt } from './shape'
import type { Path, Source } from './source'
import { templateFaults } from './template'
import { checkTerms } from './terms'
import { linesIn, type MeaningfulText, meaningfulTexts } from './walk'

export function check(sources: readonly Source[]): RuleProblem[] {
  const problems: RuleProblem[] = []
  const known: SourceOfKind[] = []
  for (const source of sources) {
    const kind = kindOf(source.file, source.value)
    if (kind) known.push({ source, kind })
    else {
      const [root] = source.file.split('/')
      const names = KINDS.filter((each) => each.root === root).map(({ name }) => `${root}/${name}`)
      problems.push(
        source.problem(
          [],
          {},
          'a file of no known kind',
          proposeName(
            source.file
              .split('/')
              .slice(0, 2)
              .join('/')
              .replace(/\.yaml$/, ''),
            names,
          ) ?? 'rules stand below rules/, terms and lists below lexicons/',
        ),
      )
    }
  }
  checkParts(known, collectNames(known), problems)
  checkPlan(known, problems)
  return problems.sort(byPlace)
}

/** Files, or parts of a pack, each of its kind; no two of them may define the same name. `names` are those that they may refer to. */
export function checkParts(known: readonly SourceOfKind[], names: Names, problems: RuleProblem[]): void {
  for (const { source, kind } of known) {
    checkShape(source, kind.schema as AnySchema, problems)
    for (const text of meaningfulTexts(kind.schema as AnySchema, source.value)) checkText(source, text, names, problems)
    if (kind.detectors) checkDetectors(source, problems)
    else if (kind.name === 'skills') checkTerms(source, names, problems)
    else if (kind.name === 'insights' || kind.name === 'gaps') checkCues(source, problems)
  }
  checkIds(known, problems)
}

export const byPlace = (a: RuleProblem, b: RuleProblem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

/** What is wanted of a text that holds nothing. */
const EMPTY: Readonly<Record<string, string>> = {
  patterns: 'an empty pattern',
  sentences: 'no example that must be found',
  'near-misses': 'no near miss that must be left alone',
}

function checkText(source: Source, { path, text, meaning }: MeaningfulText, names: Names, problems: RuleProblem[]): void {
  const ruleId = ruleIdAt(source.value, path)
  if (meaning.refers) {
    const known = names.of(meaning.refers)
    const name = meaning.refers === 'move' ? moveKey(valueAt(source.value, [...path.slice(0, -1), 'paragraph']), text) : text
    if (known && !known.has(name))
      problems.push(
        source.problem(path, {}, `unknown ${meaning.refers} "${text}"`, proposeName(text, shortNames(meaning.refers, name, known)), ruleId),
      )
    return
  }
  const { holds } = meaning
  if (!holds) return
  const lines = linesIn(text)
  const style = source.style(path)
  if (style === 'folded' || (style !== undefined && style !== 'literal' && holds !== 'lines')) {
    const field = String(path.at(-1) ?? 'the text')
    problems.push(
      source.problem(
        path,
        {},
        `${field} stands in no literal block`,
        'write "|" after the colon and the lines below, deeper than the field: elsewhere " #" and ":" are read as YAML',
        ruleId,
      ),
    )
    if (style === 'folded') return
  }
  if (!lines.length)
    problems.push(
      source.problem(
        path,
        { key: true },
        EMPTY[holds] ?? 'a text without a line',
        `write at least one line below "${path.at(-1) ?? ''}: |"`,
        ruleId,
      ),
    )
  const seen = new Map<string, number>()
  for (const { text: line, line: number } of lines) {
    const before = seen.get(line)
    const add = ({ column, problem, proposal }: Fault) =>
      problems.push(source.problem(path, { line: number, column }, problem, proposal, ruleId))
    if (before !== undefined && holds !== 'terms')
      add({ column: 0, problem: 'the same line stands twice', proposal: 'leave one of them out' })
    seen.set(line, number)
    for (const fault of faultsOf(line, path, source, holds, names)) add(fault)
  }
}

/** Moves are proposed by their bare names, of the paragraph that asks. */
function shortNames(refers: string, name: string, known: ReadonlySet<string>): string[] {
  if (refers !== 'move') return [...known]
  const paragraph = name.split('.')[0] as string
  return [...known].filter((each) => each.startsWith(`${paragraph}.`)).map((each) => each.slice(paragraph.length + 1))
}

function faultsOf(line: string, path: Path, source: Source, holds: string, names: Names): Fault[] {
  switch (holds) {
    case 'patterns':
      return patternFaults(line, names.lists)
    case 'sentences':
      return exampleFaults(line, true)
    case 'near-misses':
      return exampleFaults(line, false)
    case 'postings':
      return postingFaults(line, names.of('family'))
    case 'templates': {
      const entry = recordOf(valueAt(source.value, path.slice(0, -1)))
      return templateFaults(line, { slots: names.slots.get(String(entry.paragraph)), forms: names.forms })
    }
    case 'insight-templates': {
      const entry = recordOf(valueAt(source.value, path.slice(0, -1)))
      const known = names.slots.get('insight')
      const named = [...rowsOf(entry.cues), ...rowsOf(entry.sums)].flatMap(({ as, sections }) =>
        typeof as !== 'string' ? [] : sections === undefined ? [as] : [as, `${as}Sections`],
      )
      return templateFaults(line, { slots: known && [...known, ...named], forms: names.forms }, 'said')
    }
    case 'wordings':
      return bracketFaults(line)
    case 'entries':
      return /^"[^"]*$|^[^"]+"$/.test(line)
        ? [{ column: 0, problem: 'a quote that is never closed', proposal: 'quote the whole entry, or nothing of it' }]
        : []
    case 'pairs':
      return /\S\s+=\s+\S/.test(line) ? [] : [{ column: 0, problem: 'a line without " = "', proposal: 'write word = value' }]
    case 'expressions':
      return expressionFaults(line)
    default:
      return []
  }
}

function bracketFaults(line: string): Fault[] {
  const open: number[] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') open.push(at)
    else if (line[at] === ')' && open.pop() === undefined)
      return [{ column: at, problem: 'unexpected ")"', proposal: 'open it first, or leave it out' }]
  }
  const left = open.pop()
  return left === undefined ? [] : [{ column: left, problem: '"(" is never closed', proposal: 'add ")"' }]
}

function expressionFaults(line: string): Fault[] {
  try {
    new RegExp(line, 'u')
    return []
  } catch (error) {
    return [
      { column: 0, problem: error instanceof Error ? error.message : String(error), proposal: 'write a JavaScript regular expression' },
    ]
  }
}

/** What fields of one rule say to each other. */
function checkDetectors(source: Source, problems: RuleProblem[]): void {
  rowsOf(source.value).forEach((row, index) => {
    const ruleId = typeof row.id === 'string' ? row.id : undefined
    if (typeof row.take === 'string' && typeof row.match === 'string') {
      for (const { text, line } of linesIn(row.match)) {
        if (!captureNames(text).includes(row.take))
          problems.push(
            source.problem(
              [index, 'match'],
              { line },
              `no <${row.take}> in the pattern, which "take" names`,
              `write <${row.take}> or <${row.take}: pattern>`,
              ruleId,
            ),
          )
      }
    }
    const inside = Array.isArray(row.in) ? row.in : undefined
    const outside = Array.isArray(row['not-in']) ? row['not-in'] : []
    if (typeof row.yes !== 'string') return
    for (const { text, line } of linesIn(row.yes)) {
      const section = /^\{([a-z-]+)\}/.exec(text)?.[1] ?? 'responsibilities'
      if ((inside && !inside.includes(section)) || outside.includes(section)) {
        problems.push(
          source.problem(
            [index, 'yes'],
            { line },
            `the example stands in "${section}", where the rule does not apply`,
            inside ? `begin it with {${inside[0]}}` : 'begin it with another section, such as {summary}',
            ruleId,
          ),
        )
      }
    }
  })
}

/** What a cue may ask only of something else: its name, what it is asked of, that in words, and what to do. */
const PARTS = [
  ['is', 'fact', 'a fact', 'add fact: role.…'],
  ['has', 'fact', 'a fact', 'add fact: role.…'],
  ['level', 'skills', 'skills', 'add skills'],
  ['share', 'themes', 'themes', 'add themes'],
  ['except', 'match', 'patterns', 'add match'],
  ['unquoted', 'match', 'patterns', 'add match'],
] as const

/** What a cue may ask of a fact or of the figures in its patterns. */
const OF_FIGURES = ['where', 'figure'] as const
/** A figure that any cue has: how many are found. */
const COUNT = 'count'

const CUES = ['words', 'themes', 'duties', 'skills', 'culture', 'fact', 'gates', 'match']

function checkCues(source: Source, problems: RuleProblem[]): void {
  rowsOf(source.value).forEach((row, index) => {
    const ruleId = typeof row.id === 'string' ? row.id : undefined
    for (const field of ['cues', 'unless', 'silence']) {
      rowsOf(row[field]).forEach((cue, number) => {
        const path = [index, field, number]
        if (!CUES.some((name) => Object.hasOwn(cue, name)))
          problems.push(source.problem(path, {}, 'a cue that looks for nothing', `add one of: ${CUES.join(', ')}`, ruleId))
        for (const [name, whole, what, proposal] of PARTS)
          if (Object.hasOwn(cue, name) && !Object.hasOwn(cue, whole))
            problems.push(source.problem([...path, name], { key: true }, `"${name}" without ${what}`, proposal, ruleId))
        for (const name of OF_FIGURES)
          if (Object.hasOwn(cue, name) && cue[name] !== COUNT && !Object.hasOwn(cue, 'fact') && !Object.hasOwn(cue, 'match'))
            problems.push(
              source.problem([...path, name], { key: true }, `"${name}" without a fact or patterns`, 'add fact: role.…', ruleId),
            )
      })
    }
    const figures = new Set(rowsOf(row.cues).flatMap(({ as, figure }) => (figure === undefined ? [] : [as])))
    rowsOf(row.sums).forEach((sum, number) => {
      for (const name of Array.isArray(sum.of) ? sum.of : [])
        if (typeof name === 'string' && !figures.has(name.replace(/\.max$/, '')))
          problems.push(
            source.problem([index, 'sums', number, 'of'], {}, `no cue "${name}" has a figure`, 'give "as" and "figure" to the cue', ruleId),
          )
      figures.add(sum.as)
    })
    const many = rowsOf(row.cues).length
    if (typeof row['at-least'] === 'number' && row['at-least'] > many)
      problems.push(source.problem([index, 'at-least'], {}, `${row['at-least']} of ${many} cues`, `at most ${many}`, ruleId))
  })
}

/** Names that may stand once only, with the field that holds them. */
const UNIQUE: Readonly<Record<string, string>> = {
  'lexicons/culture-signals': 'id',
  'lexicons/titles': 'family',
  'lexicons/seniority': 'level',
  'rules/sections': 'kind',
}

function checkIds(known: readonly SourceOfKind[], problems: RuleProblem[]): void {
  /** Where each name is defined; looked up only where a mistake is told. */
  const owners = new Map<string, () => string>()
  const claim = (space: string, name: unknown, source: Source, path: Path): void => {
    if (typeof name !== 'string') return
    const key = `${space}:${name}`
    const owner = owners.get(key)
    if (owner)
      problems.push(
        source.problem(
          path,
          {},
          `"${name}" is defined at ${owner()} already`,
          'choose another name, or put both into one',
          ruleIdAt(source.value, path),
        ),
      )
    else
      owners.set(key, () => {
        const { file, line, path: fields } = source.problem(path, {}, '')
        return line > 0 ? `${file}:${line}` : `${file}: ${fields}`
      })
  }
  for (const { source, kind } of known) {
    const place = `${kind.root}/${kind.name}`
    const field = UNIQUE[place]
    rowsOf(source.value).forEach((row, index) => {
      if (field) claim(place, row[field], source, [index, field])
      else if (kind.name !== 'say') claim('rule', row.id, source, [index, 'id'])
    })
    if (kind.name === 'say') {
      rowsOf(source.value).forEach((row, index) => {
        if (typeof row.templates !== 'string') return
        for (const { text, line } of linesIn(row.templates)) {
          const name = /^[a-z][a-z0-9-]*/.exec(text)?.[0]
          if (!name) continue
          const key = `template:${moveKey(row.paragraph, row.move)}.${name}`
          if (owners.has(key))
            problems.push(
              source.problem([index, 'templates'], { line }, `a second template "${name}" of the move`, 'give each its own name'),
            )
          else owners.set(key, () => source.file)
        }
      })
    }
    if (place === 'rules/plan')
      rowsOf(recordOf(source.value).moves).forEach(
        (row, index) => void claim(place, moveKey(row.paragraph, row.move), source, ['moves', index, 'move']),
      )
  }
}

/** Every move has sentences of its own, or is filled by insights. */
function checkPlan(known: readonly SourceOfKind[], problems: RuleProblem[]): void {
  const said = new Set(
    known.flatMap(({ source, kind }) => (kind.name === 'say' ? rowsOf(source.value).map((row) => moveKey(row.paragraph, row.move)) : [])),
  )
  if (!said.size) return
  for (const { source, kind } of known) {
    if (kind.name !== 'plan') continue
    rowsOf(recordOf(source.value).moves).forEach((row, index) => {
      const filled = row.insight === true
      if (filled !== said.has(moveKey(row.paragraph, row.move))) return
      const problem = filled
        ? `the move "${row.move}" is filled by insights and has sentences too`
        : `the move "${row.move}" has no sentences`
      problems.push(source.problem(['moves', index, 'move'], {}, problem, 'see rules/say'))
    })
  }
}
