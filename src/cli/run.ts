/** The command: arguments in, text and an exit status out. */
import type { Readable, Writable } from 'node:stream'
import { type Analysis, analyzePosting, PostingError, RuleError } from '../index'
import { version } from '../version'
import { readArguments } from './arguments'
import { runBatch } from './batch'
import { runCheck } from './check'
import { runExplain } from './explain'
import { findingsTable } from './findings'
import { runMcp } from './mcp'
import { runNew } from './new'
import { readPosting } from './read-posting'
import { oneLine, styleFor } from './style'
import { runTry } from './try'
import { HELP, UsageError } from './usage'

export interface Surroundings {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
  /** Aborted when the user breaks the command off. */
  interrupted?: AbortSignal
  env: Readonly<Record<string, string | undefined>>
}

/** The commands beside the reading of one posting; a file of such a name is given with its folder: ./batch. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], surroundings: Surroundings) => Promise<number>>> = Object.assign(
  Object.create(null),
  { batch: runBatch, check: runCheck, explain: runExplain, mcp: runMcp, new: runNew, try: runTry },
)

export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr, env } = surroundings
  try {
    const command = COMMANDS[args[0] ?? '']
    if (command) return await command(args.slice(1), surroundings)
    const asked = readArguments(args)
    if (asked.show === 'help') stdout.write(HELP)
    else if (asked.show === 'version') stdout.write(`${version}\n`)
    else stdout.write(shown(asked.show, analyzePosting(await readPosting(asked, stdin), asked.options), stdout, env))
    return 0
  } catch (error) {
    if (error instanceof PostingError) {
      stderr.write(`jobgloss: ${oneLine(error.message)}\n`)
      return 1
    }
    if (error instanceof RuleError) {
      stderr.write(`${error.message}\n`)
      return 1
    }
    if (error instanceof UsageError) {
      stderr.write(`jobgloss: ${oneLine(error.message)} (see jobgloss --help)\n`)
      return 2
    }
    throw error
  }
}

function shown(what: 'report' | 'json' | 'findings', analysis: Analysis, stdout: Surroundings['stdout'], env: Surroundings['env']): string {
  if (what === 'json') return `${JSON.stringify(analysis, null, 2)}\n`
  const style = styleFor(stdout, env)
  if (what === 'findings') return findingsTable(analysis, style)
  return `${analysis.report.text.replace(/^(?:Job|Company) Analysis:$/gm, (heading) => style.heading(heading))}\n`
}
