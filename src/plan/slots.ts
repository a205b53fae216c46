/** The phrases each move may use, built from the findings. What one move tells, no other of the paragraph tells again. */
import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength } from '../types'
import { type ToldDuty, tellable, varied } from './duties'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { clause, flag, lifted, list, name, noun, verb } from './phrases'
import { degree, gatesOf, skillset, years } from './requirements'
import { pay, places, worded } from './terms'
import { wordTitle } from './title'

export type MoveSlots = Readonly<Record<string, Slots>>

const SHOWN: Record<ReportLength, number> = { brief: 3, standard: 4, detailed: 5 }

export function jobSlots(material: Material, length: ReportLength): MoveSlots {
  const shown = SHOWN[length]
  const base = baseSlots(material)
  const duties = tellable(material)
  const first = duties[0]
  const rest = duties.filter((told) => told !== first)
  const scope = varied(rest, length === 'brief' ? 2 : 3, 24, new Set(first?.duty.themes))
  const afterScope = rest.filter((told) => !scope.includes(told))
  const more = varied(afterScope, 3, 22, new Set(scope.flatMap((told) => told.duty.themes)))
  const outcome = afterScope.filter((told) => !more.includes(told) && told.words <= 12).slice(0, 0)
  const required = skillset(material, 'required')
  const preferred = skillset(material, 'preferred')
  const mentioned = skillset(material, 'mentioned')
  const licences = required.licences.slice(0, shown)
    return {
    purpose: { ...base, ...one('duty', first?.phrase), ...one('second', scope[0] && !first ? scope[0].phrase : undefined) },
    scope: { ...base, duties: phrases(scope) },
    'scope-more': { ...base, duties: phrases(more) },
    requirements: {
      ...base,
      skills: list(required.hard.slice(0, shown), required.joint),
      used: required.hard.length ? undefined : list(mentioned.hard.slice(0, shown)),
    },
    credentials: {
      ...base,
      degree: material.role.education?.value.required === false && !material.role.education.value.orEquivalent ? undefined : degree(material),
      years: years(material),
      licences: list(licences),
    },
    demands: {
      ...base,
      languages: list(required.languages.slice(0, shown)),
      physical: list(required.physical.slice(0, 3)),
      checks: gatesOf(material, 'check'),
      demands: gatesOf(material, 'demand'),
      driving: driving(material, licences),
    },
    preferred: {
      ...base,
      preferred: list([...preferred.hard, ...preferred.licences, ...preferred.languages].slice(0, shown)),
      degreePreferred: material.role.education?.value.required === false && !material.role.education.value.orEquivalent ? degree(material) : undefined,
    },
    soft: { ...base, soft: list(required.soft.slice(0, 3)) },
    people: { ...base, reportsTo: worded(material.role.reportsTo, material), team: worded(material.role.team, material), directReports: truth(material.role.directReports) },
    conditions: { ...base, ...conditionSlots(material) },
    success: { ...base, outcomes: phrases(outcome), first: first && outcomeOf(first) },
  }
}

export function companySlots(material: Material, length: ReportLength): MoveSlots {
  const shown = SHOWN[length]
  const base = baseSlots(material)
  const { company, words } = material
  const description = company.description && predicate(company.description.value, material)
  const mission = company.mission && predicate(company.mission.value, material)
  const signals = [...material.culture]
    .sort((a, b) => b.strength - a.strength)
    .flatMap((signal) => {
      const phrase = material.signalPhrases.get(signal.id)
      return phrase ? [noun(phrase, signal.evidence.slice(0, 2))] : []
    })
  const questions = questionsOf(material, length === 'detailed' ? 3 : 2)
  const lacks = material.gaps.flatMap((gap) => (gap.lack ? [noun(gap.lack, titleEvidence(material))] : []))
  const values = (company.values?.value ?? []).flatMap((value) => lifted(value, company.values?.evidence ?? [], material, 5) ?? [])
  const payPhrase = pay(material)
  return {
    self: { ...base, description: description ? noun(description, company.description?.evidence ?? []) : undefined, industry: worded(company.industry, material, 6) },
    unnamed: { ...base, agency: material.agency ? flag(titleEvidence(material)) : undefined },
    mission: { ...base, mission: mission ? verb(mission.replace(/^to\s+/i, ''), company.mission?.evidence ?? []) : undefined },
    scale: {
      ...base,
      founded: company.founded ? clause(String(company.founded.value), company.founded.evidence) : undefined,
      size: worded(company.size, material, 8),
      presence: list((company.presence?.value ?? []).slice(0, 4).map((place) => name(place, company.presence?.evidence ?? []))),
      customers: worded(company.customers, material, 10),
      stage: company.stage ? noun(words.stages[company.stage.value] ?? '', company.stage.evidence) : undefined,
    },
    values: { ...base, values: list(values.slice(0, 5)) },
    culture: { ...base, culture: signals[0], pair: list(signals.slice(0, 2)) },
    'culture-second': { ...base, culture: signals[2], pair: list(signals.slice(2, 4)) },
    'place-of-role': { ...base, reportsTo: worded(material.role.reportsTo, material), team: worded(material.role.team, material) },
    'work-model': { ...base, ...placeSlots(material) },
    terms: { ...base, pay: payPhrase, employment: employment(material), duration: worded(material.role.duration, material, 8), startDate: worded(material.role.startDate, material, 8) },
    benefits: { ...base, benefits: list((company.benefits?.value ?? []).flatMap((benefit) => lifted(benefit, company.benefits?.evidence ?? [], material, 8) ?? []).slice(0, shown)) },
    'not-said': { ...base, lacks: list(lacks.slice(0, 3), 'or') },
    questions: { ...base, questions: list(questions) },
  }
}

export function baseSlots(material: Material): Slots {
  const title = material.role.title
  const wording = title && wordTitle(title.value, material.persons)
  const company = material.company.name
  return {
    title: wording && title ? name(wording.title, title.evidence) : undefined,
    person: wording?.person && title ? noun(wording.person, title.evidence) : undefined,
    company: company ? name(company.value, company.evidence) : undefined,
  }
}

const titleEvidence = (material: Material) =>
  material.role.title?.evidence ?? material.company.name?.evidence ?? material.responsibilities[0]?.evidence ?? material.skills[0]?.evidence ?? []

const one = (slot: string, phrase: Phrase | undefined): Slots => (phrase ? { [slot]: phrase } : {})
const phrases = (told: readonly ToldDuty[]): Slot | undefined => (told.length > 1 ? list(told.map(({ phrase }) => phrase)) : told[0]?.phrase)
const truth = (fact: { value: boolean; evidence: Phrase['evidence'] } | undefined): Phrase | undefined => (fact?.value ? flag(fact.evidence) : undefined)
const outcomeOf = (told: ToldDuty): Phrase | undefined => (told.words <= 9 ? told.phrase : undefined)

function driving(material: Material, licences: readonly Phrase[]): Phrase | undefined {
  const fact = material.role.drivingLicence
  if (!fact?.value || licences.some((licence) => /driv/i.test(licence.text))) return undefined
  return noun(material.words['driving-licence'], fact.evidence, false)
}

function conditionSlots(material: Material): Slots {
  const { role } = material
  const percent = role.travel?.value.percent
  return {
    shifts: worded(role.shifts, material, 12),
    onCall: truth(role.onCall),
    noOnCall: role.onCall && !role.onCall.value ? flag(role.onCall.evidence) : undefined,
    travel: role.travel && percent === undefined ? flag(role.travel.evidence) : undefined,
    percent: role.travel && percent !== undefined ? clause(`${percent}%`, role.travel.evidence) : undefined,
    clearance: worded(role.clearance, material, 8),
    sponsored: truth(role.sponsorship),
    unsponsored: role.sponsorship && !role.sponsorship.value ? flag(role.sponsorship.evidence) : undefined,
  }
}

function placeSlots(material: Material): Slots {
  const { role } = material
  const where = places(material)
  return {
    places: list(where),
    place: where.length === 1 ? where[0] : undefined,
    remote: role.workMode?.value === 'remote' ? flag(role.workMode.evidence) : undefined,
    hybrid: role.workMode?.value === 'hybrid' ? flag(role.workMode.evidence) : undefined,
    onsite: role.workMode?.value === 'onsite' ? flag(role.workMode.evidence) : undefined,
    officeDays: role.officeDays ? noun(String(role.officeDays.value), role.officeDays.evidence, role.officeDays.value !== 1) : undefined,
  }
}

function employment(material: Material): Phrase | undefined {
  const fact = material.role.employment
  const text = fact && material.words.employment[fact.value]
  return fact && text ? noun(text, fact.evidence) : undefined
}

function questionsOf(material: Material, most: number): Phrase[] {
  const asked: Phrase[] = []
  for (const insight of material.insights) if (insight.rule.ask && asked.length < 1) asked.push(clause(insight.rule.ask, insight.evidence))
  for (const gap of [...material.gaps].sort((a, b) => b.priority - a.priority)) {
    if (asked.length >= most) break
    if (gap.ask) asked.push(clause(gap.ask, titleEvidence(material)))
  }
  return asked
}

/** "is a leading maker of gates" -> "a leading maker of gates"; a phrase that speaks of "we" is not printed. */
function predicate(text: string, material: Material): string | undefined {
  const clean = lift(text, material.words, { most: 20 })
  return clean ? lowerFirst(clean, material.isWord) : undefined
}
