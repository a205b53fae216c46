import { isDigit, isDigitAt, isLetter, isLower, isSpace, isSpaceAt, isUpper, isUpperAt, skipSpaces, skipSpacesBack } from './characters'
import { type Landmarks, landmarkFrom } from './landmarks'
import { CLEAR_BULLETS } from './marks'

/** A place where a line is taken apart: the text before it ends at `at`, the text behind it begins at `next`. */
export interface Cut {
  at: number
  next: number
  /** What begins here is a list item. */
  item: boolean
}

const FEWEST_NUMBERED = 2

/** Bullets and numbers that stand inside a line because its line breaks were lost. */
export function flattenedCuts(source: string, landmarks: Landmarks, start: number, end: number): Cut[] {
  const clear: Cut[] = []
  let signs: Map<string, Cut[]> | undefined
  const numbers: Cut[] = []
  let expected = 1
  for (let index = landmarkFrom(landmarks, start); index < landmarks.count; index += 1) {
    const at = landmarks.places[index] as number
    if (at >= end) break
    if (isOrdinary(source, at)) continue
    const character = source[at] as string
    if (CLEAR_BULLETS.includes(character) || isMiddleDot(source, at)) {
      clear.push(cutAround(source, start, end, at, 1))
    } else if (isSpacedSign(source, at, end)) {
      signs ??= new Map()
      const list = signs.get(character)
      const cut = cutAround(source, start, end, at, 1)
      if (list) list.push(cut)
      else signs.set(character, [cut])
    } else if (isDigit(character) && !isDigitAt(source, at - 1)) {
      const goesOn = numberMark(source, at, end, expected)
      // Behind one list the next begins at one again.
      const length = goesOn || (expected > FEWEST_NUMBERED ? numberMark(source, at, end, 1) : 0)
      if (length > 0) {
        numbers.push(cutAround(source, start, end, at, length))
        expected = goesOn > 0 ? expected + 1 : 2
      }
    }
  }
  if (clear.length + numbers.length === 0 && !signs) return clear
  const lists = [...(signs ?? [])].map(([sign, cuts]) => listCuts(source, sign, cuts, end - start))
  const found = [clear, numbers.length >= FEWEST_NUMBERED ? numbers : [], ...lists].flat()
  return found.filter((cut) => cut.next < end).sort((one, other) => one.at - other.at)
}

/** Most characters can be no bullet and no number. */
function isOrdinary(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code === 111 || code === 62 || code === 43) return !isSpaceAt(source, at - 1)
  return code < 128 && code !== 42 && code !== 45 && !isDigitAt(source, at)
}

function cutAround(source: string, start: number, end: number, at: number, length: number): Cut {
  return { at: skipSpacesBack(source, start, at), next: skipSpaces(source, at + length, end), item: true }
}

function isMiddleDot(source: string, at: number): boolean {
  if (source[at] !== '\u00b7' && source[at] !== '\uf0a8') return false
  return isSpaceAt(source, at - 1) || isSpaceAt(source, at + 1)
}

/** A dash, star, plus, angle or lone "o" that may be a bullet: something begins behind it. */
function isSpacedSign(source: string, at: number, end: number): boolean {
  const sign = source[at] as string
  if (!'-\u2013\u2014*+o>'.includes(sign)) return false
  const before = source[at - 1]
  const next = source[at + 1]
  if (at + 2 >= end) return false
  if (sign === 'o' || sign === '>') return isSpace(before) && isSpace(next) && isUpperAt(source, skipSpaces(source, at, end) + 2)
  const roomy = isSpace(next)
  const begins = source[skipSpaces(source, at + 1, end)]
  const wide = roomy && isSpaceAt(source, at + 2) && isSpaceAt(source, at + 3)
  if (wide) return !isDigit(before) && (isUpper(begins) || isDigit(begins))
  if (sign === '*') return isSpace(before) && roomy && isLetter(begins)
  if (sign === '+') return isSpace(before) && roomy && isUpper(begins)
  if (isSpace(before)) return isUpper(begins) || (!roomy && isLetter(next)) || (isDigit(begins) && !hasDigitBefore(source, at))
  return '.;:)'.includes(before ?? ' ') && isUpper(begins)
}

/** "9am - 5pm" and "10 - 12" are spans, no items. */
function hasDigitBefore(source: string, at: number): boolean {
  const end = skipSpacesBack(source, Math.max(0, at - 40), at)
  for (let place = end - 1; place >= 0 && end - place < 20 && !isSpaceAt(source, place); place -= 1)
    if (isDigitAt(source, place)) return true
  return false
}

/** Two dashes make an aside; a list needs more, or an introduction before it, which is where it begins. */
function listCuts(source: string, sign: string, cuts: Cut[], length: number): Cut[] {
  if (sign === '*' || sign === 'o' || sign === '>') return cuts.length >= 2 ? cuts : []
  // "Basic + Bonus + Car" is a sum: items are longer.
  if (sign === '+') return cuts.length >= 3 && spreadOf(cuts) >= SHORTEST_ADDED ? cuts : []
  if (cuts.some((cut) => cut.next - cut.at >= 6)) return cuts
  const introduced = cuts.findIndex((cut) => source[cut.at - 1] === ':')
  if (introduced >= 0 && cuts.length - introduced >= 2) return cuts.slice(introduced)
  if (cuts.some((cut) => '.;'.includes(source[cut.at - 1] ?? ' '))) return cuts.length >= 2 ? cuts : []
  return cuts.length >= 3 && length > 120 ? cuts : []
}

const SHORTEST_ADDED = 40

/** How far the cuts stand apart on average. */
const spreadOf = (cuts: readonly Cut[]): number => ((cuts.at(-1) as Cut).at - (cuts[0] as Cut).at) / (cuts.length - 1)

/** The length of "3." or "3)" when it continues the count and an item begins behind it. */
function numberMark(source: string, at: number, end: number, expected: number): number {
  const text = `${expected}`
  if (!source.startsWith(text, at)) return 0
  const before = source[at - 1]
  const close = source[at + text.length]
  if (close !== '.' && close !== ')') return 0
  if (at > 0 && !isSpace(before) && !'.;:)('.includes(before ?? ' ') && !isLower(before)) return 0
  const next = source[at + text.length + 1]
  const begins = source[skipSpaces(source, at + text.length + 1, end)]
  return (isSpace(next) || isUpper(next)) && isLetter(begins) ? text.length + 1 : 0
}
