/**
 * Whether time grows with length and no faster: ordinary text from 8 KB to 1 MB, and a megabyte of everything that a stranger might send, in
 * processor time, so that other work on the machine counts little. `npm run bench:growth`, or with a part of a name for some inputs alone.
 */
import { examplePostings } from '../test/example-postings'
import { hostileInputs } from './hostile-inputs'

const library: string = new URL('../dist/index.js', import.meta.url).href
const { analyzePosting } = (await import(library)) as typeof import('../src/index')

const MEGABYTE = 1_000_000
const [wanted = ''] = process.argv.slice(2)
const body = examplePostings.map(({ text }) => text).join('\n\n')
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Processor time in milliseconds; the least of several runs. */
function costOf(text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    try {
      analyzePosting(text, { maxLength: Number.POSITIVE_INFINITY })
    } catch (error) {
      if (!('code' in (error as Error))) throw error
    }
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

for (let round = 0; round < 30; round++) for (const { text } of examplePostings) analyzePosting(text)

const rates = [8, 32, 128, 512, 1000].map((size) => ({ size, rate: costOf(filled(body, size * 1000), size < 100 ? 20 : 3) / size }))
console.log(`ordinary text: ${rates.map(({ size, rate }) => `${size} KB at ${rate.toFixed(2)} ms a KB`).join(', ')}`)
console.log(`growth from 8 KB to 1 MB: ${((rates.at(-1)?.rate ?? 0) / (rates[0]?.rate ?? 1)).toFixed(2)} (at most 1.2)\n`)

const ordinary = costOf(filled(body, MEGABYTE), 3)
const slow: string[] = []
for (const [name, unit] of Object.entries(hostileInputs())) {
  if (!name.includes(wanted)) continue
  const share = costOf(filled(unit, MEGABYTE), 2) / ordinary
  console.log(`${share.toFixed(2).padStart(6)}  ${name}`)
  if (share > 3) slow.push(name)
}
console.log(
  slow.length ? `\nmore than 3 times as long as ordinary text: ${slow.join(', ')}` : '\nnone takes 3 times as long as ordinary text',
)
