/** The built-in rules themselves: complete, used, and in step with the code and the files made from them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { schemaPath, schemaText, withModeline } from '../scripts/json-schemas'
import { root, ruleFiles } from '../scripts/rule-files'
import { analyzePosting } from '../src/analyzer'
import { irregularForms } from '../src/rules/irregular'
import { load } from '../src/rules/load'
import { type Element, parsePattern } from '../src/rules/pattern'
import { CULTURE_IDS } from '../src/rules/schema/fields'
import { KINDS, kindOf } from '../src/rules/schema/kinds'

const files = [...ruleFiles('lexicons'), ...ruleFiles('rules')]
const { content, examples } = load(files)
content.irregular = irregularForms(content)

const told = vi.hoisted(() => ({ job: new Set<string>(), company: new Set<string>() }))
vi.mock('../src/plan/slots', async (original) => {
  const real = await original<typeof import('../src/plan/slots')>()
  const recorded = (names: Set<string>, slots: object): object => {
    for (const name of Object.keys(slots)) names.add(name)
    return slots
  }
  return {
    ...real,
    jobSlots: (...given: Parameters<typeof real.jobSlots>) => recorded(told.job, real.jobSlots(...given)),
    companySlots: (...given: Parameters<typeof real.companySlots>) => recorded(told.company, real.companySlots(...given)),
  }
})

/** The text of every source file below a folder. */
function sources(folder: string): string {
  const below = new URL(folder, root)
  return (readdirSync(below, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((path) => path.endsWith('.ts') && !path.includes('generated') && !path.includes('schema'))
    .map((path) => readFileSync(new URL(path, below), 'utf8'))
    .join('\n')
}

function listsIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'list') return [element.list]
    if (element.type === 'choice') return element.options.flatMap(listsIn)
    if (element.type === 'repeat') return listsIn([element.element])
    return element.type === 'capture' && element.inner ? listsIn(element.inner) : []
  })
}

describe('culture', () => {
  it('has all 24 signals, each with a name and found by rules', () => {
    const signals = content.tables['culture-signals'] as { id: string }[]
    expect(signals.map(({ id }) => id).sort()).toEqual([...CULTURE_IDS].sort())
    const found = new Set(content.detectors.filter(({ kind }) => kind === 'culture').map(({ finds }) => finds))
    expect([...found].sort()).toEqual([...CULTURE_IDS].sort())
  })
})

describe('rules', () => {
  it('are found and left alone by examples of their own', () => {
    const shown = (expects: string) => new Set(examples.filter((example) => example.expects === expects).map(({ rule }) => rule))
    const [hit, none] = [shown('hit'), shown('none')]
    const own = content.detectors.filter(({ id, kind }) => !/\.cue-\d+$/.test(id) && kind !== 'titles' && kind !== 'seniority')
    expect(own.filter(({ id }) => !hit.has(id)).map(({ id }) => id)).toEqual([])
    expect(own.filter(({ id }) => !none.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('have ids of their own', () => {
    const ids = content.detectors.map(({ id }) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })
})

describe('lists', () => {
  it('are all used, by a pattern or by a stage', () => {
    const patterns = [
      ...content.detectors.flatMap(({ match, except }) => [...match, ...except]),
      ...content.senses.flatMap(({ never }) => never),
    ]
    const named = new Set(patterns.flatMap((pattern) => listsIn(parsePattern(pattern))))
    const code = sources('src/')
    expect(content.lists.map(({ list }) => list).filter((list) => !named.has(list) && !code.includes(`'${list}'`))).toEqual([])
  })
})

describe('terms', () => {
  it('have ids of their own, in kebab-case', () => {
    const ids = content.terms.map(({ id }) => id)
    expect(ids.length).toBe(new Set(ids).size)
    expect(ids.filter((id) => !/^[\p{Ll}\p{N}\p{Lo}]+(?:-[\p{Ll}\p{N}\p{Lo}\p{M}]+)*$/u.test(id))).toEqual([])
  })
})

describe('slots', () => {
  const slots = parse(files.find(({ path }) => path === 'rules/slots.yaml')?.text ?? '') as Record<'everywhere' | 'job' | 'company', object>
  const postings = readdirSync(new URL('examples/', root))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(new URL(`examples/${name}`, root), 'utf8'))

  it('that planning fills are all told', () => {
    for (const text of postings) for (const length of ['brief', 'standard', 'detailed'] as const) analyzePosting(text, { length })
    for (const paragraph of ['job', 'company'] as const) {
      const known = [...Object.keys(slots.everywhere), ...Object.keys(slots[paragraph])]
      expect(told[paragraph].size).toBeGreaterThan(20)
      expect([...told[paragraph]].filter((slot) => !known.includes(slot))).toEqual([])
    }
  })

  it('that are told are all filled by planning', () => {
    const code = sources('src/plan/')
    const known = [slots.everywhere, slots.job, slots.company].flatMap((group) => Object.keys(group))
    expect(known.filter((slot) => !new RegExp(`\\b${slot}\\b`).test(code))).toEqual([])
  })
})

describe('JSON Schemas', () => {
  it.each(KINDS.map((kind) => [schemaPath(kind), kind] as const))('%s is as the checks have it', (path, kind) => {
    expect(readFileSync(new URL(path, root), 'utf8'), 'run "npm run schemas"').toBe(schemaText(kind))
  })

  it('are named in the first line of every file', () => {
    const without = files.filter(({ path, text }) => {
      const kind = kindOf(path, parse(text))
      return kind && withModeline(path, text, kind) !== text
    })
    expect(
      without.map(({ path }) => path),
      'run "npm run schemas"',
    ).toEqual([])
  })
})
