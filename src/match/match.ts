/** Runs the compiled rules over the tagged tokens. One pass; a token asks only the patterns that are filed under one of its words. */

import type { Language } from '../rules/language'
import {
  ANY_DISTANCE,
  ANYTHING,
  ENTRY,
  KINDS_BEFORE,
  MASK_BEFORE,
  NEED_BITS,
  NEED_CLASS,
  PATTERN_BEFORE,
  RULE_BEFORE,
} from '../rules/opcodes'
import { askCount, classCount, endsOf, ROW_CLASSES } from '../rules/word-rows'
import type { Hit, Reading, ReadSentence, Token } from '../stages'
import { Found } from './found'
import { find } from './run'
import { MIXED, NOTHING, open, type Search } from './search'
import { begin, hold, holds, meets, type Work, workOf } from './work'

/** How far before a hit an exception may begin. */
const EXCEPTION_REACH = 8

/** Every hit of every rule outside boilerplate, in source order; of two hits of one rule that overlap the longer stays. */
export function match(reading: Reading, language: Language): Hit[] {
  return matchBy(reading, language, settle)
}

/** What becomes of everything that was found in a sentence. It empties `found`. */
export type Settle = (found: Found[], work: Work, language: Language, hits: Hit[]) => void

export function matchBy(reading: Reading, language: Language, settleBy: Settle): Hit[] {
  const hits: Hit[] = []
  const found: Found[] = []
  const { kinds } = language
  const work = workOf(language)
  begin(work, reading.tokens.length, language)
  for (let index = 0; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index] as ReadSentence
    if (sentence.boilerplate && !kinds.anyBoilerplate) continue
    open(work.search, reading, sentence.from, sentence.to)
    layOut(work, language)
    ask(index, kinds.of(sentence.kind) | (sentence.boilerplate ? kinds.boilerplate : 0), work, language, found)
    if (found.length > 0) settleBy(found, work, language, hits)
  }
  work.base += reading.tokens.length
  work.search.reading = NOTHING
  language.tidy()
  return hits
}

/** Notes what stands at each token of the sentence. */
function layOut({ search, held }: Work, { rows: table, figureRows, listRows, lookUp }: Language): void {
  const { masks, rows, ends, from, size } = search
  const { tokens, lists, filling } = search.reading
  held.fill(0)
  for (let at = 0; at < size; at++) {
    const token = tokens[from + at] as Token
    const row = filling === table.filling ? token.row : lookUp(token.lower).row
    const { numbers } = table
    rows[at] = row
    ends[at] = endsOf(numbers, row)
    let mask = hold(held, numbers, row)
    if (token.value) mask |= hold(held, numbers, figureRows[token.value.kind])
    const entries = lists[from + at]
    if (token.value || entries) (ends[at] as number) |= MIXED
    if (entries)
      for (let index = 0; index < entries.length; index += 2) mask |= hold(held, numbers, listRows[entries[index] as number] as number)
    masks[at] = mask
  }
}

/** Asks the patterns of every token of the sentence. */
function ask(sentence: number, kind: number, work: Work, language: Language, found: Found[]): void {
  const { rows, from, size } = work.search
  const { tokens, lists } = work.search.reading
  const { figureRows, listRows, filing } = language
  for (let at = 0; at < size; at++) {
    askRow(at, rows[at] as number, sentence, kind, work, language, found)
    const { value } = tokens[from + at] as Token
    if (value) askRow(at, figureRows[value.kind], sentence, kind, work, language, found)
    const entries = lists[from + at]
    if (entries)
      for (let index = 0; index < entries.length; index += 2)
        askRow(at, listRows[entries[index] as number] as number, sentence, kind, work, language, found)
    if (filing.keyless.length > 0) askEntries(at, filing.keyless, 0, filing.keyless.length, sentence, kind, work, language, found)
  }
}

/** Asks what a row of the table names. */
function askRow(at: number, row: number, sentence: number, kind: number, work: Work, language: Language, found: Found[]): void {
  const { numbers } = language.rows
  let ask = row + ROW_CLASSES + classCount(numbers, row)
  for (let count = askCount(numbers, row); count > 0; count--, ask += 2)
    askEntries(at, language.filing.entries, numbers[ask] as number, numbers[ask + 1] as number, sentence, kind, work, language, found)
}

/** Asks the ways of some entries of the filing, whose key stands at `at`. */
function askEntries(
  at: number,
  entries: Int32Array,
  first: number,
  end: number,
  sentence: number,
  kind: number,
  work: Work,
  language: Language,
  found: Found[],
): void {
  const { search, held } = work
  const { masks, size } = search
  const { needs } = language
  work.asked += (end - first) / ENTRY
  for (let entry = first; entry < end; entry += ENTRY) {
    const mask = entries[entry + 1] as number
    const place = entries[entry + 2] as number
    if (mask !== 0) {
      const near = at + ((place >> 16) & 255) - 128
      if (near < 0 || near >= size || ((masks[near] as number) & mask) === 0) continue
    }
    const need = entries[entry + 3] as number
    if (need !== 0 && !(need < 0 ? holdsEither(held, -need) : meets(held, needs, need))) continue
    seek(at, entries, entry, sentence, kind, work, language, found)
  }
}

const holdsEither = (held: Int32Array, need: number): boolean =>
  holds(held, need & NEED_CLASS) || (need > NEED_CLASS && holds(held, need >> NEED_BITS))

/** Searches a way of a pattern wherever it may begin when its key stands at `at`. */
function seek(
  at: number,
  entries: Int32Array,
  entry: number,
  sentence: number,
  kind: number,
  work: Work,
  language: Language,
  found: Found[],
): void {
  const { search } = work
  const own = entries[entry] as number
  const place = entries[entry + 2] as number
  const least = place & 255
  const most = (place >> 8) & 255
  const start = own < 0 ? codeOfWay(~own, kind, language) : own
  // Where the match begins one way from the key, the way itself need not be known.
  if (own < 0 && start > 0 && least === most) entries[entry] = start
  const { code } = search.program
  if (start === NOT_HERE || ((code[start - KINDS_BEFORE] as number) & kind) !== kind) return
  const last = at - least
  let from = most === ANY_DISTANCE ? 0 : Math.max(0, at - most)
  if (least !== most) {
    // Keys may stand close by each other: each beginning is tried once.
    const { tried } = language.filing
    const before = (tried[~own] as number) - work.base - search.from
    if (from <= before) from = before + 1
    tried[~own] = work.base + search.from + last
  }
  const mask = code[start - MASK_BEFORE] as number
  for (; from <= last; from++) {
    if (mask !== ANYTHING && ((search.masks[from] as number) & mask) === 0) continue
    work.searched++
    const to = find(start, from, search)
    if (to <= from) continue
    const rule = code[start - RULE_BEFORE] as number
    const pattern = code[start - PATTERN_BEFORE] as number
    found.push(new Found(rule, sentence, search.from + from, search.from + to, search.captures, pattern))
  }
}

const NOT_HERE = 0

/** Where the code of a way begins. It is made when the way is first searched in a section in which it applies. */
function codeOfWay(way: number, kind: number, { filing: { codes, patterns, kindsOf }, codeOf }: Language): number {
  const known = codes[way] as number
  if (known >= 0) return known
  const pattern = patterns[way] as number
  if ((kindsOf(pattern) & kind) !== kind) return NOT_HERE
  const start = codeOf(pattern)
  codes[way] = start
  return start
}

/** Keeps the longest of the overlapping hits of each rule, and of these what touches no exception; empties `found`. */
function settle(found: Found[], work: Work, language: Language, hits: Hit[]): void {
  const { starts } = language.exceptions
  if (found.length > 1) keepLongest(found)
  for (let index = 0; index < found.length; index++) {
    const hit = found[index] as Found
    const { rule } = hit
    if ((starts[rule] as number) < (starts[rule + 1] as number) && exceptionTo(rule, hit.from, hit.to, work, language) >= 0) continue
    hits.push(hit)
  }
  found.length = 0
}

/** The exception that touches a hit of the rule, or -1. */
export function exceptionTo(
  rule: number,
  from: number,
  to: number,
  { search, held }: Work,
  { exceptions, needs: groups }: Language,
): number {
  const { starts, needs } = exceptions
  for (let index = starts[rule] as number; index < (starts[rule + 1] as number); index++) {
    const [first, second] = [needs[index * 2] as number, needs[index * 2 + 1] as number]
    if ((first !== 0 && !meets(held, groups, first)) || (second !== 0 && !meets(held, groups, second))) continue
    if (touching(exceptions.codeOf(index), from - search.from, to - search.from, search)) return index
  }
  return -1
}

/** True when the code matches somewhere that touches places `from` … `to`. */
function touching(code: number, from: number, to: number, search: Search): boolean {
  for (let at = Math.max(0, from - EXCEPTION_REACH); at < to; at++) if (find(code, at, search) > from) return true
  return false
}

/** Of overlapping hits of one rule, drops the shorter; the rest stand in source order. */
export function keepLongest(found: Found[]): void {
  sort(found, longestFirst)
  let kept = 0
  for (let index = 0; index < found.length; index++) {
    const hit = found[index] as Found
    let free = true
    for (let other = kept - 1; free && other >= 0; other--) {
      const { rule, from, to } = found[other] as Found
      if (rule !== hit.rule) break
      free = hit.to <= from || to <= hit.from
    }
    if (free) found[kept++] = hit
  }
  found.length = kept
  sort(found, inSource)
}

const longestFirst = (one: Found, other: Found): number =>
  one.rule - other.rule || other.to - other.from - (one.to - one.from) || one.from - other.from || one.pattern - other.pattern
const inSource = (one: Found, other: Found): number => one.from - other.from || one.rule - other.rule

/** A handful is sorted faster by hand. */
const HANDFUL = 24

function sort(found: Found[], order: (one: Found, other: Found) => number): void {
  if (found.length > HANDFUL) {
    found.sort(order)
    return
  }
  for (let index = 1; index < found.length; index++) {
    const hit = found[index] as Found
    let at = index
    for (; at > 0 && order(found[at - 1] as Found, hit) > 0; at--) found[at] = found[at - 1] as Found
    found[at] = hit
  }
}
