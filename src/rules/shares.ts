/** How large a share of a text the words of a class make up, and how long the entries of a list are. */
import { type ClassNames, classOfFigure } from './class-names'
import type { Content } from './content'
import { frequencyOf, RARE } from './frequency'
import { FIGURES } from './opcodes'
import type { SlotNames } from './slots'
import { wordsOf } from './words-of'

const SHARE_OF_NUMBERS = 0.02
const SHARE_OF_FIGURES = 0.003

export function sharesOf(content: Pick<Content, 'lists' | 'commonWords' | 'irregular'>, classes: ClassNames): SlotNames {
  const frequency = frequencyOf(content)
  const shares: number[] = []
  for (const kind of FIGURES) shares[classOfFigure(kind)] = kind === 'number' ? SHARE_OF_NUMBERS : SHARE_OF_FIGURES
  const longest = new Map<string, number>()
  for (const { list, entries } of content.lists) {
    const id = (classes.ofList(list) as { class: number }).class
    for (const entry of entries) {
      const exact = entry.startsWith('"')
      const words = wordsOf(exact ? entry.slice(1, -1) : entry)
      if (!words.length) continue
      longest.set(list, Math.max(longest.get(list) ?? 1, words.length))
      shares[id] = (shares[id] ?? 0) + Math.min(...words.map((word) => frequency.ofWord(word, exact)))
    }
  }
  return {
    classes,
    longest: (list) => longest.get(list) ?? 1,
    shareOf(id) {
      const name = classes.nameOf(id)
      if (shares[id] === undefined) shares[id] = name === undefined ? RARE : frequency.ofWord(name.replace('"', ''), name.startsWith('"'))
      return shares[id] as number
    },
  }
}
