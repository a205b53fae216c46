/** A stretch without an end that no person would read as one sentence is read in pieces, so that its cost stays in proportion. */
import type { Sentence } from './segmented'

/** UTF-16 units; the longest real sentences stay far below. */
const LONGEST = 3_000

export function withoutOverlong(source: string, sentences: Sentence[]): Sentence[] {
  if (!sentences.some(({ start, end }) => end - start > LONGEST)) return sentences
  return sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start <= LONGEST) return [sentence]
    const pieces: Sentence[] = []
    let { start } = sentence
    while (sentence.end - start > LONGEST) {
      const space = source.lastIndexOf(' ', start + LONGEST)
      const end = space > start + LONGEST / 2 ? space : start + LONGEST
      pieces.push({ ...sentence, start, end })
      start = end
      while (start < sentence.end && source.charCodeAt(start) <= 32) start++
    }
    if (start < sentence.end) pieces.push({ ...sentence, start })
    return pieces
  })
}
