/** The phrases of each paragraph, built from the findings. Every template of the paragraph may use them; what is told once is not told again. */
import type { Phrase, Slot, Slots } from '../stages'
import type { ReportLength, SectionKind } from '../types'
import { anchor, baseSlots } from './base'
import { companyFacts } from './company'
import { type ToldDuty, tellable, varied } from './duties'
import { emphasis } from './emphasis'
import type { Material } from './material'
import { payRange } from './pay-range'
import { flag, gathered, list, noun } from './phrases'
import { questionsOf } from './questions'
import { companyReports, jobReports } from './reported'
import { degree, gatesOf, skillset, years, yearsPreferred } from './requirements'
import { conditionSlots, superior } from './terms'
import { type Wanted, wanted } from './wanted'

/** Sentences about the work that stand in for duties where none were found. */
const MOST_REPORTS = 3

const SHOWN: Record<ReportLength, number> = { brief: 3, standard: 4, detailed: 5 }

export function jobSlots(material: Material, length: ReportLength, terms: Slots): Slots {
  const shown = SHOWN[length]
  const schooling = degree(material)
  const spell = yearsPreferred(material) ? undefined : years(material)
  const asked = wanted(material, shown, [schooling, spell])
  const education = material.role.education?.value
  const optionalDegree = education?.required === false && !education.orEquivalent
  const base = baseSlots(material)
  const told = dutySlots(material, length)
  const nothing = !base.title && material.responsibilities.length === 0 && material.skills.length === 0
  const { noted, notedMore, notedLast } = jobReports(material, terms, told.duties ? 1 : told.lead ? 2 : MOST_REPORTS)
  return gathered(
    base,
    told,
    asked.slots,
    demandsOf(material, asked, shown, [schooling, spell]),
    terms,
    conditionsBeside(told, material),
    emphasis(material),
    {
      thin: nothing ? flag(anchor(material)) : undefined,
      used: asked.slots.used ?? (asked.slots.skill || asked.slots.skills ? undefined : namedTools(material, shown)),
      degree: optionalDegree ? undefined : schooling,
      degreePreferred: optionalDegree ? schooling : undefined,
      years: spellBeside(schooling, spell),
      licences: list(asked.licences),
      reportsTo: superior(material),
      directReports: truth(material.role.directReports),
      noted,
      notedMore,
      notedLast,
    },
  )
}

/** The conditions; hours that a duty tells already are not told again. */
function conditionsBeside(duties: Slots, material: Material): Slots {
  const conditions = conditionSlots(material)
  const { shifts } = conditions
  if (!shifts || 'items' in shifts) return conditions
  const told = Object.values(duties).flatMap((slot) => (slot ? ('items' in slot ? slot.items : [slot]) : []))
  return told.some(({ text }) => text.includes(shifts.text)) ? { ...conditions, shifts: undefined } : conditions
}

/** How often a name inside sentences makes it doubtful that the employer is unnamed. */
const OFTEN = 3

const NAME = /(?<=[\p{Ll},] )\p{Lu}[\p{L}&]{2,}(?: \p{Lu}[\p{L}&]+){0,3}/gu

/** Some name comes back again and again; whose it is was not understood, so nothing is said of a name that is missing. */
function repeatsName({ source, role }: Material): boolean {
  const title = role.title?.value ?? ''
  const counts = new Map<string, number>()
  NAME.lastIndex = 0
  for (let found = NAME.exec(source); found; found = NAME.exec(source)) {
    const [name] = found
    const count = (counts.get(name) ?? 0) + 1
    if (count >= OFTEN && !title.includes(name)) return true
    counts.set(name, count)
  }
  return false
}

/** Where what is named is used in the work: pay and terms name things too. */
const OF_THE_WORK: ReadonlySet<SectionKind> = new Set(['responsibilities', 'requirements', 'preferred', 'about-team'])

/** Tools that are named but not asked for. */
function namedTools(material: Material, shown: number): Slot | undefined {
  const tools = skillset(material, 'mentioned', ['hard']).tools.filter(({ evidence }) =>
    evidence.some(({ section }) => OF_THE_WORK.has(section)),
  )
  return tools.length < 2 ? undefined : list(tools.slice(0, shown))
}

/** `terms`: what either paragraph may tell, in the same phrases, so that only one does. */
export function companySlots(material: Material, length: ReportLength, terms: Slots): Slots {
  const base = baseSlots(material)
  const { asked, lacks } = questionsOf(material, length === 'brief' ? 2 : 3)
  const facts = companyFacts(material, SHOWN[length])
  const reports = companyReports(material, facts)
  return gathered(base, withoutTwice(facts, reports), reports, payRange(material), terms, questionSlots(asked), {
    agency: material.agency ? flag(anchor(material)) : undefined,
    unnamed: base.company || material.company.description || repeatsName(material) ? undefined : flag(anchor(material)),
    lacks: list(lacks, 'or'),
  })
}

/** A sentence that is reported is not quoted as well. */
function withoutTwice(facts: Slots, reports: Slots): Slots {
  const { statement } = facts
  const told = Object.values(reports).flatMap((slot) => (slot && 'evidence' in slot ? slot.evidence : []))
  const isTold =
    statement &&
    'evidence' in statement &&
    statement.evidence.some((own) => told.some((item) => item.start < own.end && own.start < item.end))
  return isTold ? { ...facts, statement: undefined } : facts
}

/** One question, or several; of several the first can be set apart. */
function questionSlots(asked: readonly Phrase[]): Slots {
  const [first, ...others] = asked
  return first && others.length > 0 ? { questions: list(asked), firstQuestion: first, otherQuestions: list(others) } : { question: first }
}

/** Words of two duties that still open a paragraph together. */
const PAIR = 20

/** A duty of the summary opens although another weighs so much more. */
const SUMMARY_LEAD = 0.3
/** A duty of so many words opens alone when no other goes with it. */
const ENOUGH = 9

/** What the summary says the work is, or else the weightiest duty; and one more that goes with it. */
function openingDuties(duties: readonly ToldDuty[]): ToldDuty[] {
  const [weightiest] = duties
  if (!weightiest) return []
  const inSummary = ({ duty }: ToldDuty): boolean => duty.evidence[0]?.section === 'summary'
  const start = ({ duty }: ToldDuty): number => duty.evidence[0]?.start ?? 0
  const summed = duties
    .filter((told) => inSummary(told) && told.duty.weight >= weightiest.duty.weight - SUMMARY_LEAD)
    .sort((a, b) => start(a) - start(b))
  const first = summed[0] ?? weightiest
  const goesWith = (told: ToldDuty): boolean => told !== first && told.duty.verb !== first.duty.verb && told.words + first.words <= PAIR
  const second = summed.find(goesWith) ?? (summed.length > 0 && first.words >= ENOUGH ? undefined : duties.find(goesWith))
  return second ? [first, second] : [first]
}

/** The weightiest duty, then groups of others: different themes, different verbs, room in words. */
function dutySlots(material: Material, length: ReportLength): Slots {
  const duties = tellable(material)
  const opening = openingDuties(duties)
  const [first] = opening
  const rest = duties.filter((told) => !opening.includes(told))
  const scope = varied(rest, length === 'brief' ? 2 : 3, 27, new Set(first?.duty.themes))
  const afterScope = rest.filter((told) => !scope.includes(told))
  const outcome = afterScope.find((told) => material.outcomeVerbs.has(told.duty.verb) && told.words <= 11)
  const more = varied(
    afterScope.filter((told) => told !== outcome),
    3,
    26,
    new Set(scope.flatMap((told) => told.duty.themes)),
  )
  const others = afterScope.filter((told) => told !== outcome && !more.includes(told))
  const last = varied(others, 3, 24, new Set())
  const phrases = (told: readonly ToldDuty[]): Phrase[] => told.map(({ phrase }) => phrase)
  return {
    lead: list(phrases(opening)),
    duties: list(phrases(scope)),
    moreDuties: list(phrases(more)),
    restDuties: list(phrases(last)),
    themes: themesOf(scope, material),
    outcome: outcome?.phrase,
  }
}

/** The years, unless the line of the degree states them. */
const spellBeside = (schooling: Phrase | undefined, spell: Phrase | undefined): Phrase | undefined =>
  spell && schooling?.evidence.some((own) => spell.evidence.some((item) => own.start < item.end && item.start < own.end))
    ? undefined
    : spell

/** Gates beside degree, years and licence: each kind on its own, or all in one list where there are several. */
function demandsOf(
  material: Material,
  { licences, languages, physical, languageJoint }: Wanted,
  shown: number,
  told: readonly (Phrase | undefined)[],
): Slots {
  const { checks, demands } = gatesOf(material)
  const drives = driving(material, [...licences, ...told.filter((phrase) => phrase !== undefined)])
  const kinds = [languages, physical, checks, demands, drives ? [drives] : []].filter((kind) => kind.length > 0)
  if (kinds.length > 1) {
    const spoken =
      languages.length > 1
        ? [
            noun(
              joinPlain(languages, languageJoint),
              languages.flatMap(({ evidence }) => evidence),
            ),
          ]
        : languages
    return { gates: list([...spoken, ...(drives ? [drives] : []), ...physical, ...demands, ...checks].slice(0, shown + 4)) }
  }
  return {
    languages: list(languages, languageJoint),
    physical: list(physical),
    checks: list(checks),
    demands: list(demands),
    driving: drives,
  }
}

const joinPlain = (items: readonly Phrase[], joint: 'and' | 'or'): string => items.map(({ text }) => text).join(` ${joint} `)

const truth = (fact: { value: boolean; evidence: Phrase['evidence'] } | undefined): Phrase | undefined =>
  fact?.value ? flag(fact.evidence) : undefined

function themesOf(told: readonly ToldDuty[], material: Material): Slot | undefined {
  const names = new Map<string, Phrase>()
  for (const { duty } of told) {
    const text = material.themeNames.get(duty.themes[0] ?? '')
    if (text && !names.has(text)) names.set(text, noun(text, duty.evidence))
  }
  return names.size > 1 ? list([...names.values()]) : undefined
}

/** `licences`: what else is told that may hold it. */
function driving(material: Material, licences: readonly Phrase[]): Phrase | undefined {
  const fact = material.role.drivingLicence
  if (
    !fact?.value ||
    licences.some(
      (licence) =>
        /driv/i.test(licence.text) ||
        licence.evidence.some((own) => fact.evidence.some((item) => own.start < item.end && item.start < own.end)),
    )
  )
    return undefined
  return noun(material.words['driving-licence'], fact.evidence, false)
}
