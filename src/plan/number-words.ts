/** Reckoned numbers in words: a figure that the posting does not print is not printed as one. */
import type { FoundSum } from '../infer/sums'
import type { PlanWords } from './words'

/** How far a fraction or a ratio may lie from the one it is called, as a part of it. */
const NEAR = 0.04
const TEN = 10
const TWENTY = 20
const HUNDRED = 100
const THOUSAND = 1_000

/** Undefined where the number has no short wording. */
export function sumInWords({ by, value }: FoundSum, words: PlanWords): string | undefined {
  if (by === 'share' || by === 'excess') return nearest(value * 100, words.shares, words)
  if (by === 'ratio') return nearest(value, words.ratios, words)
  return numberInWords(value, words)
}

/** Beyond ninety-nine, only whole hundreds and thousands. */
function numberInWords(value: number, words: PlanWords): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined
  if (value >= THOUSAND) return value % THOUSAND === 0 ? joined(value / THOUSAND, words.thousand, words) : undefined
  if (value >= HUNDRED) return value % HUNDRED === 0 ? joined(value / HUNDRED, words.hundred, words) : undefined
  const { numerals, teens, tens } = words
  if (value < TWENTY) return numerals[value] ?? teens[value - numerals.length]
  const ten = tens[Math.floor(value / TEN) - 2]
  const rest = value % TEN
  return ten === undefined || rest === 0 ? ten : `${ten}-${numerals[rest]}`
}

function joined(count: number, unit: string, words: PlanWords): string | undefined {
  const counted = numberInWords(count, words)
  return counted && `${counted} ${unit}`
}

/** "a third", "more than half", "nearly twice": by the named number that is nearest. */
function nearest(value: number, named: Readonly<Record<string, string>>, { nearly, over }: PlanWords): string | undefined {
  let best: { size: number; name: string } | undefined
  for (const [key, name] of Object.entries(named)) {
    const size = Number(key)
    if (!best || Math.abs(size - value) < Math.abs(best.size - value)) best = { size, name }
  }
  if (!best || Math.abs(best.size - value) > best.size / 2) return undefined
  const off = (value - best.size) / best.size
  if (Math.abs(off) <= NEAR) return best.name
  return `${off < 0 ? nearly : over} ${best.name}`
}
