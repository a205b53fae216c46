/** The command as a user calls it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../src/cli/run'
import { type Analysis, analyzePosting } from '../src/index'
import { built, root } from './built'

const command = built('cli.js')
const example = 'examples/icu-nurse.txt'
const posting = readFileSync(`${root}${example}`, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'jobgloss-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Result {
  status: number | null
  stdout: string
  stderr: string
}

function jobgloss(args: string[], input: string | Uint8Array = ''): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8', input, maxBuffer: 1e8 })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The command within this process, on a terminal or off it. */
async function runOn(terminal: boolean, args: string[], env: Record<string, string> = {}): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { isTTY: terminal })
  let shown = ''
  stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  const status = await run(args, { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env })
  expect(status).toBe(0)
  stdout.end()
  return shown
}

describe('jobgloss FILE', () => {
  it('prints the report', () => {
    const { report } = analyzePosting(posting)
    expect(jobgloss([example])).toMatchObject({ status: 0, stdout: `${report.text}\n`, stderr: '' })
  })

  it.each([[[]], [['-']]])('reads standard input for %j', (args) => {
    expect(jobgloss(args, posting)).toEqual(jobgloss([example]))
  })

  it.each([
    ['with a byte order mark', `\ufeff${posting}`],
    ['in UTF-16', Buffer.from(`\ufeff${posting}`, 'utf16le')],
    ['in UTF-16, big end first', Buffer.from(`\ufeff${posting}`, 'utf16le').swap16()],
  ])('reads a posting %s', (_name, content) => {
    expect(jobgloss([file('posting.txt', content)]).stdout).toBe(jobgloss([example]).stdout)
  })

  it('takes an .html file for HTML, whatever it holds', () => {
    const analysis = JSON.parse(jobgloss(['--json', file('page.html', 'Welder<p>Weld &amp; grind gates.')]).stdout) as Analysis
    expect(analysis.source).toContain('Weld & grind gates.')
  })

  it('reads JSON-LD', () => {
    const jsonLd = { '@type': 'JobPosting', title: 'Welder', description: 'You will weld gates from drawings.' }
    const analysis = JSON.parse(jobgloss(['--json', file('posting.json', JSON.stringify(jsonLd))]).stdout) as Analysis
    expect(analysis.role.title?.value).toBe('Welder')
  })
})

describe('options', () => {
  it('--json prints the whole analysis', () => {
    const { stdout } = jobgloss(['--json', example])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(analyzePosting(posting))))
  })

  it('--length, --seed and the hints reach the library', () => {
    const { stdout } = jobgloss(
      ['--json', '--length', 'brief', '--seed=42', '--title', 'Ward Nurse', '--company', 'Elmhurst', '--location', 'Leeds', '-'],
      posting,
    )
    const input = { text: posting, title: 'Ward Nurse', company: 'Elmhurst', location: 'Leeds' }
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(analyzePosting(input, { length: 'brief', seed: 42 }))))
  })

  it('--findings shows each kind of finding with quotes', () => {
    const analysis = analyzePosting(posting)
    const { stdout } = jobgloss(['--findings', example])
    for (const { name } of analysis.skills) expect(stdout).toContain(`\n  ${name}  `)
    for (const { text } of analysis.responsibilities) expect(stdout).toContain(`\n  ${text}`)
    for (const { name } of analysis.culture) expect(stdout).toContain(`\n  ${name}  `)
    for (const { question } of analysis.gaps) expect(stdout).toContain(question)
    expect(stdout).toMatch(/^Skills: required$/m)
    expect(stdout).toMatch(/^ {2}BLS +certification +“BLS”$/m)
    expect(stdout).not.toMatch(/undefined|\[object|NaN/)
    expect(stdout.split('\n').filter((line) => line !== line.trimEnd())).toEqual([])
  })

  it('--findings shows what is wrong with a thin posting', () => {
    const { stdout } = jobgloss(['--findings'], 'https://jobs.example.com/4711')
    expect(stdout).toMatch(/^Warnings\n {2}NO_DUTIES/m)
  })

  it('--findings quotes nothing that could steer a terminal', () => {
    const { stdout } = jobgloss(
      ['--findings'],
      `Nurse\n\nRequirements:\n- BLS \u001b[31mcard\u001b[0m\n- \u202eRN license\n- care for \u009b2J patients`,
    )
    expect(stdout).toContain('RN')
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })

  it('--help names every option, --version the version', () => {
    const { stdout, status } = jobgloss(['--help'])
    expect(status).toBe(0)
    for (const option of ['--json', '--findings', '--length', '--seed', '--title', '--company', '--location', '--help', '--version'])
      expect(stdout).toContain(option)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(jobgloss(['-v']).stdout).toBe(`${JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version}\n`)
  })
})

describe('colours', () => {
  const escapeCode = '\u001b['

  it('stand on a terminal', async () => {
    expect(await runOn(true, [example])).toContain(`${escapeCode}1mJob Analysis:${escapeCode}22m`)
    expect(await runOn(true, ['--findings', example])).toContain(escapeCode)
  })

  it('stand nowhere else, and in no JSON', async () => {
    expect(await runOn(false, ['--findings', example])).not.toContain(escapeCode)
    expect(await runOn(true, ['--json', example])).not.toContain(escapeCode)
    expect(await runOn(true, ['--findings', example], { NO_COLOR: '1' })).not.toContain(escapeCode)
    expect(await runOn(true, ['--findings', example], { TERM: 'dumb' })).not.toContain(escapeCode)
  })
})

describe('trouble gets one clear line', () => {
  const cases: [name: string, status: 1 | 2, args: () => string[], input: string | Uint8Array, says: RegExp][] = [
    ['an unknown option', 2, () => ['--jsno', example], '', /unknown option '--jsno'/],
    ['an option without its value', 2, () => ['--title'], '', /'--title <value>' argument missing/],
    ['a flag with a value', 2, () => ['--json=yes', example], '', /'--json' does not take an argument/],
    ['an unknown length', 2, () => ['--length', 'long', example], '', /--length is brief, standard or detailed, not "long"/],
    ['two files', 2, () => [example, example], '', /2 files/],
    ['two ways to show it', 2, () => ['--json', '--findings', example], '', /exclude each other/],
    ['a missing file', 2, () => ['no-such-file.txt'], '', /no such file: no-such-file\.txt/],
    ['a directory', 2, () => ['examples'], '', /examples is a directory/],
    ['a file below a file', 2, () => ['package.json/posting'], '', /package\.json\/posting/],
    ['an empty file', 1, () => [file('empty.txt', '')], '', /empty/],
    ['empty input', 1, () => [], ' \n', /empty/],
    ['binary input', 1, () => [], Uint8Array.from({ length: 3000 }, (_, index) => index % 8), /NUL|control/],
    [
      'a picture',
      1,
      () => [file('photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255]))],
      '',
      /photo\.png is not text in UTF-8: byte 1 /,
    ],
    ['invalid UTF-8', 1, () => [], Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20]), /standard input is not text in UTF-8: byte 4 /],
    ['too much', 1, () => [], 'nurse '.repeat(600_000), /longer than any posting/],
    ['more than a posting', 1, () => [], 'nurse '.repeat(200_000), /1,?000,?000/],
    ['JSON without a posting', 1, () => [], '{"@type":"Recipe","name":"Soup"}', /JobPosting/],
  ]

  it.each(cases)('%s (status %i)', (_name, status, args, input, says) => {
    const result = jobgloss(args(), input)
    expect(result.stderr).toMatch(says)
    expect(result.stderr).toMatch(/^jobgloss: [^\n]+\n$/)
    expect(result).toMatchObject({ status, stdout: '' })
  })

  it('a reader that leaves early gets none', async () => {
    const child = spawn(process.execPath, [command, '--json', example], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
    })
    child.stdout.once('readable', () => child.stdout.destroy())
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(said).toBe('')
  })
})
