import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'
import type { Analysis, PostingInput } from '../src/types'

const role = (input: string | PostingInput): Analysis['role'] => analyzePosting(input).role
const company = (input: string | PostingInput): Analysis['company'] => analyzePosting(input).company

/** A posting with a title, a company line and a list of requirements. */
const asking = (...lines: string[]): string =>
  `Grain Inspector\nMarlow Mill\n\nRequirements\n${lines.map((line) => `- ${line}`).join('\n')}`
const telling = (...lines: string[]): string =>
  `Grain Inspector\nMarlow Mill\n\n${lines.join('\n')}\n\nWhat you'll do\n- Sample each load of wheat\n- Keep the log`

it('a span ends where a capital opens what else is told of the post', () => {
  expect(role(telling('Duration: 9 months Contract position')).duration?.value).toBe('9 months')
  expect(role(telling('Duration: 9 months, renewable')).duration?.value).toContain('9 months')
})

describe('the name of the employer', () => {
  it.each([
    ['loomcraft makes rugs for hotels. At loomcraft the wool is our own.', 'loomcraft'],
    ['100looms is a mill in Leeds. Come and weave with 100looms.', '100looms'],
    ['We at 90 Looms like wool. 90 Looms is a mill in Leeds.', '90 Looms'],
    ['weaving is a craft of its own, and weaving takes time.', undefined],
    ["We're Orrin's. Twelve bakeries on the coast, still run by the family.", "Orrin's"],
    ["Orrin's is a family firm with twelve bakeries.", "Orrin's"],
    ["Orrin's mission is to bake bread that lasts.", 'Orrin'],
    ["A master's is welcome.", undefined],
  ])('ends as the name does: %s', (text, name) => {
    expect(analyzePosting(`Baker\n\n${text}\n\nDuties\n- Knead the dough`).company.name?.value).toBe(name)
  })
  it.each([
    ['Marlow & Finch LLP, a regional law firm, seeks a paralegal.', 'Marlow & Finch LLP'],
    ['The City of Penwick, Ohio, is hiring a planner.', 'The City of Penwick'],
    ['Lock Keeper\nKavi Mills Pvt. Ltd. is hiring a keeper for the lock.', 'Kavi Mills Pvt. Ltd.'],
    ["St. Brigid's Primary School is seeking to appoint a class teacher.", "St. Brigid's Primary School"],
    ["Company: St Cuthman's C of E Primary School\nPosition: Caretaker", "St Cuthman's C of E Primary School"],
    ['Department of Waterways is accepting applications for a lock keeper.', 'Department of Waterways'],
    ['Kestrel Bank plc has an exciting opportunity for a mortgage adviser.', 'Kestrel Bank plc'],
    ["Tesora's mission is to make water safe.", 'Tesora'],
    ['Advisers are needed at Fernway Insurance in Cardiff.', 'Fernway Insurance'],
    ['Halden Supply Co., Inc. is the largest dealer in slate.', 'Halden Supply Co., Inc.'],
    ['About us\nLoomster is building the first lending library for looms.', 'Loomster'],
    ["About us\nAt LoomBook we're mending old looms for weavers.", 'LoomBook'],
    ['About us\nFounded in 2011 by two weavers, Loomlinx gathers wool prices for mills.', 'Loomlinx'],
    ['About us\nWe are woolmarket - the leading market for wool. With woolmarket you sell a bale in a day.', 'woolmarket'],
    [
      'About us\nLoomscape makes tools for mills. We have a high-growth product, Shuttlegun.\n\nAbout the job\nShuttlegun is a fast-growing Loomscape product. Shuttlegun needs a planner. Shuttlegun is a service for mills.',
      'Loomscape',
    ],
    ['Veterinary Nurse Bright Paws Salon\nBoise, ID\n\nYou wash and trim dogs.', 'Bright Paws Salon'],
    ['Groomer\nBright Paws Salon4.3 out of 5 stars\nBoise, ID\n\nYou wash and trim dogs.', 'Bright Paws Salon'],
    ['Deck Hand\nTERN-GULL FERRIES LLC\nBOISE, ID\n\nYou splice ropes.', 'TERN-GULL FERRIES LLC'],
    ['Blue Anchor Inn, Whitby, is recruiting for the summer.\n\nNight Porter\nYou lock up.', 'Blue Anchor Inn'],
    ['Lock Keeper\nFirst Penwick Credit Union | Boise, ID | Full time\n\nYou keep the lock.', 'First Penwick Credit Union'],
    ['Position: Lock Keeper\nOrganisation: Rivers for All International\n\nYou work the lock.', 'Rivers for All International'],
    ['Lock Keeper, Town of Penwick\n\nThe post is full time. You keep the lock.', 'Town of Penwick'],
    [
      'Rigger\n\nSwift Hands Staffing are looking for riggers for our client Ostler Boats at their Whitby yard.\n\nYou rig.\nSwift Hands Staffing is acting as an Employment Business.',
      'Ostler Boats',
    ],
    ['Lock Keeper\n\nBy this notice the IWC invites interested candidates to write by 3 May.', 'IWC'],
    ['Weaver\n\nWe are a small bakery called Dunn & Rye.', 'Dunn & Rye'],
    ['Blue Heron Clinic\nAsheville, NC\n\nVeterinary Technician\n\nYou assist our vets.', 'Blue Heron Clinic'],
    ['Penwick Union School District\n\nJob title: Bus Driver\nYou drive the bus.', 'Penwick Union School District'],
    ['Lock Keeper\n\nGull Supper Club in Northeast Penwick is hiring a keeper. Gull Supper Club has a quay.', 'Gull Supper Club'],
    ["Hi all, St. Brigid's Church in Penwick is looking for a bookkeeper.", "St. Brigid's Church"],
    ['Loom Oiler - Full Job Description Kestrel Looms is a mill in Settle that weaves wool.', 'Kestrel Looms'],
    ['Optician\n\nHeron Eye Associates has five doctors. You fit glasses.', 'Heron Eye Associates'],
    ['Rigger\n\nFor our client Ostler Boats AG we are looking for a rigger.', 'Ostler Boats AG'],
    [
      'Loom Oiler\n\nCompany: Kestrel Looms Pty Ltd.  Location: Settle.  Salary: $58,000 base + super\n\nYou oil looms.',
      'Kestrel Looms Pty Ltd',
    ],
    ['Loom Oiler\nYour time at Kestrel Looms\n\nYou oil looms.', 'Kestrel Looms'],
    ['Care Worker\nPenwick Council\n\nHealth and Social Care is looking for a care worker.', 'Penwick Council'],
  ])('in: %s', (text, name) => expect(company(text).name?.value).toBe(name))
  it('leaves a title with an owner in the name of its place whole', () => {
    const told = (head: string) => analyzePosting(`${head}\n\nDuties\n- Lead a crew of twelve\n- Prune pears`).role.title?.value
    expect(told("Orchard Manager - Hawke's Bay, New Zealand")).toBe('Orchard Manager')
    expect(told("Registrar's Office\nHead Clerk")).toBe('Head Clerk')
  })
  it.each([
    ['Sign Glazier Job in Salem\nFull Time Employee\nSalem, OR 97301\n\nYou cut glass.'],
    ['Sign Glazier\nPart Time\n\nYou cut glass.'],
    ['Sign Glazier\n\nYou cut glass. The SG plans each pane and reports to the owner.'],
    ['Sign Glazier\n\nYou cut glass. Bilingual in Welsh is a huge plus.'],
  ])('is no term of the post, no initials of it and no wish: %s', (text) => {
    expect(company(text).name).toBeUndefined()
    expect(role(text).title?.value).toBe('Sign Glazier')
  })
  it('begins behind the title where a line break became a space', () => {
    const text =
      'Residential Lettings Negotiator Kestrel Vane LLP is a firm of agents with five offices in Devon. You show flats and agree tenancies.'
    expect(analyzePosting({ text, title: 'Residential Lettings Negotiator' }).company.name?.value).toBe('Kestrel Vane LLP')
  })
  it('is not the place of a client that stays unnamed', () => {
    const text = 'Fitter\n\nOur client, a large ore producer in the Pilbara, requires a fitter for its mill.'
    expect(company(text).name).toBeUndefined()
  })
  it('may stand in the title behind "at"', () => {
    expect(company({ title: 'Weaver at Loomster', text: 'About us\nLoomster makes looms.' }).name?.value).toBe('Loomster')
  })
  it('is no pronoun behind a place whose line break was lost', () => {
    expect(company('Loom Technician Springfield, IL We are looking for a technician to oil our looms.').name).toBeUndefined()
  })
  it('is not the post with an article', () => {
    expect(company('Loom Oiler x4 - Summer\n\nA Loom Oiler is a quiet sort of hero. You oil looms.').name).toBeUndefined()
  })
  it('is no plural of people', () => {
    expect(company('Account Managers are a friendly crowd. You will sell hats.').name).toBeUndefined()
  })
})

describe('the title', () => {
  it('ends before the words that lead to its place', () => {
    expect(role('Glazier vacancy in Leeds\n\nYou cut glass.').title?.value).toBe('Glazier')
    expect(role('Role: E-commerce Weaver\nLocation: Leeds\n\nYou weave.').title?.value).toBe('E-commerce Weaver')
    expect(role('Assistant Job Coach\n\nYou visit learners.').title?.value).toBe('Assistant Job Coach')
  })
  it('is no value of another label, stands in the column behind its own, and may be told in a sentence alone', () => {
    expect(role('Reports to: General Manager\nDuties\n- Keep the log').title).toBeUndefined()
    expect(role('Role     Lock Keeper          Ref.     12\n\nYou work the lock.').title?.value).toBe('Lock Keeper')
    expect(role('Job summary\nThe Lock Keeper is responsible for two locks and the log.').title?.value).toBe('Lock Keeper')
    expect(role('Job Description\nJob DescriptionLock Keeper\nYou work the lock.').title?.value).toBe('Lock Keeper')
    expect(role("GRAIN INSPECTOR - LICENCE REQ'D\nLeeds\n\nYou sample each load.").title?.value).toBe('GRAIN INSPECTOR')
  })
  it('is no office of a person', () => {
    expect(role("Registrar's Office\n\nWe are looking for a Records Clerk to file deeds.").title?.value).toBe('Records Clerk')
    expect(role("Registrar's Assistant\n\nYou file deeds.").title?.value).toBe("Registrar's Assistant")
    expect(
      role('THIRD ENGINEER - Cantiere Rosso S.p.A.\n\n- Attending departures as second operator;\n- Oiling shafts;').title?.value,
    ).toBe('THIRD ENGINEER')
  })
  it('is the first line without pay, place and marks', () => {
    expect(role('Head Gardener (m/f/d) - £31,000 - Leeds\n\nYou look after the walled garden.').title?.value).toBe('Head Gardener')
  })
  it('keeps what stands behind an aside', () => {
    expect(role('Senior C# Developer\n\nYou keep the till software running.').title?.value).toBe('Senior C# Developer')
    expect(role({ text: 'Join the ward.', title: 'Quality (QA) Nurse' }).title?.value).toBe('Quality Nurse')
  })
  it('is read from a label', () => {
    expect(role('About us\nWe tune organs.\n\nJob title: Organ Tuner\nYou tune pipes.').title?.value).toBe('Organ Tuner')
  })
  it.each([
    ['Electrician needed ASAP!!\n\nMust have own tools.', 'Electrician'],
    ["We're hiring a Senior Nurse - Surgery (3 years), Leeds\n\nYou nurse.", 'Senior Nurse'],
    ['Harbour Lights\nFundraising Officer\n\nSalary: £27,000\nYou raise funds.', 'Fundraising Officer'],
    ['** CNC MACHINIST ** 2nd shift ** $27-$32/hr\n\nYou mill parts.', 'CNC MACHINIST'],
    ['Skip to main content\nOatmill logo\nOatmill\nDemand Planner\nPenwick, OH\nYou plan.', 'Demand Planner'],
    ['NOW HIRING!! SERVICE PLUMBER - $34 to $46/HR\n\nYou fix drains.', 'SERVICE PLUMBER'],
    ['Nanny wanted for two children in Kew\n\nWe are a family.', 'Nanny'],
    ['VP, Sales (EMEA)\n\nYou lead the northern desk.', 'VP, Sales'],
    ['Join our team as a Barista!\n\nYou love coffee.', 'Barista'],
    ['About the role\n\nAs a Lock Keeper, you look after nine locks.', 'Lock Keeper'],
    ['Summary\nThis position serves as a Program Analyst in the Office of Water.', 'Program Analyst'],
    ['Care Assistants x 3\n\nYou help residents.', 'Care Assistants'],
    ['Pinebrook Dental Group\n\nDental Hygienist\n\nOur practice serves families.', 'Dental Hygienist'],
  ])('is found in: %s', (text, title) => expect(role(text).title?.value).toBe(title))
  it('stands above a heading that is no name', () => {
    expect(company('Kitchen Porter\n\nWhat you do\n- Wash pots\n- Peel carrots').name).toBeUndefined()
  })
  it('is the hint when there is one', () => {
    const { title } = role({ text: 'Cook\nYou cook for eighty children.', title: 'School Cook' })
    expect(title).toMatchObject({ value: 'School Cook', evidence: [{ start: 0, end: 0, section: 'given', text: 'School Cook' }] })
  })
})

describe('a town with the district of its postcode', () => {
  it.each([
    ['Lorry Driver - Days (Mon-Fri) Wakefield WF1', ['Wakefield']],
    ['Sales Assistant Band B5', undefined],
  ])('stands behind the title: %s', (line, places) => expect(role(`${line}\n\nDuties\n- Strap the load`).locations?.value).toEqual(places))
})

describe('an item of a list that tells what is done', () => {
  it('is no title', () =>
    expect(role('About us\nWe move looms.\n\n- Planning routes with transport managers\n- Lifting looms\n').title).toBeUndefined())
})

describe('labels above their values', () => {
  const stacked = (employer: string): string =>
    `Job summary\n\nGrade\nBand 3\nEmployer\n${employer}\nTown\nWhinmoor Regis\nClosing\n3 May\n\nEmployer heading\n\nNight Porter - East Wing\n\nYou move beds.`
  it('leave the title, the town and the whole name of the employer to be read', () => {
    const { role: told, company: named } = analyzePosting(stacked('Moors, Dales and Coast Foundation Trust'))
    expect([told.title?.value, told.locations?.value, named.name?.value]).toEqual([
      'Night Porter',
      ['Whinmoor Regis'],
      'Moors, Dales and Coast Foundation Trust',
    ])
  })
  it('a line that announces a list is no title', () =>
    expect(role('Qualifications for work as a lifeguard here are as follows:\n- First aid\n- Swim 800 m').title).toBeUndefined())
  it('an address is no employer', () => expect(company(stacked('14 Quay Street')).name).toBeUndefined())
})

describe('fields without colons', () => {
  it('are read in columns whose breaks are lost', () => {
    const facts = role(
      'Loom Oiler\nMarlow Mill\nLocation     Toledo, OHTotal Experience 4 Years\nJob Type     Full-timeShift     2nd Shift\nDepartment     Weaving ShedReq ID     7781',
    )
    expect(facts.locations?.value).toEqual(['Toledo, OH'])
    expect(facts.experienceYears?.value).toEqual({ min: 4 })
    expect(facts.employment?.value).toBe('full-time')
    expect(facts.team?.value).toBe('Weaving Shed')
  })
  it('are read in a run of lines under any heading', () => {
    const facts = role(
      'Job summary\nPodiatrist\nPenwick Trust\nContract Permanent\nHours Full time\nTown Halifax\nSalary £31,000 per annum\n\nMain duties\nYou treat feet.',
    )
    expect(facts.locations?.value).toEqual(['Halifax'])
    expect(facts.employment?.value).toBe('full-time')
  })
  it('offices of the employer are no places of the post where its head names one', () => {
    const facts = role(
      'Surveyor\nMarlow Hart\nLeeds, England\n\nMarlow Hart is a practice of 80 surveyors with offices in York, Hull and Leeds.\n\nDuties\n- Measure land',
    )
    expect(facts.locations?.value).toEqual(['Leeds, England'])
  })
  it('are no titles that share a word', () =>
    expect(analyzePosting('We train:\nSite Managers\nSite Engineers\nSite Foremen\nYou visit them.').role.locations).toBeUndefined())
})

it('a mail that is quoted is read without its marks', () => {
  const { role: facts, responsibilities } = analyzePosting(
    '> We look for a loom oiler in Leeds. You will keep the oil\n> of forty looms at the right level and write the\n> log of every shift by hand.\n>\n> They need:\n> - 4+ years in a mill',
  )
  expect(facts.experienceYears?.value).toEqual({ min: 4 })
  expect(responsibilities.map(({ text }) => text).join()).not.toContain('>')
})

describe('seniority', () => {
  it.each([
    ['Senior Dental Nurse', 'senior'],
    ['Junior Surveyor', 'entry'],
    ['Director of Nursing', 'director'],
    ['Warehouse Supervisor', 'lead'],
    ['Marketing Intern', 'intern'],
  ])('of %s is %s', (title, level) => {
    expect(role({ text: 'You work with us.', title }).seniority?.value).toBe(level)
  })
  it.each(['Internal Auditor', 'Assistant to the Director', 'Nurse, Office of the Chief Medical Officer'])('is not said by %s', (title) => {
    expect(role({ text: 'You work with us.', title }).seniority).toBeUndefined()
  })
})

describe('pay', () => {
  it.each([
    ['Salary: £28,500 - £31,200 per annum', { min: 28_500, max: 31_200, currency: 'GBP', period: 'year' }],
    ['Scale: €51,200 – €53,000 – €54,900 (LSI1) – €57,100 a year', { min: 51_200, max: 57_100, currency: 'EUR', period: 'year' }],
    ['CTC: 18 - 26 LPA\nShift: 2 PM to 11 PM', { min: 1_800_000, max: 2_600_000, currency: 'INR', period: 'year' }],
    ['Pay: $21-24/hr, a block from Alberta Street', { min: 21, max: 24, currency: 'USD', period: 'hour' }],
    ['Drivers get $30 per hour to start', { min: 30, currency: 'USD', period: 'hour' }],
    ['Pay: $19.25 an hour', { min: 19.25, max: 19.25, currency: 'USD', period: 'hour' }],
    ['We pay €2,400 per month', { min: 2_400, max: 2_400, currency: 'EUR', period: 'month' }],
    ['Salary: up to $72k a year', { max: 72_000, currency: 'USD', period: 'year' }],
    ['Wages from £11.90 per hour', { min: 11.9, currency: 'GBP', period: 'hour' }],
    ['Day rate: €350 - €400 per day', { min: 350, max: 400, currency: 'EUR', period: 'day' }],
    ['Salary: 31.000 - 35.000 EUR per year', { min: 31_000, max: 35_000, currency: 'EUR', period: 'year' }],
    ['Pay: $21.50 / Hr. - $26.00 / Hr. based on experience', { min: 21.5, max: 26, currency: 'USD', period: 'hour' }],
    ['Php 24,000-28,500 basic pay', { min: 24_000, max: 28_500, currency: 'PHP', period: 'month' }],
    ['Comp: $71,000–$78,500', { min: 71_000, max: 78_500, currency: 'USD', period: 'year' }],
    ['Grade 4 | £27,100 - £29,900', { min: 27_100, max: 29_900, currency: 'GBP', period: 'year' }],
    ['Salary: £25,000 FTE (£15,000 pro rata)', { min: 15_000, max: 15_000, currency: 'GBP', period: 'year' }],
    ['Salary: £26,200 FTE', { min: 26_200, max: 26_200, currency: 'GBP', period: 'year' }],
    ['Pay: £12.40 an hour, rising to £13.10 after probation', { min: 12.4, max: 13.1, currency: 'GBP', period: 'hour' }],
    ['Pay: £12.40 an hour in training, £14.05 once you have your card', { min: 14.05, max: 14.05, currency: 'GBP', period: 'hour' }],
    ['Pay: $22 an hour plus $2.35 night differential', { min: 22, max: 22, currency: 'USD', period: 'hour' }],
    ['Remuneration: R28 000 - R32 000 CTC per month', { min: 28_000, max: 32_000, currency: 'ZAR', period: 'month' }],
    ['CTC: up to 12 LPA', { max: 1_200_000, currency: 'INR', period: 'year' }],
    ['Salary to £32k', { max: 32_000, currency: 'GBP', period: 'year' }],
    ['Starting at $17 an hour, up to $21 with experience', { min: 17, max: 21, currency: 'USD', period: 'hour' }],
    ['$58 p/h + super', { min: 58, max: 58, currency: 'AUD', period: 'hour' }],
    ['£50-58k + bonus', { min: 50_000, max: 58_000, currency: 'GBP', period: 'year' }],
    ['Salary: A$85,000 to A$92,000 per year', { min: 85_000, max: 92_000, currency: 'AUD', period: 'year' }],
  ])('is read from "%s"', (line, value) => {
    expect(role(telling(line)).pay?.value).toEqual(value)
  })
  it.each([
    'A sign-on bonus of $3,000',
    'You run a budget of £400,000',
    'We raised $12 million last year',
    'Competitive salary',
    'A $500 boot allowance per year',
  ])('is not "%s"', (line) => {
    expect(role(telling(line)).pay).toBeUndefined()
  })
  it('in dollars is that of the country it is paid in', () => {
    expect(role(telling('Salary: $64,000 per year', 'Our mill stands in Winnipeg, Manitoba.')).pay?.value.currency).toBe('CAD')
  })
  it('that is told twice and differently is a conflict with both places', () => {
    const { conflicts, source } = analyzePosting(
      'Cook\nSalary: £24,000 per year\n\nYou cook.\n\nYou clean.\n\nThe salary is £31,000 per year.',
    )
    expect(conflicts.map(({ fact }) => fact)).toEqual(['pay'])
    for (const { start, end, text } of conflicts[0]?.evidence ?? []) expect(source.slice(start, end)).toBe(text)
  })
})

describe('years of experience', () => {
  it.each([
    ['Five years of experience in a bakery', { min: 5 }],
    ['3-5 years of milling experience', { min: 3, max: 5 }],
    ['At least 18 months of experience on a farm', { min: 1.5 }],
    ['3 years of experience and sound skills in Excel', { min: 3 }],
    ['6+ years of drafting experience, including at least 2 years with AutoCAD', { min: 6 }],
  ])('"%s"', (line, value) => {
    expect(role(asking(line)).experienceYears?.value).toEqual(value)
  })
  it('are told of whom the employer looks for', () =>
    expect(role(telling("We're looking for a patient dental nurse with 2+ years' experience.")).experienceYears?.value).toEqual({ min: 2 }))
  it.each([
    'Our guests are aged 60 years and over',
    'We have more than 30 years of experience in milling',
    'You are at least 18 years old',
  ])('are not "%s"', (line) => {
    expect(role(asking(line)).experienceYears).toBeUndefined()
  })
})

describe('education', () => {
  it.each([
    [
      "Bachelor's degree in botany, master's degree preferred",
      { level: 'bachelor', fields: ['botany'], required: true, orEquivalent: false },
    ],
    [
      'Graduate of a school of nursing (ADN or BSN). BSN preferred; ADN hires must enrol.',
      { level: 'associate', required: true, orEquivalent: false },
    ],
    [
      "Bachelor's degree in botany or chemistry required",
      { level: 'bachelor', fields: ['botany', 'chemistry'], required: true, orEquivalent: false },
    ],
    ['A degree or equivalent experience', { level: 'bachelor', required: false, orEquivalent: true }],
    ['High school diploma required; associate degree preferred', { level: 'high-school', required: true, orEquivalent: false }],
    ['BSc or MSc in forestry', { level: 'bachelor', fields: ['forestry'], required: true, orEquivalent: false }],
    [
      'A degree in archaeology from any university, an M.Phil. being an asset',
      { level: 'bachelor', fields: ['archaeology'], required: true, orEquivalent: false },
    ],
    [
      'Level 3 Diploma in early years or working towards it',
      { level: 'vocational', fields: ['early years'], required: true, orEquivalent: false },
    ],
    ['Degree in youth work or equivalent', { level: 'bachelor', fields: ['youth work'], required: false, orEquivalent: true }],
    ["A master's degree is an advantage", { level: 'master', required: false, orEquivalent: false }],
    ['High school diploma; some college preferred', { level: 'high-school', required: true, orEquivalent: false }],
    ['BVSc or equivalent', { level: 'bachelor', required: false, orEquivalent: true }],
    ['A degree in botany; or equivalent experience', { level: 'bachelor', fields: ['botany'], required: false, orEquivalent: true }],
    ['A degree in botany; a boat permit or equivalent', { level: 'bachelor', fields: ['botany'], required: true, orEquivalent: false }],
  ])('"%s"', (line, value) => {
    expect(role(asking(line)).education?.value).toEqual(value)
  })
  it.each(['Teach botany to grades 10-12', 'A high degree of care', 'No formal qualifications needed', 'Dry the grain at 60 degrees'])(
    'is not "%s"',
    (line) => {
      expect(role(asking(line)).education).toBeUndefined()
    },
  )
})

describe('the way of working', () => {
  it.each([
    ['This is a fully remote position.', 'remote'],
    ['This post is on-site at the mill.', 'onsite'],
    ['It is a hybrid role.', 'hybrid'],
    ['Remote work is not possible.', 'onsite'],
  ])('"%s" is %s', (line, mode) => {
    expect(role(telling(line)).workMode?.value).toBe(mode)
  })
  it.each(['We service hybrid tractors.', 'Once a year, work from anywhere for a month.', 'You visit remote farms.'])(
    'is not said by "%s"',
    (line) => {
      expect(role(telling(line)).workMode).toBeUndefined()
    },
  )
  it('counts the days in the office', () => {
    expect(role(telling('You spend three days a week at our office in Hull. It is a hybrid role.')).officeDays?.value).toBe(3)
  })
  it('that contradicts itself is a conflict, and a hint does not hide it', () => {
    const { conflicts } = analyzePosting({ text: 'You must work on site at our mill.', title: 'Clerk (Fully Remote)' })
    expect(conflicts.map(({ fact }) => fact)).toEqual(['workMode'])
  })
})

describe('the terms', () => {
  it.each([
    ['employment', 'This is a part-time post.', 'part-time'],
    ['employment', 'A 12-month fixed-term role.', 'contract'],
    ['drivingLicence', 'You hold a full driving licence.', true],
    ['sponsorship', 'We are unable to sponsor visas.', false],
    ['sponsorship', 'Visa sponsorship is available.', true],
    ['onCall', 'There is no on-call duty.', false],
    ['onCall', 'You share the on-call rota with two vets.', true],
    ['directReports', 'You will lead a team of six drivers.', true],
    ['reportsTo', 'You report to the Head of Milling.', 'Head of Milling'],
    ['startDate', 'Start date: 1 October', '1 October'],
    ['startDate', 'Date available: 08/24/2026', '08/24/2026'],
    ['duration', 'Contract: Fixed term to 31 March 2029', 'to 31 March 2029'],
    ['duration', 'Employment: temporary, limited to 12 months', '12 months'],
    ['reportsTo', 'Reports to the Supervisor, Grain Store.', 'Supervisor, Grain Store'],
    ['reportsTo', 'You work with our Head Miller, to whom you report, and the farms.', 'Head Miller'],
    ['shifts', 'Shifts: nights, Monday to Thursday', 'nights, Monday to Thursday'],
    ['shifts', 'You mill from 10pm to 6am.', '10pm to 6am'],
    ['shifts', 'Hours: Monday to Friday, 7.15am to 3.45pm', 'Monday to Friday, 7.15am to 3.45pm'],
    ['shifts', 'The kiln is watched in three 12-hour nights.', 'three 12-hour nights'],
    ['shifts', 'School canteens work term time only.', 'term time only'],
    ['onCall', 'You are on call one week in six.', true],
    ['onCall', 'Fitters share a standby rota.', true],
    ['duration', 'A 12-month fixed-term contract.', '12 months'],
    ['duration', 'The apprenticeship lasts 30 months.', '30 months'],
    ['duration', 'The post is fixed term until 30 September.', 'until 30 September'],
  ] as const)('%s: "%s"', (fact, line, value) => {
    expect(role(telling(line))[fact]?.value).toEqual(value)
  })
  it.each([
    ['travel', 'Free travel on our boats for you and your partner.'],
    ['travel', 'The post needs minimal travel.'],
    ['duration', 'You bring three years\u2019 post-qualification work in a mill.'],
    ['shifts', 'You visit the third shift at least twice a month.'],
    ['directReports', 'A staff of 5,700 keeps the port running.'],
    ['directReports', 'You agree rotas with the line managers of each ward.'],
  ] as const)('%s is not said by "%s"', (fact, line) => {
    expect(role(telling(line))[fact]).toBeUndefined()
  })
  it('travel is the share of travel and no other', () => {
    expect(role(telling('Up to 20% travel across Kansas, and a 5% pension match.')).travel?.value).toEqual({ percent: 20 })
  })
  it('a heading that names the topic is no clearance', () => {
    expect(analyzePosting('Ranger\nMarlow Park\n\nSecurity clearance\nNot required\n\nDuties\n- Mend paths').role.clearance).toBeUndefined()
  })
  it('a column beside the line manager is no part of the name', () => {
    expect(role(telling('Reports to: Branch Manager   Hours: 9 to 5')).reportsTo?.value).toBe('Branch Manager')
  })
  it('a clearance sale is no clearance', () => {
    expect(role(telling('You set out the clearance rail.')).clearance).toBeUndefined()
  })
  it.each([
    ['The Lift Engineer will be based in Basel, Switzerland.', 'Basel, Switzerland'],
    ['The post reports to the head of stores and is based in Auckland.', 'Auckland'],
    ['You will be based in our studio in Ghent.', 'Ghent'],
    ['A permanent post based in our Manhattan Office: please apply.', 'Manhattan'],
    ['Our bakery in Portland, Oregon is looking for a baker.', 'Portland, Oregon'],
    ['Our Turin branch seeks a cashier.', 'Turin'],
    ['Job Location: 1200 Industrial Way, Tulsa, OK', 'Tulsa, OK'],
    ['Duty station: Nairobi, Kenya', 'Nairobi, Kenya'],
    ['You work at our plant in Ft. Collins, Colorado.', 'Ft. Collins, Colorado'],
    ['We are located in Wilmington MA, near the coast.', 'Wilmington MA'],
  ])('the place of work in: %s', (text, place) => expect(role(telling(text)).locations?.value).toEqual([place]))
  it.each(['Our clients sit in offices in Spain.', 'The firm was founded in Basel.'])('no place of work in: %s', (text) =>
    expect(role(telling(text)).locations).toBeUndefined(),
  )

  it('the town of the employer is the place of work only where no other is told', () => {
    const seat = 'We are a Leeds-based mill.'
    expect(role(telling(seat)).locations?.value).toEqual(['Leeds'])
    expect(role(telling(seat, 'The role is based in Porto.')).locations?.value).toEqual(['Porto'])
  })
  it('cities of a list stay apart, though one is a state as well', () => {
    expect(role(telling('Locations: London, New York and Hong Kong')).locations?.value).toEqual(['London', 'New York', 'Hong Kong'])
  })
  it('places keep town and state together', () => {
    expect(role(telling('Location: Salina, Kansas')).locations?.value).toEqual(['Salina, Kansas'])
  })
})

describe('the company', () => {
  it('is named by the sentence that hires', () => {
    expect(company('Bramblewick Farm is looking for a herd manager. You milk cows.').name?.value).toBe('Bramblewick Farm')
  })
  it('is named by the line below the title', () => {
    expect(company(asking('Care')).name?.value).toBe('Marlow Mill')
  })
  it('is named by what it is called today', () => {
    expect(company('About us\nAlder Clinic, formerly Street Surgery, is a family practice. Alder Clinic treats sailors.').name?.value).toBe(
      'Alder Clinic',
    )
  })
  it('is described in the third person', () => {
    expect(company('About us\nWe repair and build church organs across the north.\n\nWhat you do\n- Tune pipes').description?.value).toBe(
      'repairs and builds church organs across the north',
    )
  })
  it('offers no terms, places or sentences as benefits', () => {
    const { benefits } = company(
      'Miller\n\nWhat you do\n- Mill flour\n\nBenefits\n- Free bread\n- Limited for 3 years\n- Applicants must live nearby\n- Leeds\n- Dental cover for spouse and children',
    )
    expect(benefits?.value).toEqual(['Free bread', 'Dental cover for spouse and children'])
  })
  it('keeps what an amount of leave counts in with it', () => {
    const { benefits } = company('Clerk\n\nBenefits\n- 31 days holiday, including bank holidays\n- Pension')
    expect(benefits?.value).toEqual(['31 days holiday including bank holidays', 'Pension'])
  })
  it('names its benefits in running prose', () => {
    const { benefits } = company(
      'Miller\n\nThe mill pays well and in return you get a pension plan, free parking and sick pay.\n\nWhat you do\n- Mill flour',
    )
    expect(benefits?.value).toEqual(['pension plan', 'free parking', 'sick pay'])
  })
  it('keeps the names of benefits whole', () => {
    const { benefits } = company(
      'Loom fitter\n\nBenefits\n- 401(k) with a 4% match\n- Dental and vision - we pay 80%\n- A learning budget of 800 euros a year for courses and books that you choose',
    )
    expect(benefits?.value).toEqual(['401(k) with a 4% match', 'Dental and vision', 'A learning budget of 800 euros a year'])
  })
  it('lets known benefits vouch for the others of their list', () => {
    const { benefits } = company(
      'Baker\n\nWe bake bread.\n\nWe offer sick pay, a pension, free parking, maternity and paternity pay and a loaf a day.\n\nDuties\n- Bake bread',
    )
    expect(benefits?.value).toEqual(['sick pay', 'pension', 'free parking', 'maternity and paternity pay', 'loaf a day'])
  })
  it('ends its values where a clause follows', () => {
    const { values } = company('About us\nOur values are care, craft, honesty and thrift, and you will see them in every room.')
    expect(values?.value).toEqual(['care', 'craft', 'honesty', 'thrift'])
  })
  it('ends its values where the dash behind them closes', () => {
    const { values } = company('About us\nOur values - care, craft, honesty and thrift - were written by the crew and hang in the mess.')
    expect(values?.value).toEqual(['care', 'craft', 'honesty', 'thrift'])
  })
  it('takes sentences for values where all below the heading are', () => {
    const { values } = company('Our values\n- We keep our word.\n- We mend what we break.\n\nDuties\n- Mend clocks')
    expect(values?.value).toEqual(['We keep our word', 'We mend what we break'])
  })
  it('tells its mission below a heading', () => {
    const { mission } = company('Our mission\nTo keep every river clean.\n\nDuties\n- Test water')
    expect(mission?.value).toBe('keep every river clean')
  })
  it('takes a manager of data for one of people where somebody reports to the post', () => {
    expect(role('Data Manager\n\nYou will line manage two assistants.\n\nDuties\n- Keep the records').seniority?.value).toBe('manager')
    expect(role('Data Manager\n\nYou keep the records of a school.').directReports).toBeUndefined()
  })
  it('reads labels above their values', () => {
    const { role, company } = analyzePosting(
      'Organization name:\nMarlow Island Museum\nReports to\nDirector of Studies\nWork Schedule\n7:15 a.m. - 3:45 p.m., Monday - Friday\nLength of assignment:\n12 weeks\n\nDuties\n- Guide visitors',
    )
    expect(company.name?.value).toBe('Marlow Island Museum')
    expect(role.reportsTo?.value).toBe('Director of Studies')
    expect(role.shifts?.value).toBe('7:15 a.m. - 3:45 p.m., Monday - Friday')
    expect(role.duration?.value).toBe('12 weeks')
  })
  it('is described by whole noun phrases', () => {
    const about =
      'About us\nPumpwell is an irrigation business in Cordoba, Spain, that sells growers a steady, careful watch over wells and a plan of watering for every field.'
    expect(analyzePosting({ text: about, company: 'Pumpwell' }).company.description?.value).not.toMatch(/a steady$/)
  })
  it('is no noun that owes its capital to the start of the sentence', () => {
    const about = 'About us\n%s works in people. We match tutors with pupils and make both glad.'
    expect(analyzePosting(about.replace('%s', 'Repetition')).company.name).toBeUndefined()
    expect(analyzePosting(about.replace('%s', 'Halvorsen')).company.name?.value).toBe('Halvorsen')
  })
  it('is named behind a title, and as a public body', () => {
    expect(company('Caretaker - Elm Road Primary School\n\nYou keep the school warm.').name?.value).toBe('Elm Road Primary School')
    expect(company('Planner\n\nYou advise on behalf of the City of Marlow.\n\nDuties\n- Plan streets').name?.value).toBe('City of Marlow')
    expect(company('Staff Accountant\n\nWhy This Adds Value\nWe bill on time.').name).toBeUndefined()
  })
  it('reads the rows of a table', () => {
    const { role } = analyzePosting(
      '| Job title | Gardener |\n| --- | --- |\n| Responsible to | Head Gardener |\n| Responsible for | None |\n',
    )
    expect(role.reportsTo?.value).toBe('Head Gardener')
    expect(role.directReports?.value).toBe(false)
  })
  it('is no placeholder', () => {
    expect(company('Cook\n[Company Name] is hiring a cook in [City].').name).toBeUndefined()
  })
  it('is not the agency that writes for a client', () => {
    expect(company('Buyer\nWe act on behalf of a client in the carpet trade. Fairlea Staffing is hiring a buyer.').name).toBeUndefined()
  })
  it('says what it is, what for and since when', () => {
    const found = company(
      'About us\nMarlow Mill is a family-run flour mill on the Thames. Founded in 1921, we employ more than 40 people. Our mission is to keep old grains alive.\n\nWhat you will do\n- Mill flour',
    )
    expect(found.description?.value).toBe('a family-run flour mill on the Thames')
    expect(found.founded?.value).toBe(1921)
    expect(found.size?.value).toBe('more than 40 people')
    expect(found.mission?.value).toBe('keep old grains alive')
  })
  it('lists its benefits', () => {
    const { benefits } = company('Miller\n\nWhat you do\n- Mill flour\n\nBenefits\n- Dental cover\n- Free bread\n- 25 days of leave')
    expect(benefits?.value).toEqual(['Dental cover', 'Free bread', '25 days of leave'])
  })
  it('lists its values', () => {
    expect(company('About us\nOur core values are honesty, care and craft.\n\nDuties\n- Mill flour').values?.value).toEqual([
      'honesty',
      'care',
      'craft',
    ])
  })
})

it('a degree keeps its own level where the next line runs into it', () => {
  const text = `Finance Manager\n\nRequirements\nBachelor's degree in FinanceMBA and CPA preferredExperience in budgetingStrong communication skills`
  expect(role(text).education?.value).toMatchObject({ level: 'bachelor', fields: ['Finance'], required: true })
})

it('a degree outweighs the grades of school in a later item', () => {
  expect(role(asking("Bachelor's degree in agronomy", 'Secondary school certificate with a grade C')).education?.value.level).toBe(
    'bachelor',
  )
  expect(role(asking('High school diploma or GED', 'Own boots')).education?.value.level).toBe('high-school')
})

it('years as the holder of a post are overall years, whatever tool has its name', () => {
  expect(role(asking('Minimum 2 years of experience as a Chef')).experienceYears?.value).toEqual({ min: 2 })
})

it('a name with an owner inside is whole where it comes again', () => {
  expect(company("Young's Loom\n\nWeaver\n\nAt Young's Loom, we pride ourselves on our cloth.").name?.value).toBe("Young's Loom")
})

describe('several posts in one text', () => {
  const vacancies = `Current openings

1. Loom Supervisor (2 posts)
Salary: £31,000 per year
- Diploma in textile engineering
- 5 years of experience
- First aid certificate

2. Van Driver (1 post)
Salary: £24,000 per year
- 2 years of experience
- Valid driving licence
- Manual handling certificate

Benefits
- Free lunch`
  it('keeps what the first one pays and asks apart from the others', () => {
    const { role: facts, conflicts, warnings, company: firm, report } = analyzePosting(vacancies)
    expect(facts.title?.value).toBe('Loom Supervisor')
    expect(facts.pay?.value.min).toBe(31_000)
    expect(facts.experienceYears?.value).toEqual({ min: 5 })
    expect(facts.drivingLicence).toBeUndefined()
    expect(firm.benefits?.value).toEqual(['Free lunch'])
    expect(conflicts.map(({ fact }) => fact).sort()).toEqual(['experienceYears', 'pay'])
    expect(warnings.map(({ code }) => code)).toContain('SEVERAL_ROLES')
    expect(report.text).not.toMatch(/driving|manual handling|24,000/i)
  })
  it.each([
    '1. Night Porter\n£13 an hour, part-time\nYou lock the doors of the hotel at night and sweep the floor of the lobby.\n\n2. Van Driver\n£27,000 per year\nYou drive guests to the shops.',
    '## Night Porter\n£13 an hour, part-time. You lock the doors of the hotel at night and sweep the floor of the lobby.\n\n## Van Driver\n£27,000 per year. You drive guests to the shops.',
  ])('are told by lines that are titles: %#', (text) => {
    const { role: facts, warnings, report } = analyzePosting(text)
    expect(facts.title?.value).toBe('Night Porter')
    expect(warnings.map(({ code }) => code)).toContain('SEVERAL_ROLES')
    expect(report.text).not.toMatch(/27,000|shops/)
  })
  it('are told by numbers, and the title above that names none of them gives way', () => {
    const { role: facts, report } = analyzePosting(
      'Harbour Team - 2 roles\n\nPosition # 1\nNight Porter\nYou lock the doors of the hotel at night.\nPay: £13.20 an hour\n\nPosition # 2\nVan Driver\nYou drive guests to the shops.\nPay: £12.60 an hour',
    )
    expect(facts.title?.value).toBe('Night Porter')
    expect(report.text).toMatch(/Van Driver/)
    expect(report.text).not.toMatch(/12\.60|shops/)
  })
  it('are told by numbers where breaks are lost', () => {
    const { warnings, report } = analyzePosting(
      'Job description\nPosition # 1Loom Fitter Location: Leith. You mend looms at night. Position # 2Van Driver Location: Perth. You drive guests to the shops.',
    )
    expect(warnings.map(({ code }) => code)).toContain('SEVERAL_ROLES')
    expect(report.text).not.toMatch(/shops/)
  })
  it('are told by places where their titles are one, and neither is named beside itself', () => {
    const { report } = analyzePosting(
      'Nurses - various towns\n\nStaff Nurse, Leith\nA home with 40 beds. You give medication and lead the night shift, at £21 an hour, for residents with dementia.\n\nStaff Nurse, Perth\nA clinic with 60 beds. You assist in theatre and keep the stock of instruments, at £34,000 a year.\n\nStaff Nurse, Oban\nYou visit patients at home by car, 20 hours a week.',
    )
    expect(report.text).toMatch(/several posts/i)
    expect(report.text).not.toMatch(/theatre|34,000|by car/)
  })
  it('are told by titles that are labelled alike', () => {
    const { role: facts, warnings } = analyzePosting(
      'Position: Cook\nSalary: £13 per hour, part-time\nYou cook lunch.\n\nPosition: Caretaker\nSalary: £26,000 per year, full-time\nYou lock up.',
    )
    expect(facts.employment?.value).toBe('part-time')
    expect(warnings.map(({ code }) => code)).toContain('SEVERAL_ROLES')
  })
  it.each([
    // Running text, of which the second half seeks somebody else.
    'Heron Dental is looking for a part-time Receptionist to greet patients and book visits. Pay is £12.50 per hour.\n\nWe also have a vacancy for a full-time Dental Nurse. You prepare the surgery and sterilise instruments. Pay is £15 per hour.\n\nTo apply, send a CV.',
    // A title that names both, and a sentence that opens with each.
    'Wanted: Receptionist and Dental Nurse at Heron Dental. Receptionist must greet patients and book visits, £12.50 per hour, part-time. Dental Nurse must sterilise instruments, £15 per hour, full-time.',
    // A list of openings.
    'Heron Dental has openings for the following positions:\n- Receptionist (part-time) - £12.50 per hour, two days a week\n- Dental Nurse (full-time) - £15 per hour, must sterilise instruments\n- Cleaner - £12 per hour, evenings',
  ])('are told apart where no line is a title of its own: %#', (text) => {
    const { role: facts, warnings, report } = analyzePosting(text)
    expect(facts.title?.value).toBe('Receptionist')
    expect(facts.pay?.value.max).toBe(12.5)
    expect(facts.employment?.value).toBe('part-time')
    expect(warnings.map(({ code }) => code)).toContain('SEVERAL_ROLES')
    expect(report.job.text).toContain('Dental Nurse')
    expect(report.text).not.toMatch(/steriliz|sterilise|£15/i)
  })
  it('gives the facts of the one whose title the caller gave', () => {
    const { role: facts, report } = analyzePosting({ text: vacancies, title: 'Van Driver' })
    expect(facts.pay?.value.min).toBe(24_000)
    expect(facts.experienceYears?.value).toEqual({ min: 2 })
    expect(report.text).toContain('Loom Supervisor')
    expect(report.text).not.toMatch(/textile|first aid|31,000/i)
  })
  it.each([
    'You report to the Head Baker and work with a Pastry Cook.\nHead Baker: runs the morning. Pastry Cook: makes the cakes.',
    '# Weaver\n\nYou join a mill by the river that has made woollen cloth for a hundred years and more.\n\n## As a loom mechanic, you will:\n- Mend looms',
    'Bakery Assistant\nYou assist two bakers. We also have a chance for you to lead a porter.',
    'Position: Cook\nPosition type: permanent\nYou cook lunch.\nPosition: Cook, full-time',
    'Cook (2 posts)\nYou cook lunch.\nApply for Cook (2 posts) by May.',
    'We recruit:\n1. Cook\n2. Caretaker\nYou feed and look after the guests of our hostel by the sea all year.',
  ])('are none where one is named again: %#', (text) =>
    expect(analyzePosting(text).warnings.map(({ code }) => code)).not.toContain('SEVERAL_ROLES'),
  )
})

describe('a contract', () => {
  it.each(['Term of employment: 10 months a year', '9-month position, 180 days per year', '3 months working with looms is asked for.'])(
    'does not end where so many months are worked: %s',
    (line) => expect(role(telling(line)).duration).toBeUndefined(),
  )
})

it('every fact has evidence that the source holds', () => {
  const {
    role: facts,
    company: firm,
    source,
  } = analyzePosting(
    `# Ferry Mate\n\nTern Ferries is hiring a mate in Oban. Salary: £29,000 per annum, full-time.\n\n## Requirements\n- 2 years of experience at sea\n- A driving licence\n\n## Benefits\n- Free crossings`,
  )
  const found = [...Object.values(facts), ...Object.values(firm)]
  expect(found.length).toBeGreaterThan(6)
  for (const { evidence, confidence } of found) {
    expect(evidence.length).toBeGreaterThan(0)
    expect(confidence).toBeGreaterThan(0)
    for (const { start, end, text } of evidence) expect(source.slice(start, end)).toBe(text)
  }
})

it('a schedule among the benefits is hours, and no benefit', () => {
  const posting = 'Fitter\n\nDuties\n- Fit pumps\n\nBenefits\n- Medical cover\n- Tool allowance\n\nMonday - Friday, 7:00 am - 3:30 pm.\n'
  const { role, company } = analyzePosting(posting)
  expect(role.shifts?.value).toBe('Monday - Friday, 7:00 am - 3:30 pm')
  expect(company.benefits?.value).toEqual(['Medical cover', 'Tool allowance'])
})

describe('benefits without a heading', () => {
  it.each([
    ['Fuel card, workwear, pension.', ['Fuel card', 'workwear', 'pension']],
    ["Good humour. 26 days' holiday, 5% pension and parking.", ["26 days' holiday", '5% pension', 'parking']],
  ])('are a list of their names: %s', (line, benefits) => {
    expect(company(`Fitter\n\nAbout you\n- Steady hands\n- Driving licence\n\n${line}`).benefits?.value).toEqual(benefits)
  })
  it('are its names alone where a sentence tells them', () => {
    const text = 'Marlow Mill is a firm that offers steady growth, rewards success with competitive pay, bonuses, stock options and shares.'
    expect(company(`Fitter\n\nAbout us\n${text}\n\nDuties\n- Fit the looms`).benefits?.value).toEqual([
      'competitive pay',
      'bonuses',
      'stock options',
    ])
  })
})

it.each([
  ['ZAR15,000 - ZAR20,000/month', { min: 15000, max: 20000, currency: 'ZAR', period: 'month' }],
  ['EUR45k per year', { min: 45000, max: 45000, currency: 'EUR', period: 'year' }],
  ['by agreement, in room EUR and on board B12', undefined],
])('pay may have its code written together with the amount: %s', (pay, value) => {
  expect(role(`Bookkeeper\nSalary: ${pay}\n`).pay?.value).toEqual(value)
})
