/** What the posting says of the employer, as phrases: lifted where it can be cleaned, quoted where it is best left alone. */
import { verbForms } from '../nlp/compromise'
import { hash } from '../realise/hash'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { lift, lowerFirst, lowerWords } from './lift'
import type { Material } from './material'
import { clause, lifted, list, name, noun, verb } from './phrases'
import { worded } from './terms'

/** A single cue must say it as clearly as this. */
const SURE = 0.7

export function companyFacts(material: Material, shown: number): Slots {
  const { company, words } = material
  // One faint cue is too little to speak of a culture.
  const signals = material.culture
    .filter(({ strength, evidence }) => strength >= SURE || evidence.length > 1)
    .sort((a, b) => b.strength - a.strength)
  const quotesOf = (from: number): Phrase[] =>
    signals
      .slice(from, from + 2)
      .flatMap(({ quote }) =>
        quote && !quote.text.includes(',') && lift(quote.text, words, { most: 6 }) ? [quoted(quote.text, [quote])] : [],
      )
  const phrases = signals.flatMap((signal) => {
    const wordings = material.signalPhrases.get(signal.id) ?? []
    const phrase = wordings[hash(`${material.seed}|${signal.id}`) % Math.max(1, wordings.length)]
    return phrase ? [noun(phrase, signal.evidence.slice(0, 2))] : []
  })
  const values = (company.values?.value ?? []).flatMap((value) => lifted(value, company.values?.evidence ?? [], material, 5) ?? [])
  const benefits = (company.benefits?.value ?? []).flatMap(
    (benefit) => lifted(lowerWords(benefit, material.isWord), company.benefits?.evidence ?? [], material, 8) ?? [],
  )
  return {
    ...descriptionOf(material),
    ...missionOf(material),
    industry: worded(company.industry, material, 6),
    founded:
      company.founded && !company.description?.value.includes(String(company.founded.value))
        ? clause(String(company.founded.value), company.founded.evidence)
        : undefined,
    size: repeats(company.size?.value ?? '', company.description?.value) ? undefined : worded(company.size, material, 8),
    presence: list(
      (company.presence?.value ?? [])
        .filter((place) => !company.description?.value.includes(place))
        .slice(0, 4)
        .map((place) => name(place, company.presence?.evidence ?? [])),
    ),
    customers: worded(company.customers, material, 10),
    stage: company.stage ? noun(words.stages[company.stage.value] ?? '', company.stage.evidence, false) : undefined,
    values: values.length > 1 ? list(values.slice(0, 5)) : undefined,
    culture: phrases.length === 1 ? phrases[0] : undefined,
    pair: phrases.length > 1 ? list(phrases.slice(0, 2)) : undefined,
    ...quoteSlots('quote', 'quotes', quotesOf(0)),
    secondCulture: phrases.length === 3 ? phrases[2] : undefined,
    secondPair: phrases.length > 3 ? list(phrases.slice(2, 4)) : undefined,
    ...quoteSlots('secondQuote', 'secondQuotes', quotesOf(2)),
    ...(benefits.length > 1 ? { benefits: list(benefits.slice(0, shown)) } : { benefit: benefits[0] }),
  }
}

const quoteSlots = (one: string, many: string, quotes: readonly Phrase[]): Slots =>
  quotes.length > 1 ? { [many]: list(quotes) } : { [one]: quotes[0] }

const quoted = (text: string, evidence: readonly Evidence[]): Phrase =>
  noun(`"${text.replace(/\s+/g, ' ').toLowerCase()}"`, evidence, false)

/** What it says it is: a noun phrase, a verb phrase in the third person, or a quotation. */
function descriptionOf(material: Material): Slots {
  const fact = material.company.description
  if (!fact) return {}
  const clean = lift(fact.value, material.words, { most: 22 })
  if (!clean) return {}
  const text = lowerFirst(clean, material)
  if (/(?:\d|,\s*\S{1,3})$/.test(text)) return {}
  if (/^(?:a|an|the|one of)\s/i.test(text)) return { description: noun(text, fact.evidence, false) }
  const head = text.split(/\s+/)[0] as string
  // "runs a vineyard and need a cellar hand": the second verb tells of the vacancy, not of the company.
  if (text.match(/\sand\s+\p{Ll}+/gu)?.some((joint) => material.words.seeking.includes(joint.trim().split(/\s+/)[1] ?? ''))) return {}
  if (material.verbs.has(head)) return { does: clause(verbForms(head).present + text.slice(head.length), fact.evidence) }
  if (/[a-z]s$/.test(head) && !/(?:ss|us)$/.test(head)) return { does: clause(text, fact.evidence) }
  return {}
}

function missionOf(material: Material): Slots {
  const fact = material.company.mission
  if (!fact) return {}
  if (repeats(fact.value, material.company.description?.value)) return {}
  const clean = lift(fact.value, material.words, { most: 24 })
  if (clean) {
    const text = lowerFirst(clean, material)
    if (/^to\s+\p{Ll}/u.test(text)) return { mission: verb(text.slice(3), fact.evidence) }
    return { missionQuote: noun(`"${text}"`, fact.evidence, false) }
  }
  const whole = fact.value
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim()
  return whole.split(' ').length <= 20 && !/["“”*<>]|https?:/.test(whole) ? { missionQuote: noun(`"${whole}"`, fact.evidence, false) } : {}
}

/** True when most words of one text stand in the other. */
function repeats(text: string, other: string | undefined): boolean {
  if (!other) return false
  const words = text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []
  const known = new Set(other.toLowerCase().match(/\p{L}{4,}|\d+/gu))
  return words.length > 0 && words.filter((word) => known.has(word)).length >= 0.6 * words.length
}
