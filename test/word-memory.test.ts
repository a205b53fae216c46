/** What is remembered from one posting to the next has a bound: counted, however many words no posting had before. */
import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { knowledgeOf } from '../src/knowledge'
import { match } from '../src/match/match'
import { chunksOf } from '../src/tag/chunks'
import { tag } from '../src/tag/tag'

const BOUND = 20_000
const PER_TEXT = 4_000

describe('the memory of words', () => {
  const { language, quantities } = knowledgeOf(content)
  const read = (text: string) =>
    match(
      tag(
        text,
        [{ start: 0, end: text.length, block: 0, section: 0, kind: 'other', item: false, boilerplate: false }],
        language,
        quantities,
      ),
      language,
    )

  it('starts afresh before it grows beyond what a few thousand postings hold', () => {
    let mostRows = 0
    let mostChunks = 0
    for (let text = 0; text < 15; text++) {
      read(Array.from({ length: PER_TEXT }, (_, word) => `q${(text * PER_TEXT + word).toString(36)}x`).join(' '))
      mostRows = Math.max(mostRows, language.rows.size)
      mostChunks = Math.max(mostChunks, chunksOf(language, quantities).words.length)
    }
    expect(language.rows.filling).toBeGreaterThanOrEqual(2)
    expect(mostChunks).toBeLessThanOrEqual(BOUND + PER_TEXT)
    // A word that nothing names takes nine numbers, and the words of a text are counted when it is read.
    expect(mostRows).toBeLessThanOrEqual((BOUND + PER_TEXT) * 10)
  })
})
