import { PostingError } from '../errors'
import type { PostingInput } from '../types'
import { isBlank } from './characters'
import { describeValue } from './describe-value'
import type { Given } from './ingested'

/** The one body that the caller gave, still unread. */
export type Body = { kind: 'text'; text: string } | { kind: 'html'; html: string } | { kind: 'jsonLd'; jsonLd: object }

const BODIES = ['text', 'html', 'jsonLd'] as const
const HINTS = ['title', 'company', 'location', 'url'] as const

/** A hint longer than this is a body put in the wrong place. */
const LONGEST_HINT = 4_000

const WANTED = 'Give a string, or an object with exactly one of text, html and jsonLd.'

/** Finds the body and the hints in whatever the caller passed. */
export function readInput(input: unknown): { body: Body; given: Given } {
  if (typeof input === 'string') return { body: { kind: 'text', text: input }, given: {} }
  if (typeof input !== 'object' || input === null)
    throw new PostingError('NOT_TEXT', `The posting cannot be ${describeValue(input)}. ${WANTED}`)
  const described = describeValue(input)
  if (described !== 'an object') throw new PostingError('NOT_TEXT', `The posting cannot be ${described}. ${adviceFor(described)}`)
  const fields = copyFields(input)
  return { body: readBody(fields), given: readHints(fields) }
}

function readBody(fields: Fields): Body {
  const present = BODIES.filter((name) => fields[name] !== undefined && fields[name] !== null)
  if (present.length > 1) throw new PostingError('INPUT', `The posting was given as ${present.join(' and ')}. Give one of them.`)
  const [name] = present
  if (name === undefined) throw new PostingError('INPUT', fields.misplaced ?? `The posting has none of text, html and jsonLd. ${WANTED}`)
  const value = fields[name]
  if (name === 'jsonLd') {
    if (typeof value === 'string') return { kind: 'text', text: value }
    if (typeof value !== 'object' || value === null)
      throw new PostingError('INPUT', `jsonLd cannot be ${describeValue(value)}. Give the JobPosting as an object.`)
    const described = describeValue(value)
    if (described !== 'an object' && described !== 'an array')
      throw new PostingError('INPUT', `jsonLd cannot be ${described}. Give the JobPosting as an object.`)
    return { kind: 'jsonLd', jsonLd: value }
  }
  if (typeof value !== 'string')
    throw new PostingError('NOT_TEXT', `${name} cannot be ${describeValue(value)}. ${adviceFor(describeValue(value))}`)
  return name === 'html' ? { kind: 'html', html: value } : { kind: 'text', text: value }
}

function readHints(fields: Fields): Given {
  const given: Given = {}
  for (const name of HINTS) {
    const value = fields[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string')
      throw new PostingError('INPUT', `The hint ${name} cannot be ${describeValue(value)}. Give a string or leave it out.`)
    if (value.length > LONGEST_HINT)
      throw new PostingError('TOO_LONG', `The hint ${name} has ${value.length} characters. Give the posting's body as text.`)
    if (!isBlank(value)) given[name] = value.trim()
  }
  return given
}

type Fields = Record<keyof PostingInput, unknown> & { misplaced?: string }

/** The only place that touches the caller's object, whose getters may throw. */
function copyFields(input: object): Fields {
  try {
    const { text, html, jsonLd, title, company, location, url } = input as PostingInput
    const fields: Fields = { text, html, jsonLd, title, company, location, url }
    if ('@type' in input || '@graph' in input || '@context' in input)
      fields.misplaced = 'This looks like JSON-LD itself. Give it as { jsonLd: ... }.'
    return fields
  } catch {
    throw new PostingError('INPUT', `Reading the posting threw an error: one of its properties cannot be read. ${WANTED}`)
  }
}

function adviceFor(described: string): string {
  if (described === 'bytes') return 'Decode the bytes first: new TextDecoder().decode(bytes).'
  if (described === 'a promise') return 'Await it first.'
  if (described === 'an array') return 'Give one posting at a time; an array of JSON-LD goes in as { jsonLd: [...] }.'
  return WANTED
}
