/** Which pattern words a word of a posting can stand for: exact forms, or any inflection of a base. */
import { regularBases, singularOf } from './inflection'
import type { Word } from './language'
import { bitOf, type Spellings } from './spellings'

/** Words that are remembered between analyses; above this the memory starts afresh. */
const MOST_WORDS = 40_000

export interface WordClasses {
  /** Numbers the words of patterns: those that match any inflection, or those that match as they stand. */
  number(words: readonly string[], exact: boolean): number[]
  /** The class of a numbered word. */
  of(word: string, exact: boolean): number
  /** A class that stands for no single word. */
  fresh(): number
  /** Makes `word` one of a class. */
  join(word: string, exact: boolean, id: number): void
  count(): number
  lookUp(spellings: Spellings, irregular: Readonly<Record<string, string[]>>): (lower: string) => Word
}

export function wordClasses(): WordClasses {
  /** For each word its classes; the first is its own when it is numbered before it joins others. */
  const inflecting = new Map<string, number[]>()
  const exactly = new Map<string, number[]>()
  let next = 1
  return {
    number(words, exact) {
      const map = exact ? exactly : inflecting
      return words.map((word) => {
        const id = next++
        map.set(word, [id])
        return id
      })
    },
    of: (word, exact) => ((exact ? exactly : inflecting).get(word) as number[])[0] as number,
    fresh: () => next++,
    join(word, exact, id) {
      const map = exact ? exactly : inflecting
      const ids = map.get(word)
      if (!ids) map.set(word, [id])
      else if (!ids.includes(id)) ids.push(id)
    },
    count: () => next,
    lookUp(spellings, irregular) {
      const memory = new Map<string, Word>()
      const read = (lower: string): Word => {
        const bases = [lower, ...(Object.hasOwn(irregular, lower) ? (irregular[lower] as string[]) : []), ...regularBases(lower)]
        const classes = new Set(exactly.get(lower))
        for (const base of bases) for (const id of inflecting.get(base) ?? []) classes.add(id)
        const singular = singularOf(lower)
        const own = spellings.at(lower)
        const ofSingular = singular === undefined ? undefined : spellings.at(singular)
        return {
          lower,
          classes: [...classes],
          bases,
          singular,
          spellings: own,
          singularSpellings: ofSingular,
          spelled: [own, ofSingular].some((node) => node?.terms !== undefined || node?.lists !== undefined),
          bits: bitOf(lower) | (singular === undefined ? 0 : bitOf(singular)),
          follows: own?.follows ?? 0,
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
