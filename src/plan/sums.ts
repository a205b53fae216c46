/** Simple sums from printed figures: what an hour of a salary comes to, or a week of an hourly rate. */
import type { Phrase, Slots } from '../stages'
import type { Material } from './material'
import { clause } from './phrases'

const WEEKS = 52
/** Hours of a working week as a posting may have them. */
const FEWEST_HOURS = 4
const MOST_HOURS = 60
/** "37.5 hours per week", "36 a week", "40hrs/week". */
const WEEKLY =
  /(?<![\d.,–-])(\d{1,2}(?:\.\d{1,2})?)\s*(?:-\s*)?(?:(?:hours?|hrs?)\.?\s*(?:per|a|each|\/)\s*(?:week|wk)|hours? weekly|hour week|(?:per|a) week)\b/iu

/** The sum and the hours that it rests on. */
export function sums(material: Material): Slots {
  const fact = material.role.pay
  const hours = weeklyHours(material)
  if (!fact || !hours) return {}
  const { min, max, period } = fact.value
  const sign = signOf(fact.evidence)
  if (!sign || (period !== 'hour' && period !== 'year')) return {}
  const amounts = [...new Set([min, max].filter((amount): amount is number => amount !== undefined))]
  const { words } = material
  const each = amounts.map((amount) => (period === 'hour' ? Math.round(amount * hours.count) : amount / WEEKS / hours.count))
  if (each.some((amount) => !Number.isFinite(amount) || amount <= 0)) return {}
  const printed = each.map((amount) => `${sign}${period === 'hour' ? grouped(amount) : amount.toFixed(2)}`)
  const range = [...new Set(printed)].join(` ${words.to} `)
  const unit = words.periods[period === 'hour' ? 'week' : 'hour'] ?? ''
  const evidence = [...fact.evidence, hours.phrase.evidence[0]].filter((item) => item !== undefined)
  return { sum: clause(`${range} ${unit}`, evidence), sumHours: hours.phrase }
}

function weeklyHours(material: Material): { count: number; phrase: Phrase } | undefined {
  const { role, source, words } = material
  for (const place of role.shifts?.evidence ?? []) {
    if (place.section === 'given') continue
    const line = source.slice(place.start, Math.min(source.length, place.end + 30))
    const found = WEEKLY.exec(line)
    const count = Number(found?.[1])
    if (!found || count < FEWEST_HOURS || count > MOST_HOURS) continue
    const start = place.start + found.index
    const evidence = { start, end: start + found[0].length, text: found[0], section: place.section }
    return { count, phrase: clause(words['hours-a-week'].replace('{count}', found[1] as string), [evidence]) }
  }
  return undefined
}

/** The sign as printed before an amount; without one the sum would need a name for its currency. */
function signOf(evidence: readonly { text: string }[]): string | undefined {
  for (const { text } of evidence) {
    const sign = /(\p{Sc})\s?\d/u.exec(text)?.[1]
    if (sign) return sign
  }
  return undefined
}

const grouped = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',')
