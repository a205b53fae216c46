/** Duties that the posting tells by nouns alone, told as what the work covers: "stock control", "month-end reporting". */
import { VERB_MARK } from '../resolve/duties/phrase'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import { dutyText, type ToldDuty } from './duties'
import { withArticle } from './duty-article'
import { conditionsOf } from './duty-conditions'
import { wordsIn } from './grammar'
import { holdsAny } from './holds-word'
import { lookAt } from './look'
import type { Material } from './material'
import { noun } from './phrases'
import { tellingOf } from './telling'
import { nounPhraseFault } from './well-formed'

export interface Field {
  duty: ToldDuty['duty']
  phrase: Phrase
  words: number
  /** It names several things, or takes a clause of its own: one of these ends a list. */
  joined: boolean
  telling: number
}

/** The fields of the work, the most telling first. */
export function fieldsOf(material: Material): Field[] {
  const fields: Field[] = []
  const title = material.role.title?.value.toLowerCase() ?? ''
  const conditions = conditionsOf(material)
  for (const duty of material.responsibilities) {
    if (!duty.named || conditions.get(duty) !== null) continue
    const act = dutyText(duty, title, material)
    const from = VERB_MARK.length + duty.verb.length + 1
    if (!act?.startsWith(`${VERB_MARK}${duty.verb} `)) continue
    const text = withArticle(act, material).slice(from)
    // "order entry or stock control and returns processing" is no longer one thing.
    if ((text.match(JOINTS)?.length ?? 0) > MOST_JOINTS) continue
    if (holdsAny(text.toLowerCase(), material.words['minor-matters'])) continue
    if (nounPhraseFault(text, wordsIn(text, material.grammar(duty.evidence)), material)) continue
    const { telling } = tellingOf(duty, act, material)
    fields.push({ duty, phrase: noun(text, duty.evidence), words: lookAt(text).filled, joined: JOINED.test(text), telling })
  }
  return sort(fields, (a, b) => b.telling - a.telling)
}

/** Fields of a sentence that name several things each. */
const MOST_JOINED = 2
const JOINTS = / (?:and|or|&) /g
const MOST_JOINTS = 1
const JOINED = /,| (?:and|or|&) /

/** As many as a sentence has room for, in the order of the posting; one that names several things stands last. */
export function chosenFields(fields: readonly Field[], most: number, room: number): Field[] {
  const chosen: Field[] = []
  let words = 0
  for (const field of fields) {
    if (chosen.length === most) break
    if (words + field.words > room || (field.joined && chosen.filter(({ joined }) => joined).length === MOST_JOINED)) continue
    if (chosen.some(({ phrase }) => headOf(phrase.text) === headOf(field.phrase.text))) continue
    chosen.push(field)
    words += field.words
  }
  return chosen.sort((a, b) => Number(a.joined) - Number(b.joined) || startOf(a) - startOf(b))
}

const startOf = ({ duty }: Field): number => duty.evidence[0]?.start ?? 0

/** "wound care" and "foot care" side by side would repeat a word. */
const headOf = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
