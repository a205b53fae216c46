/** Words that a slip of the hand has left one letter away from a known one: "oportunities". */
import { VERB_MARK } from '../resolve/duties/phrase'
import { bareWord } from './grammar'
import type { Material } from './material'

const SHORTEST = 7
/** A letter for another makes of many a shorter word another one: "posture". */
const SHORTEST_CHANGED = 9
/** Letters at the end that differ from form to form. */
const ENDING = 3

/** Only small letters, and nowhere else in the posting: what is written so twice is meant. */
export function holdsMisspelt(text: string, material: Pick<Material, 'isWord' | 'source'>): boolean {
  return text.split(' ').some((part) => {
    const word = bareWord(part.replace(VERB_MARK, ''))
    return (
      word.length >= SHORTEST &&
      SMALL.test(word) &&
      word.split('-').some((half) => half.length >= SHORTEST && isSlip(half, material.isWord)) &&
      material.source.indexOf(word) === material.source.lastIndexOf(word)
    )
  })
}

const SMALL = /^[a-z-]+$/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** Letters of which two spellings of a language have one each: "organise", "licence". */
const SPELLINGS = 'szc'
/** Letters at the end within which one is doubled in one spelling alone: "labelled". */
const LONGEST_FORM = 6

/** A letter that one spelling has more than the other: "colour", "judgement", "labelled". */
const isOfSpelling = (letter: string, before: string, isNearEnd: boolean): boolean =>
  letter === 'e' || (letter === 'u' && before === 'o') || (isNearEnd && letter === before)

function isSlip(word: string, isWord: (lower: string) => boolean): boolean {
  if (isWord(word) || isForm(word, isWord)) return false
  for (let at = 1; at < word.length - ENDING; at++) {
    const [last, letter, next] = [word.charAt(at - 1), word.charAt(at), word.charAt(at + 1)]
    const before = word.slice(0, at)
    const after = word.slice(at + 1)
    const isNearEnd = at >= word.length - LONGEST_FORM
    if (!isOfSpelling(letter, last, isNearEnd) && isWord(before + after)) return true
    if (letter !== next && isWord(before + next + letter + after.slice(1))) return true
    for (const other of LETTERS) {
      if (
        word.length >= SHORTEST_CHANGED &&
        other !== letter &&
        !(SPELLINGS.includes(letter) && SPELLINGS.includes(other)) &&
        isWord(before + other + after)
      )
        return true
      if (!isOfSpelling(other, last, isNearEnd) && isWord(before + other + letter + after)) return true
    }
  }
  return false
}

/** A form of a known word. */
const isForm = (word: string, isWord: (lower: string) => boolean): boolean =>
  FORMS.some((end) => word.endsWith(end) && [...BASES].some((base) => isWord(word.slice(0, -end.length) + base)))

const FORMS = [
  's',
  'es',
  'ies',
  'ed',
  'd',
  'ing',
  'ly',
  'er',
  'ers',
  'ment',
  'ments',
  'able',
  'ability',
  'ation',
  'ations',
  'ise',
  'ize',
  'ising',
  'izing',
  'al',
  'ness',
  'ion',
  'ions',
  'or',
  'ors',
  'ive',
]
const BASES = ['', 'e', 'y']
