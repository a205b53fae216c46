/** Inflection of single words by their endings, after rules that were learned elsewhere. */

/** What becomes of an ending, the longest first; whole words that follow no rule stand in `words`. */
export interface SuffixRules {
  words: Readonly<Record<string, string>>
  endings: Readonly<Record<string, string>>
}

/** Plain data, taken from a library at build time. */
export interface InflectionRules {
  toPast: SuffixRules
  toPresent: SuffixRules
  toGerund: SuffixRules
  fromPresent: SuffixRules
  fromGerund: SuffixRules
  /** Plurals of nouns for persons that follow no rule, with their singulars. */
  singulars: Readonly<Record<string, string>>
}

export interface VerbForms {
  infinitive: string
  past: string
  present: string
  gerund: string
}

function convert(word: string, { words, endings }: SuffixRules): string {
  if (Object.hasOwn(words, word)) return words[word] as string
  for (let from = 1; from < word.length; from++) {
    const ending = word.slice(from)
    if (Object.hasOwn(endings, ending)) return word.slice(0, from) + endings[ending]
  }
  return word + (endings[''] ?? '')
}

/** "plan" -> planned, plans, planning. Takes one verb in its base form. */
export function verbForms(verb: string, { toPast, toPresent, toGerund }: InflectionRules): VerbForms {
  if (verb === 'be') return { infinitive: verb, past: 'was', present: 'is', gerund: 'being' }
  const forms = { infinitive: verb, past: convert(verb, toPast), present: convert(verb, toPresent), gerund: convert(verb, toGerund) }
  // A short closed syllable doubles its last letter, also in verbs that the rules do not know: "prep".
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) && forms.gerund === `${verb}ing`) {
    forms.gerund = `${verb}${verb.at(-1)}ing`
    if (forms.past === `${verb}ed`) forms.past = `${verb}${verb.at(-1)}ed`
  }
  return forms
}

/** The base of a verb form: "planning" as gerund -> "plan". */
export function infinitiveOf(form: string, tense: 'gerund' | 'present', { fromGerund, fromPresent }: InflectionRules): string {
  if (form === 'being' || form === 'is') return 'be'
  return convert(form, tense === 'gerund' ? fromGerund : fromPresent)
}

/** "nurses" -> "nurse", "salesmen" -> "salesman". */
export function singularOf(persons: string, { singulars }: Pick<InflectionRules, 'singulars'>): string {
  if (Object.hasOwn(singulars, persons)) return singulars[persons] as string
  return persons.endsWith('s') && !persons.endsWith('ss') ? persons.slice(0, -1) : persons
}
