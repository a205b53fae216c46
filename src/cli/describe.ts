/** Values of facts in words, for the table of findings. */

/** 'experienceYears' -> 'experience years' */
export const wordsOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

export function describeValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(describeValue).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  const { min, max, currency, period, percent, level, fields, required, orEquivalent, ...rest } = value as Record<string, unknown>
  const parts = [
    currency,
    rangeOf(min, max),
    period && `a ${period}`,
    percent !== undefined && `${percent} %`,
    level,
    fields && `in ${describeValue(fields)}`,
    required === false && '(not required)',
    orEquivalent && '(or equivalent)',
    ...Object.entries(rest).map(([key, each]) => `${wordsOf(key)}: ${describeValue(each)}`),
  ]
  return parts.filter(Boolean).join(' ') || 'yes'
}

function rangeOf(min: unknown, max: unknown): string {
  if (min === undefined && max === undefined) return ''
  if (max === undefined) return `${number(min)} or more`
  if (min === undefined) return `up to ${number(max)}`
  return min === max ? number(min) : `${number(min)}–${number(max)}`
}

const number = (value: unknown): string => String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, ','))
