import type { Section, SectionKind } from '../types'

/** A heading, a paragraph or a list item; its span is trimmed of bullets, numbers, Markdown marks and white space. */
export interface Block {
  type: 'heading' | 'paragraph' | 'item'
  start: number
  end: number
  /** Index into `Segmented.sections`. */
  section: number
  /** An inline lead such as "Salary:", without the colon; it lies inside the block. */
  label?: { start: number; end: number }
  boilerplate?: BoilerplateKind
}

/** Lies inside one block, in source order, trimmed; final punctuation is kept. */
export interface Sentence {
  start: number
  end: number
  /** Index into `Segmented.blocks`. */
  block: number
}

export interface Segmented {
  /** Cover the source without gaps or overlaps. */
  sections: Section[]
  blocks: Block[]
  sentences: Sentence[]
  /** Glue or flattened lists had to be taken apart in quantity, or a long text has no line breaks. */
  lostLineBreaks: boolean
}

export type BoilerplateKind = 'equal-opportunity' | 'privacy' | 'agency' | 'apply' | 'legal' | 'advert' | 'page'

/** An entry of rules/boilerplate.yaml: lower-case wordings that show what a sentence is. */
export interface BoilerplateRule {
  id: string
  kind: BoilerplateKind
  phrases: readonly string[]
}

/**
 * One wording out of rules/sections.yaml, made by `compileHeadings`.
 * - `heading`: stands alone on a line or before a colon
 * - `running`: so clear that it is a heading even inside running text, capitalised, without a colon
 * - `start`: a sentence that opens like this begins a passage of this kind
 * - `cue`: a sentence that holds this speaks for this kind
 */
export interface HeadingRule {
  kind: SectionKind
  use: 'heading' | 'running' | 'start' | 'cue'
  /** Lower case; `*` stands for one to four words of any kind, `(x)?` may be missing, `(x|y)` is one of them. */
  phrase: string
}

export interface SegmentLanguage {
  headings: readonly HeadingRule[]
  boilerplate: readonly BoilerplateRule[]
  /** Lower case, without the last full stop: a full stop after one of these ends no sentence. */
  abbreviations: ReadonlySet<string>
  /** Lower-case ordinary vocabulary; decides whether two words are glued together. */
  words: Pick<ReadonlySet<string>, 'has'>
  /** Lower-case spellings such as javascript or sharepoint that are never taken apart. */
  names: Pick<ReadonlySet<string>, 'has'>
  /** Lower-case words that keep their capital wherever they stand. */
  capitals: Pick<ReadonlySet<string>, 'has'>
  /** Every form of verbs that open duties, lower case. */
  verbs: ReadonlySet<string>
  /** Those of the verbs that are as often nouns. */
  nounVerbs: ReadonlySet<string>
  /** Other words that open an item of a list. */
  itemOpeners: ReadonlySet<string>
  /** Words that open a sentence and are small inside one. */
  sentenceOpeners: ReadonlySet<string>
  /** Words on which no item and no sentence ends. */
  unfinished: ReadonlySet<string>
}
