/** Chunks of work over worker threads, in the order in which they came, with no more under way than the threads need. */
import { availableParallelism } from 'node:os'
import Tinypool from 'tinypool'
import { analyzeLines, analyzeRecords } from './worker'

/** Chunks that wait or run for each thread: enough that none is idle, few enough that memory stays flat. */
const CHUNKS_A_THREAD = 3

const TASKS = { analyzeLines, analyzeRecords }

type Task = keyof typeof TASKS
type Work<Name extends Task> = Parameters<(typeof TASKS)[Name]>[0]
type Done<Name extends Task> = ReturnType<(typeof TASKS)[Name]>

/** One thread for each core. */
export const defaultWorkers = (): number => availableParallelism()

/** What `task` makes of each chunk, in order. With no workers it runs in this thread. */
export async function* inOrder<Name extends Task>(
  task: Name,
  chunks: AsyncIterable<Work<Name>> | Iterable<Work<Name>>,
  workers: number,
): AsyncGenerator<Done<Name>> {
  if (workers < 1) {
    for await (const chunk of chunks) yield (TASKS[task] as (work: Work<Name>) => Done<Name>)(chunk)
    return
  }
  const pool = new Tinypool({ filename: new URL('./batch-worker.js', import.meta.url).href, minThreads: workers, maxThreads: workers })
  const running: Promise<Done<Name>>[] = []
  try {
    const source = iteratorOf(chunks)
    let next: Promise<IteratorResult<Work<Name>>> | undefined = handled(source.next())
    while (next || running.length) {
      const head = running[0]
      const full = running.length >= workers * CHUNKS_A_THREAD
      // What is done goes out even while the source is silent: a caller may wait for it before sending more.
      if (head && (!next || full || !(await isFirst(next, head)))) {
        yield await head
        running.shift()
        continue
      }
      const { value, done } = await (next as Promise<IteratorResult<Work<Name>>>)
      if (done) {
        next = undefined
        continue
      }
      running.push(handled(pool.run(value, { name: task })))
      next = handled(source.next())
    }
  } finally {
    await Promise.allSettled(running)
    await pool.destroy()
  }
}

const iteratorOf = <Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> =>
  (async function* () {
    yield* items
  })()

/** Whoever waits for it is told of its failure; until then it is not unhandled. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {})
  return promise
}

/** True when `one` is settled before `other`. */
const isFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    one.then(
      () => true,
      () => true,
    ),
    other.then(
      () => false,
      () => false,
    ),
  ])

/** Items in groups of at most `size`; what is there goes on when the next item is not at hand. */
export async function* chunksOf<Item>(items: AsyncIterable<Item> | Iterable<Item>, size: number): AsyncGenerator<Item[]> {
  const source = iteratorOf(items)
  let chunk: Item[] = []
  let next = handled(source.next())
  for (;;) {
    if (chunk.length && (chunk.length === size || !(await isFirst(next, soon())))) {
      yield chunk
      chunk = []
    }
    const { value, done } = await next
    if (done) break
    chunk.push(value)
    next = handled(source.next())
  }
  if (chunk.length) yield chunk
}

/** Once the reads that are under way had their turn. */
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
