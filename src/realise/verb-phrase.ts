/** Inflects a verb phrase as a whole: every marked verb takes the form. */
import { verbForms } from '../nlp/inflect'

export type VerbPhraseForm = 'base' | 'gerund' | 'third'

/** Stands before each verb of the phrase. */
const MARK = '\uE000'
const VERB = /[\p{L}'’-]+/uy

/** The phrase as it is printed in base form. */
export const unmarked = (phrase: string): string => (phrase.includes(MARK) ? phrase.replaceAll(MARK, '') : phrase)

/** Takes a phrase in base form with its coordinated verbs marked: "maintain and update files" -> "maintaining and updating files". */
export function inflect(phrase: string, form: VerbPhraseForm): string {
  if (form === 'base') return unmarked(phrase)
  let text = ''
  let from = 0
  for (let mark = phrase.indexOf(MARK); mark >= 0; mark = phrase.indexOf(MARK, from)) {
    text += phrase.slice(from, mark)
    VERB.lastIndex = mark + 1
    const verb = VERB.exec(phrase)?.[0] ?? ''
    if (verb) text += apply(verb, form)
    from = mark + 1 + verb.length
  }
  return text + phrase.slice(from)
}

function apply(verb: string, form: VerbPhraseForm): string {
  const cut = verb.lastIndexOf('-') + 1
  // "cross-train": the last part is inflected.
  const head = verb.slice(cut).toLowerCase()
  if (head === 'be') return form === 'gerund' ? 'being' : 'is'
  const forms = verbForms(head)
  return verb.slice(0, cut) + (form === 'gerund' ? forms.gerund : forms.present)
}
