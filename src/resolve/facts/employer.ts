/** The employer's name: the hint, a stated field, or the name that the text speaks of as the one that hires. */
import type { Ingested } from '../../ingest/ingested'
import type { Token } from '../../stages'
import type { Evidence, Fact } from '../../types'
import { confidenceOf, factOf } from './choose'
import type { Claim } from './claim'
import { evidenceIn, givenEvidence, type Passage, sentenceAt, textOf } from './passage'
import { isCapital } from './values'
import type { FactWords } from './words'

const LONGEST = 7
const LEAST = 0.55
const MENTION = 0.06

interface Candidate {
  text: string
  strengths: number[]
  evidence: Evidence[]
}

export function readEmployer(
  { given, stated }: Ingested,
  body: Passage,
  claims: readonly Claim[],
  title: string | undefined,
  words: FactWords,
): Fact<string> | undefined {
  if (given.company) return factOf(given.company, [givenEvidence(given.company)], [1])
  const field = stated.find((each) => each.field === 'company')
  if (field) return factOf(field.value, [{ start: field.start, end: field.end, text: field.value, section: 'header' }], [0.97])
  if (claims.some(({ fact }) => fact === 'company.unnamed')) return undefined
  const found = new Map<string, Candidate>()
  const add = (from: number, to: number, strength: number): void => {
    const text = textOf(body, from, to)
    if (!canBeName(text, from, to, body, title, words)) return
    const key = text.toLowerCase().replace(/^the /, '')
    const known = found.get(key) ?? { text, strengths: [], evidence: [] }
    known.strengths.push(strength)
    known.evidence.push(evidenceIn(body, from, to))
    found.set(key, known)
  }
  for (const { fact, rule, hit, strength } of claims) {
    if (fact !== 'company.name') continue
    if (rule.data.name === 'before') {
      const to = skipAside(hit.from, body)
      const from = runStart(to, body, words)
      if (from < to) add(from, to, strength)
    } else {
      const from = (body.reading.tokens[hit.to]?.lower ?? '') === ':' ? hit.to + 1 : hit.to
      const to = runEnd(from, body, words)
      if (to > from) add(from, to, strength)
    }
  }
  let chosen: Candidate | undefined
  let most = LEAST
  for (const candidate of found.values()) {
    const mentions = Math.min(4, countOf(body.reading.source, candidate.text) - 1)
    const weight = confidenceOf([...candidate.strengths].sort((a, b) => b - a)) + MENTION * mentions
    if (weight > most) {
      most = weight
      chosen = candidate
    }
  }
  return chosen && factOf(chosen.text, chosen.evidence, chosen.strengths)
}

const tokenAt = ({ reading }: Passage, at: number): Token | undefined => reading.tokens[at]

/** "Intercom (intercom.com) is": an aside between a name and its verb. */
function skipAside(at: number, body: Passage): number {
  if (tokenAt(body, at - 1)?.lower === ',') return at - 1
  if (tokenAt(body, at - 1)?.lower !== ')') return at
  for (let from = at - 2; from > at - 12 && from > 0; from--) if (tokenAt(body, from)?.lower === '(') return from
  return at
}

/** Where the capitalised run that ends before `to` begins; it opens its sentence or follows a mark or a small word. */
export function runStart(to: number, body: Passage, words: FactWords): number {
  const first = sentenceAt(body.reading, to - 1)?.from ?? 0
  let from = to
  while (from > first && to - from < LONGEST) {
    const token = tokenAt(body, from - 1) as Token
    const linked = from < to && words.nameLinks.has(token.lower) && from - 2 >= first && isCapital(body, from - 2)
    const numeral = /^\d{1,3}$/.test(token.lower) && from - 2 >= first && isCapital(body, from - 2)
    if (!isCapital(body, from - 1) && !linked && !numeral) break
    if (
      from < to &&
      (words.nameLinks.has(token.lower) || words.notNames.has(token.lower)) &&
      isCapital(body, from - 1) &&
      from - 1 === first &&
      token.lower !== words.definiteArticle
    )
      break
    from--
  }
  return from
}

export function runEnd(from: number, body: Passage, words: FactWords): number {
  const last = sentenceAt(body.reading, from)?.to ?? from
  let at = from
  if (tokenAt(body, at)?.lower === words.definiteArticle && isCapital(body, at + 1)) at++
  let to = at
  while (to < last && to - from < LONGEST) {
    const token = tokenAt(body, to) as Token
    const linked = to > at && words.nameLinks.has(token.lower) && isCapital(body, to + 1) && words.nameStops.has(token.lower) === false
    const numeral = to > at && /^\d{1,3}$/.test(token.lower)
    if (!isCapital(body, to) && !linked && !numeral) break
    if (to > at && body.reading.source.slice((tokenAt(body, to - 1) as Token).end, token.start).includes('\n')) break
    to++
  }
  return to > at ? to : from
}

function canBeName(text: string, from: number, to: number, body: Passage, title: string | undefined, words: FactWords): boolean {
  const lower = text.toLowerCase().replace(/^the /, '')
  if (
    !/\p{L}/u.test(text) ||
    text.length < 2 ||
    words.notNames.has(lower) ||
    words.notNames.has(text.toLowerCase()) ||
    words.places.has(lower)
  )
    return false
  if (/[[\]<>{}#@_]/.test(body.reading.source.slice((tokenAt(body, from) as Token).start - 1, (tokenAt(body, to - 1) as Token).end + 1)))
    return false
  if (title && (title.toLowerCase().includes(lower) || lower.includes(title.toLowerCase()))) return false
  const parts = lower.split(' ')
  const last = parts.at(-1) ?? ''
  if (words.persons.has(last) || (last.endsWith('s') && words.persons.has(last.slice(0, -1)) && parts.length < 3)) return false
  if (parts.length === 1 && words.isWord(lower)) return countOf(body.reading.source, text) > 2 && midSentence(body, text)
  return !parts.every((part) => words.notNames.has(part))
}

/** The word stands with its capital inside sentences too, so it is a name. */
function midSentence({ reading }: Passage, text: string): boolean {
  const inside = new RegExp(`[a-z,] ${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'u')
  return inside.test(reading.source)
}

function countOf(source: string, text: string): number {
  let count = 0
  for (let at = source.indexOf(text); at >= 0 && count < 20; at = source.indexOf(text, at + text.length)) count++
  return count
}
