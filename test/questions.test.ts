import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const found = (posting: string) => analyze(posting, {}, knowledge)
const gaps = (posting: string): string[] => found(posting).gaps.map(({ id }) => id)
const post = (title: string, lines: string) =>
  `${title}\n\nThe role\n${lines
    .split(' / ')
    .map((line) => `- ${line}`)
    .join('\n')}\n`

describe('what a posting leaves unclear is a question', () => {
  it.each([
    ['hours that nobody promises', 'gap.guaranteed-hours', 'Bank Nurse', 'Dress wounds on the ward. / Shifts are not guaranteed.'],
    ['money that may end', 'gap.award-of-contract', 'Youth Worker', 'Run the evening club. / The post is grant funded.'],
    ['a list to hire from', 'gap.posts-to-fill', 'Clerk', 'File the permits. / The eligibility list is kept for a year.'],
    ['a bonus for joining', 'gap.sign-on-bonus', 'Driver', 'Drive the night route. / There is a sign-on bonus.'],
    ['shifts that rotate', 'gap.rotating-shifts', 'Welder', 'Weld gates from drawings. / Work rotating shifts.'],
    ['extra hours', 'gap.overtime-pay', 'Roofer', 'Lay slates. / Overtime is expected in summer.'],
    ['a probation', 'gap.probation', 'Cashier', 'Serve at the till. / The probationary period is three months.'],
    [
      'a certificate to follow',
      'gap.certification-cost',
      'Lifeguard',
      'Watch the pool. / Obtain the first aid certificate within 90 days.',
    ],
    ['a car for visits', 'gap.travel-between-visits', 'Care Assistant', 'Visit clients in their own homes. / Use of a car is essential.'],
    ['tips', 'gap.tips', 'Waiter', 'Serve lunch on the terrace. / Tips are shared among the staff.'],
    ['pay up to a limit', 'gap.pay-limit', 'Chef', 'Cook the evening menu. / Pay up to £34,000 a year.'],
    ['pay by the piece', 'gap.piece-pay', 'Cleaner', 'Clean holiday flats. / We pay £18 per visit.'],
    ['a person who may come back', 'gap.cover-returns', 'Teacher', 'Teach chemistry. / This is maternity cover.'],
    ['a post that is new', 'gap.new-post', 'Archivist', 'Catalogue the maps. / This is a newly created position.'],
    ['a season', 'gap.seasonal-return', 'Gardener', 'Plant the beds. / This is a seasonal position.'],
    ['a budget without a figure', 'gap.budget-size', 'Head Gardener', 'Lead the gardens. / Manage the budget of the nursery.'],
    ['experience in place of a degree', 'gap.equivalent-experience', 'Surveyor', 'Measure plots. / Degree or equivalent experience.'],
    ['systems that move', 'gap.migration-state', 'Data Engineer', 'Run the pipelines. / Lead the database migration.'],
  ])('%s', (_, id, title, lines) => expect(gaps(post(title, lines))).toContain(id))

  it.each([
    ['a rate for a stay abroad', 'gap.guaranteed-hours', 'Engineer', 'Test pumps. / A per diem allowance is paid abroad.'],
    ['a heading with its answer', 'gap.award-of-contract', 'Clerk', 'File the permits. / Grant Funded / No'],
    ['a pool that is built', 'gap.posts-to-fill', 'Recruiter', 'Build a strong talent pool for our clients.'],
    ['a rota with its turns', 'gap.rotating-shifts', 'Nurse', 'Work rotating shifts. / Nights come every third week.'],
    ['extra hours that nobody wants', 'gap.overtime-pay', 'Roofer', 'This is no place where you need to work extra hours.'],
    ['extra hours at a rate', 'gap.overtime-pay', 'Roofer', 'Overtime is paid at time and a half.'],
    ['an officer of the courts', 'gap.probation', 'Social Worker', 'Meet the probation officer once a month.'],
    ['a car whose mileage is paid', 'gap.travel-between-visits', 'Care Assistant', 'Visit clients at home. / Own car; mileage is paid.'],
    ['advice', 'gap.tips', 'Waiter', 'Share tips on wine with guests.'],
    ['a post that somebody else takes', 'gap.new-post', 'Adviser', 'Help clients settle in a new role.'],
    ['helpers for the season', 'gap.seasonal-return', 'Head Gardener', 'Hire and train seasonal staff.'],
    ['a budget with its figure', 'gap.budget-size', 'Head Gardener', 'Manage a budget of £40,000.'],
  ])('%s leaves no such question', (_, id, title, lines) => expect(gaps(post(title, lines))).not.toContain(id))
})

describe('a question is worded with the nouns of its posting', () => {
  const told = (posting: string): string => found(posting).report.company.text
  it('whom one person looks after', () => {
    const text = told(post('Care Assistant', 'Help residents wash and dress. / Read to residents in the evening. / Talk with families.'))
    expect(text).toMatch(/how many residents/)
  })
  it('the period by its name', () =>
    expect(told(post('Cashier', 'Serve at the till. / The trial period is three months.'))).toMatch(/the trial period/))
  it('and each is short and one alone, so that two make a sentence', () => {
    for (const { id, ask } of knowledge.gaps)
      for (const line of ask) expect(line.split(' ').length <= 12 && !/,| and /.test(line), `${id}: ${line}`).toBe(true)
  })
  it('as are those that follow from insights', () => {
    for (const { id, ask } of knowledge.insights)
      for (const line of ask?.split('\n') ?? [])
        expect(line.split(' ').length <= 13 && !/,| and |:(?!a\})/.test(line), `${id}: ${line}`).toBe(true)
  })
  it('names the other title with its article', () =>
    expect(
      told('Linux Administrator\n\nWe seek a patient accounts administrator.\n\nThe role\n- Patch servers.\n- Order licences.\n'),
    ).toMatch(/how much of the work is that of an accounts administrator/))
  it('a load is asked about where the desk does not suggest it', () => {
    const duties = 'Clerk\n\nThe role\n- File the permits.\n- Answer the phone.\n\nRequirements\n'
    const text = told(`${duties}- Attention to detail.\n- Able to meet deadlines.\n- Able to lift up to 40 kg.\n`)
    expect(text).toMatch(/how often heavy loads have to be lifted|which aids there are for heavy loads/)
  })
  it('and the silence that an insight tells is not told again', () => {
    const text = told(
      'Potter\n\nAbout us\nFen Clay is a pottery in Ely.\n\nThe role\n- Throw bowls.\n- Glaze plates.\n- Fire the kiln.\n\nHow to apply\n- Send your salary expectations\n',
    )
    expect(text).toMatch(/prints no pay|no pay is printed/)
    expect(text).not.toMatch(/\bpay\b.*\bpay\b/i)
  })
  it('never how two duties share the week', () => {
    const text = told(
      post(
        'Baker',
        'Knead the dough for forty loaves. / Clean the ovens each evening. / Order flour and yeast. / Serve customers at the counter.',
      ),
    )
    expect(text).not.toMatch(/share of the week|comes up beside|weighed against/)
  })
})

describe('what any posting tells and this one does not is said', () => {
  it('also where an inference would say it, when the paragraph is too brief to hold one', () => {
    const posting = 'Fitter\n\nDuties\n- Fit pumps in old mills\n\nWe offer\n- A competitive salary\n\nHours: 40 hours a week in Leeds'
    expect(analyze(posting, { length: 'standard' }, knowledge).report.company.text).toMatch(/competitive/)
    expect(analyze(posting, { length: 'brief' }, knowledge).report.company.text).toMatch(/pay/i)
  })
  const [bare, paid] = ['', 'Pay: £14 an hour\n'].map(
    (pay) => found(`Baker\n\nYou will bake bread in our bakery in Leeds, Monday to Friday.\n${pay}`).report.company.text,
  )
  it('as a fact', () => expect(bare).toMatch(/\bpay\b/i))
  it('but not where it stands there', () => expect(paid).not.toMatch(/nothing is said|not stated|left out|silent|no word/i))
})

describe('what is told of working there', () => {
  const company = (about: string): string =>
    found(`Baker\n\nAbout us\n${about}\n\nThe role\n- Knead dough for forty loaves.\n`).report.company.text
  it('signals stand with their wording', () =>
    expect(company('We are a supportive team with a flat hierarchy and a healthy work-life balance.')).toMatch(
      /a flat hierarchy.*a healthy work-life balance/,
    ))
  it('a team is not taken for the firm', () =>
    expect(
      found('Baker\n\nAbout Alder Mill\nAlder Mill grinds rye for 40 bakers.\n\nThe team\nWe bake 400 loaves a night with 6 people.\n')
        .report.text,
    ).toMatch(/[Tt]eam[^.]* bakes 400 loaves/))
  it('two sentences with a comma between them are not told as one', () =>
    expect(company('Our 12 mills stand on the Aire, we know how to grind rye.')).not.toContain(', it knows'))
  it('a name with a figure in it is read whole', () =>
    expect(found('Cook\n\nAbout us\nHarbour52 is a fish kitchen in Hull. Harbour52 feeds 300 guests a day.\n').company.name?.value).toBe(
      'Harbour52',
    ))
})

describe('a question about a thing follows a sentence that tells of it', () => {
  it('or presupposes nothing', () => {
    const { report } = found(
      post(
        'Joiner',
        'Build oak stairs for old houses. / Fit doors and windows. / We are a venture backed workshop. / Annual bonus scheme.',
      ),
    )
    const text = report.company.text
    expect(text).not.toMatch(/the money raised/)
    const asks = report.company.sentences.findIndex((sentence) => /\bthe bonus\b/.test(sentence.text))
    const tells = report.company.sentences.findIndex((sentence) => /\bbonus\b/.test(sentence.text) && !/\bthe bonus\b/.test(sentence.text))
    expect(asks < 0 || (tells >= 0 && tells < asks)).toBe(true)
  })
})
