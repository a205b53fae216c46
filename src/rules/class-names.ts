/** Numbers the word classes: the kinds of figures, the lists, and every word that a pattern names, exact or in any inflection. */
import type { Value } from '../stages'
import type { ListSource } from './content'
import { FIGURES } from './opcodes'

export interface ListClass {
  id: number
  class: number
}

export interface ClassNames {
  /** The class of a word of a pattern; a word that has none gets the next. */
  ofWord(word: string, exact: boolean): number
  ofList(list: string): ListClass | undefined
  /** The word of a class, an exact one after a quote; undefined for a list and a figure. */
  nameOf(id: number): string | undefined
  /** The words that stand for any inflection, and those that stand as they are, with their classes. */
  readonly inflecting: ReadonlyMap<string, number>
  readonly exact: ReadonlyMap<string, number>
  readonly lists: ReadonlyMap<string, ListClass>
  /** All words in the order of their classes, exact ones after a quote. */
  words(): readonly string[]
  /** Classes are numbered below this. */
  count(): number
}

export const classOfFigure = (kind: Value['kind']): number => 1 + FIGURES.indexOf(kind)

/** The class of the first word, where all lists are numbered before the words. */
export const firstClassOf = (lists: readonly ListSource[]): number => 1 + FIGURES.length + new Set(lists.map(({ list }) => list)).size

/** Starts with the words of an earlier numbering, `words()` of it. Lists that it did not know are numbered behind its words. */
export function classNames(lists: readonly ListSource[], words: readonly string[] = []): ClassNames {
  const later = new Set(words.filter((name) => name.startsWith(LIST)))
  const byList = new Map<string, ListClass>()
  for (const { list } of lists)
    if (!byList.has(list) && !later.has(LIST + list)) byList.set(list, { id: byList.size + 1, class: 1 + FIGURES.length + byList.size })
  const inflecting = new Map<string, number>()
  const exact = new Map<string, number>()
  const first = 1 + FIGURES.length + byList.size
  const order: string[] = []
  const add = (name: string): number => {
    const id = first + order.length
    order.push(name)
    if (name.startsWith('"')) exact.set(name.slice(1), id)
    else if (name.startsWith(LIST) && name.length > 1) byList.set(name.slice(1), { id: byList.size + 1, class: id })
    else inflecting.set(name, id)
    return id
  }
  for (const name of words) add(name)
  return {
    ofWord: (word, isExact) => (isExact ? exact : inflecting).get(word) ?? add(isExact ? `"${word}` : word),
    ofList: (list) => byList.get(list),
    nameOf: (id) => order[id - first],
    inflecting,
    exact,
    lists: byList,
    words: () => order,
    count: () => first + order.length,
  }
}

/** Stands before the name of a list among the words. */
export const LIST = '@'
