/** Where the job touches what the employer says of itself: a telling word that stands in both. */
import type { Slots } from '../stages'
import type { Material } from './material'
import { noun } from './phrases'
import { shortDuty } from './short-duty'

const SHORTEST_WORD = 5
const LONGEST_DUTY = 10

/** The first duty, by weight, that shares a word with the aim or the self-description. */
export function linkOf(material: Material): Slots {
  const { company, responsibilities, words } = material
  const own = company.mission ?? company.description
  if (!own) return {}
  const known = new Set(stems(own.value, words.common))
  if (known.size === 0) return {}
  for (const duty of responsibilities) {
    const shared = mayShare(duty.text, known) ? stems(duty.text, words.common).find((stem) => known.has(stem)) : undefined
    if (!shared) continue
    const phrase = shortDuty(duty, material, LONGEST_DUTY)
    if (!phrase || !stems(phrase.text, words.common).includes(shared)) continue
    return { linkDuty: phrase, linkSource: noun('', own.evidence, false) }
  }
  return {}
}

/** True when the letters of a stem stand in the text. */
function mayShare(text: string, known: ReadonlySet<string>): boolean {
  const lower = text.toLowerCase()
  for (const stem of known) if (lower.includes(stem.endsWith('y') ? stem.slice(0, -1) : stem)) return true
  return false
}

/** Words that tell something, in the form that singular and plural share. */
const stems = (text: string, common: readonly string[]): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const stem = word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
    return stem.length >= SHORTEST_WORD && !common.includes(stem) && !common.includes(word) ? [stem] : []
  })
