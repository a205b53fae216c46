/** Findings -> what they imply, what is missing, and how far to trust the result. */
import type { Knowledge } from '../knowledge'
import type { PlacedInsight } from '../plan/material'
import type { Findings } from '../resolve/resolve'
import type { Hit, Reading } from '../stages'
import type { Gap, Warning } from '../types'

export interface AskedGap extends Gap {
  ask?: string
  lack?: string
  priority: number
}

export interface Inferred {
  insights: PlacedInsight[]
  gaps: AskedGap[]
  warnings: Warning[]
  agency: boolean
}

export function infer(_findings: Findings, _reading: Reading, _hits: readonly Hit[], _knowledge: Knowledge): Inferred {
  return { insights: [], gaps: [], warnings: [], agency: false }
}
