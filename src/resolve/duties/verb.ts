/** Duty verbs: which form a word has, and its base. */
import { verbForms } from '../../nlp/compromise'
import { regularBases } from '../../rules/inflection'
import type { Language } from '../../rules/language'

export type VerbForm = 'base' | 'gerund' | 'present' | 'past'

export interface DutyVerb {
  base: string
  form: VerbForm
}

const listed = new WeakMap<Language, ReadonlySet<string>>()

function dutyVerbs(language: Language): ReadonlySet<string> {
  let verbs = listed.get(language)
  if (!verbs) {
    verbs = new Set(language.content.lists.filter(({ list }) => list === 'duty-verbs').flatMap(({ entries }) => entries))
    listed.set(language, verbs)
  }
  return verbs
}

/** The duty verb that `lower` is a form of; undefined when it is none. */
export function dutyVerb(lower: string, language: Language): DutyVerb | undefined {
  const verbs = dutyVerbs(language)
  if (verbs.has(lower)) return { base: lower, form: 'base' }
  const { irregular } = language.content
  // Not every name that an object answers to is an entry: "constructor".
  const bases = Object.hasOwn(irregular, lower) ? (irregular[lower] ?? []) : []
  for (const base of [...bases, ...regularBases(lower)]) {
    if (verbs.has(base)) return { base, form: formOf(lower, base) }
  }
  return undefined
}

function formOf(lower: string, base: string): VerbForm {
  if (lower.endsWith('ing')) return 'gerund'
  const forms = verbForms(base)
  if (lower === forms.present) return 'present'
  return lower.endsWith('s') && lower !== forms.past ? 'present' : 'past'
}
