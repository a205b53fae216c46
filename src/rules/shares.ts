/** How large a share of a text the words of a class make up, and how long the entries of a list are. */
import { type ClassNames, classOfFigure } from './class-names'
import type { Content, ListSource } from './content'
import { type Frequency, RARE } from './frequency'
import { FIGURES } from './opcodes'
import type { SlotNames } from './slots'
import { wordsOf } from './words-of'

const SHARE_OF_NUMBERS = 0.02
const SHARE_OF_FIGURES = 0.003

const textOf = (entry: string): string => (entry.startsWith('"') ? entry.slice(1, -1) : entry)

/** How many words the longest entry of a list has. */
export const longestOf = ({ entries }: ListSource): number =>
  entries.reduce((longest, entry) => Math.max(longest, wordsOf(textOf(entry)).length), 1)

export function sharesOf({ lists: listed }: Pick<Content, 'lists'>, classes: ClassNames, frequency: Frequency): SlotNames {
  const shares: number[] = []
  for (const kind of FIGURES) shares[classOfFigure(kind)] = kind === 'number' ? SHARE_OF_NUMBERS : SHARE_OF_FIGURES
  const lists = new Map<number, ListSource>()
  for (const each of listed) lists.set(classes.ofList(each.list)?.class as number, each)
  const longest = new Map<string, number>()
  return {
    classes,
    longest(list) {
      let words = longest.get(list)
      if (words === undefined) {
        words = longestOf(lists.get(classes.ofList(list)?.class as number) as ListSource)
        longest.set(list, words)
      }
      return words
    },
    shareOf(id) {
      let share = shares[id]
      if (share === undefined) {
        const list = lists.get(id)
        const name = classes.nameOf(id)
        if (list) share = shareOfList(list, frequency)
        else share = name === undefined ? RARE : frequency.ofWord(name.replace('"', ''), name.startsWith('"'))
        shares[id] = share
      }
      return share
    },
  }
}

function shareOfList({ entries }: ListSource, frequency: Frequency): number {
  let share = 0
  for (const entry of entries) {
    const words = wordsOf(textOf(entry))
    if (words.length) share += Math.min(...words.map((word) => frequency.ofWord(word, entry.startsWith('"'))))
  }
  return share
}
