/** The ordinary words and the names that the content holds; found at build time, because every spelling has to be read for them. */
import type { Content } from './content'
import { wordsOf } from './words-of'

/** Words without white space, joined by blanks: a string loads faster than a list. */
export interface Vocabulary {
  /** Lower-case ordinary vocabulary. */
  words: string
  /** Lower-case spellings of names such as javascript or sharepoint. */
  names: string
}

export function vocabularyOf({ terms, lists, detectors, tables }: Omit<Content, 'vocabulary'>): Vocabulary {
  const words = new Set<string>()
  const names = new Set<string>()
  const addWords = (text: string): void => {
    for (const word of wordsOf(text)) if (/^\p{Ll}{2,}$/u.test(word)) words.add(word)
  }
  for (const term of terms) {
    for (const spelling of [term.name, ...term.aliases]) {
      if (!/\s/.test(spelling) && /\p{Lu}/u.test(spelling)) names.add(spelling.toLowerCase())
      else addWords(spelling)
    }
  }
  for (const { entries } of lists) for (const entry of entries) addWords(entry)
  for (const detector of detectors) for (const pattern of detector.match) addWords(pattern.replace(/[()|?*+"<>@#$^:]|\.\.\.\d*/g, ' '))
  for (const section of (tables.sections ?? []) as Record<string, string | undefined>[]) {
    for (const use of ['headings', 'starts', 'running', 'cues']) addWords(section[use] ?? '')
  }
  return { words: [...words].sort().join(' '), names: [...names].sort().join(' ') }
}
