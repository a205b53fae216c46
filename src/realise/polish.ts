/** The last clean-up of a sentence: spacing, doubled marks, articles before the word that came out, a capital at the start. */
import { codeAt } from '../nlp/code-at'
import { type ArticleSounds, articleFor } from './article'
import { mayBeUnseen, withSeenSigns } from './signs'

/** What the last clean-up needs to know of words. */
export interface Polishing {
  sounds: ArticleSounds
  numerals: readonly string[]
  /** Words that meet in a sentence, and how they are told. */
  met: readonly (readonly [string, string])[]
}

export function polish(text: string, { sounds, numerals, met }: Polishing): string {
  let clean = isClean(text, sounds) ? text : cleaned(text, sounds)
  for (const [words, told] of met) if (clean.includes(words)) clean = clean.replaceAll(words, told)
  const opened = inWords(clean.endsWith(').') ? clean.replace(LAST_BRACKET, ', $1.') : clean, numerals)
  return opened.charAt(0).toUpperCase() + opened.slice(1)
}

/** What ends the sentence in brackets stands behind a comma: "two years in sales, preferably in retail." */
const LAST_BRACKET = / \((\p{Ll}{2,20} [^(),;:]{2,80})\)\.$/u

/** "2 years are required" -> "two years are required": no sentence opens on a small figure. */
export function inWords(text: string, numerals: readonly string[]): string {
  const code = text.charCodeAt(0)
  const figure = code > 48 && code < 58 ? SMALL_FIGURE.exec(text)?.[0] : undefined
  const word = figure && numerals[Number(figure)]
  return figure && word ? word + text.slice(figure.length) : text
}

const SMALL_FIGURE = /^\d{1,2}(?= \p{Ll})/u

function cleaned(text: string, sounds: ArticleSounds): string {
  return withSeenSigns(text)
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:!?)]|\.(?!\p{L}))/gu, '$1')
    .replace(/([,;:])\1+/g, '$1')
    .replace(/,\.(?!\p{L})/gu, '.')
    .replace(/([^.])\.\.(?!\.)/g, '$1.')
    .replace(/\b(the|a|an|and|to|of) \1\b/gi, '$1')
    .replace(/\ban? (?=(\p{Ll}[\p{Ll}-]+))/gu, (_, word: string) => `${articleFor(word, sounds)} `)
    .trim()
}

const SPACE = 32
const LETTER = 1
const MARK = 2
/** Spaces and marks after which another mark is looked into. */
const BEFORE_MARK = 4
const OTHER_SPACE = 8
/** What each ASCII character is. */
const kinds = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  kinds[code] =
    (/\w/.test(char) ? LETTER : 0) |
    (/[,;:.!?)]/.test(char) ? MARK : 0) |
    (/[ ,;:.]/.test(char) ? BEFORE_MARK : 0) |
    (/[^\S ]/.test(char) ? OTHER_SPACE : 0)
}
const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0

/** True for nearly every sentence: one look that spares it the replacements. False where it takes a closer one. */
function isClean(text: string, sounds: ArticleSounds): boolean {
  let word = 0
  let before = BEFORE_MARK
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 127) {
      if (isWideSpace(code) || mayBeUnseen(code)) return false
      before = 0
      word = at + 1
      continue
    }
    const kind = kinds[code] as number
    if (kind !== LETTER) {
      if (kind & OTHER_SPACE || (kind & MARK && before & BEFORE_MARK)) return false
      if (code === SPACE && (at === 0 || at === text.length - 1 || !isCleanAfter(text, word, at, sounds))) return false
      word = at + 1
    }
    before = kind
  }
  return true
}

/** Looks at the space after a word of at most three letters: no second space, no doubling, and the right article. */
function isCleanAfter(text: string, word: number, space: number, sounds: ArticleSounds): boolean {
  const next = text.charCodeAt(space + 1)
  if (next === SPACE) return false
  const length = space - word
  if (length === 0 || length > 3) return true
  if ((text.charCodeAt(word) | 32) === (next | 32) && isDoubled(text, word, space)) return false
  const isArticle = text.charCodeAt(word) === 97 && (length === 1 || (length === 2 && text.charCodeAt(word + 1) === 110))
  if (!isArticle || (next < 97 && next !== 45)) return true
  const follower = /^\p{Ll}[\p{Ll}-]+/u.exec(text.slice(space + 1, space + 40))?.[0]
  return !follower || articleFor(follower, sounds).length === length
}

function isDoubled(text: string, word: number, space: number): boolean {
  const length = space - word
  for (let at = 1; at < length; at++) if ((text.charCodeAt(word + at) | 32) !== (text.charCodeAt(space + 1 + at) | 32)) return false
  return (kindAt(text, space + 1 + length) & LETTER) === 0
}

/** True where a word of letters alone comes twice in a row. */
export function repeatsWord(text: string): boolean {
  let start = 0
  /** Length of the word before, where only a space lies between. */
  let before = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? codeAt(text, at) : SPACE
    if (code < 128 ? (kinds[code] as number) & LETTER : isWideLetter(code)) continue
    const length = at - start
    if (length > 1 && length === before && isSame(text, start - 1 - length, start, length)) return true
    before = code === SPACE ? length : 0
    start = at + 1
  }
  return false
}

function isSame(text: string, one: number, two: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (text.charCodeAt(one + at) !== text.charCodeAt(two + at)) return false
  return /^\p{L}+$/u.test(text.slice(two, two + length))
}

/** No mark, symbol or space. */
const isWideLetter = (code: number): boolean => code > 0xbf && (code < 0x2000 || code > 0x2bff)
const isWideSpace = (code: number): boolean => code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
