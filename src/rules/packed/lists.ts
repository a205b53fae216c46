/** Lists whose entries are read when one asks for them: to be found in a posting, it is enough to know the words that open them. */
import type { ListSource } from '../content'
import { type Dictionary, numberOfText } from './dictionary'
import { COUNT, numberAt, ONE, PLACES, THREE } from './symbols'
import { readFields, readLine, readText } from './text'

class PackedList implements ListSource {
  declare readonly list: string
  declare readonly dictionary: Dictionary
  /** Its entries, parted by tabs. */
  declare readonly code: string
  declare private own: string[] | undefined

  constructor(list: string, code: string, dictionary: Dictionary) {
    this.list = list
    this.code = code
    this.dictionary = dictionary
    this.own = undefined
  }

  get entries(): string[] {
    this.own ??= readFields(this.code, this.dictionary)
    return this.own
  }
}

/** Lists as lines to be coded: the name of each, and its entries. */
export const listTexts = (lists: readonly ListSource[]): string =>
  lists.map(({ list, entries }) => [list, ...entries].join('\t')).join('\n')

export function unpackLists(code: string, dictionary: Dictionary): ListSource[] {
  return (code ? code.split('\n') : []).map((line) => {
    const end = line.indexOf('\t')
    return end < 0
      ? new PackedList(readLine(line, dictionary), '', dictionary)
      : new PackedList(readLine(line.slice(0, end), dictionary), line.slice(end + 1), dictionary)
  })
}

/** The dictionary that lists were unpacked by; undefined where the first was not unpacked. */
export const dictionaryOf = ([first]: readonly ListSource[]): Dictionary | undefined =>
  first instanceof PackedList ? first.dictionary : undefined

/** What is known of an entry without its text: it is one word of the dictionary, such a word opens it, or its text has to be looked at. */
export const ALONE = 0
export const OPENS = 1
export const UNKNOWN = 2

/**
 * Calls with every entry: what is known of it, which of the lower-case words of the dictionary it is or begins with, whether it is quoted,
 * and its text where nothing is known. False, and no call, where the list is none that was unpacked by this dictionary.
 */
export function eachOpening(
  list: ListSource,
  dictionary: Dictionary,
  call: (known: typeof ALONE | typeof OPENS | typeof UNKNOWN, word: number, quoted: boolean, text: string) => void,
): boolean {
  if (!(list instanceof PackedList) || list.dictionary !== dictionary) return false
  const { code } = list
  const { lowerOf, parts } = dictionary
  const quote = numberOfText(dictionary, '"')
  for (let at = 0; at < code.length; at++) {
    const from = at
    let count = 0
    let first = 0
    let second = 0
    let quoted = false
    for (; at < code.length && code.charCodeAt(at) !== TAB; at++) {
      let number = PLACES[code.charCodeAt(at)] as number
      if (number >= THREE) {
        number = numberAt(code, at)
        at += 2
      } else if (number >= ONE) number = ONE + (number - ONE) * COUNT + (PLACES[code.charCodeAt(++at)] as number)
      if (number === quote) quoted = true
      else if (count++ === 0) first = number
      else if (count === 2) second = number
    }
    const word = lowerOf[first] as number
    if (count === 0 || word < 0 || (count > 1 && parts[second] === 0)) call(UNKNOWN, -1, quoted, readText(code, from, at, dictionary))
    else call(count === 1 ? ALONE : OPENS, word, quoted, '')
  }
  return true
}

const TAB = 9
