import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { beforeSecond, beforeSlogan, beforeTornClause, tellsNothing } from '../src/plan/own-words'
import { builtIn } from './language'

const knowledge = builtIn()
const { words } = knowledge as unknown as { words: Parameters<typeof tellsNothing>[1] }

describe('what an employer says of itself', () => {
  it.each([
    ['empowers growers everywhere', true],
    ['believes in its 40 potters', true],
    ['runs on hope', true],
    ['runs 3 mills', false],
    ['grinds rye for the bakers of the valley', false],
  ])('"%s" tells nothing: %s', (text, nothing) => expect(tellsNothing(text, words)).toBe(nothing))

  it('is told up to its slogan', () => {
    expect(beforeSlogan('is a lakeside mill trying to change the way people bake', words)).toBe('is a lakeside mill')
    expect(beforeSlogan('dreams of a better loaf', words)).toBeUndefined()
  })

  it('ends before a second sentence and before a clause that has lost its verb', () => {
    expect(beforeSecond('its crew comes from six villages, the skippers are Danes', words)).toBe('its crew comes from six villages')
    expect(beforeSecond('in winter, the boats are ashore', words)).toBe('in winter, the boats are ashore')
    expect(beforeTornClause('a cold store for growers whose fruit', () => false, words)).toBe('a cold store for growers')
    expect(beforeTornClause('a cold store for growers whose fruit bruises', (word) => word === 'bruises', words)).toContain('bruises')
  })
})

/** The company paragraph of a posting. */
const company = (text: string, name?: string) =>
  analyze(name === undefined ? { text } : { text, company: name }, {}, knowledge).report.company.text
const DUTIES = '\n\nDuties\n- Steer the ferry\n- Keep the log\n'

describe('the company paragraph', () => {
  it('leaves out the bare name, slogans and praise where there are facts', () => {
    const text = company(
      `Ferry Pilot\n\nAbout us\nWe carry 90,000 passengers a year across the Tarn. We are the best team in the world. We want to change the way people cross rivers.${DUTIES}`,
      'Tarn Ferries',
    )
    expect(text).toContain('Tarn Ferries carries 90,000 passengers a year across the Tarn.')
    expect(text).not.toMatch(/best|change the way|The (?:post|vacancy) is/)
  })

  it('tells of a team that speaks as the team', () => {
    const text = company(
      `Ferry Pilot\n\nThe Night Crossing team keeps the harbour open. Our boats carry 300 lorries a night.${DUTIES}`,
      'Tarn Ferries',
    )
    expect(text).not.toContain('Its boats')
  })

  it('writes rows of trades in small letters and keeps names', () => {
    const text = company(
      `Ferry Pilot\n\nAbout us\nTarn Ferries is a Global Shipping and Logistics company with yards in Mossby. It works with the Better Boats Group.${DUTIES}`,
      'Tarn Ferries',
    )
    expect(text).toContain('global shipping and logistics company')
  })
})

describe('benefits', () => {
  it('keep their conditions, and go without praise', () => {
    const text = company(
      `Ferry Pilot${DUTIES}\nBenefits\n- Generous company pension\n- Dental insurance (after six months)\n- 20% staff discount\n- Free beer`,
    )
    expect(text).toContain('dental insurance after six months')
    expect(text).toContain('a 20% staff discount')
    expect(text).not.toContain('generous')
  })

  it('are not told where a drink is all that was understood', () => {
    expect(company(`Ferry Pilot${DUTIES}\nBenefits\n- Free beer`)).not.toContain('beer')
  })
})
