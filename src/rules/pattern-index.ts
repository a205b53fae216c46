/** What a pattern needs and may begin with, and where patterns are filed, so that a sentence asks only those that it may hold. */
import type { PartOfSpeech, Value } from '../stages'
import type { Language, Pattern, Step } from './language'
import type { Element } from './pattern'
import { wordsOf } from './words-of'

type WordClass = (word: string, exact: boolean) => number

/** For each element that must match a word, the classes that will do; elements that may match otherwise are left out. */
export function requiredWords(elements: readonly Element[], wordClass: WordClass): number[][] {
  const groups: number[][] = []
  for (const element of elements) {
    if (element.type === 'word') for (const word of wordsOf(element.word)) groups.push([wordClass(word, element.exact)])
    else if (element.type === 'capture' && element.inner) groups.push(...requiredWords(element.inner, wordClass))
    else if (element.type === 'choice') {
      const first = element.options.map((option) => requiredWords(option, wordClass)[0])
      if (first.every((group) => group !== undefined)) groups.push(first.flatMap((group) => group as number[]))
    } else if (element.type === 'repeat' && element.min > 0) groups.push(...requiredWords([element.element], wordClass))
  }
  return groups
}

/** The classes of the tokens that a match may begin with. */
export function beginsWith(
  first: Step,
  { tagClass, valueClass }: Pick<Language, 'tagClass' | 'valueClass'>,
): Pick<Pattern, 'begins' | 'anchored' | 'any'> {
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

/** Files every pattern under the required group whose words are rarest, counted by how many patterns need them. */
export function keyIndex(patterns: readonly Pattern[], common: ReadonlySet<number>): Pick<Language, 'byKey' | 'keyless'> {
  const uses = new Map<number, number>()
  for (const { required } of patterns) for (const group of required) for (const id of group) uses.set(id, (uses.get(id) ?? 0) + 1)
  const weight = (group: readonly number[]): number =>
    group.reduce((sum, id) => sum + (uses.get(id) ?? 0) + (common.has(id) ? 10_000 : 0), 0)
  const byKey: Pattern[][] = []
  const keyless: Pattern[] = []
  for (const pattern of patterns) {
    let key: readonly number[] | undefined
    let lightest = Number.POSITIVE_INFINITY
    for (const group of pattern.required) {
      const own = weight(group)
      if (own >= lightest) continue
      lightest = own
      key = group
    }
    if (!key) keyless.push(pattern)
    else {
      for (const id of new Set(key)) {
        byKey[id] ??= []
        byKey[id].push(pattern)
      }
    }
  }
  return { byKey, keyless }
}
