/** Which duties the report tells, and in which words. */
import { withoutPraise } from '../nlp/without-praise'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import { isTornName, withoutStrayCapitals } from './casing'
import { isOfOthers } from './duty-agents'
import { withArticle } from './duty-article'
import { conditionOf, conditionsOf } from './duty-conditions'
import { cutToCore } from './duty-core'
import {
  LONGEST_MANNER,
  MANNER,
  withoutAside,
  withoutClause,
  withoutEmptyMeans,
  withoutGain,
  withoutManners,
  withoutPointing,
  withoutPurpose,
  withoutReach,
  withoutTurns,
} from './duty-cuts'
import { kinshipOf } from './duty-kinship'
import { isCutShort, withObject, withoutOpenTail } from './duty-torn'
import { bareWord, wordsIn } from './grammar'
import { holdsAny } from './holds-word'
import { isHollow } from './hollow-duty'
import { lift } from './lift'
import { lookAt } from './look'
import { withJoinedClauses } from './loose-clauses'
import type { Material } from './material'
import { mended } from './mend'
import { holdsMisspelt } from './misspelt'
import { verb } from './phrases'
import { distinct, tellingOf } from './telling'
import { isUnclean } from './unclean-duty'
import { verbPhraseFault } from './well-formed'

export interface ToldDuty {
  duty: FoundDuty
  phrase: Phrase
  words: number
  /** How much it tells of this job. */
  telling: number
  /** It tells little of any job: it stands behind the others. */
  minor: boolean
  /** It does not read well: where enough others are, it is left out. */
  unclean: boolean
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
    if (duty.named || conditions.get(duty) !== null) continue
    const whole = dutyText(duty, title, material)
    const text = whole && withoutShow(whole, material.words)
    if (!text || holdsMisspelt(text, material) || isOfOthers(duty, material) || isName(duty, material)) continue
    const { parts } = lookAt(text)
    const tail = conditionOf(text, duty, material)
    const act = withArticle(plainly(asAct(text, material.words['state-acts']), material.words['plain-acts']), material)
    const bare = verb(act, duty.evidence, isUncertain(text, material.verbs))
    const phrase = tail ? { ...bare, text: act + tail } : bare
    told.push({
      duty,
      phrase,
      words: tail ? parts + 2 : parts,
      lists: tail ? 2 : listsIn(text),
      tail: tail.slice(1),
      bare,
      unclean: isUnclean(text, material),
      ...tellingOf(duty, text, material),
    })
  }
  return distinct(sort(told, (a, b) => Number(a.minor) - Number(b.minor) || Number(a.unclean) - Number(b.unclean) || b.telling - a.telling))
}

/** The duty as it is told, verbs marked; undefined where it cannot be printed or tells nothing but the title. */
export function dutyText(duty: FoundDuty, title: string, material: Material): string | undefined {
  const plain = withoutManners(withoutOwner(duty.marked, material), material.words['praising-manners'])
  const whole = withoutEmptyMeans(withoutGain(withoutAside(plain, material.words['duty-asides']), material), material)
  const text = inBrief(wholeDuty(whole, duty, material), whole, duty, material)
  if (!text || namesPost(text, title) || isOwnRole(text, duty, material) || isHollow(text, duty, material) || isRowOfNouns(text))
    return undefined
  const { parts, openings } = lookAt(text)
  return parts < (duty.object ? SHORTEST : SHORTEST_BARE) ||
    !opensWith(text, duty.verb) ||
    NOUN_PAIR.test(text) ||
    FINITE.test(parts > 3 ? text.slice(0, openings[3]) : text)
    ? undefined
    : text
}

/** "that work with the Loading Bay": a name within its sentence is no act. */
export function isName({ evidence }: Pick<FoundDuty, 'evidence'>, { source }: Pick<Material, 'source'>): boolean {
  const start = evidence[0]?.start ?? 0
  return WITHIN_SENTENCE.test(source.slice(Math.max(0, start - 2), start)) && CAPITALS.test(source.slice(start, start + LONGEST_NAME))
}
const WITHIN_SENTENCE = /\p{Ll} $/u
const CAPITALS = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u
const LONGEST_NAME = 30

/** "tend lovely gardens" -> "tend gardens", but "give great service": without its praise this tells nothing. */
function withoutShow(text: string, words: Material['words']): string {
  const plain = withoutPraise(text, words)
  if (plain === text) return text
  const isHeld = plain.split(' ').some((part) => words['bare-heads'].includes(bareWord(part)) || words.phrases.relatives.includes(part))
  return isHeld ? text : plain
}

/** "The Gazette seeks an editor to lead its desk": right behind the verb nothing but the employer can own the thing. */
const withoutOwner = (marked: string, { words: { phrases, 'the-article': article } }: Material): string =>
  marked.replace(OWNED, (whole, act: string, owner: string) => (phrases['its-pronouns'][0] === owner ? `${act} ${article} ` : whole))
const OWNED = /^(\uE000\p{L}+) (\p{L}+) (?=\p{L})/u

/** "engineers/Researchers": no verb is paired with a name. */
const NOUN_PAIR = /^\uE000?\p{L}{2,20}\/\p{Lu}/u

/** "practices, processes, and methods" under a label: bare words of which one is no verb. */
function isRowOfNouns(text: string): boolean {
  const items = text.split(/,? (?:and|or) |, /)
  return items.length > 2 && items.every((item) => !item.includes(' ')) && items.some((item) => !item.startsWith(VERB_MARK))
}

/** "be responsible for all parts of the role" */
const isOwnRole = (text: string, { verb }: FoundDuty, { words }: Material): boolean =>
  text.endsWith(` ${words.role}`) && (Object.hasOwn(words['state-acts'], verb) || holdsAny(text, words['vague-wholes']))

const CLAUSES = /,| (?:which|that|who|where|whose) /
const NOUNS = / (?:and|or|&) /

export function listsIn(text: string): ToldDuty['lists'] {
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
    wholeDuty(withoutPointing(marked, material), duty, material) ??
    wholeDuty(withoutClause(marked, material) ?? '', duty, material) ??
    wholeDuty(withoutPurpose(marked, material), duty, material) ??
    wholeDuty(withoutReach(marked, material) ?? '', duty, material) ??
    wholeDuty(cutToCore(marked, material) ?? '', duty, material)
  )
}

/** The duty as a whole verb phrase; undefined where it stays torn. */
function wholeDuty(marked: string, { evidence }: FoundDuty, material: Material): string | undefined {
  const lifted = lift(marked, material.words, { most: LONGEST })
  if (!lifted) return undefined
  const parts = material.grammar(evidence)
  const joined = withJoinedClauses(mended(withoutOpenTail(lifted, evidence), material), material, parts)
  if (!joined) return undefined
  const text = withObject(joined, material)
  const isTorn = isTornName(text, evidence, material.source) || isCutShort(text, evidence, material)
  const fault = isTorn ? 'torn' : verbPhraseFault(text, wordsIn(text, parts), material)
  if (!fault) return withoutStrayCapitals(text, material)
  if (fault !== 'list' && fault !== 'mixed' && fault !== 'points-elsewhere') return undefined
  // What stands behind the comma is left out.
  const head = mended(text.slice(0, Math.max(0, fault === 'mixed' ? text.indexOf(', ') : text.lastIndexOf(', '))), material)
  // Or the act behind the last joint: "agree the plan, the budget and the rota [and report on them]".
  const acts = withoutJoint(text.slice(0, Math.max(0, text.lastIndexOf(VERB_MARK))), material)
  const whole = [acts, head].find(
    (each) =>
      each.split(' ').length >= FEWEST_BEFORE_COMMA &&
      !isCutShort(each, evidence, material) &&
      !verbPhraseFault(each, wordsIn(each, parts), material),
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

/** "utilise the saws" -> "use the saws" */
function plainly(text: string, acts: Readonly<Record<string, string>>): string {
  let plain = text
  for (const [showy, act] of Object.entries(acts)) plain = plain.replaceAll(`${VERB_MARK}${showy} `, `${VERB_MARK}${act} `)
  return plain
}

/** "maintain and update", each verb with its mark. */
const OPENING_VERBS = new RegExp(`^${VERB_MARK}[\\p{L}-]+(?:(?:, | and | or |, and )${VERB_MARK}[\\p{L}-]+)*`, 'u')
const JOINED = new RegExp(`(?:, (?:and |or )?|\\b(?:and|or) )(${VERB_MARK}?)([\\p{L}-]+)`, 'gu')

/** Past the opening verbs, a word after a joint may be one more verb or a noun: "iron", "shop", "report". */
function isUncertain(text: string, verbs: ReadonlySet<string>): boolean {
  if (!/, |and |or /.test(text)) return false
  if (HIDDEN_ACT.test(text)) return true
  const opening = OPENING_VERBS.exec(text)?.[0] ?? ''
  JOINED.lastIndex = opening.length
  for (let found = JOINED.exec(text); found; found = JOINED.exec(text))
    if (found[1] || verbs.has((found[2] as string).toLowerCase())) return true
  return false
}

/** "log the calls and ring the keeper": a word before an article that is no preposition is one more verb. */
const HIDDEN_ACT =
  /\p{L} (?:and|or) (?!(?:in|on|at|to|for|of|by|with|from|as|per|via|not|all|both|than|into|over|under|about|then|also|across|within|during|through|around)\b)\p{Ll}{2,20} (?:the|an?|each|every) /u

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

/** With or without the mark of the verb; one adverb or two may stand before it. */
function opensWith(text: string, verb: string): boolean {
  const mark = text.indexOf(VERB_MARK)
  if (mark > 0 && mark < LONGEST_MANNER && MANNER.test(text.slice(0, mark))) return true
  const from = text.startsWith(VERB_MARK) ? VERB_MARK.length : 0
  return text.slice(from, from + verb.length).toLowerCase() === verb || text.replaceAll(VERB_MARK, '').toLowerCase().startsWith(verb)
}

/**
 * Three that are plain go into one sentence, and two of these may name two things; a list goes with one other, which is no list of clauses
 * beside another list.
 */
export function goTogether(chosen: readonly ToldDuty[], next: ToldDuty): boolean {
  const all = [...chosen, next]
  const lists = all.reduce<number>((sum, each) => sum + each.lists, 0)
  const isPair = chosen.length === 1
  if (chosen.length === 0 || (lists <= MOST_LISTED && (isPair || all.every((each) => each.lists < 2)))) return true
  return isPair && lists <= MOST_OF_TWO && all.every((each) => each.lists < MOST_OF_TWO)
}

const MOST_LISTED = 2
/** A pair of verbs beside a pair of things. */
const MOST_OF_TWO = 3

/** As the posting has them. */
export const inOrder = (told: readonly ToldDuty[]): ToldDuty[] =>
  [...told].sort(
    (a, b) => Number(a.tail !== '') - Number(b.tail !== '') || (a.duty.evidence[0]?.start ?? 0) - (b.duty.evidence[0]?.start ?? 0),
  )

/** Duties that are akin, of different verbs, until the room in words is used; in the order of the posting. */
export function varied(duties: readonly ToldDuty[], count: number, room: number, avoid: ReadonlySet<string>): ToldDuty[] {
  const chosen: ToldDuty[] = []
  const { next, isAkin } = kinshipOf(duties, avoid)
  const open = new Set(duties)
  let words = 0
  while (chosen.length < count && open.size > 0) {
    const told = next(open, chosen)
    open.delete(told)
    const isAlike = chosen.some(({ duty }) => duty.verb === told.duty.verb)
    if (isAlike || words + told.words > room || !goTogether(chosen, told)) continue
    if (chosen.length > 1 && !isAkin(told, chosen)) continue
    chosen.push(told)
    words += told.words
  }
  return inOrder(chosen)
}
