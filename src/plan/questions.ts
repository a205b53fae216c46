/** The questions that close the company paragraph, and what is plainly not said. */

import { countParts, evenSpace } from '../nlp/even-space'
import { articleFor } from '../realise/article'
import { hash } from '../realise/hash'
import { joinList } from '../realise/list'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence, ReportLength } from '../types'
import { overlap } from './asks'
import { anchor, baseSlots } from './base'
import { insightSlots, tellableInsights } from './insights'
import { lift, lowerWords } from './lift'
import { inSmallWords } from './loud-words'
import type { Material } from './material'
import { clause, noun } from './phrases'
import { repeats } from './repeats'

/** What is missing, of a posting that says little of the employer and of any other. */
const MOST_LACKS = 3
const FEW_LACKS = 2
/** Words of a question, and of the noun in it that the posting gives. */
const LONGEST_QUESTION = 14
const LONGEST_NOUN = 4
/** Company facts from which a paragraph is not sparse any more. */
const FULL = 3
/** Questions of gaps below this are too small for the report, and below the other too small to stand beside another question. */
const WEIGHTY = 41
const WEIGHTY_BESIDE = 48
/** Questions that are held ready, as some rest on what is not told. */
const MOST_CANDIDATES = 8
/** Words of all questions together. */
const MOST_ASKED = 25
/** The share of words that makes two questions one. */
const ALIKE = 0.4
/** What a question that follows from an insight weighs beside gaps, by the strength of the insight. */
const FOLLOWING = 80
/** What such a question gains that names something of the posting. */
const NAMED = 15
/** So many insights of a paragraph are told in a report of usual length. */
const TOLD = 2

/** How telling a question is; it is worded when its turn comes. */
interface Weighed {
  weight: number
  question: () => Worded
}

/** A question where what it rests on is told before it, and where it is not. */
interface Worded {
  resting?: Phrase | undefined
  alone?: Phrase | undefined
}

export interface Question extends Worded {
  weight: number
  text: Phrase
}

/** `asked`: what may follow from this posting, the most telling first. `lacks`: what any posting tells and this one does not. */
export function questionsOf(material: Material, length: ReportLength): { asked: Question[]; lacks: Phrase[] } {
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const asked = [...followingQuestions(material), ...gapQuestions(gaps, material)]
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ weight, question }) => {
      const { resting, alone } = question()
      const text = resting ?? alone
      return text ? [{ weight, resting, alone, text }] : []
    })
    .slice(0, MOST_CANDIDATES)
  const found = Object.values(material.company).filter((fact) => fact !== undefined)
  const sparse = found.length + material.culture.length / 2 < FULL
  const lacks = gaps
    // A brief paragraph tells no inference that could say so.
    .filter(({ missing }) => length === 'brief' || !tellsMissing(missing, material))
    .flatMap(({ lack }) => (lack ? [noun(lack, anchor(material))] : []))
    .slice(0, sparse ? MOST_LACKS : FEW_LACKS)
  return { asked, lacks }
}

/**
 * Those that may be asked where the report has told `told`: a question about "the bonus" follows a sentence that tells of one.
 * Where there is no room for all the last goes.
 */
export function questionsBehind(asked: readonly Question[], told: readonly Evidence[], most: number): Phrase[] {
  const items: Phrase[] = []
  let room = MOST_ASKED
  for (const { weight, resting, alone } of asked) {
    if (items.length >= most || (items.length > 0 && weight < WEIGHTY_BESIDE)) break
    const next = resting?.evidence.every((place) => isTold(place, told)) ? resting : alone
    if (!next || items.some(({ text }) => repeats(next.text, text, ALIKE))) continue
    room -= countParts(evenSpace(next.text))
    if (items.length > 0 && room < 0) break
    items.push(next)
  }
  return items
}

const isTold = (place: Evidence, told: readonly Evidence[]): boolean => place.section === 'given' || told.some((own) => overlap(own, place))

const toldOfCompany = (material: Material) => tellableInsights(material, 'company').slice(0, TOLD)

/** True when an insight is told that rests on the same silence: "no salary is printed". */
const tellsMissing = (missing: readonly string[], material: Material): boolean =>
  missing.length > 0 &&
  toldOfCompany(material).some(({ rule }) => missing.every((own) => [...rule.unless, ...rule.silence].some(({ fact }) => fact === own)))

/** True when an insight is told of the very words that the question follows from; what is open there is told with it. */
const tellsOpen = ({ evidence }: Gap, material: Material): boolean =>
  toldOfCompany(material).some((told) => !told.rule.ask && told.evidence.some((own) => evidence.some((found) => overlap(own, found))))

/** Questions may follow from the insights that the report tells; that of the strongest on the job ties the end to what came before. */
function followingQuestions(material: Material): Weighed[] {
  const [first, ...others] = tellableInsights(material, 'job').slice(0, 2)
  return [...(first ? [first] : []), ...tellableInsights(material, 'company').slice(0, 1), ...others].flatMap((told) => {
    const { rule, evidence } = told
    const words = rule.ask && wordingOf(rule.ask.split('\n'), insightSlots(told, material), `${material.seed}|${rule.id}`, material)
    if (!words) return []
    return [{ weight: FOLLOWING * rule.strength + (words.named ? NAMED : 0), question: () => ({ resting: clause(words.text, evidence) }) }]
  })
}

/** A small question follows from nothing that the posting says. */
const gapQuestions = (gaps: Material['gaps'], material: Material): Weighed[] =>
  gaps.flatMap((gap) => {
    const { id, ask, alone, evidence, lack, priority } = gap
    if (lack || priority < WEIGHTY || tellsOpen(gap, material)) return []
    const wording = (lines: readonly string[], slots: Slots): Phrase | undefined => {
      const words = wordingOf(lines, slots, `${material.seed}|${id}`, material)
      return words && clause(words.text, evidence.length ? evidence : anchor(material))
    }
    const question = (): Worded => {
      const slots = gapSlots(gap, material)
      const resting = wording(ask, slots)
      // A silence alone presupposes nothing.
      return { resting, alone: evidence.length ? wording(alone, slots) : resting }
    }
    return [{ weight: priority, question }]
  })

/** Two questions are told in one sentence, so neither has joints of its own. */
function isShort(question: string, { words }: Material): boolean {
  const parts = question.split(' ')
  return parts.length <= LONGEST_QUESTION && !question.includes(',') && !parts.includes(words.joints.and)
}

/** What a question says, and whether it names what was found in this posting. */
interface Words {
  text: string
  named: boolean
}

/** One of the wordings whose slots are there; one that names something of the posting stands before one that would do for any. */
function wordingOf(lines: readonly string[], slots: Slots, seed: string, material: Material): Words | undefined {
  const wordings = lines.flatMap((line) => filled(line.trim(), slots, material) ?? [])
  const naming = wordings.filter(({ named }) => named)
  const fit = naming.length > 0 ? naming : wordings
  return fit[hash(seed) % Math.max(1, fit.length)]
}

/** The wording with what the cues found; undefined where something is missing or makes it too long. */
function filled(line: string, slots: Slots, material: Material): Words | undefined {
  let named = false
  let isWhole = line !== ''
  const text = line.replace(SLOT, (_, name: string, form: string | undefined) => {
    const slot = slots[name]
    if (!slot) isWhole = false
    if (!GENERAL.has(name)) named = true
    return slot ? inWords(slot, form, material) : ''
  })
  return isWhole && isShort(text, material) ? { text, named } : undefined
}

/** Slots that every posting has. */
const GENERAL = new Set(['title', 'person', 'company'])

/** "pair programmer" with its article where "a" is wanted. */
function inWords(slot: Slot, form: string | undefined, { words }: Material): string {
  const items = 'items' in slot ? slot.items : [slot]
  const text = joinList(
    items.map((item) => item.text),
    words.joints['items' in slot ? slot.joint : 'and'],
  )
  return form === 'a' && items.length === 1 && !items[0]?.plural ? `${articleFor(text, words.sounds)} ${text}` : text
}

type Gap = Material['gaps'][number]

const SLOT = /\{(\w+)(?::(a))?\}/g

/** What the first cue found as a noun, the last word of it, and whom the title names. */
function gapSlots({ evidence }: Gap, material: Material): Slots {
  const [found] = evidence
  const thing = found && lift(found.text, material.words, { most: LONGEST_NOUN })
  const name = thing && lowerWords(inSmallWords(thing, material.isWord), material.isWord)
  return {
    person: baseSlots(material).person,
    noun: name ? noun(name, evidence) : undefined,
    last: name ? noun(name.slice(name.lastIndexOf(' ') + 1), evidence) : undefined,
  }
}
