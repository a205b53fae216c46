/** Duty verbs: which form a word has, and its base. */
import { verbForms } from '../../nlp/inflect'
import { regularBases } from '../../rules/inflection'
import type { Token } from '../../stages'
import type { DutyWords } from './words'

export type VerbForm = 'base' | 'gerund' | 'present' | 'past'

export interface DutyVerb {
  base: string
  form: VerbForm
}

/** The duty verb that a token is a form of; undefined when it is none. */
export function dutyVerb({ word, lower }: Token, words: DutyWords): DutyVerb | undefined {
  let verb = words.known.get(word)
  if (verb === undefined) {
    verb = dutyVerbOf(lower, words) ?? null
    words.known.set(word, verb)
  }
  return verb ?? undefined
}

/** The duty verb that a spelling is a form of. */
export function dutyVerbOf(lower: string, { verbs, irregular }: DutyWords): DutyVerb | undefined {
  if (verbs.has(lower)) return { base: lower, form: 'base' }
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
