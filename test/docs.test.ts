/** The reference and the catalogue, as "npm run docs" makes them. */
import { ReflectionKind } from 'typedoc'
import { describe, expect, it } from 'vitest'
import { readReference } from '../scripts/api-reference'
import { catalogue } from '../scripts/catalogue/catalogue'
import { ruleFiles } from '../scripts/rule-files'
import { load } from '../src/rules/load'

describe('the reference', () => {
  it('finds a comment at every public name, an example at every function, and no broken link', async () => {
    const { project, complaints } = await readReference()
    expect(complaints).toEqual([])
    expect(project.children?.map(({ name }) => name)).toContain('jobgloss')
    const functions = project
      .getReflectionsByKind(ReflectionKind.CallSignature)
      .filter(({ parent }) => parent?.kindOf(ReflectionKind.Function))
    expect(functions.map(({ name }) => name)).toContain('analyzePosting')
    expect(functions.filter(({ comment }) => !comment?.getTag('@example')).map(({ name }) => name)).toEqual([])
  }, 180_000)
})

describe('the catalogue', () => {
  const files = [...ruleFiles('lexicons'), ...ruleFiles('rules')]
  const { content, examples } = load(files)
  const pages = catalogue(files)
  const text = [...pages.values()].join('\n')

  it('tells every rule, template, term and list', () => {
    const headings = new Set([...text.matchAll(/^### (.+)$/gm)].map(([, name]) => name?.replaceAll('\\', '')))
    const told = new Set([...text.matchAll(/\| `([^`]+)` \|/g)].map(([, id]) => id))
    const lists = new Set([...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name?.replaceAll('\\', '')))
    const ownIds = content.detectors.map(({ id }) => id).filter((id) => files.some((file) => file.text.includes(`- id: ${id}\n`)))
    expect(ownIds.length).toBeGreaterThan(500)
    expect(ownIds.filter((id) => !headings.has(id))).toEqual([])
    expect(content.terms.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([])
    expect(content.lists.filter(({ list }) => !lists.has(list)).map(({ list }) => list)).toEqual([])
    const templates = files
      .filter(({ path }) => path.startsWith('rules/say/'))
      .flatMap((file) => file.text.match(/^ {4}[a-z-]+.*: .+$/gm) ?? [])
    expect(templates.length).toBeGreaterThan(200)
    expect(templates.filter((line) => !text.includes(line.trim()))).toEqual([])
  })

  it('tells the reason and the examples of a rule', () => {
    const page = pages.get('culture.md') as string
    const culture = content.detectors.filter(({ kind }) => kind === 'culture')
    const counted = (page.match(/^- (?:not )?found: /gm) ?? []).length
    expect(counted).toBe(examples.filter(({ rule }) => culture.some(({ id }) => id === rule)).length)
    expect((page.match(/^### /gm) ?? []).length).toBe(culture.length)
  })

  it('counts what there is', () => {
    const index = pages.get('README.md') as string
    for (const [count, what] of [
      [content.detectors.length, 'detectors'],
      [content.terms.length, 'terms'],
      [content.senses.length, 'ambiguous spellings'],
    ] as const)
      expect(index).toContain(`${count.toLocaleString('en')} ${what}`)
  })

  it('leads to every page, and nowhere else', () => {
    const links = [...(pages.get('README.md') as string).matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to as string)
    expect(links.sort()).toEqual([...pages.keys()].filter((name) => name !== 'README.md').sort())
  })

  it('has tables whose rows are as wide as their headings', () => {
    const columns = (line: string) => line.replaceAll('\\|', '').split('|').length
    for (const [name, page] of pages) {
      const prose = page.replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
      for (const [table] of prose.matchAll(/(?:^\|.*\n)+/gm)) {
        const [heading = '', ...rows] = table.trim().split('\n')
        expect(
          rows.filter((row) => columns(row) !== columns(heading)),
          name,
        ).toEqual([])
      }
    }
  })
})
