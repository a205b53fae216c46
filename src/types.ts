/**
 * Every public type. All of them describe plain data: `JSON.stringify(analysis)` loses nothing.
 *
 * Offsets are UTF-16 code units, as `String.prototype.slice` counts them; `end` is exclusive.
 */
import type { ExplainTarget, Explanation, MadeFrom } from './explanation'
import type { BuiltInPack, RulePack } from './pack'

// ---------------------------------------------------------------------------------------------------------------- input

/** A posting, with what the caller knows about it. Exactly one of `text`, `html` and `jsonLd` is needed; the hints win over the body. */
export interface PostingInput {
  /** Plain text, Markdown or HTML: which of them is recognised. */
  text?: string
  /** A page or a fragment of one, read as HTML whatever it looks like. */
  html?: string
  /** A schema.org `JobPosting`, or an array or `@graph` that holds one. */
  jsonLd?: object
  /** Hint: the job title. */
  title?: string
  /** Hint: the name of the hiring organization. */
  company?: string
  /** Hint: where the work is done, as a person would write it ("Leeds, England"). */
  location?: string
  /** Hint: the address that the posting was found at. */
  url?: string
}

/** How much the report says. */
export type ReportLength = 'brief' | 'standard' | 'detailed'

/** Which paragraph of the report. */
export type ReportSection = 'job' | 'company'

/** Choices for one analysis. */
export interface AnalyzeOptions {
  /** How much the report says. Default: `'standard'`. */
  length?: ReportLength
  /** Picks among equally good wordings. Default: derived from the posting, so that one posting always reads the same. */
  seed?: number | string
  /** Which paragraphs to write. Default: both. A paragraph left out is empty. */
  sections?: ReportSection[]
  /** The longest input accepted, in UTF-16 units. Default: 1,000,000. */
  maxLength?: number
}

/** What an analyzer of one's own is made from. */
export interface AnalyzerSetup {
  /**
   * Rules, terms and sentences of one's own, put on top of the built-in ones in this order. A later pack wins over an earlier one and
   * over the built-ins: that is the only precedence there is. `parsePack` of `jobgloss/yaml` reads a pack from YAML.
   */
  packs?: readonly RulePack[]
  /** Which of the built-in packs to use. Default: all; `false` leaves all of them out. */
  builtIns?: readonly BuiltInPack[] | boolean
  /** Options that hold unless a call says otherwise. */
  defaults?: AnalyzeOptions
}

/** An analyzer with its own rules and defaults. It shares nothing that can change with any other. */
export interface Analyzer {
  /** Reads one posting: sync and pure. Throws `PostingError` for input that cannot be read, and nothing else. */
  analyze(input: string | PostingInput, options?: AnalyzeOptions): Analysis
  /**
   * Why a finding or a sentence stands in an analysis: what fired on which words, and what lost. The posting is read once more for it;
   * an analysis carries no trace. Throws `PostingError` (`INPUT`) where the analysis holds no such thing, or was made otherwise.
   *
   * @param analysis An analysis of this analyzer, or of `analyzePosting` where this has the built-in rules.
   * @param target The finding or sentence as it stands in the analysis, its path, or a place in `source`.
   * @param made What the analysis was made from. Only for one that was stored: an analysis that came from `analyze` is known.
   * @example
   * const analyzer = createAnalyzer()
   * const analysis = analyzer.analyze('Clerk\n\nRequirements\n- Excel and Word\n- You excel at sums')
   * analyzer.explain(analysis, 'skills.excel').lost[0]?.reason // 'ordinary-case'
   */
  explain(analysis: Analysis, target: ExplainTarget, made?: MadeFrom): Explanation
  /** The same for every finding and every sentence, in the order of the analysis. */
  explainAll(analysis: Analysis, made?: MadeFrom): Explanation[]
}

// ------------------------------------------------------------------------------------------------------------- evidence

/** What a part of the posting is about. `'given'` stands for a hint of the caller. */
export type SectionKind =
  | 'header'
  | 'about-company'
  | 'about-team'
  | 'summary'
  | 'responsibilities'
  | 'requirements'
  | 'preferred'
  | 'benefits'
  | 'pay'
  | 'process'
  | 'legal'
  | 'other'
  | 'given'

/** A place in the posting that a finding rests on. */
export interface Evidence {
  /** Where it starts in `Analysis.source`, in UTF-16 units; 0 for a hint. */
  start: number
  /** Where it ends in `Analysis.source`, exclusive, in UTF-16 units; 0 for a hint. */
  end: number
  /** `source.slice(start, end)`, or the hint itself where `section` is `'given'`. */
  text: string
  /** The section that it stands in. */
  section: SectionKind
}

/** What every finding has. */
export interface Found {
  /** The places that say it; never empty. */
  evidence: Evidence[]
  /** How sure the reading is, from 0 to 1. */
  confidence: number
}

/** A stretch of the posting. Sections stand in order, without gaps or overlaps over `source`. */
export interface Section {
  /** What it is about. */
  kind: SectionKind
  /** Its heading as written, where it has one. */
  heading?: string
  /** Where it starts in `Analysis.source`, in UTF-16 units. */
  start: number
  /** Where it ends in `Analysis.source`, exclusive, in UTF-16 units. */
  end: number
}

// ------------------------------------------------------------------------------------------------------------- findings

/** What sort of capability a skill is; `'language'` is a human language. */
export type SkillKind = 'tool' | 'knowledge' | 'method' | 'soft' | 'certification' | 'language' | 'physical'

/** How strongly the posting asks for a skill; `'not-needed'` is named as not asked for ("no Rust experience required"). */
export type SkillLevel = 'required' | 'preferred' | 'mentioned' | 'not-needed'

/** How well a skill is to be mastered. */
export type Proficiency = 'basic' | 'working' | 'advanced' | 'expert'

/** A span of years, both ends inclusive; an open end is left out. */
export interface YearRange {
  /** At least so many years. */
  min?: number
  /** At most so many years. */
  max?: number
}

/** The same skill in public classifications. */
export interface SkillLinks {
  /** ESCO skill identifier. */
  esco?: string
  /** O*NET element or technology identifier. */
  onet?: string
  /** Wikidata item ("Q2005"). */
  wikidata?: string
}

/** A capability that the posting asks for or names. */
export interface Skill extends Found {
  /** Stable, kebab-case. */
  id: string
  /** The canonical spelling. */
  name: string
  /** What sort of capability it is. */
  kind: SkillKind
  /** How strongly it is asked for. */
  level: SkillLevel
  /** Its group, kebab-case: 'programming-language', 'cloud', 'nursing', 'accounting', ... */
  category?: string
  /** Years of experience asked for in this skill. */
  years?: YearRange
  /** How well it is to be mastered. */
  proficiency?: Proficiency
  /** Skills that share this value are alternatives ("Go, Java or Python"). */
  anyOf?: string
  /** The same skill in public classifications. */
  links?: SkillLinks
}

/** A duty of the role. */
export interface Responsibility extends Found {
  /** One clean verb phrase in base form: "design and maintain cloud infrastructure". */
  text: string
  /** Its verb in base form: "design". */
  verb: string
  /** What the verb acts on: "cloud infrastructure". */
  object?: string
  /** Ids of the themes in the rules that it belongs to. */
  themes: string[]
  /** How central it is to the role, from 0 to 1. */
  weight: number
}

/** What it is like to work there. */
export type CultureId =
  | 'autonomy-ownership'
  | 'collaboration'
  | 'continuous-learning'
  | 'innovation'
  | 'customer-focus'
  | 'fast-pace'
  | 'flat-structure'
  | 'diversity-inclusion'
  | 'work-life-balance'
  | 'flexibility'
  | 'recognition-rewards'
  | 'mission-driven'
  | 'transparency'
  | 'integrity-ethics'
  | 'safety-first'
  | 'quality-excellence'
  | 'data-driven'
  | 'entrepreneurial'
  | 'social-fun'
  | 'growth-opportunity'
  | 'community-impact'
  | 'ambiguity-resilience'
  | 'competitive-results'
  | 'care-respect'

/** A sign of what it is like to work there. */
export interface CultureSignal extends Found {
  /** Which signal. */
  id: CultureId
  /** Its name in words. */
  name: string
  /** How clearly the posting shows it, from 0 to 1. */
  strength: number
}

/** What a combination of findings implies. */
export interface Insight extends Found {
  /** Id of the rule that drew it. */
  id: string
  /** The inference, worded as one. */
  statement: string
  /** Ids of the findings that it was drawn from. */
  because: string[]
}

/** Two places of the posting that cannot both be true. */
export interface Conflict {
  /** The fact they disagree about, as a path into the analysis: "role.workMode". */
  fact: string
  /** Both places. */
  evidence: Evidence[]
  /** The disagreement in words. */
  statement: string
}

/** Why the result may be thin. */
export interface Warning {
  /** Stable, in capitals: NOT_ENGLISH, NO_DUTIES, NO_SKILLS, LOST_LINE_BREAKS, TRUNCATED, AGENCY, ... */
  code: string
  /** What it means, in words. */
  message: string
}

/** Something that a reader would expect and the posting does not say. */
export interface Gap {
  /** What is missing: "pay", "work-mode", ... */
  id: string
  /** A question that a candidate may ask about it. */
  question: string
}

/** Wording that may keep people away or tells against the employer. */
export interface WordingFlag extends Found {
  /** Id of the rule that found it. */
  id: string
  /** What is the matter with it. */
  kind: 'biased' | 'exclusionary' | 'red-flag' | 'vague'
  /** Why it matters. */
  why: string
  /** What could be written in its place. */
  instead?: string
}

// ---------------------------------------------------------------------------------------------------------------- facts

/** A value that the posting states, with the places that state it. */
export interface Fact<T> extends Found {
  /** The value. */
  value: T
}

/** Rank of the role. */
export type Seniority = 'intern' | 'entry' | 'mid' | 'senior' | 'lead' | 'manager' | 'director' | 'executive'

/** Kind of contract. */
export type Employment = 'full-time' | 'part-time' | 'contract' | 'temporary' | 'internship' | 'apprenticeship' | 'volunteer'

/** Where the work is done. */
export type WorkMode = 'onsite' | 'hybrid' | 'remote'

/** What a rate of pay is for. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year'

/** Pay before tax, in whole units of the currency (dollars, not cents); an open end is left out. */
export interface Pay {
  /** The lowest amount. */
  min?: number
  /** The highest amount. */
  max?: number
  /** ISO 4217 code: "USD". */
  currency: string
  /** What the amount is paid for. */
  period: PayPeriod
}

/** Level of schooling. */
export type EducationLevel = 'high-school' | 'associate' | 'bachelor' | 'master' | 'doctorate' | 'vocational'

/** Schooling that the posting asks for. */
export interface Education {
  /** The lowest level that is enough. */
  level: EducationLevel
  /** Subjects named. */
  fields?: string[]
  /** Whether the posting insists on it. */
  required: boolean
  /** Whether experience may stand in for it. */
  orEquivalent: boolean
}

/** Stage of a company's life, or what sort of body it is. */
export type CompanyStage = 'startup' | 'scale-up' | 'enterprise' | 'public' | 'non-profit' | 'government'

/** Travel that comes with the role. */
export interface Travel {
  /** Its share of working time, 0 to 100, where it is said. */
  percent?: number
}

/** What the posting says about the role. Each fact is absent when the posting does not say it: never guessed from outside. */
export interface RoleFacts {
  /** The job title, without marks such as "(m/f/d)". */
  title?: Fact<string>
  /** Rank of the role. */
  seniority?: Fact<Seniority>
  /** Family of occupations, kebab-case: 'software-engineering', 'nursing', 'sales', ... */
  family?: Fact<string>
  /** The team or department that the role belongs to. */
  team?: Fact<string>
  /** Kind of contract. */
  employment?: Fact<Employment>
  /** Where the work is done. */
  workMode?: Fact<WorkMode>
  /** Days a week in the office. */
  officeDays?: Fact<number>
  /** Places of work, as written. */
  locations?: Fact<string[]>
  /** Pay before tax. */
  pay?: Fact<Pay>
  /** Years of experience asked for overall. */
  experienceYears?: Fact<YearRange>
  /** Schooling asked for. */
  education?: Fact<Education>
  /** Travel. */
  travel?: Fact<Travel>
  /** Whether the role is on call. */
  onCall?: Fact<boolean>
  /** Shifts or hours, as written. */
  shifts?: Fact<string>
  /** Security clearance or background screening, as written. */
  clearance?: Fact<string>
  /** Whether the employer sponsors a work visa. */
  sponsorship?: Fact<boolean>
  /** Whether people report to the role. */
  directReports?: Fact<boolean>
  /** Whom the role reports to. */
  reportsTo?: Fact<string>
  /** When the work starts, as written. */
  startDate?: Fact<string>
  /** How long the contract lasts, as written. */
  duration?: Fact<string>
  /** Whether a driving licence is asked for. */
  drivingLicence?: Fact<boolean>
}

/** What the posting says about the hiring organization. */
export interface CompanyFacts {
  /** Its name. */
  name?: Fact<string>
  /** Its industry. */
  industry?: Fact<string>
  /** What it says it is. */
  description?: Fact<string>
  /** What it says it is there for. */
  mission?: Fact<string>
  /** Values that it names. */
  values?: Fact<string[]>
  /** Products and services that it names. */
  products?: Fact<string[]>
  /** Whom it serves. */
  customers?: Fact<string>
  /** Its size, as written: people, sites, turnover. */
  size?: Fact<string>
  /** The year in which it was founded. */
  founded?: Fact<number>
  /** Stage of its life, or what sort of body it is. */
  stage?: Fact<CompanyStage>
  /** Places and countries in which it is active. */
  presence?: Fact<string[]>
  /** Benefits that it offers. */
  benefits?: Fact<string[]>
}

// --------------------------------------------------------------------------------------------------------------- report

/** One sentence of the report. */
export interface Sentence {
  /** The sentence. */
  text: string
  /** Where it starts in its paragraph's text, in UTF-16 units. */
  start: number
  /** Where it ends in its paragraph's text, exclusive, in UTF-16 units. */
  end: number
  /** Id of the move of the plan that it makes; of a sentence that was joined from two, that of the first. */
  move: string
  /** Id of the template that worded it; of a sentence that was joined from two, both with a plus between them. */
  template: string
  /** Whether the posting states it, or it is inferred and worded as an inference. */
  kind: 'stated' | 'inferred'
  /** The places of the posting that it rests on; never empty. */
  evidence: Evidence[]
}

/** One paragraph of the report. */
export interface Paragraph {
  /** Its sentences joined by one space. */
  text: string
  /** Its sentences, in order. */
  sentences: Sentence[]
}

/** The prose. */
export interface Report {
  /** Both paragraphs under their headings: "Job Analysis:\n…\n\nCompany Analysis:\n…". */
  text: string
  /** The paragraph about the job. */
  job: Paragraph
  /** The paragraph about the company. */
  company: Paragraph
}

/** Everything that was read out of one posting. */
export interface Analysis {
  /** Version of the package. */
  version: string
  /** The text that every offset points into; for a plain-text string it is the input itself, unchanged. */
  source: string
  /** The parts of the posting, in order, without gaps or overlaps over `source`. */
  sections: Section[]
  /** What the posting says about the role. */
  role: RoleFacts
  /** What the posting says about the hiring organization. */
  company: CompanyFacts
  /** Skills, strongest first. */
  skills: Skill[]
  /** Duties. */
  responsibilities: Responsibility[]
  /** Signs of what it is like to work there. */
  culture: CultureSignal[]
  /** What combinations of the above imply. */
  insights: Insight[]
  /** What a reader would expect and the posting does not say. */
  gaps: Gap[]
  /** Biased, exclusionary, vague or red-flag wording. */
  wording: WordingFlag[]
  /** Where the posting contradicts itself. */
  conflicts: Conflict[]
  /** Why the result may be thin. */
  warnings: Warning[]
  /** The prose. */
  report: Report
}
