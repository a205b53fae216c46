/** `jobgloss try`: what packs change for one posting. */
import { createAnalyzer, type ReportLength, RuleError } from '../index'
import { LENGTHS, parse } from './arguments'
import { changesOf, changesText } from './changes'
import { readPackFiles } from './pack-files'
import { readPosting } from './read-posting'
import type { Surroundings } from './run'
import { styleFor } from './style'
import { TRY_HELP, UsageError } from './usage'

const OPTIONS = {
  json: { type: 'boolean' },
  length: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export async function runTry(args: readonly string[], { stdin, stdout, env }: Surroundings): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS)
  if (values.help) {
    stdout.write(TRY_HELP)
    return 0
  }
  const { length, seed } = values
  if (length !== undefined && !LENGTHS.includes(length)) throw new UsageError(`--length is brief, standard or detailed, not "${length}"`)
  if (positionals.length < 2) throw new UsageError('give one pack or more, and a posting last: jobgloss try PACK POSTING')
  const { packs, problems } = readPackFiles(positionals.slice(0, -1))
  const [first, ...others] = problems
  if (first) throw new RuleError(first, others)
  const file = positionals.at(-1) as string
  const input = await readPosting({ file: file === '-' ? undefined : file, fromInput: file === '-', hints: {} }, stdin)
  const options = { ...(length && { length: length as ReportLength }), ...(seed !== undefined && { seed }) }
  const without = createAnalyzer()
  const withPacks = createAnalyzer({ packs })
  const changes = changesOf(without, without.analyze(input, options), withPacks, withPacks.analyze(input, options))
  stdout.write(values.json ? `${JSON.stringify(changes, null, 2)}\n` : changesText(changes, styleFor(stdout, env)))
  return 0
}
