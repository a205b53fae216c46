/** How a duty opens: with a verb, after adverbs and "to", or with a noun that names doing something. */
import { isCapitalAt } from '../../nlp/capitals'
import type { Reading, Token } from '../../stages'
import { isClass } from '../is-class'
import { type DutyVerb, dutyVerb, dutyVerbOf } from './verb'
import type { DutyList, DutyWords } from './words'

export interface Opening {
  verb: DutyVerb
  /** Tokens of the verb: more than one where a hyphen joins them, "cross-train". */
  at: number
  end: number
}

/** Whether the verb tells what somebody is, has or likes: "have", "work well". */
export function isState(reading: Reading, at: number, words: DutyWords): boolean {
  const token = reading.tokens[at] as Token
  return (isOf(token, 'state-verbs', words) && !isOf(token, 'mixed-verbs', words)) || startsEntry(reading, at, words.states)
}

/** Whether an entry of several words of the list begins at the token. */
function startsEntry({ lists: listsAt }: Reading, at: number, list: number): boolean {
  const lists = listsAt[at]
  if (lists) for (let index = 0; index < lists.length; index += 2) if (lists[index] === list) return true
  return false
}

/** Words that may stand before the verb. */
const MOST_BEFORE = 3

export const isOf = (token: Token, list: DutyList, words: DutyWords): boolean => isClass(token, words.classOf[list])

/** The verb that opens tokens `from` … `to`. */
export function openingOf(reading: Reading, from: number, to: number, words: DutyWords): Opening | undefined {
  for (let at = from; at < to && at <= from + MOST_BEFORE; at++) {
    const token = reading.tokens[at] as Token
    const opening = startsEntry(reading, at, words.activities) ? undefined : verbAt(reading, at, to, words)
    if (opening) return isVerbHere(reading, from, opening, to, words) ? opening : undefined
    if (!(isBefore(token, words) || joinsManners(reading, at, from)) || reading.source.charAt(token.end) === '-') return undefined
  }
  return undefined
}

/** "Timely and appropriately responds". */
const joinsManners = ({ tokens }: Reading, at: number, from: number): boolean =>
  at > from && tokens[at]?.lower === 'and' && tokens[at - 1]?.lower.endsWith('ly') === true && tokens[at + 1]?.lower.endsWith('ly') === true

const isBefore = (token: Token, words: DutyWords): boolean =>
  isOf(token, 'duty-openers', words) || ((token.pos === 'ADV' || token.lower.endsWith('ly')) && !words.manners.has(token.lower))

/** The verb at a token, hyphenated verbs as one. */
export function verbAt(reading: Reading, at: number, to: number, words: DutyWords): Opening | undefined {
  const token = reading.tokens[at] as Token
  if (at + 1 < to && reading.source.charAt(token.end) === '-') {
    const next = reading.tokens[at + 1] as Token
    if (next.start === token.end + 1) {
      const whole = dutyVerbOf(`${token.lower}-${next.lower}`, words)
      if (whole) return { verb: whole, at, end: at + 2 }
      const last = dutyVerb(next, words)
      // "road-test vehicles" does, "customer-facing work" describes.
      if (
        last &&
        (last.form === 'base' || last.form === 'present') &&
        reading.source.charAt(next.end) !== '-' &&
        isFree(reading, at + 1, to)
      )
        return { verb: { base: `${token.lower}-${last.base}`, form: last.form }, at, end: at + 2 }
      // "Following-up on calls"; "pick-up" is a noun where nothing follows that is picked up.
      const first = dutyVerb(token, words)
      if (!first || !words.verbs.has(`${first.base} ${next.lower}`)) return undefined
      return first.form === 'gerund' || isFree(reading, at + 1, to) ? { verb: first, at, end: at + 1 } : undefined
    }
  }
  // "Line manage two officers", "deep cleans rooms".
  const second = startsEntry(reading, at, words.compounds) && at + 1 < to ? dutyVerb(reading.tokens[at + 1] as Token, words) : undefined
  if (second) return { verb: { base: `${token.lower}-${second.base}`, form: second.form }, at, end: at + 2 }
  const verb = dutyVerb(token, words)
  return verb && { verb, at, end: at + 1 }
}

/** What follows is an object of its own and no noun that the word before describes. */
function isFree(reading: Reading, at: number, to: number): boolean {
  const next = at + 1 < to ? (reading.tokens[at + 1] as Token) : undefined
  return (
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM' || (next.pos === 'NOUN' && next.lower.endsWith('s')))
  )
}

/** Whether the word is a verb where it stands: "checks" in "daily checks of the truck" is none, nor is a name in capitals. */
function isVerbHere(reading: Reading, from: number, { verb, at, end }: Opening, to: number, words: DutyWords): boolean {
  const token = reading.tokens[at] as Token
  if (verb.form === 'past') return false
  if (verb.form === 'present' && at > from && token.pos === 'NOUN') return false
  const next = end < to ? (reading.tokens[end] as Token) : undefined
  // "Tech stack: Go, Kafka": a label.
  if (verb.form === 'base' && next?.lower === ':' && at > from) return false
  // "Update of leases": a noun.
  if (verb.form === 'base' && next?.lower === 'of' && isOf(token, 'noun-verbs', words) && !isOf(token, 'verbs-with-of', words)) return false
  // "Practice, process and methods": nouns side by side.
  if (verb.form === 'base' && next?.lower === ',' && isOf(token, 'noun-verbs', words) && areNouns(reading, at, to)) return false
  // "Stock and order processing": what is done stands at the end.
  if (verb.form === 'base' && next?.pos === 'CCONJ' && isOf(token, 'noun-verbs', words) && endsInDoing(reading, at, to, words)) return false
  // "Stock accuracy and cycle counting"; but "plan maintenance and servicing", "review product documentation".
  if (
    verb.form === 'base' &&
    next?.pos === 'NOUN' &&
    tokenIs(reading, end + 1, to, 'and') &&
    !next.lower.endsWith('s') &&
    !words.doings.has(next.lower) &&
    isOf(token, 'noun-verbs', words) &&
    endsInDoing(reading, at, to, words)
  )
    return false
  // "Stock control", "order processing", "access control, signing in": a thing that is done.
  if (
    verb.form === 'base' &&
    next &&
    (end + 1 === to || opensNouns(reading, end + 1, to, words)) &&
    words.doings.has(next.lower) &&
    isOf(token, 'noun-verbs', words) &&
    !isOf(token, 'helping-verbs', words)
  )
    return false
  // "Smoke/heat detector upgrades": a slash joins like with like.
  if (verb.form === 'base' && next?.lower === '/' && end + 1 < to && joinsNouns(reading, at, to, words)) return false
  // "Staff must remain on site": a noun with its verb.
  if (verb.form === 'base' && next?.pos === 'AUX') return false
  // "Details belong on the form": a plural with its verb.
  if (
    verb.form === 'present' &&
    next?.pos === 'VERB' &&
    !next.lower.endsWith('ing') &&
    !isOf(token, 'helping-verbs', words) &&
    token.pos !== 'VERB'
  )
    return false
  // "Walks to the park happen every day": a plural with its verb further on.
  if (verb.form === 'present' && (token.pos === 'NOUN' || next?.pos === 'ADP' || next?.lower === 'to') && hasVerbAhead(reading, end, to))
    return false
  // "Manufacturing associates count stock": people, and what they do.
  if (verb.form === 'gerund' && next && isOf(next, 'persons', words) && end + 1 < to && isDoing(reading.tokens[end + 1] as Token, words))
    return false
  // "Program Coordinators, Project Managers": people by their titles.
  // "Level 3: ...", "Level 3 / ...": a noun with its number.
  if (next && /^\d/.test(next.lower) && verb.form === 'base' && (end + 1 >= to || reading.tokens[end + 1]?.pos === 'PUNCT')) return false
  if (next && verb.form === 'base' && token.pos !== 'VERB') {
    if (isCapital(reading, token) && isCapital(reading, next) && next.lower.endsWith('s') && isOf(next, 'persons', words)) return false
  }
  // "Type of contract", "level of care".
  if (next?.lower === 'of' && verb.form === 'base' && token.pos === 'NOUN' && !isOf(token, 'verbs-with-of', words)) return false
  // "Nurse delegated tasks": people, and what they did.
  if (next && verb.form === 'base' && isOf(token, 'persons', words) && dutyVerb(next, words)?.form === 'past') return false
  // "Line cooks offer guests a meal": people who do it.
  if (
    next &&
    verb.form === 'base' &&
    isOf(next, 'persons', words) &&
    next.lower.endsWith('s') &&
    end + 1 < to &&
    ((!isOf(token, 'helping-verbs', words) && isDoing(reading.tokens[end + 1] as Token, words)) || joinsPeople(reading, end + 1, to, words))
  )
    return false
  // "Fast growing": an adverb without the ending of one describes with the gerund.
  if (
    verb.form === 'gerund' &&
    at > from &&
    (reading.tokens[at - 1] as Token).pos === 'ADV' &&
    !(reading.tokens[at - 1] as Token).lower.endsWith('ly') &&
    !isOf(reading.tokens[at - 1] as Token, 'duty-openers', words)
  )
    return false
  if (next && verb.form === 'gerund' && isOf(token, 'noun-gerunds', words) && (next.pos === 'NOUN' || next.pos === 'PROPN')) return false
  // "Testing and continuous integration", "test planning": nouns.
  if (next?.pos === 'CCONJ' && verb.form === 'gerund' && end + 1 < to && !dutyVerb(reading.tokens[end + 1] as Token, words)) {
    if ((reading.tokens[end + 1] as Token).pos !== 'ADV' && (reading.tokens[end + 1] as Token).pos !== 'VERB') return false
  }
  if (next && verb.form === 'base' && isOf(token, 'noun-verbs', words) && next.pos === 'NOUN' && dutyVerb(next, words)?.form === 'gerund')
    return false
  // "Free Shop has been": a name with its verb.
  if (
    next &&
    verb.form === 'base' &&
    token.pos !== 'VERB' &&
    isCapital(reading, token) &&
    isCapital(reading, next) &&
    hasAuxiliary(reading, end, to)
  )
    return false
  // "IT supports", "DICE gets".
  return !isAcronym(reading, token) || (next !== undefined && isAcronym(reading, next))
}

/** Behind the slash stands no verb, or two nouns of which the last names doing something: "smoke/heat detector upgrades". */
function joinsNouns({ tokens }: Reading, at: number, to: number, words: DutyWords): boolean {
  if (!dutyVerb(tokens[at + 2] as Token, words)) return true
  if (tokens[at]?.pos === 'VERB') return false
  let end = at + 3
  while (end < to && NOUN_LIST.has((tokens[end] as Token).pos)) end++
  return tokens.slice(at + 4, end).some(({ word: { singular } }) => singular !== undefined && words.doings.has(singular))
}

/** A comma, and no verb that goes on from the one before it: "plan maintenance, order parts". */
const opensNouns = (reading: Reading, at: number, to: number, words: DutyWords): boolean =>
  tokenIs(reading, at, to, ',') && at + 1 < to && dutyVerb(reading.tokens[at + 1] as Token, words)?.form !== 'base'

/** A verb without an ending or an auxiliary right behind a noun, before any mark or joint: "walks to the park happen", "calls to the shop are taken". */
function hasVerbAhead({ tokens }: Reading, from: number, to: number): boolean {
  let joined = false
  for (let at = from + 1; at < Math.min(to, from + VERB_WITHIN); at++) {
    const { pos, lower } = tokens[at] as Token
    // "visits to homes and schools are arranged"
    joined ||= pos === 'CCONJ' && tokens[at + 1]?.pos === 'NOUN'
    if (pos === 'PUNCT' || (pos === 'CCONJ' && !joined) || pos === 'SCONJ' || pos === 'PRON' || lower === 'to') return false
    if (joined && pos === 'VERB') return false
    if ((pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|[^s]s)$/.test(lower))) && tokens[at - 1]?.pos === 'NOUN') return true
  }
  return false
}

const VERB_WITHIN = 7

/** "Line cooks and kitchen hands report": more people behind a joint, and what they do. */
function joinsPeople({ tokens }: Reading, at: number, to: number, words: DutyWords): boolean {
  if ((tokens[at] as Token).lower !== 'and') return false
  for (let next = at + 1; next < Math.min(to - 1, at + MOST_JOINED); next++)
    if (isOf(tokens[next] as Token, 'persons', words)) return isDoing(tokens[next + 1] as Token, words)
  return false
}

const MOST_JOINED = 4

/** A verb that agrees with many: "offer". */
export const isDoing = (token: Token, words: DutyWords): boolean => token.pos === 'AUX' || dutyVerb(token, words)?.form === 'base'

const tokenIs = ({ tokens }: Reading, at: number, to: number, lower: string): boolean => at < to && tokens[at]?.lower === lower

function areNouns({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!NOUN_LIST.has((tokens[at] as Token).pos)) return false
  return true
}

/** Nouns alone up to a preposition, the last of which names doing something. */
function endsInDoing({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  let end = from + 1
  while (end < to && (tokens[end] as Token).pos !== 'ADP') end++
  const last = tokens[end - 1] as Token
  if (!words.doings.has(last.lower) && dutyVerb(last, words)?.form !== 'gerund') return false
  for (let at = from + 1; at < end - 1; at++) if (!NOUN_LIST.has((tokens[at] as Token).pos)) return false
  return true
}

const NOUN_LIST: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'CCONJ', 'PUNCT'])

const isCapital = ({ source }: Reading, { start }: Token): boolean => isCapitalAt(source, start)

const hasAuxiliary = ({ tokens }: Reading, from: number, to: number): boolean => {
  for (let at = from; at < Math.min(to, from + 3); at++) if ((tokens[at] as Token).pos === 'AUX') return true
  return false
}

function isAcronym({ source }: Reading, { start, end }: Token): boolean {
  const second = source.charCodeAt(start + 1)
  // Mostly a small letter tells.
  return end - start > 1 && !(second >= 97 && second <= 122) && /^\p{Lu}+$/u.test(source.slice(start, end))
}

export interface NounOpening {
  /** The nouns with what joins them: [token, verb]. */
  nouns: [number, string][]
  from: number
  /** After the preposition. */
  to: number
  adverb: string
}

/** "(The) timely preparation and submission of" returns: nouns that a verb can stand for. */
export function nounOpeningOf(reading: Reading, from: number, to: number, words: DutyWords): NounOpening | undefined {
  let at = from
  const token = (index: number): Token | undefined => (index < to ? (reading.tokens[index] as Token) : undefined)
  if (token(at)?.lower === 'the') at++
  let adverb = ''
  if (token(at + 1)?.lower === 'to' && words.manners.has(`${token(at)?.lower} to ${token(at + 2)?.lower}`)) at += 3
  for (let next = token(at); next && words.manners.has(next.lower) && at < from + 4; next = token(++at))
    adverb ||= words.manners.get(next.lower) ?? ''
  const first = at
  const nouns: [number, string][] = []
  const found: number[] = []
  for (; at < to && at < first + 8; at++) {
    const lower = token(at)?.lower as string
    if (lower === 'and' || lower === ',' || lower === '/' || lower === '&' || lower === 'or') continue
    found.push(at)
    const preposition = token(at + 1)?.lower
    if (preposition !== undefined && !isJoint(preposition)) break
  }
  const preposition = token(at + 1)?.lower
  if (preposition === undefined || at + 2 >= to || !words.prepositions.has(preposition)) return undefined
  let named = false
  for (const index of found) {
    const lower = (reading.tokens[index] as Token).lower
    const verbal = preposition === 'of' ? dutyVerb(reading.tokens[index] as Token, words) : undefined
    const gerund = verbal?.form === 'gerund' ? verbal : undefined
    const last = index === at
    const verb = words.nouns.get(`${lower} ${preposition}`) ?? (preposition === 'of' ? words.nouns.get(lower) : undefined) ?? gerund?.base
    if (verb === undefined || (!last && verb.includes(' '))) return undefined
    named ||= gerund === undefined
    nouns.push([index, verb])
  }
  // "The day to day running of the yard".
  return named || first > from ? { nouns, from: first, to: at + 2, adverb } : undefined
}

const isJoint = (lower: string): boolean => lower === ',' || lower === 'and' || lower === 'or' || lower === '&' || lower === '/'
