/** Which pattern words a word of a posting can stand for: exact forms, or any inflection of a base. */
import { once } from '../once'
import { type ClassNames, classNames } from './class-names'
import type { Content, ListSource } from './content'
import { regularBases, singularOf } from './inflection'
import type { Filing, Language, Word, WordRows } from './language'
import { type Dictionary, lowerIndexOf } from './packed/dictionary'
import { ALONE, dictionaryOf, eachOpening, UNKNOWN } from './packed/lists'
import {
  clearTree,
  followsOf,
  listCount,
  marksOf,
  moreFollowsOf,
  NOWHERE,
  numberOf,
  plant,
  type SpellingTree,
  termCount,
} from './spelling-tree'
import type { Spellings } from './spellings'
import { markOf } from './word-marks'
import { addRow } from './word-rows'
import { oneWord } from './words-of'

/** Words that are remembered from one posting to the next; above this the memory starts afresh. */
const MOST_WORDS = 20_000

/** Marks that no gap crosses, and marks that end a clause. */
const GAP_ENDS: ReadonlySet<string> = new Set([';', '.', '!', '?'])
const CLAUSE_ENDS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '(', ')', '•', '|', '–', '—'])

/** The lists that have a word, with any inflection or as it stands, as an entry of its own. */
interface ListWords {
  inflecting: WordLists
  exact: WordLists
}

interface WordLists {
  get(word: string): readonly number[] | undefined
}

function listWords(lists: readonly ListSource[], classOf: (list: string) => number): ListWords {
  const dictionary = dictionaryOf(lists)
  const inflecting = emptyLists()
  const exact = emptyLists()
  const addText = (entry: string, id: number): void => {
    if (entry.includes(' ')) return
    const quoted = entry.startsWith('"')
    const word = oneWord(quoted ? entry.slice(1, -1) : entry)
    if (word === undefined) return
    const { byText, byNumber } = quoted ? exact : inflecting
    const number = dictionary ? lowerIndexOf(dictionary, word) : -1
    if (number < 0) addTo(byText, word, id)
    else addTo(byNumber, number, id)
  }
  for (const list of lists) {
    const id = classOf(list.list)
    const known =
      dictionary &&
      eachOpening(list, dictionary, (kind, word, quoted, text) => {
        if (kind === ALONE) addTo((quoted ? exact : inflecting).byNumber, word, id)
        else if (kind === UNKNOWN) addText(text, id)
      })
    if (!known) for (const entry of list.entries) addText(entry, id)
  }
  return { inflecting: wordLists(inflecting, dictionary), exact: wordLists(exact, dictionary) }
}

/** By words as they stand in the dictionary, so that none has to be made to be filed, and by texts. */
interface FiledLists {
  byNumber: Map<number, number[]>
  byText: Map<string, number[]>
}

const emptyLists = (): FiledLists => ({ byNumber: new Map(), byText: new Map() })

function addTo<Key>(lists: Map<Key, number[]>, key: Key, id: number): void {
  const ids = lists.get(key)
  if (ids) ids.push(id)
  else lists.set(key, [id])
}

const wordLists = ({ byNumber, byText }: FiledLists, dictionary: Dictionary | undefined): WordLists => ({
  get(word) {
    const number = dictionary ? lowerIndexOf(dictionary, word) : -1
    return number < 0 ? byText.get(word) : byNumber.get(number)
  },
})

/** Of content with nothing below it: its lists are numbered alike whatever packs stand on them. */
const wholeListWords = once(({ lists }: Content): ListWords => {
  const classes = classNames(lists)
  return listWords(lists, (list) => classes.ofList(list)?.class as number)
})

/** What packs add to lists stands beside what is below them; a list that is no longer whole stands for itself. */
function layersOf(content: Content, classes: ClassNames): { layers: ListWords[]; hidden: ReadonlySet<number> } {
  const { lists, below } = content
  if (!below) return { layers: [wholeListWords(content)], hidden: new Set() }
  const classOf = (list: string): number => classes.ofList(list)?.class as number
  const hidden = new Set<number>()
  const added = lists.flatMap((each, index): ListSource[] => {
    if (below.lists[index] === each) return []
    const before = below.lists[index]?.entries ?? []
    if (before === each.entries) return []
    if (before.every((entry, at) => entry === each.entries[at])) return [{ list: each.list, entries: each.entries.slice(before.length) }]
    hidden.add(classOf(each.list))
    return [each]
  })
  return { layers: [wholeListWords(below), listWords(added, classOf)], hidden }
}

const NONE: readonly number[] = []

/** Reads lower-case words, and gives each its row in the table. What stands in the table before the first word stays there. */
export function wordLookUp(
  classes: ClassNames,
  content: Content,
  spellings: Spellings,
  tree: SpellingTree,
  rows: WordRows,
  filing: Filing,
): Pick<Language, 'lookUp' | 'tidy'> {
  const { irregular } = content
  const { layers, hidden } = layersOf(content, classes)
  const first = rows.size
  const memory = new Map<string, Word>()
  /** Where in the tree stands what begins with a word; a singular is mostly a word of its own too. */
  const planted = new Map<string, number>()
  const nodeOf = (lower: string): number => {
    let node = planted.get(lower)
    if (node === undefined) {
      const spelled = spellings.at(lower)
      node = spelled ? plant(tree, spelled) : NOWHERE
      planted.set(lower, node)
    }
    return node
  }
  const endsHere = (node: number): boolean => node !== NOWHERE && termCount(tree.numbers, node) + listCount(tree.numbers, node) > 0
  const read = (lower: string): Word => {
    const bases = [lower, ...(Object.hasOwn(irregular, lower) ? (irregular[lower] as string[]) : []), ...regularBases(lower)]
    const found = new Set<number>()
    layers.forEach((listed, layer) => {
      const add = (lists: readonly number[]): void => {
        for (const list of lists) if (layer > 0 || !hidden.has(list)) found.add(list)
      }
      add(listed.exact.get(lower) ?? NONE)
      for (const base of bases) add(listed.inflecting.get(base) ?? NONE)
    })
    const exact = classes.exact.get(lower)
    if (exact !== undefined) found.add(exact)
    for (const base of bases) {
      const id = classes.inflecting.get(base)
      if (id !== undefined) found.add(id)
    }
    const singular = singularOf(lower)
    const ids = [...found]
    const node = nodeOf(lower)
    const singularNode = singular === undefined ? NOWHERE : nodeOf(singular)
    const ends = (GAP_ENDS.has(lower) ? 1 : 0) | (CLAUSE_ENDS.has(lower) ? 2 : 0)
    const row = addRow(rows, ids, filing, {
      ends,
      spelled: endsHere(node) || endsHere(singularNode),
      marks: marksOf(lower, singular),
      follows: node === NOWHERE ? 0 : followsOf(tree.numbers, node),
      moreFollows: node === NOWHERE ? 0 : moreFollowsOf(tree.numbers, node),
      node,
      singularNode,
      number: numberOf(tree, lower),
      singularNumber: singular === undefined ? 0 : numberOf(tree, singular),
    })
    return { lower, classes: ids, row, ends, bases, marks: bases.map(markOf), singular }
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
      planted.clear()
      clearTree(tree)
      rows.size = first
      rows.filling++
    },
  }
}
