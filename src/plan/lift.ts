/** Wording lifted from the posting: cleaned until it can stand in a sentence of the report, or not printed. */

import { codeAt } from '../nlp/code-at'
import { evenSpace } from '../nlp/even-space'
import { inSmall } from '../nlp/small-letters'
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import {
  AMPERSAND,
  BRACKET,
  CAPITAL,
  DASH,
  DIGIT,
  DOUBLED,
  EMPHASIS,
  INNER_CAPITAL,
  isWordCode,
  lookAt,
  ODD,
  PAIR,
  QUOTE,
  SERIES,
  SLASH,
  STOP,
  STRAY_SPACE,
  VERB,
  WIDE,
} from './look'
import { withSerialComma } from './serial-comma'
import { kindsIn, wordKinds } from './word-kinds'
import type { PlanWords } from './words'

export interface LiftLanguage extends PlanWords {
  /** True for a name of one word that has a capital inside: "PowerPoint". */
  isName: (lower: string) => boolean
}

export interface LiftLimits {
  /** Words that a lifted phrase has at most. */
  most: number
  /** For a quotation, which may be personal: only worn words bar it. */
  quoted?: boolean
  /** A whole sentence or line, in which one comma may part clauses. */
  whole?: boolean
  /** The employer tells of itself: what belongs to the speaker is its own. */
  own?: boolean
  /** The name of the employer, which may be written with a capital inside. */
  name?: string
}

/** Words that are unprintable, worn or replaced, or begin what is. */
const UNPRINTABLE = 1
const WORN = 2
const REPLACED = 4
const OWN_REPLACED = 8

const liftKinds = once(({ unprintable, worn, replaced, 'own-replaced': own }: PlanWords) => {
  const firstOf = (phrase: string): string => /^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? ''
  return wordKinds([
    [unprintable.map(firstOf), UNPRINTABLE],
    [worn.map(firstOf), WORN],
    [Object.keys(replaced).map(firstOf), REPLACED],
    [Object.keys(own).map(firstOf), OWN_REPLACED],
  ])
})

const UNPRINTABLE_MARK = /--|https?:|www\.|[@<>{}|=\\]|#\w|_{2}|\p{Extended_Pictographic}/u
/** A phrase does not end on one of these words. */
const LOOSE_END = /^(?:incl|and|or|the|a|an|etc|whether|if|when|that|which|who|while|because|than|such|both|either|plus|via|per)$/i
const LOOSE_PREPOSITION = /^(?:of|to|with|for|in|by|as|on|at|from|into|through|under|during|within|between|among|against|upon|across)$/i
const LONGEST_LOOSE_END = 8

/** The phrase in printable form, or undefined when it stays dirty or too long. */
export function lift(text: string, language: LiftLanguage, limits: LiftLimits = { most: 14 }): string | undefined {
  // "the US" is a country, "us" is the speaker: in a text that is not all in capitals they can be told apart.
  if (!text.includes('US') || !/\p{Ll}/u.test(text)) return liftWords(text, language, limits)
  return liftWords(text.replace(COUNTRY, SHIELD), language, limits)?.replaceAll(SHIELD, 'US')
}

const COUNTRY = /(?<![\p{L}\p{N}])US(?![\p{L}\p{N}])/gu
/** Reads as a name and stands in no posting. */
const SHIELD = 'Uszqx'

function liftWords(text: string, language: LiftLanguage, limits: LiftLimits): string | undefined {
  // Most wording holds few marks: a step looks only where what it looks for is there.
  let { marks } = lookAt(text)
  let clean = marks & (AMPERSAND | BRACKET | EMPHASIS | STRAY_SPACE | WIDE) ? withoutMarkup(text, marks, language.numerals) : text
  if (clean !== text) marks = lookAt(clean).marks
  if (marks & SLASH && clean.includes(' / ') && clean.includes(VERB_MARK))
    clean = clean
      .slice(0, ACT_APART.exec(clean)?.index)
      .replace(THREE_APART, `$1, $2, ${language.joints.and} $3`)
      // "the Harbour / skipper contract": two parties to one thing.
      .replace(NAME_APART, `$1 ${language.joints.and} $2`)
  if (marks & SLASH && clean.includes(' / ')) clean = clean.replace(/(\p{L}) \/ (?=\p{L})/gu, `$1 ${language.joints.or} `)
  // "... of projects.KEY TASKS": the space after the point was lost.
  if (marks & STOP && /\.\p{Lu}/u.test(clean)) clean = clean.replace(/(^|\s)(\p{Ll}{4,}\.)(?=\p{Lu})/gu, '$1$2 ')
  if (marks & AMPERSAND && clean.includes(' & ')) clean = clean.replace(/(?<=\p{Ll}) & (?=\uE000?\p{Ll})/gu, ` ${language.joints.and} `)
  if (marks & (SLASH | AMPERSAND | WIDE) && clean.includes(VERB_MARK)) clean = ofAct(clean, marks, language.joints)
  const whole = clean.length
  if ((marks & (STOP | WIDE) && mayBeCut(clean)) || (marks & DASH && clean.includes(' - '))) clean = cutAtMark(clean)
  if (lookAt(clean).filled > limits.most) clean = cutLong(clean, language, limits.most)
  const look = lookAt(clean)
  const told = kindsIn(liftKinds(language), look)
  if (told & (limits.own ? OWN_REPLACED : REPLACED))
    clean = withReplaced(clean, limits.own ? language['own-replaced'] : language.replaced, language)
  clean = withoutLooseEnds(clean, clean.length < whole)
  if (marks & CAPITAL) clean = quieten(clean)
  if (marks & DASH && clean.includes('- ')) clean = clean.replace(/(\p{Ll})- (?=\p{Ll})(?!(?:and|or|to)\b)/gu, '$1-')
  if (marks & DIGIT && clean.includes(' +')) clean = clean.replace(/(\d) \+/g, '$1+')
  if (marks & DIGIT && marks & DASH) clean = clean.replace(/(\d)\s*-\s*(\d)/g, '$1–$2')
  // In a whole sentence one comma may part clauses: "weeks are paid at £400, call-outs at time and a half".
  if (lookAt(clean).marks & SERIES && (!limits.whole || clean.indexOf(', ') !== clean.lastIndexOf(', ')))
    clean = withSerialComma(clean, language.phrases).replace(
      /(\uE000[^\s,;\uE000]{1,30}), (\uE000[^\s,;\uE000]{1,30}) (and|or) (?=\uE000)/g,
      '$1, $2, $3 ',
    )
  const { filled, marks: left } = lookAt(clean)
  if (!clean || filled > limits.most) return undefined
  if (mayBeUnprintable(clean, marks) && UNPRINTABLE_MARK.test(clean)) return undefined
  if (marks & (BRACKET | QUOTE | WIDE) && unbalanced(clean)) return undefined
  if (told & (limits.quoted ? WORN : UNPRINTABLE) && isUnprintable(clean, limits.quoted ? language.worn : language.unprintable))
    return undefined
  if (marks & (INNER_CAPITAL | WIDE) && glued(clean, language, limits.name)) return undefined
  if (marks & CAPITAL && LARGE.test(clean) && clean.split(/[^\p{Lu}]+/u).some((word) => isTwoNames(word, language))) return undefined
  if (marks & SLASH && /\/(?:and|or)\b|\b(?:and|or)\/|\/$/.test(clean) && !/\band\/or\b/.test(clean)) return undefined
  if (left & DOUBLED && /(?<![\p{L}\p{N}_])(\p{L}{2,30})\s{1,8}\1\b/iu.test(clean)) return undefined
  return left & PAIR || /\p{L}{2}/u.test(clean) ? clean : undefined
}

/** A duty is told without slashes between its words and signs between its names: "fit/remove doors", "Catering & Events". */
function ofAct(text: string, marks: number, { and, or }: LiftLanguage['joints']): string {
  // "the whole build—from roof to cellar"
  const dash = marks & WIDE ? text.indexOf('—') : -1
  const whole = dash > 0 ? text.slice(0, dash).trimEnd() : text
  let clean = marks & AMPERSAND ? whole.replaceAll(' & ', ` ${and} `) : whole
  if (marks & SLASH && clean.includes(`/${VERB_MARK}`)) clean = clean.replace(VERB_SLASH, `$1 ${and} `)
  // In a list "public/private schools" would be two items.
  if (!(marks & SLASH) || clean.includes(',')) return clean
  return clean
    .split(' ')
    .map((word) => {
      const [first = '', second = '', more] = word.split('/')
      if (more !== undefined || !PLAIN_WORD.test(first) || !(SMALL_WORD.test(second) || LOUD_WORD.test(second))) return word
      if (first === and) return or
      return `${first} ${second.charCodeAt(0) === VERB || second.endsWith('ing') || first.endsWith('s') || second.endsWith('s') ? and : or} ${second}`
    })
    .join(' ')
}

/** "greet guests / Handling luggage": another act. */
const ACT_APART = / \/ \p{Lu}\p{Ll}{2,20}ing \p{L}/u
const THREE_APART = /(?<=\s)([^\s/,]{2,30}) \/ ([^\s/,]{2,30}) \/ (?=(\p{Ll}))\3/gu
const NAME_APART = /(?<= )(\p{Lu}\p{Ll}{1,30}) \/ (\p{Ll}{2,30})(?= \p{Ll})/gu
const VERB_SLASH = /(\uE000\p{L}{2,30})\/(?=\uE000)/gu
const SMALL_WORD = /^\uE000?[a-z]{2,}[,;]?$/
const PLAIN_WORD = /^\uE000?[A-Z]?[a-z]{2,}$/
/** "rounds/IV" */
const LOUD_WORD = /^[A-Z]{2,}$/

const mayBeUnprintable = (text: string, marks: number): boolean =>
  (marks & (ODD | WIDE)) !== 0 ||
  ((marks & DASH) !== 0 && text.includes('--')) ||
  ((marks & STOP) !== 0 && (text.includes('http') || text.includes('www.')))

/** Without entities, links, emphasis, asides in brackets, curly apostrophes and stray space. */
function withoutMarkup(text: string, marks: number, numerals: readonly string[]): string {
  let clean = text
  // Decoded without a gap, "R&amp;D" would stand nowhere in the posting.
  if (marks & AMPERSAND)
    clean = clean
      .replace(/(?<!\s)\s*&amp;?$/, '')
      .replace(/(\S)&amp;(\S)/g, '$1 & $2')
      .replace(/&amp;/g, '&')
      .replace(/&nbsp;/g, ' ')
  if (marks & BRACKET) clean = clean.replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
  if (marks & EMPHASIS) clean = clean.replace(/[*_`]+/g, '')
  // "at least (1) weekend", but "five (5) days".
  if (marks & BRACKET && marks & DIGIT)
    clean = clean.replace(/(?<!\p{L})(\p{L}{1,12}) \((\d{1,3})\)(?= \p{L})/gu, (whole, word: string, figure: string) =>
      numerals.includes(word.toLowerCase()) ? whole : `${word} ${figure}`,
    )
  // "reports( with the causes)after each fault": the spaces went to the wrong side.
  if (marks & BRACKET) clean = clean.replace(/(?<=\p{Ll}{2})\( ?([^()]{4,80})\)(?=\p{Ll}{3})/gu, ' ($1) ')
  if (marks & BRACKET) clean = clean.replace(/(?<!\s)\s+\((or [^(),]{2,30})\)/g, ' $1').replace(/(?<!\s)\s+\([^()]*\)/g, '')
  if (marks & WIDE) clean = clean.replace(/[\u2018\u2019]/g, "'")
  return /\s\s|[^\S ]/.test(clean) ? evenSpace(clean).trim() : clean.trim()
}

/** Without marks at its ends and the word that promises more. */
function withoutLooseEnds(text: string, cut: boolean): string {
  let clean = text
  if (!isWordAtEnds(clean))
    clean = clean.replace(/^(?:[\s\-–—•·,;:'"“”]|\.(?!\p{Lu}))+|(?<![\s\-–—•·,.;:&/'"“”])[\s\-–—•·,.;:&/'"“”]+$/gu, '')
  const whole = clean
  clean = withoutLast(clean, LOOSE_END)
  // "what they are looking for" ends so of itself; a phrase that was cut does not.
  if (cut) clean = withoutLast(clean, LOOSE_PREPOSITION)
  return clean === whole ? clean : clean.replace(/(?<![\s,;:])[\s,;:]+$/, '')
}

/** A letter or figure of ASCII stands at either end, or the mark of a verb before it. */
const isWordAtEnds = (text: string): boolean => isPlainCode(text.charCodeAt(0)) && isPlainCode(text.charCodeAt(text.length - 1))

const isPlainCode = (code: number): boolean => (code < 128 && isWordCode(code)) || code === VERB

/** Without its last word, if it is one of these. */
function withoutLast(text: string, words: RegExp): string {
  const space = text.lastIndexOf(' ')
  return space >= 0 && text.length - space <= LONGEST_LOOSE_END && words.test(text.slice(space + 1)) ? text.slice(0, space) : text
}

/** True when an unprintable word stands there, alone or with what an apostrophe joins to it: "you'll". */
function isUnprintable(text: string, unprintable: LiftLanguage['unprintable']): boolean {
  const lower = text.toLowerCase()
  for (const word of unprintable) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      if (at > 0 && INNER.test(lower.charAt(at - 1))) continue
      const after = lower.charAt(at + word.length)
      if (after === "'" || !INNER.test(after)) return true
    }
  }
  return false
}
/** What a word is made of. */
const INNER = /[\p{L}\p{N}'’]/u

interface Replacement {
  /** What the text in small letters holds wherever it is replaced; '' where that cannot be told. */
  letters: string
  from: RegExp
  to: string
}

const replacementsOf = once((replaced: LiftLanguage['replaced']): readonly Replacement[] =>
  Object.entries(replaced).map(([from, to]) => ({
    letters: /^[a-z/ ]+$/.test(from) ? from : '',
    from: new RegExp(`\\b${from}\\b`, 'gi'),
    to,
  })),
)

/** With the words that are replaced in their new form. */
function withReplaced(text: string, replaced: LiftLanguage['replaced'], language: LiftLanguage): string {
  let clean = text
  let lower = inSmall(text)
  let found = false
  // What a duty is done to needs no article where it is many: "serve our guests".
  const isAct = text.includes(VERB_MARK)
  for (const { letters, from, to } of replacementsOf(replaced)) {
    if (!lower.includes(letters)) continue
    // "the US" is no pronoun.
    const isArticle = isAct && language.phrases.articles.includes(to)
    const before = clean
    clean = before.replace(from, (word, at: number) => {
      found = true
      if (isArticle && opensMany(before, at, word.length, language)) return ''
      // "your own tools": an article of one suits no plural.
      if (!isAct && word.includes(' ') && language.phrases.articles.includes(to) && opensMany(before, at, word.length, language))
        return language['own-many']
      return word.length > 1 && word === word.toUpperCase() ? word : to
    })
    if (clean !== before) lower = inSmall(clean)
  }
  return found && clean.includes('  ') ? clean.replaceAll('  ', ' ').trim() : clean
}

/** Nouns in the plural follow, not the most of their kind, and they are not what "one of" is of. */
function opensMany(text: string, at: number, length: number, { phrases, determiners, numerals }: LiftLanguage): boolean {
  const { prepositions, joints, relatives } = phrases
  const [before = '', last = ''] = text.slice(0, at).trimEnd().split(' ').slice(-2)
  if (last === prepositions[0] && (determiners.includes(before) || numerals.includes(before))) return false
  const words: string[] = []
  for (const part of text.slice(at + length + 1).split(' ', MOST_IN_PHRASE)) {
    const word = part.replace(/(?<![,;:.])[,;:.]+$/, '')
    if (prepositions.includes(word) || relatives.includes(word) || word === '' || word.startsWith(VERB_MARK)) break
    // "our tools and workshop": one of the two is one.
    if (joints.includes(word) && !isMany(words.at(-1))) return false
    words.push(word)
    if (word !== part) break
  }
  const [first = ''] = words
  if (determiners.includes(first) || /['’]s$|^\p{Lu}|\d|est$/u.test(first)) return false
  while (joints.includes(words.at(-1) ?? '')) words.pop()
  return isMany(words.at(-1))
}

const isMany = (word = ''): boolean => /[^su'’i]s$/.test(word)

const MOST_IN_PHRASE = 6

/** True where a mark stands that may end a clause: most points stand inside figures and names, most dashes inside words. */
function mayBeCut(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    if (code > 63) {
      if (code === 0x2013 || code === 0x2014) return true
    } else if (code === POINT) {
      if (at + 1 === text.length || mayBeSpace(codeAt(text, at + 1))) return true
    } else if (code === HYPHEN) {
      if (at > 0 && mayBeSpace(codeAt(text, at - 1))) return true
    } else if (code === 10 || code === 33 || code === 58 || code === 59 || code === 63) return true
  }
  return false
}

const POINT = 46
const HYPHEN = 45
const mayBeSpace = (code: number): boolean => code <= 32 || code > 127

/** Up to the first mark that ends a clause; "a 40 lb. tub" goes on. */
function cutAtMark(text: string): string {
  const end = /[;!?]|:(?!\d)|\s[–—-]\s|(?<!\b\p{Lu}|\b\p{L}\.\p{L}|\b\p{L}{1,5}(?=\.\s\p{Ll})|\b\p{Ll}{1,3}(?=\.\s\d))\.(?:\s|$)|\n/u.exec(
    text,
  )
  return end && end.index > 2 ? text.slice(0, end.index) : text
}

/** At the last place before the limit where reason, means or example begins; never inside a coordination. */
function cutLong(text: string, language: LiftLanguage, most: number): string {
  const best = lastCut(text.toLowerCase(), language.cuts, most)
  // "to ensure [that ...]" promises what is cut off.
  if (best > 0)
    return text
      .slice(0, best)
      .replace(/,\s*$/, '')
      .replace(/(?<!\s)\s+(?:to|and|or|by|for)\s+\p{L}+$/u, '')
  const comma = text.indexOf(', ')
  const head = comma > 0 ? text.slice(0, comma) : text
  // A comma inside a list is no place to cut.
  // "from a stocked, take-home truck" is torn at the comma.
  if (/\b(?:a|an|the|its|their)\s+\S+$/i.test(head)) return text
  return comma > 0 && isWithin(head, most) && !/,\s+(?:and|or)\s|,[^,]*,/.test(text.slice(comma)) ? head : text
}

/** Of enough words to stand alone, and not of too many. */
function isWithin(head: string, most: number): boolean {
  const { filled } = lookAt(head)
  return filled >= FEWEST_ALONE && filled <= most
}

const FEWEST_ALONE = 4
const FEWEST_BEFORE_CUT = 3

/** The cuts by their first letter. */
const cutsByStart = once((cuts: LiftLanguage['cuts']): ReadonlyMap<number, readonly string[]> => {
  const made = new Map<number, string[]>()
  for (const cut of cuts) made.set(cut.charCodeAt(0), [...(made.get(cut.charCodeAt(0)) ?? []), cut])
  return made
})

/** Where the last cut begins that leaves some words and not too many; -1 where there is none. */
function lastCut(lower: string, cuts: LiftLanguage['cuts'], most: number): number {
  const byStart = cutsByStart(cuts)
  let best = -1
  let words = 1
  for (let at = lower.indexOf(' '); at >= 0 && words <= most; at = lower.indexOf(' ', at + 1), words++) {
    if (words < FEWEST_BEFORE_CUT) continue
    for (const cut of byStart.get(lower.charCodeAt(at + 1)) ?? [])
      if (lower.startsWith(cut, at + 1) && !isSmall(lower.charCodeAt(at + 1 + cut.length))) best = at
  }
  return best
}

/** Text in capitals is no louder in a report. */
function quieten(text: string): string {
  if (/[a-z]/.test(text)) return text
  const letters = text.replace(/[^\p{L}]/gu, '')
  // "BGP, OSPF and MPLS": names of a few letters each.
  return letters.length > 8 && letters === letters.toUpperCase() && /\p{L}{6}/u.test(text) ? text.toLowerCase() : text
}

/** Two words run together where a line break was lost, and no name known to be written so. */
function glued(text: string, { isName }: LiftLanguage, name = ''): boolean {
  // All that follows needs a capital behind a small letter or a figure.
  if (!/[\p{Ll}\d]\p{Lu}/u.test(text)) return false
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) =>
      /\p{Ll}{2}\p{Lu}\p{Ll}|\p{Ll}{3}\p{Lu}{2}|\d[a-z]?\p{Lu}\p{Ll}{2}|\p{Ll}\d*k\p{Lu}/u.test(word) &&
      !isName(word.toLowerCase()) &&
      !name.includes(word),
  )
}

const LARGE = /[A-Z]{6}/
const SHORTEST_NAME = 3

/** "RAIDKVM": two names in capitals that were run together. */
function isTwoNames(word: string, { isName }: LiftLanguage): boolean {
  const lower = word.toLowerCase()
  if (isName(lower)) return false
  for (let at = SHORTEST_NAME; at <= lower.length - SHORTEST_NAME; at++)
    if (isName(lower.slice(0, at)) && isName(lower.slice(at))) return true
  return false
}

function unbalanced(text: string): boolean {
  if (!/[()[\]"“”]/.test(text)) return false
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length
  return count(/\(/g) !== count(/\)/g) || count(/\[/g) !== count(/\]/g) || count(/"/g) % 2 === 1 || count(/“/g) !== count(/”/g)
}

/** Which words are ordinary, and which keep their capital wherever they stand. */
export interface Casing {
  isWord: (lower: string) => boolean
  isProper: (lower: string) => boolean
}

/** An item that opened a sentence loses its capital, unless it is a name or an acronym. */
export function lowerFirst(text: string, { isWord, isProper }: Casing): string {
  if (isSmall(text.charCodeAt(0))) return text
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0] ?? ''
  if (!/^\p{Lu}\p{Ll}*(?:['’-]\p{Ll}+)*$/u.test(first) || isProper(first.toLowerCase())) return text
  // "B2B", "Rs. 900"
  if (/\d/.test(text.charAt(first.length)) || RUPEES.test(text) || OF_A_COUNTRY.test(text) || NAME_WITH_ACRONYM.test(text)) return text
  // An acronym makes no name of the word before it: "Full UK licence".
  const nameFollows = /^\s+\p{Lu}\p{Ll}/u.test(text.slice(first.length))
  return isWord(first.toLowerCase()) || !nameFollows ? first.charAt(0).toLowerCase() + text.slice(1) : text
}

const RUPEES = /^Rs\.? ?\d/

/** "Power BI" and nothing more */
const NAME_WITH_ACRONYM = /^\p{Lu}\p{Ll}+ \p{Lu}{2,}$/u

/** "South African citizenship" */
const OF_A_COUNTRY = /^(?:North|South|East|West|Central|Latin|Saudi|Sri|New) \p{Lu}\p{Ll}+(?:an|ese|ish|and)(?!\p{L})/u

/** Ordinary words in lower case; names and acronyms stay: "Computer Science" -> "computer science", "MIS" -> "MIS". */
export function lowerWords(text: string, isWord: (lower: string) => boolean): string {
  if (!/[A-Z\u0080-\uffff]/.test(text)) return text
  const small = (word: string): string => (isWord(word.toLowerCase()) ? word.toLowerCase() : word)
  return text.replace(/(?<!\p{L}|\p{Lu}\.)\p{Lu}[\p{Ll}'’]+(?!\p{L}|\.\p{Lu})/gu, (word, at: number) => {
    // "New Haven", "South Shields": the second word is none that is written small.
    const next = OPENS_PLACE.test(word)
      ? /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(at + word.length, at + word.length + LONGEST_PLACE))?.[1]
      : ''
    return next && small(next) === next ? word : small(word)
  })
}

const OPENS_PLACE = /^(?:New|North|South|East|West|Great|Little|Upper|Lower)$/
const LONGEST_PLACE = 24

/** A small letter of ASCII. */
export const isSmall = (code: number): boolean => code >= 97 && code <= 122

const HEAD_END =
  /\s(?:of|in|with|for|to|on|at|from|by|about|that|which|across|within|using|working|such|like|under|as|between|operating|building|managing|leading|developing|running|supporting|handling|including|dealing|delivering|providing|teaching|caring|selling)\s/
const LIST_END = /\s(?:of|in|with|for|to)\s/

/** True when the head of the noun phrase is a plural. */
export function isPlural(phrase: string): boolean {
  if ((phrase.includes('and') || phrase.includes('&')) && /\band\b|&/.test(upTo(phrase, LIST_END))) return true
  const head = upTo(phrase, HEAD_END).trimEnd()
  const last = head.charCodeAt(head.length - 1) | 32
  return last === 115 && !/(?:ss|us|is|ics|ness|ous|as)$/i.test(head)
}

function upTo(phrase: string, end: RegExp): string {
  const at = phrase.includes(' ') ? phrase.search(end) : -1
  return at < 0 ? phrase : phrase.slice(0, at)
}
