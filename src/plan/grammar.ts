/** The words of a lifted phrase with the parts of speech that they have in the posting. */

import { firstFrom } from '../first-from'
import { codeAt } from '../nlp/code-at'
import { inSmall } from '../nlp/small-letters'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { PartOfSpeech, Token } from '../stages'
import type { Evidence } from '../types'

export interface PhraseWord {
  text: string
  /** Without a possessive ending. */
  lower: string
  /** '' where the posting does not have the word, or was not tagged there. */
  pos: PartOfSpeech
  /** A verb that is inflected with the first. */
  verb: boolean
  /** A comma or semicolon stands behind it. */
  stop: boolean
}

/** Looks up the parts of speech at a place of the posting. */
export type Grammar = (places: readonly Evidence[]) => ReadonlyMap<string, PartOfSpeech>

/** `tokens` are in the order of the text. */
export const grammarOf =
  (tokens: readonly Token[]): Grammar =>
  (places) => {
    const found = new Map<string, PartOfSpeech>()
    for (const { start, end, section } of places) {
      if (section === 'given') continue
      for (let at = firstFrom(tokens, start); at < tokens.length; at++) {
        const token = tokens[at] as Token
        if (token.start >= end) break
        if (token.pos && !found.has(token.lower)) found.set(token.lower, token.pos)
      }
    }
    return found
  }

/** The phrase word by word. */
export function wordsIn(text: string, parts: ReadonlyMap<string, PartOfSpeech>): PhraseWord[] {
  const words: PhraseWord[] = []
  for (let from = 0, end = 0; end < text.length; from = end + 1) {
    end = text.indexOf(' ', from)
    if (end < 0) end = text.length
    const piece = text.slice(from, end)
    if (isPlain(piece)) {
      const lower = inSmall(piece)
      words.push({ text: piece, lower, pos: parts.get(lower) ?? '', verb: false, stop: false })
      continue
    }
    const verb = piece.startsWith(VERB_MARK)
    const word = bareWord(piece)
    if (!word) continue
    const lower = withoutPossessive(inSmall(word))
    const pos = parts.get(lower) ?? parts.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? ''
    words.push({ text: word, lower, pos, verb, stop: piece.endsWith(',') || piece.endsWith(';') })
  }
  return words
}

/** Letters of ASCII alone. */
function isPlain(piece: string): boolean {
  for (let at = 0; at < piece.length; at++) {
    const code = codeAt(piece, at) | 32
    if (code < 97 || code > 122) return false
  }
  return piece.length > 0
}

const withoutPossessive = (lower: string): string =>
  lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower

const VERB = VERB_MARK.charCodeAt(0)
/** The mark of a verb, a bracket, a quotation mark. */
const isOpening = (code: number): boolean => code === VERB || code === 40 || code === 34 || code === 0x201c
/** , ; . : ) " ” */
const isClosing = (code: number): boolean =>
  code === 44 || code === 59 || code === 46 || code === 58 || code === 41 || code === 34 || code === 0x201d

/** Without marks and the mark of a verb around it. */
export function bareWord(piece: string): string {
  let from = 0
  while (from < piece.length && isOpening(piece.charCodeAt(from))) from++
  let to = piece.length
  while (to > 0 && isClosing(piece.charCodeAt(to - 1))) to--
  return from === 0 && to === piece.length ? piece : piece.slice(from, to < from ? undefined : to)
}
