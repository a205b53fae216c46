import { describe, expect, it } from 'vitest'
import { fileHits } from '../src/resolve/filed'
import { resolveSkills } from '../src/resolve/skills/skills'
import { idOf } from '../src/rules/ids'
import type { Language } from '../src/rules/language'
import type { Skill } from '../src/types'
import { builtIn, type Line, languageOf, read } from './language'

const known = builtIn().language

function skillsIn(lines: (string | Line)[], language: Language = known): Skill[] {
  const { reading, hits } = read(language, ...lines)
  return resolveSkills(reading, fileHits(hits, language), language, idOf, [], [])
}
const asked = (...items: string[]): Line[] => items.map((text) => ({ text, kind: 'requirements' }))
const names = (lines: (string | Line)[]) => skillsIn(lines).map(({ name }) => name)
const skill = (name: string, lines: (string | Line)[]) => skillsIn(lines).find((each) => each.name === name)
const levels = (lines: (string | Line)[]) => Object.fromEntries(skillsIn(lines).map(({ name, level }) => [name, level]))

describe('years of something else', () => {
  it('that end at a comma count something else', () =>
    expect(skill('TWIC', asked('No fines in the past 5 years, TWIC card preferred'))?.years).toBeUndefined())
})

describe('what the reader will do under a heading of requirements', () => {
  it('is named, and asked for only where it is asked', () =>
    expect(levels(asked('You will be answering sales calls', 'Knowledge of payroll'))).toMatchObject({
      'sales calls': 'mentioned',
      payroll: 'required',
    }))
  it('is asked for where the post requires it', () =>
    expect(levels([{ text: 'This role requires payroll experience.', kind: 'summary' }])).toMatchObject({
      payroll: 'required',
    }))
})

describe('what is demanded and wished for', () => {
  it('is demanded', () => {
    const wish: Line = { text: 'Knowledge of payroll is highly preferred.', kind: 'responsibilities' }
    const demand: Line = { text: 'Experience with payroll', kind: 'requirements' }
    expect([levels([wish, demand]), levels([demand, wish])]).toMatchObject([{ payroll: 'required' }, { payroll: 'required' }])
  })
})

describe('alternatives that are asked for by themselves', () => {
  it('are none', () => {
    const found = skillsIn(asked('A Python/Java developer', 'Python', 'Java'))
    expect(found.filter(({ anyOf }) => anyOf)).toEqual([])
    expect(skill('Python', asked('A Python/Java developer', 'Python'))?.anyOf).toBeDefined()
  })
})

describe('names with marks', () => {
  it.each([
    ['C++', 'Solid C++ for the pump controllers'],
    ['C#', 'Tools are written in C#, so you know it'],
    ['.NET', 'You have shipped a till system with .NET.'],
    ['Node.js', 'The booking portal runs on Node.js'],
    ['CI/CD', 'Look after CI/CD for the mobile apps'],
  ])('%s', (name, text) => expect(names(asked(text))).toContain(name))
  it('C++ is not C', () => expect(names(asked('Solid C++ for the pump controllers'))).not.toContain('C'))
  it.each([
    ['C', 'Exposure to C-suite sponsors'],
    ['R', 'A head for R&D budgets'],
    ['Go', 'Go-to-market planning for a new oat drink'],
    ['C', 'Vitamin C tablets are packed on line two'],
    ['R', 'Report to Dr. R. Hale in radiology'],
  ])('%s is not in: %s', (name, text) => expect(names(asked(text))).not.toContain(name))
})

describe('word sense', () => {
  it.each([
    ['S3', 'Wear S3 safety shoes on the foundry floor'],
    ['Koa', 'A feeling for furniture made of Koa wood'],
    ['Canva', 'Canvas cutting and hemming'],
    ['Canvas', 'Canvas cutting and hemming'],
    ['Excel', 'You excel at calming nervous pets'],
    ['Swift', 'Comfortable on a Swift current'],
    ['Access', 'Access to own transport'],
    ['Spring', 'Free to start in Spring'],
    ['Python', 'Experience of handling a python'],
    ['French', 'Knowledge of French and Italian cuisine'],
    ['Word', 'A person of your word'],
    ['Rust', 'Steady hands for rust removal'],
    ['Express', 'Able to express ideas plainly to parents'],
  ])('no %s in: %s', (name, text) => expect(names(asked(text))).not.toContain(name))
  it.each([
    ['Excel', 'Excel'],
    ['Excel', 'Strong Excel skills'],
    ['Excel', 'Proficient in Word, Excel and Outlook'],
    ['Go', 'Go, Python or Java'],
    ['R', 'Statistics in R, SAS or SPSS'],
    ['Canvas', 'Experience with Google Classroom and Canvas'],
    ['German', 'German or Dutch'],
    ['Spanish', 'Fluent Spanish for the front desk'],
  ])('%s in: %s', (name, text) => expect(names(asked(text))).toContain(name))
  it('a capital counts where the posting names another term of the field beyond doubt', () => {
    const language = languageOf({
      terms: [
        { name: 'Forge', field: 'blacksmithing' },
        { name: 'Hammerware', field: 'blacksmithing' },
      ],
      senses: [{ term: 'Forge', exact: true, near: ['ironwork'] }],
    })
    const named = (...items: string[]) => skillsIn(asked(...items), language).map(({ name }) => name)
    expect(named('Reports are kept in Forge daily', 'Hammerware')).toContain('Forge')
    expect(named('Reports are kept in Forge daily')).not.toContain('Forge')
  })
  it('what two fields know of one spelling counts together', () => {
    const language = languageOf({
      terms: [{ name: 'Kiln' }],
      senses: [
        { term: 'Kiln', exact: true, near: ['glaze'], never: ['brick kiln'] },
        { term: 'Kiln', exact: true, near: ['lumber'] },
      ],
    })
    expect(skillsIn(asked('Log every glaze batch in Kiln'), language)).toHaveLength(1)
    expect(skillsIn(asked('Log every lumber batch in Kiln'), language)).toHaveLength(1)
    expect(skillsIn(asked('Stack lumber by the brick Kiln'), language)).toHaveLength(0)
  })
  it('an exact spelling goes before a plural', () => {
    const language = languageOf({ terms: [{ name: 'weld' }, { name: 'welds' }] })
    expect(skillsIn(asked('clean welds'), language).map(({ name }) => name)).toEqual(['welds'])
  })
  it('a common noun has a plural, a name has none', () => {
    const language = languageOf({ terms: [{ name: 'forklift' }, { name: 'Dreamer' }] })
    expect(skillsIn(asked('forklifts', 'Dreamers'), language).map(({ name }) => name)).toContain('forklift')
    expect(skillsIn(asked('forklifts', 'Dreamers'), language).map(({ name }) => name)).not.toContain('Dreamer')
  })
})

describe('level by section', () => {
  it.each([
    ['requirements', 'required'],
    ['preferred', 'preferred'],
    ['responsibilities', 'mentioned'],
    ['summary', 'mentioned'],
  ] as const)('%s: %s', (kind, level) => expect(skill('QuickBooks', [{ text: 'Enter bills in QuickBooks', kind }])?.level).toBe(level))
  it.each(['benefits', 'about-company', 'legal', 'process', 'pay'] as const)('%s asks for nothing', (kind) => {
    expect(names([{ text: 'We use QuickBooks and Python', kind }])).toEqual([])
  })
  it('the strongest place decides', () => {
    const lines: Line[] = [{ text: 'Enter bills in QuickBooks', kind: 'responsibilities' }, ...asked('QuickBooks')]
    expect(skill('QuickBooks', lines)?.level).toBe('required')
  })
})

describe('level by clause', () => {
  it.each([
    ['CISSP required; CISM preferred', { CISSP: 'required', CISM: 'preferred' }],
    ['Hands-on Linux, AWS a plus', { Linux: 'required', AWS: 'preferred' }],
    ['Fluent in English; Spanish helpful', { English: 'required', Spanish: 'preferred' }],
    ['Python (required), Tableau (optional)', { Python: 'required', Tableau: 'preferred' }],
    ['Ideally you also know Figma', { Figma: 'preferred' }],
    ['Ideally Figma, AutoCAD and a touch of Blender', { Figma: 'preferred', AutoCAD: 'preferred', Blender: 'preferred' }],
    ['Bonus points for Kubernetes', { Kubernetes: 'preferred' }],
    ['NetSuite preferred but not required', { NetSuite: 'preferred' }],
    ['Phlebotomy a plus', { phlebotomy: 'preferred' }],
    ['Java, Scala and Kotlin a plus', { Java: 'preferred', Scala: 'preferred', Kotlin: 'preferred' }],
    ['AutoCAD (or Revit) a plus', { AutoCAD: 'preferred', Revit: 'preferred' }],
    ['Experience with AutoCAD, including its Revit links (bonus)', { AutoCAD: 'preferred', Revit: 'preferred' }],
  ])('%s', (text, expected) => expect(levels(asked(text))).toMatchObject(expected))
  it('goes on behind what a bracket adds to a name', () => {
    const text = 'This role requires experience of AutoCAD (Civil 3D) and Revit (Dynamo).'
    expect(levels([{ text, kind: 'summary' }])).toMatchObject({ AutoCAD: 'required', Revit: 'required' })
  })
  it('an announcement holds for its list', () => {
    const lines: Line[] = [
      { text: 'It would be great if you know any of these:', kind: 'requirements', item: false },
      ...asked('Terraform', 'Ansible'),
    ]
    expect(levels(lines)).toMatchObject({ Terraform: 'preferred', Ansible: 'preferred' })
  })
  it('an obligation lifts what the section only prefers', () => {
    expect(skill('Python', [{ text: 'Python is essential', kind: 'preferred' }])?.level).toBe('required')
  })
})

describe('a softener without a colon', () => {
  it('that names something speaks of that alone', () =>
    expect(
      levels([
        { text: 'Knowledge of Sage is a plus.', kind: 'requirements' },
        { text: 'Excel', kind: 'requirements', item: true },
      ]),
    ).toMatchObject({ Excel: 'required' }))
})

describe('negation', () => {
  it.each([
    ['No prior Epic experience required', 'Epic'],
    ['You do not need Scala', 'Scala'],
    ['COBOL is not required.', 'COBOL'],
    ['We are not looking for Photoshop skills', 'Photoshop'],
    ['No need to know Salesforce', 'Salesforce'],
  ])('%s', (text, name) => expect(skill(name, asked(text))?.level ?? 'not-needed').toBe('not-needed'))
  it('is heard beside an offer to teach', () =>
    expect(skill('Sage', asked('No Sage experience needed, we will teach you'))?.level).toBe('not-needed'))
  it('ends with its clause', () => {
    expect(levels(asked('Excel, but no VBA needed'))).toMatchObject({ Excel: 'required', VBA: 'not-needed' })
  })
  it('ends with its sentence', () => {
    expect(levels(asked('COBOL is not required.', 'Python is essential.'))).toMatchObject({ COBOL: 'not-needed', Python: 'required' })
  })
})

describe('alternatives', () => {
  const together = (text: string, ...wanted: string[]) => {
    const groups = wanted.map((name) => skill(name, asked(text))?.anyOf)
    return groups[0] !== undefined && groups.every((group) => group === groups[0])
  }
  it('a list with "or"', () => expect(together('Fluency in Java, Scala or Kotlin', 'Java', 'Scala', 'Kotlin')).toBe(true))
  it('"either ... or"', () => expect(together('Either Tableau or Looker', 'Tableau', 'Looker')).toBe(true))
  it('a comma before "or"', () => expect(together('Snowflake, BigQuery, or Redshift', 'Snowflake', 'BigQuery', 'Redshift')).toBe(true))
  it('a slash', () => expect(together('GAAP / IFRS', 'GAAP', 'IFRS')).toBe(true))
  it('in brackets', () => expect(together('A CRM (Salesforce or HubSpot)', 'Salesforce', 'HubSpot')).toBe(true))
  it('examples, whatever joins them', () =>
    expect(together('A modern language such as Java, Scala and Kotlin', 'Java', 'Scala', 'Kotlin')).toBe(true))
  it('a choice announced at some distance', () =>
    expect(together('One or more relevant databases (Oracle, MongoDB)', 'Oracle', 'MongoDB')).toBe(true))
  it('an only example', () => expect(skill('Django', asked('A web framework, e.g. Django'))?.anyOf).toBe('django'))
  it('an example that is asked for elsewhere is none', () =>
    expect(skill('Django', asked('A web framework, e.g. Django', 'Two years of Django'))?.anyOf).toBeUndefined())
  it('"and/or" behind a comma', () => expect(together('Two years of C++, and/or C#', 'C++', 'C#')).toBe(true))
  it('"and" asks for both', () => expect(skill('SQL', asked('SQL and Python'))?.anyOf).toBeUndefined())
  it('items of a list stay apart', () => expect(skill('MySQL', asked('Java or Scala', 'MySQL'))?.anyOf).toBeUndefined())
})

describe('years', () => {
  it.each<[string, string, Skill['years']]>([
    ['3+ years of Java', 'Java', { min: 3 }],
    ['SQL: 2 years', 'SQL', { min: 2 }],
    ['Python (4-6 years)', 'Python', { min: 4, max: 6 }],
    ["Two years' B2B sales", 'B2B sales', { min: 2 }],
  ])('%s', (text, name, years) => expect(skill(name, asked(text))?.years).toEqual(years))
  it('stay with their own skill', () => {
    const found = skillsIn(asked('3+ years of Java, 2 years of Kubernetes'))
    expect(found.map(({ name, years }) => [name, years?.min])).toEqual(
      expect.arrayContaining([
        ['Java', 3],
        ['Kubernetes', 2],
      ]),
    )
  })
  it('a term of grace is no experience', () => expect(skill('BLS', asked('BLS within 6 months of hire'))?.years).toBeUndefined())
  it('of experience at large are not those of the skill behind them', () =>
    expect(skill('Excel', asked('3 years of experience and sound skills in Excel'))?.years).toBeUndefined())
  it('traits take none', () => expect(skill('teamwork', asked('2 years of teamwork'))?.years).toBeUndefined())
})

describe('proficiency', () => {
  it.each([
    ['Basic knowledge of Redis', 'Redis', 'basic'],
    ['Working knowledge of SAP', 'SAP', 'working'],
    ['Advanced knowledge of Excel', 'Excel', 'advanced'],
    ['Expert in PostgreSQL', 'PostgreSQL', 'expert'],
    ['Advanced Excel', 'Excel', 'advanced'],
    ['Strong SQL skills', 'SQL', 'advanced'],
    ['Conversational Spanish', 'Spanish', 'basic'],
    ['German (C1) for calls', 'German', 'advanced'],
  ])('%s', (text, name, proficiency) => expect(skill(name, asked(text))?.proficiency).toBe(proficiency))
  it('speaks of the skill it stands beside', () => {
    const text = 'Expert in PostgreSQL, basic knowledge of Redis'
    expect([skill('PostgreSQL', asked(text))?.proficiency, skill('Redis', asked(text))?.proficiency]).toEqual(['expert', 'basic'])
  })
  it('is no part of a certificate', () => expect(skill('ACLS', asked('Advanced Cardiac Life Support'))?.proficiency).toBeUndefined())
})

describe('a noun that opens a duty', () => {
  const duty = (text: string): Line[] => [{ text, kind: 'responsibilities', item: true } as Line]
  it.each([
    ['data entry', 'Data entry for the returns desk'],
    ['financial analysis', 'Financial analysis of two shops'],
  ])('names a craft: %s', (name, text) => expect(names(duty(text))).toContain(name))
})

describe('what is asked for but is no skill', () => {
  it.each([
    ['Experience with demanding guests and their parents', ['demanding guests', 'parents']],
    ['Able to travel to three farms', ['travel to three farms']],
    ['Willing to meet our dress rules', ['meet our dress rules']],
    ['Experience with Norway and Austria', ['Norway', 'Austria']],
    ['Experience with full-length, hand-sewn curtains', ['full-length']],
  ])('%s', (text, wrong) => {
    const found = names(asked(text))
    for (const name of wrong) expect(found).not.toContain(name)
  })
})

describe('what there is none of', () => {
  it('is not asked for', () => expect(names(asked('There are no individual sales targets here'))).toEqual([]))
  it('may still be said not to be needed', () => {
    expect(skill('Rust', asked('No Rust experience required'))?.level).toBe('not-needed')
  })
})

describe('skills that no lexicon holds', () => {
  it.each([
    ['Experience with La Marzocco machines', 'La Marzocco machines'],
    ['Knowledge of lime mortar and drystone walls', 'drystone walls'],
    ['Familiarity with planishing hammers', 'planishing hammers'],
    ['Origami folding', 'Origami folding'],
    ['Experience operating rope winches', 'operating rope winches'],
    ['Knowledge of the Inland Sluices Act', 'Inland Sluices Act'],
    ['Holds a Sluice Keeper Ticket', 'Sluice Keeper Ticket'],
    ['Valid sluice keeper licence', 'sluice keeper licence'],
    ['Registered with the Guild of Bellfounders', 'Guild of Bellfounders'],
    ['A real interest in rope craft', 'rope craft'],
    ['You can splice old ropes', 'splice old ropes'],
    ['Up to date with orchard diseases', 'orchard diseases'],
  ])('%s', (text, name) => expect(names(asked(text)).map((each) => each.toLowerCase())).toContain(name.toLowerCase()))
  it.each(['Great team and good experience', 'You love what you do', 'Bachelor’s degree', 'A positive person'])('none in: %s', (text) => {
    const { reading, hits } = read(known, ...asked(text))
    const found = resolveSkills(reading, fileHits(hits, known), known, idOf, [], [])
    expect(found.filter(({ kind }) => kind === 'knowledge' || kind === 'tool' || kind === 'method').map(({ name }) => name)).toEqual([])
  })
  it('one for each item behind a label', () =>
    expect(names(asked('Crafts: rope splicing, orchid grading'))).toEqual(['rope splicing', 'orchid grading']))
  it('a trait beside another is one of its own', () =>
    expect(names(asked('Thoughtful, careful, energetic worker'))).toEqual(expect.arrayContaining(['thoroughness', 'high energy'])))
  it('a quality that stands by itself in a list', () =>
    expect(names(asked('Good attitude, reliability, and willing to learn'))).toContain('reliability'))
  it('only where something is asked for', () => expect(names(['Origami folding'])).toEqual([]))
  it.each([
    ['Sufficient knowledge of kiln glazes', 'kiln glazes'],
    ['Experience with a wide range of roof slates', 'roof slates'],
    ['Background in the oyster industry', 'oyster industry'],
    ['Experience from the oyster sector', 'oyster sector'],
    ['Good insight into kiln chemistry', 'kiln chemistry'],
    ['Ability to explain loom faults in a clear and calm', 'explain loom faults'],
    ['Experience with other wicker tools, very beneficial', 'wicker tools'],
    ['Tools: planishing hammers', 'planishing hammers'],
    ['Knowledge of hop drying Strong hands and boots', 'hop drying'],
  ])('whole and without dirt at the edges: %s', (text, name) => expect(names(asked(text))).toContain(name))
  it.each([
    'Full experience',
    'Appropriate skills',
    'Experience as a cook or web designer',
    'Canadian citizenship',
    'Training post',
    'Attractive lifestyle in sunny Larchmont',
    'Passion',
    'Development experience',
    'A maker mindset',
    'We are willing to consider trainees',
  ])('never half a phrase or an empty word: %s', (text) => expect(names(asked(text))).toEqual([]))
})

describe('merging', () => {
  it('spellings of one skill are one finding', () => {
    const found = skillsIn(asked('Kubernetes', 'K8s in production'))
    expect(found.map(({ name }) => name)).toEqual(['Kubernetes'])
    expect(found[0]?.evidence.map(({ text }) => text)).toEqual(['Kubernetes', 'K8s'])
  })
  it('British and American spelling are one', () => {
    const found = skillsIn(asked('Labour law', 'labor law'))
    expect(new Set(found.map(({ id }) => id)).size).toBe(1)
  })
  it('the longest name wins over one inside it', () => expect(names(asked('Google Cloud Platform'))).toHaveLength(1))
  it('evidence is quoted from the posting', () => {
    const { reading, hits } = read(known, ...asked('Sound knowledge of GAAP'))
    for (const { evidence } of resolveSkills(reading, fileHits(hits, known), known, idOf, [], []))
      for (const { start, end, text } of evidence) expect(reading.source.slice(start, end)).toBe(text)
  })
  it('strongest first', () => {
    const order = skillsIn([{ text: 'Figma', kind: 'preferred' }, ...asked('Sketch and Figma? no: Photoshop')]).map(({ level }) => level)
    expect(order).toEqual(
      [...order].sort(
        (a, b) =>
          ['required', 'preferred', 'mentioned', 'not-needed'].indexOf(a) - ['required', 'preferred', 'mentioned', 'not-needed'].indexOf(b),
      ),
    )
  })
})

describe('a language beside a trait', () => {
  it.each(['You speak and write English fluently', 'Verbal and written English skills', 'Communicate well in English'])('%s', (text) =>
    expect(names(asked(text))).toContain('English'),
  )
  it('but not inside the name of a skill', () => expect(names(asked('English spelling and grammar'))).not.toContain('English'))
})

describe('subjects of a degree', () => {
  it.each([
    'Bachelor’s degree in marketing, journalism or a related field',
    'A degree, preferably in nursing',
    'BSc in chemistry or life sciences',
  ])('are schooling: %s', (text) => expect(names(asked(text))).toEqual([]))
  it('end where something else is asked for', () =>
    expect(names(asked('Degree in accounting and 3 years of experience in payroll', 'BSc in chemistry, knowledge of HPLC'))).toEqual(
      expect.arrayContaining(['payroll', 'HPLC']),
    ))
  it('leave certificates and tools alone', () => expect(names(asked('Degree in accounting / ACCA'))).toEqual(['ACCA']))
})

describe('what an employer tells of itself', () => {
  const told = (text: string) => names([{ text, kind: 'summary' }])
  it('is not asked for', () => expect(told('We foster open communication and continuous improvement in our mills.')).toEqual([]))
  it('names the tools of the work', () => expect(told('We build our maps with PostGIS.')).toEqual(['PostGIS']))
  it('is asked for where it says so', () => expect(told('We need a patient clerk who works well in a team.')).toContain('teamwork'))
})

describe('names are no skills', () => {
  const text = 'Python Wharf needs somebody with Python'
  const starts = (names: { start: number; end: number }[]) => {
    const { reading, hits } = read(known, ...asked(text))
    return resolveSkills(reading, fileHits(hits, known), known, idOf, names, []).flatMap((each) => each.evidence.map(({ start }) => start))
  }
  it("a word of the employer's name is none", () => expect(starts([{ start: 0, end: 12 }])).not.toContain(0))
  it('the same word elsewhere still is', () => expect(starts([{ start: 0, end: 12 }])).toContain(33))
  it('a skill that is the whole name stays', () => expect(starts([{ start: 33, end: 39 }])).toContain(33))
})

describe('what tells of others', () => {
  const told = (text: string) => names([{ text, kind: 'summary' }])
  it.each([
    'You will sit beside the UX designers.',
    'Parts are ordered by the quality assurance and purchasing department.',
    'You will learn from creative, passionate glaziers.',
  ])('is asked of nobody: %s', (text) => expect(told(text)).toEqual([]))
  it('is asked for where it says so', () => expect(names(asked('Experience in a quality assurance team'))).toContain('quality assurance'))
  it('those who are sought are no others', () => expect(told('We are looking for creative glaziers.')).toContain('creativity'))
  it('a way of working is that of who works there', () => expect(told('You will work in a Scrum team.')).toContain('Scrum'))
})

describe('a remark between commas', () => {
  it('hides no softener from what stands before it', () =>
    expect(levels(asked('Command of another foreign language, preferably Danish, counts as a plus'))).toMatchObject({
      'foreign language': 'preferred',
      Danish: 'preferred',
    }))
})

describe('a list behind a phrase that asks', () => {
  it('asks for each of its items', () => expect(names(asked('Knowledge of pruning and GIS'))).toContain('GIS'))
})

describe('a name right behind a phrase that asks', () => {
  it('is no person', () => expect(names(asked('Three years on a farm', 'Experience with Ruby'))).toContain('Ruby'))
  it('but what follows may make it another thing', () =>
    expect(names(asked('Three years on a farm', 'Experience with Ruby jewellery'))).not.toContain('Ruby'))
})

describe('a line of tags', () => {
  it('needs no commas', () => expect(names(asked('typescript javascript react go'))).toEqual(expect.arrayContaining(['React', 'Go'])))
  it('is no line of marks that file the posting', () => expect(names(asked('#QUAYJobs #HiringNow')).join()).not.toMatch(/QUAY|Hiring/))
  it('holds nothing but names', () => expect(names(asked('Solid TCP/IP DNS foundations'))).not.toContain('SOLID principles'))
})

describe('the words of a skill', () => {
  const words = (text: string) => skillsIn(asked(text)).map(({ evidence }) => evidence[0]?.text)
  it.each([
    ['Fluent in written English', 'English'],
    ['Solid project management experience', 'project management'],
    ['An understanding of user experience', 'user experience'],
  ])('%s: %s', (text, evidence) => expect(words(text)).toContain(evidence))
})
