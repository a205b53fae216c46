/** Forms that the regular rules do not lead back to their base: "led" -> lead. */
import type { Content } from './content'
import { regularBases } from './inflection'
import { type Element, parsePattern } from './pattern'

/** Those of the words that the patterns and lists name; `formsOf` tells all forms of a word. */
export function irregularIn(
  { detectors, lists }: Pick<Content, 'detectors' | 'lists'>,
  formsOf: (base: string) => readonly string[],
): Record<string, string[]> {
  const bases = new Set<string>()
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 'word' && !element.exact) for (const word of element.word.split('-')) bases.add(word)
      else if (element.type === 'choice') element.options.forEach(visit)
      else if (element.type === 'repeat') visit([element.element])
      else if (element.type === 'capture' && element.inner) visit(element.inner)
    }
  }
  for (const detector of detectors) for (const text of [...detector.match, ...detector.except]) visit(parsePattern(text))
  for (const { entries } of lists) for (const entry of entries) if (/^[a-z]+$/.test(entry)) bases.add(entry)
  return irregularOf(bases, formsOf)
}

/** Words that a pattern names in any inflection, found without reading the pattern: some that are none may be among them. */
export const wordsInPattern = (text: string): string[] =>
  text
    .replace(/"[^"]*"|[@#][\w-]+|<[a-z-]+/g, ' ')
    .toLowerCase()
    .match(/[a-z]{2,}/g) ?? []

/** Those of base words. */
export function irregularOf(bases: Iterable<string>, formsOf: (base: string) => readonly string[]): Record<string, string[]> {
  const irregular: Record<string, string[]> = {}
  for (const base of [...bases].sort()) {
    if (!/^[a-z]{2,}$/.test(base)) continue
    for (const form of formsOf(base)) {
      if (!/^[a-z]+$/.test(form) || form === base || isMistaken(form, base) || regularBases(form).includes(base)) continue
      irregular[form] ??= []
      if (!irregular[form]?.includes(base)) irregular[form]?.push(base)
    }
  }
  return irregular
}

/** Made of a base that is no base word: "customerss" of "customers", "sellung" of "selling". */
const isMistaken = (form: string, base: string): boolean =>
  (base.endsWith('s') && form === `${base}s`) || (base.endsWith('ing') && form === `${base.slice(0, -3)}ung`)
