/** Everything that can be said of packs: their mistakes, whether their examples hold, and what they do to each other and to the rules below. */
import { content } from '../generated/content'
import { knowledgeOf } from '../knowledge'
import { type HitLoss, traceMatch } from '../match/trace'
import type { RulePack } from '../pack'
import type { PackRemark, PackReview } from '../pack-review'
import { assemble, problemsOf, readPacks } from '../packs/assemble'
import { byPlace } from '../rules/check/check'
import { recordOf, rowsOf } from '../rules/check/names'
import type { Content } from '../rules/content'
import { reviewCovered } from './covered'
import { runInsightExamples } from './insight-examples'
import { reviewPatterns, reviewTitles } from './patterns'
import { runRuleExamples } from './rule-examples'
import { runSectionExamples } from './section-examples'
import { runSenseExamples } from './sense-examples'
import { reviewTerms } from './terms'
import { counts, problemOf, type ReviewWorld, rulesOf } from './world'

/**
 * Looks through packs as a colleague would: tells their mistakes, runs their examples, and doubts what is in the way of other rules, can never
 * fire or fires everywhere. `jobgloss check` prints it.
 *
 * @param packs Packs in the order in which an analyzer would get them.
 * @returns The remarks in order of file, line and column. Packs with an error should not be used; `createAnalyzer` refuses those with mistakes.
 * @example
 * const { remarks } = reviewPacks([
 *   { pack: 'house', terms: [{ field: 'trade', groups: [{ kind: 'method', category: 'sale', terms: 'client' }] }] },
 * ])
 * remarks[0]?.code // 'ordinary-word'
 */
export function reviewPacks(packs: readonly RulePack[]): PackReview {
  const remarks: PackRemark[] = []
  const add: ReviewWorld['add'] = (severity, code, problem) => void remarks.push({ ...problem, severity, code })
  const counted = { rules: 0, terms: 0, examples: 0 }
  const mistakes = problemsOf(content, { packs })
  for (const mistake of mistakes) add('error', 'mistake', mistake)
  if (!mistakes.length) {
    const world = worldOf(packs, content, add)
    const rules = world.sources.flatMap(rulesOf)
    counted.rules =
      rules.length +
      world.sources.reduce((sum, { value }) => sum + rowsOf(recordOf(value).insights).length + rowsOf(recordOf(value).gaps).length, 0)
    counted.terms = reviewTerms(world)
    for (const rule of rules) {
      const replaced = content.detectors.some(({ id }) => id === rule.id)
      if (replaced)
        add(
          'note',
          'replaces',
          problemOf(rule, 'id', {}, `takes the place of the built-in rule ${rule.id}`, 'choose another id to have both'),
        )
      if (counts(rule, world)) counted.examples += runRuleExamples(rule, world)
      reviewCovered(rule, world)
    }
    for (const source of world.sources)
      counted.examples += runSenseExamples(source, world) + runInsightExamples(source, world) + runSectionExamples(source, world)
    reviewPatterns(rules, world)
    reviewTitles(world)
  }
  return { remarks: remarks.sort(byPlace), ...counted }
}

function worldOf(packs: readonly RulePack[], below: Content, add: ReviewWorld['add']): ReviewWorld {
  const whole = assemble(below, { packs }).content
  const knowledge = knowledgeOf(whole)
  const { language } = knowledge
  return {
    sources: readPacks(packs, []),
    below,
    whole,
    knowledge,
    add,
    lostTo: (reading, id): HitLoss | undefined =>
      traceMatch(reading, language).find(({ rule, lost }) => lost && language.rules[rule]?.id === id)?.lost,
  }
}
