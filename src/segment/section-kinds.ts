import type { SectionKind } from '../types'
import type { DraftBlock } from './blocks'
import type { ReadCues } from './content'
import { type Group, isProse, kindOfContent } from './groups'
import type { BoilerplateKind } from './segmented'

const BOILERPLATE_SECTION: Record<BoilerplateKind, SectionKind> = {
  'equal-opportunity': 'legal',
  privacy: 'legal',
  agency: 'legal',
  legal: 'legal',
  apply: 'process',
  advert: 'other',
  page: 'other',
}

/** Kinds that hold lists; a passage of prose behind the list may already be something else. */
const LISTS: ReadonlySet<SectionKind> = new Set(['responsibilities', 'requirements', 'preferred'])
/** Kinds of free prose, in which content decides sentence by sentence. */
const LOOSE: ReadonlySet<SectionKind> = new Set(['header', 'about-company', 'about-team', 'summary', 'other'])

/** Decides the kind of every block: first by headings, then by content where headings are missing, unknown or misleading. */
export function assignKinds(source: string, groups: readonly Group[], cuesOf: ReadCues): void {
  let seenHeading = false
  let before: Group | undefined
  for (const [index, group] of groups.entries()) {
    const opening = !seenHeading && !group.named && index <= 2 && !hasList(group)
    const kind = group.named ?? (opening || !group.heading ? 'header' : unnamedKind(group, before, groups[index + 1], cuesOf))
    seenHeading ||= group.named !== undefined
    group.kinds = group.blocks.map(() => kind)
    if (kind === 'header') readHeader(source, group, cuesOf)
    if (LOOSE.has(kind)) readLoose(source, group, cuesOf)
    else if (LISTS.has(kind)) readList(group, kind, cuesOf)
    else readOther(group, kind, cuesOf)
    applyLabels(group)
    applyBoilerplate(group, cuesOf)
    if (kind !== 'header') before = group
  }
}

function hasList(group: Group): boolean {
  return group.blocks.some((block) => block.type === 'item')
}

function mainKind(group: Group | undefined): SectionKind | undefined {
  return group?.named ?? group?.kinds.find((kind) => kind !== 'legal' && kind !== 'process')
}

/** The kind of what stands under a heading that no rule knows: by content, then by what is around it. */
function unnamedKind(group: Group, before: Group | undefined, after: Group | undefined, cuesOf: ReadCues): SectionKind {
  const known = kindOfContent(group.blocks, cuesOf)
  if (known) return known
  const previous = mainKind(before)
  if (!previous) return 'other'
  const deeper = (group.heading?.level ?? 0) > (before?.heading?.level ?? 0) && (before?.heading?.level ?? 0) > 0
  if (deeper) return previous
  if (hasList(group)) {
    if (LISTS.has(previous) || previous === 'benefits') return previous
    return after?.named === 'requirements' ? 'responsibilities' : 'other'
  }
  return previous === 'about-company' || previous === 'about-team' ? previous : 'other'
}

/** Title, company and place come first; from the first prose on it is about the company or the role. */
function readHeader(source: string, group: Group, cuesOf: ReadCues): void {
  let prose = false
  for (const [index, block] of group.blocks.entries()) {
    const labelled = block.kind !== undefined || block.label !== undefined
    prose ||= !labelled && isProse(source, block)
    group.kinds[index] = prose && !labelled ? proseKind(block, cuesOf) : 'header'
  }
}

function proseKind(block: DraftBlock, cuesOf: ReadCues): SectionKind {
  for (const content of block.content) {
    if (content.starts && content.starts !== 'benefits') return content.starts
    if (cuesOf(content).has('summary')) return 'summary'
  }
  return 'about-company'
}

/** In free prose a telling opening begins a new passage, and a list is what its items are. */
function readLoose(source: string, group: Group, cuesOf: ReadCues): void {
  let current: SectionKind | undefined
  const { blocks, kinds } = group
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as DraftBlock
    if (block.kind) continue
    const lead = source[block.end - 1] === ':' && isListed(blocks[at + 1])
    const first = lead ? at + 1 : at
    if (blocks[first]?.type === 'item' || (isListed(blocks[first]) && (lead || isListed(blocks[first + 1])))) {
      let to = first
      // One item may open with another word than a verb.
      while (isListed(blocks[to]) || (to > first && isListed(blocks[to + 1]) && isPlain(blocks[to]))) to += 1
      const read = kindOfContent(blocks.slice(first, to), cuesOf)
      // What a company lists under its own heading are its services.
      const listed = read === 'responsibilities' && group.named === 'about-company' ? undefined : read
      const kind = leadKind(lead ? block : blocks[at - 1]) ?? listed ?? current
      // A lead of several sentences is a passage of its own.
      if (kind) for (let item = lead && block.content.length > 1 ? first : at; item < to; item += 1) kinds[item] = kind
      at = to - 1
      continue
    }
    const opening = passageKind(block, cuesOf)
    if (kinds[at] === 'header') continue
    // One sentence of prose about duties opens no list of them.
    if (opening === 'responsibilities') {
      kinds[at] = opening
      current = 'summary'
    } else {
      current = opening ?? current
      if (current) kinds[at] = current
    }
  }
}

/** An item, or a line that reads like one. */
function isListed(block: DraftBlock | undefined): boolean {
  if (!block || block.kind) return false
  return block.type === 'item' || (block.type === 'paragraph' && block.content[0]?.duty === true && block.content[0].starts === undefined)
}

function isPlain(block: DraftBlock | undefined): boolean {
  return block !== undefined && block.kind === undefined && block.content.every((content) => content.starts === undefined)
}

/** What the sentence above a list says that the list is. */
function leadKind(block: DraftBlock | undefined): SectionKind | undefined {
  const last = block?.content.at(-1)
  if (!block || block.type === 'item' || !last) return undefined
  return last.starts && last.starts !== 'summary' && last.starts !== 'about-company' ? last.starts : undefined
}

/** A passage of benefits needs more than its opening: "we offer" may be what the company sells. */
function passageKind(block: DraftBlock, cuesOf: ReadCues): SectionKind | undefined {
  const starts = block.content[0]?.starts
  if (starts === 'benefits' && !block.content.some((content) => cuesOf(content).has('benefits'))) return undefined
  return starts
}

/** Ends a list that never closes, and corrects a heading that its items contradict. */
function readList(group: Group, named: SectionKind, cuesOf: ReadCues): void {
  const items = group.blocks.filter((block) => block.type === 'item' || group.blocks.length > 3)
  const read = items.length >= 4 ? kindOfContent(items, cuesOf, 0.6) : undefined
  const duties = items.filter((block) => block.content[0]?.duty && cuesOf(block.content[0]).size === 0).length
  let kind = named
  if (named === 'requirements' && read === 'responsibilities' && duties >= items.length * 0.85) kind = 'responsibilities'
  if (named === 'responsibilities' && read === 'requirements') kind = 'requirements'
  for (const [index, block] of group.blocks.entries()) {
    const opening = block.type === 'paragraph' ? passageKind(block, cuesOf) : undefined
    if (
      opening &&
      opening !== kind &&
      (kind === 'responsibilities' || !LISTS.has(opening)) &&
      opening !== 'about-company' &&
      opening !== 'summary'
    ) {
      kind = opening
    } else if (opening && LISTS.has(opening) && !LISTS.has(kind)) kind = opening
    group.kinds[index] = kind
  }
}

function readOther(group: Group, named: SectionKind, cuesOf: ReadCues): void {
  let kind = named
  for (const [index, block] of group.blocks.entries()) {
    const opening = block.type === 'paragraph' ? passageKind(block, cuesOf) : undefined
    if (opening === 'process' && kind !== 'legal') kind = opening
    group.kinds[index] = kind
  }
}

/** "Salary: ...", "Nice to have: ..." in a list speak for their own line. */
function applyLabels(group: Group): void {
  for (const [index, block] of group.blocks.entries()) {
    if (!block.kind) continue
    const current = group.kinds[index]
    if (block.kind === 'header' || block.kind === 'other') {
      if (current !== 'header' && LISTS.has(current as SectionKind) && block.type !== 'item') group.kinds[index] = 'other'
    } else group.kinds[index] = block.kind
  }
}

function applyBoilerplate(group: Group, cuesOf: ReadCues): void {
  let closed = false
  for (const [index, block] of group.blocks.entries()) {
    const kind = block.boilerplate && BOILERPLATE_SECTION[block.boilerplate]
    if (kind) {
      group.kinds[index] = kind
      closed ||= kind === 'legal'
    } else if (closed && LISTS.has(group.kinds[index] as SectionKind)) {
      // Behind legal text the list only goes on if its wording says so.
      const current = group.kinds[index] as SectionKind
      const goesOn =
        block.mark !== 'none' ||
        block.content.some((content) => content.duty || cuesOf(content).has(current) || cuesOf(content).has('requirements'))
      if (goesOn) closed = false
      else group.kinds[index] = 'other'
    }
  }
}
