/** The phrases each move may use, built from the findings. What one move tells, no other of the paragraph tells again. */
import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { anchor, baseSlots } from './base'
import { companySlots as companyFactSlots } from './company'
import { type ToldDuty, tellable, varied } from './duties'
import type { Material } from './material'
import { flag, list, noun } from './phrases'
import { questionsOf } from './questions'
import { degree, gatesOf, type Skillset, skillset, years } from './requirements'
import { conditionSlots, employment, pay, placeSlots, superior, teamOf, worded } from './terms'

export type MoveSlots = Readonly<Record<string, Slots>>

export const SHOWN: Record<ReportLength, number> = { brief: 3, standard: 4, detailed: 5 }

export function jobSlots(material: Material, length: ReportLength): MoveSlots {
  const shown = SHOWN[length]
  const base = baseSlots(material)
  const duties = tellable(material)
  const first = duties[0]
  const rest = duties.filter((told) => told !== first)
  const scope = varied(rest, length === 'brief' ? 2 : 3, 24, new Set(first?.duty.themes))
  const afterScope = rest.filter((told) => !scope.includes(told))
  const outcome = afterScope.find((told) => material.outcomeVerbs.has(told.duty.verb) && told.words <= 11)
  const more = varied(
    afterScope.filter((told) => told !== outcome),
    3,
    22,
    new Set(scope.flatMap((told) => told.duty.themes)),
  )
  const required = skillset(material, 'required')
  const preferred = skillset(material, 'preferred')
  const mentioned = skillset(material, 'mentioned')
  const licences = required.licences.slice(0, shown)
  const education = material.role.education?.value
  const optionalDegree = education?.required === false && !education.orEquivalent
  const hard = required.hard.slice(0, shown)
  const used = [...required.hard.slice(shown), ...mentioned.tools].slice(0, 3)
  return {
    purpose: { ...base, duty: first?.phrase, team: teamOf(material), place: placeSlots(material).place },
    scope: { ...base, ...oneOrMany('duty', 'duties', scope.map(({ phrase }) => phrase)), themes: themesOf(scope, material) },
    'scope-more': { ...base, ...oneOrMany('duty', 'duties', more.map(({ phrase }) => phrase)) },
    requirements: {
      ...base,
      ...oneOrMany('skill', 'skills', hard, required.joint),
      used: hard.length ? undefined : list(mentioned.hard.slice(0, shown)),
      tools: hard.length > 1 ? list(used) : undefined,
    },
    credentials: { ...base, degree: optionalDegree ? undefined : degree(material), years: years(material), licences: list(licences) },
    demands: { ...base, ...demandsOf(material, required, licences, shown) },
    preferred: {
      ...base,
      preferred: list([...preferred.licences, ...preferred.hard, ...preferred.languages].slice(0, shown)),
      degreePreferred: optionalDegree ? degree(material) : undefined,
    },
    soft: { ...base, ...oneOrMany('trait', 'soft', required.soft.slice(0, 3)) },
    people: { ...base, reportsTo: superior(material), team: teamOf(material), directReports: truth(material.role.directReports) },
    conditions: { ...base, ...conditionSlots(material) },
    success: { ...base, outcome: outcome?.phrase },
  }
}

export function companySlots(material: Material, length: ReportLength): MoveSlots {
  const base = baseSlots(material)
  const { asked, lacks } = questionsOf(material, length === 'detailed' ? 3 : 2)
  const moves = companyFactSlots(material, SHOWN[length])
  const withBase = Object.fromEntries(Object.entries(moves).map(([move, slots]) => [move, { ...base, ...slots }]))
  return {
    ...withBase,
    unnamed: { ...base, agency: material.agency ? flag(anchor(material)) : undefined, unnamed: base.company || material.company.description ? undefined : flag(anchor(material)) },
    'place-of-role': { ...base, reportsTo: superior(material), team: teamOf(material) },
    'work-model': { ...base, ...placeSlots(material) },
    terms: { ...base, pay: pay(material), employment: employment(material), duration: worded(material.role.duration, material, 8), startDate: worded(material.role.startDate, material, 8) },
    'not-said': { ...base, lacks: list(lacks, 'or') },
    questions: { ...base, ...oneOrMany('question', 'questions', asked) },
  }
}

/** A list of one is worded otherwise than a list of several. */
function oneOrMany(one: string, many: string, items: readonly Phrase[], joint: 'and' | 'or' = 'and'): Slots {
  if (items.length === 1) return { [one]: items[0] }
  return { [many]: list(items, joint) }
}

/** Gates beside degree, years and licence: each kind on its own, or all in one list where there are several. */
function demandsOf(material: Material, required: Skillset, licences: readonly Phrase[], shown: number): Slots {
  const { checks, demands } = gatesOf(material)
  const drives = driving(material, licences)
  const languages = required.languages.slice(0, shown)
  const physical = required.physical.slice(0, 3)
  const kinds = [languages, physical, checks, demands, drives ? [drives] : []].filter((kind) => kind.length > 0)
  if (kinds.length > 1) {
    const spoken = languages.length > 1 ? [noun(joinPlain(languages, required.languageJoint), languages.flatMap(({ evidence }) => evidence))] : languages
    return { gates: list([...spoken, ...(drives ? [drives] : []), ...physical, ...demands, ...checks].slice(0, shown + 2)) }
  }
  return { languages: list(languages, required.languageJoint), physical: list(physical), checks: list(checks), demands: list(demands), driving: drives }
}

const joinPlain = (items: readonly Phrase[], joint: 'and' | 'or'): string => items.map(({ text }) => text).join(` ${joint} `)

const truth = (fact: { value: boolean; evidence: Phrase['evidence'] } | undefined): Phrase | undefined => (fact?.value ? flag(fact.evidence) : undefined)

function themesOf(told: readonly ToldDuty[], material: Material): Slot | undefined {
  const names = new Map<string, Phrase>()
  for (const { duty } of told) for (const theme of duty.themes.slice(0, 1)) {
    const text = material.themeNames.get(theme)
    if (text && !names.has(text)) names.set(text, noun(text, duty.evidence))
  }
  return names.size > 1 ? list([...names.values()]) : undefined
}

function driving(material: Material, licences: readonly Phrase[]): Phrase | undefined {
  const fact = material.role.drivingLicence
  if (!fact?.value || licences.some((licence) => /driv/i.test(licence.text))) return undefined
  return noun(material.words['driving-licence'], fact.evidence, false)
}
