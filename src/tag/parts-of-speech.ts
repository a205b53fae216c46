/** Gives the tokens of a sentence their parts of speech: the usual tag of every word, corrected by the words around it. */
import { correct, type Sequence, sequenceOf } from '../nlp/correction'
import { type ChunkWords, tagger } from '../nlp/wink'
import type { Token } from '../stages'
import { type Chunk, LINE_BREAK } from './chunks'

/** Serves one sentence after the other. */
let sequence: Sequence = sequenceOf(1 << 10)

/** Chunks `first` … `last` (exclusive), already read by the tagger, make up the sentence whose tokens begin at `from`. */
export function addPartsOfSpeech(chunks: readonly Chunk[], first: number, last: number, tokens: readonly Token[], from: number): void {
  const { names, lineBreak, corrections } = tagger()
  let count = 0
  for (let index = first; index < last; index++) {
    const chunk = chunks[index] as Chunk
    const length = chunk === LINE_BREAK ? 1 : (chunk.words as ChunkWords).tags.length
    if (count + length > sequence.tags.length) sequence = widened(sequence, count + length)
    const { tags, hints, possible } = sequence
    if (chunk === LINE_BREAK) {
      tags[count] = lineBreak
      hints[count++] = 0
      continue
    }
    const words = chunk.words as ChunkWords
    for (let word = 0; word < length; word++) {
      tags[count] = words.tags[word] as number
      hints[count] = words.hints[word] as number
      possible[count++] = words.possible[word] as number
    }
  }
  for (const correction of corrections) correct(correction, sequence, count)
  let base = 0
  let at = from
  for (let index = first; index < last; index++) {
    const chunk = chunks[index] as Chunk
    if (chunk === LINE_BREAK) {
      base++
      continue
    }
    const { tags, fixed } = chunk.words as ChunkWords
    for (const word of chunk.tagged) {
      const token = tokens[at++] as Token
      if (word < 0) continue
      token.pos = names[(fixed[word] ? tags[word] : sequence.tags[base + word]) as number] ?? ''
    }
    base += tags.length
  }
}

function widened({ tags, hints, possible }: Sequence, length: number): Sequence {
  const wider = sequenceOf(length * 2)
  wider.tags.set(tags)
  wider.hints.set(hints)
  wider.possible.set(possible)
  return wider
}
