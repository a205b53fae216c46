/** Which duties the report tells, and in which words. */

import { endFrom, isNoLetter, phraseEnds, phraseStarts, startAt } from '../nlp/phrase-edges'
import { inSmall } from '../nlp/small-letters'
import { once } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { isTornName, withoutStrayCapitals } from './casing'
import { withArticle } from './duty-article'
import { cutToCore } from './duty-core'
import { wordsIn } from './grammar'
import { holdsAny } from './holds-word'
import { isSmall, lift } from './lift'
import { isWordCode, lookAt } from './look'
import { withJoinedClauses } from './loose-clauses'
import type { Material } from './material'
import { mended } from './mend'
import { verb } from './phrases'
import { distinct, tellingOf } from './telling'
import { verbPhraseFault } from './well-formed'

export interface ToldDuty {
  duty: FoundDuty
  phrase: Phrase
  words: number
  /** How much it tells of this job. */
  telling: number
  /** It tells little of any job: it stands behind the others. */
  minor: boolean
  /** How much of a list it is by itself: not at all, of nouns, of verbs or a clause of its own, or of clauses. */
  lists: 0 | 1 | 2 | 3
  /** The condition on which it ends, which would be that of what stands behind it; '' for most. */
  tail: string
  /** Without it. */
  bare: Phrase
}

/** Among the first words: a sentence and no duty. */
const FINITE = /\b(?:is|are|was|were|has|have|will|can)\b/
const SHORTEST = 2
/** A duty whose object is not plain says enough from here on: "put up a special every week". */
const SHORTEST_BARE = 4
const LONGEST = 18

/** Every duty that can be printed as a verb phrase, the most telling first; of those that say the same, one. */
export function tellable(material: Material): ToldDuty[] {
  const told: ToldDuty[] = []
  const title = material.role.title?.value.toLowerCase() ?? ''
  const conditions = conditionsOf(material)
  for (const duty of material.responsibilities) {
    if (conditions.get(duty) !== null) continue
    const text = dutyText(duty, title, material)
    if (!text) continue
    const { parts } = lookAt(text)
    const tail = conditionOf(text, duty, material)
    const act = withArticle(asAct(text, material.words['state-acts']), material.words)
    const bare = verb(act, duty.evidence, isUncertain(text, material.verbs))
    const phrase = tail ? { ...bare, text: act + tail } : bare
    told.push({
      duty,
      phrase,
      words: tail ? parts + 2 : parts,
      lists: tail ? 2 : listsIn(text),
      tail: tail.slice(1),
      bare,
      ...tellingOf(duty, text, material),
    })
  }
  return distinct(sort(told, (a, b) => Number(a.minor) - Number(b.minor) || b.telling - a.telling))
}

/** Surely a duty, with a verb to print: one told as a noun phrase has none. */
const isTellable = (duty: FoundDuty, material: Material): boolean =>
  duty.confidence >= SUREST && duty.marked.includes(VERB_MARK) && !isCatchAll(duty, material)

const SUREST = 0.6

/** The duty as it is told, verbs marked; undefined where it cannot be printed or tells nothing but the title. */
export function dutyText(duty: FoundDuty, title: string, material: Material): string | undefined {
  const plain = withoutManners(duty.marked, material.words['praising-manners'])
  const whole = withoutEmptyMeans(withoutGain(withoutAside(plain, material.words['duty-asides']), material), material)
  const text = inBrief(wholeDuty(whole, duty, material), whole, duty, material)
  if (!text || namesPost(text, title) || isOwnRole(text, duty, material) || isHollow(text, duty, material)) return undefined
  const { parts, openings } = lookAt(text)
  return parts < (duty.object ? SHORTEST : SHORTEST_BARE) ||
    !opensWith(text, duty.verb) ||
    FINITE.test(parts > 3 ? text.slice(0, openings[3]) : text)
    ? undefined
    : text
}

/** "be responsible for all parts of the role" */
const isOwnRole = (text: string, { verb }: FoundDuty, { words }: Material): boolean =>
  Object.hasOwn(words['state-acts'], verb) && text.endsWith(` ${words.role}`)

/** "work with new technologies", "work in a friendly team": so does everybody. */
function isHollow(text: string, { verb }: FoundDuty, { words }: Material): boolean {
  if (!words['hollow-verbs'].includes(verb) || NAMED_OR_COUNTED.test(text)) return false
  const parts = text.split(' ')
  const { prepositions, relatives } = words.phrases
  const isEnd = (word = ''): boolean => prepositions.includes(word) || relatives.includes(word) || words['object-ends'].includes(word)
  const from = parts.findIndex((word) => isEnd(word))
  if (from < 0) return false
  const end = parts.findIndex((word, at) => at > from && (isEnd(word) || parts[at + 1]?.startsWith(VERB_MARK)))
  const to = (end < 0 ? parts.length : end) - 1
  const head = (parts[to] as string).toLowerCase().replace(/,$/, '')
  if (words['hollow-heads'].includes(head)) return true
  const { things, between } = emptyMeans(words)
  return things.has(head) && parts.slice(from + 1, to).every((word) => between.has(word.toLowerCase().replace(/,$/, '')))
}

const NAMED_OR_COUNTED = / \p{Lu}|\d/u

const CLAUSES = /,| (?:which|that|who|where|whose) /
const NOUNS = / (?:and|or|&) /

function listsIn(text: string): ToldDuty['lists'] {
  if (text.indexOf(VERB_MARK, 1) > 0) return text.lastIndexOf(VERB_MARK) > (OPENING_VERBS.exec(text)?.[0].length ?? 0) ? 3 : 2
  return CLAUSES.test(text) ? 2 : NOUNS.test(text) ? 1 : 0
}

/** A duty of more words ends at its first turn where enough is left. */
const LONGEST_WHOLE = 13
const FEWEST_LEFT = 5

/** The duty up to its first turn where it is long, or torn as a whole. */
function inBrief(text: string | undefined, marked: string, duty: FoundDuty, material: Material): string | undefined {
  if (text && lookAt(text).parts <= LONGEST_WHOLE) return text
  const short = wholeDuty(withoutTurns(marked, material), duty, material)
  if (short && (!text || lookAt(short).parts >= FEWEST_LEFT)) return short
  return (
    text ??
    wholeActs(marked, duty, material) ??
    wholeDuty(withoutPurpose(marked, material.verbs), duty, material) ??
    wholeDuty(withoutReach(marked, material) ?? '', duty, material) ??
    wholeDuty(cutToCore(marked, material) ?? '', duty, material)
  )
}

/** "Other duties as assigned": whatever stands around it, it tells nothing. */
const isCatchAll = ({ text }: FoundDuty, { words }: Material): boolean => holdsAny(inSmall(text), words['catch-alls'])

/** "professionally and proactively handle requests": how well it is to be done tells nothing of what is done. */
function withoutManners(marked: string, manners: readonly string[]): string {
  const mark = marked.indexOf(VERB_MARK)
  if (mark <= 0 || mark > LONGEST_MANNER) return marked
  const before = marked.slice(0, mark).trim().split(' ')
  return before.every((word) => word === 'and' || manners.includes(word.toLowerCase().replace(/,$/, ''))) ? marked.slice(mark) : marked
}

const LONGEST_CONDITION = 40
const LONGEST_SENTENCE = 240

/** A condition that the phrase of a duty would lose. */
export interface Conditional {
  /** It may be asked, which leaves open whether it is. */
  may: boolean
  /** The words that name the condition, before the duty. */
  opening: Evidence | undefined
  /** It stands behind the duty, or is worded in a way that no sentence can take over. */
  untold: boolean
}

/** Phrases of a list, for looking up. */
const startsOf = once((phrases: readonly string[]) => phraseStarts(phrases))
const endsOf = once((phrases: readonly string[]) => phraseEnds(phrases))
const isBlank = (code: number): boolean => code === 32

const UNTOLD: Conditional = { may: false, opening: undefined, untold: true }

/** The duties that can be told, each with the condition under which it holds, null for most. */
export const conditionsOf = once((material: Material): ReadonlyMap<FoundDuty, Conditional | null> => {
  const found = new Map<FoundDuty, Conditional | null>()
  for (const duty of material.responsibilities) if (isTellable(duty, material)) found.set(duty, conditionAround(duty, material) ?? null)
  return found
})

/** "may exercise supervision", "in the absence of the manager, run the shift"; undefined for a duty without condition. */
function conditionAround({ evidence: [place] }: FoundDuty, { source, words }: Material): Conditional | undefined {
  if (!place || place.section === 'given') return undefined
  const from = sentenceStart(source, place.start)
  if (from < place.start) {
    const whole = source.slice(from, place.start)
    const bare = isSmall(whole.charCodeAt(0) | 32) ? whole : whole.replace(/^[^\p{L}]+/u, '')
    const sentence = bare.toLowerCase().trim()
    const opening = startAt(sentence, 0, startsOf(words['conditional-openings']), isBlank) !== undefined
    const may = holdsAny(sentence, words['conditional-before']) && isLeftOpen(sentence, words)
    if (opening) return underOpening(bare, from + whole.length - bare.length, may, place, words)
    if (may) return { may, opening: undefined, untold: false }
  }
  const end = inSmall(place.text.slice(-LONGEST_CONDITION))
  const behind = behindIn(source, place)
  const first = isWordCode(behind.charCodeAt(0)) ? behind : behind.replace(/^[\s,(]+/, '')
  for (const each of words['conditional-ends']) if (first.startsWith(each) || end.includes(each)) return UNTOLD
  return undefined
}

/** What follows in the same sentence, in small letters. */
function behindIn(source: string, { text, end }: Evidence): string {
  if (isStop(text.charCodeAt(text.length - 1))) return ''
  const line = source.slice(end, end + LONGEST_CONDITION)
  const at = line.indexOf('\n')
  return inSmall(at < 0 ? line : line.slice(0, at))
}

/** What stands before the duty says that it may be done, of this duty or of those before it: "may drive a van and". */
function isLeftOpen(sentence: string, { 'conditional-before': modals, 'plain-leads': leads, relatives }: Material['words']): boolean {
  const padded = ` ${sentence} `
  for (const each of modals) {
    const at = padded.lastIndexOf(` ${each} `)
    if (at < 0) continue
    const before = padded.slice(0, at).trim()
    const behind = padded.slice(at + each.length + 1)
    if (behind === ' ') return true
    if (leads.some((lead) => behind.includes(` ${lead} `))) continue
    const subject = before.split(' ')
    if (before.endsWith(',') || (subject.length <= LONGEST_SUBJECT && !relatives.includes(subject.at(-1) as string))) return true
  }
  return false
}

const LONGEST_SUBJECT = 3

/** The words of the condition up to its comma, where nothing but the reader and a modal stands between them and the duty. */
function underOpening(bare: string, start: number, may: boolean, { section }: Evidence, words: Material['words']): Conditional {
  const comma = bare.indexOf(',')
  const text = bare.slice(0, Math.max(0, comma))
  const between = bare
    .slice(comma + 1)
    .trim()
    .toLowerCase()
  if (comma < 0 || !(may || between === '' || words['plain-leads'].some((lead) => between === lead || between.endsWith(` ${lead}`))))
    return UNTOLD
  return { may, opening: { start, end: start + text.length, text, section }, untold: false }
}

/** Behind the last break or the last mark that ends a sentence before a place, as far back as a sentence reaches. */
function sentenceStart(source: string, place: number): number {
  const least = Math.max(0, place - LONGEST_SENTENCE)
  for (let at = place - 1; at >= least; at--) {
    const code = source.charCodeAt(at)
    if (code === 10) return at + 1
    if (at === least || !isStop(source.charCodeAt(at - 1))) continue
    // "below.As a clerk": the space was lost.
    if (code === 32 || (isCapitalCode(code) && isSmall(source.charCodeAt(at - 2)))) return code === 32 ? at + 1 : at
  }
  return least
}

const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63
const isCapitalCode = (code: number): boolean => code >= 65 && code <= 90

/** Examples and means after a comma are left out: the duty is told without them. */
function withoutAside(text: string, openers: readonly string[]): string {
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    let from = at + 1
    while (text.charAt(from) === ' ') from++
    if (from > at + 1 && opensWithAny(text, from, openers)) return text.slice(0, at)
  }
  return text
}

/** "lead the crew alongside an opportunity to travel": what the reader gains is no part of the duty. */
function withoutGain(text: string, { words }: Material): string {
  for (const gain of words['duty-gains']) {
    const at = text.indexOf(` ${gain} `)
    if (at > 0) return text.slice(0, at).replace(/,$/, '')
  }
  return text
}

const emptyMeans = once((words: Material['words']) => ({
  openers: new Set(words['means-openers']),
  things: new Set(words['empty-means']),
  between: new Set([...words['empty-means-words'], ...words.phrases.joints, ...words.phrases.articles]),
}))
const FEWEST_BEFORE_MEANS = 3

/** "mend pumps using modern tools and techniques": means that name nothing are left out at the end. */
function withoutEmptyMeans(text: string, { words }: Material): string {
  const { openers, things, between } = emptyMeans(words)
  const parts = text.split(' ')
  let at = parts.length - 1
  let isNamed = false
  for (; at >= FEWEST_BEFORE_MEANS; at--) {
    const word = (parts[at] as string).toLowerCase().replace(/,$/, '')
    if (things.has(word)) isNamed = true
    else if (!between.has(word)) break
  }
  return isNamed && at >= FEWEST_BEFORE_MEANS - 1 && openers.has((parts[at] as string).toLowerCase())
    ? parts.slice(0, at).join(' ').replace(/,$/, '')
    : text
}

/** One of the openers stands there by itself. */
const opensWithAny = (text: string, from: number, openers: readonly string[]): boolean =>
  startAt(inSmall(text.slice(from, from + LONGEST_OPENER)), 0, startsOf(openers), isNoWord) !== undefined

/** Letters of an opener, and one. */
const LONGEST_OPENER = 40
const isNoWord = (code: number): boolean => isNoLetter(code) && !(code >= 48 && code <= 57)

/** " when needed": the short condition that a duty was read without; it is told with it. */
function conditionOf(text: string, { evidence: [place] }: FoundDuty, { source, words }: Material): string {
  if (!place || place.section === 'given') return ''
  const tail = inSmall(place.text.slice(-LONGEST_CONDITION)).replace('(', '')
  const end = isWordCode(tail.charCodeAt(tail.length - 1)) ? tail : tail.replace(/(?<![\s.;)])[\s.;)]+$/, '')
  const rest = behindIn(source, place)
  const behind = isWordCode(rest.charCodeAt(0)) ? rest : rest.replace(/^[\s,(]+/, '')
  const tails = words['condition-tails']
  if (startAt(behind, 0, startsOf(tails), isNoLetter) === undefined && endFrom(end, endsOf(tails), isBlank) < 0) return ''
  const found = tails.find((each) => end.endsWith(` ${each}`) || (behind.startsWith(each) && !/^\p{L}/u.test(behind.slice(each.length))))
  return found && !text.toLowerCase().includes(found) ? ` ${found}` : ''
}

/** Up to where a long duty turns to more of its kind, or to its ends: "as well as", "in order to". */
function withoutTurns(marked: string, { words }: Material): string {
  const lower = marked.toLowerCase()
  const ends = words['duty-turns'].map((turn) => lower.indexOf(` ${turn} `)).filter((at) => at > 0)
  return ends.length > 0 ? marked.slice(0, Math.min(...ends)) : ''
}

const FEWEST_IN_REACH = 6
const MOST_IN_REACH = 16

/** Up to where a long duty goes on with how far it reaches, its lists whole: "serve guests, crews and pilots [across the islands]". */
function withoutReach(marked: string, { words }: Material): string | undefined {
  const parts = marked.split(' ')
  for (let at = Math.min(parts.length - 1, MOST_IN_REACH); at >= FEWEST_IN_REACH; at--)
    if (words['reach-openers'].includes(parts[at] as string)) return parts.slice(0, at).join(' ')
  return undefined
}

const FEWEST_BEFORE_PURPOSE = 4

/** Up to what it is done for, behind some words: "build tools for all crews [to speed up the harvest]". */
function withoutPurpose(marked: string, verbs: ReadonlySet<string>): string {
  const words = marked.split(' ')
  for (let at = FEWEST_BEFORE_PURPOSE; at < words.length - 1; at++)
    if (words[at] === 'to' && verbs.has((words[at + 1] as string).replace(VERB_MARK, ''))) return words.slice(0, at).join(' ')
  return ''
}

/** The duty as a whole verb phrase; undefined where it stays torn. */
function wholeDuty(marked: string, { evidence }: FoundDuty, material: Material): string | undefined {
  const lifted = lift(marked, material.words, { most: LONGEST })
  if (!lifted) return undefined
  const parts = material.grammar(evidence)
  const text = withJoinedClauses(mended(lifted, material), material, parts)
  if (!text) return undefined
  const fault = isTornName(text, evidence, material.source) ? 'torn' : verbPhraseFault(text, wordsIn(text, parts), material)
  if (!fault) return withoutStrayCapitals(text, material)
  if (fault !== 'list' && fault !== 'mixed' && fault !== 'points-elsewhere') return undefined
  // What stands behind the comma is left out.
  const head = mended(text.slice(0, Math.max(0, fault === 'mixed' ? text.indexOf(', ') : text.lastIndexOf(', '))), material)
  // Or the act behind the last joint: "agree the plan, the budget and the rota [and report on them]".
  const acts = withoutJoint(text.slice(0, Math.max(0, text.lastIndexOf(VERB_MARK))), material)
  const whole = [acts, head].find(
    (each) => each.split(' ').length >= FEWEST_BEFORE_COMMA && !verbPhraseFault(each, wordsIn(each, parts), material),
  )
  return whole && withoutStrayCapitals(whole, material)
}

/** Without the words at its end that tie on what is left out. */
function withoutJoint(text: string, { words }: Material): string {
  const parts = text.trimEnd().split(' ')
  const isTie = (word = ''): boolean => words.phrases.joints.includes(word) || words['joint-adverbs'].includes(word)
  while (isTie(parts.at(-1))) parts.pop()
  // "rig and derig lights, set up/[take down]": half of a pair is no act.
  const last = parts.at(-1) ?? ''
  return last.startsWith(VERB_MARK) ? '' : parts.join(' ').replace(/,$/, '')
}

const MOST_COMMAS = 4

/** "[load and unload lorries, rig lights], own van, sites vary": the acts that are whole, up to the comma behind the last of them. */
function wholeActs(marked: string, duty: FoundDuty, material: Material): string | undefined {
  const last = marked.lastIndexOf(VERB_MARK)
  let at = last > 0 ? marked.indexOf(', ', last) : -1
  for (let round = 0; round < MOST_COMMAS && at > 0; round++) {
    const found = wholeDuty(marked.slice(0, at), duty, material)
    if (found) return found
    const before = marked.lastIndexOf(', ', at - 1)
    if (before < 0 || marked.indexOf(VERB_MARK, 1) > before) return undefined
    at = before
  }
  return undefined
}

const FEWEST_BEFORE_COMMA = 4

/** "be responsible for the stock" -> "take responsibility for the stock" */
function asAct(text: string, acts: Readonly<Record<string, string>>): string {
  const from = VERB_MARK.length
  for (const [state, act] of Object.entries(acts))
    if (text.startsWith(`${state} `, from)) return VERB_MARK + act + text.slice(from + state.length)
  return text
}

/** "maintain and update", each verb with its mark. */
const OPENING_VERBS = new RegExp(`^${VERB_MARK}[\\p{L}-]+(?:(?:, | and | or |, and )${VERB_MARK}[\\p{L}-]+)*`, 'u')
const JOINED = new RegExp(`(?:, (?:and |or )?|\\b(?:and|or) )(${VERB_MARK}?)([\\p{L}-]+)`, 'gu')

/** Past the opening verbs, a word after a joint may be one more verb or a noun: "iron", "shop", "report". */
function isUncertain(text: string, verbs: ReadonlySet<string>): boolean {
  if (!/, |and |or /.test(text)) return false
  const opening = OPENING_VERBS.exec(text)?.[0] ?? ''
  JOINED.lastIndex = opening.length
  for (let found = JOINED.exec(text); found; found = JOINED.exec(text))
    if (found[1] || verbs.has((found[2] as string).toLowerCase())) return true
  return false
}

/** "work as a nurse" tells a nurse nothing; "cook for forty" does tell what a cook does. */
function namesPost(text: string, title: string): boolean {
  if (title.length < SHORTEST_TITLE) return false
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(title); at >= 0; at = lower.indexOf(title, at + 1))
    if (BEHIND_ARTICLE.test(lower.slice(Math.max(0, at - LONGEST_ARTICLE), at))) return true
  return false
}

const SHORTEST_TITLE = 4
const LONGEST_ARTICLE = 5
const BEHIND_ARTICLE = /\s(?:an?|the|as) $/

/** "accurately ", "accurately and quickly ". */
const MANNER = /^\p{L}+ly (?:and \p{L}+ly )?$/u
const LONGEST_MANNER = 40

/** With or without the mark of the verb; one adverb or two may stand before it. */
function opensWith(text: string, verb: string): boolean {
  const mark = text.indexOf(VERB_MARK)
  if (mark > 0 && mark < LONGEST_MANNER && MANNER.test(text.slice(0, mark))) return true
  const from = text.startsWith(VERB_MARK) ? VERB_MARK.length : 0
  return text.slice(from, from + verb.length).toLowerCase() === verb || text.replaceAll(VERB_MARK, '').toLowerCase().startsWith(verb)
}

/** Three that are plain go into one sentence; a list goes with one other, which is no list of clauses beside another list. */
export function goTogether(chosen: readonly ToldDuty[], next: ToldDuty): boolean {
  const lists = chosen.reduce<number>((sum, each) => sum + each.lists, next.lists)
  return chosen.length === 0 || lists === 0 || (lists <= MOST_LISTED && chosen.length === 1)
}

const MOST_LISTED = 2

/** As the posting has them. */
export const inOrder = (told: readonly ToldDuty[]): ToldDuty[] =>
  [...told].sort(
    (a, b) => Number(a.tail !== '') - Number(b.tail !== '') || (a.duty.evidence[0]?.start ?? 0) - (b.duty.evidence[0]?.start ?? 0),
  )

/** Duties of different themes and verbs, until the room in words is used; in the order of the posting. */
export function varied(duties: readonly ToldDuty[], count: number, room: number, avoid: ReadonlySet<string>): ToldDuty[] {
  const chosen: ToldDuty[] = []
  const themes = new Set(avoid)
  const verbs = new Set<string>()
  let words = 0
  for (const pass of [0, 1]) {
    for (const told of duties) {
      if (chosen.length >= count) return inOrder(chosen)
      if (chosen.includes(told) || words + told.words > room || verbs.has(told.duty.verb) || !goTogether(chosen, told)) continue
      if (pass === 0 && told.duty.themes.some((theme) => themes.has(theme))) continue
      chosen.push(told)
      words += told.words
      verbs.add(told.duty.verb)
      for (const theme of told.duty.themes) themes.add(theme)
    }
  }
  return inOrder(chosen)
}
