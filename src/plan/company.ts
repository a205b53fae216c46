/** What the posting says of the employer, as phrases: lifted where it can be cleaned, quoted where it is best left alone. */

import { countParts, evenSpace } from '../nlp/even-space'
import { infinitiveOf, verbForms } from '../nlp/inflect'
import { withoutPraise } from '../nlp/without-praise'
import { once } from '../once'
import { ownEntry } from '../own-entry'
import type { Phrase, Slots } from '../stages'
import type { Evidence, SectionKind } from '../types'
import { toldBenefits } from './benefits'
import { bodyOf } from './body'
import { holdsAny } from './holds-word'
import { tellableInsights } from './insights'
import { isPlural, lift, lowerFirst, lowerWords } from './lift'
import { linkOf } from './link'
import type { Material } from './material'
import { clause, lifted, list, name, noun, verb } from './phrases'
import { quotation } from './quotation'
import { repeats } from './repeats'
import { breaksOff, isPlain, isSpoken, isTorn, speaksAsTeam } from './reported'
import { worded } from './terms'
import { ELSEWHERE, WORKPLACE } from './workplace'

const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred'])
/** A prize is told as often of products and customers as of those who work there. */
const PRIZES = 'recognition-rewards'
/** Words of a quotation at most, and of those that stand side by side. */
const LONGEST_QUOTE = 9
const MOST_QUOTED = 3
/** Words of a quotation that stands alone, at least. */
const FEWEST_QUOTED = 5
/** Stages that tell more than the name of the employer does. */
const TELLING_STAGES: ReadonlySet<string> = new Set(['startup', 'scale-up', 'non-profit', 'public'])
/** Fewer people than this are a team, not a size. */
const FEWEST = 5
/** Values of one word are names; longer ones are sentences more often than not. */
const LONGEST_VALUE = 4

export function companyFacts(material: Material, shown: number): Slots {
  const { company, words } = material
  const benefits = toldBenefits(material)
  const statement = statementOf(material)
  const { values, acts } = valuesOf(material)
  const { description: own, does, teamIs } = toldDescription(material)
  // An agency tells of its client what the client is.
  const ofClient = own !== undefined && material.agency && tellsOfClient(material)
  const description = ofClient ? undefined : own
  const plain = description ?? does
  const { mission, missionQuote } = missionOf(material)
  const { linkDuty, linkSource } = linkOf(material)
  const { quotes, sayings } = quotesOf(material, statement)
  return {
    body: bodyOf(material, own && 'text' in own ? headIn(own.text.split(' '), words['description-tails']) : undefined),
    description,
    does,
    teamIs,
    plainDescription: plain && 'text' in plain && isPlain(plain, material) ? plain : undefined,
    client: ofClient ? own : undefined,
    mission,
    missionQuote,
    linkDuty,
    linkSource,
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
        .filter((place) => !company.description?.value.includes(place))
        .slice(0, 4)
        .map((place) => name(place, company.presence?.evidence ?? [])),
    ),
    customers: customersOf(material),
    stage:
      company.stage &&
      TELLING_STAGES.has(company.stage.value) &&
      !words['stage-words'].some((word) => company.description?.value.toLowerCase().includes(word))
        ? noun(words.stages[company.stage.value] ?? '', company.stage.evidence, false)
        : undefined,
    values: values.length > 1 ? list(values.slice(0, MOST_VALUES)) : undefined,
    valueActs: acts.length > 1 ? list(acts.slice(0, MOST_VALUES)) : undefined,
    quote: oneOf(quotes),
    quotes: severalOf(quotes),
    saying: oneOf(sayings),
    sayings: severalOf(sayings),
    statement,
    benefit: oneOf(benefits),
    benefits: severalOf(inRoom(benefits.slice(0, shown + 1))),
  }
}

/** "our client, one of the largest dairies": right before the words stands whose they are. */
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

/** Values as nouns, and those that are worded as calls: "put customers first". */
function valuesOf(material: Material): { values: Phrase[]; acts: Phrase[] } {
  const fact = material.company.values
  if (!fact || asksForSkills(material)) return { values: [], acts: [] }
  const values: Phrase[] = []
  const acts: Phrase[] = []
  for (const value of fact.value) {
    const text = lowerWords(value, material.isWord)
    const [first = '', second] = text.toLowerCase().split(' ')
    if (second && isCall(first, second, material)) {
      const clean = lift(text, material.words, { most: LONGEST_CALL })
      if (clean && !/[,;]/.test(clean)) acts.push(verb(lowerFirst(clean, material), fact.evidence))
      continue
    }
    const phrase = lifted(text, fact.evidence, material, LONGEST_VALUE)
    if (phrase && !praisesOnly(phrase.text, material)) values.push(phrase)
  }
  return { values, acts }
}

/** A verb with what it is done to: "respect others" is one, "respect for others" and "team spirit" are none. */
const isCall = (first: string, second: string, { verbs, words }: Material): boolean =>
  (verbs.has(first) || words['value-verbs'].includes(first)) &&
  !words.joints.and.includes(second) &&
  !words.phrases.prepositions.includes(second) &&
  (words['value-verbs'].includes(first) || words.phrases.articles.includes(second) || words.phrases['their-pronouns'].includes(second))

const praisesOnly = (text: string, { words }: Material): boolean => words.vague.includes(text.toLowerCase())

/** Words of a value that is a call. */
const LONGEST_CALL = 7
const MOST_VALUES = 5

/** What a requirement values is a wish, not a value: "we value Linux and networking". */
function asksForSkills({ company, skills }: Material): boolean {
  const places = (company.values?.evidence ?? []).filter(({ section }) => ASKING.has(section))
  return (
    places.length > 0 &&
    skills.some(
      ({ kind, evidence }) =>
        kind !== 'soft' && evidence.some((own) => places.some((item) => own.start < item.end && item.start < own.end)),
    )
  )
}

/** Phrases about the workplace, word for word: those of the clearest signals that no other sentence tells. */
function quotesOf(material: Material, written: Phrase | undefined): { quotes: Phrase[]; sayings: Phrase[] } {
  const { company, words } = material
  let elsewhere: string | undefined
  const statement = written?.evidence[0]
  const [told] = tellableInsights(material, 'company')
  const named = told?.evidence ?? []
  const quotes: { phrase: Phrase; verbal: boolean; clause: boolean }[] = []
  for (const { id, quote, strength, evidence } of material.culture) {
    if (
      !quote ||
      ELSEWHERE.has(id) ||
      id === PRIZES ||
      !WORKPLACE.has(quote.evidence.section) ||
      (strength < SURE && evidence.length < 2) ||
      !tellsOfWork(quote.evidence.text, material)
    )
      continue
    const { text } = quote.evidence
    if (named.some(({ start, end }) => quote.evidence.start < end && quote.evidence.end > start)) continue
    if (statement && quote.evidence.start < statement.end && quote.evidence.end > statement.start) continue
    const size = countParts(evenSpace(text))
    if (size < 2 || size > LONGEST_QUOTE) continue
    elsewhere ??= otherwiseTold(company)
    if (elsewhere.includes(text.toLowerCase())) continue
    if (quotes.some(({ phrase }) => repeats(text, phrase.text)) || repeats(text, company.description?.value)) continue
    // "our awesome team": praise sets no tone.
    if (praises(text, words) || lacksArticle(text, quote.verbal, words)) continue
    const phrase = endsTorn(text, words) ? undefined : quotation(quote.evidence, material)
    if (phrase && lift(text, material.words, { most: LONGEST_QUOTE, quoted: true }))
      quotes.push({ phrase, verbal: quote.verbal, clause: words.speaker.includes(text.split(/\s+/)[0]?.toLowerCase() ?? '') })
  }
  // Noun phrases stand together; a clause stands where there is nothing else.
  const plain = quotes.filter(({ verbal }) => !verbal).map(({ phrase }) => phrase)
  const clauses = quotes.filter(({ verbal, clause: whole }) => verbal && whole).map(({ phrase }) => phrase)
  // A few words alone set no tone.
  if (plain.length === 1 && countParts(evenSpace(plain[0]?.text ?? '')) < FEWEST_QUOTED) plain.pop()
  return { quotes: plain.slice(0, MOST_QUOTED), sayings: clauses.slice(0, 2) }
}

/** "capable engineering team from scratch": one of a kind without its article is torn out of something longer. */
const lacksArticle = (text: string, verbal: boolean, { phrases }: Material['words']): boolean =>
  !verbal &&
  text.split(/\s+/).length >= FEWEST_TORN &&
  !isPlural(text) &&
  !phrases.articles.includes(text.split(/\s+/)[0]?.toLowerCase() ?? '')

/** Words of a quotation from which on its noun wants an article. */
const FEWEST_TORN = 4

/** A word of praise, or one that says nothing, stands in it. */
export const praises = (text: string, { praise, hollow }: Material['words']): boolean =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => praise.includes(word) || hollow.includes(word))

/** "a team to build a growing": behind an article stands no noun. */
const endsTorn = (text: string, { phrases }: Material['words']): boolean =>
  phrases.articles.includes(text.toLowerCase().split(/\s+/).at(-2) ?? '') && /ing$/.test(text)

/** What is told of the employer in sentences of its own. */
const otherwiseTold = ({ benefits, values, description, mission }: Material['company']): string =>
  [...(benefits?.value ?? []), ...(values?.value ?? []), description?.value ?? '', mission?.value ?? ''].join(' | ').toLowerCase()

export const tellsOfWork = (text: string, { words }: Material): boolean =>
  (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => wordsOf(words.workplace).has(word))

const wordsOf = once((words: readonly string[]): ReadonlySet<string> => new Set(words))

/** A single cue must say it as clearly as this. */
const SURE = 0.6

const oneOf = (phrases: readonly Phrase[]): Phrase | undefined => (phrases.length === 1 ? phrases[0] : undefined)

/** "customers" alone tells nothing of whom it serves. */
function customersOf(material: Material): Phrase | undefined {
  const fact = material.company.customers
  if (!fact || fact.value.split(/\s+/).length < 2 || repeats(fact.value, material.company.description?.value)) return undefined
  return /^\p{Lu}\S*, \p{Lu}/u.test(fact.value) ? clause(fact.value, fact.evidence) : worded(fact, material, 10)
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
      !praises(text, material.words) &&
      !(company.founded && text.includes(String(company.founded.value))) &&
      !told.some((other) => other.start < end && other.end > start) &&
      !repeats(text, company.description?.value) &&
      isLiftable(text, material),
  )
  return found && noun(`"${found.text.replace(/\s+/g, ' ')}"`, [found], false)
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
  if (!size || repeats(size.value, description?.value) || written?.evidence[0]?.text.includes(size.value)) return undefined
  const phrase = worded(headcount(size, words), material, 8)
  const [figure] = size.value.match(/\d[\d,]*/) ?? []
  if (figure && Number(figure.replaceAll(',', '')) < FEWEST) return undefined
  return phrase && /\p{L}{4}/u.test(phrase.text.replace(/^(?:over|more than|about|around|nearly|almost|some)\b/i, '')) ? phrase : undefined
}

/** Words of a description that praise alone may fill. */
const HOLLOW_WITHIN = 5

/** What it says it is or does; where its sentence was read as a whole, and what it does is told, the shortened sentence. */
function toldDescription(material: Material): Slots {
  const told = wholeDescription(material)
  const { description } = told
  // "part of the Harbour Group's northern unit": what is named is a part of the employer.
  const is = description && 'text' in description ? `${material.words['reported-verbs'].are} ${description.text}` : ''
  return material.company.name && material.words['part-states'].some((part) => is.startsWith(part)) ? {} : told
}

function wholeDescription(material: Material): Slots {
  const fact = material.company.description
  if (speaksAsTeam(material) && (isSpoken(fact?.evidence[0], material.words) || isOfUnit(fact?.value ?? '', material.words)))
    return teamIs(fact, material)
  const own = descriptionOf(material)
  if (own.description || own.teamIs || !fact || isEverybodys(fact.value, material.words) || isOfAnother(fact.evidence, material)) return own
  const report = material.reported.find(
    ({ about, form, evidence }) =>
      about === 'company' &&
      form === 'predicate' &&
      fact.evidence.some(({ section, start, end }) => section !== 'given' && start < evidence.end && evidence.start < end),
  )
  const text = report && lift(report.text, material.words, { most: LONGEST_OWN, quoted: true, whole: true })
  if (!report || !text || breaksOff(text, report.text, material.words) || isTorn(text, material.words)) return own
  const [verb = '', article = ''] = text.split(' ')
  if (verb === material.words['reported-verbs'].are)
    return material.words.phrases.articles.includes(article)
      ? { description: noun(text.slice(verb.length + 1), fact.evidence, false) }
      : own
  return { does: clause(text, fact.evidence) }
}

/** "a small team of joiners", near its start. */
const isOfUnit = (text: string, words: Material['words']): boolean =>
  text.split(' ', WORDS_TO_UNIT).some((word) => words['team-words'].includes(word))

const WORDS_TO_UNIT = 5

/** What the team is that speaks for itself: "a small team in the records office". */
function teamIs(fact: Material['company']['description'], material: Material): Slots {
  const { words } = material
  const text = fact && lift(fact.value, words, { most: 22, own: true })
  if (!text || !isOfUnit(text, words) || !words.phrases['indefinite-articles'].includes(text.split(' ')[0] ?? '')) return {}
  if (breaksOff(text, fact.value, words)) return {}
  return { teamIs: noun(withoutPraise(lowerFirst(text, material), words), fact.evidence, false) }
}

/** Words of a shortened sentence in which an employer says what it does. */
const LONGEST_OWN = 26

/** What it says it is: a noun phrase, a verb phrase in the third person, or a quotation. */
function descriptionOf(material: Material): Slots {
  const fact = material.company.description
  if (!fact || isEverybodys(fact.value, material.words) || isOfAnother(fact.evidence, material)) return {}
  const lifted = lift(beforeSecondVerb(fact.value, material.words), material.words, { most: 22, own: true })
  const clean = lifted && (goesOn(fact, material) ? beforeTear(lifted, material.words) : lifted)
  if (!clean) return {}
  const text = withoutPraise(lowerFirst(clean, material), material.words)
  // "a bakery with 40" and "a bakery in Hull, and" are torn; "since 1988" and "in Denver, CO" are whole.
  if (
    (/\d$/.test(text) && !/(?:19|20)\d\d$/.test(text)) ||
    (/,\s*\S{1,3}$/.test(text) && !/,\s\p{Lu}{2,3}$/u.test(text)) ||
    text.split(' ').length < FEWEST_OWN ||
    /^(?:\S+\s+){1,3}(?:is|are|was|were)\s/.test(text)
  )
    return {}
  const bare = text.split(' ')
  // "a trusted partner" is praise; "we are a team of nine" tells of the team.
  if (bare.length <= HOLLOW_WITHIN && bare.slice(1).every((word) => material.words.hollow.includes(word.toLowerCase()))) return {}
  if (fact.evidence.some(({ section }) => section === 'about-team') && isOfUnit(text, material.words)) return teamIs(fact, material)
  // "owned and supported by".
  if (material.words.phrases.prepositions.includes(bare.at(-1)?.toLowerCase() ?? '')) return {}
  // "enables its clients": to do what?
  if (bare.length <= SHORTEST_ENABLING && isEnabling(bare[0] ?? '', material)) return {}
  if (/^(?:a|an|the|one of)\s/i.test(text)) {
    // "one of its busiest branches" tells where the job is.
    const head = headIn(bare, material.words['description-tails'])
    // "a team of designers in Hull" tells what it is, "a great team" does not.
    const isTeam = material.words.units.includes(head) && material.company.name !== undefined && bare.length >= FEWEST_OF_TEAM
    if ((material.words['no-employers'].includes(head) && !isTeam) || bare[2]?.toLowerCase() === material.words['reported-pronouns'].our)
      return {}
    // "the only solution" tells nothing; "owned and supported by" breaks off.
    if (bare.length <= SHORTEST_OWN && bare.some((word) => material.words.praise.includes(word.toLowerCase()))) return {}
    if (material.words.phrases['never-last'].includes(bare.at(-1)?.toLowerCase() ?? '')) return {}
    if (!/\s(?:has|have)\s/.test(text) && endsOnSpell(bare, material.words) && !isSpellOfAside(text, material.words))
      return { does: clause(`${material.words['has-been']} ${text}`, fact.evidence) }
    return breaksOff(text, fact.value, material.words) ? {} : { description: noun(text, fact.evidence, false) }
  }
  const aside = breaksOff(text, fact.value, material.words) ? beforeAside(text, material.words) : undefined
  if (aside) return does(aside, fact.evidence, material)
  const [article = ''] = material.words['own-articles']
  // "part of the Marlow Group".
  if (bare[0] === material.words['part-of'] && bare[2] === article) return { description: noun(text, fact.evidence, false) }
  if (breaksOff(text, fact.value, material.words)) return {}
  const head = (text.split(/[\s,]+/)[0] ?? '') as string
  // "runs a vineyard and need a cellar hand": the second verb tells of the vacancy, not of the company.
  if (text.match(/\sand\s+\p{Ll}+/gu)?.some((joint) => material.words.seeking.includes(joint.trim().split(/\s+/)[1] ?? ''))) return {}
  const turn = ownEntry(material.words['lead-participles'], head)
  // "are trusted by shops": what it is said to be.
  if (
    turn &&
    fact.evidence[0] &&
    /^\W?\p{L}+\s/u.test(fact.evidence[0].text) &&
    material.words.phrases.linking.includes(firstWord(fact.evidence[0].text))
  )
    return { does: clause(`${turn} ${text}`, fact.evidence) }
  return does(text, fact.evidence, material)
}

/** "Alder Capital is a fund" in a posting of Heron Pumps: the sentence opens on a name that shares nothing with the employer's. */
function isOfAnother(evidence: readonly Evidence[], { company, source, isWord, words }: Material): boolean {
  const [place] = evidence
  const name = company.name?.value.toLowerCase()
  if (name === undefined || place === undefined || place.section === 'given') return false
  const before = source.slice(Math.max(0, place.start - LONGEST_SUBJECT_NAME), place.start)
  const from = Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark)))
  const subject = before
    .slice(from + 1)
    .split(' ')
    .filter((part) => part.length > 2)
  return (
    subject.length > 0 &&
    subject.every((part) => /^\p{Lu}/u.test(part)) &&
    !subject.some((part) => name.includes(part.toLowerCase()) || isWord(part.toLowerCase()) || words.speaker.includes(part.toLowerCase()))
  )
}

const SENTENCE_ENDS = ['.', '!', '?', ':', '\n']
/** Letters of the name with which a sentence may open. */
const LONGEST_SUBJECT_NAME = 60

const isEnabling = (verb: string, { words }: Material): boolean => words['purpose-verbs'].includes(verb)

/** Words of a description that tells what it enables others to do, more than. */
const SHORTEST_ENABLING = 5

/** Its verb in the third person; nothing where none opens it. */
function does(text: string, evidence: readonly Evidence[], material: Material): Slots {
  const head = (text.split(/[\s,]+/)[0] ?? '') as string
  if (material.verbs.has(head)) return { does: clause(verbForms(head).present + text.slice(head.length), evidence) }
  if (/[a-z]s$/.test(head) && !/(?:ss|us)$/.test(head)) return { does: clause(withSecondVerb(text, material), evidence) }
  return {}
}

/** "supports schools, including the north, the coast": up to the aside whose list breaks off. */
function beforeAside(text: string, words: Material['words']): string | undefined {
  for (const aside of words['duty-asides']) {
    const at = text.indexOf(`, ${aside} `)
    if (at > 0) return text.slice(0, at)
  }
  return undefined
}

/** "brings wool into our daily lives": what is everybody's is not the employer's. */
function isEverybodys(text: string, { 'own-articles': [, own = ''], 'shared-things': shared }: Material['words']): boolean {
  const parts = text.toLowerCase().split(/[^\p{L}]+/u)
  return parts.some((part, at) => part === own && (shared.includes(parts[at + 1] ?? '') || shared.includes(parts[at + 2] ?? '')))
}

const firstWord = (text: string): string => /\p{L}+/u.exec(text)?.[0]?.toLowerCase() ?? ''

/** "a growing company and have built a team": what it is ends where it goes on to what it does. */
function beforeSecondVerb(text: string, { joints, phrases }: Material['words']): string {
  const parts = text.split(' ')
  const at = parts.findIndex((part, index) => index > FEWEST_OWN && part === joints.and && phrases.finite.includes(parts[index + 1] ?? ''))
  return at < 0 ? text : parts.slice(0, at).join(' ').replace(/,$/, '')
}

/** Words of a description of a team at least. */
const FEWEST_OF_TEAM = 6

/** "runs two mills and supply bakers": the second verb stands as the first does, unless it hangs on a "to" or on another verb. */
function withSecondVerb(text: string, { words, verbs }: Material): string {
  const parts = text.split(' ')
  for (let at = 2; at < parts.length - 2; at++) {
    const [before = '', joint, verb = '', next = ''] = parts.slice(at - 1, at + 3)
    if (joint !== words.joints.and || !verbs.has(verb) || verbs.has(before) || parts.slice(0, at).includes(words.to)) continue
    if (
      words.phrases.articles.includes(next) ||
      words.phrases.prepositions.includes(next) ||
      words.phrases['their-pronouns'].includes(next)
    )
      parts[at + 1] = verbForms(verb).present
  }
  return parts.join(' ')
}

/** Reading stopped at a comma inside a list, or in a clause that has no verb yet. */
function goesOn({ value, evidence }: NonNullable<Material['company']['description']>, { source, words }: Material): boolean {
  const at = source.indexOf(value, evidence[0]?.start ?? 0)
  if (at < 0 || source[at + value.length] !== ',') return false
  const last = value.split(' ').slice(-TORN_WITHIN)
  const comma = value.lastIndexOf(', ')
  const tail = comma < 0 ? [] : value.slice(comma + 2).split(' ')
  return (
    last.some((word) => words.relatives.includes(word)) ||
    (tail.length > 0 && tail.length < TORN_WITHIN && !tail.includes(words.joints.and) && !tail.includes(words.joints.or))
  )
}

const TORN_WITHIN = 4
const FEWEST_WHOLE = 4

/** Up to the preposition or the "to" behind which the list or the clause begins. */
function beforeTear(text: string, words: Material['words']): string | undefined {
  const parts = text.split(' ')
  const comma = parts.findIndex((part) => part.endsWith(','))
  for (let at = comma < 0 ? parts.length - 1 : comma; at >= FEWEST_WHOLE; at--) {
    const word = parts[at] ?? ''
    if (
      (words['object-ends'].includes(word) || words.relatives.includes(word)) &&
      !words.phrases['never-last'].includes(parts[at - 1] ?? '')
    )
      return parts.slice(0, at).join(' ').replace(/,$/, '')
  }
  return undefined
}

/** The noun of a phrase, before what is joined on to it. */
const headIn = (words: readonly string[], tails: readonly string[]): string => {
  const end = words.findIndex((word, at) => at > 0 && (tails.includes(word.toLowerCase()) || words[at - 1]?.endsWith(',')))
  return (words[(end < 0 ? words.length : end) - 1] ?? '').replace(/,$/, '').toLowerCase()
}

/** "the industry leader for over 25 years". */
function endsOnSpell(bare: readonly string[], words: Material['words']): boolean {
  const last = bare.at(-1) ?? ''
  return (
    (words['spell-units'].includes(last.toLowerCase()) || /^\d{4}$/.test(last)) &&
    bare.slice(-LONGEST_SPELL).some((word) => words['spell-openers'].includes(word.toLowerCase()))
  )
}

/** "a lakeside inn, family-run for three generations": how long it was so is told of what stands behind the comma. */
function isSpellOfAside(text: string, words: Material['words']): boolean {
  const comma = text.lastIndexOf(', ')
  return comma > 0 && !words['spell-openers'].includes((text.slice(comma + 2).split(' ')[0] ?? '').toLowerCase())
}

const LONGEST_SPELL = 6
/** Words of all benefits in one list. */
const MOST_BENEFITS = 26
/** Words of an aim that is quoted, at least. */
const SHORTEST_AIM = 4
/** Words of a self-description at least: "enables its clients" is torn. */
const FEWEST_OWN = 3
/** Words of a self-description that is too short for praise. */
const SHORTEST_OWN = 3

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
    pointsBack(beforeSpeaker(fact.value, material.words), material.words)
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
  const whole = fact.value
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/(?<![.!,;])[.!,;]+$/, '')
    .trim()
  const speaks = whole.split(' ').some((word) => Object.hasOwn(material.words['reported-pronouns'], word.toLowerCase()))
  const size = whole.split(' ').length
  return !speaks && size >= SHORTEST_AIM && size <= 20 && !/["“”*<>[\]]|https?:/.test(whole)
    ? { missionQuote: noun(`"${whole}"`, fact.evidence, false) }
    : {}
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
