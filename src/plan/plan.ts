/** Which moves each paragraph makes: the musts, then by priority while there is room; told in the order of their place. */
import type { Outline, PlannedMove, Slots } from '../stages'
import type { ReportLength } from '../types'
import { insightMove, tellableInsights } from './insights'
import type { Material } from './material'
import { companySlots, jobSlots } from './slots'
import { termSlots } from './terms'

export interface MoveRule {
  move: string
  paragraph: 'job' | 'company'
  place: number
  priority: number
  must?: boolean
  /** Filled by the next best insight, not by templates of its own. */
  insight?: boolean
  lengths: ReportLength[]
}

export interface PlanRules {
  budgets: Record<ReportLength, { sentences: number; words: number }>
  moves: MoveRule[]
}

/** True when some template of the move can be filled from the slots. */
export type CanTell = (move: string, slots: Slots) => boolean

export function plan(material: Material, rules: PlanRules, length: ReportLength, canTell: CanTell): Outline[] {
  const terms = termSlots(material)
  return (['job', 'company'] as const).map((paragraph) => {
    const slots = paragraph === 'job' ? jobSlots(material, length, terms) : companySlots(material, length, terms)
    const insights = tellableInsights(material, paragraph)
    const own = rules.moves.filter((rule) => rule.paragraph === paragraph)
    const insightAt = new Map(own.filter((rule) => rule.insight).map((rule, index) => [rule.move, insights[index]]))
    const moves = own
      .filter((rule) => rule.lengths.includes(length))
      .map((rule): PlannedMove => {
        const move = `${paragraph}.${rule.move}`
        const found = insightAt.get(rule.move)
        const common = { priority: rule.priority, place: rule.place, must: rule.must === true }
        if (found) return insightMove(move, paragraph, common, found, material)
        return { move, paragraph, ...common, slots: rule.insight ? {} : slots }
      })
      .filter(({ move, own: insight, slots: filled }) => insight !== undefined || canTell(move, filled))
      .sort((a, b) => Number(b.must) - Number(a.must) || b.priority - a.priority || a.place - b.place)
    const budget = rules.budgets[length]
    const musts = moves.filter(({ must }) => must).length
    return { paragraph, moves, words: budget.words, sentences: Math.max(budget.sentences, Math.min(musts + 3, budget.sentences + 1)) }
  })
}
