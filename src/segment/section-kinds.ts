import type { SectionKind } from '../types'
import type { DraftBlock } from './blocks'
import { type Content, type ContentContext, cuesOf, isDuty, startsOf, unread } from './content'
import { type Group, isProse, kindOfContent, speaksFor } from './groups'
import { headingKind } from './headings'
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

export interface KindContext extends ContentContext {
  source: string
}

/** With the words of the first line, which mostly is the title. */
interface PostContext extends KindContext {
  post: readonly string[]
}

/**
 * Decides the kind of every block: first by headings, then by content where headings are missing, unknown or misleading.
 * Without a `title` the first line of the posting is taken for one.
 */
export function assignKinds(known: KindContext, groups: readonly Group[], title?: string): void {
  const { source, folded, tree, language } = known
  const post = title ? wordsOf(title.toLowerCase()) : firstWords(known, groups[0])
  const context: PostContext = { source, folded, tree, language, post }
  let seenHeading = false
  let before: Group | undefined
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as Group
    const opening = !seenHeading && !group.named && index <= 2 && !hasList(group)
    const kind = group.named ?? (opening || !group.heading ? 'header' : unnamedKind(context, group, before, groups[index + 1]))
    seenHeading ||= group.named !== undefined
    group.kinds = group.blocks.map(() => kind)
    if (kind === 'header') readHeader(context, group)
    if (LOOSE.has(kind)) readLoose(context, group, groups[index + 1])
    else if (LISTS.has(kind)) readList(context, group, kind)
    else readOther(context, group, kind)
    applyLabels(group)
    applyBoilerplate(context, group)
    if (kind !== 'header') before = group
  }
}

const MOST_TITLE_WORDS = 10
const LONGEST_FIRST_LINE = 100

const wordsOf = (folded: string): string[] => {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > MOST_TITLE_WORDS ? [] : words
}

function firstWords({ folded }: KindContext, group: Group | undefined): string[] {
  const first = group?.heading ?? group?.blocks[0]
  return !first || first.end - first.start > LONGEST_FIRST_LINE ? [] : wordsOf(folded.slice(first.start, first.end))
}

/** "The Registered Nurse (Weekend) is ...", "Registered nurses give ...": what is said of the post by its title is about the role. */
function opensOnPost({ folded, post }: PostContext, { start, end }: { start: number; end: number }): boolean {
  if (post.length === 0) return false
  const words = folded.slice(start, Math.min(end, start + LONGEST_FIRST_LINE)).match(/[\p{L}\p{N}]+/gu) ?? []
  const named = words[0] === 'the'
  const [first, second] = named ? words.slice(1) : words
  const last = post.length === 1 ? first : second
  // Without an article only the plural stands for whoever holds the post.
  if (first === undefined || last === undefined || (!named && !isPlural(first, post) && !isPlural(last, post))) return false
  return inTitle(first, post) && (post.length === 1 || inTitle(last, post) || isPlural(first, post))
}

const isPlural = (word: string, post: readonly string[]): boolean => word.endsWith('s') && post.includes(word.slice(0, -1))
const inTitle = (word: string, post: readonly string[]): boolean => post.includes(word) || isPlural(word, post)

const MOST_ASKING = 2

/** A line or two that ask for something: "Current state licensure is required." */
function asks(context: KindContext, { sentences }: DraftBlock): boolean {
  const asked = ({ cues }: { cues: ReadonlySet<SectionKind> }): boolean =>
    cues.has('requirements') && !cues.has('about-company') && !cues.has('responsibilities')
  const all = sentences.map((content) => ({ cues: cuesOf(context, content) }))
  return all.length <= MOST_ASKING ? asked(all[0] as (typeof all)[number]) : all.every(asked)
}

function hasList(group: Group): boolean {
  return group.blocks.some((block) => block.type === 'item')
}

function mainKind(group: Group | undefined): SectionKind | undefined {
  return group?.named ?? group?.kinds.find((kind) => kind !== 'legal' && kind !== 'process')
}

/** The kind of what stands under a heading that no rule knows: by content, then by what is around it. */
function unnamedKind(context: PostContext, group: Group, before: Group | undefined, after: Group | undefined): SectionKind {
  // "Minimum requirements", then "Option 1:": a heading right under another one parts what that names.
  const parted = before?.blocks.length === 0 && LISTS.has(before.named as SectionKind) ? before.named : undefined
  if (parted && (parted === 'responsibilities' || !areDuties(context, group.blocks))) return parted
  const known = kindOfContent(context, group.blocks)
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
function readHeader(context: PostContext, group: Group): void {
  let prose = false
  for (const [index, block] of group.blocks.entries()) {
    const labelled = block.kind !== undefined || block.label !== undefined
    prose ||= !labelled && isProse(context.source, block)
    if (isLabelledDuty(context, block)) group.kinds[index] = 'responsibilities'
    else
      group.kinds[index] =
        prose && !labelled ? proseKind(context, block) : index > 0 && !labelled && asksOfReader(context, block) ? 'requirements' : 'header'
  }
}

/** "Must be over 18 and good with people": a line of an advert without headings asks. */
const asksOfReader = (context: KindContext, block: DraftBlock): boolean =>
  startsOf(context, block.sentences[0] as Content) === 'requirements' || (block.type === 'item' && asks(context, block))

const SHORTEST_DUTY = 30

/** "Control room: Monitoring the cameras on all six floors.": behind a label of its own a duty is told. */
function isLabelledDuty(context: KindContext, block: DraftBlock): boolean {
  if (!block.label || block.kind !== undefined) return false
  const from = block.label.end + 1
  return block.end - from >= SHORTEST_DUTY && isDuty(context, unread(from, block.end))
}

function proseKind(context: PostContext, block: DraftBlock): SectionKind {
  if (turnsToReader(context, block) || opensOnPost(context, block)) return 'summary'
  if (asks(context, block)) return 'requirements'
  for (const content of block.sentences) {
    const starts = startsOf(context, content)
    if (starts && starts !== 'benefits') return starts
    if (cuesOf(context, content).has('summary')) return 'summary'
  }
  return block.sentences.some((content) => speaksOfWork(context, content)) ? 'summary' : 'about-company'
}

/** An advert of a few sentences tells the work and what it takes without saying so first: "Pick and pack orders. Forklift licence a plus." */
function speaksOfWork(context: KindContext, content: Content): boolean {
  if (isDuty(context, content)) return true
  const cues = cuesOf(context, content)
  return cues.has('responsibilities') || cues.has('preferred') || cues.has('pay')
}

/** "We run three garages. You will service cars.": prose that begins with the company and goes on to the reader is about the role. */
function turnsToReader(context: KindContext, { sentences }: DraftBlock): boolean {
  const [first, ...rest] = sentences
  if (!first || startsOf(context, first) !== 'about-company') return false
  return rest.some((content) => LISTS.has(startsOf(context, content) as SectionKind) || cuesOf(context, content).has('responsibilities'))
}

/** In free prose a telling opening begins a new passage, and a list is what its items are. */
function readLoose(context: PostContext, group: Group, after: Group | undefined): void {
  let current: SectionKind | undefined
  let above: SectionKind | undefined
  const { blocks, kinds } = group
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as DraftBlock
    if (block.kind) continue
    const lead = context.source[block.end - 1] === ':' && isListed(context, blocks[at + 1])
    const first = lead ? at + 1 : at
    if (blocks[first]?.type === 'item' || (isListed(context, blocks[first]) && (lead || isListed(context, blocks[first + 1])))) {
      let to = first
      // One item may open with another word than a verb.
      while (isListed(context, blocks[to]) || (to > first && isListed(context, blocks[to + 1]) && isPlain(context, blocks[to]))) to += 1
      const read = kindOfContent(context, blocks.slice(first, to))
      // What a company lists under its own heading are its services.
      const listed = read === 'responsibilities' && group.named === 'about-company' ? undefined : read
      // A list that tells nothing of itself goes on with the one above it.
      const kind =
        leadKind(context, lead ? block : blocks[at - 1]) ??
        listed ??
        current ??
        above ??
        ofDuties(context, group, blocks.slice(first, to)) ??
        ofTheJob(group, first, to, after)
      if (kind && LISTS.has(kind)) above = kind
      // A lead of several sentences is a passage of its own.
      if (kind) for (let item = lead && block.sentences.length > 1 ? first : at; item < to; item += 1) kinds[item] = kind
      at = to - 1
      continue
    }
    const aboutPost = group.named !== 'about-company' && opensOnPost(context, block)
    const opening = turnsToReader(context, block) || aboutPost ? 'summary' : passageKind(context, block)
    if (kinds[at] === 'header') continue
    if (!opening && (group.named === undefined || group.named === 'summary') && asks(context, block)) {
      kinds[at] = 'requirements'
      continue
    }
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

const FEWEST_DUTIES = 4
const ENOUGH_DUTIES = 0.4

/** Of a list under no heading at all enough items open with a verb, or have one behind a label of their own. */
function ofDuties(context: KindContext, { named, heading }: Group, items: readonly DraftBlock[]): SectionKind | undefined {
  if (named || heading) return undefined
  const duties = items.filter(
    ({ sentences }, at) => isDuty(context, sentences[0] as Content) || isLabelledDuty(context, items[at] as DraftBlock),
  )
  return duties.length >= FEWEST_DUTIES && duties.length >= items.length * ENOUGH_DUTIES ? 'responsibilities' : undefined
}

/** "Job description", and below it nothing but a list, with what is asked under a heading of its own: the list is the work. */
const ofTheJob = ({ named, blocks }: Group, from: number, to: number, after: Group | undefined): SectionKind | undefined =>
  named === 'summary' && after?.named === 'requirements' && from === 0 && to === blocks.length && to >= FEWEST_DUTIES
    ? 'responsibilities'
    : undefined

/** An item, or a line that reads like one. */
function isListed(context: KindContext, block: DraftBlock | undefined): boolean {
  if (!block || block.kind) return false
  if (isLabelledDuty(context, block)) return true
  if (block.type !== 'paragraph') return block.type === 'item'
  if (isTitleLine(context, block)) return false
  const first = block.sentences[0] as Content
  return isDuty(context, first) && startsOf(context, first) === undefined
}

/** "Process Engineer (Days)": the first line of a posting is its title, though its first word may be a verb. */
const isTitleLine = ({ source }: KindContext, { start, end }: DraftBlock): boolean =>
  start <= LATEST_TITLE && source.slice(0, start).trim() === '' && !/[.!;]$/.test(source.slice(start, end))

/** Marks and white space that may stand before a title. */
const LATEST_TITLE = 200

function isPlain(context: KindContext, block: DraftBlock | undefined): boolean {
  return block !== undefined && block.kind === undefined && block.sentences.every((content) => startsOf(context, content) === undefined)
}

/** What the sentence above a list says that the list is. */
function leadKind(context: KindContext, block: DraftBlock | undefined): SectionKind | undefined {
  // "Closing date: 3 May" leads into nothing.
  const isField = block?.kind !== undefined && context.source[block.end - 1] !== ':'
  if (!block || isField || block.type === 'item') return undefined
  const starts = startsOf(context, block.sentences.at(-1) as Content)
  return starts && starts !== 'summary' && starts !== 'about-company' ? starts : undefined
}

/** A passage of benefits needs more than its opening: "we offer" may be what the company sells. */
function passageKind(context: KindContext, block: DraftBlock): SectionKind | undefined {
  let starts = startsOf(context, block.sentences[0] as Content)
  // "The salary is open. This role manages four analysts.": a word on pay opens no passage about it.
  if (starts === 'pay' && block.sentences.length > 1) starts = startsOf(context, block.sentences[1] as Content) ?? 'summary'
  if (starts === 'benefits' && !block.sentences.some((content) => cuesOf(context, content).has('benefits'))) return undefined
  return starts
}

/** Ends a list that never closes, and corrects a heading that its items contradict. */
function readList(context: PostContext, group: Group, named: SectionKind): void {
  const items = group.blocks.filter((block) => block.type === 'item' || group.blocks.length > 3)
  let kind = named
  if (items.length >= FEWEST_ITEMS) {
    if (named === 'requirements' && areDuties(context, items)) kind = 'responsibilities'
    if (named === 'responsibilities' && areRequirements(context, items)) kind = 'requirements'
  }
  for (const [index, block] of group.blocks.entries()) {
    if (kind === 'requirements' && tellsDuties(context, block)) {
      group.kinds[index] = 'responsibilities'
      continue
    }
    const opening = block.type === 'paragraph' ? (index > 0 && opensOnPay(context, block) ? 'pay' : passageKind(context, block)) : undefined
    if (
      opening &&
      opening !== kind &&
      (kind === 'responsibilities' || !LISTS.has(opening)) &&
      opening !== 'about-company' &&
      opening !== 'summary'
    ) {
      kind = opening
    } else if (opening && LISTS.has(opening) && !LISTS.has(kind)) kind = opening
    group.kinds[index] = endsOnOffer(context, group, block) ? 'benefits' : kind
  }
}

/** "£31,000 - £36,000 and a van", "Pay $20-$24/hr": a span of money, alone or behind its label, ends a list of skills or duties. */
function opensOnPay({ source, folded, tree }: PostContext, { start, end }: DraftBlock): boolean {
  const span = SPAN_OF_MONEY.exec(source.slice(start, Math.min(end, start + LONGEST_PAY)))
  if (!span) return false
  const label = span[1]?.trimEnd() ?? ''
  return label === '' || headingKind(tree, source, folded, start, start + label.length, true) === 'pay'
}

const SPAN_OF_MONEY = /^((?:\p{L}{1,20} ){0,3})[$£€]\d[\d,.]{0,9}k? ?[-–—] ?[$£€]?\d/u
const LONGEST_PAY = 90

const FEWEST_SENTENCES = 3
const MOST_SENTENCES = 0.7

/** "Job requirements: Keeps the diary. Orders supplies. Answers calls.": prose in which nearly each sentence opens with what is done. */
function tellsDuties(context: KindContext, { type, sentences }: DraftBlock): boolean {
  if (type !== 'paragraph' || sentences.length < FEWEST_SENTENCES) return false
  const duties = sentences.filter((content) => isDuty(context, content) && cuesOf(context, content).size === 0)
  return duties.length >= sentences.length * MOST_SENTENCES
}

/** "28 days paid leave, pension, paid training" below the items of a list. */
function endsOnOffer(context: PostContext, group: Group, block: DraftBlock): boolean {
  if (block.type !== 'paragraph' || block.kind || !hasList(group)) return false
  const cues = cuesOf(context, block.sentences[0] as Content)
  return cues.has('benefits') && !cues.has('requirements') && !cues.has('responsibilities')
}

const FEWEST_ITEMS = 4
/** How many of the items must speak for another kind than their heading names. */
const MOST_ITEMS = 0.6
const NEARLY_ALL = 0.85

/** Most lists are what their heading says, so a few items settle it before all are read. */
function areDuties(context: KindContext, items: readonly DraftBlock[]): boolean {
  if (!reach(items, NEARLY_ALL, ({ sentences: [first] }) => first !== undefined && isDuty(context, first))) return false
  if (
    !reach(
      items,
      NEARLY_ALL,
      ({ sentences: [first] }) => first !== undefined && isDuty(context, first) && cuesOf(context, first).size === 0,
    )
  )
    return false
  return kindOfContent(context, items, MOST_ITEMS) === 'responsibilities'
}

function areRequirements(context: KindContext, items: readonly DraftBlock[]): boolean {
  if (!reach(items, MOST_ITEMS, ({ sentences }) => speaksFor(context, sentences, 'requirements'))) return false
  return kindOfContent(context, items, MOST_ITEMS) === 'requirements'
}

/** Is it true of such a share of the items? */
function reach(items: readonly DraftBlock[], share: number, isTrue: (item: DraftBlock) => boolean): boolean {
  let left = items.length
  for (const item of items) {
    if (!isTrue(item)) left -= 1
    if (left < items.length * share) return false
  }
  return true
}

function readOther(context: PostContext, group: Group, named: SectionKind): void {
  let kind = named
  for (const [index, block] of group.blocks.entries()) {
    const opening = block.type === 'paragraph' ? passageKind(context, block) : undefined
    if (opening === 'process' && kind !== 'legal') kind = opening
    // "Health: each candidate must be fit for the work."
    else if (opening === 'requirements' && index === 0 && kind === 'benefits') kind = opening
    else if (
      kind === 'process' &&
      index > 0 &&
      block.type === 'item' &&
      isValue(group.blocks[0] as DraftBlock) &&
      isDuty(context, block.sentences[0] as Content)
    )
      kind = 'responsibilities'
    else if (index > 0 && OFFERED.has(kind) && turnsToRole(context, block)) kind = 'summary'
    else if (kind === 'process' && !opening && isStory(context, block, index > 0 && isValue(group.blocks[0] as DraftBlock)))
      kind = proseKind(context, block)
    group.kinds[index] = kind
  }
}

const OFFERED: ReadonlySet<SectionKind> = new Set(['benefits', 'pay'])

/** Prose below the pay that names nothing of what is given and says what the reader will do. */
const turnsToRole = (context: KindContext, { type, sentences, boilerplate, gap }: DraftBlock): boolean =>
  type === 'paragraph' &&
  !boilerplate &&
  // "Raises at 6 and 12 months. Posted on the wall." is one more line of what is given.
  sentences.length > (gap ? 1 : 2) &&
  !sentences.some((content) => cuesOf(context, content).has('benefits') || cuesOf(context, content).has('pay')) &&
  sentences.some((content) => cuesOf(context, content).has('responsibilities') || isDuty(context, content))

/** "Interviews: 18 March" above a blank line says nothing of the paragraph below, which has sentences of its own and none on applying. */
const isStory = (context: KindContext, block: DraftBlock, closed: boolean): boolean =>
  block.gap &&
  block.type === 'paragraph' &&
  !block.boilerplate &&
  (block.sentences.length > 1 || (closed && isProse(context.source, block))) &&
  !speaksFor(context, block.sentences, 'process')

/** "8 January" under "Closing date": the heading is a label, which nothing but its value belongs to. */
const isValue = ({ start, end, type }: DraftBlock): boolean => type === 'paragraph' && end - start <= LONGEST_VALUE
const LONGEST_VALUE = 40

/** "Salary: ...", "Nice to have: ..." in a list speak for their own line. */
function applyLabels(group: Group): void {
  for (const [index, block] of group.blocks.entries()) {
    if (block.field) group.kinds[index] = block.field
    if (!block.kind) continue
    const current = group.kinds[index]
    if (block.kind === 'header' || block.kind === 'other') {
      if (current !== 'header' && LISTS.has(current as SectionKind) && block.type !== 'item') group.kinds[index] = 'other'
    } else group.kinds[index] = block.kind
  }
}

function applyBoilerplate(context: KindContext, group: Group): void {
  let closed = false
  for (const [index, block] of group.blocks.entries()) {
    // "Hours: 38 a week ... EOE": a field with a figure is read though a legal remark runs into it.
    if (block.boilerplate && isFigured(context.source, block)) block.boilerplate = undefined
    const kind = block.boilerplate && BOILERPLATE_SECTION[block.boilerplate]
    if (kind) {
      group.kinds[index] = kind
      closed ||= kind === 'legal'
    } else if (closed && LISTS.has(group.kinds[index] as SectionKind)) {
      // Behind legal text the list only goes on if its wording says so.
      const current = group.kinds[index] as SectionKind
      const goesOn = block.mark !== 'none' || block.sentences.some((content) => speaksOf(context, content, current))
      if (goesOn) closed = false
      else group.kinds[index] = 'other'
    }
  }
}

const FIELD_WITHIN = 30

const isFigured = (source: string, { label, kind }: DraftBlock): boolean =>
  label !== undefined && kind !== 'legal' && kind !== 'process' && /\d/.test(source.slice(label.end, label.end + FIELD_WITHIN))

function speaksOf(context: KindContext, content: Content, kind: SectionKind): boolean {
  if (isDuty(context, content)) return true
  const cues = cuesOf(context, content)
  return cues.has(kind) || cues.has('requirements')
}
