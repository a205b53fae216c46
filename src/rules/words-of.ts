import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'

/** The lower-case words of a stretch of text, as the tagger cuts them. */
export function wordsOf(text: string): string[] {
  // Most spellings are plain words, and there are tens of thousands; longer ones are cut.
  if (text.length <= MOST_LETTERS && PLAIN.test(text)) return text.toLowerCase().split(' ')
  const words: string[] = []
  tokenise(text, lowerCase(text), 0, text.length, (_start, _end, lower) => words.push(lower))
  return words
}

const MOST_LETTERS = 60
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** The word that opens a stretch of text; undefined where it holds none. */
export const openingWord = (text: string): string | undefined => OPENS_PLAINLY.exec(text)?.[1]?.toLowerCase() ?? wordsOf(text)[0]

/** What a blank or a hyphen parts from a word of letters and digits of ASCII is another word. */
const OPENS_PLAINLY = /^([A-Za-z0-9]{1,60})(?:[ -]|$)/

/** The only word of a stretch of text; undefined where it holds several or none. */
export function oneWord(text: string): string | undefined {
  if (isPlainWord(text)) return text.toLowerCase()
  const words = wordsOf(text)
  return words.length === 1 ? words[0] : undefined
}

/** Letters and digits of ASCII alone, which nothing takes apart. */
export const isPlainWord = (text: string): boolean => text.length <= MOST_LETTERS && PLAIN_WORD.test(text)

const PLAIN_WORD = /^[A-Za-z0-9]+$/
