/** The package as it is published: what is in it, and that it works where it is installed. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { isCollection, parseDocument, visit } from 'yaml'
import { KINDS, PACK_SCHEMA, schemaPath } from '../scripts/json-schemas'
import { ownReferences } from '../scripts/own-references'
import { version } from '../src/version'
import { built, root } from './built'
import { examplePostings } from './example-postings'
import { packed, project } from './installed'

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const [icuNurse] = examplePostings.filter(({ name }) => name === 'icu-nurse')
const EXPORTS = ['PostingError', 'RuleError', 'analyzePosting', 'checkPacks', 'createAnalyzer', 'reviewPacks']

/** Batches are a module alone. */
const BATCH = `import { analyzePostings, type BatchRecord } from 'jobgloss/batch'
export const records: AsyncGenerator<BatchRecord> = analyzePostings([{ id: 7, text: 'Welder' }, 'Nurse'], { workers: 1 })
// @ts-expect-error: a posting is no number
analyzePostings([7])
`

const run = (command: string, args: string[], cwd: string): string => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' })

describe('package.json', () => {
  it('states what the package is', () => {
    expect(manifest).toMatchObject({ name: 'jobgloss', license: 'MIT', type: 'module', engines: { node: '>=20' } })
    expect(manifest.version).toBe(version)
    expect(manifest.sideEffects).toEqual(['./dist/element.js', './dist/element.cjs'])
  })

  it('depends on four libraries at run time, each at one version', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['tinypool', 'wink-eng-lite-web-model', 'wink-nlp', 'yaml'])
    for (const wanted of Object.values(manifest.dependencies)) expect(wanted).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('runs nothing when it is installed', () => {
    expect(Object.keys(manifest.scripts).filter((script) => /^(pre|post)?(install|prepare|publish|pack)/.test(script))).toEqual([])
  })
})

describe('package-lock.json', () => {
  it('holds what each package brings for other machines too', () => {
    const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((name) => !locked.has(name))).toEqual([])
  })
})

describe('the built modules', () => {
  it.each([
    ['index.js', /^(\.\/errors\.js|wink-nlp|wink-eng-lite-web-model)$/],
    ['index.cjs', /^(\.\/errors\.cjs|wink-nlp|wink-eng-lite-web-model)$/],
    ['cli.js', /^(\.\/(index|yaml)\.js|tinypool|@modelcontextprotocol\/sdk\/.+|buffer|events|fs|fs\/promises|os|path|util)$/],
    ['batch.js', /^(\.\/index\.js|tinypool|os)$/],
    ['batch-worker.js', /^\.\/index\.js$/],
    ['yaml.js', /^(\.\/index\.js|yaml)$/],
    ['yaml.cjs', /^(\.\/index\.cjs|yaml)$/],
    ['element.js', /^\.\/index\.js$/],
    ['element.cjs', /^\.\/index\.cjs$/],
  ])('%s imports the library and what it runs on alone', (file, wanted) => {
    const imported = importsIn(file)
    expect(imported.length).toBeGreaterThan(0)
    expect(imported.filter((name) => !wanted.test(name))).toEqual([])
  })

  it('carry no comment, source map or path of the machine they were built on', () => {
    for (const file of readdirSync(join(root, 'dist'))) {
      // A pack to begin with names the schema by where a project has it.
      const code = readFileSync(built(file), 'utf8').replace('./node_modules/jobgloss/schemas/', '')
      expect(code, file).not.toMatch(/sourceMappingURL|node_modules|\/\/ src\//)
      expect(code.includes(root), file).toBe(false)
      expect(code.includes(tmpdir()), file).toBe(false)
    }
  })

  it('carry no example of a rule', () => {
    const code = readFileSync(built('index.js'), 'utf8')
    const examples = ['rules', 'lexicons'].flatMap((folder) => yamlFiles(join(root, folder))).flatMap(examplesIn)
    expect(examples.length).toBeGreaterThan(1000)
    expect(examples.filter((example) => code.includes(JSON.stringify(example).slice(1, -1)))).toEqual([])
  })

  it('name in the notices every library whose code they carry', async () => {
    const { metafile } = await build({
      entryPoints: [`${root}src/index.ts`],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'neutral',
      plugins: [ownReferences],
      external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
    })
    const carried = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput ? (/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []) : [],
      ),
    )
    const notices = readFileSync(`${root}THIRD-PARTY-NOTICES.md`, 'utf8')
    const noted = [...notices.matchAll(/^## (\S+) \(/gm)].map(([, name]) => name)
    expect([...new Set(carried)].sort()).toEqual(noted.sort())
  })
})

/** Runs the library and all that it depends on where nothing of a platform exists but `atob`, and nothing may be asked of the clock or of chance. */
describe('the library by itself', () => {
  const globals =
    /^(?:Date|performance|process|fetch|XMLHttpRequest|WebSocket|localStorage|navigator|document|window|setTimeout|setInterval|queueMicrotask|Intl|crypto)$/
  const members = /^(?:random|toLocale\w*|localeCompare)$/

  it('names no clock, chance, network, process, timer or locale', () => {
    const named = nodesOf('index.js').flatMap((node) => {
      if (!ts.isIdentifier(node)) return []
      const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
      const isOwn = ts.isPropertyAssignment(node.parent) && node.parent.name === node
      const isAskedFor = ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
      return (isMember ? members : globals).test(node.text) && !isOwn && !isAskedFor ? [node.parent.getText().slice(0, 80)] : []
    })
    expect(named).toEqual([])
  })

  it('gives the same analysis without any of them', async () => {
    const { outputFiles } = await build({
      entryPoints: [built('index.js')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'jobgloss',
      platform: 'browser',
      logLevel: 'silent',
      nodePaths: [`${root}node_modules`],
    })
    const context = vm.createContext({ posting: icuNurse?.text, atob })
    vm.runInContext('globalThis.self = globalThis', context)
    vm.runInContext(
      `globalThis.Date = new Proxy(Date, { construct() { throw Error('clock') }, apply() { throw Error('clock') },
         get(date, name) { if (name === 'prototype' || name === Symbol.hasInstance) return date[name]; throw Error('clock') } })
       Math.random = () => { throw Error('chance') }
       delete globalThis.Intl`,
      context,
    )
    vm.runInContext(outputFiles[0]?.text as string, context)
    const apart = vm.runInContext('JSON.stringify(jobgloss.analyzePosting(posting))', context)
    const { analyzePosting } = await import(built('index.js'))
    expect(apart).toBe(JSON.stringify(analyzePosting(icuNurse?.text)))
  })
})

describe('the tarball', () => {
  let consumer: string
  beforeAll(() => {
    consumer = project('consumer', ['typescript'])
  })

  it('holds what is used and nothing else', () => {
    expect(
      packed()
        .files.map(({ path }) => path)
        .sort(),
    ).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.md',
        'dist/batch-worker.js',
        'dist/batch.d.ts',
        'dist/batch.js',
        'dist/cli.js',
        'dist/element.cjs',
        'dist/element.d.cts',
        'dist/element.d.ts',
        'dist/element.js',
        'dist/errors.cjs',
        'dist/errors.d.cts',
        'dist/errors.d.ts',
        'dist/errors.js',
        'dist/index.cjs',
        'dist/index.d.cts',
        'dist/index.d.ts',
        'dist/index.js',
        'dist/yaml.cjs',
        'dist/yaml.d.cts',
        'dist/yaml.d.ts',
        'dist/yaml.js',
        'package.json',
        PACK_SCHEMA,
        ...KINDS.map(schemaPath),
      ].sort(),
    )
  })

  it.each([
    ['module.mjs', `import * as door from 'jobgloss'`],
    ['script.cjs', `const door = require('jobgloss')`],
  ])('can be loaded by %s', (file, load) => {
    const posting = 'Night Nurse\n\nYou will care for patients on a surgical ward. BLS is required.'
    writeFileSync(
      join(consumer, file),
      `${load}\nconsole.log(JSON.stringify([Object.keys(door).filter((name) => name !== 'default').sort(), door.analyzePosting(${JSON.stringify(posting)})]))`,
    )
    const [names, analysis] = JSON.parse(run('node', [file], consumer))
    expect(names).toEqual(EXPORTS)
    expect(analysis.version).toBe(version)
    expect(analysis.skills.map(({ name }: { name: string }) => name)).toContain('BLS')
  })

  it.each([
    ['node16', 'checked.mts'],
    ['node16', 'checked.cts'],
    ['bundler', 'checked.ts'],
  ])('has types for strict TypeScript (%s, %s)', (resolution, file) => {
    writeFileSync(
      join(consumer, file),
      `import { type Analysis, type Evidence, type Skill, analyzePosting, createAnalyzer, PostingError } from 'jobgloss'
import { RuleError } from 'jobgloss/errors'
const analysis: Analysis = analyzePosting({ text: 'Welder', title: 'Welder' }, { length: 'brief', seed: 7, sections: ['job'], maxLength: 1000 })
const skill: Skill | undefined = analysis.skills[0]
const first: Evidence | undefined = skill?.evidence[0]
const pay: number | undefined = createAnalyzer({ defaults: { length: 'detailed' } }).analyze('Welder').role.pay?.value.min
const code = (error: unknown) => error instanceof PostingError ? error.code : error instanceof RuleError ? error.line : undefined
// @ts-expect-error: no such length
analyzePosting('Welder', { length: 'long' })
export { code, first, pay }
${file === 'checked.cts' ? '' : BATCH}`,
    )
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict(resolution, ['ES2022']), files: [file] }))
    expect(run('node', [join(consumer, 'node_modules/typescript/bin/tsc'), '-p', '.'], consumer)).toBe('')
  })

  it.each(['host.mts', 'host.cts'])('has types for pages that hold the element (%s)', (file) => {
    const host = `import 'jobgloss/element'
import type { JobGlossElement } from 'jobgloss/element'
const element: JobGlossElement = document.createElement('job-gloss')
element.posting = { text: 'Welder', company: 'Wexford' }
element.length = 'brief'
element.addEventListener('analysis', ({ detail }) => { const text: string = detail.report.text; void text })
// @ts-expect-error: no such length
element.length = 'long'
`
    writeFileSync(join(consumer, file), host)
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict('node16', ['ES2022', 'DOM']), files: [file] }))
    expect(run('node', [join(consumer, 'node_modules/typescript/bin/tsc'), '-p', '.'], consumer)).toBe('')
  })

  it('has a command', () => {
    const command = join(consumer, 'node_modules/.bin/jobgloss')
    expect(run(command, ['--version'], consumer)).toBe(`${version}\n`)
    expect(run(command, [`${root}examples/icu-nurse.txt`], consumer)).toMatch(/^Job Analysis:\n.+\n\nCompany Analysis:\n.+\n$/)
  })

  it('tells users everything that changed', () => {
    expect(readFileSync(join(consumer, 'node_modules/jobgloss/CHANGELOG.md'), 'utf8')).toContain(`## ${version}`)
  })
})

/** How a careful consumer sets up the compiler. */
const strict = (moduleResolution: string, lib: string[]) => ({
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib,
  types: [],
  module: moduleResolution === 'bundler' ? 'ESNext' : 'Node16',
  moduleResolution,
})

/** The syntax tree of a built module, node by node. */
function nodesOf(file: string): ts.Node[] {
  const found: ts.Node[] = []
  const walk = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(file, readFileSync(built(file), 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS))
  return found
}

/** Every module that is imported, required or loaded later. */
function importsIn(file: string): string[] {
  return nodesOf(file).flatMap((node) => {
    const { moduleSpecifier } = node as ts.ImportDeclaration
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && moduleSpecifier)
      return [(moduleSpecifier as ts.StringLiteral).text]
    if (!ts.isCallExpression(node) || !/^(import|require)$/.test(node.expression.getText()) || !node.arguments[0]) return []
    return [ts.isStringLiteral(node.arguments[0]) ? node.arguments[0].text : node.arguments[0].getText()]
  })
}

function yamlFiles(folder: string): string[] {
  return (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file))
}

/** The lines below every `yes` and `no`, without their marks; those long enough to stand in no rule by chance. */
function examplesIn(file: string): string[] {
  const lines: string[] = []
  visit(parseDocument(readFileSync(file, 'utf8')), {
    Pair(_, { key, value }) {
      if (!/^(yes|no)$/.test(String(key)) || isCollection(value)) return
      lines.push(...String(value).split('\n'))
    },
  })
  return lines
    .map((line) =>
      line
        .replace(/^\{[a-z-]+\}\s*/, '')
        .replace(/[[\]]/g, '')
        .trim(),
    )
    .filter((line) => line.split(' ').length > 6)
}
