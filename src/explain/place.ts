/** A place of the posting: everything that fired there or could have, whatever it was for. */
import type { Explanation, Firing } from '../explanation'
import { foundBy, passedNames } from './skills'
import { findingsAt } from './targets'
import { evidenceAt, firingOf, inOrder, lossOf, overlaps, type View } from './view'

export function explainPlace(place: { start: number; end: number }, view: View): Pick<Explanation, 'fired' | 'lost' | 'findings'> {
  const fired: Firing[] = []
  const lost = passedNames(view)
    .map(({ loss }) => loss)
    .filter(({ evidence }) => overlaps(evidence, place))
  for (const read of view.readings) {
    if (read.origin === 'given') continue
    for (const hit of read.hits) {
      if (!overlaps(evidenceAt(read, hit.from, hit.to, hit.sentence), place)) continue
      if (hit.lost) lost.push(lossOf(hit, hit.lost, read, view))
      else fired.push(firingOf(hit, read, view))
    }
  }
  const [body] = view.readings
  for (const candidate of view.trace.skills.kept) {
    const evidence = evidenceAt(body, candidate.from, candidate.to, candidate.sentence)
    if (overlaps(evidence, place)) fired.push(foundBy(candidate, evidence, view))
  }
  return { fired: inOrder(fired), lost: inOrder(lost), findings: findingsAt(view.run.analysis, (evidence) => overlaps(evidence, place)) }
}
