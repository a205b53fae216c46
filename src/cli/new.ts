/** `jobgloss new`: a filled-in pack to begin with. */
import { writeFileSync } from 'node:fs'
import { parse } from './arguments'
import type { Surroundings } from './run'
import { STARTING_POINTS } from './starting-points'
import { NEW_HELP, UsageError } from './usage'

const OPTIONS = { name: { type: 'string' }, out: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } } as const

const NAME = /^[a-z][a-z0-9-]*$/

export async function runNew(args: readonly string[], { stdout, stderr }: Surroundings): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS)
  if (values.help) {
    stdout.write(NEW_HELP)
    return 0
  }
  const { name = 'house', out } = values
  const [what] = positionals
  const make = STARTING_POINTS[what ?? '']
  if (!make || positionals.length !== 1) throw new UsageError(`give one of ${Object.keys(STARTING_POINTS).join(', ')}: jobgloss new rule`)
  if (!NAME.test(name)) throw new UsageError(`--name is words in lower case with "-" between them, not "${name}"`)
  const text = make(name)
  if (out === undefined) stdout.write(text)
  else {
    write(out, text)
    stderr.write(`jobgloss: wrote ${out}; look at it with jobgloss check ${out}\n`)
  }
  return 0
}

/** What is there already is never written over. */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === 'EEXIST' ? `${file} is there already` : `${file} cannot be written (${code})`)
  }
}
