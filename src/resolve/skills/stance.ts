/** How strongly a skill is asked for: the section says, unless words of its own clause say otherwise. */
import type { Language, Rule } from '../../rules/language'
import type { Reading, ReadSentence, Token } from '../../stages'
import type { SectionKind, Skill } from '../../types'
import type { FiledHits } from '../filed'
import { isClass } from '../is-class'
import { clauseAfter, clauseBefore } from './clause'
import { clauseWords } from './clause-words'
import { type Coverage, coverageOf, coversAny } from './coverage'

export type Level = Skill['level']

/** A stretch of tokens over which the words set the level. */
export interface Stance {
  level: Level
  sentence: number
  from: number
  to: number
}

const BY_SECTION: Partial<Record<SectionKind, Level>> = { requirements: 'required', preferred: 'preferred' }

export function stances(reading: Reading, hits: Pick<FiledHits, 'stance'>, language: Language): Stance[] {
  const found: Stance[] = []
  if (!hits.stance.length) return found
  const named = coverageOf(reading.terms, reading.tokens.length)
  const announced = new Map<number, Announced>()
  for (const hit of hits.stance) {
    const rule = language.rules[hit.rule] as Rule
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    const level = rule.finds as Level
    const scope = hit.captures?.scope
    let from = sentence.from
    let to = sentence.to
    if (rule.data.scope === 'before') {
      // A word in brackets speaks of what stands right before them.
      const inBrackets = reading.tokens[hit.from]?.lower === '('
      from = clauseBefore(reading, sentence, hit.from, clauseWords(language), named, !inBrackets)
      to = hit.to
    } else if (rule.data.scope === 'after') {
      from = hit.from
      to = clauseAfter(reading, sentence, hit.to, clauseWords(language), named)
      if (rule.data.ends === 'purpose')
        to = purposeAfter(reading, hit.to, to, language.listClass.get(language.listIds.get('persons') ?? -1) ?? -1)
    } else if (scope) {
      from = scope[0]
      to = scope[1]
    }
    found.push({ level, sentence: hit.sentence, from, to })
    for (const item of carried(reading, sentence, hit.sentence, level, from, to, named)) {
      const known = announced.get(item.sentence)
      // "You need some French, and one of these would also help:": what stands next to the list speaks of it.
      if (!known || to > known.to || (to === known.to && from > known.from)) announced.set(item.sentence, { item, from, to })
    }
  }
  for (const { item } of announced.values()) found.push(item)
  return found
}

/** What is said of an item by an announcement, and the stretch of the announcement that says it. */
interface Announced {
  item: Stance
  from: number
  to: number
}

/** "Seeking a baker to run the shop": behind the person and "to" stands what will be done. */
function purposeAfter({ tokens }: Reading, from: number, to: number, persons: number): number {
  for (let at = from + 1; at < to - 1; at++) {
    if (tokens[at]?.lower !== 'to' || tokens[at + 1]?.pos !== 'VERB') continue
    if (isClass(tokens[at - 1] as Token, persons)) return at
  }
  return to
}

/** The level of tokens `from` … `to`: the narrowest stance that covers them, else the section's. */
export function levelAt(sentence: ReadSentence, from: number, to: number, found: readonly Stance[]): { level: Level; said: boolean } {
  const best = narrowest(from, to, found)
  return best ? { level: best.level, said: true } : { level: BY_SECTION[sentence.kind] ?? 'mentioned', said: false }
}

/** Of the stances that cover tokens `from` … `to` the narrowest. */
export function narrowest<Own extends Stance>(from: number, to: number, found: readonly Own[]): Own | undefined {
  let best: Own | undefined
  for (const stance of found) {
    if (stance.from > from || stance.to < to) continue
    if (!best || stance.to - stance.from < best.to - best.from) best = stance
  }
  return best
}

/** Tokens of a label at the end of an item, and of a sentence that announces a list without a colon. */
const LONGEST_LABEL = 3
const LONGEST_NOTICE = 24

/**
 * What an announcement says of a list holds for its items: "It would be great if you know any of these:". Without a colon it
 * announces only when it names nothing itself: "Progress toward the CFA is a plus." speaks of the CFA alone.
 */
function carried(
  reading: Reading,
  sentence: ReadSentence,
  index: number,
  level: Level,
  from: number,
  to: number,
  named: Coverage,
): Stance[] {
  const isOpen = reading.tokens[sentence.to - 1]?.lower === ':'
  // "Two years in web services Preferred:": the label of the next items was run together with the item before them.
  const announces = sentence.item
    ? isOpen && to >= sentence.to - 1 && (to - from <= LONGEST_LABEL || level === 'mentioned')
    : isOpen || (to >= sentence.to - 1 && sentence.to - sentence.from <= LONGEST_NOTICE && !coversAny(named, sentence.from, sentence.to))
  if (!announces) return []
  const items: Stance[] = []
  for (let next = index + 1; next < reading.sentences.length; next++) {
    const item = reading.sentences[next] as ReadSentence
    if (item.section !== sentence.section) break
    // "These are welcome. Tell us about yours:"
    if (next === index + 1 && !item.item && reading.tokens[item.to - 1]?.lower === ':') continue
    if (!item.item) break
    items.push({ level, sentence: next, from: item.from, to: item.to })
  }
  return items
}
