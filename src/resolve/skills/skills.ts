/** Term hits and rule hits -> the posting's skills: sense, level, years, proficiency, alternatives, merged by id. */

import { isLetterAt } from '../../nlp/capitals'
import type { Language, Rule } from '../../rules/language'
import { sort } from '../../sort'
import type { Hit, Reading, ReadSentence, TermHit, Token } from '../../stages'
import type { Evidence, Skill } from '../../types'
import { bySentence } from '../by-sentence'
import { evidenceOf, inOrder } from '../evidence'
import { type FiledHits, firstOf } from '../filed'
import { firstTerm } from '../first-term'
import { isClass } from '../is-class'
import { alternatives } from './alternatives'
import type { Candidate } from './candidate'
import { clauseBefore } from './clause'
import { clauseWords } from './clause-words'
import { coverageOf, coversAny } from './coverage'
import { listedSkills, longestOf } from './listed'
import { isOfOthers } from './others'
import { type Level, levelAt, type Stance, stances } from './stance'
import { degreeSubjects, isStudied } from './subjects'
import type { SkillLoss, SkillTrace } from './trace'
import { unlistedSkills } from './unlisted'

const RANK: Record<Level, number> = { 'not-needed': 0, mentioned: 1, preferred: 2, required: 3 }

/** Kinds that the name of a post holds without asking for them: "Collections Management Assistant". */
const CRAFTS: ReadonlySet<Skill['kind']> = new Set(['knowledge', 'method'])

interface Gathered {
  candidate: Candidate
  level: Level
  said: boolean
  denied: boolean
  evidence: Evidence[]
  confidence: number
  anyOf: string | undefined
  /** Asked for in some place without an alternative. */
  alone: boolean
  years: Skill['years'] | undefined
  proficiency: Skill['proficiency'] | undefined
}

export function resolveSkills(
  reading: Reading,
  hits: FiledHits,
  language: Language,
  idOf: (name: string) => string,
  names: readonly Stretch[],
  posts: readonly Stretch[],
  stancesOf: (sentence: number) => readonly Stance[] = bySentence(stances(reading, hits, language)),
  trace?: SkillTrace,
): Skill[] {
  const subjects = degreeSubjects(reading, hits, language)
  const bar = (candidate: Candidate): SkillLoss | undefined => {
    if (isStudied(candidate, subjects)) return 'degree-subject'
    const offered = isOffered(candidate, hits.offers, language)
    if ((offered || isAbsent(candidate, reading)) && !isDenied(candidate, stancesOf(candidate.sentence)))
      return offered ? 'offered' : 'absent'
    if (isGate(candidate, hits.gates)) return 'gate'
    if (isDoing(candidate, reading, stancesOf(candidate.sentence))) return 'doing'
    if (isNamePart(reading, candidate, names)) return 'employer-name'
    if (isMentioned(candidate, reading, stancesOf(candidate.sentence)) && isOfOthers(candidate, reading, language)) return 'of-others'
    return CRAFTS.has(candidate.kind) && isNamePart(reading, candidate, posts) ? 'post-name' : undefined
  }
  const listed = listedSkills(reading, hits, language, trace).filter((candidate) => {
    const why = bar(candidate)
    if (why) trace?.lost.push({ ...candidate, why })
    return !why
  })
  const taken = coverageOf(listed, reading.tokens.length)
  // A name that was read in its ordinary sense does not come back as an unknown one.
  const unlisted = unlistedSkills(reading, hits, language, taken, idOf).filter(
    (candidate) =>
      !isTerm(candidate, reading) &&
      (!isOffered(candidate, hits.offers, language) || isDenied(candidate, stancesOf(candidate.sentence))) &&
      !(subjects && coversAny(subjects, candidate.from, candidate.to)) &&
      !isNamePart(reading, candidate, names, true),
  )
  const candidates = unlisted.length ? longestOf([...listed, ...unlisted], reading, trace) : listed
  trace?.kept.push(...candidates)
  const groups = alternatives(reading, candidates, clauseWords(language))
  const gathered = new Map<string, Gathered>()
  for (const candidate of candidates)
    gather(reading, hits.proficiency, language, candidate, stancesOf(candidate.sentence), groups, gathered)
  dissolve(gathered.values())
  const skills: Skill[] = []
  for (const entry of gathered.values()) skills.push(toSkill(entry))
  return sort(skills, byStrength)
}

/** In a summary, a verb with its object tells what is done ("answering calls"), and a title tells who is sought. */
function isDoing({ kind, sentence: index, from, to }: Candidate, reading: Reading, here: readonly Stance[]): boolean {
  const sentence = reading.sentences[index] as ReadSentence
  if (sentence.kind !== 'summary' || (kind !== 'certification' && kind !== 'method')) return false
  if (levelAt(sentence, from, to, here).level !== 'mentioned') return false
  return kind === 'certification' || ((reading.tokens[from] as Token).pos === 'VERB' && to - from > 1)
}

/** Nothing asks for it: it is only named. */
const isMentioned = ({ sentence, from, to }: Candidate, { sentences }: Reading, here: readonly Stance[]): boolean =>
  levelAt(sentences[sentence] as ReadSentence, from, to, here).level === 'mentioned'

/** How many words may stand between "no" and what there is none of: "no individual sales targets". */
const ABSENCE_REACH = 3

/** The posting says that there is none of it, which asks for nothing. */
function isAbsent({ from, sentence }: Candidate, reading: Reading): boolean {
  const first = reading.sentences[sentence]?.from ?? 0
  for (let at = from - 1; at >= first && at >= from - ABSENCE_REACH; at--) {
    const { lower, pos } = reading.tokens[at] as Token
    if (lower === ABSENCE) return true
    if (pos !== 'ADJ') return false
  }
  return false
}
const ABSENCE = 'no'

/** A stretch of the source that is one name. */
export interface Stretch {
  start: number
  end: number
}

/** What the employer tells of itself: the tools that it names there are used in the work. */
const SELF_TOLD = 'self-told'
const OF_THE_WORK: ReadonlySet<Skill['kind']> = new Set(['tool', 'certification', 'language'])

/** The sentence tells what the reader is given, or what the employer is, not what is asked. */
function isOffered({ sentence, kind }: Candidate, offers: readonly Hit[], { rules }: Language): boolean {
  for (let at = firstOf(offers, sentence); at < offers.length; at++) {
    const offer = offers[at] as Hit
    if (offer.sentence !== sentence) break
    if (!OF_THE_WORK.has(kind) || rules[offer.rule]?.finds !== SELF_TOLD) return true
  }
  return false
}

/** "No Sage experience needed, we will teach you" still says that it is not needed. */
const isDenied = ({ from, to }: Candidate, here: readonly Stance[]): boolean =>
  here.some((stance) => stance.level === 'not-needed' && stance.from <= from && stance.to >= to)

/** The wording of a check or a demand that is a gate holds it. */
function isGate({ sentence, from, to }: Candidate, gates: readonly Hit[]): boolean {
  for (let at = firstOf(gates, sentence); at < gates.length; at++) {
    const gate = gates[at] as Hit
    if (gate.sentence !== sentence) break
    if (gate.from <= from && gate.to >= to) return true
  }
  return false
}

/** A term of a lexicon stands on the same tokens. */
function isTerm({ from, to }: Candidate, { terms }: Reading): boolean {
  for (let at = firstTerm(terms, from); at < terms.length && (terms[at] as TermHit).from === from; at++)
    if ((terms[at] as TermHit).to === to) return true
  return false
}

/** A word of the employer's name is no skill: "Docker's Wharf Zoo". A listed skill that is the whole name may be one. */
function isNamePart(reading: Reading, candidate: Candidate, names: readonly Stretch[], orAll = false): boolean {
  if (!names.length) return false
  const start = (reading.tokens[candidate.from] as Token).start
  const end = (reading.tokens[candidate.to - 1] as Token).end
  // The last name that begins no later, for names stand apart and in order.
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as Stretch).start <= start) low = middle + 1
    else high = middle
  }
  const name = low > 0 ? names[low - 1] : undefined
  return name !== undefined && name.end >= end && (orAll || name.end - name.start > end - start)
}

function gather(
  reading: Reading,
  degrees: readonly Hit[],
  language: Language,
  candidate: Candidate,
  here: readonly Stance[],
  groups: ReadonlyMap<Candidate, string>,
  gathered: Map<string, Gathered>,
): void {
  const sentence = reading.sentences[candidate.sentence] as ReadSentence
  const { level, said } = levelAt(sentence, candidate.from, candidate.to, here)
  const [from, to] = coreOf(candidate, reading, language)
  const evidence = evidenceOf(reading, sentence, from, to)
  const known = gathered.get(candidate.id)
  const entry: Gathered = known ?? {
    candidate,
    level,
    said,
    denied: level === 'not-needed',
    evidence: [],
    confidence: candidate.confidence,
    anyOf: undefined,
    alone: false,
    years: undefined,
    proficiency: undefined,
  }
  if (known) {
    // A level that words of the clause say outweighs one that a section lends; of two alike the stronger stands.
    if (level === 'not-needed') entry.denied = true
    const stronger = RANK[level] > RANK[entry.level]
    // What stands among the demands is none the less one where the work is described as a wish.
    const isDemand = (one: Level, other: Level): boolean => one === 'required' && other === 'preferred'
    const outweighs = said ? level !== 'mentioned' && !isDemand(entry.level, level) : isDemand(level, entry.level)
    if (said === entry.said ? stronger : outweighs || (!entry.said && stronger)) {
      entry.level = level
      entry.said = said
    }
    entry.confidence = Math.max(entry.confidence, candidate.confidence)
  }
  entry.evidence.push(evidence)
  entry.anyOf = groupOf(entry, groups.get(candidate), level)
  if (!groups.has(candidate) && RANK[level] >= RANK.preferred) entry.alone = true
  entry.years ??= yearsFor(reading, sentence, candidate, language)
  entry.proficiency ??= proficiencyFor(reading, degrees, language, candidate, sentence)
  if (!known) gathered.set(candidate.id, entry)
}

/** What is an example in one place and asked for by itself in another is none. */
function groupOf({ anyOf, candidate, evidence }: Gathered, here: string | undefined, level: Level): string | undefined {
  const isAsked = level === 'required' || level === 'preferred'
  if (here === candidate.id) return evidence.length > 1 ? anyOf : here
  return anyOf === candidate.id && isAsked ? here : anyOf || here
}

/** "A Rust/Go developer" who also needs "Rust" and "Go": where each is asked for by itself there is nothing to choose. */
function dissolve(entries: Iterable<Gathered>): void {
  const groups = new Map<string, Gathered[]>()
  for (const entry of entries) {
    if (!entry.anyOf) continue
    const known = groups.get(entry.anyOf)
    if (known) known.push(entry)
    else groups.set(entry.anyOf, [entry])
  }
  for (const group of groups.values())
    if (group.length > 1 && group.every(({ alone }) => alone)) for (const entry of group) entry.anyOf = undefined
}

/** What of a wording names the skill: "fluent written English" is English, "project management experience" is project management. */
function coreOf({ id, kind, name, from, to }: Candidate, { tokens }: Reading, language: Language): readonly [number, number] {
  if (to - from === 1 || kind === 'soft' || kind === 'physical') return [from, to]
  if (kind === 'language') {
    const word = name.toLowerCase()
    for (let at = from; at < to; at++) if ((tokens[at] as Token).lower === word) return [at, at + 1]
  }
  const asking = language.listClass.get(language.listIds.get('asking-nouns') ?? -1) ?? -1
  let end = to
  while (end > from + 1 && isClass(tokens[end - 1] as Token, asking)) end--
  if (end === to) return [from, to]
  // What is left must be a name of the skill: "user experience" stays whole.
  const left = tokens.slice(from, end).reduce((words, { lower }) => (words ? `${words} ${lower}` : lower), '')
  const term = language.terms[language.termById.get(id) ?? -1]
  const isName = (spelling: string): boolean => spelling.toLowerCase().replaceAll('-', ' ') === left
  return isName(name) || term?.aliases.some(isName) ? [from, end] : [from, to]
}

/** Years said of this skill: "3+ years of Java", "Java (3 years)", in its own clause and no further than its neighbour. */
function yearsFor(reading: Reading, sentence: ReadSentence, candidate: Candidate, language: Language): Skill['years'] | undefined {
  if (candidate.kind === 'soft' || candidate.kind === 'physical') return undefined
  for (let at = candidate.from - 1; at >= sentence.from && at >= candidate.from - 10; at--) {
    const { value } = reading.tokens[at] as Token
    if (value?.kind !== 'years') continue
    // "No fines in 5 years, a card preferred": what ends at the comma counts something else.
    if (reading.tokens[at + value.length]?.lower === ',') return undefined
    if (at >= clauseBefore(reading, sentence, candidate.from, clauseWords(language)) && !opensAfresh(reading.tokens, at, candidate.from))
      return range(value.min, value.max)
    break
  }
  // What follows must stand beside it: "BLS within 6 months of hire" is a term of grace.
  for (let at = candidate.to; at < sentence.to && at < candidate.to + 3; at++) {
    const { value, lower, pos } = reading.tokens[at] as Token
    if (value?.kind === 'years') return range(value.min, value.max)
    if (lower === ';' || lower === '.' || lower === ',' || (pos !== 'NOUN' && isLetterAt(lower, 0))) return undefined
  }
  return undefined
}

/** "3 years' experience and skills in Excel": a noun with its preposition stands between the joint and the skill. */
function opensAfresh(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at > from + 1; at--) {
    if ((tokens[at] as Token).pos === 'CCONJ') return false
    if ((tokens[at] as Token).pos === 'ADP') return (tokens.slice(from, at - 1) as Token[]).some(({ pos }) => pos === 'CCONJ')
  }
  return false
}

const range = (min: number | undefined, max: number | undefined): Skill['years'] => ({
  ...(min !== undefined ? { min } : {}),
  ...(max !== undefined ? { max } : {}),
})

function proficiencyFor(
  reading: Reading,
  degrees: readonly Hit[],
  language: Language,
  candidate: Candidate,
  sentence: ReadSentence,
): Skill['proficiency'] | undefined {
  if (candidate.kind === 'soft' || candidate.kind === 'physical') return undefined
  let best: Skill['proficiency']
  let from: number | undefined
  for (let at = firstOf(degrees, candidate.sentence); at < degrees.length; at++) {
    const hit = degrees[at] as Hit
    if (hit.sentence !== candidate.sentence) break
    const rule = language.rules[hit.rule] as Rule
    from ??= clauseBefore(reading, sentence, candidate.from, clauseWords(language))
    const fits =
      rule.data.beside === 'before'
        ? hit.to === candidate.from || (candidate.kind === 'tool' && hit.from === candidate.from && hit.to < candidate.to)
        : rule.data.beside === 'after'
          ? hit.from >= candidate.to && !wordBetween(reading, candidate.to, hit.from)
          : hit.from >= from - 3 && hit.from <= candidate.from && candidate.from - hit.to < 8
    if (fits) best = rule.finds as Skill['proficiency']
  }
  return best
}

function wordBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[\p{L}\p{N},;.]/u.test((reading.tokens[at] as Token).lower)) return true
  return false
}

function toSkill(entry: Gathered): Skill {
  const { candidate } = entry
  const level = entry.denied && !(entry.said && entry.level !== 'not-needed') ? 'not-needed' : entry.level
  const skill = { id: candidate.id, name: candidate.name, kind: candidate.kind, level } as Skill
  if (candidate.category) skill.category = candidate.category
  if (entry.years) skill.years = entry.years
  if (entry.proficiency) skill.proficiency = entry.proficiency
  if (entry.anyOf) skill.anyOf = entry.anyOf
  if (candidate.links) skill.links = candidate.links as NonNullable<Skill['links']>
  skill.evidence = inOrder(entry.evidence)
  skill.confidence = entry.confidence
  return skill
}

/** Required first, then preferred; named more often and more surely first; else in the posting's order. */
function byStrength(a: Skill, b: Skill): number {
  return (
    RANK[b.level] - RANK[a.level] ||
    Math.min(3, b.evidence.length) - Math.min(3, a.evidence.length) ||
    b.confidence - a.confidence ||
    (a.evidence[0] as Evidence).start - (b.evidence[0] as Evidence).start
  )
}
