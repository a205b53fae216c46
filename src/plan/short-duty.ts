/** A duty by its verb and object alone, for a second mention: "mentor junior nurses". */
import { countParts, evenSpace, partsOf } from '../nlp/even-space'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { Phrase } from '../stages'
import { wordsIn } from './grammar'
import { lift } from './lift'
import type { Material } from './material'
import { verb } from './phrases'
import { verbPhraseFault } from './well-formed'

const LONGEST = 8
const SHORTEST = 2
/** A second verb with its object. */
const SECOND_VERB = new RegExp(`(?:,| and| or)\\s+(?:and\\s+)?${VERB_MARK}[\\s\\S]*$`, 'u')

export function shortDuty(duty: FoundDuty, material: Material, most = LONGEST): Phrase | undefined {
  if (duty.confidence < 0.6 || !duty.object) return undefined
  const whole = lift(duty.marked, material.words, { most: 30 })
  if (!whole?.replaceAll(VERB_MARK, '').toLowerCase().startsWith(duty.verb)) return undefined
  let text = whole.replace(SECOND_VERB, '')
  if (sizeOf(text) > most) text = toObject(text, material.words['object-ends'])
  const clean = lift(text, material.words, { most })
  if (!clean || sizeOf(clean) < SHORTEST || /[,;:]|\b(?:and|or|the|a|an|of)$/.test(clean)) return undefined
  if (duty.verb === 'be' || material.words.torn.includes(clean.split(/\s+/).at(-1)?.toLowerCase() ?? '')) return undefined
  return verbPhraseFault(clean, wordsIn(clean, material.grammar(duty.evidence)), material) ? undefined : verb(clean, duty.evidence)
}

/** Up to where the object is complete: a comma or a preposition behind three words at least. */
function toObject(text: string, ends: readonly string[]): string {
  const words = partsOf(text)
  for (let at = 2; at < words.length; at++) {
    if (words[at]?.endsWith(','))
      return words
        .slice(0, at + 1)
        .join(' ')
        .replace(/,$/, '')
    if (at > 2 && ends.includes(words[at] ?? '')) return words.slice(0, at).join(' ')
  }
  return text
}

const sizeOf = (text: string): number => countParts(evenSpace(text))
