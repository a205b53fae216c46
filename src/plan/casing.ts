/** Capitals inside lifted phrases. */
import { codeAt } from '../nlp/code-at'
import { lately } from '../once'
import type { Evidence } from '../types'
import { bareWord } from './grammar'
import { holdsWord } from './holds-word'
import { withoutIdleCapitals } from './idle-capitals'
import { isSmall } from './lift'
import type { Material } from './material'
import { wordsOfNames } from './skill-names'

/** Ordinary words, those that stand in names of skills of this posting left out. */
const nameless = lately(
  (material: Material): ((lower: string) => boolean) =>
    (lower) =>
      material.isWord(lower) && !wordsOfNames(material).has(lower),
)

/** An ordinary word in a capital among small ones loses it: "the Customer", "web applications Development". */
export function withoutStrayCapitals(text: string, material: Material): string {
  if (!mayHoldCapital(text) || !/ \p{Lu}\p{Ll}/u.test(text)) return text
  const isOrdinary = nameless(material)
  const words = withoutLoudHead(withoutIdleCapitals(text, material).split(' '), isOrdinary, material)
  return words
    .map((word, at) => {
      if (at === 0 || !mayHoldCapital(word)) return word
      const bare = bareWord(word)
      const lower = bare.toLowerCase()
      // "Saturdays"
      if (lower.endsWith('s') && material.isProper(lower.slice(0, -1))) return word
      if (!/^\p{Lu}\p{Ll}+$/u.test(bare) || !isOrdinary(lower)) return word
      // "technical Experience and End User knowledge": what is asked is no name.
      if (material.lines.heads.has(lower) && !isCapital(words[at - 1])) return word.replace(bare, lower)
      if (isNamed(words, at, -1) || isNamed(words, at, 1)) return word
      const before = (words[at - 1] as string).toLowerCase()
      if (material.words['before-names'].includes(before)) return word
      const compound = /^\p{Ll}{4,}$/u.test(words[at - 1] as string) && !material.words.phrases.prepositions.includes(before)
      // "years of Supervisory experience"
      const after = words[at + 1]
      const attribute =
        after !== undefined && /^\p{Ll}{4,}$/u.test(after) && material.isWord(after) && word === bare && !isFunction(after, material)
      return compound || attribute || holdsWord(material.source, lower) ? word.replace(bare, lower) : word
    })
    .join(' ')
}

/** "a licence with a Clean Driving Record": what ends on what is asked is no name. */
function withoutLoudHead(
  words: string[],
  isOrdinary: (lower: string) => boolean,
  { words: { 'practice-heads': heads } }: Material,
): string[] {
  const last = words.length - 1
  if (!isLoud(words[last]) || !heads.includes((words[last] as string).toLowerCase())) return words
  let from = last
  while (from > 1 && isLoud(words[from - 1]) && isOrdinary((words[from - 1] as string).toLowerCase())) from--
  // In "Kerry Lambing Experience" the first is a name.
  return from < last && !isLoud(words[from - 1]) ? words.map((word, at) => (at < from ? word : word.toLowerCase())) : words
}

/** A row of ordinary words in capitals that names a trade and nobody: "a Talent Management Consulting firm", "its Marketing Department". */
export function withoutLoudRuns(text: string, material: Material): string {
  if (!mayHoldCapital(text) || !/\p{Lu}\p{Ll}/u.test(text)) return text
  const isOrdinary = nameless(material)
  const { 'own-articles': articles, 'trade-words': trades, phrases } = material.words
  const own = material.company.name?.value ?? ''
  const words = text.split(' ')
  for (let from = 1; from < words.length; from++) {
    let to = from
    while (to < words.length && isLoud(words[to]) && (to === from || !/[,;:]$/.test(words[to - 1] as string))) to++
    if (to === from) continue
    const run = words.slice(from, to).map((word) => bareWord(word).toLowerCase())
    const before = words[from - 1] as string
    // "its Researchers", where the posting writes of researchers as well.
    const isRetold =
      run.length === 1 && phrases['its-pronouns'].includes(before.toLowerCase()) && holdsWord(material.source, run[0] as string)
    const isTrade =
      run.every(isOrdinary) &&
      (isRetold || 2 * run.filter((word) => trades.includes(word)).length >= run.length) &&
      !own.includes(words.slice(from, to).join(' '))
    // "the Better Housing Group", "School of Music": a name.
    const isApart =
      (before.toLowerCase() !== articles[0] || run.every((word) => holdsWord(material.source, word))) &&
      !/^\p{Lu}\p{Ll}/u.test(before) &&
      !(IN_NAMES.test(before) && /^\p{Lu}\p{Ll}/u.test(words[from - 2] ?? ''))
    if (isTrade && isApart) for (let at = from; at < to; at++) words[at] = (words[at] as string).toLowerCase()
    from = to - 1
  }
  return words.join(' ')
}

/** "Consulting", not "UK" or "McKay". */
const isLoud = (word: string | undefined): boolean =>
  word !== undefined && !isSmall(word.charCodeAt(0)) && /^\p{Lu}\p{Ll}{2,}[,;:]?$/u.test(word)

const isFunction = (word: string, { words: { phrases } }: Material): boolean =>
  phrases.prepositions.includes(word) || phrases.joints.includes(word) || phrases.relatives.includes(word)

/** Most words are of small letters of ASCII. */
function mayHoldCapital(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = codeAt(word, at)
    if ((code >= 65 && code <= 90) || code > 127) return true
  }
  return false
}

/** A capital on that side, next to it or behind a small word: "Provisions by Hand". */
function isNamed(words: readonly string[], at: number, side: 1 | -1): boolean {
  const next = words[at + side]
  return isCapital(next) || (next !== undefined && IN_NAMES.test(next) && isCapital(words[at + 2 * side]))
}

const IN_NAMES = /^(?:of|by|and|for|the|&)$/

const isCapital = (word: string | undefined): boolean =>
  word !== undefined && !isSmall(word.charCodeAt(0)) && /^["(]?[\p{Lu}\d]/u.test(word)

/** True where the phrase ends inside a name: "in a weekly Continuing" of "Continuing Medical Education". */
export function isTornName(text: string, places: readonly Evidence[], source: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1)
  const last = mayHoldCapital(word) ? /^\p{Lu}\p{Ll}+$/u.exec(word)?.[0] : undefined
  if (!last) return false
  return places.some(({ start, end, section }) => {
    if (section === 'given') return false
    const at = source.lastIndexOf(last, end)
    return at >= start && /^ \p{Lu}\p{Ll}/u.test(source.slice(at + last.length, at + last.length + 3)) && at + last.length < end
  })
}
