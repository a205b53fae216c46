/** Sentences -> responsibilities: found wherever they stand, split at their clauses, cleaned into base-form phrases. */

import { isCapitalisedAt } from '../../nlp/capitals'
import { isLoud } from '../../nlp/loud'
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import type { Responsibility, Section, SectionKind } from '../../types'
import { bySentence } from '../by-sentence'
import { evidenceOf } from '../evidence'
import { type Clause, clausesOfItem, clausesOfProse, gerundsBehind } from './clauses'
import { doneIn } from './done'
import { afterLabel, LONGEST_LABEL, SHORTEST } from './labels'
import { agrees, fits, type Lead, leadsOf } from './leads'
import {
  isAmongItems,
  isAmongNouns,
  isCraft,
  isHeadline,
  isStatement,
  isTitleLine,
  LONGEST_TITLE,
  namesDoing,
  tellsOfPeople,
} from './lines'
import { isOf, isState, nounOpeningOf, openingOf } from './opening'
import { type DutyPhrase, dutyPhrase, headIsDoing } from './phrase'
import { announcedItems, dutifulItems, foreignItems, isLink } from './places'
import { closingShare } from './shares'
import { dutyVerb } from './verb'
import { type DutyWords, dutyWords } from './words'

/** Sections in which a duty may be told in running text, after a lead such as "you will". */
const TOLD: ReadonlySet<SectionKind> = new Set(['summary', 'about-team', 'header', 'other', 'requirements', 'preferred', 'about-company'])
/** Of those, the ones in which "you" alone is the candidate as wanted or the customer, when a heading says what they are. */
const ABOUT_YOU: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'about-company'])
/** A noun phrase shorter than this among the duties is a heading rather than a duty. */
const SHORTEST_NOUN = 4
/** Words of a label with its colon. */
const LONGEST_FIELD = 4

type Place = 'listed' | 'dutiful' | 'told'

/** A responsibility with its verbs marked for inflection. */
export interface FoundDuty extends Responsibility {
  marked: string
  /** It stands in the posting as a noun phrase: "stock control". */
  named: boolean
}

export interface Ground {
  reading: Reading
  language: Language
  words: DutyWords
  headed: (sentence: ReadSentence) => boolean
  /** Words of whom the role answers to, in small letters. */
  superior: readonly string[]
}

/** `superior` is whom the role answers to, whose doings are no duties of it. */
export function resolveDuties(
  reading: Reading,
  hits: readonly Hit[],
  language: Language,
  sections: readonly Section[] = [],
  superior = '',
): FoundDuty[] {
  const words = dutyWords(language)
  const headed = ({ section }: ReadSentence): boolean => sections[section]?.heading !== undefined
  const ground = { reading, language, words, headed, superior: superior.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] }
  const hitsOf = bySentence(hits)
  const dutiful = dutifulItems(reading, words, headed)
  const announced = announcedItems(reading, hits, language, words, headed)
  const foreign = foreignItems(reading, hits, language, headed)
  const duties: FoundDuty[] = []
  const indirect = new Set<FoundDuty>()
  const seen = new Set<string>()
  let before = -2
  reading.sentences.forEach((sentence, index) => {
    if (foreign.has(index)) return
    const own = hitsOf(index)
    const place = sentence.kind === 'responsibilities' || announced.has(index) ? 'listed' : dutiful.has(index) ? 'dutiful' : 'told'
    for (const clause of clausesOf(ground, sentence, index, own, place, before === index - 1)) {
      const phrase = dutyPhrase(reading, clause.from, clause.to, words, { noun: clause.noun, as: clause.as?.verb, done: clause.done })
      if (!phrase || words.idle.has(phrase.verb)) continue
      before = index
      const key = phrase.text.toLowerCase()
      if (seen.has(key)) continue
      seen.add(key)
      const duty = dutyOf(ground, sentence, clause, phrase, own)
      if (!phrase.direct) indirect.add(duty)
      duties.push(duty)
    }
  })
  if (duties.length === 0) duties.push(...askedDuties(ground, hitsOf))
  weigh(duties, indirect)
  return duties
}

/** "Do you want to help young sailors pass their ticket?": where no sentence tells a duty, a question may. */
function askedDuties(ground: Ground, hitsOf: (index: number) => readonly Hit[]): FoundDuty[] {
  const { reading, language, words } = ground
  const found: FoundDuty[] = []
  reading.sentences.forEach((sentence, index) => {
    if (sentence.boilerplate || sentence.kind !== 'summary' || tokenOf(reading, sentence.to - 1).lower !== '?') return
    const lead = hitsOf(index).find((hit) => language.rules[hit.rule]?.finds === 'question')
    const opening = lead && openingOf(reading, lead.to, sentence.to, words)
    if (!lead || opening?.verb.form !== 'base' || words.idle.has(opening.verb.base)) return
    if (isState(reading, opening.at, words) || isOf(tokenOf(reading, opening.at), 'gain-verbs', words)) return
    const clause: Clause = { sentence: index, from: lead.to, to: sentence.to - 1, confidence: 0.62 }
    const phrase = dutyPhrase(reading, clause.from, clause.to, words)
    if (phrase?.direct) found.push(dutyOf(ground, sentence, clause, phrase, hitsOf(index)))
  })
  return found.slice(0, MOST_ASKED)
}

const MOST_ASKED = 1
const tokenOf = ({ tokens }: Reading, at: number): Token => tokens[at] as Token

function dutyOf(
  { reading, language }: Ground,
  sentence: ReadSentence,
  clause: Clause,
  phrase: DutyPhrase,
  hits: readonly Hit[],
): FoundDuty {
  const themes: string[] = []
  for (const hit of hits) {
    if (hit.from >= clause.to || hit.to <= clause.from) continue
    const rule = language.rules[hit.rule]
    if (rule?.kind === 'duties' && !themes.includes(rule.finds)) themes.push(rule.finds)
  }
  const isCalm = !isLoud(reading.source, sentence.start, sentence.end)
  const text = isCalm ? phrase.text : phrase.text.toLowerCase()
  const marked = isCalm ? phrase.marked : phrase.marked.toLowerCase()
  const { verb, named } = phrase
  const { confidence } = clause
  const evidence = [evidenceOf(reading, sentence, clause.as?.from ?? clause.from, clause.to)]
  if (!phrase.object) return { text, marked, named, verb, themes, weight: 0, evidence, confidence }
  const object = isCalm ? phrase.object : phrase.object.toLowerCase()
  return { text, marked, named, verb, object, themes, weight: 0, evidence, confidence }
}

/**
 * How central each duty is: early ones, those that the summary tells, and those whose themes other duties share weigh more;
 * a duty with nothing but a verb and a general word weighs less.
 */
function weigh(duties: FoundDuty[], indirect: ReadonlySet<FoundDuty>): void {
  const shared = new Map<string, number>()
  for (const duty of duties) for (const theme of duty.themes) shared.set(theme, (shared.get(theme) ?? 0) + 1)
  duties.forEach((duty, order) => {
    const early = 1 - order / Math.max(4, duties.length)
    const summary = duty.evidence[0]?.section === 'summary' ? 0.08 : 0
    const common = Math.max(0, ...duty.themes.map((theme) => (shared.get(theme) ?? 0) - 1))
    const theme = duty.themes.length > 0 ? 0.1 + Math.min(0.15, 0.05 * common) : 0
    const empty = !duty.object ? 0.15 : indirect.has(duty) ? 0.1 : 0
    duty.weight = Math.round(100 * Math.max(0.05, Math.min(1, 0.35 + 0.35 * early + summary + theme - empty))) / 100
  })
}

/** The duties that a sentence tells. */
function clausesOf(
  ground: Ground,
  sentence: ReadSentence,
  index: number,
  hits: readonly Hit[],
  place: Place,
  afterDuty: boolean,
): Clause[] {
  const { reading, language, words } = ground
  if (sentence.boilerplate || sentence.to - sentence.from < SHORTEST) return []
  if (place !== 'listed' && !TOLD.has(sentence.kind)) return []
  if (isTitleLine(reading, sentence, words)) return []
  if ((reading.tokens[sentence.to - 1] as Token).lower === '?') return []
  // The title of a page is no duty.
  if (sentence.item && isLink(reading, sentence)) return []
  const barred = hits.length === 0 ? hits : hits.filter((hit) => language.rules[hit.rule]?.kind === 'non-duties')
  const leads = leadsIn(ground, sentence, hits)
  if (place === 'told' && barred.length > 0 && opensBarred(reading, sentence, barred, leads)) return []
  if (index === 0 && isSlashedTitle(reading, sentence)) return []
  if (index === 0 && !sentence.item && leads.every(({ to }) => to >= sentence.to) && sentence.to - sentence.from <= LONGEST_TITLE) return []
  // What a duty says of others leads into nothing: "manage a team responsible for returns".
  const opens = place === 'listed' ? openingOf(reading, sentence.from, sentence.to, words) : undefined
  const named = leads.every(({ from }) => from > sentence.from) ? clausesBefore(ground, sentence, index, hits, leads[0]?.from) : undefined
  const told =
    named || leads.length === 0
      ? named
      : clausesAfterLeads(ground, sentence, index, opens ? leadsBefore(leads, opens.end) : leads, place, afterDuty)
  const done = told === undefined && place === 'listed' ? doneIn(reading, sentence, index, hits, language, words) : undefined
  const found =
    (done ? [done] : told) ??
    (place === 'told' ? clausesOfSummary(ground, sentence, index, afterDuty) : clausesOfList(ground, sentence, index, hits, place))
  return barred.length === 0 ? found : withoutBarred(found, barred, sentence, reading, leads)
}

const leadsIn = (ground: Ground, sentence: ReadSentence, hits: readonly Hit[]): readonly Lead[] =>
  hits.length === 0
    ? NO_LEADS
    : leadsOf(ground.reading, sentence, hits, ground.language, ground.words).filter((lead) => !isOfSuperior(ground, lead))

/** "Nursery Nurse Level 3 / Unqualified considered": a first line with a bar or slash that says nothing as a sentence does. */
function isSlashedTitle({ tokens }: Reading, { item, from, to }: ReadSentence): boolean {
  if (item || to - from > LONGEST_FIRST_LINE || tokens[to - 1]?.lower === '.') return false
  const line = tokens.slice(from, to)
  return (
    line.some(({ lower }) => lower === '/' || lower === '|') &&
    !line.some(({ pos, lower }) => pos === 'PRON' || pos === 'AUX' || pos === 'DET' || pos === 'SCONJ' || lower === 'to' || lower === ':')
  )
}

const LONGEST_FIRST_LINE = 14
const NO_LEADS: readonly never[] = []

const leadsBefore = (leads: readonly Lead[], end: number): readonly Lead[] => leads.filter(({ from }) => from < end)

/** What is no duty opens the sentence, and nothing behind it leads into one. */
const opensBarred = (reading: Reading, sentence: ReadSentence, barred: readonly Hit[], leads: readonly Lead[]): boolean =>
  barred.some(({ from, to }) => from === sentence.from && !leads.some((lead) => leadsOn(reading, lead, to)))

const withoutBarred = (
  found: Clause[],
  barred: readonly Hit[],
  sentence: ReadSentence,
  reading: Reading,
  leads: readonly Lead[],
): Clause[] =>
  found.filter((clause) => !barred.some((hit) => bars(hit, clause, sentence, reading) && !isLedOn(reading, hit, clause, leads)))

/** "Reporting to the bursar, the accountant keeps the books": a subject of its own stands behind the comma. */
const isLedOn = (reading: Reading, hit: Hit, { from }: Clause, leads: readonly Lead[]): boolean =>
  leads.some((lead) => lead.bare && lead.to <= from && leadsOn(reading, lead, hit.to))

/** "The controller signs off", where the role reports to the controller. */
function isOfSuperior({ reading, superior }: Ground, { from, to, bare }: Lead): boolean {
  if (!bare || superior.length === 0) return false
  const subject = reading.tokens.slice(from, to).filter(({ pos }) => pos !== 'DET' && pos !== 'PUNCT')
  return subject.length === superior.length && subject.every(({ lower }, index) => lower === superior[index])
}

/** "Reporting to the head chef, you run the pass", "reporting to the head chef you will run the pass". */
const leadsOn = ({ tokens }: Reading, { from, bare, plain }: Lead, at: number): boolean =>
  from >= at && (tokens.slice(at, from + 1).some(({ lower }) => lower === ',') || (plain && !bare))

/** A rule for what is no duty speaks of the clause that it opens, or of all behind the head of the sentence but what a comma parts from it. */
function bars(hit: Hit, { from, to }: Clause, sentence: ReadSentence, { tokens }: Reading): boolean {
  if (hit.from < to && hit.to > from) return hit.from <= from + 1 || hit.from === sentence.from
  if (hit.from !== sentence.from || hit.to > from || hit.to <= from - LONGEST_LABEL) return false
  return tokens[hit.to]?.lower !== ',' && !isTold(tokens, hit.to, from)
}

/** The reader is told the clause, which therefore goes on from nothing before it. */
const isTold = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to).some(({ pos }) => pos === 'PRON')

/** What follows the leads of a sentence; undefined where none of them leads anywhere. */
function clausesAfterLeads(
  ground: Ground,
  sentence: ReadSentence,
  index: number,
  leads: readonly Lead[],
  place: Place,
  afterDuty: boolean,
): Clause[] | undefined {
  const { reading, words } = ground
  const clauses: Clause[] = []
  const before = ({ from }: Lead): string => (reading.tokens[from - 1] as Token).lower
  let led = false
  leads.forEach((lead, order) => {
    const next = leads[order + 1]
    const to = next ? next.from : sentence.to
    // "From the moment you greet a guest, you will": the first stands in an introduction.
    if (lead.bare && next && lead.from > sentence.from && !isJoint(before(lead)) && before(next) === ',') return
    if (lead.to >= to || (lead.follows && !afterDuty && place !== 'listed')) return
    if (place !== 'listed' && ABOUT_YOU.has(sentence.kind)) {
      // What the company is responsible for is no duty of the role, but what somebody is wanted "to be responsible for" is.
      if (sentence.kind === 'about-company' && lead.as && !lead.plain && !isInfinitive(reading, lead)) return
      // "The main responsibility of the individual is to", "Duties to include": said so of the post.
      const isSaid = lead.noun && ((reading.tokens[lead.to - 1] as Token).lower === 'to' || (lead.from === sentence.from && !sentence.item))
      if ((lead.bare || (lead.noun && !lead.as && !lead.follows && !isSaid)) && ground.headed(sentence)) return
    }
    if (lead.bare && !agrees(reading, lead, to, words)) return
    const found = openingOf(reading, lead.to, to, words)
    const opening = found && fits(reading, lead, found) ? found : undefined
    const clause: Clause = { sentence: index, from: lead.to, to, confidence: place === 'listed' ? 0.9 : 0.75 }
    if (isCutOff(reading, lead.to, to, words)) return
    if (lead.chance && found && (words.idle.has(found.verb.base) || isOf(reading.tokens[found.at] as Token, 'gain-verbs', words))) return
    if (opening && (place === 'listed' || isPurpose(reading, sentence, lead) || !isState(reading, opening.at, words))) {
      led = true
      const end = beforeMark(reading, to, lead.to)
      const turn = reachesTo(reading, lead.to, end, words)
      if (turn !== undefined) clauses.push({ ...clause, to: turn })
      for (const part of clausesOfProse(reading, { ...clause, from: turn === undefined ? lead.to : turn + 1, to: end }, words))
        clauses.push(...clausesOfItem(reading, part, words))
      return
    }
    if (opening || (reading.tokens[lead.to] as Token).lower === ':') return
    if (!lead.bare && nounOpeningOf(reading, lead.to, to, words)) {
      led = true
      clauses.push(...clausesOfItem(reading, clause, words))
      return
    }
    if (!lead.noun) return
    led = true
    if (lead.as && to - lead.to >= SHORTEST) {
      const comma = gerundsBehind(reading, lead.to, to, words)
      clauses.push({ ...clause, to: comma ?? to, confidence: clause.confidence - 0.15, as: { verb: lead.as, from: lead.from }, noun: true })
      if (comma !== undefined) clauses.push(...clausesOfProse(reading, { ...clause, from: comma + 1, to }, words))
    } else if (to - lead.to >= SHORTEST_NOUN)
      clauses.push(...thingsOf(reading, { ...clause, confidence: clause.confidence - 0.15, noun: true }, words))
  })
  return led || clauses.length > 0 ? clauses : undefined
}

/** "We need you to help us in improving:": what is done, without what it is done to. */
function isCutOff({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  if (to - from < 2 || tokens[to - 1]?.lower !== ':') return false
  const last = tokens[to - 2] as Token
  return last.pos === 'ADP' || (last.pos === 'VERB' && last.lower.endsWith('ing') && !isOf(last, 'preposition-gerunds', words))
}

/** "Tender writing and quality control [are part of the job]". */
function clausesBefore(
  { reading, words, language }: Ground,
  { from }: ReadSentence,
  index: number,
  hits: readonly Hit[],
  until = Number.POSITIVE_INFINITY,
): Clause[] | undefined {
  let to = from
  for (const hit of hits) if (language.rules[hit.rule]?.data.takes === 'before' && hit.from < until) to = hit.from
  if (to - from < SHORTEST) return undefined
  const clause: Clause = { sentence: index, from, to, confidence: 0.7 }
  const found = openingOf(reading, from, to, words)
  if (found) return found.verb.form === 'gerund' ? clausesOfProse(reading, clause, words) : undefined
  return thingsOf(reading, { ...clause, noun: true }, words)
}

/** "From changing tyres to mending gearboxes": where the second begins. */
function reachesTo({ tokens }: Reading, from: number, to: number, words: DutyWords): number | undefined {
  if ((tokens[from - 1] as Token).lower !== 'from') return undefined
  for (let at = from + SHORTEST; at < to - SHORTEST; at++)
    if ((tokens[at] as Token).lower === 'to' && dutyVerb(tokens[at + 1] as Token, words)?.form === 'gerund') return at
  return undefined
}

/** "This includes data entry, review of files and filing": each thing that is done by itself. */
function thingsOf(reading: Reading, clause: Clause, words: DutyWords): Clause[] {
  const { tokens } = reading
  const pieces: Clause[] = []
  let from = clause.from
  for (let at = clause.from; at <= clause.to; at++) {
    const lower = at < clause.to ? (tokens[at] as Token).lower : ','
    if (lower !== ',' && lower !== ';') continue
    while (from < at && (tokens[from] as Token).pos === 'CCONJ') from++
    const opening = openingOf(reading, from, at, words)
    const isAct = opening?.verb.form === 'gerund' && at - opening.end >= 1
    if (at - from >= SHORTEST && (isAct || headIsDoing(reading, from, at, words))) pieces.push({ ...clause, from, to: at, noun: !isAct })
    from = at + 1
  }
  return pieces.length >= FEWEST_THINGS ? pieces : [clause]
}

const FEWEST_THINGS = 2

/** "To hold a caseload": a summary says so what the post is for, whatever the verb tells elsewhere. */
const isPurpose = ({ tokens }: Reading, { from, kind }: ReadSentence, lead: Lead): boolean =>
  kind === 'summary' && lead.from === from && lead.to === from + 1 && tokens[from]?.lower === 'to'

/** "looking for a smith to be responsible for" */
const isInfinitive = ({ tokens }: Reading, { from, to }: Lead): boolean => tokens.slice(from, to).some(({ lower }) => lower === 'to')

/** Before the joint at which the next lead is tied on. */
function beforeMark({ tokens }: Reading, to: number, from: number): number {
  let end = to
  while (end > from + 1 && isJoint((tokens[end - 1] as Token).lower)) end--
  return end
}

const isJoint = (lower: string): boolean =>
  lower === ',' || lower === 'and' || lower === ';' || lower === 'where' || lower === '–' || lower === '-'

/** A summary may leave its subject out: "Provides direct care to patients." After a duty, an imperative is one too. */
function clausesOfSummary(ground: Ground, sentence: ReadSentence, index: number, afterDuty: boolean): Clause[] {
  const { reading, words } = ground
  const { kind, to } = sentence
  if (sentence.item || (kind !== 'summary' && ground.headed(sentence))) return []
  const from = afterLabel(ground, sentence)
  const opening = openingOf(reading, from, to, words)
  if (!opening) return actsAmong(ground, { sentence: index, from, to, confidence: 0.62 })
  if (!opening || to - opening.end < SHORTEST) return []
  const token = reading.tokens[opening.at] as Token
  if (isState(reading, opening.at, words) || words.idle.has(opening.verb.base)) return []
  // "Role: hauling nets": behind a label a small letter opens a sentence as well.
  const isLabelled = reading.source.slice(Math.max(0, sentence.start - 2), sentence.start).includes(':')
  if ((!isLabelled && /^\p{Ll}/u.test(reading.source.charAt(sentence.start))) || opensName(reading, sentence, opening.at)) return []
  const clauses = clausesOfProse(reading, { sentence: index, from, to, confidence: 0.7 }, words, true).flatMap((part) =>
    clausesOfItem(reading, part, words),
  )
  // "Nurses use our rota": people who do something, and no verb.
  if (isOf(token, 'persons', words) && dutyVerb(tokenOf(reading, opening.at + 1), words)?.form === 'base') return []
  if (opening.verb.form === 'present') return kind === 'summary' ? clauses : []
  // "Loading lorries, rigging lights and setting out chairs."
  if (opening.verb.form === 'gerund') return kind === 'summary' && clauses.length >= FEWEST_GERUNDS ? clauses : []
  if (opening.verb.form !== 'base' || (token.pos !== 'VERB' && token.pos !== 'PROPN') || addressed(ground, sentence)) return []
  return afterDuty || clauses.length > 1 || isOneOfSeveral(ground, index) || isToldOn(ground, index) ? clauses : []
}

const FEWEST_GERUNDS = 3

/**
 * "Desk duties, booking rooms, taking payments and light cleaning", "it is all hands on deck: ...": the acts of a sentence that is nothing
 * but a list, or of the list behind its colon.
 */
function actsAmong({ reading, words }: Ground, clause: Clause): Clause[] {
  const { tokens } = reading
  let { from } = clause
  let isSentence = false
  for (let at = from; at < clause.to; at++) {
    const { pos, lower } = tokens[at] as Token
    // What the speaker does there is no duty of the reader.
    if (lower === ':' && !tokens.slice(from, at).some((token) => isOf(token, 'speakers', words))) {
      from = at + 1
      isSentence = false
    } else isSentence ||= pos === 'AUX' || pos === 'PRON' || pos === 'SCONJ'
  }
  if (isSentence) return []
  const acts = thingsOf(reading, { ...clause, from }, words).filter(({ noun }) => noun === false)
  return acts.length >= FEWEST_GERUNDS ? acts : []
}

/** "[Open Mills](https://…)", or a name and what it is. */
function opensName(reading: Reading, sentence: ReadSentence, at: number): boolean {
  const { tokens, source } = reading
  return source.charAt((tokens[at] as Token).start - 1) === '[' || source.charAt(sentence.start) === '[' || isNamed(reading, sentence, at)
}

/** "Bill Tanner Boats in Deal, near the pier, is a yard" */
function isNamed({ tokens, source }: Reading, { to }: ReadSentence, at: number): boolean {
  const isName = (token: Token | undefined): boolean => token !== undefined && token.pos === 'PROPN' && isCapitalisedAt(source, token.start)
  // What is taken for a verb may open a name whose other words are seen to be one.
  const opens = isName(tokens[at]) || (isCapitalisedAt(source, (tokens[at] as Token).start) && isName(tokens[at + 2]))
  if (!opens || !isName(tokens[at + 1])) return false
  for (let next = at + 2; next < to; next++) {
    const { pos, lower } = tokens[next] as Token
    if ((pos === 'SCONJ' && lower !== 'outside') || lower === 'that' || lower === 'which' || lower === 'who') return false
    if (pos === 'AUX') return true
  }
  return false
}

/** "Lead a room of sixteen toddlers. You will plan ...": what follows goes on with what the reader will do. */
function isToldOn({ reading: { sentences, tokens } }: Ground, index: number): boolean {
  const { block, section } = sentences[index] as ReadSentence
  const next = sentences[index + 1]
  return (
    next !== undefined &&
    next.block === block &&
    next.section === section &&
    tokens[next.from]?.lower === 'you' &&
    tokens[next.from + 1]?.lower === 'will'
  )
}

/** Imperatives come in rows: "Pick and pack orders. Load trailers." */
function isOneOfSeveral({ reading, words }: Ground, index: number): boolean {
  const { block } = reading.sentences[index] as ReadSentence
  return [index - 1, index + 1].some((near) => {
    const other = reading.sentences[near]
    if (other?.block !== block) return false
    const opening = openingOf(reading, other.from, other.to, words)
    return (
      opening?.verb.form === 'base' &&
      other.to - opening.end >= SHORTEST &&
      !words.idle.has(opening.verb.base) &&
      !isState(reading, opening.at, words)
    )
  })
}

/** "Send us your letter" and "grow your career" speak to the reader. */
function addressed({ reading, words }: Ground, { from, to }: ReadSentence): boolean {
  for (let at = from; at < to; at++)
    if (isOf(reading.tokens[at] as Token, 'speakers', words) || isOf(reading.tokens[at] as Token, 'addressees', words)) return true
  return false
}

/** "Leadership - 25%", "Fund development (30%)": a dash or a noun of doing stands before the share. */
const headsLines = ({ tokens }: Reading, share: number, words: DutyWords): boolean => {
  const before = tokens[share - 1] as Token
  return before.pos === 'PUNCT' || words.doings.has(before.lower)
}

/** What an item or a line of a list tells by itself. */
function clausesOfList(ground: Ground, sentence: ReadSentence, index: number, hits: readonly Hit[], place: Place): Clause[] {
  const { reading, words, language } = ground
  const { tokens } = reading
  const from = afterLabel(ground, sentence)
  const { to } = sentence
  // "Tuesdays –": nothing stands behind the label.
  if (from >= to) return []
  const opening = openingOf(reading, from, to, words)
  const clause: Clause = { sentence: index, from, to, confidence: place === 'listed' ? 0.92 : 0.65 }
  if (place === 'dutiful')
    return opening && sentence.item && !asksFor(hits, opening.end, language) ? clausesOfItem(reading, clause, words) : []
  // "Fund development (30%)" heads the lines below it.
  const share = closingShare(reading, from, to)
  if (share !== undefined && (!opening || headsLines(reading, share, words))) return []
  if (opening) {
    // "Types of tasks will include:", "Staff reporting to this post:" announce what follows.
    if ((tokens[to - 1] as Token).lower === ':' && announces(reading, opening.end, to)) return []
    // "Host: Java on Linux" names a thing.
    if (isHeadline(reading, sentence) || (tokens[opening.end] as Token | undefined)?.lower === ':') return []
    if (opening.verb.form === 'base' && isAmongNouns(ground, index)) return []
    if (sentence.item ? isNamed(reading, sentence, opening.at) : opensName(reading, sentence, opening.at)) return []
    // "Contact email:" labels what follows.
    if (to - from <= LONGEST_FIELD && (tokens[to - 1] as Token).lower === ':') return []
    return sentence.item || isLineOfList(reading, index)
      ? clausesOfItem(reading, clause, words)
      : clausesOfProse(reading, clause, words, true).flatMap((part) => clausesOfItem(reading, part, words))
  }
  if (nounOpeningOf(reading, from, to, words)) return clausesOfItem(reading, { ...clause, confidence: 0.85 }, words)
  if ((tokens[to - 1] as Token).lower === ':' || isOf(tokens[from] as Token, 'other-subjects', words)) return []
  if (isStatement(reading, sentence) || tellsOfPeople(reading, sentence, words)) return []
  // "Sold tickets"; but "wound care", "fixed asset accounting".
  if (dutyVerb(tokens[from] as Token, words)?.form === 'past' && !headIsDoing(reading, from, to, words)) return []
  if (to - from < SHORTEST_NOUN && !((isAmongItems(reading, index) || isLineOfList(reading, index)) && isCraft(reading, from, to, words)))
    return []
  if (!namesDoing(reading, sentence, words)) return []
  return sentence.item || isLineOfList(reading, index) ? clausesOfItem(reading, { ...clause, confidence: 0.7 }, words) : []
}

/** A line of one sentence among others of its kind: an item that has lost its mark. */
function isLineOfList({ sentences }: Reading, index: number): boolean {
  const { block, section } = sentences[index] as ReadSentence
  const isLine = (at: number): boolean =>
    sentences[at]?.section === section &&
    sentences[at - 1]?.block !== sentences[at]?.block &&
    sentences[at + 1]?.block !== sentences[at]?.block
  return (
    isLine(index) &&
    ((isLine(index - 1) && sentences[index - 1]?.block !== block) || (isLine(index + 1) && sentences[index + 1]?.block !== block))
  )
}

/** Words up to a colon that hold a verb of their own behind the first. */
const announces = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ pos, lower }) => pos === 'AUX' || lower === 'include' || lower === 'includes' || lower === 'reporting')

/** "Demonstrate experience with" asks; "pay bills, work with accountants" does not. */
const asksFor = (hits: readonly Hit[], before: number, language: Language): boolean =>
  hits.some((hit) => {
    const rule = language.rules[hit.rule]
    return hit.from > before ? false : rule?.kind === 'asked' || rule?.kind === 'stance' || rule?.kind === 'skills'
  })
