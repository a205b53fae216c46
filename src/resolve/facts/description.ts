/** What the company says it is: the predicate of "Name is a ..." or "we are a ...", and failing that of "Name makes ...". */
import { evenSpace, partsOf } from '../../nlp/even-space'
import type { ReadSentence, Token } from '../../stages'
import type { Fact, SectionKind } from '../../types'
import { factOf } from './choose'
import type { Claim, Claims } from './claim'
import { evidenceIn, type Passage, sentenceAt } from './passage'
import { tidy } from './values'
import type { FactWords } from './words'

const LONGEST = 25
const SHORTEST = 2
const ABOUT: ReadonlySet<SectionKind> = new Set(['about-company', 'header', 'summary', 'other', 'about-team'])
const BARRED: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'pay', 'process', 'legal'])
/** Sentences at the top, where a company says what it is whatever the heading above. */
const TOP = 4
/** Words of a name at most. */
const LONGEST_SUBJECT = 7
/** Words in which a description shows what it is about. */
const HEAD_WITHIN = 4
/** What "a close-knit team" is worth less than "runs six clinics". */
const FAINT = 0.3

export function readDescription(claims: Claims, name: string | undefined, words: FactWords): Fact<string> | undefined {
  let chosen: { claim: Claim; value: string; from: number; to: number; strength: number } | undefined
  for (const claim of claims('company.description')) {
    const { hit, passage, rule } = claim
    const sentence = passage.reading.sentences[hit.sentence] as ReadSentence
    if (BARRED.has(sentence.kind)) continue
    const kind = rule.data.describes
    const noun = kind !== 'verb'
    const subject = subjectOf(hit.from, sentence.from, passage, name, words)
    const opens = passage.reading.tokens[hit.from]?.lower === words.self.we
    if (!subject && !opens && kind !== 'as') continue
    if (subject !== 'name' && !ABOUT.has(sentence.kind) && hit.sentence >= TOP) continue
    if (!noun && (sentence.kind === 'benefits' || (subject !== 'name' && !opens))) continue
    const from = noun ? predicateStart(hit.from + 1, hit.to, passage, words) : opens ? hit.from + 1 : hit.from
    // "As a ..., we" and "Name, a ..., is" end before their comma.
    const to = predicateEnd(from, kind === 'as' || kind === 'aside' ? hit.to - 2 : sentence.to, passage, words)
    const value = tidy(!noun && opens ? thirdPerson(passage, from, to, words) : plain(passage, from, to))
    if (!value || to - from < SHORTEST) continue
    const lower = value.toLowerCase()
    if (words.descriptionBars.some((bar) => lower.includes(bar))) continue
    const head = partsOf(lower).slice(0, HEAD_WITHIN)
    const faint = head.some((word) => words.descriptionFaint.has(word.replace(/,$/, ''))) ? FAINT : 0
    if (head.slice(1).some((word) => words.finite.has(word))) continue
    const strength = claim.strength - faint + (subject === 'name' ? 0.1 : 0) + (sentence.kind === 'about-company' ? 0.1 : 0)
    if (!chosen || strength > chosen.strength + 0.001)
      chosen = { claim, value, from: opens ? hit.from : Math.min(from, hit.from), to, strength }
  }
  return chosen && factOf(chosen.value, [evidenceIn(chosen.claim.passage, chosen.from, chosen.to)], [Math.min(0.9, chosen.strength)])
}

/** Who the sentence speaks of: the employer by its name, or "we". */
function subjectOf(at: number, first: number, { reading }: Passage, name: string | undefined, words: FactWords): 'name' | 'we' | undefined {
  const before = reading.tokens[at - 1]
  if (!before || at - 1 < first) return undefined
  if (before.lower === words.self.we) return 'we'
  if (name) {
    let from = at - 1
    if (before.lower === ')' || before.lower === ',')
      while (from > first && at - from < 12 && !/\p{L}/u.test(reading.tokens[from]?.lower ?? '')) from--
    const text = reading.source.slice(reading.tokens[first]?.start, (reading.tokens[at - 1] as Token).end).toLowerCase()
    const bare = text.replace(/(?<!\s)\s*\([^()]*\)\s*$/, '').replace(/,$/, '')
    // "Kestrel Looms, formerly Kite Mill, weaves".
    if (bare.endsWith(name.toLowerCase()) || (before.lower === ',' && text.startsWith(`${name.toLowerCase()},`))) return 'name'
    const short = name.toLowerCase().split(' ')[0] ?? ''
    if (short.length > 3 && !words.isWord(short) && (bare === short || bare.endsWith(` ${short}`))) return 'name'
  }
  if (isNameLike(first, at, reading, words) && (!name || mayBe(name, reading.tokens.slice(first, at)))) return 'name'
  const two = `${reading.tokens[at - 2]?.lower ?? ''} ${before.lower}`
  return words.self.names.has(two) ? 'we' : undefined
}

/** "Harbour Mills is a ...": all that stands before the verb has capitals, and one word alone is no ordinary word. */
function isNameLike(first: number, at: number, reading: Passage['reading'], words: FactWords): boolean {
  const { source, tokens } = reading
  const sentence = sentenceAt(reading, first)
  if (at - first > LONGEST_SUBJECT || sentence?.from !== first || sentence.kind !== 'about-company') return false
  const parts = tokens.slice(first, at)
  const capital = parts.every(({ start, lower }) => /[\p{Lu}\d&.,]/u.test(source.charAt(start)) || words.nameLinks.has(lower))
  return capital && parts.some(({ lower }) => /\p{L}{2}/u.test(lower) && !words.isWord(lower) && !words.self.names.has(lower))
}

/** Under a known name another one belongs to somebody else, as an investor; one word in common, or letters alone, may be the same firm. */
const mayBe = (name: string, subject: readonly Token[]): boolean => {
  const known = name.toLowerCase()
  return (
    subject.some(({ lower }) => lower.length > 2 && known.includes(lower)) || subject.every(({ lower }) => lower.length <= LONGEST_INITIALS)
  )
}

/** Letters of a name that is written by its initials. */
const LONGEST_INITIALS = 5

/** Past "proud to be", "currently". */
function predicateStart(from: number, to: number, { reading }: Passage, words: FactWords): number {
  for (let at = from; at < to; at++) if (words.articles.has(reading.tokens[at]?.lower ?? '')) return at
  return from
}

const ENDS = new Set([';', '!', '?', ':', '|', '•'])

/** The end of the predicate: a mark, a new main clause, or the last place to cut before it grows too long. */
function predicateEnd(from: number, last: number, passage: Passage, words: FactWords): number {
  const { reading } = passage
  let cut = -1
  let joint = -1
  let at = from
  for (; at < last; at++) {
    const { lower } = reading.tokens[at] as Token
    if (
      ENDS.has(lower) ||
      (lower === '.' && at > from && !isAbbreviated(at, passage)) ||
      (isDash(lower) && isApart(at, passage) && at - from > 3)
    )
      break
    const next = reading.tokens[at + 1]?.lower ?? ''
    if (lower === ',' && words.clauseOpeners.has(next)) break
    if (words.clauseOpeners.has(lower) && at - from > 1 && words.joining.has(reading.tokens[at - 1]?.lower ?? '')) return at - 1
    if (words.descriptionCuts.has(lower) && at - from > 3) cut = at
    if (lower === ',' && at - from > 4 && !opensNoun(at - 1, reading, words)) cut = at
    if (words.joining.has(lower) && at - from > 4) joint = at
    if (at - from >= LONGEST) return Math.max(cut, joint, from)
  }
  return at
}

/** "A seamless" of "a seamless, complete service": the noun is still to come. */
const opensNoun = (at: number, { tokens }: Passage['reading'], words: FactWords): boolean =>
  tokens[at]?.pos === 'ADJ' && words.articles.has(tokens[at - 1]?.lower ?? '')

/** "We deliver and repair organs" -> "delivers and repairs organs"; adverbs before the verb stay. */
function thirdPerson(passage: Passage, from: number, to: number, words: FactWords): string {
  const { tokens } = passage.reading
  const parts: string[] = []
  let open = true
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    const isVerb = token.pos === 'VERB' || (parts.length === 0 && token.pos !== 'ADV')
    if (open && isVerb) {
      parts.push(plain(passage, from, at), inThirdPerson(token.lower))
      from = at + 1
    } else if (token.lower !== ',' && !words.joining.has(token.lower) && token.pos !== 'ADV') open = false
  }
  return [...parts, plain(passage, from, to)]
    .filter(Boolean)
    .join(' ')
    .replace(/(?<!\s)\s+([,;:])/g, '$1')
}

const inThirdPerson = (base: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`

/** "a steel and misc. metals shop", "c. 240 people": the sentence goes on in a small letter or a figure. */
const isAbbreviated = (at: number, { reading: { source, tokens } }: Passage): boolean =>
  /^[\p{Ll}\d]/u.test(source.charAt(tokens[at + 1]?.start ?? source.length))

const isDash = (lower: string): boolean => lower === '–' || lower === '—' || lower === '-'
/** "48-bedroom" holds together; a dash with a space before it opens an aside. */
const isApart = (at: number, { reading }: Passage): boolean => (reading.tokens[at]?.start ?? 0) > (reading.tokens[at - 1]?.end ?? 0)

/** The wording without asides in brackets. */
function plain({ reading }: Passage, from: number, to: number): string {
  if (to <= from) return ''
  const text = reading.source.slice((reading.tokens[from] as Token).start, (reading.tokens[to - 1] as Token).end)
  return evenSpace(text.includes('(') ? text.replace(/(?<!\s)\s*\([^()]*\)/g, '') : text)
}
