/** A duty that tells with whom, on what or by what means something is done, by what it is done for. */
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import { bareWord } from './grammar'
import type { Material } from './material'

/**
 * "work on the wards with the night team to settle new patients" -> "help settle new patients"; "use the ledger to trace losses" ->
 * "trace losses"; undefined where no such aim is told.
 */
export function aimedDuty(duty: FoundDuty, { words, verbs }: Material): FoundDuty | undefined {
  const isMeans = words['aim-means'].includes(duty.verb)
  if (!isMeans && !words.phrases['company-verbs'].includes(duty.verb)) return undefined
  const parts = duty.marked.split(' ')
  const at = parts.findIndex((part, index) => index > 0 && part === words.to && verbs.has(verbAt(parts, index + 1)))
  if (at < 1 || parts.slice(1, at).some((part) => endsWhole(part, words)) || words['core-aims'].includes(aimBearer(parts, at, duty)))
    return undefined
  const aim = parts.slice(at + 1)
  const first = verbAt(aim, 0)
  if (isMeans) return { ...duty, verb: first, marked: [VERB_MARK + first, ...aim.slice(1)].join(' ') }
  const help = words['core-help']
  return { ...duty, verb: help, marked: `${VERB_MARK}${help} ${aim.join(' ').replaceAll(VERB_MARK, '').replace(SECOND_TO, ' $1 ')}` }
}

/** "help crews mend and to paint": one "to" opens all that is helped with. */
const SECOND_TO = / (and|or) to /g

const verbAt = (parts: readonly string[], at: number): string => (parts[at] ?? '').replace(VERB_MARK, '')

/** Whose aim it may be: "with an opportunity to"; what is worked for outright is an aim. */
const aimBearer = (parts: readonly string[], at: number, { verb }: FoundDuty): string =>
  at === 1 ? '' : verbAt(parts, at - 1) === verb ? '' : bareWord(parts[at - 1] as string)

/** "with people who want to", "work here, and to": the aim is another's, or belongs to a second act. */
const endsWhole = (part: string, { phrases }: Material['words']): boolean =>
  phrases.relatives.includes(bareWord(part)) || part.endsWith(';') || part.startsWith(VERB_MARK)
