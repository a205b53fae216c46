/** What can be named of a cue that is met: a skill, a duty, or words of the posting. */
import { isQuotable, quoteIn } from '../resolve/quote'
import type { Hit, ReadSentence } from '../stages'
import type { Evidence } from '../types'
import { type Cue, type CueWorld, DIFFERS, factAt, hasFigures, isAlsoNamed, isOfLevel, isWanted, PLACES } from './cues'
import { isWantedValue } from './fact-value'

export interface Shown {
  evidence: Evidence
  /** The name of a skill. */
  skill?: string
  /** The path of a fact, the id of a gate. */
  fact?: string
  gate?: string
  /** The id of a culture signal. */
  signal?: string
  /** The words stand for themselves as a noun phrase. */
  unquoted?: true
  /** They are a name, which keeps its capitals. */
  isName?: true
  /** It is a duty. */
  duty?: true
  /** Of a duty, the words that tell its theme. */
  core?: Evidence
  /** What can be quoted; of a duty, the whole phrase around those words. */
  quote?: Evidence
  /** The quotation opens with a verb. */
  verbal?: true
}

/** Slots in which a statement may print what its cues found, by their place. */
export const CUE_NAMES = ['first', 'second', 'third', 'fourth'] as const

export function shownOf(cue: Cue, world: CueWorld): Shown[] {
  const shown: Shown[] = []
  const { themes, skills, culture, gates } = cue
  if (themes)
    for (let at = 0; at < world.responsibilities.length; at++) {
      const duty = world.responsibilities[at] as CueWorld['responsibilities'][number]
      const whole = duty.evidence[0]
      const theme = firstAmong(duty.themes, themes)
      if (!whole || theme === undefined) continue
      shown.push(dutyShown(theme, whole, world))
    }
  if (skills)
    for (let at = 0; at < world.skills.length; at++) {
      const skill = world.skills[at] as CueWorld['skills'][number]
      const place = skill.evidence[0]
      if (place && isOfLevel(skill, cue, world.language) && isWanted(skill, skills, world.language) && isAlsoNamed(skill, cue, world))
        shown.push({ evidence: place, skill: skill.name })
    }
  if (culture)
    for (let at = 0; at < world.culture.length; at++) {
      const { id, quote } = world.culture[at] as CueWorld['culture'][number]
      if (quote && culture.includes(id)) shown.push({ evidence: quote.evidence, signal: id, quote: quote.evidence })
    }
  if (cue.fact) {
    const fact = factAt(world, cue.fact)
    const said = fact && isWantedValue(fact.value, cue) ? fact.evidence[0] : undefined
    if (said) shown.push({ evidence: said, fact: cue.fact, ...(said.section !== 'given' && isQuotable(said.text) ? { quote: said } : {}) })
  }
  if (gates)
    for (let at = 0; at < world.gates.length; at++) {
      const { id, evidence } = world.gates[at] as CueWorld['gates'][number]
      const place = evidence[0]
      if (place && gates.includes(id)) shown.push({ evidence: place, gate: id })
    }
  if (cue.detector) {
    const hits = world.hits.of(cue.detector)
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] as Hit
      if (!hasFigures(hit, cue, world)) continue
      const sentence = world.reading.sentences[hit.sentence] as ReadSentence
      if (cue.unquoted) {
        shown.push({ ...plainWords(hit, world, sentence, cue.as), ...(cue.unlike === PLACES ? { isName: true } : {}) })
        continue
      }
      const quote = quoteIn(world.reading, sentence, hit.from, hit.to)
      if (quote) shown.push({ evidence: quote.evidence, quote: quote.evidence, ...(quote.verbal ? { verbal: true } : {}) })
    }
  }
  return shown
}

function firstAmong(found: readonly string[], wanted: readonly string[]): string | undefined {
  for (let at = 0; at < found.length; at++) if (wanted.includes(found[at] as string)) return found[at]
  return undefined
}

/**
 * What the patterns capture, and all that they match where they capture nothing but a bare figure. A figure with its unit is told by
 * itself where the capture bears the name of the cue: "within <time: two weeks>".
 */
function plainWords({ captures = {}, from, to }: Hit, { reading }: CueWorld, { kind }: ReadSentence, name?: string): Shown {
  const own = Object.keys(captures).filter((each) => each !== DIFFERS)
  const isTold = (each: string): boolean => {
    const [start, end] = captures[each] as readonly [number, number]
    const figure = reading.tokens[start]?.value?.length ?? 0
    return end - start > (each === name ? Math.min(1, figure) : figure)
  }
  const told = own.find(isTold)
  const [first, last] = told === undefined ? [from, to] : (captures[told] as readonly [number, number])
  const [start, end] = [reading.tokens[first]?.start ?? 0, reading.tokens[last - 1]?.end ?? 0]
  const evidence = { start, end, text: reading.source.slice(start, end), section: kind }
  return { evidence, quote: evidence, unquoted: true }
}

/** The duty with the words that tell its theme; how they can be quoted is looked up where no short form of the duty will do. */
function dutyShown(theme: string, duty: Evidence, { hits, language, reading }: CueWorld): Shown {
  for (const hit of hits.duties) {
    if (language.rules[hit.rule]?.finds !== theme) continue
    const first = reading.tokens[hit.from]
    const last = reading.tokens[hit.to - 1]
    if (!first || !last || first.start < duty.start || last.end > duty.end) continue
    const core = { start: first.start, end: last.end, text: reading.source.slice(first.start, last.end), section: duty.section }
    let looked: { quote: ReturnType<typeof quoteIn> } | undefined
    const look = (): ReturnType<typeof quoteIn> => {
      looked ??= { quote: quoteIn(reading, reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to) }
      return looked.quote
    }
    return {
      evidence: duty,
      duty: true,
      core,
      get quote() {
        return look()?.evidence
      },
      get verbal() {
        return look()?.verbal ? true : undefined
      },
    }
  }
  return { evidence: duty, duty: true }
}
