/** The arguments of the command line. */
import { parseArgs } from 'node:util'
import type { AnalyzeOptions, PostingInput, ReportLength } from '../index'
import { UsageError } from './usage'

export interface Arguments {
  show: 'report' | 'json' | 'findings' | 'help' | 'version'
  /** Path of the posting; absent for standard input. */
  file: string | undefined
  /** Standard input was asked for by name, so it is read even from a keyboard. */
  fromInput: boolean
  hints: Pick<PostingInput, 'title' | 'company' | 'location'>
  options: AnalyzeOptions
}

const OPTIONS = {
  json: { type: 'boolean' },
  findings: { type: 'boolean' },
  length: { type: 'string' },
  seed: { type: 'string' },
  title: { type: 'string' },
  company: { type: 'string' },
  location: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

export const LENGTHS: readonly string[] = ['brief', 'standard', 'detailed'] satisfies ReportLength[]

/** @throws {UsageError} for an unknown option, a missing or wrong value, or more than one file. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args)
  const { length, seed, title, company, location } = values
  if (positionals.length > 1) throw new UsageError(`one posting at a time, but ${positionals.length} files were given`)
  if (values.json && values.findings) throw new UsageError('--json and --findings exclude each other')
  if (length !== undefined && !LENGTHS.includes(length)) throw new UsageError(`--length is brief, standard or detailed, not "${length}"`)
  const [file] = positionals
  return {
    show: values.help ? 'help' : values.version ? 'version' : values.json ? 'json' : values.findings ? 'findings' : 'report',
    file: file === '-' ? undefined : file,
    fromInput: file === '-',
    hints: { ...(title && { title }), ...(company && { company }), ...(location && { location }) },
    options: { ...(length && { length: length as ReportLength }), ...(seed !== undefined && { seed }) },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(saidOf(error))
  }
}

/** The first sentence of what parseArgs says names the option; the rest explains parseArgs. */
export function saidOf(error: unknown): string {
  const [said = 'wrong arguments'] = String((error as Error).message).split(/\.\s|\n/)
  return said.charAt(0).toLowerCase() + said.slice(1)
}
