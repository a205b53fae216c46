/**
 * One look at a text: the marks it holds, and its words by their place and a number made of their letters.
 * What is looked at last is kept, as the same text is looked at again and again on its way into a report.
 */
import { codeAt } from '../nlp/code-at'
import { VERB_MARK } from '../resolve/duties/phrase'

export const AMPERSAND = 1
export const BRACKET = 2
export const EMPHASIS = 4
export const STOP = 8
export const DASH = 16
export const QUOTE = 32
export const DIGIT = 64
export const CAPITAL = 128
export const SLASH = 256
export const COMMA = 512
/** Marks of code and addresses. */
export const ODD = 1_024
/** Space that is doubled, no plain space, or at an end. */
export const STRAY_SPACE = 2_048
/** A capital behind a small letter or a figure. */
export const INNER_CAPITAL = 4_096
/** Anything beyond ASCII, save for the mark of a verb. */
export const WIDE = 8_192
const SMALL = 16_384
const SPACE = 32_768
const APOSTROPHE = 65_536
export const DOLLAR = 131_072
/** The same word twice in a row, or what may be. */
export const DOUBLED = 262_144
/** A joint within a few words behind a comma: "glass, clay and". */
export const SERIES = 1_048_576
/** Two letters of ASCII side by side. */
export const PAIR = 524_288
const LETTER = SMALL | CAPITAL

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/&/, AMPERSAND],
  [/[()[\]]/, BRACKET],
  [/[*_`]/, EMPHASIS],
  [/[;!?:.]/, STOP],
  [/-/, DASH],
  [/"/, QUOTE],
  [/\d/, DIGIT],
  [/[A-Z]/, CAPITAL],
  [/\//, SLASH],
  [/,/, COMMA],
  [/[@<>{}|=\\#]/, ODD],
  [/ /, SPACE],
  [/[^\S ]/, STRAY_SPACE],
  [/[a-z]/, SMALL],
  [/'/, APOSTROPHE],
  [/\$/, DOLLAR],
]
const kinds = new Int32Array(128)
for (let code = 0; code < 128; code++)
  for (const [chars, kind] of KINDS) if (chars.test(String.fromCharCode(code))) kinds[code] = (kinds[code] as number) | kind

/** The mark of a verb. */
export const VERB = VERB_MARK.charCodeAt(0)

export interface Look {
  text: string
  marks: number
  /** Runs of letters and figures: where they begin and end, and the number of their letters in lower case; 0 beyond ASCII. */
  words: number
  starts: number[]
  ends: number[]
  numbers: number[]
  /** What stands between single spaces: where it begins, and its word where it holds one, of letters alone; else -1. */
  parts: number
  openings: number[]
  wordOf: number[]
  /** The parts that are not empty. */
  filled: number
}

const look: Look = {
  text: '',
  marks: STRAY_SPACE,
  words: 0,
  starts: [],
  ends: [],
  numbers: [],
  parts: 1,
  openings: [0],
  wordOf: [-1],
  filled: 0,
}

/** Valid until the next look. */
export function lookAt(text: string): Look {
  if (text !== look.text) read(text)
  return look
}

function read(text: string): void {
  const { starts, ends, numbers, openings, wordOf } = look
  const size = text.length
  let marks = 0
  let before = SPACE
  let words = 0
  let parts = 0
  let filled = 0
  let opening = 0
  let wordsBefore = 0
  /** Of what stands since the last space. */
  let marksOfPart = 0
  /** Spaces since the one behind the last comma. */
  let sinceComma = MOST_IN_SERIES
  for (let at = 0; at <= size; at++) {
    let code = at < size ? codeAt(text, at) : 32
    let kind = kindOfCode(code)
    if (kind & (LETTER | DIGIT) || (kind === WIDE && isWideWordCode(code))) {
      const start = at
      let number = FIRST
      let all = 0
      do {
        all |= kind
        number = Math.imul(number ^ (code | 32), FACTOR)
        if (kind === CAPITAL && (before === SMALL || before === DIGIT)) marks |= INNER_CAPITAL
        if (kind & LETTER && before & LETTER) marks |= PAIR
        before = kind
        at++
        code = at < size ? codeAt(text, at) : 32
        kind = kindOfCode(code)
      } while (kind & (LETTER | DIGIT) || (kind === WIDE && isWideWordCode(code)))
      if (all & WIDE) number = 0
      starts[words] = start
      ends[words] = at
      numbers[words] = number
      marksOfPart |= all
      if (
        words > 0 &&
        number === numbers[words - 1] &&
        ends[words - 1] === start - 1 &&
        start - (starts[words - 1] as number) === at - start + 1 &&
        codeAt(text, start - 1) === 32
      )
        marks |= DOUBLED
      if (sinceComma < MOST_IN_SERIES && (number === AND || number === OR)) marks |= SERIES
      words++
    }
    if (kind === SPACE) {
      openings[parts] = opening
      wordOf[parts] = words - wordsBefore === 1 && !(marksOfPart & (DIGIT | WIDE | APOSTROPHE | DASH)) ? wordsBefore : -1
      parts++
      if (at > opening) filled++
      opening = at + 1
      wordsBefore = words
      marks |= marksOfPart
      marksOfPart = 0
      if (before === SPACE) marks |= STRAY_SPACE
      sinceComma = before === COMMA ? 0 : sinceComma + 1
    } else marksOfPart |= kind
    before = kind
  }
  look.text = text
  look.marks = marks
  look.words = words
  look.parts = parts
  look.filled = filled
}

const kindOfCode = (code: number): number => (code < 128 ? (kinds[code] as number) : code === VERB ? 0 : WIDE)

/** The number of the letters of a word of ASCII letters and figures, without a look at it: what is looked at stays. */
export function numberOf(word: string): number {
  let number = FIRST
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ (word.charCodeAt(at) | 32), FACTOR)
  return number
}

const FIRST = 0x811c9dc5
const FACTOR = 0x01000193

/** Letters and figures of ASCII, and what lies beyond it save for marks, symbols and the mark of a verb. */
export const isWordCode = (code: number): boolean =>
  code < 128 ? ((kinds[code] as number) & (LETTER | DIGIT)) !== 0 : isWideWordCode(code) && code !== VERB

const isWideWordCode = (code: number): boolean => code > 0xbf && (code < 0x2000 || code > 0x2bff)

const AND = numberOf('and')
const OR = numberOf('or')
/** Words that an item of a series has at most, and one. */
const MOST_IN_SERIES = 4
