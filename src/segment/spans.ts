/** The sentences with what the later stages ask of them: section kind, list item, boilerplate. */
import type { SentenceSpan } from '../stages'
import type { Block, Segmented } from './segmented'

export function sentenceSpans({ sections, blocks, sentences }: Segmented): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  for (const { start, end, block: index } of sentences) {
    const block = blocks[index] as Block
    if (block.type === 'heading') continue
    const kind = sections[block.section]?.kind ?? 'other'
    spans.push({
      start,
      end,
      block: index,
      section: block.section,
      kind,
      item: block.type === 'item',
      boilerplate: block.boilerplate !== undefined || kind === 'legal',
    })
  }
  return spans
}
