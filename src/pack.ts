/** Public types of rule packs: what a pack may hold. Texts of several lines hold one pattern, sentence or entry a line. */
import type {
  AnalyzeOptions,
  CultureId,
  Proficiency,
  ReportLength,
  ReportSection,
  SectionKind,
  Seniority,
  SkillKind,
  SkillLevel,
  WordingFlag,
} from './types'

/** Rules, terms and sentences of one's own, as plain data; `parsePack` of `jobgloss/yaml` reads it from YAML. */
export interface RulePack {
  /** Its name: lower-case words with `-` between. Mistakes are told under it. */
  pack: string
  /** What it is for, for people. */
  about?: string
  /** What of the built-ins and of the packs before it no longer counts: ids, `culture.*`, `field:nursing`, `term:excel`, ... */
  off?: string[]
  /** Options that hold unless a later pack, the analyzer or a call says otherwise. */
  defaults?: AnalyzeOptions
  /** Terms of skills, by field. */
  terms?: PackTerms[]
  /** Lists that patterns call by `@name`. Entries are added to a list that is there already. */
  lists?: PackList[]
  /** Job families and the titles that name them. Titles are added to a family that is there already. */
  titles?: PackTitles[]
  /** Ranks in titles. */
  seniority?: { level: Seniority; words: string }[]
  /** Signs of what it is like to work there. */
  culture?: (PackDetector & { finds: CultureId; strength?: number; why: string })[]
  /** Wording that may keep people away. */
  wording?: (PackDetector & { finds: string; kind: WordingFlag['kind']; why: string; instead?: string })[]
  /** Facts about the role and the company. */
  facts?: (PackDetector & PackFact)[]
  /** What is checked or demanded before a start. */
  gates?: (PackDetector & PackGate)[]
  /** The place of work and how one works there. */
  workplace?: (PackDetector & PackPractice)[]
  /** Themes of duties. */
  duties?: (PackDetector & { finds: string; name: string; why?: string; strength?: number })[]
  /** Skills that a word list cannot hold. */
  skills?: (PackDetector & { finds: string; name?: string; kind?: SkillKind; why?: string })[]
  /** How strongly skills are asked for. */
  stance?: (PackDetector & { finds: SkillLevel; scope: 'after' | 'before' | 'sentence' | 'capture'; why: string })[]
  /** Cues of what is asked for. */
  asked?: (PackDetector & { finds: SkillKind; side: 'after' | 'before'; why: string })[]
  /** Words that lead into a duty. */
  leads?: (PackDetector & {
    finds: string
    takes?: 'noun' | 'verb' | 'gerund' | 'list' | 'before' | 'done'
    as?: string
    plural?: boolean
    follows?: boolean
    why: string
  })[]
  /** Sentences among the duties that tell none. */
  'non-duties'?: (PackDetector & { finds: string; why: string })[]
  /** Sentences that tell what the reader is given. */
  offers?: (PackDetector & { finds: string; why: string })[]
  /** How well a skill must be known. */
  proficiency?: (PackDetector & { finds: Proficiency; beside?: 'before' | 'after'; why: string })[]
  /** Signs that a text is no plain posting. */
  notices?: (PackDetector & { finds: string; everywhere?: boolean; why: string })[]
  /** What findings imply together. */
  insights?: PackInsight[]
  /** What a reader would expect to learn. */
  gaps?: PackGap[]
  /** Messages of the warning codes. */
  warnings?: Record<string, string>
  /** Headings and cues of sections. They are added to those that are there already. */
  sections?: PackSection[]
  /** Phrases of boilerplate, which is skipped. */
  boilerplate?: PackBoilerplate[]
  /** Room of the paragraphs, and moves. */
  plan?: PackPlan
  /** Sentences of the report. */
  say?: PackSentences[]
}

/** What every rule has that is found by patterns. */
export interface PackDetector {
  /** Stable name: kebab-case words with dots between. A rule of the same id takes the place of the earlier one. */
  id: string
  /** Patterns, one a line. */
  match: string
  /** Patterns of the near misses. */
  except?: string
  /** Kinds of section where it applies. */
  in?: SectionKind[]
  /** Kinds of section where it does not. */
  'not-in'?: SectionKind[]
  /** Sentences in which it must be found, the evidence in [brackets]. */
  yes: string
  /** Near misses. */
  no: string
}

/** Terms of one field. A term that is there already gets the new spellings, kind and category. */
export interface PackTerms {
  /** The field: `'nursing'`. */
  field: string
  /** Skills of one kind and category; `terms` has one a line: `name = alias, alias`. */
  groups: { kind: SkillKind; category: string; terms: string }[]
  /** Spellings that have an ordinary sense too. */
  senses?: { term: string; word?: string; exact?: boolean; near?: string; never?: string; yes: string; no: string }[]
}

/** A list; `entries` has one a line. */
export interface PackList {
  /** Its name. */
  list: string
  /** Its entries. */
  entries: string
}

/** A job family; what is left out stays as it is. A new family needs all of it. */
export interface PackTitles {
  /** The family: `'nursing'`. */
  family: string
  /** Industry that it points to. */
  'industry-hint'?: string
  /** Word for the person. */
  person?: string
  /** Word for several of them. */
  people?: string
  /** Whom the work serves. */
  served?: string
  /** Where it is done. */
  place?: string
  /** Patterns of titles. */
  words: string
}

/** What a rule of `facts` says beside its patterns; `rules/README.md` tells each field. */
export interface PackFact {
  /** `role.pay`, `company.stage`, or a cue that helps to read one. */
  finds: string
  /** How clearly the wording says it, 0 to 1. */
  strength?: number
  /** Why these words mean it. */
  why?: string
  /** The value when it fires. */
  value?: string | number | boolean | { min?: number; max?: number }
  /** Name of the capture that holds the value. */
  take?: string
  /** How the captured words become the value. */
  parse?:
    | 'text'
    | 'name'
    | 'title'
    | 'team'
    | 'size'
    | 'shift'
    | 'duration'
    | 'places'
    | 'list'
    | 'values'
    | 'benefits'
    | 'fields'
    | 'mission'
    | 'number'
    | 'percent'
    | 'year'
    | 'years'
  /** On which side of the match a name stands. */
  name?: 'before' | 'after' | 'owner'
  /** What the description begins with. */
  describes?: 'noun' | 'verb' | 'as' | 'aside'
  /** It counts only after a match of its own kind. */
  follows?: boolean
  /** It counts only where it is written with capitals. */
  capitals?: boolean
  /** It counts in boilerplate too. */
  everywhere?: boolean
}

/** What a rule of `gates` says beside its patterns. */
export interface PackGate {
  /** Id of the gate. */
  finds: string
  /** The employer verifies it, the candidate must bring it, an application must hold it; or who may apply, and what becomes of an application. */
  kind: 'check' | 'demand' | 'document' | 'trial' | 'entry' | 'welcome' | 'step'
  /** The gate as a noun phrase, or as a clause. */
  phrase: string
  /** Why these words mean it. */
  why?: string
  /** How clearly the wording says it, 0 to 1. */
  strength?: number
  /** Name of the capture that holds the words. */
  take?: string
  /** It is told only beside another of its kind. */
  beside?: boolean
  /** It counts in boilerplate too. */
  everywhere?: boolean
}

/** What a rule of `workplace` says beside its patterns. */
export interface PackPractice {
  /** What it tells of; one rule of a kind speaks. */
  finds: string
  /** What an employer is called that is not named, the kind of place where the work is done, or how one works there. */
  kind: 'employer' | 'setting' | 'practice'
  /** A noun phrase for an employer or a setting, a clause for a practice: `'staff eat in a canteen'`. */
  tells: string
  /** How much it tells, 0 to 1. */
  weight?: number
  /** Name of the capture that holds the words. */
  take?: string
  /** The words are no name: they are told in small letters. */
  plain?: boolean
  /** Why these words mean it. */
  why?: string
}

/** Something that an insight or a gap looks for. */
export interface PackCue {
  /** Name under which a sentence may print what was found. */
  as?: string
  /** Themes of duties. */
  themes?: string[]
  /** The share of all duties that must have one of the themes, 0 to 1. */
  share?: number
  /** How many duties must be found. */
  duties?: number
  /** Ids of skills, or `category:…`, `field:…`, `kind:…`. */
  skills?: string[]
  /** Levels that the skills may have; any but `not-needed` when left out. */
  level?: SkillLevel[]
  /** Kinds of section in which a skill is named as well as in another; one that the title names is passed over. */
  also?: SectionKind[]
  /** Culture signals. */
  culture?: CultureId[]
  /** A fact: `'role.onCall'`. */
  fact?: string
  /** Its value, or several of which any will do. */
  is?: string | number | boolean | (string | number | boolean)[]
  /** What parts of its value must be: `{ period: 'hour' }`, `{ min: { from: 5 } }`; of a list, `length`. */
  where?: Record<string, string | number | boolean | (string | number | boolean)[] | { from?: number; to?: number }>
  /** Words, in lower case, of which one stands in its value. */
  has?: string[]
  /** Gates. */
  gates?: string[]
  /** Patterns. */
  match?: string
  /** Patterns of the near misses. */
  except?: string
  /** Kinds of section where the patterns apply. */
  in?: SectionKind[]
  /** Kinds of section where they do not. */
  'not-in'?: SectionKind[]
  /** How many different places must show it. */
  times?: number
  /** How many kinds of section must show it. */
  sections?: number
  /** The number to reckon with: what the patterns capture under this name, or this part of the fact (".max" stands for its upper end), or "count": how many are found. */
  figure?: string
  /** How many of what was found are printed together, as a list; one when left out. */
  list?: number
  /** A fact that the words which the patterns capture do not repeat. */
  unlike?: string
  /** What the patterns find is a noun phrase that a sentence may print without quotation marks. */
  unquoted?: boolean
}

/** What a posting must not speak of. */
export interface PackSilence extends PackCue {
  /** Beginnings of words, in lower case, that stand nowhere in the text, not even in its fine print. */
  words?: string[]
}

/** A number that follows from printed ones, told in words. */
export interface PackSum {
  /** Name under which a sentence prints it. */
  as: string
  /** Cues with a figure, by their names, sums before this one, or plain numbers; "years.max" is the upper end. */
  of: (string | number)[]
  /** How the second is taken with the first. */
  by: 'quotient' | 'product' | 'difference' | 'total' | 'share' | 'excess' | 'ratio'
  /** The result is rounded to a multiple of this; to 1 when left out. */
  step?: number
  /** Below this the insight is not drawn. */
  from?: number
  /** Above this the insight is not drawn. */
  to?: number
}

/** What findings imply together. */
export interface PackInsight {
  /** Stable name. */
  id: string
  /** Paragraph that it is told in. */
  paragraph: ReportSection
  /** How strongly the cues support it, 0 to 1. */
  strength?: number
  /** Job families that it is limited to. */
  families?: string[]
  /** Job families where it does not hold. */
  'not-families'?: string[]
  /** What must be found. */
  cues: PackCue[]
  /** How many of the cues are enough; all when left out. */
  'at-least'?: number
  /** What speaks against it. */
  unless?: PackCue[]
  /** What the posting must not speak of, not even to deny it. */
  silence?: PackSilence[]
  /** What is reckoned from the figures of the cues. */
  sums?: PackSum[]
  /** False: listed among the findings and not told in the report. */
  told?: boolean
  /** True: the sentences say what is printed, or what follows from printed figures, and need no hedge. */
  stated?: boolean
  /** Sentences that word it as an inference. */
  say: string
  /** The move of the plan whose facts it takes up: it is told behind that move. */
  beside?: string
  /** What a candidate may ask about it. */
  ask?: string
  /** Small postings on which it must fire. */
  yes?: string
  /** Small postings on which it must stay silent. */
  no?: string
}

/** What a reader would expect to learn. */
export interface PackGap {
  /** Stable name. */
  id: string
  /** The higher, the sooner it is asked. */
  priority: number
  /** Facts all of which must be absent. */
  missing?: string[]
  /** What makes the question worth asking. */
  cues?: PackCue[]
  /** What answers it. */
  unless?: PackCue[]
  /** Job families that it is limited to. */
  families?: string[]
  /** The question. */
  question: string
  /** It as an indirect clause, where the report has told what it rests on. */
  ask?: string
  /** The same where the report has not, in words that presuppose nothing. */
  alone?: string
  /** What is missing, as a noun. */
  lack?: string
  /** Sentences in which a cue must be found. */
  yes?: string
  /** Near misses. */
  no?: string
}

/** Headings and cues of one kind of section. */
export interface PackSection {
  /** Kind of section. */
  kind: SectionKind
  /** Wordings that stand alone on a line or before a colon. */
  headings: string
  /** The clearest of them: read as headings even in running text. */
  running?: string
  /** Openings of sentences that begin a passage of this kind. */
  starts?: string
  /** Wordings that speak for this kind where a heading is missing. */
  cues?: string
  /** Lines that must be read as headings of this kind. */
  yes: string
  /** Lines that must not. */
  no: string
}

/** Phrases of boilerplate. */
export interface PackBoilerplate {
  /** Stable name. */
  id: string
  /** What the sentence speaks of. */
  kind: 'equal-opportunity' | 'privacy' | 'agency' | 'apply' | 'legal' | 'advert' | 'page'
  /** Phrases that no duty or requirement would hold. */
  phrases: string
  /** Sentences in which it must be found. */
  yes: string
  /** Near misses. */
  no: string
}

/** How much a paragraph may hold. */
export interface PackBudget {
  /** Sentences at most. */
  sentences: number
  /** Words at most. */
  words: number
}

/** What changes in the plan of a report. */
export interface PackPlan {
  /** Room of a paragraph for each length. */
  budgets?: Partial<Record<ReportLength, PackBudget>>
  /** Moves; one that is there already is replaced. */
  moves?: {
    move: string
    paragraph: ReportSection
    place: number
    priority: number
    must?: boolean
    insight?: boolean
    lengths: ReportLength[]
  }[]
}

/** Sentences of one move. A template of the same name is replaced. */
export interface PackSentences {
  /** The move. */
  move: string
  /** Its paragraph. */
  paragraph: ReportSection
  /** Whether the posting states it, or it is inferred and worded as an inference. */
  kind: 'stated' | 'inferred'
  /** One a line: `name: The sentence with its {slots}.` */
  templates: string
}

/** A group of built-in rules, which can be left out. */
export type BuiltInPack = 'terms' | 'facts' | 'duties' | 'culture' | 'wording' | 'insights' | 'gaps' | 'sentences'
