import { isBlank } from './characters'
import { type ReadMarkup, readMarkup, type Stretch } from './html-text'
import type { MappedText } from './ingested'
import { keepsLineBreaks, looksEscaped, looksLikeHtml } from './markup'
import { composeMaps, joinMapped, sliceMapped } from './offset-map'

/** The readable text of a page or fragment, with what else it holds. */
export interface ReadPage extends MappedText {
  /** The texts of its JSON-LD scripts. */
  jsonLd: string[]
  /** Whether it holds parts that a reader does not see. */
  leftOut: boolean
  /** Whether it is a text with a few tags in it, whose own line breaks were kept. */
  mostlyText: boolean
}

/** Markup that was escaped, or escaped twice, is read again; more often than this it is not markup any more. */
const MOST_READINGS = 3

/** A page with less text than this may have hidden its posting until a script shows it. */
const LITTLE_TEXT = 200

/** A main part shorter than this is not the posting. */
const SHORTEST_MAIN = 200

/** Reads HTML, or text with some HTML in it, into readable text. */
export function readHtml(html: string): ReadPage {
  const mostlyText = keepsLineBreaks(html)
  const first = readVisible(html, mostlyText)
  let read: MappedText = withPageTitle(html, first, mainPart(first))
  for (let reading = 1; reading < MOST_READINGS && (looksEscaped(read.text) || looksLikeHtml(read.text)); reading++) {
    const again = readVisible(read.text, keepsLineBreaks(read.text))
    read = { text: again.text, map: composeMaps(again.map, read.map) }
  }
  return { ...read, jsonLd: first.jsonLd.map(({ start, end }) => html.slice(start, end)), leftOut: first.leftOut, mostlyText }
}

/** What a reader sees; where that is next to nothing and more is hidden, that too. */
function readVisible(html: string, keepBreaks: boolean): ReadMarkup {
  const visible = readMarkup(html, { keepBreaks, everything: false })
  if (!visible.leftOut || visible.text.length >= LITTLE_TEXT) return visible
  const everything = readMarkup(html, { keepBreaks, everything: true })
  return everything.text.length > 2 * visible.text.length + LITTLE_TEXT || visible.text === '' ? everything : visible
}

/** The main part of a page, where the page says which one it is; a lone article only when it is most of the page. */
function mainPart(page: ReadMarkup): MappedText {
  const long = (name: string, least: number): Stretch[] =>
    page.regions.filter((region) => region.name === name && region.end - region.start >= least)
  const [main, otherMain] = long('main', SHORTEST_MAIN)
  const [article, otherArticle] = long('article', Math.max(SHORTEST_MAIN, page.text.length / 2))
  const part = main && !otherMain ? main : article && !otherArticle ? article : undefined
  if (!part) return page
  const cut = page.text.slice(part.start, part.end)
  const start = part.start + (cut.length - cut.trimStart().length)
  return sliceMapped(page, start, Math.max(start, part.end - (cut.length - cut.trimEnd().length)))
}

/** A page that names its job in its title alone. */
function withPageTitle(html: string, page: ReadMarkup, body: MappedText): MappedText {
  if (!page.title || page.hasTopHeading || body.text === '' || page.title.start > (body.map.starts[0] ?? 0)) return body
  const title = readMarkup(html.slice(0, page.title.end).slice(page.title.start), { keepBreaks: false, everything: true })
  if (isBlank(title.text) || body.text.startsWith(title.text)) return body
  const shift = (offsets: Int32Array): Int32Array => offsets.map((offset) => offset + page.title!.start)
  return joinMapped({ text: title.text, map: { starts: shift(title.map.starts), ends: shift(title.map.ends) } }, '\n\n', body)
}
