import { verbForms } from '../nlp/inflect'
import { itemsOf } from '../realise/render'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence, ReportLength } from '../types'
import { bracketed, overlap, phraseOf, wholeAsk } from './asks'
import { anchor, baseSlots } from './base'
import { namesClient } from './client'
import { companyFacts } from './company'
import { years, yearsPreferred } from './experience'
import { clausesOf, gatesOf } from './gates'
import { lowerFirst } from './lift'
import type { Material } from './material'
import { oddHours } from './odd-hours'
import { holdsAtTimes } from './on-call'
import { otherPostSlots } from './other-posts'
import { payRange } from './pay-range'
import { flag, gathered, list, name, noun } from './phrases'
import { practiceSlots } from './practices'
import { type Question, questionsBehind, questionsOf } from './questions'
import { besideReports, companyReports, jobReports } from './reported'
import { degree, higherDegree } from './schooling'
import { dutySlots } from './scope'
import { signalSlots } from './signals'
import { staffOf } from './staff'
import { noteSlots, termNote } from './term-notes'
import { conditionSlots, superior } from './terms'
import { asksBesideQualities, together, withoutLoneQuality } from './together'
import { toolsInUse } from './tools-in-use'
import { roomFor, type Wanted, wanted } from './wanted'

/** Sentences about the work that stand in for duties where none were found. */
const MOST_REPORTS = 3

const SHOWN: Record<ReportLength, number> = { brief: 3, standard: 4, detailed: 5 }

/** `ofCompany`: what there is to tell of the employer and of the team. */
export function jobSlots(material: Material, length: ReportLength, terms: Slots, ofCompany: Slots, opening?: Phrase): Slots {
  const shown = SHOWN[length]
  const schooling = degree(material)
  const spell = yearsPreferred(material) ? undefined : years(material)
  const ready = readyHours(material)
  const asked = wanted(material, shown, [schooling, spell, ready?.phrase])
  const optionalDegree = isOptional(material)
  const higher = optionalDegree ? undefined : higherDegree(material)
  const base = baseSlots(material)
  const told = dutySlots(material, length)
  const nothing = !base.title && material.responsibilities.length === 0 && material.skills.length === 0
  const past = pastOf(optionalDegree ? undefined : schooling, spellBeside(schooling, spell), asked)
  const wished = [...(higher ? [higher] : []), ...(optionalDegree && isWished(material) && schooling ? [schooling] : [])]
  const preferred = wished.length ? list([...wished, ...itemsOf(asked.slots.preferred)]) : asked.slots.preferred
  const shared = together({ ...asked.slots, ...past, preferred })
  const isFormal = schooling !== undefined || spell !== undefined || asked.licences.length > 0
  const inUse = toolsInUse(material, told)
  const demands = demandsOf(material, asked, shown, [schooling, spell])
  const { noted, notedMore, notedLast } = jobReports(material, terms, told.duties || told.strandDuties ? 1 : told.lead ? 2 : MOST_REPORTS)
  return gathered(
    base,
    otherPostSlots(material),
    told,
    withoutLoneQuality(asked.slots, shared),
    demands,
    terms,
    withoutWeek(
      hoursBeside(
        readyBeside(visaBeside(demands, conditionsBeside(told, material), material), ready),
        [noted, notedMore, notedLast],
        material,
      ),
      terms,
    ),
    {
      wholeTitle: opening ?? base.title,
      ...openingTeam(told, terms, ofCompany, material),
      thin: nothing && !told.openCall ? flag(anchor(material)) : undefined,
      inUse,
      preferred,
      ...past,
      ...shared,
      exposures: list(asked.exposures),
      entry: clausesOf('entry', material),
      welcome: clausesOf('welcome', material),
      noExperience: needsNone(material) && !spell ? flag(material.role.experienceYears?.evidence ?? []) : undefined,
      formal: isFormal ? flag(anchor(material)) : undefined,
      besides: isFormal || asksBesideQualities(asked.slots) ? flag(anchor(material)) : undefined,
      reportsTo: superior(material),
      staffLed: tells(told, material.role.directReports?.evidence) ? undefined : staffOf(material),
      // Whom one leads is not told again behind a duty that tells it.
      directReports: tells(told, material.role.directReports?.evidence) ? undefined : truth(material.role.directReports),
      noted,
      notedMore,
      notedLast,
    },
  )
}

/** The team by its own name beside the title; where no duty opens, what the team does. */
function openingTeam({ lead, leadFields }: Slots, { team }: Slots, { teamReported }: Slots, { words }: Material): Slots {
  const isTold = [...itemsOf(lead), ...itemsOf(leadFields)].some(({ text }) =>
    text.split(' ').some((word) => words['team-words'].includes(word.toLowerCase())),
  )
  const isNamed = team && !('items' in team) && NAMED.test(team.text)
  const act = !lead && !leadFields && teamReported && !('items' in teamReported) ? teamReported : undefined
  const isTelling = act && words['making-verbs'].some((verb) => act.text.startsWith(`${verbForms(verb).present} `))
  return { ofTeam: isNamed && !isTold ? team : undefined, teamTask: isTelling ? act : undefined }
}

const NAMED = / \p{Lu}/u

/** Hours that the sentence on the pay tells are not told beside the duties. */
const withoutWeek = (conditions: Slots, { weekHours }: Slots): Slots =>
  weekHours && !('items' in weekHours) && conditions.shifts && !('items' in conditions.shifts) && conditions.shifts.text === weekHours.text
    ? { ...conditions, shifts: undefined }
    : conditions

/** "No experience necessary". */
const needsNone = ({ role: { experienceYears } }: Material): boolean =>
  experienceYears?.value.min === 0 && experienceYears.value.max === undefined

/** Schooling that is only preferred. "Or equivalent" may be preferred or required, which the lines tell. */
function isOptional({ role: { education }, asks }: Material): boolean {
  if (education?.value.required !== false) return false
  if (!education.value.orEquivalent) return true
  // What may stand in for it is said behind it, in a line of its own level.
  const levels = education.evidence.flatMap(({ start }) =>
    asks.filter(({ evidence }) => evidence.start <= start && start < evidence.end).map(({ level }) => level),
  )
  return levels.length > 0 && levels.every((level) => level === 'preferred')
}

/** The conditions; hours that a duty tells already are not told again. */
function conditionsBeside(duties: Slots, material: Material): Slots {
  const conditions = callsBeside(duties, conditionSlots(material), material)
  const { shifts } = conditions
  if (!shifts || 'items' in shifts) return conditions
  // "some evenings" are no more than a part of the hours.
  const first = shifts.text.slice(0, Math.max(0, shifts.text.indexOf(' '))).toLowerCase()
  if (!/\d/.test(shifts.text) && material.words.quantifiers.includes(first))
    return { ...conditions, shifts: undefined, extraHours: noun(shifts.text, shifts.evidence) }
  if (isOddHours(shifts.text, material)) {
    const odd = noun(lowerFirst(shifts.text, material), shifts.evidence)
    return { ...conditions, shifts: undefined, [holdsAtTimes(shifts.evidence, material) ? 'mayExtraHours' : 'extraHours']: odd }
  }
  const { onCall } = conditions
  // "on call on evenings and weekends": these are no hours beside the duty.
  if (onCall && !('items' in onCall) && onCall.text.includes(shifts.text)) return { ...conditions, shifts: undefined }
  const told = Object.values(duties).flatMap(itemsOf)
  return told.some(({ text }) => text.includes(shifts.text)) ? { ...conditions, shifts: undefined } : conditions
}

/** "evening or weekend work" is no schedule either. */
const isOddHours = (text: string, { words }: Material): boolean =>
  text
    .toLowerCase()
    .split(/[\s,/&]+/)
    .every((word) => words['odd-hours'].includes(word))

/** On-call duty that one of the duties tells is not told again. */
const callsBeside = (duties: Slots, conditions: Slots, { role: { onCall } }: Material): Slots =>
  conditions.onCall &&
  tells({ lead: duties.lead, duties: duties.duties, summed: duties.summed, moreDuties: duties.moreDuties }, onCall?.evidence)
    ? { ...conditions, onCall: undefined }
    : conditions

/** "Eligible to work in Peru without sponsorship" tells of the visa too. */
const visaBeside = (demands: Slots, conditions: Slots, { role: { sponsorship } }: Material): Slots =>
  tells(demands, sponsorship?.evidence) ? { ...conditions, sponsored: undefined, unsponsored: undefined } : conditions

/** A line that asks to be ready for hours: "the ability to work evenings and weekends". */
interface ReadyHours {
  phrase: Phrase | undefined
  /** The hours told elsewhere are those of this line. */
  isSchedule: boolean
}

/** Hours that stand in such a line are no schedule of their own. */
function readyHours(material: Material): ReadyHours | undefined {
  const { shifts } = material.role
  const place = shifts?.evidence[0]
  const own = place && place.section !== 'given' ? readinessAt(place, material) : undefined
  if (own && (own.phrase || !/\d/.test(shifts?.value ?? ''))) return { ...own, isSchedule: true }
  for (const { topic, evidence } of material.terms.lines) {
    if (topic !== 'hours' || (place && overlap(place, evidence))) continue
    const ready = readinessAt(evidence, material)
    if (ready?.phrase) return { ...ready, isSchedule: false }
  }
  return undefined
}

function readinessAt(place: Evidence, material: Material): { phrase: Phrase | undefined } | undefined {
  const ask = material.asks.find(({ evidence }) => overlap(evidence, place))
  const lead = ask?.evidence.text.toLowerCase().split(' ', LEAD_OF_READY)
  if (!ask || !lead?.some((word) => material.words['ready-heads'].includes(word))) return undefined
  // "Able to stand for a 12-hour shift" asks for strength and not for hours.
  if (material.skills.some(({ kind, evidence }) => kind === 'physical' && evidence.some((own) => overlap(own, ask.evidence))))
    return undefined
  const text = ask.level === 'required' ? wholeAsk(phraseOf(ask.evidence.text, false, material), ask.evidence, material) : undefined
  return { phrase: text === undefined ? undefined : noun(text, [ask.evidence], false) }
}

/** Words in which its head stands. */
const LEAD_OF_READY = 4

/** The line takes the place of the hours in it. */
const readyBeside = (conditions: Slots, ready: ReadyHours | undefined): Slots =>
  !ready
    ? conditions
    : ready.isSchedule
      ? { ...conditions, shifts: undefined, extraHours: undefined, mayExtraHours: undefined, readyHours: ready.phrase }
      : { ...conditions, readyHours: ready.phrase }

/** The conditions with what else is said of hours and travel; a sentence or a quotation that holds the hours takes their place. */
function hoursBeside(conditions: Slots, noted: readonly (Slot | undefined)[], material: Material): Slots {
  const { shifts, extraHours, mayExtraHours, onCall, mayOnCall, readyHours } = conditions
  const plain = (slots: readonly (Slot | undefined)[]): Phrase[] => slots.flatMap((slot) => (slot && !('items' in slot) ? [slot] : []))
  const told = plain([shifts, extraHours, mayExtraHours, onCall, mayOnCall, readyHours])
  const statements = plain(noted)
  const note = termNote('hours', material, [...told, ...statements])
  const travel = termNote('travel', material, statements, 1)
  const quoted = note.quotes.map(({ text }) => text.toLowerCase())
  const within = told.some(
    ({ text, evidence }) =>
      note.clause?.evidence.some((line) => evidence.every((item) => isWithin(item, line))) ||
      quoted.some((line) => line.includes(text.toLowerCase())),
  )
  const extra = oddHours(material, [...told, ...statements, ...(note.clause ? [note.clause] : []), ...note.quotes])
  return {
    ...conditions,
    oddHours: extra,
    ...(within && { shifts: undefined, extraHours: undefined, mayExtraHours: undefined }),
    ...noteSlots(['hoursNote', 'hoursNoteThing', 'hoursNoteQuotes'], note, material),
    ...(conditions.percent ? {} : noteSlots(['travelNote', 'travelNoteThing', 'travelNoteQuotes'], travel, material)),
    ...(travel.clause || travel.quotes.length ? { travel: undefined } : {}),
  }
}

const isWithin = (item: Evidence, line: Evidence): boolean => line.start <= item.start && item.end <= line.end

/** How often a name inside sentences makes it doubtful that the employer is unnamed. */
const OFTEN = 1

/** "Alder Farms", "eAlder", "360alder". */
const NAME = /(?<=[\p{Ll},] )(?:\p{Lu}[\p{L}&]{2,}(?: \p{Lu}[\p{L}&]+){0,3}|\p{Ll}{1,2}\p{Lu}\p{Ll}{3,}|\d{1,4}\p{Ll}{4,})/gu

/** Some name comes back again and again; whose it is was not understood, so nothing is said of a name that is missing. */
function repeatsName({ source, role, skills, isWord, isProper, words }: Material): boolean {
  // The title, places and what is asked for have names of their own.
  const asked = skills.flatMap(({ evidence }) => evidence.map(({ text }) => text))
  const known = [role.title?.value ?? '', ...(role.locations?.value ?? []), ...asked].join('\n')
  const counts = new Map<string, number>()
  NAME.lastIndex = 0
  for (let found = NAME.exec(source); found; found = NAME.exec(source)) {
    const [name] = found
    const parts = name.toLowerCase().split(' ')
    // "Maintenance Supervisor", "January": ordinary words and names of days with capitals name no employer, unless they end as one does.
    if (parts.every((part) => isWord(part) || isProper(part)) && !words['own-bodies'].includes(parts.at(-1) ?? '')) continue
    const count = (counts.get(name) ?? 0) + 1
    if (count >= OFTEN && !known.includes(name)) return true
    counts.set(name, count)
  }
  return false
}

/** "Kitchen Porter – Salt & Rye": what stands behind the title may be the employer, so nothing is said of a name that is missing. */
function namesBehindTitle({ source, role: { title, locations }, isWord }: Material): boolean {
  const heads = title?.evidence.filter(({ section }) => section === 'header') ?? []
  const behind = heads.flatMap(({ start }) => {
    const [line = ''] = source.slice(start, start + LONGEST_HEAD).split('\n', 1)
    const at = line.toLowerCase().indexOf(title?.value.toLowerCase() ?? '')
    return line
      .slice(Math.max(0, at))
      .split(/\s[–—|-]\s|\s?[@|]\s?/)
      .slice(1)
  })
  return behind.some((part) => {
    const text = (part.split('(', 1)[0] as string).trim()
    return (
      /^\p{Lu}[\p{L}&.'’ ]+$/u.test(text) &&
      (text.includes(' ') || !isWord(text.toLowerCase())) &&
      !locations?.value.some((place) => place.includes(text) || text.includes(place))
    )
  })
}

/** Letters of the line of the title that are looked at. */
const LONGEST_HEAD = 120

/** The agency that placed the posting, where it tells of itself; one word alone may be the recruiter. */
function agencyName(material: Material): Phrase | undefined {
  const { agency, company } = material
  if (!agency || !company.name?.value.includes(' ') || namesClient(material).isNamed) return undefined
  return company.name.evidence.some(({ section }) => section === 'about-company')
    ? name(company.name.value.replace(/&amp;/g, '&'), company.name.evidence)
    : undefined
}

/** `terms`: what either paragraph may tell, in the same phrases, so that only one does. */
export function companySlots(material: Material, length: ReportLength, terms: Slots): Slots {
  const base = baseSlots(material)
  const { asked, lacks } = questionsOf(material, length)
  const facts = companyFacts(material, SHOWN[length])
  const reports = companyReports(material, facts)
  const own = besideReports(facts, reports)
  const ofTeam = teamSlots(reports, material)
  const practices = practiceSlots(material, [own, { ...reports, ...ofTeam } as Slots, withoutTeam(terms)])
  const { isNamed } = namesClient(material)
  const isDoubtful = repeatsName(material) || namesBehindTitle(material)
  const slots = gathered(
    base,
    besideQuotes(own, terms),
    reports,
    signalSlots(material, [own, reports, practices]),
    practices,
    payRange(material),
    terms,
    questionSlots(asked, length === 'detailed' ? 3 : 2),
    {
      reportsTo: superior(material),
      agency: material.agency && !isNamed ? flag(anchor(material)) : undefined,
      agencyName: agencyName(material),
      throughAgency: isNamed ? flag(anchor(material)) : undefined,
      nameless: material.company.name || isDoubtful ? undefined : flag(anchor(material)),
      unnamed: base.company || material.company.description || isDoubtful ? undefined : flag(anchor(material)),
      lacks: list(lacks, 'or'),
      missing: list(lacks),
    },
  )
  return Object.assign(slots, ofTeam)
}

/** The name of a team does not tell what else its sentence does. */
const withoutTeam = ({ team: _team, ...rest }: Record<string, Slot | undefined>): Slots => rest as Slots

/** What is short of the team, and told by no duty; the report may not have spoken of it before. */
function teamSlots({ teamIs, teamReported, teamReportedMore }: Slots, { responsibilities, words }: Material): Slots {
  const told = (slot: Slot | undefined): Phrase | undefined => {
    if (!slot || 'items' in slot) return undefined
    const text = slot.text.replace(`${words.also} `, '')
    const isOfDuty = responsibilities.some(({ evidence }) => evidence.some((own) => slot.evidence.some((item) => overlap(own, item))))
    return isOfDuty || text.split(' ').length > LONGEST_OF_TEAM ? undefined : { ...slot, text }
  }
  const [first, second] = [teamReported, teamReportedMore].map(told).filter((phrase) => phrase !== undefined)
  return { teamIs: told(teamIs), teamReported: first, teamReportedMore: second }
}

/** Words of a statement on the team. */
const LONGEST_OF_TEAM = 28

/** Benefits that no quotation on pay holds. */
function besideQuotes(own: Slots, { payQuote, payNoteThing, payNoteQuotes }: Slots): Slots {
  const quoted = [payQuote, payNoteThing, payNoteQuotes]
    .flatMap((slot) => (slot ? ('items' in slot ? slot.items : [slot]) : []))
    .map(({ text }) => text.toLowerCase())
  const { benefits } = own
  if (quoted.length === 0 || !benefits || !('items' in benefits)) return own
  const left = benefits.items.filter(({ text }) => !quoted.some((each) => each.includes(text.toLowerCase().replace(/^an? /, ''))))
  return left.length === benefits.items.length ? own : { ...own, benefits: left.length > 1 ? list(left) : undefined, benefit: left[0] }
}

/** `unsaid`: the same behind a denial. */
function questionSlots(asked: readonly Question[], most: number): Slots {
  if (asked.length === 0) return {}
  const items = asked.map(({ text }) => text)
  const behind = (told: readonly Evidence[]): Phrase[] => questionsBehind(asked, told, most)
  return { questions: { items, joint: 'and', behind }, unsaid: { items, joint: 'or', behind } }
}

/** Some line prefers the schooling: what is not required may be not wanted either. */
const isWished = ({ asks, role: { education } }: Material): boolean =>
  asks.some(
    ({ level, evidence }) =>
      level === 'preferred' && education?.evidence.some(({ start, end }) => start < evidence.end && end > evidence.start),
  )

/** Words of schooling, years and licences that one sentence has room for. */
const ROOM_OF_PAST = 25

/** The schooling with what there is room for beside it; the rest is told apart. */
function pastOf(schooling: Phrase | undefined, spell: Phrase | undefined, { licences, moreLicences }: Wanted): Slots {
  const lengthOf = (phrases: readonly (Phrase | undefined)[]): number =>
    phrases.reduce((sum, phrase) => sum + (phrase ? phrase.text.split(' ').length : 0), 0)
  const several = [schooling, spell, ...licences].filter((phrase) => phrase !== undefined).length > 1
  const [degree, years] = several ? [schooling && bracketed(schooling), spell && bracketed(spell)] : [schooling, spell]
  const isYearsApart = degree !== undefined && lengthOf([degree, years]) > ROOM_OF_PAST
  const isLicenceApart = lengthOf([degree, isYearsApart ? undefined : years, ...licences]) > ROOM_OF_PAST && (degree ?? years) !== undefined
  return {
    degree,
    years: isYearsApart ? undefined : years,
    moreYears: isYearsApart ? years : undefined,
    licences: isLicenceApart ? undefined : list(licences),
    moreLicences: list(isLicenceApart ? licences : moreLicences),
    lastLicences: isLicenceApart ? list(moreLicences) : undefined,
  }
}

/** A figure, or the word before its unit. */
const FIGURE = /\d+|(?<!\p{L})\p{L}{1,12}(?= (?:years?|months?))/u

/** The years, unless the line of the degree states them. */
const spellBeside = (schooling: Phrase | undefined, spell: Phrase | undefined): Phrase | undefined =>
  spell &&
  schooling?.evidence.some((own) => spell.evidence.some((item) => own.start < item.end && item.start < own.end)) &&
  schooling.text.includes(FIGURE.exec(spell.text)?.[0] ?? ' ')
    ? undefined
    : spell

/** Gates beside degree, years and licence: each kind on its own, or all in one list where there are several. */
function demandsOf(
  material: Material,
  { licences, moreLicences, languages, physical }: Wanted,
  shown: number,
  told: readonly (Phrase | undefined)[],
): Slots {
  const { checks, demands: all } = gatesOf(material)
  // What the schooling or the years tell is no further condition.
  const demands = all.filter(
    (demand) => !told.some((phrase) => phrase?.evidence.some((own) => demand.evidence.some((item) => overlap(own, item)))),
  )
  const drives = driving(material, [...licences, ...moreLicences, ...demands, ...told.filter((phrase) => phrase !== undefined)])
  // What is checked has a clause of its own beside what a candidate must bring.
  const kinds = [languages, physical, demands, drives ? [drives] : []].filter((kind) => kind.length > 0)
  if (kinds.length > 1) {
    const spoken =
      languages.length > 1
        ? [
            noun(
              joinPlain(languages, 'and'),
              languages.flatMap(({ evidence }) => evidence),
            ),
          ]
        : languages
    const [gates, moreGates] = roomFor([...spoken, ...demands, ...(drives ? [drives] : []), ...physical].slice(0, shown + 3))
    return { checks: list(checks), gates: list(gates), moreGates: list(moreGates) }
  }
  return {
    languages: list(languages),
    physical: list(physical),
    checks: list(checks),
    demands: list(demands),
    driving: drives,
  }
}

const joinPlain = (items: readonly Phrase[], joint: 'and' | 'or'): string => items.map(({ text }) => text).join(` ${joint} `)

/** Some phrase of the slots rests on the same place. */
function tells(slots: Slots, places: Phrase['evidence'] = []): boolean {
  for (const name in slots) {
    const slot = slots[name]
    for (const { evidence } of itemsOf(slot))
      if (evidence.some((own) => places.some((place) => own.start < place.end && place.start < own.end))) return true
  }
  return false
}

const truth = (fact: { value: boolean; evidence: Phrase['evidence'] } | undefined): Phrase | undefined =>
  fact?.value ? flag(fact.evidence) : undefined

/** `licences`: what else is told that may hold it. */
function driving(material: Material, licences: readonly Phrase[]): Phrase | undefined {
  const fact = material.role.drivingLicence
  if (
    !fact?.value ||
    // "Driving licence class B desirable"
    material.asks.some(({ level, evidence }) => level === 'preferred' && fact.evidence.every((item) => overlap(item, evidence))) ||
    licences.some(
      (licence) =>
        /driv/i.test(licence.text) ||
        licence.evidence.some((own) => fact.evidence.some((item) => own.start < item.end && item.start < own.end)),
    )
  )
    return undefined
  return noun(material.words['driving-licence'], fact.evidence, false)
}
