/** Engines of others over the package as it is installed: a queue on a Redis server, and processes that share the lines of one file. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchRecord } from '../src/batch/batch'
import { built, root } from './built'
import { readGuide } from './guides/steps'
import { project } from './installed'
import { madePosting, randomOf, textOf } from './made-postings'

const command = built('cli.js')
const guide = readGuide(readFileSync(`${root}docs/batch-engines.md`, 'utf8'))
/** Where a server is promised, as in CI, a machine without one is a failure and no reason to skip. */
const promised = process.env.JOBGLOSS_REDIS === '1'
const hasRedis = spawnSync('redis-server', ['--version']).status === 0

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

describe.skipIf(!hasRedis && !promised)('BullMQ on Redis (needs redis-server)', () => {
  const children: ChildProcess[] = []
  let folder: string
  let env: NodeJS.ProcessEnv
  beforeAll(async () => {
    folder = project('engines', ['bullmq', 'ioredis'])
    for (const { file, text } of guide.files) writeFileSync(join(folder, file), text)
    const port = await freePort()
    env = { ...process.env, REDIS_PORT: String(port) }
    children.push(
      spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
        cwd: folder,
        stdio: 'ignore',
      }),
    )
    const client = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 50 })
    await client.ping()
    client.disconnect()
    for (let count = 0; count < 2; count++) children.push(spawn(process.execPath, ['worker.mjs'], { cwd: folder, env, stdio: 'inherit' }))
  }, 120_000)
  afterAll(async () => {
    for (const child of children.reverse()) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGTERM')) await ended
    }
  })

  it('answers each posting once, in order, with its id, as docs/batch-engines.md shows', () => {
    const printed = execFileSync(process.execPath, ['send.mjs'], { cwd: folder, env, encoding: 'utf8', timeout: 60_000 })
    expect(printed).toBe('a1 Night Porter\na2 Welder\na3 Line Cook\na4 EMPTY\n')
  }, 60_000)

  it('answers hundreds, shared out among its workers', () => {
    const ids = Array.from({ length: 300 }, (_, number) => `p${number}`)
    const lines = ids.map((id, number) => JSON.stringify({ id, text: textOf(madePosting(randomOf(number + 1))) }))
    writeFileSync(join(folder, 'postings.jsonl'), lines.join('\n'))
    const printed = execFileSync(process.execPath, ['send.mjs'], { cwd: folder, env, encoding: 'utf8', timeout: 120_000 })
    expect(
      printed
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(ids)
  }, 120_000)
})

describe('the command as a filter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobgloss-filter-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const lines = Array.from({ length: 60 }, (_, number) =>
    number % 10 === 9 ? 'no JSON' : JSON.stringify({ id: { page: number }, text: textOf(madePosting(randomOf(number + 1))) }),
  )
  const run = (input: string): string =>
    execFileSync(process.execPath, [command, 'batch', '--workers', '0'], { input, encoding: 'utf8', stdio: 'pipe' })
  /** A record without the number of its line, which is of its own input. */
  const bare = (output: string): unknown[] =>
    output
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { line: _line, ...record } = JSON.parse(line) as BatchRecord
        return 'error' in record ? { ...record, error: record.error.code } : record
      })

  it('gives the same records however the lines are shared out', () => {
    const whole = bare(run(lines.join('\n')))
    expect(whole.length).toBe(lines.length)
    const parts = [lines.slice(0, 7), lines.slice(7, 40), lines.slice(40)].map((part) => run(`${part.join('\n')}\n`))
    expect(parts.flatMap(bare)).toEqual(whole)
  })

  it('needs no folder of its own, no home and no network', () => {
    const output = execFileSync(process.execPath, [command, 'batch', '--workers', '0'], {
      input: lines[0] as string,
      encoding: 'utf8',
      cwd: folder,
      env: { PATH: '' },
    })
    expect(bare(output)).toEqual(bare(run(lines[0] as string)))
  })
})
