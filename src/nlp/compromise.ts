/** The only file that knows compromise: inflection of single words, never of whole texts. */
import nlp from 'compromise/two'

interface Transforms {
  two: {
    transform: {
      verb: {
        conjugate(verb: string, model: unknown): Record<string, string>
        toInfinitive(verb: string, model: unknown, tense: string): string
      }
      noun: { toPlural(noun: string, model: unknown): string; toSingular(noun: string, model: unknown): string }
    }
  }
}

const transforms = (): Transforms['two']['transform'] => (nlp as unknown as { methods(): Transforms }).methods().two.transform
const model = (): unknown => (nlp as unknown as { model(): unknown }).model()

/** Words whose inflection is remembered; above this the memory starts afresh. */
const MOST_WORDS = 5_000
const memory = new Map<string, VerbForms>()

export interface VerbForms {
  infinitive: string
  past: string
  present: string
  gerund: string
}

/** "plan" -> planned, plans, planning. Takes one verb in its base form. */
export function verbForms(verb: string): VerbForms {
  const known = memory.get(verb)
  if (known) return known
  const forms = transforms().verb.conjugate(verb, model())
  // A short closed syllable doubles its last letter, also in verbs that the library does not know: "prep".
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) && forms.Gerund === `${verb}ing`) {
    forms.Gerund = `${verb}${verb.at(-1)}ing`
    if (forms.PastTense === `${verb}ed`) forms.PastTense = `${verb}${verb.at(-1)}ed`
  }
  const result: VerbForms = {
    infinitive: verb,
    past: forms.PastTense ?? `${verb}ed`,
    present: forms.PresentTense ?? `${verb}s`,
    gerund: forms.Gerund ?? `${verb}ing`,
  }
  if (memory.size >= MOST_WORDS) memory.clear()
  memory.set(verb, result)
  return result
}

/** "policy" -> "policies". */
export const pluralOf = (noun: string): string => transforms().noun.toPlural(noun, model())

/** "policies" -> "policy". */
export const singularOf = (noun: string): string => transforms().noun.toSingular(noun, model())

/** The base of a verb form: "planning" as Gerund -> "plan". */
export const infinitiveOf = (form: string, tense: 'Gerund' | 'PastTense' | 'PresentTense'): string =>
  transforms().verb.toInfinitive(form, model(), tense)
