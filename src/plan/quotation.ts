/** Words of the posting as a quotation. */
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { type Casing, lowerFirst } from './lift'
import { noun } from './phrases'

/** The text in quotation marks, letter for letter; only a capital that opened a sentence goes. */
export function quotation(evidence: Evidence, casing: Casing): Phrase | undefined {
  const text = evidence.text.replace(/\s+/g, ' ').trim()
  if (!/\p{L}{2}/u.test(text) || /["“”]|&\w+;/.test(text)) return undefined
  // "A/B test", "Early Childhood Education": a capital that belongs to a name stays.
  const named = /^\p{Lu}(?:[^\p{L}\s]|\p{Lu})|^\S+\s+\p{Lu}/u.test(text)
  const loud = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
  return noun(`"${loud ? text.toLowerCase() : named ? text : lowerFirst(text, casing)}"`, [evidence], false)
}
