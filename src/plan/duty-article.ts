/** Bullets leave articles out: "maintain website" is maintaining a website. */
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { PlanWords } from './words'

/** Words before the noun. */
const MOST_BEFORE = 3

const countable = once((words: PlanWords) => ({
  heads: new Set(words['countable-objects']),
  determiners: new Set(words.determiners),
  ends: new Set([
    ...words['object-ends'],
    ...words.phrases.joints,
    ...words.phrases.prepositions,
    ...words['core-ends'].filter((end) => !end.includes(' ')),
  ]),
}))

/** With the article that the object of its first verb lacks, where that is surely one thing of several. */
export function withArticle(text: string, words: PlanWords): string {
  const verb = text.lastIndexOf(VERB_MARK)
  if (verb > 0 && !text.slice(0, verb).trimEnd().includes(VERB_MARK)) return text
  const from = text.indexOf(' ', verb) + 1
  if (from === 0) return text
  const { heads, ends, determiners } = countable(words)
  const parts = text.slice(from).split(' ')
  for (let at = 0; at < parts.length && at <= MOST_BEFORE; at++) {
    const part = parts[at] as string
    // "maintain Larch codebase"
    if (at === 0 && NAMED.test(part) && isNamedThing(parts, words))
      return `${text.slice(0, from)}${words['the-article']} ${text.slice(from)}`
    // A number, a name or a list stands there, or what makes it one of its kind.
    if (!SMALL.test(part) || ends.has(part) || determiners.has(part)) return text
    const next = parts[at + 1]
    if (heads.has(part) && (next === undefined || ends.has(next))) return `${text.slice(0, from)}${words['a-article']} ${text.slice(from)}`
  }
  return text
}

const SMALL = /^[a-z][a-z-]*$/
const NAMED = /^\p{Lu}[\p{L}\d]*$/u

/** One thing of the employer's own, with its name before it. */
function isNamedThing([, thing = '', next]: readonly string[], words: PlanWords): boolean {
  return words['named-things'].includes(thing) && (next === undefined || countable(words).ends.has(next))
}
