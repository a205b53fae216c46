import { readPay } from './base-salary'
import { oneLine } from './characters'
import type { StatedName } from './ingested'
import type { PlainObject } from './plain-copy'
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
    pay: readPay(posting, schema),
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
