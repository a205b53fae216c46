/** What is remembered has a bound: the heap stays where it was, however many postings and however many words of their own they have. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { built } from './built'
import { examplePostings } from './example-postings'

const MEGABYTE = 1_000_000
const RUNS = Number(process.env.JOBGLOSS_RUNS ?? 150) * 10

/** Runs in a process of its own, where garbage can be collected at will; what the code returns comes back. */
function measured<Told>(code: string): Told {
  const script = `const { analyzePosting } = await import(${JSON.stringify(built('index.js'))})
    const postings = ${JSON.stringify(examplePostings.map(({ text }) => text))}
    const heap = () => { gc(); gc(); return process.memoryUsage().heapUsed }
    console.log(JSON.stringify(await (async () => { ${code} })()))`
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], { encoding: 'utf8' })) as Told
}

describe('the heap', () => {
  it(`is after ${RUNS} postings where it was before`, { timeout: Math.max(120_000, RUNS * 100) }, () => {
    const [before, after] = measured<[number, number]>(`
      const read = (count) => { for (let at = 0; at < count; at++) analyzePosting(postings[at % postings.length]) }
      read(3000)
      const before = heap()
      read(${RUNS})
      return [before, heap()]`)
    expect(after - before).toBeLessThan(1.5 * MEGABYTE)
  })

  it('has forgotten words by the time that tens of thousands came', { timeout: 240_000 }, () => {
    const peaks = measured<number[]>(`
      let number = 0
      const word = () => 'zorb' + (number++).toString(36)
      const round = () => {
        let peak = 0
        for (let part = 0; part < 30; part++) {
          for (let at = 0; at < 10; at++) analyzePosting('Welder\\n\\nYou weld. ' + Array.from({ length: 200 }, word).join(' '))
          peak = Math.max(peak, heap())
        }
        return peak
      }
      return [round(), round(), round()]`)
    const [first = 0, second = 0, third = 0] = peaks
    expect(third - Math.max(first, second)).toBeLessThan(5 * MEGABYTE)
  })
})
