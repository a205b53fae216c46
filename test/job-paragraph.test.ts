import { describe, expect, it } from 'vitest'
import { analyze, run } from '../src/pipeline'
import { asksOf } from '../src/plan/asks'
import { dutySlots } from '../src/plan/scope'
import { inflect } from '../src/realise/verb-phrase'
import type { Slot } from '../src/stages'
import { builtIn } from './language'

const knowledge = builtIn()
const posting = (duties: string[], requirements: string[] = []): string =>
  `Ward Nurse\n\nResponsibilities\n${duties.map((line) => `- ${line}`).join('\n')}\n\nRequirements\n${requirements.map((line) => `- ${line}`).join('\n')}\n`
const slotsOf = (duties: string[]) => dutySlots(run(posting(duties), undefined, knowledge).material, 'standard')
const texts = (slot: Slot | undefined): string[] =>
  !slot ? [] : ('items' in slot ? slot.items : [slot]).map(({ text }) => inflect(text, 'base'))
const paragraph = (requirements: string[], seed = 1): string =>
  analyze(posting(['Dress wounds on the ward'], requirements), { seed }, knowledge).report.job.text

describe('bare names under a heading of what is required', () => {
  it('one alone is told where it is a name', () => {
    expect(paragraph(['MEDITECH'])).toMatch(/meditech/i)
    expect(paragraph(['MEDITECH', 'Spanish'])).toMatch(/meditech/i)
  })
  it('what a line names as an example, or takes back, is not told as something to know', () => {
    expect(paragraph(['You have charted on at least one system such as MEDITECH'])).not.toMatch(/MEDITECH/)
    expect(paragraph(['PostgreSQL', 'Excel', 'You might use MEDITECH one day'])).not.toMatch(/MEDITECH/)
  })
  it('a name with one like it is told with that', () => {
    expect(paragraph(['You write tidy Python or similar', 'PostgreSQL', 'Excel'])).not.toMatch(/Python(?! or similar)/)
  })
})

describe('a required line that a preferred one holds', () => {
  it('stays', () => {
    const text = `${posting(['Dress wounds on the ward'], ['Experience using Excel'])}\nNice to have\n- Experience using macros in Excel\n`
    const levels = asksOf(run(text, undefined, knowledge).material).map(({ level, phrase }) => `${level} ${phrase.text}`)
    expect(levels).toContain('required experience using Excel')
    expect(levels).toContain('preferred experience using macros in Excel')
  })
})

describe('what is required', () => {
  it('the name of a skill is something to know, and a line that says so itself stays as it is', () => {
    expect(paragraph(['UNIX system administration', 'Experience with dressings'])).toMatch(/knowledge of UNIX system administration/i)
    const text = paragraph(['Experience across a range of wound care units'])
    expect(text).not.toMatch(/knowledge of experience/)
  })
  it('what each has a head of its own is told by itself, and heads that share what is known are not parted', () => {
    const text = paragraph([
      'Ability to read charts and strong knowledge of PostgreSQL',
      'Experience with dressings and experience with splints',
    ])
    expect(text).not.toMatch(/charts and strong knowledge/)
    expect(text).toContain('strong knowledge of PostgreSQL')
    expect(paragraph(['Knowledge and experience in PostgreSQL'])).toMatch(/knowledge and experience in PostgreSQL/i)
  })
  it.each([
    'Strong knowledge of Excel andJ2 tables',
    '5 years of experience hotel kitchens',
    'Ability to learn and grasps concepts of PostgreSQL',
    'Experience e in running PostgreSQL',
  ])('a line that has lost a word or a space is not told: %s', (line) => {
    const text = paragraph([line, 'Experience with dressings'])
    expect(text).not.toContain(line.slice(line.indexOf(' ', 12)))
    expect(text).toContain('dressings')
  })
  it('qualities that every posting asks for are not told beside it; one of its own is', () => {
    expect(paragraph(['Experience with dressings', 'Teamwork', 'Self-motivated'])).not.toMatch(/teamwork|self-motivation/)
    expect(paragraph(['Experience with dressings', 'Empathy'])).toMatch(/empathy/)
  })
})

describe('duties in the plan', () => {
  it('that share a theme stand together under its name where they are too long for a sum', () => {
    const { strand, strandDuties, duties, summed } = slotsOf([
      'Lead the night team of the children’s ward in the old wing',
      'Administer injections only with a second nurse',
      'Reconcile medicines when patients move',
    ])
    expect(summed).toBeUndefined()
    expect(texts(strand)).toEqual(['medication'])
    expect(texts(strandDuties).length).toBeGreaterThan(1)
    expect(duties).toBeUndefined()
  })
  it('a preposition stays with the relative that it belongs to', () =>
    expect(analyze(posting(['Help visitors to find what they are looking for']), {}, knowledge).report.job.text).toContain('looking for'))
  it('none opens on a noun that is paired with a name', () =>
    expect(
      analyze(
        posting(['Dress wounds on the ward', 'Work with surgeons, ML Engineers/Researchers, nurses and others to plan visits']),
        {},
        knowledge,
      ).report.job.text,
    ).not.toMatch(/the nurse engineers?\b/))
  it('several are summed up in one sentence, each by what is done and to what', () => {
    const { summed } = slotsOf([
      'Lead the night team of the children’s ward',
      'Dress wounds using sterile packs',
      'Order linen throughout the year',
      'Chart every visit to ensure that nothing is forgotten',
      'Weigh newborns as well as their mothers',
    ])
    expect(texts(summed)).toEqual(['dress wounds using sterile packs', 'order linen throughout the year', 'chart every visit'])
  })
  it('a sum keeps what a cut would turn round', () => {
    const { summed } = slotsOf([
      'Lead the night team',
      'Dress wounds',
      'Order linen',
      'Clean the trolleys',
      'Admit visitors only in the afternoon',
      'Help patients to wash',
      'Discharge no patient without a letter',
      'Assist in preparing the theatre for surgery',
    ])
    for (const text of texts(summed)) expect(text).not.toMatch(/^(?:admit visitors|help patients|discharge no patient)$|^prepar/)
  })
  it('a sum keeps what a rate is counted by, and what goes on behind a cut', () => {
    const { lead, summed, moreDuties } = slotsOf([
      'Lead the night team of the children’s ward',
      'Weigh 20 newborns per shift',
      'Guide patients from admission through recovery',
      'Order linen',
      'Clean the trolleys',
      'Write letters',
    ])
    expect([...texts(lead), ...texts(summed), ...texts(moreDuties)]).toContain('weigh 20 newborns per shift')
    expect(texts(summed)).not.toContain('guide patients from admission')
  })
  it('what an inference rests on is told before it', () => {
    const { text } = analyze(
      posting(
        [
          'Provide companionship to residents of the home',
          'Greet residents each morning',
          'Clean resident rooms',
          'Prepare three meals',
          'Sweep the common areas',
          'Label leftovers',
          'Make 80 calls per day to former customers',
        ],
        ['Patience'],
      ).replace('Ward Nurse', 'Care Assistant'),
      {},
      knowledge,
    ).report.job
    expect(text).toMatch(/80 calls.*six minutes/s)
  })
  it('clauses that a comma alone joins are joined by a word, or left out', () => {
    const told = (duty: string): string => {
      const slots = slotsOf([duty])
      return texts(slots.lead).join()
    }
    expect(told('Serve as the link to the clinic, reflect the aims of the ward')).toBe(
      'serve as the link to the clinic and reflect the aims of the ward',
    )
    expect(told('Dress wounds, clean and pack instruments')).toMatch(/ and pack instruments$/)
    expect(told('Own the upkeep of the store which includes sorting linen, counting sheets, ordering soap')).toBe(
      'own the upkeep of the store',
    )
  })
  it('one thing of several takes its article, stuff takes none', () => {
    const told = (duty: string): string => texts(slotsOf([duty]).lead).join()
    expect(told('Develop weekly plan with the sister')).toBe('develop a weekly plan with the sister')
    expect(told('Prepare annual report')).toBe('prepare a annual report')
    expect(told('Maintain the database')).toBe('maintain the database')
    expect(told('Provide bedside care')).toBe('provide bedside care')
    expect(told('Update each file')).toBe('update each file')
    expect(told('Write report cards for relatives')).toBe('write report cards for relatives')
    expect(told('Plan visits with production team')).toBe('plan visits with the production team')
    expect(told("Oversee hospital's linen department")).toBe("oversee the hospital's linen department")
    expect(told('Provide system and ward support')).toBe('provide system and ward support')
    expect(told('Train nurses on site')).toBe('train nurses on site')
  })
  it('keeping to a named law is told, keeping to policies gives way', () => {
    const slots = slotsOf([
      'Lead the night team of the children’s ward',
      'Ensure compliance with the Mental Capacity Act',
      'Ensure compliance with company policies',
      'Dress wounds',
      'Order linen',
      'Clean the trolleys',
      'Write letters',
    ])
    const told = ['summed', 'moreDuties', 'restDuties'].flatMap((name) => texts(slots[name])).join()
    expect(told).toMatch(/Mental Capacity Act/)
    expect(told).not.toMatch(/company policies/)
  })
  it('where no duty opens nothing is told as coming on top', () => {
    const text = analyze('Ward Nurse\n\nDuties\n- Work with the doctors of the clinic', {}, knowledge).report.job.text
    expect(text).toMatch(/doctors/)
    expect(text).not.toMatch(/also|[Bb]eyond|[Aa]longside|as well/)
  })
  it('the condition of a sentence before it is none of a duty, though the space between them was lost', () => {
    const text =
      'Claims Clerk\n\nIf this sounds like you, read on below.As a clerk you will be responsible for processing claims for our members.'
    expect(texts(dutySlots(run(text, undefined, knowledge).material, 'standard').lead).join()).toMatch(/process claims/)
  })
  it('nobody opens on whom the work is done with', () => {
    expect(texts(slotsOf(['Work closely with the social workers', 'Dress wounds on the ward']).lead)).toEqual(['dress wounds on the ward'])
  })
  it('ordinary words lose their capitals, names and acronyms keep them', () => {
    const { lead, duties } = slotsOf([
      'Coach Stage Crews and Front-End Staff',
      'Draft HR Policies under the Harbour Dues Act',
      'Paint walls/ceilings',
    ])
    const told = [...texts(lead), ...texts(duties)]
    expect(told).toContain('coach stage crews and front-end staff')
    expect(told).toContain('draft HR policies under the Harbour Dues Act')
    expect(told).toContain('paint walls and ceilings')
  })
  it('a particle stays with its verb', () => {
    const { lead, duties } = slotsOf(['Carry out machine inspection', 'Set up production line', 'Oil the saws'])
    const told = [...texts(lead), ...texts(duties)].join('; ')
    expect(told).toContain('set up')
    expect(told).not.toMatch(/ an? (?:up|out) /)
  })
  it('a verb keeps its object, and a range its end', () => {
    const told = (duty: string): string => texts(slotsOf([duty]).lead).join()
    expect(told('Note the wish of the guest and translate into menus')).not.toContain('translate into')
    expect(told('Write down complaints and then translate into lessons for the crew')).toBe(
      'write down complaints and translate them into lessons for the crew',
    )
    expect(told('Look for ways to improve')).not.toContain('improve')
    expect(told('Lead the repair of boats from survey through to launch')).not.toMatch(/from survey$/)
  })
  it('a figure stays in a sum', () => {
    const slots = slotsOf([
      'Lead the night team of the children’s ward',
      'Dress wounds',
      'Order linen',
      'Train students throughout the two winter terms',
    ])
    expect(texts(slots.summed)).toContain('train students throughout the two winter terms')
  })
  it('what is left open stays open, with its condition', () => {
    const { mayCondition, mayDuties, boundCondition, boundDuties } = slotsOf([
      'Dress wounds',
      'Depending on the season, may tend the garden and feed the hens',
      'In the absence of the sister, run the ward',
    ])
    expect(texts(mayCondition)).toEqual(['depending on the season'])
    expect(texts(mayDuties)).toEqual(['tend the garden', 'feed the hens'])
    expect(texts(boundCondition)).toEqual(['in the absence of the sister'])
    expect(texts(boundDuties)).toEqual(['run the ward'])
  })
  it('several with one condition at their ends are told together', () => {
    const { neededTail, neededDuties } = slotsOf(['Dress wounds', 'Collect blood samples as needed', 'Wheel patients to surgery as needed'])
    expect(texts(neededTail)).toEqual(['as needed'])
    expect(texts(neededDuties).sort()).toEqual(['collect blood samples', 'wheel patients to surgery'])
  })
  it('under which circumstance one is done may open its sentence', () => {
    const { circumstance, circumstanceDuty } = slotsOf([
      'Lead the night team of the children’s ward',
      'Dress wounds',
      'Order linen only when no gown is left in any of the three stores of the old wing',
      'Answer the telephone of the old wing at night unless a porter is there to do it',
      'Admit visitors of the children only in the afternoon and only by the garden gate',
      'Prepare infusions under the direction of the ward sister',
    ])
    expect(texts(circumstance)).toEqual(['under the direction of the ward sister'])
    expect(texts(circumstanceDuty)).toEqual(['prepare infusions'])
  })
  it('that hold under a condition only are not told without it', () => {
    const { lead, duties } = slotsOf([
      'May supervise porters',
      'In the absence of the sister, run the ward',
      'Clear snow (if applicable)',
      'Dress wounds',
    ])
    expect([...texts(lead), ...texts(duties)]).toEqual(['dress wounds'])
  })
  it('whom the work is done with has a sentence of its own', () => {
    const { collaboration } = slotsOf(['Dress wounds', 'Chart every visit', 'Liaise with the social workers', 'Order linen'])
    expect(texts(collaboration)).toEqual(['liaise with the social workers'])
  })
  it('a state is told as the act that it comes to', () => {
    const { lead } = slotsOf(['Be in charge of the keys of the drug store'])
    expect(texts(lead)).toEqual(['take charge of the keys of the drug store'])
  })
  it('none is told in two places', () => {
    const slots = slotsOf([
      'Lead the night team',
      'Dress wounds',
      'Order linen',
      'Liaise with the social workers',
      'Prepare the rota',
      'Teach students to bandage',
      'Clean the trolleys',
    ])
    const told = ['lead', 'duties', 'summed', 'strandDuties', 'moreDuties', 'collaboration', 'restDuties', 'outcome'].flatMap((name) =>
      texts(slots[name]),
    )
    expect(new Set(told).size).toBe(told.length)
  })
})

describe('duties told by nouns', () => {
  it('are fields of the work and nothing that is handled', () => {
    const { lead, fields, fewFields } = slotsOf([
      'Lead the night team of the ward',
      'Weekly multidisciplinary bed planning',
      'Night-time linen control and stock rotation',
    ])
    expect(texts(lead)).toEqual(['lead the night team of the ward'])
    expect(texts(fields)).toEqual(['weekly multidisciplinary bed planning', 'night-time linen control and stock rotation'])
    expect(fewFields).toBeUndefined()
  })
  it('open the paragraph where no duty has a verb', () => {
    const { lead, leadFields, leadless } = slotsOf([
      'Weekly multidisciplinary bed planning',
      'Careful stock control',
      'Family liaison and bereavement counselling',
    ])
    expect(lead).toBeUndefined()
    expect(leadless).toBeUndefined()
    expect(texts(leadFields)[0]).toBe('weekly multidisciplinary bed planning')
    expect(analyze(posting(['Weekly multidisciplinary bed planning']), {}, knowledge).report.job.text).not.toMatch(/handl/)
  })
  it('may be things in the plural, which ask for nothing', () => {
    const { fields } = slotsOf(['Lead the night team of the ward', 'Daily briefings and handover talks', 'Good knowledge of linen types'])
    expect(texts(fields)).toEqual(['daily briefings and handover talks'])
  })
  it('of a list of lists are left out', () => {
    const { fields } = slotsOf(['Lead the night team', 'Bed planning and linen control and order processing with the wards'])
    expect(fields).toBeUndefined()
  })
})

describe('which duties are told', () => {
  it('figures of nothing, and what the reader gains, are none', () => {
    const { lead, duties, summed } = slotsOf([
      'Turn 30 into 300',
      'Dress wounds on the ward',
      'Refine the skills you need for the next step in your career',
    ])
    expect(texts(lead)).toEqual(['dress wounds on the ward'])
    expect(duties ?? summed).toBeUndefined()
  })
  it('acts that break off are left out', () => {
    const { lead } = slotsOf(['Set up, testing and mending pumps', 'Dress wounds on the ward'])
    expect(texts(lead)).toEqual(['dress wounds on the ward'])
  })
  const slotsFor = (title: string, duties: string[]) =>
    dutySlots(
      run(`${title}\n\nResponsibilities\n${duties.map((line) => `- ${line}`).join('\n')}\n`, undefined, knowledge).material,
      'standard',
    )
  const leadOf = (title: string, duties: string[]): string => texts(slotsFor(title, duties).lead).join(' + ')
  const toldOf = (title: string, duties: string[]): string[] =>
    ['lead', 'duties', 'summed', 'strandDuties', 'moreDuties', 'collaboration', 'restDuties', 'outcome'].flatMap((name) =>
      texts(slotsFor(title, duties)[name]),
    )

  it('what the title names opens, wherever it stands', () => {
    expect(leadOf('Cook', ['Attend team briefings', 'Keep the stores tidy', 'Cook lunch for 120 pupils every school day'])).toMatch(
      /^cook lunch for 120 pupils/,
    )
    expect(leadOf('Delivery Driver', ['Load the van at the depot', 'Drive a fixed route through the valley each morning'])).toMatch(
      /^drive a fixed route/,
    )
  })
  it('what tells little opens nothing and gives way to what tells more', () => {
    const duties = [
      'Adhere to company policies',
      'Prune apple trees in winter',
      'Spray the orchard against scab',
      'Grade the fruit after harvest',
    ]
    expect(leadOf('Orchard Worker', duties)).toMatch(/^prune apple trees/)
    expect(toldOf('Orchard Worker', duties).join()).not.toMatch(/policies/)
  })
  it('a catch-all is not told', () => {
    expect(toldOf('Porter', ['Carry luggage to the rooms', 'Carry out other duties as requested by the head porter']).join()).not.toMatch(
      /other duties/,
    )
  })
  it('of two that say the same one is told', () => {
    const told = toldOf('Plant Operator', [
      'Operate mixing machines and related equipment',
      'Operate mixing machines following the recipe sheet',
      'Clean the silos on Fridays',
    ])
    expect(told.filter((text) => /mixing machines/.test(text))).toHaveLength(1)
  })
  it('how well it is to be done is left out, how often it is done is not', () => {
    const told = toldOf('Caretaker', ['Professionally and proactively repair broken windows', 'Regularly test the fire alarms']).join()
    expect(told).toMatch(/(?:^|,)repair broken windows/)
    expect(told).toMatch(/regularly test the fire alarms/)
  })
  it('a short condition at its end is told with it', () => {
    expect(toldOf('Electrician', ['Wire new barns', 'Help the fitters with breakdowns when needed', 'Test pumps (as required)'])).toEqual(
      expect.arrayContaining(['help the fitters with breakdowns when needed', 'test pumps as required']),
    )
  })
  it('what the post is for opens, whatever its verb tells elsewhere', () => {
    const text =
      'Social Worker\n\nPurpose of the Job\nTo hold a caseload of up to 16 families.\n\nDuties\n- Write court reports\n- Visit homes'
    expect(texts(dutySlots(run(text, undefined, knowledge).material, 'standard').lead)).toEqual(['hold a caseload of up to 16 families'])
  })
  it('the person that a form leaves open is left out', () => {
    expect(toldOf('Class Teacher', ['Teach the pupils assigned to him/her', 'Review his/her methods of teaching']).join()).not.toMatch(
      /him|his/,
    )
  })
  it('lists of clauses do not stand side by side in a sentence', () => {
    const slots = slotsFor('Archivist', [
      'Catalogue letters from the valley',
      'Sort, box and label maps of the canal',
      'Scan, store and publish parish records',
      'Answer enquiries from family historians',
      'Repair torn bindings',
      'Guide school parties round the vaults',
    ])
    for (const name of ['duties', 'moreDuties', 'restDuties'])
      expect(texts(slots[name]).filter((text) => text.includes(',')).length).toBeLessThan(2)
  })
  it('what is left is told by the things it is done to', () => {
    const { restThings } = slotsFor('Shop Assistant', [
      'Greet customers at the door',
      'Stock the shelves before nine',
      'Balance the till at night',
      'Sweep the shop floor',
      'Order wrapping paper',
      'Wash the front windows',
      'Attach price tags',
      'Process customer refunds',
      'Unpack morning deliveries',
      'Answer telephone enquiries',
      'Replace faulty light bulbs',
      'Polish glass cases',
      'Update loyalty cards',
      'Collect unsold newspapers',
      'Iron display tablecloths',
      'Return empty milk crates',
      'Wrap birthday hampers',
      'Refill ice machines',
    ])
    expect(texts(restThings).length).toBeGreaterThan(2)
  })
})

describe('what is asked for', () => {
  it('schooling that is only preferred is not needed, whatever is its equal', () => {
    expect(paragraph(['High school diploma or equivalent preferred', '1 year on a ward'])).toMatch(
      /diploma or equivalent (?:is (?:only )?preferred|would)|(?:preferred but not required is|Ideally, [^.]*have|would also welcome) a high school diploma/,
    )
    expect(paragraph(['High school diploma or equivalent', '1 year on a ward'])).not.toMatch(/preferred/)
  })
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
  it.each([
    ['Registered Nurse with current Board registration', /current Board registration as a registered nurse/i],
    ['A sound understanding of kiln chemistry', /a sound understanding of kiln chemistry/],
    ['3-5 Years shop, stall or market experience', /3–5 years of shop, stall,? or market experience/],
    ['Welsh OR Irish OR Spanish', /Welsh or Irish or Spanish|Welsh, Irish,? or Spanish/],
    ['Occasionally lifts up to 25 pounds', /lift up to 25 pounds/],
    ['2 years of bread making REQUIRED (sourdough preferred)', /2 years of bread making \(preferably sourdough\)/],
    ['Own boots', /boots of one's own/],
    ['Good drafting skills and attention to hems', /good drafting skills and attention to hems/i],
    ['Crane certification, or ability to be certified in 30 days', /or the ability to get certified in 30 days/],
    ['Qualification in joinery such as a City diploma', /[Aa] qualification in joinery/],
  ])('%s', (line, told) => expect(paragraph(['Experience with lambs', line])).toMatch(told))
  it('a language is graded by each part that is asked for', () =>
    expect(paragraph(['Welsh (reading): Advanced', 'Welsh (speech): Basic', 'Welsh (writing): Basic'])).toMatch(
      /Welsh \(advanced in reading, basic in speech, and basic in writing\)/,
    ))
  it('a line whose break was lost ends where the next begins', () =>
    expect(paragraph(['At least 2 years as a cook in a fish kitchenLevel 3 hygiene', 'Calm manner'])).toMatch(/in a fish kitchen[ ,.]/))
  it('an ability is told as an act', () => {
    for (const seed of seeds)
      expect(paragraph(['Ability to lift and turn patients'], seed)).toMatch(/(?:able to|can|ability to) lift and turn patients/)
  })
  it('a quality that is an act is told as an ability', () => {
    for (const seed of seeds)
      expect(paragraph(['Works well under pressure', 'Able to meet deadlines'], seed)).not.toMatch(/(?:show|bring|and) meeting deadlines/)
  })
  it('a noun that only looks like an act stays a noun', () => {
    for (const seed of seeds)
      expect(paragraph(['Reading comprehension', 'Good listening skills'], seed)).not.toMatch(
        /ability to (?:read comprehension|listen skills)/,
      )
  })
  it('the years of a licence stay with it', () => {
    for (const seed of seeds)
      expect(paragraph(['5 years of experience in rigging', 'Forklift licence, 1 year of experience'], seed)).toMatch(
        /forklift licence with 1 year of experience/,
      )
  })
  it('years alone are no schooling', () => {
    for (const seed of seeds) expect(paragraph(['5+ years of experience on a ward'], seed)).not.toMatch(/(?:hold|education)[^.]*5\+ years/)
  })
  it('what is preferred is not what is required', () => {
    for (const seed of seeds) {
      const text = paragraph(['Experience in wound care', 'Coded wound care preferred'], seed)
      expect(text).not.toMatch(/wound care (?:is|counts)[^.]*(?:plus|preferred|favour)/)
    }
  })
})

describe('how what is asked is worded', () => {
  it.each([1, 2, 3, 4, 5, 6])('nobody has, brings or needs a bare name (seed %d)', (seed) => {
    const text = paragraph(['Credit control', 'Stock rotation across two depots'], seed)
    expect(text).toMatch(/credit control/i)
    expect(text).not.toMatch(/(?:have|has|bring|needs?) (?:\w+ )?credit control/i)
  })
  it.each([1, 2, 3, 4])('nobody shows teamwork (seed %d)', (seed) =>
    expect(paragraph(['Experience with looms', 'Teamwork', 'Attention to detail'], seed)).not.toMatch(/(?:show|bring)\b[^.;]*teamwork/i),
  )
  it('alternatives in a chain are a row', () =>
    expect(paragraph(['Experience with horses or mules or donkeys'])).toContain('horses, mules, or donkeys'))
  it('what is asked has its articles', () =>
    expect(paragraph(['Experience in managing care within residential facility'])).toContain('within a residential facility'))
})
