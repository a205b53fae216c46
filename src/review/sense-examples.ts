/** The examples of senses: sentences in which the name is the skill, and sentences in which it is the ordinary word. */
import { understand } from '../pipeline'
import { recordOf, rowsOf } from '../rules/check/names'
import type { Path, Source } from '../rules/check/source'
import { linesIn } from '../rules/check/walk'
import { readExample } from '../rules/examples'
import { idOf } from '../rules/ids'
import type { Evidence, SectionKind } from '../types'
import type { ReviewWorld } from './world'

/** Where a sense is read that names no section: names are asked for there. */
const ASKED: SectionKind = 'requirements'

export function runSenseExamples(source: Source, world: ReviewWorld): number {
  let count = 0
  rowsOf(recordOf(source.value).terms).forEach((file, index) => {
    rowsOf(file.senses).forEach((sense, each) => {
      for (const field of ['yes', 'no'] as const)
        for (const { text, line } of linesIn(String(sense[field] ?? ''))) {
          count++
          runSense(source, ['terms', index, 'senses', each, field], String(sense.term), text, line, field, world)
        }
    })
  })
  return count
}

function runSense(source: Source, path: Path, term: string, text: string, line: number, field: 'yes' | 'no', world: ReviewWorld): void {
  const example = readExample(term, text, field === 'yes' ? 'hit' : 'none')
  const section = /^\{/.test(text) ? example.section : ASKED
  const places = skillsIn(example.text, section, world).find(({ id }) => id === idOf(term))?.evidence ?? []
  const isFound = example.marked.length
    ? example.marked.every(({ start, end }) => places.some((place) => place.start < end && place.end > start))
    : places.length > 0
  if (isFound === (field === 'yes')) return
  world.add(
    'error',
    'example',
    source.problem(
      path,
      { line },
      field === 'yes' ? `"${term}" is not found in the example` : `"${term}" is found in the near miss`,
      field === 'yes'
        ? 'name its company below "near", or look for a "never" pattern that bars it'
        : 'write the words in which it is the ordinary word below "never"',
    ),
  )
}

/** The skills of a posting of one sentence. */
export function skillsIn(text: string, kind: SectionKind, { knowledge }: ReviewWorld): readonly { id: string; evidence: Evidence[] }[] {
  const ingested = { source: text, format: 'text' as const, given: {}, stated: [], bodyStart: 0 }
  const segmented = {
    sections: [{ kind, start: 0, end: text.length }],
    blocks: [{ type: 'item' as const, start: 0, end: text.length, section: 0 }],
    sentences: [{ start: 0, end: text.length, block: 0 }],
    lostLineBreaks: false,
  }
  return understand(ingested, segmented, knowledge).findings.skills
}
