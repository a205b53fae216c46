/** What runs in each worker thread: some postings in, as many records out. */
import { type AnalyzeOptions, analyzePosting, PostingError } from '../index'
import type { Line } from './lines'
import { type Analyzing, type BatchErrorCode, type BatchPosting, type BatchRecord, recordOf, recordOfLine } from './record'

export const analyzing: Analyzing = {
  analyze: analyzePosting,
  isPostingError: (error): error is PostingError => error instanceof PostingError,
}

/** Postings as the caller has them, the first of which is number `first`. */
export const analyzeRecords = ({
  postings,
  first,
  options,
}: {
  postings: readonly BatchPosting[]
  first: number
  options?: AnalyzeOptions
}): BatchRecord[] => postings.map((posting, index) => recordOf(posting, first + index, options, analyzing))

/** Lines of JSON Lines; a line that was too long to keep has no text. */
export const analyzeLines = ({ lines, options }: { lines: readonly Line[]; options?: AnalyzeOptions }): string[] =>
  lines.map(({ line, text }) => {
    if (text !== undefined) return recordOfLine(text, line, options, analyzing)
    const message = `Line ${line} is longer than any posting: more than ${LONGEST_LINE} bytes. Was a line break lost?`
    return JSON.stringify({ line, error: { code: 'LINE_TOO_LONG' satisfies BatchErrorCode, message } })
  })

/** A posting of the greatest length, each of its units escaped in JSON, and its hints. */
export const LONGEST_LINE = 8_000_000
