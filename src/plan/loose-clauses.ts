/** Clauses that a comma alone joins, as bullets have them: "take orders, serve drinks". */
import { VERB_MARK } from '../resolve/duties/phrase'
import type { PartOfSpeech } from '../stages'
import { bareWord } from './grammar'
import type { Material } from './material'

/** Words of a duty that may end before a comma. */
const FEWEST_LEFT = 4
const GERUND = /^\p{L}{3,}ing$/u

/** The duty with its last clause joined, or without the clauses that nothing joins; undefined where a list stays open at its end. */
export function withJoinedClauses(
  text: string,
  { words: { phrases }, verbs }: Pick<Material, 'words' | 'verbs'>,
  parts: ReadonlyMap<string, PartOfSpeech>,
): string | undefined {
  const comma = text.lastIndexOf(', ')
  if (comma < 0) return text
  const last = text.slice(comma + 2)
  const first = bareWord(firstOf(last)).toLowerCase()
  if (phrases.joints.includes(first)) return text
  const single = text.indexOf(', ') === comma
  // "operate, maintain and clean"
  if (last.indexOf(VERB_MARK, 1) > 0) return text
  if (last.startsWith(VERB_MARK)) return `${text.slice(0, comma)}${single ? ' ' : ', '}${phrases.joints[0]} ${last}`
  // "parking lots" are things.
  if (GERUND.test(first) && parts.get(first) === 'VERB') return isOpenList(text.slice(0, comma)) ? undefined : text
  const second = bareWord(firstOf(last.slice(first.length + 1)))
  // "use Agile methods", "reflect the principles": an act; "records and files": things.
  if (!verbs.has(first) || !(phrases.articles.includes(second.toLowerCase()) || /^\p{Lu}/u.test(second))) return text
  const head = text.slice(0, text.indexOf(', '))
  return head.split(' ').length >= FEWEST_LEFT ? head : undefined
}

/** A gerund stands behind the comma before, or behind the verb of a relative clause: "includes sorting mail, filing". */
function isOpenList(head: string): boolean {
  const before = head.lastIndexOf(', ')
  const piece = before < 0 ? head : head.slice(before + 2)
  if (before >= 0) return GERUND.test(firstOf(piece))
  return LISTS.test(piece)
}

const LISTS = /(?:[^s]s) \p{L}{3,}ing /u

const firstOf = (text: string): string => {
  const space = text.indexOf(' ')
  return space < 0 ? text : text.slice(0, space)
}
