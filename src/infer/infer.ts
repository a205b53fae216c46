/** Findings -> what they imply, what is missing, and how far to trust the result. */
import type { Knowledge } from '../knowledge'
import type { Findings, Matched } from '../resolve/resolve'
import type { Evidence, Insight, Warning } from '../types'
import { cueHits } from './cue-hits'
import type { CueWorld } from './cues'
import { type AskedGap, findGaps } from './gaps'
import { type FoundInsight, findInsights } from './insights'
import { type Reported, reportedIn, reportedTerm } from './reported'
import { selfStatements } from './self-statements'
import { findWarnings } from './warnings'

export interface Inferred {
  insights: FoundInsight[]
  gaps: AskedGap[]
  warnings: Warning[]
  agency: boolean
  /** Sentences of the employer about itself. */
  selfStatements: Evidence[]
  /** Whole sentences in reported speech. */
  reported: Reported[]
  /** Those on the terms of the post, by the numbers of their sentences. */
  reportedTerms: ReadonlyMap<number, Reported>
}

export function infer(findings: Findings, { reading, hits, segmented, ingested }: Matched, knowledge: Knowledge): Inferred {
  const { language } = knowledge
  const filed = cueHits(hits, reading, language)
  const world: CueWorld = { reading, hits: filed, language, ...findings }
  const warnings = findWarnings(
    {
      lostLineBreaks: segmented.lostLineBreaks,
      duties: findings.responsibilities.length,
      skills: findings.skills.length,
      postings: ingested.postings ?? 1,
      severalRoles: findings.posts !== undefined,
      reading,
      notices: filed.notices,
      language,
    },
    knowledge.warnings,
  )
  world.unsure = warnings.some(({ code }) => UNSURE.has(code))
  const name = findings.company.name?.value
  const reportedTerms = new Map<number, Reported>()
  for (const { sentence } of findings.terms.lines) {
    const read = reading.sentences[sentence]
    const said = read && !reportedTerms.has(sentence) && reportedTerm(reading, read, name, knowledge.words, knowledge.verbs)
    if (said) reportedTerms.set(sentence, said)
  }
  return {
    insights: findInsights(knowledge.insights, world),
    gaps: findGaps(knowledge.gaps, world),
    warnings,
    agency: warnings.some(({ code }) => code === 'AGENCY'),
    selfStatements: selfStatements(reading, name, knowledge.words),
    reported: reportedIn(reading, name, knowledge.words, knowledge.verbs, reportedTerms),
    reportedTerms,
  }
}

/** Warnings under which nothing follows from what was not found. */
const UNSURE: ReadonlySet<string> = new Set(['NOT_ENGLISH', 'TRUNCATED', 'SEVERAL_ROLES'])

/** The insight as the analysis shows it; `say` renders a statement from its slots. */
export function publicInsight(found: FoundInsight, statement: string): Insight {
  return {
    id: found.rule.id,
    statement,
    because: found.because,
    evidence: found.evidence,
    confidence: Math.min(0.95, Math.round(found.strength * 100) / 100),
  }
}
