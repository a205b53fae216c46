/** What `jobgloss check` tells of packs: examples that fail, and rules that are in the way, out of reach, too broad or too slow. */
import { describe, expect, it } from 'vitest'
import { createAnalyzer, type PackRemark, RuleError, type RulePack, reviewPacks } from '../src/index'
import { parsePack, readPack } from '../src/yaml/yaml'

const rule = (changes: object = {}) => ({
  id: 'culture.harbour.crew-meal',
  finds: 'collaboration' as const,
  why: 'The crew eats together.',
  match: 'crew meal',
  yes: 'There is a [crew meal] at noon.',
  no: 'You will crew a boat.',
  ...changes,
})
const harbour = (parts: Partial<RulePack>): RulePack => ({ pack: 'harbour', ...parts })
const remarksOf = (...packs: RulePack[]): PackRemark[] => reviewPacks(packs).remarks
const codes = (...packs: RulePack[]): string[] => remarksOf(...packs).map(({ severity, code }) => `${severity} ${code}`)
const terms = (lines: string, senses?: object[]): Partial<RulePack> => ({
  terms: [
    { field: 'harbour', groups: [{ kind: 'tool', category: 'dock-tool', terms: lines }], ...(senses ? { senses: senses as never } : {}) },
  ],
})

describe('a sound pack', () => {
  it('gives no remark, and counts what was looked at', () => {
    const pack = harbour({ culture: [rule()], ...terms('Quayline winch = Quayline, QL-90\nslipway cradle') })
    expect(reviewPacks([pack])).toEqual({ remarks: [], rules: 1, terms: 2, examples: 2 })
  })

  it('is left as it was', () => {
    const pack = harbour({ culture: [rule()], insights: [] })
    const before = JSON.stringify(pack)
    reviewPacks([pack])
    expect(JSON.stringify(pack)).toBe(before)
    expect(() => createAnalyzer({ packs: [pack] })).not.toThrow()
  })
})

describe('examples of headings and boilerplate', () => {
  const section = (changes: object = {}) => ({
    kind: 'benefits' as const,
    headings: 'on the quay for you',
    yes: 'On the quay for you',
    no: 'You work on the quay',
    ...changes,
  })
  const tides = (changes: object = {}) => ({
    id: 'tides',
    kind: 'legal' as const,
    phrases: 'tide tables are printed without warranty',
    yes: 'Our tide tables are printed without warranty.',
    no: 'You print tide tables.',
    ...changes,
  })
  it('that hold give no remark and are counted', () =>
    expect(reviewPacks([harbour({ sections: [section()], boilerplate: [tides()] })])).toMatchObject({ remarks: [], examples: 4 }))
  it('a heading that is not read as one is told', () =>
    expect(codes(harbour({ sections: [section({ yes: 'Under the pier' })] }))).toEqual(['error example']))
  it('a near miss that is read as the heading is told', () =>
    expect(codes(harbour({ sections: [section({ no: 'On the quay for you:' })] }))).toEqual(['error example']))
  it('a sentence that no phrase skips is told', () =>
    expect(codes(harbour({ boilerplate: [tides({ yes: 'The tide comes in.' })] }))).toEqual(['error example']))
})

describe('mistakes', () => {
  it('are those that createAnalyzer throws', () => {
    const pack = harbour({ culture: [rule({ match: 'crew (meal', finds: 'colaboration' })] })
    let thrown: RuleError | undefined
    try {
      createAnalyzer({ packs: [pack] })
    } catch (error) {
      thrown = error as RuleError
    }
    expect(thrown).toBeInstanceOf(RuleError)
    expect(remarksOf(pack).map(({ problem }) => problem)).toEqual(thrown?.problems.map(({ problem }) => problem))
    expect(new Set(codes(pack))).toEqual(new Set(['error mistake']))
  })
})

describe('examples', () => {
  it('that are not found are told with what stands in the way', () => {
    const [remark, ...others] = remarksOf(harbour({ culture: [rule({ yes: 'There is a [crew dinner] at noon.' })] }))
    expect(others).toEqual([])
    expect(remark).toMatchObject({ severity: 'error', code: 'example', ruleId: 'culture.harbour.crew-meal', path: 'culture[1].yes' })
    expect(remark?.problem).toBe('the example is not found: "crew dinner"')
    expect(remark?.proposal).toContain('there is a crew dinner at noon')
  })

  it('whose evidence stands elsewhere are not found', () => {
    expect(codes(harbour({ culture: [rule({ yes: '[There is] a crew meal at noon.' })] }))).toEqual(['error example'])
  })

  it('that an exception bars are told with it', () => {
    const remarks = remarksOf(harbour({ culture: [rule({ except: 'crew meal at noon' })] }))
    expect(remarks.find(({ code }) => code === 'example')?.proposal).toBe('its own exception stands in the way: crew meal at noon')
  })

  it('near misses that are found are told with the pattern', () => {
    const [remark] = remarksOf(harbour({ culture: [rule({ no: 'No crew meals here.' })] }))
    expect(remark).toMatchObject({ code: 'example', problem: 'the near miss is found: "crew meals" by crew meal' })
    expect(remark?.proposal).toContain('except')
  })

  it('stand in their sections', () => {
    const inside = { in: ['benefits'] as const, yes: '{benefits} A [crew meal] each noon.', no: '{responsibilities} Cook the crew meal.' }
    expect(codes(harbour({ culture: [rule(inside)] }))).toEqual([])
  })

  it('of senses are read as requirements', () => {
    const sense = { term: 'Bollard', near: 'winch, mooring', never: 'street bollard', yes: '[Bollard] and winch.', no: 'A street bollard.' }
    expect(codes(harbour(terms('Bollard', [sense])))).toEqual([])
    const wrong = { ...sense, no: 'Bollard and winch.' }
    const [remark] = remarksOf(harbour(terms('Bollard', [wrong])))
    expect(remark).toMatchObject({ code: 'example', problem: '"Bollard" is found in the near miss', path: 'terms[1].senses[1].no' })
  })

  it('of insights are small postings', () => {
    const insight = {
      id: 'insight.harbour.tides',
      paragraph: 'job' as const,
      cues: [{ match: 'tide table' }, { match: 'night mooring' }],
      say: 'Reading {first} beside {second} suggests hours that follow the water.\n{first} and {second} point to hours that follow the water.',
      yes: 'Read the tide table. // Help with night mooring.',
      no: 'Read the tide table. // Paint the shed.',
    }
    expect(reviewPacks([harbour({ insights: [insight] })])).toMatchObject({ remarks: [], rules: 1, examples: 2 })
    const silent = { ...insight, yes: 'Read the tide table. // Paint the shed.', no: 'Read the tide table. // Help with night mooring.' }
    expect(remarksOf(harbour({ insights: [silent] })).map(({ problem }) => problem)).toEqual([
      'the insight is not drawn from the example',
      'the insight is drawn from the near miss',
    ])
  })
})

describe('conflicts with other rules', () => {
  it('a spelling that a built-in term has', () => {
    const [remark] = remarksOf(harbour(terms('harbour sheets = Microsoft Excel')))
    expect(remark).toMatchObject({ severity: 'warning', code: 'same-term' })
    expect(remark?.problem).toBe('"Microsoft Excel" is a spelling of the built-in term "Excel" too')
    expect(remark?.proposal).toContain('off: ["term:excel"]')
  })

  it('a spelling that an earlier pack has', () => {
    const other: RulePack = { pack: 'quay', ...terms('dock winch = Quayline') }
    const [remark] = remarksOf(harbour(terms('Quayline winch = Quayline')), other)
    expect(remark).toMatchObject({
      code: 'same-term',
      file: 'quay',
      problem: '"Quayline" is a spelling of "Quayline winch" in harbour too',
    })
  })

  it('a term that is there already is idle, more spellings of it are not', () => {
    const word: RulePack['terms'] = [
      { field: 'office software', groups: [{ kind: 'tool', category: 'office-suite', terms: 'Excel = Microsoft Excel' }] },
    ]
    const { category } =
      createAnalyzer()
        .analyze('Clerk\n\nRequirements\n- Excel and Word')
        .skills.find(({ id }) => id === 'excel') ?? {}
    const [file] = word as [NonNullable<RulePack['terms']>[0]]
    const [group] = file.groups as [(typeof file.groups)[0]]
    group.category = String(category)
    expect(codes(harbour({ terms: word }))).toEqual(['note idle'])
    group.terms = 'Excel = Microsoft Excel, dockside spreadsheet'
    expect(codes(harbour({ terms: word }))).toEqual([])
  })

  it('an ordinary word without senses', () => {
    expect(codes(harbour(terms('team')))).toContain('warning ordinary-word')
    expect(codes(harbour(terms('slipway')))).toEqual([])
  })

  it('a rule of the same id, which is a note', () => {
    const id = 'culture.autonomy-ownership.take-ownership'
    expect(codes(harbour({ culture: [rule({ id })] }))).toEqual(['note replaces'])
  })

  it('a pattern that another rule of the kind has', () => {
    const twice = harbour({
      culture: [rule(), rule({ id: 'culture.harbour.meal', match: 'crew  Meal\ndockside supper', yes: 'A [dockside supper].' })],
    })
    expect(remarksOf(twice)).toContainEqual(
      expect.objectContaining({
        code: 'same-pattern',
        problem: 'the rule culture.harbour.crew-meal has this pattern already',
        ruleId: 'culture.harbour.meal',
        text: 'crew  Meal',
      }),
    )
  })

  it('a rule whose examples another finds already', () => {
    const pack = harbour({
      culture: [
        rule(),
        rule({ id: 'culture.harbour.meal', match: 'daily crew meal', yes: 'A [daily crew meal].\nThe [daily crew meal] is hot.' }),
      ],
    })
    expect(remarksOf(pack)).toMatchObject([
      { code: 'covered', problem: 'the rule culture.harbour.crew-meal finds all of its examples already', ruleId: 'culture.harbour.meal' },
    ])
  })

  it('a fact that another rule reads otherwise', () => {
    const fact = {
      id: 'facts.harbour.afloat',
      finds: 'role.workMode',
      value: 'onsite',
      match: 'fully remote',
      no: '{summary} Remote piers.',
    }
    const [remark] = remarksOf(harbour({ facts: [{ ...fact, yes: '{summary} It is [fully remote].' }] }))
    expect(remark).toMatchObject({ code: 'contradicts', severity: 'warning' })
    expect(remark?.problem).toMatch(/^the rule facts\.work-mode\.\S+ reads "remote" in these words$/)
  })

  it('a title that another family has', () => {
    const [first] = remarksOf(harbour({ titles: [{ family: 'sales', words: 'registered nurse' }] }))
    expect(first).toMatchObject({ code: 'contradicts', problem: 'titles.nursing has this title already' })
  })
})

describe('rules out of reach', () => {
  it('that a later pack replaces', () => {
    const later: RulePack = { pack: 'quay', culture: [rule({ match: 'crew supper', yes: 'A [crew supper].' })] }
    expect(remarksOf(harbour({ culture: [rule()] }), later)).toMatchObject([{ code: 'unreachable', file: 'harbour' }])
  })

  it('that a later pack switches off', () => {
    expect(codes(harbour({ culture: [rule()] }), { pack: 'quay', off: ['culture.harbour.*'] })).toEqual(['warning unreachable'])
  })

  it('whose exceptions bar a pattern', () => {
    const [remark, ...others] = remarksOf(
      harbour({ culture: [rule({ match: 'crew meal\ncrew (lunch|dinner)', except: 'crew (lunch|dinner)' })] }),
    )
    expect(others).toEqual([])
    expect(remark).toMatchObject({ code: 'unreachable', text: 'crew (lunch|dinner)' })
  })

  it('an exception of some of the words bars no pattern', () => {
    expect(codes(harbour({ culture: [rule({ except: 'meal voucher' })] }))).toEqual([])
  })
})

describe('patterns that fire nearly everywhere', () => {
  it.each(['you', 'team', '#Noun', '#Adjective #Noun', 'the (#Noun|#ProperNoun)', '(you|we|they)'])('%s', (match) => {
    expect(codes(harbour({ culture: [rule({ match: `crew meal\n${match}`, no: 'Yes!' })] }))).toContain('warning too-broad')
  })

  it.each(['crew meal', 'work with sailors', 'the slipway', 'eat ... together', '@weekday meal', 'harbour (crew|team)'])(
    'not %s',
    (match) => {
      expect(codes(harbour({ culture: [rule({ match: `crew meal\n${match}` })] }))).not.toContain('warning too-broad')
    },
  )
})

describe('patterns that take too long', () => {
  const slow = 'crew ...12 meal ...12 noon ...12 deck'
  it('are told, and are still bounded', () => {
    const pack = harbour({ culture: [rule({ match: `crew meal\n${slow}` })] })
    expect(remarksOf(pack)).toMatchObject([{ code: 'costly', text: slow }])
    const start = performance.now()
    createAnalyzer({ packs: [pack] }).analyze(`Mate\n\nDuties\n- ${'crew meal noon '.repeat(2_000)}`)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('one gap is no matter', () => {
    expect(codes(harbour({ culture: [rule({ match: 'crew meal\ncrew ...12 meal' })] }))).toEqual([])
  })
})

describe('remarks on YAML', () => {
  it('have line, column and the line itself', () => {
    const text = `pack: harbour
culture:
  - id: culture.harbour.crew-meal
    finds: collaboration
    why: The crew eats together.
    match: |
      crew meal
      team
    yes: |
      There is a [crew dinner] at noon.
    no: |
      You will crew a boat.
terms:
  - field: harbour
    groups:
      - kind: tool
        category: dock-tool
        terms: |
          Quayline winch = Quayline, Microsoft Excel
`
    const { pack } = readPack(text, 'harbour.yaml')
    expect(
      remarksOf(pack as RulePack).map(({ file, line, column, text: shown, code }) => [file, line, column, shown?.trim(), code]),
    ).toEqual([
      ['harbour.yaml', 8, 7, 'team', 'too-broad'],
      ['harbour.yaml', 10, 7, 'There is a [crew dinner] at noon.', 'example'],
      ['harbour.yaml', 19, 38, 'Quayline winch = Quayline, Microsoft Excel', 'same-term'],
    ])
    expect(() => parsePack(text)).not.toThrow()
  })
})
