import { expect, it } from 'vitest'
import { analyzePosting } from '../src'

const job = (...lines: string[]): string => analyzePosting(lines.join('\n')).report.job.text

it('a list that would only help is wished for, whatever else its announcement requires', () => {
  const text = job(
    'Beekeeper at Fernhill Farm',
    '',
    'Requirements',
    'You will need some knowledge of hives, and experience with any of the following will also help:',
    '- Knowledge of queen rearing',
    '- Knowledge of wax rendering',
  )
  expect(text).toMatch(/queen rearing[^.]*(?:would|preferred|count)/i)
  expect(text).not.toMatch(/hives[^.]*(?:would|preferred|count)/i)
})

it('what is asked for beyond the first lines is told where there is room', () => {
  const text = job(
    'Stonemason at Quarry Lane Works',
    '',
    'Requirements',
    '- Experience of carving limestone for churches and town halls',
    '- Experience of setting heavy stones with a small crane',
    '- Experience of matching lime mortars in colour and in grain',
    '- Experience of reading the drawings of an architect on site',
    '- Experience of running saws and polishing machines in a yard',
  )
  for (const thing of ['limestone', 'crane', 'mortars', 'drawings', 'saws']) expect(text).toContain(thing)
})

it('a check to be passed is no wish', () => {
  const text = job(
    'Locksmith at Keyhole Services',
    '',
    'Preferred qualifications',
    '- Experience of fitting safes in banks',
    '- Ability to meet government security screening requirements is required for this role',
  )
  expect(text).not.toMatch(/screening[^.]*(?:would|plus|preferred)/)
})

it('tools that are in use are told as such, and never as required', () => {
  const text = job(
    'Web Developer at Orchard Systems',
    '',
    'Requirements',
    '- Experience with HTML forms for booking rooms',
    '',
    'About the team',
    'The technologies of this team include: Django, PostgreSQL, Celery. Jenkins is not in use any more.',
  )
  expect(text).toMatch(/(?:in use|work)[^.]*Django[^.]*PostgreSQL|Django[^.]*PostgreSQL[^.]*in use/)
  expect(text).not.toMatch(/(?:need|require|should|must|bring)[^.]*Django/)
  expect(text).not.toMatch(/Jenkins/)
})

it('what somebody has done is told as experience', () => {
  const text = job(
    'Yard Manager at Saltmarsh Boats',
    '',
    'Requirements',
    "- You've built and repaired wooden boats for private owners",
    '- Comfortable lifting engines with a crane',
    '- You have advanced knowledge of varnish',
  )
  expect(text).toMatch(/experience building and repairing wooden boats/i)
  expect(text).toMatch(/comfort in lifting engines/i)
  expect(text).not.toMatch(/advancing/)
})

it('years are told whatever stands before them, and not those of somebody else', () => {
  const summary = 'We would expect you to have around 5 years of kitchen experience in a YouTube studio. It is a quiet place.'
  expect(job('Cook at Studio Kitchens', '', 'About the role', summary)).toContain('at least 5 years of kitchen experience')
  expect(job('Glazier at Pane Works', '', 'Requirements', '- 4 yrs min in shopfronts')).toContain('at least 4 years in shopfronts')
  const other = '- She spent 14 years in tanneries before she hired for them'
  expect(job('Tanner at Hide House', '', 'Requirements', other)).not.toContain('14')
})

it('examples in brackets are told outside of them, as far as there is room', () => {
  const text = job(
    'Carpenter at Broadoak Joinery',
    '',
    'Requirements',
    '- Experience with hand tools (e.g. planes, chisels)',
    '- Knowledge of hardwoods (such as oak, ash, elm, sycamore, etc.)',
  )
  expect(text).toContain('hand tools such as planes or chisels')
  expect(text).toContain('hardwoods such as oak, ash, or elm')
})

it('years that each degree asks for are a choice', () => {
  const text = job(
    'Bridge Surveyor',
    '',
    'Requirements',
    '- 5+ years of bridge survey experience with a Bachelors',
    '- 3+ years of bridge survey experience with a Masters',
    '- Head for heights',
  )
  expect(text).toMatch(/5\+ years of bridge survey experience with a bachelor's degree, or 3\+ years with a master's degree/)
  expect(text).not.toMatch(/3\+ years of bridge/)
})

it('whoever is sought is no schooling', () => {
  const text = job(
    'Glaze Chemist',
    '',
    'Requirements',
    'We are looking for Glaze Chemists with advanced degrees (PhD/MS) and a steady hand.',
  )
  expect(text).not.toMatch(/need glaze chemists/i)
  expect(text).toContain("master's degree")
})

it('a language that is spoken is named alone, and a plan of the first months grades nobody', () => {
  const text = job(
    'Ferry Agent',
    '',
    'What you bring',
    '- Two years at a ticket desk',
    '',
    'Bonus points',
    '- You speak Norwegian',
    '- Experience with group bookings',
    '',
    'What your first year looks like',
    'Month 1: Harbour induction, first aid certification',
    'Month 2: Working at the desk alone',
  )
  expect(text).toContain('Norwegian')
  expect(text).not.toMatch(/speak Norwegian|month 1/i)
})

it('what the employer owns is told as the thing, and praise of the place is no work', () => {
  const led = job(
    'Editor',
    '',
    'The Penwick Gazette is seeking a patient editor to lead its four-person letters desk.',
    'You must spell well.',
  )
  expect(led).toMatch(/leads? the four-person letters desk/)
  const praised = job('Joiner', '', 'You will be working in pleasant surroundings, not far from the harbour.', 'You will hang doors.')
  expect(praised).not.toContain('surroundings')
})

it('what successful candidates should have is asked for', () => {
  const text = job(
    'Rope Designer',
    '',
    'We seek a designer for our loft. Successful candidates should possess the following:·         An associate degree in rope craft.·         Head for heights.·         Rope library administration.',
  )
  expect(text).toMatch(/associate degree/)
})

it('years of one thing are told where their line cannot be told whole', () => {
  const text = job(
    'Weaver at Harbour Mill',
    '',
    'Requirements',
    '- Diploma in textiles, or similar level preferred 6+ years of weaving experience on jacquard looms because #REF_12# e.g. www.loom.example ; see below',
    '- Careful hands',
  )
  expect(text).toMatch(/(?:at least 6|6\+) years of weaving experience/)
})

it('a wish in brackets that is a clause of its own is a wish of its own', () => {
  const text = job(
    'Receptionist at Tarn House',
    '',
    'Requirements',
    '- Strong written English communication skills (Welsh is a plus)',
    '- Tact',
  )
  expect(text).not.toMatch(/English[^.]*preferably Welsh/)
  expect(text).toMatch(/Welsh/)
})

it('a choice of languages keeps the grade that stands before it', () => {
  const text = job('Guide at Tarn House', '', 'Requirements', '- Fluency in either Danish or Swedish is a must', '- Tact')
  expect(text).toMatch(/fluent Danish or fluent Swedish|fluency in either Danish or Swedish/i)
})
