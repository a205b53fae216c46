/** How common words are in postings, found at build time in the examples of the rules. Decides under which of its words a pattern is filed. */
import type { Content } from './content'
import { regularBases } from './inflection'
import { wordsOf } from './words-of'

/** Words that make up at least this share of a text are told apart by how common they are; each grade is half as common as the one before. */
const COMMONEST = 1 / 16
const GRADES = 10
/** The share of any other word. */
export const RARE = COMMONEST / 2 ** (GRADES + 2)

export interface Frequency {
  /** The share of a text that a word as it stands makes up, or all its forms together. */
  ofWord(word: string, exact: boolean): number
}

/** The common words of some texts: words of one grade are joined by blanks, grades by line ends. */
export function commonWords(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  let all = 0
  for (const text of texts)
    for (const word of wordsOf(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      all++
    }
  const grades: string[][] = Array.from({ length: GRADES }, () => [])
  for (const [word, count] of counts) {
    const grade = Math.max(0, Math.floor(Math.log2((COMMONEST * all) / count)))
    grades[grade]?.push(word)
  }
  return grades.map((words) => words.sort().join(' ')).join('\n')
}

export function frequencyOf({ commonWords: text = '', irregular }: Pick<Content, 'commonWords' | 'irregular'>): Frequency {
  const forms = new Map<string, number>()
  const bases = new Map<string, number>()
  text.split('\n').forEach((words, grade) => {
    const share = COMMONEST / 2 ** (grade + 0.5)
    for (const word of words.split(' ')) {
      forms.set(word, share)
      const own = Object.hasOwn(irregular, word) ? (irregular[word] as string[]) : []
      for (const base of new Set([word, ...own, ...regularBases(word)])) bases.set(base, (bases.get(base) ?? 0) + share)
    }
  })
  return { ofWord: (word, exact) => (exact ? forms : bases).get(word) ?? RARE }
}
