/** The questions that close the company paragraph, and what is plainly not said. */
import { hash } from '../realise/hash'
import { joinList } from '../realise/list'
import type { Phrase, Slots } from '../stages'
import { anchor } from './base'
import { insightSlots, tellableInsights } from './insights'
import { lift, lowerWords } from './lift'
import type { Material } from './material'
import { clause, noun } from './phrases'
import { quotation } from './quotation'
import { repeats } from './repeats'

const MOST_LACKS = 3
const LONGEST_QUOTE = 7
/** Stand in a question for the words of the posting that raise it: quoted, as a noun, and the last of them. */
const WORDS = '{words}'
const NOUN = '{noun}'
const LAST = '{last}'
const LONGEST_NOUN = 4
/** Company facts from which a paragraph is not sparse any more. */
const FULL = 3
/** Questions below this are asked where there is no other. */
const WEIGHTY = 41
/** The share of words that makes two questions one. */
const ALIKE = 0.4
/** Questions that follow from insights. */
const MOST_FOLLOWING = 2
/** Questions that a short report asks. */
const FEW = 2

/** `asked`: what follows from this posting, the most telling first. `lacks`: what any posting tells and this one does not. */
export function questionsOf(material: Material, most: number): { asked: Phrase[]; lacks: Phrase[] } {
  const asked: Phrase[] = []
  // Questions may follow from the insights that the report tells; that of the strongest on the job ties the end to what came before.
  const [first, ...others] = tellableInsights(material, 'job').slice(0, 2)
  for (const told of [...(first ? [first] : []), ...tellableInsights(material, 'company').slice(0, 1), ...others]) {
    const follows = told.rule.ask && filled(told.rule.ask, insightSlots(told, material), `${material.seed}|${told.rule.id}`, material)
    if (follows && asked.length < MOST_FOLLOWING && !asked.some((other) => repeats(follows, other.text, ALIKE)))
      asked.push(clause(follows, told.evidence))
  }
  const room = Math.min(most, FEW + asked.length)
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const found = Object.values(material.company).filter((fact) => fact !== undefined)
  const sparse = found.length + material.culture.length / 2 < FULL
  for (const gap of gaps) {
    // A small question is asked where little else can be said.
    if (asked.length >= room || (gap.priority < WEIGHTY && (asked.length > 0 || !sparse))) break
    const phrase = gap.lack ? undefined : worded(gap, material)
    if (phrase && !asked.some((other) => repeats(phrase.text, other.text, ALIKE))) asked.push(phrase)
  }
  const lacks = gaps.flatMap(({ lack }) => (lack ? [noun(lack, anchor(material))] : [])).slice(0, sparse ? MOST_LACKS : 1)
  return { asked, lacks }
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

const SLOT = /\{(\w+)\}/g

const whole = (ask: string, slots: Slots): boolean => [...ask.matchAll(SLOT)].every(([, name = '']) => slots[name])

/** "PATIENTS" of a posting in capitals. */
const calm = (text: string, { isWord }: Material): string =>
  text.replace(/\p{Lu}{5,}/gu, (word) => (isWord(word.toLowerCase()) ? word.toLowerCase() : word))

/** The question in one of its wordings; those that take up words of the posting come first. */
function worded(gap: Material['gaps'][number], material: Material): Phrase | undefined {
  const evidence = gap.evidence.length ? gap.evidence : anchor(material)
  const quote = gap.words && gap.words.text.split(/\s+/).length <= LONGEST_QUOTE && quotation(gap.words, material)
  const thing = gap.evidence[0] && lift(gap.evidence[0].text, material.words, { most: LONGEST_NOUN })
  const open = gap.ask.filter((ask) => (quote || !ask.includes(WORDS)) && (thing || !(ask.includes(NOUN) || ask.includes(LAST))))
  const own = open.filter((ask) => ask.includes('{'))
  const wordings = own.length > 0 ? own : open
  const ask = wordings[hash(`${material.seed}|${gap.id}`) % Math.max(1, wordings.length)]
  if (!ask) return undefined
  const name = thing ? lowerWords(calm(thing, material), material.isWord) : ''
  return clause(
    ask
      .replace(WORDS, quote ? quote.text : '')
      .replace(NOUN, name)
      .replace(LAST, name.slice(name.lastIndexOf(' ') + 1)),
    evidence,
  )
}
