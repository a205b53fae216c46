/** Everything that the rules say, in the form that the stages use. Built once for an analyzer. */

import type { Cue } from './infer/cues'
import type { GapRule } from './infer/gaps'
import type { InsightRule } from './infer/insights'
import type { SilentCue } from './infer/silence'
import type { Sum } from './infer/sums'
import { firstWord } from './nlp/end-words'
import { phraseEnds, phraseStarts } from './nlp/phrase-edges'
import { once } from './once'
import type { LineWording } from './plan/line'
import type { MoveRule, PlanRules } from './plan/plan'
import type { PlanWords } from './plan/words'
import { quickTable } from './quick-table'
import type { Style, Templates } from './realise/choose'
import type { Joining } from './realise/join'
import { parseTemplate, type Template } from './realise/template'
import { compile } from './rules/compile'
import type { Content, TermSource } from './rules/content'
import type { Language } from './rules/language'
import { segmentLanguage } from './rules/segmenting'
import type { SegmentLanguage } from './segment/segmented'
import { sort } from './sort'
import type { Quantities } from './tag/values'
import type { PayPeriod } from './types'

export interface Knowledge {
  language: Language
  segmenting: SegmentLanguage
  quantities: Quantities
  plan: PlanRules
  words: PlanWords
  /** How a requirement becomes a phrase. */
  lines: LineWording
  insights: readonly InsightRule[]
  gaps: readonly GapRule[]
  /** The message of each warning code. */
  warnings: Readonly<Record<string, string>>
  /** The sentence of each reason that explanations give. */
  reasons: Readonly<Record<string, string>>
  templates: Templates
  style: Style
  /** Nouns for people at work. */
  persons: ReadonlySet<string>
  themeNames: ReadonlyMap<string, string>
  signalNames: ReadonlyMap<string, string>
  /** Wordings for each culture signal as a noun phrase. */
  signalPhrases: ReadonlyMap<string, readonly string[]>
  /** What each signal means for the working day. */
  signalMeanings: ReadonlyMap<string, string>
  /** Benefits as postings name them, lower case. */
  benefitNames: readonly string[]
  outcomeVerbs: ReadonlySet<string>
  /** Verbs of duties in base form. */
  verbs: ReadonlySet<string>
  /** Verbs of physical demands in base form. */
  physicalVerbs: ReadonlySet<string>
  /** Words that keep their capital: days, months, countries, languages. */
  properWords: ReadonlySet<string>
}

export interface SayEntry {
  move: string
  paragraph: 'job' | 'company'
  kind: 'stated' | 'inferred'
  templates: string
}

type GapEntry = Omit<GapRule, 'missing' | 'cues' | 'unless' | 'ask' | 'alone'> & {
  ask?: string
  alone?: string
  missing?: string[]
  cues?: Cue[]
  unless?: Cue[]
}

interface InsightEntry {
  id: string
  paragraph: 'job' | 'company'
  strength?: number
  families?: string[]
  'not-families'?: string[]
  cues: Cue[]
  'at-least'?: number
  unless?: Cue[]
  silence?: SilentCue[]
  sums?: Sum[]
  told?: boolean
  stated?: boolean
  say: string
  beside?: string
  ask?: string
}

const USUAL_STRENGTH = 0.6

/** Cues are of one make, as they are asked by the hundred. */
const evenCue = (cue: Cue): { [Name in keyof Required<Cue>]: Cue[Name] } => ({
  as: cue.as,
  themes: cue.themes,
  share: cue.share,
  duties: cue.duties,
  skills: cue.skills,
  level: cue.level,
  proficiency: cue.proficiency,
  also: cue.also,
  culture: cue.culture,
  fact: cue.fact,
  gates: cue.gates,
  detector: cue.detector,
  times: cue.times,
  sections: cue.sections,
  figure: cue.figure,
  list: cue.list,
  unlike: cue.unlike,
  unquoted: cue.unquoted,
  is: cue.is,
  where: cue.where,
  has: cue.has,
})

/** Entries that no pack changes are read once for all analyzers. */
const insightOf = once((entry: InsightEntry): InsightRule => {
  const { id, paragraph, cues } = entry
  let say: Template[] | undefined
  return {
    id,
    paragraph,
    strength: entry.strength ?? USUAL_STRENGTH,
    families: entry.families,
    notFamilies: entry['not-families'],
    cues: cues.map(evenCue),
    atLeast: entry['at-least'] || undefined,
    unless: (entry.unless ?? []).map(evenCue),
    silence: entry.silence ?? [],
    sums: entry.sums ?? [],
    told: entry.told ?? true,
    // Most are not met by a posting.
    say() {
      say ??= linesOf(entry.say).map((line, index) => ({
        ...parseTemplate(`said-${String.fromCharCode(97 + index)}: ${line}`, 'insight', paragraph, entry.stated ? 'stated' : 'inferred'),
        id: `${id}.${index + 1}`,
      }))
      return say
    },
    beside: entry.beside || undefined,
    ask: entry.ask || undefined,
  }
})

const templatesOf = once((entry: SayEntry): Template[] =>
  linesOf(entry.templates).map((line) => parseTemplate(line, entry.move, entry.paragraph, entry.kind)),
)

interface WordTables extends PlanWords {
  joints: { and: string; or: string }
  agreement: Record<string, [string, string]>
  sounds: { consonant: string[]; vowel: string[] }
  hedges: string[]
  met: Record<string, string>
  'openers-alike': string[]
  connectives: string[]
  pronouns: string[]
  faults: string
  joining: Joining
}

const PROPER_LISTS = [
  'weekday',
  'month',
  'country',
  'large-city',
  'us-state',
  'canadian-province',
  'australian-state',
  'uk-region',
  'proper-word',
]

export const linesOf = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    : []

export function knowledgeOf(content: Content): Knowledge {
  const language = compile(content)
  const { tables } = content
  const words = quickTable(tables.words as WordTables)
  const entriesOf = (list: string): string[] => content.lists.filter((each) => each.list === list).flatMap(({ entries }) => entries)
  const signals = (tables['culture-signals'] ?? []) as { id: string; name: string; phrase: string; meaning: string }[]
  const themeNames = new Map<string, string>()
  for (const rule of language.rules)
    if (rule.kind === 'duties' && typeof rule.data.name === 'string') themeNames.set(rule.finds, rule.data.name)
  return {
    language,
    segmenting: segmentLanguage(content),
    quantities: quantitiesOf(tables.quantities as Record<string, string>),
    plan: tables.plan as { budgets: PlanRules['budgets']; moves: MoveRule[] },
    words,
    lines: lineWording(tables['requirement-lines'] as LineTable),
    insights: ((tables.insights ?? []) as InsightEntry[]).map((entry) => insightOf(entry)),
    gaps: ((tables.gaps ?? []) as GapEntry[]).map((entry): { [Name in keyof Required<GapRule>]: GapRule[Name] } => ({
      id: entry.id,
      question: entry.question,
      ask: linesOf(entry.ask),
      alone: linesOf(entry.alone),
      lack: entry.lack,
      priority: entry.priority,
      missing: entry.missing ?? [],
      cues: (entry.cues ?? []).map(evenCue),
      unless: (entry.unless ?? []).map(evenCue),
      families: entry.families,
    })),
    warnings: (tables.warnings ?? {}) as Record<string, string>,
    reasons: (tables.reasons ?? {}) as Record<string, string>,
    templates: templatesIn((tables.say ?? []) as SayEntry[]),
    style: {
      wording: {
        sounds: words.sounds,
        joints: words.joints,
        agreement: words.agreement,
        numerals: words.numerals,
        met: Object.entries(words.met),
        also: words.also,
        auxiliaries: words['before-also'],
      },
      hedges: words.hedges,
      openersAlike: words['openers-alike'],
      connectives: words.connectives,
      pronouns: words.pronouns,
      faults: faultsOf(linesOf(words.faults)),
      joining: words.joining,
    },
    persons: new Set(entriesOf('persons').map((entry) => entry.replaceAll('"', ''))),
    benefitNames: entriesOf('benefit').map((entry) => entry.replaceAll('"', '').toLowerCase()),
    outcomeVerbs: new Set(entriesOf('outcome-verbs')),
    verbs: new Set(entriesOf('duty-verbs')),
    physicalVerbs: new Set(entriesOf('physical-verbs')),
    properWords: new Set([
      ...PROPER_LISTS.flatMap(entriesOf)
        .map((entry) => entry.replaceAll('"', '').toLowerCase())
        .flatMap((entry) => [entry, `${entry}s`]),
      ...languagesIn(content).map((name) => name.toLowerCase()),
    ]),
    themeNames,
    signalNames: new Map(signals.map(({ id, name }) => [id, name])),
    signalPhrases: new Map(signals.map(({ id, phrase }) => [id, linesOf(phrase)])),
    signalMeanings: new Map(signals.map(({ id, meaning }) => [id, meaning])),
  }
}

/** The names of human languages; a loop, because there are thousands of terms to pass over. */
function languagesIn({ terms }: Content): string[] {
  const names: string[] = []
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as TermSource
    if (term.kind === 'language') names.push(term.name)
  }
  return names
}

/** By paragraph and move. Those of a move are taken apart when a posting has something to tell by it. */
function templatesIn(say: readonly SayEntry[]): Templates {
  const entries = new Map<string, SayEntry[]>()
  for (const entry of say) {
    const key = `${entry.paragraph}.${entry.move}`
    const known = entries.get(key)
    if (known) known.push(entry)
    else entries.set(key, [entry])
  }
  const read = new Map<string, readonly Template[] | undefined>()
  return {
    get(move) {
      if (!read.has(move)) read.set(move, entries.get(move)?.flatMap(templatesOf))
      return read.get(move)
    },
  }
}

/** One expression of all of them looks through a sentence once; those that number or name their groups stay by themselves. */
function faultsOf(lines: readonly string[]): RegExp[] {
  const own = (line: string): boolean => /\\[1-9k]|\(\?<[^=!]/.test(line)
  const shared = lines.filter((line) => !own(line)).map((line) => `(?:${line})`)
  return [...(shared.length > 0 ? [shared.join('|')] : []), ...lines.filter(own)].map((fault) => new RegExp(fault, 'u'))
}

interface LineTable {
  openings: string
  having: string[]
  done: Record<string, string>
  practised: string
  becomes: Record<string, string>
  closings: string
  heads: string[]
  intensifiers: string[]
  gradings: string[]
  joined: Record<string, string>
  endings: Record<string, string>
  inside: Record<string, string>
  'written-out': Record<string, string>
  graded: string
  tails: string[]
  mergeable: string[]
  countable: string[]
  asides: string[]
  starts: string[]
  headings: string[]
  demands: string
  unfit: string[]
  exampled: string[]
  examples: string
  choosing: string[]
  'any-of': string[]
  'listed-below': string[]
  'and-others': string
  unmarked: string[]
  'unmarked-nouns': string[]
  'closing-leads': string[]
  'wished-in-brackets': string[]
  wished: string
  owned: string
  minus: string
}

function lineWording(table: LineTable): LineWording {
  const becomes = new Map(Object.entries(table.becomes).map(([from, to]) => [from.toLowerCase(), to]))
  for (const having of table.having)
    for (const [done, act] of Object.entries(table.done)) becomes.set(`${having} ${done}`, table.practised.replace('{act}', act))
  const openings = linesOf(table.openings)
  const joined = new Map(Object.entries(table.joined))
  const endings = new Map(Object.entries(table.endings))
  const exampled = sort([...table.exampled], (a, b) => b.length - a.length).map((opening) => opening.replaceAll('.', '\\.'))
  return {
    openings: phraseStarts(openings),
    closings: phraseEnds(linesOf(table.closings)),
    becomes,
    becoming: phraseStarts(becomes.keys()),
    intensifiers: phraseStarts(table.intensifiers),
    gradings: new Set(table.gradings),
    done: new Map(Object.entries(table.done)),
    joined,
    joinedOpenings: phraseStarts(joined.keys()),
    endings,
    endingOpenings: phraseStarts(endings.keys()),
    inside: Object.entries(table.inside),
    writtenOut: Object.entries(table['written-out']),
    graded: table.graded,
    tails: phraseStarts(table.tails),
    heads: new Set(table.heads),
    mergeable: new Set(table.mergeable),
    countable: new Set(table.countable),
    starts: new Set(table.starts),
    headings: new Set(table.headings),
    asides: phraseStarts(table.asides),
    demands: phraseStarts(linesOf(table.demands)),
    unfit: phraseStarts(table.unfit),
    exampled: new RegExp(`(?<!\\s) ?\\((?:${exampled.join('|')}),?:? ([^()]{2,120})\\)`, 'giu'),
    examples: table.examples,
    choosing: new RegExp(`(?<!\\p{L})(?:${table.choosing.join('|')}) `, 'iu'),
    chosenBelow: new RegExp(
      `(?<!\\p{L})(?:${table['any-of'].join('|')}) (?:${table['listed-below'].join('|')})(?: [\\p{L}-]{2,20}){0,4} ?(?::| \\() ?`,
      'iu',
    ),
    andOthers: table['and-others'],
    closingLeads: new Set(table['closing-leads']),
    inBrackets: new RegExp(` \\(([^()]{3,60}?),? (?:${table['wished-in-brackets'].join('|')})\\)(?=[.;]?$)`, 'iu'),
    wishEnds: sort([...table['wished-in-brackets']], (a, b) => b.length - a.length),
    wishedOf: new RegExp(`^((?:an?|any|some|\\d\\S*) [^,]{3,60}), ([^,]{3,40}?) (?:${table['wished-in-brackets'].join('|')})$`, 'iu'),
    wished: table.wished,
    owned: table.owned,
    minus: table.minus,
    unmarked: new RegExp(
      `(?<=(?<!\\p{L})(?:in|as|from|within|of|at|or|and) )(?=(?:${table.unmarked.join('|')}) (?:${table['unmarked-nouns'].join('|')})(?!\\p{L}| (?:\\p{Ll}{2,16} ){0,3}(?:${table.heads.join('|')})(?!\\p{L})))`,
      'giu',
    ),
    firstWords: new Set([...openings, ...becomes.keys(), ...table.intensifiers].map(firstWord)),
    unfitWords: new Set(table.unfit.map((phrase) => (phrase.split(' ')[0] as string).replace(/[^\p{L}']/gu, ''))),
  }
}

function quantitiesOf(table: Record<string, string>): Quantities {
  const pairs = (text: string | undefined): [string, string][] =>
    linesOf(text).map((line) => line.split(/(?<!\s)\s+=\s+/) as [string, string])
  return {
    numbers: new Map(pairs(table.numbers).map(([word, figure]) => [word, Number(figure)])),
    magnitudes: new Map(pairs(table.magnitudes).map(([word, figure]) => [word, Number(figure)])),
    currencies: new Map(pairs(table.currencies)),
    years: new Set(linesOf(table.years)),
    months: new Set(linesOf(table.months)),
    percent: new Set(linesOf(table.percent)),
    rates: new Map(pairs(table.rates) as [string, PayPeriod][]),
  }
}
