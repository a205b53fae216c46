/** Who answers to the post, as the posting counts or names them: "a staff of four people, including a supervisor". */
import { lately } from '../once'
import { articleFor } from '../realise/article'
import type { Phrase } from '../stages'
import { lift, lowerWords } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

/** Letters behind the start of the evidence in which they are looked for. */
const LONGEST_PLACE = 160
/** Words between the count and the noun of persons. */
const MOST_BETWEEN = 4
/** Sentences, points of a list and lost breaks end the place. */
const END = /[.;:!?•|\n]|\p{Ll}\p{Lu}/u
const COUNT = /^\d{1,3}(?:\s?[-–]\s?\d{1,3})?$/

/** Undefined where the posting says no more than that there are some. */
export const staffOf = lately((material: Material): Phrase | undefined => {
  const fact = material.role.directReports
  if (!fact?.value) return undefined
  for (const place of fact.evidence) {
    if (place.section === 'given') continue
    const text = groupIn(sentenceAt(place.start, place.end, material.source), material)
    const clean = text && lift(lowerWords(text, material.isWord), material.words, { most: 14 })
    if (clean) return noun(clean, fact.evidence, false)
  }
  return undefined
})

/** From the start of the evidence to the end of its sentence. */
function sentenceAt(start: number, least: number, source: string): string[] {
  const text = source.slice(start, Math.max(least, start + LONGEST_PLACE))
  const end = text.search(END)
  const whole = end < 0 ? text : text.slice(0, text[end] && /\p{Ll}/u.test(text[end]) ? end + 1 : end)
  return whole.replace(/ ?, ?/g, ' , ').replace(/[()]/g, ' ').trim().split(/\s+/)
}

function groupIn(parts: readonly string[], material: Material): string | undefined {
  const { words } = material
  for (let at = 0; at < parts.length; at++) {
    const lower = (parts[at] as string).toLowerCase()
    // "a small team of": praise before the noun is not told.
    if (words['led-groups'].includes(lower) && parts[at + 1]?.toLowerCase() === words.of) {
      const size = parts
        .slice(Math.max(0, at - MOST_BETWEEN), at)
        .filter((word) => words['group-sizes'].includes(word.toLowerCase()))
        .slice(-1)
      const whole = personsFrom(parts, at + 2, material)
      // "a team of staff" tells nothing.
      if (!whole || (size.length === 0 && words['led-people'].includes(whole))) continue
      const group = [...size, lower, words.of, whole].join(' ')
      return `${articleFor(group, words.sounds)} ${group}`
    }
    if (isCount(parts[at], words)) {
      const whole = personsFrom(parts, at, material)
      if (whole?.includes(' ')) return whole
    }
  }
  return undefined
}

/** "six cooks and porters", "four people, including a supervisor": up to the last noun of persons. */
function personsFrom(parts: readonly string[], from: number, material: Material): string | undefined {
  const { words } = material
  const { joints, phrases } = words
  const count = isCount(parts[from], words)
  let last = count && (parts[from + 1] === undefined || !isOpen(parts[from + 1] as string, material)) ? from : -1
  let between = 0
  for (let at = count ? from + 1 : from; at < parts.length && between <= MOST_BETWEEN; at++) {
    const word = parts[at] as string
    const lower = word.toLowerCase()
    if (isPerson(lower, material)) {
      last = at
      between = 0
      continue
    }
    if (lower === ',' || lower === joints.and || lower === joints.or || lower === '&' || isCount(word, words)) continue
    if (lower === words['before-some-of-them']) {
      if (last < 0) return undefined
      const rest = personsFrom(parts, at + 1, material)
      return rest ? `${told(parts, from, last, words)}, ${words['before-some-of-them']} ${rest}` : told(parts, from, last, words)
    }
    if (phrases.prepositions.includes(lower) || phrases.relatives.includes(lower) || /[^\p{L}\p{N}'’/&-]/u.test(word)) break
    between++
  }
  return last < 0 ? undefined : told(parts, from, last, words)
}

/** The words with small numbers spelt out. */
const told = (parts: readonly string[], from: number, last: number, { numerals }: Material['words']): string =>
  parts
    .slice(from, last + 1)
    .map((word) => (/^\d{1,2}$/.test(word) ? (numerals[Number(word)] ?? word) : word))
    .join(' ')
    .replaceAll(' , ', ', ')

const isCount = (word: string | undefined, { numerals }: Material['words']): boolean =>
  word !== undefined && (COUNT.test(word) || numerals.indexOf(word.toLowerCase()) > 0)

/** A word that the count may go on with: "four senior fitters". */
const isOpen = (word: string, { words }: Material): boolean =>
  /^[\p{L}-]+$/u.test(word) && !words.phrases.prepositions.includes(word.toLowerCase()) && word.toLowerCase() !== words.joints.and

const isPerson = (lower: string, { persons, words }: Material): boolean =>
  persons.has(lower) || words['led-people'].includes(lower) || (lower.endsWith('s') && persons.has(lower.slice(0, -1)))
