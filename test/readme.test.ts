/** README.md promises nothing that is not so. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withExamples } from '../scripts/readme-examples'
import { ruleFiles } from '../scripts/rule-files'
import { type Analysis, analyzePosting } from '../src/index'
import { load } from '../src/rules/load'
import { built, root } from './built'

const readme = readFileSync(`${root}README.md`, 'utf8')
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const blocksOf = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text as string)

describe('README.md', () => {
  it('shows what the library gives ("npm run readme" brings it up to date)', () => {
    expect(readme).toBe(withExamples(readme))
  })

  it('shows lines of a posting that stand in it', () => {
    const [, file, excerpt] = /<!-- excerpt of (\S+) -->\n\n```text\n([\s\S]*?)\n```/.exec(readme) as RegExpExecArray
    const lines = readFileSync(`${root}${file}`, 'utf8').split('\n')
    const shown = (excerpt as string).split('\n')
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.filter((line) => !lines.includes(line))).toEqual([])
  })

  it('names commands and files that exist', () => {
    const scripts = [...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name as string)
    expect(scripts).toContain('demo')
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path as string)
    expect(links.filter((path) => !existsSync(`${root}${path}`))).toEqual([])
    expect(readme).toContain(`jobgloss-${manifest.version}.tgz`)
  })

  it('tells every code, warning, option and field', () => {
    const codes =
      readFileSync(`${root}src/errors.ts`, 'utf8')
        .match(/^ {2}\| '[A-Z_]+'$/gm)
        ?.map((line) => line.slice(5, -1)) ?? []
    const warnings = [...readFileSync(`${root}rules/warnings.yaml`, 'utf8').matchAll(/^([A-Z_]+):/gm)].map(([, code]) => code as string)
    expect([codes.length > 3, warnings.length > 5]).toEqual([true, true])
    const fields = Object.keys(analyzePosting('Nurse\n\nYou will care for patients.') satisfies Analysis)
    const told = [...codes, ...warnings, ...fields, 'length', 'seed', 'sections', 'maxLength']
    expect(told.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('has a rule that can be added as it stands', () => {
    const [yaml] = blocksOf('yaml') as [string]
    const id = /^- id: (\S+)$/m.exec(yaml)?.[1]
    const { content, examples } = load([
      ...ruleFiles('lexicons'),
      ...ruleFiles('rules'),
      { path: 'rules/culture/neighbours.yaml', text: yaml },
    ])
    expect(content.detectors.some((rule) => rule.id === id)).toBe(true)
    expect(examples.filter(({ rule }) => rule === id).map(({ expects }) => expects)).toEqual(['hit', 'hit', 'none'])
  })
})

describe('the code in README.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobgloss-readme-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/jobgloss'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(blocksOf('js').map((code, index) => [index + 1, code] as const))('runs: block %i', (index, code) => {
    built('index.js')
    const file = join(folder, `block-${index}.mjs`)
    writeFileSync(file, code)
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8', stdio: 'pipe' })).toBe('')
  })

  it('gives what its comments say', () => {
    const [code] = blocksOf('js') as [string]
    const posting = /analyzePosting\(`([^`]+)`\)/.exec(code)?.[1] as string
    const analysis = analyzePosting(posting)
    expect(analysis.role.title?.value).toBe('Night Nurse')
    const skills = analysis.skills.map(({ name, level }) => `${name}: ${level}`)
    expect(skills.slice(0, 2)).toEqual(['RN: required', 'BLS: required'])
  })
})
