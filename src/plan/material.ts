/** What planning works with: the findings, and the language to put them into words. */
import type { FoundInsight } from '../infer/insights'
import type { Reported } from '../infer/reported'
import type { Knowledge } from '../knowledge'
import { lately, once } from '../once'
import { quickTable } from '../quick-table'
import type { FoundAsk } from '../resolve/asks'
import type { FoundSignal } from '../resolve/culture'
import type { FoundDuty } from '../resolve/duties/duties'
import type { Posts } from '../resolve/facts/posts'
import type { FoundTerms } from '../resolve/facts/terms'
import type { Token } from '../stages'
import type { Analysis, Evidence } from '../types'
import { type Grammar, grammarOf } from './grammar'
import type { LiftLanguage } from './lift'
import type { LineWording } from './line'

/** A gate that has no place among the public facts: a background check, a minimum age. */
export interface Gate {
  id: string
  kind: 'check' | 'demand' | 'document' | 'trial' | 'entry' | 'welcome' | 'step'
  phrase: string
  /** It is told only beside another of its kind. */
  beside?: boolean
  evidence: Evidence[]
}

/** What is said of the employer, of the place of work, or of how one works there. */
export interface Practice {
  id: string
  kind: 'employer' | 'setting' | 'practice'
  /** Forms that say the same. */
  tells: readonly string[]
  weight: number
  evidence: Evidence[]
}

export interface Material {
  source: string
  /** Picks among equally good wordings. */
  seed: string
  role: Analysis['role']
  company: Analysis['company']
  skills: Analysis['skills']
  responsibilities: readonly FoundDuty[]
  culture: readonly FoundSignal[]
  insights: readonly FoundInsight[]
  gaps: readonly {
    id: string
    ask: readonly string[]
    alone: readonly string[]
    lack?: string
    priority: number
    missing: readonly string[]
    evidence: Evidence[]
    words?: Evidence
  }[]
  gates: readonly Gate[]
  workplace: readonly Practice[]
  asks: readonly FoundAsk[]
  terms: FoundTerms
  /** Set where the text advertises several posts, of which one is told. */
  posts: Posts | undefined
  agency: boolean
  selfStatements: readonly Evidence[]
  reported: readonly Reported[]
  /** Sentences on the terms in reported speech, by number. */
  reportedTerms: ReadonlyMap<number, Reported>
  words: LiftLanguage
  lines: LineWording
  persons: ReadonlySet<string>
  /** Noun phrases for themes and culture signals, by id. */
  themeNames: ReadonlyMap<string, string>
  signalPhrases: ReadonlyMap<string, readonly string[]>
  /** What each signal means for the working day, as a clause. */
  signalMeanings: ReadonlyMap<string, string>
  benefitNames: readonly string[]
  outcomeVerbs: ReadonlySet<string>
  /** Verbs of duties in base form. */
  verbs: ReadonlySet<string>
  physicalVerbs: ReadonlySet<string>
  isWord: (lower: string) => boolean
  isProper: (lower: string) => boolean
  /** Parts of speech at places of the posting. */
  grammar: Grammar
}

const wordsOf = once(
  ({ words, segmenting }: Knowledge): LiftLanguage =>
    Object.assign(quickTable(words), { isName: (lower: string): boolean => segmenting.names.has(lower) }),
)

/** The findings and the language side by side. */
export function materialOf(
  source: string,
  findings: Pick<Material, 'role' | 'company' | 'skills' | 'responsibilities' | 'culture' | 'gates' | 'workplace' | 'asks' | 'terms'> & {
    posts?: Posts | undefined
  },
  inferred: Pick<Material, 'insights' | 'gaps' | 'agency' | 'selfStatements' | 'reported' | 'reportedTerms'>,
  knowledge: Knowledge,
  seed: string,
  tokens: readonly Token[],
): Material {
  const { role, company, skills, responsibilities, culture, gates, workplace, asks, terms, posts } = findings
  const { insights, gaps, agency, selfStatements, reported, reportedTerms } = inferred
  const {
    lines,
    persons,
    themeNames,
    signalPhrases,
    signalMeanings,
    benefitNames,
    outcomeVerbs,
    verbs,
    physicalVerbs,
    properWords,
    segmenting,
  } = knowledge
  const own = new Set((company.name?.value ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const isProper = (lower: string): boolean =>
    properWords.has(lower) || (segmenting.capitals.has(lower) && !verbs.has(lower)) || (own.has(lower) && !segmenting.words.has(lower))
  const isWord = (lower: string): boolean => segmenting.words.has(lower) && !isProper(lower)
  return {
    source,
    seed,
    role,
    company,
    skills,
    responsibilities,
    culture,
    gates,
    workplace,
    asks,
    terms,
    posts,
    insights,
    gaps,
    agency,
    selfStatements,
    reported,
    reportedTerms,
    words: wordsOf(knowledge),
    lines,
    persons,
    themeNames,
    signalPhrases,
    signalMeanings,
    benefitNames,
    outcomeVerbs,
    verbs,
    physicalVerbs,
    isWord,
    isProper,
    grammar: grammarOf(tokens),
  }
}

/** The posting in small letters, for several that look for words in it. */
export const sourceInSmall = lately(({ source }: Material): { text: string } => ({ text: source.toLowerCase() }))
