/** Forms that the regular rules do not lead back to their base, asked of compromise at build time: "led" -> lead, "staff" has none. */
import { pluralOf, verbRules } from '../nlp/compromise'
import { verbForms } from '../nlp/suffixes'
import type { Content } from './content'
import { regularBases } from './inflection'
import { type Element, parsePattern } from './pattern'

export function irregularForms(content: Content): Record<string, string[]> {
  const bases = new Set<string>()
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 'word' && !element.exact) for (const word of element.word.split('-')) bases.add(word)
      else if (element.type === 'choice') element.options.forEach(visit)
      else if (element.type === 'repeat') visit([element.element])
      else if (element.type === 'capture' && element.inner) visit(element.inner)
    }
  }
  for (const detector of content.detectors) for (const text of [...detector.match, ...detector.except]) visit(parsePattern(text))
  for (const { entries } of content.lists) for (const entry of entries) if (/^[a-z]+$/.test(entry)) bases.add(entry)
  const rules = { ...verbRules(), singulars: {} }
  const irregular: Record<string, string[]> = {}
  for (const base of [...bases].sort()) {
    if (!/^[a-z]{2,}$/.test(base)) continue
    const { past, present, gerund } = verbForms(base, rules)
    for (const form of [past, present, gerund, pluralOf(base)]) {
      if (!/^[a-z]+$/.test(form) || form === base || regularBases(form).includes(base)) continue
      irregular[form] ??= []
      if (!irregular[form]?.includes(base)) irregular[form]?.push(base)
    }
  }
  for (const line of String(content.tables['irregular-forms'] ?? '').split('\n')) {
    const [base, forms] = line.split(/\s+=\s+/)
    for (const form of (forms ?? '').split(/,\s*/).filter(Boolean)) {
      irregular[form] ??= []
      if (base && !irregular[form]?.includes(base)) irregular[form]?.push(base)
    }
  }
  return irregular
}
