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
  for (const part of parts) {
    const isAct = part.startsWith(VERB_MARK)
    const word = bareWord(isAct ? part.slice(VERB_MARK.length) : part)
    if (isAct ? known.attitudes.has(word) : known.showy.has(word)) return true
  }
  return (
    parts.length <= MOST_OF_NOTHING &&
    known.advising.has(bareWord(parts.at(-1) ?? '')) &&
    known.empty.has(bareWord((parts[0] as string).replace(VERB_MARK, '')))
  )
}
