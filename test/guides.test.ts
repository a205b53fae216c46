/** The guides in docs/ show what happens: where the package is installed, their files are saved and their code and commands run, in their order. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './browser/chromium'
import { serve } from './browser/site'
import { root } from './built'
import { type Guide, readGuide, type Step } from './guides/steps'
import { packed, project } from './installed'
import { type Served, serveWorker } from './runtimes/workerd'

const names = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'))

/** How a careful reader sets up the compiler. */
const STRICT = { strict: true, noEmit: true, target: 'es2022', module: 'node16', types: [] }

it('there is a guide for each way to use the library', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'node.md',
      'browser.md',
      'worker.md',
      'batch.md',
      'batch-engines.md',
      'embedding.md',
      'explain.md',
      'checking-packs.md',
      'packs.md',
    ]),
  )
})

describe.each(names)('docs/%s', (name) => {
  const guide = readGuide(readFileSync(`${root}docs/${name}`, 'utf8'))
  let folder: string
  let worker: (Served & { told: string }) | undefined

  beforeAll(() => {
    folder = project('guide', [...packagesOf(guide), 'typescript'])
    for (const { file, text } of guide.files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
  })
  afterAll(() => worker?.close())

  /** A worker is served at whatever port is free. */
  const placed = (text: string): string => (worker ? text.replaceAll(worker.told, worker.url) : text)
  const run = (command: string, args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, NO_COLOR: '1' } })

  const take = async (step: Step, index: number): Promise<void> => {
    if (step.kind === 'install') {
      for (const wanted of step.packages) {
        if (wanted.endsWith('.tgz')) expect(wanted).toBe(`./${packed().filename}`)
        else expect(existsSync(join(folder, 'node_modules', wanted)), wanted).toBe(true)
      }
    } else if (step.kind === 'commands') {
      const printed = run('sh', ['-ec', placed(step.text)])
      if (step.output !== undefined) expect(printed).toMatch(step.output)
    } else if (step.kind === 'module') {
      const file = `block-${index}.mjs`
      writeFileSync(join(folder, file), placed(step.text))
      const printed = run(process.execPath, [file])
      if (step.output === undefined) expect(printed).toBe('')
      else expect(printed).toMatch(step.output)
    } else if (step.kind === 'types') {
      const file = `block-${index}.mts`
      writeFileSync(join(folder, file), step.text)
      writeFileSync(join(folder, 'types.json'), JSON.stringify({ compilerOptions: STRICT, files: [file] }))
      expect(run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'types.json'])).toBe('')
    } else if (step.kind === 'worker') {
      worker = { ...(await serveWorker(join(folder, step.module))), told: step.url }
    } else await expectPage(join(folder, step.folder), step)
  }

  it.each(guide.steps.map((step, index) => [step.name, step, index] as const))(
    '%s',
    async (_name, step, index) => {
      await take(step, index)
    },
    120_000,
  )

  it('shows something that runs, and leads to what is there', () => {
    expect(guide.steps.length).toBeGreaterThan(1)
    expect(guide.links.filter((to) => !existsSync(join(root, 'docs', to)))).toEqual([])
  })
})

/** What the commands install, as a project of a test is given it. */
const packagesOf = ({ steps }: Guide): string[] =>
  steps.flatMap((step) => (step.kind === 'install' ? step.packages.filter((each) => !each.endsWith('.tgz')) : []))

async function expectPage(folder: string, { shows, selector }: { shows: string; selector: string }): Promise<void> {
  const site = await serve(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(site.url)
    const place = page.locator(selector)
    await expect.poll(async () => complaints[0] ?? (await place.textContent()), { timeout: 60_000 }).toContain(shows)
  } finally {
    await browser.close()
    await site.close()
  }
}
