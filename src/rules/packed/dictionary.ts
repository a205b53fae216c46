/**
 * Every word of the content once, numbered. Lower-case words stand in the order of the alphabet, each with as many letters as it shares
 * with the one before and the letters that are its own; whether it also stands capitalised, whether it is ordinary vocabulary and
 * whether patterns name it is told beside it. The commonest words get the smallest numbers.
 */
import { ONE, readNumbers, TWO, writeNumbers } from './symbols'

/** Stands between letters and digits that no blank parts. */
export const GLUE = 0

/** Words numbered from here on take one more letter than those before. */
const FIRST = [GLUE + 1, ONE, TWO] as const

/** What is told of a lower-case word, beside the forms in which it stands. */
export const ORDINARY = 1
export const INFLECTING = 2
export const EXACT = 4
const FLAGS = 8

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
}

/** A dictionary as three texts: the lower-case words, what is told of them, and what is no such word. */
export type PackedDictionary = readonly [letters: string, told: string, others: string]

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
  const letters = lower.map((word) => {
    let shared = 0
    while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared++
    before = word
    return String.fromCharCode(65 + shared) + word.slice(shared)
  })
  const others = [0, 1, 2].map((grade) => byCount.filter((text) => grades.get(text) === grade && !isRegular(text)).join('\n'))
  return [letters.join(''), writeNumbers([kinds.length, ...kinds, ...told.map((each) => kinds.indexOf(each))]), others.join('\n\n')]
}

/** Follows from its lower-case letters. */
function isRegular(text: string): boolean {
  const word = text.toLowerCase()
  return /^\p{Ll}+$/u.test(word) && formsOf(word).includes(text)
}

/** The forms of a word; of a single letter some are alike, and the first of these counts. */
const formsOf = (word: string): (string | undefined)[] =>
  FORMS.map((form) => form(word)).map((text, index, all) => (all.indexOf(text) === index ? text : undefined))

export function unpackDictionary([letters, toldCode, othersText]: PackedDictionary): Dictionary {
  const numbers = readNumbers(toldCode)
  const kinds = numbers.subarray(1, 1 + (numbers[0] as number))
  const graded: string[][] = [[], [], []]
  othersText.split('\n\n').forEach((texts, grade) => {
    if (texts) graded[grade]?.push(...texts.split('\n'))
  })
  const others = graded.map(({ length }) => length)
  const lower: string[] = []
  const flags = new Uint8Array(numbers.length - kinds.length - 1)
  let word = ''
  for (let at = 0; at < letters.length; ) {
    let end = at + 1
    while (end < letters.length && !isCapital(letters.charCodeAt(end))) end++
    word = word.slice(0, letters.charCodeAt(at) - 65) + letters.slice(at + 1, end)
    at = end
    const told = kinds[numbers[1 + kinds.length + lower.length] as number] as number
    flags[lower.length] = told % FLAGS
    lower.push(word)
    let forms = Math.floor(told / FLAGS)
    for (let form = 0; forms > 0; form++, forms = Math.floor(forms / GRADES)) {
      const grade = forms % GRADES
      if (grade > 0) graded[grade - 1]?.push(form === 0 ? word : (FORMS[form] as (word: string) => string)(word))
    }
  }
  const texts: string[] = ['']
  graded.forEach((each, grade) => {
    while (texts.length < (FIRST[grade] as number)) texts.push('')
    for (const text of each) texts.push(text)
  })
  const wordy = new Uint8Array(texts.length)
  let number = 0
  for (const [grade, each] of graded.entries()) {
    number = FIRST[grade] as number
    for (let index = 0; index < each.length; index++, number++)
      wordy[number] = index >= (others[grade] as number) || isWordy(each[index] as string) ? 1 : 0
  }
  return { texts, wordy, lower, flags }
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90

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
