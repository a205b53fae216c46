/** Many postings: the command as a filter, and the call of the package. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { analyzePostings, type BatchRecord } from '../src/batch/batch'
import { linesOf } from '../src/batch/lines'
import { recordOfLine } from '../src/batch/record'
import { analyzing } from '../src/batch/worker'
import { progressLine } from '../src/cli/progress'
import { analyzePosting } from '../src/index'
import { built, root } from './built'

const command = built('cli.js')
const folder = mkdtempSync(join(tmpdir(), 'jobgloss-batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const posting = (trade: string): string => `${trade}\n\nWhat you will do\n- Keep the ${trade.toLowerCase()}'s bench tidy\n- Answer letters`
const trades = ['Luthier', 'Saddler', 'Cooper', 'Tanner', 'Glazier']
const lines = trades.map((trade, index) => JSON.stringify({ id: `trade-${index}`, text: posting(trade) }))

function batch(args: string[], input = ''): { status: number | null; records: BatchRecord[]; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'batch', ...args], { encoding: 'utf8', input, maxBuffer: 1e8 })
  const records = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BatchRecord)
  return { status, records, stdout, stderr }
}
const path = (name: string): string => join(folder, name)
const titleOf = (record: BatchRecord | undefined): string | undefined =>
  record && 'analysis' in record ? record.analysis.role.title?.value : undefined

describe('jobgloss batch', () => {
  it('gives one record for each posting, in order, with its id', () => {
    const { status, records, stderr } = batch(['--workers', '2'], lines.join('\n'))
    expect(records.map(({ id, line }) => [id, line])).toEqual(trades.map((_, index) => [`trade-${index}`, index + 1]))
    expect(records.map(titleOf)).toEqual(trades)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('gives the same bytes with and without threads', () => {
    const input = lines.join('\n')
    expect(batch(['--workers', '2'], input).stdout).toBe(batch(['--workers', '0'], input).stdout)
  })

  it('turns a bad line into a record and goes on', () => {
    const input = [lines[0], 'no JSON', '{"text":""}', '', '42', '{"title":"Baker"}', lines[1]].join('\n')
    const { status, records, stderr } = batch(['--workers', '0'], input)
    expect(records.map((record) => [record.line, 'error' in record ? record.error.code : titleOf(record)])).toEqual([
      [1, 'Luthier'],
      [2, 'NOT_JSON'],
      [3, 'EMPTY'],
      [5, 'NOT_TEXT'],
      [6, 'INPUT'],
      [7, 'Saddler'],
    ])
    expect(status).toBe(0)
    expect(stderr).toBe('jobgloss: 4 of 6 postings could not be read; their records hold the reason\n')
  })

  it('reads the files of a folder, whose paths are the ids', () => {
    mkdirSync(path('postings/old'), { recursive: true })
    writeFileSync(path('postings/b.txt'), posting('Cooper'))
    writeFileSync(path('postings/old/a.html'), '<h1>Tanner</h1><p>You cure hides.</p>')
    writeFileSync(path('postings/notes.pdf'), '%PDF')
    const { records } = batch(['--workers', '0', path('postings')])
    expect(records.map((record) => [record.id, titleOf(record)])).toEqual([
      ['b.txt', 'Cooper'],
      ['old/a.html', 'Tanner'],
    ])
  })

  it.each([
    ['at a record', 2, ''],
    ['within a record', 2, '{"id":"trade-2","line":3,"analy'],
    ['before the first', 0, ''],
  ])('goes on where a run was broken off %s', (_, whole, rest) => {
    const source = path('source.jsonl')
    const out = path('out.jsonl')
    writeFileSync(source, lines.join('\n'))
    const all = batch(['--workers', '0', source]).stdout
    writeFileSync(
      out,
      all
        .split('\n')
        .slice(0, whole)
        .map((line) => `${line}\n`)
        .join('') + rest,
    )
    expect(batch(['--workers', '0', '--resume', '--out', out, source]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(all)
  })

  it('does not go on with a file of something else', () => {
    const out = path('recipes.txt')
    writeFileSync(out, 'flour\nwater\n')
    const { status, stderr } = batch(['--resume', '--out', out, path('source.jsonl')])
    expect(status).toBe(2)
    expect(stderr).toContain('holds no records of a batch')
    expect(readFileSync(out, 'utf8')).toBe('flour\nwater\n')
  })

  it('answers a line before the next one is sent', async () => {
    const child = spawn(process.execPath, [command, 'batch', '--workers', '1'], { cwd: root })
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
    for (const line of lines.slice(0, 2)) {
      child.stdin.write(`${line}\n`)
      const { value } = await answers.next()
      expect((JSON.parse(value) as BatchRecord).id).toBe((JSON.parse(line) as { id: string }).id)
    }
    child.stdin.end()
    expect((await answers.next()).done).toBe(true)
  })

  it('finishes what is under way when it is interrupted', async () => {
    const child = spawn(process.execPath, [command, 'batch', '--workers', '1'], { cwd: root })
    const ended = new Promise((resolve) => child.on('close', resolve))
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
    child.stdin.write(`${lines[0]}\n`)
    const { value } = await answers.next()
    // The source stays open, as that of a queue does.
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(titleOf(JSON.parse(value))).toBe('Luthier')
    expect((await answers.next()).done).toBe(true)
  })

  it.each([
    [['--workers', 'many'], '--workers is a number from 0 to 256, not "many"'],
    [['--resume'], '--resume goes on with a file: give it with --out'],
    [['a', 'b'], 'one source at a time, but 2 were given'],
    [['no-such-file.jsonl'], 'no such file or folder: no-such-file.jsonl'],
    [['--lenght', 'brief'], "unknown option '--lenght'"],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = batch(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('a stream without end', () => {
  it('is read in constant memory', { timeout: 120_000 }, async () => {
    // Twice the heap that there is, in lines of which most hold nothing.
    const child = spawn(process.execPath, ['--max-old-space-size=100', command, 'batch', '--workers', '0'], { cwd: root })
    const ended = new Promise((resolve) => child.on('close', resolve))
    let records = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) records++
    })
    const blank = `${JSON.stringify({ id: 1, text: ' '.repeat(20_000) })}\n`
    for (let sent = 0; sent < 10_000; sent++) if (!child.stdin.write(blank)) await once(child.stdin, 'drain')
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(records).toBe(10_000)
  })
})

describe('analyzePostings', () => {
  const gather = async (records: AsyncIterable<BatchRecord>): Promise<BatchRecord[]> => {
    const all: BatchRecord[] = []
    for await (const record of records) all.push(record)
    return all
  }

  it('gives what analyzePosting gives', async () => {
    const [record] = await gather(analyzePostings([posting('Cooper')], { workers: 0, length: 'brief' }))
    expect(record).toEqual({ line: 1, analysis: analyzePosting(posting('Cooper'), { length: 'brief' }) })
  })

  it('keeps any id and changes nothing that was given', async () => {
    const given = Object.freeze({ id: { page: 7 }, text: posting('Tanner') })
    const [record] = await gather(analyzePostings([given], { workers: 0 }))
    expect(record?.id).toEqual({ page: 7 })
  })

  it('reads no further than its records are taken', async () => {
    let read = 0
    const endless = function* () {
      for (;;) {
        read++
        yield ''
      }
    }
    for await (const record of analyzePostings(endless(), { workers: 0 })) if (record.line === 20) break
    expect(read).toBeLessThan(60)
  })

  it('passes on what the source throws', async () => {
    const broken = function* () {
      yield ''
      throw new Error('the queue is gone')
    }
    await expect(gather(analyzePostings(broken(), { workers: 0 }))).rejects.toThrow('the queue is gone')
  })

  it('refuses half a worker', async () => {
    await expect(gather(analyzePostings([], { workers: 0.5 }))).rejects.toThrow('workers is a whole number of 0 or more, not 0.5')
  })
})

describe('lines of a stream', () => {
  const chunks = async function* (...texts: string[]) {
    for (const text of texts) yield Buffer.from(text)
  }
  const read = async (longest: number, skip: number, ...texts: string[]) => {
    const found = []
    for await (const { line, text, bytes } of linesOf(chunks(...texts), longest, skip)) found.push([line, text, bytes])
    return found
  }

  it('are put together over chunks, also within a letter', async () => {
    const bytes = Buffer.from('é\nb')
    const found = []
    for await (const { text } of linesOf(
      (async function* () {
        yield bytes.subarray(0, 1)
        yield bytes.subarray(1)
      })(),
      10,
    ))
      found.push(text)
    expect(found).toEqual(['é', 'b'])
  })
  it('count blank ones without giving them', async () =>
    expect(await read(10, 0, 'a\n\n', ' \nb\n')).toEqual([
      [1, 'a', 2],
      [4, 'b', 7],
    ]))
  it('that are too long are told without their text', async () =>
    expect(await read(3, 0, 'abc', 'd\ne')).toEqual([
      [1, undefined, 5],
      [2, 'e', 6],
    ]))
  it('are skipped by number', async () => expect(await read(10, 2, 'a\nb\nc\n')).toEqual([[3, 'c', 6]]))
})

describe('a line of JSON', () => {
  it('may be a JobPosting as it stands', () => {
    const line = JSON.stringify({ '@type': 'JobPosting', title: 'Luthier', description: 'You repair violins.' })
    expect(titleOf(JSON.parse(recordOfLine(line, 1, undefined, analyzing)))).toBe('Luthier')
  })
  it('may be a job of an applicant tracking system', () => {
    const line = JSON.stringify({ id: '7f', text: 'Saddler', categories: { team: 'Leather' }, descriptionPlain: 'You mend saddles.' })
    const record = JSON.parse(recordOfLine(line, 1, undefined, analyzing)) as BatchRecord
    expect([record.id, titleOf(record)]).toEqual(['7f', 'Saddler'])
  })
  it('does not reach prototypes', () => {
    const line = '{"__proto__":{"text":"x"},"constructor":1}'
    expect(JSON.parse(recordOfLine(line, 1, undefined, analyzing))).toMatchObject({ error: { code: 'INPUT' } })
  })
})

describe('progress', () => {
  it('tells share, count, rate and what is left where the size is known', () =>
    expect(progressLine(1250, 420, 1000, 2500)).toBe('[##########--------------]  42 %  1,250 postings  500/s  0:03 left'))
  it('tells count, rate and time where it is not', () => expect(progressLine(10, 0, undefined, 65_000)).toBe('10 postings  0/s  1:05'))
})
