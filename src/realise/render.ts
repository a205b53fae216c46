/** A template and its slots -> the draft of a sentence, or undefined when a slot is missing. */
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { openOf } from './open'
import { say, type Wording } from './say'
import { holdsSaid, type SlotTable, tableOf } from './slot-table'
import { isRecurring, type Part, type Template } from './template'

/** What the drafts of a move are made from. */
export interface Voice {
  slots: SlotTable
  wording: Wording
  /** What the paragraph has told already. */
  said: ReadonlySet<Phrase>
  /** Slots in words by the number of slot and form, so that each is worded once for all templates. */
  spoken: (Spoken | undefined)[]
  /** Optional parts are left out. */
  terse?: boolean
}

export interface Spoken {
  /** What was worded: a list loses what is told. */
  slot: Slot
  text: string
  spaces: number
}

/** A sentence that is not put together and cleaned up yet. Many are made and few are told, so that drafts are used again. */
export interface Draft {
  /** Up to `size`; what stands behind is left from before. */
  pieces: string[]
  size: number
  spaces: number
  /** Slots of the optional parts that are told, up to `extras`. */
  extra: number[]
  extras: number
}

export const emptyDraft = (): Draft => ({ pieces: [], size: 0, spaces: 0, extra: [], extras: 0 })

export function textOf({ pieces, size }: Draft): string {
  let text = ''
  for (let at = 0; at < size; at++) text += pieces[at] as string
  return text
}

export const extraOf = ({ extra, extras }: Draft): number[] => extra.slice(0, extras)

/** Chooses among the wordings in brackets; it is given how many there are. */
type Pick = (count: number) => number

/** The template must be open: see {@link openOf}. */
export function draft(template: Template, voice: Voice, pick: Pick, made = emptyDraft()): Draft | undefined {
  made.size = 0
  made.spaces = 0
  made.extras = 0
  return addParts(template.parts, made, voice, pick, false) ? made : undefined
}

/** True when some template can be filled from the slots. */
export const canTell = (templates: readonly Template[] | undefined, slots: Slots): boolean =>
  templates !== undefined && openOf(templates, tableOf(slots), 1).length > 0

function addParts(parts: readonly Part[], made: Draft, voice: Voice, pick: Pick, optional: boolean): boolean {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part
    if (part.type === 'text') {
      made.pieces[made.size++] = part.text
      made.spaces += part.spaces
    } else if (part.type === 'slot') {
      const spoken = speak(part, voice)
      if (!spoken) return false
      made.pieces[made.size++] = spoken.text
      made.spaces += spoken.spaces
      if (optional) made.extra[made.extras++] = part.number
    } else if (part.type === 'choice') {
      if (!addParts(part.options[pick(part.options.length)] as Part[], made, voice, pick, optional)) return false
    } else if (!voice.terse) {
      const { size, spaces, extras } = made
      if (addParts(part.parts, made, voice, pick, true) && !isSaid(made, extras, voice)) continue
      made.size = size
      made.spaces = spaces
      made.extras = extras
    }
  }
  return true
}

function speak(part: Extract<Part, { type: 'slot' }>, { slots, wording, spoken }: Voice): Spoken | undefined {
  const slot = slots[part.number]
  if (!slot) return undefined
  const known = spoken[part.wording]
  if (known?.slot === slot) return known
  if ((part.form === 'third' || part.form === 'gerund') && isBaseOnly(slot)) return undefined
  const text = say(slot, part.form, wording)
  const made = { slot, text, spaces: spacesIn(text) }
  spoken[part.wording] = made
  return made
}

const isBaseOnly = (slot: Slot): boolean => ('items' in slot ? slot.items.some(({ baseOnly }) => baseOnly) : slot.baseOnly === true)

/** What is told already falls away with the rest of its optional part. */
function isSaid({ extra, extras }: Draft, from: number, voice: Voice): boolean {
  for (let at = from; at < extras; at++) {
    const slot = extra[at] as number
    const filled = isRecurring(slot) ? undefined : voice.slots[slot]
    if (filled && holdsSaid(filled, voice.said)) return true
  }
  return false
}

export function spacesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}

/** Phrases that the draft tells, those that may recur (title, person, company) left out. */
export function countPhrases({ needed, tells }: Template, { extra, extras }: Draft, slots: SlotTable): number {
  let count = 0
  for (let at = 0; at < tells.length; at++) count += sizeOf(slots[tells[at] as number])
  for (let at = 0; at < extras; at++) {
    const slot = extra[at] as number
    if (extra.indexOf(slot) === at && !isRecurring(slot) && !needed.includes(slot)) count += sizeOf(slots[slot])
  }
  return count
}

const sizeOf = (slot: Slot | undefined): number => (!slot ? 0 : 'items' in slot ? slot.items.length : 1)

/** True when something of the posting stands behind the draft. */
export function hasEvidence({ needed }: Template, { extra, extras }: Draft, slots: SlotTable): boolean {
  for (let at = 0; at < needed.length; at++) if (isFound(slots[needed[at] as number])) return true
  for (let at = 0; at < extras; at++) if (isFound(slots[extra[at] as number])) return true
  return false
}

function isFound(slot: Slot | undefined): boolean {
  if (!slot) return false
  if (!('items' in slot)) return slot.evidence.length > 0
  for (const { evidence } of slot.items) if (evidence.length > 0) return true
  return false
}

/** What a sentence tells, with those of its optional parts: its phrases, and the places of the posting behind it. */
export function contentOf({ needed }: Template, extra: readonly number[], slots: SlotTable): { phrases: Phrase[]; evidence: Evidence[] } {
  const content = { phrases: [], evidence: [] }
  for (const slot of needed) addContent(slot, slots, content)
  for (let at = 0; at < extra.length; at++) {
    const slot = extra[at] as number
    if (extra.indexOf(slot) === at && !needed.includes(slot)) addContent(slot, slots, content)
  }
  return content
}

function addContent(number: number, slots: SlotTable, { phrases, evidence }: { phrases: Phrase[]; evidence: Evidence[] }): void {
  const recurring = isRecurring(number)
  for (const item of itemsOf(slots[number])) {
    if (!recurring) phrases.push(item)
    if (item.evidence.length + evidence.length > FEW) addMany(evidence, item.evidence)
    else for (const place of item.evidence) if (!holds(evidence, place)) evidence.push(place)
  }
}

/** Up to so many places, looking through them costs less than filing them. */
const FEW = 24

/** The same by keys, where places are many. */
function addMany(evidence: Evidence[], places: readonly Evidence[]): void {
  const keyOf = ({ start, end, text }: Evidence): string => `${start} ${end} ${text}`
  const known = new Set(evidence.map(keyOf))
  for (const place of places) {
    const key = keyOf(place)
    if (!known.has(key)) evidence.push(place)
    known.add(key)
  }
}

function holds(evidence: readonly Evidence[], place: Evidence): boolean {
  for (const other of evidence) if (other.start === place.start && other.end === place.end && other.text === place.text) return true
  return false
}

/** The phrases of a slot. */
export const itemsOf = (slot: Slot | undefined): readonly Phrase[] => (!slot ? [] : 'items' in slot ? slot.items : [slot])
