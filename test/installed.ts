/** The package as a user gets it: packed, and installed by npm, once for all test files. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { built, root } from './built'

export interface Packed {
  filename: string
  size: number
  files: { path: string; size: number; mode: number }[]
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const dependencies = Object.keys(manifestOf(root).dependencies)

/** What `npm pack` says of the tarball, and where it stands. */
export function packed(): Packed & { tarball: string } {
  const [told] = JSON.parse(readFileSync(join(installation(), 'packed.json'), 'utf8')) as [Packed]
  return { ...told, tarball: join(installation(), told.filename) }
}

/**
 * A project in which the package is installed, and beside it `others` out of the packages that the tests run on.
 * It stands by itself, so that a test may add what it likes.
 */
export function project(name: string, others: readonly string[] = []): string {
  const folder = mkdtempSync(join(inject('scratch'), `${name}-`))
  const modules = join(folder, 'node_modules')
  const from = join(installation(), 'project/node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  cpSync(join(from, 'jobgloss'), join(modules, 'jobgloss'), { recursive: true })
  for (const command of readdirSync(join(from, '.bin')))
    if (command === 'jobgloss') cpSync(join(from, '.bin', command), join(modules, '.bin', command), { verbatimSymlinks: true })
  for (const each of dependencies) symlinkSync(join(from, each), join(modules, each))
  for (const each of others) link(each, modules)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true }))
  return folder
}

function link(name: string, modules: string): void {
  const from = join(root, 'node_modules', name)
  if (!existsSync(from)) throw new Error(`${from} is missing: run "npm ci" first`)
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(from, join(modules, name))
  const { bin = {} } = manifestOf(from)
  const commands = typeof bin === 'string' ? { [name.replace(/^.*\//, '')]: bin } : (bin as Record<string, string>)
  for (const [command, path] of Object.entries(commands)) symlinkSync(join('..', name, path), join(modules, '.bin', command))
}

/** Where the package is installed. Whichever test file asks first packs and installs it; the folder appears when it is complete. */
function installation(): string {
  const folder = join(inject('scratch'), 'installation')
  if (existsSync(folder)) return folder
  built('index.js')
  const unfinished = mkdtempSync(`${folder}-`)
  packInto(unfinished)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

function packInto(folder: string): void {
  const told = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  writeFileSync(join(folder, 'packed.json'), told)
  const [{ filename }] = JSON.parse(told) as [Packed]
  const project = join(folder, 'project')
  mkdirSync(project)
  // What it depends on comes from where the lock file put it, so that nothing is asked of a registry.
  const here = dependencies.map((name) => [name, `file:${join(root, 'node_modules', name)}`])
  const manifest = { name: 'project', private: true, dependencies: { jobgloss: `file:../${filename}`, ...Object.fromEntries(here) } }
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  execFileSync('npm', ['install', '--install-links', ...quietly], { cwd: project, stdio: 'pipe' })
}
