/** The hits of a reading by what their rules are for, filed in one look at all of them; each resolver reads its own. */
import { once } from '../once'
import type { Language, Rule } from '../rules/language'
import type { Hit } from '../stages'

const KINDS = [
  'asked',
  'culture',
  'facts',
  'gates',
  'leads',
  'offers',
  'proficiency',
  'seniority',
  'skills',
  'stance',
  'titles',
  'voids',
  'wording',
  'workplace',
] as const
/** Facts of this name void their sentence: it is no part of the posting. */
const VOID = 'not-posting'
type Kind = (typeof KINDS)[number]

/** Kinds that tell a duty from what is no duty; their hits are read together. */
const OF_DUTIES: ReadonlySet<string> = new Set(['asked', 'duties', 'leads', 'non-duties', 'skills', 'stance'])
const DUTIFUL = 0x80

/** In source order, which is the order of the sentences too. */
export type FiledHits = Readonly<Record<Kind | 'ofDuties', readonly Hit[]>>

/** For each rule the place of its kind in `KINDS`, counted from 1; 0 for kinds that no resolver files. With the bit of those of duties. */
const kindsOf = once(({ rules }: Language) =>
  Uint8Array.from(
    rules,
    (rule) => (KINDS.indexOf(isVoid(rule) ? 'voids' : (rule.kind as Kind)) + 1) | (OF_DUTIES.has(rule.kind) ? DUTIFUL : 0),
  ),
)

const isVoid = (rule: Rule): boolean => rule.kind === 'facts' && rule.finds === VOID

export function fileHits(hits: readonly Hit[], language: Language): FiledHits {
  const known = kindsOf(language)
  const filed: Record<Kind | 'ofDuties', Hit[]> = {
    asked: [],
    culture: [],
    facts: [],
    gates: [],
    leads: [],
    ofDuties: [],
    offers: [],
    proficiency: [],
    seniority: [],
    skills: [],
    stance: [],
    titles: [],
    voids: [],
    wording: [],
    workplace: [],
  }
  for (const hit of hits) {
    const bits = known[hit.rule] as number
    if (bits & DUTIFUL) filed.ofDuties.push(hit)
    const kind = bits & ~DUTIFUL
    if (kind > 0) filed[KINDS[kind - 1] as Kind].push(hit)
  }
  return filed
}

/** True when one of the hits stands in the sentence. */
export const standsIn = (hits: readonly Hit[], sentence: number): boolean =>
  hits.length > 0 && hits[firstOf(hits, sentence)]?.sentence === sentence

/** The place of the first that stands in `sentence` or later, in a list that is in the order of the sentences. */
export function firstOf(found: readonly { sentence: number }[], sentence: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle] as { sentence: number }).sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}
