/** The public types of explanations: why something was found, and what lost against it. Plain data, as an analysis is. */
import type {
  AnalyzeOptions,
  Conflict,
  CultureSignal,
  Evidence,
  Fact,
  Gap,
  Insight,
  PostingInput,
  Responsibility,
  Sentence,
  Skill,
  Warning,
  WordingFlag,
} from './types'

/**
 * What an explanation is asked about:
 * - a finding or sentence of the analysis, as it stands there: `analysis.skills[0]`, `analysis.role.pay`, `analysis.report.job.sentences[0]`
 * - its path: `'skills.rn'`, `'role.pay'`, `'culture.collaboration'`, `'responsibilities.0'`, `'report.job.0'`; `'role.pay'` may be absent from
 *   the analysis, and the explanation then tells what came near
 * - a place in `analysis.source`: `{ start, end }`, for words of which nothing was found
 */
export type ExplainTarget =
  | Skill
  | Responsibility
  | CultureSignal
  | Insight
  | Conflict
  | Warning
  | Gap
  | WordingFlag
  | Fact<unknown>
  | Sentence
  | { start: number; end: number }
  | string

/** What an analysis was made from, for one that went through JSON or comes from elsewhere. */
export interface MadeFrom {
  /** The posting as it was given. Default: the analysis' `source`. */
  input?: string | PostingInput
  /** The options of that call. */
  options?: AnalyzeOptions
}

/** What can fire: a rule by its patterns, a term of a lexicon, the kind of section, the code that reads figures and lines, a field of structured data, a hint. */
export type FiringSource = 'rule' | 'term' | 'section' | 'reader' | 'field' | 'hint'

/** Something of the rules that fired on words of the posting. */
export interface Firing {
  /** What fired. */
  by: FiringSource
  /** Its stable id: of a rule (`'culture.ownership'`), of a term (`'rn'`), of a section kind, of a reader (`'reader.pay'`). */
  id: string
  /** The kind of rule, which is its folder below rules/ (`'culture'`, `'facts'`), or the kind of skill. */
  kind: string
  /** The words that it fired on. */
  evidence: Evidence
  /** The pattern that matched, as the rule has it. */
  pattern?: string
  /** The spelling of the term that matched. */
  spelling?: string
  /** What it gave: the value of a fact, the level of a skill, the theme of a duty. */
  value?: unknown
  /** Why it counts, as a code of rules/reasons.yaml. */
  reason?: string
  /** The same in words, or why the rule holds. */
  note?: string
}

/** Something that could have been read in these words, or of the same thing elsewhere, and why it was not. */
export interface Loss extends Firing {
  /** Why it lost, as a code of rules/reasons.yaml: `'ordinary-use'`, `'section'`, `'overlap'`, `'exception'`, ... */
  reason: string
  /** The same in words. */
  note: string
  /** Id or value of what stands in its place. */
  instead?: string
}

/** A condition of an insight or a gap, and what met it. */
export interface ExplainedCue {
  /** Whether it is asked for or speaks against. */
  sort: 'cue' | 'unless' | 'missing'
  /** What it looks for: `'theme:teaching'`, `'skill:category:cloud'`, `'fact:role.pay'`, `'rule:insight.calm.cue-1'`. */
  wants: string[]
  /** What of that was found. */
  found: string[]
  /** Where. */
  evidence: Evidence[]
  /** Whether the condition is met. */
  met: boolean
}

/** One slot of a template and what fills it. */
export interface SlotFilling {
  /** Name of the slot. */
  slot: string
  /** Its phrases; empty where it only says that something is so. */
  phrases: string[]
  /** Paths of the findings behind them: `'role.title'`, `'skills.rn'`. */
  findings: string[]
  /** The places of the posting behind them. */
  evidence: Evidence[]
}

/** Another template of the same move, and why it was not told. */
export interface PassedTemplate {
  /** Its id. */
  template: string
  /** Why, as a code of rules/reasons.yaml: `'slot-missing'`, `'dearer'`, ... */
  reason: string
  /** The same in words. */
  note: string
  /** Slots that are missing or in the way. */
  slots?: string[]
}

/** How a sentence of the report was made. */
export interface SentenceWording {
  /** Id of the move of the plan. */
  move: string
  /** Where in its paragraph the move is told. */
  place: number
  /** How needed it is. */
  priority: number
  /** Whether it must be told. */
  must: boolean
  /** Id of the template. */
  template: string
  /** The template as the rules have it. */
  text: string
  /** The slots that it prints, with the findings behind them. */
  slots: SlotFilling[]
  /** The other templates of the move. */
  passed: PassedTemplate[]
  /** Id of the insight that brings the template. */
  insight?: string
  /** The same of the sentence that was joined to it. */
  joined?: SentenceWording
}

/**
 * Why something stands in the analysis: what fired on which words, and what lost.
 *
 * @example
 * const { fired, lost } = analyzer.explain(analysis, 'skills.excel')
 * fired[0] // { by: 'term', id: 'excel', spelling: 'Excel', reason: 'company', evidence: { text: 'Excel', ... }, ... }
 * lost[0] // { by: 'term', id: 'excel', reason: 'ordinary-use', evidence: { text: 'excel', ... }, note: 'It stands in a phrase ...' }
 */
export interface Explanation {
  /** Path of what is explained: `'skills.rn'`, `'report.job.0'`; `'source.12-30'` for a place. */
  target: string
  /** What it is, in a few words: the name of the skill, the value, the sentence. */
  what: string
  /** What fired, in the order of the posting. */
  fired: Firing[]
  /** What competed for the same words, or for the same thing elsewhere, and lost. */
  lost: Loss[]
  /** Of an insight or a gap: its conditions. */
  cues?: ExplainedCue[]
  /** Of a sentence: how it was worded. */
  wording?: SentenceWording
  /** Of a place: paths of the findings that rest on it. Of a sentence: of those it tells. */
  findings?: string[]
}
