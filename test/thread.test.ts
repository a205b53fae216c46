import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const jobOf = (text: string): string => analyzePosting(text).report.job.text
const companyOf = (text: string): string => analyzePosting(text).report.company.text

const TOLD = /comes? up in|mentioned in/

const ORCHARD = `Site Coordinator
Pomona Fields

About us
Pomona Fields is a grower of cider apples in Kent.
We prune and graft our orchards by hand.

What you will do
- Plan the pruning of two orchards with the foremen
- Inspect orchards for canker and scab every week
- Order stakes, ties and netting
- Write the harvest rota

Requirements
- Two years of work in orchards
- A tractor licence
`

describe('the matter that holds a posting together', () => {
  it('is told with the places that name it', () => {
    expect(jobOf(ORCHARD)).toMatch(/orchards[^.]*(duties, the requirements, and what is said of the employer)/i)
  })
  it('rests on a line of each of these places', () => {
    const { report, source } = analyzePosting(ORCHARD)
    const told = report.job.sentences.find(({ template }) => template.startsWith('job.thread.'))
    expect(told?.kind).toBe('inferred')
    const lines = told?.evidence.map(({ start, end }) => source.slice(start, end)) ?? []
    expect(lines.filter((line) => /orchards/i.test(line)).length).toBeGreaterThanOrEqual(3)
  })
  it('is not told where one place alone names it', () => {
    const text = ORCHARD.replace('We prune and graft our orchards by hand.\n', '').replace('work in orchards', 'farm work')
    expect(jobOf(text)).not.toMatch(TOLD)
  })
  it('is no word of the title and none that any posting has', () => {
    const text = jobOf(`Orchard Manager
What you will do
- Manage orchards and the team
- Train the team in orchards
- Lead the team
Requirements
- Years of work in orchards
- Experience of leading a team
`)
    expect(text).not.toMatch(TOLD)
  })
  it('of an agency that speaks of itself is not that of the employer', () => {
    const text = jobOf(`Payroll Clerk
Our client, a dairy in Derby, is looking for a clerk. We are a recruitment agency that fills posts in logistics, and logistics is all we do.
What you will do
- Check the invoices of logistics partners
- Keep the books for logistics
- Answer calls
`)
    expect(text).not.toContain('said of the employer')
  })
})
