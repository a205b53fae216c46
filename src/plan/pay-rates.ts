/** Several rates of one post, each with what it is paid for: "$17 an hour for days and $18 for nights". */
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { holdsWord } from './holds-word'
import { lowerFirst } from './lift'
import type { Material } from './material'
import { noun } from './phrases'

/** One amount or two ends of a range, with its sign. */
const RATE = /\p{Sc}\s?\d[\d,]*(?:\.\d{1,2})?k?(?:\s?(?:-|–|to)\s?\p{Sc}?\s?\d[\d,]*(?:\.\d{1,2})?k?)?/giu
const PERIOD =
  /(?:\bper|\/|\ban?|\beach|\bevery)\s?(hour|hr|day|night|week|month|year|annum|shift|visit|mile)\b|\b(hourly|daily|weekly|monthly|annually|yearly|p\.?a)\b/iu
/** Lines beside that of the pay in which another rate may stand. */
const REACH = 3
const LONGEST_LINE = 120
const LONGEST_LABEL = 6
const MOST = 3

interface Rate {
  amount: string
  unit: string
  label: string
  evidence: Evidence
}

/** Undefined where the posting prints one rate, or several that cannot be told apart. */
export function payRates(material: Material, line: Evidence | undefined): Phrase | undefined {
  const place = material.role.pay?.evidence.find(({ section }) => section !== 'given')
  if (!place) return undefined
  const rates = linesAround(material.source, place, line).flatMap((line) => segmentsOf(line).map((segment) => rateIn(segment, material)))
  if (rates.length < 2 || rates.length > MOST || rates.some((rate) => rate === undefined)) return undefined
  const all = rates as Rate[]
  if (all.slice(1).some(({ label }) => !label) || new Set(all.map(({ label }) => label)).size < all.length) return undefined
  if (new Set(all.map(({ amount }) => amount)).size < all.length) return undefined
  const { joints } = material.words
  let unit = ''
  const told = all.map((rate) => {
    const period = rate.unit && rate.unit !== unit ? ` ${periodOf(rate.unit, material)}` : ''
    if (rate.unit) unit = rate.unit
    return `${rate.amount}${period}${rate.label && ` ${behind(rate.label, material)}`}`
  })
  const text = told.length === 2 ? told.join(` ${joints.and} `) : `${told.slice(0, -1).join(', ')}, ${joints.and} ${told.at(-1)}`
  return noun(
    text,
    all.map(({ evidence }) => evidence),
    true,
  )
}

const periodOf = (unit: string, { words }: Material): string => ownEntry(words.periods, unit) ?? words['each-unit'].replace('{unit}', unit)

/** The line of the pay, and those right above and below it that hold an amount too. */
function linesAround(source: string, { start, end, section }: Evidence, sentence: Evidence | undefined): Evidence[] {
  const lineAt = (at: number): Evidence => {
    const from = source.lastIndexOf('\n', at - 1) + 1
    const stop = source.indexOf('\n', at)
    const to = stop < 0 ? source.length : stop
    return { start: from, end: to, text: source.slice(from, to), section }
  }
  const holds = ({ text }: Evidence): boolean => text.length <= LONGEST_LINE && text.search(RATE) >= 0
  const own = lineAt(start)
  // Where breaks were lost, the sentence alone.
  if (own.end < end || !holds(own)) return sentence && holds(sentence) ? [sentence] : []
  const lines = [own]
  for (let at = own.start - 1, step = 0; at > 0 && step < REACH; step++) {
    const line = lineAt(at)
    if (!holds(line)) break
    lines.unshift(line)
    at = line.start - 1
  }
  for (let at = own.end + 1, step = 0; at < source.length && step < REACH; step++) {
    const line = lineAt(at)
    if (!holds(line)) break
    lines.push(line)
    at = line.end + 1
  }
  return lines
}

/** Where one line holds several rates a mark or a joint parts them. */
function segmentsOf(line: Evidence): Evidence[] {
  const segments: Evidence[] = []
  let from = 0
  for (const found of line.text.matchAll(/[;|•·]|,\s(?!\d{3}\b)|\s(?:and|or|&|\/)\s/gu)) {
    const text = line.text.slice(from, found.index)
    const rest = line.text.slice(found.index + found[0].length)
    if (text.search(RATE) < 0 || rest.search(RATE) < 0) continue
    segments.push({ ...line, start: line.start + from, end: line.start + found.index, text })
    from = found.index + found[0].length
  }
  segments.push({ ...line, start: line.start + from, text: line.text.slice(from) })
  return segments
}

/** What is paid, for how long, and what it is paid for; undefined where that is not all the segment says. */
function rateIn(segment: Evidence, material: Material): Rate | undefined {
  const { words } = material
  const amounts = segment.text.match(RATE) ?? []
  const [amount] = amounts
  if (amounts.length !== 1 || amount === undefined) return undefined
  // "£15.60 an hour. Paid weekly every Friday": when the money comes is no rate.
  const rest = segment.text
    .replace(RATE, ' ')
    .split(/(?<=\.\s)/)
    .filter((piece) => !words['paid-out'].some((opening) => piece.toLowerCase().startsWith(opening)))
    .join('')
  const period = PERIOD.exec(rest)
  const named = (period?.[1] ?? period?.[2] ?? '').toLowerCase().replace('.', '')
  const label = rest
    .replace(PERIOD, ' ')
    .split(/[^\p{L}\p{N}/&'’-]+/u)
    .filter(
      (word) =>
        /[\p{L}\p{N}]/u.test(word) &&
        !words['pay-labels'].includes(word.toLowerCase()) &&
        !words['rate-words'].includes(word.toLowerCase()),
    )
    .join(' ')
  const parts = label.toLowerCase().split(' ')
  if (parts.some((word) => words['no-rates'].includes(word))) return undefined
  if (
    parts.length > LONGEST_LABEL ||
    parts.some((word) => words.finite.includes(word) || (word !== 'i' && words.unprintable.includes(word)))
  )
    return undefined
  return {
    amount: amount.replace(/\s?[-–]\s?/u, '–').replace(/(?<=\p{Sc})\s/gu, ''),
    unit: ownEntry(words['period-forms'], named) ?? named,
    label,
    evidence: { ...segment, text: segment.text },
  }
}

/** "with a BA", "at tier II", "for nights". */
function behind(label: string, material: Material): string {
  const { words } = material
  const lower = label.toLowerCase()
  const [first = ''] = lower.split(' ')
  const isOf = (list: readonly string[]): boolean => lower.split(/[^\p{L}.']+/u).some((word) => list.includes(word))
  if (words.phrases.prepositions.includes(first)) return lowerFirst(label, material)
  const frame = isOf(words.phrases.schooling)
    ? 'with-schooling'
    : words['rate-steps'].some((step) => holdsWord(lower, step))
      ? 'at-step'
      : 'for-label'
  if (/^(?:[IVX]+|\d)$/.test(label)) return (words['rate-labels']['at-level'] ?? '{label}').replace('{label}', label)
  // "Planner II" is the name of a step.
  if (/\s(?:[IVX]+|\d)$/.test(label)) return (words['rate-labels']['at-step'] ?? '{label}').replace('{label}', label)
  const text = lowerFirst(label, material)
  return (words['rate-labels'][frame] ?? '{label}').replace('{article}', articleFor(text, words.sounds)).replace('{label}', text)
}
