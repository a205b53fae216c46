/** What the posting says in whole sentences, in reported speech: "We have run buses since 1931" -> "has run buses since 1931". */

import { holdsCapital, isCapitalAt, isSmallAt } from '../nlp/capitals'
import { evenSpace } from '../nlp/even-space'
import { verbForms } from '../nlp/inflect'
import { holdsInnerCapital } from '../nlp/inner-capital'
import { isLoud } from '../nlp/loud'
import { smallFirst } from '../nlp/small-letters'
import { type PraiseWords, withoutPraise } from '../nlp/without-praise'
import { once } from '../once'
import { ownEntry } from '../own-entry'
import { isQuotable } from '../resolve/quote'
import type { Reading, ReadSentence, Token } from '../stages'
import type { Evidence, SectionKind } from '../types'

export interface Reported {
  /** team: what the team is that whoever is hired joins, as a noun phrase. */
  about: 'company' | 'job' | 'team'
  /** predicate: what the employer does or is, in the third person. clause: a sentence with a subject of its own. */
  form: 'predicate' | 'clause'
  text: string
  /** How telling it is: figures and names count. */
  weight: number
  evidence: Evidence
}

/** The words of rules/words.yaml that reported speech is made with. */
export interface ReportingWords extends PraiseWords {
  calling: readonly string[]
  unprintable: readonly string[]
  /** How the speaker names itself as the subject. */
  'reported-subject': string
  /** Pronouns of the speaker and what stands for them. */
  'reported-pronouns': Readonly<Record<string, string>>
  /** Verbs whose form with "it" is no matter of rules. */
  'reported-verbs': Readonly<Record<string, string>>
  /** Words for the place of the speaker: "here at Alder we ...". */
  'reported-places': readonly string[]
  /** Words behind a comma from which on a long sentence can be left out. */
  'clause-openers': readonly string[]
  to: string
  not: string
  /** Verbs that stay as they are, and leave those behind them as they are. */
  'reported-modals': readonly string[]
  /** Words that point back to the sentence before. */
  hanging: readonly string[]
  /** Words before a pronoun of the speaker that stands for people. */
  'people-of': readonly string[]
  /** Verbs with which the employer looks for somebody. */
  seeking: readonly string[]
  /** Words for persons that somebody else has introduced. */
  'third-persons': readonly string[]
  /** Nouns that stand for a time before a verb: "and today [employs]". */
  'adverbs-of-time': readonly string[]
  /** Verbs behind "we" that say what it is. */
  linking: readonly string[]
  /** How the posting calls its reader. */
  'reported-reader': string
  /** The reader's other pronouns and what stands for them behind the reader itself. */
  'reader-pronouns': Readonly<Record<string, string>>
  /** The reader as an object, behind the reader itself. */
  'reader-object': string
  /** Verbs that tell of the reader's wishes and nature, not of the work. */
  'reader-bars': readonly string[]
  /** What shows that something belongs to somebody. */
  'possessive-ending': string
  /** Words that open a condition. */
  conditions: readonly string[]
  /** Words for a part of many, with which a sentence may open. */
  quantifiers: readonly string[]
  /** Words that join a clause to the noun before it. */
  relatives: readonly string[]
  /** Nouns by which an employer calls itself behind an article: "the clinic". */
  'own-bodies': readonly string[]
  /** Nouns by which a report calls an employer. */
  bodies: readonly string[]
  /** What stands before such a noun. */
  'own-articles': readonly string[]
  /** Parts of an employer that a sentence may tell of. */
  'own-units': readonly string[]
  /** What the speaker shares with everybody. */
  'shared-things': readonly string[]
  /** How a sentence goes on about the subject of the sentence before. */
  'own-pronoun': string
  also: string
  of: string
  'team-words': readonly string[]
  /** What stands before the team that is joined. */
  'joining-verbs': readonly string[]
  'joining-nouns': readonly string[]
  /** How the speaker names itself as an object of its own. */
  'reported-self': string
  /** Nouns of spans of time: "years". */
  'spell-units': readonly string[]
  /** Modals that tell of what is needed or only possible. */
  'needing-modals': readonly string[]
  /** What stands for the employer behind another subject. */
  'the-employer': string
  /** Words for several persons that end in no "s". */
  'many-nouns': readonly string[]
  /** Pronouns of persons that a sentence must have introduced. */
  'plural-persons': readonly string[]
  /** Verbs of wishing behind a modal: "we would like". */
  wishing: readonly string[]
  /** What joins a second verb to the first beside "and": "but". */
  'verb-joints': readonly string[]
  /** Verb forms with which a sentence may open before its subject, "founded in 1990, we ...", and the verb that makes them a predicate. */
  'lead-participles': Readonly<Record<string, string>>
  /** Praise that tells nothing. */
  hollow: readonly string[]
  /** Words of those that may point at what stands in their own sentence: before them, or the word behind them. */
  'points-within': Readonly<Record<string, string>>
  /** Verbs behind "and" with which an employer goes on to whom it looks for. */
  'hiring-verbs': readonly string[]
  /** Words before the subject that join a sentence to the one before, or say that it is true today. */
  'sentence-joints': readonly string[]
  /** Words that open a phrase before the subject, and what becomes of it behind the predicate. */
  'lead-phrases': Readonly<Record<string, string>>
  /** Those that stand where they are as long as the sentence can be told so. */
  'last-leads': readonly string[]
  /** Nouns behind "as a" that make no state of it. */
  'no-states': readonly string[]
  /** Verbs that tell what an employer does. */
  'telling-verbs': readonly string[]
  /** Verbs behind "that" from which on a long sentence can be left out. */
  'purpose-verbs': readonly string[]
  /** What bars a sentence on the terms, and verbs of the reader that do: there "the position" is what is told of. */
  'terms-bars': readonly string[]
  'terms-reader-bars': readonly string[]
  /** Nouns behind "this" that stand for the post. */
  vacancies: readonly string[]
  /** Words that point back to a sentence that is not told, and words for times behind them. */
  pointing: readonly string[]
  'pointed-at': readonly string[]
}

/** What a word tells of its sentence. */
const BARRED = 1
const UNPRINTABLE = 2
const PRONOUN = 4
const READERS = 8

/** Most words tell nothing: one look leaves them as they are. */
const kindsOf = once((words: ReportingWords) => kindsBarring(words, words.calling))
const kindsOnTerms = once((words: ReportingWords) => kindsBarring(words, words['terms-bars']))

function kindsBarring(words: ReportingWords, bars: readonly string[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  const add = (list: readonly string[], kind: number): void => {
    for (const word of list) kinds.set(word, (kinds.get(word) ?? 0) | kind)
  }
  add(bars, BARRED)
  add(words['third-persons'], BARRED)
  add(words.unprintable, UNPRINTABLE)
  add(Object.keys(words['reported-pronouns']), PRONOUN)
  add([words['reported-reader'], ...Object.keys(words['reader-pronouns'])], READERS)
  return kinds
}

/** Tables in which words of a posting are looked up, whatever they are: an object would also tell of "constructor". */
const verbsIn = once((words: ReportingWords): ReadonlyMap<string, string> => new Map(Object.entries(words['reported-verbs'])))
const pronounsIn = once((words: ReportingWords): ReadonlySet<string> => new Set(Object.keys(words['reported-pronouns'])))

/** Stands for the reader until it is known what the post is called. */
export const READER = '\uE001'

const SHORTEST = 6
const LONGEST = 48
/** Words of a sentence that has room beside another; of one with what stands before its subject; and of that. */
const COMFORTABLE = 26
const ROOMY = 26
const LONGEST_LEAD = 24
/** Sentences about the employer and about the work at most. */
const MOST = 14
/** Sentences about the employer; in the others it speaks of the work unless it names itself. */
const OWN: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team'])
/** Here only the employer is listened to: all else is asked of the candidate. */
const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'header'])
const READ: ReadonlySet<SectionKind> = new Set([...OWN, ...ASKING, 'summary', 'responsibilities', 'benefits', 'other', 'pay'])
/** Soft hyphens and marks of no width. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/
const FIGURE = 2
/** Letters in which a predicate names the employer over again. */
const NEAR = 8
const NAME = 0.5
/** Sentences below tell too little to be printed. */
const LEAST = 0.4
/** modal: the verbs behind it stay in their base form. */
type Tense = 'present' | 'past' | 'modal'
const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])

const NONE: ReadonlyMap<number, unknown> = new Map()

/** `verbs`: verbs in base form that the language knows. `terms`: sentences that are told as terms of the post, by number. */
export function reportedIn(
  reading: Reading,
  name: string | undefined,
  words: ReportingWords,
  verbs: ReadonlySet<string>,
  terms: ReadonlyMap<number, unknown> = NONE,
): Reported[] {
  const found: Reported[] = []
  const left = { company: MOST, job: MOST, team: 1 }
  name ??= speakerIn(reading)
  let before: ReadSentence | undefined
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index] as ReadSentence
    if (left.company + left.job + left.team === 0) break
    const said =
      !terms.has(index) &&
      READ.has(sentence.kind) &&
      !sentence.boilerplate &&
      (!sentence.item || speaks(reading, sentence, words) || isProse(reading, sentence))
        ? reportOf(reading, sentence, before, name, words, verbs)
        : undefined
    before = sentence
    const team = left.team > 0 && !sentence.boilerplate && JOINING.has(sentence.kind) ? teamIn(reading, sentence, words, verbs) : undefined
    if (team) {
      left.team--
      found.push(team)
    }
    if (!said || left[said.about] === 0) continue
    left[said.about]--
    found.push(said)
  }
  return found
}

/** Where the reader is told whom they would work with. */
const JOINING: ReadonlySet<SectionKind> = new Set(['about-company', 'about-team', 'summary', 'responsibilities', 'other'])

/** "You will join a crew of six that tends the locks": what the team is, up to where something else is told. */
function teamIn(reading: Reading, sentence: ReadSentence, words: ReportingWords, known: ReadonlySet<string>): Reported | undefined {
  const { tokens, source } = reading
  const { from, to, kind } = sentence
  for (let at = from; at < to - FEWEST_OF_TEAM; at++) {
    const { lower } = tokens[at] as Token
    const start = words['joining-verbs'].includes(lower)
      ? at + 1
      : words['joining-nouns'].includes(lower) && tokens[at + 1]?.lower === words.of
        ? at + 2
        : 0
    if (start === 0 || !isTeamArticle(tokens[start], words)) continue
    const head = teamAt(tokens, start, words)
    if (head === 0) continue
    const end = endOfTeam(tokens, head, to, words, known)
    if (end - start < FEWEST_OF_TEAM) return undefined
    const told = inThirdPerson(reading, start + 1, end, false, words, known, false)
    const place = source.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end)
    if (!told || told.read || !isQuotable(unwrapped(place)) || UNSEEN.test(place)) return undefined
    const text = withoutPraise(told.text, words)
    const evidence = { start: (tokens[start] as Token).start, end: (tokens[end - 1] as Token).end, text: place, section: kind }
    return { about: 'team', form: 'predicate', text, weight: 1, evidence }
  }
  return undefined
}

/** Tokens of a team with what is told of it, at least, and those before its noun. */
const FEWEST_OF_TEAM = 6
const MOST_BEFORE_TEAM = 6

const isTeamArticle = (token: Token | undefined, { phrases, 'own-articles': [, our] }: ReportingWords): boolean =>
  phrases['indefinite-articles'].includes(token?.lower ?? '') || token?.lower === our

/** The noun of the team, behind which more is told of it; 0 where there is none. */
function teamAt(tokens: readonly Token[], from: number, words: ReportingWords): number {
  for (let at = from + 1; at < from + MOST_BEFORE_TEAM; at++) {
    const next = tokens[at + 1]
    if (words['team-words'].includes(tokens[at]?.lower ?? ''))
      return words.relatives.includes(next?.lower ?? '') || next?.lower === words.of || (next?.pos === 'VERB' && next.lower.endsWith('ing'))
        ? at
        : 0
    if (!IN_TEAM.has(tokens[at]?.pos ?? '')) return 0
  }
  return 0
}

const IN_TEAM: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADV', 'VERB', 'NUM'])

/** Up to a mark, to what it is joined for, or to a second verb of the reader; a list is whole, or nothing is told. */
function endOfTeam(tokens: readonly Token[], head: number, to: number, words: ReportingWords, known: ReadonlySet<string>): number {
  const isClause = tokens[head + 1]?.lower !== words.of
  let comma = 0
  for (let at = head + 2; at < to; at++) {
    const { lower, pos } = tokens[at] as Token
    const next = tokens[at + 1]
    if (lower === ',') {
      // "a team of joiners, building stairs", "a crew that sails, so ...": what follows is no further item.
      const isAct = next?.pos === 'VERB' && next.lower.endsWith('ing') && tokens[at - 1]?.pos !== 'VERB'
      const goesOn =
        isAct ||
        words['clause-openers'].includes(next?.lower ?? '') ||
        [next, tokens[at + 2]].some((token) => token?.lower === words['reported-reader'])
      if (goesOn && comma === 0) return at
      comma = at
    } else if (pos === 'PUNCT' && lower !== '-' && lower !== "'") return at
    const isVerb = next !== undefined && known.has(next.lower) && next.pos === 'VERB'
    if (!isClause && comma === 0 && (lower === words.to || lower === words.joints.and) && isVerb) return at
  }
  return to - head > LONGEST_OF_TEAM ? 0 : to
}

/** Tokens of what is told of a team. */
const LONGEST_OF_TEAM = 24

/** The name on which the sentences about an employer open that is named nowhere else: "Alder runs ...", "Alder has ...". */
function speakerIn({ sentences, tokens, source }: Reading): string | undefined {
  const counts = new Map<string, number>()
  for (const { kind, boilerplate, from } of sentences) {
    if (kind !== 'about-company' || boilerplate || tokens[from]?.pos !== 'PROPN' || !VERBS.has(tokens[from + 1]?.pos ?? '')) continue
    const opening = source.slice(tokens[from]?.start, tokens[from]?.end)
    counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  for (const [opening, count] of counts) if (count > 1) return opening
  return undefined
}

function reportOf(
  reading: Reading,
  sentence: ReadSentence,
  before: ReadSentence | undefined,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Reported | undefined {
  const { source, tokens } = reading
  const { from, kind } = sentence
  const last = tokens[sentence.to - 1]?.lower
  // Without a point at its end only a line in which the employer speaks is known to be a sentence.
  const ends = last === '.' || last === '!' || (last !== ':' && /^\s*(?:\n|$)/.test(source.slice(sentence.end, sentence.end + 3)))
  if (!ends || isLoud(source, sentence.start, sentence.end)) return undefined
  if (last !== '.' && last !== '!' && !isWe(tokens[from], words) && !ownSubject(reading, from, sentence.to, name, words)) return undefined
  const start = (tokens[from] as Token).start
  if (!isCapitalAt(source, start)) return undefined
  const end = last === '.' || last === '!' ? sentence.to - 1 : sentence.to
  const opening = behindJoint(reading, from, end, name, words)
  const whole = opening === from ? sentence : { ...sentence, from: opening }
  const fits = (said: Reported | undefined): said is Reported =>
    said !== undefined && (said.about === 'company' ? kind !== 'pay' : !ASKING.has(kind))
  const lead = leadOf(reading, opening, end, name, words)
  /** What is too long to be told, where nothing shorter is sound. */
  let long: Reported | undefined
  // What is too long or calls for applications may be sound up to where "we" begins anew.
  for (let to = end; to - opening >= SHORTEST; to = lastTurn(reading, opening, to, words)) {
    if (sizeOf(reading, opening, to) > LONGEST) continue
    const behind = (): Reported | undefined =>
      lead && lead.subject < to - SHORTEST_TERM ? readBehind(reading, whole, lead, to, name, words, known) : undefined
    const isLast = words['last-leads'].includes(tokens[opening]?.lower ?? '') && lead?.end !== lead?.subject
    const read = (): Reported | undefined => readAs(reading, whole, before, to, name, words, known)
    const said = isLast ? (read() ?? behind()) : (behind() ?? read())
    if (!fits(said)) continue
    if (sizeOf(reading, opening, to) <= COMFORTABLE || said.about === 'job') return long && said.about === 'job' ? long : said
    long ??= said
  }
  return long ?? secondClause(reading, whole, end, name, words, known, fits)
}

/** "And we run", "Today, Alder Farms grows": where the subject stands behind a word that only joins; else where the sentence begins. */
function behindJoint(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): number {
  const { tokens } = reading
  if (!words['sentence-joints'].includes(tokens[from]?.lower ?? '')) return from
  const at = tokens[from + 1]?.lower === ',' ? from + 2 : from + 1
  return isWe(tokens[at], words) || ownSubject(reading, at, to, name, words) > 0 ? at : from
}

/** A phrase before the subject: where it ends, and where the subject stands. */
interface Lead {
  end: number
  subject: number
}

/** "With 12 shops, we ...", "As a family firm, we ...", "Over the next 18 months we ...": the phrase behind which the employer is the subject. */
function leadOf(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): Lead | undefined {
  const { tokens } = reading
  if (!Object.hasOwn(words['lead-phrases'], tokens[from]?.lower ?? '')) return undefined
  for (let at = from + 2; at < Math.min(to - 2, from + LONGEST_LEAD); at++) {
    const { lower } = tokens[at] as Token
    if (lower === ',' && (isWe(tokens[at + 1], words) || ownSubject(reading, at + 1, to, name, words) > 0))
      return { end: at, subject: at + 1 }
    // "for every decision we make": only behind a time does a clause of its own begin without a comma.
    const before = tokens[at - 1] as Token
    if (isWe(tokens[at], words) && (words['spell-units'].includes(before.lower) || (before.pos === 'NUM' && at - from < LEAD_OF_YEAR)))
      return { end: at, subject: at }
  }
  return undefined
}

/** Tokens of "in 2015", and one more. */
const LEAD_OF_YEAR = 3

/** What stands before the subject stays in front, goes behind the predicate, becomes a predicate of its own, or falls away. */
function readBehind(
  reading: Reading,
  sentence: ReadSentence,
  { end, subject }: Lead,
  to: number,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Reported | undefined {
  const { tokens, source } = reading
  const { from } = sentence
  const said = readAs(reading, { ...sentence, from: subject }, undefined, to, name, words, known)
  if (said?.form !== 'predicate') return undefined
  const start = (tokens[from] as Token).start
  const evidence = { ...said.evidence, start, text: source.slice(start, said.evidence.end) }
  const turn = words['lead-phrases'][tokens[from]?.lower ?? '']
  const lead = inThirdPerson(reading, from, end, false, words, known, false)
  const isRoomy = sizeOf(reading, from, to) <= ROOMY && !pointsBack(reading, from, end, words, false)
  if (turn === 'none' || !lead || lead.read || !isRoomy || !isQuotable(lead.text)) return { ...said, evidence }
  const text = withoutPraise(smallFirst(lead.text), words)
  const weight = said.weight + Math.max(0, weightOf(reading, from, end, text, words))
  if (turn === 'front') return { ...said, form: 'clause', text: `${text}, ${words['own-pronoun']} ${said.text}`, weight, evidence }
  if (turn === 'state') {
    // "As a result", "as the leader".
    const isState = words.phrases['indefinite-articles'].includes(tokens[from + 1]?.lower ?? '') && end - from > FEWEST_OF_STATE
    if (!isState || words['no-states'].includes(tokens[from + 2]?.lower ?? '')) return { ...said, evidence }
    return {
      ...said,
      text: `${words['reported-verbs'].are} ${text.slice(text.indexOf(' ') + 1)} ${words.joints.and} ${said.text}`,
      weight,
      evidence,
    }
  }
  return { ...said, text: said.text.includes(',') ? said.text : `${said.text}, ${text}`, weight, evidence }
}

const FEWEST_OF_STATE = 3

/** "..., and we keep bees", where what stands before tells nothing: the clause in which the employer is named anew. */
function secondClause(
  reading: Reading,
  sentence: ReadSentence,
  to: number,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
  fits: (said: Reported | undefined) => said is Reported,
): Reported | undefined {
  const { tokens } = reading
  const { from } = sentence
  if (!isWe(tokens[from], words) && !ownSubject(reading, from, to, name, words)) return undefined
  for (let at = from + SHORTEST_TERM; at < to - SHORTEST_TERM; at++) {
    const joint = tokens[at - 1]?.lower
    if (!isWe(tokens[at], words) || (joint !== ';' && joint !== words.joints.and)) continue
    const said =
      sizeOf(reading, at, to) <= COMFORTABLE ? readAs(reading, { ...sentence, from: at }, undefined, to, name, words, known) : undefined
    if (fits(said)) return said
  }
  return undefined
}

/** Words without the commas between them. */
function sizeOf({ tokens }: Reading, from: number, to: number): number {
  let size = to - from
  for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') size--
  return size
}

/** A sentence on the terms of the post in reported speech, wherever it stands; undefined where it is none or cannot be turned. */
export function reportedTerm(
  reading: Reading,
  sentence: ReadSentence,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Reported | undefined {
  const { source, tokens } = reading
  const { from, to } = sentence
  if (isLoud(source, sentence.start, sentence.end) || !isCapitalAt(source, (tokens[from] as Token).start)) return undefined
  const last = tokens[to - 1]?.lower
  const end = last === '.' || last === '!' ? to - 1 : to
  for (let at = end; at - from >= SHORTEST_TERM; at = lastTurn(reading, from, at, words)) {
    const said = at - from <= LONGEST_TERM ? readAs(reading, sentence, undefined, at, name, words, known, true) : undefined
    if (said) return said
  }
  return inTwo(reading, sentence, end, name, words, known)
}

/** "The shop is open late and you take two evenings": two clauses that an "and" joins, each with a subject of its own. */
function inTwo(
  reading: Reading,
  sentence: ReadSentence,
  to: number,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Reported | undefined {
  const { tokens } = reading
  for (let at = sentence.from + SHORTEST_TERM; at < to - SHORTEST_TERM; at++) {
    const subject = tokens[at + 1]?.lower ?? ''
    if (tokens[at]?.lower !== words.joints.and || (subject !== words['reported-reader'] && !isWe(tokens[at + 1], words))) continue
    const first = readAs(reading, sentence, undefined, at, name, words, known, true)
    const second = readAs(reading, { ...sentence, from: at + 1 }, undefined, to, name, words, known, true)
    if (first?.form !== 'clause' || second?.form !== 'clause') return undefined
    const { start, section } = first.evidence
    const { end } = second.evidence
    const text = `${first.text}, ${words.joints.and} ${second.text.trimStart()}`
    return { ...first, text, evidence: { start, end, text: reading.source.slice(start, end), section } }
  }
  return undefined
}

const SHORTEST_TERM = 4
const LONGEST_TERM = 34
const MOST_CLAUSES = 2
/** Marks inside a sentence on the terms: a second clause, or the points of "8 a.m.". */
const CLOSE = /;|\b([ap])\.(?:m\.)?/gi
/** What an employer tells of itself in whole sentences is no list, even where breaks were lost. */
const isProse = ({ tokens }: Reading, { kind, to }: ReadSentence): boolean => OWN.has(kind) && tokens[to - 1]?.lower === '.'

/** Of the items of a list, only those in which the employer speaks are sentences. */
const speaks = ({ tokens }: Reading, { from }: ReadSentence, words: ReportingWords): boolean =>
  pronounsIn(words).has(tokens[from]?.lower ?? '')

/**
 * Where the last clause begins that is joined on with a subject of its own, ", and we ...", or with a verb, ", and is ..."; or, behind a comma, with a
 * relative; or behind a plural with what it is for. -1 where there is none.
 */
function lastTurn({ tokens }: Reading, from: number, to: number, words: ReportingWords): number {
  for (let at = to - 3; at > from; at--) {
    const lower = tokens[at]?.lower
    const next = tokens[at + 1]?.lower ?? ''
    if (lower === ';' || (lower === words.joints.and && (isWe(tokens[at + 1], words) || words['hiring-verbs'].includes(next))))
      return tokens[at - 1]?.lower === ',' ? at - 1 : at
    if (lower === words.phrases.relatives[0] && words['purpose-verbs'].includes(next) && isLoosePlural(tokens, at - 1, words)) return at
    if (lower !== ',') continue
    if (isWe(tokens[at + 1], words) && !opensLead(tokens[from] as Token, words)) return at
    if (words['clause-openers'].includes(next) || (next === words.joints.and && isWe(tokens[at + 2], words))) return at
    if (next === words.joints.and && VERBS.has(tokens[at + 2]?.pos ?? '') && !holdsComma(tokens, from, at)) return at
  }
  return -1
}

/** "pumps that help ...", not "the pumps that help": without what follows it still tells which. */
function isLoosePlural(tokens: readonly Token[], at: number, { phrases }: ReportingWords): boolean {
  const noun = tokens[at]
  if (noun?.pos !== 'NOUN' || !noun.lower.endsWith('s')) return false
  let before = at - 1
  while (tokens[before]?.pos === 'NOUN' || tokens[before]?.pos === 'ADJ') before--
  return !phrases.articles.includes(tokens[before]?.lower ?? '') && tokens[before]?.pos !== 'DET'
}

function holdsComma(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.lower === ',') return true
  return false
}

/** "At Alder Farms, we ...", "Here at Alder we ...": how many tokens stand before the speaker. */
function before({ tokens }: Reading, from: number, words: ReportingWords): number {
  let at = from
  while (words['reported-places'].includes(tokens[at]?.lower ?? '')) at++
  if (at === from) return 0
  const name = at
  while (at - name < LONGEST_NAME && (tokens[at]?.pos === 'PROPN' || tokens[at]?.pos === 'NOUN')) at++
  if (tokens[at]?.lower === ',') at++
  return isWe(tokens[at], words) ? at - from : 0
}

const LONGEST_NAME = 4

/** The tokens up to `to` in reported speech. */
function readAs(
  reading: Reading,
  { from, kind }: ReadSentence,
  last: ReadSentence | undefined,
  to: number,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
  terms = false,
): Reported | undefined {
  const { source, tokens } = reading
  const start = (tokens[from] as Token).start
  const end = (tokens[to - 1] as Token).end
  const written = source.slice(start, end)
  const turn = behindLead(reading, from, to, name, words)
  if (!turn && Object.hasOwn(words['lead-participles'], tokens[from]?.lower ?? '')) return undefined
  const named = turn ? 0 : ownSubject(reading, from, to, name, words) || goesOn(reading, from, last, name, words)
  const lead = named ? 0 : before(reading, from, words)
  const opens = named || (isWe(tokens[from + lead], words) ? lead + 1 : 0)
  if (opens === 0 && !turn && !standsAlone(reading, from, to, words, known, terms)) return undefined
  // What is not to be seen in the posting would be missed in the report.
  if (UNSEEN.test(written)) return undefined
  const plain = plainly(withoutAsides(unwrapped(written)), source, name)
  if (!isQuotable(terms ? plain.replace(CLOSE, '$1') : plain)) return undefined
  if (!terms && !turn && isSpliced(reading, from, to, words)) return undefined
  // "redefine this habit": what it points back to is not told.
  if (pointsBack(reading, from + opens, to, words, terms)) return undefined
  // "we would love to see": what is wished for is asked of the candidate; "Alder are makers" are many.
  const next = tokens[from + opens]?.lower ?? ''
  if (opens > 0 && words['reported-modals'].includes(next) && words.wishing.includes(tokens[from + opens + 1]?.lower ?? ''))
    return undefined
  if (named && next === words.linking[0]) return undefined
  // "we must balance": what is needed is no fact.
  if (opens > 0 && !terms && words['needing-modals'].includes(next)) return undefined
  const mentioned = opens > 0 || (name !== undefined && written.includes(shortName(name)))
  const told = turn
    ? withLead(reading, from, to, turn, words, known)
    : inThirdPerson(reading, from + opens, to, opens > 0 && !named, words, known, terms, mentioned)
  if (!told) return undefined
  // "is Alder Farms" tells nothing.
  if (opens > 0 && name !== undefined && told.text.indexOf(name) >= 0 && told.text.indexOf(name) < NEAR) return undefined
  if (named) told.text = asOne(told.text, words, known)
  told.text = withoutPraise(told.text, words)
  const weight = weightOf(reading, from + opens, to, told.text, words) + (opens > 0 && tellsOfActs(reading, from + opens, words) ? ACT : 0)
  if (weight < LEAST && !terms) return undefined
  // "There are tens of thousands of developers": what names neither the employer nor what is its own tells nothing of it.
  const ofUnit = !terms && opens === 0 && !turn && tellsOfUnit(reading, from, words)
  if (
    !terms &&
    opens === 0 &&
    !turn &&
    !ofUnit &&
    OWN.has(kind) &&
    !told.spoken &&
    !told.read &&
    !(name !== undefined && told.text.includes(shortName(name)))
  )
    return undefined
  const own = !told.read && (OWN.has(kind) || opens > 0 || turn !== undefined || told.spoken || ofUnit)
  if (told.read && ASKING.has(kind) && !(terms && /\d/.test(told.text))) return undefined
  // Up to the dash it is often no sentence.
  if (!terms && opens === 0 && !turn && DASHES.test(told.text)) return undefined
  // A row of traits in which the hours are one of many tells nothing of them.
  if (terms && told.read && !/\d/.test(told.text) && told.text.split(',').length > MOST_CLAUSES) return undefined
  return {
    about: own ? 'company' : 'job',
    form: opens > 0 || turn ? 'predicate' : 'clause',
    text:
      ofUnit && !isPossessive(reading, from) && !words['own-articles'].includes((tokens[from] as Token).lower)
        ? `${words['own-articles'][0]} ${told.text}`
        : opens > 0 || turn || keepsCapital(reading, from)
          ? told.text
          : smallFirst(told.text),
    weight,
    evidence: { start, end, text: written, section: kind },
  }
}

/** "While", "With", "Founded": what opens a phrase before the subject. */
const opensLead = ({ pos, lower }: Token, words: ReportingWords): boolean =>
  OPENS_LEAD.has(pos) || words.conditions.includes(lower) || Object.hasOwn(words['lead-phrases'], lower)

/** "Our ovens never cool, we bake all night": a second sentence behind a comma; "While the ovens cool, we bake" is one. */
function isSpliced({ tokens }: Reading, from: number, to: number, words: ReportingWords): boolean {
  if (opensLead(tokens[from] as Token, words)) return false
  for (let at = from + 2; at < to - 1; at++) if (tokens[at]?.lower === ',' && isWe(tokens[at + 1], words)) return true
  return false
}

/** "Alder's kitchen team" has no article before it. */
const isPossessive = ({ tokens, source }: Reading, from: number): boolean =>
  /['’]s?\s/.test(source.slice(tokens[from]?.start, tokens[from + 2]?.start))

/** "Alder Mills grind rye": the employer is one. */
function asOne(text: string, words: ReportingWords, known: ReadonlySet<string>): string {
  const end = text.indexOf(' ')
  const verb = text.slice(0, end)
  if (!known.has(verb) && !verbsIn(words).has(verb)) return text
  return (verbsIn(words).get(verb) ?? verbForms(verb).present) + text.slice(end)
}

/** "The unit has 24 beds", "The portering department runs two sites": a part of the employer is what is told of. */
function tellsOfUnit(
  { tokens }: Reading,
  from: number,
  { 'own-articles': articles, 'own-units': units, 'team-words': teams }: ReportingWords,
): boolean {
  const isBare = !articles.includes(tokens[from]?.lower ?? '')
  // "Northern Coast Pilotage team runs": a unit by its name.
  if (isBare && tokens[from]?.pos !== 'PROPN') return false
  for (let at = from + 1; at <= from + LONGEST_UNIT; at++) {
    if ((isBare ? teams : units).includes(tokens[at]?.lower ?? '')) return VERBS.has(tokens[at + 1]?.pos ?? '')
    if (!IN_NAMES.has(tokens[at]?.pos ?? '')) return false
  }
  return false
}

/** Tokens of the name of a part of the employer, and what they may be. */
const LONGEST_UNIT = 7
const IN_NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'PART'])

/** A word such as "this" before a noun or at the end; "this year" says when. */
function pointsBack(
  { tokens }: Reading,
  from: number,
  to: number,
  { pointing, 'pointed-at': times, 'points-within': within, vacancies }: ReportingWords,
  terms: boolean,
): boolean {
  for (let at = from; at < to; at++) {
    const next = tokens[at + 1]?.lower ?? ''
    const { lower } = tokens[at] as Token
    if (!pointing.includes(lower) || times.includes(next) || (terms && vacancies.includes(next))) continue
    if (terms || !pointsWithin(tokens, from, at, within)) return true
  }
  return false
}

/** "feeds 300 cows and milks them": what is meant stands in the sentence itself; "those who": it follows. */
function pointsWithin(tokens: readonly Token[], from: number, at: number, within: Readonly<Record<string, string>>): boolean {
  const turn = ownEntry(within, (tokens[at] as Token).lower)
  if (turn === BEFORE) {
    for (let index = from; index < at; index++) if (tokens[index]?.pos === 'NOUN') return true
    // "makes it easy to".
    return tokens[at + 1]?.pos === 'ADJ'
  }
  return turn !== undefined && turn === tokens[at + 1]?.lower
}

/** What a pronoun means stands before it. */
const BEFORE = 'before'

/** A name or an acronym opens the sentence. */
function keepsCapital({ tokens, source }: Reading, from: number): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]]
  const word = source.slice(first?.start, first?.end)
  if (first?.pos === 'DET' || first?.pos === 'PRON' || first?.pos === 'ADP') return false
  return first?.pos === 'PROPN' || holdsCapital(word.slice(1)) || (second?.pos === 'PROPN' && isCapitalAt(source, second.start))
}

/** Without marks and capitals that belong to figures and names, so that those that are left are faults. */
function plainly(text: string, source: string, name: string | undefined): string {
  let plain = text.replace(/(?<=\d)[.,:](?=\d)/g, '').replaceAll('&amp;', '&')
  if (name !== undefined) plain = plain.replaceAll(name, '')
  if (!holdsInnerCapital(plain)) return plain
  return plain.replace(/[\p{L}\p{N}]+/gu, (word) => (holdsInnerCapital(word) && (isSpelledSo(word) || isWritten(word, source)) ? '' : word))
}

/** "eCommerce", "iPhone": no word ends behind its first letter. */
const isSpelledSo = (word: string): boolean => /^\p{Ll}\p{Lu}\p{Ll}+$/u.test(word)

/** A word with a capital inside that stands in the posting more than once is a name; others may be two words run together. */
const isWritten = (word: string, source: string): boolean => {
  const first = source.indexOf(word)
  return first >= 0 && source.indexOf(word, first + word.length) >= 0
}

/** Lines that are full were broken at their margin only. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  return lines.every((line, at) => at === lines.length - 1 || line.length >= FULL_LINE) ? lines.join(' ') : text
}

const FULL_LINE = 30

/** Without what stands in brackets. */
const withoutAsides = (text: string): string => (!text.includes('(') ? text : text.replace(/(?<!\s)\s*\([^()]*\)/g, ''))

/** "Our crews – all trained here – visit farms": what stands between two dashes is an aside. */
function betweenDashes(text: string): string {
  const parts = text.split(DASHES)
  return parts.length === 3 ? `${parts[0]} ${parts[2]}` : text
}

const DASHES = / [–—-]{1,2} /

const isWe = (token: Token | undefined, words: ReportingWords): boolean => token?.lower === words['reported-subject']

/** How many tokens stand before the verb where the employer is the subject: its name, a short form of it, or "the clinic". */
function ownSubject(reading: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): number {
  const { tokens, source } = reading
  const article = words['own-articles'].includes(tokens[from]?.lower ?? '')
  if (article && words['own-bodies'].includes(tokens[from + 1]?.lower ?? '')) return beforeVerb(tokens, from, 2)
  if (name === undefined) return 0
  const { start } = tokens[from] as Token
  if (source.startsWith(`${name} `, start)) return beforeVerb(tokens, from, tokensOf(name, reading, from, to))
  // "Leeds" of "City of Leeds".
  const place = name.slice(name.lastIndexOf(' ') + 1)
  if (words['own-bodies'].includes(bodyOf(name)) && source.startsWith(`${place} `, start)) return beforeVerb(tokens, from, 1)
  // "Alder" of "Alder Farms Ltd", "Blue Heron" of "Blue Heron Clinic".
  for (let end = name.lastIndexOf(' '); end > SHORTEST_NAME; end = name.lastIndexOf(' ', end - 1)) {
    if (!source.startsWith(name.slice(0, end + 1), start)) continue
    const size = tokensOf(name.slice(0, end), reading, from, to)
    return size > 1 || tokens[from]?.pos === 'PROPN' ? beforeVerb(tokens, from, size) : 0
  }
  return 0
}

/** What a name such as "City of Leeds" says that its bearer is. */
const bodyOf = (name: string): string => {
  const parts = name.toLowerCase().split(' ')
  return parts.length > 2 ? (parts.at(-3) ?? '') : ''
}

/** "Alder" of "Alder Farms". */
const shortName = (name: string): string => {
  const [first = ''] = name.split(' ')
  return first.length > SHORTEST_NAME ? first : name
}

/** The verb tells what the employer does. */
function tellsOfActs({ tokens }: Reading, from: number, words: ReportingWords): boolean {
  let at = from
  // "has built", "currently runs".
  while (at < from + MOST_BEFORE_ACT && (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV')) at++
  return isAct(tokens[from], words) || isAct(tokens[at], words)
}
const MOST_BEFORE_ACT = 3
const isAct = (verb: Token | undefined, words: ReportingWords): boolean =>
  verb !== undefined && (actsOf(words).has(verb.lower) || verb.word.bases.some((base) => actsOf(words).has(base)))
const actsOf = once((words: ReportingWords): ReadonlySet<string> => new Set(words['telling-verbs']))
const ACT = 1

/** Letters of a short form at least. */
const SHORTEST_NAME = 3

/** The subject's tokens, where its verb follows, an adverb between them left out of account; else none. */
function beforeVerb(tokens: readonly Token[], from: number, size: number): number {
  const { pos = '', lower = '', word } = tokens[from + size] ?? {}
  const next = tokens[from + size + 1]?.pos ?? ''
  if (VERBS.has(pos) || (pos === 'ADV' && VERBS.has(next))) return size
  // "Alder blends the wool", "Alder backs that up": what was taken for a noun has an object.
  return pos === 'NOUN' && next === 'DET' && /[^s]s$/.test(lower) && (word?.bases.length ?? 0) > 1 ? size : 0
}

/** "It is funded by the city": the sentence before has named the employer as its subject. */
function goesOn(reading: Reading, from: number, last: ReadSentence | undefined, name: string | undefined, words: ReportingWords): number {
  const { tokens } = reading
  if (!last || last.to !== from || tokens[from]?.lower !== words['own-pronoun'] || !OWN.has(last.kind)) return 0
  return ownSubject(reading, last.from, last.to, name, words) ? beforeVerb(tokens, from, 1) : 0
}

/** "Founded in 1990, we ...", "Backed by the city, Alder Farms ...": where the clause of the subject begins behind a comma, and its predicate. */
function behindLead(
  reading: Reading,
  from: number,
  to: number,
  name: string | undefined,
  words: ReportingWords,
): { comma: number; predicate: number; we: boolean } | undefined {
  const { tokens } = reading
  if (!Object.hasOwn(words['lead-participles'], tokens[from]?.lower ?? '')) return undefined
  for (let at = from + 2; at < to - 2; at++) {
    if (tokens[at]?.lower !== ',') continue
    const we = isWe(tokens[at + 1], words)
    const size = we ? 1 : ownSubject(reading, at + 1, to, name, words)
    if (size) return { comma: at, predicate: at + 1 + size, we }
  }
  return undefined
}

/** How many tokens a name at the start takes up. */
function tokensOf(name: string, { tokens }: Reading, from: number, to: number): number {
  const end = (tokens[from] as Token).start + name.length
  let at = from
  while (at < to && (tokens[at] as Token).end <= end) at++
  return at - from
}

interface Told {
  text: string
  /** The speaker named itself somewhere. */
  spoken: boolean
  /** It speaks to the reader. */
  read: boolean
}

/** The tokens with every word of the speaker turned; undefined where that is not safe. */
function inThirdPerson(
  reading: Reading,
  from: number,
  to: number,
  subject: boolean,
  words: ReportingWords,
  known: ReadonlySet<string>,
  terms: boolean,
  own = subject,
): Told | undefined {
  const { source, tokens } = reading
  const { 'reported-pronouns': pronouns, 'reported-modals': modals } = words
  const verbs = verbsIn(words)
  const kinds = terms ? kindsOnTerms(words) : kindsOf(words)
  const bars = words[terms ? 'terms-reader-bars' : 'reader-bars']
  let text = ''
  let spoken = subject
  /** A verb of the speaker is still to come. */
  let awaited = subject
  let read = false
  /** The employer has been the subject of a clause. */
  let named = own
  /** The last verb that was turned; those that are joined to it are turned as well. */
  let turned: Tense | undefined
  let turnedAt = -1
  /** Another verb has come between. */
  let between = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    const { lower } = token
    const before = tokens[at - 1]
    const written = source.slice(token.start, token.end)
    const joined = at > from && before !== undefined && before.end === token.start
    const kind = kinds.get(lower) ?? 0
    const reader = !(kind & READERS) ? undefined : lower === words['reported-reader'] ? '' : words['reader-pronouns'][lower]
    // "a job board" is no job.
    if (kind & BARRED && reader === undefined && !(words.vacancies.includes(lower) && !terms && tokens[at + 1]?.pos === 'NOUN'))
      return undefined
    let word = written
    // "US" is a country.
    const turnedWord = !(kind & PRONOUN) || (written.length > 1 && written === written.toUpperCase()) ? undefined : pronouns[lower]
    if (reader !== undefined) {
      const told = reader === '' ? isReader(reading, at, words, bars) : undefined
      if (told === false || awaited || (!read && !opensClause(reading, from, at, words, reader === '' ? told === true : true)))
        return undefined
      word = told ? READER : read ? reader || words['reader-object'] : `${READER}${reader === '' ? '' : words['possessive-ending']}`
      read = true
      if (told) {
        awaited = true
        turned = undefined
        between = false
      }
    } else if (turnedWord !== undefined) {
      // "seeing ourselves in others": without the employer as the subject these are people in general.
      if (lower === words['reported-self'] && !spoken) return undefined
      // "some of us" are people, not the employer.
      if (before && turnedWord === pronouns[words['reported-subject']] && !isWe(token, words) && words['people-of'].includes(before.lower))
        return undefined
      // "Charting Our Course" is a name.
      if (/^\p{Lu}/u.test(written) && before && /^\p{Lu}/u.test(source.charAt(before.start))) return undefined
      // "our daily lives" are everybody's.
      if (turnedWord === pronouns.our && (isShared(tokens[at + 1], words) || isShared(tokens[at + 2], words))) return undefined
      spoken = true
      // "the front line of our company".
      word =
        turnedWord === pronouns.our && words.bodies.includes(tokens[at + 1]?.lower ?? '') ? (words['own-articles'][0] ?? '') : turnedWord
      if (isWe(token, words)) {
        // "what we built is on sale": behind another subject "it" would be that subject.
        if (!named && !terms && !OPENS_LEAD.has((tokens[from] as Token).pos) && mentionsThing(tokens, from, at))
          word = words['the-employer']
        named = true
        // "the people we serve": the verb is turned as well.
        awaited = true
        turned = undefined
        between = false
      }
    } else if (words['plural-persons'].includes(lower) && !mentionsMany(tokens, from, at, words)) {
      return undefined
    } else if (lower === ',' && before?.lower === words.joints.and) {
      // "and, ropes and sails are new": a slip of the pen.
      return undefined
    } else if (before?.pos === 'NUM') {
      // "6 am" is no verb.
    } else if (kind & UNPRINTABLE) return undefined
    else if (awaited && lower !== words.also && token.pos !== 'ADV' && token.pos !== 'PUNCT') {
      // "we all demonstrate": who is meant is more than one.
      if (token.pos === 'DET' || token.pos === 'PRON') return undefined
      const form = personOf(token, before, words, known)
      if (!form || (words.linking.includes(lower) && isMany(reading, at, to, words))) return undefined
      awaited = false
      word = form.word
      turned = form.tense
      turnedAt = at
      between = modals.includes(lower)
    } else if (modals.includes(lower) && !(lower === words.to && isPlace(tokens[at + 1], known))) {
      turned = 'modal'
      between = true
    } else if (
      turned === 'present' &&
      turnedAt === at - 2 &&
      before?.lower === words.joints.and &&
      BEHIND_VERB.has(tokens[at + 1]?.pos ?? '') &&
      /^\p{Ll}+$/u.test(written) &&
      !/(?:ing|ed|s)$/.test(lower) &&
      token.pos !== 'ADV'
    ) {
      // "we work and live in": what is joined to a verb at once is one.
      word = verbs.get(lower) ?? verbForms(lower).present
      // "CT, MA, CA": capitals are no verbs.
    } else if (isSmallAt(source, token.start) && !isHyphened(source, token) && isVerb(reading, at, words, known)) {
      const joint = turned !== undefined && isJoint(reading, at, words)
      const base = isBase(token, known)
      // "runs a vineyard and needs a cellar hand": the second verb tells of the vacancy.
      if (joint && words['hiring-verbs'].includes(lower)) return undefined
      // "employs 60 people and were named": the employer is one.
      if (joint && own && words.linking.includes(lower) && turned !== undefined && !isRelated(tokens, from, at, words)) {
        text += (at === from ? '' : gapBefore(source, before, token)) + (verbs.get(lower) ?? lower)
        continue
      }
      // "28 days of leave, a pension and access to lessons": the last of a list.
      if (before?.lower === words.joints.and && token.pos === 'NOUN' && holdsComma(tokens, Math.max(turnedAt, from), at)) {
        text += (at === from ? '' : gapBefore(source, before, token)) + written
        continue
      }
      if (joint && turned !== 'modal' && !between && base) word = verbs.get(lower) ?? verbForms(lower).present
      else if (joint && base && between && !follows(reading, at, modals, from)) return undefined
      else if (base && !verbs.has(lower)) between = true
    }
    // "we've", "don't": what an apostrophe joined stands apart again, in full.
    const short = joined && /['’]/.test(written)
    if (short && word === written) word = lower
    text += (at === from ? '' : short ? ' ' : gapBefore(source, before, token)) + word
  }
  if (awaited) return undefined
  return { text: betweenDashes(evenSpace(withoutAsides(text)).trim()), spoken, read }
}

const isShared = (token: Token | undefined, words: ReportingWords): boolean => words['shared-things'].includes(token?.lower ?? '')

/** What opens a phrase before the subject. */
const OPENS_LEAD: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'VERB'])

/** Several persons or things stand before. */
function mentionsMany(tokens: readonly Token[], from: number, to: number, words: ReportingWords): boolean {
  for (let at = from; at < to; at++) {
    const { pos, lower } = tokens[at] as Token
    if (words['many-nouns'].includes(lower) || ((pos === 'NOUN' || pos === 'PROPN') && lower.endsWith('s'))) return true
  }
  return false
}

/** A relative clause stands before, whose verb this may be. */
function isRelated(tokens: readonly Token[], from: number, to: number, { relatives }: ReportingWords): boolean {
  for (let at = from; at < to; at++) if (relatives.includes(tokens[at]?.lower ?? '')) return true
  return false
}

/** A thing is named before: an "it" could be that thing. */
function mentionsThing(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.pos === 'NOUN' || tokens[at]?.pos === 'PROPN') return true
  return false
}

/** "founded in 1990" + "runs two mills" -> "was founded in 1990 and runs two mills". */
function withLead(
  reading: Reading,
  from: number,
  to: number,
  { comma, predicate, we }: { comma: number; predicate: number; we: boolean },
  words: ReportingWords,
  known: ReadonlySet<string>,
): Told | undefined {
  const lead = inThirdPerson(reading, from, comma, false, words, known, false)
  const rest = inThirdPerson(reading, predicate, to, we, words, known, false)
  if (!lead || !rest || lead.read || rest.read) return undefined
  const verb = ownEntry(words['lead-participles'], reading.tokens[from]?.lower ?? '') ?? ''
  const opening = smallFirst(lead.text)
  // "was founded in 1990, and it runs two mills and sells flour": two verbs that an "and" joins are not joined by another.
  const joint = rest.text.includes(` ${words.joints.and} `)
    ? `, ${words.joints.and} ${words['own-pronoun']}`
    : opening.includes(',')
      ? `, ${words.joints.and}`
      : ` ${words.joints.and}`
  return { text: `${verb} ${opening}${joint} ${rest.text}`, spoken: true, read: false }
}

/** The reader, or what is the reader's, is what the sentence is about: no verb and no condition stands before it. */
function opensClause({ tokens }: Reading, from: number, at: number, words: ReportingWords, subject: boolean): boolean {
  if (!subject || words.conditions.includes((tokens[from] as Token).lower)) return false
  for (let index = from; index < at; index++) if (VERBS.has((tokens[index] as Token).pos)) return false
  return true
}

/** True where "you" is the subject of work, false where it is that of a wish or a trait, undefined where it is no subject. */
function isReader({ tokens }: Reading, at: number, words: ReportingWords, bars: readonly string[]): boolean | undefined {
  let next = at + 1
  while (tokens[next]?.pos === 'ADV') next++
  const { pos = '', lower = '' } = tokens[next] ?? {}
  if (bars.includes(lower)) return false
  if (words.linking.includes(lower)) return tokens[next + 1]?.pos === 'VERB'
  if (words['reported-modals'].includes(lower)) {
    const verb = /^(?:ADV|PART)$/.test(tokens[next + 1]?.pos ?? '') ? tokens[next + 2] : tokens[next + 1]
    return !bars.includes(verb?.lower ?? '')
  }
  return VERBS.has(pos) ? true : undefined
}

/** "are active participants": many persons are no "it". */
function isMany({ tokens }: Reading, verb: number, to: number, { quantifiers, 'own-articles': [article] }: ReportingWords): boolean {
  for (let at = verb + 1; at < to; at++) {
    const { pos, lower, word } = tokens[at] as Token
    // "are some of the people behind": a part of many.
    if (at === verb + 1 && quantifiers.includes(lower)) return true
    if (pos === 'NOUN' && tokens[at + 1]?.pos === 'NOUN') continue
    if (pos === 'NOUN')
      return (word.bases.length > 1 || /(?:er|or|ian|ist)s$/.test(lower)) && lower.endsWith('s') && tokens[at + 1]?.pos !== 'NOUN'
    // "are the makers of", "are not the only ones".
    if (pos !== 'ADJ' && pos !== 'ADV' && pos !== 'CCONJ' && pos !== 'NUM' && pos !== 'PART' && lower !== article) return false
  }
  return false
}

/** What stands between two tokens, a hyphen included, its space evened. */
const gapBefore = (source: string, before: Token | undefined, token: Token): string =>
  !before || before.end === token.start ? '' : evenSpace(source.slice(before.end, token.start))

/** The verb behind "we" as it stands behind "it". */
function personOf(
  token: Token,
  before: Token | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
): { word: string; tense: Tense } | undefined {
  const { lower } = token
  const irregular = verbsIn(words).get(lower)
  if (irregular) return { word: irregular, tense: 'present' }
  if (words['reported-modals'].includes(lower)) return { word: lower, tense: 'modal' }
  if (words.seeking.includes(lower)) return undefined
  if (!VERBS.has(token.pos) && !(before && pronounsIn(words).has(before.lower))) return undefined
  // Behind "we" no verb ends in the "s" of the third person: "we focus".
  const base = isBase(token, known) || lower.endsWith('s')
  if ((/ing$/.test(lower) && !base) || !/^\p{Ll}+$/u.test(lower)) return undefined
  return base ? { word: verbForms(lower).present, tense: 'present' } : { word: lower, tense: 'past' }
}

/** What follows a verb more often than a noun. */
const BEHIND_VERB: ReadonlySet<string> = new Set(['ADP', 'DET', 'PRON', 'NUM', 'ADV'])

/** A part of "co-working". */
const isHyphened = (source: string, { start, end }: Token): boolean => source[start - 1] === '-' || source[end] === '-'

/** A verb in its base form, and not the past of another. */
const isBase = ({ lower, word }: Token, known: ReadonlySet<string>): boolean =>
  known.has(lower) ||
  word.bases.length < 2 ||
  !(/(?:ing|ed|s)$/.test(lower) || word.bases.some((base) => base !== lower && verbForms(base).past === lower))

/** Tagged as a verb, or one that the tagger took for a noun: "and [work] in the open". */
function isVerb({ tokens }: Reading, at: number, words: ReportingWords, known: ReadonlySet<string>): boolean {
  const { pos, lower } = tokens[at] as Token
  if (VERBS.has(pos) || verbsIn(words).has(lower)) return true
  const joint = tokens[at - 1]?.lower ?? ''
  if (joint === ',' && known.has(lower) && goesOnInRow(tokens, at, words)) return true
  if ((joint !== words.joints.and && !words['verb-joints'].includes(joint)) || !known.has(lower)) return false
  const next = tokens[at + 1]?.pos ?? ''
  // Where no grammar was read every such word may be one.
  return pos === '' || BEHIND_VERB.has(next)
}

/** "respects age, [values] candour, and hires": behind the next comma an "and" has a verb after it. */
function goesOnInRow(tokens: readonly Token[], at: number, words: ReportingWords): boolean {
  if (tokens[at + 1]?.pos !== 'NOUN' && tokens[at + 1]?.pos !== 'DET') return false
  for (let next = at + 2; next < at + LONGEST_ROW; next++)
    if (tokens[next]?.lower === ',')
      return tokens[next + 1]?.lower === words.joints.and && tokens[next + 2]?.pos === 'VERB' && tokens[next + 3]?.pos === 'NOUN'
  return false
}

/** Tokens of an object in a row of verbs. */
const LONGEST_ROW = 6

/** "..., repair and [sell]": a verb behind a joint, adverbs left out. */
function isJoint({ tokens }: Reading, at: number, { joints, 'adverbs-of-time': times, 'verb-joints': others }: ReportingWords): boolean {
  let before = at - 1
  while (tokens[before]?.pos === 'ADV' || times.includes(tokens[before]?.lower ?? '')) before--
  const lower = tokens[before]?.lower
  return lower === ',' || lower === joints.and || lower === joints.or || lower === '&' || others.includes(lower ?? '')
}

/** Somewhere before stands a verb that leaves those behind it as they are. */
function follows({ tokens }: Reading, at: number, modals: readonly string[], from: number): boolean {
  for (let index = at - 1; index >= from; index--) if (modals.includes((tokens[index] as Token).lower)) return true
  return false
}

/** What stands behind "to" where it is no verb: "listens to farmers". */
const isPlace = (token: Token | undefined, known: ReadonlySet<string>): boolean =>
  NOT_VERBAL.has(token?.pos ?? '') ||
  ((token?.pos === 'NOUN' || token?.pos === 'PROPN') && !known.has(token.lower) && token.word.bases.length > 1)
const NOT_VERBAL: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM'])
/** What a verb in its base form may have for its subject. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET'])
/** What stands right before the verb of a sentence on the terms. */
const SUBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/** A sentence with a subject before its verb that does not point back: no scrap, no instruction, no heading. */
function standsAlone(
  { tokens, source }: Reading,
  from: number,
  to: number,
  words: ReportingWords,
  known: ReadonlySet<string>,
  terms: boolean,
): boolean {
  const first = tokens[from] as Token
  const second = tokens[from + 1]?.pos ?? ''
  const ofPost = terms && words.vacancies.includes(tokens[from + 1]?.lower ?? '')
  if ((words.hanging.includes(first.lower.split("'")[0] ?? '') && !ofPost) || VERBS.has(first.pos)) return false
  if (first.pos === 'ADJ' && !words.quantifiers.includes(first.lower)) return false
  if (first.pos === 'ADV' && VERBS.has(second)) return false
  // "Attends meetings", "Work with the team": what could be a verb is one at the start.
  if (first.pos !== 'DET' && !VERBS.has(second) && first.word.bases.some((base) => known.has(base))) return false
  // On its verb no sentence ends that tells something.
  for (let at = from + 1; at < (terms ? to : to - 1); at++) {
    const { pos, lower } = tokens[at] as Token
    // A line on the terms is often no sentence: "accommodation provided", "detention pay after two hours".
    const behindSubject = SUBJECTS.has(tokens[at - 1]?.pos ?? '')
    if (isHyphened(source, tokens[at] as Token)) continue
    // "Our long standing, time tested experience": it belongs to the noun behind it. "Our calm approach, and one of our values is care": two things run together.
    if (!terms && pos === 'VERB' && lower.endsWith('ed') && (tokens[at + 1]?.pos === 'NOUN' || at === to - 2)) continue
    if (!terms && lower === ',' && tokens[at + 1]?.lower === words.joints.and) return false
    const finite =
      (pos === 'AUX' && (!terms || behindSubject)) ||
      (pos === 'VERB' &&
        (terms
          ? (/[^s]s$/.test(lower) && behindSubject) || tokens[at - 1]?.pos === 'PRON'
          : /(?:s|ed)$/.test(lower) || verbsIn(words).has(lower) || NOMINAL.has(tokens[at - 1]?.pos ?? '')))
    // "An experienced recruiter, who wishes ...": the clause that is joined on is not the sentence.
    if (finite) return !words.relatives.includes(tokens[at - 1]?.lower ?? '')
  }
  return false
}

const wordSet = once((words: readonly string[]): ReadonlySet<string> => new Set(words))

/** What an employer is not tells little. */
const DENIED = 2

/** Figures and names tell more than other words; praise without either tells nothing. */
function weightOf({ tokens }: Reading, from: number, to: number, text: string, words: ReportingWords): number {
  const { hollow } = words
  const isHollow = wordSet(hollow)
  let weight = 0
  for (let at = from; at < to; at++) {
    const { pos, value } = tokens[at] as Token
    if (value || pos === 'NUM') weight += FIGURE
    else if (pos === 'PROPN' && at > from) weight += NAME
  }
  const empty = (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).filter(
    (word) => isHollow.has(word) || (word.endsWith('s') && isHollow.has(word.slice(0, -1))),
  ).length
  const [, second = ''] = text.split(' ')
  const isDenied = second === words.not
  return Math.min(weight, 6) + Math.min(1, text.length / 100) - empty - (isDenied ? DENIED : 0)
}
