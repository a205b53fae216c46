/** The examples of headings and of boilerplate: lines that must open a section of their kind, and sentences from which nothing is concluded. */
import { recordOf, rowsOf } from '../rules/check/names'
import type { Source } from '../rules/check/source'
import { linesIn } from '../rules/check/walk'
import { fold } from '../segment/fold'
import { headingKind, headingTree } from '../segment/headings'
import { segment } from '../segment/segment'
import type { ReviewWorld } from './world'

/** Runs them and returns how many there were. */
export function runSectionExamples(source: Source, world: ReviewWorld): number {
  const pack = recordOf(source.value)
  const { segmenting } = world.knowledge
  const isHeading = (line: string, kind: unknown): boolean =>
    headingKind(headingTree(segmenting.headings), line, fold(line), 0, line.replace(/:$/, '').length, line.endsWith(':')) === kind
  const isBoilerplate = (text: string): boolean => segment(text, segmenting).blocks.some(({ boilerplate }) => boilerplate !== undefined)
  return (
    run(source, 'sections', rowsOf(pack.sections), world, (row, line) => isHeading(line, row.kind), 'the heading', 'below "headings"') +
    run(source, 'boilerplate', rowsOf(pack.boilerplate), world, (_, line) => isBoilerplate(line), 'boilerplate', 'below "phrases"')
  )
}

function run(
  source: Source,
  field: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  world: ReviewWorld,
  isRead: (row: Readonly<Record<string, unknown>>, line: string) => boolean,
  what: string,
  where: string,
): number {
  let count = 0
  rows.forEach((row, index) => {
    for (const side of ['yes', 'no'] as const)
      for (const { text, line } of linesIn(String(row[side] ?? ''))) {
        count++
        if (isRead(row, text.trim()) === (side === 'yes')) continue
        world.add(
          'error',
          'example',
          source.problem(
            [field, index, side],
            { line },
            side === 'yes' ? `the example is not read as ${what}` : `the near miss is read as ${what}`,
            side === 'yes' ? `write its words ${where}` : `make the wording ${where} narrower`,
          ),
        )
      }
  })
  return count
}
