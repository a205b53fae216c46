/** A list of places: capitalised runs, a town with its state or country kept together. */
import type { Token } from '../../stages'
import { type Passage, sentenceAt, textOf } from './passage'
import type { FactWords } from './words'

const MOST_PLACES = 20
const LONGEST_PLACE = 5

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])

interface Run {
  from: number
  to: number
}

/** The places that stand from token `from` on, up to where the list ends. */
export function readPlaces(passage: Passage, from: number, words: FactWords): string[] | undefined {
  const { tokens } = passage.reading
  const end = sentenceAt(passage.reading, from)?.to ?? from
  const runs: Run[] = []
  for (let at = from; at < end && runs.length < MOST_PLACES; ) {
    const to = runEnd(passage, at, end, words)
    if (to === at || (runs.length && !isListed(passage, at, to, end, words))) break
    runs.push({ from: at, to })
    at = behindAside(tokens, to, end)
    while (at < end && isJoint((tokens[at] as Token).lower, words) && !isLetters(passage, at)) at++
    // "Beech Grove Clinic - Salem OR": behind the house stands its town.
    if (
      at === to &&
      DASHES.has(tokens[at]?.lower ?? '') &&
      endsInRegion(textOf(passage, at + 1, runEnd(passage, at + 1, end, words)), words)
    ) {
      runs.pop()
      at++
    }
    if (at > to && (tokens[at] as Token | undefined)?.lower === words.definiteArticle) at++
    if (at === to) break
  }
  const texts = withRegions(runs, passage, words).filter((text) => isPlaceLike(text, words))
  return texts.length ? [...new Set(texts)] : undefined
}

/** "Pune (Kharadi) / Hyderabad": what is in brackets behind a place ends no list. */
function behindAside(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.lower !== '(') return from
  for (let at = from + 1; at < end && at < from + LONGEST_PLACE; at++)
    if (tokens[at]?.lower === ')') return tokens[at + 1]?.lower === '/' || tokens[at + 1]?.lower === ',' ? at + 1 : from
  return from
}

/** "Tyler, TX": a region after a comma belongs to the town before it, and so does a country after that. */
function withRegions(runs: readonly Run[], passage: Passage, words: FactWords): string[] {
  const { tokens } = passage.reading
  const [first, second] = runs
  if (first && second && isQuarterOf(runs, passage, words)) return [textOf(passage, first.from, second.to)]
  const texts: string[] = []
  const follows = (run: Run | undefined, before: Run): boolean =>
    !!run && run.from === before.to + 1 && (tokens[before.to] as Token).lower === ','
  for (let index = 0; index < runs.length; index++) {
    const town = runs[index] as Run
    let last = town
    const isTown = (text: string): boolean => !words.regions.has(text.toLowerCase())
    const text = textOf(passage, town.from, town.to)
    for (const next of runs.slice(index + 1, index + 3)) {
      const region = textOf(passage, next.from, next.to)
      if (
        !follows(next, last) ||
        isCityInList(region, text, runs[index + 2], passage, words) ||
        !words.regions.has(region.toLowerCase()) ||
        !(isTown(text) || (text.length > 3 && region.length < 4))
      )
        break
      last = next
      index++
    }
    texts.push(textOf(passage, town.from, last.to))
  }
  return texts
}

/** "Tower Row, London": behind a comma the known city that a quarter belongs to, and nothing else. */
function isQuarterOf([quarter, city, ...others]: readonly Run[], passage: Passage, words: FactWords): boolean {
  if (!quarter || !city || others.length > 0 || city.from !== quarter.to + 1) return false
  const lower = textOf(passage, quarter.from, quarter.to).toLowerCase()
  return (
    passage.reading.tokens[quarter.to]?.lower === ',' &&
    (words.cityQuarters.has(lower) || !words.places.has(lower)) &&
    words.cities.has(textOf(passage, city.from, city.to).toLowerCase())
  )
}

/** "London, New York and Hong Kong": a region that is a city too, behind a city and before another, is one of a list of cities. */
function isCityInList(region: string, town: string, after: Run | undefined, passage: Passage, words: FactWords): boolean {
  const lower = region.toLowerCase()
  return (
    after !== undefined &&
    words.cities.has(lower) &&
    words.cities.has(town.toLowerCase()) &&
    words.places.has(textOf(passage, after.from, after.to).toLowerCase())
  )
}

/** After the first place others are believed when they are known or the list goes on behind them. */
function isListed(passage: Passage, from: number, to: number, end: number, words: FactWords): boolean {
  if (words.places.has(textOf(passage, from, to).toLowerCase())) return true
  const next = passage.reading.tokens[to]?.lower
  return to >= end || next === undefined || isJoint(next, words) || /^[.;()!]$/.test(next)
}

/** The end of a run of capitalised words. */
function runEnd({ reading }: Passage, from: number, end: number, words: FactWords): number {
  let to = from
  while (to < end && to - from < LONGEST_PLACE) {
    const token = reading.tokens[to] as Token
    const written = reading.source.slice(token.start, token.end)
    const next = reading.tokens[to + 1]
    const linked =
      to > from &&
      words.nameLinks.has(token.lower) &&
      !words.joining.has(token.lower) &&
      !!next &&
      /^\p{Lu}/u.test(reading.source.slice(next.start, next.end))
    const dotted =
      to > from &&
      token.lower === '.' &&
      words.placeOpeners.has(reading.tokens[to - 1]?.lower ?? '') &&
      !!next &&
      /^\p{Lu}/u.test(reading.source.charAt(next.start))
    if (!/^\p{Lu}/u.test(written) && !linked && !dotted) break
    if (/\p{Ll}{2}\p{Lu}/u.test(written) || isIntoNext(written, words)) break
    // "Spokane WA Cedar Ridge": behind the letters of its state a town ends.
    if (to > from && isState(reading.tokens[to - 1] as Token, reading.source, words)) break
    const region = token.lower.length < 4 && words.regions.has(token.lower)
    if (to > from && !region && (words.notNames.has(token.lower) || words.placeStops.has(token.lower))) break
    if (to > from && /\n|\s{3}/.test(reading.source.slice((reading.tokens[to - 1] as Token).end, token.start))) break
    to++
  }
  // "Alder Yard in" + what a lost break made one word.
  while (to > from + 1 && words.nameLinks.has(reading.tokens[to - 1]?.lower ?? '')) to--
  return to
}

/** "UKSector": letters into which the label of the next field ran. */
const isIntoNext = (written: string, { isWord }: FactWords): boolean => isWord(BEHIND_LETTERS.exec(written)?.[1]?.toLowerCase() ?? '')
const BEHIND_LETTERS = /^\p{Lu}{2,8}(\p{Lu}\p{Ll}{2,20})$/u

const isState = ({ start, end, lower }: Token, source: string, words: FactWords): boolean =>
  end - start === 2 && words.regions.has(lower) && /^\p{Lu}{2}$/u.test(source.slice(start, end))

/** "Bend, OR": a state that looks like a joining word. */
const isLetters = ({ reading: { source, tokens } }: Passage, at: number): boolean => {
  const { start, end } = tokens[at] as Token
  return tokens[at - 1]?.lower === ',' && /^\p{Lu}{2}$/u.test(source.slice(start, end))
}

const isJoint = (lower: string, words: FactWords): boolean =>
  lower === ',' || lower === '/' || lower === ';' || lower === '|' || words.joining.has(lower)

/** "Ft. Collins, Colorado", "Joplin MO": a region behind the town, or its letters right behind. */
const endsInRegion = (text: string, words: FactWords): boolean =>
  (text.includes(', ') && words.regions.has(text.slice(text.lastIndexOf(', ') + 2).toLowerCase())) ||
  (/\s\p{Lu}{2,3}$/u.test(text) && words.regions.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase()))

/** One unknown ordinary word is no place; a known town is one with its state behind it, too. */
const isPlaceLike = (text: string, words: FactWords): boolean =>
  // "Quillon's"
  !/['’]s$/u.test(text) &&
  (endsInRegion(text, words) ||
    words.places.has(text.toLowerCase()) ||
    words.places.has(text.toLowerCase().replace(/,.*/s, '')) ||
    (text.includes(' ') && words.placeTails.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())) ||
    (!words.notNames.has(text.toLowerCase()) && !text.split(' ').every((word) => words.isWord(word.toLowerCase().replace(/\W/g, '')))))
