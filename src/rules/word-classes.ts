/** Which pattern words a word of a posting can stand for: exact forms, or any inflection of a base. */
import { regularBases, singularOf } from './inflection'
import type { Word } from './language'
import type { Spellings } from './spellings'

/** Words that are remembered between analyses; above this the memory starts afresh. */
const MOST_WORDS = 40_000

export interface WordClasses {
  /** The class of a pattern word, made when it is new. */
  of(word: string, exact: boolean): number
  /** The class of a pattern word that some pattern names; 0 when none does. */
  known(word: string, exact: boolean): number
  /** A class that stands for no single word. */
  fresh(): number
  /** Makes `word` one of a class. */
  join(word: string, exact: boolean, id: number): void
  count(): number
  lookUp(spellings: Spellings, irregular: Readonly<Record<string, string[]>>): (lower: string) => Word
}

export function wordClasses(): WordClasses {
  const inflecting = new Map<string, number[]>()
  const exactly = new Map<string, number[]>()
  const single = { exact: new Map<string, number>(), inflecting: new Map<string, number>() }
  let next = 1
  const join = (word: string, exact: boolean, id: number): void => {
    const map = exact ? exactly : inflecting
    const ids = map.get(word)
    if (!ids) map.set(word, [id])
    else if (!ids.includes(id)) ids.push(id)
  }
  return {
    of(word, exact) {
      const ids = exact ? single.exact : single.inflecting
      let id = ids.get(word)
      if (id === undefined) {
        id = next++
        ids.set(word, id)
        join(word, exact, id)
      }
      return id
    },
    known: (word, exact) => (exact ? single.exact : single.inflecting).get(word) ?? 0,
    fresh: () => next++,
    join,
    count: () => next,
    lookUp(spellings, irregular) {
      const irregularForms = new Map(Object.entries(irregular))
      const memory = new Map<string, Word>()
      const read = (lower: string): Word => {
        const bases = [lower, ...(irregularForms.get(lower) ?? []), ...regularBases(lower)]
        const classes = new Set(exactly.get(lower))
        for (const base of bases) for (const id of inflecting.get(base) ?? []) classes.add(id)
        const singular = singularOf(lower)
        return {
          classes: [...classes],
          bases,
          singular,
          spellings: spellings.at(lower),
          singularSpellings: singular === undefined ? undefined : spellings.at(singular),
        }
      }
      return (lower) => {
        let word = memory.get(lower)
        if (!word) {
          word = read(lower)
          if (memory.size >= MOST_WORDS) memory.clear()
          memory.set(lower, word)
        }
        return word
      }
    },
  }
}
