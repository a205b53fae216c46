import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const reportOf = (text: string): string => analyze(text, undefined, knowledge).report.text

describe('details of the report', () => {
  it('a word in capitals after an amount is no currency', () => {
    const text = reportOf('FORKLIFT DRIVER\n\nDUTIES\n- UNLOAD TRAILERS AND STACK PALLETS\n\nPAY: £12.50 PER HOUR')
    expect(text).toContain('£12.50 an hour')
  })
  it('every verb of a list is inflected, also one that could be an adjective', () => {
    const { responsibilities } = analyze('Cellar Hand\n\nDuties\n- Rack barrels, clean tanks and label bottles', undefined, knowledge)
    expect(responsibilities[0]?.text).toBe('rack barrels, clean tanks and label bottles')
    expect(reportOf('Cellar Hand\n\nDuties\n- Rack barrels, clean tanks and label bottles')).not.toMatch(
      /(?:racking|racks) barrels, clean tanks/,
    )
  })
  it('what the employer looks for is no description of it', () => {
    expect(reportOf('We run a small vineyard near Lewes and need a cellar hand. You will rack barrels and label bottles.')).not.toContain(
      'and need',
    )
  })
})
