/** Bullets leave articles out: "maintain website" is maintaining a website, "with production team" with the production team. */
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import { bareWord } from './grammar'
import type { Material } from './material'
import type { PlanWords } from './words'

/** Words before the noun. */
const MOST_BEFORE = 3

const countable = once((words: PlanWords) => ({
  heads: new Set(words['countable-objects']),
  /** Of these an employer has one. */
  single: new Set(words['single-objects']),
  /** Behind a preposition these stand without an article: "on site". */
  bare: new Set(words['bare-behind-prepositions']),
  determiners: new Set(words.determiners),
  joints: new Set(words.phrases.joints),
  helping: new Set([...words['core-urges'], ...words.phrases['helping-verbs']]),
  /** What leads to a thing of which one is meant. */
  leading: new Set(words['article-prepositions']),
  /** "carry out", "set up" */
  particles: new Set(words['verb-particles']),
  owners: new Set([...words.bodies, ...words['article-owners']]),
  gerunds: new Set(words['noun-gerunds']),
  behind: new Set(words['behind-objects']),
  singling: new Set(words['singling-words']),
  ends: new Set([
    ...words['object-ends'],
    ...words.phrases.joints,
    ...words.phrases.prepositions,
    ...words['core-ends'].filter((end) => !end.includes(' ')),
  ]),
}))

type Countable = ReturnType<typeof countable>

/** With the articles that its nouns lack, where each is surely one thing of several. */
export function withArticle(
  text: string,
  { words, verbs, persons }: Pick<Material, 'words' | 'verbs' | 'persons'>,
  led = words['the-article'],
): string {
  const known = countable(words)
  const parts = text.split(' ')
  const told: string[] = []
  /** Which article the noun phrase that opens here would take: '' for none. */
  let article = ''
  /** Behind a preposition. */
  let isLed = false
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string
    const lower = part.replace(VERB_MARK, '')
    // "carry out inspection": the particle is the verb's, and the noun phrase is still to come.
    if (article && !isLed && known.particles.has(part)) {
      told.push(part)
      continue
    }
    const isVerb = part.startsWith(VERB_MARK) || (article !== '' && verbs.has(lower) && opensAct(parts, at, known))
    if (article && !isVerb && !known.ends.has(part)) {
      const noun = articleFor(parts, at, isLed, article, known, words, persons)
      if (noun) told.push(noun)
      article = ''
    }
    told.push(part)
    if (isVerb) [article, isLed] = [words['a-article'], false]
    else if (known.leading.has(part)) [article, isLed] = [led, true]
    else if (!known.joints.has(part)) article = ''
  }
  return told.join(' ')
}

/** "help plan", "to build": a verb without its mark. */
const opensAct = (parts: readonly string[], at: number, { helping, behind }: Countable): boolean => {
  const before = (parts[at - 1] ?? '').replace(VERB_MARK, '')
  // "keep work area clean"
  if (behind.has(bareWord(parts[at + 2] ?? ''))) return false
  return before === 'to' || helping.has(before)
}

/** The article of the noun phrase at a place; undefined where it has one, or takes none. */
function articleFor(
  parts: readonly string[],
  from: number,
  isLed: boolean,
  article: string,
  known: Countable,
  words: PlanWords,
  persons: ReadonlySet<string>,
): string | undefined {
  const the = words['the-article']
  // "research latest dyes"
  if (known.singling.has(parts[from] as string) && parts[from + 1] !== undefined && !known.ends.has(parts[from + 1] as string)) return the
  // "maintain Larch codebase"
  if (!isLed && NAMED.test(parts[from] as string) && isNamedThing(parts.slice(from), words, known)) return the
  let isLoud = false
  for (let at = from; at < parts.length && at <= from + MOST_BEFORE; at++) {
    const part = parts[at] as string
    const word = bareWord(part)
    const next = parts[at + 1]
    if (known.ends.has(part) || known.determiners.has(part)) return undefined
    // "company's department"
    const owner = OWNER.exec(word)?.[1]?.toLowerCase()
    if (owner) return known.owners.has(owner) || persons.has(owner) ? the : undefined
    if (!(SMALL.test(word) || LOUD.test(word))) return undefined
    if (at === from && !isLed) isLoud = LOUD.test(word)
    // "by marketing plans": what is done, unless the gerund is a noun.
    if (isLed && at === from && word.endsWith('ing') && !known.gerunds.has(word)) return undefined
    // "keep the shop clean", "balance the till daily"
    const isBefore = next !== undefined && known.behind.has(bareWord(next))
    const isEnd = next === undefined || known.ends.has(next) || isBefore || part.endsWith(',')
    if (!isEnd) {
      if (part !== word) return undefined
      continue
    }
    // "system and network support": what is named first may describe what is named last.
    if (at === from && (part !== word || known.joints.has(next ?? ''))) return undefined
    const pair = `${parts[at - 1] ?? ''} ${word}`
    const isOne = known.heads.has(word) || (at > from && known.heads.has(pair)) || (isLed && persons.has(word) && !word.endsWith('s'))
    if (!isOne || (isLed && ((at === from && known.bare.has(word)) || known.bare.has(pair)))) return undefined
    const isSingle = known.single.has(word) || known.single.has(pair)
    // "a type of machine"
    if (parts[from - 1] === words.of && !isSingle) return undefined
    // "tune ERP system": the one that the employer has.
    return (isSingle || isLoud || isBefore) && !(isLed && article !== the) ? the : article
  }
  return undefined
}

const SMALL = /^[a-z][a-z-]*$/
/** "ERP system", "SaaS environment" */
const LOUD = /^\p{Lu}[\p{L}\d]*\p{Lu}$/u
/** "manager's", "CEO's" */
const OWNER = /^(\p{Ll}+|\p{Lu}{2,4})['’]s$/u
const NAMED = /^\p{Lu}[\p{L}\d]*$/u

/** One thing of the employer's own, with its name before it. */
function isNamedThing([, thing = '', next]: readonly string[], words: PlanWords, { ends }: Countable): boolean {
  return words['named-things'].includes(thing) && (next === undefined || ends.has(next))
}
