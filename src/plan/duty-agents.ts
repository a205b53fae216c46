/** Whether a duty is somebody else's, or only the end of an aim of another duty. */

import type { FoundDuty } from '../resolve/duties/duties'
import { sentenceStart } from './duty-conditions'
import type { Material } from './material'

export function isOfOthers(duty: FoundDuty, material: Material): boolean {
  const [place] = duty.evidence
  if (!place || place.section === 'given') return false
  const { source, words } = material
  const before = source.slice(sentenceStart(source, place.start), place.start).toLowerCase()
  const lead = before.trimEnd()
  return words['team-acts'].some((act) => lead.endsWith(act)) || isPartOfAim(duty, before, material)
}

const LONGEST_PART = 3

/** "find ways to raise quality, [cut waste], and save time": the second of three aims. */
function isPartOfAim(duty: FoundDuty, before: string, { responsibilities, verbs, words }: Material): boolean {
  const [place] = duty.evidence
  // "to raise quality, cutting waste" is no aim.
  if (place?.text.split(' ', 1)[0] !== duty.verb || duty.text.split(' ').length > LONGEST_PART || !LISTED.test(before)) return false
  const to = before.lastIndexOf(` ${words.to} `)
  const act = before.slice(to + words.to.length + 2).split(' ', 1)[0] as string
  if (to < 0 || !verbs.has(act)) return false
  const aim = place.start - before.length + to
  return responsibilities.some((other) => other !== duty && other.evidence.some((each) => each.start < aim && aim < each.end))
}

const LISTED = /, (?:and |or )?$/
