/** A duty that tells nothing of the job: it could stand in any posting, names a place alone, or is a manner of speaking. */
import { once } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import { emptyMeans } from './duty-cuts'
import { bareWord } from './grammar'
import { holdsAny } from './holds-word'
import type { Material } from './material'
import type { PlanWords } from './words'

export const isHollow = (text: string, duty: FoundDuty, material: Material): boolean =>
  isOfFigures(text, material) ||
  isOfEverybody(text, duty, material) ||
  isOfPlace(text, duty, material) ||
  holdsNothing(text, material.words) ||
  ACT_AND_MANNER.test(text) ||
  holdsAny(text.toLowerCase(), material.words['duty-slogans'])

/** "participate actively" */
const ACT_AND_MANNER = /^\uE000?\p{L}{1,30} \p{L}{2,30}ly$/u

const emptyWords = once((words: PlanWords) => ({
  verbs: new Set([...words['hollow-verbs'], ...words['empty-verbs'], ...words['broad-verbs']]),
  things: new Set([
    ...words['empty-duty-words'],
    ...words['object-ends'],
    ...words.determiners,
    ...words.phrases.articles,
    ...words.phrases.prepositions,
    ...words.phrases.joints,
  ]),
}))

/** "write clean, efficient code", "build strong relationships with clients": no word of it tells one job from another. */
function holdsNothing(text: string, words: PlanWords): boolean {
  const { verbs, things } = emptyWords(words)
  return text.split(' ').every((part) => {
    const word = bareWord(part.replace(VERB_MARK, '')).toLowerCase()
    return part.startsWith(VERB_MARK) ? verbs.has(word) : things.has(word) || verbs.has(word)
  })
}

/** "work in the centre of Bath": where the work is done is told elsewhere. */
function isOfPlace(text: string, { verb }: FoundDuty, { words }: Material): boolean {
  if (!words['hollow-verbs'].includes(verb) || text.includes(` ${words.to} `)) return false
  const [, preposition = '', ...rest] = text.toLowerCase().split(' ')
  return words['place-openers'].includes(preposition) && rest.some((word) => words['place-things'].includes(bareWord(word)))
}

/** "turn 30 into 300": figures of nothing are a manner of speaking. */
function isOfFigures(text: string, { words: { phrases, numerals, hundred, thousand } }: Material): boolean {
  const [, ...parts] = text.split(' ')
  const things = parts.filter((part) => !phrases.prepositions.includes(part) && !phrases.joints.includes(part))
  return (
    things.length > 1 &&
    things.every((part) => FIGURE.test(part) || numerals.includes(part) || part === hundred || part === thousand || LARGE_NUMBER.test(part))
  )
}

const FIGURE = /^\d[\d,.]{0,12}\p{L}?$/u
const LARGE_NUMBER = /^\p{L}{1,8}illions?$/u

/** "work with new technologies", "work in a friendly team". */
function isOfEverybody(text: string, { verb }: FoundDuty, { words }: Material): boolean {
  if (!words['hollow-verbs'].includes(verb)) return false
  const parts = text.split(' ')
  // "in bright surroundings, close to the Metro": what stands behind them makes them no more.
  const place = parts.slice(0, parts.findIndex((part) => part.endsWith(',')) + 1).join(' ')
  if (words['hollow-heads'].includes(place.slice(place.lastIndexOf(' ') + 1, -1)) && !NAMED_OR_COUNTED.test(place)) return true
  if (NAMED_OR_COUNTED.test(text)) return false
  const { prepositions, relatives } = words.phrases
  const isEnd = (word = ''): boolean => prepositions.includes(word) || relatives.includes(word) || words['object-ends'].includes(word)
  const from = parts.findIndex((word) => isEnd(word))
  if (from < 0) return false
  const end = parts.findIndex((word, at) => at > from && (isEnd(word) || parts[at + 1]?.startsWith(VERB_MARK)))
  const to = (end < 0 ? parts.length : end) - 1
  const head = (parts[to] as string).toLowerCase().replace(/,$/, '')
  if (words['hollow-heads'].includes(head)) return true
  const { things, between } = emptyMeans(words)
  return things.has(head) && parts.slice(from + 1, to).every((word) => between.has(word.toLowerCase().replace(/,$/, '')))
}

const NAMED_OR_COUNTED = / \p{Lu}|\d/u
