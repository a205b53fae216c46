/**
 * The public door of jobgloss: named exports only.
 *
 * @module jobgloss
 */
export { analyzePosting, checkPacks, createAnalyzer } from './analyzer'
export { PostingError, type PostingErrorCode, RuleError, type RuleProblem } from './errors'
export type * from './explanation'
export type * from './pack'
export type * from './pack-review'
export { reviewPacks } from './review/review'
export type * from './types'
