/** The rules of inflection that the package carries, put together when it is built. */
import { pluralOf, singularOf, verbRules } from '../nlp/compromise'
import { type InflectionRules, singularOf as regularSingular } from '../nlp/suffixes'
import type { Content } from './content'

export function inflectionRules({ lists }: Pick<Content, 'lists'>): InflectionRules {
  const singulars: Record<string, string> = {}
  for (const { list, entries } of lists) {
    if (list !== 'persons') continue
    for (const person of entries)
      for (const form of [pluralOf(person), `${person}s`, `${person}es`])
        if (singularOf(form) === person && regularSingular(form, { singulars: {} }) !== person) singulars[form] = person
  }
  return { ...verbRules(), singulars }
}
