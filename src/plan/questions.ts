/** The questions that close the company paragraph, and what is plainly not said. */
import { hash } from '../realise/hash'
import type { Phrase, Slots } from '../stages'
import { anchor } from './base'
import { insightSlots, tellableInsights } from './insights'
import type { Material } from './material'
import { clause, noun } from './phrases'
import { quotation } from './quotation'

const MOST_LACKS = 3
const LONGEST_QUOTE = 7
/** Stands in a question for the words of the posting that raise it. */
const WORDS = '{words}'
/** Company facts from which a paragraph is not sparse any more. */
const FULL = 3
/** Questions below this are asked where there is no other. */
const WEIGHTY = 41
/** Questions that a short report asks. */
const FEW = 2

export function questionsOf(material: Material, most: number): { asked: Phrase[]; lacks: Phrase[] } {
  const asked: Phrase[] = []
  const taken = new Set<string>()
  // A question may follow from the insight that this paragraph tells.
  const [told] = tellableInsights(material, 'company')
  const follows = told?.rule.ask && filled(told.rule.ask, insightSlots(told, material))
  if (told && follows) asked.push(clause(follows, told.evidence))
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const sparse = Object.keys(material.company).length + material.culture.length / 2 < FULL
  for (const gap of gaps) {
    // A small question is asked where little else can be said.
    if (asked.length >= most || (gap.priority < WEIGHTY && (asked.length > 0 || !sparse))) break
    const phrase = worded(gap, material)
    if (!phrase || asked.some((other) => other.text === phrase.text)) continue
    // The last thing that can plainly be missed is not asked for as well.
    if (sparse && asked.length >= FEW && !gaps.some((other) => other !== gap && other.lack && !taken.has(other.id))) continue
    asked.push(phrase)
    taken.add(gap.id)
  }
  const lacks = sparse
    ? gaps.flatMap((gap) => (gap.lack && !taken.has(gap.id) ? [noun(gap.lack, anchor(material))] : [])).slice(0, MOST_LACKS)
    : []
  return { asked, lacks }
}

/** The question with what the cues found; undefined when something is missing. */
function filled(ask: string, slots: Slots): string | undefined {
  let whole = true
  const text = ask.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const phrase = slots[slot]
    if (!phrase || 'items' in phrase) whole = false
    return phrase && !('items' in phrase) ? phrase.text : ''
  })
  return whole ? text : undefined
}

/** The question in one of its wordings; those that quote the posting come first. */
function worded(gap: Material['gaps'][number], material: Material): Phrase | undefined {
  const evidence = gap.evidence.length ? gap.evidence : anchor(material)
  const quote = gap.words && gap.words.text.split(/\s+/).length <= LONGEST_QUOTE && quotation(gap.words, material)
  const quoting = gap.ask.filter((ask) => ask.includes(WORDS))
  const wordings = quote && quoting.length ? quoting : gap.ask.filter((ask) => !ask.includes(WORDS))
  const ask = wordings[hash(`${material.seed}|${gap.id}`) % Math.max(1, wordings.length)]
  return ask ? clause(quote ? ask.replace(WORDS, quote.text) : ask, evidence) : undefined
}
