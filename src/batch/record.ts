/** One record in, one record out: a line of JSON becomes the analysis of its posting or the reason why there is none. */
import type { Analysis, AnalyzeOptions, PostingErrorCode, PostingInput } from '../index'

/** What a posting is known by. */
export interface BatchId {
  /** Whatever the caller knows the posting by; its record gives it back. */
  id?: unknown
}

/** A posting with whatever the caller knows it by. */
export type BatchPosting = string | (PostingInput & BatchId)

/** A posting that was read. */
export interface AnalyzedRecord extends BatchId {
  /** The number of the posting (or of the line of the file), from 1. */
  line: number
  /** What it says. */
  analysis: Analysis
}

/** A posting that could not be read. */
export interface FailedRecord extends BatchId {
  /** The number of the posting (or of the line of the file), from 1. */
  line: number
  /** Why it could not be read. */
  error: BatchError
}

/** Why a posting of a batch could not be read. */
export interface BatchError {
  /** The reason, for programs to tell apart. */
  code: BatchErrorCode
  /** What was given and what to give. */
  message: string
}

/** What came of one posting. */
export type BatchRecord = AnalyzedRecord | FailedRecord

/** `NOT_JSON`: the line is no JSON object or string. `LINE_TOO_LONG`: it is longer than any posting may be. */
export type BatchErrorCode = PostingErrorCode | 'NOT_JSON' | 'LINE_TOO_LONG'

type Analyze = (input: string | PostingInput, options?: AnalyzeOptions) => Analysis
/** What tells an error of the library from one of the program. */
type IsPostingError = (error: unknown) => error is Error & { code: PostingErrorCode }

export interface Analyzing {
  analyze: Analyze
  isPostingError: IsPostingError
}

/** The record of a posting. What the caller passed is not changed. */
export function recordOf(
  posting: unknown,
  line: number,
  options: AnalyzeOptions | undefined,
  { analyze, isPostingError }: Analyzing,
): BatchRecord {
  const named = typeof posting === 'object' && posting !== null && Object.hasOwn(posting, 'id')
  const id = named ? { id: (posting as { id: unknown }).id } : {}
  try {
    return { ...id, line, analysis: analyze(inputOf(posting) as PostingInput, options) }
  } catch (error) {
    if (isPostingError(error)) return { ...id, line, error: { code: error.code, message: error.message } }
    throw error
  }
}

/** The record of a line of JSON Lines, as a line of JSON Lines without its end. */
export function recordOfLine(text: string, line: number, options: AnalyzeOptions | undefined, analyzing: Analyzing): string {
  let posting: unknown
  try {
    posting = JSON.parse(text)
  } catch (error) {
    const message = `Line ${line} is not JSON: ${(error as Error).message}. Each line holds one posting, as an object with "text", "html" or "jsonLd", or as a string.`
    return JSON.stringify({ line, error: { code: 'NOT_JSON', message } } satisfies BatchRecord)
  }
  return JSON.stringify(recordOf(posting, line, options, analyzing))
}

/** Fields of a JobPosting, or of a job as an applicant tracking system publishes it, that no `PostingInput` has. */
const DATA_FIELDS = ['@type', '@graph', 'description', 'descriptionHtml', 'content', 'categories', 'lists', 'jobs']

/** A posting without what is only the caller's; structured data stands for itself. */
function inputOf(posting: unknown): unknown {
  if (typeof posting !== 'object' || posting === null || Array.isArray(posting)) return posting
  if (DATA_FIELDS.some((name) => Object.hasOwn(posting, name))) return { jsonLd: posting }
  const { id: _id, ...input } = posting as Record<string, unknown>
  return input
}
