import { isAlphanumericAt, isDigit, isDigitAt, isLetter, isLetterAt, isLower, isLowerAt, isSpaceAt, isUpper, isUpperAt } from './characters'
import { type Landmarks, landmarkFrom } from './landmarks'
import type { SegmentLanguage } from './segmented'

/** A place inside a line where a line break was lost: text goes on in the next character, without a space. */
export interface GluePoint {
  at: number
  /** Two words ran into each other; otherwise a new sentence follows final punctuation. */
  words: boolean
}

/** What glue is told by. */
export interface GlueContext {
  source: string
  folded: string
  language: SegmentLanguage
  counts: TokenCounts
  landmarks: Landmarks
}

type Strength = 'strong' | 'weak' | 'none'

const LONGEST_WORD = 40
const LONGEST_TOKEN = 64
const LONGEST_RUN = 400
/** So many certain places in a line show that its breaks are lost, so that the doubtful ones count as well. */
const ENOUGH = 2

export function gluePoints(context: GlueContext, start: number, end: number): GluePoint[] {
  const { source, folded, language, counts, landmarks } = context
  const candidates: (GluePoint & { strength: Strength; inName: boolean })[] = []
  let certain = 0
  let tokenStart = start
  let stop = start
  for (let index = landmarkFrom(landmarks, start + 1); index < landmarks.count; index += 1) {
    const at = landmarks.places[index] as number
    if (at >= end) break
    if (isSpaceAt(source, at - 1)) continue
    const upper = isUpperAt(source, at)
    // Inside a word of capitals nothing is lost.
    if (upper ? isUpperAt(source, at - 1) && !isLowerAt(source, at + 1) : !mayBeNumberGlue(source, at)) continue
    if (at >= stop) {
      tokenStart = runStart(source, start, at)
      stop = runEnd(source, at, end)
    }
    // Nobody writes so much without a space: an address or no text at all.
    if (stop - tokenStart > LONGEST_RUN) continue
    const before = source[at - 1] as string
    const wordStart = wordStartBefore(source, tokenStart, at)
    if (!upper) {
      if (isNumberGlue(source, folded, at, wordStart, language))
        candidates.push({
          at,
          strength: isOpenFigure(source, at) || isDecimal(source, at) ? 'strong' : 'weak',
          words: isLower(before),
          inName: false,
        })
      continue
    }
    const point = judge({ source, folded, at, end, wordStart, tokenStart, language, counts }, before)
    if (point.strength === 'none') continue
    if (point.strength === 'strong') certain += 1
    candidates.push({ at, ...point })
  }
  if (candidates.length === 0) return candidates
  const rich = certain >= ENOUGH
  // Names in camel case stand between commas; lines that ran into each other hold none.
  const torn = candidates.filter(({ inName, words, at }) => inName && words && !standsInList(source, start, end, at)).length
  const veryRich = certain >= ENOUGH * 2 || torn >= ENOUGH * 2
  return candidates
    .filter((point) => point.strength === 'strong' || (point.inName ? veryRich : rich))
    .map(({ at, words }) => ({ at, words }))
}

/** A comma stands right before or behind the run of letters. */
function standsInList(source: string, start: number, end: number, at: number): boolean {
  const to = runEnd(source, at, end)
  const from = runStart(source, start, at)
  return source[to - 1] === ',' || source[from - 2] === ','
}

function runEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && !isSpaceAt(source, at)) at += 1
  return at
}

function runStart(source: string, from: number, to: number): number {
  let at = to
  while (at > from && !isSpaceAt(source, at - 1)) at -= 1
  return at
}

/** Where the word that reaches to `at` begins: behind what is no letter, or at a capital inside mixed case. */
function wordStartBefore(source: string, tokenStart: number, at: number): number {
  for (let place = at; place > tokenStart; place -= 1) {
    const joined = isLetterAt(source, place - 1)
    if (joined && isLowerAt(source, place)) continue
    if (!joined && !isQuote(source.charCodeAt(place - 1))) return place
    if (place < at && joined && isUpperAt(source, place) && (isLowerAt(source, place - 1) || isLowerAt(source, place + 1))) return place
  }
  return tokenStart
}

const isQuote = (code: number): boolean => code === 39 || code === 0x2019

/** A figure right behind a small letter or the end of a sentence. */
function mayBeNumberGlue(source: string, at: number): boolean {
  const before = source[at - 1] as string
  // "in a busy yard-5+ years": a dash that opened an item.
  if (before === '-')
    return (
      (isLowerAt(source, at - 2) || source[at - 2] === '.' || source[at - 2] === ')') && isDigitAt(source, at) && isOpenFigure(source, at)
    )
  return (isLower(before) || '.!?'.includes(before)) && (isDigitAt(source, at) || SIGNS.includes(source[at] as string))
}

/** "preferred6 years", "Pay$40,000", "world.90 people"; not "Python3", "h264" or "v1.2". */
function isNumberGlue(source: string, folded: string, at: number, wordStart: number, language: SegmentLanguage): boolean {
  const here = source[at] as string
  const before = source[at - 1] as string
  if (!isDigit(here) && !SIGNS.includes(here)) return false
  if (before === '-') return true
  const stop = '.!?'.includes(before)
  const to = stop ? at - 1 : at
  if (!isLowerAt(source, to - 1)) return false
  let from = to
  while (from > 0 && to - from < LONGEST_WORD && isLetterAt(source, from - 1)) from -= 1
  if (!stop && from > wordStart) return false
  if (!stop && isNumbered(source, from, at)) return false
  const left = folded.slice(from, to)
  // "Dentistry4.3 out of 5": a rating that runs into a name; a version has a known name before it.
  if (!stop && left.length >= 4 && isDecimal(source, at) && !language.names.has(left)) return true
  // "Ltd3-5 years", "for5+ years", "years₹ 3": a span of years, an open figure and a sum of money open a field.
  if (!stop && left.length >= 3 && language.words.has(left) && (isSpan(source, at) || isOpenFigure(source, at) || !isDigit(here)))
    return true
  return left.length >= 4 && language.words.has(left) && !language.names.has(left) && !language.abbreviations.has(left)
}

/** "3-5 years", "18 - 35 years". */
function isSpan(source: string, from: number): boolean {
  let at = from
  while (isDigitAt(source, at)) at += 1
  if (at === from || at - from > 2) return false
  if (source[at] === ' ') at += 1
  if (source[at] !== '-' && source[at] !== '\u2013') return false
  at += source[at + 1] === ' ' ? 2 : 1
  if (!isDigitAt(source, at)) return false
  while (isDigitAt(source, at)) at += 1
  return isSpaceAt(source, at) && isLowerAt(source, at + 1)
}

const isDecimal = (source: string, at: number): boolean =>
  isDigitAt(source, at) && source[at + 1] === '.' && isDigitAt(source, at + 2) && isSpaceAt(source, at + 3) && isLowerAt(source, at + 4)

/** "English18+ years": a figure with a plus and a blank behind it opens what follows. */
function isOpenFigure(source: string, from: number): boolean {
  let at = from
  while (isDigitAt(source, at)) at += 1
  return at > from && source[at] === '+' && isSpaceAt(source, at + 1)
}

/** "Harbour52": a word with a capital and a figure that stand together again and again are a name. */
function isNumbered(source: string, from: number, at: number): boolean {
  if (!isUpperAt(source, from)) return false
  let to = at
  while (isDigitAt(source, to)) to += 1
  const name = source.slice(from, to)
  return to > at && source.indexOf(name) !== source.lastIndexOf(name)
}

interface Place {
  source: string
  folded: string
  at: number
  end: number
  wordStart: number
  tokenStart: number
  language: SegmentLanguage
  counts: TokenCounts
}

interface Verdict {
  strength: Strength
  words: boolean
  /** The token begins with a capital, as names in camel case do. */
  inName: boolean
}

const NONE: Verdict = { strength: 'none', words: false, inName: false }

function judge(place: Place, before: string): Verdict {
  if (isLower(before)) return isWholeName(place) ? NONE : afterLetter(place)
  const verdict = isUpper(before) ? afterCapitals(place) : afterMark(place, before)
  return verdict.strength === 'none' || isWholeName(place) ? NONE : verdict
}

/** Most marks can stand before a capital, so names are looked up only behind those that cannot. */
function afterMark(place: Place, before: string): Verdict {
  if (isLetter(before)) return NONE
  const { source, at, tokenStart } = place
  if (at === tokenStart) return NONE
  if ('.!?\u2026'.includes(before)) return afterStop(place, before)
  if (')]"\u201d\u2122\u00ae'.includes(before)) return punctuated(place, knowsRight(place) === 'yes' ? 'strong' : 'none')
  if (before === ':' || before === ';')
    return isLetterAt(source, at - 2) || source[at - 2] === ')' ? punctuated(place, rightLooksLikeWord(place) ? 'strong' : 'none') : NONE
  if (isDigit(before) || before === '%' || before === '+') return afterNumber(place)
  return NONE
}

function punctuated(_place: Place, strength: Strength): Verdict {
  return { strength, words: false, inName: false }
}

/** "systemsResearching" is glue, "JavaScript" and "iPhone" are names. */
function afterLetter(place: Place): Verdict {
  const { source, folded, at, wordStart, tokenStart, language } = place
  const whole = folded.slice(Math.max(wordStart, at - LONGEST_WORD), at)
  const left = whole.endsWith("'s") || whole.endsWith('\u2019s') ? whole.slice(0, -2) : whole
  const knowsLeft = isKnown(language, left)
  const right = isKnownLetters(place) ? 'yes' : knowsRight(place)
  const startsLower = isLowerAt(source, wordStart)
  if (!startsLower) {
    if (!knowsLeft || right !== 'yes' || whole.length < 3 || isRepeated(place) || !isSpaceAt(source, rightEnd(place))) return NONE
    // "FinanceMBA and": letters that are known behind an ordinary word.
    const letters = rightEnd(place) - at > 2 && isUpperAt(source, at + 1) && left.length > 4 && !language.names.has(left)
    return { strength: 'weak', words: true, inName: !letters }
  }
  const isOfFigure = wordStart > tokenStart && isDigitAt(source, wordStart - 1)
  // "a matching 401kCompensation", not "30kWh": the figure with its letter is whole.
  if (isOfFigure && left.length === 1 && right === 'yes' && rightEnd(place) - at >= FEWEST_BEHIND_FIGURE) return punctuated(place, 'strong')
  if (left.length < 2 || isOfFigure) return NONE
  const repeated = isRepeated(place)
  if (knowsLeft && right === 'yes')
    return { strength: left.length >= 3 && !(repeated && standsAlone(place)) ? 'strong' : 'weak', words: true, inName: false }
  if (repeated) return NONE
  if (right === 'yes' && left.length >= 3) return { strength: left.length >= 4 ? 'strong' : 'weak', words: true, inName: false }
  if (knowsLeft && left.length >= 3 && rightEnd(place) - at >= 4) return { strength: 'weak', words: true, inName: false }
  return NONE
}

/** Letters of a word behind a figure and its letter. */
const FEWEST_BEHIND_FIGURE = 4

/** "HTMLExperience", "AWSStrong": the last capital begins the next word. */
function afterCapitals(place: Place): Verdict {
  const { source, folded, at, wordStart, language } = place
  if (!isLowerAt(source, at + 1) || at - wordStart < 2 || at - wordStart > 8) return NONE
  const right = folded.slice(at, rightEnd(place))
  if (right.length < 4 || !language.words.has(right) || isRepeated(place)) return NONE
  return { strength: 'weak', words: true, inName: !language.names.has(folded.slice(wordStart, at)) }
}

/** "clients.We", "etc.Experience"; not "Node.JS", "J.Smith", "Booking.Com". */
function afterStop(place: Place, before: string): Verdict {
  const { source, folded, at, language } = place
  const stop = at - 1
  if (source[stop - 1] === '.' && before === '.') return punctuated(place, rightLooksLikeWord(place) ? 'strong' : 'none')
  let from = stop
  while (from > place.tokenStart && stop - from < LONGEST_WORD && isLetterAt(source, from - 1)) from -= 1
  const left = folded.slice(from, stop)
  if (left.length === 0) {
    const closes = isDigitAt(source, stop - 1) ? stop - place.tokenStart > 2 : isAlphanumericAt(source, stop - 2)
    return closes && knowsRight(place) === 'yes' ? punctuated(place, 'strong') : NONE
  }
  if (before === '.' && (left.length === 1 || language.abbreviations.has(left))) return NONE
  if (language.names.has(`.${folded.slice(at, rightEnd(place))}`)) return NONE
  const right = knowsRight(place)
  if (right === 'yes') return punctuated(place, 'strong')
  return isLowerAt(source, stop - 1) && isKnown(language, left) && rightLooksLikeWord(place) ? punctuated(place, 'weak') : NONE
}

/** "2013.In", "401kMedical", "$40,000Equity"; not "3D", "S3Bucket", "360Giving". */
function afterNumber(place: Place): Verdict {
  const { source, at, tokenStart } = place
  if (endsSum(source, at) && rightEnd(place) - at >= 3 && knowsRight(place) === 'yes')
    return { strength: 'strong', words: true, inName: false }
  if (isLetterAt(source, tokenStart) || at - tokenStart > LONGEST_TOKEN || rightEnd(place) - at < (source[at - 1] === '%' ? 2 : 3))
    return NONE
  if (knowsRight(place) !== 'yes') return NONE
  // "Vacancy # 1Lift Fitter": a number behind its sign is whole.
  if (source[tokenStart - 1] === ' ' && source[tokenStart - 2] === '#') return punctuated(place, 'strong')
  return isRepeated(place) ? NONE : { strength: 'weak', words: true, inName: false }
}

/** "$55,000Applying": a sum of thousands is whole, whatever stands before it. */
function endsSum(source: string, at: number): boolean {
  if (source[at - 4] !== ',' || !isDigitAt(source, at - 1)) return false
  let from = at
  while (at - from < LONGEST_SUM && (isDigitAt(source, from - 1) || source[from - 1] === ',')) from -= 1
  return SIGNS.includes(source[from - 1] ?? ' ')
}

const SIGNS = '$\u00a3\u20ac\u20b9'
const LONGEST_SUM = 12

function rightEnd({ source, at, end }: Place): number {
  let to = at + 1
  const limit = Math.min(end, at + LONGEST_WORD)
  if (isUpperAt(source, to)) while (to < limit && isUpperAt(source, to)) to += 1
  else while (to < limit && isLowerAt(source, to)) to += 1
  return to
}

/** Is the word that begins here one that we know? A lone capital only counts as the word "a" or "I". */
function knowsRight(place: Place): 'yes' | 'no' {
  const { source, folded, at, language } = place
  const to = rightEnd(place)
  const right = folded.slice(at, to)
  if (to - at === 1) return isSpaceAt(source, to) && (right === 'a' || right === 'i') ? 'yes' : 'no'
  // "weAre" knows "are"; "theAPIs" begins with capitals and goes on.
  if (isUpperAt(source, at + 1)) return language.names.has(right) && !isLowerAt(source, to) ? 'yes' : 'no'
  const clitic = source[to] === "'" || source[to] === '\u2019'
  return isKnown(language, right) || (clitic && right.length > 0 && language.words.has(right)) ? 'yes' : 'no'
}

/** "FinanceMBA": three capitals or more that are known, though no name of a tool. */
function isKnownLetters(place: Place): boolean {
  const { source, folded, at, language } = place
  if (!isUpperAt(source, at + 1)) return false
  const to = rightEnd(place)
  return to - at > 2 && !isLowerAt(source, to) && language.words.has(folded.slice(at, to))
}

function rightLooksLikeWord(place: Place): boolean {
  return rightEnd(place) - place.at >= 2
    ? isLowerAt(place.source, place.at + 1) || knowsRight(place) === 'yes'
    : knowsRight(place) === 'yes'
}

function isKnown(language: SegmentLanguage, word: string): boolean {
  return language.words.has(word) || language.names.has(word)
}

/** Is the capital at `at` part of a name: one that we know, or one that comes again? */
export function isInsideName(
  source: string,
  folded: string,
  at: number,
  end: number,
  language: SegmentLanguage,
  counts: TokenCounts,
): boolean {
  const place: Place = { source, folded, at, end, wordStart: at, tokenStart: Math.max(0, at - LONGEST_TOKEN), language, counts }
  let from = at
  while (from > place.tokenStart && !isSpaceAt(source, from - 1)) from -= 1
  place.tokenStart = from
  return isWholeName(place) || isRepeated(place)
}

/** The whole run of letters, digits and inner dots is a known name. */
function isWholeName(place: Place): boolean {
  const { folded, language } = place
  const { from, to } = tokenAround(place)
  if (to - from > LONGEST_TOKEN) return false
  const token = folded.slice(from, to)
  return isKnown(language, token) || (token.endsWith('s') && language.names.has(token.slice(0, -1)))
}

function tokenAround({ source, at, end, tokenStart }: Place): { from: number; to: number } {
  let from = Math.max(tokenStart, at - LONGEST_TOKEN)
  while (from < at && !isAlphanumericAt(source, from) && source[from] !== '.') from += 1
  let to = at
  const limit = Math.min(end, at + LONGEST_TOKEN)
  while (to < limit && (isAlphanumericAt(source, to) || (source[to] === '.' && isAlphanumericAt(source, to + 1)))) to += 1
  return { from, to }
}

function standsAlone(place: Place): boolean {
  const { from, to } = tokenAround(place)
  return isSpaceAt(place.source, from - 1) && !isUpperAt(place.source, to)
}

/** A mixed-case token that comes again is a name, however much it looks like two words. */
function isRepeated(place: Place): boolean {
  const { from, to } = tokenAround(place)
  return to - from <= LONGEST_TOKEN && (place.counts().get(place.source.slice(from, to)) ?? 0) > 1
}

/** Counted when somebody asks: few postings hold a token that may be a name or two words. */
export type TokenCounts = () => ReadonlyMap<string, number>

/** How often each token with a capital inside occurs; those of a name that the caller gave are known. */
export function mixedTokens(source: string, landmarks: Landmarks, given = ''): TokenCounts {
  let counts: ReadonlyMap<string, number> | undefined
  return () => {
    counts ??= countMixedTokens(source, landmarks, given)
    return counts
  }
}

function countMixedTokens(source: string, { places, count }: Landmarks, given: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const part of given.match(/\S+/g) ?? []) counts.set(part, KNOWN)
  let passed = 0
  for (let index = 0; index < count; index += 1) {
    const at = places[index] as number
    if (at < passed || !isUpperAt(source, at)) continue
    let from = at
    while (isAlphanumericAt(source, from - 1) || (source[from - 1] === '.' && isAlphanumericAt(source, from - 2))) from -= 1
    if (from === at) continue
    let to = at + 1
    while (isAlphanumericAt(source, to) || (source[to] === '.' && isAlphanumericAt(source, to + 1))) to += 1
    passed = to
    if (to - from > LONGEST_TOKEN) continue
    const token = source.slice(from, to)
    counts.set(token, (counts.get(token) ?? 0) + 1)
    // "RoleHarbourTech" holds "HarbourTech" once more, behind a heading.
    const name = BEHIND_HEADING.exec(token)?.[1]
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** A name with a capital inside, behind another word that ran into it. */
const BEHIND_HEADING = /\p{Ll}(\p{Lu}\p{Ll}{1,20}\p{Lu}\p{Ll}{1,20})$/u
/** As often as what is repeated. */
const KNOWN = 2
