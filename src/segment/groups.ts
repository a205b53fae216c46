import type { SectionKind } from '../types'
import type { DraftBlock } from './blocks'
import { type Content, type ContentContext, cuesOf, isDuty, startsOf } from './content'

/** A heading with what stands under it, up to the next heading; the first group of a posting has no heading. */
export interface Group {
  heading?: DraftBlock
  /** The kind that its heading names. */
  named?: SectionKind
  /** The blocks under the heading. */
  blocks: DraftBlock[]
  /** One for each block. */
  kinds: SectionKind[]
}

export function groupBlocks(blocks: readonly DraftBlock[]): Group[] {
  const groups: Group[] = [{ blocks: [], kinds: [] }]
  for (const block of blocks) {
    if (block.type === 'heading') {
      const group: Group = { heading: block, blocks: [], kinds: [] }
      if (block.kind) group.named = block.kind
      groups.push(group)
    } else (groups.at(-1) as Group).blocks.push(block)
  }
  return groups.filter((group) => group.heading || group.blocks.length > 0)
}

const CUED: readonly SectionKind[] = ['requirements', 'preferred', 'benefits', 'pay', 'process', 'about-company', 'about-team', 'legal']

/** How many of the blocks must speak for a kind before their heading, or its absence, is overruled. */
const SHARE = 0.4

/** The kind that the wording of the blocks speaks for, if it does so clearly. */
export function kindOfContent(context: ContentContext, blocks: readonly DraftBlock[], share = SHARE): SectionKind | undefined {
  if (blocks.length === 0) return undefined
  const counts = CUED.map(() => 0)
  let duties = 0
  for (const { sentences } of blocks) {
    const first = sentences[0] as Content
    if (isDuty(context, first) || cuesOf(context, first).has('responsibilities')) duties += 1
    for (let index = 0; index < CUED.length; index += 1)
      if (speaksFor(context, sentences, CUED[index] as SectionKind)) counts[index] = (counts[index] as number) + 1
  }
  let best: SectionKind | undefined
  let most = Math.max(1, blocks.length * share)
  for (let index = 0; index < CUED.length; index += 1) {
    const count = counts[index] as number
    if (count < most || (count === most && best)) continue
    most = count
    best = CUED[index]
  }
  if (duties >= blocks.length * 0.5 && (!best || duties > most)) return 'responsibilities'
  return best
}

export function speaksFor(context: ContentContext, sentences: readonly Content[], kind: SectionKind): boolean {
  for (const content of sentences) if (startsOf(context, content) === kind || cuesOf(context, content).has(kind)) return true
  return false
}

const FIELD_BAR = /\s[|·•]\s/
const FEWEST_FIELDS = 2
const LONGEST_ROW = 220

/** Does the block read as prose rather than as a title, a name or a place? */
export function isProse(source: string, block: DraftBlock): boolean {
  const length = block.end - block.start
  // "Kestrel Inn | Settle | Seasonal | £12 an hour + tips": fields in a row, however many there are.
  if (length > 20 && length < LONGEST_ROW && source.slice(block.start, block.end).split(FIELD_BAR).length > FEWEST_FIELDS) return false
  return length > 90 || (length > 20 && '.!?'.includes(source[block.end - 1] as string))
}
