import { Tokenizer } from 'htmlparser2'
import { isInvisible, isSpace } from './characters'
import { BLOCKS, CELLS, CHROME, CHROME_ROLES, HEADINGS, IMPLIED_END, LISTS, PARAGRAPHS, UNREAD, VOID } from './html-elements'
import type { MappedText } from './ingested'
import { createReadableWriter, type ReadableWriter } from './readable-writer'

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
  row: Row | undefined
  regionStart: number
}

/** A row of a table, or a term of a description list, while it is read. */
interface Row {
  cells: number
  cellStart: number
  cellLine: number
  headings: number
  firstIsShort: boolean
  jointsBefore: number
}

/** The attributes that decide how an element is read. */
type Attributes = Partial<Record<'hidden' | 'aria-hidden' | 'style' | 'role' | 'type' | 'class' | 'open', string>>
const READ_ATTRIBUTES: ReadonlySet<string> = new Set(['hidden', 'aria-hidden', 'style', 'role', 'type', 'class', 'open'])

/** How far out an implied end is looked for, so that no nesting makes the search slow. */
const FARTHEST_IMPLIED_END = 64

/** A first cell up to this long is the name of what the second one holds. */
const LONGEST_LABEL = 60

/** Reads an HTML text once, in linear time, whatever it holds. */
export function readMarkup(html: string, { keepBreaks, everything }: MarkupChoices): ReadMarkup {
  const writer = createReadableWriter(html)
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
  let row: Row | undefined
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
    const skips = isUnread(name, attributes, everything)
    if (skips) found.leftOut = true
    if (skipping === 0 && !skips) layOutBegin(name)
    if (VOID.has(name)) return
    const keepsBreaks =
      name === 'pre' || /white-space:\s?(pre|break)|whitespace-pre/.test(`${attributes.style ?? ''} ${attributes.class ?? ''}`)
    open.push({ name, skips, keepsBreaks, row, regionStart: writer.length() })
    openCounts.set(name, (openCounts.get(name) ?? 0) + 1)
    if (skips) skipping++
    if (keepsBreaks) keeping++
    if (name === 'svg' || name === 'math') foreign++
    if (name === 'title' && foreign === 0) found.title ??= raw = { start: readUpTo, end: readUpTo }
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      raw = { start: readUpTo, end: readUpTo }
      found.jsonLd.push(raw)
    }
    if (skipping > 0) return
    if (name === 'tr' || name === 'dl')
      row = { cells: 0, cellStart: 0, cellLine: 0, headings: 0, firstIsShort: false, jointsBefore: writer.joints() }
  }

  function layOutBegin(name: string): void {
    if (name === 'br') {
      // Where line breaks are kept, the one right after the tag is the same one.
      if (keeping === 0 || html.charCodeAt(readUpTo) !== LINE_FEED) writer.hardBreak()
    } else if (name === 'hr') writer.lineBreak(true)
    else if (HEADINGS.has(name)) {
      writer.bullet(false)
      writer.lineBreak(true, true)
      if (name === 'h1') found.hasTopHeading = true
    } else if (name === 'li') {
      writer.lineBreak(false, true)
      writer.bullet(true)
    } else if (LISTS.has(name)) {
      writer.lineBreak(false, true)
      writer.tighten()
      writer.indent(1)
    } else if (CELLS.has(name) || name === 'dt' || name === 'dd') beginCell(name)
    else if (isBlock(name)) writer.lineBreak(PARAGRAPHS.has(name))
    else writer.seam('begins')
  }

  function beginCell(name: string): void {
    if (name === 'dt' && row) row.cells = 0
    const isSecond = row !== undefined && row.cells > 0 && name !== 'dt'
    if (row && isSecond) {
      const written = writer.length() - row.cellStart
      const short = written > 0 && written <= LONGEST_LABEL && writer.lines() - row.cellLine <= 1
      if (row.cells === 1) row.firstIsShort = short
      if (short && (name !== 'dd' || row.cells === 1)) writer.join(name === 'dd' ? ': ' : ' | ')
      else writer.lineBreak(false, true)
    } else writer.lineBreak(false)
    if (!row) return
    row.cells++
    if (name === 'th') row.headings++
    row.cellStart = writer.length()
    row.cellLine = writer.lines()
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
    if (skipping === 0 && !element.skips) layOutEnd(element)
    row = element.row
    return name
  }

  function layOutEnd({ name, regionStart }: OpenElement): void {
    if (HEADINGS.has(name)) {
      writer.lineBreak(false)
      writer.tighten()
    } else if (LISTS.has(name)) {
      writer.indent(-1)
      writer.lineBreak(true)
    } else if (name === 'tr') {
      writer.lineBreak(false, true)
      endRow()
    } else if (name === 'dl' || name === 'table') writer.lineBreak(true, true)
    else if (name === 'li') {
      writer.bullet(false)
      writer.lineBreak(false)
    } else if (CELLS.has(name) || name === 'dt' || name === 'dd') return
    else if (isBlock(name)) writer.lineBreak(PARAGRAPHS.has(name))
    else writer.seam('ends')
    if (name === 'main' || name === 'article') found.regions.push({ name, start: regionStart, end: writer.length() })
  }

  /** A row of a short name and a value reads "name: value". */
  function endRow(): void {
    const twoCells = row && row.cells === 2 && row.headings < 2 && row.firstIsShort
    const joints = row ? writer.joints() - row.jointsBefore : 0
    if (twoCells && joints === 1) writer.rejoin(': ')
    // Rows that read as one line stand close, whatever blocks their cells are made of.
    if (joints > 0) writer.tighten()
  }

  function closeImplied(name: string): void {
    if (isBlock(name) && openCounts.get('p')) closeUpTo(P, P_WITHIN)
    const implied = IMPLIED_END.get(name)
    if (implied) closeUpTo(implied.closes, implied.within)
  }

  function closeUpTo(closes: ReadonlySet<string>, within: ReadonlySet<string>): void {
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

  const tokenizer = new Tokenizer(
    {},
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
        const name = html.slice(start, endIndex).toLowerCase()
        end(name)
        readUpTo = endIndex + 1
      },
      ontext(start, endIndex) {
        if (raw) raw.end = endIndex
        else if (skipping === 0) writeText(writer, html, start, endIndex, keeping > 0)
        readUpTo = endIndex
      },
      ontextentity(codePoint, endIndex) {
        if (raw) raw.end = endIndex
        else if (skipping === 0) writeEntity(writer, codePoint, readUpTo, endIndex)
        readUpTo = endIndex
      },
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

const P: ReadonlySet<string> = new Set(['p'])
const P_WITHIN: ReadonlySet<string> = new Set(['li', 'td', 'th', 'div', 'section', 'article', 'main', 'body', 'button'])

/** Elements that a site made up itself ("job-description") are mostly blocks. */
function isBlock(name: string): boolean {
  return BLOCKS.has(name) || name.includes('-')
}

function isUnread(name: string, attributes: Attributes, everything: boolean): boolean {
  if (UNREAD.has(name)) return true
  if (everything) return false
  if (name === 'dialog' && attributes.open !== undefined) return false
  return (
    CHROME.has(name) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    CHROME_ROLES.has(attributes.role ?? '') ||
    /display:\s?none|visibility:\s?hidden/i.test(attributes.style ?? '') ||
    /(^|\s)(sr-only|visually-hidden|screen-reader-text)(\s|$)/.test(attributes.class ?? '')
  )
}

function writeText(writer: ReadableWriter, html: string, start: number, end: number, keepBreaks: boolean): void {
  let at = start
  while (at < end) {
    const unit = html.charCodeAt(at)
    const from = at
    if (isSpace(unit)) {
      at++
      if (keepBreaks && unit === LINE_FEED) writer.hardBreak()
      else writer.space(from, at)
    } else if (isInvisible(unit)) at++
    else {
      while (
        at < end &&
        (isShown(html.charCodeAt(at)) || (html.charCodeAt(at) === SPACE && at + 1 < end && isShown(html.charCodeAt(at + 1))))
      )
        at++
      writer.word(from, at)
    }
  }
}

function isShown(unit: number): boolean {
  return !isSpace(unit) && !isInvisible(unit)
}

const SPACE = 32
const LINE_FEED = 10

function writeEntity(writer: ReadableWriter, codePoint: number, start: number, end: number): void {
  if (isSpace(codePoint)) writer.space(start, end)
  else if (!isInvisible(codePoint)) writer.decoded(String.fromCodePoint(codePoint), start, end)
}
