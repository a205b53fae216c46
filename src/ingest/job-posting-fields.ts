import { oneLine } from './characters'
import type { StatedName } from './ingested'
import type { Plain, PlainObject } from './plain-copy'
import { isNode, readableText, type SchemaReader } from './schema-values'

/** Reads what a schema.org JobPosting states in its fields, worded as a person would write it on one line. */
export function readFields(posting: PlainObject, schema: SchemaReader): Partial<Record<StatedName, string | undefined>> {
  const list = (name: string, between = ', '): string => schema.names(posting, name).join(between)
  const remote = list('jobLocationType')
  return {
    title: schema.text(posting, 'title') ?? schema.text(posting, 'name'),
    company: list('hiringOrganization'),
    team: list('employmentUnit'),
    location: locations(posting, schema),
    workMode: /telecommute/i.test(remote) ? 'Remote' : remote,
    applicantLocation: list('applicantLocationRequirements'),
    employment: employment(schema.names(posting, 'employmentType')),
    pay: pay(posting, schema),
    incentives: list('incentiveCompensation'),
    hours: list('workHours'),
    startDate: day(list('jobStartDate')),
    industry: list('industry'),
    occupation: list('occupationalCategory'),
    experience: experience(posting, schema),
    education: education(posting, schema),
    clearance: list('securityClearanceRequirement'),
    eligibility: list('eligibilityToWorkRequirement'),
    physical: list('physicalRequirement'),
    datePosted: day(list('datePosted')),
    validThrough: day(list('validThrough')),
  }
}

/** "2024-05-01T00:00:00Z" is shown as its day. */
function day(value: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value
}

const MOST_LOCATIONS = 20

function locations(posting: PlainObject, schema: SchemaReader): string {
  const found = schema
    .all(posting, 'jobLocation')
    .map((place) => (isNode(place) ? locationOf(place, schema) : typeof place === 'string' ? readableText(place) : ''))
  return [...new Set(found.map(oneLine))]
    .filter((place) => place !== '')
    .slice(0, MOST_LOCATIONS)
    .join('; ')
}

function locationOf(place: PlainObject, schema: SchemaReader): string {
  const written = schema.text(place, 'address')
  if (written) return written
  for (const address of [...schema.nodes(place, 'address'), place]) {
    const parts = ['addressLocality', 'addressRegion', 'addressCountry'].flatMap((name) => schema.names(address, name))
    if (parts.length > 0) return [...new Set(parts)].join(', ')
  }
  return schema.text(place, 'name') ?? ''
}

/** schema.org's constants; anything else is shown as it was written. */
const EMPLOYMENT: Readonly<Record<string, string>> = {
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  CONTRACTOR: 'Contract',
  CONTRACT: 'Contract',
  TEMPORARY: 'Temporary',
  INTERN: 'Internship',
  INTERNSHIP: 'Internship',
  VOLUNTEER: 'Volunteer',
  PER_DIEM: 'Per diem',
  APPRENTICESHIP: 'Apprenticeship',
  OTHER: '',
}

function employment(kinds: string[]): string {
  // Some feeds put several constants into one text.
  const separate = kinds.flatMap((kind) => (/[a-z]/.test(kind) ? [kind] : kind.split(',').map((each) => each.trim())))
  const shown = separate.map((kind) => {
    const constant = kind
      .replace(/^https?:\/\/schema\.org\//, '')
      .toUpperCase()
      .replace(/[\s-]/g, '_')
    return Object.hasOwn(EMPLOYMENT, constant) ? EMPLOYMENT[constant]! : kind
  })
  return [...new Set(shown)].filter((kind) => kind !== '').join(', ')
}

/** What a unit of pay is called, by how it begins in any spelling ("HOUR", "hourly", "Hours") or by its UN/CEFACT code. */
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(hour|hur$|hr|pt?1h$)/i, 'hour'],
  [/^(da[yi]|p1d$)/i, 'day'],
  [/^(week|wee$|p1w$)/i, 'week'],
  [/^(month|mon$|p1m$)/i, 'month'],
  [/^(year|yr|ann|p1y$)/i, 'year'],
]

function pay(posting: PlainObject, schema: SchemaReader): string {
  const currency = schema.text(posting, 'salaryCurrency')
  for (const salary of schema.all(posting, 'baseSalary')) {
    const shown = isNode(salary) ? payOf(salary, currency, schema) : amount(salary) && [currency, amount(salary)].filter(Boolean).join(' ')
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
    return [/[^\d\s.,-]/.test(shown.replace(/^(from|up to) /, '')) ? '' : currency, shown, period && `per ${period}`]
      .filter(Boolean)
      .join(' ')
  }
  return ''
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

function experience(posting: PlainObject, schema: SchemaReader): string {
  const shown: string[] = []
  for (const node of schema.nodes(posting, 'experienceRequirements')) {
    const months = Number(schema.text(node, 'monthsOfExperience'))
    if (months > 0) shown.push(months % 12 === 0 ? plural(months / 12, 'year') : plural(months, 'month'))
  }
  return [...shown, ...schema.names(posting, 'experienceRequirements')].join(', ')
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function education(posting: PlainObject, schema: SchemaReader): string {
  const shown = schema.names(posting, 'educationRequirements')
  for (const node of schema.nodes(posting, 'educationRequirements')) shown.push(...schema.names(node, 'credentialCategory'))
  const instead = schema.all(posting, 'experienceInPlaceOfEducation').some((value) => value === true || value === 'true')
  const unique = [...new Set(shown)].filter((level) => !/^no[ _-]?requirements?$/i.test(level))
  return unique.length > 0 ? unique.join(' or ') + (instead ? ' or equivalent experience' : '') : ''
}
