/** The ordinary words and the names that the content holds; found at build time, because every spelling has to be read for them. */
import type { Content } from './content'
import { isName } from './packed/terms'
import { wordsOf } from './words-of'

export type WordSet = Pick<ReadonlySet<string>, 'has'>

export interface Vocabulary {
  /** Lower-case ordinary vocabulary. */
  words: WordSet
  /** Lower-case spellings of names such as javascript or sharepoint. */
  names: WordSet
  /** Lower-case words that keep their capital wherever they stand, as python and microsoft do. */
  capitals: WordSet
}

/** What is in one of two sets, of which the first may be missing. */
export const eitherSet = (one: WordSet | undefined, other: WordSet): WordSet =>
  one ? { has: (word) => one.has(word) || other.has(word) } : other

const MOST_REMEMBERED = 1 << 13
const LONGEST_REMEMBERED = 40
/** A copy: a long word may be a mere view of the text that it was cut out of, which would be kept with it. */
const copyOf = (word: string): string => ` ${word}`.slice(1)

/** What was told of a word: whether it is asked for as a word, and is one; and the same for names and capitals. */
const ASKED_WORD = 1
const WORD = 2
const ASKED_NAME = 4
const NAME = 8
const ASKED_CAPITAL = 16
const CAPITAL = 32

/** The same sets with a memory, for postings ask for the same words again and again. */
export function remembering({ words, names, capitals }: Vocabulary): Vocabulary {
  const memory = new Map<string, number>()
  const ask = (word: string, set: WordSet, asked: number, yes: number): boolean => {
    const known = memory.get(word) ?? 0
    if ((known & asked) !== 0) return (known & yes) !== 0
    const has = set.has(word)
    if (word.length > LONGEST_REMEMBERED) return has
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(known === 0 ? copyOf(word) : word, known | asked | (has ? yes : 0))
    return has
  }
  return {
    words: { has: (word) => ask(word, words, ASKED_WORD, WORD) },
    names: { has: (word) => ask(word, names, ASKED_NAME, NAME) },
    capitals: { has: (word) => ask(word, capitals, ASKED_CAPITAL, CAPITAL) },
  }
}

export function vocabularyOf({ terms, lists, detectors, tables }: Omit<Content, 'vocabulary'>): Record<keyof Vocabulary, Set<string>> {
  const words = new Set<string>()
  const names = new Set<string>()
  const addWords = (text: string): void => {
    for (const word of wordsOf(text)) if (/^\p{Ll}{2,}$/u.test(word)) words.add(word)
  }
  for (const term of terms) {
    for (const spelling of [term.name, ...term.aliases]) {
      if (isName(spelling)) names.add(spelling.toLowerCase())
      else addWords(spelling)
    }
  }
  for (const { entries } of lists) for (const entry of entries) addWords(entry)
  for (const detector of detectors) for (const pattern of detector.match) addWords(pattern.replace(/[()|?*+"<>@#$^:]|\.\.\.\d*/g, ' '))
  for (const section of (tables.sections ?? []) as Record<string, string | undefined>[]) {
    for (const use of ['headings', 'starts', 'running', 'cues']) addWords(section[use] ?? '')
  }
  return { words, names, capitals: new Set([...capitalsOf(terms), ...initialsOf(terms, words)]) }
}

/** Words of rules, which are written small there, that every term writes in capitals: "IATF", "HVAC". */
function initialsOf(terms: Content['terms'], words: ReadonlySet<string>): Set<string> {
  const small = new Set<string>()
  const initials = new Set<string>()
  for (const { name, aliases } of terms)
    for (const spelling of [name, ...aliases])
      for (const word of spelling.split(/[ /-]/)) {
        if (/^\p{Lu}{3,5}$/u.test(word)) initials.add(word.toLowerCase())
        else small.add(word.toLowerCase())
      }
  return new Set([...initials].filter((word) => words.has(word) && !small.has(word)))
}

/** Names of tools of one word, and words that open the names of several; not "Access", which other terms write small. */
function capitalsOf(terms: Content['terms']): Set<string> {
  const openings = new Map<string, number>()
  const large = new Set<string>()
  const small = new Set<string>()
  for (const { name, kind } of terms) {
    const words = name.split(/[ /-]/)
    for (const word of words) if (/^\p{Ll}+$/u.test(word)) small.add(word)
    const first = words[0] as string
    if (kind !== 'tool' || !/^\p{Lu}\p{Ll}+$/u.test(first)) continue
    const count = (openings.get(first) ?? 0) + 1
    openings.set(first, count)
    if (words.length === 1 || count >= SEVERAL) large.add(first.toLowerCase())
  }
  for (const word of large) if (small.has(word) || small.has(word.replace(/s$/, ''))) large.delete(word)
  return large
}

const SEVERAL = 4
