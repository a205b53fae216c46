import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { analyzePosting } from '../src/index'
import { fold } from '../src/segment/fold'
import { compileHeadings, headingKind, headingTree, type SectionEntry } from '../src/segment/headings'
import { segment } from '../src/segment/segment'
import type { BoilerplateRule, Segmented, SegmentLanguage } from '../src/segment/segmented'
import type { SectionKind } from '../src/types'

const read = (path: string) => parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
const lines = (text: string | undefined) => (text ?? '').split('\n').filter((line) => line.trim() !== '')

const entries: (SectionEntry & { yes: string; no: string })[] = read('rules/sections.yaml')
const headings = compileHeadings(entries)
const boilerplate: BoilerplateRule[] = [
  { id: 'equal', kind: 'equal-opportunity', phrases: ['equal opportunity employer', 'consideration regardless of'] },
  { id: 'data', kind: 'privacy', phrases: ['process your personal data'] },
  { id: 'apply', kind: 'apply', phrases: ['send your cv'] },
]
const vocabulary = `a advise about abilities able and answer apply arrange an care cleaning preparing assisting assist attention benefits blogs bread captions check clean close
  coordinate counter customers daily degree design detail evenings excellent experience for french fresh goods growth guests in keep knowledge
  love mix of ordering organisational our patients photos plan please posting prepare qualifications repair requirements researching
  responsible serving setting shelves skills strong systems support the till to training trends update updating we with work you`
const verbs = `advise advising answer answering arrange arranging assist assisting check checking clean cleaning coordinate coordinating
  design designing keep keeping mix mixing plan planning posting prepare preparing repair repairing researching service serving triage
  updating weld welding build write wind test drive greet groom lay sell balance maintain`
const set = (text: string) => new Set(text.split(/\s+/))
const listed = (name: string) =>
  new Set(lines(read(`lexicons/lists/${name}.yaml`).entries).map((entry) => entry.trim().replaceAll('"', '')))
const language: SegmentLanguage = {
  headings,
  boilerplate,
  abbreviations: new Set(lines(read('lexicons/abbreviations.yaml').entries)),
  words: set(vocabulary),
  names: set('javascript typescript powershell sharepoint linkedin node.js .net asp.net iphone devops github mysql sql html c++ c#'),
  capitals: new Set(),
  verbs: set(verbs),
  nounVerbs: set('check posting service'),
  itemOpeners: listed('item-openers'),
  sentenceOpeners: listed('sentence-openers'),
  unfinished: listed('unfinished-endings'),
}

const run = (source: string) => segment(source, language)
const sentencesOf = (source: string, result: Segmented = run(source)) => result.sentences.map((it) => source.slice(it.start, it.end))
const kindAt = (source: string, text: string): SectionKind | undefined => {
  const at = source.indexOf(text)
  expect(at).toBeGreaterThanOrEqual(0)
  return run(source).sections.find((section) => section.start <= at && at < section.end)?.kind
}
const outline = (source: string) => run(source).sections.map(({ kind, heading }) => (heading === undefined ? kind : `${kind}: ${heading}`))
const headed = (line: string) => headingKind(headingTree(headings), line, fold(line), 0, line.replace(/:$/, '').length, line.endsWith(':'))

describe('headings in rules/sections.yaml', () => {
  for (const { kind, yes, no } of entries) {
    it.each(lines(yes))(`reads as ${kind}: %s`, (line) => expect(headed(line)).toBe(kind))
    it.each(lines(no))(`does not read as ${kind}: %s`, (line) => expect(headed(line)).not.toBe(kind))
  }
})

describe('sections', () => {
  it('an ability begins behind a name where the line lost its breaks', () => {
    const source =
      'Requirements\nTwo years at the desk of a ward or of a clinic with long opening hours, and a tidy hand in all that is written there by day and by night, with good desk skills including Microsoft Outlook Ability to stay calm on a full ward\n'
    expect(sentencesOf(source)).toContain('Ability to stay calm on a full ward')
  })

  it('a comma ends a heading above a list, and no line of running text', () => {
    const posting = (below: string) => `Baker\n\nYou bake at night.\n\nKey Experience Required,\n${below}`
    expect(kindAt(posting('- Two years at an oven\n'), 'Two years')).toBe('requirements')
    expect(kindAt(posting('two years at an oven\n'), 'two years')).not.toBe('requirements')
  })

  it('reads Markdown headings, bold lines and rules', () => {
    const source = '# Baker\n\n**Rye & Co.**\n\n## What you will do\n\n1. Mix dough\n2. Clean ovens\n\n---\n\n### Perks\n\n* Free bread\n'
    expect(outline(source)).toEqual(['header: Baker', 'responsibilities: What you will do', 'benefits: Perks'])
    expect(sentencesOf(source)).toEqual(['Baker', 'Rye & Co.', 'What you will do', 'Mix dough', 'Clean ovens', 'Perks', 'Free bread'])
  })

  it('reads headings in capitals with their text behind the colon', () => {
    const source = 'NIGHT PORTER\nHotel Larch\n\nDUTIES: Greet guests. Check locks.\nREQUIREMENTS: Clear English.\nBENEFITS: Free meals.'
    expect(kindAt(source, 'Check locks')).toBe('responsibilities')
    expect(kindAt(source, 'Clear English')).toBe('requirements')
    expect(kindAt(source, 'Free meals')).toBe('benefits')
    expect(kindAt(source, 'Hotel Larch')).toBe('header')
  })

  it('takes an unknown heading for what its list says', () => {
    const source = 'Groom\n\nDuties\n- Groom horses\n\nStable life\n- Check hooves\n- Clean tack\n\nRequirements\n- Patience'
    expect(kindAt(source, 'Clean tack')).toBe('responsibilities')
    expect(outline(source)).toContain('responsibilities: Stable life')
  })

  it('a list alone under "Job description" is the work where another heading asks', () => {
    const list = '- Inspection of castings\n- Preparation of plans\n- Calibration of gauges\n- Supplier audits'
    expect(kindAt(`Inspector\n\nJob description\n${list}\n\nSkills required\n- Patience`, 'Calibration')).toBe('responsibilities')
    expect(kindAt(`Inspector\n\nJob description\n${list}\n\nBenefits\n- Lunch`, 'Calibration')).toBe('summary')
  })

  it('takes a line in capitalised words between two lists for a heading, though it opens like an order', () => {
    const source =
      'Planner\n\nDuties\nHarbour Works\n- Draw the quay\n- Price the piles\nPermit Review & Site Visits\n- Read the plans\n- Walk the site'
    expect(outline(source)).toEqual([
      'header',
      'responsibilities: Duties',
      'responsibilities: Harbour Works',
      'responsibilities: Permit Review & Site Visits',
    ])
  })

  it('ends a list where equal-opportunity text, an application or benefits begin', () => {
    const source =
      'Welder\n\nWhat you need\n- TIG\n\nCalder Forge is an equal opportunity employer.\n\nTo apply, send your CV to the office.\n\nWe offer dental cover and paid holidays.'
    expect(kindAt(source, 'TIG')).toBe('requirements')
    expect(kindAt(source, 'Calder Forge')).toBe('legal')
    expect(kindAt(source, 'send your CV')).toBe('process')
    expect(kindAt(source, 'dental cover')).toBe('benefits')
  })

  it('tells the company from the role before the first heading', () => {
    const source =
      'Florist\nPetal House, Leeds\n\nPetal House is a family shop that ties bouquets.\n\nWe are looking for a florist for our Leeds shop.\n\nDuties\n- Arrange flowers'
    expect(kindAt(source, 'Petal House, Leeds')).toBe('header')
    expect(kindAt(source, 'ties bouquets')).toBe('about-company')
    expect(kindAt(source, 'We are looking')).toBe('summary')
  })

  it('lets inner headings rule inside the weak frame of a field', () => {
    const source =
      'Job description\nThis is a busy kitchen.\nResponsibilities:\n- Clean pans\n\nRequirements\nNice to have:\n- French\n\nBenefits\nFree meals'
    expect(kindAt(source, 'Clean pans')).toBe('responsibilities')
    expect(kindAt(source, 'French')).toBe('preferred')
    expect(kindAt(source, 'Free meals')).toBe('benefits')
  })

  it('lets a label speak for its own line', () => {
    const source = 'Archivist\n\nDuties\n- Answer letters\n- Salary: £28,910 a year\n- Repair maps'
    const { blocks } = run(source)
    expect(kindAt(source, '£28,910')).toBe('pay')
    expect(kindAt(source, 'Repair maps')).toBe('responsibilities')
    expect(blocks.flatMap(({ label }) => (label ? source.slice(label.start, label.end) : []))).toEqual(['Salary'])
  })

  it('takes a field with a short value for a label, not for a passage', () => {
    const source = '**Job Title:** Class Teacher\n**School:** Oswin Primary\n**Start date:** September\n\nOswin is a happy school.'
    expect(outline(source)).toEqual(['header', 'about-company'])
    expect(run(source).blocks.flatMap(({ label }) => (label ? source.slice(label.start, label.end) : []))).toEqual([
      'Job Title',
      'School',
      'Start date',
    ])
  })

  it('reads a posting without any line break', () => {
    const source = `Night Nurse - Ward 4 Maple Care is a home in Dayton. We are looking for a nurse. Responsibilities: - Check patients - Mix medicines - Train assistants Qualifications: - Current licence - 1 year of experience Benefits: - Free meals - Paid holidays Maple Care is an equal opportunity employer. Pay: $34.50 - $39.00 an hour`
    expect(kindAt(source, 'We are looking')).toBe('summary')
    expect(kindAt(source, 'Mix medicines')).toBe('responsibilities')
    expect(kindAt(source, 'Current licence')).toBe('requirements')
    expect(kindAt(source, 'Free meals')).toBe('benefits')
    expect(kindAt(source, 'equal opportunity')).toBe('legal')
    expect(kindAt(source, '$34.50')).toBe('pay')
    expect(sentencesOf(source)).toContain('Pay: $34.50 - $39.00 an hour')
  })

  it('reads items and headings whose line breaks became spaces', () => {
    const source =
      'Maple Care looks after forty guests in Dayton. Key Responsibilities Greet guests and answer their letters Clean tack in the evening Repair benches with our joiner REQUIRED Experience with horses Strong back Ability to mix feed Benefits Free meals at work We close in winter'
    expect(sentencesOf(source)).toEqual([
      'Maple Care looks after forty guests in Dayton.',
      'Key Responsibilities',
      'Greet guests and answer their letters',
      'Clean tack in the evening',
      'Repair benches with our joiner',
      'REQUIRED',
      'Experience with horses',
      'Strong back',
      'Ability to mix feed',
      'Benefits',
      'Free meals at work',
      'We close in winter',
    ])
    expect(kindAt(source, 'Repair benches')).toBe('responsibilities')
    expect(kindAt(source, 'Strong back')).toBe('requirements')
    expect(kindAt(source, 'Free meals')).toBe('benefits')
    const wide =
      'Clerk at Maple Care  MAIN DUTIES  To greet guests at the counter  Answer letters from parents  To clean the shelves at night  To check the counter each morning and keep the captions on the photos in order  To attend customers with care and skills'
    expect(kindAt(wide, 'To greet')).toBe('responsibilities')
    expect(sentencesOf(wide)).toEqual(expect.arrayContaining(['To greet guests at the counter', 'Answer letters from parents']))
  })

  it('takes an item that is all heading for one', () => {
    const source = 'Groom at Alder Stud • What you will do • Clean tack • Mix feed • What will you need? • A strong back • Love of horses'
    expect(kindAt(source, 'Mix feed')).toBe('responsibilities')
    expect(kindAt(source, 'Love of horses')).toBe('requirements')
  })

  it('reads one loud word that its list is glued to, and an open figure glued to what goes before', () => {
    const source =
      'We keep forty horses.DUTIESGroom horses in the eveningKeep the shelves cleanREQUIREMENTS18 years or olderGood with horses'
    expect(outline(source).slice(-2)).toEqual(['responsibilities: DUTIES', 'requirements: REQUIREMENTS'])
    expect(sentencesOf('Requirements\nKnowledge of the work you love for5+ years with horses and guests')).toContain(
      '5+ years with horses and guests',
    )
  })

  it('leaves names with capitals inside sentences whole', () => {
    const source =
      'You report to the Operations Manager and work with the Build team on Clean Streets, our Repair Cafe and a Design studio. Training is at The Wells, and the Data Services group runs Greet Desk for the Sales team. The Answer line is open all day, and our Mix bar serves guests in the evening.'
    expect(sentencesOf(source)).toHaveLength(3)
  })

  it('reads several roles in one text', () => {
    const source =
      'Two openings\n\n1. School Clerk\n• Greet parents\n• Answer letters\nYou need: patience\n\n2. Site Keeper\n• Clean gates\n• Repair benches'
    expect(kindAt(source, 'Answer letters')).toBe('responsibilities')
    expect(kindAt(source, 'patience')).toBe('requirements')
    expect(kindAt(source, 'Repair benches')).toBe('responsibilities')
  })

  it('reads a run of capitals that ends in a known heading, and what is glued to it', () => {
    const source =
      'Groom at Alder Stud\n\nSTABLE SKILLS AND QUALIFICATIONS Grooms must love horses, and know tack.\nOTHER DUTIESClean tack every evening.'
    expect(outline(source)).toEqual(['header', 'requirements: STABLE SKILLS AND QUALIFICATIONS', 'responsibilities: OTHER DUTIES'])
    expect(outline('WHAT YOU DOIn the morning you groom four horses and clean tack.')).toEqual(['responsibilities: WHAT YOU DO'])
    expect(kindAt('NEW YORK TIMES Readers love our bread.', 'Readers')).not.toBe('requirements')
  })

  it('takes what is said of the post by its title for the role, and short lines that ask for requirements', () => {
    const source =
      'Night Baker - Weekends\n\nRye & Co.\n\nThe Night Baker is a trained craftsman with care for dough.\n\nCurrent food hygiene certification is required.'
    expect(run(source).sections.map(({ kind }) => kind)).toEqual(['header', 'summary', 'requirements'])
  })

  it('takes a hint of the title for what the role is told by', () => {
    const source = 'The lifeguards of the bay work in pairs on a long beach and never alone in the surf.'
    expect(run(source).sections.map(({ kind }) => kind)).toEqual(['about-company'])
    expect(segment(source, language, 'Lifeguard').sections.map(({ kind }) => kind)).toEqual(['summary'])
  })

  it('reads an unknown heading right below a known one as a part of it', () =>
    expect(kindAt('MINIMUM REQUIREMENTS\n\nFirst way:\n- Grade 12\n- Six months on a quay\n', 'Six months')).toBe('requirements'))

  it('reads numbered headings over their text', () => {
    const source =
      'Baker\n1. POSITION SUMMARY\nWe need a baker for the night shift.\n2. MINIMUM REQUIREMENTS\nMust be able to lift sacks\n3. Benefits\nFree bread'
    expect(run(source).sections.map(({ kind }) => kind)).toEqual(['header', 'summary', 'requirements', 'benefits'])
    expect(outline('Baker\n\nI. Basic Function\n\nKeeps the ovens clean.\n\nII. Responsibilities\n\nBakes bread.')).toEqual([
      'header',
      'summary: Basic Function',
      'responsibilities: Responsibilities',
    ])
    expect(outline('Baker\nYour duties\n1. Training\n2. Benefits\nApply today').join()).not.toContain('benefits')
  })

  it('finds a heading between an item and the list that it heads', () => {
    const source =
      'Duties - Weld frames - Check gauges - Keep the shop clean Qualifications - Two years of welding - Blueprint reading Additional Useful Experience - Laser cutting Benefits - Free lunch'
    expect(kindAt(source, 'Keep the shop clean')).toBe('responsibilities')
    expect(kindAt(source, 'Two years of welding')).toBe('requirements')
    expect(kindAt(source, 'Laser cutting')).toBe('preferred')
    expect(kindAt(source, 'Free lunch')).toBe('benefits')
  })

  it('takes a duty behind a label of its own for a duty', () => {
    const source =
      'Head Gardener\n\nGlasshouse: Checking the vents and the seedlings twice each day.\nVisitors: Greeting guests on open days.\nPlace: Kent'
    expect(kindAt(source, 'Checking the vents')).toBe('responsibilities')
    expect(kindAt(source, 'Place: Kent')).not.toBe('responsibilities')
  })

  it('reads the marked column of a table of criteria', () => {
    const source =
      'Park Ranger\n\nPerson specification | Essential | Desirable\nDriving a tractor | X |\nFirst aid at work | | ✓\nBird identification | | X\nA map | and a pen | to write'
    expect(kindAt(source, 'Driving a tractor')).toBe('requirements')
    expect(kindAt(source, 'First aid')).toBe('preferred')
    expect(kindAt(source, 'Bird')).toBe('preferred')
    expect(sentencesOf(source)).toContain('First aid at work')
    expect(kindAt('Tours | Essential | Desirable\n', 'Tours')).toBe('requirements')
  })

  it('reads the columns of a table with cells for what is required and what is desired', () => {
    const source =
      '# Park Ranger\n\n| Required | Desired |\n|---|---|\n| Driving a tractor | Bird identification |\n| First aid at work | |\n| | Welsh |\n\nApply by letter.'
    expect(kindAt(source, 'Driving a tractor')).toBe('requirements')
    expect(kindAt(source, 'Bird identification')).toBe('preferred')
    expect(kindAt(source, 'First aid')).toBe('requirements')
    expect(kindAt(source, 'Welsh')).toBe('preferred')
    const marked =
      '# Park Ranger\n\n| Criterion | Essential | Desirable |\n|---|---|---|\n| Chainsaw certificate | x | |\n| Boat licence | | x |'
    expect(kindAt(marked, 'Chainsaw')).toBe('requirements')
    expect(kindAt(marked, 'Boat')).toBe('preferred')
    expect(kindAt('| Tide | Desirable |\n|---|---|\n| High | Low |', 'Low')).not.toBe('preferred')
  })

  it('reads duties told in prose under a heading of requirements', () => {
    const source =
      'Job requirements: Keep the gate log. Answer the telephone all day. Repair small faults. Balance the till.\nQualifications: Knowledge of tills. Good growth.'
    expect(kindAt(source, 'Answer the telephone')).toBe('responsibilities')
    expect(kindAt(source, 'Knowledge of tills')).toBe('requirements')
  })

  it('reads headings with a title inside, or glued to the end of a word', () => {
    expect(kindAt('Baker in Hull\nRequired Pastry Chef Qualifications: 4-6 years of bread and cleaning.', '4-6 years')).toBe('requirements')
    const source =
      'Night porter on the upper floors of the old hotel by the river, with a view of the port and of the ships that come in at dawn. Hours: Late ShiftRequired Skills You keep calm and you know the goods of the house and its guests.'
    expect(kindAt(source, 'You keep calm')).toBe('requirements')
  })

  it('reads wishes that begin inside a long line', () => {
    const long = `Requirements\nCare for rare sheep and their lambs. ${'You walk the hills and mend the walls of the farm. '.repeat(4)}`
    expect(kindAt(`${long}Steady with dogs Bonus points if you have: Shearing; Gaelic`, 'Shearing')).toBe('preferred')
    expect(kindAt(`${long}Steady with dogs Ideally you will have: Shearing; Gaelic`, 'Shearing')).toBe('preferred')
    expect(kindAt(`${long}Steady with dogs that earn bonus points if you have time: Gaelic`, 'Gaelic')).not.toBe('preferred')
  })
  it('ends a list of wishes where a line opens with the pay', () => {
    const list = 'Cook\n\nPreferred\nKnowledge of wine\nSome Welsh\nAn eye for colour'
    expect(kindAt(`${list}\n\n£31,000 - £36,000 for a year. Meals and rooms`, 'Meals')).toBe('pay')
    expect(kindAt(`${list}\n\nPay $20-$24/hr DOE. Meals and rooms`, 'Meals')).toBe('pay')
    expect(kindAt(`${list}\n\nBudgets $20,000 - $24,000 kept. Tills`, 'Tills')).toBe('preferred')
  })
  it('reads preferred experience as preferred', () => expect(kindAt('PREFERRED EXPERIENCE: • Tills • Bread', 'Bread')).toBe('preferred'))

  it('takes what is offered below a list for benefits', () =>
    expect(kindAt('Baker\nRequirements\n- Able to lift sacks\n- Experience with ovens\n28 days paid holiday, pension', '28 days')).toBe(
      'benefits',
    ))

  it('ends a list of lines on an acronym', () =>
    expect(kindAt('Analyst\n\nBonus points\nMethod validation experience\nHPLC\n\nThe station has a clock.', 'HPLC')).toBe('preferred'))

  it('parts what a paragraph of duties asks for', () => {
    const source =
      'Duties\nPrepare the reactors, check the dryers and keep the batch records of the shift in good order for the next crew. Knowledge of solvents and of the line clearance is needed here.'
    expect(kindAt(source, 'Prepare')).toBe('responsibilities')
    expect(kindAt(source, 'Knowledge of solvents')).toBe('requirements')
  })

  it('holds front matter in the header', () => {
    const source = '---\ntitle: Tram Driver\nlocation: Graz\n---\n\n# Duties\n\nDrive trams through the old town.\n'
    expect(outline(source)).toEqual(['header', 'responsibilities: Duties'])
  })
})

describe('headings that name who does the work', () => {
  it('open a section in the midst of a line too', () => {
    const text =
      'Farm Hand\nA farm in Kent seeks a hand. Duties of the Hand: To milk the herd twice a day. To mend fences and gates. The Candidate: A year with cattle is needed.'
    expect(outline(text)).toEqual(['header', 'summary', 'responsibilities: Duties of the Hand', 'requirements: The Candidate'])
  })
  it('are none inside a sentence', () => {
    const { sections } = run('The duties of the hand change with the season. We phone the candidate on Monday.')
    expect(sections.map(({ heading }) => heading)).toEqual([undefined])
  })
})

describe('criteria with letters for their level', () => {
  const source = 'Person specification\nE = essential, D = desirable\nPA1 spraying certificate (E)\nDriving licence (E)\nFirst aid (D)'
  it('stand in the kind that the legend gives to the letter', () => {
    expect(kindAt(source, 'Driving')).toBe('requirements')
    expect(kindAt(source, 'First aid')).toBe('preferred')
  })
  it('lose the letter', () => expect(sentencesOf(source)).toContain('First aid'))
  it('may stand in columns of their own, behind a head that names both levels', () => {
    const columns =
      'Person specification        Essential / Desirable / Assessed\nDriving licence          E   A/I\nFirst aid              D   I'
    expect(kindAt(columns, 'Driving')).toBe('requirements')
    expect(kindAt(columns, 'First aid')).toBe('preferred')
    expect(sentencesOf(columns)).toContain('First aid')
  })
  it('may stand without brackets', () => {
    const bare = 'Person specification\nE = Essential D = Desirable\nTwo years in a tannery E\nDriving licence D\nAble to lift hides E'
    expect(kindAt(bare, 'Two years')).toBe('requirements')
    expect(kindAt(bare, 'Driving')).toBe('preferred')
  })
  it('need a legend', () => expect(kindAt('Requirements\nTicket (E)\nFirst aid (D)', 'First aid')).toBe('requirements'))
})

describe('lists', () => {
  it('finds angles that were bullets', () =>
    expect(sentencesOf('Your day > Greet guests > Clean shelves > Answer letters')).toEqual([
      'Your day',
      'Greet guests',
      'Clean shelves',
      'Answer letters',
    ]))

  it('without bullets may follow a short line of any words', () => {
    const source =
      "Baker\n\nWe'd love to see\na year or two at the oven of some other bakery\na steady hand with dough that is wet\nearly mornings"
    expect(sentencesOf(source)).toContain('a steady hand with dough that is wet')
  })
  it.each(['-', '*', '+', '•', '·', '▪', '●', '◦', '‣', '–', '—', 'o', '✅', '🚀', '1.', '1)', '(1)', 'a)', '- [x]'])(
    'strips the bullet %s',
    (bullet) => {
      const source = `Duties\n${bullet} Greet guests\n${bullet} Lay tables`
      const result = run(source)
      expect(sentencesOf(source, result)).toEqual(['Duties', 'Greet guests', 'Lay tables'])
      expect(result.blocks.map((block) => block.type)).toEqual(['heading', 'item', 'item'])
    },
  )

  it('reads the cells of a table and drops its rules', () => {
    const source = 'Duties\n\n| Day | Task |\n|---|---|\n| Monday | Clean tanks |\n'
    expect(sentencesOf(source)).toEqual(['Duties', 'Day', 'Task', 'Monday', 'Clean tanks'])
  })

  it.each([' - ', ' • ', ' · ', ' * ', '. -'])('finds bullets inside a line: "%s"', (bullet) => {
    const source = `Your duties include:${bullet}Greet guests at the door${bullet}Lay tables for lunch${bullet}Clean glasses after closing time`
    const found = sentencesOf(source).map((text) => text.replace(/\.$/, ''))
    expect(found.slice(-3)).toEqual(['Greet guests at the door', 'Lay tables for lunch', 'Clean glasses after closing time'])
  })

  it('takes a gap before a known word for a lost line break', () => {
    expect(sentencesOf('Strong attention to detail  Please plan your updates')).toEqual([
      'Strong attention to detail',
      'Please plan your updates',
    ])
    expect(sentencesOf('Captions in  French and a mix of  Design with  JavaScript')).toHaveLength(1)
  })

  it('takes wide dots of East Asian typing for bullets', () =>
    expect(sentencesOf('Duties・Keep the ledger・Answer letters')).toEqual(['Duties', 'Keep the ledger', 'Answer letters']))

  it('finds numbers inside a line', () => {
    const source = 'Your tasks 1. Greet guests 2. Lay tables 3. Clean glasses'
    expect(sentencesOf(source).slice(1)).toEqual(['Greet guests', 'Lay tables', 'Clean glasses'])
  })
  it('finds the numbers of a second list inside a line', () => {
    const source = 'Your tasks 1. Greet guests 2. Lay tables 1. Clean glasses 2. Sweep the hall'
    expect(sentencesOf(source).slice(1)).toEqual(['Greet guests', 'Lay tables', 'Clean glasses', 'Sweep the hall'])
  })

  it('takes numbers without a mark for bullets where they count on', () => {
    expect(sentencesOf('Duties\n1Greet guests\n2 Lay tables\n\n3Clean glasses')).toEqual([
      'Duties',
      'Greet guests',
      'Lay tables',
      'Clean glasses',
    ])
    expect(sentencesOf('Benefits\n5 Weeks of leave\n9 Bank holidays')).toEqual(['Benefits', '5 Weeks of leave', '9 Bank holidays'])
  })

  it('joins a line that was broken for width', () => {
    const source = 'Duties\n- Answer the telephone and write down what callers\n  want from us\n- Clean'
    expect(sentencesOf(source).map((text) => text.replace(/\s+/g, ' '))).toContain(
      'Answer the telephone and write down what callers want from us',
    )
  })

  it('joins what a blank line parts from the item that it ends', () => {
    const source =
      'Duties\n\n  • Wash pans, trays and tins by hand in\n\n    the back kitchen, floors and walls,\n\n    shelves included.\n\n  • Lay tables\n\nlinen is supplied'
    expect(sentencesOf(source).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Duties',
      'Wash pans, trays and tins by hand in the back kitchen, floors and walls, shelves included.',
      'Lay tables',
      'linen is supplied',
    ])
  })
})

describe('glue', () => {
  it('takes glued items apart without moving an offset', () => {
    const source =
      'Clinic Porter. Your day will include:Assisting patients with trainingPreparing the counter for guestsCleaning shelves with careRequirements:An able handExperience with SharePoint'
    const result = run(source)
    expect(sentencesOf(source, result)).toEqual([
      'Clinic Porter.',
      'Your day will include',
      'Assisting patients with training',
      'Preparing the counter for guests',
      'Cleaning shelves with care',
      'Requirements',
      'An able hand',
      'Experience with SharePoint',
    ])
    expect(kindAt(source, 'An able')).toBe('requirements')
    expect(result.lostLineBreaks).toBe(true)
  })

  it('takes a word off the figure with its letter that it is glued to', () => {
    expect(sentencesOf('Benefits\nBread and a matching 401kTraining with our skills')).toContain('Training with our skills')
    expect(sentencesOf('Benefits\nA battery of 30kWh in each van')).toContain('A battery of 30kWh in each van')
  })

  it('takes a word off the sum of money that it is glued to', () => {
    expect(sentencesOf('Benefits\nPay$31,000-$36,500Training with our skills')).toContain('Training with our skills')
    expect(sentencesOf('Benefits\nA prize of $5Training with our skills')).not.toContain('Training with our skills')
  })

  it('finds a heading glued on both sides', () => {
    const source = 'Serve guests at the counterQualifications and SkillsExcellent French'
    expect(sentencesOf(source)).toEqual(['Serve guests at the counter', 'Qualifications and Skills', 'Excellent French'])
    expect(kindAt(source, 'Excellent')).toBe('requirements')
  })

  it('cuts where a full stop lost its space', () => {
    const source = 'Work in Kent.Training is paid, meals etc.Evenings are free.'
    expect(sentencesOf(source)).toEqual(['Work in Kent.', 'Training is paid, meals etc.', 'Evenings are free.'])
  })

  it.each([
    'JavaScript',
    'PowerShell',
    'SharePoint',
    'iPhone',
    'McDonald',
    'LinkedIn',
    'DevOps',
    'OpenTable',
    'TechWork',
    'Node.js',
    'ASP.NET',
    'PhD',
    'eCommerce',
  ])('leaves %s whole', (name) => expect(sentencesOf(`We work with ${name} and plan to work with it daily.`)).toHaveLength(1))
})

it('a known label in capitals begins a line where breaks were lost', () => {
  const { role, company } = analyzePosting(
    'Weaver at Heron Mill Responsibilities: - Weave cloth - Mend looms - Sweep the floor Qualifications: - A steady hand - Friendly manner Pay: $18-$21 an hour Full-time Benefits: Health insurance, Paid time off, 401(k) Schedule: 8 hour shift Work Location: 9 Mill Lane, Salem, OR',
  )
  expect(role.pay?.evidence[0]?.text).toMatch(/^Pay: \$18/)
  expect(company.benefits?.value.join(', ')).toBe('Health insurance, Paid time off, 401(k)')
})

describe('sentences', () => {
  it.each([
    ['Meet Dr. J. Marlow at St. Wilfred on Mt. Adler road.', 1],
    ['Pay is 14.20 to 16.85 an hour; meals are free.', 1],
    ['We plan with tools, e.g. SharePoint or paper. You write with .NET and Node.js.', 2],
    ['Work in the U.S. Navy yard. Is it you? Apply today! Thanks.', 4],
    ['Teach Grade B. We support you.', 2],
    ['Room No. 5 is free. 20 people work here.', 2],
    ['Well... You know... We wait.', 3],
  ])('%s', (text, count) => expect(sentencesOf(text)).toHaveLength(count))

  it('begins behind the space that follows half a bracket', () => expect(sentencesOf('[ 40 beds')).toEqual(['40 beds']))

  it('holds no link target, URL, address or mask', () => {
    const source =
      'Answer questions on [Discord](https://d.example/kafka) and [the forum](/php). Apply: https://x.example/go?lang=rust or jobs@python.example or #URL_ab12#.'
    const text = sentencesOf(source).join('|')
    expect(text).toContain('Discord')
    expect(text).not.toMatch(/kafka|php|rust|python|URL_/)
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      ' ',
      '- ',
      '• ',
      '# ',
      '**',
      ':',
      '. ',
      '.',
      '|',
      '---\n',
      '[a](b)',
      'http://a.b ',
      '1. ',
      '\r\n',
      '>',
      '`',
      '(',
      '<p>',
      '\u00a0',
      'İ',
      '🚀 ',
    ],
  ),
  fc.constantFrom(
    ...[
      'Requirements',
      'Benefits',
      'duties',
      'systemsResearching',
      'We',
      'you will',
      'Salary: 5',
      'equal opportunity employer',
      'Clean pans',
      'JavaScript',
    ],
  ),
  fc.string({ maxLength: 12 }),
)
const posting = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

describe('for any text', () => {
  it('sections cover the source without gaps or overlaps', () => {
    fc.assert(
      fc.property(posting, (source) => {
        const { sections } = run(source)
        expect(sections.length > 0).toBe(source.length > 0)
        let at = 0
        for (const section of sections) {
          expect(section.start).toBe(at)
          at = section.end
        }
        expect(at).toBe(source.length)
      }),
    )
  })

  it('blocks and sentences are in order, disjoint, trimmed and inside what holds them', () => {
    fc.assert(
      fc.property(posting, (source) => {
        const { sections, blocks, sentences } = run(source)
        let at = 0
        for (const block of blocks) {
          const section = sections[block.section]
          expect(block.start).toBeGreaterThanOrEqual(Math.max(at, section?.start ?? Infinity))
          expect(block.end).toBeLessThanOrEqual(section?.end ?? -1)
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        at = 0
        for (const sentence of sentences) {
          const block = blocks[sentence.block]
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(at, block?.start ?? Infinity))
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? -1)
          const text = source.slice(sentence.start, sentence.end)
          expect(text.trim()).toBe(text)
          expect(text).not.toBe('')
          at = sentence.end
        }
      }),
    )
  })

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(posting, (source) => {
        expect(run(source)).toEqual(run(source))
      }),
    )
  })

  it('takes a bullet on a line of its own for the mark of the next line', () => {
    const source = 'Duties\n·\nClean the tanks at high\ntide and log it\no\nCheck the pumps\n'
    expect(run(source).blocks.map(({ type, start, end }) => [type, source.slice(start, end)])).toEqual([
      ['heading', 'Duties'],
      ['item', 'Clean the tanks at high\ntide and log it'],
      ['item', 'Check the pumps'],
    ])
  })

  it.each([
    [
      'a date under its label',
      'Lifeguard\n\nClosing date\n3 May 2027\n\nThis pool post is seasonal from the spring to the first week of October.\n',
      'process',
    ],
    ['a list below a labelled date', 'Lifeguard\n\nClosing date: 3 May 2027\n\n- Clean pools.\n- Check tanks.\n', 'process'],
    ['what is asked below a heading of benefits', 'Lifeguard\nHealth\nEach candidate must be fit enough for the work.\n', 'benefits'],
    ['duties in short', 'Lifeguard\n\nDuties incl:\n- Clean pools\n- Check tanks\n', 'other'],
  ])('tells %s from what surrounds it', (_what, source, kind) => {
    expect(run(source).sections.at(-1)?.kind).not.toBe(kind)
  })

  it.each([
    ['line breaks', '\n'],
    ['bullets', '- Clean pans\n'],
    ['one long line', 'clean pans '],
    ['initials', 'A.'],
    ['mixed case', 'aB'],
    ['glue', 'systemsResearching'],
    ['headings', 'Requirements: '],
    ['open brackets', 'Skills ('],
    ['links', '[a](b'],
    ['bars', '|'],
    ['stops', '. '],
    ['tags', '<p '],
  ])('takes %s in its stride', (_name, unit) => {
    const source = unit.repeat(Math.ceil(300_000 / unit.length))
    expect(run(source).sections.at(-1)?.end).toBe(source.length)
  })
})
