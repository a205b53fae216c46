/** The postings in examples/: what each states is read, and a report comes of it. */
import { describe, expect, it } from 'vitest'
import { type Analysis, analyzePosting } from '../src/index'
import { examplePostings } from './example-postings'
import { expectSound } from './sound'

/** A value, a pattern for a value in words, or nothing where the posting does not say it and a hasty reader might think so. */
type Expected = string | number | boolean | object | RegExp | undefined

const pay = (min: number, max: number, currency: string, period: string) => ({ min, max, currency, period })

/** By hand, from reading the postings. */
const FACTS: Record<string, Record<string, Expected>> = {
  'backend-engineer-internal-platform': {
    'role.title': /^backend engineer/i,
    'role.workMode': 'remote',
    'role.locations': /Canada/,
    'role.pay': pay(120_000, 148_000, 'CAD', 'year'),
    'role.experienceYears': { min: 3 },
    'role.team': /internal platform/,
    'role.onCall': undefined,
    'role.education': undefined,
    'company.name': 'Parcelwright',
    'company.size': /64/,
  },
  'care-home-activities-coordinator': {
    'role.title': 'Activities and Wellbeing Coordinator',
    'role.pay': pay(13.1, 13.1, 'GBP', 'hour'),
    'role.shifts': /30 hours/,
    'role.locations': /Little Averham/,
    'company.name': /Larkmead Care Trust|Thornlea House/,
    'company.stage': 'non-profit',
  },
  'city-planner': {
    'role.title': /^Planner II/,
    'role.pay': pay(6114, 7802, 'USD', 'month'),
    'role.education': { level: 'bachelor', required: false, orEquivalent: true },
    'role.experienceYears': { min: 2 },
    'role.drivingLicence': true,
    'role.team': /Community Development/,
    'role.reportsTo': /Planning Manager/,
    'company.name': /^City of Halverston$/i,
  },
  'content-governance-engineer': {
    'role.title': /^Content Governance Engineer/,
    'role.workMode': 'hybrid',
    'role.officeDays': 3,
    'role.locations': /Singapore/,
    'role.experienceYears': { min: 3 },
    'role.education': { level: 'bachelor', orEquivalent: true },
    'role.onCall': true,
    'company.name': 'Lumora Live',
  },
  electrician: {
    'role.title': /^Qualified Electrician/,
    'role.employment': 'full-time',
    'role.pay': pay(19.75, 22.5, 'GBP', 'hour'),
    'role.experienceYears': { min: 2 },
    'role.drivingLicence': true,
    'company.name': 'Brackwater Electrical',
    'company.founded': 1984,
    'company.size': /31/,
  },
  'field-sales-representative': {
    'role.title': /^Field Sales Representative/i,
    'role.pay': { min: 85_000, currency: 'AUD', period: 'year' },
    'role.locations': /North Queensland/,
    'role.experienceYears': { min: 2 },
    'role.drivingLicence': true,
    'company.name': 'Ivorline Dental',
    'company.founded': 2003,
    'company.size': /85/,
  },
  'high-school-teacher': {
    'role.title': /^Chemistry Teacher/,
    'role.pay': pay(51_480, 89_310, 'USD', 'year'),
    'role.education': { level: 'bachelor', required: true },
    'role.startDate': /August 12/,
    'role.reportsTo': /principal/i,
    'role.clearance': /fingerprint/i,
    'company.name': /Juniper Ridge|Marrow Creek/,
  },
  'icu-nurse': {
    'role.title': /^Registered Nurse/i,
    'role.employment': 'full-time',
    'role.locations': /Calder Falls/,
    'role.pay': pay(38.5, 54.2, 'USD', 'hour'),
    'role.experienceYears': { min: 1 },
    'role.clearance': /background check/,
    'company.name': /^St\. Odhran/,
    'company.stage': 'non-profit',
  },
  'line-cook': {
    'role.title': /^Line Cook/i,
    'role.employment': 'full-time',
    'role.pay': pay(22, 25, 'USD', 'hour'),
    'role.experienceYears': { min: 1 },
    'role.locations': /Portley/,
    'company.name': /Copper Eel/,
  },
  paralegal: {
    'role.title': /^Paralegal/,
    'role.employment': 'full-time',
    'role.workMode': 'hybrid',
    'role.locations': /Wetherleigh/,
    'role.pay': pay(25_500, 29_000, 'GBP', 'year'),
    'role.education': { orEquivalent: true },
    'role.experienceYears': { min: 1 },
    'company.name': 'Harcastle Venn LLP',
    'company.founded': undefined,
  },
  'retail-store-manager': {
    'role.title': /^Store Manager/,
    'role.seniority': 'manager',
    'role.pay': pay(34_000, 37_500, 'GBP', 'year'),
    'role.locations': /Ashcombe/,
    'role.experienceYears': { min: 2 },
    'role.directReports': true,
    'company.name': 'Fenn & Marlow',
    'company.founded': 1931,
  },
  'site-reliability-engineer': {
    'role.title': /^Site Reliability Engineer/,
    'role.locations': /Rotterdam/,
    'role.workMode': 'hybrid',
    'role.officeDays': 2,
    'role.pay': pay(68_000, 84_000, 'EUR', 'year'),
    'role.experienceYears': { min: 4 },
    'role.onCall': true,
    'role.sponsorship': false,
    'company.name': 'Veldsluis Security',
    'company.founded': undefined,
  },
  'staff-accountant': {
    'role.title': 'Staff Accountant',
    'role.locations': /Sandlake/,
    'role.workMode': 'hybrid',
    'role.pay': pay(62_000, 71_000, 'USD', 'year'),
    'role.experienceYears': { min: 1, max: 3 },
    'role.education': { level: 'bachelor', required: true },
    'role.reportsTo': 'Assistant Controller',
    'role.sponsorship': false,
    'company.name': 'Pellworth & Dunmore Holdings',
  },
  'warehouse-associate': {
    'role.title': /^Warehouse Associate/,
    'role.locations': /Garnet Park/,
    'role.pay': pay(20.25, 20.25, 'USD', 'hour'),
    'role.shifts': /Mon-Thu|2nd/,
    'role.clearance': /background check/i,
    'role.duration': undefined,
    'company.name': /^Trellium/,
  },
}

/** Skills and gates that no reader would miss, by the name that people say. */
const SKILLS: Record<string, string[]> = {
  'backend-engineer-internal-platform': ['Go', 'PostgreSQL', 'gRPC', 'Kubernetes'],
  'care-home-activities-coordinator': ['dementia care', 'patience'],
  'city-planner': ['ArcGIS', 'AICP', 'Spanish'],
  'content-governance-engineer': ['Java', 'C++', 'Kafka', 'Mandarin'],
  electrician: ['18th Edition', 'ECS Gold Card', 'IPAF'],
  'field-sales-representative': ['HubSpot'],
  'high-school-teacher': ['first aid', 'Spanish'],
  'icu-nurse': ['RN', 'BLS', 'ACLS', 'CCRN', 'Epic'],
  'line-cook': ['ServSafe', 'knife skills'],
  paralegal: ['conveyancing', 'Outlook', 'Welsh'],
  'retail-store-manager': ['Excel'],
  'site-reliability-engineer': ['Kubernetes', 'Terraform', 'Prometheus', 'Linux'],
  'staff-accountant': ['GAAP', 'Excel', 'Yardi', 'CPA'],
  'warehouse-associate': ['pallet jack', 'RF scanner'],
}

function valueAt(analysis: Analysis, path: string): unknown {
  const [side, name] = path.split('.') as ['role' | 'company', string]
  return (analysis[side] as Record<string, { value: unknown } | undefined>)[name]?.value
}

function agrees(found: unknown, expected: Expected): boolean {
  if (expected === undefined) return found === undefined || found === false
  if (expected instanceof RegExp) return found !== undefined && expected.test([found].flat().join('; '))
  if (typeof expected !== 'object' || typeof found !== 'object' || found === null) return found === expected
  return Object.entries(expected).every(([key, value]) => (found as Record<string, unknown>)[key] === value)
}

const analyses = new Map(examplePostings.map(({ name, text }) => [name, analyzePosting(text)]))

describe.each(examplePostings)('$file', ({ name }) => {
  const analysis = analyses.get(name) as Analysis

  it('gives a sound analysis', () => expectSound(analysis))

  it('has duties, skills and both paragraphs', () => {
    expect(analysis.report.job.sentences.length).toBeGreaterThanOrEqual(3)
    expect(analysis.report.company.sentences.length).toBeGreaterThanOrEqual(2)
    expect(
      analysis.warnings.map(({ code }) => code).filter((code) => ['NO_DUTIES', 'NO_SKILLS', 'NOT_ENGLISH', 'SHORT'].includes(code)),
    ).toEqual([])
    expect(analysis.responsibilities.length).toBeGreaterThanOrEqual(1)
  })

  it('is not read for what stands in its legal text alone', () => {
    for (const { name: skill, evidence } of analysis.skills) if (evidence.every(({ section }) => section === 'legal')) expect.fail(skill)
    for (const { id, evidence } of analysis.culture) if (evidence.every(({ section }) => section === 'legal')) expect.fail(id)
  })

  it('says less when brief and more when detailed', () => {
    const { text } = examplePostings.find((each) => each.name === name) as { text: string }
    const [brief, standard, detailed] = (['brief', 'standard', 'detailed'] as const).map((length) => {
      const { job, company } = analyzePosting(text, { length }).report
      return job.sentences.length + company.sentences.length
    })
    expect(brief).toBeLessThan(standard as number)
    expect(standard).toBeLessThanOrEqual(detailed as number)
  })
})

/** Shares that the rules reach; raise them with the rules. */
const FACTS_READ = 0.6
const FACTS_MISREAD = 0.15
const SKILLS_READ = 0.85

describe('over all examples', () => {
  it('every posting is in the tables', () => {
    const names = examplePostings.map(({ name }) => name)
    expect(Object.keys(FACTS).sort()).toEqual(names)
    expect(Object.keys(SKILLS).sort()).toEqual(names)
    for (const facts of Object.values(FACTS)) expect(Object.keys(facts).length).toBeGreaterThanOrEqual(5)
  })

  it('the facts stated are read', () => {
    const cases = Object.entries(FACTS).flatMap(([name, facts]) =>
      Object.entries(facts).map(([path, expected]) => {
        const found = valueAt(analyses.get(name) as Analysis, path)
        return { what: `${name} ${path}: ${JSON.stringify(found)}`, read: agrees(found, expected), found: found !== undefined }
      }),
    )
    const wrong = cases.filter(({ read }) => !read)
    const shown = wrong.map(({ what }) => what).join('\n')
    expect(1 - wrong.length / cases.length, shown).toBeGreaterThanOrEqual(FACTS_READ)
    expect(wrong.filter(({ found }) => found).length / cases.length, shown).toBeLessThanOrEqual(FACTS_MISREAD)
  })

  it('the skills named are found', () => {
    const cases = Object.entries(SKILLS).flatMap(([name, skills]) => {
      const found = (analyses.get(name) as Analysis).skills.map((skill) => skill.name.toLowerCase())
      return skills.map((skill) => ({ what: `${name}: ${skill}`, read: found.includes(skill.toLowerCase()) }))
    })
    const missed = cases.filter(({ read }) => !read)
    expect(1 - missed.length / cases.length, missed.map(({ what }) => what).join('\n')).toBeGreaterThanOrEqual(SKILLS_READ)
  })

  it('what is not needed is not asked for', () => {
    const skills = analyses.get('site-reliability-engineer')?.skills ?? []
    expect(skills.filter(({ name, level }) => /windows/i.test(name) && level !== 'not-needed')).toEqual([])
    expect(skills.filter(({ name, level }) => name === 'Dutch' && level === 'required')).toEqual([])
  })
})

describe('a posting whose line breaks became spaces', () => {
  /** Marks of lists and headings are lost along with the breaks. */
  const flattened = (text: string): string =>
    text
      .split('\n')
      .map((line) =>
        line
          .trim()
          .replace(/^(?:[-*•]|#+)\s*/, '')
          .replaceAll('**', ''),
      )
      .filter(Boolean)
      .join(' ')
  const kept = (found: (analysis: Analysis) => readonly string[]): number => {
    let all = 0
    let same = 0
    for (const { text } of examplePostings) {
      const flat = new Set(found(analyzePosting(flattened(text))))
      const whole = new Set(found(analyzePosting(text)))
      for (const each of whole) if (flat.has(each)) same++
      all += whole.size
    }
    return same / all
  }

  it('asks for most of the same skills', () => expect(kept(({ skills }) => skills.map(({ id }) => id))).toBeGreaterThan(0.85))
  it('asks for them as firmly', () => expect(kept(({ skills }) => skills.map(({ id, level }) => `${id} ${level}`))).toBeGreaterThan(0.7))
  it('has most of the same duties', () =>
    expect(kept(({ responsibilities }) => responsibilities.map(({ text }) => text.slice(0, 20)))).toBeGreaterThan(0.7))
})
