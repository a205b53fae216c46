/** Place, hours, contract and pay as phrases, in the posting's own figures. */
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { holdsWord } from './holds-word'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { clause, flag, list, name, noun } from './phrases'
import { quotation } from './quotation'
import { inTitleCase } from './title'
import { wholeLine } from './whole-line'

const AMOUNT =
  /(?:(?:US|CA|AU|NZ|HK|C|A|S|R)?\p{Sc}\s?|\b[A-Z]{3}\s?\p{Sc}?)?\d[\d,]*(?:\.\d+)?\s?(?:k\b|K\b|million\b)?(?:\s?(?:\p{Sc}|[A-Z]{3}\b))?/gu

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
    const sign = /^\p{Sc}/u.exec(different[1] ?? different[0] ?? '')?.[0]
    if (sign && different[0] && !/[\p{Sc}A-Z]/u.test(different[0])) different[0] = sign + different[0]
    const amounts = different.length === 2 ? `${different[0]} ${material.words.to} ${different[1]}` : (different[0] as string)
    const marked = /[\p{Sc}]|[A-Z]{3}/u.test(amounts) ? amounts : undefined
    if (!marked) continue
    return noun(`${marked} ${material.words.periods[fact.value.period] ?? ''}`.trim(), fact.evidence, true)
  }
  return undefined
}

/** "Pay is $48 an hour" -> "$48 an hour": what stands before the first amount falls away, unless it changes it. */
function fromAmount(line: Evidence, openers: readonly string[]): Evidence {
  const at = line.text.search(/(?:[A-Z]{2,3}\s?)?\p{Sc}\s?\d/u)
  const before =
    line.text
      .slice(0, at)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (at <= 0 || before.some((word) => openers.includes(word)) || /\d/.test(line.text.slice(0, at))) return line
  return { ...line, start: line.start + at, text: line.text.slice(at) }
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

/** The line on pay word for word, where it says more than the amounts: a second rate, a bonus, a condition. */
function payQuote(material: Material): Phrase | undefined {
  const fact = material.role.pay
  const [place] = fact?.evidence ?? []
  const whole = place && wholeLine(material.source, place)
  const line = whole && upToComma(fromAmount(whole, material.words['pay-openers']))
  if (!fact || !line || line.text.split(/\s+/).length > LONGEST_PAY || line.text.length <= place.text.length + 3) return undefined
  const told = [fact.value.min, fact.value.max]
  const amounts = (line.text.match(AMOUNT) ?? []).filter((amount) => /[\p{Sc}]/u.test(amount))
  const more = amounts.some((amount) => !told.some((known) => known !== undefined && sameAmount(amount, known)))
  const words = line.text.toLowerCase()
  if (!more && !material.words['pay-extras'].some((word) => holdsWord(words, word))) return undefined
  if (/["“”<>{}@#|]|https?:|\p{Ll}\p{Lu}/u.test(line.text)) return undefined
  const quoted = quotation(line, material)
  return quoted && { ...quoted, text: quoted.text.replace(/(\d)\s+[-–—]\s+(?=[\d\p{Sc}])/gu, '$1–').replace(/ - /g, ' – ') }
}

/** "£12.50 PER" in a text of capitals: three letters after an amount are its currency or no part of it. */
function withoutStrayCode(amount: string, currency: string): string {
  const code = /\s?([A-Z]{3})$/.exec(amount)
  return (code && code[1] !== currency ? amount.slice(0, code.index) : amount).replace(/(?<![,\s])[,\s]+$/, '').trim()
}

function sameAmount(printed: string, amount: number): boolean {
  const figure = Number(printed.replace(/[^\d.]/g, '').replace(/\.$/, ''))
  if (!Number.isFinite(figure)) return false
  return figure === amount || figure * 1000 === amount || figure * 1_000_000 === amount
}

/** The places as printed, at most three. */
/** "UK", "USA", "NSW". */
const isLongerThanAcronym = (word: string): boolean => word.length > 3

export function places(material: Material): Phrase[] {
  const fact = material.role.locations
  if (!fact) return []
  const known = material.source.toLowerCase()
  return fact.value
    .slice(0, 3)
    .filter(
      (place) => place.length < 60 && (known.includes(place.toLowerCase()) || fact.evidence.some((item) => item.text.includes(place))),
    )
    .map((place) => name(inTitleCase(place.replace(/\s+/g, ' ').replace(/(?<![.,;])[.,;]+$/, ''), isLongerThanAcronym), fact.evidence))
}

/** Whom or what the role belongs to, with its article: "the principal", "the internal platform team". */
function teamOf(material: Material): Phrase | undefined {
  const fact = material.role.team
  const clean = fact && lift(fact.value, material.words, { most: 8 })
  if (!fact || !clean) return undefined
  const bare = clean.replace(/^the\s+/i, '')
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? ''
  return noun(material.words.units.includes(last) ? `the ${bare}` : material.words.team.replace('{team}', bare), fact.evidence, false)
}

export function superior(material: Material): Phrase | undefined {
  const fact = material.role.reportsTo
  const clean = fact && lift(fact.value, material.words, { most: 10 })
  if (!fact || !clean) return undefined
  if (/^(?:the|a|an|one|two|both|either)\s/i.test(clean)) return noun(lowerFirst(clean, material), fact.evidence, false)
  // "Maria Lopez" is a name, "Head of Care" a post.
  const isPost = clean
    .split(/[^\p{L}]+/u)
    .some((word) => material.persons.has(word.toLowerCase()) || (word.length > 2 && material.isWord(word.toLowerCase())))
  return noun(isPost || !/^\p{Lu}\p{Ll}/u.test(clean) ? `the ${clean}` : clean, fact.evidence, false)
}

/** How long the contract runs: "for 12 months", "until 30 September". */
function durationOf(material: Material): Phrase | undefined {
  const phrase = worded(material.role.duration, material, 8)
  if (!phrase) return undefined
  const { 'end-words': ends, for: spell } = material.words
  return ends.includes(phrase.text.split(' ')[0] ?? '') ? phrase : { ...phrase, text: `${spell} ${phrase.text.replace(/^for /, '')}` }
}

/** A fact whose value is wording of the posting. */
export function worded(
  fact: { value: string; evidence: Evidence[] } | undefined,
  material: Material,
  most = 12,
  whole = false,
): Phrase | undefined {
  if (!fact) return undefined
  const clean = lift(fact.value, material.words, { most, whole })
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
    onCall: truth(role.onCall),
    noOnCall: denied(role.onCall),
    travel: role.travel && percent === undefined ? flag(role.travel.evidence) : undefined,
    percent: role.travel && percent !== undefined ? clause(printedShare(percent, role.travel.evidence), role.travel.evidence) : undefined,
    clearance: material.gates.some((gate) =>
      gate.evidence.some((item) => role.clearance?.evidence.some((own) => own.start < item.end && item.start < own.end)),
    )
      ? undefined
      : worded(role.clearance, material, 8),
    sponsored: truth(role.sponsorship),
    unsponsored: denied(role.sponsorship),
  }
}

/** Words of a line of hours that is told whole. */
const LONGEST_HOURS = 22

/** The hours with all that their line says of them: "27.5 hours a week, term time only". */
export function hours(material: Material): Phrase | undefined {
  const fact = material.role.shifts
  const [place] = fact?.evidence ?? []
  const line = fact?.evidence.length === 1 && place && wholeLine(material.source, place)
  if (fact && line && line.text.length > fact.value.length && /^\p{L}*\s?\d/u.test(line.text) && !line.text.includes(': ')) {
    const whole = closed({ ...fact, value: line.text.replace(/\s\+\s/g, ` ${material.words.plus} `), evidence: [line] })
    const phrase = whole && worded(whole, material, LONGEST_HOURS, true)
    const bare = phrase?.text.toLowerCase().split(/[^\p{L}']+/u) ?? []
    if (phrase && !bare.some((word) => material.words.finite.includes(word)) && phrase.text.length > fact.value.length) return phrase
  }
  const short = worded(closed(wholeHours(material)), material, 14)
  // "every other Friday" is no answer to what the hours are.
  return short && (/\d/.test(short.text) || material.words['hour-words'].some((word) => short.text.toLowerCase().includes(word)))
    ? short
    : undefined
}

/** "2:30pm - 11:00pm", "Monday - Friday": the dash between two times or days is no break. */
function closed(hours: Material['role']['shifts']): Material['role']['shifts'] {
  return hours && { ...hours, value: hours.value.replace(/(\d(?:\s?[ap]\.?m\.?)?|day)\s+[-–—]\s+(?=\d|\p{L}{3,6}day\b)/giu, '$1–') }
}

/** Hours that break off on a figure or a mark are read on to the end of their clause: "weekends, 45" + "hours a week". */
function wholeHours({ role: { shifts }, source }: Material): Material['role']['shifts'] {
  const [place] = shifts?.evidence ?? []
  if (!shifts || !place || !/(?:\d|\band|\bor|,)$/.test(shifts.value) || place.section === 'given') return shifts
  const rest = /^\s?[ap]\.m\.|^[\s/–-]*[^\s,;.()]+(?: [^\s,;.()]+){0,4}/i.exec(source.slice(place.end))?.[0] ?? ''
  const end = place.end + rest.length
  return rest ? { ...shifts, value: shifts.value + rest, evidence: [{ ...place, end, text: source.slice(place.start, end) }] } : shifts
}

/** "up to 20% travel". */
export function travelShare({ role: { travel }, words }: Material): Phrase | undefined {
  const percent = travel?.value.percent
  if (!travel || percent === undefined) return undefined
  return noun(words['travel-percent'].replace('{percent}', printedShare(percent, travel.evidence)), travel.evidence, false)
}

/** The share with its bound as printed: "up to 20%". */
function printedShare(percent: number, evidence: readonly Evidence[]): string {
  for (const { text } of evidence) {
    const bound = new RegExp(
      `((?:up to|about|around|approximately|at least|less than|\\d+\\s*[-–]) ?)${percent}\\s*(?:%|percent)`,
      'i',
    ).exec(text)
    if (bound) return `${(bound[1] as string).toLowerCase().trim()} ${percent}%`.replace(/[-–] /, '–')
  }
  return `${percent}%`
}

/** Team, place, contract and pay. */
export const termSlots = (material: Material): Slots => ({
  team: teamOf(material),
  ...placeSlots(material),
  ...paySlots(material),
  employment: employment(material),
  duration: durationOf(material),
  startDate: worded(material.role.startDate, material, 8),
})

function paySlots(material: Material): Slots {
  const amounts = pay(material)
  const quoted = amounts && payQuote(material)
  return quoted ? { payQuote: quoted } : { pay: amounts }
}

function placeSlots(material: Material): Slots {
  const { role } = material
  const where = places(material)
  return {
    places: list(where),
    // A street address is no place to be "in".
    place: where.length === 1 && !/^\d/.test(where[0]?.text ?? '') ? where[0] : undefined,
    remote: role.workMode?.value === 'remote' ? flag(role.workMode.evidence) : undefined,
    hybrid: role.workMode?.value === 'hybrid' ? flag(role.workMode.evidence) : undefined,
    onsite: role.workMode?.value === 'onsite' ? flag(role.workMode.evidence) : undefined,
    officeDays: officeDays(material),
  }
}

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
  const text = fact && material.words.employment[fact.value]
  return fact && text ? noun(text, fact.evidence, false) : undefined
}
