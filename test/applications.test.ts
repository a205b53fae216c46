import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const POST = 'Net Mender\nKestrel Looms\n\nResponsibilities\n- Mend torn nets\n- Splice ropes\n\n'
const reportOf = (text: string): string => analyze(POST + text, undefined, knowledge).report.text

describe('what the report tells of applying', () => {
  it.each([
    ['How to apply\nRecruiting now: number of vacancies: 3', 'here are three openings'],
    ['How to apply\nEven if you do not meet every point, please do apply.', 'andidates who do not meet every requirement may apply'],
    ['Requirements\n- Newly qualified riggers\n- School leavers are welcome', 'chool leavers are welcome to apply'],
    ['How to apply\nIf you live in Norway or have a Danish work permit, write to us.', 'must live in Norway or have a Danish work permit'],
    ['How to apply\nInterviews will be held in the week commencing 9 June.', 'nterviews are planned for the week of 9 June'],
    ['How to apply\nOnly shortlisted candidates will be contacted.', 'nly shortlisted candidates are contacted'],
    ['How to apply\nSend your CV and a cover letter by 9 June.', 'a CV and a cover letter'],
    ['About the boat.Application Deadline: June 9th, 2031', 'June 9th, 2031'],
  ])('%s', (text, told) => {
    expect(reportOf(text)).toContain(told)
  })
  it('a CV alone is no news', () => expect(reportOf('How to apply\nPlease send your CV to the yard.')).not.toContain('CV'))
  it('what a condition offers as an alternative is no condition of its own', () =>
    expect(reportOf('How to apply\nIf you live in Norway or have a Danish work permit, write to us.')).not.toContain('right to work'))
  it('a visa that a condition tells of is not told again', () =>
    expect(
      reportOf('Requirements\n- Eligibility to work in Ireland without sponsorship\n- Fluent English').match(/sponsor/g) ?? [],
    ).toHaveLength(1))
})
