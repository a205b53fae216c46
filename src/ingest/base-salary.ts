import { oneLine } from './characters'
import type { Plain, PlainObject } from './plain-copy'
import { isNode, readableText, type SchemaReader } from './schema-values'

/** What a unit of pay is called, by how it begins in any spelling ("HOUR", "hourly", "Hours") or by its UN/CEFACT code. */
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(hour|hur$|hr|pt?1h$)/i, 'hour'],
  [/^(da[yi]|p1d$)/i, 'day'],
  [/^(week|wee$|p1w$)/i, 'week'],
  [/^(month|mon$|p1m$)/i, 'month'],
  [/^(year|yr|ann|p1y$)/i, 'year'],
]

/** Words the base salary of a JobPosting as a person would; empty where it states none. */
export function readPay(posting: PlainObject, schema: SchemaReader): string {
  const currency = schema.text(posting, 'salaryCurrency')
  for (const salary of schema.all(posting, 'baseSalary')) {
    const shown = isNode(salary) ? payOf(salary, currency, schema) : withCurrency(amount(salary), currency)
    if (shown) return shown
  }
  return ''
}

/** "AUD 42 - 51 per hour", from a MonetaryAmount, a price or a range in any of the shapes in use. */
function payOf(salary: PlainObject, postingCurrency: string | undefined, schema: SchemaReader): string {
  const currency = schema.text(salary, 'currency') ?? schema.text(salary, 'priceCurrency') ?? postingCurrency
  for (const value of [...schema.all(salary, 'value'), salary]) {
    const holder = isNode(value) ? value : salary
    const read = (name: string): string => amount(schema.all(holder, name)[0])
    const from = read('minValue') || read('minPrice')
    const to = read('maxValue') || read('maxPrice')
    const single = isNode(value) ? read('value') || read('price') || read('median') : amount(value)
    const shown =
      from && to && from !== to
        ? `${from} - ${to}`
        : from && !to && !single
          ? `from ${from}`
          : to && !from && !single
            ? `up to ${to}`
            : single || from
    if (!shown) continue
    const unit = [holder, salary].flatMap((node) => [
      ...schema.names(node, 'unitText'),
      ...schema.names(node, 'unitCode'),
      ...schema.names(node, 'duration'),
    ])[0]
    const period = unit && (PERIODS.find(([pattern]) => pattern.test(unit))?.[1] ?? '')
    return [withCurrency(shown, currency), period && `per ${period}`].filter(Boolean).join(' ')
  }
  return ''
}

/** The currency goes before a mere figure or range; a text that says more says its own. */
function withCurrency(shown: string, currency: string | undefined): string {
  const isFigure = /^[\d\s.,-]+$/.test(shown.replace(/^(from|up to) /, ''))
  return currency && isFigure ? `${currency} ${shown}` : shown
}

/** A figure with its thousands marked; a text that is more than a figure as it is; nothing for 0. */
function amount(value: Plain | undefined): string {
  if (typeof value !== 'number' && typeof value !== 'string') return ''
  const written = String(value).trim()
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written
  if (!/^\d{1,12}(\.\d{1,20})?$/.test(plain)) return typeof value === 'string' ? oneLine(readableText(written)).slice(0, 100) : ''
  const rounded = Math.round(Number(plain) * 100) / 100
  if (rounded === 0) return ''
  const [whole, cents] = String(rounded).split('.')
  return whole!.replace(/\B(?=(?:\d{3}){1,4}$)/g, ',') + (cents ? `.${cents.padEnd(2, '0')}` : '')
}
