/** No regular expression of the library can be made to take time out of proportion: recheck finds none of them vulnerable. */
import { readdirSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { built } from './built'
import { examplePostings } from './example-postings'

const source = new URL('../src/', import.meta.url)

interface Found {
  file: string
  pattern: string
  flags: string
}

/** Every literal, and every `RegExp(...)` of constant text; the others by their code. */
function expressions(): { constant: Found[]; made: string[] } {
  const constant: Found[] = []
  const made: string[] = []
  const files = (readdirSync(source, { recursive: true, encoding: 'utf8' }) as string[]).map((file) => file.replaceAll('\\', '/'))
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.startsWith('generated/'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        constant.push({ file, pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
        const [pattern, flags] = node.arguments ?? []
        if (pattern && ts.isStringLiteralLike(pattern))
          constant.push({ file, pattern: pattern.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' })
        else made.push(`${file}: ${pattern?.getText()}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(new URL(file, source), 'utf8'), ts.ScriptTarget.ES2022, true))
  }
  return { constant, made }
}

const { constant, made } = expressions()

/** What recheck says against an expression; nothing for a safe one. `d` and `g` change nothing in how it is matched. */
async function complaint({ file, pattern, flags }: Found): Promise<string[]> {
  const found = await check(pattern, flags.replace(/[dg]/g, ''), { timeout: 30_000, randomSeed: 7 })
  if (found.status === 'safe') return []
  const why = found.status === 'vulnerable' ? found.complexity.summary : JSON.stringify(found.error)
  return [`${file}: /${pattern}/${flags} is ${found.status}: ${why}`]
}

async function complaints(all: readonly Found[]): Promise<string[]> {
  const told: string[] = []
  for (const each of all) told.push(...(await complaint(each)))
  return told
}

describe('regular expressions', () => {
  it('are found', () => {
    expect(constant.length).toBeGreaterThan(300)
  })

  it('are told apart when they are vulnerable', async () => {
    expect(await complaints([{ file: 'none', pattern: '^(a+)+$', flags: '' }])).toHaveLength(1)
  })

  it('that stand in the source are safe', async () => {
    const known = new Map(constant.map((each) => [`${each.pattern}/${each.flags}`, each]))
    expect(await complaints([...known.values()])).toEqual([])
  }, 600_000)

  it('that stand in the rules are safe', async () => {
    const { faults } = content.tables.words as { faults: string }
    const lines = faults.split('\n').filter((line) => line.trim())
    expect(lines.length).toBeGreaterThan(0)
    expect(await complaints(lines.map((pattern) => ({ file: 'rules/words.yaml', pattern, flags: 'u' })))).toEqual([])
  }, 120_000)

  it('that are put together at run time are safe as they come out', async () => {
    const found = new Map<string, Found>()
    const Original = RegExp
    globalThis.RegExp = new Proxy(Original, {
      construct(target, args: [string | RegExp, string?], newTarget) {
        const [pattern, flags = ''] = args
        // The language model makes expressions of its own.
        const [, , caller = ''] = String(new Error().stack).split('\n')
        if (typeof pattern === 'string' && caller.includes('dist/index.js'))
          found.set(`${pattern}/${flags}`, { file: 'dist/index.js', pattern, flags })
        return Reflect.construct(target, args, newTarget)
      },
    })
    try {
      const { analyzePosting } = (await import(built('index.js'))) as typeof import('../src/index')
      for (const { text } of examplePostings)
        for (const length of ['brief', 'standard', 'detailed'] as const) analyzePosting(text, { length })
    } finally {
      globalThis.RegExp = Original
    }
    expect(found.size).toBeGreaterThan(20)
    expect(await complaints([...found.values()])).toEqual([])
  }, 600_000)

  it('that are put together at run time are known one by one', () => {
    // Each is put together of escaped words, or of lists in the rules, between parts that are safe.
    expect(made.sort()).toMatchInlineSnapshot(`
      [
        "cli/explain.ts: words.trim().split(/\\s+/).map(literal).join('\\\\s+')",
        "knowledge.ts: \` \\\\(([^()]{3,60}?),? (?:\${table['wished-in-brackets'].join('|')})\\\\)(?=[.;]?$)\`",
        "knowledge.ts: \`(?<!\\\\p{L})(?:\${table.choosing.join('|')}) \`",
        "knowledge.ts: \`(?<!\\\\p{L})(?:\${table['any-of'].join('|')}) (?:\${table['listed-below'].join('|')})(?: [\\\\p{L}-]{2,20}){0,4} ?(?::| \\\\() ?\`",
        "knowledge.ts: \`(?<!\\\\s) ?\\\\((?:\${exampled.join('|')}),?:? ([^()]{2,120})\\\\)\`",
        "knowledge.ts: \`(?<=(?<!\\\\p{L})(?:in|as|from|within|of|at|or|and) )(?=(?:\${table.unmarked.join('|')}) (?:\${table['unmarked-nouns'].join('|')})(?!\\\\p{L}| (?:\\\\p{Ll}{2,16} ){0,3}(?:\${table.heads.join('|')})(?!\\\\p{L})))\`",
        "knowledge.ts: \`^((?:an?|any|some|\\\\d\\\\S*) [^,]{3,60}), ([^,]{3,40}?) (?:\${table['wished-in-brackets'].join('|')})$\`",
        "knowledge.ts: fault",
        "plan/degree-wording.ts: \` \${words.joints.or} (?:\${any(higher)})(?!\\\\p{L})\`",
        "plan/degree-wording.ts: \` (?:\${any(joints)}) \`",
        "plan/degree-wording.ts: \`(?:^|[ -])(?:\${any(alike)}) \`",
        "plan/degree-wording.ts: \`(?<!\\\\p{L})(?:\${any([...heads, words.experience])})(?!\\\\p{L})\`",
        "plan/degree-wording.ts: \`(^|\\\\(|(?<![\\\\p{L}-])(?:\${any([words.joints.or, ...wishes, ...openers])}) )((?:(?!(?:\${any([...joints, ...articles, ...openers, ...wishes])}) )[\\\\p{L}'’.-]{1,20} ){1,4}?)(?:\${any(heads)})(?!\\\\p{L})\`",
        "plan/degree-wording.ts: \`^(?:\${any([...wishes, ...words.phrases.prepositions, ...joints])}) \`",
        "plan/degree-wording.ts: \`^(?:an? )?(?:\${any(lower)}) (?:of )?(?:an? )?\`",
        "plan/duties.ts: \`(?:, (?:and |or )?|\\\\b(?:and|or) )(\${VERB_MARK}?)([\\\\p{L}-]+)\`",
        "plan/duties.ts: \`^\${VERB_MARK}[\\\\p{L}-]+(?:(?:, | and | or |, and )\${VERB_MARK}[\\\\p{L}-]+)*\`",
        "plan/lift.ts: \`\\\\b\${from}\\\\b\`",
        "plan/mend.ts: \`, (and|or) (?=\${VERB_MARK})\`",
        "plan/mend.ts: \`^(\${VERB_MARK}\\\\S+), (and|or) (?=\${VERB_MARK})\`",
        "plan/short-duty.ts: \`(?:,| and| or)\\\\s+(?:and\\\\s+)?\${VERB_MARK}[\\\\s\\\\S]*$\`",
        "plan/terms.ts: \`((?:up to|about|around|approximately|at least|less than|\\\\d+\\\\s*[-–]) ?)\${percent}\\\\s*(?:%|percent)\`",
        "plan/years-pattern.ts: \`\\\\b(\${figure})(?:\\\\s*\\\\(\\\\d+\\\\))?(?:\\\\s*(?:-|–|—|to|or|and)\\\\s*(\${figure})(?:\\\\s*\\\\(\\\\d+\\\\))?)?(?:\\\\s*\\\\+)?\\\\s*(years?|yrs?|months?|mos?)\\\\b\`",
        "resolve/facts/employer.ts: \`[a-z,] \${literal(text)}\\\\b\`",
        "resolve/facts/title.ts: \`^.*?\${literal(head)},\\\\s+(\${literal(next)})\`",
        "resolve/facts/words.ts: \`\\\\s(?:\${[...joining].filter((word) => /^[\\p{L}&]+$/u.test(word)).join('|')})\\\\s\`",
        "rules/check/check.ts: line",
      ]
    `)
  })
})
