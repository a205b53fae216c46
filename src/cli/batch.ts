/** `jobgloss batch`: a filter from JSON Lines of postings to JSON Lines of analyses. */
import type { Line } from '../batch/lines'
import { chunksOf, defaultWorkers, inOrder } from '../batch/pool'
import { LONGEST_LINE } from '../batch/worker'
import { readBatchArguments } from './batch-arguments'
import { lastLineOf, recordWriter } from './batch-output'
import { openSource } from './batch-source'
import { progressOn } from './progress'
import type { Surroundings } from './run'
import { BATCH_HELP, UsageError } from './usage'

/** Lines that a thread takes at a time. */
const CHUNK = 16
/** What a shell expects of a command that an interrupt ended. */
const INTERRUPTED = 130

export async function runBatch(args: readonly string[], { stdin, stdout, stderr, interrupted }: Surroundings): Promise<number> {
  const { source, out, resume, workers = defaultWorkers(), help, options } = readBatchArguments(args)
  if (help) {
    stdout.write(BATCH_HELP)
    return 0
  }
  if (source === undefined && stdin.isTTY) throw new UsageError('no postings: give a file of JSON Lines or a folder, or pipe lines in')
  const done = resume && out !== undefined ? await lastLineOf(out) : 0
  const { lines, size } = await openSource(source, stdin, LONGEST_LINE, done)
  const writer = recordWriter(out, resume, stdout)
  const progress = progressOn(stderr, size, () => performance.now())
  // The bytes that the chunks on their way will have taken, in their order.
  const ends: number[] = []
  let records = 0
  let failures = 0
  const work = async function* () {
    for await (const chunk of chunksOf(until(lines, interrupted), CHUNK)) {
      ends.push((chunk.at(-1) as Line).bytes)
      yield { lines: chunk, options }
    }
  }
  for await (const made of inOrder('analyzeLines', work(), workers)) {
    await writer.write(made.map((record) => `${record}\n`).join(''))
    records += made.length
    failures += made.filter((record) => FAILED.test(record)).length
    progress.show(records, ends.shift() as number)
  }
  progress.end()
  await writer.end()
  if (failures) stderr.write(`jobgloss: ${failures} of ${records} postings could not be read; their records hold the reason\n`)
  return interrupted?.aborted ? INTERRUPTED : 0
}

/** A record of an error names it before anything a posting holds. */
const FAILED = /^\{(?:"id":.*?,)?"line":\d+,"error":/

/** The lines up to the interrupt, which is not kept waiting by a silent source; what is under way then is finished. */
async function* until(lines: AsyncIterable<Line>, interrupted: AbortSignal | undefined): AsyncGenerator<Line> {
  const source = lines[Symbol.asyncIterator]()
  // One promise a line: a race against one that lasts would keep every line that was ever read.
  let stop: (() => void) | undefined
  interrupted?.addEventListener('abort', () => stop?.(), { once: true })
  while (!interrupted?.aborted) {
    const next = await new Promise<IteratorResult<Line> | undefined>((resolve, reject) => {
      stop = () => resolve(undefined)
      source.next().then(resolve, reject)
    })
    if (!next || next.done) return
    yield next.value
  }
}
