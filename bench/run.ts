/**
 * Speed and memory on the postings in examples/: whole analyses, single stages, wink-nlp alone, growth with length, cold start.
 * `npm run bench` builds first, so that cold start is measured on what a user installs.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { Bench } from 'tinybench'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyzePosting, createAnalyzer } from '../src/index'
import { examplePostings } from '../test/example-postings'
import { largePack } from './large-pack'
import { stagesOf } from './stages'

const texts = examplePostings.map(({ text }) => text)
const kilobytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024
const wink = winkNLP(model)

const bench = new Bench({ time: 1500, warmupTime: 500 })
bench.add('analyzePosting', () => {
  for (const text of texts) analyzePosting(text)
})
bench.add('wink-nlp, all pipes', () => {
  for (const text of texts) wink.readDoc(text)
})
for (const [name, task] of Object.entries(stagesOf(texts))) bench.add(`stage: ${name}`, task)
await bench.run()

const medians = new Map(bench.tasks.map(({ name, result }) => [name, 'latency' in result ? result.latency.p50 : Number.NaN]))
const whole = medians.get('analyzePosting') ?? Number.NaN
console.log(`${texts.length} postings, ${kilobytes.toFixed(1)} KB; node ${process.version}\n`)
console.table(
  Object.fromEntries(
    [...medians].map(([name, total]) => [
      name,
      {
        'ms a posting': round(total / texts.length),
        'ms a KB': round(total / kilobytes),
        'share of the whole': name.startsWith('stage') ? `${Math.round((100 * total) / whole)} %` : '',
      },
    ]),
  ),
)
console.log(`analyzePosting takes ${round(whole / (medians.get('wink-nlp, all pipes') ?? Number.NaN))} times as long as wink-nlp alone`)
console.log(growth())
console.log(coldStart())
console.log(size())
console.log(largePacks())

/** Whether a text four or sixteen times as long takes four or sixteen times as long. */
function growth(): string {
  const body = texts.join('\n\n')
  const rates = [8, 32, 128].map((size) => {
    const text = body.repeat(Math.ceil((size * 1024) / body.length)).slice(0, size * 1024)
    return { size, rate: median(Array.from({ length: 5 }, () => timeOf(() => analyzePosting(text)))) / size }
  })
  return `growth: ${rates.map(({ size, rate }) => `${size} KB at ${round(rate)} ms a KB`).join(', ')}`
}

/** Import and first analysis in a new process, and the memory that it takes then. */
function coldStart(): string {
  const library = new URL('../dist/index.js', import.meta.url).href
  const code = `const start = performance.now(); const { analyzePosting } = await import(${JSON.stringify(library)}); const imported = performance.now()
    analyzePosting('Nurse\\n\\nCare for patients. BLS is required.'); const read = performance.now(); gc()
    console.log(JSON.stringify([imported - start, read - imported, process.memoryUsage().rss / 1e6, process.memoryUsage().heapUsed / 1e6]))`
  const runs = Array.from({ length: 5 }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    })
    if (stderr) throw new Error(stderr)
    return JSON.parse(stdout) as number[]
  })
  const [load, first, resident, heap] = [0, 1, 2, 3].map((index) => round(median(runs.map((run) => run[index] as number))))
  return `cold start: import ${load} ms, first analysis ${first} ms; then ${resident} MB resident, ${heap} MB of heap`
}

/** What a pack of 5,000 terms and 500 rules costs: to compile, and with every posting. */
function largePacks(): string {
  const pack = largePack(5_000, 500)
  const compile = median(Array.from({ length: 7 }, () => timeOf(() => createAnalyzer({ packs: [pack] }))))
  const analyzer = createAnalyzer({ packs: [pack] })
  const rounds = Array.from({ length: 21 }, () => [
    timeOf(() => texts.forEach((text) => void analyzePosting(text))),
    timeOf(() => texts.forEach((text) => void analyzer.analyze(text))),
  ])
  const [without, within] = [0, 1].map((index) => median(rounds.slice(5).map((round) => round[index] as number))) as [number, number]
  return `a pack of 5,000 terms and 500 rules: compiled in ${round(compile)} ms, ${round((within / without - 1) * 100)} % on every analysis`
}

/** What a page loads for the library alone, as it is sent. */
function size(): string {
  const code = readFileSync(new URL('../dist/index.js', import.meta.url))
  return `size: ${round(code.length / 1000)} KB, ${round(brotliCompressSync(code).length / 1000)} KB by brotli`
}

function timeOf(task: () => void): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
