/** Inflection of single words, by the rules that the package carries. They are read when a word first asks for them. */
import { inflection } from '../generated/inflection'
import * as suffixes from './suffixes'

let read: suffixes.InflectionRules | undefined

function rules(): suffixes.InflectionRules {
  read ??= JSON.parse(inflection) as suffixes.InflectionRules
  return read
}

/** Words whose inflection is remembered; above this the memory starts afresh. */
const MOST_WORDS = 5_000
const memory = new Map<string, suffixes.VerbForms>()

export type { VerbForms } from './suffixes'

/** "plan" -> planned, plans, planning. Takes one verb in its base form. */
export function verbForms(verb: string): suffixes.VerbForms {
  const known = memory.get(verb)
  if (known) return known
  const forms = suffixes.verbForms(verb, rules())
  if (memory.size >= MOST_WORDS) memory.clear()
  memory.set(verb, forms)
  return forms
}

/** The base of a verb form: "planning" as gerund -> "plan". */
export const infinitiveOf = (form: string, tense: 'gerund' | 'present'): string => suffixes.infinitiveOf(form, tense, rules())

/** A person in the singular: "nurses" -> "nurse". */
export const singularOf = (persons: string): string => suffixes.singularOf(persons, rules())
