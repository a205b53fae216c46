/** The questions that close the company paragraph, and what is plainly not said. */
import { hash } from '../realise/hash'
import { joinList } from '../realise/list'
import type { Phrase, Slots } from '../stages'
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
/** Questions below this are asked where there is no other. */
const WEIGHTY = 41
/** The share of words that makes two questions one. */
const ALIKE = 0.4
/** Questions that follow from insights. */
const MOST_FOLLOWING = 2

/** `asked`: what follows from this posting, the most telling first. `lacks`: what any posting tells and this one does not. */
export function questionsOf(material: Material, most: number): { asked: Phrase[]; lacks: Phrase[] } {
  const asked: Phrase[] = []
  const ask = (question: Phrase | undefined): void => {
    if (question && isShort(question.text, material) && !asked.some(({ text }) => repeats(question.text, text, ALIKE))) asked.push(question)
  }
  // Questions may follow from the insights that the report tells; that of the strongest on the job ties the end to what came before.
  const [first, ...others] = tellableInsights(material, 'job').slice(0, 2)
  for (const told of [...(first ? [first] : []), ...tellableInsights(material, 'company').slice(0, 1), ...others]) {
    if (asked.length >= MOST_FOLLOWING) break
    const follows = told.rule.ask && filled(told.rule.ask, insightSlots(told, material), `${material.seed}|${told.rule.id}`, material)
    if (follows) ask(clause(follows, told.evidence))
  }
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const found = Object.values(material.company).filter((fact) => fact !== undefined)
  const sparse = found.length + material.culture.length / 2 < FULL
  for (const gap of gaps) {
    // A small question follows from nothing that the posting says.
    if (asked.length >= most || gap.priority < WEIGHTY) break
    if (!gap.lack) ask(worded(gap, material))
  }
  const lacks = gaps.flatMap(({ lack }) => (lack ? [noun(lack, anchor(material))] : [])).slice(0, sparse ? MOST_LACKS : FEW_LACKS)
  return { asked, lacks }
}

/** Two questions are told in one sentence, so neither has joints of its own. */
function isShort(question: string, { words }: Material): boolean {
  const parts = question.split(' ')
  return parts.length <= LONGEST_QUESTION && !question.includes(',') && !parts.includes(words.joints.and)
}

/** The question in one of its wordings, with what the cues found; undefined where something is missing in all. */
function filled(ask: string, slots: Slots, seed: string, { words }: Material): string | undefined {
  const wordings = ask.split('\n').flatMap((line) => {
    const text = line.trim()
    return text && whole(text, slots) ? [text] : []
  })
  return wordings[hash(seed) % Math.max(1, wordings.length)]?.replace(SLOT, (_, name: string) => {
    const slot = slots[name]
    return !slot
      ? ''
      : 'items' in slot
        ? joinList(
            slot.items.map(({ text }) => text),
            words.joints[slot.joint],
          )
        : slot.text
  })
}

type Gap = Material['gaps'][number]

const SLOT = /\{(\w+)\}/g

const whole = (ask: string, slots: Slots): boolean => [...ask.matchAll(SLOT)].every(([, name = '']) => slots[name])

/** The question of a gap in one of its wordings. */
function worded(gap: Gap, material: Material): Phrase | undefined {
  const evidence = gap.evidence.length ? gap.evidence : anchor(material)
  const text = filled(gap.ask.join('\n'), gapSlots(gap, material), `${material.seed}|${gap.id}`, material)
  return text === undefined ? undefined : clause(text, evidence)
}

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
