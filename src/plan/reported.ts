/** Sentences of the posting in reported speech that tell what no other sentence does. */

import type { Reported } from '../infer/reported'
import { shortName } from '../infer/reporting/subject'
import { READER } from '../infer/reporting/third-person'
import { verbForms } from '../nlp/inflect'
import { hyphenedRuns } from '../nlp/letter-runs'
import { lately, once } from '../once'
import { articleFor } from '../realise/article'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence } from '../types'
import { baseSlots } from './base'
import { holdsAny } from './holds-word'
import { lift } from './lift'
import { type Material, sourceInSmall } from './material'
import { beforeSecond, beforeSlip, tellsNothing, tidied, withoutSlogan } from './own-words'
import { clause, list } from './phrases'
import { repeats } from './repeats'
import { withSerialComma } from './serial-comma'

const LONGEST = 30
/** Words of what an employer tells of itself: what is longer was written to be skimmed. */
const LONGEST_OWN = 32

/** Sentences of each form that are told at most. */
const MOST_TOLD: Record<Reported['form'], number> = { predicate: 3, clause: 2 }
const FORMS = ['predicate', 'clause'] as const
/** A whole sentence tells more than the bare fact in it: where it is reported, these are not told as well. */
const REPLACED: ReadonlySet<string> = new Set(['statement', 'headOffice', 'founded', 'size', 'presence', 'customers', 'stage', 'industry'])
/** These tell nothing of their own place: the noun for an employer rests on its name. */
const NOT_TOLD: ReadonlySet<string> = new Set([...REPLACED, 'body'])
/** What a sentence before tells together with the name of the employer. */
const NAMING = ['description', 'does', 'teamIs', 'founded', 'size', 'industry', 'mission', 'values', 'statement']
const DESCRIBING = ['description', 'does']
const NONE: ReadonlySet<string> = new Set()

/** The facts that no reported sentence tells. */
export function besideReports(facts: Slots, reports: Slots): Slots {
  const told = evidenceIn(reports, NONE)
  if (told.length === 0) return facts
  const left: Record<string, Slot | undefined> = { ...facts }
  for (const name of REPLACED) {
    const slot = left[name]
    if (
      slot &&
      phrasesOf(slot).some(({ evidence }) => evidence.some((own) => told.some((item) => item.start < own.end && own.start < item.end)))
    )
      left[name] = undefined
  }
  return left as Slots
}

/** The most telling sentences about the employer as predicates, and those with a subject of their own, each in the order of the posting. */
export function companyReports(material: Material, told: Slots): Slots {
  // An agency tells of itself, and of its client.
  if (material.agency) {
    const client = clientReport(material)
    const [reported, reportedMore] = client ? [] : clientStates(material)
    return { noted: client, plainNoted: isPlain(client, material) ? client : undefined, reported, reportedMore }
  }
  if (!material.reported.some(({ about }) => about !== 'job')) return {}
  const taken = evidenceIn(told, NOT_TOLD)
  const said: string[] = []
  const isDescribed = (told.description ?? told.does ?? told.teamIs) !== undefined
  const chosen: Record<Reported['form'], Phrase[]> = { predicate: [], clause: [] }
  const add = (form: Reported['form'], isFitting: (text: string) => boolean, least = 0): void => {
    const fits = (report: Reported): boolean =>
      report.about === 'company' && report.form === form && report.weight >= least && !said.some((text) => repeats(report.text, text))
    const phrase =
      choose(
        material,
        taken,
        fits,
        (text) => isFitting(text) && !said.some((other) => repeats(text, other) || tellsSameYear(text, other)),
      ) ??
      // What describes the employer and could not be told as its description may be told as its statement.
      (isDescribed ? undefined : statedDescription(material, taken, fits, isFitting))
    if (!phrase) return
    taken.push(...phrase.evidence)
    said.push(phrase.text)
    // "The employer is owned by its staff" tells what it does, whatever its sentence opens on.
    const own = form === 'clause' && phrase.text.startsWith(`${material.words['the-employer']} `)
    if (own) chosen.predicate.push(clause(phrase.text.slice(material.words['the-employer'].length + 1), phrase.evidence))
    else chosen[form].push(phrase)
  }
  for (let round = 0; round < MOST_TOLD.predicate; round++)
    for (const form of FORMS) if (round < MOST_TOLD[form]) add(form, (text) => !praisesItself(text, material.words))
  // Praise is told as the employer's own words, and only where nothing else is said.
  if (said.length === 0 && !NAMING.some((name) => told[name])) add('predicate', () => true)
  const teamSpeaks = speaksAsTeam(material)
  const ofTeam = chosen.predicate.filter(
    (phrase) =>
      isOfTeam(phrase, material) || (teamSpeaks && !phrase.evidence[0]?.text.slice(0, OPENING_NAME).includes(shortNameOf(material))),
  )
  const whole = told.teamIs
    ? undefined
    : ofTeam.find(({ text }) => isTeam(text, material.words) && text.split(' ').length >= FEWEST_OF_TEAM)
  const joining =
    told.teamIs || whole
      ? undefined
      : choose(
          material,
          taken,
          ({ about }) => about === 'team',
          (text) => !tellsNothing(text, material.words) && !isTorn(text, material.words),
        )
  const acts = ofTeam.filter(
    (phrase) => !isTeam(phrase.text, material.words) && !isBody(phrase.text, material.words) && isPlain(phrase, material),
  )
  const [reported, reportedMore, reportedLast] = byPresenting(
    inOrder(chosen.predicate.filter((phrase) => !ofTeam.includes(phrase))),
    isDescribed ? [] : material.words['telling-verbs'].map((verb) => verbForms(verb).present),
    material.words,
  )
  // What is told of it in a whole sentence is not told as a bare fact, and a bare fact needs a name before it.
  const left = besideReports(told, { noted: list([...chosen.predicate, ...chosen.clause]) })
  const isPresented = (baseSlots(material).company ? NAMING : DESCRIBING).some((name) => left[name])
  const [noted, notedMore] = inOrder(chosen.clause).map((phrase, at) =>
    teamSpeaks ? asOfTeam(phrase, material) : at === 0 && !reported && !isPresented ? introduced(phrase, material) : phrase,
  )
  const plain = (phrase: Phrase | undefined): Phrase | undefined => (isPlain(phrase, material) ? phrase : undefined)
  return {
    ...(joining && {
      teamIs: { ...joining, form: 'noun' as const, text: `${articleFor(joining.text, material.words.sounds)} ${joining.text}` },
    }),
    ...(whole && { teamIs: { ...whole, form: 'noun', text: whole.text.slice(whole.text.indexOf(' ') + 1) } }),
    teamReported: acts[0],
    teamReportedMore: acts[1],
    reported,
    reportedMore,
    reportedLast,
    noted,
    notedMore,
    plainReport: plain(reported),
    plainMore: plain(reportedMore),
    plainLast: plain(reportedLast),
    plainNoted: plain(noted),
    plainNotedMore: plain(notedMore),
  }
}

/** "was founded in 1990 by two cooks", "was founded in 1990 and has 40 shops": one beginning is told once. */
function tellsSameYear(text: string, other: string): boolean {
  const [verb = '', event = ''] = text.split(' ', 2)
  const [year] = /\b(?:19|20)\d\d\b/.exec(text) ?? []
  return year !== undefined && other.includes(year) && other.startsWith(`${verb} ${event} `)
}

/** The sentence that the description was read from, where that is told nowhere. */
function statedDescription(
  material: Material,
  taken: readonly Evidence[],
  fits: (report: Reported) => boolean,
  isFitting: (text: string) => boolean,
): Phrase | undefined {
  for (const report of byWeight(material.reported)) {
    const { start, end } = report.evidence
    if (!fits(report) || !repeats(report.text, material.company.description?.value)) continue
    if (taken.some((item) => item.start < end && start < item.end)) continue
    const phrase = printable(report, material)
    if (phrase && isFitting(phrase.text)) return phrase
  }
  return undefined
}

/** "Our client runs two cold stores": the employer that an agency does not name. */
function clientReport(material: Material): Phrase | undefined {
  const { words } = material
  const openings = words['client-words'].map((word) => `${words['reported-pronouns'].our} ${word} `)
  const found = choose(
    material,
    [],
    ({ about, form, text }) =>
      about === 'company' &&
      form === 'clause' &&
      openings.some((opening) => text.toLowerCase().startsWith(opening)) &&
      !words.seeking.includes(text.split(' ')[2] ?? ''),
  )
  const [article = ''] = words['own-articles']
  return found && { ...found, text: `${article}${found.text.slice(found.text.indexOf(' '))}` }
}

/** "The firm has 38 partners": what an agency tells of its client, without praise. */
function clientStates(material: Material): Phrase[] {
  const { words } = material
  const bodies = words['own-bodies'].filter((body) => !words['agency-bodies'].includes(body))
  const found: Phrase[] = []
  for (const report of material.reported) {
    const [article = '', body = ''] = report.evidence.text.toLowerCase().split(' ', 2)
    if (report.about !== 'company' || report.form !== 'predicate' || article !== words['own-articles'][0] || !bodies.includes(body))
      continue
    const phrase = phraseOf(report, material)
    if (phrase && isPlain(phrase, material) && found.length < MOST_OF_CLIENT) found.push(phrase)
  }
  return found
}

const MOST_OF_CLIENT = 2
/** Letters in which a sentence names the employer as who speaks: "At Alder Farms, we". */
const OPENING_NAME = 24

/** "We work with other crews across Alder Farms", "We are a team in Alder Foods": who speaks is a part of the employer. */
export const speaksAsTeam = (material: Material): boolean => teamVoice(material).speaks

const teamVoice = lately((material: Material): { speaks: boolean } => {
  const { reported, company, words } = material
  const name = company.name?.value
  const speaks =
    (name === undefined || !isOwnUnit(name, words.units)) &&
    (namesUnit(material) ||
      isWithinMore(company.description?.value, words) ||
      isTeamOf(name, material) ||
      reported.some(
        ({ about, form, text, evidence }) =>
          about === 'company' &&
          form === 'predicate' &&
          isSpoken(evidence, words) &&
          ((name !== undefined && words['parts-of'].some((part) => text.includes(` ${part} ${name}`))) ||
            words['part-states'].some((part) => text.startsWith(part)) ||
            isWithinMore(text.slice(text.indexOf(' ') + 1), words)),
      ))
  return { speaks }
})

/** "We are a growing team of fitters working on every Alder pump": who names the employer as somebody else is a part of it. */
function isTeamOf(name: string | undefined, { company: { description }, source, words }: Material): boolean {
  const place = description?.evidence.find(({ section }) => section !== 'given')
  if (name === undefined || !description || !place || !isSpoken(place, words)) return false
  if (!description.value.split(' ', UNIT_WITHIN).some((part) => words['team-words'].includes(part))) return false
  const rest = source.slice(place.start, place.start + LONGEST_OF_TEAM)
  return rest.slice(0, rest.search(/[.!?]\s|\n|$/)).includes(` ${name} `)
}
const LONGEST_OF_TEAM = 400

/** "The Audit team", "our team is responsible for": where a unit has its name or is what "our" stands before, and nothing is told of the whole, the unit speaks. */
function namesUnit(material: Material): boolean {
  const { source, company, words } = material
  const { founded, size, presence, description } = company
  const name = company.name?.value
  const isWhole = description && !isSpoken(description.evidence[0], words) && !tellsNothing(description.value, words)
  if (founded || size || presence || isWhole) return false
  if (name !== undefined && holdsAny(sourceInSmall(material).text, words['team-speaks'])) return true
  for (const unit of words['team-words'].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))
    for (let at = source.indexOf(` ${unit}`); at >= 0; at = source.indexOf(` ${unit}`, at + 1)) {
      const before = source.slice(Math.max(0, at - LONGEST_UNIT_NAME), at)
      const own =
        NAMED_UNIT.exec(before)?.[1] ??
        (source.startsWith(` ${unit.toLowerCase()}`, at) ? OPENING_UNIT.exec(`\n${before}`)?.[1] : undefined)
      // "the Alder Farms team" is everybody at Alder Farms.
      if (own !== undefined && !name?.includes(own)) return true
    }
  return false
}

/** "the Audit", "In the Payments, Cards and Loans". */
const NAMED_UNIT = /(?:^|\s)(?:[Tt]he|[Oo]ur) (\p{Lu}[\p{L}\d&.-]{1,20}(?:,? (?:and |& )?\p{Lu}[\p{L}\d&.-]{1,20}){0,4})$/u
/** "Northern Audit" at the start of a sentence. */
const OPENING_UNIT = /[\n.!?]\s{0,3}(\p{Lu}[\p{L}\d&-]{1,20}(?: \p{Lu}[\p{L}\d&-]{1,20}){1,3})$/u
const LONGEST_UNIT_NAME = 70

/** "its vans are new" where no sentence before has told whose: "Alder Farms' vans", "the client's vans". */
function introduced(phrase: Phrase, { company, agency, words }: Material): Phrase {
  const { our: own = '', we: it = '' } = words['reported-pronouns']
  const name = company.name?.value.replace(/&amp;/g, '&')
  const { text } = phrase
  if (name !== undefined && text.includes(shortName(name))) return phrase
  const [first = '', second = ''] = text.split(' ', 2)
  const [article = ''] = words['own-articles']
  if (name === undefined && first === own && !second.endsWith('s') && words['client-words'].includes(second))
    return { ...phrase, text: article + text.slice(own.length) }
  const subject = name !== undefined && !agency ? name : words['the-employer']
  // "Alder Farms' vans"
  const ending = words['possessive-ending'].slice(0, subject.endsWith('s') ? 1 : undefined)
  if (first === own) return { ...phrase, text: `${subject}${ending}${text.slice(own.length)}` }
  return {
    ...phrase,
    text: text.replace(`, ${it} `, `, ${subject} `).replace(` ${words.of} ${own} `, ` ${words.of} ${subject}${ending} `),
  }
}

const shortNameOf = ({ company }: Material): string => shortName(company.name?.value ?? '\n')

/** "its ovens" of a team that speaks are "the team's ovens". */
function asOfTeam(phrase: Phrase, { words }: Material): Phrase {
  const own = `${words['reported-pronouns'].our} `
  const text = phrase.text.replaceAll(words['the-employer'], words['the-team'])
  // "its team" is who speaks.
  for (const unit of words['team-words'])
    if (text.startsWith(`${own}${unit} `)) return { ...phrase, text: words['the-team'] + text.slice(own.length + unit.length) }
  return { ...phrase, text: text.startsWith(own) ? `${words['the-team']}${words['possessive-ending']} ${text.slice(own.length)}` : text }
}

/** "is a company that keeps growing": no team is one. */
const isBody = (text: string, words: Material['words']): boolean =>
  text.startsWith(`${words['reported-verbs'].are} `) && text.split(' ', UNIT_WITHIN).some((word) => words.bodies.includes(word))

/** Words of a statement that tells what a team is, at least: "is a team of nurses" tells too little. */
const FEWEST_OF_TEAM = 7

/** "is a small team of nurses". */
function isTeam(text: string, words: Material['words']): boolean {
  const parts = text.split(' ', UNIT_WITHIN)
  return (
    parts[0] === words['reported-verbs'].are &&
    words.phrases['indefinite-articles'].includes(parts[1] ?? '') &&
    parts.some((part) => words['team-words'].includes(part) || words.collectives.includes(part))
  )
}

/** "Alder School": the name itself is that of a unit. */
const isOwnUnit = (name: string, units: readonly string[]): boolean => name.split(' ').some((part) => units.includes(part.toLowerCase()))

/** "a small team within the hospital", not "a team of joiners". */
function isWithinMore(text: string | undefined, words: Material['words']): boolean {
  const parts = text?.split(' ', UNIT_WITHIN) ?? []
  const at = parts.findIndex((part) => words['team-words'].includes(part))
  return at > 0 && words.phrases['indefinite-articles'].includes(parts[0] ?? '') && words['inside-words'].includes(parts[at + 1] ?? '')
}

/** Words of a description in which its noun stands. */
const UNIT_WITHIN = 7

/** The sentence opens on "we". */
export const isSpoken = (place: Evidence | undefined, { speaker }: Material['words']): boolean =>
  speaker.includes((/^[\p{L}’']*/u.exec(place?.text ?? '')?.[0] ?? '').toLowerCase().replace(/’/g, "'"))

/** Where a text speaks of the team, "we" are the team. */
const isOfTeam = ({ text, evidence }: Phrase, { words }: Material): boolean =>
  evidence[0]?.section === 'about-team' ||
  text.split(' ', COLLECTIVE_WITHIN).some((word) => words.collectives.includes(word.replace(/,$/, '')))

const COLLECTIVE_WITHIN = 5

/** Where nothing before has told what the employer is, the statement that tells it comes first, or else one of what it does. */
function byPresenting(phrases: Phrase[], acts: readonly string[], words: Material['words']): Phrase[] {
  // "is a great place to work" tells of the work, not of the employer.
  const is = (text: string): boolean => {
    const [verb, article = '', ...rest] = text.split(' ')
    return (
      verb === words['reported-verbs'].are &&
      words.phrases.articles.includes(article) &&
      !rest.slice(0, UNIT_WITHIN).some((word) => words['no-employers'].includes(word))
    )
  }
  const does = (text: string): boolean => acts.includes(text.split(' ', 1)[0] ?? '')
  const first = acts.length === 0 ? undefined : (phrases.find(({ text }) => is(text)) ?? phrases.find(({ text }) => does(text)))
  return first ? [first, ...phrases.filter((phrase) => phrase !== first)] : phrases
}

const inOrder = (phrases: readonly Phrase[]): Phrase[] =>
  [...phrases].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))

/** "its services are many, it knows how": two sentences with a comma between them. */
function isSpliced(
  text: string,
  {
    phrases,
    conditions,
    'lead-phrases': leads,
    'reported-pronouns': pronouns,
    'reported-subject': subject,
    'the-employer': own,
  }: Material['words'],
): boolean {
  if (!text.includes(`, ${pronouns[subject]} `) && !text.includes(`, ${own} `)) return false
  const first = text.slice(0, text.indexOf(' ')).toLowerCase()
  return !phrases.prepositions.includes(first) && !conditions.includes(first) && !Object.hasOwn(leads, first)
}

/** "its ovens are ...": a verb stands behind the subject. */
const holdsFinite = (text: string, { phrases }: Material['words']): boolean =>
  text.split(' ').some((word, at, all) => at > 0 && at < all.length - 1 && phrases.finite.includes(word))

/** A list that was cut before its last item: "schools, clinics, libraries" of "schools, clinics, libraries and other bodies". */
export function breaksOff(text: string, whole: string, { joints, phrases }: Material['words']): boolean {
  if (isOpenEnd(text, whole, phrases)) return true
  const comma = text.lastIndexOf(', ')
  if (comma < 0 || text.indexOf(', ') === comma || text.length >= whole.trim().length - 1) return false
  const tail = text.slice(comma + 2).split(' ')
  return tail.length <= LONGEST_ITEM && !tail.includes(joints.and) && !tail.includes(joints.or)
}

const LONGEST_ITEM = 3

/** "The premise" that the whole goes on to tell: cut there, it says nothing. */
function isOpenEnd(text: string, whole: string, { articles, relatives }: Material['words']['phrases']): boolean {
  const last = text.lastIndexOf(' ')
  const before = /(?<!\p{L})\p{L}+$/u.exec(text.slice(text.lastIndexOf(' ', last - 1) + 1, Math.max(0, last)))?.[0] ?? ''
  if (!articles.includes(before.toLowerCase()) || !/^\p{L}+$/u.test(text.slice(last + 1))) return false
  const end = before + text.slice(last)
  const at = whole.indexOf(end)
  if (at < 0) return false
  const next = /^ (\p{L}+) /u.exec(whole.slice(at + end.length))
  return next !== null && relatives[0] === next[1]
}

/** "mends roofs to keep dry, safe and warm halls", cut at the comma: the adjective waits for its noun. */
function lacksNoun(text: string, { text: whole, evidence }: Reported, material: Material): boolean {
  const [before = '', last = ''] = text.split(' ').slice(-2)
  const at = whole.lastIndexOf(`${last}, `)
  if (at < 0 || material.words.phrases.linking.includes(before)) return false
  return text.length < whole.length && material.grammar([evidence]).get(last.toLowerCase()) === 'ADJ'
}

/** Without a word of praise, what the employer says of itself can be told as it is. */
export const isPlain = (phrase: Phrase | undefined, { words }: Material): boolean =>
  phrase !== undefined && !praisesItself(phrase.text, words)

/** Words of praise, and those that open one with a hyphen. */
const praiseOf = once((words: readonly string[]) => ({
  words: new Set(words),
  openings: new Set(words.flatMap((word) => [...word.matchAll(/-/g)].map(({ index }) => word.slice(0, index)))),
}))

export function praisesItself(
  text: string,
  { praise, of, quantifiers, 'the-praise': behindArticle, 'own-articles': [article] }: Material['words'],
): boolean {
  const { words, openings } = praiseOf(praise)
  const parts = hyphenedRuns(text)
  return parts.some((part, at) => {
    // "First Bank" is a name; "most of its staff" counts.
    const lower = at === 0 ? part.toLowerCase() : part
    if (behindArticle.includes(lower) && parts[at - 1] === article) return true
    // "world class" is "world-class".
    if (openings.has(lower) && at + 1 < parts.length && words.has(`${lower}-${parts[at + 1]?.toLowerCase()}`)) return true
    return words.has(lower) && !(quantifiers.includes(lower) && parts[at + 1] === of)
  })
}

/** The most telling sentences about the work itself: one, or as many as `most`. */
export function jobReports(material: Material, told: Slots, most: number): Slots {
  if (!material.reported.some(({ about, form }) => about === 'job' && form === 'clause')) return {}
  const taken = [...evidenceIn(told, NONE), ...material.responsibilities.flatMap(({ evidence }) => evidence)]
  const found: Phrase[] = []
  while (found.length < most) {
    const phrase = choose(material, taken, (report) => report.about === 'job' && report.form === 'clause' && isOfWork(report, material))
    if (!phrase) break
    taken.push(...phrase.evidence)
    found.push(phrase)
  }
  return { noted: found[0], notedMore: found[1], notedLast: found[2] }
}

const SUBJECT_WITHIN = 6

/** What it is about is the work, who does it or when: it says so before its verb, or near it. */
function isOfWork({ text }: Reported, { words, persons }: Material): boolean {
  if (text.startsWith(READER)) return true
  const said = hyphenedRuns(text.toLowerCase())
  if (words['asking-ends'].includes(said.at(-1) ?? '')) return false
  const opening = said.slice(0, SUBJECT_WITHIN)
  return (
    opening.some((word) => words['work-words'].includes(word) || persons.has(word)) &&
    !opening.some((word) => words['no-work'].includes(word))
  )
}

/** The most telling that fits and shares no place with what is taken. */
function choose(
  material: Material,
  taken: readonly Evidence[],
  fits: (report: Reported) => boolean,
  isFitting: (text: string) => boolean = () => true,
): Phrase | undefined {
  for (const report of byWeight(material.reported)) {
    const { start, end } = report.evidence
    if (taken.some((item) => item.start < end && start < item.end) || !fits(report)) continue
    const phrase = phraseOf(report, material)
    if (phrase && isFitting(phrase.text)) return phrase
  }
  return undefined
}

const byWeight = once((reported: readonly Reported[]): readonly Reported[] => [...reported].sort((a, b) => b.weight - a.weight))

/** The phrases of the sentences of a posting that were asked for: most are asked for again when another one was chosen. */
const phrasesKnown = lately((_material: Material) => new Map<Reported, Phrase | undefined>())

function phraseOf(report: Reported, material: Material): Phrase | undefined {
  const known = phrasesKnown(material)
  if (!known.has(report)) known.set(report, lifted(report, material))
  return known.get(report)
}

/** "is owned and supported by" breaks off; "is more than a mill" tells not what it is. */
export const isTorn = (text: string, { 'torn-ends': ends, over, phrases, 'reported-verbs': verbs }: Material['words']): boolean =>
  // "cooks who aspire".
  phrases.relatives.includes(text.split(' ').at(-2) ?? '') ||
  ends.includes(text.slice(text.lastIndexOf(' ') + 1)) ||
  text.startsWith(`${verbs.are} ${over} `)

/** The sentence as it can be told, where no other fact tells the same. */
const lifted = (report: Reported, material: Material): Phrase | undefined =>
  repeats(report.text, material.company.description?.value) ||
  // Where a team speaks, its mission is told as the team's, or not at all.
  (repeats(report.text, material.company.mission?.value) && !speaksAsTeam(material))
    ? undefined
    : printable(report, material)

/** The sentence as it can be told; undefined where it cannot. */
export function printable(report: Reported, material: Material): Phrase | undefined {
  const { words } = material
  if (tellsOfTeam(report, words.units) || (report.form === 'clause' && lacksSubject(report.text, words.phrases.prepositions)))
    return undefined
  const whole = inReportedWords(report.text, material).replace(/[®™©]/g, '')
  const isOwn = report.about === 'company'
  const limits = { most: LONGEST, quoted: true, whole: true, name: material.company.name?.value }
  const printed = lift(whole, words, limits) ?? (isOwn ? lift(beforeAside(whole, words), words, limits) : undefined)
  const clean = printed && isOwn ? withoutSlogan(beforeBoast(beforeLooseRelative(printed, words), words), words) : printed
  const told = clean && isOwn ? beforeSlip(clean, material) : clean
  // What stands before the clause must still have its verb.
  const cut = told && isOwn ? beforeClause(told, words) : undefined
  const shorter = cut !== undefined && (report.form === 'predicate' || holdsFinite(cut, words)) ? cut : undefined
  const sound = [told, shorter && praisesItself(shorter, words) ? undefined : shorter].find(
    (text): text is string => text !== undefined && !isUnsound(text, report, material),
  )
  const whose = sound === undefined || !isOwn || report.form === 'clause' ? sound : withArticle(sound, material)
  return whose === undefined ? undefined : asPhrase(whose, report, material)
}

/** What cannot be told as it stands. */
function isUnsound(clean: string, report: Reported, material: Material): boolean {
  const { words } = material
  return (
    pointsNowhere(clean, words) ||
    breaksOff(clean, report.text, words) ||
    lacksNoun(clean, report, material) ||
    isSpliced(clean, words) ||
    isTorn(clean, words) ||
    (report.about === 'company' &&
      (isHalfTurned(clean, material.verbs) ||
        isTangled(clean, words) ||
        (report.form === 'clause' && endsOnIt(clean, words)) ||
        tellsPlaceOnly(clean, material) ||
        tellsOfPost(clean, report, material))) ||
    // "Its long experience, which ..., is a strength": cut before its verb.
    (report.form === 'clause' && clean.length < report.text.length / 2 && !holdsFinite(clean, words)) ||
    (report.form === 'clause' && lacksSubject(clean, words.phrases.prepositions)) ||
    words.phrases['never-last'].includes(clean.slice(clean.lastIndexOf(' ') + 1).toLowerCase())
  )
}

/** A sound text in the manner of the report. */
function asPhrase(clean: string, report: Reported, material: Material): Phrase {
  const { words } = material
  const { evidence } = report
  const even = clean.indexOf(', ') === clean.lastIndexOf(', ') ? withSerialComma(clean, words.phrases) : clean
  const plain = withoutName(plainStart(even, material), material)
  return clause(report.about === 'company' ? tidied(plainer(plain, report, words), material) : plain, [
    evidence,
    ...factsIn(evidence, material),
  ])
}

/** "bakes bread, rolls, cakes, using flour of its own mill" -> what is told before the last clause that hangs on it. */
function beforeClause(
  text: string,
  { phrases, 'description-tails': tails, 'clause-openers': openers }: Material['words'],
): string | undefined {
  const parts = text.split(' ')
  // Of what is cut to less than half too little is left.
  for (let at = parts.length - 1; at >= Math.max(FEWEST_BEFORE_TAIL, parts.length / 2); at--) {
    const [before = '', word = ''] = [parts[at - 1], parts[at]]
    const isApart = before.endsWith(',') && (openers.includes(word) || word.endsWith('ing'))
    if (!isApart && !(phrases.relatives.includes(word) && tails.includes(word))) continue
    const last = before.replace(/,$/, '')
    if (!phrases.prepositions.includes(last) && !phrases['never-last'].includes(last)) return parts.slice(0, at).join(' ').replace(/,$/, '')
  }
  return undefined
}

/** Without "also", behind which nothing stands in the report, and in one sentence. */
function plainer(text: string, { form }: Reported, words: Material['words']): string {
  const one = beforeSecond(text, words)
  if (form === 'clause') return one
  const also = ` ${words.also} `
  const at = one.indexOf(also)
  const apart = at > 0 && one.slice(0, at).split(' ').length <= 2 ? one.slice(0, at) + one.slice(at + also.length - 1) : one
  // "opened in May, is run by two cooks".
  const joined = apart.includes(` ${words.joints.and} `)
    ? apart
    : apart.replace(SECOND_STATE, (whole, before: string, verb: string) =>
        words.phrases.linking.includes(verb) || verb === words['reported-verbs'].have ? `${before} ${words.joints.and} ${verb} ` : whole,
      )
  return joined.startsWith(`${words.also} `) ? joined.slice(words.also.length + 1) : joined
}

/** "is global provider of pumps" -> "is a global provider of pumps"; undefined where many are meant: "is firm believers". */
function withArticle(text: string, { words }: Material): string | undefined {
  const parts = text.split(' ', ARTICLE_WITHIN)
  const [verb, first = ''] = parts
  const { phrases } = words
  if (verb !== words['reported-verbs'].are || phrases.articles.includes(first) || phrases.prepositions.includes(first)) return text
  const head = parts.findIndex((part, at) => at > 1 && (words['self-nouns'].includes(part) || words['own-bodies'].includes(part)))
  const before = parts.slice(1, head < 0 ? undefined : head)
  if (before.some((part) => phrases.articles.includes(part) || phrases.prepositions.includes(part) || /(?:ing|ed|ly)$/.test(part)))
    return text
  if (before[1]?.endsWith('ers') && words.phrases.prepositions.includes(parts[3] ?? '')) return undefined
  return head < 0 || /[\p{Lu}\d]/u.test(first) ? text : `${verb} ${articleFor(first, words.sounds)} ${text.slice(text.indexOf(' ') + 1)}`
}
const ARTICLE_WITHIN = 5

const SECOND_STATE = /^([^,]{1,90}), (\p{Ll}{2,4}) /u

/** "opens-source its tools", "bakes, ice and sells": verbs that were not turned; "bakes by baking": a slip of the hand. */
function isHalfTurned(text: string, verbs: ReadonlySet<string>): boolean {
  const [first = '', second = '', third = ''] = text.split(' ')
  if (first.length > STEM && third.startsWith(first.slice(0, STEM))) return true
  return /^\p{Ll}+s-/u.test(first) || (/^\p{Ll}+s,$/u.test(first) && /^\p{Ll}+,$/u.test(second) && verbs.has(second.slice(0, -1)))
}

/** Letters in which two forms of a verb are alike. */
const STEM = 5

/** "works in a trade which is growing" -> "works in a trade": a clause that only a comma could set off. */
export function beforeLooseRelative(text: string, { phrases, 'loose-relatives': loose }: Material['words']): string {
  for (const relative of loose) {
    const at = text.indexOf(` ${relative} `)
    const head = text.slice(0, Math.max(0, at)).replace(/,$/, '')
    const last = head.slice(head.lastIndexOf(' ') + 1)
    if (head.split(' ').length >= FEWEST_BEFORE_TAIL && !phrases.prepositions.includes(last)) return head
  }
  return text
}

/** "bakes bread, rolls, cakes and has two vans": a list with a second verb behind its last item; "its cooks know its ovens and its guests". */
function isTangled(
  text: string,
  { joints, phrases, 'clause-openers': openers, 'reported-pronouns': { our = '' } }: Material['words'],
): boolean {
  if (text.split(' ').length > LONGEST_OWN || /\/\p{L}{1,30}\//u.test(text)) return true
  if (hyphenedRuns(text.toLowerCase()).filter((word) => word === our).length >= MOST_OWN) return true
  const row = text.replace(`, ${joints.and} `, ` ${joints.and} `)
  const comma = row.indexOf(', ')
  if (comma < 0) return false
  const tail = row.slice(row.lastIndexOf(', ') + 2).split(' ')
  const joint = tail.indexOf(joints.and)
  const isOne = comma === row.lastIndexOf(', ')
  // "combines craft and skill, careful tasting": an item that lost those behind it.
  const isLoose = /^\p{Ll}+$/u.test(tail[0] ?? '') && !/(?:ing|ed|ly)$/.test(tail[0] ?? '')
  const isOther = [phrases.prepositions, phrases.articles, phrases.relatives, openers].some((list) => list.includes(tail[0] ?? ''))
  // "a calm, creative place": two adjectives.
  const isPair = phrases.articles.includes(row.slice(0, comma).split(' ').at(-2) ?? '')
  if (isOne && isLoose && !isOther && !isPair && tail.length === 2 && row.slice(0, comma).includes(` ${joints.and} `)) return true
  // "ovens, mixers, vans", but "shops in Hull and York, both in Yorkshire, England" and "ovens, mixers and vans, including one tanker".
  if (
    !isOne &&
    !openers.includes(tail[0] ?? '') &&
    tail.length <= LONGEST_ITEM &&
    /^\p{Ll}/u.test(tail[0] ?? '') &&
    !tail.includes(joints.and) &&
    !tail.includes(joints.or)
  )
    return true
  return !isOne && joint > 0 && joint <= LONGEST_ITEM && phrases.finite.includes(tail[joint + 1] ?? '')
}

const MOST_OWN = 4

/** "skills come to the kitchen with it": what is meant is not to be seen. */
const endsOnIt = (text: string, { phrases, 'own-pronoun': it, 'the-employer': own }: Material['words']): boolean =>
  [it, own].some((end) => {
    if (!text.endsWith(` ${end}`)) return false
    const before = text.slice(0, -end.length - 1)
    return phrases.prepositions.includes(before.slice(before.lastIndexOf(' ') + 1))
  })

/** "is based in Cork" where the work is in Cork. */
const tellsPlaceOnly = (text: string, { words, role }: Material): boolean =>
  role.locations !== undefined &&
  !text.includes(` ${words.joints.and} `) &&
  text.split(' ').length <= LONGEST_PLACE &&
  words['place-states'].some((state) => text.startsWith(state))

/** Words of a statement that tells where the employer is and no more. */
const LONGEST_PLACE = 12

/** "The cook will run the kitchen", "Cooks are its face": whoever takes the post is no employer. */
function tellsOfPost(text: string, { form }: Reported, material: Material): boolean {
  const { person } = baseSlots(material)
  if (form !== 'clause' || !person || !('text' in person)) return false
  const head = person.text.slice(person.text.lastIndexOf(' ') + 1).toLowerCase()
  const opening =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SUBJECT_WITHIN) ?? []
  return opening.includes(head) || opening.includes(`${head}s`)
}

/** "employs 900 people, making it the largest employer": the tail that only praises goes. */
export function beforeBoast(text: string, words: Material['words']): string {
  if (!praisesItself(text, words)) return text
  const joint = text.lastIndexOf(` ${words.joints.and} ${words['reported-verbs'].are} `)
  const before = text.slice(0, Math.max(0, joint))
  // "was founded in 1990" is short, and tells enough.
  if (before.split(' ').length >= FEWEST_BEFORE_TAIL - Number(/\d$/.test(before)) && !praisesItself(before, words))
    return text.slice(0, joint).replace(/,$/, '')
  const comma = text.lastIndexOf(', ')
  if (comma < 0) return text
  const head = text.slice(0, comma)
  const [first = ''] = text.slice(comma + 2).split(' ')
  // "opened in May, and since then it has built a superb name".
  const { joints, 'own-pronoun': it } = words
  const tail = text.slice(comma + 2)
  const isClause = tail.startsWith(`${joints.and} ${it} `) || (first === joints.and && !head.includes(',') && tail.includes(` ${it} `))
  const isTail = isClause || first.endsWith('ing') || words.phrases.relatives.includes(first)
  return isTail && head.split(' ').length >= FEWEST_BEFORE_TAIL && !praisesItself(head, words) ? head : text
}

/** "makes wine and sells 900 cases a year, two thirds of it abroad": without what is added behind a closed list. */
function beforeAside(text: string, { joints }: Material['words']): string {
  const comma = text.lastIndexOf(', ')
  const head = text.slice(0, Math.max(0, comma))
  const isItem = text.slice(comma + 2).startsWith(`${joints.and} `) || text.slice(comma + 2).startsWith(`${joints.or} `)
  return head.split(' ').length < FEWEST_BEFORE_TAIL || isItem || (head.includes(', ') && !head.includes(` ${joints.and} `)) ? text : head
}

const FEWEST_BEFORE_TAIL = 5

/** A long name that has opened the paragraph is not told in full again. */
function withoutName(text: string, material: Material): string {
  const name = material.company.name?.value.replace(/&amp;/g, '&')
  if (!name || name.length < LONG_NAME || !text.includes(name)) return text
  const { words } = material
  const [article = ''] = words['own-articles']
  // "Harbour House, Kinsale is": what follows the comma belongs to the name.
  if (text.includes(`${name},`)) return text
  // "the Alder Farms van": what belongs to it.
  const own = words['reported-pronouns'].our ?? ''
  const parts = text.split(`${article} ${name} `)
  const isNoun = (part: string): boolean => /^\p{Ll}/u.test(part) && !words.phrases.finite.includes(part.split(/[ ,]/)[0] ?? '')
  const owned = parts.reduce((told, part) => told + (isNoun(part) ? `${own} ` : `${article} ${name} `) + part)
  return owned.replaceAll(`${article} ${name}`, words['the-employer']).replaceAll(name, words['the-employer'])
}

/** Letters of a name that is long. */
const LONG_NAME = 14

/** "understands that, better than anyone": what is meant stands elsewhere. */
const pointsNowhere = (text: string, { phrases }: Material['words']): boolean => text.includes(` ${phrases.relatives[0]},`)

/** The findings that stand in the sentence: what it tells rests on each of them. */
function factsIn(line: Evidence, { company, culture }: Material): Evidence[] {
  const found: Evidence[] = []
  const add = (item: Evidence): void => {
    if (item.section !== 'given' && item.start >= line.start && item.end <= line.end && !found.some(({ start }) => start === item.start))
      found.push(item)
  }
  for (const fact of [company.founded, company.size, company.customers, company.presence, company.industry, company.stage])
    for (const item of fact?.evidence ?? []) add(item)
  for (const { evidence } of culture) for (const item of evidence) add(item)
  return found
}

/** "under the direction of the chief plans the shifts", "promptly answers calls": nobody is said to do it. */
function lacksSubject(text: string, prepositions: readonly string[]): boolean {
  const first = text.slice(0, Math.max(0, text.indexOf(' '))).toLowerCase()
  return !text.includes(', ') && (prepositions.includes(first) || first.endsWith('ly'))
}

/** "We are a team of nine" tells of the team, not of the employer. */
const tellsOfTeam = ({ about, form, text, evidence }: Reported, units: readonly string[]): boolean =>
  about === 'company' &&
  form === 'predicate' &&
  evidence.section === 'about-team' &&
  text
    .split(' ')
    .slice(0, 4)
    .some((word) => units.includes(word))

/** What speaks of the reader speaks of who takes the post. */
export function inReportedWords(text: string, material: Material): string {
  if (!text.includes(READER)) return text
  const { person } = baseSlots(material)
  const holder = person && 'text' in person ? `the ${person.text}` : material.words['reader-name']
  return text.replaceAll(READER, holder)
}

/** A word that only opened its sentence loses its capital; a name keeps it. */
export function plainStart(text: string, { isWord, isProper, source }: Material): string {
  const written = /^\p{Lu}\p{Ll}+(?=\s[^\p{Lu}])/u.exec(text)?.[0]
  const first = written?.toLowerCase()
  // "Using Intune, ...": what has its capital inside a sentence too is a name.
  return first && !isNamedIn(source, written ?? '') && isWord(first) && !isProper(first) ? first + text.slice(first.length) : text
}

/** The word stands with its capital inside a sentence. */
function isNamedIn(source: string, word: string): boolean {
  for (let at = source.indexOf(word); at >= 0; at = source.indexOf(word, at + 1))
    if (/\p{Ll},? $/u.test(source.slice(Math.max(0, at - 3), at)) && !/^\p{L}/u.test(source.slice(at + word.length, at + word.length + 1)))
      return true
  return false
}

/** What the slots rest on, some of them left out. */
function evidenceIn(slots: Slots, but: ReadonlySet<string>): Evidence[] {
  const found: Evidence[] = []
  for (const name in slots) {
    const slot = slots[name]
    if (slot && !but.has(name)) for (const { evidence } of phrasesOf(slot)) for (const place of evidence) found.push(place)
  }
  return found
}

const phrasesOf = (slot: Slot): readonly Phrase[] => ('items' in slot ? slot.items : [slot])
