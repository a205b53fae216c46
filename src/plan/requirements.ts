/** Skills, credentials and other gates as phrases. */
import type { Phrase, Slot } from '../stages'
import type { Skill } from '../types'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { list, noun } from './phrases'

/** A skill in the posting's own spelling, cased as its name where the posting spells it so. */
export function skillPhrase(skill: Skill, material: Material): Phrase | undefined {
  const evidence = skill.evidence.slice(0, 2)
  const spelled = material.source.toLowerCase().includes(skill.name.toLowerCase())
  const raw = spelled || skill.kind === 'soft' ? skill.name : (skill.evidence[0]?.text ?? skill.name)
  const clean = raw === skill.name ? raw : lift(raw, material.words, { most: 8 })
  if (!clean) return undefined
  const text = spelled && /\p{Lu}|\d/u.test(skill.name) ? clean : lowerFirst(clean, material.isWord)
  return noun(text, evidence)
}

/** Surer than this a finding must be to be told. */
const SURE = 0.62

export interface Skillset {
  hard: Phrase[]
  tools: Phrase[]
  soft: Phrase[]
  licences: Phrase[]
  languages: Phrase[]
  physical: Phrase[]
  joint: 'and' | 'or'
  languageJoint: 'and' | 'or'
}

/** The skills of one level, by kind; of alternatives all are named or none. */
export function skillset(material: Material, level: Skill['level']): Skillset {
  const set: Skillset = { hard: [], tools: [], soft: [], licences: [], languages: [], physical: [], joint: 'and', languageJoint: 'and' }
  const groups = new Set<string>()
  let apart = 0
  for (const skill of material.skills) {
    if (skill.level !== level || skill.confidence < SURE) continue
    const phrase = skillPhrase(skill, material)
    if (!phrase) continue
    const place = placeOf(skill)
    const into = set[place]
    if (into.some((other) => covers(other.text, phrase.text))) continue
    into.push(phrase)
    if (skill.kind === 'tool') set.tools.push(phrase)
    if (place === 'languages' && skill.anyOf) set.languageJoint = 'or'
    if (place === 'hard') {
      if (skill.anyOf) groups.add(skill.anyOf)
      else apart++
    }
  }
  if (groups.size === 1 && apart === 0) set.joint = 'or'
  return set
}

const placeOf = (skill: Skill): 'soft' | 'physical' | 'languages' | 'licences' | 'hard' => {
  if (skill.kind === 'soft') return 'soft'
  if (skill.kind === 'physical') return 'physical'
  if (skill.kind === 'language') return 'languages'
  if (skill.kind === 'certification') return 'licences'
  return 'hard'
}

/** One phrase says what the other says too. */
const covers = (known: string, added: string): boolean => {
  const a = known.toLowerCase()
  const b = added.toLowerCase()
  return a.includes(b) || b.includes(a)
}

/** The degree as printed, with its fields and "or equivalent". */
export function degree(material: Material): Phrase | undefined {
  const fact = material.role.education
  if (!fact) return undefined
  const { words } = material
  const level = words.degrees[fact.value.level]
  if (!level) return undefined
  const fields = (fact.value.fields ?? []).map((field) => lift(field, words, { most: 6 })).filter((field): field is string => !!field)
  const shown = fields.slice(0, 3).map((field) => lowerFirst(field, material.isWord))
  const text = shown.length ? words['degree-in'].replace('{degree}', level).replace('{fields}', joinOr(shown)) : level
  return noun(fact.value.orEquivalent ? `${text} ${words['or-equivalent']}` : text, fact.evidence, false)
}

const joinOr = (items: readonly string[]): string => (items.length < 3 ? items.join(' or ') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`)

const QUANTITY = /((?:\d+(?:\.\d+)?|[a-z]+)\+?)(?:\s*(?:-|–|—|to|or)\s*((?:\d+(?:\.\d+)?|[a-z]+)\+?))?\s*\+?\s*(?:\(\d+\)\s*)?(years?|yrs?|months?|mos?)\b/i

/** Years of experience in the posting's own figures. */
export function years(material: Material): Phrase | undefined {
  const fact = material.role.experienceYears
  if (!fact) return undefined
  const { words } = material
  for (const { text } of fact.evidence) {
    const match = QUANTITY.exec(text)
    if (!match) continue
    const [, first, second, unit] = match as unknown as [string, string, string | undefined, string]
    const bare = (figure: string): string => figure.replace('+', '').toLowerCase()
    const month = /^mo/i.test(unit)
    const single = !second && /^(?:1|one)$/i.test(bare(first))
    const unitWord = words['year-words'][month ? (single ? 'month' : 'months') : single ? 'year' : 'years'] as string
    const open = !second && fact.value.max === undefined
    const amount = second ? `${bare(first)} ${words.to} ${bare(second)}` : bare(first)
    const prefix = open ? `${words['at-least']} ` : fact.value.min === undefined ? `${words['up-to']} ` : ''
    return noun(`${prefix}${amount} ${unitWord} ${words['of-experience']}`, fact.evidence, false)
  }
  return undefined
}

/** Checks, licences and physical demands that must be met. */
export function gatesOf(material: Material, kind: 'check' | 'demand'): Slot | undefined {
  return list(material.gates.filter((gate) => gate.kind === kind).map((gate) => noun(gate.phrase, gate.evidence)))
}
