import { PostingError } from '../errors'
import { jobPostingOf } from './applicant-systems'
import { isBlank } from './characters'
import { readFrontMatter } from './front-matter'
import { readHtml } from './html'
import type { Given, Ingested, MappedText } from './ingested'
import { readInput } from './input'
import { parseJson, type ReadPosting, readJsonLd, refuseNoPosting } from './json-ld'
import { holdsText } from './letters'
import { isTextWithTags, looksEscaped, looksLikeHtml } from './markup'
import { refuseBinary, refuseKnownFiles } from './not-text'
import { joinMapped } from './offset-map'
import { readOptions } from './options'
import { bodyOfPage } from './page-body'
import { type Plain, plainCopy } from './plain-copy'
import { formatOfText } from './text'

/** Makes one source text out of whatever the caller passed, or throws a `PostingError` that says what to pass instead. */
export function ingest(input: unknown, options?: unknown): Ingested {
  const { maxLength } = readOptions(options)
  const { body, given } = readInput(input)
  if (body.kind === 'jsonLd') return ingestData(plainCopy(body.jsonLd, maxLength), given, 'jsonLd')
  const text = body.kind === 'html' ? body.html : body.text
  refuseKnownFiles(text)
  if (text.length > maxLength) {
    throw new PostingError(
      'TOO_LONG',
      `The posting has ${text.length} characters, more than ${maxLength}. Give the posting alone, or raise maxLength.`,
    )
  }
  if (isBlank(text)) throw new PostingError('EMPTY', 'The posting is empty: it holds nothing but white space. Give its text.')
  refuseBinary(text)
  if (body.kind === 'html') return ingestHtml(text, given)
  if (/^\s*[[{]/.test(text)) {
    const data = parseJson(text)
    if (typeof data === 'object' && data !== null) return ingestData(data, given, 'The JSON text')
    if (/^\s*(?:\[\s*)?\{\s*"/.test(text))
      throw new PostingError('NO_POSTING', 'This looks like JSON but is not valid JSON. Give the whole of it, or the text alone.')
  }
  if ((looksLikeHtml(text) && !isTextWithTags(text)) || looksEscaped(text)) return ingestHtml(text, given)
  const front = readFrontMatter(text)
  return {
    source: text,
    format: front ? 'markdown' : formatOfText(text),
    given,
    stated: front?.stated ?? [],
    bodyStart: front?.bodyStart ?? 0,
  }
}

function ingestData(data: Plain, given: Given, name: string): Ingested {
  const job = jobPostingOf(data)
  const posting = readJsonLd(job ?? data)
  if (!posting) throw refuseNoPosting(name)
  const told = [posting.description, ...posting.sections].filter((part) => !isBlank(part)).join('\n\n')
  if (told === '' && posting.stated.length === 0)
    throw new PostingError('EMPTY', `The JobPosting in ${name} has no title, no description and no other field that can be read.`)
  const { header, stated, postings } = posting
  return {
    source: header && told ? `${header}\n\n${told}` : header + told,
    format: 'json-ld',
    given,
    stated,
    bodyStart: bodyStartOf(header, told),
    postings,
  }
}

function ingestHtml(html: string, given: Given): Ingested {
  const page = readHtml(html)
  const posting = postingOf(page.jsonLd)
  if (posting) return ingestPageWithData(page, posting, given)
  if (isBlank(page.text)) {
    throw page.leftOut
      ? new PostingError(
          'NO_POSTING',
          'The page holds no readable text, only scripts, styles or hidden parts. Save it after it has loaded, or give its text.',
        )
      : new PostingError('EMPTY', 'The HTML holds no text. Give the HTML of the posting, or its text.')
  }
  const format = page.mostlyText && formatOfText(page.text) === 'markdown' ? 'markdown' : 'html'
  return { source: page.text, format, given, stated: [], bodyStart: 0, original: page.map }
}

function postingOf(scripts: string[]): ReadPosting | undefined {
  const data = scripts.map(parseJson).filter((each) => each !== undefined)
  return data.length > 0 ? readJsonLd(data) : undefined
}

function ingestPageWithData(page: MappedText, posting: ReadPosting, given: Given): Ingested {
  const { header, stated, description, postings } = posting
  const body = bodyOfPage(page, description)
  const told = body?.text ?? description
  const sections = posting.sections.filter((section) => !holdsText(told, section))
  const bodyStart = bodyStartOf(header, told + sections.join(''))
  const parts = [header, body ?? description, ...sections].filter((part) => part !== '')
  const { text, map } = joinMapped(...parts.flatMap((part, index) => (index === 0 ? [part] : ['\n\n', part])))
  return { source: text, format: 'html', given, stated, bodyStart, ...(body && { original: map }), postings }
}

function bodyStartOf(header: string, told: string): number {
  return header.length + (header && told ? 2 : 0)
}
