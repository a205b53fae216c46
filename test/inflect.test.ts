/** Words are inflected as by the library whose rules the package carries. */
import nlp from 'compromise/two'
import { describe, expect, it } from 'vitest'
import { content } from '../src/generated/content'
import { infinitiveOf, singularOf, verbForms } from '../src/nlp/inflect'

interface Library {
  methods(): {
    two: {
      transform: {
        verb: {
          conjugate(verb: string, model: unknown): Record<string, string>
          toInfinitive(form: string, model: unknown, tense: string): string
        }
        noun: { toPlural(noun: string, model: unknown): string; toSingular(noun: string, model: unknown): string }
      }
    }
  }
  model(): unknown
}

const library = nlp as unknown as Library
const { verb, noun } = library.methods().two.transform
const model = library.model()
const entriesOf = (list: string): string[] => content.lists.filter((each) => each.list === list).flatMap(({ entries }) => entries)
const verbs = entriesOf('duty-verbs').filter((entry) => /^[a-z]+$/.test(entry))

describe('inflection', () => {
  it('of verbs is that of the library, short closed syllables aside', () => {
    expect(verbs.length).toBeGreaterThan(500)
    const other = verbs.filter((base) => {
      const { PastTense, PresentTense, Gerund } = verb.conjugate(base, model)
      const forms = verbForms(base)
      return forms.past !== PastTense || forms.present !== PresentTense || forms.gerund !== Gerund
    })
    expect(other.length).toBeLessThan(verbs.length / 20)
    for (const base of other) expect(verbForms(base).gerund, base).toBe(`${base}${base.at(-1)}ing`)
  })

  it('leads back to the base as the library does', () => {
    for (const base of verbs) {
      const { present, gerund } = verbForms(base)
      expect(infinitiveOf(present, 'present'), present).toBe(verb.toInfinitive(present, model, 'PresentTense'))
      expect(infinitiveOf(gerund, 'gerund'), gerund).toBe(verb.toInfinitive(gerund, model, 'Gerund'))
    }
  })

  it('doubles the last letter of a short closed syllable', () => expect(verbForms('prep').gerund).toBe('prepping'))

  it('of a word that every object has is found by rule', () =>
    expect(verbForms('constructor')).toMatchObject({ past: 'constructored', present: 'constructors', gerund: 'constructoring' }))

  it('of persons is that of the library', () => {
    const persons = entriesOf('persons')
    expect(persons.length).toBeGreaterThan(20)
    for (const person of persons) {
      const plural = noun.toPlural(person, model)
      if (noun.toSingular(plural, model) === person) expect(singularOf(plural), plural).toBe(person)
    }
  })
})
