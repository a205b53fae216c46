/** Hits -> findings, each resolver in its own file. */
import type { Ingested } from '../ingest/ingested'
import type { Knowledge } from '../knowledge'
import { idOf } from '../rules/ids'
import type { Segmented } from '../segment/segmented'
import type { Aside, Hit, Reading } from '../stages'
import type { CompanyFacts, Conflict, RoleFacts, Skill, WordingFlag } from '../types'
import { type FoundSignal, resolveCulture } from './culture'
import { type FoundDuty, resolveDuties } from './duties/duties'
import { resolveFacts } from './facts/facts'
import { type FoundGate, resolveGates } from './gates'
import { resolveSkills } from './skills/skills'
import { resolveWording } from './wording'

export interface Matched {
  ingested: Ingested
  segmented: Segmented
  reading: Reading
  hits: readonly Hit[]
  /** Reads hints, titles and headings by themselves. */
  read: (text: string, spans?: readonly Aside[]) => { reading: Reading; hits: readonly Hit[] }
}

export interface Findings {
  role: RoleFacts
  company: CompanyFacts
  skills: Skill[]
  responsibilities: FoundDuty[]
  culture: FoundSignal[]
  wording: WordingFlag[]
  conflicts: Conflict[]
  gates: FoundGate[]
}

export function resolve(matched: Matched, knowledge: Knowledge): Findings {
  const { reading, hits } = matched
  const { language } = knowledge
  const facts = resolveFacts(matched, knowledge)
  return {
    ...facts,
    skills: resolveSkills(reading, hits, language, idOf, new Set()),
    responsibilities: resolveDuties(reading, hits, language),
    culture: resolveCulture(reading, hits, language, knowledge.signalNames),
    wording: resolveWording(reading, hits, language),
    gates: resolveGates(reading, hits, language),
  }
}
