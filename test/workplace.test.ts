import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const companyOn = (text: string): string => analyzePosting(text).report.company.text

describe('a posting whose employer tells nothing of itself', () => {
  it('is told by the kind of place and the order of work there', () => {
    const told = companyOn(
      'Fry Cook\n\nYou will fry fish on the line in the restaurant.\nFollow the standard recipes for each dish.\nYou will close the kitchen each night.',
    )
    expect(told).toMatch(/(?:in|is) a restaurant/)
    expect(told).toContain('standard recipes')
  })

  it('is told by what it calls the employer that it does not name', () => {
    expect(companyOn('Loom Fitter\n\nA growing carpet manufacturer is looking for a loom fitter.\n\nYou will mend looms.')).toContain(
      'a growing carpet manufacturer',
    )
  })

  it('tells of the union that it belongs to', () => {
    const told = companyOn(
      'Ferry Deckhand\n\nYou will tie up the ferry.\nYou will sell tickets on the quay.\n\nThis is a bargaining unit position.\nFull training is given.\nDeckhands are eligible for overtime.',
    )
    expect(told).toContain('bargaining unit')
  })

  it('makes no sentence of what every other posting says', () => {
    expect(companyOn('Clerk\n\nYou will file deeds in a fast-paced office.\nYou will answer the phone.')).not.toContain('is called')
  })
})

it('a name of a town or a university stands with its article', () => {
  expect(
    companyOn('Planner\n\nYou will plan streets for the City of Marlow.\n\nAbout us\nThe City of Marlow is a port of forty thousand.'),
  ).toMatch(/\bthe City of Marlow/i)
})

describe('what the employer says of itself', () => {
  it('tells of the parts that it names', () => {
    expect(companyOn('Nurse\n\nAbout us\nThe home cares for 42 residents with dementia.\n\nDuties\nYou will dress wounds.')).toMatch(
      /the home cares for 42 residents/i,
    )
  })

  it('makes no sentence of a line without a verb', () => {
    expect(
      companyOn('Clerk\n\nAbout us\nKestrel Post runs vans.\n- Our summer get-away mystery tour.\n\nDuties\nYou will file deeds.'),
    ).not.toContain('mystery tour')
  })

  it('does not tell a long name twice', () => {
    const told = companyOn(
      'Clerk\n\nAbout us\nHarbour Lights Housing Association is a housing charity in Hull.\nHarbour Lights Housing Association was founded by two nurses and owns 900 homes.\n\nDuties\nYou will file deeds.',
    )
    expect(told.split('Harbour Lights Housing Association').length).toBe(2)
  })
})

describe('what the employer is', () => {
  const firstOf = (line: string): string => companyOn(`Clerk\n\nAbout us\n${line}\n\nDuties\nYou will file deeds.`)

  it.each([
    [
      'Kestrel Dental is a family dental practice that has cared for Hull since 1988.',
      'a family dental practice that has cared for Hull since 1988',
    ],
    ['Kestrel Codes is a team of designers, engineers and writers in Leeds.', 'a team of designers, engineers, and writers in Leeds'],
    ['Kestrel Codes is an importer of tea with offices in the US and Ghana.', 'an importer of tea with offices in the US and Ghana'],
    ['Kestrel Codes is a cloud integrator based in Denver, CO.', 'based in Denver, CO'],
  ])('%s', (line, told) => expect(firstOf(line)).toContain(told))

  it('is the client and not the agency where the agency says so', () => {
    const told = companyOn(
      'Driver\n\nOur client, one of the largest dairies in Wales, needs two drivers.\nYou will drive milk to the depots.\nApex Drivers is acting as an employment business.',
    )
    expect(told).toContain('one of the largest dairies in Wales')
    expect(told).not.toMatch(/agency that calls itself one/)
  })
})

it('tells benefits of one kind side by side', () => {
  const told = companyOn(
    'Clerk\n\nDuties\nYou will file deeds.\n\nBenefits\n- 25 days holiday\n- 6% pension\n- 3 days volunteering leave\n- Free parking',
  )
  expect(told).toMatch(/25 days holiday,? (?:and )?3 days volunteering leave/)
})

it('tells a benefit with its amount behind it as one phrase', () => {
  expect(companyOn('Fitter\n\nDuties\nYou will mend looms.\n\nBenefits\n- Boot allowance $150\n- Free parking')).toContain(
    'boot allowance of $150',
  )
})

it('tells the day on which the work starts', () => {
  expect(companyOn('Fitter\n\nDuties\nYou will mend looms.\n\nTerms\nPermanent post\nStart date: 1 April 2027')).toMatch(
    /start(?:s|ing) on 1 April 2027/,
  )
})

it("reports nothing that is everybody's", () => {
  expect(companyOn('Fitter\n\nAbout us\nKestrel Looms brings wool into our daily lives.\n\nDuties\nYou will mend looms.')).not.toContain(
    'its daily lives',
  )
})

it('changes no name that holds a pronoun', () => {
  expect(
    companyOn(
      "Fitter\n\nAbout us\nKestrel Looms weaves cloth in Settle.\nOur new plan 'Weaving Our Future' has 40 steps.\n\nDuties\nYou will mend looms.",
    ),
  ).not.toContain('Weaving its Future')
})

describe('what the posting tells of the post beside what the employer says of itself', () => {
  const of = (line: string): string =>
    companyOn(`Loom Fitter

About us
Alder Mills weaves carpets in Kendal. It was founded in 1921.

The role
${line}

Duties
- Mend looms on the night shift
- Order parts from the makers
`)

  it.each([
    ['Joining as our first Loom Fitter, you set up the workshop.', 'first of its kind'],
    ['Your success will be measured by your ability to keep the looms running.', 'judged by the ability to keep the looms running'],
    ['The fitter is a key member of the senior management team.', 'belongs to the senior management team'],
    ['The six months may lead to a permanent position.', 'may lead to a permanent position'],
    ['The workshop team is currently 12 strong.', '12 strong'],
  ])('%s', (line, told) => expect(of(line)).toContain(told))

  it('is not what others do', () =>
    expect(of('We hired our first seamstress in 1922, and you will work with another member of the management team.')).not.toMatch(
      /first of its kind|belongs to the management team/,
    ))
})
