import type { Section, SectionKind } from '../types'
import { type DraftBlock, draftBlocks } from './blocks'
import { readCriteria } from './criteria'
import { fold } from './fold'
import { mixedTokens } from './glue'
import { type Group, groupBlocks } from './groups'
import { headingTree } from './headings'
import { readLandmarks } from './landmarks'
import { readLines } from './lines'
import { findHoles } from './links'
import { withoutOverlong } from './overlong'
import { type PieceContext, readPieces } from './pieces'
import { assignKinds } from './section-kinds'
import type { Block, Segmented, SegmentLanguage, Sentence } from './segmented'
import { markUnknownHeadings } from './unknown-headings'
import { joinWraps } from './wraps'

/** Line breaks put back, or length without any, that show that they were lost. */
const MANY_RESTORED = 3
const LONG_UNBROKEN = 1500

/** Takes a posting apart into blocks, sentences and sections. Linear in the length of the source. `title` is a hint of the caller. */
export function segment(source: string, language: SegmentLanguage, title?: string, company?: string): Segmented {
  const folded = fold(source)
  const tree = headingTree(language.headings)
  const lines = joinWraps(source, folded, readLines(source), language.verbs)
  readCriteria(source, folded, tree, lines)
  const unbroken = lines.length > 0 && source.length / lines.length > LONG_UNBROKEN
  const landmarks = readLandmarks(source)
  const context: PieceContext = { source, folded, language, tree, counts: mixedTokens(source, landmarks, company), landmarks, unbroken }
  const { pieces, restored } = readPieces(context, lines)
  markUnknownHeadings(context, pieces)
  const groups = groupBlocks(draftBlocks(context, pieces, findHoles(source, folded)))
  assignKinds(context, groups, title)
  return { ...collect(source, groups), lostLineBreaks: restored >= MANY_RESTORED || unbroken }
}

function collect(source: string, groups: readonly Group[]): Omit<Segmented, 'lostLineBreaks'> {
  const sections: Section[] = []
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  const open = (kind: SectionKind, from: number, heading: DraftBlock | undefined) => {
    const above = sections.at(-1)
    if (above) above.end = from
    const section: Section = { kind, start: above ? from : 0, end: source.length }
    if (heading) section.heading = source.slice(heading.start, heading.end)
    sections.push(section)
  }
  const add = (draft: DraftBlock) => {
    const block: Block = { type: draft.type, start: draft.start, end: draft.end, section: sections.length - 1 }
    if (draft.label) block.label = draft.label
    if (draft.boilerplate) block.boilerplate = draft.boilerplate
    for (const { start, end } of draft.sentences) sentences.push({ start, end, block: blocks.length })
    blocks.push(block)
  }
  for (const group of groups) {
    const { heading } = group
    let kind = heading ? headingKindOf(group) : undefined
    if (heading && kind) {
      open(kind, heading.from, heading)
      add(heading)
    }
    const own = kind
    for (const [index, draft] of group.blocks.entries()) {
      const next = group.kinds[index] as SectionKind
      if (next !== kind) open(next, draft.from, next === own ? heading : undefined)
      kind = next
      add(draft)
    }
  }
  if (sections.length === 0 && source.length > 0) sections.push({ kind: 'other', start: 0, end: source.length })
  return { sections, blocks, sentences: withoutOverlong(source, sentences) }
}

/** A heading stands with what follows it, unless that is only a line of another kind. */
function headingKindOf({ named, kinds }: Group): SectionKind {
  const first = kinds[0]
  if (!first) return named ?? 'other'
  return named && kinds.includes(named) ? named : first
}
