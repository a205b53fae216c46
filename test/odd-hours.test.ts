import { expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const reportOf = (line: string): string =>
  analyze(`Loom Fitter\nKestrel Looms\n\nDuties\n- Mend looms\n- Oil the shafts\n\nRequirements\n- ${line}`, undefined, knowledge).report
    .text

it.each([
  [
    "Don't mind getting the occasional call on evenings or weekends",
    /[Ee]vening and weekend work may be|ready for evening and weekend work/,
  ],
  ['Willingness to be on call, work overtime, Weekends, Holidays', /[Oo]vertime and weekend work/],
])('%s', (line, told) => {
  expect(reportOf(line)).toMatch(told)
})

it('hours that are ruled out are not told as asked for', () => {
  expect(reportOf('Two years with looms; no overtime or weekend work is required')).not.toMatch(/(?:overtime|weekend work) may be/i)
})
