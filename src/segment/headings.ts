import { once } from '../once'
import type { SectionKind } from '../types'
import { isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt, skipSpaces } from './characters'
import { nextState, openingState, type PhraseIndex, type PhraseState, phraseIndex } from './phrase'
import type { HeadingRule } from './segmented'
import { beginWords, emptyVocabulary, nextWord, type WordReader, wordReader } from './words'

/** An entry of rules/sections.yaml; every text holds one wording a line, with `*`, `(optional)?` and `(one|other)`. */
export interface SectionEntry {
  kind: SectionKind
  headings?: string
  running?: string
  starts?: string
  cues?: string
}

/** Turns the entries of rules/sections.yaml into plain rules, one for each wording. */
export function compileHeadings(entries: readonly SectionEntry[]): HeadingRule[] {
  const rules: HeadingRule[] = []
  for (const { kind, headings, running, starts, cues } of entries) {
    const texts = { heading: headings, running, start: starts, cue: cues }
    for (const [use, text] of Object.entries(texts) as [HeadingRule['use'], string | undefined][]) {
      for (const line of (text ?? '').split('\n')) if (line.trim() !== '') rules.push({ kind, use, phrase: line.trim() })
    }
  }
  return rules
}

interface Wording {
  kind: SectionKind
  running: boolean
  lastIsFree: boolean
}

export interface HeadingTree {
  /** Reads the words of a text as the wordings number them. */
  reader: WordReader
  headings: PhraseIndex<Wording>
  /** Those of the headings that may stand inside running text. */
  running: PhraseIndex<Wording>
  /** Rules of use `start` and `cue`. */
  starts: PhraseIndex<SectionKind>
  cues: PhraseIndex<SectionKind>
}

/** The rules, ready to look up. */
export const headingTree = once((rules: readonly HeadingRule[]): HeadingTree => {
  const vocabulary = emptyVocabulary()
  // Wordings are taken apart in the midst of reading, so they have a reader of their own.
  const reader = wordReader(vocabulary)
  const of = (use: HeadingRule['use']) =>
    phraseIndex(
      reader,
      rules.filter((rule) => rule.use === use).map(({ phrase, kind }) => ({ phrase, value: kind })),
    )
  const wordings = rules
    .filter((rule) => rule.use === 'heading' || rule.use === 'running')
    .map(({ phrase, kind, use }) => ({ phrase, value: { kind, running: use === 'running', lastIsFree: phrase.endsWith('*') } }))
  return {
    reader: wordReader(vocabulary),
    headings: phraseIndex(reader, wordings),
    running: phraseIndex(
      reader,
      wordings.filter(({ value }) => value.running),
    ),
    starts: of('start'),
    cues: of('cue'),
  }
})

/** "Main duties," above a list: the comma stands for a colon. */
const LIST_BELOW = /^[ \t]{0,4}\n\s{0,6}[-•·*–]\s/
const FAR_BELOW = 14
const MOST_WORDS = 12
/** The words of a possible heading: where they begin and end, and their numbers. */
const starts = new Int32Array(MOST_WORDS + 1)
const ends = new Int32Array(MOST_WORDS + 1)
const numbers = new Int32Array(MOST_WORDS + 1)

/**
 * The kind that a whole line names as a heading. `marked` lines (Markdown, bold, colon) are headings by their form;
 * others must look like one: begin with a capital and have no final full stop.
 */
export function headingKind(
  tree: HeadingTree,
  source: string,
  folded: string,
  start: number,
  end: number,
  marked: boolean,
): SectionKind | undefined {
  if (end - start > 160) return undefined
  const last = source[end - 1]
  const isOpen = last === '.' || last === ';' || (last === ',' && !LIST_BELOW.test(source.slice(end, end + FAR_BELOW)))
  if (!marked && isOpen && !source.startsWith('..', end - 2)) return undefined
  const opens = firstWordStart(source, start, end)
  if (!marked && isLowerAt(source, opens)) return undefined
  const { reader, headings } = tree
  beginWords(reader, folded, start, end)
  let count = 0
  for (; count <= MOST_WORDS && nextWord(reader); count += 1) {
    if (count === 0 && !openingState(headings, reader.number)) return undefined
    starts[count] = reader.start
    ends[count] = reader.end
    numbers[count] = reader.number
  }
  if (count === 0 || count > MOST_WORDS) return undefined
  const bare = wordsBeforeBracket(folded, start, end, count)
  let best: SectionKind | undefined
  let most = 0
  let first = 0
  let state = openingState(headings, numbers[0] as number)
  for (let length = 1; state; length += 1) {
    if (length === count || length === bare) {
      for (const { value, free, order } of state.hits) {
        // "About forty people" is no heading, "About Acme" is.
        const freeStart = starts[length - free] as number
        if (!marked && value.lastIsFree && free > 0 && !isUpperAt(source, freeStart) && source[freeStart] !== '<') continue
        const literal = length - free - (free > 0 ? 0.5 : 0)
        if (best && (literal < most || (literal === most && order > first))) continue
        best = value.kind
        most = literal
        first = order
      }
    }
    state = length < count ? nextState(headings, state, numbers[length] as number) : undefined
  }
  return best
}

/** How many of the words stand before the first bracket behind the beginning; all of them when there is none. */
function wordsBeforeBracket(folded: string, start: number, end: number, count: number): number {
  const bracket = folded.slice(start, end).indexOf('(')
  if (bracket <= 0) return count
  let bare = 0
  for (let index = 0; index < count; index += 1) if ((ends[index] as number) <= start + bracket) bare += 1
  return bare
}

function firstWordStart(source: string, start: number, end: number): number {
  let at = start
  while (at < end && !isUpperAt(source, at) && !isLowerAt(source, at)) at += 1
  return at
}

/** A heading that stands inside running text or in front of a colon. */
export interface InlineHeading {
  kind: SectionKind
  start: number
  /** After the wording, before colon and space. */
  end: number
  /** Where its content begins. */
  next: number
  colon: boolean
}

/** How the text around a possible inline heading lies. */
export interface InlinePlace {
  to: number
  /** A sentence, a line or glue begins here. */
  opens: boolean
  /** The text is long, so that headings may have sunk into it. */
  long: boolean
  /** The line has lost its breaks. */
  flat: boolean
  /** The posting has no line breaks and lower case goes before, so that a capital must begin something. */
  sunk: boolean
  /** The heading itself is glued to what stands before it. */
  glued: boolean
  /** It stands inside a mixed-case word that may be a name ("RockHealth"). */
  doubtful: boolean
  /** Can a line break have been lost before the capital at this offset? */
  breaksAt: (offset: number) => boolean
  /** Where the first item begins when a bullet follows the text that ends at this offset. */
  bulletAfter: (offset: number) => number | undefined
}

/** Longer headings do not sink to the end of an item. */
const LONGEST_SUNK = 60

/** "... in a test kitchen Additional Useful Experience - Plating": a heading in capitals between an item and the list that it heads. */
export function sunkHeading(
  tree: HeadingTree,
  source: string,
  folded: string,
  start: number,
  item: { at: number; next: number },
): InlineHeading | undefined {
  if (item.at - start > LONGEST_SUNK || item.at <= start) return undefined
  let words = 0
  for (let at = start; at < item.at; at += 1) {
    if (at > start && !isSpaceAt(source, at - 1)) continue
    let to = at
    while (to < item.at && !isSpaceAt(source, to)) to += 1
    if (to - at > 3 && !isUpperAt(source, at)) return undefined
    words += 1
  }
  if (words < 2) return undefined
  const kind = headingKind(tree, source, folded, start, item.at, true)
  return kind && !WEAK.has(kind) ? { kind, start, end: item.at, next: item.next, colon: false } : undefined
}

/** Kinds whose labels name a field. */
const FIELDS: ReadonlySet<SectionKind> = new Set(['header', 'other', 'pay', 'benefits'])
/** Letters of a label that lies in running text. */
const LONGEST_FIELD = 32

/** "... telephone manner Pay: $18 an hour Work Location: ...": where breaks were lost, a known label in capitals with its colon begins a line. */
export function sunkField(tree: HeadingTree, source: string, folded: string, start: number, to: number): InlineHeading | undefined {
  const limit = Math.min(to - 2, start + LONGEST_FIELD)
  let colon = start
  for (; colon < limit && source[colon] !== ':'; colon += 1) {
    if (isSpaceAt(source, colon) ? !isUpperAt(source, colon + 1) : !isLetterAt(source, colon)) return undefined
  }
  if (colon >= limit || !isSpaceAt(source, colon + 1)) return undefined
  const kind = headingKind(tree, source, folded, start, colon, true)
  return kind && FIELDS.has(kind) ? { kind, start, end: colon, next: skipSpaces(source, colon + 1, to), colon: true } : undefined
}

/** Words of a loud run before the heading that it ends in: "LINE COOK SKILLS AND QUALIFICATIONS". */
const MOST_BEFORE_LOUD = 4
const SHORTEST_LOUD = 8
/** A lone word in capitals that what follows is glued to: "DUTIESLoad". */
const SHORTEST_LONE = 6

/** "COOK SKILLS AND QUALIFICATIONS Cooks must ...": a run of words in capitals that ends in a known heading is one, though no colon follows. */
export function loudHeading(tree: HeadingTree, source: string, folded: string, start: number, to: number): InlineHeading | undefined {
  let end = start
  let words = 0
  let next = start
  for (let at = start; at < to && at - start < LONGEST_HEADING; ) {
    let stop = at
    while (stop < to && (isUpperAt(source, stop) || source[stop] === '&')) stop += 1
    if (stop === at) break
    if (isLowerAt(source, stop)) {
      // The last capital opens the next word: "RESPONSIBILITIESPerform".
      if (stop - at > (words > 0 ? 2 : 3)) {
        end = stop - 1
        words += 1
        next = end
      }
      break
    }
    // A lone letter before small ones is the article of the next sentence.
    const after = skipSpaces(source, stop, to)
    if (stop - at === 1 && source[at] !== '&' && isLowerAt(source, after)) break
    words += 1
    end = stop
    next = after
    if (after === stop) break
    at = after
  }
  const fewest = next === end ? SHORTEST_LONE : SHORTEST_LOUD
  if ((words < 2 && next > end) || end - start < fewest || next >= to || !(isUpperAt(source, next) || isDigitAt(source, next)))
    return undefined
  let from = start
  for (let skipped = 0; skipped <= MOST_BEFORE_LOUD && from < end; skipped += 1) {
    const kind = headingKind(tree, source, folded, from, end, true)
    if (kind) return { kind, start, end, next, colon: false }
    while (from < end && source[from] !== ' ') from += 1
    from = skipSpaces(source, from, end)
  }
  return undefined
}

/**
 * "... clean and tidy Key Responsibilities Plan the rota": a known heading in capitals before what begins with a capital. One of a single
 * word has a colon, is loud, or is a clear one behind a small word: "Desirable:", "TECHNOLOGY", "Qualifications".
 */
export function standingHeading(
  { reader, headings }: HeadingTree,
  source: string,
  folded: string,
  start: number,
  to: number,
  mayBeLone: boolean,
): InlineHeading | undefined {
  beginWords(reader, folded, start, Math.min(to, start + LONGEST_HEADING), source)
  if (!nextWord(reader) || reader.start !== start) return undefined
  let state = openingState(headings, reader.number)
  let best: InlineHeading | undefined
  for (let length = 1; state; length += 1) {
    const { start: wordStart, end } = reader
    if (isLowerAt(source, wordStart) && end - wordStart > 3) break
    const colon = source[end] === ':'
    const next = skipSpaces(source, colon ? end + 1 : end, to)
    const isClosed = next > end && next < to && (colon || isUpperAt(source, next) || isDigitAt(source, next))
    const isLoud = isUpperAt(source, start + 1) && end - start > 3
    const hit = isClosed
      ? state.hits.find(
          ({ value, free }) =>
            free === 0 &&
            !WEAK.has(value.kind) &&
            (length > 1 || (mayBeLone ? colon || isLoud || value.running : colon && value.kind === 'preferred')),
        )
      : undefined
    if (hit) best = { kind: hit.value.kind, start, end, next, colon }
    if (length === MOST_WORDS || !nextWord(reader) || endsClause(source, end, reader.start)) break
    state = nextState(headings, state, reader.number)
  }
  return best
}

/** A heading does not reach over the end of a sentence or another colon. */
function endsClause(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isClauseEnd(source.charCodeAt(at))) return true
  return false
}

/** One of . ! ? ; and : */
const isClauseEnd = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 59 || code === 58

/** Kinds whose headings are everyday words ("Share", "Notes"): these need a colon. */
const WEAK: ReadonlySet<SectionKind> = new Set(['header', 'other', 'pay'])

/** What the first word at `start` may open: at most places nothing. Where nothing else opens only a running heading can stand. */
export function headingOpening(
  { reader, headings, running }: HeadingTree,
  source: string,
  folded: string,
  start: number,
  to: number,
  opens: boolean,
): PhraseState<Wording> | undefined {
  beginWords(reader, folded, start, Math.min(to, start + LONGEST_HEADING), source)
  if (!nextWord(reader) || reader.start !== start) return undefined
  return openingState(opens ? headings : running, reader.number)
}

const LONGEST_HEADING = 160

/**
 * The longest heading at `start` that is followed by a colon, by glue, or (very clear ones) by a new sentence. Its first word has just been
 * read and led to `opening`.
 */
export function inlineHeading(
  { reader, headings, running }: HeadingTree,
  source: string,
  start: number,
  opening: PhraseState<Wording>,
  place: InlinePlace,
): InlineHeading | undefined {
  const index = place.opens ? headings : running
  let state: PhraseState<Wording> | undefined = opening
  let best: InlineHeading | undefined
  let fewestFree = 0
  let first = 0
  let capitals = true
  for (let length = 1; state; length += 1) {
    const { end: wordEnd } = reader
    capitals &&= isUpperAt(source, reader.start) || wordEnd - reader.start < 4
    if (state.hits.length > 0) {
      const end = skipBracket(source, wordEnd, place.to)
      const item = place.bulletAfter(end) ?? (source[end] === '?' ? place.bulletAfter(end + 1) : undefined)
      const after = afterHeading(source, end, place.to)
      if (item !== undefined && !after.colon) after.next = item
      for (const { value, free, order } of state.hits) {
        if (best && (best.end > end || (best.end === end && (free > fewestFree || (free === fewestFree && order > first))))) continue
        if (!isHeadingHere(value, free > 0, capitals, after, item !== undefined, length > 1, place)) continue
        best = { kind: value.kind, start, end, next: after.next, colon: after.colon }
        fewestFree = free
        first = order
      }
    }
    if (length === MOST_WORDS || !nextWord(reader) || endsClause(source, wordEnd, reader.start)) break
    state = nextState(index, state, reader.number)
  }
  return best
}

function isHeadingHere(
  value: Wording,
  free: boolean,
  capitals: boolean,
  after: AfterHeading,
  bulleted: boolean,
  several: boolean,
  place: InlinePlace,
): boolean {
  // "keep the machine clean Qualifications - Five years": a list begins right behind it.
  if (bulleted && capitals && !free && (value.running || (place.opens && !WEAK.has(value.kind)))) return true
  // "• What you will need • A driving licence": an item that is all heading.
  if (bulleted && place.opens && several && !free && !WEAK.has(value.kind)) return true
  // "... and tidy Bonus points if you have: Welsh": a wish that ends in a colon needs no capitals.
  const isClear = capitals || (value.kind === 'preferred' && several && !free)
  if (after.colon && (place.opens || (place.long && isClear && value.running))) return true
  const strict = !free && !WEAK.has(value.kind)
  if ((strict || (capitals && !WEAK.has(value.kind))) && after.glued && place.opens && place.breaksAt(after.next)) return true
  // Inside a mixed word only a clear heading of several words is one: "Night ShiftRequired Skills You ...".
  if (place.doubtful) return several && !free && value.running && capitals && after.capital
  if (strict && after.ends && place.glued) return true
  // "or Java.Preferred Diploma in ...": a label of wishes that is glued to the end of a sentence.
  if (strict && capitals && after.capital && place.glued && place.opens && value.kind === 'preferred') return true
  if (value.running && capitals && after.capital && ((place.opens && place.long) || place.sunk)) return true
  // "... will be considered. Principal duties Opening files": no sentence goes on with a capital there.
  return place.flat && place.opens && strict && several && after.capital
}

function skipBracket(source: string, end: number, to: number): number {
  const open = skipSpaces(source, end, Math.min(to, end + 2))
  if (source[open] !== '(') return end
  const close = source.slice(open, Math.min(to, open + 60)).indexOf(')')
  return close > 0 ? open + close + 1 : end
}

interface AfterHeading {
  colon: boolean
  glued: boolean
  ends: boolean
  capital: boolean
  next: number
}

function afterHeading(source: string, end: number, to: number): AfterHeading {
  let at = end
  // Emphasis may close before or after the colon; "What will you do?" may glue to its answer.
  while (at < to && at - end < 6 && '*_?!. '.includes(source[at] as string) && !(source[at] === ' ' && isUpperAt(source, at + 1))) at += 1
  const spaced = isSpaceAt(source, at) || isSpaceAt(source, at - 1)
  const colon = source[at] === ':' && source[at + 1] !== '/' && !(isDigitAt(source, at - 1) && isDigitAt(source, at + 1))
  if (colon) {
    at += 1
    while (at < to && at - end < 10 && '*_ '.includes(source[at] as string)) at += 1
    return { colon, glued: false, ends: at >= to, capital: false, next: at }
  }
  const next = skipSpaces(source, at, to)
  return {
    colon,
    glued: !spaced && at < to && (isUpperAt(source, at) || isDigitAt(source, at)) && !isUpperAt(source, end - 1),
    ends: next >= to,
    capital: spaced && (isUpperAt(source, next) || isDigitAt(source, next)),
    next,
  }
}
