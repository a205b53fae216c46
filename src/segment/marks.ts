import { isDigitAt, isLetter, isLowerAt, isSpace, isSpaceAt, isUpper, isUpperAt, skipSpaces, skipSpacesBack } from './characters'

/** What stands at the front of a line: Markdown, a bullet, a number. */
export interface Marks {
  mark: 'none' | 'heading' | 'bold' | 'bullet' | 'number'
  /** Depth of a Markdown heading. */
  level: number
  /** The bullet itself, to tell one list from another. */
  glyph: string
  /** The whole content is emphasised. */
  strong: boolean
  start: number
  end: number
}

/** Bullets that are nothing else, wherever they stand. */
export const CLEAR_BULLETS = '•▪●◦‣∙∗■□▫◆◇○⁃❖➢➤►▶✓✔✦✧★☆⬤❏❑❯・･⦁⚫◾◼⮚➔➜➣\u2043\u27a2\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d'
const LINE_BULLETS = `${CLEAR_BULLETS}·→»›⇒☑☐✅`
const DASHES = '-–—−‒'
const EMOJI = /^\p{Extended_Pictographic}$/u
const SIGNS = '©®™↔'

export function readMarks(source: string, from: number, to: number): Marks {
  let start = skipSpaces(source, from, to)
  const end = skipSpacesBack(source, start, to)
  while (source[start] === '>' && start < end) start = skipSpaces(source, start + 1, end)
  // Most lines begin with a capital, which is no mark of anything.
  if (isPlainCapital(source, start) && romanEnd(source, start, end) === start)
    return marksOf('none', 0, '', false, trimEmphasis(source, start, end))
  const level = headingLevel(source, start, end)
  if (level > 0) return headingMarks(source, start + level, end, level)
  let mark: Marks['mark'] = 'none'
  let glyph = ''
  // Two marks may stand in a row ("- • text", "* 1. text"); more than three are decoration.
  for (let round = 0; round < 3; round += 1) {
    const length = bulletLength(source, start, end) || numberLength(source, start, end) || bareNumberLength(source, start, end)
    if (length === 0) break
    if (mark === 'none') {
      mark = bulletLength(source, start, end) > 0 ? 'bullet' : 'number'
      glyph = mark === 'bullet' ? (source[start] as string) : '1'
    }
    start = skipSpaces(source, start + length, end)
  }
  const strong = isStrong(source, start, end)
  const content = trimEmphasis(source, start, end)
  if (mark === 'none' && strong) mark = 'bold'
  return marksOf(mark, 0, glyph, strong, content)
}

function marksOf(
  mark: Marks['mark'],
  level: number,
  glyph: string,
  strong: boolean,
  { start, end }: { start: number; end: number },
): Marks {
  return { mark, level, glyph, strong, start, end }
}

function isPlainCapital(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code >= 65 && code <= 90
}

function headingLevel(source: string, start: number, end: number): number {
  let level = 0
  while (level < 7 && source[start + level] === '#') level += 1
  if (level === 0 || level > 6) return 0
  const next = source[start + level]
  if (start + level >= end) return 0
  if (isSpace(next)) return level
  // "##Duties" is a heading; "#hashtag", "#1" and masks such as "#URL_0a1b#" are not.
  if (level === 1) return isUpper(next) && isHashHeading(source.slice(start + 1, Math.min(end, start + 80))) ? 1 : 0
  return isUpper(next) || next === '*' ? level : 0
}

/** "#Front desk duties": several words and no other hash. */
function isHashHeading(text: string): boolean {
  return text.length < 79 && text.includes(' ') && !text.includes('#')
}

function headingMarks(source: string, from: number, to: number, level: number): Marks {
  let end = to
  while (end > from && source[end - 1] === '#') end -= 1
  // "# C#" keeps its sign.
  if (end < to && !isSpaceAt(source, end - 1)) end = to
  return marksOf('heading', level, '', true, trimEmphasis(source, from, end))
}

/** How many characters the bullet at `start` takes; 0 when there is none. */
function bulletLength(source: string, start: number, end: number): number {
  const first = source[start]
  if (first === undefined || start >= end) return 0
  const next = source[start + 1]
  const spaced = start + 1 >= end || isSpace(next)
  if (LINE_BULLETS.includes(first)) return 1
  if (DASHES.includes(first)) return spaced || isLetter(next) || next === '*' ? 1 : 0
  if (first === '+') return spaced ? 1 : 0
  if (first === '*' || first === '~') {
    if (spaced) return 1
    return isLetter(next) && first === '*' && !opensEmphasis(source, start) ? 1 : 0
  }
  // No line of English begins with the word "o".
  if (first === 'o') return spaced ? 1 : 0
  if (first === '¤' || first === '§') return start + 1 === end || (spaced && isUpperAt(source, skipSpaces(source, start + 1, end))) ? 1 : 0
  if (first === '[' && source[start + 2] === ']' && ' xX'.includes(next ?? '?')) return 3
  return emojiLength(source, start, end)
}

/** Does a star close behind a word before the paragraph ends? Then the first one was no bullet. */
function opensEmphasis(source: string, start: number): boolean {
  const limit = Math.min(source.length, start + 800)
  for (let at = start + 2; at < limit; at += 1) {
    if (source[at] === '*' && !isSpaceAt(source, at - 1)) return true
    if (source[at] === '\n' && (source[at + 1] === '\n' || source[at + 1] === '*')) return false
  }
  return false
}

function emojiLength(source: string, start: number, end: number): number {
  let at = start
  while (at < end && at - start < 16) {
    const point = source.codePointAt(at) as number
    // No ASCII character is an emoji by itself.
    if (point < 128) break
    const text = String.fromCodePoint(point)
    const joins = point === 0x200d || point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff)
    if (!joins && (SIGNS.includes(text) || !EMOJI.test(text))) break
    at += text.length
  }
  return at > start && isSpaceAt(source, at) ? at - start : 0
}

/** "1.", "12)", "(3)", "a)", "iv." with a space behind. */
function numberLength(source: string, start: number, end: number): number {
  let at = start
  const bracket = source[at] === '('
  if (bracket) at += 1
  const first = at
  while (at < end && at - first < 3 && isDigitAt(source, at)) at += 1
  const roman = at === first ? romanEnd(source, first, end) : first
  if (roman > first && !bracket) return roman + 1 - start
  if (at === first) {
    while (at < end && at - first < 4 && 'ivx'.includes(source[at] as string)) at += 1
    if (at === first && isLowerAt(source, at)) at += 1
  }
  if (at === first || at >= end) return 0
  const part = bracket ? at : partNumberEnd(source, at)
  if (part > at) return part - start
  const close = source[at]
  if (close !== ')' && (close !== '.' || bracket)) return 0
  const next = source[at + 1]
  const roomy = isSpace(next) && at + 1 < end
  // "2)Strong" and "2.Strong" occur; "2.5" and "i.e." must not.
  const tight = isDigitAt(source, first) && (isUpper(next) || next === '*')
  return roomy || tight ? at + 1 - start : 0
}

/** Where "2.0 Purpose", "3.12. General" or "2.4To escalate" has its words behind the numbers of part and point; `from` where it has none. */
function partNumberEnd(source: string, from: number): number {
  let at = from
  for (let level = 0; level < 3 && source[at] === '.' && isDigitAt(source, at + 1); level++) at += isDigitAt(source, at + 2) ? 3 : 2
  if (at === from) return from
  if (source[at] === '.') at += 1
  const word = isSpaceAt(source, at) ? at + 1 : at
  return isUpperAt(source, word) && (word > at || isLowerAt(source, word + 1)) ? at : from
}

/** "1Stocking shelves", "2 Serving guests": a number without a mark counts where its neighbour stands on the next line or the one before. */
function bareNumberLength(source: string, start: number, end: number): number {
  const at = countedEnd(source, start, end)
  if (at === start) return 0
  const number = Number(source.slice(start, at))
  return opensWith(source, skipBlank(source, end, 1), number + 1) || opensWith(source, lineBefore(source, start), number - 1)
    ? at - start
    : 0
}

/** Where a number of one or two digits ends before a word with a capital; `start` when there is none. */
function countedEnd(source: string, start: number, end: number): number {
  let at = start
  while (at < end && at - start < 3 && isDigitAt(source, at)) at += 1
  if (at === start || at - start > 2) return start
  const word = source[at] === ' ' ? at + 1 : at
  return isUpperAt(source, word) && isLowerAt(source, word + 1) ? at : start
}

function opensWith(source: string, start: number, number: number): boolean {
  const at = countedEnd(source, start, source.length)
  return number > 0 && at > start && Number(source.slice(start, at)) === number
}

/** The first place that is no white space. */
function skipBlank(source: string, from: number, step: 1 | -1): number {
  let at = from
  while (at >= 0 && at < source.length && (source[at] === '\n' || isSpaceAt(source, at))) at += step
  return at
}

/** Where the last line with words before `start` begins. */
function lineBefore(source: string, start: number): number {
  const last = skipBlank(source, start - 1, -1)
  return last < 0 ? source.length : skipSpaces(source, source.lastIndexOf('\n', last) + 1, last)
}

/** Where "II" ends before a point, a blank and a word with a capital: "II. Duties"; `from` when there is none. */
function romanEnd(source: string, from: number, end: number): number {
  let at = from
  while (at < end && at - from < 4 && 'IVX'.includes(source[at] as string)) at += 1
  const heads = source[at] === '.' && source[at + 1] === ' ' && isUpperAt(source, at + 2) && isLetter(source[at + 3])
  return at > from && heads ? at : from
}

function isStrong(source: string, start: number, end: number): boolean {
  for (const sign of ['**', '__']) {
    if (!source.startsWith(sign, start) || end - start < 5) continue
    const colon = source[end - 1] === ':' ? 1 : 0
    if (!source.startsWith(sign, end - 2 - colon)) continue
    return source.indexOf(sign, start + 2) >= end - 2 - colon
  }
  return false
}

const EMPHASIS = '*_`'

/** Emphasis, code marks and an opening link bracket around the whole are no part of the text. */
export function trimEmphasis(source: string, from: number, to: number): { start: number; end: number } {
  let start = skipSpaces(source, from, to)
  let end = skipSpacesBack(source, start, to)
  while (start < end && EMPHASIS.includes(source[start] as string)) start = skipSpaces(source, start + 1, end)
  while (end > start && EMPHASIS.includes(source[end - 1] as string)) end = skipSpacesBack(source, start, end - 1)
  return { start, end }
}
