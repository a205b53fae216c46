/** Which term an id names. */
import { once } from '../once'
import type { Content, TermSource } from './content'
import { opensPlainly } from './packed/terms'
import { wholeTable } from './spelling-table'
import { openingWord } from './words-of'

export interface TermIds {
  get(id: string): number | undefined
}

/**
 * Ids of thousands of terms would have to be made to be looked up. Names are filed under the word that opens them, which opens
 * the id as well unless it holds marks; the ids of those are made when one is not found so.
 */
const numbersOf = once((content: Pick<Content, 'terms' | 'lists'>): TermIds => {
  const { terms } = content
  let others: Map<string, number> | undefined
  /** Those that were asked for, at most all terms. */
  const known = new Map<string, number>()
  const find = (id: string): number | undefined => {
    const { bucketOf, heads, links, owners, numberOf } = wholeTable(content)
    const opening = openingWord(id)
    for (let link = opening === undefined ? 0 : (heads[bucketOf(opening)] as number); link > 0; link = links[link - 1] as number) {
      const owner = owners[link - 1] as number
      if (owner >= 0 && numberOf(link - 1) === 0 && (terms[owner] as TermSource).id === id) return owner
    }
    others ??= new Map(terms.flatMap((term, number) => (opensPlainly(term) ? [] : [[term.id, number] as const])))
    return others.get(id)
  }
  return {
    get(id) {
      const before = known.get(id)
      if (before !== undefined) return before
      const number = find(id)
      // Rules and findings ask for the same terms again and again; what is none is asked for in vain, and need not be kept.
      if (number !== undefined) known.set(id, number)
      return number
    },
  }
})

/** Of what stands below, the numbers are known already; a term that is gone has none. */
export function termIds(content: Pick<Content, 'terms' | 'lists' | 'below' | 'gone'>): TermIds {
  const { terms, below, gone } = content
  if (!below) return { get: (id) => numbersOf(content).get(id) }
  const own = new Map(terms.slice(below.terms.length).map(({ id }, number) => [id, below.terms.length + number]))
  return {
    get(id) {
      const number = own.get(id) ?? numbersOf(below).get(id)
      return number !== undefined && gone?.has(number) ? undefined : number
    },
  }
}
