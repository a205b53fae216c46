/** Amounts of money as they are printed. */

export const AMOUNT =
  /(?:(?:US|CA|AU|NZ|HK|C|A|S|R)?\p{Sc}\s?|\b[A-Z]{3}\s?\p{Sc}?)?\d[\d,]*(?:\.\d+)?\s?(?:k\b|K\b|million\b)?(?:\s?(?:\p{Sc}|[A-Z]{3}\b))?/gu

/** The printed amount is the one that was read: "65k" is 65,000. */
export function sameAmount(printed: string, amount: number): boolean {
  const figure = Number(printed.replace(/[^\d.]/g, '').replace(/\.$/, ''))
  if (!Number.isFinite(figure)) return false
  return figure === amount || figure * 1000 === amount || figure * 1_000_000 === amount
}
