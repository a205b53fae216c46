/** Fields, kinds and categories of terms as numbers, so that tokens can be marked with them. Made once for a language. */
import { once } from '../../once'
import type { Language } from '../../rules/language'

export interface TermNumbers {
  /** For each term its field and its category; 0 for no category. */
  fields: Uint16Array
  categories: Uint16Array
  /** For each term 1 where it is soft or physical, which says nothing of a field. */
  soft: Uint8Array
  /** For each field 1 where it is technical. Fields are numbered from 1 on. */
  technical: Uint8Array
}

/** Kinds that count where the company talks about itself or heads the posting. */
const SOFT: ReadonlySet<string> = new Set(['soft', 'physical'])
const TECHNICAL = /^(?:programming|web|mobile|database|data|cloud|information security|network|hardware|software)/

export const termNumbers = once(({ terms }: Language): TermNumbers => {
  const fields = new Map<string, number>()
  const categories = new Map<string, number>()
  const numberIn = (names: Map<string, number>, name: string): number => {
    const number = names.get(name) ?? names.size + 1
    names.set(name, number)
    return number
  }
  return {
    fields: Uint16Array.from(terms, ({ field }) => numberIn(fields, field)),
    categories: Uint16Array.from(terms, ({ category }) => (category === undefined ? 0 : numberIn(categories, category))),
    soft: Uint8Array.from(terms, ({ kind }) => (SOFT.has(kind) ? 1 : 0)),
    technical: Uint8Array.from(['', ...fields.keys()], (field) => (TECHNICAL.test(field) ? 1 : 0)),
  }
})
