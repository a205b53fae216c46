/**
 * Jobs as applicant tracking systems publish them, turned into the JobPosting of schema.org that they mean.
 * Shapes: Greenhouse Job Board API v1 (developers.greenhouse.io/job-board.html), Lever Postings API v0 (github.com/lever/postings-api),
 * Ashby Job Postings API (developers.ashbyhq.com/docs/public-job-posting-api).
 */
import type { Plain, PlainObject } from './plain-copy'
import { isNode } from './schema-values'

/** The JobPosting that the first job in the data stands for; `undefined` when it is of none of the systems. */
export function jobPostingOf(data: Plain): PlainObject | undefined {
  for (const job of jobsIn(data)) {
    const posting = fromGreenhouse(job) ?? fromLever(job) ?? fromAshby(job)
    if (posting) return posting
  }
  return undefined
}

/** A job, a list of jobs, or an answer that holds one. */
function jobsIn(data: Plain): PlainObject[] {
  if (Array.isArray(data)) return data.filter(isNode).slice(0, MOST_JOBS)
  if (!isNode(data)) return []
  for (const name of ['jobs', 'job', 'data', 'posting', 'jobPosting']) {
    const inner = data[name]
    if (Array.isArray(inner) || isNode(inner)) return [data, ...(Array.isArray(inner) ? inner.filter(isNode) : [inner])].slice(0, MOST_JOBS)
  }
  return [data]
}
const MOST_JOBS = 50

function fromGreenhouse(job: PlainObject): PlainObject | undefined {
  const { title, content, location, company_name: company, departments, offices, pay_input_ranges: ranges } = job
  if (!isText(title) || !isText(content)) return undefined
  const place = isNode(location) && isText(location.name) ? [location.name] : namesOf(offices)
  return posting({
    title,
    description: content,
    hiringOrganization: company,
    employmentUnit: namesOf(departments)[0],
    jobLocation: place,
    baseSalary: greenhousePay(ranges),
  })
}

/** Amounts stand in hundredths of the currency's unit. */
function greenhousePay(ranges: Plain | undefined): Plain | undefined {
  const [first] = Array.isArray(ranges) ? ranges.filter(isNode) : []
  if (!first || typeof first.min_cents !== 'number' || typeof first.max_cents !== 'number') return undefined
  return salary(first.min_cents / 100, first.max_cents / 100, first.currency_type, undefined)
}

function fromLever(job: PlainObject): PlainObject | undefined {
  const { text, categories, lists, workplaceType } = job
  if (!isText(text) || !(isNode(categories) || Array.isArray(lists))) return undefined
  const told = isNode(categories) ? categories : {}
  const sections = (Array.isArray(lists) ? lists.filter(isNode) : []).flatMap((list) => [heading(list.text), listOf(list.content)])
  const parts = [
    firstText(job.opening, job.openingPlain) && firstText(job.descriptionBody, job.descriptionBodyPlain)
      ? `${paragraphs(firstText(job.opening, job.openingPlain))}${paragraphs(firstText(job.descriptionBody, job.descriptionBodyPlain))}`
      : paragraphs(firstText(job.description, job.descriptionPlain)),
    ...sections,
    paragraphs(firstText(job.additional, job.additionalPlain)),
  ]
  const range = job.salaryRange
  return posting({
    title: text,
    description: parts.filter(Boolean).join('\n'),
    employmentUnit: told.team ?? told.department,
    jobLocation: Array.isArray(told.allLocations) && told.allLocations.length ? told.allLocations : told.location,
    jobLocationType: workplaceType === 'unspecified' ? undefined : workplaceType,
    employmentType: told.commitment,
    baseSalary: isNode(range) ? salary(range.min, range.max, range.currency, periodOf(range.interval)) : undefined,
  })
}

function fromAshby(job: PlainObject): PlainObject | undefined {
  const { title, descriptionHtml, descriptionPlain, isRemote, workplaceType, compensation, secondaryLocations } = job
  const description = firstText(descriptionHtml, descriptionPlain)
  if (!isText(title) || !description) return undefined
  const others = (Array.isArray(secondaryLocations) ? secondaryLocations : []).map((each) => (isNode(each) ? each.location : each))
  const pay = isNode(compensation) ? firstText(compensation.scrapeableCompensationSalarySummary, compensation.compensationTierSummary) : ''
  return posting({
    title,
    description,
    hiringOrganization: job.organizationName,
    employmentUnit: job.team ?? job.department,
    jobLocation: [job.location ?? null, ...others.map((each) => each ?? null)].filter(isText),
    jobLocationType: workplaceType ?? (isRemote === true ? 'Remote' : undefined),
    employmentType: isText(job.employmentType) ? job.employmentType.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2').toUpperCase() : undefined,
    baseSalary: pay || undefined,
  })
}

function posting(fields: Record<string, Plain | undefined>): PlainObject {
  const node = Object.create(null) as PlainObject
  node['@type'] = 'JobPosting'
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null && value !== '') node[name] = value
  return node
}

function salary(min: Plain | undefined, max: Plain | undefined, currency: Plain | undefined, period: string | undefined): PlainObject {
  return posting({
    '@type': 'MonetaryAmount',
    currency: isText(currency) ? currency : undefined,
    value: posting({ '@type': 'QuantitativeValue', minValue: min, maxValue: max, unitText: period }),
  })
}

/** "per-year-salary", "per-hour-wage" */
const periodOf = (interval: Plain | undefined): string | undefined =>
  isText(interval) ? /^per-([a-z]+)/.exec(interval)?.[1]?.toUpperCase() : undefined

const isText = (value: Plain | undefined): value is string => typeof value === 'string' && value.trim() !== ''
const firstText = (...values: (Plain | undefined)[]): string => values.find(isText) ?? ''
const namesOf = (list: Plain | undefined): string[] =>
  (Array.isArray(list) ? list.filter(isNode) : []).map(({ name }) => name as Plain).filter(isText)
const heading = (text: Plain | undefined): string => (isText(text) ? `<h3>${text}</h3>` : '')
const listOf = (content: Plain | undefined): string => (isText(content) ? `<ul>${content}</ul>` : '')
/** Plain text keeps its lines where it is put together with HTML. */
const paragraphs = (text: string): string =>
  text === '' || /<[a-z][^<>]*>/i.test(text)
    ? text
    : `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\n/g, '<br>')}</p>`
