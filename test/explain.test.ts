/** Why something was found: what fired on which words, and what lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ruleFiles } from '../scripts/rule-files'
import { type Analysis, analyzePosting, createAnalyzer, type Evidence, type Explanation, PostingError } from '../src/index'
import { load } from '../src/rules/load'
import { examplePostings } from './example-postings'

const analyzer = createAnalyzer()
const { content } = load([...ruleFiles('lexicons'), ...ruleFiles('rules')])
const reasons = parse(readFileSync(new URL('../rules/reasons.yaml', import.meta.url), 'utf8')) as Record<string, string>

const bookkeeper = `Bookkeeper

What you'll do
- Excel at keeping suppliers happy
- Take ownership of the month-end checklist

Requirements
- Excel, Sage and Word
- You excel under pressure
- Spanish would be a plus
- No Rust experience required

What we offer
- £24,000 a year plus a bonus of £500
- Equity ownership for everyone

This role is fully remote. You will work on site in Truro.`

const explain = (text: string, path: string): Explanation => analyzer.explain(analyzer.analyze(text), path)
describe('every finding and sentence of the examples', () => {
  const known = new Set([...content.detectors.map(({ id }) => id), ...content.terms.map(({ id }) => id)])
  const all = examplePostings.map(({ name, text }) => {
    const analysis = analyzePosting(text)
    return { name, analysis, explanations: analyzer.explainAll(analysis) }
  })

  it.each(all)('of $name is explained, each by what fired on its evidence', ({ analysis, explanations }) => {
    expect(explanations.length).toBeGreaterThan(20)
    const quoted = ({ start, end, text }: Evidence) => analysis.source.slice(start, end) === text
    for (const { target, fired, lost, cues, wording } of explanations) {
      if (target.startsWith('gaps.')) expect(cues, target).not.toEqual([])
      else expect(fired, target).not.toEqual([])
      for (const each of [...fired, ...lost]) {
        expect(each.evidence.section === 'given' || quoted(each.evidence), `${target}: ${each.id}`).toBe(true)
        if (each.by === 'rule' && !wording && !target.startsWith('insights.')) expect(known, target).toContain(each.id)
        if (each.by === 'term' && known.has(each.id)) expect(each.spelling, `${target}: ${each.id}`).toBeTruthy()
        if (each.reason !== undefined) expect(Object.keys(reasons), target).toContain(each.reason)
        expect(each.note ?? '', target).not.toMatch(/\{|^[a-z-]+$/)
      }
      for (const { reason } of wording?.passed ?? []) expect(Object.keys(reasons), target).toContain(reason)
    }
  })

  it.each(all)('of $name stand in the order of the analysis, skills with a firing at each place', ({ analysis, explanations }) => {
    const of = (path: string) => explanations.find(({ target }) => target === path) as Explanation
    for (const { id, evidence } of analysis.skills)
      for (const { start, end } of evidence)
        expect(
          of(`skills.${id}`).fired.some((firing) => firing.evidence.start < end + 80 && firing.evidence.end > start - 80),
          id,
        ).toBe(true)
    expect(explanations.filter(({ target }) => target.startsWith('report.')).map(({ what }) => what)).toEqual(
      [...analysis.report.job.sentences, ...analysis.report.company.sentences].map(({ text }) => text),
    )
  })

  it.each(all)('of $name: sentences tell findings of the analysis, and rest on places of the posting', ({ analysis, explanations }) => {
    const paths = new Set(explanations.map(({ target }) => target))
    const sentences = explanations.filter(({ wording }) => wording)
    expect(sentences.length).toBeGreaterThan(4)
    for (const { what, wording, findings = [] } of sentences) {
      expect(findings.filter((path) => !paths.has(path))).toEqual([])
      expect(wording?.text, what).toBeTruthy()
      const places = wording?.slots.flatMap(({ evidence }) => evidence) ?? []
      expect(
        places.filter(({ start, end, text }) => analysis.source.slice(start, end) !== text),
        what,
      ).toEqual([])
    }
    expect(sentences.flatMap(({ findings = [] }) => findings).length).toBeGreaterThan(4)
  })
})

describe('skills', () => {
  it('are explained by the term, by what tells its sense, and by what sets its level', () => {
    const { fired } = explain(bookkeeper, 'skills.excel')
    expect(fired).toMatchObject([
      { by: 'section', id: 'requirements', value: 'required', reason: 'level-of-section', evidence: { text: 'Requirements' } },
      { by: 'term', id: 'excel', spelling: 'Excel', reason: 'neighbours', evidence: { text: 'Excel', section: 'requirements' } },
    ])
  })

  it('name the places where the word has its ordinary sense', () => {
    expect(explain(bookkeeper, 'skills.excel').lost).toMatchObject([
      { id: 'excel', evidence: { text: 'Excel', section: 'responsibilities' } },
      { id: 'excel', reason: 'ordinary-case', evidence: { text: 'excel' }, note: reasons['ordinary-case'] },
    ])
  })

  it.each([
    ['a plus', 'skills.spanish', 'stance.preferred.before', 'preferred'],
    ['not needed', 'skills.rust', 'stance.not-needed.around', 'not-needed'],
  ])('tell which rule says %s', (_, path, id, value) => {
    expect(explain(bookkeeper, path).fired).toContainEqual(expect.objectContaining({ by: 'rule', id, value, reason: 'level-said' }))
  })

  it('tell which longer name took the words', () => {
    const text = 'Nurse\n\nRequirements\n- Two years in critical care nursing\n- RN license'
    const analysis = analyzer.analyze(text)
    const lost = analyzer.explainAll(analysis).flatMap((each) => each.lost)
    const [overlapped] = lost.filter(({ reason }) => reason === 'overlap')
    expect(overlapped?.instead).toBeTruthy()
    expect(overlapped?.note).toContain(overlapped?.instead)
  })

  it('tell what is given to the reader and not asked', () => {
    const text = 'Driver\n\nRequirements\n- Forklift licence\n\nBenefits\n- First aid training and French lessons'
    const { fired, lost } = explain(text, 'skills.french')
    expect(fired).toEqual([])
    expect(lost).toMatchObject([{ id: 'french', reason: 'section', evidence: { section: 'benefits' } }])
  })

  it('that no lexicon holds name the words that ask for them', () => {
    const text = 'Farrier\n\nRequirements\n- Experience with Brandlow harnesses\n- A van of your own'
    const analysis = analyzer.analyze(text)
    const skill = analysis.skills.find(({ name }) => name.includes('Brandlow'))
    expect(skill && analyzer.explain(analysis, skill).fired).toContainEqual(
      expect.objectContaining({ by: 'rule', kind: 'asked', reason: 'asked-beside' }),
    )
  })
})

describe('signals and flags', () => {
  it('are explained by their rules, with pattern and reason', () => {
    const [fired] = explain(bookkeeper, 'culture.autonomy-ownership').fired
    expect(fired).toMatchObject({ by: 'rule', kind: 'culture', evidence: { text: 'Take ownership' } })
    expect(fired?.pattern).toContain('ownership')
    expect(fired?.note).toMatch(/\.$/)
  })

  it('tell which exception a rule makes', () => {
    const text =
      "Engraver\n\nWhat you'll do\n- Work with creative freedom to choose your patterns\n- Handle freedom of information requests with freedom of information law in mind"
    const { fired, lost } = explain(text, 'culture.autonomy-ownership')
    expect(fired.map(({ evidence }) => evidence.text).join()).toContain('creative freedom')
    expect(lost).toContainEqual(expect.objectContaining({ id: 'culture.autonomy-ownership.freedom', reason: 'exception' }))
    expect(lost[0]?.note).toContain('freedom (of information|')
  })

  it('tell what boilerplate would have said', () => {
    const text = `Welder\n\nWhat you'll do\n- Weld gates\n\nWe are an equal opportunity employer and value diversity and inclusion at our company.`
    expect(explain(text, 'culture.diversity-inclusion')).toMatchObject({
      fired: [],
      lost: expect.arrayContaining([expect.objectContaining({ reason: 'boilerplate' })]),
    })
  })
})

describe('facts', () => {
  it('name the value that lost and the one that stands', () => {
    const { fired, lost } = explain(bookkeeper, 'role.workMode')
    expect(fired).toMatchObject([{ id: 'facts.work-mode.remote', value: 'remote', evidence: { text: 'fully remote' } }])
    expect(lost).toMatchObject([{ id: 'facts.work-mode.onsite', value: 'onsite', reason: 'weaker', instead: 'remote' }])
    expect(lost[0]?.note).toContain('remote')
  })

  it('name amounts that are no pay', () => {
    const { fired, lost } = explain(bookkeeper, 'role.pay')
    expect(fired).toContainEqual(expect.objectContaining({ by: 'reader', id: 'reader.pay' }))
    expect(lost).toContainEqual(expect.objectContaining({ id: 'facts.pay.other', reason: 'no-pay' }))
  })

  it('tell a hint and a stated field from what was read', () => {
    const hinted = analyzer.analyze({ text: bookkeeper, title: 'Ledger Clerk' })
    expect(analyzer.explain(hinted, 'role.title').fired).toMatchObject([{ by: 'hint', id: 'title', evidence: { section: 'given' } }])
    const jsonLd = {
      '@type': 'JobPosting',
      title: 'Welder',
      hiringOrganization: 'Quarrel Gates',
      description: 'You will weld gates from drawings.',
    }
    const stated = analyzer.analyze({ jsonLd })
    expect(analyzer.explain(stated, 'company.name').fired).toMatchObject([
      { by: 'field', id: 'company', evidence: { text: 'Quarrel Gates' } },
    ])
  })

  it('that are absent tell what came near', () => {
    const { fired, lost } = explain('Tutor\n\nYou will teach algebra. The prize fund is worth £10,000.', 'role.pay')
    expect(fired).toEqual([])
    expect(lost).toContainEqual(expect.objectContaining({ reason: 'no-pay' }))
  })

  it('that contradict each other are told by both rules', () => {
    const { fired } = explain(bookkeeper, 'conflicts.0')
    expect(fired.map(({ id, reason }) => [id, reason])).toEqual([
      ['facts.work-mode.remote', 'one-side'],
      ['facts.work-mode.onsite', 'one-side'],
    ])
  })
})

describe('duties', () => {
  it('tell their section, what leads into them and what gives their theme', () => {
    const text =
      'Groundskeeper\n\nAbout the job\nYou will be responsible for mowing the pitches.\n\nDuties\n- Train new staff on the mowers'
    const analysis = analyzer.analyze(text)
    const [led, listed] = analysis.responsibilities.map((duty) => analyzer.explain(analysis, duty))
    expect(led?.fired).toContainEqual(expect.objectContaining({ kind: 'leads', reason: 'led-into' }))
    expect(listed?.fired).toContainEqual(
      expect.objectContaining({ by: 'section', id: 'responsibilities', evidence: expect.objectContaining({ text: 'Duties' }) }),
    )
    for (const theme of analysis.responsibilities[1]?.themes ?? [])
      expect(listed?.fired).toContainEqual(expect.objectContaining({ kind: 'duties', value: theme, reason: 'theme' }))
  })
})

describe('insights, gaps and warnings', () => {
  const withInsight = examplePostings.map(({ text }) => analyzePosting(text)).find(({ insights }) => insights.length) as Analysis

  it('tell their conditions and what met them', () => {
    const [insight] = withInsight.insights
    const { cues = [], fired } = analyzer.explain(withInsight, `insights.${insight?.id}`)
    expect(fired[0]).toMatchObject({ by: 'rule', id: insight?.id, kind: 'insights', reason: 'met' })
    const met = cues.filter(({ sort, found }) => sort === 'cue' && found.length)
    expect(met.flatMap(({ found }) => found)).toEqual(expect.arrayContaining(insight?.because ?? []))
    expect(cues.filter(({ sort, met: isMet }) => sort === 'unless' && !isMet)).toEqual([])
  })

  it('that were not drawn tell which condition is missing', () => {
    const absent = content.tables.insights as { id: string }[]
    const drawn = new Set(withInsight.insights.map(({ id }) => id))
    const { id } = absent.find((each) => !drawn.has(each.id)) as { id: string }
    const { cues = [], fired, lost } = analyzer.explain(withInsight, `insights.${id}`)
    expect(fired.filter(({ reason }) => reason === 'met')).toEqual([])
    expect(cues.some(({ met }) => !met) || lost.length > 0).toBe(true)
  })

  it('of gaps tell which facts are missing', () => {
    const { cues } = explain('Clerk\n\nYou will file letters for the registry and answer the phone all day long.', 'gaps.gap.pay')
    expect(cues).toContainEqual({ sort: 'missing', wants: ['fact:role.pay'], found: [], evidence: [], met: true })
  })

  it('of warnings tell the words that give notice, or that it is measured', () => {
    const agency = 'Chef\n\nOur client, a hotel in Bath, is looking for a chef. You will run the pastry section.'
    expect(explain(agency, 'warnings.AGENCY').fired).toContainEqual(
      expect.objectContaining({ by: 'rule', kind: 'notices', reason: 'notice' }),
    )
    expect(explain('Chef wanted', 'warnings.SHORT').fired).toMatchObject([{ by: 'reader', reason: 'measured' }])
  })
})

describe('sentences', () => {
  const analysis = analyzer.analyze(bookkeeper)
  const [first] = analysis.report.job.sentences

  it('tell move, template, slots and the findings behind them', () => {
    const { wording, findings } = analyzer.explain(analysis, first as (typeof analysis.report.job.sentences)[0])
    expect(wording).toMatchObject({ move: first?.move, template: first?.template })
    expect(wording?.text).toMatch(/\{\w/)
    expect(wording?.slots.find(({ slot }) => slot === 'wholeTitle')).toMatchObject({
      phrases: ['Bookkeeper'],
      findings: expect.arrayContaining(['role.title']),
    })
    expect(findings).toContain('role.title')
  })

  it('tell of every other template of the move why it was passed over', () => {
    const { wording } = analyzer.explain(analysis, 'report.job.0')
    const say = content.tables.say as { move: string; paragraph: string; templates: string }[]
    const all = say
      .filter(({ move, paragraph }) => `${paragraph}.${move}` === first?.move)
      .flatMap(({ templates }) => templates.trim().split('\n'))
    expect(wording?.passed.length).toBe(all.length - 1)
    expect(wording?.passed.map(({ template }) => template)).not.toContain(first?.template)
    const missing = wording?.passed.find(({ reason }) => reason === 'slot-missing')
    expect(missing?.note).toContain(missing?.slots?.[0])
  })

  it('that an insight brings name it', () => {
    const found = examplePostings
      .map(({ text }) => analyzePosting(text, { length: 'detailed' }))
      .flatMap((each) => analyzer.explainAll(each))
      .find(({ wording }) => wording?.insight)
    expect(found?.findings).toContain(`insights.${found?.wording?.insight}`)
  })

  it('that were joined from two tell of both', () => {
    const text =
      'Baker\n\nAbout us\nOtley Mill is a bakery in Leeds. We serve 40 shops in the north of England.\n\nDuties\n- Bake bread and rolls'
    const posting = analyzer.analyze({ text, company: 'Otley Mill' })
    const at = posting.report.company.sentences.findIndex(({ template }) => template.includes('+'))
    const { wording, fired } = analyzer.explain(posting, `report.company.${at}`)
    expect([wording?.move, wording?.joined?.move]).toEqual(['company.self', 'company.statement'])
    expect(new Set(fired.map(({ id }) => id))).toEqual(new Set([wording?.template, wording?.joined?.template]))
  })

  it('of another length and seed are those of that report', () => {
    const other = analyzer.analyze(bookkeeper, { length: 'detailed', seed: 7 })
    expect(other.report.text).not.toBe(analysis.report.text)
    expect(analyzer.explain(other, 'report.job.0').what).toBe(other.report.job.sentences[0]?.text)
  })
})

describe('places', () => {
  it('tell everything that fired there or could have', () => {
    const analysis = analyzer.analyze(bookkeeper)
    const start = bookkeeper.indexOf('excel under')
    const { target, lost, findings } = analyzer.explain(analysis, { start, end: start + 5 })
    expect(target).toBe(`source.${start}-${start + 5}`)
    expect(lost).toContainEqual(expect.objectContaining({ id: 'excel', reason: 'ordinary-case' }))
    expect(findings).not.toContain('skills.excel')
  })
})

describe('what is explained', () => {
  const analysis = analyzer.analyze(bookkeeper)

  it('may be the finding itself, a copy of it, or its path', () => {
    const [skill] = analysis.skills as [Analysis['skills'][0]]
    const whole = analyzer.explain(analysis, skill)
    expect(analyzer.explain(analysis, `skills.${skill.id}`)).toEqual(whole)
    expect(analyzer.explain(analysis, JSON.parse(JSON.stringify(skill)))).toEqual(whole)
  })

  it('is plain data, and the same every time', () => {
    const all = analyzer.explainAll(analysis)
    expect(JSON.parse(JSON.stringify(all))).toEqual(all)
    expect(JSON.stringify(createAnalyzer().explainAll(analyzePosting(bookkeeper)))).toBe(JSON.stringify(all))
  })

  it('leaves the analysis as it was, and later analyses too', () => {
    const before = JSON.stringify(analysis)
    analyzer.explainAll(analysis)
    expect(JSON.stringify(analysis)).toBe(before)
    expect(JSON.stringify(analyzer.analyze(bookkeeper))).toBe(before)
  })

  it('may belong to an analysis of HTML, of a hint, or one that went through JSON', () => {
    const html = '<h1>Welder</h1><h2>Requirements</h2><ul><li>MIG welding</li></ul>'
    expect(analyzer.explain(analyzer.analyze({ html, company: 'Quarrel Gates' }), 'company.name').fired[0]?.by).toBe('hint')
    const stored = JSON.parse(JSON.stringify(analyzer.analyze({ html }, { length: 'brief' }))) as Analysis
    const made = { input: { html }, options: { length: 'brief' } } as const
    expect(analyzer.explain(stored, 'role.title', made).fired).not.toEqual([])
    const brief = JSON.parse(JSON.stringify(analyzer.analyze(bookkeeper, { length: 'brief' }))) as Analysis
    expect(() => analyzer.explain(brief, 'role.title', { options: { length: 'detailed' } })).toThrow(PostingError)
    const plain = JSON.parse(JSON.stringify(analysis)) as Analysis
    expect(analyzer.explain(plain, 'skills.excel')).toEqual(analyzer.explain(analysis, 'skills.excel'))
  })

  it.each([['skill.excel'], ['responsibilities.99'], ['report.job.99'], ['insights.nothing'], ['constructor'], ['__proto__.x'], ['']])(
    'is refused where the analysis has no such thing: %j',
    (path) => {
      expect(() => analyzer.explain(analysis, path)).toThrow(expect.objectContaining({ name: 'PostingError', code: 'INPUT' }))
    },
  )

  it.each([[null], [7], [{ text: 'Excel' }], [{ id: 'excel' }]])('is refused where it stands nowhere: %j', (target) => {
    expect(() => analyzer.explain(analysis, target as never)).toThrow(expect.objectContaining({ name: 'PostingError', code: 'INPUT' }))
  })
})

describe('reasons', () => {
  it('are all given somewhere', () => {
    const sources = readAll(new URL('../src/', import.meta.url))
    expect(Object.keys(reasons).filter((code) => !new RegExp(`['"\\s]${code}['":]`).test(sources))).toEqual([])
  })
})

function readAll(folder: URL): string {
  return ['explain', 'match', 'realise', 'resolve/skills']
    .flatMap((name) => listed(new URL(`${name}/`, folder)))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

const listed = (folder: URL): URL[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => new URL(name, folder))
