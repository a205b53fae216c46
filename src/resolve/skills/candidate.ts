import type { Skill } from '../../types'

/** One place where a skill is named. */
export interface Candidate {
  id: string
  name: string
  kind: Skill['kind']
  category: string | undefined
  links: Record<string, string> | undefined
  sentence: number
  from: number
  to: number
  confidence: number
  /** Found by how it is asked for, not by a lexicon. */
  unlisted: boolean
}
