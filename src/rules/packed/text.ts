/** Text as the numbers of its words. One blank between two words goes without saying, line ends and tabs stay as they are. */
import { type Dictionary, GLUE } from './dictionary'
import { COUNT, numberAt, ONE, PLACES, THREE, writeNumber } from './symbols'

/** An escape of JSON is read as one. */
const TOKEN = /\\(?:u[\da-f]{4}|[^u])|\p{L}+|\p{N}+|./gsu
const WORDY = /^[\p{L}\p{N}]/u

/** Words and marks of a text, nothing between words that a blank parts and an empty one between words that none does. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const raw = text.match(TOKEN) ?? []
  const isWordAt = (index: number): boolean => WORDY.test(raw[index] ?? '')
  raw.forEach((token, index) => {
    if (token === ' ' && isWordAt(index - 1) && isWordAt(index + 1)) return
    if (isWordAt(index) && isWordAt(index - 1)) tokens.push('')
    tokens.push(token)
  })
  return tokens
}

const isSeparator = (token: string): boolean => token === '\n' || token === '\t'

/** How often each word and mark stands in some texts, beside what was counted before. */
export function countTokens(texts: readonly string[], counts = new Map<string, number>()): Map<string, number> {
  for (const text of texts) countEach(tokensOf(text), counts)
  return counts
}

export function countEach(tokens: readonly string[], counts: Map<string, number>): void {
  for (const token of tokens) if (!isSeparator(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
}

export function writeText(text: string, numbers: ReadonlyMap<string, number>): string {
  return tokensOf(text)
    .map((token) => {
      if (isSeparator(token)) return token
      const number = numbers.get(token)
      if (number === undefined) throw new Error(`"${token}" is not in the dictionary`)
      return writeNumber(number)
    })
    .join('')
}

/** What stands from one place of a code to another, where no line end and no tab stands. */
export function readText(code: string, from: number, to: number, { texts, wordy }: Dictionary): string {
  let text = ''
  // Long texts are put together of pieces, as a text that grows word by word is a chain of all that it has been.
  const pieces: string[] | undefined = to - from > LONG ? [] : undefined
  let count = 0
  let afterWord = false
  for (let at = from; at < to; ) {
    // Taken apart in place: most of it is read before this is compiled, when calls are dear.
    let number = PLACES[code.charCodeAt(at)] as number
    if (number < ONE) at++
    else if (number < THREE) {
      number = ONE + (number - ONE) * COUNT + (PLACES[code.charCodeAt(at + 1)] as number)
      at += 2
    } else {
      number = numberAt(code, at)
      at += 3
    }
    if (number === GLUE) afterWord = false
    else {
      const isWord = wordy[number] === 1
      if (pieces) {
        if (isWord && afterWord) pieces[count++] = ' '
        pieces[count++] = texts[number] as string
      } else text += isWord && afterWord ? ` ${texts[number]}` : texts[number]
      afterWord = isWord
    }
  }
  return pieces ? pieces.join('') : text
}

const LONG = 200

/** The text of the first so many of some numbers. */
export function textOf(numbers: Int32Array, count: number, { texts, wordy }: Dictionary): string {
  let text = ''
  let afterWord = false
  for (let at = 0; at < count; at++) {
    const number = numbers[at] as number
    if (number === GLUE) afterWord = false
    else {
      const isWord = wordy[number] === 1
      text += isWord && afterWord ? ` ${texts[number]}` : texts[number]
      afterWord = isWord
    }
  }
  return text
}

export const readLine = (code: string, dictionary: Dictionary): string => readText(code, 0, code.length, dictionary)

/** The texts of a line that tabs part; none for an empty line. */
export const readFields = (line: string, dictionary: Dictionary): string[] =>
  line === '' ? [] : line.split('\t').map((field) => readLine(field, dictionary))
