/** Which moves each paragraph makes: the musts, then by priority while there is room; told in the order of their place. */
import type { FoundInsight } from '../infer/insights'
import { once } from '../once'
import type { Outline, PlannedMove, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { overlap } from './asks'
import { insightSlots, tellableInsights } from './insights'
import type { Material } from './material'
import { companySlots, jobSlots } from './slots'
import { termSlots } from './terms'
import { titleWithKind } from './title-with-kind'

export interface MoveRule {
  move: string
  paragraph: 'job' | 'company'
  place: number
  priority: number
  must?: boolean
  /** Told only where the move before it cannot be: it takes no room of its own. */
  instead?: boolean
  /** Filled by the next best insight, not by templates of its own. */
  insight?: boolean
  /** No inference stands behind it. */
  ends?: boolean
  /** Told only where the other moves do not tell enough. */
  filler?: boolean
  lengths: ReportLength[]
}

export interface PlanRules {
  budgets: Record<ReportLength, { sentences: number; words: number }>
  moves: MoveRule[]
}

/** True when some template of the move can be filled from the slots. */
export type CanTell = (move: string, slots: Slots) => boolean

/** A rule under its full name, with its place among the moves of its paragraph that insights fill. */
interface Move {
  rule: MoveRule
  move: string
  must: boolean
  insight: number
}

/** The moves of each paragraph, the most needed first. */
const movesOf = once((rules: MoveRule[]): Record<MoveRule['paragraph'], readonly Move[]> => {
  const of = (paragraph: MoveRule['paragraph']): Move[] => {
    let insights = 0
    return rules
      .filter((rule) => rule.paragraph === paragraph)
      .map((rule) => ({
        rule,
        move: `${paragraph}.${rule.move}`,
        must: rule.must === true,
        insight: rule.insight ? insights++ : NOT_OF_INSIGHT,
      }))
      .sort(
        (a, b) =>
          Number(b.must) - Number(a.must) || isFiller(a) - isFiller(b) || b.rule.priority - a.rule.priority || a.rule.place - b.rule.place,
      )
  }
  return { job: of('job'), company: of('company') }
})

const isFiller = ({ rule }: Move): number => Number(rule.filler === true)

/** Behind a move, before the next. */
function placeOf(moves: readonly MoveRule[], paragraph: MoveRule['paragraph'], beside: string): number | undefined {
  const found = moves.find((rule) => rule.paragraph === paragraph && rule.move === beside)
  return found && found.place + BEHIND
}

const BEHIND = 0.5
/** Of the room for words so much is enough. */
const SHARE_ENOUGH = 0.68
const NOT_OF_INSIGHT = -1
const NO_SLOTS: Slots = {}

/** Behind every other move. */
const END = Number.MAX_SAFE_INTEGER

/** The inference that ends the job paragraph: of those told the one that belongs beside no move, or else beside the last of them. */
function endingOf(insights: readonly FoundInsight[], moves: readonly MoveRule[], length: ReportLength): FoundInsight | undefined {
  const room = roomFor('job', moves, length)
  let ending: FoundInsight | undefined
  let last = -1
  for (const found of insights.slice(0, room)) {
    const { beside } = found.rule
    const place = (beside === undefined ? undefined : placeOf(moves, 'job', beside)) ?? END
    if (place < last) continue
    ending = found
    last = place
  }
  return ending
}

/** Some inference that is told rests on it. */
function isNamedByInsight(slot: Slot | undefined, material: Material, moves: readonly MoveRule[], length: ReportLength): boolean {
  if (!slot || 'items' in slot) return false
  return (['job', 'company'] as const).some((paragraph) =>
    tellableInsights(material, paragraph)
      .slice(0, roomFor(paragraph, moves, length))
      .some(({ evidence }) => evidence.some((one) => slot.evidence.some((other) => overlap(one, other)))),
  )
}

/** How many inferences the paragraph tells at most. */
const roomFor = (paragraph: MoveRule['paragraph'], moves: readonly MoveRule[], length: ReportLength): number =>
  moves.filter((rule) => rule.insight && rule.paragraph === paragraph && rule.lengths.includes(length)).length

export function plan(material: Material, rules: PlanRules, length: ReportLength, canTell: CanTell): Outline[] {
  const all = termSlots(material)
  const opening = titleWithKind(material, all)
  // What the opening tells is told nowhere else, and neither is the start that an inference names.
  const known = opening ? { ...all, employment: undefined, postIs: undefined } : all
  const terms = isNamedByInsight(known.startDate, material, rules.moves, length) ? { ...known, startDate: undefined } : known
  const ofCompany = companySlots(material, length, terms)
  return (['job', 'company'] as const).map((paragraph) => {
    const slots = paragraph === 'job' ? jobSlots(material, length, terms, ofCompany, opening) : ofCompany
    const insights = tellableInsights(material, paragraph)
    const ending = paragraph === 'job' ? endingOf(insights, rules.moves, length) : undefined
    const moves: PlannedMove[] = []
    let musts = 0
    for (const { rule, move, must, insight } of movesOf(rules.moves)[paragraph]) {
      if (!rule.lengths.includes(length)) continue
      const { priority } = rule
      const found = insight === NOT_OF_INSIGHT ? undefined : insights[insight]
      const own = found && { templates: found.rule.say(), evidence: found.evidence }
      const beside = found?.rule.beside === undefined ? undefined : placeOf(rules.moves, paragraph, found.rule.beside)
      const filling = found ? insightSlots(found, material) : rule.insight ? NO_SLOTS : slots
      if (!own && !canTell(move, filling)) continue
      moves.push({
        move,
        paragraph,
        priority,
        place: found && found === ending ? END : (beside ?? rule.place),
        must,
        slots: filling,
        own,
        ends: rule.ends === true,
        filler: rule.filler === true,
      })
      if (must && !rule.instead) musts++
    }
    const budget = rules.budgets[length]
    return {
      paragraph,
      moves,
      words: budget.words,
      enough: Math.round(budget.words * SHARE_ENOUGH),
      sentences: Math.max(budget.sentences, Math.min(musts + 3, budget.sentences + 1)),
    }
  })
}
