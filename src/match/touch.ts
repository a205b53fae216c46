/** Looks for patterns that touch a place which is known already, such as the name whose sense is in question. */
import type { Entrance, Openings, WordRows } from '../rules/language'
import { mayHold } from '../rules/word-marks'
import type { Reading, ReadSentence, Token } from '../stages'
import { find } from './run'
import { newSearch, open, type Search } from './search'

/** How far before the place a pattern may begin. */
const REACH = 8

/** A search laid out for the sentence of a reading that was asked about last: one sentence may hold many names. */
export interface Probe {
  reading: Reading
  search: Search | undefined
}

export const probeOf = (reading: Reading): Probe => ({ reading, search: undefined })

/**
 * True when one of the patterns matches somewhere that touches tokens `from` … `to` of the sentence, and begins no earlier than
 * `earliest`.
 */
export function touches(
  { byWord, marks, others }: Openings,
  from: number,
  to: number,
  sentence: ReadSentence,
  probe: Probe,
  earliest = from - REACH,
): boolean {
  for (let at = Math.max(sentence.from, earliest); at < to; at++) {
    const { word } = probe.reading.tokens[at] as Token
    if (mayHold(marks, word.marks))
      for (const base of word.bases) {
        const opened = byWord.get(base)
        if (opened && reaches(opened, at, from, sentence, probe)) return true
      }
    if (others.length > 0 && reaches(others, at, from, sentence, probe)) return true
  }
  return false
}

/** True when one that begins at token `at` goes on past token `from`. */
function reaches(entrances: readonly Entrance[], at: number, from: number, sentence: ReadSentence, probe: Probe): boolean {
  for (let index = 0; index < entrances.length; index++) {
    const { program, start } = entrances[index] as Entrance
    if (find(start, at - sentence.from, searchOf(program, sentence, probe)) > from - sentence.from) return true
  }
  return false
}

/** These patterns spell their words out, and look into no row. */
const NO_ROWS: WordRows = { numbers: new Int32Array(0), size: 0, filling: 0 }
const ANYTHING = -1

function searchOf(program: Entrance['program'], { from, to }: ReadSentence, probe: Probe): Search {
  const { reading } = probe
  let { search } = probe
  if (!search || search.program !== program) {
    search = newSearch(program, NO_ROWS)
    probe.search = search
  }
  if (search.from !== from || search.size !== to - from) {
    open(search, reading, from, to)
    for (let at = 0; at < search.size; at++) search.ends[at] = (reading.tokens[from + at] as Token).word.ends
    search.masks.fill(ANYTHING)
  }
  return search
}
