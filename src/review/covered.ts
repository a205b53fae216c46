/** Rules whose examples other rules find already, and rules that read another value in the same words. */
import { readAside } from '../pipeline'
import { readExample } from '../rules/examples'
import type { Rule } from '../rules/language'
import type { Hit } from '../stages'
import { counts, linesOf, type PackRule, problemOf, type ReviewWorld } from './world'

/** Kinds of which another rule with the same name finds the same thing. */
const SIGNALS: ReadonlySet<string> = new Set(['culture', 'wording', 'gates', 'duties', 'skills'])

export function reviewCovered(rule: PackRule, world: ReviewWorld): void {
  const { rules } = world.knowledge.language
  const own = rules.find(({ id }) => id === rule.id)
  const examples = linesOf(rule, 'yes')
  if (!own || !counts(rule, world) || !examples.length) return
  const beside = examples.map(({ text }) => rivalsIn(text, own, world))
  const contradicting = beside.findIndex((rivals) => rivals.some((rival) => contradicts(rival, own)))
  if (contradicting >= 0) {
    const rival = (beside[contradicting] as Rule[]).find((each) => contradicts(each, own)) as Rule
    world.add(
      'warning',
      'contradicts',
      problemOf(
        rule,
        'yes',
        { line: examples[contradicting]?.line ?? 0 },
        `the rule ${rival.id} reads ${JSON.stringify(rival.data.value)} in these words`,
        `switch it off: off: [${rival.id}], or make an exception`,
      ),
    )
  }
  if (!SIGNALS.has(own.kind)) return
  const [first = [], ...others] = beside
  const covering = first.find((rival) => rival.finds === own.finds && others.every((rivals) => rivals.includes(rival)))
  if (covering)
    world.add(
      'warning',
      'covered',
      problemOf(
        rule,
        'id',
        {},
        `the rule ${covering.id} finds all of its examples already`,
        'leave it out, or show an example that only it finds',
      ),
    )
}

/** Rules of the same kind that find something in the marked words, or anywhere where none are marked. */
function rivalsIn(line: string, own: Rule, { knowledge }: ReviewWorld): Rule[] {
  const { text, section, marked } = readExample(own.id, line, 'hit')
  const { reading, hits } = readAside(text, knowledge, [{ start: 0, end: text.length, kind: section, item: true }])
  const isMarked = ({ from, to }: Hit): boolean =>
    !marked.length ||
    marked.some(({ start, end }) => (reading.tokens[from]?.start ?? 0) < end && (reading.tokens[to - 1]?.end ?? 0) > start)
  const rivals = new Set(hits.filter(isMarked).map(({ rule }) => knowledge.language.rules[rule] as Rule))
  return [...rivals].filter((rival) => rival !== own && rival.kind === own.kind)
}

/** Plain values of one fact of which only one can be so. */
const contradicts = (rival: Rule, own: Rule): boolean =>
  own.kind === 'facts' &&
  rival.finds === own.finds &&
  own.data.value !== undefined &&
  rival.data.value !== undefined &&
  JSON.stringify(rival.data.value) !== JSON.stringify(own.data.value)
