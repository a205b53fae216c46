/** Duties that the posting tells by nouns alone, told as what the work covers: "stock control", "month-end reporting". */

import type { FoundDuty } from '../resolve/duties/duties'
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
import { lifted, noun } from './phrases'
import { tellingOf } from './telling'
import { isUnclean } from './unclean-duty'
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
    if (duty.named && conditions.get(duty) !== null) continue
    const act = duty.named ? dutyText(duty, title, material) : duty.text
    const text = duty.named ? thingOf(act, duty, material) : thingsIn(duty, material)
    if (!act || !text) continue
    // "order entry or stock control and returns processing" is no longer one thing.
    if ((text.match(JOINTS)?.length ?? 0) > MOST_JOINTS) continue
    if (holdsAny(text.toLowerCase(), material.words['minor-matters']) || isUnclean(text, material)) continue
    if (nounPhraseFault(text, wordsIn(text, material.grammar(duty.evidence)), material)) continue
    const { telling } = tellingOf(duty, act, material)
    fields.push({ duty, phrase: noun(text, duty.evidence), words: lookAt(text).filled, joined: JOINED.test(text), telling })
  }
  return sort(fields, (a, b) => b.telling - a.telling)
}

/** Fields of a sentence that name several things each. */
const MOST_JOINED = 2
/** "handle stock control", told without the verb that the posting does not have. */
function thingOf(act: string | undefined, { verb }: FoundDuty, material: Material): string | undefined {
  const opening = `${VERB_MARK}${verb} `
  if (!act?.startsWith(opening)) return undefined
  const text = withArticle(act, material).slice(opening.length)
  // "Seasonal pruning", but "Python scripting".
  const first = OPENS_LOUD.exec(text)?.[0].toLowerCase()
  return first && material.isWord(first) && !material.isProper(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** One word with a capital before small ones. */
const OPENS_LOUD = /^\p{Lu}\p{Ll}+(?=,? \p{Ll})/u

/** "Weekly briefings and toolbox talks": things in the plural among the duties, which ask for nothing. */
function thingsIn({ marked, text, evidence, confidence }: FoundDuty, material: Material): string | undefined {
  if (
    marked.includes(VERB_MARK) ||
    holdsAny(text.toLowerCase(), material.words['catch-alls']) ||
    evidence[0]?.section !== 'responsibilities' ||
    confidence < SURE
  )
    return undefined
  const { words, verbs } = material
  const phrase = lifted(text, evidence, material, LONGEST_THINGS)
  const parts = phrase?.text.toLowerCase().split(' ') ?? []
  if (!phrase || parts.length < 2 || /[\d/:,]/.test(phrase.text) || verbs.has(parts[0] as string)) return undefined
  const end = parts.findIndex((part) => words.phrases.prepositions.includes(part))
  // "technical lead on new projects"
  if (!/\p{L}{3}[^su]s$/u.test(parts[(end < 0 ? parts.length : end) - 1] ?? '')) return undefined
  const isAsked = parts.some((part) => part === words.to || words['practice-heads'].includes(part) || words.praise.includes(part))
  return isAsked || material.lines.heads.has(parts.at(-1) as string) ? undefined : phrase.text
}

const LONGEST_THINGS = 8
const SURE = 0.7
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
