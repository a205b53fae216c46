/** Neighbouring sentences that say something of one subject are told in one: "Otley Mill is a bakery. It serves 40 shops." -> "... a bakery that serves 40 shops." */
import { once } from '../once'
import type { Told } from './choose'
import type { Draft } from './render'
import type { Part, Template } from './template'

/** How sentences of one subject open, as their templates have it, the moves that they make, and the pronoun for it: without one it is not named again. */
export interface Subject {
  opens: readonly string[]
  moves: readonly string[]
  again?: string
}

/** What sentences are joined by. */
export interface Joining {
  subjects: readonly Subject[]
  /** How a sentence goes on that says what the subject is, so that the next can hang on with the relative. */
  being: readonly string[]
  relative: string
  /** Words after which it could be taken to hang on another noun. */
  'no-relative': readonly string[]
  and: string
  /** How what is past is told. */
  was: readonly string[]
  /** What opens a further clause of a sentence. */
  further: readonly string[]
  /** Moves whose short sentences, whatever their subjects, belong to one matter. */
  matters: readonly (readonly string[])[]
  but: string
  /** Moves that tell what is given, and those that tell what is not and may stand behind them. */
  contrasts: readonly { given: readonly string[]; missing: readonly string[] }[]
}

/** The subject of a sentence, and where in it begins what is said of it. */
export interface Opening {
  subject: Subject
  end: number
}

/** Words of the longest that is made of two on one matter. */
const LONGEST_OF_MATTER = 26

/** Words of the longest that is made of two. */
const LONGEST_JOINED = 34

/** The sentence as it stands behind "and": only a name keeps its capital. */
export function withinOf({ parts }: Template, { pieces }: Draft, text: string): string | undefined {
  const [first] = parts
  const opening = first?.type === 'slot' ? pieces[0] : first?.type === 'optional' ? undefined : text.toLowerCase()
  return opening && /^[\p{L}$£€]/u.test(opening) ? opening.charAt(0) + text.slice(1) : undefined
}

/** What opens the sentence that was drafted and cleaned up to `text`. */
export function openingOf(template: Template, { pieces }: Draft, text: string, { subjects }: Joining): Opening | undefined {
  const form = formOf(template, subjects)
  if (!form) return undefined
  const slot = template.parts.findIndex(({ type }) => type === 'slot')
  const end = form.opens.includes('{') ? pieces.slice(0, slot + 1).join('').length + 1 : form.opens.length
  return text.charAt(end - 1) === ' ' ? { subject: form.subject, end } : undefined
}

const formsOf = once((_: readonly Subject[]) => new Map<Template, { subject: Subject; opens: string } | undefined>())

function formOf(template: Template, subjects: readonly Subject[]): { subject: Subject; opens: string } | undefined {
  const known = formsOf(subjects)
  if (!known.has(template)) {
    const head = template.parts.slice(0, HEAD_PARTS).map(written).join('')
    const forms = subjects.flatMap((subject) => subject.opens.map((opens) => ({ subject, opens })))
    known.set(
      template,
      forms.find(({ subject, opens }) => head.startsWith(opens) && subject.moves.some((move) => template.id.startsWith(`${move}.`))),
    )
  }
  return known.get(template)
}

/** An article, a slot and what follows it. */
const HEAD_PARTS = 3

const written = (part: Part): string => (part.type === 'text' ? part.text : part.type === 'slot' ? part.key : '')

/** The sentences, each joined with the one behind it where both are short and plain and say something of one subject. */
export function joinNeighbours(told: readonly Told[], joining: Joining): Told[] {
  const joined: Told[] = []
  for (let at = 0; at < told.length; at++) {
    const one = told[at] as Told
    const other = told[at + 1]
    const text = other && textOfBoth(one, other, joining)
    if (!text) joined.push(one)
    else {
      joined.push({ ...one, text, template: `${one.template}+${other.template}`, evidence: united(one.evidence, other.evidence) })
      at++
    }
  }
  return joined
}

function textOfBoth(one: Told, other: Told, joining: Joining): string | undefined {
  return ofOneSubject(one, other, joining) ?? ofOneMatter(one, other, joining) ?? inContrast(one, other, joining)
}

/** "Travel is part of the work, and visa sponsorship is not offered." */
function ofOneMatter(one: Told, other: Told, { matters, further, and, but }: Joining): string | undefined {
  if (!other.within || one.kind !== 'stated' || other.kind !== 'stated') return undefined
  const [first, second] = [moveOf(one), moveOf(other)]
  let isOne = false
  for (const moves of matters) isOne ||= moves.includes(first) && moves.includes(second)
  if (!isOne) return undefined
  const both = `${one.text.slice(0, -1)}, ${and} ${other.within}`
  // Two lists with an "and" each would run into one another.
  const isLong = wordsIn(both) > LONGEST_OF_MATTER || both.split(` ${and} `).length > 3
  const isParted =
    ASIDE.test(both) || both.includes(`, ${but} `) || further.some((opening) => one.text.includes(opening) || other.text.includes(opening))
  return isLong || isParted ? undefined : both
}

/** "Benefits include a pension, but pay is not stated." */
function inContrast(one: Told, other: Told, { contrasts, further, but }: Joining): string | undefined {
  if (!other.within || one.kind !== 'stated' || other.kind !== 'stated') return undefined
  if (!contrasts.some(({ given, missing }) => given.includes(moveOf(one)) && missing.includes(moveOf(other)))) return undefined
  const both = `${one.text.slice(0, -1)}, ${but} ${other.within}`
  const isParted = ASIDE.test(both) || both.split(` ${but} `).length > 2 || further.some((opening) => one.text.includes(opening))
  return wordsIn(both) > LONGEST_JOINED || isParted ? undefined : both
}

const moveOf = ({ template }: Told): string => template.slice(0, template.lastIndexOf('.'))

const ASIDE = /[;:"“(]/

function ofOneSubject(one: Told, other: Told, joining: Joining): string | undefined {
  const subject = one.opening?.subject
  if (!subject || subject !== other.opening?.subject || one.kind !== 'stated' || other.kind !== 'stated') return undefined
  const before = one.text.slice(0, -1)
  const first = before.slice(one.opening?.end)
  const second = other.text.slice(other.opening.end)
  if (isIntricate(first) || isIntricate(second) || firstWord(first) === firstWord(second)) return undefined
  if (wordsIn(before) + wordsIn(second) > LONGEST_JOINED) return undefined
  if (isBeing(second, joining)) return undefined
  // "serves 40 shops and was founded in 1962": what is done now and what was are two things.
  if (joining.was.includes(firstWord(second)) && !isBeing(first, joining) && !joining.was.includes(firstWord(first))) return undefined
  // "is a mill in Kent, owned by a trust": the relative would hang on the trust.
  if (isBeing(first, joining) && !first.includes(', ') && !holdsWord(first, joining['no-relative']))
    return `${before} ${joining.relative} ${second}`
  const compound = Number(isCompound(first, joining)) + Number(isCompound(second, joining))
  if (compound === 0 && !first.includes(',')) return `${before} ${joining.and} ${second}`
  return subject.again && compound < 2 && !holdsClause(first, joining) ? `${before}, ${joining.and} ${subject.again} ${second}` : undefined
}

/** What holds a clause of its own, a quotation or an aside is left as it stands. */
const isIntricate = (text: string): boolean => /[;:"“()]/.test(text)

const firstWord = (text: string): string => text.slice(0, text.indexOf(' '))
const wordsIn = (text: string): number => text.split(' ').length
const isBeing = (text: string, { being }: Joining): boolean => being.some((words) => text.startsWith(`${words} `))
const isCompound = (text: string, { and }: Joining): boolean => text.includes(` ${and} `)
const holdsClause = (text: string, { and }: Joining): boolean => text.includes(`, ${and} `)
const holdsWord = (text: string, words: readonly string[]): boolean => text.split(/[ ,]+/).some((word) => words.includes(word))

function united(one: Told['evidence'], other: Told['evidence']): Told['evidence'] {
  const isThere = ({ start, end, text }: Told['evidence'][number]): boolean =>
    one.some((place) => place.start === start && place.end === end && place.text === text)
  return [...one, ...other.filter((place) => !isThere(place))]
}
