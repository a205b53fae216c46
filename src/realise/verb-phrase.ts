/** Inflects a verb phrase as a whole: "maintain and update files" -> "maintaining and updating files", "maintains and updates files". */
import { verbForms } from '../nlp/compromise'

export type VerbPhraseForm = 'base' | 'gerund' | 'third'

export interface VerbPhraseWords {
  verbs: ReadonlySet<string>
  /** Words that cannot begin an object: prepositions and the like. */
  prepositions: ReadonlySet<string>
}

const JOINTS = new Set(['and', 'or', '&', ',', '/'])

/** Takes a phrase in base form. Every verb coordinated with the first is inflected with it. */
export function inflect(phrase: string, form: VerbPhraseForm, words: VerbPhraseWords): string {
  if (form === 'base') return phrase
  const tokens = phrase.match(/[\p{L}\p{N}'’.+#&-]+|\s+|[^\s\p{L}\p{N}]/gu) ?? []
  const solid = tokens.map((token, index) => ({ token, index })).filter(({ token }) => token.trim())
  let first = true
  let chain = true
  solid.forEach(({ token, index }, place) => {
    const lower = token.toLowerCase()
    if (first) {
      if (/ly$/.test(lower) && words.verbs.has(solid[place + 1]?.token.toLowerCase() ?? '')) return
      tokens[index] = apply(token, form)
      first = false
      return
    }
    const before = solid[place - 1]?.token.toLowerCase() ?? ''
    if (!JOINTS.has(before) && !/ly$/.test(before)) {
      if (!JOINTS.has(lower)) chain = false
      return
    }
    if (JOINTS.has(lower) || !words.verbs.has(lower) || token !== lower) return
    const next = solid[place + 1]?.token.toLowerCase()
    const hasObject = next !== undefined && !JOINTS.has(next) && /[\p{L}\p{N}]/u.test(next) && (!words.prepositions.has(next) || chain)
    if (chain || (hasObject && before !== ',') || (hasObject && before === ',' && laterAnd(solid, place, words.verbs))) tokens[index] = apply(token, form)
  })
  return tokens.join('')
}

/** A verb after a comma opens a clause of its own only when the list ends in "and" and a verb: "plan X, train Y and check Z". */
function laterAnd(solid: { token: string }[], place: number, verbs: ReadonlySet<string>): boolean {
  for (let at = place + 1; at < solid.length - 1; at++) {
    if (solid[at]?.token.toLowerCase() === 'and' && verbs.has(solid[at + 1]?.token.toLowerCase() ?? '')) return true
  }
  return false
}

function apply(verb: string, form: VerbPhraseForm): string {
  const [head, ...rest] = verb.split('-') as [string, ...string[]]
  // "co-ordinate", "cross-train": the last part is inflected.
  if (rest.length) return [...verb.split('-').slice(0, -1), apply(rest.at(-1) as string, form)].join('-')
  if (head === 'be') return form === 'gerund' ? 'being' : 'is'
  const forms = verbForms(head.toLowerCase())
  return form === 'gerund' ? forms.gerund : forms.present
}
