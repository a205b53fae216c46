/** What the page and the engine, which reads postings in a worker, say to each other. */
import type { Analysis, AnalyzeOptions, PostingInput } from '../src/index'

export interface Question {
  id: number
  posting: PostingInput
  options: AnalyzeOptions
}

/** `took` is the time that the reading took, in milliseconds. */
export type Answer = { id: number; analysis: Analysis; took: number } | { id: number; code: string; message: string }
