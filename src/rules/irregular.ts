/** Forms that the regular rules do not lead back to their base, asked of compromise at build time: "led" -> lead, "staff" has none. */
import { pluralOf, verbRules } from '../nlp/compromise'
import { verbForms } from '../nlp/suffixes'
import type { Content } from './content'
import { irregularIn } from './irregular-forms'

export function irregularForms(content: Content): Record<string, string[]> {
  const rules = { ...verbRules(), singulars: {} }
  const irregular = irregularIn(content, (base) => {
    const { past, present, gerund } = verbForms(base, rules)
    return [past, present, gerund, pluralOf(base)]
  })
  for (const line of String(content.tables['irregular-forms'] ?? '').split('\n')) {
    const [base, forms] = line.split(/(?<!\s)\s+=\s+/)
    for (const form of (forms ?? '').split(/,\s*/).filter(Boolean)) {
      irregular[form] ??= []
      if (base && !irregular[form]?.includes(base)) irregular[form]?.push(base)
    }
  }
  return irregular
}
