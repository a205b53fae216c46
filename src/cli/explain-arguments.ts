/** The arguments of `jobgloss explain`. */
import type { AnalyzeOptions, ReportLength } from '../index'
import { LENGTHS, parse } from './arguments'
import type { PostingArguments } from './read-posting'
import { UsageError } from './usage'

export interface ExplainArguments extends PostingArguments {
  /** Paths of findings and sentences. */
  of: readonly string[]
  /** Words whose places are explained. */
  words: readonly string[]
  json: boolean
  help: boolean
  options: AnalyzeOptions
}

const OPTIONS = {
  of: { type: 'string', multiple: true },
  words: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  length: { type: 'string' },
  seed: { type: 'string' },
  title: { type: 'string' },
  company: { type: 'string' },
  location: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** @throws {UsageError} for an unknown option, a missing or wrong value, or more than one file. */
export function readExplainArguments(args: readonly string[]): ExplainArguments {
  const { values, positionals } = parse(args, OPTIONS)
  const { of = [], words = [], json = false, length, seed, title, company, location, help = false } = values
  if (positionals.length > 1) throw new UsageError(`one posting at a time, but ${positionals.length} files were given`)
  if (length !== undefined && !LENGTHS.includes(length)) throw new UsageError(`--length is brief, standard or detailed, not "${length}"`)
  if (words.some((text) => !text.trim())) throw new UsageError('--words needs words of the posting')
  const [file] = positionals
  return {
    of,
    words,
    json,
    help,
    file: file === '-' ? undefined : file,
    fromInput: file === '-',
    hints: { ...(title && { title }), ...(company && { company }), ...(location && { location }) },
    options: { ...(length && { length: length as ReportLength }), ...(seed !== undefined && { seed }) },
  }
}
