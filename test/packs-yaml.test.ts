/** Packs as YAML: what is read, where mistakes are told, and what is refused however it is written. */
import { describe, expect, it } from 'vitest'
import { RuleError } from '../src/errors'
import { checkPacks, createAnalyzer, type RulePack } from '../src/index'
import { parsePack, readPack } from '../src/yaml/yaml'

const GOOD = `pack: kitchen
about: Words of kitchens.
terms:
  - field: kitchens
    groups:
      - kind: method
        category: cooking
        terms: |
          sous vide = sous-vide cooking, water bath cooking
          plating
culture:
  - id: culture.staff-meal
    finds: social-fun
    why: A meal shared by all.
    match: |
      staff meal together
    yes: |
      We eat a [staff meal together].
    no: |
      You cook the staff meal.
`

function problemsOf(text: string | Uint8Array, after: RulePack[] = []): readonly string[] {
  try {
    parsePack(text, { file: 'own.yaml', after })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return error.problems.map(({ file, line, column, problem, proposal }) => `${file}:${line}:${column} ${problem} -> ${proposal}`)
  }
  return []
}

describe('a pack in YAML', () => {
  it('is read as the object that it stands for', () => {
    const pack = parsePack(GOOD)
    expect(pack).toMatchObject({ pack: 'kitchen', terms: [{ field: 'kitchens' }], culture: [{ id: 'culture.staff-meal' }] })
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
    const posting = 'Chef\n\nYour duties\n- Cook sous vide\n\nAbout us\nEvery day we eat a staff meal together.'
    expect(createAnalyzer({ packs: [pack] }).analyze(posting)).toEqual(
      createAnalyzer({ packs: [JSON.parse(JSON.stringify(pack))] }).analyze(posting),
    )
  })

  it('may be given as bytes, with a byte order mark and Windows line ends', () => {
    const bytes = new TextEncoder().encode(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`)
    expect(parsePack(bytes)).toEqual(parsePack(GOOD))
  })

  it('may call what a pack before it defines', () => {
    const lists = parsePack('pack: lists\nlists:\n  - list: kitchen-tool\n    entries: |\n      whisk\n')
    const rule = GOOD.replace('staff meal together\n    yes', 'staff @kitchen-tool together\n    yes')
    expect(problemsOf(rule).join()).toMatch(/^own\.yaml:16:13 unknown list @kitchen-tool -> /)
    expect(problemsOf(rule, [lists])).toEqual([])
  })

  it('tells every mistake with its place, what is wrong and what would be right', () => {
    const bad = GOOD.replace('about:', 'abuot:')
      .replace('kind: method', 'kind: metod')
      .replace('plating', 'sous vide = plating')
      .replace('staff meal together\n    yes', '#Nown meal (together\n    yes')
      .replace('[staff meal together]', '[staff meal')
      .concat(
        'say:\n  - move: purpose\n    paragraph: job\n    kind: stated\n    templates: |\n      own: {titel} is here.\noff:\n  - culture.fast-pace.bussy\n',
      )
    expect(problemsOf(bad)).toMatchInlineSnapshot(`
      [
        "own.yaml:2:1 unknown field "abuot" -> did you mean about?",
        "own.yaml:6:15 unknown kind "metod" -> did you mean method?",
        "own.yaml:10:11 the term "sous vide" stands in line 9 too -> put all aliases into one line",
        "own.yaml:16:7 unknown tag #Nown -> did you mean #Noun?",
        "own.yaml:18:16 "[" is never closed -> put "]" after the evidence",
        "own.yaml:26:12 no slot {titel} here -> did you mean title?",
        "own.yaml:28:5 nothing is called "culture.fast-pace.bussy" -> did you mean culture.fast-pace.busy?",
      ]
    `)
  })

  it('keeps its places for whoever finds a mistake later', () => {
    const { pack } = readPack(GOOD.replace('social-fun', 'social-fan'), 'later.yaml')
    expect(checkPacks([pack as RulePack])).toEqual([
      expect.objectContaining({
        file: 'later.yaml',
        line: 13,
        column: 12,
        path: 'culture[1].finds',
        ruleId: 'culture.staff-meal',
        text: '    finds: social-fan',
      }),
    ])
  })

  it('shows the line with a caret in the message', () => {
    expect(() => parsePack(GOOD.replace('social-fun', 'social-fan'), { file: 'own.yaml' })).toThrow(
      'own.yaml:13:12 (culture.staff-meal)\n      finds: social-fan\n             ^\nunknown finds "social-fan"\ndid you mean social-fun?',
    )
  })
})

describe('refused is', () => {
  const deep = `pack: x\nlists: ${'['.repeat(30)}${']'.repeat(30)}`
  const bomb = `pack: x\na: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join(',')}]`)
    .join('\n')}`
  it.each<[string, string | Uint8Array, RegExp]>([
    ['what is no YAML', 'pack: [', /not readable as YAML/],
    ['an empty text', '', /an empty file/],
    ['a list', '- pack: x', /a list/],
    ['a plain text', 'pack', /no pack/],
    ['a second document', 'pack: x\n---\npack: y', /a second document/],
    ['a field that stands twice', 'pack: x\npack: y', /unique/],
    ['a tag', 'pack: !!js/function "x"', /a YAML tag/],
    ['an anchor on a list', bomb, /a YAML anchor on a list/],
    ['an alias to itself', 'pack: x\nlists: &l\n  - *l', /a YAML anchor on a list/],
    ['an alias to nothing', 'pack: *x', /nothing is called &x/],
    ['deep nesting', deep, /nested deeper than 16 levels/],
    ['endless nesting', `pack: x\nlists: ${'['.repeat(100_000)}`, /nested deeper|not readable/],
    ['a prototype key', 'pack: x\nwarnings:\n  __proto__: y', /the reserved name __proto__/],
    ['a constructor', 'pack: x\nconstructor: y', /the reserved name constructor/],
    ['a file of 10 MB', `pack: x\nabout: ${'y'.repeat(10_000_000)}`, /a file of 10\.0 MB/],
    ['10 MB of bytes', new Uint8Array(13_000_000).fill(97), /a file of 13\.0 MB/],
    ['invalid UTF-8', Uint8Array.from([112, 97, 99, 107, 58, 32, 0xff, 0xfe]), /own\.yaml:1:7 a character that is no text/],
    ['a binary file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /a character that is no text/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 112, 0, 97, 0, 99, 0, 107, 0]), /a character that is no text/],
  ])('%s, at once and clearly', (_, text, problem) => {
    const start = performance.now()
    const problems = problemsOf(text)
    expect(problems.join('\n')).toMatch(problem)
    expect(problems.length).toBeLessThan(4)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('a number, a date or true where a text belongs', () => {
    expect(problemsOf('pack: 7\nabout: true\nlists:\n  - list: 2020-01-01\n    entries: ~\n')).toMatchInlineSnapshot(`
      [
        "own.yaml:1:7 pack is a number -> write text; more than one line, or text with a colon, in a literal block (|)",
        "own.yaml:2:8 about is true or false -> write text; more than one line, or text with a colon, in a literal block (|)",
        "own.yaml:4:11 list "2020-01-01" will not do -> write words in lower case with "-" between them",
        "own.yaml:5:14 entries is empty -> write text; more than one line, or text with a colon, in a literal block (|)",
      ]
    `)
  })
})
