import { describe, expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const report = (...lines: string[]) => analyze(lines.join('\n'), {}, knowledge).report
const POST = ['Florist', '', 'Responsibilities', '- Arrange wedding bouquets', '- Order cut flowers from growers', '']

describe('the kind of post stands beside the title', () => {
  it('where no other sentence tells it', () => {
    const { job, company } = report(...POST, 'This is a part-time position.')
    expect(job.sentences[0]?.text).toMatch(/\bpart-time Florist\b/)
    expect(job.sentences[0]?.evidence.map(({ text }) => text)).toContain('part-time')
    expect(company.text).not.toContain('part-time')
  })
  it.each([
    ['the pay is told with it', 'Part-time, $18 per hour.'],
    ['the hours are told with it', 'Part-time: 20 hours per week.'],
  ])('and not where %s', (_, line) => expect(report(...POST, line).job.sentences[0]?.text).not.toContain('part-time'))
  it('nor where the title says it', () =>
    expect(
      report('Part-time Florist', ...POST.slice(1), 'This is a part-time position.').job.sentences[0]?.text.match(/part-time/gi),
    ).toHaveLength(1))
})
