/** Insights as moves: each brings its own wordings, and the slots that they name. */

import type { FoundInsight } from '../infer/insights'
import type { Shown } from '../infer/shown'
import { lately, once } from '../once'
import { canTell } from '../realise/render'
import { inflect } from '../realise/verb-phrase'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { baseSlots } from './base'
import { factPhrase, gatePhrase, signalPhrase } from './fact-phrases'
import { lift, lowerFirst, lowerWords } from './lift'
import { inSmallWords } from './loud-words'
import type { Material } from './material'
import { sumInWords } from './number-words'
import { lifted, list, name, noun } from './phrases'
import { quotation } from './quotation'
import { repeats } from './repeats'
import { skillPhrase } from './requirements'
import { shortDuty } from './short-duty'

/** Words of a quotation at most. */
const LONGEST_QUOTE = 7
/** The share of words that makes two phrases one. */
const ALIKE = 0.6

/** The insights of a paragraph that can name what they rest on, the strongest first; none names what another has named. */
export function tellableInsights(material: Material, paragraph: 'job' | 'company'): FoundInsight[] {
  return tellable(material).filter(({ rule }) => rule.paragraph === paragraph)
}

const tellable = lately((material: Material): FoundInsight[] => {
  const named = new Set<number>()
  return material.insights.filter((found) => {
    if (!found.rule.told) return false
    const slots = insightSlots(found, material)
    if (!canTell(found.rule.say(), slots)) return false
    const { title: _title, person: _person, company: _company, coin: _coin, coins: _coins, ...own } = slots
    const places = Object.values(own).flatMap((slot) => (slot && 'evidence' in slot ? slot.evidence.slice(0, 1) : []))
    if (places.some(({ start, section }) => section !== 'given' && named.has(start))) return false
    for (const { start } of places) named.add(start)
    return true
  })
})

/** What the cues found, as noun phrases under the names that the rule gives them, beside title, person and company. */
export const insightSlots = once((found: FoundInsight, material: Material): Slots => {
  const { title, person, company } = baseSlots(material)
  const slots: Record<string, Slots[string]> = { title, person, company, ...currencySlots(material) }
  const told = new Set<string>()
  const listed = new Map(found.rule.cues.flatMap(({ as, list: most }) => (as && most !== undefined ? [[as, most] as const] : [])))
  for (const [as, shown] of Object.entries(found.named)) {
    const several = listed.get(as)
    if (several !== undefined) {
      slots[as] = listOf(shown, material, told, several)
      continue
    }
    const phrase = firstOf(shown, material, told, named) ?? firstOf(shown, material, told, quoted)
    if (!phrase) continue
    told.add(phrase.text)
    slots[as] = phrase
  }
  for (const { as, sections } of found.rule.cues)
    if (as && sections !== undefined) slots[`${as}Sections`] = sectionList(found.named[as] ?? [], material)
  for (const sum of found.sums) {
    const text = sumInWords(sum, material.words)
    if (text) slots[sum.as] = noun(text, found.evidence, sum.value !== 1)
  }
  return slots
})

/** In what the pay is counted: "a dollar", "pounds". */
function currencySlots({ role: { pay }, words }: Material): Slots {
  const [one, many] = (pay && words.currencies[pay.value.currency]) ?? []
  return pay && one && many ? { coin: noun(one, pay.evidence, false), coins: noun(many, pay.evidence, true) } : {}
}

/** "the summary, the duties and the requirements": the parts of the posting that show something. */
function sectionList(shown: readonly Shown[], { words }: Material): Slots[string] {
  const places = new Map(shown.map(({ evidence }) => [evidence.section, evidence]))
  const parts = [...places].flatMap(([section, place]) => {
    const name = words['section-names'][section]
    return name === undefined ? [] : [noun(name, [place], false)]
  })
  return parts.length === places.size ? list(parts) : undefined
}

/** The first that can be told and was not told yet: one duty may meet two cues, and is named once. */
function firstOf(
  shown: readonly Shown[],
  material: Material,
  told: ReadonlySet<string>,
  tell: (item: Shown, material: Material) => Phrase | undefined,
): Phrase | undefined {
  for (const item of shown) {
    const phrase = tell(item, material)
    if (phrase && !overlaps(phrase.text, told)) return phrase
  }
  return undefined
}

/** Up to so many of what was found, none of them told already; undefined where fewer than two can be told. */
function listOf(shown: readonly Shown[], material: Material, told: Set<string>, most: number): Slots[string] {
  const items: Phrase[] = []
  for (const item of shown) {
    const phrase = items.length < most ? named(item, material) : undefined
    if (!phrase || overlaps(phrase.text, told)) continue
    told.add(phrase.text)
    items.push(phrase)
  }
  return items.length > 1 ? list(items) : undefined
}

/** Two phrases of which one holds the other, or most of its words, say one thing. */
function overlaps(text: string, told: ReadonlySet<string>): boolean {
  const bare = text.replace(/"/g, '').toLowerCase()
  for (const other of told) {
    const known = other.replace(/"/g, '').toLowerCase()
    if (known.includes(bare) || bare.includes(known) || repeats(bare, known, ALIKE) || repeats(known, bare, ALIKE)) return true
  }
  return false
}

/** A fact or a gate in its own words, a duty as a noun ("mentoring junior nurses"), a skill by its name. */
function named(item: Shown, material: Material): Phrase | undefined {
  const { evidence, skill, duty, fact, gate, signal, core, unquoted, isName } = item
  if (unquoted) {
    const { quote } = item
    if (isName) return quote && name(quote.text, [quote])
    const plain = quote && lifted(quote.text, [quote], material, LONGEST_PLAIN)
    return plain && { ...plain, text: lowerWords(inSmallWords(plain.text, material.isWord), material.isWord) }
  }
  if (fact) return factPhrase(fact, material)
  if (gate) return gatePhrase(gate, material)
  if (signal) return signalPhrase(signal, evidence, material)
  if (skill) {
    const found = material.skills.find(({ name }) => name === skill)
    return found && skillPhrase(found, material)
  }
  const found = duty && material.responsibilities.find((each) => each.evidence[0]?.start === evidence.start)
  const short = found && shortDuty(found, material, LONGEST_DUTY)
  // The short form must still tell what the duty was found for.
  if (!short || (core && !tellsOf(short.text, core.text))) return undefined
  return noun(inflect(short.text, 'gerund'), short.evidence, false)
}

const LONGEST_DUTY = 10
/** Words of a noun phrase that stands without quotation marks. */
const LONGEST_PLAIN = 8

/** Any other wording as a quotation; a duty only by the words that tell its theme, as a noun where they begin with its verb. */
function quoted({ quote, duty, evidence, unquoted, verbal: opensWithVerb }: Shown, material: Material): Phrase | undefined {
  if (unquoted) return undefined
  if (duty && quote && (!quote.text.includes(' ') || /['’]s$|\/ | \//.test(quote.text))) return undefined
  const verbal = duty && quote && lift(quote.text, material.words, { most: LONGEST_QUOTE })
  const verb = duty && material.responsibilities.find((each) => each.evidence[0]?.start === evidence.start)?.verb
  if (verbal && !verbal.includes(',') && verbal.split(' ')[0]?.toLowerCase() === verb)
    return noun(inflect(withMarks(lowerFirst(verbal, material), material.verbs), 'gerund'), [quote], false)
  // A scrap of a duty reads badly as a noun, even between quotation marks.
  if (duty) return undefined
  const done = quote && opensWithVerb && doneAsNoun(quote, material)
  if (done) return done
  if (
    !quote ||
    quote.text.split(/\s+/).length > LONGEST_QUOTE ||
    // Words on both sides of a comma are two pieces of a list.
    quote.text.includes(',') ||
    !lift(quote.text, material.words, { most: LONGEST_QUOTE, quoted: true })
  )
    return undefined
  return quotation(quote, material)
}

/** "refactor code" and "refactoring code" as what is done: "refactoring code"; undefined where it opens with no verb. */
function doneAsNoun(quote: Evidence, material: Material): Phrase | undefined {
  const text = lift(quote.text, material.words, { most: LONGEST_QUOTE })
  const first = text?.split(' ', 1)[0]?.toLowerCase()
  if (!text || !first || !text.includes(' ')) return undefined
  if (material.verbs.has(first)) return noun(inflect(withMarks(lowerFirst(text, material), material.verbs), 'gerund'), [quote], false)
  return first.endsWith('ing') ? noun(lowerFirst(text, material), [quote], false) : undefined
}

/** The first verb with its mark, and the one joined to it: "plan and teach lessons". */
const withMarks = (text: string, verbs: ReadonlySet<string>): string =>
  VERB_MARK +
  text.replace(/^(\S+ (?:and|or) )(\p{Ll}+)/u, (whole, before: string, verb: string) =>
    verbs.has(verb) ? before + VERB_MARK + verb : whole,
  )

/** True when the last telling word of the one stands in the other. */
function tellsOf(text: string, core: string): boolean {
  const last = core
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.at(-1)
  return !last || text.toLowerCase().includes(last.slice(0, Math.max(4, last.length - 3)))
}
