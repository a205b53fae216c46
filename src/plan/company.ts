/** What the posting says of the employer, as phrases: lifted where it can be cleaned, quoted where it is best left alone. */

import { countParts, evenSpace } from '../nlp/even-space'
import { infinitiveOf } from '../nlp/inflect'
import { once } from '../once'
import type { Phrase, Slots } from '../stages'
import { toldBenefits } from './benefits'
import { bodyOf } from './body'
import { namesClient } from './client'
import { MOST_VALUES, valuesOf } from './company-values'
import { headIn, toldDescription } from './description'
import { headOffice } from './head-office'
import { holdsAny } from './holds-word'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { tellsNothing } from './own-words'
import { clause, list, name, noun, verb } from './phrases'
import { repeats } from './repeats'
import { isPlain, praisesItself, speaksAsTeam } from './reported'
import { worded } from './terms'

/** Stages that tell more than the name of the employer does. */
const TELLING_STAGES: ReadonlySet<string> = new Set(['startup', 'scale-up', 'non-profit', 'public'])
/** Fewer people than this are a team, not a size. */
const FEWEST = 5
const MOST_PLACES = 6

export function companyFacts(material: Material, shown: number): Slots {
  const { company, words } = material
  const benefits = toldBenefits(material)
  // Of one that is left no sentence is made.
  const first = inRoom(benefits.slice(0, benefits.length === shown + 2 ? shown + 2 : shown + 1))
  const statement = statementOf(material)
  const values = valuesOf(material)
  const { description: own, does: done, teamIs } = toldDescription(material)
  // An agency tells of its client what the client is.
  const ofClient = material.agency && tellsOfClient(material)
  // What stands without the name of the client, the agency says of itself.
  const isAgencys = namesClient(material).isNamed && !tellsByName(material)
  const description = ofClient || isAgencys ? undefined : own
  const does = ofClient || isAgencys ? undefined : done
  const plain = description ?? does
  const { mission } = missionOf(material)
  return {
    body: bodyOf(material, own && 'text' in own ? headIn(own.text.split(' '), words['description-tails']) : undefined),
    description,
    does,
    teamIs,
    plainDescription: plain && 'text' in plain && isPlain(plain, material) ? plain : undefined,
    client: ofClient ? own : undefined,
    mission,
    industry: worded(company.industry, material, 6),
    founded:
      company.founded && !company.description?.value.includes(String(company.founded.value))
        ? clause(String(company.founded.value), company.founded.evidence)
        : undefined,
    size: sizeOf(material, statement),
    // One place is where the job is; several tell of the employer.
    presence: severalOf(
      (company.presence?.value ?? [])
        .flatMap(apartFromTown)
        .filter((place) => !company.description?.value.includes(place) && !isNamedForPost(place, material))
        .slice(0, MOST_PLACES)
        .map((place) => name(place, company.presence?.evidence ?? [])),
    ),
    headOffice: headOffice(material),
    customers: customersOf(material),
    stage:
      company.stage &&
      TELLING_STAGES.has(company.stage.value) &&
      !words['stage-words'].some((word) => company.description?.value.toLowerCase().includes(word))
        ? noun(words.stages[company.stage.value] ?? '', company.stage.evidence, false)
        : undefined,
    values: values.length > 1 ? list(values.slice(0, MOST_VALUES)) : undefined,
    // One alone is told where it is called a value by name.
    coreValue:
      values.length === 1 &&
      company.values?.value.length === 1 &&
      company.values?.evidence.some(({ text }) => holdsAny(text.toLowerCase(), words['value-words']))
        ? values[0]
        : undefined,
    statement,
    benefit: oneOf(benefits),
    benefits: severalOf(first),
    benefitsMore: severalOf(inRoom(benefits.filter((each) => !first.includes(each)).slice(0, shown + 1))),
  }
}

/** "our client, one of the largest dairies": right before the words stands whose they are. */
/** "Alder Farms is a dairy": the description stands behind the name. */
const tellsByName = ({ company: { name, description }, source }: Material): boolean =>
  (description?.evidence ?? []).some(
    ({ start, section }) =>
      section !== 'given' &&
      source.slice(Math.max(0, start - LONGEST_LEAD - (name?.value.length ?? 0)), start).includes(name?.value ?? '\n'),
  )

const tellsOfClient = ({ company, source, words }: Material): boolean =>
  (company.description?.evidence ?? []).some(({ start, section }) => {
    const before = section === 'given' ? '' : source.slice(Math.max(0, start - LONGEST_LEAD), start).toLowerCase()
    return holdsAny(before, words['client-words'])
  })

/** "London, Hong Kong": two towns; "Plano, TX" and "Cork, Ireland" stay one where they stand so in every place. */
const apartFromTown = (place: string, _at: number, all: readonly string[]): string[] =>
  place.includes(', ') && all.some((other) => !other.includes(', ')) && !/, \p{Lu}{2,3}$/u.test(place) ? place.split(', ') : [place]

/** Letters before a description in which it says whose it is. */
const LONGEST_LEAD = 24

/** A word of praise, or one that says nothing, stands in it. */
export const praises = (text: string, { praise, hollow }: Material['words']): boolean =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => praise.includes(word) || hollow.includes(word))

export const tellsOfWork = (text: string, { words }: Material): boolean =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => wordsOf(words.workplace).has(word))

const wordsOf = once((words: readonly string[]): ReadonlySet<string> => new Set(words))

const oneOf = (phrases: readonly Phrase[]): Phrase | undefined => (phrases.length === 1 ? phrases[0] : undefined)

/** "customers" alone tells nothing of whom it serves. */
function customersOf(material: Material): Phrase | undefined {
  const fact = material.company.customers
  // "range from mills to bakers".
  if (fact && / to /.test(fact.value)) return undefined
  // "12-14 residents" are the charges of one person.
  if (fact && /^\d{1,2}\s?[-–]\s?\d/.test(fact.value)) return undefined
  if (!fact || fact.value.split(/\s+/).length < 2 || repeats(fact.value, material.company.description?.value)) return undefined
  return /^\p{Lu}\S*, \p{Lu}/u.test(fact.value) ? clause(fact.value, fact.evidence) : worded(fact, material, 10)
}

/** Several places of the post are told with its terms. */
const isNamedForPost = (place: string, { role }: Material): boolean => {
  const places = role.locations?.value ?? []
  return places.length > 1 && places.includes(place)
}

const severalOf = (phrases: readonly Phrase[]): Slots[string] => (phrases.length > 1 ? list(phrases) : undefined)

/** A sentence of the employer about itself that tells what no other sentence does. */
function statementOf(material: Material): Phrase | undefined {
  const { company, selfStatements } = material
  const told = [company.description, company.mission, company.values, company.presence, company.customers].flatMap(
    (fact) => fact?.evidence ?? [],
  )
  const found = selfStatements.find(
    ({ start, end, text }) =>
      !/["“”]/.test(text) &&
      company.name !== undefined &&
      text.startsWith(company.name.value) &&
      !tellsNothing(text, material.words) &&
      !praises(text, material.words) &&
      !(company.founded && text.includes(String(company.founded.value))) &&
      !told.some((other) => other.start < end && other.end > start) &&
      !repeats(text, company.description?.value) &&
      isLiftable(text, material),
  )
  return found && clause(found.text.replace(/\s+/g, ' '), [found])
}

const isLiftable = (text: string, { words }: Material): boolean => lift(text, words, { most: 20, quoted: true }) !== undefined

/** "120-person company" -> "120 people". */
function headcount(size: NonNullable<Material['company']['size']>, { people }: Material['words']): typeof size {
  const parts = size.value.split(' ')
  // "200 people strong" says what "200 people" says.
  if (parts.length > 2 && parts.at(-1)?.toLowerCase() === 'strong') return { ...size, value: parts.slice(0, -1).join(' ') }
  const count = /^(\D*\d[\d,.+]*)[-\s](?:persons?|people|strong|employees?|man)\b/i.exec(size.value)?.[1]
  return count && /\d[-\s](?:person|strong|man|people-strong)/i.test(size.value) ? { ...size, value: `${count} ${people}` } : size
}

/** "over 9000+" says it twice. */
const unsigned = (size: NonNullable<Material['company']['size']>): typeof size =>
  /^\p{L}/u.test(size.value) ? { ...size, value: size.value.replace(/(?<=\d)\+/, '') } : size

/** A number alone is no size: "about 40 people". */
function sizeOf(material: Material, written: Phrase | undefined): Phrase | undefined {
  const { description } = material.company
  const size = material.company.size && unsigned(material.company.size)
  const { words } = material
  // "More than 900 cooks use our knives": those served are no staff.
  const place = size?.evidence.find(({ section }) => section !== 'given')
  if (place && holdsAny(sentenceFrom(place.start, material), words['served-signs'])) return undefined
  // "Each class has two teachers": a part is not the whole.
  if (place && holdsAny(sentenceBefore(place.start, material), words['each-words'])) return undefined
  // "You join six engineers": a team is not the employer.
  if (size?.evidence.some(({ section }) => section === 'about-team')) return undefined
  if (!size || repeats(size.value, description?.value) || written?.evidence[0]?.text.includes(size.value)) return undefined
  const phrase = worded(headcount(size, words), material, 8)
  const [figure] = size.value.match(/\d[\d,]*/) ?? []
  if (figure && Number(figure.replaceAll(',', '')) < FEWEST) return undefined
  return phrase && /\p{L}{4}/u.test(phrase.text.replace(/^(?:over|more than|about|around|nearly|almost|some)\b/i, '')) ? phrase : undefined
}
/** In small letters, from its start. */
function sentenceBefore(end: number, { source }: Material): string {
  const before = source.slice(Math.max(0, end - LONGEST_SENTENCE), end)
  return before.slice(Math.max(...['.', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1).toLowerCase()
}
/** In small letters, up to its end. */
const sentenceFrom = (start: number, { source }: Material): string =>
  (/^[^.!?\n]{1,160}/.exec(source.slice(start, start + LONGEST_SENTENCE))?.[0] ?? '').toLowerCase()
const LONGEST_SENTENCE = 160

/** Words of all benefits in one list. */
const MOST_BENEFITS = 26

/** As many as a sentence has room for, and two at least. */
function inRoom(benefits: readonly Phrase[]): Phrase[] {
  let room = MOST_BENEFITS
  return benefits.filter(({ text }, at) => {
    room -= countParts(evenSpace(text))
    return at < 2 || room >= 0
  })
}

function missionOf(material: Material): Slots {
  const fact = material.company.mission
  if (
    !fact ||
    repeats(fact.value, material.company.description?.value) ||
    pointsBack(beforeSpeaker(fact.value, material.words), material.words) ||
    tellsNothing(fact.value, material.words) ||
    (speaksAsTeam(material) && fact.evidence.some(({ section }) => section !== 'given')) ||
    // "to be the first choice", "the best rolls in town": praise that is still to come.
    praisesItself(fact.value, material.words)
  )
    return {}
  const clean = withoutTail(lift(beforeSpeaker(fact.value, material.words), material.words, { most: 24, own: true }), material.words)
  const at = material.source.indexOf(fact.value)
  const text = clean && lowerFirst(clean, material)
  // "Our mission is to bring ...": what follows "to" is a verb.
  if (text && (/^to\s+\p{Ll}/u.test(text) || /\bto\s+$/i.test(material.source.slice(Math.max(0, at - 6), at))))
    return { mission: verb(text.replace(/^to\s+/, ''), fact.evidence) }
  const [first = ''] = text?.split(' ') ?? []
  const infinitive = first.endsWith('ing') ? infinitiveOf(first, 'gerund') : ''
  // "helping people to move": the aim is to help.
  if (text && material.verbs.has(infinitive) && !/,|\band\s+\S+ing\b/.test(text))
    return { mission: verb(infinitive + text.slice(first.length), fact.evidence) }
  return {}
}

/** "to feed the town and we need your help": the aim ends where the speaker begins anew. */
function beforeSpeaker(text: string, { joints, 'reported-subject': subject }: Material['words']): string {
  const at = text.toLowerCase().indexOf(` ${joints.and} ${subject} `)
  return at < 0 ? text : text.slice(0, at).replace(/,$/, '')
}

/** "increasing that over time": what is meant stands elsewhere. */
const pointsBack = (text: string, { pointing, 'pointed-at': times, phrases }: Material['words']): boolean => {
  const words = text.toLowerCase().split(/[^\p{L}'-]+/u)
  return words.some(
    (word, at) =>
      (pointing.includes(word) && !times.includes(words[at + 1] ?? '')) ||
      (phrases.relatives[0] === word && at > 0 && phrases.prepositions.includes(words[at + 1] ?? '')),
  )
}

/** A list that breaks off behind its last comma is none; a clause of its own behind a comma goes. */
function withoutTail(text: string | undefined, { joints, phrases }: Material['words']): string | undefined {
  const comma = text?.lastIndexOf(', ') ?? -1
  if (text === undefined || comma < 0) return text
  const tail = text.slice(comma + 2).split(' ')
  if (tail.length < SHORTEST_TAIL && !tail.includes(joints.and) && !tail.includes(joints.or)) return undefined
  // "a close relationship with the team, cycles are short"
  return tail.slice(0, LONGEST_SUBJECT).some((word) => phrases.finite.includes(word)) && !phrases.relatives.includes(tail[0] ?? '')
    ? text.slice(0, comma)
    : text
}

const SHORTEST_TAIL = 2
/** Words before the verb of a clause. */
const LONGEST_SUBJECT = 4
