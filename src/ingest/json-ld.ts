import { PostingError } from '../errors'
import { isBlank } from './characters'
import { LONGEST_HEADER_VALUE, writeHeader } from './header'
import type { StatedField, StatedName } from './ingested'
import { readFields } from './job-posting-fields'
import { holdsText } from './letters'
import type { Plain, PlainObject } from './plain-copy'
import { createSchemaReader, isNode, readableText, type SchemaReader } from './schema-values'

/** A JobPosting as text: what it states, what it tells, and what only its fields tell. */
export interface ReadPosting {
  header: string
  stated: StatedField[]
  description: string
  /** Sections that its fields hold and its description does not. */
  sections: string[]
  /** How many postings the data held. */
  postings: number
}

/** Fields that hold prose, with the heading that they get. */
const PROSE: readonly (readonly [name: string, heading: string])[] = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['skills', 'Skills'],
  ['jobBenefits', 'Benefits'],
  ['benefits', 'Benefits'],
  ['employerOverview', 'About the company'],
]

/** Fields that are a header line when short and a section when long. */
const EITHER: readonly (readonly [field: StatedName, heading: string])[] = [
  ['experience', 'Experience'],
  ['education', 'Education'],
  ['incentives', 'Incentive compensation'],
  ['hours', 'Work hours'],
  ['physical', 'Physical requirements'],
  ['eligibility', 'Eligibility to work'],
  ['clearance', 'Security clearance'],
]

/** Reads the first JobPosting in structured data; `undefined` when there is none. */
export function readJsonLd(data: Plain): ReadPosting | undefined {
  const { postings, byId } = findPostings(data)
  const posting = postings.find((each) => typeof each.description === 'string' && !isBlank(each.description)) ?? postings[0]
  if (!posting) return undefined
  const schema = createSchemaReader(byId)
  const fields = readFields(posting, schema)
  const description = readableText(schema.text(posting, 'description') ?? '')
  const sections = readSections(posting, schema, description)
  for (const [field, heading] of EITHER) {
    const value = fields[field]
    if (value === undefined || value.length <= LONGEST_HEADER_VALUE) continue
    fields[field] = undefined
    if (!holdsText(description, value)) sections.push(`${heading}\n${value}`)
  }
  const { text, stated } = writeHeader(fields)
  return { header: text, stated, description, sections, postings: postings.length }
}

function readSections(posting: PlainObject, schema: SchemaReader, description: string): string[] {
  const sections: string[] = []
  for (const [name, heading] of PROSE) {
    const values = schema
      .all(posting, name)
      .map((value) => proseOf(value, schema))
      .filter((value) => value !== '')
    const prose =
      values.length > 1 && values.every((value) => !value.includes('\n'))
        ? values.map((value) => `- ${value}`).join('\n')
        : values.join('\n')
    if (prose !== '' && !holdsText(description, prose)) sections.push(`${heading}\n${prose}`)
  }
  for (const organization of schema.nodes(posting, 'hiringOrganization')) {
    const prose = schema.text(organization, 'description') ?? ''
    if (prose !== '' && !holdsText(description, prose)) sections.push(`About the company\n${prose}`)
  }
  return sections
}

function proseOf(value: Plain, schema: SchemaReader): string {
  if (isNode(value)) return schema.text(value, 'name') ?? schema.text(value, 'description') ?? ''
  return typeof value === 'string' ? readableText(value) : ''
}

/** Walks data of any depth, each object once. */
function findPostings(data: Plain): { postings: PlainObject[]; byId: Map<string, PlainObject> } {
  const postings: PlainObject[] = []
  const byId = new Map<string, PlainObject>()
  const seen = new Set<Plain>()
  const waiting: Plain[] = [data]
  let typed = false
  for (let next = 0; next < waiting.length; next++) {
    const value = waiting[next]!
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const member of Array.isArray(value) ? value : Object.values(value)) if (typeof member === 'object') waiting.push(member)
    if (!isNode(value)) continue
    const id = value['@id']
    if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value)
    if (value['@type'] !== undefined) typed = true
    if (isPosting(value)) postings.push(value)
  }
  if (!typed && isNode(data) && typeof data.title === 'string' && typeof data.description === 'string') postings.push(data)
  return { postings, byId }
}

function isPosting(node: PlainObject): boolean {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).some(
    (name) => typeof name === 'string' && /^(?:schema:|https?:\/\/schema\.org\/)?JobPosting$/.test(name),
  )
}

/** JSON as scripts carry it: with comment marks around it, or with bare line breaks inside strings. */
export function parseJson(text: string): Plain | undefined {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\s?\]\]>|\]\]>)\s*$/, '')
  return parsed(bare) ?? parsed(bare.replace(/\p{Cc}+/gu, ' '))
}

function parsed(text: string): Plain | undefined {
  try {
    return JSON.parse(text) as Plain
  } catch {
    return undefined
  }
}

export function refuseNoPosting(given: string): PostingError {
  return new PostingError(
    'NO_POSTING',
    `${given} holds no schema.org JobPosting. Give one with "@type": "JobPosting", or the posting's text.`,
  )
}
