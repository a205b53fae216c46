/** The compiled rules: word classes, the term trie and the patterns with their index. Built once for an analyzer, never changed after. */
import type { SectionKind } from '../types'
import type { Content, SenseSource, TermSource } from './content'

export type Node =
  | { op: 'word'; id: number }
  | { op: 'tag'; tags: readonly string[] }
  | { op: 'number' }
  | { op: 'value'; kind: string }
  | { op: 'list'; id: number }
  | { op: 'choice'; options: Node[][] }
  | { op: 'repeat'; node: Node; min: number; max: number }
  | { op: 'gap'; max: number }
  | { op: 'capture'; name: string; inner: Node[] | undefined }
  | { op: 'start' }
  | { op: 'end' }

export interface Pattern {
  rule: number
  nodes: Node[]
  /** Groups of word classes of which the sentence must hold one each; a quick look before the search. */
  required: readonly (readonly number[])[]
  /** What a match may begin with. */
  first: FirstTokens
}

export interface FirstTokens {
  words: ReadonlySet<number>
  tags: ReadonlySet<string>
  values: ReadonlySet<string>
  lists: ReadonlySet<number>
  /** The match begins where the sentence does. */
  anchored: boolean
  /** Any word will do; only for anchored patterns. */
  any: boolean
}

export interface Rule {
  id: string
  kind: string
  finds: string
  except: Node[][]
  in: ReadonlySet<SectionKind> | undefined
  notIn: ReadonlySet<SectionKind> | undefined
  /** Reads boilerplate too. */
  everywhere: boolean
  data: Record<string, unknown>
}

export interface Word {
  form: number
  singular: number
  classes: readonly number[]
}

export interface TrieNode {
  next: Map<number, TrieNode> | undefined
  /** Terms that end here: [term, spelling], and whether their last word may be a plural. */
  terms: [number, number, boolean][] | undefined
  /** Lists with an entry of several words that ends here. */
  lists: number[] | undefined
}

export interface Sense extends Omit<SenseSource, 'never'> {
  never: Node[][]
  /** Words and phrases of company, as word-class sequences. */
  company: number[][]
}

export interface Language {
  rules: Rule[]
  terms: TermSource[]
  termById: ReadonlyMap<string, number>
  /** Senses of a term's spelling: key `${term}:${spelling}`. */
  senses: ReadonlyMap<string, Sense>
  trie: TrieNode
  /** Patterns by the rarest word that they need: a sentence without it cannot hold them. */
  byKey: ReadonlyMap<number, readonly Pattern[]>
  /** Patterns that need no certain word. */
  keyless: readonly Pattern[]
  listIds: ReadonlyMap<string, number>
  /** The word class that stands for a list's entries of one word. */
  listClass: ReadonlyMap<number, number>
  /** Reads one lower-case word. */
  lookUp(lower: string): Word
  /** Word classes are numbered below this. */
  classCount: number
  content: Content
}
