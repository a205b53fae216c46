/**
 * Terms and list entries of several words, looked up by their words. At the start every spelling is only filed under its first word,
 * without taking it apart; the few that a posting may name are taken apart when one of its words asks for them.
 */
import type { Content, ListSource } from './content'
import { type NumberedList, type SpellingTable, tableOf, wholeTable } from './spelling-table'
import type { SpellingNode } from './spelling-tree'
import { wordsOf } from './words-of'

export interface Spellings {
  /** What begins with a lower-case word. */
  at(lower: string): SpellingNode | undefined
}

export function fileSpellings(content: Content, listIds: ReadonlyMap<string, number>): Spellings {
  const { terms, lists, layers = [], below, gone } = content
  if (!below) return lookUp([wholeTable(content)], layers, () => true)
  const idOf = ({ list }: ListSource): number => listIds.get(list) as number
  const added: NumberedList[] = []
  const emptied = new Set<number>()
  lists.forEach((each, index) => {
    if (below.lists[index] === each) return
    const before = below.lists[index]?.entries ?? []
    if (before === each.entries) return
    const kept = before.every((entry, at) => entry === each.entries[at])
    if (!kept) emptied.add(idOf(each))
    added.push({ id: idOf(each), list: kept ? { list: each.list, entries: each.entries.slice(before.length) } : each })
  })
  const own = tableOf(terms.slice(below.terms.length), below.terms.length, added)
  const counts = (owner: number): boolean => (owner < 0 ? !emptied.has(-owner) : !gone?.has(owner))
  return lookUp([wholeTable(below), own], layers, counts)
}

/** `counts` tells of an owner in the first table whether it still does; terms of later layers win a spelling. */
function lookUp(tables: readonly SpellingTable[], layers: readonly number[], counts: (owner: number) => boolean): Spellings {
  return {
    at(lower) {
      let root: SpellingNode | undefined
      for (let index = 0; index < tables.length; index++) {
        const { bucketOf, heads, links, owners, numberOf, textOf } = tables[index] as SpellingTable
        for (let link = heads[bucketOf(lower)] as number; link > 0; link = links[link - 1] as number) {
          const owner = owners[link - 1] as number
          const number = numberOf(link - 1)
          const text = textOf(owner, number)
          const parts = wordsOf(text)
          // An entry of one word is a word class.
          if (parts[0] !== lower || (owner < 0 && parts.length === 1) || (index === 0 && !counts(owner))) continue
          root ??= emptyNode()
          const node = walk(root, parts)
          if (owner < 0) {
            if (!node.lists) node.lists = [-owner]
            else if (!node.lists.includes(-owner)) node.lists.push(-owner)
          } else {
            const first = startOf(layers, owner)
            if (first > 0 && node.terms?.some(([other]) => other < first)) node.terms = undefined
            // The plural of a common noun is the same skill; a name has none.
            const plural = text.length > 3 && LOWER_CASE_LAST.test(text)
            // A list that begins empty takes room for many, and most have one.
            if (!node.terms) node.terms = [[owner, number, plural]]
            else if (!node.terms.some(([other]) => other === owner)) node.terms.push([owner, number, plural])
          }
        }
      }
      return root
    },
  }
}

/** Where the terms of the pack begin that a term is of; 0 for a built-in one. */
const startOf = (layers: readonly number[], term: number): number => layers.reduce((start, layer) => (layer <= term ? layer : start), 0)

const LOWER_CASE_LAST = /(?:^|[\s/-])[a-z][^\s/-]*[a-z]$/

const emptyNode = (): SpellingNode => ({ next: undefined, terms: undefined, lists: undefined })

function walk(root: SpellingNode, words: readonly string[]): SpellingNode {
  let node = root
  for (let at = 1; at < words.length; at++) {
    node.next ??= new Map()
    let next = node.next.get(words[at] as string)
    if (!next) {
      next = emptyNode()
      node.next.set(words[at] as string, next)
    }
    node = next
  }
  return node
}
