/** What the reading of skills notes for those who ask why: what was kept, and what was passed over. */
import type { TermHit } from '../../stages'
import type { Candidate } from './candidate'
import type { SignName } from './sense'

/** Why a place names no skill: the sign that it is meant otherwise, or what outweighs it. */
export type SkillLoss =
  | SignName
  | 'section'
  | 'boilerplate'
  | 'duty-verb'
  | 'overlap'
  | 'offered'
  | 'absent'
  | 'gate'
  | 'employer-name'
  | 'of-others'
  | 'post-name'
  | 'degree-subject'
  | 'doing'

export interface LostSkill {
  id: string
  name: string
  kind: string
  sentence: number
  from: number
  to: number
  /** Of a term, which of its spellings. */
  spelling?: number
  why: SkillLoss
  /** Id of what stands in its place. */
  by?: string
}

export interface SkillTrace {
  kept: Candidate[]
  lost: LostSkill[]
  /** How each term was meant. */
  signs: Map<TermHit, SignName>
}
