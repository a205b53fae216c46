/** What a pattern needs and may begin with, and where patterns are filed, so that a sentence asks only those that it may hold. */
import type { PartOfSpeech, Value } from '../stages'
import type { Content } from './content'
import type { Language, PatternSteps, Step } from './language'
import { type Element, parsePattern } from './pattern'
import { type StepNames, stepsOf } from './steps'
import { wordsOf } from './words-of'

type WordClass = (word: string, exact: boolean) => number

/** The classes that an element other than a word asks for; undefined where words alone count. */
export type OtherClasses = (element: Element) => number[] | undefined

/** For each element that must match something, the classes that will do. */
export function required(elements: readonly Element[], wordClass: WordClass, others?: OtherClasses): number[][] {
  const groups: number[][] = []
  for (const element of elements) {
    if (element.type === 'word') for (const word of wordsOf(element.word)) groups.push([wordClass(word, element.exact)])
    else if (element.type === 'capture' && element.inner) groups.push(...required(element.inner, wordClass, others))
    else if (element.type === 'choice') {
      const first = element.options.map((option) => required(option, wordClass, others)[0])
      if (first.every((group) => group !== undefined)) groups.push(first.flatMap((group) => group as number[]))
    } else if (element.type === 'repeat') {
      if (element.min > 0) groups.push(...required([element.element], wordClass, others))
    } else {
      const group = others?.(element)
      if (group) groups.push(group)
    }
  }
  return groups
}

/** The classes of the tokens that a match may begin with. */
export function beginsWith(
  first: Step,
  { tagClass, valueClass }: Pick<Language, 'tagClass' | 'valueClass'>,
): Pick<PatternSteps, 'begins' | 'anchored' | 'any'> {
  const begins = new Set<number>()
  const anchored = first.op === 'start'
  let any = false
  const visit = (step: Step | undefined): void => {
    switch (step?.op) {
      case 'word':
        begins.add(step.id)
        return
      case 'words':
        for (const id of step.ids) begins.add(id)
        return
      case 'list':
        begins.add(step.max)
        return
      case 'tag':
        for (const tag of [step.text, step.other]) begins.add(tagClass[tag as PartOfSpeech])
        return
      case 'number':
        begins.add(valueClass.number)
        return
      case 'value':
        begins.add(valueClass[step.text as Value['kind']])
        return
      case 'choice':
        for (const option of step.options) visit(option)
        return
      case 'open':
      case 'close':
      case 'start':
        visit(step.next)
        return
      case 'rest':
        throw new Error('a capture without a pattern cannot open a pattern')
      case 'gap':
        if (!anchored) throw new Error('a gap cannot open a pattern')
        any = true
        return
      default:
        return
    }
  }
  visit(first)
  return { begins: [...begins], anchored, any }
}

/** Which words the patterns name, and under which of them each pattern is filed. Plain data, found at build time. */
export interface PatternIndex {
  /** The words that match any inflection, and those that match as they stand; joined by blanks. */
  words: string
  exact: string
  /** For each pattern the words of its key: a place among `words`, or, as `-1 - place`, among `exact`. Empty for a pattern without a key. */
  keys: number[][]
}

/** Reads every pattern and files it under the required group whose words are rarest, counted by how many patterns need them. */
export function indexPatterns({ detectors, lists }: Pick<Content, 'detectors' | 'lists'>): PatternIndex {
  const words = new Map<string, number>()
  const exact = new Map<string, number>()
  const wordClass: WordClass = (word, isExact) => {
    const map = isExact ? exact : words
    let place = map.get(word)
    if (place === undefined) {
      place = map.size
      map.set(word, place)
    }
    return isExact ? -1 - place : place
  }
  const listIds = new Map(lists.map(({ list }, index) => [list, index]))
  const names: StepNames = { wordClass, listIds, listClass: new Map([...listIds.values()].map((id) => [id, id])) }
  const read = (text: string): number[][] => {
    const elements = parsePattern(text)
    // Throws when the pattern names a list that is not there, or cannot begin.
    beginsWith(stepsOf(elements, names), { tagClass: {} as Language['tagClass'], valueClass: {} as Language['valueClass'] })
    return required(elements, wordClass)
  }
  const groupsOf = detectors.flatMap(({ match }) => match.map(read))
  const common = new Set<number | undefined>()
  for (const { list, entries } of lists) {
    if (list !== 'function-words') continue
    for (const entry of entries) {
      const word = entry.replaceAll('"', '')
      common.add(words.get(word))
      const place = exact.get(word)
      if (place !== undefined) common.add(-1 - place)
    }
  }
  const uses = new Map<number, number>()
  for (const groups of groupsOf) for (const group of groups) for (const id of group) uses.set(id, (uses.get(id) ?? 0) + 1)
  const weight = (group: readonly number[]): number =>
    group.reduce((sum, id) => sum + (uses.get(id) ?? 0) + (common.has(id) ? WEIGHT_OF_COMMON : 0), 0)
  const keys = groupsOf.map((groups) => {
    let key: readonly number[] = []
    let lightest = Number.POSITIVE_INFINITY
    for (const group of groups) {
      const own = weight(group)
      if (own >= lightest) continue
      lightest = own
      key = group
    }
    return [...new Set(key)]
  })
  return { words: [...words.keys()].join(' '), exact: [...exact.keys()].join(' '), keys }
}

/** Words of nearly every sentence are no good key. */
const WEIGHT_OF_COMMON = 10_000
