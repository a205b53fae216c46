import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const reportOf = (about: string): string =>
  analyzePosting(`Payroll Clerk - Derby

Hart Recruitment is recruiting on behalf of our client, Mill Lane Dairy, for a Payroll Clerk. ${about}

Duties
- Run the weekly payroll for 80 staff
- Answer questions about payslips

We are acting as an employment agency in relation to this vacancy.
`).report.text

describe('the client that an agency names', () => {
  it('is the employer, and what is said by its name is told of it', () => {
    const text = reportOf('Mill Lane Dairy makes cheese in Derby.')
    expect(text).toContain('Mill Lane Dairy makes cheese in Derby')
    expect(text).not.toMatch(/does not name|unnamed|agency that placed the posting makes/)
  })
  it('is not told to be what the agency says of itself', () => {
    const text = reportOf('We are a recruitment agency that fills posts in finance across the county.')
    expect(text).toContain('Mill Lane Dairy')
    expect(text).not.toMatch(/Mill Lane Dairy (?:is|fills|describes)[^.]*posts in finance/)
    expect(text).not.toMatch(/employer (?:is|fills)[^.]*posts in finance/)
  })
  it('is asked for where it stays unnamed', () => {
    const text = analyzePosting(
      'Payroll Clerk - Derby\n\nOur client is a dairy in Derby.\n\nDuties\n- Run the weekly payroll for 80 staff\n\nWe are acting as an employment agency in relation to this vacancy.\n',
    ).report.text
    expect(text).toMatch(/agency|client/)
    expect(text).not.toContain('recruiting through an agency')
  })
})
