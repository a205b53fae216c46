/** What the posting asks of a candidate, line by line, as noun phrases in its own words. */

import { codeAt } from '../nlp/code-at'
import { firstWord } from '../nlp/end-words'
import { evenSpace } from '../nlp/even-space'
import { letterRuns } from '../nlp/letter-runs'
import { isNoLetter, startAt } from '../nlp/phrase-edges'
import { lately } from '../once'
import { articleFor } from '../realise/article'
import { joinList } from '../realise/list'
import type { FoundAsk } from '../resolve/asks'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import type { Evidence, Skill } from '../types'
import { isTornName, withoutStrayCapitals } from './casing'
import { withArticle as withArticles } from './duty-article'
import { isOfGrade } from './grades'
import { wordsIn } from './grammar'
import { isSmall, lowerFirst, lowerWords } from './lift'
import { type Line, type LineMaterial, type LineWording, LONGEST_LINE, mayBeHeaded, readLine } from './line'
import { CAPITAL, DIGIT, INNER_CAPITAL, type Look, lookAt, WIDE } from './look'
import type { Material } from './material'
import { tidied } from './own-words'
import { noun } from './phrases'
import { byPlace } from './places'
import { statusOf } from './status'
import { nounPhraseFault } from './well-formed'
import { quantityPattern } from './years-pattern'

export type AskKind = 'skill' | 'soft' | 'language' | 'physical' | 'licence'

export interface Ask {
  kind: AskKind
  level: FoundAsk['level']
  phrase: Phrase
  /** Where the same words stand among what is only preferred. */
  wishedToo?: Evidence
  words: number
  /** It names what is known or used. */
  namesSkill: boolean
  /** How much it tells: lines that name a skill of their own tell most. */
  weight: number
}

/** Lines that are set against each other: more than any posting of one job asks for. */
const MOST = 200

/** Every line that can be printed as a noun phrase, in the order of the posting. */
export function asksOf(material: Material): Ask[] {
  const asks: Told[] = []
  const skillsIn = skillsByPlace(material.skills)
  for (const ask of material.asks) {
    if (asks.length >= MOST) break
    if (isOfGrade(ask.evidence, material)) continue
    for (const part of parted(ask, material)) tell(part, skillsIn(part.evidence), asks, material)
  }
  return asks.map((told) => told.ask)
}

/** Adds the line unless its words are told; it takes the place of what tells less in the same words. */
function tell({ evidence: line, level, bare }: FoundAsk, skills: readonly Skill[], asks: Told[], material: Material): void {
  const evidence = bare && level === 'required' ? behindLabel(line, skills) : line
  const isPaper = skills.some(isPaperSkill) && skills.every((skill) => isPaperSkill(skill) || skill.kind === 'soft')
  const named = skills.length > 0 && (bare || isPaper)
  const isBodily = skills.length > 1 && skills.every(({ kind }) => kind === 'physical')
  const isLong = isPaper || opensOnPaper(evidence.text, material)
  const most = isBodily ? LONGEST_BODILY : isLong ? LONGEST_PAPER : SPELL.test(evidence.text) ? LONGEST_SPELL : LONGEST_LINE
  const isOfLanguages = skills.length > 0 && skills.every(({ kind }) => kind === 'language')
  const whole = wholeAsk(phraseOf(evidence.text, named, material, skills, most), evidence, material, isOfLanguages)
  const place = whole ? evidence : beforeGlue(evidence, material)
  const text = whole ?? (place && wholeAsk(phraseOf(place.text, named, material, skills, most), place, material))
  if (!text || !place || isHeading(text, material) || NO_MORE_THAN_SPELL.test(text) || POINTS_BACK.test(text)) return
  const look = lookAt(text)
  const { marks, parts } = look
  const said = wordsOf(look)
  // "Experience with looms" is no less required where "experience with tools for looms" is preferred.
  const outweighs = (one: FoundAsk['level'], other: FoundAsk['level']): boolean => one === 'required' || other === 'preferred'
  for (const other of asks)
    if (outweighs(other.ask.level, level) && isWithin(said, other.said)) {
      // "SaaS experience" among what is required and again among the bonus points.
      if (other.ask.level === 'required' && level === 'preferred' && isWithin(other.said, said)) other.ask.wishedToo = place
      return
    }
  for (let at = asks.length - 1; at >= 0; at--) {
    const other = asks[at] as Told
    if (outweighs(level, other.ask.level) && isWithin(other.said, said)) asks.splice(at, 1)
  }
  let hard = 0
  for (const { kind } of skills) if (kind !== 'soft') hard++
  const isNamed = (marks & (CAPITAL | WIDE)) !== 0 && /\b\p{Lu}/u.test(text)
  const held = asHeld(text, material)
  const ask: Ask = {
    kind: held === undefined ? askKind(text, evidence, skills, material) : 'licence',
    level,
    phrase: noun(held ?? text, [place], isOneThing(text, material) ? false : undefined),
    words: parts,
    namesSkill: skills.some(({ kind }) => kind === 'tool' || kind === 'knowledge' || kind === 'method'),
    weight: Math.min(3, hard) + (marks & DIGIT ? 1 : 0) + (isNamed ? 0.5 : 0) + (isOfTitle(skills, material) ? OF_TITLE : 0),
  }
  asks.push({ ask, said })
}

/** "Kiln types: Raku, Anagama, Bourry": the names say what the label does. */
function behindLabel(line: Evidence, skills: readonly Skill[]): Evidence {
  const label = LABEL.exec(line.text)?.[0].length ?? 0
  const start = line.start + label
  const named = skills.filter(
    ({ kind, evidence }) => kind === 'tool' && evidence.some((item) => item.start >= start && item.end <= line.end),
  )
  return label > 0 && named.length > 1 && named.length <= MOST_LABELLED ? { ...line, start, text: line.text.slice(label) } : line
}
/** Of more names the label says it better. */
const MOST_LABELLED = 5
const LABEL = /^\p{L}[\p{L}/& -]{3,34}s: ?(?=\p{Lu})/u

/** What the title names is the core of the post: "Django" of a Django developer. */
const isOfTitle = (skills: readonly Skill[], { role: { title } }: Material): boolean => {
  const named = ` ${title?.value.toLowerCase() ?? ''} `
  return skills.some(({ kind, name }) => kind !== 'soft' && named.includes(` ${name.toLowerCase()} `))
}
const OF_TITLE = 2

/** "web and mobile testing experience": the "and" joins what stands before one head. */
function isOneThing(text: string, { lines: { heads, mergeable } }: Material): boolean {
  if (OF_A_SPELL.test(text) && !text.includes(' and ')) return true
  const named = text.slice(0, headEnd(text, { heads })).replace(ADVERB_AT_END, '').toLowerCase().split(' ')
  const joint = named.indexOf('and')
  return mergeable.has(named.at(-1) as string) && (joint < 0 || !named.slice(0, joint).some((word) => heads.has(word)))
}

/** "more than six months of practice" are one thing. */
const OF_A_SPELL = /^(?:\p{L}+ ){0,2}\S+ (?:years?|months?) of /u

/** "experience safely [handling and storing]" */
const ADVERB_AT_END = / \p{L}{3,20}ly$/u

/** Where the words end whose last one is the head of the phrase. */
export function headEnd(text: string, { heads }: Pick<Material['lines'], 'heads'>): number {
  for (const { index, 1: act, 2: next } of text.matchAll(HEAD_END)) {
    // "a deep understanding of", "good drafting skills"
    const before = text.slice(text.lastIndexOf(' ', index - 1) + 1, index).toLowerCase()
    // "experience training staff": behind a head it is an act.
    if (act && !heads.has(before) && (heads.has(act.toLowerCase()) || heads.has((next as string).toLowerCase()))) continue
    return index
  }
  return text.length
}

const HEAD_END = / (?:(?:with|in|of|for|from|as|to|at|by|on|that|within|using) |(\p{L}{2,}ing)(?= ([\p{L}-]*)))|[,(]/gu

/** "a registered nurse with current council registration" -> "current council registration as a registered nurse": what is held, not who one is. */
function asHeld(text: string, material: Material): string | undefined {
  const { words } = material
  const [, person, article = '', grade = '', paper] = HOLDER.exec(text) ?? []
  if (!person || !words['held-adjectives'].includes(grade)) return statusOf(text, material)
  if (!words['countable-heads'].includes((paper as string).slice((paper as string).lastIndexOf(' ') + 1))) return undefined
  return `${article}${grade} ${paper} as ${person}`
}

const HOLDER = /^(an? [\p{L} ()-]{4,50}?) with (an? )?(\p{Ll}+) ((?:[\p{L}-]+ ){1,7}[\p{Ll}]+)$/u

/** "Education and Language" heads what is asked for. */
function isHeading(text: string, { lines: { headings }, words: { joints } }: Material): boolean {
  const tellsMore = (word: string): boolean => !headings.has(word) && word !== joints.and && word !== joints.or
  // Most lines tell more by their first word.
  const first = firstWord(text)
  if (/^[a-z]+$/.test(first) && tellsMore(first)) return false
  return !letterRuns(text.toLowerCase()).some(tellsMore)
}

const GLUE = /(?<!\p{L})(\p{L}\p{Ll}{3,})(\p{Lu}\p{L}*)/gu

/** Two lines that were run together inside a word: the first of them. "three years in networksCisco routers" */
function beforeGlue(evidence: Evidence, { isWord, words }: Material): Evidence | undefined {
  if (!(lookAt(evidence.text).marks & (INNER_CAPITAL | WIDE))) return undefined
  for (const glue of evidence.text.matchAll(GLUE)) {
    const [whole, before, after] = glue as unknown as [string, string, string]
    if (!isWord(before.toLowerCase()) || words.isName(whole.toLowerCase())) continue
    // "FashionFull-time", but "PowerBI"
    if (!isSmall(before.charCodeAt(0)) && !isWord(after.toLowerCase())) continue
    const text = evidence.text.slice(0, glue.index + before.length)
    return text.includes(' ') ? { ...evidence, text, end: evidence.start + text.length } : undefined
  }
  return undefined
}

/** "some experience with it" */
const POINTS_BACK = / (?:it|them|these|those|one)$/

/** "9 months", "month 1" */
const NO_MORE_THAN_SPELL = /^(?:\S+ (?:years?|months?)|(?:day|week|month|quarter|year)s? \d\S*)$/i

/** A licence is one whatever it is for: "a licence with a crane endorsement". */
function askKind(text: string, evidence: Evidence, skills: readonly Skill[], material: Material): AskKind {
  if (isOfDriving(evidence, material)) return 'licence'
  const kind = kindOf(skills)
  const end = text.search(HEAD_OF_PAPER)
  const named = (end < 0 ? text : text.slice(0, end)).trimEnd().toLowerCase()
  const head = named.slice(named.lastIndexOf(' ') + 1).replace(/s$/, '')
  // "a record of leading teams" is shown and no quality; "knowledge of first aid" is no paper.
  if (kind === 'soft' && material.words['practice-heads'].includes(head)) return 'skill'
  if (kind === 'licence' && material.lines.mergeable.has(head) && !quantityPattern(material.words).test(text)) return 'skill'
  if (kind !== 'skill') return kind
  const { 'countable-heads': heads, degrees } = material.words
  const isSchooling = Object.values(degrees).some((degree) => degree?.endsWith(` ${head}`))
  return heads.includes(head) && !isSchooling ? 'licence' : kind
}

const HEAD_OF_PAPER = / (?:with|in|of|for|from|as|to|at|by|on|that|within) |[,(]/

const isOfDriving = (line: Evidence, { role: { drivingLicence } }: Material): boolean =>
  drivingLicence?.evidence.some((item) => overlap(item, line)) === true

/** "Registration in good standing with the College of ...": the body's name makes such a line long. */
function opensOnPaper(line: string, { words }: Material): boolean {
  const end = line.search(HEAD_OF_PAPER)
  const named = line.slice(0, Math.max(0, end)).trimEnd()
  const count = named ? named.split(' ').length : 0
  return count > 0 && count <= LEAD_OF_PAPER && words['countable-heads'].includes(named.slice(named.lastIndexOf(' ') + 1).toLowerCase())
}

const LEAD_OF_PAPER = 4

/** Words of a line that asks for a licence or a language and nothing else: its terms are told with it. */
const LONGEST_PAPER = 24

/** The same of one that counts years: it says of what. */
const LONGEST_SPELL = 21
const SPELL = /\d\+? ?(?:years?|yrs)(?!\p{L})/iu

/** The same of one that tells what the body must bear. */
const LONGEST_BODILY = 24

const isPaperSkill = ({ kind }: Skill): boolean => kind === 'language' || kind === 'certification'

/** The phrase where nothing in it is torn; it stands in the posting at `evidence`. */
export function wholeAsk(text: string | undefined, evidence: Evidence, material: Material, isOfNames = false): string | undefined {
  if (!text) return undefined
  const fault = nounPhraseFault(text, wordsIn(text, material.grammar([evidence])), material)
  // A list of languages needs no head.
  const torn =
    isGarbled(text, evidence, material) ||
    isTornName(text, [evidence], material.source) ||
    (fault !== undefined && !(isOfNames && fault === 'no-head'))
  return torn
    ? undefined
    : withSound(withoutStrayCapitals(withArticles(tidied(text, material, 'or'), material, material.words['a-article']), material), material)
}

/** "a RDBMS" -> "an RDBMS" */
const withSound = (text: string, { words: { sounds } }: Material): string =>
  text.replace(BEFORE_ACRONYM, (_, before: string, acronym: string) => `${before}${articleFor(acronym, sounds)} ${acronym}`)
const BEFORE_ACRONYM = /(^| )an? (\p{Lu}{2,8})(?![\p{L}\d])/gu

/** "years of experience hotel kitchens", "five years lower deck work", "to learn and grasps", "andJ2EE": a word or a space is lost. */
function isGarbled(text: string, evidence: Evidence, material: Material): boolean {
  if (LOST_SPACE.test(text) || NO_COMPLEMENT.test(text)) return true
  const [, first = '', second = ''] = SECOND_ACT.exec(text) ?? []
  if (second && material.verbs.has(first) && (material.verbs.has(second) || material.lines.heads.has(second))) return true
  const words = wordsIn(text, material.grammar([evidence]))
  return words.some(({ lower, stop }, at) => {
    const next = words[at + 1]
    const before = words[at - 1]
    if (!next || stop || next.lower.endsWith('ing') || !(next.pos === 'NOUN' || next.pos === 'ADJ')) return false
    if (lower === material.words['practice-heads'][0]) return before?.lower === material.words.of
    const isSpell = material.words.phrases.spells.includes(lower) && before !== undefined && /\d/.test(before.text)
    return isSpell && !words.slice(at + 1).some((word) => material.words['practice-heads'].includes(word.lower))
  })
}
const LOST_SPACE = /(?<!\p{L})(?:and|or|of|with)\p{Lu}\p{L}{0,24}\d|(?<!\p{L})\p{L}{4,20}ly-\p{L}{3,20}ing(?!\p{L})|(?:^|\s)[b-z](?=\s|$)/u
/** "experience to handle sails" */
const NO_COMPLEMENT = /^(?:\p{L}+ ){0,2}experience to /u
const SECOND_ACT = /(?:^|\s)to (\p{Ll}{2,15}) and (\p{Ll}{2,15}[^s\W])s (?=\p{Ll})/u

/** An ask and the words it is told in. */
interface Told {
  ask: Ask
  said: Words
}

/** A line that lists several things, each with a head of its own, is several lines: "sound judgement, the ability to plan". */
export function parted(ask: FoundAsk, material: Material): readonly FoundAsk[] {
  const { text } = ask.evidence
  if (!text.includes(',') && !text.includes(';') && !text.includes(' and ')) return [ask]
  const known = partsKnown(material)
  let parts = known.get(ask)
  if (!parts) {
    parts = partsOf(ask, material)
    known.set(ask, parts)
  }
  return parts
}

/** The parts of the lines of a posting that were asked for. */
const partsKnown = lately((_material: Material) => new Map<FoundAsk, readonly FoundAsk[]>())

function partsOf(ask: FoundAsk, material: Material): readonly FoundAsk[] {
  const { text } = ask.evidence
  const pieces = text.includes(';') ? cut(ask, text.split(/(?<!&\w{2,6});\s+(?!or\b)/i)) : [ask]
  const parts = pieces.length === 1 ? partsAtCommas(ask, material) : pieces.flatMap((piece) => partsAtCommas(piece, material))
  return parts.flatMap((part) => partsAtHeads(part, material))
}

/** "experience with boats and strong knowledge of tides": behind "and" another thing is asked for, and each is told by itself. */
function partsAtHeads(piece: FoundAsk, material: Material): FoundAsk[] {
  const { text } = piece.evidence
  if (!text.includes(' and ') || text.includes(',') || material.role.education?.evidence.some((item) => overlap(item, piece.evidence)))
    return [piece]
  const { heads } = material.lines
  const parts: string[] = []
  for (const part of text.split(' and ')) {
    const before = parts.at(-1) ?? ''
    const words = part.split(' ', WITHIN_ITEM)
    const at = words.findIndex((word) => heads.has(word.toLowerCase()))
    const opens =
      at >= 0 && words.slice(0, at).every((word) => /^[\p{L}-]+$/u.test(word)) && OF_ITS_OWN.test(words.slice(at, at + 3).join(' '))
    const isWhole = (OF_ITS_OWN.test(before) && opensOnHead(before, material)) || endsOnHead(before, words[at] ?? '', material)
    // "5 years of mill design and weaving experience": the years wait for their head.
    const waits = SPELL.test(before) && !before.includes(material.words.experience)
    if (parts.length === 0 || !opens || !isWhole || waits) {
      if (parts.length === 0) parts.push(part)
      else parts[parts.length - 1] += ` and ${part}`
    } else parts.push(part)
  }
  const split = cut(piece, parts)
  return split.length > 1 && split.every((part) => isPhrase(part.evidence.text, material)) ? split : [piece]
}

/** "experience with boats" says of what; "knowledge" of "knowledge and practice of sailing" does not. */
const opensOnHead = (text: string, { lines: { heads } }: Material): boolean => {
  const words = text.split(' ')
  const at = words.findIndex((word) => heads.has(word.toLowerCase()))
  return at >= 0 && at < WITHIN_ITEM && OF_ITS_OWN.test(words.slice(at, at + 3).join(' '))
}
/** "fine drawing skills [and experience with boats]", "some ledger experience [and experience with audits]", but "strong knowledge [and experience of sailing]" */
function endsOnHead(text: string, next: string, { lines: { heads, mergeable } }: Material): boolean {
  const words = text.toLowerCase().split(' ')
  const last = words.at(-1) as string
  return (
    words.length >= WORDS_BEFORE_HEAD && heads.has(last) && (last === next.toLowerCase() || (last.endsWith('s') && !mergeable.has(last)))
  )
}
const WORDS_BEFORE_HEAD = 3
const OF_ITS_OWN = / (?:of|in|with|to|for|on|at|using|\p{Ll}{2,14}ing) (?=\S)/u

function partsAtCommas(piece: FoundAsk, material: Material): FoundAsk[] {
  const { text } = piece.evidence
  // A degree's subjects and alternatives belong together.
  if (!text.includes(',') || material.role.education?.evidence.some((item) => overlap(item, piece.evidence))) return [piece]
  const isWhole = text.length < LONG && isPhrase(text, material)
  if (isWhole && !losesTail(text, material)) return [piece]
  const parts = cut(piece, atCommas(text))
  if (parts.some((part) => /^or\b/i.test(part.evidence.text)) || AN_ALTERNATIVE.test(parts.at(-1)?.evidence.text ?? '')) return [piece]
  // "Forklift licence, 1 year of experience": the years are those of what stands before them.
  if (parts.slice(1).some((part) => BARE_SPELL.test(part.evidence.text))) return [piece]
  if (parts.every((part) => isPhrase(part.evidence.text, material))) return parts
  // "Technical leadership, experience in fast, small teams": the comma inside an item parts nothing.
  const headed = cut(piece, atHeads(text, material))
  return headed.length > 1 && headed.every((part) => isPhrase(part.evidence.text, material)) ? headed : [piece]
}

/** At each comma behind which a new head opens its own item. */
function atHeads(text: string, { lines: { heads } }: Material): string[] {
  const items: string[] = []
  for (const part of text.split(', ')) {
    const bare = part.startsWith('and ') ? part.slice(4) : part
    const words = bare.split(' ', WITHIN_ITEM)
    const at = words.findIndex((word) => heads.has(word.toLowerCase()))
    const opens = at >= 0 && OF_HEAD.test(words[at + 1] ?? '')
    if (items.length === 0 || opens) items.push(items.length === 0 ? part : bare)
    else items[items.length - 1] += `, ${part}`
  }
  return items
}

/** Words in which the head of an item stands, and what it is of. */
const WITHIN_ITEM = 5
const OF_HEAD = /^(?:of|in|with|to|for|on|at|using)$/

/** "Class A licence, 12 months of practice": as one phrase the line would end at its comma. */
function losesTail(text: string, material: Material): boolean {
  const told = phraseOf(text, false, material)?.toLowerCase()
  const tail = text.slice(text.lastIndexOf(', ') + 2)
  const last = tail.slice(tail.lastIndexOf(' ') + 1).toLowerCase()
  return told !== undefined && /\d/.test(tail) && !told.includes(last.endsWith('.') ? last.slice(0, -1) : last)
}

/** "a solicitor, legal executive or conveyancer": the last of a list of alternatives. */
const AN_ALTERNATIVE = /^(?:[^\s,]+ ){1,3}or /

/** At each comma with white space behind it, and at the "and" that follows. */
function atCommas(text: string): string[] {
  if (evenSpace(text) !== text) return text.split(/,\s+(?:and\s+)?/)
  return text.split(', ').map((part, index) => (index > 0 && part.startsWith('and ') ? part.slice(4) : part))
}

/** The ask as the parts of its text, in their order. */
function cut(ask: FoundAsk, parts: readonly string[]): FoundAsk[] {
  const { evidence } = ask
  const pieces = parts.filter((piece) => piece.trim())
  if (pieces.length < 2) return [ask]
  let from = 0
  return pieces.map((text) => {
    const start = evidence.text.indexOf(text, from)
    from = start + text.length
    return { ...ask, evidence: { ...evidence, text, start: evidence.start + start, end: evidence.start + from } }
  })
}

const LONG = 110
/** Years that do not say of what. */
const BARE_SPELL = /^(?:with )?(?:at least |min\.? |minimum )?\S+ (?:years?|months?)'?(?: of)?(?: experience)?\.?$/i

interface Words {
  text: string
  /** A bit for each word, which words share. */
  bits: number
  /** In small letters, read when they are asked for. */
  all: ReadonlySet<string> | undefined
}

function wordsOf({ text, words, numbers }: Look): Words {
  let bits = 0
  for (let word = 0; word < words; word++) bits |= 1 << (numbers[word] as number)
  return { text, bits, all: undefined }
}

const allOf = (words: Words): ReadonlySet<string> => {
  words.all ??= new Set(words.text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu))
  return words.all
}

/** One line says all that the other says. */
function isWithin(words: Words, others: Words): boolean {
  if (words.bits & ~others.bits) return false
  const [some, all] = [allOf(words), allOf(others)]
  if (some.size > all.size) return false
  for (const word of some) if (!all.has(word)) return false
  return true
}

/** Finds the skills that stand in a line, in their order. */
function skillsByPlace(skills: readonly Skill[]): (line: Evidence) => readonly Skill[] {
  const standingAt = byPlace(skills.map(({ evidence }, index) => [index, evidence] as const))
  return (line) => {
    const found: number[] = []
    standingAt(line, (index) => {
      if (!found.includes(index)) found.push(index)
    })
    return found.length === 0 ? NO_SKILLS : sort(found, (a, b) => a - b).map((index) => skills[index] as Skill)
  }
}

const NO_SKILLS: readonly Skill[] = []

export const overlap = (a: Evidence, b: Evidence): boolean => a.section !== 'given' && a.start < b.end && a.end > b.start

function kindOf(skills: readonly Skill[]): AskKind {
  let soft = 0
  let physical = 0
  let languages = 0
  let certifications = 0
  for (const { kind } of skills) {
    if (kind === 'soft') soft++
    else if (kind === 'physical') physical++
    else if (kind === 'language') languages++
    else if (kind === 'certification') certifications++
  }
  const count = skills.length
  if (count === 0) return 'skill'
  if (soft === count) return 'soft'
  if (physical === count) return 'physical'
  if (languages > 0 && languages + soft === count) return 'language'
  return certifications > 0 && certifications + soft === count ? 'licence' : 'skill'
}

/** A word and then an article or a pronoun. */
const DUTY = /^\p{L}+ (?:the|a|an|all|any|new|our|your|their|its|his|her|each|every)\b/iu

/** The line where it can be told as a noun phrase. */
function phraseIn(line: string, bare: boolean, material: LineMaterial, most: number): Line | undefined {
  const read = bare || mayBeHeaded(line, material) ? readLine(line, material, most) : undefined
  // "Drive the whole sales process" is a duty, whatever list it stands in.
  if (read?.isAct && DUTY.test(read.text)) return undefined
  return read &&
    (read.isHeaded || (bare && (read.isShort || most > LONGEST_LINE))) &&
    ((!read.isAct && (!read.isOneWord || read.isHeaded)) || bare)
    ? read
    : undefined
}

/** True where {@link phraseOf} finds one: only a comma asks for its whole wording. */
function isPhrase(line: string, material: Material): boolean {
  const read = phraseIn(line, false, material, LONGEST_LINE)
  return read !== undefined && (!read.text.includes(',') || phraseOf(line, false, material) !== undefined)
}

/** "You must be able to read plans" -> "the ability to read plans". */
export function phraseOf(
  line: string,
  bare: boolean,
  material: LineMaterial & Pick<Material, 'isWord' | 'isProper'>,
  skills: readonly Skill[] = [],
  most = LONGEST_LINE,
): string | undefined {
  const read = phraseIn(withoutFrequency(line, material.words), bare, material, most)
  if (!read) return undefined
  let text = cased(LOUD_JOINT.test(read.text) ? withQuietJoints(read.text, material.words) : read.text, material, skills)
  text = text.replace(LOUD_UNIT, (unit) => unit.toLowerCase())
  if (text.includes('minimum ')) text = text.replace(/(?:\ban? )?\bminimum (?=\d)/, `${material.words['at-least']} `)
  if (text.includes('experience') && (text.includes('year') || text.includes('month')))
    text = text
      .replace(/((?:years?|months?)'?) (?=experience\b)/, `$1 ${material.words['of-experience'].split(' ')[0]} `)
      .replace(OPENS_KIND, (unit, at: number, line: string) =>
        line
          .slice(at + unit.length)
          .split(' ', WORDS_OF_KIND)
          .slice(1)
          .some((word) => word.startsWith('experience'))
          ? `${unit}${material.words['of-experience'].split(' ')[0]} `
          : unit,
      )
  // "2 years of experience Scrum"
  if (text.includes(' experience '))
    text = text.replace(SPELL_OF_NAME, (practice, name: string) =>
      material.isWord(name.toLowerCase()) || material.isProper(name.toLowerCase())
        ? practice
        : material.words['practice-with'].replace('{what}', ''),
    )
  if (text.includes(' min ')) text = text.replace(/^(\d+\+?) (years?|yrs|months?) min (?=\p{Ll})/u, `${material.words['at-least']} $1 $2 `)
  if (text.includes('yrs')) text = text.replace(/\byrs\b/, material.words['year-words'].years as string)
  if (text.includes("'")) text = text.replace(/(years?|months?)' of/, '$1 of')
  if (text.includes('+')) text = text.replace(/\b(at least|minimum of|over|more than) (\d+)\+/, '$1 $2')
  // "at least 3 to 5 years": the range says what is least.
  if (BOUND_OF_RANGE.test(text)) text = text.replace(BOUND_OF_RANGE, '')
  if (text.includes(' or ')) text = withSeries(text, material.words)
  // A name that begins with a point would look like the end of a sentence: it stands in quotes.
  if (text.includes('.')) text = text.replace(/(^|\s)(\.\p{Lu}[\p{L}\d.]*)/gu, '$1"$2"')
  // A heading in capitals is no part of the line before it.
  const shout = isSmall(text.charCodeAt(text.length - 1)) ? undefined : / (\p{Lu}{5,})$/u.exec(text)?.[1]
  if (shout && material.isWord(shout.toLowerCase())) text = text.slice(0, -shout.length - 1)
  if (text.includes(' '))
    text = text.replace(material.lines.unmarked, (_gap, at: number) => `${articleFor(text.slice(at), material.words.sounds)} `)
  if (OWN.test(text)) return owned(text.slice(OWN_LENGTH), material)
  return conjoined(withArticle(text, material), material.lines)
}

/** "Kneeling / Frequent (up to an hour)": a table tells behind the slash how often. */
function withoutFrequency(line: string, { frequencies }: LineMaterial['words']): string {
  const at = line.lastIndexOf(' / ')
  if (at < 0) return line
  const first = /^\p{L}+/u.exec(line.slice(at + 3))?.[0].toLowerCase()
  return first && frequencies.includes(first) ? line.slice(0, at) : line
}

/** "Java OR Go" -> "Java or Go"; the nurse of an OR stands behind a small word: "as OR nurse". */
function withQuietJoints(text: string, { phrases, joints }: LineMaterial['words']): string {
  const parts = text.split(' ')
  return parts
    .map((part, at) => {
      const quiet = part.toLowerCase()
      const before = parts[at - 1]?.toLowerCase()
      const joins = part !== quiet && (quiet === joints.or || quiet === joints.and) && before !== undefined && at < parts.length - 1
      return joins && !phrases.prepositions.includes(before) && !phrases.articles.includes(before) ? quiet : part
    })
    .join(' ')
}
const LOUD_JOINT = / (?:OR|AND) /
/** "3-5 Years" */
const LOUD_UNIT = /(?<=\d\+? )(?:Years?|Months?)(?!\p{L})/u

const BOUND_OF_RANGE = /^(?:at least|a minimum of|minimum of) (?=\d+ ?(?:[-–]|to) ?\d)/iu

/** "practice in wool or silk or flax or hemp" -> "practice in wool, silk, flax, or hemp" */
function withSeries(text: string, { joints, phrases }: LineMaterial['words']): string {
  const parts = text.split(` ${joints.or} `)
  const before = (parts[0] as string).split(' ').slice(-1 - LONGEST_OF_SERIES, -1)
  const isSeries =
    parts.length >= FEWEST_OF_SERIES &&
    !text.includes(',') &&
    before.some((word) => phrases.prepositions.includes(word)) &&
    parts.slice(1).every((part) => part.split(' ').length <= LONGEST_OF_SERIES)
  return isSeries ? joinList(parts, joints.or) : text
}
const FEWEST_OF_SERIES = 4
const LONGEST_OF_SERIES = 3

/** Practice and right behind it the name of a thing. */
const SPELL_OF_NAME = /(?<=(?:years?|months?) of )experience (?=(\p{Lu}[^\s]{0,30})(?: |$))/u

/** "two years retail or wholesale experience": what kind of experience stands behind the unit. */
const OPENS_KIND = /(?:years?|months?) (?!of |in |as |with |or |and |old |for |at )/
const WORDS_OF_KIND = 7

/** "own safety boots" -> "safety boots of one's own" */
function owned(text: string, material: Pick<Material, 'lines' | 'words'>): string | undefined {
  const { owned: form, heads, countable } = material.lines
  const joint = ` ${material.words.joints.and} `
  const [thing = '', ...others] = text.split(joint)
  const last = thing.slice(thing.lastIndexOf(' ') + 1).toLowerCase()
  const isMany = last.endsWith('s') || (heads.has(last) && !countable.has(last))
  return isMany && !text.includes(',')
    ? [form.replace('{thing}', thing), ...others.map((other) => withArticle(other, material))].join(joint)
    : undefined
}

const OWN = /^own (?!or )/i
const OWN_LENGTH = 4

/** "licence with no more than six points" -> "a licence with no more than six points". */
export function withArticle(text: string, { lines, words }: Pick<Material, 'lines' | 'words'>): string {
  const end = text.search(/ (?:with|in|of|for|from|as|to|or|and|at|by|on|that|within|such|like) |,/)
  const head = text
    .slice(text.lastIndexOf(' ', end < 0 ? undefined : end - 1) + 1, end < 0 ? undefined : end)
    .toLowerCase()
    .replace(/\.$/, '')
  // "BS/MS in geology"
  const [kind = ''] = head.split('/')
  if (
    !(lines.countable.has(kind) || (end > 0 && endsOnPaper(text, lines, words))) ||
    /^(?:an?|the|two|three|some|any|both|either|(?!\d:\d)\d\S*|at|over|one|own|no|more)(?: |$)/i.test(text)
  )
    return text
  return `${articleFor(text, words.sounds)} ${text}`
}

/** "first aid at work certificate", "hoist or crane licence": the last word is the head. */
function endsOnPaper(text: string, { heads }: Material['lines'], words: Material['words']): boolean {
  const parts = text.toLowerCase().split(' ')
  return (
    parts.length <= LONGEST_NAME_OF_PAPER &&
    words['countable-heads'].includes(parts.at(-1) as string) &&
    !parts.some((part, at) => part.endsWith(',') || (at < parts.length - 1 && heads.has(part)))
  )
}

const LONGEST_NAME_OF_PAPER = 9

/** "fellowship of the Royal Society", "registration with the Nursing Council" */
const OF_A_BODY =
  /^(?:[\p{L}-]+ ){0,2}(?:membership|fellowship|registration|accreditation|admission) (?:of|with|by|to) (?:the )?\p{Lu}\p{Ll}+ (?:\p{Lu}|of |for )/iu

/** "Gas Safe registration": the name of a body before a head in small letters. */
const NAMED_STATUS = /^(\p{Lu}\p{Ll}+) (?:\p{Lu}\p{Ll}+ )+(?:registration|accreditation|certification)(?!\p{L})/u

/** "Doctor of Pharmacy" */
const DEGREE = /^(\p{Lu}\p{Ll}+) of \p{Lu}/u

/** Small letters where the line writes every word large; names that the line itself sets apart keep their capitals. */
function cased(line: string, material: Pick<Material, 'isWord' | 'isProper' | 'lines' | 'words'>, skills: readonly Skill[]): string {
  if (!holdsLarge(line, 0)) return line
  const text = /^An? /.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
  if (text !== line && !holdsLarge(text, 0)) return text
  const degree = DEGREE.exec(text)?.[1]
  if (degree && material.lines.countable.has(degree.toLowerCase())) return text
  const [opening, owner] = NAMED_STATUS.exec(text) ?? []
  if (OF_A_BODY.test(text)) return lowerFirst(text, material)
  if (opening && !material.words['held-adjectives'].includes((owner as string).toLowerCase())) return text
  const named = namesOf(skills, material.lines)
  const first = /^\p{Lu}\p{Ll}?\./u.test(text)
    ? text
    : lowerFirst(text, {
        isWord: (lower) => !named().has(lower) && (material.isWord(lower) || material.lines.firstWords.has(lower)),
        isProper: (lower) => named().has(lower) || material.isProper(lower),
      })
  const space = first.indexOf(' ')
  if (space < 0 || !holdsLarge(first, space)) return first
  const large = first.match(/ \p{Lu}\p{Ll}\p{L}{2}/gu)?.length ?? 0
  // "registration in good standing with the Ardmore College of Midwives": beside plain words in small letters capitals are a name's.
  if (large > 2 && plainWords(first, material) > 1) return first
  // "national Police Clearance"
  if (large === 2 && /^\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(first))
    return lowerWords(first, (lower) => !named().has(lower) && material.isWord(lower))
  return large > 1 && 2 * large > (first.match(/ \p{L}{4}/gu)?.length ?? 0)
    ? lowerWords(first, (lower) => !named().has(lower) && material.isWord(lower))
    : first
}

/** Words in small letters that tell something by themselves. */
const plainWords = (text: string, { words: { phrases } }: Pick<Material, 'words'>): number =>
  text.split(' ').filter((word, at) => at > 0 && word.length > 3 && /^\p{Ll}+$/u.test(word) && !phrases.prepositions.includes(word)).length

/** True where a capital, or what may be one, stands from there on. */
function holdsLarge(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = codeAt(text, at)
    if ((code >= 65 && code <= 90) || code > 127) return true
  }
  return false
}

/** The words of names, as the lexicon has them and as the line spells them; read when they are asked for. */
function namesOf(skills: readonly Skill[], { heads }: LineMaterial['lines']): () => ReadonlySet<string> {
  let names: Set<string> | undefined
  return () => {
    if (names) return names
    names = new Set()
    for (const { name, kind, evidence } of skills) {
      const isName = kind === 'tool' || kind === 'certification' || kind === 'language'
      // "Offsite backup" has its capital from the start of its line.
      if (!/\p{Lu}/u.test(name) || !(isName || (evidence[0]?.text === name && /.[\p{Lu}\d]/u.test(name)))) continue
      // "Fluent English" is no name as a whole, nor is "Modern JavaScript" where JavaScript is the name; "Sage Intacct" and "Bahasa Indonesia" are.
      const spelled = evidence[0]?.text ?? ''
      for (const word of `${name} ${spelled.startsWith(name) || !spelled.includes(name) ? spelled : ''}`
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u))
        if (!heads.has(word)) names.add(word)
    }
    return names
  }
}

/** "Word, Excel, PowerPoint" in a list of lists needs its "and". */
function conjoined(text: string, lines: LineWording): string | undefined {
  const comma = text.lastIndexOf(', ')
  if (comma < 0) return text
  const tailed = withTail(text, lines)
  if (tailed) return tailed
  if (/\b(?:and|or)\b/.test(text.slice(comma))) return text
  const last = text.slice(comma + 2)
  if (BARE_SPELL.test(last)) return `${text.slice(0, comma)} ${last.startsWith('with ') ? '' : 'with '}${last}`
  if (startAt(last.toLowerCase(), 0, lines.asides, isNoLetter)) return text.slice(0, comma)
  // "mending and dyeing tools such as needles, vats, rollers": the "and" before the list does not close it.
  const isClosed = /\b(?:and|or)\b/.test(text.slice(text.indexOf(', ')))
  if (/\b(?:and|or)\b/.test(text) && (isClosed || text.indexOf(', ') === comma))
    return text.slice(0, comma).includes(', ') ? text : undefined
  if (last.split(' ').length > 3) return text.slice(0, comma).split(' ').length >= 3 ? text.slice(0, comma) : undefined
  return `${text.slice(0, comma)}${text.slice(0, comma).includes(', ') ? ',' : ''} ${lines.choosing.test(text) ? 'or' : 'and'} ${last}`
}

/** "two years in sales, preferably in retail or wholesale": what narrows the whole stands in brackets. */
function withTail(text: string, { tails }: LineWording): string | undefined {
  for (let comma = text.indexOf(', '); comma > 0; comma = text.indexOf(', ', comma + 1)) {
    const rest = text.slice(comma + 2)
    if (!startAt(rest.toLowerCase(), 0, tails, isNoLetter) || rest.split(' ').length <= SHORTEST_TAIL) continue
    const told = rest.replace(/^([^,]+), (and|or) /, '$1 $2 ')
    return told.includes(',') && told === rest ? undefined : `${text.slice(0, comma)} (${told})`
  }
  return undefined
}

/** "a degree, or six years of practice" among others: brackets keep the alternative with what it replaces. */
export const bracketed = (phrase: Phrase): Phrase => {
  const text = phrase.text.replace(/^([^,()]+), ((?:or|of) [^,()]+)$/, '$1 ($2)')
  return text === phrase.text ? phrase : { ...phrase, text }
}

/** Words that open a tail and no more: "preferably". */
const SHORTEST_TAIL = 1
