/** Wording lifted from the posting: cleaned until it can stand in a sentence of the report, or not printed. */
import type { PlanWords } from './words'

export interface LiftLanguage extends PlanWords {
  /** True for a name of one word that has a capital inside: "PowerPoint". */
  isName: (lower: string) => boolean
}

export interface LiftLimits {
  /** Words that a lifted phrase has at most. */
  most: number
}

const UNPRINTABLE_MARK = /--|https?:|www\.|[@<>{}|=\\]|#\w|_{2}|\p{Extended_Pictographic}/u
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** The phrase in printable form, or undefined when it stays dirty or too long. */
export function lift(text: string, language: LiftLanguage, limits: LiftLimits = { most: 14 }): string | undefined {
  let clean = text
    // Decoded without a gap, "R&amp;D" would stand nowhere in the posting.
    .replace(/(\S)&amp;(\S)/g, '$1 & $2')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+\([^()]*\)/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  clean = cutAtMark(clean)
  if (words(clean).length > limits.most) clean = cutLong(clean, language, limits.most)
  for (const [from, to] of replacements(language.replaced)) clean = clean.replace(from, to)
  clean = clean
    .replace(/^(?:[\s\-–—•·,;:'"“”]|\.(?!\p{Lu}))+|[\s\-–—•·,.;:&/'"“”]+$/gu, '')
    .replace(
      /\s+(?:and|or|of|to|with|for|in|the|a|an|by|as|on|at|from|etc|whether|if|when|that|which|who|while|because|than|such|both|either|plus|via|per|into)$/i,
      '',
    )
    .replace(/[\s,;:]+$/, '')
  clean = quieten(clean)
    .replace(/(\d)\s*-\s*(\d)/g, '$1–$2')
    .replace(/, ((?:[^\s,;]+ ){0,2}[^\s,;]+) (and|or) /g, ', $1, $2 ')
  if (!clean || words(clean).length > limits.most || UNPRINTABLE_MARK.test(clean) || unbalanced(clean)) return undefined
  const lower = ` ${clean.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `
  if (language.unprintable.some((word) => lower.includes(` ${word} `) || lower.includes(` ${word}'`))) return undefined
  if (glued(clean, language)) return undefined
  if (/\/(?:and|or)\b|\b(?:and|or)\/|\/$/.test(clean) && !/\band\/or\b/.test(clean)) return undefined
  if (/\b(\p{L}{2,})\s+\1\b/iu.test(clean) || !/\p{L}{2}/u.test(clean)) return undefined
  return clean
}

const expressions = new WeakMap<LiftLanguage['replaced'], readonly (readonly [RegExp, string])[]>()

/** The words that are replaced, as expressions made once. */
function replacements(replaced: LiftLanguage['replaced']): readonly (readonly [RegExp, string])[] {
  let made = expressions.get(replaced)
  if (!made) {
    made = Object.entries(replaced).map(([from, to]) => [new RegExp(`\\b${from}\\b`, 'gi'), to] as const)
    expressions.set(replaced, made)
  }
  return made
}

/** Up to the first mark that ends a clause. */
function cutAtMark(text: string): string {
  const end = /[;!?]|:(?!\d)|\s[–—-]\s|\.(?:\s|$)|\n/.exec(text)
  return end && end.index > 2 ? text.slice(0, end.index) : text
}

/** At the last place before the limit where reason, means or example begins; never inside a coordination. */
function cutLong(text: string, language: LiftLanguage, most: number): string {
  const lower = text.toLowerCase()
  let best = -1
  for (const cut of language.cuts) {
    for (let at = lower.indexOf(` ${cut}`); at >= 0; at = lower.indexOf(` ${cut}`, at + 1)) {
      const after = lower.charAt(at + 1 + cut.length)
      const size = words(text.slice(0, at)).length
      if (/[a-z]/.test(after) || size < 3 || size > most) continue
      if (at > best) best = at
    }
  }
  // "to ensure [that ...]" promises what is cut off.
  if (best > 0)
    return text
      .slice(0, best)
      .replace(/,\s*$/, '')
      .replace(/\s+(?:to|and|or|by|for)\s+\p{L}+$/u, '')
  const comma = text.indexOf(', ')
  const head = comma > 0 ? text.slice(0, comma) : text
  // A comma inside a list is no place to cut.
  // "from a stocked, take-home truck" is torn at the comma.
  if (/\b(?:a|an|the|its|their)\s+\S+$/i.test(head)) return text
  return comma > 0 && words(head).length >= 4 && words(head).length <= most && !/,\s+(?:and|or)\s|,[^,]*,/.test(text.slice(comma))
    ? head
    : text
}

/** Text in capitals is no louder in a report. */
function quieten(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 8 && letters === letters.toUpperCase() ? text.toLowerCase() : text
}

/** Two words run together where a line break was lost, and no name known to be written so. */
function glued(text: string, { isName }: LiftLanguage): boolean {
  // All that follows needs a capital behind a small letter or a figure.
  if (!/[\p{Ll}\d]\p{Lu}/u.test(text)) return false
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) =>
      /\p{Ll}{2}\p{Lu}\p{Ll}|\p{Ll}{3}\p{Lu}{2}|\d[a-z]?\p{Lu}\p{Ll}{2}|\p{Ll}\d*k\p{Lu}/u.test(word) && !isName(word.toLowerCase()),
  )
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
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0] ?? ''
  if (!/^\p{Lu}\p{Ll}*(?:['’-]\p{Ll}+)*$/u.test(first) || isProper(first.toLowerCase())) return text
  const nameFollows = /^\s+\p{Lu}/u.test(text.slice(first.length))
  return isWord(first.toLowerCase()) || !nameFollows ? first.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Ordinary words in lower case; names and acronyms stay: "Computer Science" -> "computer science", "MIS" -> "MIS". */
export const lowerWords = (text: string, isWord: (lower: string) => boolean): string =>
  text.replace(/(?<!\p{L})\p{Lu}[\p{Ll}'’]+(?!\p{L})/gu, (word) => (isWord(word.toLowerCase()) ? word.toLowerCase() : word))

/** True when the head of the noun phrase is a plural. */
export function isPlural(phrase: string): boolean {
  const head =
    phrase
      .split(/\s+(?:of|in|with|for|to|on|at|from|by|about|that|which)\s+/)[0]
      ?.split(/\s+/)
      .at(-1)
      ?.toLowerCase() ?? ''
  if (/\band\b|&/.test(phrase.split(/\s+(?:of|in|with|for)\s+/)[0] ?? '')) return true
  return /s$/.test(head) && !/(?:ss|us|is|ics|ness|ous|as)$/.test(head)
}
