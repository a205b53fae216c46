/** A duty without what tells nothing of it: manners, asides, gains, empty means, turns, how far it reaches and what for. */

import { isNoLetter, startAt } from '../nlp/phrase-edges'
import { inSmall } from '../nlp/small-letters'
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import { startsOf } from './duty-conditions'
import type { Material } from './material'

/** "professionally and proactively handle requests": how well it is to be done tells nothing of what is done. */
export function withoutManners(marked: string, manners: readonly string[]): string {
  const mark = marked.indexOf(VERB_MARK)
  if (mark <= 0 || mark > LONGEST_MANNER) return marked
  const before = marked.slice(0, mark).trim().split(' ')
  return before.every((word) => word === 'and' || manners.includes(word.toLowerCase().replace(/,$/, ''))) ? marked.slice(mark) : marked
}

/** Examples and means after a comma are left out: the duty is told without them. */
export function withoutAside(text: string, openers: readonly string[]): string {
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    let from = at + 1
    while (text.charAt(from) === ' ') from++
    if (from > at + 1 && opensWithAny(text, from, openers)) return text.slice(0, at)
  }
  return text
}

/** "lead the crew alongside an opportunity to travel": what the reader gains is no part of the duty. */
export function withoutGain(text: string, { words }: Material): string {
  for (const gain of words['duty-gains']) {
    const at = text.indexOf(` ${gain} `)
    if (at > 0) return text.slice(0, at).replace(/,$/, '')
  }
  return text
}

export const emptyMeans = once((words: Material['words']) => ({
  openers: new Set(words['means-openers']),
  things: new Set(words['empty-means']),
  between: new Set([...words['empty-means-words'], ...words.phrases.joints, ...words.phrases.articles]),
}))
const FEWEST_BEFORE_MEANS = 3

/** "mend pumps using modern tools and techniques": means that name nothing are left out at the end. */
export function withoutEmptyMeans(text: string, { words }: Material): string {
  const { openers, things, between } = emptyMeans(words)
  const parts = text.split(' ')
  let at = parts.length - 1
  let isNamed = false
  for (; at >= FEWEST_BEFORE_MEANS; at--) {
    const word = (parts[at] as string).toLowerCase().replace(/,$/, '')
    if (things.has(word)) isNamed = true
    else if (!between.has(word)) break
  }
  return isNamed && at >= FEWEST_BEFORE_MEANS - 1 && openers.has((parts[at] as string).toLowerCase())
    ? parts.slice(0, at).join(' ').replace(/,$/, '')
    : text
}

/** One of the openers stands there by itself. */
const opensWithAny = (text: string, from: number, openers: readonly string[]): boolean =>
  startAt(inSmall(text.slice(from, from + LONGEST_OPENER)), 0, startsOf(openers), isNoWord) !== undefined

/** Letters of an opener, and one. */
const LONGEST_OPENER = 40
const isNoWord = (code: number): boolean => isNoLetter(code) && !(code >= 48 && code <= 57)

/** Up to where a long duty turns to more of its kind, or to its ends: "as well as", "in order to". */
export function withoutTurns(marked: string, { words }: Material): string {
  const lower = marked.toLowerCase()
  const ends = words['duty-turns'].map((turn) => lower.indexOf(` ${turn} `)).filter((at) => at > 0)
  return ends.length > 0 ? marked.slice(0, Math.min(...ends)) : ''
}

const FEWEST_IN_REACH = 6
const MOST_IN_REACH = 16

/** Up to where a long duty goes on with how far it reaches, its lists whole: "serve guests, crews and pilots [across the islands]". */
export function withoutReach(marked: string, { words }: Material): string | undefined {
  const parts = marked.split(' ')
  for (let at = Math.min(parts.length - 1, MOST_IN_REACH); at >= FEWEST_IN_REACH; at--)
    if (words['reach-openers'].includes(parts[at] as string)) return parts.slice(0, at).join(' ')
  return undefined
}

const FEWEST_BEFORE_CLAUSE = 4
const MOST_BEFORE_CLAUSE = 14

/** Up to the clause that tells more of its thing: "help shape the clinics [we are opening]", "work on the mill, [a listed barn of 1790]". */
export function withoutClause(marked: string, { words }: Material): string | undefined {
  const parts = marked.split(' ')
  for (let at = FEWEST_BEFORE_CLAUSE; at < Math.min(parts.length - 1, MOST_BEFORE_CLAUSE); at++) {
    const word = (parts[at] as string).toLowerCase()
    const before = parts[at - 1] as string
    const isEnd = before.endsWith(',')
    const isApart = isEnd && words.phrases.articles.includes(word) && !parts.slice(0, at - 1).some((each) => each.endsWith(','))
    const isTied = words.phrases.prepositions.includes(before) || words.phrases.joints.includes(before)
    // "the maps we have of the coast": what is had is half of the thing.
    const isClause =
      words.relatives.includes(word) || (words['clause-subjects'].includes(word) && !words['half-verbs'].includes(parts[at + 1] as string))
    if (isApart || (isClause && !isTied && !isEnd)) return parts.slice(0, at).join(' ').replace(/,$/, '')
  }
  return undefined
}

/** "mend the roof of that barn" -> "of the barn": which one stands in a sentence that is not told. */
export function withoutPointing(marked: string, { words }: Material): string {
  const parts = marked.split(' ')
  const isPointing = (word: string, before = ''): boolean =>
    words['pointing-articles'].includes(word) && words.phrases.prepositions.includes(before)
  const [article = ''] = words['own-articles']
  return parts.map((word, at) => (isPointing(word, parts[at - 1]) ? article : word)).join(' ')
}

const FEWEST_BEFORE_PURPOSE = 4

/** Up to what it is done for, behind some words: "build tools for all crews [to speed up the harvest]". */
export function withoutPurpose(marked: string, { verbs, words: { 'core-aims': aimed } }: Material): string {
  const words = marked.split(' ')
  for (let at = FEWEST_BEFORE_PURPOSE; at < words.length - 1; at++)
    // "take steps to": the thing is told by its purpose.
    if (words[at] === 'to' && !aimed.includes(words[at - 1] as string) && verbs.has((words[at + 1] as string).replace(VERB_MARK, '')))
      return words.slice(0, at).join(' ')
  return ''
}

/** "accurately ", "accurately and quickly ". */
export const MANNER = /^\p{L}+ly (?:and \p{L}+ly )?$/u
export const LONGEST_MANNER = 40
