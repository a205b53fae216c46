/** What stands behind "or" or "and" takes the form of a noun as the opening of a line does: "a licence or able to obtain one". */

import { isWordEnd, startAt } from '../nlp/phrase-edges'
import type { LineWording } from './line'

const JOINT = /[,;]? (?:or|and) |, /g
/** What stands before a joint names more than one word could: "attention to detail and ability to ...". */
const HOLDS_MORE = / (?:to|of|in|with|for|at|from) /

/** The phrase with each of its later parts in the form that its table gives. */
export function withJoinedForms(text: string, { joined, joinedOpenings, endings, endingOpenings }: LineWording): string {
  const lower = text.toLowerCase()
  let made = ''
  let from = 0
  JOINT.lastIndex = 0
  for (let joint = JOINT.exec(lower); joint; joint = JOINT.exec(lower)) {
    const at = joint.index + joint[0].length
    const ending = startAt(lower, at, endingOpenings, isEnd)
    if (ending !== undefined) return `${made}${text.slice(from, at)}${endings.get(ending)}`
    const opening = startAt(lower, at, joinedOpenings, isWordEnd)
    if (opening === undefined || !(joint[0].endsWith(' or ') || HOLDS_MORE.test(lower.slice(0, joint.index)))) continue
    made += `${text.slice(from, at)}${joined.get(opening)}`
    from = at + opening.length
  }
  return made ? made + text.slice(from) : text
}

/** The end of the text. */
const isEnd = (code: number): boolean => Number.isNaN(code)
