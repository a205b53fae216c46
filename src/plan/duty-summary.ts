/** Several duties as one summary: verbs that are joined, or one thing that all of them are about. */

import type { Phrase, Slots } from '../stages'
import { inOrder, type ToldDuty } from './duties'
import { coreOf } from './duty-core'
import { kinshipOf } from './duty-kinship'
import { holdsWord } from './holds-word'
import { lookAt } from './look'
import type { Material } from './material'
import { list, verb } from './phrases'

interface Summary {
  told: ToldDuty[]
  phrases: Phrase[]
}

const FEWEST_SUMMED = 3
const MOST_SUMMED = 3
const ROOM_OF_SUMMARY = 22
/** And with what goes on behind some of the cores. */
const ROOM_OF_WHOLE = 27
/** Of the summed duties so many may name two things. */
const MOST_JOINED = 2
/** Duties whose figure or name a sum would lose, or that have no core, are told in full. */
const MOST_EXACT = 2

/** Several duties in one sentence, each by its core; undefined where too few can be told so. `awaited` are told before others. */
export function summaryOf(
  duties: readonly ToldDuty[],
  material: Material,
  avoid: readonly string[],
  awaited: readonly ToldDuty[],
): Summary | undefined {
  if (duties.length < FEWEST_SUMMED) return undefined
  const cores = new Map<ToldDuty, Phrase>()
  const passed = new Set<ToldDuty>()
  const known = new Map<ToldDuty, string | undefined>()
  const coreFor = (told: ToldDuty): string | undefined => {
    if (!known.has(told)) known.set(told, coreOf(told.bare.text, told.duty, material))
    return known.get(told)
  }
  const verbs = new Set<string>()
  let words = 0
  let joined = 0
  const take = (told: ToldDuty): void => {
    const { duty, bare, tail } = told
    if (tail !== '' || cores.has(told) || passed.has(told) || verbs.has(duty.verb)) return
    const core = coreFor(told)
    if (!core || (passed.size < MOST_EXACT && isExact(bare.text, material) && !isExact(core, material))) {
      passed.add(told)
      return
    }
    const isJoined = JOINED.test(core)
    const size = lookAt(core).filled
    if (words + size > ROOM_OF_SUMMARY || (isJoined && joined === MOST_JOINED)) return
    if (isJoined && bare.baseOnly && core === bare.text) return
    cores.set(told, verb(core, duty.evidence, isJoined && bare.baseOnly && hidesAct(core, material)))
    verbs.add(duty.verb)
    words += size
    if (isJoined) joined++
  }
  for (const told of awaited) take(told)
  const { next: near } = kinshipOf(duties, avoid)
  const open = new Set(duties)
  while (cores.size < MOST_SUMMED && open.size > 0) {
    const next = near(open, [...cores.keys()])
    open.delete(next)
    take(next)
  }
  if (cores.size < FEWEST_SUMMED) return undefined
  // Where the cores leave room, the aim or the place of one is told as well.
  for (const [told, core] of cores) {
    const { bare } = told
    const more = lookAt(bare.text).filled - lookAt(core.text).filled
    if (more <= 0 || words + more > ROOM_OF_WHOLE || bare.baseOnly || !goesOn(bare.text, core.text)) continue
    cores.set(told, bare)
    words += more
  }
  const told = inOrder([...cores.keys()])
  // One that names two things ends the sentence.
  const phrases = told.map((each) => cores.get(each) as Phrase)
  return { told, phrases: [...phrases.filter(({ text }) => !JOINED.test(text)), ...phrases.filter(({ text }) => JOINED.test(text))] }
}

/** "check the alarms [before each show]": what follows the core brings no second act, list or clause. */
const goesOn = (text: string, core: string): boolean =>
  text.startsWith(`${core} `) && !BRANCHES.test(text.slice(core.length)) && !JOINED.test(core)
const BRANCHES = /[,;:\uE000]| (?:and|or|&|that|which|who|as) /

const JOINED = / (?:and|or|&) /
const BEHIND_JOINT = / (?:and|or) (\p{L}{2,30}) (\p{L}{2,30})/u

/** "mend nets and sort fish": a second act that was not known for one, in its base form. */
function hidesAct(core: string, { verbs, words }: Material): boolean {
  const [, word = '', next = ''] = BEHIND_JOINT.exec(core) ?? []
  return verbs.has(word) && !words.phrases.prepositions.includes(next) && !words.phrases.joints.includes(next)
}
const EXACT = /\d|\s\p{Lu}/u
/** A figure, a number in words from two on, or a name. */
const isExact = (text: string, { words }: Material): boolean =>
  EXACT.test(text) || words.numerals.some((numeral, number) => number > 1 && holdsWord(text, numeral))

/** The summed duties together, and apart for sentences that set some of them against the others. */
export const summarySlots = (phrases: readonly Phrase[]): Slots => ({
  summed: list(phrases),
  summedFirst: phrases[0],
  summedOthers: list(phrases.slice(1)),
})
