/** Where the head office is, told where nothing says where the work is done. */
import type { Phrase } from '../stages'
import { holdsAny } from './holds-word'
import type { Material } from './material'
import { name } from './phrases'

/** The one place that stands beside the word for a head office. */
export function headOffice({ company, role, words }: Material): Phrase | undefined {
  const fact = company.presence
  if (!fact || role.locations || role.workMode) return undefined
  const said = fact.evidence.filter(({ text }) => holdsAny(text.toLowerCase(), words['head-office-words']))
  const places = fact.value.filter((place) => said.some(({ text }) => text.includes(place)))
  const [place] = places
  const isTold = place === undefined || company.description?.value.includes(place) === true
  return places.length === 1 && place && !isTold ? name(place, said) : undefined
}
