/** What stands behind "or" or "and" takes the form of a noun as the opening of a line does: "a licence or able to obtain one". */

import { isWordEnd, startAt } from '../nlp/phrase-edges'
import type { LineWording } from './line'

/** The joint that ends behind a blank from `at` on: " or ", ", and ", ", ". */
interface Joint {
  from: number
  to: number
  isOr: boolean
}

/** The next joint of a text in small letters whose first sign stands at `from` or behind it. */
function jointFrom(lower: string, from: number): Joint | undefined {
  for (let blank = lower.indexOf(' ', from); blank >= 0; blank = lower.indexOf(' ', blank + 1)) {
    const before = blank > from ? lower.charCodeAt(blank - 1) : BLANK
    const isOr = lower.startsWith('or ', blank + 1)
    const length = isOr ? 4 : lower.startsWith('and ', blank + 1) ? 5 : 0
    if (length > 0) return { from: before === COMMA || before === SEMICOLON ? blank - 1 : blank, to: blank + length, isOr }
    if (before === COMMA) return { from: blank - 1, to: blank + 1, isOr }
  }
  return undefined
}

const BLANK = 32
const COMMA = 44
const SEMICOLON = 59
/** What stands before a joint names more than one word could: "attention to detail and ability to ...". */
const HOLDS_MORE = / (?:to|of|in|with|for|at|from) /

/** The phrase with each of its later parts in the form that its table gives. */
export function withJoinedForms(text: string, { joined, joinedOpenings, endings, endingOpenings }: LineWording): string {
  const lower = text.toLowerCase()
  let made = ''
  let from = 0
  for (let joint = jointFrom(lower, 0); joint; joint = jointFrom(lower, joint.to)) {
    const at = joint.to
    const ending = startAt(lower, at, endingOpenings, isEnd)
    if (ending !== undefined) return `${made}${text.slice(from, at)}${endings.get(ending)}`
    const opening = startAt(lower, at, joinedOpenings, isWordEnd)
    if (opening === undefined || !(joint.isOr || HOLDS_MORE.test(lower.slice(0, joint.from)))) continue
    made += `${text.slice(from, at)}${joined.get(opening)}`
    from = at + opening.length
  }
  return made ? made + text.slice(from) : text
}

/** The end of the text. */
const isEnd = (code: number): boolean => Number.isNaN(code)
