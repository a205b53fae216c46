import { lowerCase } from '../nlp/lower-case'
import { tokenise } from '../nlp/tokenise'

/** The lower-case words of a stretch of text, as the tagger cuts them. */
export function wordsOf(text: string): string[] {
  if (/^[a-z0-9]{1,60}$/.test(text)) return [text]
  const words: string[] = []
  tokenise(text, lowerCase(text), 0, text.length, (_start, _end, lower) => words.push(lower))
  return words
}
