/** A stretch of text that facts are read from: the posting itself, or a title or hint that stands apart from it. */

import { evenSpace } from '../../nlp/even-space'
import type { Aside, Hit, Reading, ReadSentence, Token } from '../../stages'
import type { Evidence, SectionKind } from '../../types'
import type { FiledHits } from '../filed'

export interface Passage {
  reading: Reading
  hits: FiledHits
  /** body: the sentences of the posting. title: its title line. given: a caller's hint. */
  origin: 'body' | 'title' | 'given'
  /** Where the passage stands in the source; a hint stands nowhere. */
  offset: number
}

/** Reads a text of its own, as the pipeline does. */
export type ReadText = (text: string, spans?: readonly Aside[]) => { reading: Reading; hits: readonly Hit[] }

/** The evidence for a hint: the hint itself. */
export const givenEvidence = (text: string): Evidence => ({ start: 0, end: 0, text, section: 'given' })

/** The evidence for tokens `from` … `to` (exclusive) of a passage. */
export function evidenceIn({ reading, origin, offset }: Passage, from: number, to: number, sentence?: ReadSentence): Evidence {
  if (origin === 'given') return givenEvidence(reading.source)
  const start = (reading.tokens[from] as Token).start
  const end = (reading.tokens[to - 1] as Token).end
  return {
    start: start + offset,
    end: end + offset,
    text: reading.source.slice(start, end),
    section: sentence?.kind ?? sectionAt(reading, from),
  }
}

/** The section kind of the sentence that token `at` stands in. */
export const sectionAt = (reading: Reading, at: number): SectionKind => sentenceAt(reading, at)?.kind ?? 'header'

/** The sentence that token `at` stands in. */
export const sentenceAt = (reading: Reading, at: number): ReadSentence | undefined => reading.sentences[sentenceIndexAt(reading, at)]

/** The number of the sentence that token `at` stands in. */
export function sentenceIndexAt({ sentences }: Reading, at: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of tokens `from` … `to`, white space evened out. */
export function textOf({ reading }: Passage, from: number, to: number): string {
  if (to <= from) return ''
  return evenSpace(reading.source.slice((reading.tokens[from] as Token).start, (reading.tokens[to - 1] as Token).end)).trim()
}
