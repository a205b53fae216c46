import type { SectionKind } from '../types'
import { isDigitAt, isLowerAt, isUpperAt, skipSpaces } from './characters'
import { mayBegin, mayOpen, type PhraseIndex, type PhraseWord, phraseIndex, phrasesAt, readWords } from './phrase'
import type { HeadingRule } from './segmented'

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
  headings: PhraseIndex<Wording>
  /** Those of the headings that may stand inside running text. */
  running: PhraseIndex<Wording>
  /** Rules of use `start` and `cue`. */
  starts: PhraseIndex<SectionKind>
  cues: PhraseIndex<SectionKind>
}

const trees = new WeakMap<readonly HeadingRule[], HeadingTree>()

/** The rules, ready to look up; made once for a set of rules. */
export function headingTree(rules: readonly HeadingRule[]): HeadingTree {
  const known = trees.get(rules)
  if (known) return known
  const of = (use: HeadingRule['use']) =>
    phraseIndex(rules.filter((rule) => rule.use === use).map(({ phrase, kind }) => ({ phrase, value: kind })))
  const wordings = rules
    .filter((rule) => rule.use === 'heading' || rule.use === 'running')
    .map(({ phrase, kind, use }) => ({ phrase, value: { kind, running: use === 'running', lastIsFree: phrase.endsWith('*') } }))
  const made: HeadingTree = {
    headings: phraseIndex(wordings),
    running: phraseIndex(wordings.filter(({ value }) => value.running)),
    starts: of('start'),
    cues: of('cue'),
  }
  trees.set(rules, made)
  return made
}

const MOST_WORDS = 12
const FEW_WORDS = 2

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
  const words = readWords(folded, start, end, MOST_WORDS + 1)
  if (words.length === 0 || words.length > MOST_WORDS) return undefined
  const bracket = start + folded.slice(start, end).indexOf('(')
  const bare = bracket > start ? words.filter((word) => word.end <= bracket).length : words.length
  let best: { kind: SectionKind; literal: number } | undefined
  for (const hit of phrasesAt(tree.headings, words)) {
    if (hit.end !== words.length && hit.end !== bare) continue
    // "About forty people" is no heading, "About Acme" is.
    const free = words[hit.end - hit.free]
    if (!marked && hit.value.lastIsFree && free && !isUpperAt(source, free.start) && source[free.start] !== '<') continue
    const literal = hit.end - hit.free - (hit.free > 0 ? 0.5 : 0)
    if (!best || literal > best.literal) best = { kind: hit.value.kind, literal }
  }
  return best?.kind
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
function wordsOfClause(words: PhraseWord[], source: string): PhraseWord[] {
  for (let index = 1; index < words.length; index += 1) {
    const { end } = words[index - 1] as PhraseWord
    for (let at = end; at < (words[index] as PhraseWord).start; at += 1)
      if (CLAUSE_ENDS.includes(source[at] as string)) return words.slice(0, index)
  }
  return words
}

const CLAUSE_ENDS = '.!?;:'

/** Kinds whose headings are everyday words ("Share", "Notes"): these need a colon. */
const WEAK: ReadonlySet<SectionKind> = new Set(['header', 'other', 'pay'])

/** The longest heading at `start` that is followed by a colon, by glue, or (very clear ones) by a new sentence. */
export function inlineHeading(
  tree: HeadingTree,
  source: string,
  folded: string,
  start: number,
  place: InlinePlace,
): InlineHeading | undefined {
  const limit = Math.min(place.to, start + 160)
  // Where nothing opens only a running heading can stand.
  const index = place.opens ? tree.headings : tree.running
  // Most places are no heading: look at two words before reading a dozen.
  if (!mayOpen(index, folded, start, limit, source)) return undefined
  const few = readWords(folded, start, limit, FEW_WORDS, source)
  if (few[0]?.start !== start || !mayBegin(index, few, FEW_WORDS)) return undefined
  const words = wordsOfClause(readWords(folded, start, limit, MOST_WORDS, source), source)
  let best: InlineHeading | undefined
  let fewestFree = 0
  for (const hit of phrasesAt(index, words)) {
    const last = words[hit.end - 1]
    if (!last) continue
    const end = skipBracket(source, last.end, place.to)
    if (best && (best.end > end || (best.end === end && hit.free >= fewestFree))) continue
    const after = afterHeading(source, end, place.to)
    const free = hit.free > 0
    const capitals = words.slice(0, hit.end).every((word) => isUpperAt(source, word.start) || word.end - word.start < 4)
    const colon = after.colon && (place.opens || (place.long && capitals && hit.value.running))
    const glued = after.glued && place.opens && !free && !WEAK.has(hit.value.kind) && place.breaksAt(after.next)
    const ends = after.ends && place.glued && !free && !WEAK.has(hit.value.kind)
    const flows = hit.value.running && capitals && after.capital && ((place.opens && place.long) || place.sunk)
    if (!colon && !glued && (place.doubtful || (!ends && !flows))) continue
    best = { kind: hit.value.kind, start, end, next: after.next, colon: after.colon }
    fewestFree = hit.free
  }
  return best
}

function skipBracket(source: string, end: number, to: number): number {
  const open = skipSpaces(source, end, Math.min(to, end + 2))
  if (source[open] !== '(') return end
  const close = source.slice(open, Math.min(to, open + 60)).indexOf(')')
  return close > 0 ? open + close + 1 : end
}

function afterHeading(
  source: string,
  end: number,
  to: number,
): { colon: boolean; glued: boolean; ends: boolean; capital: boolean; next: number } {
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
