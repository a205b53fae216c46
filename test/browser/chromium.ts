/** A Chromium to test in: the one that CHROMIUM names, one that is installed, or the one that an npm package brings. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './packaged-chromium'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } as Record<string, string> })
}

interface Found {
  executablePath: string
  env?: Record<string, string>
}

async function findChromium(): Promise<Found> {
  const wanted = process.env.CHROMIUM
  if (wanted && wanted !== 'packaged') {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM names ${wanted}, which does not exist.`)
    return { executablePath: wanted }
  }
  const installed = wanted ? undefined : findInstalled()
  if (installed) return { executablePath: installed }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  throw new Error(
    `The tests of the page and the element need Chromium, and none was found: no ${COMMANDS.join(', ')} on the PATH, and the packaged one runs on Linux (x64) alone, not on ${process.platform} (${process.arch}). Install Chromium or Chrome, or set CHROMIUM to the path of its executable.`,
  )
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))), ...PLACES].find((path) => existsSync(path))
}
