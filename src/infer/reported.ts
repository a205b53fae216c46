/** What the posting says in whole sentences, in reported speech: "We have run buses since 1931" -> "has run buses since 1931". */

import { isCapitalAt } from '../nlp/capitals'
import { holdsInnerCapital } from '../nlp/inner-capital'
import { isLoud } from '../nlp/loud'
import { smallFirst } from '../nlp/small-letters'
import { withoutPraise } from '../nlp/without-praise'
import { ownEntry } from '../own-entry'
import { isQuotable } from '../resolve/quote'
import type { Reading, ReadSentence, Token } from '../stages'
import type { Evidence, SectionKind } from '../types'
import { fragmentOf } from './reporting/fragment'
import { beforeSpeaker, behindJoint, behindLead, type Lead, leadOf, withLead } from './reporting/leads'
import { DASHES, keepsCapital, opensLineAt, plainly, UNSEEN, unwrapped, withoutAsides, withoutLooseColon } from './reporting/plain-text'
import { type Before, goesOn, isWe, OWN, opensLead, opensOnOther, ownSubject, shortName, speakerIn } from './reporting/subject'
import { JOINING, teamIn } from './reporting/team'
import { asOne, holdsComma, inThirdPerson } from './reporting/third-person'
import { VERBS } from './reporting/verbs'
import { ACT, tellsOfActs, tellsOfBeing, weightOf } from './reporting/weight'
import { isLoosePlural, isSpliced, pointsBack, standsAlone, tellsOfUnit } from './reporting/whole'
import { pronounsIn, type ReportingWords } from './reporting/words'

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

const SHORTEST = 6
const LONGEST = 48
/** Words of a sentence that has room beside another; of one with what stands before its subject; and of that. */
const COMFORTABLE = 26
const ROOMY = 26
/** Sentences about the employer and about the work at most. */
const MOST = 14
/** Here only the employer is listened to: all else is asked of the candidate. */
const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'header'])
const READ: ReadonlySet<SectionKind> = new Set([...OWN, ...ASKING, 'summary', 'responsibilities', 'benefits', 'other', 'pay'])
/** Letters in which a predicate names the employer over again. */
const NEAR = 8
/** Sentences below tell too little to be printed. */
const LEAST = 0.4

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
  let before: Before | undefined
  /** Somebody else has begun to tell of itself, in a section of this kind. */
  let other: SectionKind | undefined
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index] as ReadSentence
    if (left.company + left.job + left.team === 0) break
    if (other !== sentence.kind || namesIn(reading, sentence, name))
      other = opensOnOther(reading, sentence, name, words) ? sentence.kind : undefined
    const said =
      other === undefined &&
      !terms.has(index) &&
      READ.has(sentence.kind) &&
      !sentence.boilerplate &&
      (!sentence.item || speaks(reading, sentence, words) || isProse(reading, sentence) || sentence.kind === 'about-company')
        ? reportOf(reading, sentence, before, found.length === 0, name, words, verbs)
        : undefined
    before = {
      sentence,
      // "We breed goats. It is ...": behind "we" the pronoun stands for something else.
      ofEmployer: said?.about === 'company' && said.form === 'predicate' && !speaksIn(reading, sentence, words),
    }
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

const namesIn = ({ source }: Reading, { start, end }: ReadSentence, name: string | undefined): boolean =>
  name !== undefined && source.slice(start, end).includes(name)

/** `opens`: nothing was told of the employer before it. */
function reportOf(
  reading: Reading,
  sentence: ReadSentence,
  before: Before | undefined,
  opens: boolean,
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
  const isNamed = isWe(tokens[from], words) || ownSubject(reading, from, sentence.to, name, words) > 0
  const end = last === '.' || last === '!' ? sentence.to - 1 : sentence.to
  const fragment = isNamed
    ? undefined
    : readFragment(reading, sentence, end, !before?.ofEmployer && (opens || isFirstOfKind(before, sentence)), words, known)
  if (fragment) return fragment
  if (sentence.item && !speaks(reading, sentence, words) && !isProse(reading, sentence)) return undefined
  if (end === sentence.to && !isNamed) return undefined
  const start = (tokens[from] as Token).start
  // "38 % of our pupils" is a sentence too.
  if (!isCapitalAt(source, start) && !isNamed && !(OWN.has(kind) && tokens[from]?.pos === 'NUM')) return undefined
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

/** A line that tells of the employer without a subject. */
function readFragment(
  reading: Reading,
  sentence: ReadSentence,
  to: number,
  opens: boolean,
  words: ReportingWords,
  known: ReadonlySet<string>,
): Reported | undefined {
  const { source, tokens } = reading
  const told = sizeOf(reading, sentence.from, to) > LONGEST ? undefined : fragmentOf(reading, sentence, to, opens, words, known)
  if (!told) return undefined
  const start = (tokens[sentence.from] as Token).start
  const end = (tokens[to - 1] as Token).end
  const written = source.slice(start, end)
  if (UNSEEN.test(written) || !isQuotable(printed(reading, sentence.from, to, undefined, words))) return undefined
  if (pointsBack(reading, sentence.from, to, words, false)) return undefined
  const text = withoutPraise(withoutLooseColon(told.text, words['before-colons']), words)
  const weight = weightOf(reading, sentence.from, to, text, words) + ACT
  return weight < LEAST
    ? undefined
    : { about: 'company', form: 'predicate', text, weight, evidence: { start, end, text: written, section: sentence.kind } }
}

const isFirstOfKind = (before: Before | undefined, { kind }: ReadSentence): boolean => before === undefined || before.sentence.kind !== kind

/** The wording without what belongs to names and figures: what is left must be fit to print. */
function printed({ source, tokens, terms }: Reading, from: number, to: number, name: string | undefined, words: ReportingWords): string {
  const start = (tokens[from] as Token).start
  let text = source.slice(start, (tokens[to - 1] as Token).end)
  // "GitHub" and "PostgreSQL" are no words run together.
  for (const term of terms) {
    // They stand in the order of the text.
    if (term.from >= to) break
    if (term.from < from || term.to > to) continue
    const [first, last] = [(tokens[term.from] as Token).start - start, (tokens[term.to - 1] as Token).end - start]
    if (holdsInnerCapital(text.slice(first, last))) text = text.slice(0, first) + text.slice(first, last).toLowerCase() + text.slice(last)
  }
  return plainly(withoutLooseColon(withoutAsides(unwrapped(text, opensLineAt(source, start))), words['before-colons']), source, name)
}

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
  const turn = ownEntry(words['lead-phrases'], tokens[from]?.lower ?? '')
  const lead = inThirdPerson(reading, from, end, false, words, known, false)
  const isRoomy = sizeOf(reading, from, to) <= ROOMY && !pointsBack(reading, from, end, words, false)
  if (turn === undefined || turn === 'none' || !lead || lead.read || !isRoomy || !isQuotable(lead.text)) return { ...said, evidence }
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

/** The employer calls itself "we" somewhere in the sentence. */
function speaksIn({ tokens }: Reading, { from, to }: ReadSentence, words: ReportingWords): boolean {
  for (let at = from; at < to; at++) if (isWe(tokens[at], words)) return true
  return false
}

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

/** The tokens up to `to` in reported speech. */
function readAs(
  reading: Reading,
  { from, kind }: ReadSentence,
  last: Before | undefined,
  to: number,
  name: string | undefined,
  words: ReportingWords,
  known: ReadonlySet<string>,
  terms = false,
): Reported | undefined {
  const { source, tokens } = reading
  const turn = behindLead(reading, from, to, name, words)
  if (!turn && Object.hasOwn(words['lead-participles'], tokens[from]?.lower ?? '')) return undefined
  const named = turn ? 0 : ownSubject(reading, from, to, name, words) || goesOn(reading, from, last, name, words)
  const lead = named ? 0 : beforeSpeaker(reading, from, words)
  const isThere = !terms && !turn && OWN.has(kind) && tellsOfPeople(reading, from, words)
  const opens = named || (isWe(tokens[from + lead], words) ? lead + 1 : isThere ? 2 : 0)
  if (opens === 0 && !turn && !standsAlone(reading, from, to, words, known, terms)) return undefined
  // "we would love to see": what is wished for is asked of the candidate; "Alder are makers" are many.
  const next = tokens[from + opens]?.lower ?? ''
  if (opens > 0 && words['reported-modals'].includes(next) && words.wishing.includes(tokens[from + opens + 1]?.lower ?? ''))
    return undefined
  if (named && next === words.linking[0]) return undefined
  // "we must balance": what is needed is no fact.
  if (opens > 0 && !terms && words['needing-modals'].includes(next)) return undefined
  if (!terms && !turn && isSpliced(reading, from, to, words)) return undefined
  // "redefine this habit": what it points back to is not told.
  if (pointsBack(reading, from + opens, to, words, terms)) return undefined
  const start = (tokens[from] as Token).start
  const end = (tokens[to - 1] as Token).end
  const written = source.slice(start, end)
  // What is not to be seen in the posting would be missed in the report.
  if (UNSEEN.test(written)) return undefined
  // Looking through the letters takes longest, and comes last.
  const plain = printed(reading, from, to, name, words)
  if (!isQuotable(terms ? plain.replace(CLOSE, '$1') : plain)) return undefined
  const mentioned = opens > 0 || (name !== undefined && written.includes(shortName(name)))
  const told = turn
    ? withLead(reading, from, to, turn, words, known)
    : inThirdPerson(reading, from + opens, to, opens > 0 && !named && !isThere, words, known, terms, mentioned)
  if (!told) return undefined
  // "There are nine vans": the employer has them.
  if (isThere) told.text = `${words['reported-verbs'].have} ${told.text}`
  // "is Alder Farms" tells nothing.
  if (opens > 0 && name !== undefined && told.text.indexOf(name) >= 0 && told.text.indexOf(name) < NEAR) return undefined
  if (named) told.text = asOne(told.text, words, known)
  told.text = withoutPraise(withoutLooseColon(told.text, words['before-colons']), words)
  const weight =
    weightOf(reading, from + opens, to, told.text, words) +
    (opens > 0 && (tellsOfActs(reading, from + opens, words) || tellsOfBeing(reading, from + opens, words)) ? ACT : 0)
  if (weight < LEAST && !terms) return undefined
  // "There are tens of thousands of developers": what names neither the employer nor what is its own tells nothing of it.
  const ofThing = opens === 0 && !turn && !terms && OWN.has(kind) ? ownThing(reading, from, words) : undefined
  const ofUnit = terms || opens > 0 || turn ? undefined : tellsOfUnit(reading, from, words, known)
  if (
    !terms &&
    opens === 0 &&
    !turn &&
    !ofUnit &&
    OWN.has(kind) &&
    !told.spoken &&
    !told.read &&
    ofThing === undefined &&
    !ofPeople(tokens, from, words) &&
    !isNamedThing(reading, from, to, words) &&
    !(name !== undefined && told.text.includes(shortName(name)))
  )
    return undefined
  const own = !told.read && (OWN.has(kind) || opens > 0 || turn !== undefined || told.spoken || ofUnit !== undefined)
  if (told.read && ASKING.has(kind) && !(terms && /\d/.test(told.text))) return undefined
  // Up to the dash it is often no sentence.
  if (!terms && opens === 0 && !turn && DASHES.test(told.text)) return undefined
  // A row of traits in which the hours are one of many tells nothing of them.
  if (terms && told.read && !/\d/.test(told.text) && told.text.split(',').length > MOST_CLAUSES) return undefined
  return {
    about: own ? 'company' : 'job',
    form: opens > 0 || turn ? 'predicate' : 'clause',
    text:
      ofThing !== undefined
        ? `${words['reported-pronouns'].our} ${smallFirst(told.text.slice(ofThing))}`
        : ofUnit === 'unit' && !isPossessive(reading, from) && !words['own-articles'].includes((tokens[from] as Token).lower)
          ? `${words['own-articles'][0]} ${told.text}`
          : opens > 0 || turn || ofUnit === 'name' || keepsCapital(reading, from)
            ? told.text
            : smallFirst(told.text),
    weight,
    evidence: { start, end, text: written, section: kind },
  }
}

/** "There is a crew of nine": those who work for the employer. */
function tellsOfPeople({ tokens }: Reading, from: number, words: ReportingWords): boolean {
  if (!words['there-is'].includes(tokens[from]?.lower ?? '') || tokens[from + 1]?.pos !== 'AUX') return false
  for (let at = from + 2; at < from + LONGEST_THING + 2 && tokens[at]?.pos !== 'ADP'; at++) {
    const lower = tokens[at]?.lower ?? ''
    if (words['team-words'].includes(lower) || words['own-people'].includes(lower)) return true
  }
  return false
}

/** "Everyone meets in May", "All staff are trained", "Most crews have a van". */
const ofPeople = (tokens: readonly Token[], from: number, words: ReportingWords): boolean =>
  words['own-people'].includes(tokens[from]?.lower ?? '') ||
  ((tokens[from]?.pos === 'DET' || words.quantifiers.includes(tokens[from]?.lower ?? '')) &&
    words['own-people'].includes(tokens[from + 1]?.lower ?? ''))

/** "Kestrel is a booking tool for vets": what has a name that comes again and again, and is nobody. */
function isNamedThing({ tokens, source }: Reading, from: number, to: number, words: ReportingWords): boolean {
  let at = from
  while (at < from + LONGEST_THING && tokens[at]?.pos === 'PROPN') at++
  const verb = tokens[at] as Token
  if (at === from || at >= to || !VERBS.has(verb.pos) || !verb.lower.endsWith('s')) return false
  for (let index = at; index < to; index++) if (tokens[index]?.lower === words.relatives[0]) return false
  const name = source.slice(tokens[from]?.start, tokens[at - 1]?.end)
  let count = 0
  for (let place = source.indexOf(name); place >= 0 && count < OFTEN; place = source.indexOf(name, place + name.length)) count++
  return count >= OFTEN
}

/** Tokens of the name of a thing, and how often it stands in the posting at least. */
const LONGEST_THING = 4
const OFTEN = 3

/** "The platform serves 40 schools", "Clients include two banks" in what an employer says of itself: the letters before the noun. */
function ownThing({ tokens }: Reading, from: number, words: ReportingWords): number | undefined {
  const isArticle = tokens[from]?.lower === words['own-articles'][0]
  const thing = tokens[isArticle ? from + 1 : from] as Token
  if (!words['own-things'].includes(thing.lower) || !VERBS.has(tokens[isArticle ? from + 2 : from + 1]?.pos ?? '')) return undefined
  return isArticle || thing.lower.endsWith('s') ? thing.start - (tokens[from] as Token).start : undefined
}

/** "Alder's kitchen team" has no article before it. */
const isPossessive = ({ tokens, source }: Reading, from: number): boolean =>
  /['’]s?\s/.test(source.slice(tokens[from]?.start, tokens[from + 2]?.start))
