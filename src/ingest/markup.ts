import { BLOCKS, CELLS, KNOWN, PAGE, UNCLOSED } from './html-elements'

/** How a tag may be written: as it is, or escaped once or twice on its way here. */
const WRITINGS: readonly (readonly [open: string, close: string])[] = [
  ['<', '>'],
  ['&lt;', '&gt;'],
  ['&amp;lt;', '&amp;gt;'],
  ['&#60;', '&#62;'],
]

const NAME = /[a-z][a-z0-9]{0,11}/iy

/** Whether a text holds real tags, and not just a "<" or a mask such as "<name>". */
export function looksLikeHtml(text: string): boolean {
  return holdsTags(text, WRITINGS[0]!)
}

/** Whether a text holds tags that were escaped, so that reading it once more is needed. */
export function looksEscaped(text: string): boolean {
  return WRITINGS.some((writing, index) => index > 0 && holdsTags(text, writing))
}

/** One known element with its end tag, two that need none, or the frame of a page. */
function holdsTags(text: string, writing: readonly [string, string]): boolean {
  const opened = new Set<string>()
  let unclosed = 0
  for (const tag of tagsOf(text, writing)) {
    if (PAGE.has(tag.name) && !tag.ends) return true
    if (tag.ends && opened.has(tag.name)) return true
    if (tag.ends) continue
    opened.add(tag.name)
    if (UNCLOSED.has(tag.name) && ++unclosed === 2) return true
  }
  return false
}

interface Tag {
  name: string
  ends: boolean
  start: number
  end: number
}

/** Every tag of a known element. Looks for each closing mark once, so that a text full of "<" costs no more than any other. */
function* tagsOf(text: string, [open, close]: readonly [string, string]): Generator<Tag> {
  let closing = -1
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + open.length)) {
    let at = start + open.length
    const ends = text[at] === '/'
    if (ends) at++
    NAME.lastIndex = at
    const name = NAME.exec(text)?.[0].toLowerCase()
    if (name === undefined || !KNOWN.has(name)) continue
    at += name.length
    if (!text.startsWith(close, at) && !/[\s/]/.test(text[at] ?? '')) continue
    if (closing < at) closing = text.indexOf(close, at)
    if (closing < 0) return
    yield { name, ends, start, end: closing + close.length }
  }
}

/**
 * Whether the line breaks of a text with tags in it carry meaning: it has no tags that would break lines, or is a plain
 * text with a few tags inside. In real HTML a line break is but a space.
 */
export function keepsLineBreaks(text: string): boolean {
  let breaking = 0
  for (const tag of tagsOf(text, WRITINGS[0]!)) {
    if (!BLOCKS.has(tag.name) && !CELLS.has(tag.name) && tag.name !== 'br') continue
    breaking++
    if (breaking === 1 && text.slice(0, tag.start).trim() === '') return false
  }
  if (breaking === 0) return true
  let bare = 0
  for (const line of text.split('\n')) {
    const shown = line.trim()
    if (shown !== '' && !shown.startsWith('<') && !shown.endsWith('>')) bare++
  }
  return bare > breaking
}

/** A text of many lines with a tag here and there is a text still: its author wrote lines, and its offsets stay as they are. */
export function isTextWithTags(text: string): boolean {
  if (!keepsLineBreaks(text)) return false
  let tags = 0
  for (const _ of tagsOf(text, WRITINGS[0]!)) tags++
  let lines = 0
  for (const line of text.split('\n')) if (line.trim() !== '') lines++
  return lines > 3 * tags
}
