/** Whether what is asked for names what the duties name too: then the one follows from the other. */
import { letterRuns } from '../nlp/letter-runs'
import { itemsOf } from '../realise/render'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'

/** Slots of duties that the paragraph tells for sure. */
const DUTIES = ['lead', 'duties', 'summed', 'strandDuties', 'leadFields'] as const
const SHORTEST_WORD = 5
const STEM = 5

/** A place of the duties where they name what the slot asks for; undefined where they name none of it. */
export function tieTo(duties: Slots, asked: Slot | undefined, material: Material): Evidence | undefined {
  if (!asked) return undefined
  const wanted = new Set(itemsOf(asked).flatMap(({ text }) => thingsIn(text, material)))
  for (const name of DUTIES) {
    const named = itemsOf(duties[name]).find(({ text }) => thingsIn(text, material).some((thing) => wanted.has(thing)))
    if (named) return named.evidence[0]
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
