import { describe, expect, it } from 'vitest'
import { analyzePosting } from '../src/index'

const reportOf = (line: string): string =>
  analyzePosting(`Bakery Manager - Alder Foods, Derby

${line}

Duties
- Order flour and plan the ovens
- Keep the accounts of the shop

Requirements
- Two years in a bakery
`).report.text

describe('whom the post leads', () => {
  it('is told as counted, with some of them', () => {
    expect(reportOf('Reporting to the Head of Shops, the manager will have a staff of 4 people including a Baker.')).toMatch(
      /a staff of four people, including a baker/,
    )
  })
  it('is told as named, without praise', () => {
    expect(reportOf('You will lead a small team of talented pastry cooks and porters.')).toMatch(
      /a small team of (?:talented )?pastry cooks and porters/,
    )
  })
  it('is not told where only staff are named', () => {
    expect(reportOf('You will manage a team of staff to keep the shop open.')).not.toMatch(
      /(?:charge of|responsible for|leads) a team of staff/,
    )
  })
})

describe('whom the post reports to', () => {
  it('is told in one of the paragraphs', () => {
    expect(reportOf('The Bakery Manager will report to the Head of Shops and be responsible for the ovens.')).toMatch(
      /(?:report(?:s|ing)? to|works under) the Head of Shops/i,
    )
  })
  it('is two posts where two are named', () => {
    expect(reportOf('Reports to: Shop Director, Deputy Shop Director')).toContain('the Shop Director and the Deputy Shop Director')
  })
})
