/** Place, hours, contract and pay as phrases, in the posting's own figures. */

import { lately } from '../once'
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import type { TermLine } from '../resolve/facts/terms'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { AMOUNT, sameAmount } from './amounts'
import { clausesOf, gatesOf } from './gates'
import { holdsAny, holdsWord } from './holds-word'
import { lift, lowerFirst } from './lift'
import { type Material, sourceInSmall } from './material'
import { onCallSlots } from './on-call'
import { withGrade } from './pay-grade'
import { payRates } from './pay-rates'
import { clause, flag, list, name, noun } from './phrases'
import { quotation } from './quotation'
import { noteSlots, quotedLine, reportedLine, saysMore, termNote } from './term-notes'
import { inTitleCase } from './title'
import { wholeLine, withoutLabel } from './whole-line'

/** "$44,624 to $53,764 a year": the printed amounts, the period in words. */
export function pay(material: Material): Phrase | undefined {
  const fact = material.role.pay
  if (!fact) return undefined
  const { min, max } = fact.value
  const wanted = [min, max].filter((amount): amount is number => amount !== undefined)
  for (const { text } of fact.evidence) {
    const printed = (text.match(AMOUNT) ?? []).map((amount) => withoutStrayCode(amount, fact.value.currency))
    const chosen = wanted
      .map((amount) => printed.find((candidate) => sameAmount(candidate, amount)))
      .filter((amount): amount is string => !!amount)
    if (!chosen.length || chosen.length < wanted.length) continue
    const different = [...new Set(chosen)]
    // "$6,114 - 7,802": one sign serves both ends.
    const sign = /^\p{Sc}/u.exec(different[1] ?? '')?.[0] ?? /^\p{Sc}/u.exec(different[0] ?? '')?.[0]
    if (sign && different[0] && !/[\p{Sc}A-Z]/u.test(different[0])) different[0] = sign + different[0]
    if (sign && different[1] && !/[\p{Sc}A-Z]/u.test(different[1].replace(/K$/, ''))) different[1] = sign + different[1]
    const [lower = '', upper] = different
    const amounts = upper === undefined ? lower : (inThousands(lower, upper, min) ?? `${lower} ${material.words.to} ${upper}`)
    if (!/[\p{Sc}]|[A-Z]{3}/u.test(amounts)) continue
    const { periods, 'at-least': atLeast, 'up-to': upTo } = material.words
    const bound = max === undefined ? atLeast : min === undefined ? upTo : ''
    // A period that is not printed is not told.
    const period = material.terms.periodStated ? (periods[fact.value.period] ?? '') : ''
    const mark = markBehind(fact.evidence, printed, material)
    const base = isBase(fact.evidence, chosen, material) ? material.words['base-of'] : ''
    return noun([base, bound, amounts, mark, period].filter(Boolean).join(' '), fact.evidence, true)
  }
  return undefined
}

/** "£80 - £100k": the letter for thousands serves both ends, which stand together then. */
function inThousands(lower: string, upper: string, amount: number | undefined): string | undefined {
  if (!/k$/i.test(upper) || /k$/i.test(lower) || Number(lower.replace(/[^\d.]/g, '')) * 1000 !== amount) return undefined
  return `${lower}–${upper.replace(/^\p{Sc}/u, '')}`
}

/** Letters before an amount in which "basic" stands. */
const NEAR_BASE = 14

/** "Basic: £30,000", "£30,000 basic": commission or allowances come on top. */
function isBase(evidence: readonly Evidence[], chosen: readonly string[], { source, words }: Material): boolean {
  const [first = '', last = first] = [chosen[0], chosen.at(-1)]
  return evidence.some(({ start, text, section }) => {
    const at = section === 'given' ? -1 : text.indexOf(first)
    if (at < 0) return false
    const end = start + text.lastIndexOf(last) + last.length
    const before =
      source
        .slice(Math.max(0, start + at - NEAR_BASE), start + at)
        .split(/[\n.;]/)
        .at(-1) ?? ''
    const behind = /^ ?\p{L}*/u.exec(source.slice(end, end + NEAR_BASE))?.[0] ?? ''
    return holdsAny(before.toLowerCase(), words['base-marks']) || words['base-marks'].includes(behind.trim().toLowerCase())
  })
}

/** Letters behind an amount in which "gross" stands. */
const NEAR_MARK = 24

/** "gross", "net": what the amount is, where the posting says so right behind it. */
function markBehind(evidence: readonly Evidence[], printed: readonly string[], { source, words }: Material): string {
  const last = printed.at(-1)
  for (const { start, end, text, section } of evidence) {
    const at = last === undefined || section === 'given' ? -1 : text.lastIndexOf(last)
    if (at < 0 || last === undefined) continue
    const behind = source.slice(start + at + last.length, Math.max(end, start + at + last.length) + NEAR_MARK)
    const near = (/^[^\n.;]*/.exec(behind)?.[0] ?? '').toLowerCase()
    const mark = words['pay-marks'].find((word) => holdsWord(near, word))
    if (mark) return mark
  }
  return ''
}

/** "Pay is $48 an hour" -> "$48 an hour": what stands before the first amount falls away, unless it changes it. */
function fromAmount(line: Evidence, labels: readonly string[]): Evidence {
  const at = line.text.search(/(?:[A-Z]{2,3}\s?)?\p{Sc}\s?\d/u)
  const before =
    line.text
      .slice(0, at)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  // "points 5-6: £21,000": a short label that its colon ends.
  const isLabel = /^[\p{L}\d][\p{L}\d\s.,/–-]{0,30}:\s?$/u.test(line.text.slice(0, Math.max(0, at)))
  if (at <= 0 || (!isLabel && (before.some((word) => !labels.includes(word)) || /\d/.test(line.text.slice(0, at))))) return line
  return { ...line, start: line.start + at, text: line.text.slice(at) }
}

/** "home-based, £30,000, fixed term": of what commas part, the pieces with the amounts and what adds to them. */
function ofPay(line: Evidence, words: Material['words']): Evidence {
  // "Work from home (Fridays). £31,000 a year, pension": the sentence before is not of pay.
  const from = /^(?:[^\p{Sc}.]{0,80}[.!?] )(?=\p{Sc}\s?\d)/u.exec(line.text)?.[0].length ?? 0
  if (from > 0) return ofPay({ ...line, start: line.start + from, text: line.text.slice(from) }, words)
  const pieces = line.text.split(/(?<=,) (?!\d{3}(?!\d|\.))/)
  const first = pieces.findIndex((piece) => /\p{Sc}\s?\d/u.test(piece))
  if (pieces.length < 2 || first < 0 || /^\p{Lu}.*\.$/su.test(line.text)) return line
  let last = first
  const adds = (piece: string): boolean => /[\p{Sc}%]/u.test(piece) || holdsAny(piece.toLowerCase(), words['pay-extras'])
  while (
    last + 1 < pieces.length &&
    adds(pieces[last + 1] ?? '') &&
    !holdsAny((pieces[last + 1] ?? '').toLowerCase(), words['usual-benefits'])
  )
    last++
  const at = pieces.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
  const text = pieces
    .slice(first, last + 1)
    .join(' ')
    .replace(/,$/, '')
  return { ...line, start: line.start + at, end: line.start + at + text.length, text }
}

/** A long line up to the last comma within reach, brackets kept whole. */
function upToComma(line: Evidence): Evidence {
  let { text } = line
  while (text.split(/\s+/).length > LONGEST_PAY || text.split('(').length !== text.split(')').length) {
    const comma = text.lastIndexOf(', ')
    if (comma < 0) return line
    text = text.slice(0, comma)
  }
  return { ...line, text, end: line.start + text.length }
}

/** Words of a line on pay that is quoted. */
const LONGEST_PAY = 24

/** The sentence of the place without its label, where the posting lost the break behind it. */
function sentenceOf({ start, end }: Evidence, { terms, source }: Material): Evidence | undefined {
  const line = terms.lines.find(({ topic, evidence }) => topic === 'pay' && evidence.start <= start && end <= evidence.end)
  const { start: from = 0, end: to = 0 } = line?.evidence ?? {}
  return line && to - from < LONGEST_SENTENCE && source.charAt(to) !== '\n' ? withoutLabel(line.evidence) : undefined
}

/** Letters of a sentence on pay that may be quoted. */
const LONGEST_SENTENCE = 180

/** The line on pay word for word, where it says more than the amounts: a second rate, a bonus, a condition. */
function payQuote(material: Material): Phrase | undefined {
  const fact = material.role.pay
  const [place] = fact?.evidence ?? []
  const whole = payLineOf(material)
  const line = whole && upToComma(ofPay(fromAmount(whole, material.words['pay-labels']), material.words))
  if (!fact || !place || !line || line.text.split(/\s+/).length > LONGEST_PAY) return undefined
  const told = [fact.value.min, fact.value.max]
  const amounts = (line.text.match(AMOUNT) ?? []).filter((amount) => /[\p{Sc}]/u.test(amount))
  const more = amounts.some((amount) => !told.some((known) => known !== undefined && sameAmount(amount, known)))
  const words = line.text.toLowerCase()
  if (
    !more &&
    !holdsRates(line.text, amounts, material) &&
    (line.text.length <= place.text.length + 3 || !holdsAny(words, material.words['pay-extras']))
  )
    return undefined
  if (/["“”<>{}@#|*]|https?:|\p{Ll}\p{Lu}|\d\p{Lu}\p{Ll}|\p{Lu}{4}\p{Ll}/u.test(line.text)) return undefined
  const quoted = quotation(line, material)
  return quoted && withDashes(quoted)
}

/** "$38.12 - $44.95" -> "$38.12–$44.95", as the reports print what reaches from one to the other. */
const withDashes = (quoted: Phrase): Phrase => ({
  ...quoted,
  text: quoted.text.replace(/(\d)\s+[-–—]\s+(?=[\d\p{Sc}])/gu, '$1–').replace(/ - /g, ' – '),
})

/** "days $17; nights $18": two rates that a mark or an "or" parts are no range. */
function holdsRates(line: string, amounts: readonly string[], { words }: Material): boolean {
  const [first, second] = amounts
  if (first === undefined || second === undefined) return false
  const between = line.slice(line.indexOf(first) + first.length, line.indexOf(second, line.indexOf(first) + first.length))
  return /[;,(]/.test(between) || holdsWord(between.toLowerCase(), words.joints.or)
}

/** "£12.50 PER" in a text of capitals: three letters after an amount are its currency or no part of it. */
function withoutStrayCode(amount: string, currency: string): string {
  const code = /\s?([A-Z]{3})$/.exec(amount)
  return (code && code[1] !== currency ? amount.slice(0, code.index) : amount).replace(/(?<![,\s])[,\s]+$/, '').trim()
}

/** The places as printed, at most three. */
/** "UK", "USA", "NSW". */
const isLongerThanAcronym = (word: string): boolean => word.length > 3

export function places(material: Material): Phrase[] {
  const fact = material.role.locations
  if (!fact) return []
  const known = sourceInSmall(material).text
  return withCountry(fact.value, known, material.words['own-articles'][0])
    .slice(0, 3)
    .filter(
      (place) => place.length < 60 && (known.includes(place.toLowerCase()) || fact.evidence.some((item) => item.text.includes(place))),
    )
    .map((place) =>
      name(inTitleCase(withoutCode(place.replace(/\s+/g, ' ').replace(/(?<![.,;])[.,;]+$/, '')), isLongerThanAcronym), fact.evidence),
    )
}

/** "Leeds LS9 7TF": a British code tells a reader nothing. */
const withoutCode = (place: string): string => place.replace(/ [A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$/, '')

/** "Amsterdam", "Netherlands": two that stand as a pair behind a comma are one place, with the article of the country. */
function withCountry(places: readonly string[], source: string, article = ''): readonly string[] {
  const [town, country] = places
  if (places.length !== 2) return places
  const pair = [`${town}, ${country}`, `${town}, ${article} ${country}`].find((each) => source.includes(each.toLowerCase()))
  return pair ? [pair] : places
}

/** Whom or what the role belongs to, with its article: "the principal", "the internal platform team". */
function teamOf(material: Material): Phrase | undefined {
  const fact = material.role.team
  const clean = fact && lift(fact.value, material.words, { most: 8 })
  if (!fact || !clean) return undefined
  // "stored in the cloud, Mooring team": a comma that parts no list parts sentences.
  if ((clean.includes(', ') && !LISTED.test(clean)) || isGlued(clean, material)) return undefined
  const named = clean.replace(/^the\s+/i, '')
  // "the Kestrel Mooring team", "Kestrel's Mooring team" at Kestrel
  const name = material.company.name?.value ?? ''
  const own = name !== '' && named.startsWith(name) ? (BEHIND_OWNER.exec(named.slice(name.length))?.[1] ?? named) : named
  // "the Cavendish's team", "the Kestrel team" at Kestrel: whose it is, and no name.
  if (OWNED.test(own) || (own !== named && !own.includes(' '))) return undefined
  const head = own.slice(own.lastIndexOf(' ') + 1)
  const last = head.toLowerCase()
  // "the Harvest Team"
  const bare = material.words['team-words'].includes(last) ? own.slice(0, own.length - head.length) + last : own
  return noun(material.words.units.includes(last) ? `the ${bare}` : material.words.team.replace('{team}', bare), fact.evidence, false)
}

const LISTED = / (?:and|or|&) /
const BEHIND_OWNER = /^(?:['’]s)? (.{1,80})$/
const OWNED = /['’]s? \S+$/

/** "HRContract type": letters into which the label of the next field ran. */
const isGlued = (text: string, { isWord }: Material): boolean => {
  const word = BEHIND_LETTERS.exec(text)?.[1]?.toLowerCase()
  return word !== undefined && isWord(word)
}
const BEHIND_LETTERS = /(?<!\p{L})\p{Lu}{2,8}(\p{Lu}\p{Ll}{2,20})/u

export const superior = lately((material: Material): Phrase | undefined => {
  const fact = material.role.reportsTo
  const lifted = fact && lift(fact.value, material.words, { most: 10 })
  const whole = lifted && withoutLooseEnd(lifted, material)
  if (!fact || !whole) return undefined
  const clean = posts(whole, material)
  if (/^(?:the|a|an|one|two|both|either)\s/i.test(clean)) return noun(lowerFirst(clean, material), fact.evidence, false)
  // "Maria Lopez" is a name, "Head of Care" a post.
  const isPost = clean
    .split(/[^\p{L}]+/u)
    .some((word) => material.persons.has(word.toLowerCase()) || (word.length > 2 && material.isWord(word.toLowerCase())))
  if (!isPost && /^\p{Lu}\p{Ll}/u.test(clean)) return noun(clean, fact.evidence, false)
  // "under a registered architect": one of several.
  const isOne = fact.evidence.some(({ start, text }) => {
    const at = text.toLowerCase().indexOf(clean.toLowerCase())
    return at >= 0 && /(?:^|\s)an?\s$/i.test(material.source.slice(Math.max(0, start + at - 4), start + at))
  })
  return noun(isOne ? `${articleFor(clean, material.words.sounds)} ${clean}` : `the ${clean}`, fact.evidence, false)
})

/** "Office of the Dean for": a break of the line took what the last word leads to. */
function withoutLooseEnd(text: string, { words }: Material): string {
  const space = text.lastIndexOf(' ')
  return space > 0 && words.phrases.prepositions.includes(text.slice(space + 1)) ? text.slice(0, space) : text
}

/** "Bakery Manager, Shift Lead" are two posts, "Supervisor, Cold Store" is one. */
function posts(text: string, { persons, words }: Material): string {
  const parts = text.split(', ')
  const isPost = (part: string): boolean => persons.has(part.slice(part.lastIndexOf(' ') + 1).toLowerCase())
  return parts.length === 2 && parts.every(isPost) ? parts.join(` ${words.joints.and} ${words['own-articles'][0]} `) : text
}

/** "2 yr", "18-month" is left as it is. */
const SHORT_YEARS = /(?<![\d.])(\d{1,2})[ -]?yrs?\b\.?/giu

/** How long the contract runs: "for 12 months", "until 30 September". */
function durationOf(material: Material): Phrase | undefined {
  const fact = material.role.duration
  // "May 1 - Oct 31": from one day to another.
  const [, first, last] =
    /^(\p{Lu}\p{Ll}+ \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)(?:\s?[-–—]\s?|\s\p{Ll}+\s)(\p{Lu}\p{Ll}+ \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)$/u.exec(
      fact?.value ?? '',
    ) ?? []
  if (fact && first && last) return clause(`${material.words.from} ${first} ${material.words.to} ${last}`, fact.evidence)
  const phrase = worded(fact, material, 8)
  if (!phrase) return undefined
  const { 'end-words': ends, for: spell, 'up-to': upTo, 'year-words': years } = material.words
  phrase.text = phrase.text.replace(SHORT_YEARS, (_whole, count: string) => `${count} ${count === '1' ? years.year : years.years}`)
  return ends.includes(phrase.text.split(' ')[0] ?? '')
    ? phrase
    : { ...phrase, text: `${spell} ${phrase.text.replace(/^for /, '').replace(/^not to exceed/, upTo)}` }
}

/** A fact whose value is wording of the posting. */
export function worded(
  fact: { value: string; evidence: Evidence[] } | undefined,
  material: Material,
  most = 12,
  whole = false,
  hours = false,
): Phrase | undefined {
  if (!fact) return undefined
  const clean = lift(fact.value, material.words, { most, whole, quoted: hours })
  return clean ? clause(lowerFirst(clean, material), fact.evidence) : undefined
}

const truth = (fact: { value: boolean; evidence: Evidence[] } | undefined): Phrase | undefined =>
  fact?.value ? flag(fact.evidence) : undefined
const denied = (fact: { value: boolean; evidence: Evidence[] } | undefined): Phrase | undefined =>
  fact && !fact.value ? flag(fact.evidence) : undefined

export function conditionSlots(material: Material): Slots {
  const { role } = material
  const percent = role.travel?.value.percent
  return {
    shifts: hours(material),
    weekly: weekHours(material) && postIs(material) ? flag(role.shifts?.evidence ?? []) : undefined,
    counted: /\d/.test(hours(material)?.text ?? '') ? flag(role.shifts?.evidence ?? []) : undefined,
    ...onCallSlots(material),
    noOnCall: denied(role.onCall),
    travel: role.travel && percent === undefined ? flag(role.travel.evidence) : undefined,
    percent:
      role.travel && percent !== undefined
        ? clause(printedShare(percent, role.travel.evidence, material), role.travel.evidence)
        : undefined,
    sponsored: truth(role.sponsorship),
    unsponsored: denied(role.sponsorship),
  }
}

/** Words of a line of hours that is told whole. */
const LONGEST_HOURS = 22

/** The hours with all that their line says of them: "27.5 hours a week, term time only". */
export function hours(material: Material): Phrase | undefined {
  const found = foundHours(material)
  return found && { ...found, text: asRota(withUnits(inHours(found.text, material), material.words['schedule-units']), material) }
}

/** "5 weeks rolling rota of earlies and lates" -> "a 5-week rolling rota of earlies and lates". */
function asRota(text: string, { words }: Material): string {
  const [weeks, count = ''] = /^(\d{1,2})[ -]weeks? (?=\p{L})/iu.exec(text) ?? []
  return weeks && holdsAny(text.toLowerCase(), words.rotas)
    ? words['weeks-rota'].replace('{count}', count) + text.slice(weeks.length)
    : text
}

/** "37 per week" behind its label and "37 hrs" -> "37 hours a week". */
const inHours = (text: string, { words }: Material): string =>
  text
    .replace(
      /^(\d{2}(?:\.\d{1,2})?) ?(?:hrs?|hours)\.?$/iu,
      (_, count: string) => `${count} ${words['hours-of']} ${words['schedule-units'].week}`,
    )
    .replace(/^(\d{1,2}(?:\.\d{1,2})?) (?:per|a) (?=week\b)/u, (_, count: string) => `${count} ${words['hours-of']} `)

/** "40 Hrs/Week" -> "40 hours a week" */
const withUnits = (text: string, units: Readonly<Record<string, string>>): string =>
  text.replace(PER, (whole, one: string, other: string) => {
    const [unit, span] = [ownEntry(units, one.toLowerCase()), ownEntry(units, other.toLowerCase())]
    return unit && span ? `${unit} a ${span}` : whole
  })

const PER = /(?<=\d )(\p{L}{2,6})[ ]?\/[ ]?(\p{L}{2,5})(?!\p{L})/gu

function foundHours(material: Material): Phrase | undefined {
  const fact = material.role.shifts
  const [place] = fact?.evidence ?? []
  const found = beforePay(place && wholeLine(material.source, place, true))
  const line = fact && found && fromHours(found, fact.value, material)
  if (fact && line && line.text.length > fact.value.length && !line.text.includes(': ')) {
    const whole = closed({
      ...fact,
      value: line.text.replace(/\s\+\s/g, ` ${material.words.plus} `).replace(/;\s/g, ', '),
      evidence: [line],
    })
    const phrase = whole && worded(whole, material, LONGEST_HOURS, true, true)
    const bare = phrase?.text.toLowerCase().split(/[^\p{L}']+/u) ?? []
    if (phrase && !bare.some((word) => material.words.finite.includes(word)) && phrase.text.length > fact.value.length) return phrase
  }
  const short = worded(closed(withBound(wholeHours(material), material)), material, 16, false, true)
  if (short) short.text = shiftsOf(short.text, material)
  const lone = short && ownEntry(material.words['lone-hours'], short.text.replace(/ shifts$/, ''))
  if (lone) return { ...short, text: lone }
  // "every other Friday" is no answer to what the hours are.
  return short && (/\d/.test(short.text) || material.words['hour-words'].some((word) => short.text.toLowerCase().includes(word)))
    ? short
    : undefined
}

/** "2nd shift" -> "the 2nd shift", "8 hour shift Monday to Friday" -> "8-hour shifts, Monday to Friday", "night shift" -> "night shifts". */
function shiftsOf(text: string, { words }: Material): string {
  // "varying hours including some weekends": the hours are varying.
  const [kind, state = ''] = /^(\p{L}{3,20}) hours,? (?=including\b|with\b)/iu.exec(text) ?? []
  if (kind && (state.endsWith('ing') || words['hours-states'].includes(state.toLowerCase()))) return `${state}, ${text.slice(kind.length)}`
  if (/^(?:\d(?:st|nd|rd|th)|first|second|third) shift$/i.test(text)) return `${words['the-article']} ${text}`
  const [whole, size, gap] = /^(\d{1,2}(?:[–-]\d{1,2})?)[\s-]?(?:hr|hour) shift( |$)/i.exec(text) ?? []
  if (whole) return `${size}-hour shifts${gap ? `, ${text.slice(whole.length)}` : ''}`
  return /^(?!(?:a|an|the|one|each|every)\b)[^,]*\bshift$/.test(text) ? `${text}s` : text
}

/** "38 hours a week, $27 an hour": the pay behind the hours is told as such. */
function beforePay(line: Evidence | undefined): Evidence | undefined {
  const at = line ? line.text.search(/[,;]\s*\p{Sc}\s?\d/u) : -1
  return line && at > 0 ? { ...line, text: line.text.slice(0, at), end: line.start + at } : line
}

/** The line from its hours on, where nothing but their label or one word stands before them, and where it holds a figure. */
function fromHours(line: Evidence, value: string, { words }: Material): Evidence | undefined {
  if (!/\d/.test(line.text)) return undefined
  const at = line.text.indexOf(value)
  if (/^\p{L}*\s?\d/u.test(line.text) && at < LATEST_HOURS) return line
  const lead =
    line.text
      .slice(0, Math.max(0, at))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (at < 0 || lead.some((word) => !words['term-labels'].includes(word))) return undefined
  return { ...line, start: line.start + at, text: line.text.slice(at) }
}

/** Letters that may stand before the hours in their line. */
const LATEST_HOURS = 16

/** "upper limit of 44 hours": the bound right before the hours belongs to them. */
function withBound(hours: Material['role']['shifts'], { source, words }: Material): Material['role']['shifts'] {
  const [place] = hours?.evidence ?? []
  if (!hours || !place || place.section === 'given') return hours
  const before = source.slice(Math.max(0, place.start - LONGEST_BOUND), place.start)
  const lower = before.trimEnd().toLowerCase()
  const bound = Object.keys(words['hour-bounds']).find(
    (each) => lower.endsWith(each) && !/\p{L}/u.test(lower.charAt(lower.length - each.length - 1)),
  )
  if (!bound || hours.value.toLowerCase().startsWith(bound)) return hours
  const start = place.start - before.length + lower.length - bound.length
  return {
    ...hours,
    value: `${words['hour-bounds'][bound]} ${hours.value}`,
    evidence: [{ ...place, start, text: source.slice(start, place.end) }],
  }
}

/** Letters of the longest bound. */
const LONGEST_BOUND = 28

/** "2:30pm - 11:00pm", "Monday - Friday": the dash between two times or days is no break. */
function closed(hours: Material['role']['shifts']): Material['role']['shifts'] {
  return (
    hours && {
      ...hours,
      value: hours.value.replace(/(\d(?:\s?[ap]\.?m\.?)?|day)\s+[-–—]\s+(?=\d|\p{L}{3,6}day\b)/giu, '$1–').replace(SHORT_DAYS, '–'),
    }
  )
}

/** "Mon - Fri" */
const SHORT_DAYS = /(?<=\b\p{Lu}\p{Ll}{2,3}) [-–—] (?=\p{Lu}\p{Ll}{2,3}\b)/gu

/** Hours that break off on a figure or a mark are read on to the end of their clause: "weekends, 45" + "hours a week". */
function wholeHours({ role: { shifts }, source }: Material): Material['role']['shifts'] {
  const [place] = shifts?.evidence ?? []
  // "40 hours/week; 10 months/year": the second amount of the same kind belongs to the hours.
  const second =
    place && place.section !== 'given'
      ? /^\s?[;,]\s{0,9}\d[\d\s–-]{0,9}\p{L}+\/\p{Lu}?\p{Ll}+/u.exec(source.slice(place.end, place.end + LONGEST_BOUND * 2))?.[0]
      : ''
  if (shifts && place && second) {
    const end = place.end + second.length
    return {
      ...shifts,
      value: `${shifts.value}, ${second.replace(/^[\s;,]+/, '')}`,
      evidence: [{ ...place, end, text: source.slice(place.start, end) }],
    }
  }
  if (!shifts || !place || !/(?:\d|\band|\bor|,)$/.test(shifts.value) || place.section === 'given') return shifts
  const rest = /^\s?[ap]\.m\.|^[^\S\n]?[/–-]?[^\S\n]?[^\s,;.()]+(?: [^\s,;.()]+){0,4}/i.exec(source.slice(place.end))?.[0] ?? ''
  const end = place.end + rest.length
  return rest ? { ...shifts, value: shifts.value + rest, evidence: [{ ...place, end, text: source.slice(place.start, end) }] } : shifts
}

/** "up to 20% travel". */
export function travelShare({ role: { travel }, words, source }: Material): Phrase | undefined {
  const percent = travel?.value.percent
  if (!travel || percent === undefined) return undefined
  return noun(
    words['travel-percent'].replace('{percent}', printedShare(percent, travel.evidence, { words, source })),
    travel.evidence,
    false,
  )
}

const LONGEST_NEXT = 10

const nextClause = ({ end }: Evidence, source: string): string =>
  source
    .slice(end, end + LONGEST_NEXT)
    .split(/[.\n]/, 1)[0]
    ?.toLowerCase() ?? ''

/** The share with its bound as printed: "up to 20%". */
function printedShare(percent: number, evidence: readonly Evidence[], { source, words }: Pick<Material, 'source' | 'words'>): string {
  for (const place of evidence) {
    // The bound may stand right before.
    const text = place.section === 'given' ? place.text : source.slice(Math.max(0, place.start - LONGEST_BOUND), place.end)
    const bound = new RegExp(
      `((?:up to|about|around|approximately|at least|less than|\\d+\\s*[-–]) ?)${percent}\\s*(?:%|percent)`,
      'i',
    ).exec(text)
    // "<10%", "25% or less"
    const isMost = /[<≤] ?\d/.test(text) || holdsWord(nextClause(place, source), words['or-less'])
    if (isMost) return `${words['up-to']} ${percent}%`
    if (bound) return `${(bound[1] as string).toLowerCase().trim()} ${percent}%`.replace(/[-–] /, '–')
  }
  return `${percent}%`
}

/** Team, place, contract and pay. */
export const termSlots = (material: Material): Slots => {
  const paid = paySlots(material)
  const isPost = postIs(material)
  return {
    team: teamOf(material),
    ...placeSlots(material),
    ...paid,
    employment: employment(material),
    postIs: isPost,
    weekHours: isPost && paid.pay ? weekHours(material) : undefined,
    duration: durationOf(material),
    startDate: startOf(material),
    ...contractSlots(material),
  }
}

/** "permanent and full-time": a contract that a post can be said to be; "contract" and "internship" are none. */
function postIs(material: Material): Phrase | undefined {
  const phrase = employment(material)
  const { joints, 'post-states': states } = material.words
  const names = phrase?.text.split(' ') ?? []
  return phrase && names.every((each) => states.includes(each)) ? clause(names.join(` ${joints.and} `), phrase.evidence) : undefined
}

/** Short hours of a week, which the sentence on the pay has room for: "37.5 hours a week". */
export function weekHours(material: Material): Phrase | undefined {
  const phrase = hours(material)
  return phrase && /^\d/.test(phrase.text) && WEEKLY.test(phrase.text) && phrase.text.split(' ').length <= LONGEST_WEEK ? phrase : undefined
}

/** Nothing but the hours. */
const WEEKLY = /^\d[\d.,–-]{0,9} ?(?:hours|hrs)(?: ?\/ ?| (?:a|per|each) )(?:week|wk)\b[^,;]*$/i
const LONGEST_WEEK = 8

/** "on 1 April 2026", "in April 2026", "immediately". */
function startOf(material: Material): Phrase | undefined {
  const full = worded(material.role.startDate, material, 8)
  // "May 2026, until July 2026": when it ends is told of the contract.
  const phrase = full && { ...full, text: beforeComma(full.text) }
  const state = phrase && ownEntry(material.words['start-states'], phrase.text.toLowerCase())
  if (phrase && state) return { ...phrase, text: state }
  const frames = material.words['start-dates']
  const frame =
    !phrase || /^(?!\d|\p{Lu}\p{Ll}{2,8} \d)/u.test(phrase.text)
      ? undefined
      : /^\p{Lu}\p{Ll}+ \d{4}$/u.test(phrase.text)
        ? frames.month
        : frames.day
  return phrase && frame ? { ...phrase, text: frame.replace('{date}', phrase.text) } : phrase
}

/** What becomes of the contract, how long it is on trial, and until when one can apply. */
function contractSlots(material: Material): Slots {
  const { prospects, probation, closing } = material.terms
  const { documents, trials } = gatesOf(material)
  // "14/11/2026" is no wording.
  const until = closing && (/^[\d./-]+$/.test(closing.text) ? closing.text : lift(closing.text, material.words, { most: 9, whole: true }))
  return {
    prospect: firstOf(prospects, (each) => asNoun(wordedTerm(each, material, LONGEST_PROSPECT), material)),
    probation: wordedTerm(probation, material, 5),
    closing: closing && until && /\d/.test(until) ? clause(until.replace(TIME_BEFORE, '$2 ($1)'), closing.evidence) : undefined,
    documents: list(documents),
    trials: list(trials),
    step: clausesOf('step', material),
  }
}

/** "noon on Friday 3 July": the time goes behind the day. */
const TIME_BEFORE = /^(\p{Ll}{4,8}|\d{1,2}(?:[.:]\d\d)? ?[ap]m)(?:,| \p{Ll}{2})? ((?:\p{Lu}|\d).+)$/u

/** What the first that can be told is told as. */
function firstOf<Item>(items: readonly Item[], tell: (item: Item) => Phrase | undefined): Phrase | undefined {
  for (const item of items) {
    const told = tell(item)
    if (told) return told
  }
  return undefined
}

/** Words of what a contract may become. */
const LONGEST_PROSPECT = 14

/** "renewable once" -> "a term that is renewable once". */
function asNoun(phrase: Phrase | undefined, { words }: Material): Phrase | undefined {
  const first = phrase?.text.split(' ')[0] ?? ''
  // "temp to perm"
  if (phrase && words['prospect-turns'].includes(first)) return { ...phrase, text: words['prospect-turn'] }
  // "could lead to a permanent post"
  const verb = words['prospect-leads'].includes(first)
    ? words['prospect-verbs'].find((each) => phrase?.text.includes(` ${each} `))
    : undefined
  if (phrase && verb) {
    const post = phrase.text.slice(phrase.text.indexOf(` ${verb} `) + verb.length + 2)
    return { ...phrase, text: words['prospect-post'].replace('{post}', post) }
  }
  return phrase && words['prospect-states'].includes(first)
    ? { ...phrase, text: words['prospect-is'].replace('{state}', phrase.text) }
    : phrase
}

function wordedTerm(term: { text: string; evidence: Evidence[] } | undefined, material: Material, most: number): Phrase | undefined {
  const clean = term && lift(term.text, material.words, { most, whole: true })
  // "... is possible" would make a sentence of it.
  const finite = clean?.split(' ').some((word) => material.words.finite.includes(word.toLowerCase()))
  if (finite && !/\bif\b/.test(clean ?? '')) return undefined
  if (term && clean && clean.length > term.text.length - LOST) return noun(lowerFirst(clean, material), term.evidence, false)
  // What cannot be cleaned without losing a condition is quoted.
  const [place] = term?.evidence ?? []
  return place && place.text.split(/\s+/).length <= most + 4 ? quotation(place, material) : undefined
}

/** Letters that a wording may lose in cleaning. */
const LOST = 8

/** The pay with the line it stands in where that says more, and what else is said of pay. */
function paySlots(material: Material): Slots {
  const amounts = pay(material)
  const rates = amounts && payRates(material, payLineOf(material))
  const whole = amounts && !rates ? payLine(amounts, material) : undefined
  const more = amounts && !rates && !whole ? (withMore(amounts, material) ?? withGrade(amounts, payLineOf(material), material)) : undefined
  const quoted = amounts
    ? !rates && !whole && !more
      ? (payQuote(material) ?? moreQuote(amounts, material))
      : undefined
    : bareQuote(material)
  const main: Slots = whole ? { payClause: whole } : quoted ? { payQuote: quoted } : { pay: rates ?? more ?? amounts }
  const told = [whole, quoted ?? (whole ? undefined : (rates ?? more ?? amounts)), employment(material)].filter(
    (phrase) => phrase !== undefined,
  )
  const note = termNote('pay', material, told)
  const fresh = note.quotes.filter(({ text }) => !repeatsAmount(text, told))
  return { ...main, ...noteSlots(['payNote', 'payNoteThing', 'payNoteQuotes'], { ...note, quotes: fresh }, material) }
}

/** An amount of money that is told already stands in the text. */
const repeatsAmount = (text: string, told: readonly Phrase[]): boolean => {
  const amounts = text.match(/\d[\d,.]{2,12}\d/g) ?? []
  return amounts.some((amount) => told.some((phrase) => phrase.text.includes(amount)))
}

/** The line of the pay, where its end can be told. */
function payLineOf(material: Material): Evidence | undefined {
  const place = besideTitle(material.role.pay?.evidence ?? [], material)[0]
  const line = place && (sentenceOf(place, material) ?? wholeLine(material.source, place, true))
  return line && withoutHeading(line)
}

/** "Remuneration" on the line above the amount heads the line and is none of it. */
function withoutHeading(line: Evidence): Evidence {
  const heading = line.text.slice(0, Math.max(0, line.text.search(/\p{Sc}\s?\d/u))).lastIndexOf('\n') + 1
  return { ...line, start: line.start + heading, text: line.text.slice(heading) }
}

/** Places that are not in the line of the title, which says much beside the pay. */
const besideTitle = (places: readonly Evidence[], { role: { title } }: Material): Evidence[] =>
  places.filter(
    ({ start, end, section }) =>
      section !== 'given' && !title?.evidence.some((each) => each.section !== 'given' && each.start < end && start < each.end),
  )

/** "$10 an hour" + "plus commission": what stands behind the amount in its line, where it is an addition or a condition. */
function withMore(amounts: Phrase, material: Material): Phrase | undefined {
  const line = payLineOf(material)
  const { words } = material
  if (!line || line.text.length > LONGEST_SENTENCE) return undefined
  const printed = [...line.text.matchAll(AMOUNT)].filter(([amount]) => /[\p{Sc}A-Z]|\dk$/u.test(amount))
  const { min, max } = material.role.pay?.value ?? {}
  const last = printed.reverse().find(([amount]) => [min, max].some((end) => end !== undefined && sameAmount(amount, end)))
  if (!last) return undefined
  const behind = line.text
    .slice(last.index + last[0].length)
    .replace(TIME, '')
    .replace(/^\s?\+\s?(?=\()/, '')
    .replace(/^[\s,(–-]+/u, '')
    .replace(/^(\p{L}[\p{L}-]{2,12}),\s/u, (whole, word: string) => (words['pay-fillers'].includes(word.toLowerCase()) ? '' : whole))
  const tail = behind.replace(/^\+\s?/, `${words.plus} `).replace(/\)$/, '')
  const [first = ''] = tail.toLowerCase().split(/[^\p{L}]+/u)
  if (!words['pay-tails'].includes(first) || /[();:]|\s\+/.test(tail)) return undefined
  const clean = lift(tail, words, { most: LONGEST_MORE, whole: true })
  const told = (text: string): string => lowerFirst(text, material)
  return clean && clean.length > tail.length - LOST
    ? noun(
        first === words.plus ? `${amounts.text} ${bracketed(told(clean))}` : `${amounts.text} (${told(clean)})`,
        [line, ...amounts.evidence],
        true,
      )
    : undefined
}

/** "plus super, depending on experience" -> "plus super (depending on experience)". */
function bracketed(text: string): string {
  const comma = text.indexOf(', ')
  return comma < 0 ? text : `${text.slice(0, comma)} (${text.slice(comma + 2)})`
}

/** The time that an amount is for, right behind it. */
const TIME =
  /^\s?\+?\s?(?:(?:per|\/|an?)\s?(?:hour|hr|day|week|month|year|annum)|hourly|annually|annuali[sz]ed(?: salary)?|p\.?a\.?)\b\.?/iu
/** Words of what is paid beside the amount. */
const LONGEST_MORE = 10

/** "18–26 LPA": pay whose amounts are printed without a sign is told as it stands. */
function bareQuote(material: Material): Phrase | undefined {
  const whole = payLineOf(material)
  const line = whole && ofPay(whole, material.words)
  const quoted = line && /\d/.test(line.text) ? quotedLine(line, material) : undefined
  return quoted && withDashes(quoted)
}

/** The sentence of the pay, where it tells more than the amounts. */
function payLine(amounts: Phrase, material: Material): Phrase | undefined {
  const line = lineOf(amounts, material)
  return line && reportedLine(line, material)
}

function moreQuote(amounts: Phrase, material: Material): Phrase | undefined {
  const line = lineOf(amounts, material)
  const quoted = line && quotedLine(ofPay(line.evidence, material.words), material)
  return quoted && withDashes(quoted)
}

/** The line of the pay, where it tells more than the amounts. */
function lineOf(amounts: Phrase, material: Material): TermLine | undefined {
  const places = besideTitle(amounts.evidence, material)
  // Hours and contract are told elsewhere.
  const told = [amounts, hours(material), employment(material)].filter((phrase) => phrase !== undefined)
  return material.terms.lines.find(
    ({ topic, evidence: { start, end, text, section } }) =>
      topic === 'pay' &&
      places.some((item) => item.start < end && start < item.end) &&
      saysMore({ start, end, text, section }, told, material),
  )
}

function placeSlots(material: Material): Slots {
  const { role } = material
  const where = places(material)
  const note = conditionOfPlace(material)
  const named = where.length > 1 ? { severalPlaces: list(where) } : { places: list(where), place: placeAlone(where) }
  if (note) return { ...named, ...note }
  return {
    ...named,
    remote: role.workMode?.value === 'remote' ? flag(role.workMode.evidence) : undefined,
    hybrid: role.workMode?.value === 'hybrid' ? flag(role.workMode.evidence) : undefined,
    onsite: role.workMode?.value === 'onsite' ? flag(role.workMode.evidence) : undefined,
    officeDays: officeDays(material),
  }
}

/** A street address is no place to be "in". */
const placeAlone = (where: readonly Phrase[]): Phrase | undefined =>
  where.length === 1 && !/^\d/.test(where[0]?.text ?? '') ? where[0] : undefined

/** "The clerk may work from home after the first month": the sentence that sets a condition stands for the bare "remote". */
function conditionOfPlace(material: Material): Slots | undefined {
  const { workMode, officeDays: days } = material.role
  if (!workMode || days || workMode.value === 'onsite') return undefined
  const line = material.terms.lines.find(
    ({ topic, evidence }) =>
      topic === 'place' &&
      evidence.text.split(' ').length <= LONGEST_CONDITION &&
      (evidence.text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => material.words['place-conditions'].includes(word)),
  )
  const placeNote = line && reportedLine(line, material)
  const placeQuote = line && !placeNote ? quotedLine(line.evidence, material) : undefined
  return placeNote || placeQuote ? { placeNote, placeQuote } : undefined
}

/** Words of a sentence on the place of work that is told whole. */
const LONGEST_CONDITION = 24

/** The number as the posting has it, in a word or a figure. */
function officeDays(material: Material): Phrase | undefined {
  const fact = material.role.officeDays
  if (!fact) return undefined
  const word = material.words.numerals[fact.value]
  const said = fact.evidence.some(({ text }) => word !== undefined && text.toLowerCase().includes(word))
  return noun(said && word ? word : String(fact.value), fact.evidence, fact.value !== 1)
}

export function employment(material: Material): Phrase | undefined {
  const fact = material.role.employment
  const passing = passingName(material)
  const text = passing?.text ?? (fact && material.words.employment[fact.value])
  const { status } = material.terms
  const firm = !fact || !PASSING.has(fact.value)
  const called = status.filter(({ value }) => (firm || value !== 'permanent') && material.words.statuses[value] !== text).slice(0, 1)
  const states = called.map(({ value }) => material.words.statuses[value] ?? value)
  // "a fixed-term contract post" says it twice.
  const names = text && !(states.length > 0 && fact?.value === 'contract') ? [...states, text] : states
  const evidence = [...called.flatMap((each) => each.evidence), ...(fact?.evidence ?? []), ...(passing?.evidence ?? [])]
  return names.length ? noun(names.join(' '), evidence, false) : undefined
}

/** "seasonal", "per diem": what a post for a time is called in the title or beside what says so; "temporary" would tell less. */
function passingName({ role: { title, employment: fact }, words }: Material): { text: string; evidence: Evidence[] } | undefined {
  const isPassing = fact !== undefined && PASSING.has(fact.value)
  for (const word in words['passing-names']) {
    const text = words['passing-names'][word] ?? ''
    if (isPassing && fact.evidence.some((item) => holdsWord(item.text.toLowerCase(), word))) return { text, evidence: [] }
    // "Locum Vet", "RN Per Diem".
    if (title?.evidence.some((item) => holdsWord(item.text.toLowerCase(), word))) return { text, evidence: title.evidence }
  }
  return undefined
}

/** What runs out is not permanent, whatever the text says of other posts. */
const PASSING: ReadonlySet<string> = new Set(['contract', 'temporary', 'internship'])

/** As far as the first comma that parts no figures. */
function beforeComma(text: string): string {
  for (let comma = text.indexOf(', '); comma >= 0; comma = text.indexOf(', ', comma + 1))
    if (!/\d/.test(text.charAt(comma + 2))) return text.slice(0, comma)
  return text
}
