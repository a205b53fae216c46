/** Word sense: does an ambiguous spelling stand for the skill here? Decided by case, company, list neighbours and section. */
import type { Language, Sense } from '../../rules/language'
import type { ReadSentence, Reading, TermHit, Token } from '../../stages'
import { touches } from '../../match/match'

export const ASKING: ReadonlySet<string> = new Set(['requirements', 'preferred'])

export interface SenseContext {
  reading: Reading
  language: Language
  /** Tokens that an unambiguous term covers: its field. */
  sure: ReadonlyMap<number, string>
  /** How many unambiguous terms of each field the posting names. */
  fields: ReadonlyMap<string, number>
  /** Token positions right after a phrase that asks for a skill. */
  asked: ReadonlySet<number>
}

/** The confidence that the hit is meant as the skill; 0 when it is not. */
export function senseOf(hit: TermHit, sense: Sense | undefined, context: SenseContext): number {
  const { reading, language } = context
  const sentence = reading.sentences[hit.sentence] as ReadSentence
  const text = reading.source.slice((reading.tokens[hit.from] as Token).start, (reading.tokens[hit.to - 1] as Token).end)
  if (!sense) return confidentSpelling(text, hit, language) ? 0.95 : 0
  if (sense.never.some((nodes) => touches(nodes, hit.from, hit.to, sentence, reading, language))) return 0
  const asWritten = text === sense.word
  const field = language.terms[hit.term]?.field ?? ''
  const neighbours = neighbourOf(hit, sentence, context, field)
  if (sense.exact && !asWritten && !neighbours) return 0
  if (neighbours) return 0.9
  if (companyOf(hit, sense, sentence, reading)) return 0.85
  if (!ASKING.has(sentence.kind)) return 0
  const alone = sentence.to - sentence.from <= hit.to - hit.from + 2
  if (sense.exact ? asWritten && (alone || context.asked.has(hit.from)) : alone || context.asked.has(hit.from)) return 0.8
  if (asWritten && /^\p{Lu}/u.test(text) && hit.from > sentence.from && (context.fields.get(field) ?? 0) >= 2) return 0.7
  if (asWritten && sense.exact && (context.fields.get(field) ?? 0) >= 3) return 0.65
  return 0
}

/** A spelling of one or two letters without a sense entry counts only as it is written in the lexicon. */
function confidentSpelling(text: string, hit: TermHit, language: Language): boolean {
  if (text.length > 3) return true
  const term = language.terms[hit.term]
  const spelling = hit.spelling === 0 ? term?.name : term?.aliases[hit.spelling - 1]
  return text === spelling || (text.length === 3 && text === text.toUpperCase())
}

const JOINTS = new Set([',', '/', '&', '+', '|', '•', ';', '(', ')'])
const WORD_JOINTS = new Set(['and', 'or', 'and/or'])

/** True when the next item of the list on either side is an unambiguous term of the same field (or any tool). */
function neighbourOf(hit: TermHit, sentence: ReadSentence, { reading, sure }: SenseContext, field: string): boolean {
  for (const direction of [-1, 1]) {
    let at = direction < 0 ? hit.from - 1 : hit.to
    let joints = 0
    while (at >= sentence.from && at < sentence.to && joints < 3) {
      const lower = (reading.tokens[at] as Token).lower
      if (JOINTS.has(lower) || WORD_JOINTS.has(lower)) joints++
      else break
      at += direction
    }
    if (joints === 0) continue
    for (let step = 0; step < 3 && at >= sentence.from && at < sentence.to; step++, at += direction) {
      if (JOINTS.has((reading.tokens[at] as Token).lower)) break
      const other = sure.get(at)
      if (other !== undefined && (other === field || TECHNICAL.test(other) === TECHNICAL.test(field))) return true
    }
  }
  return false
}

const TECHNICAL = /^(?:programming|web|mobile|database|data|cloud|security|network|hardware|software|business-software)/

/** True when a word of its company stands in the sentence. */
function companyOf(hit: TermHit, sense: Sense, sentence: ReadSentence, { tokens }: Reading): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at >= hit.from && at < hit.to) continue
    for (const phrase of sense.company) {
      if (phrase.every((id, offset) => at + offset < sentence.to && (tokens[at + offset] as Token).classes.includes(id))) return true
    }
  }
  return false
}
