import { Tokenizer } from 'htmlparser2'
import { referenceAt } from './character-references'
import { LINE_FEED, writeEntity, writeText } from './html-characters'
import { HEADINGS, IMPLIED_END, type ImpliedEnd, isBlock, PARAGRAPH_END, VOID } from './html-elements'
import { createLayout } from './html-layout'
import { type Attributes, isUnread, READ_ATTRIBUTES, showsLineBreaks } from './html-visibility'
import type { MappedText } from './ingested'
import { createReadableWriter } from './readable-writer'

/** A stretch of text, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** What one reading of an HTML text gave. */
export interface ReadMarkup extends MappedText {
  /** Where `main` and `article` stand in the text. */
  regions: (Stretch & { name: string })[]
  /** Where the title of the page stands in the HTML. */
  title: Stretch | undefined
  /** Where JSON-LD stands in the HTML. */
  jsonLd: Stretch[]
  hasTopHeading: boolean
  /** Whether something was there that a reader does not see: scripts, styles, hidden parts. */
  leftOut: boolean
}

export interface MarkupChoices {
  /** Line breaks of the HTML are line breaks of the text. */
  keepBreaks: boolean
  /** Read hidden parts and the frame of the site too. */
  everything: boolean
}

interface OpenElement {
  name: string
  skips: boolean
  keepsBreaks: boolean
  regionStart: number
}

/** How far out an implied end is looked for, so that no nesting makes the search slow. */
const FARTHEST_IMPLIED_END = 64

/** Reads an HTML text once, in linear time, whatever it holds. */
export function readMarkup(html: string, { keepBreaks, everything }: MarkupChoices): ReadMarkup {
  const writer = createReadableWriter(html)
  const layout = createLayout(writer)
  const open: OpenElement[] = []
  const openCounts = new Map<string, number>()
  const found: Pick<ReadMarkup, 'regions' | 'title' | 'jsonLd' | 'hasTopHeading' | 'leftOut'> = {
    regions: [],
    title: undefined,
    jsonLd: [],
    hasTopHeading: false,
    leftOut: false,
  }
  let skipping = 0
  let keeping = keepBreaks ? 1 : 0
  let foreign = 0
  let headings = 0
  let tagName = ''
  let attributes: Attributes = {}
  let attributeName = ''
  let attributeValue = ''
  /** Where the last event ended, so where an entity begins. */
  let readUpTo = 0
  /** The content of the last title or script that began. */
  let raw: Stretch | undefined

  function begin(name: string): void {
    closeImplied(name)
    const skips = isUnread(name, attributes, headings > 0, everything)
    if (skips) found.leftOut = true
    if (skipping === 0 && !skips) {
      // Where line breaks are kept, the one right after a br is the same one.
      const doubled = keeping > 0 && html.charCodeAt(readUpTo) === LINE_FEED
      if (name !== 'br') layout.begin(name)
      else if (!doubled) writer.hardBreak()
      if (name === 'h1') found.hasTopHeading = true
    }
    if (VOID.has(name)) return
    const keepsBreaks = showsLineBreaks(name, attributes)
    open.push({ name, skips, keepsBreaks, regionStart: writer.length() })
    openCounts.set(name, (openCounts.get(name) ?? 0) + 1)
    if (skips) skipping++
    if (HEADINGS.has(name)) headings++
    if (keepsBreaks) keeping++
    if (name === 'svg' || name === 'math') foreign++
    if (name === 'title' && foreign === 0) found.title ??= raw = { start: readUpTo, end: readUpTo }
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      raw = { start: readUpTo, end: readUpTo }
      found.jsonLd.push(raw)
    }
  }

  function end(name: string): void {
    if (name === 'br') writer.hardBreak()
    else if (name === 'p' && !openCounts.get('p') && skipping === 0) writer.lineBreak(true)
    if (!openCounts.get(name)) return
    while (closeLast() !== name);
  }

  function closeLast(): string | undefined {
    const element = open.pop()
    if (!element) return
    const { name } = element
    openCounts.set(name, openCounts.get(name)! - 1)
    if (element.keepsBreaks) keeping--
    if (name === 'svg' || name === 'math') foreign--
    if (name === 'title' || name === 'script') raw = undefined
    if (element.skips) skipping--
    if (HEADINGS.has(name)) headings--
    if (skipping === 0 && !element.skips) {
      layout.end(name)
      if (name === 'main' || name === 'article') found.regions.push({ name, start: element.regionStart, end: writer.length() })
    }
    return name
  }

  function closeImplied(name: string): void {
    if (isBlock(name) && openCounts.get('p')) closeUpTo(PARAGRAPH_END)
    const implied = IMPLIED_END.get(name)
    if (implied) closeUpTo(implied)
  }

  function closeUpTo({ closes, within }: ImpliedEnd): void {
    for (let index = open.length - 1; index >= Math.max(0, open.length - FARTHEST_IMPLIED_END); index--) {
      const { name } = open[index]!
      if (within.has(name)) return
      if (!closes.has(name)) continue
      while (open.length > index) closeLast()
      return
    }
  }

  function finishTag(endIndex: number): void {
    readUpTo = endIndex + 1
    begin(tagName)
    attributes = {}
  }

  /** Where the next "&" stands from a place on; it is looked for once, however many stretches lie before it. */
  let ampersand = -1
  function nextAmpersand(from: number): number {
    if (ampersand >= from) return ampersand
    const found = html.indexOf('&', from)
    ampersand = found < 0 ? html.length : found
    return ampersand
  }

  /** The stretch may hold character references. */
  function write(start: number, end: number): void {
    let from = start
    for (let at = nextAmpersand(start); at < end; at = nextAmpersand(Math.max(at + 1, from))) {
      const reference = referenceAt(html, at, end)
      if (!reference) continue
      writeText(writer, html, from, at, keeping > 0)
      from = reference.end
      writeEntity(writer, reference.codePoint, at, from)
    }
    writeText(writer, html, from, end, keeping > 0)
  }

  const tokenizer = new Tokenizer(
    // What names stand for is read here: the table of the tokenizer knows thousands.
    { decodeEntities: false },
    {
      isInForeignContext: () => foreign > 0,
      onopentagname(start, endIndex) {
        tagName = html.slice(start, endIndex).toLowerCase()
      },
      onattribname(start, endIndex) {
        attributeName = endIndex - start > 11 ? '' : html.slice(start, endIndex).toLowerCase()
        attributeValue = ''
      },
      onattribdata(start, endIndex) {
        if (READ_ATTRIBUTES.has(attributeName)) attributeValue += html.slice(start, endIndex)
      },
      onattribentity() {},
      onattribend() {
        if (READ_ATTRIBUTES.has(attributeName)) attributes[attributeName as keyof Attributes] ??= attributeValue
      },
      onopentagend: finishTag,
      onselfclosingtag(endIndex) {
        finishTag(endIndex)
        if (foreign > 0) end(tagName)
      },
      onclosetag(start, endIndex) {
        end(html.slice(start, endIndex).toLowerCase())
        readUpTo = endIndex + 1
      },
      ontext(start, endIndex) {
        if (raw) raw.end = endIndex
        else if (skipping === 0) write(start, endIndex)
        readUpTo = endIndex
      },
      ontextentity() {},
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  while (open.length > 0) closeLast()
  return { ...writer.finish(), ...found }
}
