import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const DUTIES = 'You will sort parcels at the belt.\nYou will load the vans before the first round.'

/** The report of a posting with these lines between its title and its duties. */
const reportOn = (...lines: string[]): string => analyzePosting(`Parcel Sorter\n\n${DUTIES}\n\nTerms\n${lines.join('\n')}\n`).report.text

describe('pay is told as it is printed', () => {
  it('without a period that the posting does not name', () => {
    const report = reportOn('Wages start at 1,050€ gross.')
    expect(report).toContain('at least 1,050€ gross')
    expect(report).not.toMatch(/1,050€[^.]*(?:month|hour|year)/)
  })

  it('without a sign where the posting prints none', () => {
    expect(reportOn('CTC: 18 - 26 LPA')).toContain('"18–26 LPA"')
  })

  it('without the heading above it, and as a base beside what it may come to', () => {
    expect(reportOn('Remuneration', 'Base salaries up to £31,000 (DOE)')).not.toContain('emuneration')
    expect(reportOn('€31,000 base, €44,000 OTE (uncapped)')).toContain('"€31,000 base, €44,000 OTE (uncapped)"')
    expect(reportOn('Salary £31,000 upwards')).toContain('at least £31,000')
  })

  it('for each level of a post', () => {
    expect(reportOn('Salary: I $5,410 monthly; II $5,960 monthly')).toContain('$5,410 a month at level I and $5,960 at level II')
  })

  it('that opens a sentence in a list of wishes, without what stands around it', () => {
    const report = reportOn(
      "Preferred\nKnowledge of wine\nSome Welsh\n\nWork from home (Fridays). £31,000 - £36,000, 30 days' leave plus bank holidays",
    )
    expect(report).toContain('£31,000 to £36,000')
    expect(report).not.toMatch(/"[^"]*home[^"]*£/)
  })

  it('not in the words of the title line', () => {
    const text = `PARCEL SORTER - HOME WEEKLY - $1,450-$1,700/WEEK AVG\n\n${DUTIES}\n`
    expect(analyzePosting(text).report.text).toContain('$1,450 to $1,700 a week')
  })

  it('with both rates and what each belongs to', () => {
    const report = reportOn('Pay: days $17.10/hr; nights $18.40/hr')
    expect(report).toContain('$17.10 an hour for days and $18.40 for nights')
  })

  it('with the schooling or the step that each rate belongs to', () => {
    expect(reportOn('Pay: BA $15.10/hr; MA $16.30/hr')).toContain('$15.10 an hour with a BA and $16.30 with an MA')
    expect(reportOn('Sorter I: starts at $40,100 annually', 'Sorter II: starts at $44,200 annually')).toContain(
      '$40,100 a year at Sorter I and $44,200 at Sorter II',
    )
  })

  it('with what is added to the amount, and what it depends on', () => {
    expect(reportOn('Pay: $11.00 per hour plus commission')).toContain('$11.00 an hour plus commission')
    expect(reportOn('Salary: £55,000 - £80,000 (negotiable)')).toContain('£55,000 to £80,000 (negotiable)')
  })

  it('without taking a bonus for a rate', () => {
    expect(reportOn('Pay: $21 per hour', 'Sign-on bonus of $1,500 paid after six months')).not.toMatch(/\$21 an hour and/)
  })

  it('with its surcharges', () => {
    const report = reportOn('You earn €13.40 gross per hour, with a surcharge of 30% on Saturdays.')
    expect(report).toContain('€13.40 gross per hour, with a surcharge of 30% on Saturdays')
  })

  it('with a bonus and its condition', () => {
    const report = reportOn('Pay: $21 per hour', 'Sign-on bonus of $1,500 paid after six months')
    expect(report).toContain('bonus of $1,500 paid after six months')
  })
})

describe('hours are told whole', () => {
  it.each([
    ['Mon to Fri 8 till 5.30, Saturday mornings on a rota', 'Saturday mornings on a rota'],
    ['M-F, 38 hrs/week; 10 months/year', '10 months a year'],
    ['Schedule: 8:00 am to 4:30 pm, Monday to Friday', '8:00 am to 4:30 pm, Monday to Friday'],
    ['Shifts rotate with an upper limit of 44 hours a week.', '44 hours a week'],
    ['Schedule: M-F, 40 Hrs/Week', '40 hours a week'],
    ['Full time, 38 hrs', '38 hours a week'],
  ])('%s', (line, told) => {
    expect(reportOn(line)).toContain(told)
  })

  it('with the bound before them', () => {
    expect(reportOn('Shifts rotate with an upper limit of 44 hours a week.')).toMatch(/(?:upper limit of|up to) 44 hours/)
    expect(reportOn('The post is for a minimum of 15 hours per week, agreed each month.')).toMatch(/(?:minimum of|at least) 15 hours/)
  })

  it('odd hours as a part of them, and what may come as what may come', () => {
    expect(reportOn('May require evening or weekend work.')).toMatch(/weekend work may be asked for|may include evening or weekend work/i)
    expect(reportOn('Occasional evening and weekend work.')).toMatch(/include occasional evening and weekend work|expect occasional/)
    expect(reportOn('Nobody minds a call on evenings or weekends.')).not.toMatch(/(?:schedule is|hours are|hours as) evenings/)
  })

  it('and what is no sentence is not told as one', () =>
    expect(reportOn('Occasional travel to our Hull branch')).not.toMatch(/(?:^|[.] )Occasional travel[^.]*branch[.]/))

  it('on what is said of overtime', () => {
    expect(reportOn('37 hours per week.', 'Overtime may be asked for in December.')).toMatch(/overtime may be asked for in December/i)
  })
})

describe('a contract is told with what becomes of it', () => {
  it('and on what condition', () => {
    const report = reportOn('A nine-month contract with a chance of a permanent post if it goes well.')
    expect(report).toContain('a chance of a permanent post if it goes well')
  })

  it('and what it is called', () => {
    expect(reportOn('Type: permanent, full-time')).toContain('permanent full-time')
    expect(reportOn('A six-month contract that may become permanent.')).not.toContain('permanent full-time')
  })

  it('and until when one can apply', () => {
    expect(reportOn('Closing date: Friday 12 June 2026')).toContain('Friday 12 June 2026')
  })
})

describe('a post for a time is called what the posting calls it', () => {
  it.each([
    ['Seasonal Parcel Sorter', 'seasonal'],
    ['Parcel Sorter - Per Diem', 'per-diem'],
  ])('%s', (title, told) => {
    const report = analyzePosting(`${title}\n\n${DUTIES}\n\nTerms\nType: temporary\n`).report.text
    expect(report).toContain(told)
    expect(report).not.toContain('temporary')
  })
})

describe('travel is told with its scope', () => {
  it('in the words of the posting', () => {
    expect(reportOn('Some travel to depots in Fife will be required at times.')).toContain('to depots in Fife')
  })
})

describe('benefits keep their amounts', () => {
  const told = (...lines: string[]): string =>
    analyzePosting(`Parcel Sorter\n\n${DUTIES}\n\nBenefits\n${lines.join('\n')}\n`).report.company.text

  it('inside a sentence', () => {
    expect(told('You are invited to our quiz nights, 3 days holiday per month and team lunches every Monday.')).toContain(
      '3 days holiday per month',
    )
    expect(told('Staff get a 15% discount on most goods.')).toContain('15% discount on most goods')
    expect(told('We offer a share plan, a pension and up to 24 days paid vacation.')).toContain('up to 24 days paid vacation')
  })

  it('and those with an amount come first', () => {
    const report = told('- Free parking', '- Casual dress', '- A learning budget of £600 a year')
    expect(report.indexOf('£600')).toBeGreaterThan(0)
    expect(report.indexOf('£600')).toBeLessThan(report.toLowerCase().indexOf('free parking'))
  })

  it('and kinds of insurance are one', () => {
    expect(told('Generous benefits including paid holidays, health, dental & life insurance and a pension.')).toContain(
      'health, dental, and life coverage',
    )
  })
})

describe('terms in the forms in which they are printed', () => {
  it.each([
    ['Contract: Fixed term: 12 months\nSalary: £24,000 - £25,000 per annum', 'fixed-term post'],
    ['Contract type: Permanent, full time, 37 hours\nSalary: £24,000 per annum', 'For 37 hours a week, the permanent and full-time post'],
    ['Compensation: $18.75 - $22.10 hourly, non-exempt, plus monthly incentive', '$18.75 to $22.10 an hour plus monthly incentive'],
    ['Salary: £34-38k depending on experience', 'Pay is £34–38k'],
    ['Points 5-6: £20,112 actual salary (FTE £24,790)', '"£20,112 actual salary'],
    ['Closing date: 14/11/2026 23:59', '14/11/2026'],
    ['Please send your CV to Ann Lowe by noon on Friday 12 June 2026.', 'Friday 12 June 2026 (noon)'],
  ])('%s', (line, told) => {
    expect(analyzePosting(`Parcel Sorter\n\n${DUTIES}\n\nTerms\n${line}\n`).report.company.text).toContain(told)
  })
  it('a unit of the employer is not what the employer is called', () => {
    const text = analyzePosting(
      `Parcel Sorter\n\nAbout us\nMoor Lane Credit Union has 9 branches. We employ 90 people. Most of our department heads began as tellers.\n\n${DUTIES}\n`,
    ).report.company.text
    expect(text).not.toMatch(/The (?:department|union) (?:has|employs)/)
  })
})

describe('a further line on the terms', () => {
  it.each([
    ['Some local travel may be required between depots.', 'local travel may be required between depots'],
    ['Occasional overtime is paid at a flat rate on Sundays.', 'overtime is paid at a flat rate on Sundays'],
  ])('that is a sentence is told without quotation marks: %s', (line, told) => {
    const report = reportOn(line)
    expect(report).toContain(told)
    expect(report).not.toContain(`${told}"`)
  })
})
