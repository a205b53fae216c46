/** A slot in words: inflected, with its article, or joined to a list. */
import type { Phrase, Slot } from '../stages'
import { type ArticleSounds, articleFor } from './article'
import { joinList } from './list'
import { inflect, unmarked, type VerbPhraseForm } from './verb-phrase'

export interface Wording {
  sounds: ArticleSounds
  joints: { and: string; or: string }
  /** Forms of agreement by name: is -> [is, are]. */
  agreement: Readonly<Record<string, readonly [string, string]>>
  numerals: readonly string[]
}

export function say(slot: Slot, form: string, wording: Wording): string {
  const items = 'items' in slot ? slot.items : undefined
  const first = items ? (items[0] as Phrase) : (slot as Phrase)
  const count = items ? items.length : 1
  if (form) {
    const agreement = wording.agreement[form]
    if (agreement) return agreement[count > 1 || first.plural === true ? 1 : 0]
    if (form === 'count') return wording.numerals[count] ?? String(count)
  }
  if (count === 1 || !items) return sayOne(first, form, wording)
  return joinList(
    items.map((item) => sayOne(item, form, wording)),
    wording.joints['items' in slot ? slot.joint : 'and'],
  )
}

function sayOne(phrase: Phrase, form: string, wording: Wording): string {
  if (phrase.form === 'verb') return inflect(phrase.text, (form || 'base') as VerbPhraseForm)
  if (form === 'a' && !phrase.plural) return `${articleFor(phrase.text, wording.sounds)} ${phrase.text}`
  if (form === 'the' && !/^the\s/i.test(phrase.text)) return `the ${phrase.text}`
  return unmarked(phrase.text)
}
