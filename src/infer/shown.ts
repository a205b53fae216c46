/** What can be named of a cue that is met: a skill, a duty, or words of the posting. */
import { isQuotable, quoteIn } from '../resolve/quote'
import type { ReadSentence } from '../stages'
import type { Evidence } from '../types'
import { type Cue, type CueWorld, factAt, isOfLevel, isWanted } from './cues'
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
  /** It is a duty. */
  duty?: true
  /** What can be quoted; of a duty, the words that tell its theme. */
  quote?: Evidence
}

/** Slots in which a statement may print what its cues found, by their place. */
export const CUE_NAMES = ['first', 'second', 'third', 'fourth'] as const

export function shownOf(cue: Cue, world: CueWorld): Shown[] {
  const shown: Shown[] = []
  for (const { themes, evidence } of cue.themes ? world.responsibilities : []) {
    const [whole] = evidence
    const theme = themes.find((each) => cue.themes?.includes(each))
    if (!whole || theme === undefined) continue
    const quote = themeWords(theme, whole, world)
    shown.push({ evidence: whole, duty: true, ...(quote ? { quote } : {}) })
  }
  for (const skill of cue.skills ? world.skills : []) {
    const [place] = skill.evidence
    if (place && isOfLevel(skill.level, cue) && isWanted(skill, cue.skills ?? [], world.language))
      shown.push({ evidence: place, skill: skill.name })
  }
  for (const { id, quote } of cue.culture ? world.culture : [])
    if (quote && cue.culture?.includes(id)) shown.push({ evidence: quote.evidence, signal: id, quote: quote.evidence })
  if (cue.fact) {
    const fact = factAt(world, cue.fact)
    const [said] = fact && isWantedValue(fact.value, cue) ? fact.evidence : []
    if (said) shown.push({ evidence: said, fact: cue.fact, ...(said.section !== 'given' && isQuotable(said.text) ? { quote: said } : {}) })
  }
  for (const { id, evidence } of cue.gates ? world.gates : []) {
    const [place] = evidence
    if (place && cue.gates?.includes(id)) shown.push({ evidence: place, gate: id })
  }
  if (cue.detector)
    for (const hit of world.hits.of(cue.detector)) {
      const quote = quoteIn(world.reading, world.reading.sentences[hit.sentence] as ReadSentence, hit.from, hit.to)
      if (quote) shown.push({ evidence: quote.evidence, quote: quote.evidence })
    }
  return shown
}

/** The words of the duty that tell its theme. */
function themeWords(theme: string, duty: Evidence, { hits, language, reading }: CueWorld): Evidence | undefined {
  for (const hit of hits.duties) {
    if (language.rules[hit.rule]?.finds !== theme) continue
    const [first, last] = [reading.tokens[hit.from], reading.tokens[hit.to - 1]]
    if (!first || !last || first.start < duty.start || last.end > duty.end) continue
    return { start: first.start, end: last.end, text: reading.source.slice(first.start, last.end), section: duty.section }
  }
  return undefined
}
