/** A template and its slots -> the draft of a sentence, or undefined when a slot is missing. */
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { holdsSaid } from './left'
import { say, type Wording } from './say'
import { isRecurring, type Part, type Template } from './template'

/** What the drafts of a move are made from. */
export interface Voice {
  slots: Slots
  wording: Wording
  /** What the paragraph has told already. */
  said: ReadonlySet<Phrase>
  /** Slots in words by slot and form, so that each is worded once for all templates. */
  spoken: Map<string, Spoken>
  /** Optional parts are left out. */
  terse?: boolean
}

interface Spoken {
  /** What was worded: a list loses what is told. */
  slot: Slot
  text: string
  spaces: number
}

/** A sentence that is not cleaned up yet. */
export interface Draft {
  text: string
  spaces: number
  /** Slots of the optional parts that are told. */
  extra: string[]
}

/** Chooses among the wordings in brackets; it is given how many there are. */
type Pick = (count: number) => number

/** The template must be filled: see {@link isFilled}. */
export function draft(template: Template, voice: Voice, pick: Pick): Draft | undefined {
  const made: Draft = { text: '', spaces: 0, extra: [] }
  return addParts(template.parts, made, voice, pick, false) ? made : undefined
}

/** True when some template can be filled from the slots. */
export function canTell(templates: readonly Template[] | undefined, slots: Slots): boolean {
  if (templates) for (const template of templates) if (isFilled(template, slots)) return true
  return false
}

/** True when every slot that the template needs is there and none that it bars. */
export function isFilled({ needs, without }: Template, slots: Slots): boolean {
  for (const slot of needs) if (!slots[slot]) return false
  for (const slot of without) if (slots[slot]) return false
  return true
}

function addParts(parts: readonly Part[], made: Draft, voice: Voice, pick: Pick, optional: boolean): boolean {
  for (const part of parts) {
    if (part.type === 'text') {
      made.text += part.text
      made.spaces += part.spaces
    } else if (part.type === 'slot') {
      const spoken = speak(part, voice)
      if (!spoken) return false
      made.text += spoken.text
      made.spaces += spoken.spaces
      if (optional) made.extra.push(part.slot)
    } else if (part.type === 'choice') {
      if (!addParts(part.options[pick(part.options.length)] as Part[], made, voice, pick, optional)) return false
    } else if (!voice.terse) {
      const { text, spaces, extra } = made
      const before = extra.length
      if (addParts(part.parts, made, voice, pick, true) && !isSaid(extra, before, voice)) continue
      made.text = text
      made.spaces = spaces
      extra.length = before
    }
  }
  return true
}

function speak(part: Extract<Part, { type: 'slot' }>, { slots, wording, spoken }: Voice): Spoken | undefined {
  const slot = slots[part.slot]
  if (!slot) return undefined
  const known = spoken.get(part.key)
  if (known?.slot === slot) return known
  if ((part.form === 'third' || part.form === 'gerund') && isBaseOnly(slot)) return undefined
  const text = say(slot, part.form, wording)
  const made = { slot, text, spaces: spacesIn(text) }
  spoken.set(part.key, made)
  return made
}

const isBaseOnly = (slot: Slot): boolean => ('items' in slot ? slot.items.some(({ baseOnly }) => baseOnly) : slot.baseOnly === true)

/** What is told already falls away with the rest of its optional part. */
function isSaid(slots: readonly string[], from: number, voice: Voice): boolean {
  for (let at = from; at < slots.length; at++) {
    const slot = slots[at] as string
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
export function countPhrases({ needs, tells }: Template, { extra }: Draft, slots: Slots): number {
  let count = 0
  for (const slot of tells) count += sizeOf(slots[slot])
  for (let at = 0; at < extra.length; at++) {
    const slot = extra[at] as string
    if (extra.indexOf(slot) === at && !isRecurring(slot) && !needs.includes(slot)) count += sizeOf(slots[slot])
  }
  return count
}

const sizeOf = (slot: Slot | undefined): number => (!slot ? 0 : 'items' in slot ? slot.items.length : 1)

/** True when something of the posting stands behind the draft. */
export function hasEvidence({ needs }: Template, { extra }: Draft, slots: Slots): boolean {
  for (const slot of needs) if (isFound(slots[slot])) return true
  for (const slot of extra) if (isFound(slots[slot])) return true
  return false
}

function isFound(slot: Slot | undefined): boolean {
  for (const { evidence } of itemsOf(slot)) if (evidence.length > 0) return true
  return false
}

/** What the draft tells: its phrases, and the places of the posting behind it. */
export function contentOf({ needs }: Template, { extra }: Draft, slots: Slots): { phrases: Phrase[]; evidence: Evidence[] } {
  const content = { phrases: [], evidence: [] }
  for (const slot of needs) addContent(slot, slots, content)
  for (let at = 0; at < extra.length; at++) {
    const slot = extra[at] as string
    if (extra.indexOf(slot) === at && !needs.includes(slot)) addContent(slot, slots, content)
  }
  return content
}

function addContent(name: string, slots: Slots, { phrases, evidence }: { phrases: Phrase[]; evidence: Evidence[] }): void {
  const recurring = isRecurring(name)
  for (const item of itemsOf(slots[name])) {
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

const itemsOf = (slot: Slot | undefined): readonly Phrase[] => (!slot ? [] : 'items' in slot ? slot.items : [slot])
