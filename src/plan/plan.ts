/** Which moves each paragraph makes: the musts, then by priority while there is room; told in the order of their place. */
import type { Outline, PlannedMove, Slots } from '../stages'
import type { ReportLength } from '../types'
import { insightMove } from './insights'
import type { Material } from './material'
import { companySlots, jobSlots, type MoveSlots } from './slots'

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
  return (['job', 'company'] as const).map((paragraph) => {
    const slots: MoveSlots = paragraph === 'job' ? jobSlots(material, length) : companySlots(material, length)
    const budget = rules.budgets[length]
    const insights = material.insights.filter((found) => found.rule.paragraph === paragraph)
    const insightAt = new Map(rules.moves.filter((rule) => rule.paragraph === paragraph && rule.insight).map((rule, index) => [rule.move, insights[index]]))
    const open = rules.moves
      .filter((rule) => rule.paragraph === paragraph && rule.lengths.includes(length))
      .filter((rule) => (rule.insight ? insightAt.get(rule.move) !== undefined : canTell(`${paragraph}.${rule.move}`, slots[rule.move] ?? {})))
      .sort((a, b) => b.priority - a.priority || a.place - b.place)
    const musts = open.filter((rule) => rule.must)
    const room = Math.max(budget.sentences, Math.min(musts.length + 3, budget.sentences + 2))
    const chosen = [...musts, ...open.filter((rule) => !rule.must)].slice(0, room)
    const moves = chosen
      .sort((a, b) => a.place - b.place)
      .map(
        (rule): PlannedMove => {
          const found = insightAt.get(rule.move)
          const move = `${paragraph}.${rule.move}`
          if (found) return insightMove(move, paragraph, rule.priority, found, material)
          return { move, paragraph, priority: rule.priority, must: rule.must === true, slots: slots[rule.move] ?? {} }
        },
      )
    return { paragraph, moves, words: budget.words, sentences: room }
  })
}
