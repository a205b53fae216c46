/**
 * How often functions of each stage are called for a posting, counted by the engine itself; run apart from the tests, whose tools add calls
 * of their own. Prints the counts as JSON.
 */
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { analyzePosting } from '../src/index'

const postings = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'))
const analyzeAll = (): void => {
  for (const posting of postings) analyzePosting(posting)
}

// What is made once, and words that no posting has had before, do not count.
analyzeAll()
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
analyzeAll()
const { result } = await session.post('Profiler.takePreciseCoverage')
session.disconnect()

const calls: Record<string, number> = {}
for (const { url, functions } of result) {
  const stage = /\/src\/(?:([a-z]+)\/.*)?[^/]+$/.exec(url)
  if (!stage) continue
  const name = stage[1] ?? 'all'
  // The name that a tool gives each function is no work of ours.
  for (const { functionName, ranges } of functions)
    if (functionName !== '__name') calls[name] = (calls[name] ?? 0) + (ranges[0]?.count ?? 0)
}
for (const name in calls) calls[name] = Math.round((calls[name] as number) / postings.length)
console.log(JSON.stringify(calls))
