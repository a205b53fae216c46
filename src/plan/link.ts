/** Where the job touches the aim that the employer states: a telling word that stands in both. */
import { once } from '../once'
import type { Slots } from '../stages'
import type { Material } from './material'
import { noun } from './phrases'
import { repeats } from './repeats'
import { shortDuty } from './short-duty'

const SHORTEST_WORD = 5
const LONGEST_DUTY = 10

/** The first duty, by weight, that shares a word with the aim. */
export function linkOf(material: Material): Slots {
  const { company, responsibilities, words } = material
  const own = company.mission
  if (!own) return {}
  const known = new Set(stems(own.value, words.common))
  if (known.size === 0) return {}
  for (const duty of responsibilities) {
    const shared = mayShare(duty.text, known) ? stems(duty.text, words.common).find((stem) => known.has(stem)) : undefined
    if (!shared) continue
    const phrase = shortDuty(duty, material, LONGEST_DUTY)
    // "help address climate change" under the aim to do just that says it twice.
    if (!phrase || repeats(phrase.text, own.value) || repeats(own.value, phrase.text) || !stems(phrase.text, words.common).includes(shared))
      continue
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
function stems(text: string, common: readonly string[]): string[] {
  const known = commonWords(common)
  const found: string[] = []
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (word.length < SHORTEST_WORD) continue
    const stem = singular(word)
    if (stem.length >= SHORTEST_WORD && !known.has(stem) && !known.has(word)) found.push(stem)
  }
  return found
}

function singular(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('ss') ? word : word.slice(0, -1)
}

const commonWords = once((common: readonly string[]): ReadonlySet<string> => new Set(common))
