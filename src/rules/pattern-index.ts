/** What a pattern needs and may begin with, and where patterns are filed, so that a sentence asks only those that it may hold. */
import type { PartOfSpeech, Value } from '../stages'
import type { Content } from './content'
import type { Language, PatternSteps, Step } from './language'
import { type Element, parsePattern } from './pattern'
import { type StepNames, stepsOf } from './steps'
import { wordsOf } from './words-of'

/** For each element that must match something, what will do: words by `ofWord`, and what `ofOther` makes of the other elements. */
export function required<Key>(
  elements: readonly Element[],
  ofWord: (word: string, exact: boolean) => Key,
  ofOther: (element: Element) => Key[] | undefined,
): Key[][] {
  const groups: Key[][] = []
  for (const element of elements) {
    if (element.type === 'word') for (const word of wordsOf(element.word)) groups.push([ofWord(word, element.exact)])
    else if (element.type === 'capture' && element.inner) groups.push(...required(element.inner, ofWord, ofOther))
    else if (element.type === 'choice') {
      const first = element.options.map((option) => required(option, ofWord, ofOther)[0])
      if (first.every((group) => group !== undefined)) groups.push(first.flatMap((group) => group as Key[]))
    } else if (element.type === 'repeat') {
      if (element.min > 0) groups.push(...required([element.element], ofWord, ofOther))
    } else {
      const group = ofOther(element)
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
  /**
   * For each pattern its key: places among `words`, or, as `-1 - place`, among `exact`; "@list" and "#figure" where no word of it is
   * rare. Empty for a pattern without a key.
   */
  keys: Key[][]
}

type Key = number | string

/** Reads every pattern and files it under the required group whose words are rarest, counted by how many patterns need them. */
export function indexPatterns({ detectors, lists }: Pick<Content, 'detectors' | 'lists'>): PatternIndex {
  const words = new Map<string, number>()
  const exact = new Map<string, number>()
  const placeOf = (word: string, isExact: boolean): number => {
    const map = isExact ? exact : words
    let place = map.get(word)
    if (place === undefined) {
      place = map.size
      map.set(word, place)
    }
    return isExact ? -1 - place : place
  }
  const listIds = new Map(lists.map(({ list }, index) => [list, index]))
  const names: StepNames = { wordClass: placeOf, listIds, listClass: new Map([...listIds.values()].map((id) => [id, id])) }
  const read = (text: string): Key[][] => {
    const elements = parsePattern(text)
    // Throws when the pattern names a list that is not there, or cannot begin.
    beginsWith(stepsOf(elements, names), { tagClass: {} as Language['tagClass'], valueClass: {} as Language['valueClass'] })
    return required<Key>(elements, placeOf, (element) => {
      if (element.type === 'list') return [`@${element.list}`]
      if (element.type === 'value') return [`#${element.kind}`]
      return element.type === 'tag' && element.tag === 'Number' ? ['#number'] : undefined
    })
  }
  const groupsOf = detectors.flatMap(({ match }) => match.map(read))
  // Exceptions are filed nowhere; their words are numbered so that a sentence without them is told at a glance.
  for (const { except } of detectors) for (const text of except) stepsOf(parsePattern(text), names)
  const common = new Set<Key>()
  const marks = (map: ReadonlyMap<string, number>): string[] => [...map.keys()].filter((word) => !/[\p{L}\p{N}]/u.test(word))
  const functionWords = lists
    .filter(({ list }) => list === 'function-words')
    .flatMap(({ entries }) => entries.map((entry) => entry.replaceAll('"', '')))
  for (const word of [...functionWords, ...marks(words)]) if (words.has(word)) common.add(words.get(word) as number)
  for (const word of [...functionWords, ...marks(exact)]) if (exact.has(word)) common.add(-1 - (exact.get(word) as number))
  const uses = new Map<Key, number>()
  for (const groups of groupsOf) for (const group of groups) for (const key of group) uses.set(key, (uses.get(key) ?? 0) + 1)
  const weightOf = (key: Key): number => {
    if (typeof key === 'string') return key.startsWith('#') ? WEIGHT_OF_FIGURE : WEIGHT_OF_LIST
    return (uses.get(key) ?? 0) + (common.has(key) ? WEIGHT_OF_COMMON : 0)
  }
  const weight = (group: readonly Key[]): number => group.reduce<number>((sum, key) => sum + weightOf(key), 0)
  const keys = groupsOf.map((groups) => {
    let key: readonly Key[] = []
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

/** What nearly every sentence holds is no good key. */
const WEIGHT_OF_COMMON = 10_000
const WEIGHT_OF_LIST = 3_000
const WEIGHT_OF_FIGURE = 500
