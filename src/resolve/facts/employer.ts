/** The employer's name: the hint, a stated field, or the name that the text speaks of as the one that hires. */

import type { Ingested } from '../../ingest/ingested'
import { partsOf, upTo } from '../../nlp/even-space'
import type { Language } from '../../rules/language'
import type { Hit, ReadSentence, Token } from '../../stages'
import type { Evidence, Fact, SectionKind } from '../../types'
import { confidenceOf, factOf } from './choose'
import type { Claims } from './claim'
import { endsOnOwner, runAfter, runBefore } from './name-run'
import { givenEvidence, type Passage, sectionAt, textOf } from './passage'
import type { FactWords } from './words'

const LEAST = 0.54
const MENTION = 0.06
const MOST_MENTIONS = 5
const IN_HEADING = 0.75
const IN_LABEL = 0.8
const BELOW_TITLE = 0.62
const IN_HEAD = 0.7
const BEFORE_TITLE = 0.66
/** Lines at the top that may be the employer's letterhead. */
const HEAD_LINES = 3
/** What a name gains where the company speaks of itself, and by an ending such as "Ltd". */
const IN_ABOUT = 0.08
const LEGAL_FORM = 0.1
/** What a name of nothing but ordinary words loses where another is found. */
const ORDINARY = 0.15
const LONGEST_LINE = 60
/** Parts of a line at the top that are looked at. */
const MOST_PARTS = 3
/** Sentences and headings that are asked for a name: more than any posting of one employer has. Each may search the whole text. */
const MOST_ASKED = 200
/** How often a name is counted at most. */
const MOST_COUNTED = 20
/** A hiring sentence this clear names the employer whatever else the word may mean. */
const CLEAR = 0.8
/** A name is spoken more often than this where only that tells it from a word for people. */
const OFTEN = 3

interface Candidate {
  text: string
  strengths: number[]
  evidence: Evidence[]
}

export function readEmployer(
  { given, stated, source }: Ingested,
  claims: Claims,
  headings: readonly Evidence[],
  title: Fact<string> | undefined,
  language: Language,
  words: FactWords,
): Fact<string> | undefined {
  if (given.company) return factOf(given.company, [givenEvidence(given.company)], [1])
  const field = stated.find((each) => each.field === 'company')
  if (field) return factOf(field.value, [{ start: field.start, end: field.end, text: field.value, section: 'header' }], [0.97])
  // Of an unnamed client nothing is told; the agency is who it says itself to be.
  const unnamed = claims('company.unnamed')
  const isAgency = unnamed.length > 0
  const found = new Map<string, Candidate>()
  const add = (place: Evidence, strength: number, isOne = false): void => {
    const evidence = wholeWord(behindTitle(place, source, title?.value), source, words)
    const text = evidence.text.replace(/\s+/g, ' ')
    if (!canBeName(text, evidence, source, title?.value, words, isOne, strength >= CLEAR)) return
    const key = withoutArticle(text.toLowerCase(), words)
    const known = found.get(key) ?? { text, strengths: [], evidence: [] }
    known.strengths.push(strength)
    known.evidence.push(evidence)
    found.set(key, known)
  }
  let named = false
  for (const { fact, rule, hit, passage, strength } of [...claims('company.client'), ...claims('company.name')].slice(0, MOST_ASKED)) {
    if (passage.origin !== 'body') continue
    const isClient = fact === 'company.client'
    // Whom an agency recruits for is the employer, and the agency is not.
    if (named && !isClient) break
    if (isAgency && !isClient && passage.reading.sentences[hit.sentence]?.kind !== 'about-company') continue
    if (unnamed.some((each) => each.passage === passage && each.hit.sentence === hit.sentence)) continue
    const after = passage.reading.tokens[hit.to]?.lower === ':' ? hit.to + 1 : hit.to
    const span =
      labelledName(hit, after, passage, words) ??
      (rule.data.name === 'after' ? runAfter(after, passage, words) : runBefore(hit.from, passage, words, rule.data.name === 'owner'))
    const run = span
      ? presentName(span, passage, words)
      : rule.data.name === 'before'
        ? smallName(hit.from, passage, source, words)
        : rule.data.name === 'after'
          ? smallNameAfter(after, passage, source, words)
          : undefined
    // "The MWF is looking for": what hires is somebody.
    if (!run || (strength < CLEAR && isAbbreviation(run, passage, source, words)) || isOpeningNoun(run, passage, source)) continue
    const evidence = nameEvidence(run, passage, source, words)
    const own = evidence.section === 'about-company'
    if (strength < CLEAR && (!own || countOf(source, evidence.text) === 1) && isSkill(run, passage, language)) continue
    add(
      evidence,
      Math.min(1, strength + (own ? IN_ABOUT : 0)),
      rule.data.name === 'before' && isSingularVerb(passage.reading.tokens[hit.from]),
    )
    named ||= isClient && found.size > 0
  }
  if (named) return chosenOf([...found.values()], source, words)
  for (const heading of isAgency ? [] : headings.slice(0, MOST_ASKED)) {
    const labelled = words.nameLabels.has(heading.text.toLowerCase()) ? valueBehind(source, heading, words) : undefined
    if (labelled) add(labelled, IN_LABEL)
    const opening = nameOpening(heading.text.toLowerCase(), words)
    const named = opening && /^\s*(\p{Lu}(?:[\p{L}\p{N}&.'’ -]*[\p{L}\p{N}&.'’-])?)[\s?:!]*$/u.exec(heading.text.slice(opening.length))?.[1]
    if (!named) continue
    const start = heading.start + heading.text.indexOf(named, opening.length)
    add({ start, end: start + named.length, text: named, section: heading.section }, IN_HEADING)
  }
  const line = isAgency ? undefined : lineBelow(source, title, words)
  // A heading of a section is no name: "Duties".
  if (line && !headings.some((heading) => heading.start <= line.start && heading.end >= line.end)) add(line, BELOW_TITLE)
  for (const head of isAgency ? [] : headNames(source, title?.value, words)) add(head, IN_HEAD)
  const before = isAgency ? undefined : nameBeforeTitle(source, title, words)
  if (before) add(before, BEFORE_TITLE)
  return chosenOf(withoutProducts(withLongForms([...found.values()]), claims, words), source, words)
}

/** "Company: Kestrel Looms Ltd.  Location: Settle": where a label was taken for a heading, the name is what its field holds. */
function valueBehind(source: string, heading: Evidence, { nameLinks }: FactWords): Evidence | undefined {
  const rest = source.slice(heading.end, heading.end + LONGEST_LINE)
  const value = /^\s?[:–-]\s([^\n|;]+?)(?:\.?\s{2}|\.?\n|\s?[|;])/u.exec(`${rest}\n`)?.[1]?.trim()
  if (!value || !partsOf(value).every((part) => /^[\p{Lu}\p{N}&]/u.test(part) || nameLinks.has(part.toLowerCase()))) return undefined
  const start = source.indexOf(value, heading.end)
  return { start, end: start + value.length, text: value, section: heading.section }
}

/** "Organisation: Rivers for All": behind a label that opens its line all that the line holds is the name, small links included. */
function labelledName(
  { from, to, sentence: index }: Hit,
  after: number,
  { reading }: Passage,
  words: FactWords,
): [number, number] | undefined {
  const { tokens, source } = reading
  const sentence = reading.sentences[index] as ReadSentence
  const behind = Math.max(to, after)
  const isLabel = tokens[behind - 1]?.lower === ':' || source.slice(tokens[behind - 1]?.end, tokens[behind]?.start).includes('\n')
  if (sentence.from !== from || !isLabel || sentence.to - after > LONGEST_LABELLED || sentence.to <= after) return undefined
  // "Moors, Dales and Coast Trust": commas stand within a name that has the ending of one.
  const isListed = words.nameEndings.has(tokens[sentence.to - 1]?.lower ?? '')
  for (let at = after; at < sentence.to; at++) {
    const { start, lower } = tokens[at] as Token
    const isLink = words.nameLinks.has(lower) || (isListed && lower === ',')
    if (!/^[\p{Lu}\p{N}&]/u.test(source.slice(start, start + 2)) && !isLink) return undefined
  }
  return [after, sentence.to]
}

const LONGEST_LABELLED = 10

/** "Prairie Eye Associates has five doctors": a verb in the singular makes a plural the name of one. */
const isSingularVerb = (token: Token | undefined): boolean => token?.lower.endsWith('s') ?? false

/** What leads to a name at the front of a heading: "about", "working at". */
export const nameOpening = (lower: string, { nameHeadings }: FactWords): string | undefined =>
  nameHeadings.find((each) => lower.startsWith(each) && lower.charAt(each.length) === ' ')

const withoutArticle = (lower: string, { definiteArticle }: FactWords): string =>
  lower.startsWith(definiteArticle) && lower.charAt(definiteArticle.length) === ' ' ? lower.slice(definiteArticle.length + 1) : lower

/** What follows the shorter name in the longer, in whatever case. */
const afterPrefix = (text: string, prefix: string): string =>
  text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : ''

/** "Sackgun, a Kestrel product": where another name is found, what is said to be a product is not the employer. */
function withoutProducts(candidates: Candidate[], claims: Claims, words: FactWords): Candidate[] {
  const products = new Set<string>()
  for (const { rule, hit, passage } of candidates.length > 1 ? claims('company.product').slice(0, MOST_ASKED) : []) {
    const run = rule.data.name === 'after' ? runAfter(hit.to, passage, words) : runBefore(hit.from, passage, words)
    if (run) products.add(textOf(passage, ...run))
  }
  const others = candidates.filter(({ text }) => !products.has(text))
  return others.length ? others : candidates
}

/** "Apex" and "Apex Companies" are one: the longer name takes over what was said of the shorter. */
function withLongForms(candidates: Candidate[]): Candidate[] {
  for (const short of candidates) {
    const long = candidates.find((other) => other !== short && /^(?:['’]s)? /.test(afterPrefix(other.text, short.text)))
    if (!long) continue
    long.strengths.push(...short.strengths)
    long.evidence.push(...short.evidence)
    short.strengths = []
  }
  return candidates.filter(({ strengths }) => strengths.length)
}

function chosenOf(candidates: readonly Candidate[], source: string, words: FactWords): Fact<string> | undefined {
  let chosen: Candidate | undefined
  let most = LEAST
  for (const candidate of candidates) {
    const mentions = Math.min(MOST_MENTIONS, countOf(source, candidate.text) - 1)
    const weight =
      confidenceOf([...candidate.strengths].sort((a, b) => b - a)) +
      MENTION * mentions +
      (words.nameEndings.has(candidate.text.toLowerCase().split(' ').at(-1) ?? '') ? LEGAL_FORM : 0) -
      ((isOrdinary(candidate.text, words) || isCouple(candidate.text, source, words)) && candidates.length > 1 ? ORDINARY : 0)
    if (weight > most) {
      most = weight
      chosen = candidate
    }
  }
  return chosen && factOf(chosen.text, chosen.evidence, chosen.strengths)
}

/** "We're Maya and Tom": two names that are said once may be those of the people who write. */
function isCouple(text: string, source: string, { joining }: FactWords): boolean {
  const parts = partsOf(text)
  return parts.length === 3 && joining.has(parts[1] as string) && countOf(source, text) === 1
}

/** "Health and Social Care": nothing but ordinary words may be the name of a part as well as of the employer. */
const isOrdinary = (text: string, words: FactWords): boolean => {
  const parts = partsOf(text.toLowerCase())
  return !words.nameEndings.has(parts.at(-1) ?? '') && parts.every((part) => words.isWord(part) || words.nameLinks.has(part))
}

/** "loomcraft makes rugs", "40looms is hiring": a name in small letters opens the sentence, is no word and comes again. */
function smallName(to: number, { reading }: Passage, source: string, words: FactWords): [number, number] | undefined {
  const { start, end, lower } = reading.tokens[to - 1] ?? { start: 0, end: 0, lower: '' }
  if (end - start < SHORTEST_SMALL || !SMALL_NAME.test(source.slice(start, end)) || words.isWord(lower)) return undefined
  const opens = reading.sentences.some(({ from, kind }) => from === to - 1 && TELLING.has(kind))
  return opens && countOf(source, source.slice(start, end)) > 1 ? [to - 1, to] : undefined
}

/** "We are loomcraft - the market for wool": behind the words that lead to it, with what it is or more of its mentions to follow. */
function smallNameAfter(from: number, { reading }: Passage, source: string, words: FactWords): [number, number] | undefined {
  const { start, end, lower } = reading.tokens[from] ?? { start: 0, end: 0, lower: '' }
  if (end - start < SHORTEST_SMALL || !SMALL_NAME.test(source.slice(start, end)) || words.isWord(lower)) return undefined
  const next = reading.tokens[from + 1]?.lower ?? ''
  return /^[-–—,]$/.test(next) && countOf(source, source.slice(start, end)) > 1 ? [from, from + 1] : undefined
}

const SMALL_NAME = /^(?:\p{Ll}|\d{1,4}\p{Ll})[\p{Ll}\d]*$/u
const SHORTEST_SMALL = 5
const TELLING: ReadonlySet<SectionKind> = new Set(['about-company', 'summary', 'header', 'about-team'])

/** "Alder Clinic, formerly Street Surgery": the name of today. */
function presentName(run: [number, number], passage: Passage, words: FactWords): [number, number] | undefined {
  const before = run[0] - 1
  return words.former.has(passage.reading.tokens[before]?.lower ?? '') ? runBefore(before, passage, words) : run
}

/** "LabsKestrel": where a break was lost, the part that stands by itself elsewhere is the name. */
function nameEvidence([from, to]: readonly [number, number], passage: Passage, source: string, words: FactWords): Evidence {
  const { tokens } = passage.reading
  // "Vault Dragon Vault Dragon is": the heading's name runs into the sentence's.
  const middle = from + (to - from) / 2
  const word = (at: number): string | undefined => tokens[at]?.lower
  if ((to - from) % 2 === 0 && to - from > 2 && [...Array(middle - from).keys()].every((at) => word(from + at) === word(middle + at)))
    return nameEvidence([middle, to], passage, source, words)
  let start = tokens[from]?.start ?? 0
  // "MQSAt MQS": the first word is the name itself with the next sentence's first word.
  const rest = source.slice(tokens[from + 1]?.start, tokens[to - 1]?.end)
  if (to - from > 1 && rest.length > 1 && source.startsWith(rest, start)) start = tokens[from + 1]?.start ?? start
  const last = tokens[to - 1]
  const text = source.slice(last?.start, last?.end)
  const glued = /^.*\p{Ll}(?=\p{Lu}\p{Ll}+$)/u.exec(text)?.[0]
  if (last && glued && countOf(source, text) === 1 && countOf(source, text.slice(glued.length)) > 2) start = last.start + glued.length
  // "About KLMKLM is": the heading's name and the sentence's are one.
  const half = text.length / 2
  if (last && text.length > 3 && text.slice(0, half) === text.slice(half) && countOf(source, text.slice(half)) > 1)
    start = last.start + half
  // "Kestrel Co., Inc. is": the dot belongs to the form, unless it ends the sentence.
  const dotted = words.legalForms.has(last?.lower ?? '') && /^\.(?:,|\s\p{Ll})/u.test(source.slice(last?.end, (last?.end ?? 0) + 3))
  const end = (last?.end ?? start) + (dotted ? 1 : 0)
  // "40 Looms": a figure that stands before the name wherever it stands belongs to it.
  const figure = /(?<![\p{L}\p{N}.,])\d{1,4} $/u.exec(source.slice(Math.max(0, start - LONGEST_FIGURE), start))?.[0]
  const name = source.slice(start, end)
  if (figure && countOf(source, name) > 1 && countOf(source, figure + name) === countOf(source, name)) start -= figure.length
  const named = source.slice(start, end)
  const bare = endsOnOwner(to - 1, passage, words) ? named : named.replace(/['’]s$/, '')
  return { start, end: start + bare.length, text: bare, section: sectionAt(passage.reading, from) }
}

/** Signs of a figure before a name, and what stands before that. */
const LONGEST_FIGURE = 6

/** "Wool" of "At WoolBook we": what never stands alone is the front of a name with a capital inside. */
function wholeWord(place: Evidence, source: string, words: FactWords): Evidence {
  const rest = /^\p{Lu}\p{Ll}{2,20}(?!\p{L})/u.exec(source.slice(place.end, place.end + LONGEST_REST))?.[0]
  if (!rest || !/^\p{Lu}\p{L}{2,}$/u.test(place.text) || words.subjects.has(rest.toLowerCase()) || words.notNames.has(rest.toLowerCase()))
    return place
  if (countOf(source, place.text) > 0) return place
  return { ...place, end: place.end + rest.length, text: place.text + rest }
}

const LONGEST_REST = 24

/** "The Site Delivery Manager (SDM) leads; the SDM also reports": one word of capitals behind an article stands for a thing or a post. */
function isAbbreviation([from, to]: readonly [number, number], { reading }: Passage, source: string, words: FactWords): boolean {
  const token = reading.tokens[from]
  if (to - from > 1 || !token || reading.tokens[from - 1]?.lower !== words.definiteArticle) return false
  const text = source.slice(token.start, token.end)
  return text.length > 1 && text === text.toUpperCase()
}

/** "Imitation works in humans": a noun owes its capital to the start of the sentence, and the posting names nobody so again. */
function isOpeningNoun([from, to]: readonly [number, number], { reading }: Passage, source: string): boolean {
  const token = reading.tokens[from] as Token
  if (to - from > 1 || !(token.pos === 'NOUN' || ABSTRACT.test(token.lower))) return false
  return reading.sentences.some((sentence) => sentence.from === from) && countOf(source, source.slice(token.start, token.end)) === 1
}

/** Endings of nouns for what is done or is so. */
const ABSTRACT = /(?:tion|ment|ness|ance|ence|ity|ism)$/

/** A tool or method of the skill lexicons stands there under its own name. */
function isSkill([from, to]: readonly [number, number], { reading }: Passage, language: Language): boolean {
  return reading.terms.some((term) => term.from === from && term.to === to && language.terms[term.term] !== undefined)
}

function canBeName(
  text: string,
  { start, end, section }: Evidence,
  source: string,
  title: string | undefined,
  words: FactWords,
  isOne: boolean,
  isClear: boolean,
): boolean {
  const lower = withoutArticle(text.toLowerCase(), words)
  if (!/\p{L}/u.test(text) || lower.length < 2 || words.notNames.has(lower) || words.places.has(lower)) return false
  if (title && isInitials(lower, title)) return false
  // "Full Time", "Full Time Employee": the terms of the post on a line of their own.
  if (isOfTerms(lower, words)) return false
  // A placeholder or a mask; what opens the posting is none.
  if (/[[\]<>{}#@_]/.test(source.slice(Math.max(0, start - 1), end + 1)) && /[\p{L}\p{N}]/u.test(source.slice(0, start))) return false
  // "WoolSource Weaver": where the company speaks of itself, a capital inside tells its name from the kind of post.
  const leads = section === 'about-company' && /\p{Ll}\p{Lu}/u.test(text) && title?.startsWith(`${text} `)
  if (title && !leads && (isOfTitle(title.toLowerCase(), lower, words) || lower.includes(title.toLowerCase()))) return false
  const parts = partsOf(lower)
  const last = parts.at(-1) ?? ''
  // "A Chef de Partie is" tells what such people do.
  if (title && words.notNames.has(parts[0] ?? '') && parts.length > 1 && isOfTitle(title.toLowerCase(), parts.slice(1).join(' '), words))
    return false
  // "Why This Matters" names nobody.
  if (words.subjects.has(parts[0] ?? '')) return false
  const person = words.persons.has(last) || (last.endsWith('s') && words.persons.has(last.slice(0, -1)))
  // "Account Managers are": a plural of people is a name only where the company speaks of itself by it again and again.
  const itself = section === 'about-company' && parts.length > 1 && countOf(source, text) > OFTEN
  const many = person && last.endsWith('s') && isOne && parts.length > 2
  if (person && !itself && !many && (!words.nameEndings.has(last) || words.isWord(parts[0] ?? ''))) return false
  if (words.unitEndings.has(last)) return false
  // "14 Quay Street"
  if (/^\d/.test(text) && words.streetEndings.has(last)) return false
  // "I. Basic Function", "This Adds Value".
  if (/^(?:[IVX]+|\d+)[.)]\s/.test(text) || (words.notNames.has(parts[0] ?? '') && parts.slice(1).every((part) => words.isWord(part))))
    return false
  if (parts.every((part) => words.notNames.has(part) || words.nameLinks.has(part))) return false
  if (text.length > 4 && text === text.toUpperCase() && parts.every((part) => words.isWord(part))) return false
  if (parts.length > 1 || !words.isWord(lower)) return true
  // "Density is a maker of scales": an ordinary word is a name where it is clearly said to hire or to be a company, again and again.
  return countOf(source, text) > 2 && (isClear || new RegExp(`[a-z,] ${literal(text)}\\b`, 'u').test(source))
}

/** "Quality Assurance Engineer - QAE", "the QAE plans" name no employer. */
const isInitials = (lower: string, title: string): boolean =>
  lower ===
  partsOf(title.toLowerCase())
    .map((part) => part.charAt(0))
    .join('')

const isOfTerms = (lower: string, { titleNoise, nameEndings }: FactWords): boolean =>
  titleNoise.some(
    (noise) => /[ -]/.test(noise) && (lower === noise || (lower.startsWith(`${noise} `) && !nameEndings.has(partsOf(lower).at(-1) ?? ''))),
  )

/** The title holds it, and not as what stands after "at" or a dash: "Editor at Kestrel". */
function isOfTitle(title: string, name: string, words: FactWords): boolean {
  const at = title.indexOf(name)
  if (at < 0) return false
  return words.isWord(name) || !/(?:^|\W)at\s$|[-–—|@]\s?$/u.test(title.slice(0, at))
}

/** The line below the title, when it is a name and nothing else. */
function lineBelow(source: string, title: Fact<string> | undefined, words: FactWords): Evidence | undefined {
  const head = title?.evidence.find(({ section }) => section !== 'given')
  if (
    !head ||
    source
      .slice(0, head.start)
      .trim()
      .replace(/[#*\s]/g, '')
  )
    return undefined
  const rest = source.slice(head.end)
  const line = /^[^\n]*\n\s*([^\n]+)/.exec(rest)
  if (!line?.[1]) return undefined
  const shown = upTo(line[1].slice(0, 4 * LONGEST_LINE), RATING)
  if (words.lineLabels.has(upTo(shown, /[ :]/).toLowerCase()) && !isPublicBody(partsOf(shown.trim()), words)) return undefined
  const whole = beforeMark(shown.trimEnd().replace(/^[*_#\s]+/, '')).trim()
  // "Life at Kestrel Looms"
  const text = whole.slice(nameOpening(whole.toLowerCase(), words)?.length ?? 0).trim()
  // "Settle, Yorkshire" is a place; in "Kestrel Looms - Settle, Yorkshire" it stands behind the name.
  const tail = /,\s*([^,]+)/.exec(shown)?.[1]?.replace(/(?<![\s\d])[\s\d]+$/, '')
  if (tail && words.regions.has(tail.toLowerCase()) && !/^[^,]{3,50}\s[–—-]\s/.test(shown)) return undefined
  const wordsOfLine = partsOf(text)
  const small = wordsOfLine.filter((word) => !/^[\p{Lu}&]/u.test(word))
  if (
    !text ||
    text.length > LONGEST_LINE ||
    /[.:?!\d]/.test(text.replace(/\b\p{Lu}\p{Ll}{0,2}\./gu, '')) ||
    small.some((word) => !words.nameLinks.has(word.toLowerCase())) ||
    !/\p{Ll}/u.test(text)
  )
    return undefined
  const start = source.indexOf(text, head.end)
  return { start, end: start + text.length, text, section: 'header' }
}

/** "Kestrel | Backend Engineer | Leeds", "[Kestrel] - Nurse", "Kestrel: Cook": what stands by itself before the title on the first line. */
function nameBeforeTitle(source: string, title: Fact<string> | undefined, words: FactWords): Evidence | undefined {
  const head = title?.evidence.find(({ section }) => section !== 'given')
  if (!title || !head || /[\p{L}\p{N}]/u.test(source.slice(0, head.start))) return undefined
  const before = upTo(source.slice(0, head.start + head.text.toLowerCase().indexOf(title.value.toLowerCase())), /\n(?=[^\n]*\p{L})/u)
  const shown = before
    .slice(0, LONGEST_LINE + 10)
    .replace(OPENING_MARKS, '')
    .trimEnd()
  const closing = shown.startsWith('[') ? shown.indexOf(']') : -1
  const mark = closing > 0 || /[|:·]$|\s[–—-]$/.test(shown)
  const text = (closing > 0 ? shown.slice(1, closing) : shown.slice(0, -1)).trim()
  if (!mark || !NAME.test(text) || (closing > 0 && /[\p{L}\p{N}]/u.test(shown.slice(closing)))) return undefined
  const parts = partsOf(text.toLowerCase())
  if (
    parts.length > MOST_WORDS_BEFORE ||
    // "Class B - Truck Driver", "Grade 7 - Fitter".
    (parts.length === 2 && /^(?:\p{L}|\d{1,2})$/u.test(parts[1] as string)) ||
    parts.some((part) => words.titleNoise.includes(part) || words.lineLabels.has(part) || words.places.has(part)) ||
    words.titleLabels.includes(text.toLowerCase()) ||
    words.lineLabels.has(text.toLowerCase()) ||
    // In brackets stands a name by itself; before a dash it may be a branch of work: "Catering - Cook".
    (closing < 0 && isOrdinary(text, words) && countOf(source, text) === 1)
  )
    return undefined
  const start = source.indexOf(text)
  return { start, end: start + text.length, text, section: 'header' }
}

const OPENING_MARKS = /^[\s#*>]{1,12}/
const NAME = /^\p{Lu}[\p{L}\p{N}&.'’ -]*$/u
const MOST_WORDS_BEFORE = 5

/** Up to a comma or dash, or without the emphasis at the end. */
function beforeMark(text: string): string {
  const mark = text.search(/,\s|\s[–—-]\s/)
  return mark < 0 ? text.replace(/(?<![*_])[*_]+$/, '') : text.slice(0, mark)
}

/** A line at the top that is a name with the ending of one: "Pinebrook Dental Group", "Blue Heron Clinic, Asheville". */
function headNames(source: string, title: string | undefined, words: FactWords): Evidence[] {
  const found: Evidence[] = []
  let at = 0
  for (let count = 0; count < HEAD_LINES && at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(at, Math.min(end, at + 2 * LONGEST_LINE))
    if (line.trim()) {
      count++
      // "Caretaker - Elm Road School", "Elm Road School, Leeds": each part of the line, the first by any ending of a name.
      for (const [index, part] of line
        .split(/\s[–—|-]\s|,\s/)
        .slice(0, MOST_PARTS)
        .entries()) {
        const text = ownName(upTo(part, RATING).replace(/^[\s#*_]+|(?<![\s#*_])[\s#*_]+$/g, ''), title, words)
        if (!isHeadName(text, index === 0, words)) continue
        const start = at + line.indexOf(text)
        found.push({ start, end: start + text.length, text, section: 'header' })
        break
      }
    }
    at = end + 1
  }
  return found
}

/** "Maple Dental4.3 out of 5": a page prints the rating right behind the name. */
const RATING = /(?<=\p{Ll})\d\.\d\s/u

/** "Conveyancing Solicitor Harcourt Vane LLP is": a title of several words whose line break became a space; a name that opens so comes again. */
function behindTitle(place: Evidence, source: string, title: string | undefined): Evidence {
  const { start, text } = place
  if (!title?.includes(' ') || !text.toLowerCase().startsWith(`${title.toLowerCase()} `) || countOf(source, text) > 1) return place
  const named = text.slice(title.length).trimStart()
  return { ...place, start: start + text.length - named.length, text: named }
}

/** "Pharmacy Technician Oak Street Pharmacy Dayton" without the title before the name and the town behind it. */
function ownName(text: string, title: string | undefined, words: FactWords): string {
  if (!title || !text.toLowerCase().startsWith(`${title.toLowerCase()} `)) return text
  const parts = text.slice(title.length + 1).split(' ')
  let ending = parts.length
  while (ending > 0 && !words.placeEndings.has((parts[ending - 1] as string).toLowerCase())) ending--
  return parts.slice(0, ending).join(' ')
}

/** A name with the ending of one, or "City of Leeds". */
function isHeadName(text: string, isFirst: boolean, words: FactWords): boolean {
  if (!text || text.length > LONGEST_LINE || !/^\p{Lu}[\p{L}\p{N}&.'’ -]*$/u.test(text)) return false
  const parts = partsOf(text)
  if (parts.length < 2) return false
  const last = (parts.at(-1) as string).toLowerCase()
  const isBody = isPublicBody(parts, words)
  // "Site Ryburn Health Centre", "Location Oak School": a field.
  if (!isBody && words.lineLabels.has((parts[0] as string).toLowerCase())) return false
  if (!(isBody || (isFirst ? words.nameEndings : words.placeEndings).has(last))) return false
  return parts.every((part) => /^[\p{Lu}&]/u.test(part) || words.nameLinks.has(part.toLowerCase()))
}

/** "City of Leeds", "Town of Marlow". */
const isPublicBody = (parts: readonly string[], { nameStarts, nameLinks }: FactWords): boolean =>
  parts.length > 2 && nameStarts.has((parts[0] as string).toLowerCase()) && nameLinks.has((parts[1] as string).toLowerCase())

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function countOf(source: string, text: string): number {
  let count = 0
  if (!text) return count
  for (let at = source.indexOf(text); at >= 0 && count < MOST_COUNTED; ) {
    const end = at + text.length
    // Two units reach over a letter outside the basic plane.
    const whole = !/[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(source.slice(end, end + 2))
    if (whole) count++
    at = source.indexOf(text, whole ? end : at + 1)
  }
  return count
}
