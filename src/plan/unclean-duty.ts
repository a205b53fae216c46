/** A duty that can be told but does not read well: it is told only where too few others are. */
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import { bareWord } from './grammar'
import { lookAt, QUOTE, SLASH, WIDE } from './look'
import type { Material } from './material'
import type { PlanWords } from './words'

const uncleanWords = once((words: PlanWords) => ({
  showy: new Set([...words['empty-attributes'], ...words['showy-words']]),
  attitudes: new Set(words['attitude-verbs']),
  advising: new Set(words['vague-things']),
  gerunds: new Set(words['noun-gerunds']),
  leading: new Set([...words.phrases.prepositions, ...words.phrases.articles]),
  empty: new Set([...words['empty-verbs'], ...words['broad-verbs']]),
}))

const SLASHED = /\p{Ll}\/\p{L}/u
const QUOTED = /["“”]/u
/** "provide recommendations": a verb, perhaps an adjective, and a thing that could be anything. */
const MOST_OF_NOTHING = 3

export function isUnclean(text: string, { words }: Pick<Material, 'words'>): boolean {
  const { marks } = lookAt(text)
  if ((marks & SLASH && SLASHED.test(text)) || (marks & (QUOTE | WIDE) && QUOTED.test(text))) return true
  const known = uncleanWords(words)
  const parts = text.split(' ')
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string
    const isAct = part.startsWith(VERB_MARK)
    const word = bareWord(isAct ? part.slice(VERB_MARK.length) : part)
    if (isAct ? known.attitudes.has(word) : known.showy.has(word) || isLooseGerund(parts, at, words, known.gerunds, known.leading))
      return true
  }
  return (
    parts.length <= MOST_OF_NOTHING &&
    known.advising.has(bareWord(parts.at(-1) ?? '')) &&
    known.empty.has(bareWord((parts[0] as string).replace(VERB_MARK, '')))
  )
}

/** "check the alarms [and following up with the tenants]": an act in another form than the one that it is joined to. */
function isLooseGerund(
  parts: readonly string[],
  at: number,
  words: PlanWords,
  nouns: ReadonlySet<string>,
  leading: ReadonlySet<string>,
): boolean {
  const part = parts[at] as string
  return (
    part.endsWith('ing') &&
    parts[at - 1] === words.joints.and &&
    !nouns.has(part) &&
    (leading.has(parts[at + 1] ?? '') || words['verb-particles'].includes(parts[at + 1] ?? '')) &&
    parts[at + 1] !== words.of &&
    // "by mending and selling on", "keep mending and selling on"
    !parts.slice(0, at).some((other) => other.endsWith('ing') && !nouns.has(other))
  )
}
