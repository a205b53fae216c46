/** Many names of tools as a few clauses: "networking with BGP and OSPF, monitoring with Nagios and Cacti". */
import { joinList } from '../realise/list'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import type { Skill } from '../types'
import type { Material } from './material'
import { noun } from './phrases'

/** A skill and the phrase that names it. */
export interface NamedSkill {
  skill: Skill
  phrase: Phrase
}

interface Group {
  label: string | undefined
  isUsual: boolean
  names: NamedSkill[]
}

/** Names of one group that are told: a longer list is read by nobody. */
const MOST_LISTED = 4
const MOST_OF_LANGUAGES = 5
const OF_LANGUAGES = / in$/
const FEWEST = 2

/** A capital or a figure. */
const NAMED = /\p{Lu}|\d/u

/** The groups by size, those that most jobs share last, then the names that stand alone: as far as there is room for their words. */
export function groupsOf(names: readonly NamedSkill[], material: Material, room: number, most: number): Phrase[] {
  const told: Phrase[] = []
  let words = 0
  const groups = ranked(names, material)
  const kinds = groups.filter(({ names: own }) => own.length >= FEWEST).map(kindNamed)
  for (const group of groups) {
    for (const phrase of phrasesOf(group, material)) {
      // "relational databases" beside "databases such as ..." says it twice.
      if (group.names.length < FEWEST && !NAMED.test(phrase.text) && kinds.includes(lastWord(phrase.text))) continue
      const size = phrase.text.split(' ').length
      if (told.length >= most || words + size > room) continue
      if (told.some(({ text }) => text.toLowerCase().includes(phrase.text.toLowerCase()))) continue
      told.push(phrase)
      words += size
    }
  }
  return told
}

/** "databases such as" -> "databases" */
const kindNamed = ({ label = '' }: Group): string => lastWord(label.replace(/(?: such)? \S+$/, ''))

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** True where some names share a group, or tools are there to choose from. */
export const isGrouped = (names: readonly NamedSkill[], material: Material): boolean =>
  groupedBy(names, material).some(({ label, names: own }) =>
    label ? own.length >= FEWEST || own.some(isChoice) : own.some((name) => name.skill.kind === 'tool' && isChoice(name)),
  )

function ranked(names: readonly NamedSkill[], material: Material): Group[] {
  const rank = ({ label, isUsual, names: own }: Group): number =>
    isUsual ? USUAL : label && own.length >= FEWEST ? own.length : NAMED.test(own[0]?.phrase.text ?? '') ? 1 : 0
  return sort(groupedBy(names, material), (a, b) => rank(b) - rank(a))
}

const USUAL = -1

function groupedBy(names: readonly NamedSkill[], { words }: Material): Group[] {
  const groups = new Map<string, Group>()
  for (const name of names) {
    const { category = '', kind } = name.skill
    const known = Object.hasOwn(words['skill-groups'], category) && (kind === 'tool' || NAMED.test(name.phrase.text))
    const label = known ? words['skill-groups'][category] || undefined : undefined
    const key = label ?? `${category} ${name.skill.id}`
    const group = groups.get(key) ?? { label, isUsual: words['usual-groups'].includes(category), names: [] }
    group.names.push(name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function phrasesOf({ label, names }: Group, material: Material): Phrase[] {
  const lead = label?.slice(0, label.lastIndexOf(' ')).toLowerCase() ?? ''
  // "networking with networking" says nothing.
  const own = label
    ? names.filter(({ phrase }) => !lead.includes(phrase.text.toLowerCase()) && !phrase.text.toLowerCase().endsWith(lead))
    : names
  if (!label || (own.length < FEWEST && !own.some(isChoice))) return names.map(({ phrase }) => phrase)
  const { words } = material
  const { and } = words.joints
  const inOrder = sort([...own], (a, b) => placeOf(a) - placeOf(b)).map(({ phrase }) => nameAlone(phrase, label, material))
  const text = `${label} ${joinList(inOrder.slice(0, OF_LANGUAGES.test(label) ? MOST_OF_LANGUAGES : MOST_LISTED), and)}`
  return [
    noun(
      text,
      own.flatMap(({ phrase }) => phrase.evidence),
      !/ing$/.test(lead.split(' ')[0] as string),
    ),
  ]
}

/** "Django or similar" behind "such as" -> "Django" */
function nameAlone({ text }: Phrase, label: string, { words }: Material): string {
  const similar = words['or-similar'].replace('{name}', '')
  return AS_EXAMPLE.test(label) && text.endsWith(similar) ? text.slice(0, -similar.length) : text
}

const AS_EXAMPLE = / as$/

const placeOf = ({ phrase }: NamedSkill): number => phrase.evidence[0]?.start ?? 0

/** A phrase that names alternatives. */
export const isChoice = ({ skill, phrase }: NamedSkill): boolean => skill.anyOf !== undefined && / or /.test(phrase.text)
