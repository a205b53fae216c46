/** Runs of capitalised words that may be a name: "Marks & Sons of Leeds", "90 Degrees". */
import type { Token } from '../../stages'
import { type Passage, sentenceAt, textOf } from './passage'
import { isCapital } from './values'
import type { FactWords } from './words'

const LONGEST = 8
const LONGEST_ASIDE = 12

const tokenAt = ({ reading }: Passage, at: number): Token | undefined => reading.tokens[at]

/**
 * The run that ends right before token `to`; an aside in brackets between the two is passed over, and so is one between commas:
 * "Marlow & Finch, a law firm, seeks". With `owner` the run is the one to which what follows belongs: "Tesora's mission is".
 */
export function runBefore(to: number, passage: Passage, words: FactWords, owner = false): [number, number] | undefined {
  const first = sentenceAt(passage.reading, to - 1)?.from ?? 0
  const end = skipAside(to, first, passage)
  const run = withForm(runEndingAt(pastDot(end, passage, words), first, passage, words, owner), first, passage, words)
  if (end === to) return run
  // "Blue Anchor Inn, Whitby, is recruiting": what stands between two commas is where it is.
  const named = run && tokenAt(passage, run[0] - 1)?.lower === ',' ? runEndingAt(run[0] - 1, first, passage, words, owner) : undefined
  if (named && words.nameEndings.has(tokenAt(passage, named[1] - 1)?.lower ?? '')) return named
  if (run && !isRegion(run, passage, words)) return run
  const comma = commaBefore(end, first, passage)
  return (comma !== undefined && runEndingAt(comma, first, passage, words, owner)) || run
}

/** "Kestrel Co. is": the dot of a legal form ends no name. */
const pastDot = (end: number, passage: Passage, words: FactWords): number =>
  tokenAt(passage, end - 1)?.lower === '.' && words.legalForms.has(tokenAt(passage, end - 2)?.lower ?? '') ? end - 1 : end

/** "Kestrel Co., Inc.": a legal form behind a comma belongs to the name before it. */
function withForm(run: [number, number] | undefined, first: number, passage: Passage, words: FactWords): [number, number] | undefined {
  if (!run || run[1] - run[0] > 1 || !words.legalForms.has(tokenAt(passage, run[0])?.lower ?? '')) return run
  if (tokenAt(passage, run[0] - 1)?.lower !== ',') return run
  const named = runEndingAt(pastDot(run[0] - 1, passage, words), first, passage, words, false)
  return named ? [named[0], run[1]] : run
}

function runEndingAt(end: number, first: number, passage: Passage, words: FactWords, owner: boolean): [number, number] | undefined {
  const ending = tokenAt(passage, end - 1)?.lower ?? ''
  // "Springfield, IL We are looking": a break was lost, and the company speaks of itself.
  if (end - first > 1 && tokenAt(passage, end - 1)?.pos === 'PRON') return undefined
  const hasForm = end - 2 >= first && words.legalForms.has(ending) && isCapital(passage, end - 2)
  let from = end
  while (from > first && end - from < LONGEST) {
    const token = tokenAt(passage, from - 1) as Token
    const inside =
      from < end && from - 2 >= first && (words.nameLinks.has(token.lower) || /^\d{1,3}$/.test(token.lower)) && isCapital(passage, from - 2)
    const figure = from < end && from - 1 === first && /^\d{1,3}$/.test(token.lower)
    const dotted =
      from < end &&
      token.lower === '.' &&
      (words.nameOpeners.has(tokenAt(passage, from - 2)?.lower ?? '') || (isForm(passage, from - 2, words) && isForm(passage, from, words)))
    if (!isCapital(passage, from - 1) && !inside && !figure && !dotted && !(from === end && hasForm)) break
    if (from < end && (hasBreak(passage, from - 1, from) || (isPossessive(passage, from - 1) && !words.nameEndings.has(ending)))) break
    from--
  }
  // "At Kestrel Looms", "About Kestrel Looms": a small word that opens the sentence is no part of the name.
  while (
    from < end - 1 &&
    isSmall(tokenAt(passage, from)?.lower ?? '', words) &&
    !words.nameLinks.has(tokenAt(passage, from + 1)?.lower ?? '')
  )
    from++
  from += labelAt(from, end, passage, words)
  if (from >= end || (!owner && isPossessive(passage, end - 1) && !endsOnOwner(end - 1, passage, words))) return undefined
  const place = placeLink([from, end], passage, words)
  return (place !== undefined && runEndingAt(place, first, passage, words, owner)) || [from, end]
}

/** The words of a label before a name: "Job Description Kestrel Looms is", whose break was lost. */
function labelAt(from: number, end: number, passage: Passage, words: FactWords): number {
  for (let length = Math.min(LONGEST_LABEL, end - from - 1); length > 1; length--)
    if (words.notTitles.has(textOf(passage, from, from + length).toLowerCase())) return length
  return 0
}

const LONGEST_LABEL = 3

/** "Kestrel Supper Club in North Leeds": the "in" at which a name gives way to its place. */
function placeLink([from, to]: readonly [number, number], passage: Passage, words: FactWords): number | undefined {
  for (let at = from + 1; at < to - 1; at++) {
    if (!words.placeLinks.has(tokenAt(passage, at)?.lower ?? '')) continue
    const isNamed =
      words.nameEndings.has(tokenAt(passage, at - 1)?.lower ?? '') ||
      words.places.has(textOf(passage, at + 1, to).toLowerCase()) ||
      (at - from > 1 && isToldAgain(from, at, passage))
    return isNamed ? at : undefined
  }
  return undefined
}

/** The run that begins at token `from`. */
export function runAfter(from: number, passage: Passage, words: FactWords): [number, number] | undefined {
  const last = sentenceAt(passage.reading, from)?.to ?? from
  const start = tokenAt(passage, from)?.lower === words.definiteArticle && isCapital(passage, from + 1) ? from + 1 : from
  let to = start
  // "St Brannock's Primary School": an owner within a name that has the ending of one; any other possessive ends the name.
  let owner = 0
  while (to < last && to - start < LONGEST) {
    const token = tokenAt(passage, to) as Token
    const inside =
      to > start &&
      (words.nameLinks.has(token.lower) || /^\d{1,3}$/.test(token.lower)) &&
      isCapital(passage, to + 1) &&
      !words.nameStops.has(token.lower)
    const figure = to === start && /^\d{1,3}$/.test(token.lower) && isCapital(passage, to + 1)
    // "Kavi Services Pvt. Ltd.": the dot between two legal forms.
    const dotted = to > start && token.lower === '.' && isForm(passage, to - 1, words) && isForm(passage, to + 1, words)
    if (!isCapital(passage, to) && !inside && !figure && !dotted) break
    if (to > start && hasBreak(passage, to - 1, to)) break
    to++
    if (!owner && isPossessive(passage, to - 1)) owner = to
  }
  const place = placeLink([start, to], passage, words)
  if (place !== undefined) return [start, place]
  if (owner && !words.nameEndings.has(tokenAt(passage, to - 1)?.lower ?? '') && !isToldAgain(start, to, passage)) to = owner
  return to > start ? [start, to] : undefined
}

/** "Young's Palace" is a name where the whole of it comes again. */
function isToldAgain(from: number, to: number, { reading: { source, tokens } }: Passage): boolean {
  const text = source.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)
  return source.indexOf(text) !== source.lastIndexOf(text)
}

const isForm = (passage: Passage, at: number, words: FactWords): boolean => words.legalForms.has(tokenAt(passage, at)?.lower ?? '')

const isSmall = (lower: string, words: FactWords): boolean =>
  lower !== words.definiteArticle && (words.notNames.has(lower) || words.nameStops.has(lower) || words.joining.has(lower))

/** "Intercom (intercom.com) is", "Kestrel, Inc., is". */
function skipAside(at: number, first: number, passage: Passage): number {
  if (tokenAt(passage, at - 1)?.lower === ',') return at - 1
  if (tokenAt(passage, at - 1)?.lower !== ')') return at
  for (let from = at - 2; from >= first && from > at - LONGEST_ASIDE; from--) if (tokenAt(passage, from)?.lower === '(') return from
  return at
}

/** The comma that opens the aside which ends right before the one at `end`. */
function commaBefore(end: number, first: number, passage: Passage): number | undefined {
  for (let at = end - 1; at > first && at > end - LONGEST_ASIDE; at--) if (tokenAt(passage, at)?.lower === ',') return at
  return undefined
}

const isRegion = ([from, to]: readonly [number, number], passage: Passage, words: FactWords): boolean =>
  words.regions.has(textOf(passage, from, to).toLowerCase())

function hasBreak({ reading }: Passage, a: number, b: number): boolean {
  return /\n|\s{3}/.test(reading.source.slice(reading.tokens[a]?.end, reading.tokens[b]?.start))
}

/** "Thornbury's is a bakery", "We are Thornbury's.": nothing that is owned follows, so the ending belongs to the name. */
export function endsOnOwner(at: number, passage: Passage, words: FactWords): boolean {
  const token = tokenAt(passage, at)
  if (!token || !isPossessive(passage, at) || words.isWord(token.lower)) return false
  const next = at + 1 < (sentenceAt(passage.reading, at)?.to ?? 0) ? tokenAt(passage, at + 1) : undefined
  return !next || !/^\p{L}/u.test(next.lower) || next.pos === 'AUX' || next.pos === 'VERB'
}

function isPossessive({ reading }: Passage, at: number): boolean {
  const token = reading.tokens[at]
  return !!token && /['’]s$/.test(reading.source.slice(token.start, token.end))
}
