/** Lines that ask something of a candidate, parted where the words change how strongly they ask. */

import { isCapitalisedAt } from '../nlp/capitals'
import { firstWord } from '../nlp/end-words'
import { isWordEnd, startAt } from '../nlp/phrase-edges'
import type { LineWording } from '../plan/line'
import type { Reading, ReadSentence, SentenceSpan, Token } from '../stages'
import type { Evidence, SectionKind } from '../types'
import { evidenceOf } from './evidence'
import { type Level, levelAt, type Stance } from './skills/stance'
import { isSpellStart } from './spell-start'

export interface FoundAsk {
  level: 'required' | 'preferred'
  /** A list item without a verb: it asks for what it names. */
  bare: boolean
  /** The whole line, or what is left of it before its level changes. */
  evidence: Evidence
}

const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred'])
/** Elsewhere words such as "must have" tell that a line asks. */
const TOLD: ReadonlySet<SectionKind> = new Set(['summary', 'header', 'other', 'responsibilities'])
const SHORTEST = 2
const LONGEST = 400
/** Characters in which a sentence shows that it asks. */
const OPENING = 40

/** `lines.demands` open a sentence of running text that asks: "You'll bring ...". */
export function resolveAsks(reading: Reading, stancesOf: (sentence: number) => readonly Stance[], lines: LineWording): FoundAsk[] {
  const asks: FoundAsk[] = []
  reading.sentences.forEach((sentence, index) => {
    if (sentence.boilerplate || sentence.to - sentence.from < SHORTEST || sentence.to - sentence.from > LONGEST) return
    const stances = stancesOf(index)
    const demands = TOLD.has(sentence.kind) && isDemand(reading.source, sentence.start, lines)
    if (!ASKING.has(sentence.kind) && !demands && !(TOLD.has(sentence.kind) && stances.length)) return
    if ((reading.tokens[sentence.to - 1] as Token).lower === '?') return
    for (const { from, to, level } of withTails(runs(reading, sentence, stances, demands, lines), reading, lines)) {
      if ((level !== 'required' && level !== 'preferred') || to - from < SHORTEST) continue
      if (isInBrackets(reading, sentence.from, from)) continue
      // The rest of a line that was parted at its level: "BSc preferred or equivalent experience".
      if ((reading.tokens[from] as Token).lower === 'or') continue
      // "Experience and required skills:" heads what is asked for.
      if ((reading.tokens[to - 1] as Token).lower === ':') continue
      asks.push({ level, bare: isBare(reading, sentence, from, to), evidence: evidenceOf(reading, sentence, from, to) })
    }
  })
  return asks
}

/** "You'll bring ..." */
function isDemand(source: string, start: number, { demands }: LineWording): boolean {
  const opening = source.slice(start, start + OPENING)
  const word = firstWord(opening)
  return demands.has(word) && startAt(opening.toLowerCase(), 0, demands, isWordEnd, word) !== undefined
}

/** "Training (level 2 required; level 3 desirable)": what brackets hold speaks of what stands before them. */
function isInBrackets(reading: Reading, from: number, at: number): boolean {
  let depth = 0
  for (let token = from; token < at; token++) {
    const { lower } = reading.tokens[token] as Token
    if (lower === '(') depth++
    else if (lower === ')') depth--
  }
  return depth > 0 && (reading.tokens[at] as Token).lower !== '('
}

interface Run {
  from: number
  to: number
  level: Level
}

/** Stretches of a sentence that are asked for equally strongly, parted where a line break was lost. */
function runs(reading: Reading, sentence: ReadSentence, stances: readonly Stance[], demands: boolean, lines: LineWording): Run[] {
  const found: Run[] = []
  let level: Level | undefined
  let last: Run | undefined
  for (let at = sentence.from; at < sentence.to; at++) {
    // Without words of a stance all of the sentence has the level of its section.
    if (stances.length || !level) {
      const own = levelAt(sentence, at, at + 1, stances)
      level = demands && !own.said ? 'required' : own.level
    }
    if (
      last?.level === level &&
      !isGlued(reading, sentence, at) &&
      !isLineStart(reading, sentence, at, lines) &&
      !(at >= sentence.from + SHORTEST && (isSpellStart(reading, at) || isBehindDash(reading, at, lines)))
    )
      last.to = at + 1
    else {
      last = { from: at, to: at + 1, level }
      found.push(last)
    }
  }
  // "LL.M. in tax is preferred": a point inside ends nothing.
  for (let at = found.length - 2; at >= 0; at--) {
    const [run, next] = [found[at], found[at + 1]] as [Run, Run]
    if ((reading.tokens[run.to - 1] as Token).lower !== '.' || isGlued(reading, sentence, next.from)) continue
    next.from = run.from
    found.splice(at, 1)
  }
  return found
}

/** "Two years in sales, preferably in retail": what is preferred of the thing asked for is told with it. */
function withTails(found: readonly Run[], reading: Reading, { tails }: LineWording): Run[] {
  return found.map((run, index) => {
    const next = found[index + 1]
    if (!next || run.level !== 'required' || next.level !== 'preferred' || next.to - next.from > LONGEST_TAIL) return run
    const [before, first] = [reading.tokens[next.from - 1] as Token, reading.tokens[next.from] as Token]
    // "two years in sales (retail preferred)": the wish narrows what stands before the brackets.
    // "fluent English (Welsh is a plus)": a clause of its own names another thing.
    if (before.lower === '(') return holdsVerb(reading, next) ? run : { ...run, to: closedBy(reading, next) ?? run.to }
    const second = reading.tokens[next.from + 1]
    return before.lower === ',' && tails.has(first.lower) && second && PREPOSITION.has(second.pos) ? { ...run, to: next.to } : run
  })
}

function holdsVerb({ tokens }: Reading, { from, to }: Run): boolean {
  for (let at = from + 1; at < to; at++) if ((tokens[at] as Token).pos === 'AUX') return true
  return false
}

/** Behind the bracket that closes with the run. */
function closedBy(reading: Reading, { to }: Run): number | undefined {
  if ((reading.tokens[to - 1] as Token).lower === ')') return to
  return reading.tokens[to]?.lower === ')' ? to + 1 : undefined
}

const LONGEST_TAIL = 10
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const PREPOSITION: ReadonlySet<string> = new Set(['ADP', 'SCONJ'])

const MARKS: ReadonlySet<string> = new Set([',', '.', ':', ';', ')'])

/** ASCII but the capitals. */
const isSmall = (code: number): boolean => code < 65 || (code > 90 && code < 128)

/** "a competing product Proven experience in ...": a capital opening after a small word begins the next line. */
function isLineStart(reading: Reading, sentence: ReadSentence, at: number, { starts, headings }: LineWording): boolean {
  if (at < sentence.from + SHORTEST) return false
  const { lower, start } = reading.tokens[at] as Token
  if (isSmall(reading.source.charCodeAt(start)) || !starts.has(lower) || !isCapitalisedAt(reading.source, start)) return false
  const before = reading.tokens[at - 1] as Token
  const after = reading.tokens[at + 1]
  // "solid technical Experience in ..." is one line.
  if (after === undefined || before.pos === 'ADJ') return false
  const isPlain = /^\p{Ll}{3}/u.test(reading.source.slice(before.start, before.end))
  // "other technologies Excellent C# skills": behind a noun the line may go on with a name.
  return /^\p{Ll}/u.test(reading.source.charAt(after.start))
    ? isPlain || (before.lower.endsWith('s') && headings.has(before.lower))
    : isPlain && NOMINAL.has(before.pos)
}

/** "dyeing of cloth- Knowledge of looms": a dash right behind a word opened the next item. */
function isBehindDash({ source, tokens }: Reading, at: number, { starts }: LineWording): boolean {
  const { start, lower } = tokens[at] as Token
  const dash = source.charCodeAt(start - 1) === SPACE ? start - 2 : start - 1
  if (source.charCodeAt(dash) !== DASH || !/[\p{Ll})]/u.test(source.charAt(dash - 1))) return false
  return (starts.has(lower) && isCapitalisedAt(source, start)) || OPEN_FIGURE.test(source.slice(start, start + LONGEST_FIGURE))
}

const SPACE = 32
const DASH = 45
const OPEN_FIGURE = /^\d{1,2}\+ (?:years?|yrs)/i
const LONGEST_FIGURE = 10

/** "in a shop,Be friendly": a capital right behind a mark opens the next line. */
function isGlued(reading: Reading, sentence: ReadSentence, at: number): boolean {
  if (at === sentence.from) return false
  const { start } = reading.tokens[at] as Token
  const before = reading.tokens[at - 1] as Token
  return before.end === start && MARKS.has(before.lower) && isCapitalisedAt(reading.source, start)
}

/** A list without bullets: a line of its own. */
function isLine(source: string, { start, end }: Pick<SentenceSpan, 'start' | 'end'>): boolean {
  return (start === 0 || source.charCodeAt(start - 1) === NEW_LINE) && (end >= source.length || source.charCodeAt(end) === NEW_LINE)
}

const NEW_LINE = 10

const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX', 'PRON'])

function isBare(reading: Reading, sentence: Pick<SentenceSpan, 'item' | 'kind' | 'start' | 'end'>, from: number, to: number): boolean {
  if (!sentence.item && !(ASKING.has(sentence.kind) && isLine(reading.source, sentence))) return false
  for (let at = from; at < to; at++) {
    const { pos, lower } = reading.tokens[at] as Token
    if (VERBAL.has(pos) && !lower.endsWith('ing')) return false
  }
  return true
}
