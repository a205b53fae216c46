/** What of a sentence is noticed when it comes again: how it opens, and how it hedges. */
import { once } from '../once'
import type { Template } from './template'

export interface Listening {
  hedges: readonly string[]
  /** First words that are heard as one: "Candidates" and "Applicants". */
  openersAlike: readonly string[]
}

/** The first two words of a sentence, as the numbers of their letters. */
export interface Opener {
  first: number
  second: number
}

/** What the choice of the next sentence needs to know of one that is told. */
export interface Heard extends Opener {
  template: string
  hedges: readonly string[]
  /** The first words that are heard as its own. */
  alike: ReadonlySet<number> | undefined
}

/** Only inferences hedge. */
export function hear(text: string, { id, kind }: Template, { hedges, openersAlike }: Listening): Heard {
  const { first, second } = openerOf([text])
  const alike = wordNumbers(openersAlike)
  const line = kind === 'inferred' ? plainLine(text) : ''
  const own = line ? hedges.filter((hedge) => line.includes(` ${hedge} `)) : NONE
  return { first, second, template: id, hedges: own, alike: alike.has(first) ? alike : undefined }
}

const NONE: readonly string[] = []

/** Of a sentence in so many pieces; case and marks make no difference. */
export function openerOf(pieces: readonly string[], size = pieces.length): Opener {
  let first = NO_LETTERS
  let number = NO_LETTERS
  let words = 0
  for (let piece = 0; piece < size; piece++) {
    const text = pieces[piece] as string
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === SPACE) {
        if (words > 0) return { first, second: number }
        words++
        first = number
        number = NO_LETTERS
      } else if (!isMark(code)) number = Math.imul(number ^ smallCode(code), FACTOR)
    }
  }
  return words > 0 ? { first, second: number } : { first: number, second: NO_LETTERS }
}

const NO_LETTERS = 0x811c9dc5
const FACTOR = 0x01000193
const SPACE = 32

/** The numbers of single words. */
export const wordNumbers = once((words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => openerOf([word]).first)))

function smallCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

/** One of {@link MARKS}. */
const isMark = (code: number): boolean => (code < 128 ? marks[code] === 1 : code === 0x201c || code === 0x201d)

const MARKS = /[.,;:!?"“”()]/g
const marks = Uint8Array.from({ length: 128 }, (_, code) => (String.fromCharCode(code).search(MARKS) < 0 ? 0 : 1))

/** All its words in small letters, with a space before and after each. */
export const plainLine = (text: string): string => ` ${text.toLowerCase().replace(MARKS, '')} `
