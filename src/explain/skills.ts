/** Skills: the term or rule behind each place, what sets the level, and the names that lost. */
import type { Explanation, Firing, Loss } from '../explanation'
import type { Candidate } from '../resolve/skills/candidate'
import { narrowest, type Stance, stances } from '../resolve/skills/stance'
import type { LostSkill } from '../resolve/skills/trace'
import type { ReadSentence, TermHit } from '../stages'
import type { Evidence, Skill } from '../types'
import { evidenceAt, firingOf, inOrder, overlaps, ruleOf, type TracedReading, type View } from './view'

/** How far from a name that no lexicon holds the words stand that ask for it. */
const BESIDE = 40

/** `id` may be that of a term of which nothing was found. */
export function explainSkill(id: string, skill: Skill | undefined, view: View): Pick<Explanation, 'fired' | 'lost'> {
  const [body] = view.readings
  const kept = view.trace.skills.kept.filter((candidate) => candidate.id === id)
  const places = kept.map(({ from, to, sentence }) => evidenceAt(body, from, to, sentence))
  const lost = passedNames(view)
    .filter(({ skill: other, loss }) => other === id || places.some((place) => overlaps(place, loss.evidence)))
    .map(({ loss }) => loss)
  const levels = kept.flatMap((candidate) => levelOf(candidate, view))
  const fired = kept.map((candidate, at) => foundBy(candidate, places[at] as Evidence, view))
  for (const level of levels) {
    if (level.value === skill?.level) fired.push(level)
    else {
      const instead = skill?.level ?? ''
      lost.push({ ...level, reason: 'level-outweighed', note: view.note('level-outweighed', { instead }), instead })
    }
  }
  if (skill?.proficiency) fired.push(...proficiencyOf(skill.proficiency, places, view))
  return { fired: inOrder(fired), lost: inOrder(lost) }
}

/** A name that was passed over, and the skill that it would have been. */
export interface PassedName {
  skill: string
  loss: Loss
}

export const passedNames = (view: View): PassedName[] =>
  view.trace.skills.lost.map((each) => ({ skill: each.id, loss: lossOfName(each, view) }))

function lossOfName({ id, kind, from, to, sentence, why, by, spelling }: LostSkill, view: View): Loss {
  const [body] = view.readings
  const evidence = evidenceAt(body, from, to, sentence)
  const lost = {
    reason: why,
    note: view.note(why, { section: evidence.section, ...(by ? { instead: by } : {}) }),
    ...(by ? { instead: by } : {}),
  }
  const own = spelling ?? body.reading.terms.find((hit) => hit.from === from && hit.to === to && isTermOf(hit, id, view))?.spelling
  if (own !== undefined) return { by: 'term', id, kind, evidence, spelling: spellingOf(id, own, view), ...lost }
  const rule = body.hits.find((hit) => hit.from === from && hit.to === to && isSkillRule(ruleOf(hit, view), id))
  return rule ? { ...firingOf(rule, body, view), ...lost } : { by: 'reader', id: 'reader.skills', kind, evidence, ...lost }
}

function spellingOf(id: string, spelling: number, { knowledge: { language } }: View): string {
  const term = language.terms[language.termById.get(id) ?? -1]
  return (spelling === 0 ? term?.name : term?.aliases[spelling - 1]) ?? id
}

/** What named the skill at a place. */
export function foundBy(candidate: Candidate, evidence: Evidence, view: View): Firing {
  const [body] = view.readings
  const { id, kind, from, to } = candidate
  const term = body.reading.terms.find((hit) => hit.from === from && hit.to === to && isTermOf(hit, id, view))
  if (term) {
    const reason = view.trace.skills.signs.get(term) ?? 'unambiguous'
    return { by: 'term', id, kind, evidence, spelling: spellingOf(id, term.spelling, view), reason, note: view.note(reason) }
  }
  const rule = body.hits.find((hit) => hit.from === from && hit.to === to && !hit.lost && isSkillRule(ruleOf(hit, view), id))
  if (rule) return firingOf(rule, body, view)
  return unlisted(candidate, evidence, body, view)
}

const isTermOf = ({ term }: TermHit, id: string, { knowledge: { language } }: View): boolean => language.terms[term]?.id === id
const isSkillRule = ({ kind, finds }: { kind: string; finds: string }, id: string): boolean => kind === 'skills' && finds === id

/** A name that no lexicon holds: the words beside it that ask for it, or the item that it is. */
function unlisted({ sentence, from }: Candidate, evidence: Evidence, body: TracedReading, view: View): Firing {
  const asking = body.hits
    .filter((hit) => hit.sentence === sentence && !hit.lost && ruleOf(hit, view).kind === 'asked' && Math.abs(hit.from - from) < BESIDE)
    .sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0]
  if (asking) return firingOf(asking, body, view, { reason: 'asked-beside', note: view.note('asked-beside') })
  return { by: 'reader', id: 'reader.skills', kind: 'skills', evidence, reason: 'read', note: view.note('read') }
}

/** What sets how strongly the skill is asked for at a place: words, or the kind of section. */
function levelOf({ sentence, from, to }: Candidate, view: View): Firing[] {
  const [body] = view.readings
  const { kind } = body.reading.sentences[sentence] as ReadSentence
  const said: (Stance & { firing: Firing })[] = body.hits
    .filter((hit) => !hit.lost && ruleOf(hit, view).kind === 'stance')
    .flatMap((hit) =>
      stances(body.reading, { stance: [hit] }, view.knowledge.language)
        .filter((stance) => stance.sentence === sentence)
        .map((stance) => ({
          ...stance,
          firing: firingOf(hit, body, view, { value: stance.level, reason: 'level-said', note: view.note('level-said') }),
        })),
    )
  const stance = narrowest(from, to, said)
  if (stance) return [stance.firing]
  if (kind !== 'requirements' && kind !== 'preferred') return []
  const section = sectionAt(evidenceAt(body, from, to, sentence), view)
  const value = kind === 'requirements' ? 'required' : 'preferred'
  return [
    { by: 'section', id: kind, kind: 'section', evidence: section, value, reason: 'level-of-section', note: view.note('level-of-section') },
  ]
}

/** The heading of the section that a place stands in, or the place itself. */
export function sectionAt(place: Evidence, { run }: View): Evidence {
  const { source, sections } = run.analysis
  const section = sections.find(({ start, end }) => place.start >= start && place.start < end)
  const start = section?.heading ? source.indexOf(section.heading, section.start) : -1
  if (!section?.heading || start < 0) return place
  return { start, end: start + section.heading.length, text: section.heading, section: section.kind }
}

function proficiencyOf(proficiency: string, places: readonly Evidence[], view: View): Firing[] {
  const [body] = view.readings
  return body.hits.flatMap((hit) => {
    const { kind, finds } = ruleOf(hit, view)
    if (hit.lost || kind !== 'proficiency' || finds !== proficiency) return []
    const fired = firingOf(hit, body, view, { value: proficiency, reason: 'proficiency', note: view.note('proficiency') })
    return places.some(({ start }) => Math.abs(start - fired.evidence.start) < BESIDE * 2) ? [fired] : []
  })
}
