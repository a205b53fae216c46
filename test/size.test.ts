/** What a page has to load for the library: weighed as it is sent, minified and compressed by brotli. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { build as buildSite, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { project } from './installed'

/**
 * The most bytes that the library may add to what it runs on. A change that needs more raises it, and says why. About a fifth is code, the
 * rest what the rules and lexicons say: spellings tell only what they do not share with their neighbours, the index of the patterns tells
 * places in them, and what a page does not call is left out. Room is left for some hundred rules.
 */
const BUDGET = 990_000
/** wink-nlp and its language model. */
const FOUNDATION = ['wink-nlp', 'wink-eng-lite-web-model']

let folder: string
beforeAll(() => {
  folder = project('size')
})

async function bundled(code: string, external: string[] = []): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    external,
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents as Uint8Array
}

const compressed = (code: Uint8Array): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length

describe('the size of the library in a page', () => {
  it(`stays within ${BUDGET} bytes`, async () => {
    const library = await bundled(`export { analyzePosting } from 'jobgloss'`, FOUNDATION)
    expect(compressed(library)).toBeLessThanOrEqual(BUDGET)
  }, 120_000)
})

describe('what a page does not use is left out', () => {
  it('by esbuild', async () => {
    expect((await bundled(`import 'jobgloss'`)).length).toBe(0)
    expect((await bundled(`export { PostingError } from 'jobgloss/errors'`)).length).toBeLessThan(1_000)
    expect((await bundled(`export { analyzePosting } from 'jobgloss'`)).length).toBeGreaterThan(100_000)
  })

  it('by vite', async () => {
    expect(await entryBuiltByVite(`import 'jobgloss'`)).toBeLessThan(10)
    expect(await entryBuiltByVite(`import { PostingError } from 'jobgloss'\nconsole.log(PostingError)`)).toBeLessThan(1_000)
    const both = `import { PostingError } from 'jobgloss/errors'\nimport('jobgloss').then(({ analyzePosting }) => console.log(PostingError, analyzePosting))`
    expect(await entryBuiltByVite(both)).toBeLessThan(10_000)
    expect(await entryBuiltByVite(`import { analyzePosting } from 'jobgloss'\nconsole.log(analyzePosting)`)).toBeGreaterThan(100_000)
  }, 120_000)
})

/** The length of what a page loads at once. */
async function entryBuiltByVite(code: string): Promise<number> {
  const entry = join(folder, 'entry.js')
  writeFileSync(entry, code)
  const built = (await buildSite({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput
  return built.output.flatMap((each) => (each.type === 'chunk' && each.isEntry ? [each.code.length] : []))[0] as number
}
