/** How often a pattern may be expected to match in ordinary text, how long it may search, and the shortest words that it matches. */
import type { Content } from '../rules/content'
import { type Frequency, frequencyOf } from '../rules/frequency'
import type { Element } from '../rules/pattern'
import { wordsOf } from '../rules/words-of'

/** Shares of an ordinary text. */
const SHARE_OF_TAG: Readonly<Record<string, number>> = {
  Noun: 0.3,
  Verb: 0.13,
  Adjective: 0.09,
  Adverb: 0.04,
  ProperNoun: 0.08,
  Pronoun: 0.05,
  Determiner: 0.1,
  Number: 0.02,
}
const SHARE_OF_VALUE = 0.003
/** Sentences begin and end at about each twelfth word. */
const SHARE_OF_EDGE = 1 / 12
/** An open capture in the middle takes up to so many words. */
const LONGEST_CAPTURE = 16

export interface Weigher {
  /** The share of the words of an ordinary text at which the pattern matches. */
  shareOf(elements: readonly Element[]): number
}

export function weigher(content: Content): Weigher {
  const frequency = frequencyOf(content)
  const lists = new Map(content.lists.map(({ list, entries }) => [list, entries]))
  return { shareOf: (elements) => shareOf(elements, frequency, lists) }
}

function shareOf(elements: readonly Element[], frequency: Frequency, lists: ReadonlyMap<string, readonly string[]>): number {
  let share = 1
  for (const element of elements) share *= shareOfElement(element, frequency, lists)
  return share
}

function shareOfElement(element: Element, frequency: Frequency, lists: ReadonlyMap<string, readonly string[]>): number {
  switch (element.type) {
    case 'word':
      return wordsOf(element.word).reduce((share, word) => share * frequency.ofWord(word, element.exact), 1)
    case 'tag':
      return SHARE_OF_TAG[element.tag] ?? 1
    case 'value':
      return SHARE_OF_VALUE
    case 'list':
      return Math.min(1, sharesOfEntries(lists.get(element.list) ?? [], frequency))
    case 'choice':
      return Math.min(
        1,
        element.options.reduce((sum, option) => sum + shareOf(option, frequency, lists), 0),
      )
    case 'repeat':
      return element.min === 0 ? 1 : shareOfElement(element.element, frequency, lists)
    case 'capture':
      return element.inner ? shareOf(element.inner, frequency, lists) : 1
    case 'gap':
      return element.max + 1
    default:
      return SHARE_OF_EDGE
  }
}

const sharesOfEntries = (entries: readonly string[], frequency: Frequency): number =>
  entries.reduce((sum, entry) => {
    const words = wordsOf(entry.replaceAll('"', ''))
    return sum + words.reduce((share, word) => share * frequency.ofWord(word, entry.startsWith('"')), words.length ? 1 : 0)
  }, 0)

/** How many ways a search may take from one place, at most; the matcher gives up behind two thousand steps. */
export function waysOf(elements: readonly Element[]): number {
  let ways = 1
  elements.forEach((element, index) => {
    if (element.type === 'gap') ways *= element.max + 1
    else if (element.type === 'repeat') ways *= (element.max - element.min + 1) * waysOf([element.element])
    else if (element.type === 'choice') ways *= Math.max(...element.options.map(waysOf))
    else if (element.type === 'capture') ways *= element.inner ? waysOf(element.inner) : index === elements.length - 1 ? 1 : LONGEST_CAPTURE
  })
  return ways
}

/** Words that the pattern matches: what may be missing is left out, of a choice the side `pick` tells; undefined where only a tagger knows. */
export function sampleOf(
  elements: readonly Element[],
  pick: 'first' | 'last',
  lists: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const words: string[] = []
  for (const element of elements) {
    const sample = sampleOfElement(element, pick, lists)
    if (sample === undefined) return undefined
    if (sample) words.push(sample)
  }
  return words.join(' ')
}

const SAMPLES: Readonly<Record<string, string>> = { money: '$20', years: '3 years', percent: '20%' }

function sampleOfElement(element: Element, pick: 'first' | 'last', lists: ReadonlyMap<string, readonly string[]>): string | undefined {
  const one = <Item>(items: readonly Item[]): Item | undefined => (pick === 'first' ? items[0] : items.at(-1))
  switch (element.type) {
    case 'word':
      return element.word
    case 'value':
      return SAMPLES[element.kind]
    case 'list':
      return one(lists.get(element.list) ?? [])?.replaceAll('"', '')
    case 'choice':
      return sampleOf(one(element.options) ?? [], pick, lists)
    case 'repeat':
      return element.min === 0 ? '' : sampleOfElement(element.element, pick, lists)
    case 'capture':
      return element.inner ? sampleOf(element.inner, pick, lists) : 'it'
    case 'tag':
      return undefined
    default:
      return ''
  }
}
