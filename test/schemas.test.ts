/** The JSON Schemas as editors use them: a YAML language server completes, explains and checks by them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Ajv from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { KINDS, PACK_SCHEMA, packSchemaText, schemaPath } from '../scripts/json-schemas'
import { ruleFiles } from '../scripts/rule-files'
import { STARTING_POINTS } from '../src/cli/starting-points'
import { CULTURE_IDS } from '../src/rules/schema/fields'
import { kindOf } from '../src/rules/schema/kinds'

const root = fileURLToPath(new URL('../', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const schemaOf = (path: string) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'))
const packs = [
  ...readdirSync(`${root}examples/packs`).map((name) => [name, readFileSync(`${root}examples/packs/${name}`, 'utf8')] as const),
  ...Object.entries(STARTING_POINTS).map(([what, make]) => [`jobgloss new ${what}`, make('house')] as const),
]

describe('schemas', () => {
  it('are published, each with a stable id of its own', () => {
    const paths = [PACK_SCHEMA, ...KINDS.map(schemaPath)]
    const ids = paths.map((path) => schemaOf(path).$id)
    expect(new Set(ids).size).toBe(paths.length)
    expect(ids.filter((id) => !/^urn:jobgloss:schema:[a-z:-]+$/.test(id))).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(['urn:jobgloss:schema:pack', 'urn:jobgloss:schema:rules:culture']))
    expect(manifest.files).toEqual(expect.arrayContaining(['schemas', 'rules/*.schema.json', 'lexicons/*.schema.json']))
    expect(manifest.exports).toMatchObject({ './schemas/*.json': './schemas/*.json', './rules/*.schema.json': './rules/*.schema.json' })
  })

  it('of packs is as the checks have it', () => {
    expect(readFileSync(`${root}${PACK_SCHEMA}`, 'utf8'), 'run "npm run schemas"').toBe(packSchemaText())
  })

  it('describe every field of a pack, with examples', () => {
    const { properties } = schemaOf(PACK_SCHEMA)
    expect(Object.keys(properties).length).toBeGreaterThan(20)
    const bare = Object.entries(properties as Record<string, { description?: string }>).filter(([, { description }]) => !description)
    expect(bare).toEqual([])
    const { id, match, yes } = properties.culture.items.properties
    for (const field of [id, match, yes]) expect(field.examples.length).toBeGreaterThan(0)
  })

  it.each(packs)('hold for %s', (_, text) => {
    const validate = new Ajv({ strict: false }).compile(schemaOf(PACK_SCHEMA))
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each([
    ['an unknown field', { pack: 'a', cultur: [] }],
    ['no name', { culture: [] }],
    ['an unknown signal', { pack: 'a', culture: [{ id: 'a.b', finds: 'kindness', why: 'b', match: 'c', yes: 'd', no: 'e' }] }],
    ['a rule without a near miss', { pack: 'a', culture: [{ id: 'a.b', finds: 'innovation', why: 'b', match: 'c', yes: 'd' }] }],
  ])('refuse %s', (_, pack) => {
    expect(new Ajv({ strict: false }).compile(schemaOf(PACK_SCHEMA))(pack)).toBe(false)
  })

  it('hold for every file of rules and lexicons', () => {
    const ajv = new Ajv({ strict: false })
    const compiled = new Map(KINDS.map((kind) => [kind, ajv.compile(schemaOf(schemaPath(kind)))]))
    const wrong = [...ruleFiles('rules'), ...ruleFiles('lexicons')].filter(({ path, text }) => {
      const value: unknown = parse(text)
      const kind = kindOf(path, value)
      return !kind || !compiled.get(kind)?.(value)
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('an editor with a YAML language server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobgloss-schemas-'))
  let server: Server
  beforeAll(async () => {
    mkdirSync(join(folder, 'packs'))
    server = await startServer()
  })
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const modeline = `# yaml-language-server: $schema=${pathToFileURL(`${root}${PACK_SCHEMA}`)}\n`
  let opened = 0
  /** Opens a pack; "¦" in it is where the cursor stands. */
  const open = (text: string): { uri: string; position: { line: number; character: number } } => {
    const before = (modeline + text).split('¦')[0] as string
    const uri = pathToFileURL(join(folder, `pack-${opened++}.yaml`)).href
    server.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: (modeline + text).replace('¦', '') },
    })
    return { uri, position: { line: before.split('\n').length - 1, character: (before.split('\n').at(-1) as string).length } }
  }
  const complete = async (text: string): Promise<string[]> => {
    const { uri, position } = open(text)
    const made = (await server.ask('textDocument/completion', { textDocument: { uri }, position })) as { items: { label: string }[] }
    return made.items.map(({ label }) => label)
  }
  const diagnose = async (text: string): Promise<{ line: number; message: string }[]> => {
    const { uri } = open(text)
    const { diagnostics } = await server.diagnosticsOf(uri)
    return diagnostics.map(({ range, message }) => ({ line: range.start.line, message }))
  }

  it('completes the parts of a pack', async () => {
    expect(await complete('pack: house\n¦')).toEqual(expect.arrayContaining(['culture', 'terms', 'say', 'off', 'defaults']))
  })

  it('completes the signals that a rule may find', async () => {
    expect(await complete('pack: house\nculture:\n  - id: culture.house\n    finds: ¦\n')).toEqual(expect.arrayContaining([...CULTURE_IDS]))
  })

  it('completes the fields of a rule', async () => {
    const fields = await complete('pack: house\nculture:\n  - id: culture.house\n    finds: innovation\n    ¦\n')
    expect(fields).toEqual(expect.arrayContaining(['match', 'except', 'yes', 'no', 'why', 'strength', 'not-in']))
    expect(fields).not.toContain('finds')
  })

  it('tells what a field holds, with an example', async () => {
    const { uri, position } = open('pack: house\nculture:\n  - id: culture.house\n    ma¦tch: |\n      crew meal\n')
    const { contents } = (await server.ask('textDocument/hover', { textDocument: { uri }, position })) as { contents: { value: string } }
    expect(contents.value).toContain('each is another way to say it')
    expect(contents.value).toContain('garden')
  })

  it('marks what is wrong, on its line', async () => {
    const wrong = await diagnose('pack: house\nculture:\n  - id: culture.house\n    finds: kindness\n    whyy: It is said.\n')
    expect(wrong).toContainEqual({ line: 4, message: expect.stringMatching(/Value is not accepted. Valid values: "autonomy-ownership"/) })
    expect(wrong).toContainEqual({ line: 5, message: expect.stringContaining('Property whyy is not allowed') })
    expect(wrong.map(({ message }) => message).join()).toContain('Missing property "match"')
  })

  it.each(packs)('finds nothing wrong in %s', async (_, text) => {
    expect(await diagnose(text.replace(/^# yaml-language-server.*\n/, ''))).toEqual([])
  })
})

interface Diagnostics {
  uri: string
  diagnostics: { range: { start: { line: number } }; message: string }[]
}

interface Server {
  ask(method: string, params: object): Promise<unknown>
  notify(method: string, params: object): void
  diagnosticsOf(uri: string): Promise<Diagnostics>
  stop(): void
}

/** Speaks the Language Server Protocol over standard input and output. */
async function startServer(): Promise<Server> {
  const module = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin/yaml-language-server')
  const child: ChildProcess = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const asked = new Map<number, (result: unknown) => void>()
  const told = new Map<string, Diagnostics>()
  const waiting = new Map<string, (diagnostics: Diagnostics) => void>()
  let next = 1
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const hear = ({ id, method, params, result }: { id?: number; method?: string; params?: unknown; result?: unknown }): void => {
    if (method === 'textDocument/publishDiagnostics') {
      const found = params as Diagnostics
      told.set(found.uri, found)
      waiting.get(found.uri)?.(found)
    } else if (method === 'workspace/configuration')
      send({ id, result: (params as { items: unknown[] }).items.map(() => ({ validate: true, completion: true, hover: true })) })
    else if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (id !== undefined) asked.get(id)?.(result)
  }
  let rest = Buffer.alloc(0)
  child.stdout?.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = /Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(rest.subarray(0, 200).toString('latin1'))
      if (!head) return
      const from = head.index + head[0].length
      const to = from + Number(head[1])
      if (rest.length < to) return
      hear(JSON.parse(rest.subarray(from, to).toString('utf8')))
      rest = rest.subarray(to)
    }
  })
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = next++
      asked.set(id, resolve)
      send({ id, method, params })
    })
  const capabilities = {
    textDocument: { completion: { completionItem: {} }, hover: { contentFormat: ['markdown'] } },
    workspace: { configuration: true },
  }
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities })
  send({ method: 'initialized', params: {} })
  return {
    ask,
    notify: (method, params) => send({ method, params }),
    diagnosticsOf: (uri) =>
      told.has(uri) ? Promise.resolve(told.get(uri) as Diagnostics) : new Promise((resolve) => waiting.set(uri, resolve)),
    stop: () => child.kill(),
  }
}
