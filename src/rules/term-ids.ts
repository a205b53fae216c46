/** Which term an id names. */
import { once } from '../once'
import type { Content, TermSource } from './content'
import { BUCKETS, openingHash } from './first-word'
import { quickOpening } from './packed/terms'

export interface TermIds {
  get(id: string): number | undefined
}

/**
 * Ids of thousands of terms would have to be made to be looked up: they are filed under the hash of the word that opens the name, as far
 * as that is sure to open the id as well.
 */
const numbersOf = once(({ terms }: Pick<Content, 'terms'>): TermIds => {
  const heads = new Int32Array(BUCKETS).fill(-1)
  const links = new Int32Array(terms.length)
  const others = new Map<string, number>()
  for (let number = 0; number < terms.length; number++) {
    const term = terms[number] as TermSource
    const hash = quickOpening(term)
    if (hash < 0) others.set(term.id, number)
    else {
      links[number] = heads[hash] as number
      heads[hash] = number
    }
  }
  return {
    get(id) {
      for (let number = heads[openingHash(id)] ?? -1; number >= 0; number = links[number] as number)
        if ((terms[number] as TermSource).id === id) return number
      return others.get(id)
    },
  }
})

/** Of what stands below, the numbers are known already; a term that is gone has none. */
export function termIds(content: Pick<Content, 'terms' | 'below' | 'gone'>): TermIds {
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
