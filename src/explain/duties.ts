/** Duties: where they stand, what leads into them, what gives them their themes, and what spoke against them. */
import type { Explanation, Firing, Loss } from '../explanation'
import type { TracedHit } from '../match/trace'
import type { ReadSentence } from '../stages'
import type { Evidence, Responsibility } from '../types'
import { sectionAt } from './skills'
import { evidenceAt, firingOf, inOrder, lossOf, overlaps, ruleOf, type View } from './view'

export function explainDuty(duty: Responsibility, view: View): Pick<Explanation, 'fired' | 'lost'> {
  const [place] = duty.evidence as [Evidence]
  const [body] = view.readings
  const index = body.reading.sentences.findIndex(({ start, end }) => place.start >= start && place.start < end)
  const sentence = body.reading.sentences[index] as ReadSentence
  const fired: Firing[] = []
  const lost: Loss[] = []
  if (sentence.kind === 'responsibilities') {
    const evidence = sectionAt(place, view)
    fired.push({ by: 'section', id: sentence.kind, kind: 'section', evidence, reason: 'listed', note: view.note('listed') })
  }
  for (const hit of body.hits) {
    if (hit.sentence !== index) continue
    const { kind, finds } = ruleOf(hit, view)
    const within = overlaps(evidenceAt(body, hit.from, hit.to, index), place)
    if (kind === 'duties') {
      if (hit.lost && within) lost.push(lossOf(hit, hit.lost, body, view))
      else if (!hit.lost && duty.themes.includes(finds) && within)
        fired.push(firingOf(hit, body, view, { value: finds, reason: 'theme', note: view.note('theme') }))
    } else if (kind === 'leads' && !hit.lost && leadsTo(hit, place, view))
      fired.push(firingOf(hit, body, view, { reason: 'led-into', note: view.note('led-into') }))
    else if (kind === 'non-duties' && !hit.lost) lost.push(lossOf(hit, 'no-duty', body, view))
  }
  if (!fired.some(({ reason }) => reason === 'listed' || reason === 'led-into')) {
    const evidence = {
      start: sentence.start,
      end: sentence.end,
      text: body.reading.source.slice(sentence.start, sentence.end),
      section: sentence.kind,
    }
    fired.push({ by: 'reader', id: 'reader.responsibilities', kind: 'duties', evidence, reason: 'told', note: view.note('told') })
  }
  return { fired: inOrder(fired), lost: inOrder(lost) }
}

/** The lead stands before the duty, or the duty is told in its words. */
function leadsTo({ from, to, sentence }: TracedHit, place: Evidence, view: View): boolean {
  const lead = evidenceAt(view.readings[0], from, to, sentence)
  return lead.end <= place.start || overlaps(lead, place)
}
