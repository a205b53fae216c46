/** What an employer is and does, in the words of its posting cut to what is whole and its own. */

import { verbForms } from '../nlp/inflect'
import { withoutPraise } from '../nlp/without-praise'
import { ownEntry } from '../own-entry'
import type { Slots } from '../stages'
import type { Evidence } from '../types'
import { lift, lowerFirst } from './lift'
import type { Material } from './material'
import { beforeSlip, beforeSlogan, beforeTornClause, tellsNothing, tidied } from './own-words'
import { clause, noun } from './phrases'
import { beforeBoast, beforeLooseRelative, breaksOff, isSpoken, isTorn, praisesItself, printable, speaksAsTeam } from './reported'

/** Words of a description that praise alone may fill. */
const HOLLOW_WITHIN = 5
/** Words of a description with praise and without a name or a figure, more than. */
const PRAISE_WITHIN = 6

/** What it says it is or does; where its sentence was read as a whole, and what it does is told, the shortened sentence. */
export function toldDescription(material: Material): Slots {
  const told = plainly(wholeDescription(material), material)
  const { description } = told
  // "part of the Harbour Group's northern unit": what is named is a part of the employer.
  const is = description && 'text' in description ? `${material.words['reported-verbs'].are} ${description.text}` : ''
  return material.company.name && material.words['part-states'].some((part) => is.startsWith(part)) ? {} : told
}

/** What is told without slogans and stray capitals; praise of a few words tells nothing. */
function plainly(told: Slots, material: Material): Slots {
  const plain: Record<string, Slots[string]> = { ...told }
  for (const name of ['description', 'does'] as const) {
    const slot = told[name]
    if (!slot || 'items' in slot) continue
    const isVerb = (word: string): boolean =>
      material.words.phrases.finite.includes(word) || VERBS.has(material.grammar(slot.evidence).get(word.toLowerCase()) ?? '')
    const { also } = material.words
    const first = slot.text.startsWith(`${also} `) ? slot.text.slice(also.length + 1) : slot.text
    const own = beforeLooseRelative(beforeSeeking(first, material.words), material.words)
    const whole = beforeTornClause(own, isVerb, material.words)
    // As a sentence of its own: "is a bakery".
    const lead = name === 'description' ? `${material.words['reported-verbs'].are} ` : ''
    const sound = pointsAt(whole, material.words) ? undefined : beforeSlip(lead + whole, material)
    const text = sound === undefined ? undefined : beforeSlogan(beforeBoast(sound, material.words), material.words)?.slice(lead.length)
    const isHollow =
      text !== undefined && text.split(' ').length <= PRAISE_WITHIN && !/\d|\p{Lu}/u.test(text) && praisesItself(text, material.words)
    plain[name] = text === undefined || isHollow ? undefined : { ...slot, text: tidied(text, material) }
  }
  return plain
}

/** "a trust in Leeds which urgently requires a nurse" -> "a trust in Leeds": whom it seeks is told of the post. */
function beforeSeeking(text: string, { phrases, 'seeking-staff': seeking }: Material['words']): string {
  const parts = text.split(' ')
  const at = parts.findIndex(
    (part, index) =>
      phrases.relatives.includes(part) && parts.slice(index + 1, index + 1 + SEEKS_WITHIN).some((word) => seeking.includes(word)),
  )
  return at > 1 ? parts.slice(0, at).join(' ').replace(/,$/, '') : text
}

/** Words between "which" and the verb, and the verb. */
const SEEKS_WITHIN = 3

const VERBS: ReadonlySet<string> = new Set(['VERB', 'AUX'])

/** "a known name in this market": the market stands elsewhere. */
const pointsAt = (text: string, { phrases }: Material['words']): boolean =>
  text
    .toLowerCase()
    .split(' ')
    .some((word) => phrases.pointing.includes(word) && !phrases['pointing-ahead'].includes(word))

function wholeDescription(material: Material): Slots {
  const fact = material.company.description
  if (speaksAsTeam(material) && (isSpoken(fact?.evidence[0], material.words) || isOfUnit(fact?.value ?? '', material.words)))
    return teamIs(fact, material)
  const own = fullerOf(descriptionOf(material), material)
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

/** Where the description was cut short, the same from the whole sentence: "a dairy" -> "a dairy that supplies 40 schools in Kent". */
function fullerOf(own: Slots, material: Material): Slots {
  const slot = own.description ?? own.does
  if (!slot || 'items' in slot) return own
  const { words, reported } = material
  const are = own.description ? `${words['reported-verbs'].are} ` : ''
  const opening = (are + slot.text).split(' ').slice(0, SAME_OPENING).join(' ').replace(/,$/, '')
  for (const report of reported) {
    if (report.about !== 'company' || report.form !== 'predicate') continue
    if (!slot.evidence.some(({ section, start, end }) => section !== 'given' && start < report.evidence.end && report.evidence.start < end))
      continue
    const text = printable(report, material)?.text
    if (!text?.toLowerCase().startsWith(opening.toLowerCase()) || text.length < are.length + slot.text.length + FULLER) continue
    if (praisesItself(text, words) && !praisesItself(slot.text, words)) continue
    const full = { ...slot, text: text.slice(are.length) }
    return own.description ? { ...own, description: full } : { ...own, does: full }
  }
  return own
}

/** Words with which both open, and letters by which the whole tells more. */
const SAME_OPENING = 3
const FULLER = 12

/** "a small team of joiners", near its start. */
const isOfUnit = (text: string, words: Material['words']): boolean =>
  text.split(' ', WORDS_TO_UNIT).some((word) => words['team-words'].includes(word))

const WORDS_TO_UNIT = 5

/** What the team is that speaks for itself: "a small team in the records office". */
export function teamIs(fact: Material['company']['description'], material: Material): Slots {
  const { words } = material
  const text = fact && lift(fact.value, words, { most: 22, own: true })
  if (!text || !isOfUnit(text, words) || !words.phrases['indefinite-articles'].includes(text.split(' ')[0] ?? '')) return {}
  if (breaksOff(text, fact.value, words) || tellsNothing(text, words) || isTorn(text, words)) return {}
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
    // "a firm established for a century" says of what the spell is.
    const isDone = /ed$/.test(bare[bare.lastIndexOf(material.words.for) - 1] ?? '')
    if (!isDone && !/\s(?:has|have)\s/.test(text) && endsOnSpell(bare, material.words) && !isSpellOfAside(text, material.words))
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
function isOfAnother(evidence: readonly Evidence[], { company, source, isWord, persons, words }: Material): boolean {
  const [place] = evidence
  const name = company.name?.value.toLowerCase()
  if (place === undefined || place.section === 'given') return false
  const before = source.slice(Math.max(0, place.start - LONGEST_SUBJECT_NAME), place.start)
  const from = Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark)))
  const subject = before
    .slice(from + 1)
    .split(' ')
    .filter((part) => part.length > 2)
  // "The Pump Engineer is a licensed fitter": whoever takes the post.
  const last = subject.at(-1)?.toLowerCase() ?? ''
  if (persons.has(last) && !name?.includes(last)) return true
  return (
    name !== undefined &&
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
export function does(text: string, evidence: readonly Evidence[], material: Material): Slots {
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
  if (at < 0) return false
  const goesOnWithLast = source.startsWith(` ${words.joints.and} `, at + value.length) && value.includes(', ')
  if (source[at + value.length] !== ',' && !goesOnWithLast) return false
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
export const headIn = (words: readonly string[], tails: readonly string[]): string => {
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
/** Words of a self-description at least: "enables its clients" is torn. */
const FEWEST_OWN = 3
/** Words of a self-description that is too short for praise. */
const SHORTEST_OWN = 3
