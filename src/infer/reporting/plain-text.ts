/** The wording of a statement without what cannot be printed or does not belong to it. */

import { holdsCapital, isCapitalAt } from '../../nlp/capitals'
import { holdsInnerCapital } from '../../nlp/inner-capital'
import type { Reading } from '../../stages'

/** Soft hyphens and marks of no width. */
export const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/

/** A name or an acronym opens the sentence. */
export function keepsCapital({ tokens, source }: Reading, from: number): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]]
  const word = source.slice(first?.start, first?.end)
  if (first?.pos === 'DET' || first?.pos === 'PRON' || first?.pos === 'ADP') return false
  return first?.pos === 'PROPN' || holdsCapital(word.slice(1)) || (second?.pos === 'PROPN' && isCapitalAt(source, second.start))
}

/** Without marks and capitals that belong to figures and names, so that those that are left are faults. */
export function plainly(text: string, source: string, name: string | undefined): string {
  let plain = text.replace(/(?<=\d)[.,:](?=\d)/g, '').replaceAll('&amp;', '&')
  if (name !== undefined) plain = plain.replaceAll(name, '')
  if (!holdsInnerCapital(plain)) return plain
  return plain.replace(/[\p{L}\p{N}]+/gu, (word) => (holdsInnerCapital(word) && (isSpelledSo(word) || isWritten(word, source)) ? '' : word))
}

/** "eCommerce", "iPhone": no word ends behind its first letter. */
const isSpelledSo = (word: string): boolean => /^\p{Ll}\p{Lu}\p{Ll}+$/u.test(word)

/** A word with a capital inside that stands in the posting more than once is a name; others may be two words run together. */
const isWritten = (word: string, source: string): boolean => {
  const first = source.indexOf(word)
  return first >= 0 && source.indexOf(word, first + word.length) >= 0
}

/** Lines that are full were broken at their margin only; the first may begin inside one. */
export function unwrapped(text: string, opensLine = true): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const isFull = (line: string, at: number): boolean => at === lines.length - 1 || (at === 0 && !opensLine) || line.length >= FULL_LINE
  return lines.every(isFull) ? lines.map((line, at) => (at === 0 ? line : line.trimStart())).join(' ') : text
}

/** Nothing but space stands before it in its line. */
export const opensLineAt = (source: string, start: number): boolean =>
  start === 0 || source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim() === ''

const FULL_LINE = 30

/** Without what stands in brackets. */
export const withoutAsides = (text: string): string => (!text.includes('(') ? text : text.replace(/(?<!\s)\s*\([^()]*\)/g, ''))

/** "Our crews use: Kafka and Go", "our shops include: Hull, Leeds": no colon stands between a verb and its object. */
export function withoutLooseColon(text: string, before: readonly string[]): string {
  const at = text.indexOf(': ')
  return at < 0 || !before.includes(text.slice(text.lastIndexOf(' ', at) + 1, at).toLowerCase())
    ? text
    : text.slice(0, at) + text.slice(at + 1)
}

/** "Our crews – all trained here – visit farms": what stands between two dashes is an aside. */
export function betweenDashes(text: string): string {
  const parts = text.split(DASHES)
  return parts.length === 3 ? `${parts[0]} ${parts[2]}` : text
}

export const DASHES = / [–—-]{1,2} /
