/** Facts and gates in few words, for a sentence that sets them against something else. */
import { hash } from '../realise/hash'
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { spell } from './experience'
import type { Material } from './material'
import { name, noun } from './phrases'
import { employment, hours, pay, superior, travelShare } from './terms'

/** Undefined where the fact has no wording of its own: what the posting says of it can be quoted. */
export function factPhrase(path: string, material: Material): Phrase | undefined {
  switch (path) {
    case 'role.pay':
      return pay(material)
    case 'role.education':
      return schooling(material)
    case 'role.experienceYears':
      return spell(material)
    case 'role.locations':
      return firstPlace(material)
    case 'role.travel':
      return travelShare(material)
    case 'role.shifts':
      return hours(material)
    case 'role.employment':
      return employment(material)
    case 'company.stage':
      return stage(material)
    case 'role.reportsTo':
      return superior(material)
    default:
      return undefined
  }
}

/** "a master's degree", without its subjects. */
function schooling({ role: { education }, words }: Material): Phrase | undefined {
  return education && noun(words.degrees[education.value.level] as string, education.evidence, false)
}

/** "Leeds". */
function firstPlace({ role: { locations } }: Material): Phrase | undefined {
  const [first] = locations?.value ?? []
  return locations && first ? name(first, locations.evidence) : undefined
}

/** "a start-up". */
function stage({ company, words }: Material): Phrase | undefined {
  const text = company.stage && words.stages[company.stage.value]
  return company.stage && text ? noun(text, company.stage.evidence, false) : undefined
}

export function gatePhrase(id: string, { gates }: Material): Phrase | undefined {
  const gate = gates.find((each) => each.id === id)
  return gate && noun(gate.phrase, gate.evidence)
}

/** The first wordings of a signal are the plainest. */
const PLAIN = 2

/** What a culture signal is called, in one of its wordings: "freedom to decide". */
export function signalPhrase(id: string, evidence: Evidence, { signalPhrases, seed }: Material): Phrase | undefined {
  const wordings = (signalPhrases.get(id) ?? []).slice(0, PLAIN)
  const text = wordings[hash(`${seed}|${id}`) % Math.max(1, wordings.length)]
  return text === undefined ? undefined : noun(text, [evidence], false)
}
