/** Gives the tokens of a sentence their parts of speech: the usual tag of every word, corrected by the words around it. */
import { correct, type Sequence, sequenceOf } from '../nlp/correction'
import { FIXED, TAG, tagger } from '../nlp/wink'
import type { Token } from '../stages'
import { type Chunks, firstToken, LINE_BREAK, TOKEN_SIZE, taggedBy, tokenCount, wordCount, wordsAt } from './chunks'

/** Serves one sentence after the other. */
let sequence: Sequence = sequenceOf(1 << 10)

/** Chunks `first` … `last` (exclusive) of those found, already read by the tagger, make up the sentence whose tokens begin at `from`. */
export function addPartsOfSpeech({ table, found }: Chunks, first: number, last: number, tokens: readonly Token[], from: number): void {
  const { names, lineBreak, corrections } = tagger()
  let count = 0
  for (let index = first; index < last; index++) {
    const chunk = found[index] as number
    const length = chunk === LINE_BREAK ? 1 : wordCount(table, chunk)
    if (count + length > sequence.words.length) sequence = widened(sequence, count + length)
    const { words, tags } = sequence
    const place = wordsAt(table, chunk)
    for (let at = 0; at < length; at++) {
      const word = chunk === LINE_BREAK ? lineBreak : (table[place + at] as number)
      words[count] = word
      tags[count++] = word & TAG
    }
  }
  for (const correction of corrections) correct(correction, sequence, count)
  const { words, tags } = sequence
  let base = 0
  let at = from
  for (let index = first; index < last; index++) {
    const chunk = found[index] as number
    if (chunk === LINE_BREAK) {
      base++
      continue
    }
    let token = firstToken(table, chunk)
    for (let left = tokenCount(table, chunk); left > 0; left--, at++, token += TOKEN_SIZE) {
      const place = taggedBy(table, token)
      if (place < 0) continue
      const word = words[base + place] as number
      ;(tokens[at] as Token).pos = names[(word & FIXED) > 0 ? word & TAG : (tags[base + place] as number)] ?? ''
    }
    base += wordCount(table, chunk)
  }
}

function widened({ words, tags }: Sequence, length: number): Sequence {
  const wider = sequenceOf(length * 2)
  wider.words.set(words)
  wider.tags.set(tags)
  return wider
}
