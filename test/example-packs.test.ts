/** The packs in examples/packs/: their own examples, and what each changes in a posting. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { type Analysis, analyzePosting, createAnalyzer, type RulePack } from '../src/index'
import { knowledgeOf } from '../src/knowledge'
import { assemble } from '../src/packs/assemble'
import { ownContent } from '../src/packs/own-content'
import { parsePack } from '../src/yaml/yaml'
import { read } from './language'

const packNamed = (name: string): RulePack =>
  parsePack(readFileSync(new URL(`../examples/packs/${name}.yaml`, import.meta.url)), { file: `${name}.yaml` })
const german = packNamed('german-market')
const hospital = packNamed('health-care-employer')
const house = packNamed('house-style')

const analyze = (posting: string, ...packs: RulePack[]): Analysis => createAnalyzer({ packs }).analyze(posting)

const STUDENT = `Werkstudent Data Engineering (m/w/d)

Lindenhof Logistik GmbH, Hamburg

Dein Profil
- You are enrolled at a German university
- Good knowledge of Python and SQL, and of the DSGVO
- Deutschkenntnisse at level C1 and fluent English

Deine Aufgaben
- Build data pipelines for our freight platform

Wir bieten dir
- EUR 18 brutto an hour
- Deutschlandticket, Gleitzeit and betriebliche Altersvorsorge
- Severely disabled applicants are given preference where qualifications are equal`

const ENGINEER = `Senior Backend Engineer (m/w/d)

Lindenhof Logistik GmbH is a family-run company from Hamburg with 400 colleagues.

Your mission
- Design and build services for our freight platform
- Mentor two working students

Your profile
- Abgeschlossene Ausbildung or a degree in computer science
- Experience with Go and PostgreSQL

What we offer
- Festanstellung in Vollzeit, unbefristet
- Jahresgehalt: 72,000 to 84,000 EUR gross`

const NURSE = `Bay Lead, Ward Seven

Brightwater Hospital is a teaching hospital with 600 beds. A speak-up guardian is on each site, and you have protected learning time. Our ward angels never stop.

Your duties
- Lead the handover at seven
- Care for patients on a medical ward
- Chart in WardView and dispense from the MediRound cabinet

Requirements
- BW Resus and an NMC registration
- Experience of bay nursing and intentional rounding
- Internal rotation to the night shift
- Start is subject to occupational health clearance`

describe.each([
  ['german-market', german],
  ['health-care-employer', hospital],
])('%s', (_, pack) => {
  const { language } = knowledgeOf(assemble(content, { packs: [pack] }).content)
  const { examples } = ownContent(structuredClone(pack))
  it.each(examples.map((example) => [example.rule, example.text, example] as const))(
    '%s: %s',
    (rule, text, { section, expects, marked }) => {
      const { reading, hits } = read(language, { text, kind: section, item: false })
      const own = hits.filter((hit) => language.rules[hit.rule]?.id === rule)
      if (expects === 'none') expect(own).toEqual([])
      else
        for (const { start, end } of marked)
          expect(own.some(({ from, to }) => (reading.tokens[from]?.start ?? 0) < end && (reading.tokens[to - 1]?.end ?? 0) > start)).toBe(
            true,
          )
    },
  )
})

describe('the German market', () => {
  it('tells contract, rank, sections, languages and gates of a Werkstudent', () => {
    const { role, company, skills, sections, report } = analyze(STUDENT, german)
    expect(role).toMatchObject({
      title: { value: 'Werkstudent Data Engineering' },
      seniority: { value: 'intern' },
      employment: { value: 'part-time' },
      pay: { value: { min: 18, max: 18, currency: 'EUR', period: 'hour' } },
    })
    expect(company.benefits?.value).toEqual(['Deutschlandticket', 'Gleitzeit', 'betriebliche Altersvorsorge'])
    expect(skills.filter(({ level }) => level === 'required').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['German', 'English', 'Python', 'SQL', 'DSGVO']),
    )
    expect(sections.map(({ kind }) => kind)).toEqual(['header', 'requirements', 'responsibilities', 'benefits', 'legal'])
    expect(report.text).toContain('enrolment at a university')
    expect(report.text).toMatch(/Deutschlandticket, Gleitzeit,? and betriebliche Altersvorsorge/)
  })

  it('tells a permanent post in full time, its pay a year and the schooling', () => {
    const plain = analyzePosting(ENGINEER)
    expect([plain.role.employment, plain.role.education?.value.level]).toEqual([undefined, 'bachelor'])
    expect(analyze(ENGINEER, german).role).toMatchObject({
      employment: { value: 'full-time' },
      pay: { value: { min: 72_000, max: 84_000, currency: 'EUR', period: 'year' } },
      education: { value: { level: 'vocational' } },
    })
  })
})

describe('the health-care employer', () => {
  it('tells its systems, certificates, culture, theme, insight, gap and flag', () => {
    const { role, skills, culture, wording, insights, gaps, report } = analyze(NURSE, hospital)
    expect(role).toMatchObject({ family: { value: 'nursing' }, seniority: { value: 'lead' } })
    const levels = Object.fromEntries(skills.map(({ name, level }) => [name, level]))
    expect(levels).toMatchObject({
      'Brightwater Resus': 'required',
      'bay nursing': 'required',
      WardView: 'mentioned',
      MediRound: 'mentioned',
    })
    expect(culture.map(({ id }) => id)).toEqual(expect.arrayContaining(['continuous-learning', 'safety-first']))
    expect(wording).toContainEqual(expect.objectContaining({ id: 'angels', instead: 'skilled nurses' }))
    expect(insights.map(({ id }) => id)).toContain('brightwater.insight.bridge-between-shifts')
    expect(gaps[0]?.id).toBe('brightwater.gap.ratio')
    expect(report.text).toContain('clearance by occupational health')
  })

  it('holds nothing against a bay window', () => {
    expect(analyze('Clerk\n\nRequirements\n- A desk in the bay window', hospital).skills.map(({ id }) => id)).not.toContain('bay-nursing')
  })
})

describe('the house style', () => {
  it('words the report in its own sentences, each with its evidence', () => {
    const { report } = analyze(ENGINEER, german, house)
    expect(report.text).toMatch(
      /^Job Analysis:\nPost: Senior Backend Engineer, full-time\. Pay: 72,000 to 84,000 EUR gross\. The holder will /,
    )
    expect(report.job.text).toContain('Required: experience with Go and PostgreSQL.')
    expect(report.company.text).toBe('Employer: Lindenhof Logistik GmbH, a family-run company from Hamburg with 400 colleagues.')
    for (const sentence of [...report.job.sentences, ...report.company.sentences]) expect(sentence.evidence.length).toBeGreaterThan(0)
  })

  it('asks nothing, and changes no finding', () => {
    const styled = analyze(NURSE, hospital, house)
    expect(styled.report.text).not.toMatch(/open|ask|question/)
    const { report: _styled, ...findings } = styled
    const { report: _plain, ...others } = analyze(NURSE, hospital)
    expect(findings).toEqual(others)
  })
})
