/**
 * Every word of the content once, numbered. Lower-case words stand in the order of the alphabet, each with as many letters as it shares
 * with the one before and the letters that are its own; whether it also stands capitalised, whether it is ordinary vocabulary and
 * whether patterns name it is told beside it. The commonest words get the smallest numbers.
 */
import { ONE, PLACES, readNumbers, TWO, writeNumbers } from './symbols'

/** Stands between letters and digits that no blank parts. */
export const GLUE = 0

/** Words numbered from here on take one more letter than those before. */
const FIRST = [GLUE + 1, ONE, TWO] as const

/** What is told of a lower-case word, beside the forms in which it stands. */
export const ORDINARY = 1
export const INFLECTING = 2
export const EXACT = 4
/** It is a name, or would be one in other letters: "javascript". */
export const NAME = 8
/** It keeps its capital: "python". */
export const CAPITAL = 16
const FLAGS = 32

/** For each form 0 when the word does not stand in it, or 1 and how common it is. */
const FORMS = [
  (word: string) => word,
  (word: string) => (word[0] as string).toUpperCase() + word.slice(1),
  (word: string) => word.toUpperCase(),
]
const GRADES = 4

export interface Dictionary {
  /** Words and marks by their numbers. */
  texts: readonly string[]
  /** For each number 1 for letters and digits. */
  wordy: Uint8Array
  /** The lower-case words, and what is told of each. */
  lower: readonly string[]
  flags: Uint8Array
  /** For each number which of the lower-case words it is a form of, or -1. */
  lowerOf: Int32Array
  /** For each number 1 where the word before it ends there for sure: of words, which a blank parts from it, and of marks behind which none goes on. */
  parts: Uint8Array
}

/** A dictionary as texts: of each lower-case word how many letters it shares, and its own; what is told of it; and what is no such word. */
export type PackedDictionary = readonly [shared: string, own: string, told: string, others: string]

/** More shared letters than this are not told. */
const MOST_SHARED = ONE - 1

const isWordy = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text)

/** `counts` tells how often a text stands in the content; `flags` what is told of lower-case words, which need stand nowhere. */
export function packDictionary(counts: ReadonlyMap<string, number>, flags: ReadonlyMap<string, number>): PackedDictionary {
  const grades = new Map<string, number>()
  const byCount = [...counts.keys()].filter((text) => text !== '').sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number))
  byCount.forEach((text, index) => {
    grades.set(text, index < ONE - FIRST[0] ? 0 : index < TWO - FIRST[0] ? 1 : 2)
  })
  const lower = [...new Set([...flags.keys(), ...byCount.filter(isRegular).map((text) => text.toLowerCase())])].sort()
  const told = lower.map((word) => {
    const forms = formsOf(word).map((form) => (form !== undefined && grades.has(form) ? 1 + (grades.get(form) as number) : 0))
    return forms.reduceRight((sum, form) => sum * GRADES + form, 0) * FLAGS + (flags.get(word) ?? 0)
  })
  const kinds = [...new Set(told)].sort((a, b) => told.filter((each) => each === b).length - told.filter((each) => each === a).length)
  let before = ''
  const shared = lower.map((word) => {
    let count = 0
    while (count < MOST_SHARED && count < before.length && before[count] === word[count]) count++
    before = word
    return count
  })
  const own = lower.map((word, index) => word.slice(shared[index]))
  const others = [0, 1, 2].map((grade) => byCount.filter((text) => grades.get(text) === grade && !isRegular(text)).join('\n'))
  return [
    writeNumbers(shared),
    own.join(' '),
    writeNumbers([kinds.length, ...kinds, ...told.map((each) => kinds.indexOf(each))]),
    others.join('\n\n'),
  ]
}

/** Follows from its lower-case letters. */
function isRegular(text: string): boolean {
  const word = text.toLowerCase()
  return /^\p{Ll}+$/u.test(word) && formsOf(word).includes(text)
}

/** The forms of a word; of a single letter some are alike, and the first of these counts. */
const formsOf = (word: string): (string | undefined)[] =>
  FORMS.map((form) => form(word)).map((text, index, all) => (all.indexOf(text) === index ? text : undefined))

export function unpackDictionary([sharedCode, ownText, toldCode, othersText]: PackedDictionary): Dictionary {
  const others = othersText.split('\n\n').map((texts) => (texts ? texts.split('\n') : []))
  const graded: string[][] = FIRST.map((_, grade) => [...(others[grade] ?? [])])
  const places: number[][] = FIRST.map(() => [])
  const told = readNumbers(toldCode)
  const kindCount = told[0] as number
  const kinds = Array.from(told.subarray(1, 1 + kindCount), formsTold)
  const lower = ownText ? ownText.split(' ') : []
  const flags = new Uint8Array(lower.length)
  let word = ''
  for (let index = 0; index < lower.length; index++) {
    const shared = PLACES[sharedCode.charCodeAt(index)] as number
    word = shared === 0 ? (lower[index] as string) : word.slice(0, shared) + lower[index]
    lower[index] = word
    const kind = told[1 + kindCount + index] as number
    flags[index] = (told[1 + kind] as number) % FLAGS
    const forms = kinds[kind] as readonly Told[]
    for (let each = 0; each < forms.length; each++) {
      const { form, grade } = forms[each] as Told
      ;(graded[grade] as string[]).push(form === 0 ? word : (FORMS[form] as (word: string) => string)(word))
      ;(places[grade] as number[]).push(index)
    }
  }
  const texts: string[] = ['']
  const most = TWO + graded.reduce((sum, { length }) => sum + length, 0)
  const wordy = new Uint8Array(most)
  const lowerOf = new Int32Array(most).fill(-1)
  for (const [grade, each] of graded.entries()) {
    const first = FIRST[grade] as number
    while (texts.length < first) texts.push('')
    for (const text of each) texts.push(text)
    const { length = 0 } = others[grade] ?? []
    for (let index = 0; index < length; index++) wordy[first + index] = isWordy(each[index] as string) ? 1 : 0
    wordy.fill(1, first + length, first + each.length)
    lowerOf.set(places[grade] as number[], first + length)
  }
  const parts = wordy.slice()
  const dictionary = { texts, wordy, lower, flags, lowerOf, parts }
  for (const mark of PARTING_MARKS) {
    const number = numberOfText(dictionary, mark)
    if (number >= 0) parts[number] = 1
  }
  return dictionary
}

const PARTING_MARKS = [' ', '-', '/', ',', '(']

/** The number of a mark or a common word; -1 where there is none. */
export const numberOfText = ({ texts }: Pick<Dictionary, 'texts'>, text: string): number => texts.indexOf(text)

interface Told {
  form: number
  grade: number
}

/** In which forms words of a kind stand, and how common these are. */
function formsTold(kind: number): Told[] {
  const forms: Told[] = []
  for (let form = 0, rest = Math.floor(kind / FLAGS); rest > 0; form++, rest = Math.floor(rest / GRADES))
    if (rest % GRADES > 0) forms.push({ form, grade: (rest % GRADES) - 1 })
  return forms
}

/** The numbers of all texts. */
export function numbersOf({ texts }: Dictionary): Map<string, number> {
  const numbers = new Map<string, number>()
  texts.forEach((text, number) => {
    if (text || number === GLUE) numbers.set(text, number)
  })
  return numbers
}

export const flagged = ({ lower, flags }: Dictionary, flag: number): string[] =>
  lower.filter((_, index) => ((flags[index] as number) & flag) !== 0)

/** The flags of a word; 0 when it is none of the words. */
export function flagsOf(dictionary: Dictionary, word: string): number {
  const index = lowerIndexOf(dictionary, word)
  return index < 0 ? 0 : (dictionary.flags[index] as number)
}

/** Which of the lower-case words a word is, or -1. They stand in their order, so one is found by halves. */
export function lowerIndexOf({ lower }: Dictionary, word: string): number {
  let low = 0
  let high = lower.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lower[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return lower[low] === word ? low : -1
}
