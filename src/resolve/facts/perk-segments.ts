/** Benefits inside prose: the piece of the sentence that a known benefit stands in, with its amount and its condition. */
import { evenSpace, partsOf } from '../../nlp/even-space'
import type { ReadSentence } from '../../stages'
import type { Evidence } from '../../types'
import { tidy } from './values'
import type { FactWords } from './words'

export interface NamedPlace {
  start: number
  end: number
}

/** Words of a piece without its lead. */
const LONGEST = 11
/** A comma inside a figure or brackets parts nothing. */
const PARTS = /[;•|()\n]|,(?!\d{3}(?!\d))|\s[+–—-]\s|[.!?](?=\s|$|\p{Lu})/gu

/** The pieces in which a named benefit stands; undefined where one of them stays unclear, so that the name alone is told. */
export function perkSegments(
  { start, end, kind }: ReadSentence,
  source: string,
  names: readonly NamedPlace[],
  words: FactWords,
): { text: string; evidence: Evidence; name: number }[] {
  const found: { text: string; evidence: Evidence; name: number }[] = []
  let last = -1
  names.forEach((place, name) => {
    if (place.start < last) return
    const [from, to] = around(place, start, end, source, words)
    const text = withoutLead(source.slice(from, to), source.slice(place.start, place.end), words)
    if (text === undefined) return
    last = to
    const at = source.indexOf(text, from)
    const exact = at >= 0 && at < to
    const evidence = { start: exact ? at : from, end: exact ? at + text.length : to, text: '', section: kind }
    evidence.text = source.slice(evidence.start, evidence.end)
    found.push({ text: evenSpace(text), evidence, name })
  })
  return found
}

/** The bounds of the piece: marks of a list, or an "and" between two of its items. */
function around(place: NamedPlace, start: number, end: number, source: string, { joint }: FactWords): [number, number] {
  let from = start
  let to = end
  PARTS.lastIndex = start
  for (let mark = PARTS.exec(source); mark && mark.index < end; mark = PARTS.exec(source)) {
    if (mark.index + mark[0].length <= place.start) from = mark.index + mark[0].length
    else if (mark.index >= place.end) {
      to = mark.index
      break
    }
  }
  PARTS.lastIndex = 0
  for (;;) {
    const before = source.slice(from, place.start).match(joint)
    if (before?.index === undefined) break
    from += before.index + before[0].length
  }
  const after = source.slice(place.end, to).match(joint)
  if (after?.index !== undefined) to = place.end + after.index
  return [from, to]
}

/** "Staff get a 20% discount on most items" -> "20% discount on most items". Undefined where what is left is no phrase. */
function withoutLead(piece: string, name: string, words: FactWords): string | undefined {
  const parts = partsOf(evenSpace(piece).trim())
  const nameParts = partsOf(evenSpace(name).trim())
  const at = parts.findIndex((_, index) => nameParts.every((part, step) => parts[index + step]?.includes(part)))
  if (at < 0) return undefined
  let first = 0
  for (let index = 0; index < at; index++) {
    const [lower = ''] = (parts[index] as string).toLowerCase().split(/[:’']/)
    if (words.perkLeads.has(lower) || words.perkOwners.has(lower)) first = index + 1
  }
  // "natural light Free snacks": where the break of a line was lost, a capital opens the next.
  for (let index = at; index > first; index--) {
    // "Nurses of Alder Pension Plan": inside a name stand small words.
    const isInside = index > 1 && isSmallWord(parts[index - 1] as string, words) && isCapital(parts[index - 2])
    if (isCapital(parts[index]) && !isCapital(parts[index - 1]) && !isInside) first = index
  }
  while (first < at && isSmallWord(parts[first] as string, words)) first++
  const kept = parts.slice(first)
  const past = at - first + nameParts.length
  const stop = kept.findIndex(
    (part, index) =>
      index >= past &&
      ((words.perkEnds.has(part.toLowerCase()) && !words.perkBounds.has((kept[index - 1] ?? '').toLowerCase())) ||
        (isCapital(part) && !isCapital(kept[index - 1]) && !isSmallWord(kept[index - 1] ?? '', words))),
  )
  const bare = stop < 0 ? kept : kept.slice(0, stop)
  while (bare.length > past && isSmallWord(bare.at(-1) as string, words)) bare.pop()
  if (bare.length > LONGEST || bare.some((part) => words.finite.has(part.toLowerCase()))) return undefined
  return tidy(bare.join(' '))
}

const isCapital = (part: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(part ?? '')
const isSmallWord = (part: string, { articles, small }: FactWords): boolean =>
  articles.has(part.toLowerCase()) || small.has(part.toLowerCase())
