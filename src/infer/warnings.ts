/** Why a result may be thin. */
import type { Language, Rule } from '../rules/language'
import type { Hit, Reading } from '../stages'
import type { Warning } from '../types'

export interface WarningFacts {
  lostLineBreaks: boolean
  duties: number
  skills: number
  postings: number
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

export function isEnglish(reading: Reading, language: Language): boolean {
  const id = language.listClass.get(language.listIds.get('function-words') ?? -1) ?? -1
  const { tokens } = reading
  // So many function words are enough whatever the rest is.
  const enough = LEAST_ENGLISH * tokens.length
  let words = 0
  let english = 0
  let known = 0
  for (const token of tokens) {
    if (english >= enough) return true
    const first = token.lower.charCodeAt(0)
    if (first < 128 ? first < 97 || first > 122 : !/^\p{L}/u.test(token.lower)) continue
    words++
    if (token.classes.includes(id)) english++
    if (token.classes.length > 0) known++
  }
  return words < LEAST_TOKENS || english / words >= LEAST_ENGLISH || known / words >= LEAST_KNOWN
}
