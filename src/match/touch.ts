/** Looks for patterns that touch a place which is known already, such as the name whose sense is in question. */
import type { Entrance, Openings, WordRows } from '../rules/language'
import type { Reading, ReadSentence, Token } from '../stages'
import { find } from './run'
import { newSearch, open, type Search } from './search'

/** How far before the place a pattern may begin. */
const REACH = 8

/** True when one of the patterns matches somewhere that touches tokens `from` … `to` of the sentence. */
export function touches({ byWord, others }: Openings, from: number, to: number, sentence: ReadSentence, reading: Reading): boolean {
  const matches = ({ program, start }: Entrance, at: number): boolean =>
    find(start, at - sentence.from, searchOf(program, sentence, reading)) > from - sentence.from
  for (let at = Math.max(sentence.from, from - REACH); at < to; at++) {
    if (byWord.size)
      for (const base of (reading.tokens[at] as Token).word.bases) {
        const opened = byWord.get(base)
        if (opened) for (const entrance of opened) if (matches(entrance, at)) return true
      }
    for (const entrance of others) if (matches(entrance, at)) return true
  }
  return false
}

/** For each reading a search, laid out for the sentence that was asked about last: one sentence may hold many names. */
const searches = new WeakMap<Reading, Search>()
/** These patterns spell their words out, and look into no row. */
const NO_ROWS: WordRows = { numbers: new Int32Array(0), size: 0, filling: 0 }
const ANYTHING = -1

function searchOf(program: Entrance['program'], { from, to }: ReadSentence, reading: Reading): Search {
  let search = searches.get(reading)
  if (!search || search.program !== program) {
    search = newSearch(program, NO_ROWS)
    searches.set(reading, search)
  }
  if (search.from !== from || search.size !== to - from) {
    open(search, reading, from, to)
    for (let at = 0; at < search.size; at++) search.ends[at] = (reading.tokens[from + at] as Token).word.ends
    search.masks.fill(ANYTHING)
  }
  return search
}
