/** Hits -> findings, each resolver in its own file. */
import type { Ingested } from '../ingest/ingested'
import type { Knowledge } from '../knowledge'
import { idOf } from '../rules/ids'
import type { Segmented } from '../segment/segmented'
import type { Aside, Hit, Reading } from '../stages'
import type { CompanyFacts, Conflict, RoleFacts, Skill, WordingFlag } from '../types'
import { type FoundAsk, resolveAsks } from './asks'
import { bySentence } from './by-sentence'
import { type FoundSignal, resolveCulture } from './culture'
import { type FoundDuty, resolveDuties } from './duties/duties'
import { resolveFacts } from './facts/facts'
import type { Posts } from './facts/posts'
import type { FoundTerms } from './facts/terms'
import { fileHits } from './filed'
import { type FoundGate, resolveGates } from './gates'
import { resolveSkills, type Stretch } from './skills/skills'
import { stances } from './skills/stance'
import type { SkillTrace } from './skills/trace'
import { resolveWording } from './wording'
import { type FoundPractice, resolveWorkplace } from './workplace'

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
  workplace: FoundPractice[]
  asks: FoundAsk[]
  terms: FoundTerms
  /** Set where the text advertises several posts. */
  posts?: Posts | undefined
}

export function resolve(matched: Matched, knowledge: Knowledge, trace?: SkillTrace): Findings {
  const { reading, hits } = matched
  const { language } = knowledge
  const filed = fileHits(hits, language)
  const { role, company, conflicts, terms, posts } = resolveFacts(matched, filed, knowledge)
  const levels = bySentence(stances(reading, filed, language))
  return {
    role,
    company,
    conflicts,
    terms,
    posts,
    skills: resolveSkills(
      reading,
      filed,
      language,
      idOf,
      occurrences(company.name?.value, reading.source),
      postNames(role, reading.source),
      levels,
      trace,
    ),
    responsibilities: resolveDuties(reading, filed.ofDuties, language, matched.segmented.sections, role.reportsTo?.value),
    culture: resolveCulture(reading, filed, language, knowledge.signalNames),
    wording: resolveWording(reading, filed, language),
    gates: resolveGates(reading, filed, language, levels),
    workplace: resolveWorkplace(reading, filed, language),
    asks: resolveAsks(reading, levels, knowledge.lines),
  }
}

/** Where the post is named, and the one that it reports to. */
function postNames({ title, reportsTo }: RoleFacts, source: string): Stretch[] {
  const above = (reportsTo?.evidence ?? []).map(({ start, end }) => ({ start, end }))
  return [...occurrences(title?.value, source), ...above].sort((a, b) => a.start - b.start)
}

/** Where the name stands in the source. */
function occurrences(name: string | undefined, source: string): Stretch[] {
  const found: Stretch[] = []
  if (!name) return found
  for (let start = source.indexOf(name); start >= 0; start = source.indexOf(name, start + name.length))
    found.push({ start, end: start + name.length })
  return found
}
