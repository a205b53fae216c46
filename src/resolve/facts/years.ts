/** Overall years of experience: not those of one tool, the company's age, an age limit, or the wished-for ones. */
import type { Language } from '../../rules/language'
import type { Reading, TermHit, Token } from '../../stages'
import type { Evidence, Fact, YearRange } from '../../types'
import { firstTerm } from '../first-term'
import { factOf } from './choose'
import { type Claim, evidenceOf } from './claim'
import { evidenceIn, sentenceAt } from './passage'
import type { FactWords } from './words'

/** Tokens after "years of experience" within which the tool stands that they are asked of. */
const SCOPE = 5
const MOST_YEARS = 25
/** Tokens that the object of the years may take. */
const LONGEST_OBJECT = 7
const MARKS = new Set([',', ';', '.', '(', ')', ':', '•', '|', '!', '–', '—'])
const PREFERRED = 0.35
/** Each claim is weighed against its whole sentence, which must not take long however often years are named. */
const MOST_CLAIMS = 100

export function readYears(
  claims: readonly Claim[],
  softeners: readonly Claim[],
  language: Language,
  words: FactWords,
): Fact<YearRange> | undefined {
  if (!claims.length) return undefined
  const read = claims
    .slice(0, MOST_CLAIMS)
    .filter((claim) => !isOfOneTool(claim, language))
    .map((claim) => ({
      claim,
      years: claim.value as YearRange,
      strength: claim.strength - (isPreferred(claim, softeners) ? PREFERRED : 0),
    }))
    .filter(({ years }) => (years.min ?? years.max ?? 0) <= MOST_YEARS)
  if (!read.length) return undefined
  const most = Math.max(...read.map(({ strength }) => strength))
  const strong = read.filter(({ strength }) => strength > most - 0.3)
  // What is asked first is what is asked overall; details follow it.
  const chosen = strong[0]
  if (!chosen) return undefined
  const agreeing = read.filter(({ years }) => years.min === chosen.years.min && years.max === chosen.years.max)
  return factOf(
    chosen.years,
    agreeing.map(({ claim }) => withObject(claim, words)),
    agreeing.map(({ strength }) => Math.max(0.3, strength)),
  )
}

/** The wording with what the years are of: "5 years' experience in stormwater engineering". */
function withObject(claim: Claim, words: FactWords): Evidence {
  const { hit, passage } = claim
  const last = Math.min(sentenceAt(passage.reading, hit.from)?.to ?? hit.to, hit.to + LONGEST_OBJECT)
  let to = hit.to
  // "3 years' experience and skills in Excel": Excel is asked for beside them.
  if (passage.reading.tokens[to]?.pos === 'CCONJ') return passage.origin === 'given' ? evidenceOf(claim) : evidenceIn(passage, hit.from, to)
  while (to < last && !isEnd(passage.reading.tokens[to]?.lower ?? '', words)) to++
  while (to > hit.to && words.small.has(passage.reading.tokens[to - 1]?.lower ?? '')) to--
  return passage.origin === 'given' ? evidenceOf(claim) : evidenceIn(passage, hit.from, to)
}

const isEnd = (lower: string, words: FactWords): boolean => MARKS.has(lower) || words.textStops.has(lower)

function isPreferred({ hit, passage }: Claim, softeners: readonly Claim[]): boolean {
  const sentence = sentenceAt(passage.reading, hit.from)
  if (sentence?.kind === 'preferred') return true
  if (!sentence) return false
  let to = hit.to
  while (to < sentence.to && ![';', '.'].includes(passage.reading.tokens[to]?.lower ?? '')) to++
  let from = hit.from
  while (from > sentence.from && ![';', '.'].includes(passage.reading.tokens[from - 1]?.lower ?? '')) from--
  return softeners.some((soft) => soft.passage === passage && soft.hit.from >= from && soft.hit.to <= to)
}

/** "3 years of Python experience", "5 years' experience with Tekla". */
function isOfOneTool({ hit, passage }: Claim, language: Language): boolean {
  const { reading } = passage
  const sentence = sentenceAt(reading, hit.from)
  const last = sentence?.to ?? hit.to
  for (let index = firstTerm(reading.terms, hit.from); index < reading.terms.length; index++) {
    const term = reading.terms[index] as TermHit
    if (term.from >= hit.to + SCOPE) break
    if (term.to > last || language.terms[term.term]?.kind !== 'tool' || isParted(reading, hit.to, term.from)) continue
    // "2 years as a Chef": a post, whatever tool has its name.
    if ((reading.tokens[term.from - 1] as Token).pos === 'DET') continue
    const { start, end } = reading.tokens[term.from] as Token
    if (/\p{Lu}/u.test(reading.source.slice(start, end))) return true
  }
  return false
}

const PARTING: ReadonlySet<string> = new Set([',', ';', '.', '('])

function isParted({ tokens }: Reading, from: number, to: number): boolean {
  // "3 years' experience and skills in Excel": the years are told to their end.
  if (tokens[from]?.pos === 'CCONJ' && to > from + 1) return true
  for (let at = from; at < to; at++) if (PARTING.has((tokens[at] as Token).lower)) return true
  return false
}
