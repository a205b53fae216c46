import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'
import { resolveDuties } from '../src/resolve/duties/duties'
import { VERB_MARK } from '../src/resolve/duties/phrase'
import type { SectionKind } from '../src/types'
import { builtIn, type Line, read } from './language'

const { language } = builtIn()

function dutiesIn(...lines: (string | Line)[]) {
  const { reading, hits } = read(language, ...lines)
  return resolveDuties(reading, hits, language)
}
const texts = (...lines: (string | Line)[]) => dutiesIn(...lines).map(({ text }) => text)
const told = (kind: SectionKind, text: string): Line => ({ text, kind, item: false })

describe('a duty is a verb phrase in base form', () => {
  it.each([
    ['Administers medications and dresses wounds', 'administer medications and dress wounds'],
    ['Planning lessons and marking the homework', 'plan lessons and mark the homework'],
    ['Maintain and update the asset register.', 'maintain and update the asset register'],
    ['To keep the bar stocked', 'keep the bar stocked'],
    ['To open the lock and to arrange for repairs', 'open the lock and arrange for repairs'],
    ['Performs oil changes on fleet vehicles and records mileage', 'perform oil changes on fleet vehicles and record mileage'],
    ['Leads the night crew and services teams', 'lead the night crew and services teams'],
    ['Drafting, reviewing and negotiating leases', 'draft, review and negotiate leases'],
    ['Raising sales by serving and visiting farms', 'raise sales by serving and visiting farms'],
    ['Screening learning and conducting assessments', 'screen learning and conduct assessments'],
    ['Merchandising of seasonal displays', 'merchandise seasonal displays'],
    ['Counting of stock and labelling of pallets', 'count stock and label pallets'],
    ['Disposing of clinical waste', 'dispose of clinical waste'],
    ['Oversees two paralegals', 'oversee two paralegals'],
    ['Gives legal advice in at least 2 of the following: leases, wills, tax', 'give legal advice'],
    ['Safely operate the tractor', 'safely operate the tractor'],
    ['Ensuring that shelves are full', 'ensure that shelves are full'],
    ['Use SAP to book goods in', 'use SAP to book goods in'],
    ['Applies fertiliser to the lawns', 'apply fertiliser to the lawns'],
    ['**Repair** brakes;', 'repair brakes'],
    ['All stalls to be swept and dusted each evening', 'sweep and dust all stalls each evening'],
    ['Design of leaflets to be printed or redrawn', 'design leaflets to be printed or redrawn'],
    ['Deliveries should be checked, signed for and put away before 10:30 am', 'check, sign for and put deliveries away before 10:30 am'],
    ['Harness must be thoroughly oiled', 'thoroughly oil harness'],
  ])('%s', (text, expected) => expect(texts(text)[0] ?? '').toContain(expected))
  it('knows its verb and what it acts on', () =>
    expect(dutiesIn('Prepares month-end journals')[0]).toMatchObject({ verb: 'prepare', object: 'month-end journals' }))
  it('leaves praise out where it is an attribute, not where it says what somebody is', () =>
    expect(texts('Serve amazing bread', 'Work with the cook who is just a fantastic baker')).toEqual([
      'serve bread',
      'work with the cook who is just a fantastic baker',
    ]))
  it('what stands alone behind a list of acts is no object of the last', () =>
    expect(texts('Duties include: unloading boats, picking orders with a scanner, loading vans, and general deckwork').at(-1)).toBe(
      'load vans',
    ))
  it('what has to be done to people, or is given, is none', () =>
    expect(texts('Candidates must be trained by a farrier', 'Boots are to be provided by the yard')).toEqual([]))
  it('keeps names in capitals', () => expect(texts('Drive a Class A truck to Tulsa')).toEqual(['drive a Class A truck to Tulsa']))
})

describe('a share of the working time is no part of a duty', () => {
  it.each([
    ['Herd care (40%) - milks goats and trims hooves', ['milk goats and trim hooves']],
    ['(35%) Milks goats and trims hooves', ['milk goats and trim hooves']],
    ['35% - Milk the goats twice a day', ['milk the goats twice a day']],
    ['Stock development (30%)', []],
    ['Leadership - 25%', []],
  ])('%s', (text, expected) => expect(texts('Sweep the yard at dusk', text).slice(1)).toEqual(expected))
})

describe('leads are no part of a duty', () => {
  it.each([
    ['You will design steel footbridges', 'design steel footbridges'],
    ["You'll open and close the shop", 'open and close the shop'],
    ['Responsible for ordering stock', 'order stock'],
    ['The successful candidate will answer the telephone', 'answer the telephone'],
    ['Your main task is to plan bus routes', 'plan bus routes'],
    ['You may be asked to cover reception', 'cover reception'],
    ['In this role, you will lead tours of the garden', 'lead tours of the garden'],
    ['The associate drafts pleadings for trial', 'draft pleadings for trial'],
  ])('%s', (text, expected) => expect(texts(told('summary', text))).toEqual([expected]))
  it('without one, running text tells none', () => expect(texts(told('summary', 'Our garden is loved by residents.'))).toEqual([]))
  it('what will be done is named with nouns, and gerunds go on', () =>
    expect(
      texts(told('summary', "You'll be doing trims and shampoos, keeping the floor clean and helping the junior with towels.")),
    ).toEqual(['do trims and shampoos', 'keep the floor clean', 'help the junior with towels']))
  it.each(['benefits', 'legal', 'pay', 'process'] as const)('%s tells none', (kind) =>
    expect(texts(told(kind, 'You will receive free meals'))).toEqual([]),
  )
})

describe('lines that lost their marks', () => {
  it('are items: a comma parts nothing in them', () => {
    const text =
      'Shop assistant\n\nDuties\nGreet guests warmly, listen to them, and show them the garden.\nSweep the paths, rake the leaves, and lock the gate.\n'
    expect(analyzePosting(text).responsibilities.map((duty) => duty.text)).toEqual([
      'greet guests warmly, listen to them, and show them the garden',
      'sweep the paths, rake the leaves, and lock the gate',
    ])
  })
})

describe('names of activities', () => {
  it('are told as such: their first word is no verb', () =>
    expect(analyzePosting('Clerk\n\nDuties\n- Lead generation for two shops\n- Greet guests').report.job.text).not.toMatch(
      /(?:to|will|and) lead generation|leads generation|leading generation/,
    ))
})

describe('nouns that look like verbs', () => {
  it.each([['Level 3: no contact with children'], ['Program Coordinators and two clerks'], ['Tasks of the night crew will include:']])(
    '"%s" opens no duty',
    (text) => expect(texts(text)).toEqual([]),
  )
})

describe('ways of telling a duty in prose', () => {
  it.each([
    ['Your days will be spent grooming dogs, bathing cats and clipping claws', ['groom dogs', 'bathe cats', 'clip claws']],
    [
      'With the head chef you write the menus, order the produce and train the commis chefs',
      ['write the menus', 'order the produce', 'train the commis chefs'],
    ],
    ['As our nurse, you also run the weight clinic', ['run the weight clinic']],
    ['It is your job to keep the kiln hall safe', ['keep the kiln hall safe']],
    ['You can expect to draft leases from day one', ['draft leases from day one']],
    [
      'This role oversees two depots, ensures that vans leave on time, and acts as the contact for drivers',
      ['oversee two depots', 'ensure that vans leave on time', 'act as the contact for drivers'],
    ],
    ['The director of nursing plans and directs the work of three wards', ['plan and direct the work of three wards']],
    ['We need someone who will tune church organs across the county', ['tune church organs across the county']],
    ['We expect you to own features from idea to release', ['own features from idea to release']],
    ['Reporting to the contracts manager, you will chair the weekly site meeting', ['chair the weekly site meeting']],
    ['This is a hands-on post in which you will calibrate balances', ['calibrate balances']],
    ['Provides direct care to surgical patients', ['provide direct care to surgical patients']],
    ['Under supervision, performs repairs of school boilers', ['perform repairs of school boilers']],
    ['The role offers the chance to restore medieval glass', ['restore medieval glass']],
    ['You will maintain the lifts and will have chances to travel', ['maintain the lifts']],
    ['Our gardeners prune the roses of the park, they are known for it', ['prune the roses of the park']],
    ['You will file the maps of the survey; we believe in order', ['file the maps of the survey']],
    ['You will answer calls as well as responding to letters', ['answer calls as well as responding to letters']],
    ['You will be tuning pianos as well as selling sheet music', ['tune pianos', 'sell sheet music']],
    ['You will help us run the Saturday market', ['help run the Saturday market']],
    ["You'll be helping us open a second nursery", ['help open a second nursery']],
    [
      'On quiet days it is all hands to the pump: loading vans, sweeping the yard and serving at the counter',
      ['load vans', 'sweep the yard', 'serve at the counter'],
    ],
    [
      'You will take charge of the ward at night, administering medicines and mentoring students',
      ['be responsible for the ward at night', 'administer medicines', 'mentor students'],
    ],
    ['Reporting to the bursar, this position oversees three schools', ['oversee three schools']],
    ['There is an urgent need for two cleaners to look after the night ward', ['look after the night ward']],
    ["When the shop is shut you'll be ordering fish and checking deliveries", ['order fish', 'check deliveries']],
    ['The job ranges from changing tyres to rebuilding gearboxes', ['change tyres', 'rebuild gearboxes']],
    ['Greeting visitors and answering the switchboard are also part of the job', ['greet visitors', 'answer the switchboard']],
    ['You will have a mentor as you help catalogue the maps of the abbey', ['catalogue the maps of the abbey']],
    ['The gardener is responsible to the bursar for the upkeep of the grounds', ['maintain the grounds']],
    ['You will be meeting farmers all day so a calm voice goes a long way', ['meet farmers all day']],
    ['Drafts leases and notices; E-files in three counties; Orders paper', ['draft leases and notices', 'order paper']],
    ['You will be handling sales and marketing materials', ['handle sales and marketing materials']],
    [
      'Drive one of two vans along the coast, sell ice cream and keep the van spotless',
      ['drive one of two vans along the coast', 'sell ice cream', 'keep the van spotless'],
    ],
  ] as [string, string[]][])('%s', (text, expected) => expect(texts(told('summary', text))).toEqual(expected))

  it.each([
    'You have a clean licence and a head for heights',
    'You love seasonal food',
    'If you enjoy cooking, call us',
    'You will be a natural leader with good hands',
    'You need to be a registered nurse',
    'The role reports to the head of finance',
    'This role offers a company car',
    'The job requires two years in a kitchen',
    'You will work nights and weekends',
    'The tools that you will use are listed below',
    "The tools you'll be using are sharp",
    "The people you'll be working with are kind",
    'Any time a sailor books a berth they will be using our harbour map',
    'Weekend travel is part of the job',
    'Bill Tanner Boats in Deal, near the pier, is a growing yard',
    'We build tide forecasts for fishermen',
    'Send us your letter and tell us about your garden',
    'This is a chance to learn a trade',
    'Can you weld, braze and solder?',
    'Our team will contact you soon',
  ])('%s', (text) => expect(texts(told('summary', text))).toEqual([]))

  it('goes on from the duty before it', () =>
    expect(texts(told('summary', 'You will keep the herd healthy.'), told('summary', 'This includes trimming hooves.'))).toEqual([
      'keep the herd healthy',
      'trim hooves',
    ]))
  it('but not from a statement', () =>
    expect(texts(told('summary', 'The farm is old.'), told('summary', 'This includes trimming hooves.'))).toEqual([]))
  it('under a heading of the company, "you" is its customer', () => {
    const { reading, hits } = read(language, told('about-company', 'With us you train at home.'))
    const section = { kind: 'about-company' as const, start: 0, end: reading.source.length }
    expect(resolveDuties(reading, hits, language, [{ ...section, heading: 'About us' }])).toEqual([])
    expect(resolveDuties(reading, hits, language, [section]).map(({ text }) => text)).toEqual(['train at home'])
  })
  it('an announced list holds duties in any section', () =>
    expect(
      texts(told('about-company', 'The following things will be on your to-do list:'), {
        text: 'Booking flights and hotels',
        kind: 'about-company',
      }),
    ).toEqual(['book flights and hotels']))
})

describe('nouns that name doing something', () => {
  it.each([
    ['Management of the payroll budget', 'manage the payroll budget'],
    ['Preparation and submission of VAT returns', 'prepare and submit VAT returns'],
    ['Line management of four clerks', 'manage four clerks'],
    ['Timely delivery of parcels to farms', 'promptly deliver parcels to farms'],
    ['Day-to-day management of a bakery', 'manage a bakery'],
    ['Liaison with the parish council', 'liaise with the parish council'],
    ['The supervision of kitchen assistants', 'supervise kitchen assistants'],
    ['Responsible for the maintenance of two tractors', 'maintain two tractors'],
    ['Responsible for the rota', 'be responsible for the rota'],
    ['Be involved in stock control', 'be involved in stock control'],
  ])('%s', (text, expected) => expect(texts(text)).toEqual([expected]))
  it.each([
    '401(k) with company match',
    'Strong communication skills',
    'A friendly team of florists',
    'Fast growing, with new sites each year',
    'Host: Java on Linux',
    'Passionate about bread and bakers',
    'Launched a second shop in May',
  ])('%s is no duty', (text) => expect(texts(text)).toEqual([]))
})

describe('a duty is printed without what trails it', () => {
  it.each([
    ['Sort the post, etc.', 'sort the post'],
    ['Supervise students on the ward as needed', 'supervise students on the ward'],
    ['Stock dressings, drugs and more', 'stock dressings, drugs'],
    ['Check the fire doors (weekly)', 'check the fire doors'],
    ['Run the shop systems: lights, tills and music', 'run the shop systems'],
    ['Planning: draw up the rota each month', 'draw up the rota each month'],
    ['Following-up on late deliveries', 'follow-up on late deliveries'],
    ['Road-test vehicles after repair', 'road-test vehicles after repair'],
    ['Advising tenants on heating, plumbing and drains', 'advise tenants on heating, plumbing and drains'],
    ['Prepare quotes to win work and keep clients', 'prepare quotes to win work and keep clients'],
    ['Marketing materials for the spring fair', 'marketing materials for the spring fair'],
  ])('%s', (text, expected) => expect(texts(text)[0] ?? '').toBe(expected))
  it('nouns in the plural are no verbs of the third person', () =>
    expect(texts('Cleans the line, including tables, shelves, grills and floors, and checks the fridges')[0]).toBe(
      'clean the line, including tables, shelves, grills and floors, and check the fridges',
    ))
  it('a gerund behind a semicolon goes on with what an imperative began', () =>
    expect(texts('Prepare the bids by reading plans; setting priorities')).toHaveLength(1))
  it('what the reader is stands before a colon, what is done behind it', () =>
    expect(texts(told('summary', "You're the baker's right hand: weighing the flour, firing the ovens and closing the shop."))).toEqual([
      'weigh the flour',
      'fire the ovens',
      'close the shop',
    ]))
  it('must tells a duty, not what to have', () => {
    expect(texts(told('summary', 'Line cooks must clean every board between orders.'))).toEqual(['clean every board between orders'])
    expect(texts(told('summary', 'Line cooks must have a food card.'))).toEqual([])
  })
  it('its object stands behind a preposition if need be', () =>
    expect(dutiesIn('Assist with the annual audit')[0]).toMatchObject({ verb: 'assist', object: 'annual audit' }))
  it('be stands beside another verb in its form', () =>
    expect(dutiesIn(told('summary', 'You will run the pass and be a part of the crew.'))[0]?.marked.split(VERB_MARK)).toHaveLength(3))
  it('verbs side by side share an object', () =>
    expect(dutiesIn('Guide and coordinate medical registration')[0]).toMatchObject({ verb: 'guide', object: 'medical registration' }))
  it('an act beside the first counts in whatever form it stands', () =>
    expect(dutiesIn('Mends the nets and build wooden traps')[0]?.marked.split(VERB_MARK)).toHaveLength(3))
  it('people and a thing of theirs are no act', () =>
    expect(texts('Run the bar on race days', 'Staff accommodation')).toEqual(['run the bar on race days']))
  it('items glued by commas are parted', () =>
    expect(texts('Booking rooms,Greeting guests,Closing the bar')).toEqual(['book rooms', 'greet guests', 'close the bar']))
})

describe('several duties in a sentence', () => {
  it.each([
    [
      'You will be fitting, wiring and testing pumps, splicing and potting cable, carrying out switching under permit and completing test sheets.',
      ['fit, wire and test pumps', 'splice and pot cable', 'carry out switching under permit', 'complete test sheets'],
    ],
    [
      'You will sweep the halls, restock the trolley and store cupboards, report broken lamps to the porter, and collect lost coats.',
      ['sweep the halls', 'restock the trolley and store cupboards', 'report broken lamps to the porter', 'collect lost coats'],
    ],
    [
      'You will teach two classes, plan visits with the guide, meet parents twice a year and lead the young crew.',
      ['teach two classes', 'plan visits with the guide', 'meet parents twice a year', 'lead the young crew'],
    ],
  ])('%s', (text, duties) => expect(texts(told('summary', text))).toEqual(duties))
  it('told in gerunds behind what the reader is', () =>
    expect(
      texts(
        told(
          'summary',
          'You will be the first point of contact for tenants in the old town, booking repairs, advising on leases and taking calls.',
        ),
      ),
    ).toEqual(['be the point of contact for tenants in the old town', 'book repairs', 'advise on leases', 'take calls']))
  it('gerunds after a lead', () => {
    expect(texts(told('summary', 'You will be responsible for training staff, auditing charts and ordering supplies.'))).toEqual([
      'train staff',
      'audit charts',
      'order supplies',
    ])
  })
  it('a second lead', () => {
    expect(texts(told('summary', 'You will keep care plans up to date, and you will take residents on outings.'))).toEqual([
      'keep care plans up to date',
      'take residents on outings',
    ])
  })
  it('a semicolon', () =>
    expect(texts('Conduct due diligence; prepare closing binders')).toEqual(['conduct due diligence', 'prepare closing binders']))
  it('an item with one "and" stays whole', () => expect(texts('Load and unload freight')).toEqual(['load and unload freight']))
  it('objects joined by "and" are not torn', () => expect(texts('Support residents with washing, dressing and eating')).toHaveLength(1))
})

describe('a line that opens on people who do it', () => {
  it('is no duty of the reader', () => {
    expect(texts('Line cooks offer guests a warm meal', 'Floor managers and porters report to you at night')).toEqual([])
  })
})

describe('an instruction before what the reader will do', () => {
  it('is a duty too', () => {
    const text = 'Carer\n\nAbout the role: Lead a room of 16 toddlers with two educators. You will write the programme.'
    expect(analyzePosting(text).responsibilities.map((duty) => duty.text)).toEqual([
      'lead a room of 16 toddlers with two educators',
      'write the programme',
    ])
  })
})

describe('what is no duty', () => {
  it('a first line with a slash is a title', () =>
    expect(texts(told('header', 'Nursery Practitioner Level 3 / Unqualified considered'))).toEqual([]))
  it.each([
    'Visits to the yard are warmly welcomed',
    'Calls to homes and shops are arranged by the clerk',
    'Level 3',
    'Key stage 2',
    'Must pass the licensing exam within a year',
    'Other duties as assigned',
    'Any other tasks as required.',
    'Undertaking any other reasonable duties',
    'Assist the supervisor with other related duties as required',
    'Reports to the head of finance',
    'Able to lift 25 kg',
    'Must have a driving licence',
    'Send your CV to the office',
    'Apply online by the end of May',
    'Learn new skills from master builders',
    'Salary: £20,000',
    'Have fun!',
    'Not drive without a licence',
    'Our main duties are:',
    'Do you like dogs?',
  ])('%s', (text) => expect(texts(text)).toEqual([]))
  it('boilerplate', () => expect(texts({ text: 'Provide equal opportunities to all', boilerplate: true })).toEqual([]))
  it('a title in the first line', () => expect(texts({ text: 'Truck driver', item: false }, 'Load freight')).toEqual(['load freight']))
  it('a short item among things is a thing', () => {
    expect(texts('Maintain the tills', 'Card readers', 'Display screens', 'Safes')).toEqual(['maintain the tills'])
    expect(texts('Maintain the tills', 'Display flowers', 'Label parcels')).toEqual([
      'maintain the tills',
      'display flowers',
      'label parcels',
    ])
  })
  it('the same duty said twice', () => expect(texts('Count stock weekly', 'Count stock weekly')).toHaveLength(1))
})

describe('imperatives in running text', () => {
  it('come in rows', () =>
    expect(
      analyzePosting('Dock hand\nMarlow Mill, Leeds\n\nLoad trailers at the dock. Keep the yard tidy.').responsibilities.map(
        ({ text }) => text,
      ),
    ).toEqual(['load trailers at the dock', 'keep the yard tidy']))
  it('alone are rather a call', () => expect(texts(told('summary', 'Load trailers at the dock.'))).toEqual([]))
  it('follow a reporting line with or without a comma', () =>
    expect(texts(told('summary', 'Reporting to the head cook you will run the pass.'))).toEqual(['run the pass']))
})

describe('noun duties', () => {
  it('stay nouns', () => expect(texts('Daily checks of the forklift truck')).toEqual(['daily checks of the forklift truck']))
  it('need some words, or they are a heading', () => expect(texts('Office administration')).toEqual([]))
  it('may be short among other items', () =>
    expect(texts('Stock control', 'Event management', 'Program Development')).toEqual(['handle stock control', 'handle event management']))
  it('may open on what could be a past form', () =>
    expect(texts('Wound care and foot dressing', 'Clean the ward')).toContain('handle wound care and foot dressing'))
  it('may be two words of which the last is a gerund, among other items', () =>
    expect(texts('Student mentoring', 'Stock control')).toEqual(['handle student mentoring', 'handle stock control']))
  it('after a lead', () =>
    expect(texts(told('summary', 'You are responsible for the cleanliness of the yard'))).toEqual([
      'be responsible for the cleanliness of the yard',
    ]))
})

describe('themes and weight', () => {
  it('a theme of its field', () => expect(dutiesIn('Reconcile bank accounts each month')[0]?.themes).toContain('reconciliation'))
  it('no theme of another duty in the posting', () =>
    expect(dutiesIn('Greet guests at the door', 'Reconcile bank accounts')[0]?.themes).not.toContain('reconciliation'))
  it('early duties weigh more', () => {
    const weights = dutiesIn('Polish the first bell by hand', 'Polish the second bell by hand', 'Polish the third bell by hand').map(
      ({ weight }) => weight,
    )
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    expect(new Set(weights).size).toBe(3)
  })
  it('weight stays between 0 and 1', () => {
    for (const { weight } of dutiesIn(...Array.from({ length: 30 }, (_, index) => `Count box ${index} in the store`))) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
    }
  })
})

describe('evidence', () => {
  it('quotes the duty in the posting', () => {
    const { reading, hits } = read(language, told('summary', 'You will weld gates from drawings.'))
    const [duty] = resolveDuties(reading, hits, language)
    expect(duty?.evidence.map(({ text }) => text)).toEqual(['weld gates from drawings.'])
    for (const { start, end, text } of duty?.evidence ?? []) expect(reading.source.slice(start, end)).toBe(text)
  })
})

describe('who does it and when', () => {
  it.each([
    ['A typical week sees you visit six hill farms', 'visit six hill farms'],
    ['Your mornings begin with checking the lambing sheds', 'check the lambing sheds'],
    ['You may occasionally be asked to steer the ferry', 'steer the ferry'],
    ['Your aim is to restore an old mill, or to build a new one', 'restore an old mill, or build a new one'],
  ])('%s', (text, expected) => expect(texts(told('summary', text))).toEqual([expected]))
  it.each([
    ['Night porter carries luggage to the rooms', ['carry luggage to the rooms']],
    ['Working with growers, plan the harvest', ['plan the harvest']],
    ['Advising on a range of knitting and crocheting patterns', ['advise on a range of knitting and crocheting patterns']],
    ['Ordering timber / dealing with sawmills', ['order timber', 'deal with sawmills']],
    ['Hire, train and roster your team', ['hire, train and roster your team']],
    ['The role will involve a caseload of wills', []],
    ['Manufacturing associates count stock', []],
    ['Walks along the pier happen every day', []],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected))
  it('is not all who work there', () =>
    expect(texts(told('about-company', 'All colleagues, whatever their post, will serve one shift in the café.'))).toEqual([]))
  it('is asked in a question where nothing else tells it', () => {
    const question = told('summary', 'Would you like to teach divers to mend nets?')
    expect(texts(question)).toEqual(['teach divers to mend nets'])
    expect(texts(question, told('summary', 'You will mend nets.'))).toEqual(['mend nets'])
  })
})

describe('what a report tells of a duty', () => {
  const job = (...lines: string[]) =>
    analyzePosting(`Boatbuilder\n\nDuties\n${lines.map((line) => `- ${line}`).join('\n')}\n`).report.job.text
  it('is without means that name nothing, and with those that name something', () => {
    expect(job('Plane oak ribs using modern tools and techniques')).toMatch(/oak ribs\./)
    expect(job('Plane oak ribs using a steam box')).toContain('using a steam box')
  })
  it('is without what the reader gains', () =>
    expect(job('Caulk the hulls of two trawlers alongside an opportunity to study rigging')).not.toContain('opportunity'))
  it('keeps its condition to its own sentence', () =>
    expect(
      analyzePosting('Boatbuilder\n\nYou will caulk the hulls of two trawlers. Where required, you will steer the ferry.').report.job.text,
    ).not.toMatch(/trawlers where required/))
  it('names each thing once', () => expect(job('Cover a coast covering Fife and Angus')).toMatch(/(?:covers?|covering) Fife and Angus/))
  it('is nothing where anybody does it', () =>
    expect(job('Plane oak ribs', 'Work in a friendly, busy environment')).not.toContain('environment'))
})

it('the first line is a title though its first word may be a verb', () => {
  const { responsibilities } = analyzePosting('Process Engineer (Days)\n\nCheck drawings.\nRepair axles.\nKeep records.\nClean ovens.\n')
  expect(responsibilities.map(({ text }) => text)).toEqual(['check drawings', 'repair axles', 'keep records', 'clean ovens'])
})

describe('what is listed of others', () => {
  const item = (kind: SectionKind, text: string): Line => ({ text, kind, item: true })
  it('is no duty', () =>
    expect(
      texts(
        told('responsibilities', 'On the booking page guests will be able to:'),
        item('responsibilities', 'Choose a cabin and its berths'),
        item('responsibilities', 'Download a copy of the timetable'),
      ),
    ).toEqual([]))
  it('ends where another list is announced', () =>
    expect(
      texts(
        told('responsibilities', 'Desk support is provided, including:'),
        item('responsibilities', 'Sorting the incoming post'),
        item('responsibilities', 'Your main tasks will be:'),
        item('responsibilities', 'Measure sails in the loft'),
      ),
    ).toEqual(['measure sails in the loft']))
})

describe('plain words of a day', () => {
  it('may be what is seen and done', () =>
    expect(texts(told('summary', 'You will see 15 patients a day, do the ordering and chart in Tidewell.'))).toEqual([
      'see 15 patients a day',
      'do the ordering',
      'chart in Tidewell',
    ]))
  it('say handling once', () =>
    expect(texts({ text: 'Cash and cheque handling', kind: 'responsibilities', item: true }).join().toLowerCase()).toBe(
      'handle cash and cheque',
    ))
})

describe('who opens a sentence', () => {
  it('may be people who do something', () =>
    expect(texts(told('summary', 'Nurses use Tidewell to swap shifts and request leave.'))).toEqual([]))
  it('may be a name that begins like a verb, in an item as well', () =>
    expect(
      texts({ text: 'Bill Harker Heating in Skipton, just outside of Leeds, is a growing firm.', kind: 'responsibilities', item: true }),
    ).toEqual([]))
})

describe('nouns side by side are no verb with its object', () => {
  it.each([
    ['Smoke/heat sensor upgrades in the byres', 'smoke'],
    ['Access control, signing in of anglers and carters', 'access'],
  ])('%s', (text, opening) => expect(dutiesIn(text).filter(({ marked }) => marked.startsWith(VERB_MARK + opening))).toEqual([]))
  it.each([
    ['Plan maintenance, order parts and log hours', 'plan maintenance'],
    ['Load/unload carts at the quay', 'load'],
  ])('%s', (text, duty) => expect(texts(text).join()).toContain(duty))
  it('nor is the title where it comes back', () =>
    expect(texts(told('header', 'Assistant Retail Yard Manager – REF 210'), told('responsibilities', 'Schedule the crews'))).toEqual([
      'schedule the crews',
    ]))
  it('and two nouns for one verb are one act', () => expect(texts('Maintenance and upkeep of the orchard')[0]).toBe('maintain the orchard'))
})

it('a share of the week alone in the last line ends no reading', () => {
  const { responsibilities } = analyzePosting('Duties:\nKeep the gate of the yard.\nPaint the gate.\n – \n5%')
  expect(responsibilities.map(({ text }) => text)).toEqual(['keep the gate of the yard', 'paint the gate'])
})
