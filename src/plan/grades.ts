/** Lines that state what each grade of one class asks for: "Level I: ...", "Level II: ...". */
import { lately } from '../once'
import type { Evidence } from '../types'
import type { Material } from './material'

export interface GradeLine {
  /** "Level II" */
  grade: string
  /** What it asks for. */
  rest: string
  evidence: Evidence
}

const GRADE = /^(?:[Ff]or )?((?:\p{Lu}[\p{L}-]+ ){0,3}(?:I{1,3}|IV|V|[1-5A-E])) ?[:–] /u
/** One grade alone is only a label. */
const FEWEST = 2

export const gradeLines = lately((material: Pick<Material, 'asks' | 'words'>): readonly GradeLine[] => {
  const found: GradeLine[] = []
  for (const { evidence, level } of material.asks) {
    const label = level === 'required' ? GRADE.exec(evidence.text) : null
    // A plan of the first months grades nobody.
    const [head = ''] = (label?.[1] ?? '').toLowerCase().split(' ')
    if (label && !material.words['time-labels'].includes(head))
      found.push({ grade: label[1] as string, rest: evidence.text.slice(label[0].length), evidence })
  }
  return found.length < FEWEST ? [] : found
})

/** The line is one of these, told with its grade or not at all. */
export const isOfGrade = (line: Evidence, material: Pick<Material, 'asks' | 'words'>): boolean =>
  gradeLines(material).some(({ evidence }) => evidence.start <= line.start && line.end <= evidence.end)
