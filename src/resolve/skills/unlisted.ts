/** Skills that no lexicon holds, found by how they are asked for: "experience with X", "knowledge of X and Y", "X certified". */

import { holdsLetterPair, isCapitalisedAt } from '../../nlp/capitals'
import { evenSpace } from '../../nlp/even-space'
import { once } from '../../once'
import type { Language, Rule } from '../../rules/language'
import type { Hit, PartOfSpeech, Reading, ReadSentence, Token } from '../../stages'
import type { Skill } from '../../types'
import type { FiledHits } from '../filed'
import { isClass } from '../is-class'
import type { Candidate } from './candidate'
import { type Coverage, coversAny } from './coverage'

const ENDS = new Set([';', ':', '.', '!', '?', '(', ')', '–', '—', '-', '"', '“', '”', '|', '•', '['])
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'X'])
const LONGEST_ITEM = 7
const LONGEST_BARE = 5
const LONGEST_NAME = 3
/** What a phrase that is whole does not end in: "explain faults in a concise". */
const DANGLING: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'ADV', 'ADJ', 'SCONJ', 'CCONJ', 'PART', 'AUX'])
/** The gate whose line names no skill: "Vulnerable sector check". */
const CHECK = 'background-check'
const ASKING: ReadonlySet<string> = new Set(['requirements', 'preferred'])

export interface Limits {
  /** Word classes of the lists that shape an item: words it may not begin or end with, and words that end it. */
  edges: number
  breaks: number
  empty: number
  /** Nouns behind an item that add nothing to it. */
  tails: number
  /** Those of the tails that name a field of work. */
  fields: number
  /** Nouns that head no skill, and verbs that state a condition. */
  heads: number
  conditions: number
  /** Lists of places and times, whose entries are no skills: their ids, and the classes of their entries of one word. */
  elsewhere: ReadonlySet<number>
  elsewhereWords: readonly number[]
}

const PLACES_AND_TIMES = [
  'country',
  'us-state',
  'uk-region',
  'canadian-province',
  'australian-state',
  'large-city',
  'month',
  'weekday',
  'clock-time',
]

const limitsOf = once(
  (language: Language): Limits => ({
    edges: classOf(language, 'skill-edges'),
    breaks: classOf(language, 'skill-breaks'),
    empty: classOf(language, 'empty-skills'),
    tails: classOf(language, 'skill-tails'),
    fields: classOf(language, 'skill-fields'),
    heads: classOf(language, 'no-skill-heads'),
    conditions: classOf(language, 'condition-verbs'),
    elsewhere: new Set(PLACES_AND_TIMES.map((list) => language.listIds.get(list) as number)),
    elsewhereWords: PLACES_AND_TIMES.map((list) => classOf(language, list)),
  }),
)

export function unlistedSkills(
  reading: Reading,
  hits: FiledHits,
  language: Language,
  taken: Coverage,
  idOf: (name: string) => string,
): Candidate[] {
  const limits = limitsOf(language)
  const candidates: Candidate[] = []
  const add = (item: [number, number], sentence: number, kind: Skill['kind'], confidence: number): void => {
    const name = nameOf(reading, item)
    // "hit a target of £90k": a sum is no skill, nor what it is cut from.
    const id = name && !/\p{Sc}/u.test(name) && idOf(name)
    if (name && id)
      candidates.push({
        id,
        name,
        kind,
        category: undefined,
        links: undefined,
        sentence,
        from: item[0],
        to: item[1],
        confidence,
        unlisted: true,
      })
  }
  /** Sentences that name a degree or a check, which are no skills. */
  const stated = new Set<number>()
  for (const hit of hits.facts) if (language.rules[hit.rule]?.finds === 'role.education') stated.add(hit.sentence)
  for (const { rule, sentence } of hits.gates) if (language.rules[rule]?.finds === CHECK) stated.add(sentence)
  reading.sentences.forEach((sentence, index) => {
    if (!ASKING.has(sentence.kind) || sentence.boilerplate || stated.has(index)) return
    for (const span of bareItems(reading, sentence, taken)) {
      const item = trim(reading, span[0], span[1], limits)
      if (item && !overlaps(item, taken) && isNominal(reading, item, limits)) add(item, index, kindOf(reading, item, 'knowledge'), 0.55)
    }
  })
  for (const hit of hits.asked) {
    const rule = language.rules[hit.rule] as Rule
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    const spans =
      rule.data.side === 'before'
        ? [withCue(before(reading, sentence, hit.from, limits), hit, rule)]
        : rule.finds === 'method'
          ? verbPhrases(reading, sentence, hit.to, limits)
          : after(reading, sentence, hit.to, limits)
    const verbPhrase = rule.finds === 'method' && rule.data.side === 'after'
    const certified = rule.finds === 'certification'
    if (certified && stated.has(hit.sentence)) continue
    for (const span of spans) {
      const item = span && (verbPhrase ? wholePhrase(reading, span, limits, taken) : trim(reading, span[0], span[1], limits))
      if (!item || overlaps(item, taken)) continue
      if (verbPhrase ? !opensWithVerb(reading, item, limits) : !isNominal(reading, item, limits, certified)) continue
      if (rule.data.gerund && (item[0] > hit.to || !(reading.tokens[item[0]] as Token).lower.endsWith('ing'))) continue
      add(item, hit.sentence, kindOf(reading, item, rule.finds as Skill['kind']), verbPhrase ? 0.5 : 0.6)
    }
  }
  return candidates
}

/** A noun phrase that says something: it ends in a noun, and a word of its own is a name or of some length. */
function isNominal(reading: Reading, [from, to]: [number, number], limits: Limits, certified = false): boolean {
  const last = reading.tokens[to - 1] as Token
  if (
    (isClass(last, limits.heads) && !(certified && isNamed(reading, to - 1))) ||
    isPlaceOrTime(reading, from, to, limits) ||
    isCompoundAdjective(reading, to)
  )
    return false
  const isNoun = last.pos === '' || last.pos === 'NOUN' || last.pos === 'PROPN' || last.pos === 'X'
  if (!isNoun && !last.lower.endsWith('ing') && !isTakenForVerb(reading, from, to - 1)) return false
  if (to - from > 1) return true
  // "Class C or D": one letter is a grade.
  if (last.lower.length === 1) return false
  return (
    last.pos === 'PROPN' ||
    /[\d+#.&]|\p{Lu}{2}/u.test(reading.source.slice(last.start, last.end)) ||
    (last.lower.length >= 6 && (last.pos === 'NOUN' || isTakenForVerb(reading, from, to - 1)))
  )
}

/** "experience with trusts", "the Seaweed Act": a plural behind a preposition and a name are no verbs. */
function isTakenForVerb(reading: Reading, from: number, at: number): boolean {
  const { pos, lower } = reading.tokens[at] as Token
  if (pos !== 'VERB') return false
  return at > from ? isNamed(reading, at) : lower.endsWith('s') && reading.tokens[at - 1]?.pos === 'ADP'
}

const isNamed = ({ source, tokens }: Reading, at: number): boolean => isCapitalisedAt(source, (tokens[at] as Token).start)

function isPlaceOrTime(reading: Reading, from: number, to: number, { elsewhere, elsewhereWords }: Limits): boolean {
  const first = reading.tokens[from] as Token
  if (to - from === 1 && elsewhereWords.some((id) => isClass(first, id))) return true
  const entries = reading.lists[from]
  if (entries)
    for (let at = 0; at < entries.length; at += 2)
      if (elsewhere.has(entries[at] as number) && from + (entries[at + 1] as number) >= to) return true
  return false
}

/** "high-quality, scalable systems": what ends in a compound before a comma is but half of a phrase. */
function isCompoundAdjective(reading: Reading, to: number): boolean {
  const last = reading.tokens[to - 1] as Token
  const next = reading.tokens[to]
  if (next?.lower !== ',' && next?.lower !== 'and' && next?.lower !== 'or') return false
  return last.start > 0 && reading.source.charAt(last.start - 1) === '-' && !last.lower.endsWith('ing') && last.pos !== 'PROPN'
}

const opensWithVerb = (reading: Reading, [from]: [number, number], limits: Limits): boolean => {
  const token = reading.tokens[from] as Token
  return (token.pos === 'VERB' || token.lower.endsWith('ing')) && !isClass(token, limits.conditions)
}

/** A short item without a verb is asked for as it stands; so is an unknown name between known ones. */
function bareItems(reading: Reading, sentence: ReadSentence, taken: Coverage): [number, number][] {
  const spans: [number, number][] = []
  let known = 0
  for (let at = sentence.from; at < sentence.to; at++) known += taken[at] as number
  const verbless = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const { pos, value } = reading.tokens[at] as Token
      if (pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || pos === 'ADP' || value) return false
    }
    return true
  }
  if (sentence.item && known === 0) {
    // "Tools: spirit level": what a label heads stands behind it.
    let from = sentence.from
    for (let at = from; at < sentence.to - 1; at++) if ((reading.tokens[at] as Token).lower === ':') from = at + 1
    if (sentence.to - from <= LONGEST_BARE + 1 && verbless(from, sentence.to)) return parted(reading, from, sentence.to)
  }
  if (known === 0) return spans
  let start = sentence.from
  let commas = 0
  for (let at = sentence.from; at <= sentence.to; at++) {
    const lower = at === sentence.to ? ',' : (reading.tokens[at] as Token).lower
    if (
      lower !== ',' &&
      lower !== '/' &&
      lower !== ';' &&
      lower !== 'and' &&
      lower !== 'or' &&
      lower !== '(' &&
      lower !== ')' &&
      lower !== '&'
    )
      continue
    if (at < sentence.to) commas++
    const size = at - start
    if (size > 0 && size <= LONGEST_NAME && nameShaped(reading, start, at) && verbless(start, at)) spans.push([start, at])
    start = at + 1
  }
  return commas > 1 ? spans : []
}

/** "Kilns, glazes": the items of a short list; a bracket ends the first. */
function parted({ tokens }: Reading, from: number, to: number): [number, number][] {
  const spans: [number, number][] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const lower = at === to ? ',' : (tokens[at] as Token).lower
    if (lower !== ',' && lower !== ';' && lower !== '(') continue
    if (at > start) spans.push([start, at])
    if (lower === '(') break
    start = at + 1
  }
  return spans
}

/** Every word capitalised or holding a digit or mark, as names of tools are. */
function nameShaped(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { start, end } = reading.tokens[at] as Token
    const first = reading.source.charCodeAt(start)
    if (!(first >= 65 && first <= 90) && !/^\p{Lu}|\d|[+#]/u.test(reading.source.slice(start, end))) return false
  }
  return true
}

const classOf = (language: Language, list: string): number => language.listClass.get(language.listIds.get(list) ?? -1) ?? -1

/** The items after a cue, cut at commas, "and", "or". */
function after(reading: Reading, sentence: ReadSentence, from: number, limits: Limits): [number, number][] {
  const spans: [number, number][] = []
  let start = from
  let at = from
  for (; at < sentence.to; at++) {
    const token = reading.tokens[at] as Token
    if (endsItems(reading, token, at, start)) break
    if (isClass(token, limits.breaks)) {
      if (at === start) return spans
      break
    }
    if (token.lower === ',' || JOINTS.has(token.lower)) {
      if (at > start) spans.push([start, at])
      start = at + 1
    }
  }
  if (at > start) spans.push([start, at])
  return spans
}

/** "Rope Access Ticket", "Road Traffic Act": the cue is a part of the name. */
function withCue(span: [number, number] | undefined, { from, to }: Hit, { data }: Rule): [number, number] | undefined {
  if (!data.whole || span) return span && [span[0], data.whole ? to : span[1]]
  return to - from > 1 ? [from, to] : undefined
}

const JOINTS: ReadonlySet<string> = new Set(['/', 'and', 'or', '&'])

const endsItems = (reading: Reading, { lower, value }: Token, at: number, start: number): boolean =>
  ENDS.has(lower) || value?.kind === 'years' || (at > start && opensLine(reading, at))

/**
 * The verb phrases after a cue: "take direction and carry out plans" are two, "plan and run events" is one, and so is
 * "lead large, complex sites".
 */
function verbPhrases(reading: Reading, sentence: ReadSentence, from: number, limits: Limits): [number, number][] {
  const { tokens } = reading
  const spans: [number, number][] = []
  const close = (start: number, to: number): void => {
    let first = start
    while (first < to && (tokens[first] as Token).pos === 'ADV') first++
    const last = endOfPhrase(reading, first, to)
    if (last > first) spans.push([first, last])
  }
  let start = from
  let at = from
  for (; at < sentence.to; at++) {
    const token = tokens[at] as Token
    if (endsItems(reading, token, at, start)) break
    if (isClass(token, limits.breaks)) {
      if (at === start) return spans
      break
    }
    const comma = token.lower === ','
    if (!comma && !JOINTS.has(token.lower)) continue
    // A verb that waits for its object, or an adjective for its noun.
    if (at - start < 2 || (comma && (tokens[at - 1] as Token).pos === 'ADJ' && (tokens[at + 1] as Token | undefined)?.pos === 'ADJ'))
      continue
    let next = at + 1
    while (next < sentence.to && (JOINTS.has((tokens[next] as Token).lower) || (tokens[next] as Token).pos === 'ADV')) next++
    const verb = next < sentence.to && (tokens[next] as Token).pos === 'VERB' && !(tokens[next] as Token).lower.endsWith('ing')
    if (verb) {
      close(start, at)
      start = next
      at = next
    } else if (comma) break
  }
  close(start, Math.min(at, sentence.to))
  return spans
}

/** A phrase that is too long ends before the last preposition that leaves it a verb with its object. */
function endOfPhrase({ tokens }: Reading, from: number, to: number): number {
  if (to - from <= LONGEST_ITEM) return to
  for (let at = from + LONGEST_ITEM; at > from + 2; at--) if ((tokens[at] as Token).pos === 'ADP') return at
  return to
}

/** "a competing product Hands-on experience": a capital between small words begins a line whose break was lost. */
function opensLine({ source, tokens }: Reading, at: number): boolean {
  const here = (tokens[at] as Token).start
  const before = tokens[at - 1] as Token
  const next = tokens[at + 1]
  // "the Constitution and": what waits for a noun goes on.
  if (WAITING.has(before.pos)) return false
  if (!isCapitalisedAt(source, here) || !/^\p{Ll}{2}/u.test(source.slice(before.start, before.start + 2))) return false
  return next !== undefined && /^\p{Ll}{2}/u.test(source.slice(next.start, next.start + 2))
}

const WAITING: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADP'])

/** The noun phrase that ends right before a cue. */
function before(reading: Reading, sentence: ReadSentence, to: number, limits: Limits): [number, number] | undefined {
  let from = to
  while (from > sentence.from && to - from < LONGEST_ITEM) {
    const token = reading.tokens[from - 1] as Token
    const nominal = NOMINAL.has(token.pos) || (token.pos === 'VERB' && token.lower.endsWith('ing'))
    if (!nominal || isClass(token, limits.breaks) || ENDS.has(token.lower)) break
    from--
    // What stands before a capital behind small words belongs to the line before.
    if (from > sentence.from && opensLine(reading, from)) break
  }
  return from < to ? [from, to] : undefined
}

function trim(reading: Reading, first: number, last: number, limits: Limits): [number, number] | undefined {
  let from = first
  let to = last
  const edge = (token: Token): boolean =>
    isClass(token, limits.edges) ||
    token.pos === 'DET' ||
    token.pos === 'PUNCT' ||
    token.pos === 'PRON' ||
    !!token.value ||
    !isWordLike(token.lower)
  while (from < to && edge(reading.tokens[from] as Token)) from++
  const idle = (token: Token): boolean =>
    edge(token) || (DANGLING.has(token.pos) && !token.lower.endsWith('ing')) || isClass(token, limits.tails)
  // "technology for portraying": a verb that has lost its object goes with the word before it.
  const lame = (at: number): boolean =>
    (reading.tokens[at] as Token).pos === 'VERB' && at > from + 1 && (reading.tokens[at - 1] as Token).pos === 'ADP'
  while (to > from && (idle(reading.tokens[to - 1] as Token) || lame(to - 1))) to--
  // "the dairy industry": a field that one word names keeps the word for it.
  if (to === from + 1 && to < last && isClass(reading.tokens[to] as Token, limits.fields)) to++
  if (to === from || to - from > LONGEST_ITEM) return undefined
  const content = (reading.tokens.slice(from, to) as Token[]).some(
    (token) => !isClass(token, limits.empty) && (holdsLetterPair(token.lower) || /[+#]/.test(token.lower)),
  )
  return content ? [from, to] : undefined
}

/** A verb with its object keeps its first verb and its last noun; it ends before a skill that has a name. */
function wholePhrase({ tokens }: Reading, [first, last]: [number, number], limits: Limits, taken: Coverage): [number, number] | undefined {
  let from = first
  while (from < last && (tokens[from] as Token).pos !== 'VERB' && isClass(tokens[from] as Token, limits.edges)) from++
  let to = from
  while (to < last && taken[to] !== 1) to++
  // "using error | logging": a name that goes on in the listed skill is but half of one.
  if (to < last && to > from && NOMINAL.has((tokens[to - 1] as Token).pos)) return undefined
  // "tested code and developing": a second verb without its object.
  const lame = (at: number): boolean => (tokens[at] as Token).pos === 'VERB' && at > from && (tokens[at - 1] as Token).pos === 'CCONJ'
  while (to > from && (IDLE.has((tokens[to - 1] as Token).pos) || lame(to - 1))) to--
  const content = tokens
    .slice(from + 1, to)
    .some(({ pos, lower }, index) => (pos === 'NOUN' || pos === 'PROPN') && !(lower.endsWith('ing') && tokens[from + index]?.lower === ','))
  return content && to - from <= LONGEST_ITEM ? [from, to] : undefined
}
/** What a verb with its object does not end in. */
const IDLE: ReadonlySet<PartOfSpeech> = new Set([...DANGLING, 'DET', 'PRON', 'PUNCT', 'NUM'])

/** It holds a letter or a figure; mostly it begins with one. */
const isWordLike = (lower: string): boolean => {
  const first = lower.charCodeAt(0)
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}]/u.test(lower)
}

const overlaps = ([from, to]: [number, number], taken: Coverage): boolean => coversAny(taken, from, to)

function nameOf(reading: Reading, [from, to]: [number, number]): string | undefined {
  // "#HarbourJobs" files the posting and names nothing that is asked for.
  if (reading.source.charAt((reading.tokens[from] as Token).start - 1) === '#') return undefined
  const text = evenSpace(reading.source.slice((reading.tokens[from] as Token).start, (reading.tokens[to - 1] as Token).end))
  if (text.length > 80 || /[{}<>#]|https?:/.test(text)) return undefined
  return text
}

/** A name in capitals or with a mark inside is a tool; the rest stays what the cue says. */
function kindOf(reading: Reading, [from, to]: [number, number], kind: Skill['kind']): Skill['kind'] {
  if (kind !== 'knowledge') return kind
  const words = reading.tokens.slice(from, to) as Token[]
  const named = words.every((token) => /^\p{Lu}|^\d/u.test(reading.source.charAt(token.start)))
  return named && from > 0 && words.some((token) => token.pos === 'PROPN') ? 'tool' : 'knowledge'
}
