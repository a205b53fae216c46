/** Fields, kinds and categories of terms as numbers, so that tokens can be marked with them. Made once for a language. */
import { once } from '../../once'
import type { TermSource } from '../../rules/content'
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
  const numbers = {
    fields: new Uint16Array(terms.length),
    categories: new Uint16Array(terms.length),
    soft: new Uint8Array(terms.length),
  }
  // Terms of one field, kind and category stand together, and there are thousands.
  let [lastField, lastCategory, lastKind]: (string | undefined)[] = []
  let [fieldNumber, categoryNumber, softNumber] = [0, 0, 0]
  for (let index = 0; index < terms.length; index++) {
    const { field, category, kind } = terms[index] as TermSource
    if (field !== lastField) {
      lastField = field
      fieldNumber = numberIn(fields, field)
    }
    if (category !== lastCategory) {
      lastCategory = category
      categoryNumber = category === undefined ? 0 : numberIn(categories, category)
    }
    if (kind !== lastKind) {
      lastKind = kind
      softNumber = SOFT.has(kind) ? 1 : 0
    }
    numbers.fields[index] = fieldNumber
    numbers.categories[index] = categoryNumber
    numbers.soft[index] = softNumber
  }
  return { ...numbers, technical: Uint8Array.from(['', ...fields.keys()], (field) => (TECHNICAL.test(field) ? 1 : 0)) }
})
