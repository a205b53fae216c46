/** The guides in docs/ show what happens: their commands are run and their output compared, their code is run. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli/run'
import { built, root } from './built'

const GUIDES = ['explain.md']

interface Block {
  language: string
  text: string
  /** Name of the file that it is saved as. */
  file: string | undefined
  /** The block behind it, which is what a command prints. */
  next: string | undefined
}

function blocksOf(guide: string): Block[] {
  const text = readFileSync(`${root}docs/${guide}`, 'utf8')
  const found = [...text.matchAll(/(?:<!-- file (\S+) -->\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)]
  return found.map(([, file, language, block], index) => ({
    language: language as string,
    text: block as string,
    file,
    next: found[index + 1]?.[2] === 'text' && !found[index + 1]?.[1] ? found[index + 1]?.[3] : undefined,
  }))
}

async function runCommand(line: string, folder: string, files: readonly string[]): Promise<string> {
  const [npx, name, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string))
  expect([npx, name]).toEqual(['npx', 'jobgloss'])
  const stdout = new PassThrough()
  let shown = ''
  stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  const streams = { stdin: new PassThrough(), stdout, stderr: stdout, env: {} }
  await run(
    args.map((arg) => (files.includes(arg) ? join(folder, arg) : arg)),
    streams,
  )
  stdout.end()
  return shown.replaceAll(`${folder}/`, '')
}

describe.each(GUIDES)('docs/%s', (guide) => {
  const folder = mkdtempSync(join(tmpdir(), 'jobgloss-guide-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/jobgloss'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const blocks = blocksOf(guide)
  const files = blocks.flatMap(({ file, text }) => {
    if (file) writeFileSync(join(folder, file), text)
    return file ? [file] : []
  })
  const commands = blocks.filter(({ language, next }) => language === 'sh' && next !== undefined)
  const code = blocks.filter(({ language }) => language === 'js')

  it.each(commands.map(({ text, next }) => [text.trim(), next as string] as const))('%s', async (command, output) => {
    expect(await runCommand(command, folder, files)).toBe(output)
  })

  it.each(code.map(({ text }, index) => [index + 1, text] as const))('runs its code: block %i', (index, text) => {
    built('index.js')
    const file = join(folder, `block-${index}.mjs`)
    writeFileSync(file, text)
    expect(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toBe('')
  })

  it('has commands or code at all', () => {
    expect(commands.length + code.length).toBeGreaterThan(1)
  })
})
