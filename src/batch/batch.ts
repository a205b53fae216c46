/**
 * Many postings, for Node: one record out for each posting in, in the same order, over worker threads.
 *
 * @module jobgloss/batch
 */
import type { AnalyzeOptions } from '../index'
import { chunksOf, defaultWorkers, inOrder } from './pool'
import type { BatchPosting, BatchRecord } from './record'

export type { AnalyzedRecord, BatchError, BatchErrorCode, BatchId, BatchPosting, BatchRecord, FailedRecord } from './record'

/** How a batch is analyzed: the options of each analysis, and how many threads share the work. */
export interface BatchOptions extends AnalyzeOptions {
  /** Worker threads; 0 works in the thread of the caller. One for each core when left out. */
  workers?: number
}

/** Postings that a thread takes at a time. */
const CHUNK = 8

/**
 * Analyzes postings one after another, over worker threads, and gives their records in the order of the postings.
 *
 * A posting is what `analyzePosting` takes; an object may carry an `id` of any kind (that structured cloning copies), which its record
 * gives back. A posting that cannot be read becomes a record with `error` instead of `analysis`, and the rest goes on. The source is
 * read only as fast as the records are taken, so it may be endless. Breaking out of the loop stops the threads.
 *
 * @param postings an array, a generator, a stream of objects: whatever `for await` takes
 * @param options those of `analyzePosting`, and `workers`
 * @returns the records; `line` counts the postings from 1
 * @throws {TypeError} when `workers` is not a whole number of 0 or more
 * @throws whatever the source throws
 *
 * @example
 * ```ts
 * import { analyzePostings } from 'jobgloss/batch'
 *
 * const postings = [{ id: 'a1', text: 'Night Porter\n\nYou carry luggage and answer the phone.' }, '']
 * for await (const record of analyzePostings(postings, { workers: 1 })) {
 *   if ('error' in record) console.log(record.line, record.error.code)
 *   else console.log(record.id, record.analysis.role.title?.value)
 * }
 * // a1 Night Porter
 * // 2 EMPTY
 * ```
 */
export async function* analyzePostings(
  postings: AsyncIterable<BatchPosting> | Iterable<BatchPosting>,
  { workers = defaultWorkers(), ...options }: BatchOptions = {},
): AsyncGenerator<BatchRecord> {
  if (!Number.isInteger(workers) || workers < 0) throw new TypeError(`workers is a whole number of 0 or more, not ${String(workers)}`)
  let first = 1
  const work = async function* () {
    for await (const chunk of chunksOf(postings, CHUNK)) {
      yield { postings: chunk, first, options }
      first += chunk.length
    }
  }
  for await (const records of inOrder('analyzeRecords', work(), workers)) yield* records
}
