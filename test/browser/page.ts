/** The built page, opened as its reader would, with everything that it asks the network for written down. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { root } from '../built'

export const pageFolder = `${root}playground/dist`

export function pageOnDisk(): string {
  const path = `${pageFolder}/index.html`
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run page" first`)
  return pathToFileURL(path).href
}

export interface Opened {
  page: Page
  /** Addresses that were asked for, and what the browser complained of. */
  requests: string[]
  complaints: string[]
}

export async function open(browser: Browser, url: string, options: BrowserContextOptions = {}, before?: () => void): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('websocket', (socket) => requests.push(socket.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  if (before) await page.addInitScript(before)
  await page.goto(url)
  return { page, requests, complaints }
}

/** Requests that left the machine's memory: not the page itself from disk, and not what stands in it. */
export const sent = (requests: readonly string[]): string[] => requests.filter((url) => !/^(file|blob|data):/.test(url))

export const reader = (page: Page, letter: 'A' | 'B' = 'A'): Locator => page.getByRole('region', { name: `Posting ${letter}` })

/** Puts a posting into the box as a paste does, and waits for its report. */
export async function paste(page: Page, text: string, letter: 'A' | 'B' = 'A'): Promise<void> {
  const place = reader(page, letter)
  const report = place.locator('.report')
  const old = (await report.count()) ? await report.elementHandle() : undefined
  if (old) await place.getByRole('radio', { name: 'Text' }).check()
  await place.getByRole('textbox', { name: 'Job posting' }).fill(text)
  await place.getByRole('button', { name: 'Read it' }).click()
  await place.locator('.posting-text').waitFor()
  if (old) await page.waitForFunction((element) => !(element as Element).isConnected, old)
}

/** What axe-core finds wrong, in short. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    return (await axe.run(document, { resultTypes: ['violations'] })).violations
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`)
}
