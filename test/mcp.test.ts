/** `jobgloss mcp`, used as an assistant uses it: the protocol's own client starts the installed command. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { analyzePosting as Analyze } from '../src/index'
import { version } from '../src/version'
import { built, root } from './built'
import { examplePostings } from './example-postings'
import { project } from './installed'

const nurse = examplePostings.find(({ name }) => name === 'icu-nurse')?.text as string

describe('an assistant that is configured as README.md says', () => {
  let client: Client
  let analyzePosting: typeof Analyze
  const complaints: string[] = []

  beforeAll(async () => {
    ;({ analyzePosting } = await import(built('index.js')))
    const folder = project('assistant', ['@modelcontextprotocol/sdk'])
    const [, shown] = /^```json\n(\{\n {2}"mcpServers"[\s\S]*?)^```$/m.exec(readFileSync(`${root}README.md`, 'utf8')) as RegExpExecArray
    const { command, args } = JSON.parse((shown as string).replace('/path/to/folder', folder)).mcpServers.jobgloss
    const transport = new StdioClientTransport({ command, args, cwd: '/', stderr: 'pipe' })
    transport.stderr?.on('data', (said) => complaints.push(String(said)))
    client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(transport)
  })
  afterAll(() => client.close())

  const call = async (given: Record<string, unknown>) => {
    const { content, isError = false } = await client.callTool({ name: 'analyze_posting', arguments: given })
    const [{ text }] = content as [{ text: string }]
    return { text, isError }
  }

  it('learns what it talks to', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'jobgloss', version })
    expect(client.getServerCapabilities()).toEqual({ tools: {} })
  })

  it('finds one tool, which changes nothing and reaches nothing', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['analyze_posting'])
    expect(tools[0]?.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
    expect(tools[0]?.inputSchema.required).toEqual(['text'])
    for (const property of Object.values(tools[0]?.inputSchema.properties ?? {})) expect(property).toHaveProperty('description')
  })

  it('is told the report and the findings', async () => {
    const { text, isError } = await call({ text: nurse })
    const { report, skills, gaps } = analyzePosting(nurse)
    expect(isError).toBe(false)
    expect(text.startsWith(`${report.text}\n\nRole\n`)).toBe(true)
    const told = [...skills.map(({ name }) => name), ...gaps.map(({ question }) => question)]
    expect(told.filter((each) => !text.includes(each))).toEqual([])
  })

  it('is told the whole analysis, with its hints and length', async () => {
    const { text } = await call({ text: nurse, company: 'Wexford Clinic', length: 'brief', format: 'json' })
    expect(JSON.parse(text)).toEqual(analyzePosting({ text: nurse, company: 'Wexford Clinic' }, { length: 'brief' }))
  })

  it.each([
    ['no posting', {}, /text/],
    ['an empty posting', { text: '  ' }, /empty|white space|nothing/i],
    ['a posting that is none', { text: 7 }, /text cannot be/],
    ['a length that is none', { text: nurse, length: 'long' }, /"brief", "standard" or "detailed"/],
    ['a format that is none', { text: nurse, format: 'xml' }, /text or json/],
    ['an argument that is none', { text: nurse, wages: 'high' }, /no argument wages/],
  ])('is told what was wrong with %s, and can go on', async (_, given, said) => {
    const { text, isError } = await call(given)
    expect(isError).toBe(true)
    expect(text).toMatch(said)
    expect((await call({ text: nurse })).isError).toBe(false)
  })

  it('is refused a tool that is none', async () => {
    await expect(client.callTool({ name: 'read_mind', arguments: {} })).rejects.toThrow('analyze_posting')
  })

  it('has heard no complaint', () => {
    expect(complaints).toEqual([])
  })
})

describe('the command', () => {
  const run = (folder: string, args: string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin/jobgloss'), ['mcp', ...args], { input, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  it('says what is missing where the SDK is not installed', () => {
    const { status, stdout, stderr } = run(project('without-sdk'), [])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^jobgloss: .*npm install @modelcontextprotocol\/sdk.*\n$/)
  })

  it('ends when its input does, tells its use, and takes no file', () => {
    const folder = project('with-sdk', ['@modelcontextprotocol/sdk'])
    expect(run(folder, [])).toEqual({ status: 0, stdout: '', stderr: '' })
    const help = run(folder, ['--help'])
    expect(help.stdout).toContain('analyze_posting')
    expect(Math.max(...help.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(run(folder, ['posting.txt'])).toMatchObject({ status: 2, stdout: '' })
  })
})
