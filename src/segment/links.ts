import { isAlphanumericAt } from './characters'

/** A stretch that no sentence may hold: URLs, link targets, mail addresses, masks, line breaks in HTML. */
export interface Hole {
  start: number
  end: number
}

const OPENER = /https?:\/\/|www\.|\]\(|#[A-Z]+_|<\/?(?:br|p|div|ul|ol|li|hr)\b|@|!\[/gi

/** What every hole begins with; most postings hold none of it. */
const OPENINGS = ['://', 'www.', '](', '#', '<', '@']

export function findHoles(source: string, folded: string): Hole[] {
  const holes: Hole[] = []
  if (!OPENINGS.some((opening) => folded.includes(opening))) return holes
  let last = 0
  OPENER.lastIndex = 0
  for (let found = OPENER.exec(source); found; found = OPENER.exec(source)) {
    const hole = holeAt(source, found.index, found[0])
    if (!hole || hole.end <= last) continue
    hole.start = Math.max(hole.start, last)
    holes.push(hole)
    last = hole.end
    OPENER.lastIndex = Math.max(OPENER.lastIndex, last)
  }
  return holes
}

function holeAt(source: string, at: number, opener: string): Hole | undefined {
  if (opener === '](') return linkTarget(source, at)
  if (opener === '![') return undefined
  if (opener === '@') return mailAddress(source, at)
  if (opener[0] === '<') return tag(source, at)
  if (opener[0] === '#') return mask(source, at)
  return { start: at, end: addressEnd(source, at) }
}

/** White space, angle brackets and quotation marks. */
function endsAddress(code: number): boolean {
  if (code > 62 && code < 128) return false
  return code === 32 || code === 34 || code === 60 || code === 62 || /[\s\u201c\u201d]/.test(String.fromCharCode(code))
}

function addressEnd(source: string, from: number): number {
  let end = from
  while (end < source.length && !endsAddress(source.charCodeAt(end))) end += 1
  while (end > from && ".,;:!?)]}'*_|".includes(source[end - 1] as string)) end -= 1
  return end
}

const LONGEST_TARGET = 2000

function linkTarget(source: string, at: number): Hole | undefined {
  const limit = Math.min(source.length, at + LONGEST_TARGET)
  let depth = 1
  for (let end = at + 2; end < limit; end += 1) {
    const character = source[end]
    if (character === '\n' || (character === ']' && source[end + 1] === '(')) return undefined
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return { start: at, end: end + 1 }
  }
  return undefined
}

function mailAddress(source: string, at: number): Hole | undefined {
  let start = at
  while (start > 0 && at - start < 64 && (isAlphanumericAt(source, start - 1) || '._%+-'.includes(source[start - 1] as string))) start -= 1
  let end = at + 1
  while (end < source.length && end - at < 128 && (isAlphanumericAt(source, end) || '.-'.includes(source[end] as string))) end += 1
  while (end > at && '.-'.includes(source[end - 1] as string)) end -= 1
  const dot = source.slice(at, end).indexOf('.')
  return start < at && dot > 1 ? { start, end } : undefined
}

function tag(source: string, at: number): Hole | undefined {
  const close = source.slice(at, at + 200).indexOf('>')
  return close > 0 ? { start: at, end: at + close + 1 } : undefined
}

function mask(source: string, at: number): Hole | undefined {
  const close = source.slice(at + 1, at + 90).indexOf('#')
  return close > 0 && !/\s/.test(source.slice(at, at + 1 + close)) ? { start: at, end: at + close + 2 } : undefined
}
