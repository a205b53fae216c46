/** Term hits and rule hits -> the posting's skills: sense, level, years, proficiency, alternatives, merged by id. */
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import type { Evidence, Skill } from '../../types'
import { bySentence } from '../by-sentence'
import { evidenceOf, inOrder } from '../evidence'
import { alternatives } from './alternatives'
import type { Candidate } from './candidate'
import { clauseBefore } from './clause'
import { listedSkills, longestOf } from './listed'
import { type Level, levelAt, type Stance, stances } from './stance'
import { unlistedSkills } from './unlisted'

const RANK: Record<Level, number> = { 'not-needed': 0, mentioned: 1, preferred: 2, required: 3 }

interface Gathered {
  candidate: Candidate
  level: Level
  said: boolean
  denied: boolean
  evidence: Evidence[]
  confidence: number
  anyOf?: string
  years?: NonNullable<Skill['years']>
  proficiency?: NonNullable<Skill['proficiency']>
}

export function resolveSkills(
  reading: Reading,
  hits: readonly Hit[],
  language: Language,
  idOf: (name: string) => string,
  names: readonly Stretch[],
): Skill[] {
  const offered = offeredSentences(hits, language)
  const checks = hits.filter((hit) => language.rules[hit.rule]?.kind === 'gates')
  const stancesOf = bySentence(stances(reading, hits, language))
  // "No Sage experience needed, we will teach you" still says that it is not needed.
  const denied = ({ sentence, from, to }: Candidate): boolean =>
    stancesOf(sentence).some((stance) => stance.level === 'not-needed' && stance.from <= from && stance.to >= to)
  const asked = (candidate: Candidate): boolean =>
    (!offered.has(candidate.sentence) || denied(candidate)) &&
    !checks.some((hit) => hit.sentence === candidate.sentence && hit.from <= candidate.from && hit.to >= candidate.to)
  const listed = listedSkills(reading, hits, language).filter((candidate) => asked(candidate) && !isNamePart(reading, candidate, names))
  const taken = new Set<number>()
  for (const candidate of listed) for (let at = candidate.from; at < candidate.to; at++) taken.add(at)
  // A name that was read in its ordinary sense does not come back as an unknown one.
  const known = new Set(reading.terms.map(({ from, to }) => `${from}:${to}`))
  const unlisted = unlistedSkills(reading, hits, language, taken, idOf).filter(({ from, to }) => !known.has(`${from}:${to}`))
  const candidates = longestOf([...listed, ...unlisted])
  const degreesOf = bySentence(hits.filter((hit) => language.rules[hit.rule]?.kind === 'proficiency'))
  const groups = alternatives(reading, candidates)
  const gathered = new Map<string, Gathered>()
  for (const candidate of candidates)
    gather(reading, degreesOf(candidate.sentence), language, candidate, stancesOf(candidate.sentence), groups, gathered)
  return [...gathered.values()].map(toSkill).sort(byStrength)
}

/** A stretch of the source that is one name. */
export interface Stretch {
  start: number
  end: number
}

/** Sentences that tell what the reader is given, not what is asked. */
const offeredSentences = (hits: readonly Hit[], language: Language): ReadonlySet<number> =>
  new Set(hits.filter((hit) => language.rules[hit.rule]?.kind === 'offers').map((hit) => hit.sentence))

/** A word of the employer's name is no skill: "Docker's Wharf Zoo". A skill that is the whole name may be one. */
function isNamePart(reading: Reading, candidate: Candidate, names: readonly Stretch[]): boolean {
  const start = (reading.tokens[candidate.from] as Token).start
  const end = (reading.tokens[candidate.to - 1] as Token).end
  return names.some((name) => name.start <= start && name.end >= end && name.end - name.start > end - start)
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
  const evidence = evidenceOf(reading, sentence, candidate.from, candidate.to)
  const known = gathered.get(candidate.id)
  const entry: Gathered = known ?? {
    candidate,
    level,
    said,
    denied: level === 'not-needed',
    evidence: [],
    confidence: candidate.confidence,
  }
  if (known) {
    // A level that words of the clause say outweighs one that a section lends; of two alike the stronger stands.
    if (level === 'not-needed') entry.denied = true
    const stronger = RANK[level] > RANK[entry.level]
    if (said === entry.said ? stronger : said && level !== 'mentioned' ? true : !entry.said && stronger) {
      entry.level = level
      entry.said = said
    }
    entry.confidence = Math.max(entry.confidence, candidate.confidence)
  }
  entry.evidence.push(evidence)
  const group = groups.get(candidate)
  if (group && !entry.anyOf) entry.anyOf = group
  const years = yearsFor(reading, sentence, candidate)
  if (years && !entry.years) entry.years = years
  const proficiency = proficiencyFor(reading, degrees, language, candidate, sentence)
  if (proficiency && !entry.proficiency) entry.proficiency = proficiency
  gathered.set(candidate.id, entry)
}

/** Years said of this skill: "3+ years of Java", "Java (3 years)", in its own clause and no further than its neighbour. */
function yearsFor(reading: Reading, sentence: ReadSentence, candidate: Candidate): Skill['years'] | undefined {
  if (candidate.kind === 'soft' || candidate.kind === 'physical') return undefined
  const from = clauseBefore(reading, sentence, candidate.from)
  for (let at = candidate.from - 1; at >= from && at >= candidate.from - 10; at--) {
    const { value } = reading.tokens[at] as Token
    if (value?.kind === 'years') return range(value.min, value.max)
  }
  // What follows must stand beside it: "BLS within 6 months of hire" is a term of grace.
  for (let at = candidate.to; at < sentence.to && at < candidate.to + 3; at++) {
    const { value, lower, pos } = reading.tokens[at] as Token
    if (value?.kind === 'years') return range(value.min, value.max)
    if (lower === ';' || lower === '.' || lower === ',' || (/^\p{L}/u.test(lower) && pos !== 'NOUN')) return undefined
  }
  return undefined
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
  const from = clauseBefore(reading, sentence, candidate.from)
  for (const hit of degrees) {
    const rule = language.rules[hit.rule]
    if (!rule) continue
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
  return {
    id: candidate.id,
    name: candidate.name,
    kind: candidate.kind,
    level,
    ...(candidate.category ? { category: candidate.category } : {}),
    ...(entry.years ? { years: entry.years } : {}),
    ...(entry.proficiency ? { proficiency: entry.proficiency } : {}),
    ...(entry.anyOf ? { anyOf: entry.anyOf } : {}),
    ...(candidate.links ? { links: candidate.links as NonNullable<Skill['links']> } : {}),
    evidence: inOrder(entry.evidence),
    confidence: entry.confidence,
  }
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
