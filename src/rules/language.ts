/** The compiled rules: word classes, the spellings of terms and the patterns with their index. Built once for an analyzer. */
import type { Value } from '../stages'
import type { SectionKind } from '../types'
import type { Content, SenseSource, TermSource } from './content'
import type { SpellingTree } from './spelling-tree'
import type { TermIds } from './term-ids'

/** The code of all patterns that were asked for so far, as opcodes.ts describes it, and the texts that it names. It grows. */
export interface Program {
  code: Int32Array
  size: number
  readonly texts: string[]
  /** The marks of the texts, as word-marks.ts has them. */
  readonly marks: number[]
}

/** Where in a program the code of one pattern begins. */
export interface Entrance {
  program: Program
  start: number
}

/** The ways of the patterns under the classes of their keys, in tables that stay in the processor's cache while the patterns themselves do not. */
export interface Filing {
  /** Where the entries of each class begin in `entries`; they end where those of the next class begin. */
  starts: Int32Array
  /**
   * `ENTRY` numbers each: its way as a negative number, or where its code begins once that is known and enough; and what the pattern
   * index says of it: near token, place and need; a need of one class or two is made of these as a negative number.
   */
  entries: Int32Array
  /** The same for ways without a key. */
  keyless: Int32Array
  /** For each way its pattern, and where its code begins, or -1 when it is not yet there. */
  patterns: Int32Array
  codes: Int32Array
  /** The section kinds in which a pattern applies. */
  kindsOf(pattern: number): number
  /** For each way up to where the matcher has tried it. */
  tried: Int32Array
}

/** The patterns that no hit of a rule may touch. */
export interface Exceptions {
  /** Where those of each rule begin; they end where those of the next rule begin. */
  starts: Int32Array
  /** For each exception two needs. */
  needs: Int32Array
  /** Where its code begins. */
  codeOf(exception: number): number
}

/** Section kinds as bits. */
export interface KindBits {
  of(kind: SectionKind): number
  /** Set where boilerplate is read. */
  boilerplate: number
  /** Some rule reads boilerplate. */
  anyBoilerplate: boolean
}

export interface Rule {
  readonly id: string
  readonly kind: string
  readonly finds: string
  readonly in: ReadonlySet<SectionKind> | undefined
  readonly notIn: ReadonlySet<SectionKind> | undefined
  /** Reads boilerplate too. */
  readonly everywhere: boolean
  readonly data: Record<string, unknown>
}

/** What the language knows of a lower-case word. */
export interface Word {
  lower: string
  /** Ids of every pattern word and list that it can stand for. */
  classes: readonly number[]
  /** Where its row stands in the table. */
  row: number
  /** What it ends: 1 a gap, 2 a clause, 3 both. */
  ends: number
  /** The word itself and the base words that it may be a form of. */
  bases: readonly string[]
  /** Their marks, as word-marks.ts has them. */
  marks: readonly number[]
  singular: string | undefined
}

/** The rows of all words that were met so far, as word-rows.ts describes them. It grows until it is emptied. */
export interface WordRows {
  numbers: Int32Array
  size: number
  /** Counts how often it was emptied. */
  filling: number
}

/** Patterns by the words that they may begin with, as base words or as they stand; `others` may begin with anything. */
export interface Openings {
  byWord: ReadonlyMap<string, readonly Entrance[]>
  /** The marks of those words. */
  marks: Int32Array
  others: readonly Entrance[]
}

export interface Sense extends Omit<SenseSource, 'never'> {
  never: Openings
  /** Words and phrases of company, as base words, by their first word. */
  company: ReadonlyMap<string, readonly (readonly string[])[]>
  /** The marks of those first words. */
  companyMarks: Int32Array
}

export interface Language {
  rules: Rule[]
  terms: TermSource[]
  termById: TermIds
  /** How a spelling of a term is told from its ordinary sense; undefined when it has none. */
  senseOf(term: number, spelling: number): Sense | undefined
  filing: Filing
  exceptions: Exceptions
  /** What patterns and exceptions need: at each need the count of its classes, and the classes, of which the sentence must hold one. */
  needs: Int32Array
  kinds: KindBits
  program: Program
  /** The rule of each pattern. */
  ruleOf: Int32Array
  /** Where in the program the code of a pattern begins; what stands before it opcodes.ts tells. */
  codeOf(pattern: number): number
  listIds: ReadonlyMap<string, number>
  /** The word class that stands for a list's entries. */
  listClass: ReadonlyMap<number, number>
  rows: WordRows
  /** The rows that are asked where a figure stands, and where an entry of a list does; lists by their ids. */
  figureRows: Readonly<Record<Value['kind'], number>>
  listRows: readonly number[]
  /** Terms and list entries by their words. */
  tree: SpellingTree
  /** Reads one lower-case word. */
  lookUp(lower: string): Word
  /** Forgets the words that were met when they are too many. Whoever holds a row of an earlier filling must look its word up again. */
  tidy(): void
  content: Content
}
