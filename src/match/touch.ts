/** Looks for patterns that touch a place which is known already, such as the name whose sense is in question. */
import type { Openings } from '../rules/language'
import type { Reading, ReadSentence, Token } from '../stages'
import { find, type Search, searchOf } from './run'

/** How far before the place a pattern may begin. */
const REACH = 8

/** True when one of the patterns matches somewhere that touches tokens `from` … `to` of the sentence. */
export function touches({ byWord, others }: Openings, from: number, to: number, sentence: ReadSentence, reading: Reading): boolean {
  let search: Search | undefined
  for (let at = Math.max(sentence.from, from - REACH); at < to; at++) {
    if (byWord.size)
      for (const base of (reading.tokens[at] as Token).word.bases) {
        const opened = byWord.get(base)
        if (!opened) continue
        search ??= searchOf(reading, sentence.from, sentence.to)
        for (const first of opened) if (find(first, at, search) > from) return true
      }
    for (const first of others) {
      search ??= searchOf(reading, sentence.from, sentence.to)
      if (find(first, at, search) > from) return true
    }
  }
  return false
}
