/** Public types of a review: what a check of packs tells beyond their mistakes. */
import type { RuleProblem } from './errors'

/** What a remark is about. */
export type RemarkCode =
  /** The pack cannot be used: what `createAnalyzer` would throw. */
  | 'mistake'
  /** An example is not found, or a near miss is. */
  | 'example'
  /** A spelling belongs to another term too. */
  | 'same-term'
  /** A rule of the same id is replaced. */
  | 'replaces'
  /** Another rule has the same pattern. */
  | 'same-pattern'
  /** Another rule finds all of its examples already. */
  | 'covered'
  /** Another rule reads another value in the same words. */
  | 'contradicts'
  /** It can never fire. */
  | 'unreachable'
  /** It fires nearly everywhere. */
  | 'too-broad'
  /** It may be given up before it has matched. */
  | 'costly'
  /** A term is an ordinary word and has no senses. */
  | 'ordinary-word'
  /** The pack changes nothing by it. */
  | 'idle'

/** One remark, with its place as a mistake has it. */
export interface PackRemark extends RuleProblem {
  /** error: the pack cannot be used, or does not do what its examples say. warning: it hardly means this. note: worth knowing. */
  severity: 'error' | 'warning' | 'note'
  /** What it is about, for programs. */
  code: RemarkCode
}

/** What was reviewed, and what there is to say. */
export interface PackReview {
  /** In order of file, line and column. */
  remarks: PackRemark[]
  /** How many rules the packs hold. */
  rules: number
  /** How many terms they hold. */
  terms: number
  /** How many of their examples were run. */
  examples: number
}
