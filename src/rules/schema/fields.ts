/** The fields that rule files are made of. Each says what it holds, so that the checks know how to read it. */
import * as v from 'valibot'
import type {
  CompanyFacts,
  CultureId,
  Proficiency,
  ReportLength,
  RoleFacts,
  SectionKind,
  Seniority,
  SkillKind,
  SkillLevel,
  WordingFlag,
} from '../../types'

/** What the lines of a text are. */
export type Holds =
  | 'patterns'
  | 'sentences'
  | 'near-misses'
  | 'entries'
  | 'terms'
  | 'templates'
  | 'insight-templates'
  | 'pairs'
  | 'expressions'
  | 'postings'
  | 'wordings'
  | 'lines'

/** What a name must be the name of. */
export type Refers = 'family' | 'theme' | 'skill' | 'gate' | 'warning' | 'move'

export interface Meaning {
  holds?: Holds
  refers?: Refers
}

/** All members of a union, in order; leaving one out is a type error. */
export const every =
  <Union extends string>() =>
  <const Names extends readonly Union[]>(names: Names & ([Union] extends [Names[number]] ? unknown : never)): Names =>
    names

export const SECTION_KINDS = every<SectionKind>()([
  'header',
  'about-company',
  'about-team',
  'summary',
  'responsibilities',
  'requirements',
  'preferred',
  'benefits',
  'pay',
  'process',
  'legal',
  'other',
  'given',
])
export const SKILL_LEVELS = every<SkillLevel>()(['required', 'preferred', 'mentioned', 'not-needed'])
export const PROFICIENCIES = every<Proficiency>()(['basic', 'working', 'advanced', 'expert'])
export const CULTURE_IDS = every<CultureId>()([
  'autonomy-ownership',
  'collaboration',
  'continuous-learning',
  'innovation',
  'customer-focus',
  'fast-pace',
  'flat-structure',
  'diversity-inclusion',
  'work-life-balance',
  'flexibility',
  'recognition-rewards',
  'mission-driven',
  'transparency',
  'integrity-ethics',
  'safety-first',
  'quality-excellence',
  'data-driven',
  'entrepreneurial',
  'social-fun',
  'growth-opportunity',
  'community-impact',
  'ambiguity-resilience',
  'competitive-results',
  'care-respect',
])
export const SKILL_KINDS = every<SkillKind>()(['tool', 'knowledge', 'method', 'soft', 'certification', 'language', 'physical'])
export const LENGTHS = every<ReportLength>()(['brief', 'standard', 'detailed'])
export const LEVELS = every<Seniority>()(['intern', 'entry', 'mid', 'senior', 'lead', 'manager', 'director', 'executive'])
export const WORDING_KINDS = every<WordingFlag['kind']>()(['biased', 'exclusionary', 'red-flag', 'vague'])
const ROLE_FACTS = every<keyof RoleFacts>()([
  'title',
  'seniority',
  'family',
  'team',
  'employment',
  'workMode',
  'officeDays',
  'locations',
  'pay',
  'experienceYears',
  'education',
  'travel',
  'onCall',
  'shifts',
  'clearance',
  'sponsorship',
  'directReports',
  'reportsTo',
  'startDate',
  'duration',
  'drivingLicence',
])
const COMPANY_FACTS = every<keyof CompanyFacts>()([
  'name',
  'industry',
  'description',
  'mission',
  'values',
  'products',
  'customers',
  'size',
  'founded',
  'stage',
  'presence',
  'benefits',
])
/** Facts as rules name them: "role.pay", "company.stage". */
export const FACT_PATHS: readonly string[] = [
  ...ROLE_FACTS.map((fact) => `role.${fact}`),
  ...COMPANY_FACTS.map((fact) => `company.${fact}`),
]

export const PARAGRAPHS = ['job', 'company'] as const

export const text = (description: string, ...examples: string[]) =>
  v.pipe(v.string(), v.nonEmpty(), v.description(description), v.examples(examples))
export const flag = (description: string) => v.pipe(v.boolean(), v.description(description))
export const words = (description: string) => v.pipe(v.array(v.string()), v.description(description))
export const share = (description: string) =>
  v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description), v.examples([0.7]))
export const count = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(1), v.description(description))
export const oneOf = <const Names extends readonly string[]>(names: Names, description: string) =>
  v.pipe(v.picklist(names), v.description(description))
/** A text of several lines. */
export const lines = (holds: Holds, description: string, ...examples: string[]) =>
  v.pipe(v.string(), v.description(description), v.examples(examples), v.metadata({ holds } satisfies Meaning))
export const reference = (refers: Refers, description: string) =>
  v.pipe(v.string(), v.description(description), v.metadata({ refers } satisfies Meaning))
export const references = (refers: Refers, description: string) =>
  v.pipe(v.array(v.pipe(v.string(), v.metadata({ refers } satisfies Meaning))), v.minLength(1), v.description(description))
export const maybe = v.optional

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)*$/, 'write words in lower case with "-" between them and "." between parts'),
  v.description('Stable name: kebab-case words with dots between, such as culture.ownership. It is never used twice.'),
  v.examples(['culture.ownership', 'wording.no-clock-watchers', 'facts.shifts.split']),
)
export const slug = (description: string, ...examples: string[]) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]*$/, 'write words in lower case with "-" between them'),
    v.description(description),
    v.examples(examples),
  )
export const patterns = lines(
  'patterns',
  'Patterns, one a line; each is another way to say it.',
  '(roof|staff) garden for ...2 (staff|team)\nlunch in the garden',
)
export const except = lines(
  'patterns',
  'Patterns of the near misses: where one of them covers the words, the rule finds nothing.',
  'design a garden',
)
export const yes = lines(
  'sentences',
  'Sentences in which it must be found, one a line; [brackets] mark the evidence, {requirements} in front names the section.',
  'Lunch in the [roof garden for all staff].\n{benefits} A [staff garden for the team].',
)
export const no = lines('near-misses', 'Near misses in which it must find nothing, one a line.', 'You will design a garden for schools.')
export const sectionKinds = (description: string) => v.pipe(v.array(v.picklist(SECTION_KINDS)), v.minLength(1), v.description(description))
