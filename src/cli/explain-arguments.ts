/** The arguments of `jobgloss explain`. */
import type { AnalyzeOptions } from '../index'
import { POSTING_OPTIONS, parse, readPostingArguments } from './arguments'
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
  ...POSTING_OPTIONS,
  of: { type: 'string', multiple: true },
  words: { type: 'string', multiple: true },
} as const

/** @throws {UsageError} for an unknown option, a missing or wrong value, or more than one file. */
export function readExplainArguments(args: readonly string[]): ExplainArguments {
  const { values, positionals } = parse(args, OPTIONS)
  const { of = [], words = [], json = false, help = false } = values
  if (words.some((text) => !text.trim())) throw new UsageError('--words needs words of the posting')
  return { of, words, json, help, ...readPostingArguments(values, positionals) }
}
