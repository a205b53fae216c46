/** What the stages hand to each other. Internal: nothing here is part of the public contract. */
import type { Template } from './realise/template'
import type { Word } from './rules/language'
import type { Evidence, PayPeriod, SectionKind } from './types'

/** Universal part-of-speech tag, or '' where the sentence was not tagged. */
export type PartOfSpeech =
  | ''
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A figure that was read out of the text: an amount of money, a span of years, a percentage, a plain number. */
export interface Value {
  kind: 'money' | 'years' | 'percent' | 'number'
  min?: number | undefined
  max?: number | undefined
  /** ISO 4217, only for money whose mark says it. */
  currency?: string | undefined
  /** Only for money whose unit of pay is written in one with it: "£12ph". */
  period?: PayPeriod | undefined
  /** Number of tokens that the figure takes up. */
  length: number
}

export interface Token {
  start: number
  end: number
  /** Lower case, straight quotes, possessive ending left off. */
  readonly lower: string
  /** Ids of every pattern word that this token can stand for, exact form or inflection. */
  readonly classes: readonly number[]
  /** What the language knows of it, and where its row stands. */
  word: Word
  row: number
  pos: PartOfSpeech
  value: Value | undefined
}

/** A sentence (or bullet) with its tokens `from` … `to` (exclusive). */
export interface ReadSentence {
  start: number
  end: number
  block: number
  section: number
  kind: SectionKind
  from: number
  to: number
  /** The block is a list item or the sentence opens one. */
  item: boolean
  /** Equal-opportunity, privacy, agency and similar text, from which nothing is concluded. */
  boilerplate: boolean
}

/** A stretch of text that is no sentence of the posting: a hint, a title, a heading. */
export interface Aside {
  start: number
  end: number
  section?: number
  kind?: SectionKind
  item?: boolean
}

/** An entry of a list or a term of a lexicon, found at tokens `from` … `to` (exclusive). */
export interface TermHit {
  term: number
  from: number
  to: number
  sentence: number
  /** Index of the alias that matched, 0 for the canonical name. */
  spelling: number
}

export interface Reading {
  source: string
  tokens: Token[]
  /** Which filling of the table the rows of the tokens are of. */
  filling: number
  sentences: ReadSentence[]
  terms: TermHit[]
  /** For each token, the list entries that start there: pairs of list id and length. */
  lists: (readonly number[] | undefined)[]
}

/** Where a rule matched: tokens `from` … `to` (exclusive) of one sentence. */
export interface Hit {
  rule: number
  sentence: number
  from: number
  to: number
  captures: Record<string, readonly [number, number]> | undefined
}

/** A piece of wording that a sentence can take in, with the places of the posting that it rests on. */
export interface Phrase {
  text: string
  /** noun: a noun phrase. name: a proper name or title. verb: a verb phrase in base form. clause: stands as it is. flag: true of the posting, holds no words. */
  form: 'noun' | 'name' | 'verb' | 'clause' | 'flag'
  plural?: boolean
  /** A verb phrase whose later verbs are uncertain: it is told in base form alone. */
  baseOnly?: boolean
  evidence: readonly Evidence[]
}

/** What a template may name: single phrases and lists of them. Alternatives are joined by "or". */
export type Slot = Phrase | PhraseList

export interface PhraseList {
  items: readonly Phrase[]
  joint: 'and' | 'or'
  /** What is left of the list, and in which words, behind sentences that rest on these places. */
  behind?: ((told: readonly Evidence[]) => readonly Phrase[]) | undefined
}
export type Slots = Readonly<Record<string, Slot | undefined>>

/** One move of a paragraph with the phrases it may use. */
export interface PlannedMove {
  move: string
  paragraph: 'job' | 'company'
  priority: number
  /** Where in the paragraph it is told; the lower the earlier. */
  place: number
  must: boolean
  slots: Slots
  /** An insight brings its own wordings, and evidence beyond what its slots print. */
  own?: { templates: readonly Template[]; evidence: Evidence[] } | undefined
  /** No inference stands behind it. */
  ends: boolean
  /** Told only where the others do not tell enough. */
  filler: boolean
}

/** The moves that a paragraph can make, the most needed first, and the room there is. */
export interface Outline {
  paragraph: 'job' | 'company'
  moves: PlannedMove[]
  words: number
  /** Words from which on nothing is told to fill it. */
  enough: number
  sentences: number
}

/** A sentence with its section kind, before it is cut into tokens. */
export interface SentenceSpan {
  start: number
  end: number
  block: number
  section: number
  kind: SectionKind
  item: boolean
  boilerplate: boolean
}
