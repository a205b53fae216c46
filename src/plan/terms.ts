/** Place, hours, contract and pay as phrases, in the posting's own figures. */
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { clause, name, noun } from './phrases'

const AMOUNT = /(?:(?:US|CA|AU|NZ|HK|C|A|S|R)?\p{Sc}\s?|\b[A-Z]{3}\s?\p{Sc}?)?\d[\d,]*(?:\.\d+)?\s?(?:k\b|K\b|million\b)?(?:\s?(?:\p{Sc}|[A-Z]{3}\b))?/gu

/** "$44,624 to $53,764 a year": the printed amounts, the period in words. */
export function pay(material: Material): Phrase | undefined {
  const fact = material.role.pay
  if (!fact) return undefined
  const { min, max } = fact.value
  const wanted = [min, max].filter((amount): amount is number => amount !== undefined)
  for (const { text } of fact.evidence) {
    const printed = (text.match(AMOUNT) ?? []).map((amount) => amount.trim())
    const chosen = wanted.map((amount) => printed.find((candidate) => sameAmount(candidate, amount))).filter((amount): amount is string => !!amount)
    if (!chosen.length || chosen.length < wanted.length) continue
    const different = [...new Set(chosen)]
    const amounts = different.length === 2 ? `${different[0]} ${material.words.to} ${different[1]}` : (different[0] as string)
    const marked = /[\p{Sc}]|[A-Z]{3}/u.test(amounts) ? amounts : undefined
    if (!marked) continue
    return noun(`${marked} ${material.words.periods[fact.value.period] ?? ''}`.trim(), fact.evidence, true)
  }
  return undefined
}

function sameAmount(printed: string, amount: number): boolean {
  const figure = Number(printed.replace(/[^\d.]/g, '').replace(/\.$/, ''))
  if (!Number.isFinite(figure)) return false
  return figure === amount || figure * 1000 === amount || figure * 1_000_000 === amount
}

/** The places as printed, at most three. */
export function places(material: Material): Phrase[] {
  const fact = material.role.locations
  if (!fact) return []
  const known = material.source.toLowerCase()
  return fact.value
    .slice(0, 3)
    .filter((place) => place.length < 60 && (known.includes(place.toLowerCase()) || fact.evidence.some((item) => item.text.includes(place))))
    .map((place) => name(place.replace(/\s+/g, ' ').replace(/[.,;]+$/, ''), fact.evidence))
}

/** A fact whose value is wording of the posting. */
export function worded(fact: { value: string; evidence: Evidence[] } | undefined, material: Material, most = 12): Phrase | undefined {
  if (!fact) return undefined
  const clean = lift(fact.value, material.words, { most })
  return clean ? clause(lowerFirst(clean, material.isWord), fact.evidence) : undefined
}
