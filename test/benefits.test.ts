import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const company = (benefits: string): string =>
  analyzePosting(`Site Cook

About us
Alder Hall is a care home with 60 beds.

The job
You will cook lunch for residents and order the stock.

${benefits}`).report.company.text

describe('benefits in the report', () => {
  it('keeps the names of schemes as they are written', () => {
    const text = company(
      'Benefits\n- 27 days of leave rising to 32 after six years\n- Ride to Work Scheme\n- Vale Card discounts at many local shops\n- free parking for staff',
    )
    expect(text).toContain('27 days of leave rising to 32 after six years')
    expect(text).toContain('the Ride to Work Scheme')
    expect(text).toContain('Vale Card discounts')
  })
  it('takes capitals for no names where all lines have them', () => {
    expect(company('Benefits\n- Company Phone Allowance\n- Free Direct Deposit\n- Paid Sick Leave')).not.toMatch(/Phone|Direct|Sick/)
  })
  it('takes hours for no benefit', () => {
    const text = company('What you get\n- Mon-Fri 7.30 to 4.30\n- Tool insurance\n- 9 to 5\n- Company pension')
    expect(text).toContain('tool insurance')
    expect(text).not.toMatch(/7\.30|9 to 5/)
  })
  it('tells those for which one sentence has no room in another', () => {
    const text = company(
      'Benefits\n- 26 days of annual leave\n- company pension\n- life assurance\n- staff discount\n- free parking\n- sick pay\n- gym membership\n- training budget',
    )
    for (const each of [
      'annual leave',
      'pension',
      'life assurance',
      'staff discount',
      'free parking',
      'sick pay',
      'gym membership',
      'training budget',
    ])
      expect(text).toContain(each)
  })
  it('keeps an amount that stands behind "up to"', () => {
    expect(company('Benefits: We offer dental cover, a pension and tuition reimbursement up to $2,500 per year.')).toContain(
      '$2,500 per year',
    )
  })
})
