/** Whether a cut took from a duty what its words promise: the object of a verb, the end of a range, whose "the availability" it is. */
import { once } from '../once'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Evidence } from '../types'
import { bareWord } from './grammar'
import type { Material } from './material'
import type { PlanWords } from './words'

const tornWords = once((words: PlanWords) => ({
  hungry: new Set(words['object-verbs']),
  prepositions: new Set(words.phrases.prepositions),
  joints: new Set(words.phrases.joints),
  rangeEnds: new Set(words['range-ends']),
  tying: new Set(words['joint-adverbs']),
  behind: words['promised-behind'],
  roles: new Set(words['promising-ends']),
  articles: new Set(words.phrases.articles),
  gerunds: new Set(words['noun-gerunds']),
}))

type TornWords = ReturnType<typeof tornWords>

/** "note the wishes and then translate into drawings" -> "and translate them into drawings": what stands before is many things. */
export function withObject(text: string, { words }: Pick<Material, 'words'>): string {
  if (text.indexOf(VERB_MARK, 1) < 0) return text
  const known = tornWords(words)
  const whole = text.split(' ')
  const parts = whole.filter(
    (part, at) => !(known.tying.has(part) && known.joints.has(whole[at - 1] ?? '') && whole[at + 1]?.startsWith(VERB_MARK)),
  )
  return parts
    .map((part, at) => {
      const isLost = at > 1 && lacksObject(parts, at, known) && known.joints.has(parts[at - 1] as string)
      return isLost && isMany(parts[at - 2] as string) ? `${part} ${words['many-again']}` : part
    })
    .join(' ')
}

const isMany = (word: string): boolean => /[^su'’i]s$/.test(bareWord(word)) && !word.startsWith(VERB_MARK)

/** A verb that wants an object has none, nor shares one with a verb behind it. */
function lacksObject(parts: readonly string[], at: number, { hungry, prepositions }: TornWords): boolean {
  const part = parts[at] as string
  if (!part.startsWith(VERB_MARK) || !hungry.has(bareWord(part.slice(VERB_MARK.length)))) return false
  const next = parts[at + 1]
  return next === undefined || prepositions.has(next)
}

/** "set the rota, taking a lead [to keep", "write a guide to be used [as we": without what stays open at the end. */
export function withoutOpenTail(text: string, [place]: readonly Evidence[]): string {
  const tail = OPEN_TAIL.exec(text)
  if (!tail || !place || place.section === 'given') return text
  return / \p{Ll}/uy.test(behind(text.split(' '), place.text) ?? '') ? text.slice(0, tail.index) : text
}

const OPEN_TAIL = /(?:, \p{L}{3,20}ing (?:an? |the )?\p{L}{2,30}| to be \p{L}{2,30}ed)$/u

export function isCutShort(text: string, evidence: readonly Evidence[], { words }: Pick<Material, 'words'>): boolean {
  const known = tornWords(words)
  const parts = text.split(' ')
  // "find ways to improve"
  if (parts.at(-2) === words.to && known.hungry.has(parts.at(-1) as string)) return true
  if (parts.some((_, at) => lacksObject(parts, at, known))) return true
  const [place] = evidence
  if (!place || place.section === 'given') return false
  const source = place.text
  const rest = behind(parts, source)
  if (rest === undefined) return false
  const next = rest.trimStart().toLowerCase()
  // "lists of hundreds [of", "improve the availability [and safety of"
  if (known.behind.some((word) => next.startsWith(`${word} `))) return true
  const last = bareWord(parts.at(-1) as string)
  if (known.roles.has(last) && next !== '' && known.prepositions.has(next.split(' ', 1)[0] as string)) return true
  // "support the bank in detecting[, tracing and reporting fraud"
  const isAct = last.endsWith('ing') && !known.gerunds.has(last) && known.prepositions.has(parts.at(-2) ?? '')
  if (isAct && (next.startsWith(',') || known.joints.has(next.split(' ', 1)[0] as string))) return true
  if (SHARED.test(rest) && known.articles.has(parts.at(-2) ?? '')) return true
  // "from plan through [to"
  if (known.rangeEnds.has(last)) return true
  // "from plan [through to"
  const from = parts.lastIndexOf(words.from)
  if (from <= 0 || parts.slice(from + 1).some((part) => known.rangeEnds.has(part))) return false
  const clause = /^[^.;,]*/.exec(next)?.[0] ?? ''
  return clause.split(' ', WITHIN).some((word) => known.rangeEnds.has(word))
}

/** What follows in the posting where the duty ends. */
function behind(parts: readonly string[], source: string): string | undefined {
  const tail = parts.slice(-TAIL).join(' ').replaceAll(VERB_MARK, '').toLowerCase()
  const at = source.toLowerCase().indexOf(tail)
  return at < 0 ? undefined : source.slice(at + tail.length)
}

/** Words at the end of a duty by which its place is found. */
const TAIL = 2
/** Words behind it in which a range ends. */
const WITHIN = 6
/** ", safety and speed of" */
const SHARED = /^(?:,? [\p{L}-]{2,30}){0,7},? (?:and|or) [\p{L}-]{2,30} of /u
