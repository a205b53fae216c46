/** The classes of the words that stand in coded patterns: what is told of a pattern is told by the places of its words. */
import { type Dictionary, EXACT, INFLECTING } from './dictionary'
import { COUNT, numberAt, ONE, PLACES, THREE } from './symbols'

/** For each number of the dictionary the class of that word in any inflection, and that of the word as it stands; 0 for none. */
export interface ClassNumbers {
  inflecting: Int32Array
  exact: Int32Array
  /** The number of the mark that opens and closes what stands as it is. */
  quote: number
}

/** Classes are numbered in the order of the dictionary, words in any inflection first. */
export function classNumbers({ texts, lower, flags, lowerOf }: Dictionary, firstClass: number): ClassNumbers {
  const inflectingOf = new Int32Array(lower.length)
  const exactOf = new Int32Array(lower.length)
  let next = firstClass
  for (let index = 0; index < lower.length; index++) if (((flags[index] as number) & INFLECTING) !== 0) inflectingOf[index] = next++
  for (let index = 0; index < lower.length; index++) if (((flags[index] as number) & EXACT) !== 0) exactOf[index] = next++
  const inflecting = new Int32Array(texts.length)
  const exact = new Int32Array(texts.length)
  for (let number = 0; number < texts.length; number++) {
    const index = lowerOf[number] as number
    if (index < 0) continue
    inflecting[number] = inflectingOf[index] as number
    exact[number] = exactOf[index] as number
  }
  return { inflecting, exact, quote: texts.indexOf('"') }
}

/** Coded patterns, read one after the other. */
export interface PatternWords {
  /** The classes of the words of the pattern, in their order, from 0 on; one of a capture's name may be among them. */
  readonly classes: Int32Array
  count: number
  /** Where the code of the next pattern begins. */
  at: number
}

const MOST_WORDS = 1 << 12
const TAB = 9
const LINE_END = 10

export const patternWords = (): PatternWords => ({ classes: new Int32Array(MOST_WORDS), count: 0, at: 0 })

/** Reads the next pattern; words of a line beyond those that there is room for are left out. */
export function readPattern(words: PatternWords, code: string, { inflecting, exact, quote }: ClassNumbers): void {
  const { classes } = words
  let { at } = words
  while (at < code.length && code.charCodeAt(at) <= LINE_END) at++
  let count = 0
  let quoted = false
  while (at < code.length) {
    const letter = code.charCodeAt(at)
    if (letter === TAB || letter === LINE_END) break
    let number = PLACES[letter] as number
    // Taken apart in place: all of it is read before this is compiled, when calls are dear.
    if (number < ONE) at++
    else if (number < THREE) {
      number = ONE + (number - ONE) * COUNT + (PLACES[code.charCodeAt(at + 1)] as number)
      at += 2
    } else {
      number = numberAt(code, at)
      at += 3
    }
    if (number === quote) quoted = !quoted
    else {
      const id = (quoted ? exact[number] : inflecting[number]) as number
      if (id > 0 && count < MOST_WORDS) classes[count++] = id
    }
  }
  words.at = at
  words.count = count
}
