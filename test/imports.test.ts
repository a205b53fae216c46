/** A stage knows its own folder, the types and nlp/; only the pipeline joins stages. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

interface Import {
  from: string
  to: string
  /** `import type`, which leaves nothing in the built code. */
  typeOnly: boolean
}

const source = new URL('../src/', import.meta.url)
const files = (readdirSync(source, { recursive: true, encoding: 'utf8' }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
const imports = files.flatMap(importsOf)

function importsOf(from: string): Import[] {
  const tree = ts.createSourceFile(from, readFileSync(new URL(from, source), 'utf8'), ts.ScriptTarget.ES2022)
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return
    const { text } = specifier
    found.push({ from, to: text.startsWith('.') ? posix.join(posix.dirname(from), text) : text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { namedBindings } = clause
  return !clause.name && !!namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every((each) => each.isTypeOnly)
}

const STAGES = ['ingest', 'segment', 'tag', 'match', 'resolve', 'infer', 'plan', 'realise', 'assemble']
const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] as string) : '')

/** What every stage may import beside its own folder. */
function isOpenToStages({ to, typeOnly }: Import): boolean {
  if (['types', 'stages', 'errors', 'once', 'sort', 'first-from', 'own-entry', 'quick-table'].includes(to) || to.startsWith('nlp/'))
    return true
  return typeOnly && (to === 'rules/language' || to === 'rules/content')
}

/** What one stage needs of another all the same. `types` is for `import type` alone. */
const ALLOWED: readonly { stage: string; to: string; types: boolean; why: string }[] = [
  { stage: 'match', to: 'rules/opcodes', types: false, why: 'the numbers that patterns are compiled to' },
  { stage: 'match', to: 'rules/word-rows', types: false, why: 'the numbers that words are compiled to' },
  { stage: 'tag', to: 'rules/word-rows', types: false, why: 'the numbers that words are compiled to' },
  { stage: 'tag', to: 'rules/spelling-tree', types: false, why: 'the numbers that spellings of terms are compiled to' },
  { stage: 'resolve', to: 'knowledge', types: true, why: 'the stage is given all the rules and hands each part its own' },
  { stage: 'infer', to: 'resolve/quote', types: false, why: 'cues quote the posting as culture signals do, and deny alike' },
  { stage: 'plan', to: 'infer/shown', types: true, why: 'what a cue found is put into words here' },
  { stage: 'plan', to: 'infer/sums', types: true, why: 'what was reckoned is put into words here' },
  { stage: 'plan', to: 'realise/render', types: false, why: 'an insight is planned only where its slots are filled' },
  { stage: 'plan', to: 'realise/verb-phrase', types: false, why: 'a duty stands as a noun in an insight' },
  { stage: 'plan', to: 'realise/article', types: false, why: 'what a line asks is worded with its article' },
  { stage: 'infer', to: 'knowledge', types: true, why: 'as for resolve' },
  { stage: 'plan', to: 'knowledge', types: true, why: 'as for resolve' },
  { stage: 'resolve', to: 'ingest/ingested', types: true, why: 'facts that the structure of the input states are read here' },
  { stage: 'resolve', to: 'segment/segmented', types: true, why: 'facts of the header are read line by line' },
  { stage: 'resolve', to: 'match/touch', types: false, why: 'the company that a sense keeps is looked for around a term, by pattern' },
  { stage: 'resolve', to: 'rules/inflection', types: false, why: 'bases of inflected verbs, by the same rules as in patterns' },
  {
    stage: 'match',
    to: 'rules/word-marks',
    types: false,
    why: 'marks that the language sets on words are read where words are looked for',
  },
  { stage: 'resolve', to: 'rules/word-marks', types: false, why: 'as for match' },
  { stage: 'resolve', to: 'rules/ids', types: false, why: 'ids of skills that no lexicon holds are made as those of terms' },
  { stage: 'resolve', to: 'plan/line', types: true, why: 'the words by which a line that asks is known' },
  { stage: 'infer', to: 'resolve/resolve', types: true, why: 'the findings that insights are drawn from' },
  { stage: 'infer', to: 'realise/template', types: true, why: 'an insight rule brings its own wordings' },
  { stage: 'infer', to: 'plan/insights', types: false, why: 'statements of insights are worded with the slots of the plan' },
  { stage: 'infer', to: 'plan/material', types: true, why: 'as above' },
  { stage: 'infer', to: 'realise/choose', types: false, why: 'statements of insights are worded as sentences are' },
  { stage: 'plan', to: 'infer/reported', types: true, why: 'sentences in reported speech that the report may tell' },
  { stage: 'plan', to: 'infer/reporting/third-person', types: false, why: 'the sign that such sentences have for the reader' },
  { stage: 'plan', to: 'infer/reporting/subject', types: false, why: 'the short form of the name by which an employer speaks' },
  { stage: 'plan', to: 'infer/insights', types: true, why: 'the insights that the report may tell' },
  { stage: 'plan', to: 'resolve/duties/duties', types: true, why: 'the duties that the report may tell' },
  { stage: 'plan', to: 'resolve/facts/posts', types: true, why: 'the posts of a text that advertises several' },
  { stage: 'plan', to: 'resolve/facts/terms', types: true, why: 'the terms that the report tells in the words of the posting' },
  { stage: 'plan', to: 'resolve/asks', types: true, why: 'the lines that ask something of a candidate' },
  { stage: 'plan', to: 'resolve/culture', types: true, why: 'the words of the culture signals, in which they are told' },
  { stage: 'plan', to: 'realise/hash', types: false, why: 'questions are picked by the hash that picks templates' },
  { stage: 'plan', to: 'realise/list', types: false, why: 'a question names several things as sentences do' },
  { stage: 'plan', to: 'resolve/duties/phrase', types: false, why: 'the mark that verbs of a duty carry' },
]

const allowanceOf = ({ from, to, typeOnly }: Import) =>
  ALLOWED.find((each) => each.stage === folderOf(from) && each.to === to && (typeOnly || !each.types))

const crossing = imports.filter(
  (each) =>
    STAGES.includes(folderOf(each.from)) && folderOf(each.to) !== folderOf(each.from) && !isOpenToStages(each) && !isLibrary(each.to),
)

function isLibrary(to: string): boolean {
  return !files.includes(`${to}.ts`) && to !== 'generated/content'
}

const shown = ({ from, to, typeOnly }: Import) => `${from} -> ${to}${typeOnly ? ' (types)' : ''}`

describe('imports', () => {
  it('are seen at all', () => {
    expect(imports.map(shown)).toContain('pipeline.ts -> ingest/ingest')
    expect(imports.map(shown)).toContain('nlp/wink.ts -> wink-nlp')
    expect(crossing.length).toBeGreaterThan(0)
  })

  it('of a stage stay in its folder, save for what is allowed by name', () => {
    expect(crossing.filter((each) => !allowanceOf(each)).map(shown)).toEqual([])
  })

  it('that are allowed by name are needed', () => {
    const used = new Set(crossing.map(allowanceOf))
    expect(ALLOWED.filter((each) => !used.has(each)).map(({ stage, to }) => `${stage} -> ${to}`)).toEqual([])
  })

  it('join stages in the pipeline alone', () => {
    const joiners = files.filter((file) => {
      const stages = new Set(imports.filter((each) => each.from === file && !each.typeOnly).map((each) => folderOf(each.to)))
      return !STAGES.includes(folderOf(file)) && STAGES.filter((stage) => stages.has(stage)).length > 1
    })
    expect(joiners).toEqual(['pipeline.ts'])
  })

  it.each([
    ['wink-nlp', ['nlp/wink.ts']],
    ['wink-eng-lite-web-model', ['nlp/wink.ts']],
    ['compromise', ['nlp/compromise.ts']],
    ['htmlparser2', ['ingest/html-text.ts']],
    ['tinypool', ['batch/pool.ts']],
  ])('of %s stand in %s', (library, knowing) => {
    expect([...new Set(imports.filter(({ to }) => to === library || to.startsWith(`${library}/`)).map(({ from }) => from))]).toEqual(
      knowing,
    )
  })

  it('of the YAML parser stand where rules are read', () => {
    expect(imports.filter(({ from, to }) => to === 'yaml' && folderOf(from) !== 'rules').map(shown)).toEqual([])
  })

  it('of the platform stand in the command line and in batches alone', () => {
    const platform = imports.filter(({ from, to }) => to.startsWith('node:') && !['cli', 'batch'].includes(folderOf(from)))
    expect(platform.map(shown)).toEqual([])
  })

  it.each([
    ['the command line', 'cli', ['@modelcontextprotocol', 'batch', 'index', 'version', 'yaml']],
    ['batches', 'batch', ['index', 'tinypool']],
    ['the element', 'element', ['index']],
  ])('of %s go through the public door', (_, folder, doors) => {
    const inside = imports.filter(({ from, to }) => folderOf(from) === folder && folderOf(to) !== folder && !to.startsWith('node:'))
    expect([...new Set(inside.map(({ to }) => folderOf(to) || to))].sort()).toEqual(doors)
  })

  it('run in no circle', () => {
    const after = new Map<string, string[]>()
    for (const { from, to, typeOnly } of imports)
      if (!typeOnly && files.includes(`${to}.ts`)) after.set(from, [...(after.get(from) ?? []), `${to}.ts`])
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      else if (!done.has(file)) {
        for (const next of after.get(file) ?? []) walk(next, [...path, file])
        done.add(file)
      }
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })

  it('are those of small files', () => {
    const lengths = files.map((file) => readFileSync(new URL(file, source), 'utf8').split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120)
  })
})

describe('names of files', () => {
  it('have no number and are no catch-all', () => {
    expect(files.filter((file) => /\d|util|helper|misc|common|manager/i.test(file))).toEqual([])
  })
})
