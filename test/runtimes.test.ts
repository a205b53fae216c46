/** The same bytes everywhere: every example in every length, read by the installed package in each runtime and through each bundler. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { build as buildSite } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { analyzePosting as Analyze } from '../src/index'
import { launchChromium } from './browser/chromium'
import { serve } from './browser/site'
import { built } from './built'
import { examplePostings } from './example-postings'
import { project } from './installed'
import { executable } from './runtimes/executables'
import { serveWorker } from './runtimes/workerd'

const LENGTHS = ['brief', 'standard', 'detailed'] as const

/** One hash for each example. The same code runs everywhere; of the platform it needs what all of them have. */
const DIGESTS = `const postings = ${JSON.stringify(examplePostings.map(({ file, text }) => [file, text]))}
export async function digests(analyzePosting) {
  const found = {}
  for (const [file, text] of postings) {
    const analyses = ${JSON.stringify(LENGTHS)}.map((length) => JSON.stringify(analyzePosting(text, { length })))
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(analyses.join('\\n')))
    found[file] = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  return JSON.stringify(found)
}`

const PROGRAMS: Readonly<Record<string, string>> = {
  'digests.mjs': DIGESTS,
  'module.mjs': `import { analyzePosting } from 'jobgloss'
import { digests } from './digests.mjs'
console.log(await digests(analyzePosting))`,
  'script.cjs': `const { analyzePosting } = require('jobgloss')
import('./digests.mjs').then(({ digests }) => digests(analyzePosting)).then(console.log)`,
  'worker.mjs': `import { analyzePosting } from 'jobgloss'
import { digests } from './digests.mjs'
export default { fetch: async () => new Response(await digests(analyzePosting)) }`,
}

const SITE: Readonly<Record<string, string>> = {
  'digests.mjs': DIGESTS,
  'index.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Runtimes</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; worker-src 'self'; img-src data:">
<output id="page"></output><output id="worker"></output><script type="module" src="./page.js"></script></html>`,
  'page.js': `import { digests } from './digests.mjs'
const show = (id, text) => { document.getElementById(id).textContent = text }
const worker = new Worker(new URL('./web-worker.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => show('worker', data)
const { analyzePosting } = await import('jobgloss')
show('page', await digests(analyzePosting))`,
  'web-worker.js': `import { analyzePosting } from 'jobgloss'
import { digests } from './digests.mjs'
digests(analyzePosting).then(postMessage)`,
}

let folder: string
let expected: Record<string, string>

beforeAll(async () => {
  folder = project('runtimes')
  const { analyzePosting } = (await import(built('index.js'))) as { analyzePosting: typeof Analyze }
  const digestOf = (text: string): string =>
    createHash('sha256')
      .update(LENGTHS.map((length) => JSON.stringify(analyzePosting(text, { length }))).join('\n'))
      .digest('hex')
  expected = Object.fromEntries(examplePostings.map(({ file, text }) => [file, digestOf(text)]))
  write(folder, PROGRAMS)
})

function write(into: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(into, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(into, name), text)
}

const run = (command: string, args: string[], env: Record<string, string> = {}): unknown =>
  JSON.parse(execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } }))

describe('every example in every length has the same analysis', { timeout: 120_000 }, () => {
  it('has different analyses to compare', () => {
    expect(new Set(Object.values(expected)).size).toBe(examplePostings.length)
  })

  it.each(['module.mjs', 'script.cjs'])('in Node (%s)', (file) => {
    expect(run(process.execPath, [file])).toEqual(expected)
  })

  it.each(['module.mjs', 'script.cjs'])('in Bun (%s)', (file) => {
    expect(run(executable('bun'), ['--no-install', file], { BUN_RUNTIME_TRANSPILER_CACHE_PATH: '0' })).toEqual(expected)
  })

  it('in Deno, which allows it nothing', () => {
    const flags = ['--no-prompt', '--no-remote', '--cached-only', '--no-lock', '--node-modules-dir=manual']
    const quiet = { DENO_DIR: join(folder, 'deno'), DENO_NO_UPDATE_CHECK: '1' }
    expect(run(executable('deno'), ['run', ...flags, 'module.mjs'], quiet)).toEqual(expected)
  })

  it("in Cloudflare's workerd, bundled by esbuild", async () => {
    const outfile = join(folder, 'worker.js')
    await bundle({ entryPoints: [join(folder, 'worker.mjs')], outfile, bundle: true, format: 'esm', logLevel: 'silent' })
    const worker = await serveWorker(outfile)
    try {
      expect(await (await fetch(worker.url)).json()).toEqual(expected)
    } finally {
      worker.close()
    }
  })

  it.each(['esm', 'cjs'] as const)('bundled and minified by esbuild (%s)', async (format) => {
    const outfile = join(folder, format === 'esm' ? 'bundled.mjs' : 'bundled.cjs')
    const entry = join(folder, format === 'esm' ? 'module.mjs' : 'script.cjs')
    await bundle({ entryPoints: [entry], outfile, bundle: true, minify: true, format, platform: 'node', logLevel: 'silent' })
    expect(run(process.execPath, [outfile])).toEqual(expected)
  })

  it('in Chromium, bundled by vite, in the page and in a web worker', async () => {
    const site = join(folder, 'site')
    write(site, SITE)
    await buildSite({ root: site, configFile: false, logLevel: 'silent', worker: { format: 'es' }, build: { target: 'es2022' } })
    const served = await serve(join(site, 'dist'))
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(served.url)
      for (const place of ['page', 'worker']) {
        const output = page.locator(`#${place}`)
        await expect.poll(async () => complaints[0] ?? (await output.textContent()), { timeout: 60_000 }).not.toBe('')
        expect(complaints).toEqual([])
        expect(JSON.parse((await output.textContent()) as string), place).toEqual(expected)
      }
    } finally {
      await browser.close()
      await served.close()
    }
  })
})
