import type { TermHit } from '../stages'

/** The place of the first term that begins at token `from` or behind it. Terms are in the order of their first tokens. */
export function firstTerm(terms: readonly TermHit[], from: number): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] as TermHit).from < from) low = middle + 1
    else high = middle
  }
  return low
}
