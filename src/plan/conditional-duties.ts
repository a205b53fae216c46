/** Duties that hold at times or under a condition only: told with it, several together, or not at all. */
import { smallFirst } from '../nlp/small-letters'
import type { FoundDuty } from '../resolve/duties/duties'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { dutyText, type ToldDuty } from './duties'
import { withArticle } from './duty-article'
import { type Conditional, conditionsOf } from './duty-conditions'
import { lift } from './lift'
import { lookAt } from './look'
import type { Material } from './material'
import { list, noun, verb } from './phrases'

/** Words of a condition, and of the duties that one sentence tells under it. */
const LONGEST_CONDITION = 9
const ROOM = 22
const MOST = 3

interface Group {
  condition: Phrase | undefined
  may: boolean
  duties: Phrase[]
  words: number
}

/** Of each kind those that stand under one condition, the first in the posting. */
export function conditionalSlots(material: Material, tailed: readonly ToldDuty[]): Slots {
  const groups: Group[] = []
  const title = material.role.title?.value.toLowerCase() ?? ''
  for (const [duty, around] of conditionsOf(material)) {
    if (!around || around.untold) continue
    const condition = around.opening && conditionPhrase(around.opening, material)
    if (around.opening && !condition) continue
    const text = dutyText(duty, title, material)
    if (!text) continue
    put(groups, duty, withArticle(text, material), around, condition)
  }
  const open = groups.find(({ may, condition }) => may && condition) ?? groups.find(({ may }) => may)
  const bound = groups.find(({ may }) => !may)
  const [first] = tailed
  const needed = first ? tailed.filter(({ tail }) => tail === first.tail).slice(0, MOST) : []
  return {
    mayCondition: open?.condition,
    mayDuties: open && list(open.duties),
    boundCondition: bound?.condition,
    boundDuties: bound && list(bound.duties),
    neededTail: first && needed.length > 1 ? noun(first.tail, first.phrase.evidence, false) : undefined,
    neededDuties: first && needed.length > 1 ? list(needed.map(({ bare }) => bare)) : undefined,
  }
}

function put(groups: Group[], { evidence }: FoundDuty, text: string, { may }: Conditional, condition: Phrase | undefined): void {
  let group = groups.find((each) => each.may === may && each.condition?.text === condition?.text)
  if (!group) {
    group = { condition, may, duties: [], words: 0 }
    groups.push(group)
  }
  const words = lookAt(text).filled
  if (group.duties.length === MOST || group.words + words > ROOM) return
  group.duties.push(verb(text, evidence))
  group.words += words
}

function conditionPhrase(place: Evidence, material: Material): Phrase | undefined {
  const text = lift(place.text, material.words, { most: LONGEST_CONDITION })
  return text ? noun(smallFirst(text), [place], false) : undefined
}
