/** Content -> Language: word classes, spellings, patterns and their index. Pure; needs no library and runs where the package runs. */
import type { SectionKind } from '../types'
import { classNames, classOfFigure } from './class-names'
import { codeOf } from './code'
import type { Content, DetectorSource } from './content'
import { filingOf } from './filing'
import type { Exceptions, KindBits, Language, Program, Rule, WordRows } from './language'
import { FIGURES, RULE_BEFORE } from './opcodes'
import { type PatternTexts, patternTexts, readsEverywhere } from './packed/detectors'
import { parsePattern } from './pattern'
import { indexPatterns } from './pattern-index'
import { type SensePattern, senseLookUp } from './senses'
import { emptyTree } from './spelling-tree'
import { fileSpellings } from './spellings'
import { openersOf, type StepNames, stepsOf } from './steps'
import { termIds } from './term-ids'
import { wordLookUp } from './word-classes'
import { markOf } from './word-marks'
import { addRow } from './word-rows'

/** What a rule is called, finds and tells besides is read of those that a posting meets. */
class CompiledRule implements Rule {
  readonly kind: string
  readonly in: ReadonlySet<SectionKind> | undefined
  readonly notIn: ReadonlySet<SectionKind> | undefined
  readonly everywhere: boolean

  constructor(private readonly source: DetectorSource) {
    this.kind = source.kind
    this.in = source.in && new Set(source.in as SectionKind[])
    this.notIn = source.notIn && new Set(source.notIn as SectionKind[])
    this.everywhere = readsEverywhere(source)
  }

  get id(): string {
    return this.source.id
  }

  get finds(): string {
    return this.source.finds
  }

  get data(): Record<string, unknown> {
    return this.source.data
  }
}

export function compile(content: Content): Language {
  const index = content.patterns ?? indexPatterns(content)
  const classes = classNames(content.lists, index.words)
  const program: Program = { code: new Int32Array(1 << 12), size: 1, texts: [], marks: [] }
  const textNumbers = new Map<string, number>()
  const names: StepNames = {
    classes,
    spelled: false,
    text(text) {
      let number = textNumbers.get(text)
      if (number === undefined) {
        number = program.texts.length
        textNumbers.set(text, number)
        program.texts.push(text)
        program.marks.push(markOf(text))
      }
      return number
    },
  }
  // Senses name words that have no class.
  const spelling: StepNames = { ...names, spelled: true }
  const compileSense = (text: string): SensePattern => {
    const first = stepsOf(parsePattern(text), spelling)
    return {
      entrance: { program, start: write(program, codeOf(first)) },
      openers: openersOf(first)?.map((each) => program.texts[each] as string),
    }
  }
  const compileLater = (
    { owners, textOf }: PatternTexts,
    headOf: (pattern: number) => readonly number[],
  ): ((pattern: number) => number) => {
    const starts = new Int32Array(owners.length)
    return (pattern) => {
      if (starts[pattern] === 0) starts[pattern] = write(program, codeOf(stepsOf(parsePattern(textOf(pattern)), names)), headOf(pattern))
      return starts[pattern] as number
    }
  }

  const termById = termIds(content)

  const rules = content.detectors.map((source): Rule => new CompiledRule(source))
  const matches = patternTexts(content.detectors, 'match')
  const ruleOf = matches.owners
  const { kinds, kindsOf } = kindBits(rules)
  const byRule = rules.map(kindsOf)
  const filing = filingOf(index, classes.count(), (pattern) => byRule[ruleOf[pattern] as number] as number)
  const excepts = patternTexts(content.detectors, 'except')
  const exceptions: Exceptions = {
    starts: excepts.starts,
    needs: new Int32Array(index.exceptions),
    codeOf: compileLater(excepts, () => NO_HEAD),
  }

  const rows: WordRows = { numbers: new Int32Array(1 << 13), size: 0, filling: 0 }
  const tree = emptyTree()
  const rowOf = (id: number): number => addRow(rows, [id], filing)
  const listIds = new Map<string, number>()
  const listClass = new Map<number, number>()
  const listRows: number[] = [0]
  for (const [list, { id, class: listed }] of classes.lists) {
    listIds.set(list, id)
    listClass.set(id, listed)
    listRows[id] = rowOf(listed)
  }

  return {
    rules,
    terms: content.terms,
    termById,
    senseOf: senseLookUp(content, termById, compileSense),
    filing,
    exceptions,
    needs: new Int32Array(index.needs),
    kinds,
    program,
    ruleOf,
    codeOf: compileLater(matches, (pattern) => [ruleOf[pattern] as number, pattern, byRule[ruleOf[pattern] as number] as number]),
    listIds,
    listClass,
    rows,
    listRows,
    figureRows: Object.fromEntries(FIGURES.map((kind) => [kind, rowOf(classOfFigure(kind))])) as Language['figureRows'],
    tree,
    ...wordLookUp(classes, content, fileSpellings(content, listIds), tree, rows, filing),
    content,
  }
}

/** Of a pattern that is no rule's. */
const NO_HEAD: readonly number[] = [0, 0, 0]

/** Appends code to the program and tells where it begins; before it stand its head and the mask of what it may begin with. */
function write(program: Program, code: readonly number[], head = NO_HEAD): number {
  const first = program.size
  const end = first + head.length + code.length
  if (end > program.code.length) {
    const larger = new Int32Array(Math.max(end, program.code.length * 2))
    larger.set(program.code)
    program.code = larger
  }
  program.code.set(head, first)
  program.code.set(code, first + head.length)
  program.size = end
  return first + RULE_BEFORE
}

/** A bit for all section kinds that no rule names, one for each that some rule does, and one for reading boilerplate. */
const OTHER_KINDS = 1
const BOILERPLATE = 1 << 30

function kindBits(rules: readonly Rule[]): { kinds: KindBits; kindsOf: (rule: Rule) => number } {
  const bits = new Map<SectionKind, number>()
  for (const rule of rules)
    for (const kind of [...(rule.in ?? []), ...(rule.notIn ?? [])]) if (!bits.has(kind)) bits.set(kind, OTHER_KINDS << (bits.size + 1))
  const of = (kind: SectionKind): number => bits.get(kind) ?? OTHER_KINDS
  const all = [...bits.values()].reduce((sum, bit) => sum | bit, OTHER_KINDS)
  const kindsOf = (rule: Rule): number => {
    let kinds = rule.in ? 0 : all
    for (const kind of rule.in ?? []) kinds |= of(kind)
    for (const kind of rule.notIn ?? []) kinds &= ~of(kind)
    return rule.everywhere ? kinds | BOILERPLATE : kinds
  }
  return { kinds: { of, boilerplate: BOILERPLATE, anyBoilerplate: rules.some((rule) => rule.everywhere) }, kindsOf }
}
