/** Why a result may be thin. */
import { isLetterAt } from '../nlp/capitals'
import type { Language, Rule } from '../rules/language'
import type { Hit, Reading, Token } from '../stages'
import type { Warning } from '../types'

export interface WarningFacts {
  lostLineBreaks: boolean
  duties: number
  skills: number
  postings: number
  /** Several posts were told apart in the text. */
  severalRoles: boolean
  reading: Reading
  /** The hits of rules that give notice of something. */
  notices: readonly Hit[]
  language: Language
}

/** Below this share of function words, a text of some length is not English prose. */
const LEAST_ENGLISH = 0.12
/** Clipped English ("Bend pipe, pull wire, read prints") has few function words, but nearly all of its words are known. */
const LEAST_KNOWN = 0.65
const LEAST_TOKENS = 25
const SHORT = 60

/** `messages` holds the message of each code, from rules/warnings.yaml. */
export function findWarnings(facts: WarningFacts, messages: Readonly<Record<string, string>>): Warning[] {
  const { reading, language, notices } = facts
  const codes: string[] = []
  if (!isEnglish(reading, language)) codes.push('NOT_ENGLISH')
  if (facts.duties === 0) codes.push('NO_DUTIES')
  if (facts.skills === 0) codes.push('NO_SKILLS')
  if (facts.lostLineBreaks) codes.push('LOST_LINE_BREAKS')
  if (isTruncated(reading.source)) codes.push('TRUNCATED')
  if (reading.tokens.length < SHORT) codes.push('SHORT')
  if (facts.postings > 1) codes.push('SEVERAL_POSTINGS')
  if (facts.severalRoles) codes.push('SEVERAL_ROLES')
  for (const hit of notices) {
    const { finds } = language.rules[hit.rule] as Rule
    if (!codes.includes(finds)) codes.push(finds)
  }
  return codes.map((code) => ({ code, message: messages[code] ?? code }))
}

/** Breaks off with an ellipsis after a word or a comma. Looks at the end alone: an expression would look at every letter first. */
function isTruncated(source: string): boolean {
  const text = source.trimEnd()
  const mark = ['...', '…'].find((each) => text.endsWith(each))
  return mark !== undefined && /[\p{L},]$/u.test(text.slice(0, -mark.length).trimEnd().slice(-2))
}

function isEnglish(reading: Reading, language: Language): boolean {
  const id = language.listClass.get(language.listIds.get('function-words') ?? -1) ?? -1
  const { tokens } = reading
  // So many function words are enough whatever the rest is.
  const enough = LEAST_ENGLISH * tokens.length
  let english = 0
  for (let at = 0; at < tokens.length && english < enough; at++) if (isOfClass(tokens[at] as Token, id)) english++
  if (english >= enough) return true
  let words = 0
  let known = 0
  for (const { lower, classes } of tokens) {
    if (!isLetterAt(lower, 0)) continue
    words++
    if (classes.length > 0) known++
  }
  return words < LEAST_TOKENS || english / words >= LEAST_ENGLISH || known / words >= LEAST_KNOWN
}

/** A token has a handful of classes: a plain loop is done before `includes` is called. */
function isOfClass({ classes }: Token, id: number): boolean {
  for (let at = 0; at < classes.length; at++) if (classes[at] === id) return true
  return false
}
