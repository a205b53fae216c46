/** Inflects a verb phrase as a whole: every marked verb takes the form. */
import { verbForms } from '../nlp/compromise'

export type VerbPhraseForm = 'base' | 'gerund' | 'third'

/** A verb and the mark before it. */
const MARKED = /\uE000([\p{L}'’-]+)/gu
const MARK = /\uE000/g

/** Takes a phrase in base form with its coordinated verbs marked: "maintain and update files" -> "maintaining and updating files". */
export function inflect(phrase: string, form: VerbPhraseForm): string {
  if (form === 'base') return phrase.replace(MARK, '')
  return phrase.replace(MARKED, (_, verb: string) => apply(verb, form)).replace(MARK, '')
}

function apply(verb: string, form: VerbPhraseForm): string {
  const cut = verb.lastIndexOf('-') + 1
  // "cross-train": the last part is inflected.
  const head = verb.slice(cut).toLowerCase()
  if (head === 'be') return form === 'gerund' ? 'being' : 'is'
  const forms = verbForms(head)
  return verb.slice(0, cut) + (form === 'gerund' ? forms.gerund : forms.present)
}
