/** Packs of one's own: each kind added, overridden and switched off; their order; their mistakes; analyzers that know nothing of each other. */
import { describe, expect, it } from 'vitest'
import { RuleError } from '../src/errors'
import { type Analysis, type AnalyzerSetup, analyzePosting, checkPacks, createAnalyzer, type RulePack } from '../src/index'
import { examplePostings } from './example-postings'

const POSTING = `Night Nurse

About us
Brightwater Hospital has a rooftop garden for all staff. We celebrate safe patient care.

Your duties
- Care for patients on a surgical ward
- Take the night watch on ward seven
- Clean the zorbline pump

Requirements
- BLS is required
- Experience with Microsoft Excel
- Contract: permanent post`

const analyze = (setup: AnalyzerSetup, posting = POSTING): Analysis => createAnalyzer(setup).analyze(posting)
const withPack = (pack: Omit<RulePack, 'pack'>, posting?: string): Analysis => analyze({ packs: [{ pack: 'own', ...pack }] }, posting)
const skillsIn = ({ skills }: Analysis): string[] => skills.map(({ id }) => id)
const terms = (lines: string, more: object = {}): RulePack['terms'] => [
  { field: 'wards', groups: [{ kind: 'tool', category: 'ward-systems', terms: lines, ...more }] },
]
const garden = {
  id: 'culture.roof-garden',
  finds: 'social-fun' as const,
  why: 'A garden for breaks.',
  match: 'rooftop garden for ...2 staff',
  yes: 'A [rooftop garden for all staff].',
  no: 'You will plan gardens.',
}
const problemsOf = (make: () => unknown): RuleError['problems'] => {
  try {
    make()
  } catch (error) {
    if (error instanceof RuleError) return error.problems
    throw error
  }
  return []
}

describe('a pack adds', () => {
  it('terms', () => {
    expect(skillsIn(analyzePosting(POSTING))).not.toContain('zorbline')
    const skill = withPack({ terms: terms('Zorbline = zorbline pump') }).skills.find(({ id }) => id === 'zorbline')
    expect(skill).toMatchObject({ name: 'Zorbline', kind: 'tool', category: 'ward-systems', level: 'mentioned' })
  })

  it('spellings of a term that is there', () => {
    const skill = withPack({ terms: terms('PostgreSQL = zorbline pump') }).skills.find(({ id }) => id === 'postgresql')
    expect(skill?.evidence.map(({ text }) => text)).toEqual(['zorbline pump'])
  })

  it('senses, by which a term is told from an ordinary word', () => {
    const [group] = terms('Watch') as NonNullable<RulePack['terms']>
    const sense = { term: 'Watch', never: 'night watch', yes: 'Experience with [Watch].', no: 'Take the night watch.' }
    expect(skillsIn(withPack({ terms: [group as never] }))).toContain('watch')
    expect(skillsIn(withPack({ terms: [{ ...(group as object), senses: [sense] } as never] }))).not.toContain('watch')
  })

  it('rules of culture', () => {
    const signal = withPack({ culture: [garden] }).culture.find(({ id }) => id === 'social-fun')
    expect(signal?.evidence.map(({ text }) => text)).toContain('rooftop garden for all staff')
  })

  it('rules of wording', () => {
    const flag = { ...garden, id: 'wording.own', finds: 'garden', kind: 'vague' as const, instead: 'a terrace' }
    expect(withPack({ wording: [flag] }).wording).toContainEqual(
      expect.objectContaining({ id: 'garden', kind: 'vague', instead: 'a terrace' }),
    )
  })

  it('rules of facts', () => {
    const fact = {
      ...garden,
      id: 'facts.own',
      finds: 'role.employment',
      value: 'part-time',
      match: 'contract ":" permanent post',
      yes: 'x',
    }
    expect(withPack({ facts: [fact] }).role.employment?.value).toBe('part-time')
  })

  it('themes of duties, and insights on them', () => {
    const analysis = withPack({
      duties: [{ ...garden, id: 'theme.watch', finds: 'night-watch', name: 'keeping watch', match: 'night watch', yes: 'x' }],
      insights: [
        {
          id: 'insight.watch',
          paragraph: 'job',
          strength: 1,
          cues: [{ themes: ['night-watch'] }, { match: 'ward seven' }],
          say: 'The watch suggests quiet hours.',
        },
      ],
    })
    expect(analysis.responsibilities.flatMap(({ themes }) => themes)).toContain('night-watch')
    expect(analysis.insights.find(({ id }) => id === 'insight.watch')?.statement).toBe('The watch suggests quiet hours.')
  })

  it('lists, which its patterns and those of other packs call', () => {
    const lists = [{ list: 'green-place', entries: 'rooftop garden\n"moss wall"' }]
    const rule = { ...garden, match: '@green-place for all' }
    expect(withPack({ lists, culture: [rule] }).culture.map(({ id }) => id)).toContain('social-fun')
    const apart = analyze({
      packs: [
        { pack: 'rules', culture: [rule] },
        { pack: 'lists', lists },
      ],
    })
    expect(apart.culture).toEqual(withPack({ lists, culture: [rule] }).culture)
  })

  it('entries to a list that built-in patterns call, however long', () => {
    const posting = 'Clerk\n\nBenefits\n- We offer a seat on the roof with a view of the harbour and the hills beyond it'
    const entry = 'seat on the roof with a view of the harbour and the hills beyond it'
    expect(withPack({ lists: [{ list: 'benefit', entries: entry }] }, posting).company.benefits?.value.join()).toContain('seat on the roof')
  })

  it('titles and ranks', () => {
    const analysis = withPack(
      { titles: [{ family: 'nursing', words: 'zorbkeeper' }], seniority: [{ level: 'lead', words: 'highest' }] },
      'Highest Zorbkeeper\n\nYou will care for patients.',
    )
    expect(analysis.role).toMatchObject({ family: { value: 'nursing' }, seniority: { value: 'lead' } })
  })

  it('headings of sections', () => {
    const posting = 'Nurse\n\nWhat fills your nights\n- Care for patients\n\nThe keys to the ward\n- BLS'
    const section = { kind: 'requirements' as const, headings: 'the keys to the ward', yes: 'The keys to the ward', no: 'Keys' }
    const kinds = (analysis: Analysis) => analysis.sections.map(({ heading, kind }) => [heading, kind])
    expect(kinds(analyzePosting(posting))).not.toContainEqual(['The keys to the ward', 'requirements'])
    expect(kinds(withPack({ sections: [section] }, posting))).toContainEqual(['The keys to the ward', 'requirements'])
  })

  it('boilerplate', () => {
    const analysis = withPack({
      culture: [garden],
      boilerplate: [
        { id: 'boilerplate.garden', kind: 'advert', phrases: 'has a rooftop garden', yes: 'It has a rooftop garden.', no: 'A roof.' },
      ],
    })
    expect(analysis.culture.flatMap(({ evidence }) => evidence.map(({ text }) => text))).not.toContain('rooftop garden for all staff')
  })

  it('gaps', () => {
    const gap = {
      id: 'gap.parking',
      priority: 1000,
      cues: [{ match: 'ward' }],
      question: 'Is there parking?',
      ask: 'whether there is parking',
    }
    expect(withPack({ gaps: [gap] }).gaps).toContainEqual({ id: 'gap.parking', question: 'Is there parking?' })
  })

  it('moves with sentences', () => {
    const { report } = withPack({
      plan: {
        moves: [{ move: 'greeting', paragraph: 'job', place: 1, priority: 200, must: true, lengths: ['brief', 'standard', 'detailed'] }],
      },
      say: [{ move: 'greeting', paragraph: 'job', kind: 'stated', templates: 'plain: Here is {title:a}.' }],
    })
    expect(report.job.sentences[0]).toMatchObject({ text: 'Here is a Night Nurse.', move: 'job.greeting', template: 'job.greeting.plain' })
  })

  it('defaults, which the analyzer and a call may change', () => {
    const packs: RulePack[] = [
      { pack: 'one', defaults: { length: 'brief', sections: ['job'] } },
      { pack: 'two', defaults: { sections: ['company'] } },
    ]
    const lengthOf = (setup: AnalyzerSetup, options = {}) => {
      const { job, company } = createAnalyzer(setup).analyze(POSTING, options).report
      return [job.sentences.length > 0, company.sentences.length > 0]
    }
    expect(lengthOf({ packs })).toEqual([false, true])
    expect(lengthOf({ packs, defaults: { sections: ['job', 'company'] } })).toEqual([true, true])
    expect(lengthOf({ packs, defaults: { sections: ['job', 'company'] } }, { sections: ['job'] })).toEqual([true, false])
    expect(createAnalyzer({ packs }).analyze(POSTING, { sections: ['job', 'company'] }).report).toEqual(
      analyzePosting(POSTING, { length: 'brief' }).report,
    )
  })
})

describe('a pack overrides', () => {
  it('a rule by its id, with all its patterns', () => {
    const packs: RulePack[] = [
      { pack: 'first', culture: [garden] },
      { pack: 'second', culture: [{ ...garden, finds: 'work-life-balance', match: 'night watch', yes: 'A [night watch].' }] },
    ]
    const found = analyze({ packs }).culture.flatMap(({ id, evidence }) => evidence.map(({ text }) => [id, text]))
    expect(found).toContainEqual(['work-life-balance', 'night watch'])
    expect(found).not.toContainEqual(['social-fun', 'rooftop garden for all staff'])
  })

  it('kind and category of a term, which keeps its spellings', () => {
    const before = analyzePosting(POSTING).skills.find(({ id }) => id === 'excel')
    expect(before?.category).not.toBe('ward-systems')
    const after = withPack({ terms: terms('Excel') }).skills.find(({ id }) => id === 'excel')
    expect(after).toMatchObject({ category: 'ward-systems', evidence: before?.evidence })
  })

  it('the owner of a spelling', () => {
    expect(skillsIn(withPack({ terms: terms('House Sheets = Microsoft Excel, Excel') }))).toContain('house-sheets')
    expect(skillsIn(withPack({ terms: terms('House Sheets = Microsoft Excel, Excel') }))).not.toContain('excel')
  })

  it('a template by its name, and a move by its name', () => {
    const say = (line: string): RulePack => ({
      pack: 'own',
      off: ['template:job.purpose.*'],
      say: [{ move: 'purpose', paragraph: 'job', kind: 'stated', templates: line }],
    })
    const [one, two] = [say('house: First {title:a}.'), { ...say('house: Second {title:a}.'), pack: 'later', off: [] }]
    expect(analyze({ packs: [one, two] }).report.job.text).toContain('Second a Night Nurse.')
    expect(analyze({ packs: [one, two] }).report.job.text).not.toContain('First')
  })

  it('an insight, a gap and boilerplate by their ids', () => {
    const insight = (text: string) => ({
      id: 'insight.watch',
      paragraph: 'job' as const,
      strength: 1,
      cues: [{ match: 'night watch' }],
      say: text,
    })
    const packs: RulePack[] = [
      {
        pack: 'one',
        insights: [insight('The watch suggests one thing.')],
        gaps: [{ id: 'gap.x', priority: 999, cues: [{ match: 'ward' }], question: 'One?' }],
      },
      {
        pack: 'two',
        insights: [insight('The watch suggests another.')],
        gaps: [{ id: 'gap.x', priority: 999, cues: [{ match: 'ward' }], question: 'Two?' }],
      },
    ]
    const { insights, gaps } = analyze({ packs })
    expect(insights.filter(({ id }) => id === 'insight.watch').map(({ statement }) => statement)).toEqual(['The watch suggests another.'])
    expect(gaps.filter(({ id }) => id === 'gap.x').map(({ question }) => question)).toEqual(['Two?'])
  })
})

describe('a pack switches off', () => {
  const off = (...entries: string[]): Analysis => withPack({ off: entries })

  it.each([
    ['a term', 'term:bls'],
    ['a category of terms', `category:${analyzePosting(POSTING).skills.find(({ id }) => id === 'bls')?.category}`],
    ['a kind of terms', 'kind:certification'],
    ['all terms', 'term:*'],
  ])('%s', (_, entry) => {
    expect(skillsIn(analyzePosting(POSTING))).toContain('bls')
    expect(skillsIn(off(entry))).not.toContain('bls')
  })

  it('one term and leaves the senses of all others as they were', () => {
    const posting = 'Clerk\n\nRequirements\n- You excel at sums, spring into action and go far\n- Excel, Word, Spring Boot, Java and Go'
    const expected = skillsIn(analyzePosting(posting))
    expect(expected).toContain('excel')
    for (const term of ['term:bls', 'term:postgresql']) expect(skillsIn(withPack({ off: [term] }, posting))).toEqual(expected)
    expect(skillsIn(withPack({ terms: terms('Excel = Zorbline') }, posting))).toEqual(expect.arrayContaining(expected))
    expect(withPack({ terms: terms('Excel = Zorbline') }, posting).skills.find(({ id }) => id === 'excel')?.evidence).toEqual(
      analyzePosting(posting).skills.find(({ id }) => id === 'excel')?.evidence,
    )
  })

  it.each([
    ['rules of one kind', 'culture.*'],
    ['what they find', 'finds:safety-first'],
  ])('%s', (_, entry) => {
    const posting = 'Welder\n\nAbout us\nSafety comes first here.\n\nYour duties\n- Wear PPE at all times'
    expect(analyzePosting(posting).culture.map(({ id }) => id)).toContain('safety-first')
    expect(withPack({ off: [entry] }, posting).culture.map(({ id }) => id)).not.toContain('safety-first')
  })

  it('templates and moves', () => {
    const purposes = (analysis: Analysis) => analysis.report.job.sentences.filter(({ move }) => move === 'job.purpose').length
    expect(purposes(analyzePosting(POSTING))).toBe(1)
    expect(purposes(off('template:job.purpose.*'))).toBe(0)
    expect(purposes(off('move:job.purpose'))).toBe(0)
  })

  it('gaps, insights, headings and titles', () => {
    expect(analyzePosting(POSTING).gaps.length).toBeGreaterThan(0)
    expect(off('gaps.*').gaps).toEqual([])
    expect(off('insights.*').insights).toEqual([])
    expect(off('sections.requirements').sections.map(({ kind }) => kind)).not.toContain('requirements')
    expect(analyzePosting(POSTING).role.family?.value).toBe('nursing')
    expect(off('titles.nursing').role.family?.value).not.toBe('nursing')
  })

  it('what an earlier pack added', () => {
    const packs: RulePack[] = [
      { pack: 'one', terms: terms('Zorbline'), culture: [garden] },
      { pack: 'two', off: ['term:zorbline', garden.id] },
    ]
    expect(skillsIn(analyze({ packs }))).not.toContain('zorbline')
    expect(analyze({ packs }).culture).toEqual(analyzePosting(POSTING).culture)
  })

  it('nothing that it adds itself', () => {
    expect(skillsIn(withPack({ off: ['term:*'], terms: terms('Zorbline') }))).toContain('zorbline')
  })
})

describe('order', () => {
  it('of packs is the only precedence: the last wins', () => {
    const [one, two]: RulePack[] = [
      { pack: 'one', terms: [{ field: 'a', groups: [{ kind: 'tool', category: 'first', terms: 'Zorbline' }] }] },
      { pack: 'two', terms: [{ field: 'b', groups: [{ kind: 'method', category: 'second', terms: 'Zorbline' }] }] },
    ] as [RulePack, RulePack]
    const categoryOf = (...packs: RulePack[]) => analyze({ packs }).skills.find(({ id }) => id === 'zorbline')?.category
    expect([categoryOf(one, two), categoryOf(two, one)]).toEqual(['second', 'first'])
  })

  it('of what stands in one pack says nothing', () => {
    const rule = { ...garden, id: 'culture.other', match: 'night watch', yes: 'A [night watch].' }
    const pack: Omit<RulePack, 'pack'> = { culture: [garden, rule], terms: terms('Zorbline\nBrightwater') }
    const turned: Omit<RulePack, 'pack'> = { terms: terms('Brightwater\nZorbline'), culture: [rule, garden] }
    expect(withPack(turned)).toEqual(withPack(pack))
  })
})

describe('built-in rules', () => {
  it('can be left out', () => {
    const { skills, culture, wording, insights, gaps, report, sections } = analyze({ builtIns: false })
    expect(skills.map(({ id }) => id)).not.toContain('bls')
    expect({ culture, wording, insights, gaps, report }).toEqual({
      culture: [],
      wording: [],
      insights: [],
      gaps: [],
      report: expect.objectContaining({ job: { text: '', sentences: [] }, company: { text: '', sentences: [] } }),
    })
    expect(sections.map(({ kind }) => kind)).toContain('requirements')
  })

  it('can be left out one by one', () => {
    const analysis = analyze({ builtIns: ['terms', 'facts', 'sentences'] })
    expect(skillsIn(analysis)).toContain('bls')
    expect(analysis.report.job.text).not.toBe('')
    expect([analysis.culture, analysis.gaps]).toEqual([[], []])
  })

  it('are all there when nothing is said of them', () => {
    for (const setup of [{ packs: [] }, { builtIns: true as const }, { packs: [{ pack: 'empty' }] }])
      for (const { text } of examplePostings.slice(0, 4)) expect(createAnalyzer(setup).analyze(text)).toEqual(analyzePosting(text))
  })

  it('that are left out leave nothing that throws', () => {
    const analyzers = [
      createAnalyzer({ builtIns: false }),
      createAnalyzer({ builtIns: ['culture'] }),
      createAnalyzer({ builtIns: ['sentences', 'insights'] }),
    ]
    for (const { text } of examplePostings)
      for (const analyzer of analyzers) expect(analyzer.analyze(text).source).toBe(analyzePosting(text).source)
  })
})

describe('mistakes', () => {
  it('are told all at once, of all packs, and nothing takes effect', () => {
    const packs = [
      { pack: 'one', colour: 'red', terms: 3, culture: [{ id: 'Bad Id', match: '#Adjetive x\n(open' }] },
      { pack: 'two', off: ['culture.ownersip'], say: [{ move: 'purpos', paragraph: 'job', kind: 'stated', templates: 'a: {titel} b' }] },
      { pack: 'three', lists: [{ list: 'x', entries: 'y' }], culture: [{ ...garden, match: '@benefitt' }], wording: [{ ...garden }] },
    ] as unknown as RulePack[]
    const problems = problemsOf(() => createAnalyzer({ packs }))
    expect(problems.map(({ file, path, problem }) => `${file} ${path}: ${problem}`)).toMatchInlineSnapshot(`
      [
        "one terms: terms is a number",
        "one colour: unknown field "colour"",
        "one culture[1].id: id "Bad Id" will not do",
        "one culture[1]: missing field "yes"",
        "one culture[1]: missing field "no"",
        "one culture[1]: missing field "finds"",
        "one culture[1]: missing field "why"",
        "one culture[1].match: unknown tag #Adjetive",
        "one culture[1].match: "(" is never closed",
        "three culture[1].match: unknown list @benefitt",
        "three wording[1]: missing field "kind"",
        "three wording[1].id: "culture.roof-garden" is defined at three: culture[1].id already",
        "two say[1].move: unknown move "purpos"",
        "two say[1].templates: no slot {titel} here",
      ]
    `)
    expect(checkPacks(packs)).toEqual(problems)
  })

  it.each<[string, unknown, string, RegExp]>([
    ['packs that are no list', { pack: 'x' }, 'no list of packs', /array/],
    ['a text', ['pack: x'], 'a text', /parsePack/],
    ['a list', [[]], 'a list', /map of fields/],
    ['nothing', [null], 'no pack', /map of fields/],
    ['a number', [7], 'no pack', /map of fields/],
    ['a function', [() => 1], 'a function', /data/],
    ['a class', [{ pack: 'x', lists: [new Map()] }], 'an object with a class', /plain/],
    ['no name', [{}], 'missing field "pack"', /add pack/],
    ['two of one name', [{ pack: 'x' }, { pack: 'x' }], 'a second pack "x"', /own name/],
    ['a field that is unknown', [{ pack: 'x', cultur: [] }], 'unknown field "cultur"', /culture/],
    ['prototype keys', [JSON.parse('{"pack":"x","warnings":{"__proto__":{"a":1}}}')], 'the reserved name __proto__', /another/],
    [
      'a getter that throws',
      [
        {
          pack: 'x',
          get about() {
            throw new Error('no')
          },
        },
      ],
      'something that throws an error when it is read',
      /plain/,
    ],
    [
      'a family without what is told of one',
      [{ pack: 'x', titles: [{ family: 'zorbers', words: 'zorber' }] }],
      'the new family "zorbers" lacks industry-hint, person, people, served, place',
      /./,
    ],
    [
      'a move without sentences',
      [{ pack: 'x', plan: { moves: [{ move: 'mine', paragraph: 'job', place: 1, priority: 1, lengths: ['brief'] }] } }],
      'the move "mine" has no sentences',
      /say/,
    ],
    [
      'sentences of a move that insights fill',
      [{ pack: 'x', say: [{ move: 'insight-first', paragraph: 'job', kind: 'stated', templates: 'a: {title}.' }] }],
      'the move "insight-first" is filled by insights',
      /insight/,
    ],
    [
      'a sense of no term',
      [{ pack: 'x', terms: [{ field: 'f', groups: [], senses: [{ term: 'Excell', yes: '[a]', no: 'b' }] }] }],
      'unknown term "Excell"',
      /Excel\?/,
    ],
    [
      'a cue of no theme',
      [{ pack: 'x', insights: [{ id: 'a', paragraph: 'job', cues: [{ themes: ['patient-car'] }], say: 'It suggests.' }] }],
      'unknown theme "patient-car"',
      /./,
    ],
    ['what is off that nothing is', [{ pack: 'x', off: ['term:excell'] }], 'nothing is called "term:excell"', /term:excel\?/],
  ])('in %s', (_, packs, problem, proposal) => {
    const [first] = problemsOf(() => createAnalyzer({ packs: packs as RulePack[] }))
    expect(first?.problem).toBe(problem)
    expect(first?.proposal).toMatch(proposal)
  })

  it('of endless packs are told quickly', () => {
    const inItself: Record<string, unknown> = { pack: 'x' }
    inItself.lists = [inItself]
    let deep: unknown = 'x'
    for (let level = 0; level < 20_000; level++) deep = [deep]
    let wide: unknown = 'ha'
    for (let level = 0; level < 12; level++) wide = Array.from({ length: 12 }, () => wide)
    const huge = { pack: 'x', lists: [{ list: 'a', entries: 'word\n'.repeat(2_000_000) }] }
    for (const pack of [inItself, { pack: 'x', lists: deep }, { pack: 'x', lists: wide }, huge]) {
      const start = performance.now()
      expect(problemsOf(() => createAnalyzer({ packs: [pack as unknown as RulePack] }))).toHaveLength(1)
      expect(performance.now() - start).toBeLessThan(2_000)
    }
  })

  it('in patterns that would grow without bound are told before they are compiled', () => {
    const inner = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ')
    const match = `${'('.repeat(8)}${inner}${')+'.repeat(8)}`
    const [first] = problemsOf(() => createAnalyzer({ packs: [{ pack: 'x', culture: [{ ...garden, match }] }] }))
    expect(first?.problem).toMatch(/^a pattern of \d+ steps when its repeats are written out$/)
  })

  it('of thousands of rules are told in the time of a few', () => {
    const culture = Array.from({ length: 2_000 }, (_, at) => ({ ...garden, id: `culture.x-${at}`, match: `#Nown @benefitt word${at}` }))
    const start = performance.now()
    expect(problemsOf(() => createAnalyzer({ packs: [{ pack: 'x', culture }] })).length).toBe(2_000)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('of what stands in the way of built-in rules are none: names that packs share with the built-ins override them', () => {
    expect(checkPacks([{ pack: 'x', culture: [{ ...garden, id: 'culture.safety-first.rules' }] }])).toEqual([])
  })
})

describe('analyzers', () => {
  const pack: RulePack = { pack: 'own', off: ['term:bls'], terms: terms('Zorbline'), culture: [garden] }

  it('share nothing: what one reads, another does not', () => {
    const before = analyzePosting(POSTING)
    const [one, two] = [createAnalyzer({ packs: [pack] }), createAnalyzer({ packs: [{ pack: 'other', off: ['culture.*'] }] })]
    const [first, second] = [one.analyze(POSTING), two.analyze(POSTING)]
    expect(skillsIn(first)).toContain('zorbline')
    expect(skillsIn(second)).not.toContain('zorbline')
    expect(skillsIn(second)).toContain('bls')
    expect([two.analyze(POSTING), one.analyze(POSTING), analyzePosting(POSTING)]).toEqual([second, first, before])
  })

  it('keep what they were made of: a pack that is changed later changes nothing, and no pack is changed', () => {
    const own = structuredClone(pack)
    const analyzer = createAnalyzer({ packs: [own] })
    expect(own).toEqual(pack)
    const before = analyzer.analyze(POSTING)
    own.terms = []
    ;(own.culture as unknown[]).length = 0
    expect(analyzer.analyze(POSTING)).toEqual(before)
  })

  it('of frozen packs are made as of any other', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
      return value
    }
    expect(createAnalyzer({ packs: [freeze(structuredClone(pack))] }).analyze(POSTING)).toEqual(analyze({ packs: [pack] }))
  })
})
