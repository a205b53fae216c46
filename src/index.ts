/** The public door of jobgloss: named exports only. */
export { analyzePosting, createAnalyzer } from './analyzer'
export { PostingError, type PostingErrorCode, RuleError } from './errors'
export type * from './explanation'
export type * from './types'
