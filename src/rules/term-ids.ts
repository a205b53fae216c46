/** Which term an id names. */
import { once } from '../once'
import type { Content } from './content'

const numbersOf = once(
  ({ terms }: Pick<Content, 'terms'>): ReadonlyMap<string, number> => new Map(terms.map(({ id }, number) => [id, number])),
)

export interface TermIds {
  get(id: string): number | undefined
}

/** Of what stands below, the numbers are known already; a term that is gone has none. */
export function termIds(content: Pick<Content, 'terms' | 'below' | 'gone'>): TermIds {
  const { terms, below, gone } = content
  if (!below) return numbersOf(content)
  const known = numbersOf(below)
  const own = new Map(terms.slice(below.terms.length).map(({ id }, number) => [id, below.terms.length + number]))
  return {
    get(id) {
      const number = own.get(id) ?? known.get(id)
      return number !== undefined && gone?.has(number) ? undefined : number
    },
  }
}
