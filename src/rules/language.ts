/** The compiled rules: word classes, the spellings of terms and the patterns with their index. Built once for an analyzer. */
import type { PartOfSpeech, Value } from '../stages'
import type { SectionKind } from '../types'
import type { Content, SenseSource, TermSource } from './content'

/**
 * One step of a compiled pattern; `next` is what must follow, undefined where the pattern ends. One shape for every kind of step,
 * because the matcher visits thousands of them a posting.
 * - `word` takes a token of class `id`, `words` one of any class in `ids`, `spelled` one whose word is `text`
 * - `tag` takes a token of the part of speech `text` or `other`
 * - `number` and `value` take a whole figure, `list` an entry of list `id`, whose entries of one word are class `max`
 * - `choice` goes on with one of `options`; when each of many begins with a word, `begins` holds their classes; `gap` leaves out up to `max` tokens
 * - `open` and `close` stand around what capture `text` takes, numbered `id`; `rest` captures up to the end of the clause
 * - `start` and `end` take nothing
 */
export interface Step {
  op:
    | 'word'
    | 'words'
    | 'spelled'
    | 'exact'
    | 'tag'
    | 'number'
    | 'value'
    | 'list'
    | 'choice'
    | 'gap'
    | 'open'
    | 'close'
    | 'rest'
    | 'start'
    | 'end'
  next: Step | undefined
  id: number
  ids: readonly number[]
  text: string
  other: string
  max: number
  options: readonly (Step | undefined)[]
  begins: ReadonlySet<number> | undefined
}

export interface Pattern {
  /** Its place among all patterns. */
  index: number
  rule: number
  text: string
  /** Made when a sentence first asks for it. */
  steps: PatternSteps | undefined
}

export interface Screens {
  /** For each pattern the section kinds in which its rule applies, as bits; `everywhere` when it reads boilerplate too. */
  kinds: Int32Array
  everywhere: number
  /** Some rule reads boilerplate. */
  anyEverywhere: boolean
  bitOf(kind: SectionKind): number
  /**
   * Where in `groups` stands what each pattern needs besides its key; 0 when it is not yet compiled. There a count of groups, and for
   * each group the count of its classes and the classes, of which the sentence must hold one.
   */
  needs: Int32Array
  groups: number[]
}

/** Steps with the groups of word classes of which the sentence must hold one each; a quick look before the search. */
export interface ScreenedSteps {
  first: Step
  required: readonly (readonly number[])[]
}

export interface PatternSteps extends ScreenedSteps {
  /** Classes of the tokens that a match may begin with. */
  begins: readonly number[]
  /** The match begins where the sentence does. */
  anchored: boolean
  /** Any word may begin it; only for anchored patterns. */
  any: boolean
}

export interface Rule {
  id: string
  kind: string
  finds: string
  /** Patterns that a hit must not touch. */
  readonly except: readonly ScreenedSteps[]
  in: ReadonlySet<SectionKind> | undefined
  notIn: ReadonlySet<SectionKind> | undefined
  /** Reads boilerplate too. */
  everywhere: boolean
  data: Record<string, unknown>
}

/** What the language knows of a lower-case word. */
export interface Word {
  lower: string
  /** Ids of every pattern word and list that it can stand for. */
  classes: readonly number[]
  /** The word itself and the base words that it may be a form of. */
  bases: readonly string[]
  singular: string | undefined
  /** Terms and list entries that begin with it, and those that begin with its singular. */
  spellings: TrieNode | undefined
  singularSpellings: TrieNode | undefined
  /** It is a spelling by itself, or its singular is. */
  spelled: boolean
  /** As bits of a hash: the word and its singular, and what may follow it in a spelling. */
  bits: number
  follows: number
}

export interface TrieNode {
  next: Map<string, TrieNode> | undefined
  /** The words in `next` as bits of a hash. */
  follows: number
  /** Terms that end here: [term, spelling], and whether their last word may be a plural. */
  terms: [number, number, boolean][] | undefined
  /** Lists with an entry of several words that ends here. */
  lists: number[] | undefined
}

/** Patterns by the words that they may begin with, as base words or as they stand; `others` may begin with anything. */
export interface Openings {
  byWord: ReadonlyMap<string, readonly Step[]>
  others: readonly Step[]
}

export interface Sense extends Omit<SenseSource, 'never'> {
  never: Openings
  /** Words and phrases of company, as base words, by their first word. */
  company: ReadonlyMap<string, readonly (readonly string[])[]>
}

export interface Language {
  rules: Rule[]
  terms: TermSource[]
  termById: ReadonlyMap<string, number>
  /** How a spelling of a term is told from its ordinary sense; undefined when it has none. */
  senseOf(term: number, spelling: number): Sense | undefined
  /** Patterns by the class of the rarest word that they need: a sentence without it cannot hold them. */
  byKey: readonly (readonly number[] | undefined)[]
  /** Patterns that need no certain word. */
  keyless: readonly number[]
  patterns: readonly Pattern[]
  /** What turns most patterns down, in tables that stay in the processor's cache while the patterns themselves do not. */
  screens: Screens
  stepsOf(pattern: Pattern): PatternSteps
  listIds: ReadonlyMap<string, number>
  /** The word class that stands for a list's entries. */
  listClass: ReadonlyMap<number, number>
  /** Classes that stand for a part of speech and for a kind of figure. */
  tagClass: Readonly<Record<PartOfSpeech, number>>
  valueClass: Readonly<Record<Value['kind'], number>>
  /** Reads one lower-case word. */
  lookUp(lower: string): Word
  /** Word classes are numbered below this. */
  classCount: number
  content: Content
}
