/**
 * What a batch costs a record over one worker thread and over two: time, processor time of all threads, and what the thread that reads and
 * writes is busy. Processor time counts other work on the machine little, and tells what two cores can give. `npm run bench:batch`.
 */
import { madePosting, randomOf, textOf } from '../test/made-postings'

const library: string = new URL('../dist/batch.js', import.meta.url).href
const { analyzePostings } = (await import(library)) as typeof import('../src/batch/batch')

/** What a short run costs is the start and the first compiling; what a long one costs beyond it is the work. */
const SHORT = 600
const LONG = 1800

interface Cost {
  time: number
  processor: number
  own: number
}

function* postings(count: number): Generator<string> {
  const random = randomOf(1)
  for (let made = 0; made < count; made++) yield textOf(madePosting(random))
}

async function costOf(count: number, workers: number): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  const loop = performance.eventLoopUtilization()
  let records = 0
  for await (const _ of analyzePostings(postings(count), { workers })) records++
  if (records !== count) throw new Error(`${records} records of ${count} postings`)
  const { user, system } = process.cpuUsage(before)
  return { time: performance.now() - start, processor: (user + system) / 1000, own: performance.eventLoopUtilization(loop).active }
}

const rates: Cost[] = []
for (const workers of [1, 2]) {
  const short = await costOf(SHORT, workers)
  const long = await costOf(LONG, workers)
  const perRecord = (field: keyof Cost): number => (long[field] - short[field]) / (LONG - SHORT)
  const rate = { time: perRecord('time'), processor: perRecord('processor'), own: perRecord('own') }
  rates.push(rate)
  const told = `${rate.time.toFixed(2)} ms, processor ${rate.processor.toFixed(2)} ms, of it to read and write ${rate.own.toFixed(2)} ms`
  console.log(`${workers} worker${workers > 1 ? 's' : ''}: a record ${told}; the first ${SHORT} took ${short.time.toFixed(0)} ms`)
}
const [one, two] = rates as [Cost, Cost]
console.log(`two are ${(one.time / two.time).toFixed(2)} times as fast as one`)
console.log(`two idle cores can do no better than ${(two.processor / 2).toFixed(2)} ms a record`)
