/** The arguments of the command line. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { AnalyzeOptions, ReportLength } from '../index'
import type { PostingArguments } from './read-posting'
import { UsageError } from './usage'

export interface Arguments extends PostingArguments {
  show: 'report' | 'json' | 'findings' | 'help' | 'version'
  options: AnalyzeOptions
}

/** What every command takes that reads one posting. */
export const POSTING_OPTIONS = {
  json: { type: 'boolean' },
  length: { type: 'string' },
  seed: { type: 'string' },
  title: { type: 'string' },
  company: { type: 'string' },
  location: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const OPTIONS = {
  ...POSTING_OPTIONS,
  findings: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
} as const

export const LENGTHS: readonly string[] = ['brief', 'standard', 'detailed'] satisfies ReportLength[]

/** @throws {UsageError} for an unknown option, a missing or wrong value, or more than one file. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args, OPTIONS)
  if (values.json && values.findings) throw new UsageError('--json and --findings exclude each other')
  return {
    show: values.help ? 'help' : values.version ? 'version' : values.json ? 'json' : values.findings ? 'findings' : 'report',
    ...readPostingArguments(values, positionals),
  }
}

/** Which posting is read, and how. */
export function readPostingArguments(
  { length, seed, title, company, location }: Partial<Record<'length' | 'seed' | 'title' | 'company' | 'location', string>>,
  positionals: readonly string[],
): PostingArguments & { options: AnalyzeOptions } {
  if (positionals.length > 1) throw new UsageError(`one posting at a time, but ${positionals.length} files were given`)
  if (length !== undefined && !LENGTHS.includes(length)) throw new UsageError(`--length is brief, standard or detailed, not "${length}"`)
  const [file] = positionals
  return {
    file: file === '-' ? undefined : file,
    fromInput: file === '-',
    hints: { ...(title && { title }), ...(company && { company }), ...(location && { location }) },
    options: { ...(length && { length: length as ReportLength }), ...(seed !== undefined && { seed }) },
  }
}

/** @throws {UsageError} for an option that is not among `options`, or a value that is missing or not wanted. */
export function parse<const Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(saidOf(error))
  }
}

/** The first sentence of what parseArgs says names the option; the rest explains parseArgs. */
function saidOf(error: unknown): string {
  const [said = 'wrong arguments'] = String((error as Error).message).split(/\.\s|\n/)
  return said.charAt(0).toLowerCase() + said.slice(1)
}
