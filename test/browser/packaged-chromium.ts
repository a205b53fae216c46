/** Unpacks the Chromium of @sparticuz/chromium, once, with the system libraries that a bare machine lacks. */
import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { root } from '../built'

const packaged = `${root}node_modules/@sparticuz/chromium`

export async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(packaged)) throw new Error(`No Chromium is installed, and ${packaged} is missing: run "npm ci".`)
  const { version } = JSON.parse(readFileSync(`${packaged}/package.json`, 'utf8'))
  const folder = `${root}node_modules/.cache/jobgloss/chromium-${version}`
  if (!existsSync(folder)) await unpackInto(folder)
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: folder }) },
  }
}

/** The folder appears when it is complete, so that an unpacking that was broken off is never taken for one that was not. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  await inflate('chromium.br', join(unfinished, 'chromium'), 0o755)
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const tar = join(unfinished, 'archive.tar')
    await inflate(archive, tar, 0o644)
    execFileSync('tar', ['-xf', tar, '-C', unfinished])
    rmSync(tar)
  }
  // The one in the archive names a folder of another kind of machine.
  writeFileSync(join(unfinished, 'fonts.conf'), `<fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>`)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

const inflate = (file: string, to: string, mode: number): Promise<void> =>
  pipeline(createReadStream(`${packaged}/bin/${file}`), createBrotliDecompress(), createWriteStream(to, { mode }))
