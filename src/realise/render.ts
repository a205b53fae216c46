/** A template and its slots -> one sentence, or undefined when a slot is missing. */
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { type ArticleSounds, articleFor } from './article'
import { joinList } from './list'
import type { Part, Template } from './template'
import { inflect, type VerbPhraseForm } from './verb-phrase'

export interface Wording {
  sounds: ArticleSounds
  joints: { and: string; or: string }
  /** Forms of agreement by name: is -> [is, are]. */
  agreement: Readonly<Record<string, readonly [string, string]>>
  numerals: readonly string[]
}

export interface Rendered {
  text: string
  evidence: Evidence[]
  /** The phrases that are told, those that may recur (title, person, company) left out. */
  phrases: Phrase[]
}

/** `pick` chooses among the wordings in brackets: it is given how many there are. */
export function render(
  template: Template,
  slots: Slots,
  wording: Wording,
  said: ReadonlySet<Phrase>,
  pick: (count: number) => number,
): Rendered | undefined {
  if (!isFilled(template, slots)) return undefined
  const used = new Set<string>(template.needs)
  const text = renderParts(template.parts, { slots, wording, said, pick }, used)
  if (text === undefined) return undefined
  const evidence = [...used].flatMap((slot) => evidenceOf(slots[slot]))
  return {
    text: polish(text, wording.sounds),
    evidence: unique(evidence),
    phrases: [...used].filter((slot) => !isRecurring(slot)).flatMap((slot) => itemsOf(slots[slot])),
  }
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

interface Rendering {
  slots: Slots
  wording: Wording
  said: ReadonlySet<Phrase>
  pick: (count: number) => number
}

function renderParts(parts: readonly Part[], rendering: Rendering, used: Set<string>): string | undefined {
  const { slots, wording, said, pick } = rendering
  let text = ''
  for (const part of parts) {
    if (part.type === 'text') text += part.text
    else if (part.type === 'choice') {
      const inner = renderParts(part.options[pick(part.options.length)] as Part[], rendering, used)
      if (inner === undefined) return undefined
      text += inner
    } else if (part.type === 'optional') {
      const tried = new Set<string>()
      const inner = renderParts(part.parts, rendering, tried)
      // What is told already falls away with the rest of its part.
      const fresh = [...tried].every((slot) => isRecurring(slot) || !itemsOf(slots[slot]).some((phrase) => said.has(phrase)))
      if (inner !== undefined && fresh) {
        text += inner
        for (const slot of tried) used.add(slot)
      }
    } else {
      const words = say(slots[part.slot], part.form, wording)
      if (words === undefined) return undefined
      used.add(part.slot)
      text += words
    }
  }
  return text
}

function say(slot: Slot | undefined, form: string, wording: Wording): string | undefined {
  if (!slot) return undefined
  const items = 'items' in slot ? slot.items : [slot]
  const many = items.length > 1 || items[0]?.plural === true
  const agreement = wording.agreement[form]
  if (agreement) return agreement[many ? 1 : 0]
  if (form === 'count') return wording.numerals[items.length] ?? String(items.length)
  const joint = 'items' in slot ? wording.joints[slot.joint] : wording.joints.and
  return joinList(
    items.map((item) => sayOne(item, form, wording)),
    joint,
  )
}

function sayOne(phrase: Phrase, form: string, wording: Wording): string {
  if (phrase.form === 'verb') return inflect(phrase.text, (form || 'base') as VerbPhraseForm)
  if (form === 'a' && !phrase.plural) return `${articleFor(phrase.text, wording.sounds)} ${phrase.text}`
  if (form === 'the' && !/^the\s/i.test(phrase.text)) return `the ${phrase.text}`
  return phrase.text.replaceAll('\uE000', '')
}

/** Slots that a paragraph may name again and again. */
const RECURRING: ReadonlySet<string> = new Set(['title', 'person', 'company', 'agency', 'unnamed', 'thin'])

export const isRecurring = (slot: string): boolean => RECURRING.has(slot)

export const itemsOf = (slot: Slot | undefined): Phrase[] => (!slot ? [] : 'items' in slot ? slot.items : [slot])
const evidenceOf = (slot: Slot | undefined): Evidence[] =>
  !slot ? [] : 'items' in slot ? slot.items.flatMap((item) => item.evidence) : slot.evidence

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((item) => {
    const key = `${item.start}:${item.end}:${item.text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Spacing, doubled marks, articles before the word that came out, a capital at the start. */
export function polish(text: string, sounds: ArticleSounds): string {
  // Most sentences need little of this: a quick look comes before each group of replacements.
  const spaced = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
  const marked = /[ ,;:.][,;:.!?)]/.test(spaced)
    ? spaced
        .replace(/ ([,;:!?)]|\.(?!\p{L}))/gu, '$1')
        .replace(/([,;:])\1+/g, '$1')
        .replace(/,\.(?!\p{L})/gu, '.')
        .replace(/([^.])\.\.(?!\.)/g, '$1.')
    : spaced
  const single = marked.replace(/\b(the|a|an|and|to|of) \1\b/gi, '$1')
  const clean = (
    /\ban? /.test(single) ? single.replace(/\ban? (?=(\p{Ll}[\p{Ll}-]+))/gu, (_, word: string) => `${articleFor(word, sounds)} `) : single
  ).trim()
  return clean.charAt(0).toUpperCase() + clean.slice(1)
}
