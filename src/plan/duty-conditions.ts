/** Whether a duty is told at all, and whether it is done always, under a condition or only maybe: by what stands around it. */

import { endFrom, isNoLetter, phraseEnds, phraseStarts, startAt } from '../nlp/phrase-edges'
import { inSmall } from '../nlp/small-letters'
import { lately, once } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Evidence } from '../types'
import { holdsAny } from './holds-word'
import { isSmall } from './lift'
import { isWordCode } from './look'
import type { Material } from './material'

/** Surely a duty, with a verb to print: one told as a noun phrase has none. */
const isTellable = (duty: FoundDuty, material: Material): boolean =>
  duty.confidence >= SUREST && duty.marked.includes(VERB_MARK) && !isCatchAll(duty, material)

const SUREST = 0.6

/** "Other duties as assigned": whatever stands around it, it tells nothing. */
const isCatchAll = ({ text }: FoundDuty, { words }: Material): boolean => holdsAny(inSmall(text), words['catch-alls'])

const LONGEST_CONDITION = 40
const LONGEST_SENTENCE = 240

/** A condition that the phrase of a duty would lose. */
export interface Conditional {
  /** It may be asked, which leaves open whether it is. */
  may: boolean
  /** The words that name the condition, before the duty. */
  opening: Evidence | undefined
  /** It stands behind the duty, or is worded in a way that no sentence can take over. */
  untold: boolean
}

/** Phrases of a list, for looking up. */
export const startsOf = once((phrases: readonly string[]) => phraseStarts(phrases))
const endsOf = once((phrases: readonly string[]) => phraseEnds(phrases))
const isBlank = (code: number): boolean => code === 32

const UNTOLD: Conditional = { may: false, opening: undefined, untold: true }

/** The duties that can be told, each with the condition under which it holds, null for most. */
export const conditionsOf = lately((material: Material): ReadonlyMap<FoundDuty, Conditional | null> => {
  const found = new Map<FoundDuty, Conditional | null>()
  for (const duty of material.responsibilities) if (isTellable(duty, material)) found.set(duty, conditionAround(duty, material) ?? null)
  return found
})

/** "may exercise supervision", "in the absence of the manager, run the shift"; undefined for a duty without condition. */
function conditionAround({ evidence: [place] }: FoundDuty, { source, words }: Material): Conditional | undefined {
  if (!place || place.section === 'given') return undefined
  const from = sentenceStart(source, place.start)
  if (from < place.start) {
    const whole = source.slice(from, place.start)
    const bare = isSmall(whole.charCodeAt(0) | 32) ? whole : whole.replace(/^[^\p{L}]+/u, '')
    const sentence = bare.toLowerCase().trim()
    const opening = startAt(sentence, 0, startsOf(words['conditional-openings']), isBlank) !== undefined
    const may = holdsAny(sentence, words['conditional-before']) && isLeftOpen(sentence, words)
    if (opening) return underOpening(bare, from + whole.length - bare.length, may, place, words)
    if (may) return { may, opening: undefined, untold: false }
  }
  const end = inSmall(place.text.slice(-LONGEST_CONDITION))
  const behind = behindIn(source, place)
  const first = isWordCode(behind.charCodeAt(0)) ? behind : behind.replace(/^[\s,(]+/, '')
  for (const each of words['conditional-ends']) if (first.startsWith(each) || end.includes(each)) return UNTOLD
  return undefined
}

/** What follows in the same sentence, in small letters. */
function behindIn(source: string, { text, end }: Evidence): string {
  if (isStop(text.charCodeAt(text.length - 1))) return ''
  const line = source.slice(end, end + LONGEST_CONDITION)
  const at = line.indexOf('\n')
  return inSmall(at < 0 ? line : line.slice(0, at))
}

/** What stands before the duty says that it may be done, of this duty or of those before it: "may drive a van and". */
function isLeftOpen(sentence: string, { 'conditional-before': modals, 'plain-leads': leads, relatives }: Material['words']): boolean {
  const padded = ` ${sentence} `
  for (const each of modals) {
    const at = padded.lastIndexOf(` ${each} `)
    if (at < 0) continue
    const before = padded.slice(0, at).trim()
    const behind = padded.slice(at + each.length + 1)
    if (behind === ' ') return true
    if (leads.some((lead) => behind.includes(` ${lead} `))) continue
    const subject = before.split(' ')
    if (before.endsWith(',') || (subject.length <= LONGEST_SUBJECT && !relatives.includes(subject.at(-1) as string))) return true
  }
  return false
}

const LONGEST_SUBJECT = 3

/** The words of the condition up to its comma, where nothing but the reader and a modal stands between them and the duty. */
function underOpening(bare: string, start: number, may: boolean, { section }: Evidence, words: Material['words']): Conditional {
  const comma = bare.indexOf(',')
  const text = bare.slice(0, Math.max(0, comma))
  const between = bare
    .slice(comma + 1)
    .trim()
    .toLowerCase()
  if (comma < 0 || !(may || between === '' || words['plain-leads'].some((lead) => between === lead || between.endsWith(` ${lead}`))))
    return UNTOLD
  return { may, opening: { start, end: start + text.length, text, section }, untold: false }
}

/** Behind the last break or the last mark that ends a sentence before a place, as far back as a sentence reaches. */
export function sentenceStart(source: string, place: number): number {
  const least = Math.max(0, place - LONGEST_SENTENCE)
  for (let at = place - 1; at >= least; at--) {
    const code = source.charCodeAt(at)
    if (code === 10) return at + 1
    if (at === least || !isStop(source.charCodeAt(at - 1))) continue
    // "below.As a clerk": the space was lost.
    if (code === 32 || (isCapitalCode(code) && isSmall(source.charCodeAt(at - 2)))) return code === 32 ? at + 1 : at
  }
  return least
}

const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63
const isCapitalCode = (code: number): boolean => code >= 65 && code <= 90

/** " when needed": the short condition that a duty was read without; it is told with it. */
export function conditionOf(text: string, { evidence: [place] }: FoundDuty, { source, words }: Material): string {
  if (!place || place.section === 'given') return ''
  const tail = inSmall(place.text.slice(-LONGEST_CONDITION)).replace('(', '')
  const end = isWordCode(tail.charCodeAt(tail.length - 1)) ? tail : tail.replace(/(?<![\s.;)])[\s.;)]+$/, '')
  const rest = behindIn(source, place)
  const behind = isWordCode(rest.charCodeAt(0)) ? rest : rest.replace(/^[\s,(]+/, '')
  const tails = words['condition-tails']
  if (startAt(behind, 0, startsOf(tails), isNoLetter) === undefined && endFrom(end, endsOf(tails), isBlank) < 0) return ''
  const found = tails.find((each) => end.endsWith(` ${each}`) || (behind.startsWith(each) && !/^\p{L}/u.test(behind.slice(each.length))))
  return found && !text.toLowerCase().includes(found) ? ` ${found}` : ''
}
