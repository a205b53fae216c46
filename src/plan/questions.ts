/** The questions that close the company paragraph, and what is plainly not said. */
import { hash } from '../realise/hash'
import { inflect } from '../realise/verb-phrase'
import type { Phrase, Slots } from '../stages'
import { anchor } from './base'
import { insightSlots, tellableInsights } from './insights'
import type { Material } from './material'
import { clause, noun } from './phrases'
import { quotation } from './quotation'
import { repeats } from './repeats'
import { shortDuty } from './short-duty'

const MOST_LACKS = 3
const LONGEST_QUOTE = 7
/** Stands in a question for the words of the posting that raise it. */
const WORDS = '{words}'
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

export function questionsOf(material: Material, most: number): { asked: Phrase[]; lacks: Phrase[] } {
  const asked: Phrase[] = []
  const taken = new Set<string>()
  /** What any posting may lack is asked last. */
  const usual = new Set<Phrase>()
  // Questions may follow from the insights that the report tells.
  for (const told of [...tellableInsights(material, 'company').slice(0, 1), ...tellableInsights(material, 'job').slice(0, 2)]) {
    const follows = told.rule.ask && filled(told.rule.ask, insightSlots(told, material))
    if (follows && asked.length < MOST_FOLLOWING && !asked.some((other) => repeats(follows, other.text, ALIKE)))
      asked.push(clause(follows, told.evidence))
  }
  const room = Math.min(most, FEW + asked.length)
  const gaps = [...material.gaps].sort((a, b) => b.priority - a.priority)
  const sparse = Object.keys(material.company).length + material.culture.length / 2 < FULL
  for (const gap of gaps) {
    // A small question is asked where little else can be said.
    if (asked.length >= room || (gap.priority < WEIGHTY && (asked.length > 0 || !sparse))) break
    const phrase = worded(gap, material)
    if (!phrase || asked.some((other) => repeats(phrase.text, other.text, ALIKE))) continue
    // The last thing that can plainly be missed is not asked for as well.
    if (sparse && asked.length >= FEW && !gaps.some((other) => other !== gap && other.lack && !taken.has(other.id))) continue
    asked.push(phrase)
    if (gap.lack) usual.add(phrase)
    taken.add(gap.id)
  }
  const lacks = sparse
    ? gaps.flatMap((gap) => (gap.lack && !taken.has(gap.id) ? [noun(gap.lack, anchor(material))] : [])).slice(0, MOST_LACKS)
    : []
  return { asked: [...asked].sort((a, b) => Number(usual.has(a)) - Number(usual.has(b))), lacks }
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
  const naming = gap.ask.filter((ask) => ask.includes(DUTY))
  const duties = naming.length ? twoDuties(material) : []
  const wordings =
    quote && quoting.length
      ? quoting
      : naming.length
        ? naming.filter((ask) => duties.length === 2 || (duties.length === 1 && !ask.includes(OTHER)))
        : gap.ask.filter((ask) => !ask.includes(WORDS))
  const ask = wordings[hash(`${material.seed}|${gap.id}`) % Math.max(1, wordings.length)]
  if (!ask) return undefined
  const [duty, other] = duties
  const named = duty ? ask.replace(DUTY, duty.text).replace(OTHER, other?.text ?? '') : ask
  const places = naming.length ? duties.flatMap((each) => each.evidence) : evidence
  return clause(quote ? named.replace(WORDS, quote.text) : named, places)
}

/** Stand in a question for two duties. */
const DUTY = '{duty}'
const OTHER = '{other}'
/** Words of a duty that a question names. */
const LONGEST_DUTY = 6

/** The weightiest duties of different themes and verbs, in few words: "calibrating scales", "training staff". */
function twoDuties(material: Material): Phrase[] {
  const found: Phrase[] = []
  const verbs = new Set<string>()
  const themes = new Set<string>()
  for (const duty of material.responsibilities) {
    const [theme] = duty.themes
    if (theme === undefined || themes.has(theme) || verbs.has(duty.verb)) continue
    const short = shortDuty(duty, material, LONGEST_DUTY)
    // "greet residents each morning and check" breaks off.
    if (!short || /\s(?:and|or|&)\s/.test(short.text)) continue
    found.push(noun(inflect(short.text, 'gerund'), short.evidence, false))
    if (found.length === 2) break
    verbs.add(duty.verb)
    themes.add(theme)
  }
  return found
}
