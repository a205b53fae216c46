/** The only file that knows compromise. It runs when the package is built: its rules of inflection are taken over, its plurals asked for. */
import nlp from 'compromise/two'
import type { InflectionRules, SuffixRules } from './suffixes'

interface Transforms {
  two: { transform: { noun: { toPlural(noun: string, model: unknown): string; toSingular(noun: string, model: unknown): string } } }
}

/** `fwd` are rules of one direction, `both` those that hold in the other direction too, `ex` words that follow no rule. */
interface Suffixes {
  fwd?: Record<string, string>
  both?: Record<string, string>
  ex?: Record<string, string>
}

interface Model {
  two: { models: Record<'toPast' | 'toPresent' | 'toGerund' | 'fromPresent' | 'fromGerund', Suffixes> }
}

const nouns = (): Transforms['two']['transform']['noun'] => (nlp as unknown as { methods(): Transforms }).methods().two.transform.noun
const model = (): Model => (nlp as unknown as { model(): Model }).model()

/** "policy" -> "policies". */
export const pluralOf = (noun: string): string => nouns().toPlural(noun, model())

/** "policies" -> "policy". */
export const singularOf = (noun: string): string => nouns().toSingular(noun, model())

const rulesOf = ({ fwd, both, ex }: Suffixes): SuffixRules => ({ words: ex ?? {}, endings: { ...both, ...fwd } })

/** The rules by which verbs are inflected. */
export function verbRules(): Omit<InflectionRules, 'singulars'> {
  const { toPast, toPresent, toGerund, fromPresent, fromGerund } = model().two.models
  return {
    toPast: rulesOf(toPast),
    toPresent: rulesOf(toPresent),
    toGerund: rulesOf(toGerund),
    fromPresent: rulesOf(fromPresent),
    fromGerund: rulesOf(fromGerund),
  }
}
