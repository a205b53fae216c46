/** Why something stands in an analysis. The posting is read once more by the same rules, with everything noted that was passed over. */
import { PostingError } from '../errors'
import type { ExplainTarget, Explanation, MadeFrom } from '../explanation'
import type { Knowledge } from '../knowledge'
import type { Analysis, Conflict, Fact, Insight, Responsibility, Sentence, Skill, Warning } from '../types'
import { explainGap, explainInsight } from './conditions'
import { explainDetection } from './detections'
import { explainDuty } from './duties'
import { explainFact } from './facts'
import { explainPlace } from './place'
import { explainSentence } from './sentences'
import { explainSkill } from './skills'
import { findTarget, type Target, targetsOf } from './targets'
import { firingOf, inOrder, ruleOf, type View, viewOf } from './view'
import { whatOf } from './what'

/** Explains one thing. Throws a {@link PostingError} where the analysis was not made from this posting by these rules. */
export function explain(analysis: Analysis, target: ExplainTarget, made: MadeFrom, knowledge: Knowledge): Explanation {
  const wanted = findTarget(analysis, target)
  const view = viewOf(made.input ?? analysis.source, made.options, knowledge)
  if (JSON.stringify(view.run.analysis) !== JSON.stringify(analysis)) throw madeOtherwise()
  return explanationOf(wanted, view)
}

/** Explains every finding and every sentence, in the order of the analysis. */
export function explainAll(analysis: Analysis, made: MadeFrom, knowledge: Knowledge): Explanation[] {
  const view = viewOf(made.input ?? analysis.source, made.options, knowledge)
  if (JSON.stringify(view.run.analysis) !== JSON.stringify(analysis)) throw madeOtherwise()
  return targetsOf(view.run.analysis).map((target) => explanationOf(target, view))
}

const madeOtherwise = (): PostingError =>
  new PostingError(
    'INPUT',
    'Reading the posting again gives another analysis. Explain it with the analyzer that made it, and give the input and options it was made from: explain(analysis, target, { input, options }).',
  )

const explanationOf = ({ path, found }: Target, view: View): Explanation => ({
  target: path,
  what: whatOf(path, found),
  ...told(path, found, view),
})

type Told = Omit<Explanation, 'target' | 'what'>

function told(path: string, found: unknown, view: View): Told {
  const dot = path.indexOf('.')
  const sort = path.slice(0, dot)
  const id = path.slice(dot + 1)
  const { knowledge } = view
  switch (sort) {
    case 'role':
    case 'company':
      return explainFact(path, found as Fact<unknown> | undefined, view)
    case 'skills':
      return explainSkill(id, found as Skill | undefined, view)
    case 'culture':
    case 'wording':
      return explainDetection(sort, id, view)
    case 'responsibilities':
      return found ? explainDuty(found as Responsibility, view) : unknown(path)
    case 'insights': {
      const rule = knowledge.insights.find((each) => each.id === id)
      return rule ? explainInsight(rule, found as Insight | undefined, view) : unknown(path)
    }
    case 'gaps': {
      const rule = knowledge.gaps.find((each) => each.id === id)
      return rule ? explainGap(rule, view) : unknown(path)
    }
    case 'conflicts':
      return found ? explainConflict(found as Conflict, view) : unknown(path)
    case 'warnings':
      return found ? explainWarning(found as Warning, view) : unknown(path)
    case 'report':
      return found ? explainSentence(found as Sentence, view) : unknown(path)
    case 'source':
      return explainPlace(found as { start: number; end: number }, view)
    default:
      return unknown(path)
  }
}

function unknown(path: string): never {
  throw new PostingError(
    'INPUT',
    `The analysis has no "${path.slice(0, 80)}". Paths are such as "skills.rn", "role.pay", "responsibilities.0", "report.job.0".`,
  )
}

/** Both places, each by what stated it. */
function explainConflict({ fact, evidence }: Conflict, view: View): Told {
  const { role, company } = view.run.analysis
  const side = Object.hasOwn(company, fact) ? 'company' : 'role'
  const { fired, lost } = explainFact(
    `${side}.${fact}`,
    (side === 'role' ? role : company)[fact as never] as Fact<unknown> | undefined,
    view,
  )
  const isSide = (place: { start: number }): boolean => evidence.some((each) => place.start >= each.start && place.start < each.end)
  const sides = [...fired, ...lost].filter((each) => isSide(each.evidence))
  return {
    fired: inOrder(sides.map(({ reason: _reason, ...each }) => ({ ...each, reason: 'one-side', note: view.note('one-side') }))),
    lost: lost.filter((each) => !isSide(each.evidence)),
  }
}

function explainWarning({ code }: Warning, view: View): Told {
  const [body] = view.readings
  const noticed = body.hits.filter((hit) => !hit.lost && ruleOf(hit, view).kind === 'notices' && ruleOf(hit, view).finds === code)
  const fired = noticed.map((hit) => firingOf(hit, body, view, { reason: 'notice', note: view.note('notice') }))
  if (fired.length) return { fired: inOrder(fired), lost: [] }
  const { source } = body.reading
  const evidence = { start: 0, end: source.length, text: source, section: 'other' } as const
  return {
    fired: [{ by: 'reader', id: 'reader.warnings', kind: 'notices', evidence, reason: 'measured', note: view.note('measured') }],
    lost: [],
  }
}
