/** Whether a statement can be told by itself: it has a subject and a verb, and points at nothing that stands elsewhere. */

import { ownEntry } from '../../own-entry'
import type { Reading, Token } from '../../stages'
import { isWe, opensLead } from './subject'
import { BEHIND_VERB, isHyphened, VERBS } from './verbs'
import { type ReportingWords, verbsIn } from './words'

/** "pumps that help ...", not "the pumps that help": without what follows it still tells which. */
export function isLoosePlural(tokens: readonly Token[], at: number, { phrases }: ReportingWords): boolean {
  const noun = tokens[at]
  if (noun?.pos !== 'NOUN' || !noun.lower.endsWith('s')) return false
  let before = at - 1
  while (tokens[before]?.pos === 'NOUN' || tokens[before]?.pos === 'ADJ') before--
  return !phrases.articles.includes(tokens[before]?.lower ?? '') && tokens[before]?.pos !== 'DET'
}

/** "Our ovens never cool, we bake all night": a second sentence behind a comma; "While the ovens cool, we bake" is one. */
export function isSpliced({ tokens }: Reading, from: number, to: number, words: ReportingWords): boolean {
  if (opensLead(tokens[from] as Token, words)) return false
  for (let at = from + 2; at < to - 1; at++) if (tokens[at]?.lower === ',' && isWe(tokens[at + 1], words)) return true
  return false
}

/** What it is called by: the noun for a part, "the portering department", or its name alone. */
export type Unit = 'unit' | 'name'

/** "The unit has 24 beds", "The portering department runs two sites", "Street Outreach (SO) is a team of": a part of the employer is what is told of. */
export function tellsOfUnit({ tokens }: Reading, from: number, words: ReportingWords, known: ReadonlySet<string>): Unit | undefined {
  const { 'own-articles': articles, 'own-units': units, 'own-groups': groups, 'team-words': teams } = words
  const isBare = !articles.includes(tokens[from]?.lower ?? '')
  if (tellsOfAim(tokens, from, words)) return isBare ? 'name' : 'unit'
  // "Northern Coast Pilotage team runs": a unit by its name.
  if (isBare && tokens[from]?.pos !== 'PROPN') return undefined
  for (let at = from + 1; at <= from + LONGEST_UNIT; at++) {
    const { lower: unit = '', pos = '' } = tokens[at] ?? {}
    const isGroup = groups.includes(unit) && tokens[at - 1]?.pos === 'PROPN'
    if ((isBare ? teams : units).includes(unit) || isGroup || (!isBare && unit.endsWith('s') && teams.includes(unit.slice(0, -1))))
      return VERBS.has(tokens[at + 1]?.pos ?? '') || actsHere(tokens, at + 1, known) ? 'unit' : undefined
    // "Street Outreach (SO) is a group of nurses".
    if (isBare && pos === 'AUX') return isTeamOf(tokens, at + 1, words) ? 'name' : undefined
    if (isBare && unit === '(' && tokens[at + 2]?.lower === ')') at += 2
    else if (!IN_NAMES.has(pos) && !POSSESSIVES.has(unit)) return undefined
  }
  return undefined
}

/** "The charter of the Harbour group is to", "Harbour Works team's goal is to". */
function tellsOfAim(tokens: readonly Token[], from: number, words: ReportingWords): boolean {
  let hasAim = false
  let hasUnit = false
  for (let at = from; at < from + LONGEST_UNIT + 2; at++) {
    const { lower = '', pos = '' } = tokens[at] ?? {}
    if (pos === 'AUX') return hasAim && hasUnit
    hasAim ||= words['aim-nouns'].includes(lower)
    hasUnit ||= (words['team-words'].includes(lower) || words['own-groups'].includes(lower)) && tokens[at - 1]?.pos === 'PROPN'
    if (pos === 'PUNCT' || pos === 'VERB') return false
  }
  return false
}

/** Tokens of the name of a part of the employer, and what they may be. */
const LONGEST_UNIT = 9
const IN_NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'CCONJ', 'PART', 'NUM'])
const POSSESSIVES: ReadonlySet<string> = new Set(["'s", '’s', "'", '’'])

/** "plans 40 routes": a verb that was taken for a noun, with its object. */
const actsHere = (tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean =>
  /[^s]s$/.test(tokens[at]?.lower ?? '') &&
  tokens[at]?.word.bases.some((base) => known.has(base)) === true &&
  OBJECTS.has(tokens[at + 1]?.pos ?? '')
const OBJECTS: ReadonlySet<string> = new Set(['NUM', 'DET', 'ADJ', 'NOUN', 'PROPN'])

/** "a team of", "the busy group of". */
function isTeamOf(tokens: readonly Token[], from: number, { 'team-words': teams, of, phrases }: ReportingWords): boolean {
  if (!phrases.articles.includes(tokens[from]?.lower ?? '')) return false
  for (let at = from + 1; at <= from + MOST_BEFORE_TEAM; at++)
    if (teams.includes(tokens[at]?.lower ?? '')) return tokens[at + 1]?.lower === of
  return false
}
const MOST_BEFORE_TEAM = 3

/** A word such as "this" before a noun or at the end; "this year" says when. */
export function pointsBack(
  { tokens }: Reading,
  from: number,
  to: number,
  { pointing, 'pointed-at': times, 'points-within': within, vacancies, phrases }: ReportingWords,
  terms: boolean,
): boolean {
  const [that] = phrases.relatives
  for (let at = from; at < to; at++) {
    const next = tokens[at + 1]?.lower ?? ''
    const { lower } = tokens[at] as Token
    // "backs that with tools".
    if (lower === that && (tokens[at - 1]?.pos === 'VERB' || at - from === 2) && tokens[at + 1]?.pos === 'ADP') return true
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
/** What a verb in its base form may have for its subject. */
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET'])
/** What stands right before the verb of a sentence on the terms. */
const SUBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/** "Our crews work on two farms", "its valve powers the pump": a verb that was taken for a noun stands between its noun and what goes with a verb. */
function isUntagged(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const { pos, lower, word } = tokens[at] as Token
  if (pos !== 'NOUN' && pos !== 'ADJ') return false
  const before = tokens[tokens[at - 1]?.pos === 'ADV' ? at - 2 : at - 1]
  if (before?.pos !== 'NOUN' && before?.pos !== 'PROPN') return false
  const next = tokens[at + 1]?.pos ?? ''
  return before.lower.endsWith('s')
    ? known.has(lower) && (BEHIND_VERB.has(next) || next === 'PROPN')
    : /[^s]s$/.test(lower) && (next === 'DET' || next === 'PRON') && word.bases.some((base) => known.has(base))
}

/** A sentence with a subject before its verb that does not point back: no scrap, no instruction, no heading. */
export function standsAlone(
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
  // "All of our vans": it says of what.
  const isOfWhat = tokens[from + 1]?.lower === words.of && first.pos !== 'NOUN'
  const isHanging = words.hanging.includes(first.lower.split("'")[0] ?? '') && !isOfWhat
  if ((isHanging && !ofPost) || VERBS.has(first.pos)) return false
  if (first.pos === 'ADJ' && !words.quantifiers.includes(first.lower)) return false
  if (first.pos === 'ADV' && VERBS.has(second)) return false
  // "Attends meetings", "Work with the team": what could be a verb is one at the start.
  if (first.pos !== 'DET' && !VERBS.has(second) && first.word.bases.some((base) => known.has(base))) return false
  const isCounted = first.pos === 'NUM'
  // On its verb no sentence ends that tells something.
  let depth = 0
  for (let at = from + 1; at < (terms ? to : to - 1); at++) {
    const { pos, lower } = tokens[at] as Token
    // "Our summer tour (last year we saw Bath)": the verb of an aside is not that of the sentence.
    if (lower === '(') depth++
    else if (lower === ')') depth--
    if (depth > 0) continue
    // A line on the terms is often no sentence: "accommodation provided", "detention pay after two hours".
    const behindSubject = SUBJECTS.has(tokens[at - 1]?.pos ?? '')
    if (isHyphened(source, tokens[at] as Token)) continue
    // "Five shifts a week including weekends": what is counted is no verb.
    if (at === from + 1 && isCounted && lower.endsWith('s')) continue
    // "Our long standing, time tested experience": it belongs to the noun behind it. "Our calm approach, and one of our values is care": two things run together.
    if (!terms && pos === 'VERB' && lower.endsWith('ed') && (tokens[at + 1]?.pos === 'NOUN' || at === to - 2)) continue
    if (!terms && lower === ',' && tokens[at + 1]?.lower === words.joints.and) return false
    const finite =
      (!terms && isUntagged(tokens, at, known)) ||
      (pos === 'AUX' && (!terms || behindSubject)) ||
      (pos === 'VERB' &&
        (terms
          ? (/[^s]s$/.test(lower) && behindSubject) || tokens[at - 1]?.pos === 'PRON'
          : /(?:s|ed)$/.test(lower) ||
            verbsIn(words).has(lower) ||
            (!(isCounted && lower.endsWith('ing')) && NOMINAL.has(tokens[at - 1]?.pos ?? ''))))
    // "An experienced recruiter, who wishes ...": the clause that is joined on is not the sentence.
    if (finite) return !words.relatives.includes(tokens[at - 1]?.lower ?? '')
  }
  return false
}
