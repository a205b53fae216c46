import { once } from '../once'
import type { SectionKind } from '../types'
import { isDigitAt, isLowerAt, isUpperAt, skipSpaces } from './characters'
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
  if (!marked && (last === '.' || last === ';' || last === ',') && !source.startsWith('..', end - 2)) return undefined
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
  /** The posting has no line breaks and lower case goes before, so that a capital must begin something. */
  sunk: boolean
  /** The heading itself is glued to what stands before it. */
  glued: boolean
  /** It stands inside a mixed-case word that may be a name ("RockHealth"). */
  doubtful: boolean
  /** Can a line break have been lost before the capital at this offset? */
  breaksAt: (offset: number) => boolean
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
      const after = afterHeading(source, end, place.to)
      for (const { value, free, order } of state.hits) {
        if (best && (best.end > end || (best.end === end && (free > fewestFree || (free === fewestFree && order > first))))) continue
        if (!isHeadingHere(value, free > 0, capitals, after, place)) continue
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

function isHeadingHere(value: Wording, free: boolean, capitals: boolean, after: AfterHeading, place: InlinePlace): boolean {
  if (after.colon && (place.opens || (place.long && capitals && value.running))) return true
  const strict = !free && !WEAK.has(value.kind)
  if (strict && after.glued && place.opens && place.breaksAt(after.next)) return true
  if (place.doubtful) return false
  if (strict && after.ends && place.glued) return true
  return value.running && capitals && after.capital && ((place.opens && place.long) || place.sunk)
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
  const spaced = source[at] === ' ' || source[at - 1] === ' '
  const colon = source[at] === ':' && source[at + 1] !== '/' && !(isDigitAt(source, at - 1) && isDigitAt(source, at + 1))
  if (colon) {
    at += 1
    while (at < to && at - end < 10 && '*_ '.includes(source[at] as string)) at += 1
    return { colon, glued: false, ends: at >= to, capital: false, next: at }
  }
  const next = skipSpaces(source, at, to)
  return {
    colon,
    glued: !spaced && at < to && isUpperAt(source, at) && !isUpperAt(source, end - 1),
    ends: next >= to,
    capital: spaced && (isUpperAt(source, next) || isDigitAt(source, next)),
    next,
  }
}
