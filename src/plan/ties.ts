/** Whether what is asked for names what the duties name too: then the one follows from the other. */
import { letterRuns } from '../nlp/letter-runs'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'

/** Slots of duties that the paragraph tells for sure. */
const DUTIES = ['lead', 'duties', 'summed', 'strandDuties', 'leadFields'] as const
const SHORTEST_WORD = 5
const STEM = 5
/** Things that both must name. */
const FEWEST_SHARED = 1

/** A place of the duties where they name what the slot asks for; undefined where they share too little. */
export function tieTo(duties: Slots, asked: Slot | undefined, material: Material): Evidence | undefined {
  if (!asked) return undefined
  const wanted = new Set(itemsOf(asked).flatMap(({ text }) => thingsIn(text, material)))
  const shared = new Set<string>()
  for (const name of DUTIES)
    for (const { text, evidence } of itemsOf(duties[name]))
      for (const thing of thingsIn(text, material)) {
        if (wanted.has(thing)) shared.add(thing)
        if (shared.size === FEWEST_SHARED) return evidence[0]
      }
  return undefined
}

/** The openings of the words that tell of what is done or known: no verbs, no heads such as "experience", nothing that could be anything. */
function thingsIn(text: string, { lines, words }: Material): string[] {
  const acts = new Set(text.split(' ').flatMap((part) => (part.startsWith(VERB_MARK) ? [part.slice(VERB_MARK.length).toLowerCase()] : [])))
  return letterRuns(text.toLowerCase())
    .filter((word) => word.length >= SHORTEST_WORD && !acts.has(word) && !lines.heads.has(word) && !words['vague-things'].includes(word))
    .map((word) => word.slice(0, STEM))
}

const itemsOf = (slot: Slot | undefined): readonly Phrase[] => (!slot ? [] : 'items' in slot ? slot.items : [slot])
