/** The skill that the most parts of the posting name. */
import type { Phrase, Slots } from '../stages'
import type { Evidence, SectionKind } from '../types'
import { lowerFirst } from './lift'
import type { Material } from './material'
import { list, name, noun } from './phrases'

/** Parts that must name it before it is said to carry weight. */
const FEWEST_PARTS = 3

export function emphasis(material: Material): Slots {
  const { skills, words } = material
  const parts = words['section-names']
  let best: { skill: Material['skills'][number]; places: Map<SectionKind, Evidence>; count: number } | undefined
  for (const skill of skills) {
    if (skill.kind === 'language' || skill.kind === 'physical' || skill.evidence.length < FEWEST_PARTS) continue
    const places = new Map<SectionKind, Evidence>()
    for (const item of skill.evidence)
      if (item.section !== 'given' && parts[item.section] && !places.has(item.section)) places.set(item.section, item)
    const count = places.size * 100 + skill.evidence.length
    if (places.size >= FEWEST_PARTS && (!best || count > best.count)) best = { skill, places, count }
  }
  if (!best) return {}
  const found = [...best.places.values()]
  const named: Phrase[] = [...best.places].map(([section, item]) => noun(parts[section] ?? '', [item], false))
  return { emphasis: { ...name(lowerFirst(best.skill.name, material), found), plural: false }, emphasisPlaces: list(named) }
}
