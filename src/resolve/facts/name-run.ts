/** Runs of capitalised words that may be a name: "Marks & Sons of Leeds", "90 Degrees". */
import type { Token } from '../../stages'
import { type Passage, sentenceAt } from './passage'
import { isCapital } from './values'
import type { FactWords } from './words'

const LONGEST = 8
const LONGEST_ASIDE = 12

const tokenAt = ({ reading }: Passage, at: number): Token | undefined => reading.tokens[at]

/** The run that ends right before token `to`; an aside in brackets between the two is passed over. */
export function runBefore(to: number, passage: Passage, words: FactWords): [number, number] | undefined {
  const first = sentenceAt(passage.reading, to - 1)?.from ?? 0
  const end = skipAside(to, first, passage)
  let from = end
  while (from > first && end - from < LONGEST) {
    const token = tokenAt(passage, from - 1) as Token
    const inside =
      from < end && from - 2 >= first && (words.nameLinks.has(token.lower) || /^\d{1,3}$/.test(token.lower)) && isCapital(passage, from - 2)
    const figure = from < end && from - 1 === first && /^\d{1,3}$/.test(token.lower)
    if (!isCapital(passage, from - 1) && !inside && !figure) break
    if (from < end && (hasBreak(passage, from - 1, from) || isPossessive(passage, from - 1))) break
    from--
  }
  // "At Kestrel Looms", "About Kestrel Looms": a small word that opens the sentence is no part of the name.
  while (from < end - 1 && isSmall(tokenAt(passage, from)?.lower ?? '', words)) from++
  return from < end && !isPossessive(passage, end - 1) ? [from, end] : undefined
}

/** The run that begins at token `from`. */
export function runAfter(from: number, passage: Passage, words: FactWords): [number, number] | undefined {
  const last = sentenceAt(passage.reading, from)?.to ?? from
  const start = tokenAt(passage, from)?.lower === words.definiteArticle && isCapital(passage, from + 1) ? from + 1 : from
  let to = start
  while (to < last && to - start < LONGEST) {
    const token = tokenAt(passage, to) as Token
    const inside =
      to > start &&
      (words.nameLinks.has(token.lower) || /^\d{1,3}$/.test(token.lower)) &&
      isCapital(passage, to + 1) &&
      !words.nameStops.has(token.lower)
    const figure = to === start && /^\d{1,3}$/.test(token.lower) && isCapital(passage, to + 1)
    if (!isCapital(passage, to) && !inside && !figure) break
    if (to > start && hasBreak(passage, to - 1, to)) break
    to++
    if (isPossessive(passage, to - 1)) break
  }
  return to > start ? [start, to] : undefined
}

const isSmall = (lower: string, words: FactWords): boolean =>
  lower !== words.definiteArticle && (words.notNames.has(lower) || words.nameStops.has(lower) || words.joining.has(lower))

/** "Intercom (intercom.com) is", "Kestrel, Inc., is". */
function skipAside(at: number, first: number, passage: Passage): number {
  if (tokenAt(passage, at - 1)?.lower === ',') return at - 1
  if (tokenAt(passage, at - 1)?.lower !== ')') return at
  for (let from = at - 2; from >= first && from > at - LONGEST_ASIDE; from--) if (tokenAt(passage, from)?.lower === '(') return from
  return at
}

function hasBreak({ reading }: Passage, a: number, b: number): boolean {
  return /\n|\s{3}/.test(reading.source.slice(reading.tokens[a]?.end, reading.tokens[b]?.start))
}

function isPossessive({ reading }: Passage, at: number): boolean {
  const token = reading.tokens[at]
  return !!token && /['’]s$/.test(reading.source.slice(token.start, token.end))
}
