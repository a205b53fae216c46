/** What is held by whom a line asks for by a word of status: "registered with the board", "qualified solicitor". */
import { once } from '../once'
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import { lowerWords } from './lift'
import type { Material } from './material'
import type { PlanWords } from './words'

/** "registered with the board" -> "registration with the board" */
export function statusOf(whole: string, { words, persons, isWord }: Material): string | undefined {
  const text = whole.replace(/^an? /i, '')
  const space = text.indexOf(' ')
  const first = space > 0 ? text.slice(0, space).toLowerCase() : ''
  const rest = text.slice(space)
  const status = first && statusNouns(words['status-nouns']).get(first)
  if (status && text === whole && /^ (?:with|by|as|in|to) ./.test(rest)) return status + rest
  const held = first && ownEntry(words['held-statuses'], first)
  if (!held) return undefined
  // "qualified solicitor or conveyancer": what is held, not who one is.
  const person = rest.split(BEHIND_PERSON, 1)[0] as string
  if (!persons.has(person.slice(person.lastIndexOf(' ') + 1).toLowerCase())) return undefined
  return `${held} as ${articleFor(rest.trim(), words.sounds)} ${lowerWords(rest.trim(), isWord)}`
}

const BEHIND_PERSON = /,| (?:or|with|and|in|of|for|who) | \(/u

const statusNouns = once((nouns: PlanWords['status-nouns']): ReadonlyMap<string, string> => new Map(Object.entries(nouns)))
