/** The arguments of `jobgloss batch`. */
import type { AnalyzeOptions, ReportLength } from '../index'
import { LENGTHS, parse } from './arguments'
import { UsageError } from './usage'

export interface BatchArguments {
  /** File of JSON Lines or folder of postings; absent for standard input. */
  source: string | undefined
  /** File that the records are written to; absent for standard output. */
  out: string | undefined
  resume: boolean
  workers: number | undefined
  help: boolean
  options: AnalyzeOptions
}

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  resume: { type: 'boolean' },
  workers: { type: 'string' },
  length: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const MOST_WORKERS = 256

/** @throws {UsageError} for an unknown option, a missing or wrong value, or more than one source. */
export function readBatchArguments(args: readonly string[]): BatchArguments {
  const { values, positionals } = parse(args, OPTIONS)
  const { out, length, seed } = values
  if (positionals.length > 1) throw new UsageError(`one source at a time, but ${positionals.length} were given`)
  if (length !== undefined && !LENGTHS.includes(length)) throw new UsageError(`--length is brief, standard or detailed, not "${length}"`)
  if (values.resume && out === undefined) throw new UsageError('--resume goes on with a file: give it with --out')
  const workers = values.workers === undefined ? undefined : Number(values.workers)
  if (workers !== undefined && (!Number.isInteger(workers) || workers < 0 || workers > MOST_WORKERS))
    throw new UsageError(`--workers is a number from 0 to ${MOST_WORKERS}, not "${values.workers}"`)
  const [source] = positionals
  return {
    source: source === '-' ? undefined : source,
    out,
    resume: values.resume ?? false,
    workers,
    help: values.help ?? false,
    options: { ...(length && { length: length as ReportLength }), ...(seed !== undefined && { seed }) },
  }
}
