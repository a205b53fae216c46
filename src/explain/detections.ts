/** Culture signals and wording flags: the rules that found them, and the hits that did not count. */
import type { Explanation } from '../explanation'
import type { Rule } from '../rules/language'
import { droppedOf, firingOf, inOrder, ruleOf, type View } from './view'

/** What rules of a kind found under one name. */
export function explainDetection(kind: 'culture' | 'wording', finds: string, view: View): Pick<Explanation, 'fired' | 'lost'> {
  const isWanted = (rule: Rule): boolean => rule.kind === kind && rule.finds === finds
  const [body] = view.readings
  return {
    fired: inOrder(body.hits.filter((hit) => !hit.lost && isWanted(ruleOf(hit, view))).map((hit) => firingOf(hit, body, view))),
    lost: inOrder(droppedOf(isWanted, view)),
  }
}
