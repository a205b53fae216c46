/** A list of places: capitalised runs, a town with its state or country kept together. */
import type { Token } from '../../stages'
import { type Passage, sentenceAt, textOf } from './passage'
import type { FactWords } from './words'

const MOST_PLACES = 20
const LONGEST_PLACE = 5

export function readPlaces(passage: Passage, from: number, words: FactWords): string[] | undefined {
  const { tokens } = passage.reading
  const end = sentenceAt(passage.reading, from)?.to ?? from
  const places: { from: number; to: number }[] = []
  let at = from
  while (at < end && places.length < MOST_PLACES) {
    const to = runEnd(passage, at, end, words)
    if (to === at) break
    places.push({ from: at, to })
    at = to
    while (at < end && isJoint((tokens[at] as Token).lower, words)) at++
    if (at === to) break
  }
  const texts: string[] = []
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as { from: number; to: number }
    const next = places[index + 1]
    const gap = next ? (tokens[place.to] as Token).lower : ''
    // "Tyler, TX": a known region after a comma belongs to the town before it.
    if (
      next &&
      gap === ',' &&
      next.from === place.to + 1 &&
      !isRegion(textOf(passage, place.from, place.to), words) &&
      isRegion(textOf(passage, next.from, next.to), words)
    ) {
      const third = places[index + 2]
      const country =
        third &&
        third.from === next.to + 1 &&
        (tokens[next.to] as Token).lower === ',' &&
        isRegion(textOf(passage, third.from, third.to), words)
      texts.push(textOf(passage, place.from, country ? third.to : next.to))
      index += country ? 2 : 1
    } else texts.push(textOf(passage, place.from, place.to))
  }
  const kept = texts.filter((text) => isPlaceLike(text, words))
  return kept.length ? [...new Set(kept)] : undefined
}

/** The end of a run of capitalised words. */
function runEnd({ reading }: Passage, from: number, end: number, words: FactWords): number {
  let to = from
  while (to < end && to - from < LONGEST_PLACE) {
    const token = reading.tokens[to] as Token
    const written = reading.source.slice(token.start, token.end)
    const linked =
      to > from &&
      words.nameLinks.has(token.lower) &&
      token.lower !== '&' &&
      !words.joining.has(token.lower) &&
      /^\p{Lu}/u.test(sourceOf(reading, to + 1))
    if (!/^\p{Lu}/u.test(written) && !linked) break
    if (words.isWord(token.lower) && to > from && !words.places.has(token.lower) && words.notNames.has(token.lower)) break
    if (to > from && reading.source.slice((reading.tokens[to - 1] as Token).end, token.start).includes('\n')) break
    to++
  }
  return to
}

const sourceOf = (reading: Passage['reading'], at: number): string => {
  const token = reading.tokens[at]
  return token ? reading.source.slice(token.start, token.end) : ''
}
const isJoint = (lower: string, words: FactWords): boolean =>
  lower === ',' || lower === '/' || lower === ';' || lower === '|' || words.joining.has(lower)
const isRegion = (text: string, words: FactWords): boolean => words.places.has(text.toLowerCase()) || /^\p{Lu}{2,3}$/u.test(text)
/** One unknown ordinary word is no place. */
const isPlaceLike = (text: string, words: FactWords): boolean =>
  words.places.has(text.toLowerCase()) ||
  (!words.notNames.has(text.toLowerCase()) && !text.split(' ').every((word) => words.isWord(word.toLowerCase().replace(/\W/g, ''))))
