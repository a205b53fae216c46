/** Which pattern words a word of a posting can stand for: exact forms, or any inflection of a base. */
import type { ClassNames } from './class-names'
import type { ListSource } from './content'
import { regularBases, singularOf } from './inflection'
import type { Filing, Language, Word, WordRows } from './language'
import { bitOf, otherBitOf, type Spellings } from './spellings'
import { markOf } from './word-marks'
import { addRow } from './word-rows'
import { wordsOf } from './words-of'

/** Words that are remembered from one posting to the next; above this the memory starts afresh. */
const MOST_WORDS = 40_000

/** Marks that no gap crosses, and marks that end a clause. */
const GAP_ENDS: ReadonlySet<string> = new Set([';', '.', '!', '?'])
const CLAUSE_ENDS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '(', ')', '•', '|', '–', '—'])

/** The lists that have a word, with any inflection or as it stands, as an entry of its own. */
interface ListWords {
  inflecting: ReadonlyMap<string, readonly number[]>
  exact: ReadonlyMap<string, readonly number[]>
}

function listWords(lists: readonly ListSource[], classes: ClassNames): ListWords {
  const inflecting = new Map<string, number[]>()
  const exact = new Map<string, number[]>()
  for (const { list, entries } of lists) {
    const id = (classes.ofList(list) as { class: number }).class
    for (const entry of entries) {
      const quoted = entry.startsWith('"')
      const words = wordsOf(quoted ? entry.slice(1, -1) : entry)
      if (words.length !== 1) continue
      const map = quoted ? exact : inflecting
      const ids = map.get(words[0] as string)
      if (ids) ids.push(id)
      else map.set(words[0] as string, [id])
    }
  }
  return { inflecting, exact }
}

const NONE: readonly number[] = []

/** Reads lower-case words, and gives each its row in the table. What stands in the table before the first word stays there. */
export function wordLookUp(
  classes: ClassNames,
  lists: readonly ListSource[],
  spellings: Spellings,
  irregular: Readonly<Record<string, string[]>>,
  rows: WordRows,
  filing: Filing,
): Pick<Language, 'lookUp' | 'tidy'> {
  const listed = listWords(lists, classes)
  const first = rows.size
  const memory = new Map<string, Word>()
  const read = (lower: string): Word => {
    const bases = [lower, ...(Object.hasOwn(irregular, lower) ? (irregular[lower] as string[]) : []), ...regularBases(lower)]
    const found = new Set(listed.exact.get(lower))
    const exact = classes.exact.get(lower)
    if (exact !== undefined) found.add(exact)
    for (const base of bases) {
      const id = classes.inflecting.get(base)
      if (id !== undefined) found.add(id)
      for (const list of listed.inflecting.get(base) ?? NONE) found.add(list)
    }
    const singular = singularOf(lower)
    const ids = [...found]
    const own = spellings.at(lower)
    const ofSingular = singular === undefined ? undefined : spellings.at(singular)
    return {
      lower,
      classes: ids,
      row: addRow(rows, ids, filing),
      filling: rows.filling,
      ends: (GAP_ENDS.has(lower) ? 1 : 0) | (CLAUSE_ENDS.has(lower) ? 2 : 0),
      spelled: [own, ofSingular].some((node) => node?.terms !== undefined || node?.lists !== undefined),
      bits: bitOf(lower) | (singular === undefined ? 0 : bitOf(singular)),
      moreBits: otherBitOf(lower) | (singular === undefined ? 0 : otherBitOf(singular)),
      follows: own?.follows ?? 0,
      moreFollows: own?.moreFollows ?? 0,
      bases,
      marks: bases.map(markOf),
      singular,
      spellings: own,
      singularSpellings: ofSingular,
    }
  }
  return {
    lookUp(lower) {
      let word = memory.get(lower)
      if (!word) {
        word = read(lower)
        memory.set(lower, word)
      }
      return word
    },
    tidy() {
      if (memory.size < MOST_WORDS) return
      memory.clear()
      rows.size = first
      rows.filling++
    },
  }
}
