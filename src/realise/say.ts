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
  /** Words that meet in a sentence, and how they are told. */
  met: readonly (readonly [string, string])[]
  /** The word for what is told besides, and verbs that stand before it. */
  also: string
  auxiliaries: readonly string[]
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
    first.form === 'clause',
  )
}

function sayOne(phrase: Phrase, form: string, wording: Wording): string {
  if (phrase.form === 'verb') return inflect(phrase.text, (form || 'base') as VerbPhraseForm)
  if (form === 'also') return withAlso(phrase.text, wording)
  if (form === 'a' && !phrase.plural) return `${articleFor(phrase.text, wording.sounds)} ${phrase.text}`
  if (form === 'the' && !/^the\s/i.test(phrase.text)) return `the ${phrase.text}`
  return unmarked(phrase.text)
}

/** "is based in Cork" -> "is also based in Cork", "runs two mills" -> "also runs two mills". */
function withAlso(text: string, { also, auxiliaries }: Wording): string {
  const space = text.indexOf(' ')
  const first = text.slice(0, space)
  if (space < 0 || text.includes(` ${also} `) || text.startsWith(`${also} `)) return text
  return auxiliaries.includes(first) ? `${first} ${also}${text.slice(space)}` : `${also} ${text}`
}
