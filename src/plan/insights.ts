/** Insights as moves: each brings its own wordings, and the slots that they name. */

import type { FoundInsight } from '../infer/insights'
import type { Shown } from '../infer/shown'
import { once } from '../once'
import { isFilled } from '../realise/render'
import { inflect } from '../realise/verb-phrase'
import type { Phrase, Slots } from '../stages'
import { baseSlots } from './base'
import { lift } from './lift'
import type { Material } from './material'
import { noun } from './phrases'
import { quotation } from './quotation'
import { shortDuty } from './short-duty'

/** Words of a quotation at most. */
const LONGEST_QUOTE = 7

/** The insights of a paragraph that can name what they rest on, the strongest first. */
export function tellableInsights(material: Material, paragraph: 'job' | 'company'): FoundInsight[] {
  return material.insights.filter((found) => {
    if (found.rule.paragraph !== paragraph || found.rule.strength < CLEAR) return false
    const slots = insightSlots(found, material)
    return found.rule.say.some((template) => isFilled(template, slots))
  })
}

/** An insight below this is listed among the findings, but the report does not tell it: its cues may stand together by chance. */
const CLEAR = 0.58

/** What the cues found, as noun phrases under the names that the rule gives them, beside title, person and company. */
export const insightSlots = once((found: FoundInsight, material: Material): Slots => {
  const { title, person, company } = baseSlots(material)
  const slots: Record<string, Slots[string]> = { title, person, company }
  const told = new Set<string>()
  for (const [as, shown] of Object.entries(found.named)) {
    for (const item of shown) {
      const phrase = phraseOf(item, material)
      // One duty may meet two cues; it is named once.
      if (!phrase || overlaps(phrase.text, told)) continue
      told.add(phrase.text)
      slots[as] = phrase
      break
    }
  }
  return slots
})

/** Two phrases of which one holds the other say one thing. */
function overlaps(text: string, told: ReadonlySet<string>): boolean {
  const bare = text.replace(/"/g, '').toLowerCase()
  for (const other of told) {
    const known = other.replace(/"/g, '').toLowerCase()
    if (known.includes(bare) || bare.includes(known)) return true
  }
  return false
}

/** A duty as a noun ("mentoring junior nurses"), a skill by its name, any other wording as a quotation. */
function phraseOf({ evidence, skill, duty, quote }: Shown, material: Material): Phrase | undefined {
  // The posting's own spelling, where it does not hold the usual one.
  if (skill) return noun(holds(material.source, skill) ? skill : evidence.text, [evidence], false)
  if (duty) {
    const found = material.responsibilities.find((each) => each.evidence[0]?.start === evidence.start)
    const short = found && shortDuty(found, material)
    // The short form must still tell what the duty was found for.
    if (short && (!quote || tellsOf(short.text, quote.text))) return noun(inflect(short.text, 'gerund'), short.evidence, false)
  }
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

/** In whatever case. */
const holds = (text: string, words: string): boolean => text.includes(words) || text.toLowerCase().includes(words.toLowerCase())

/** True when the last telling word of the one stands in the other. */
function tellsOf(text: string, core: string): boolean {
  const last = core
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.at(-1)
  return !last || text.toLowerCase().includes(last.slice(0, Math.max(4, last.length - 3)))
}
