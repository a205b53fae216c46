/** The years of experience that a posting asks for, with what they are of. */

import { articleFor } from '../realise/article'
import type { PartOfSpeech, Phrase } from '../stages'
import type { Evidence } from '../types'
import { asksOf, parted, phraseOf, wholeAsk } from './asks'
import { withSchoolingArticles } from './degree-wording'
import { gradeLines } from './grades'
import { wordsIn } from './grammar'
import { lift, lowerWords } from './lift'
import { isUnfit } from './line'
import type { Material } from './material'
import { noun } from './phrases'
import { byGrade, eachDegree, LONGEST_LINE_OF_SCHOOLING, namesSchooling } from './schooling'
import { nounPhraseFault } from './well-formed'
import type { PlanWords } from './words'
import { quantityPattern } from './years-pattern'

/** The unit of a span of years, which may be written in one with its figure. */
const UNIT = /(?:years?|yrs?|months?|mos?)\b/i

/** The whole line that states the years: "3 to 5 years of experience in high-pressure sales". */
function yearsLine(material: Material, pattern: RegExp): Phrase | undefined {
  const { experienceYears, education } = material.role
  let bare: Phrase | undefined
  for (const { evidence } of material.asks.flatMap((ask) => parted(ask, material))) {
    const covers = (fact: { evidence: readonly Evidence[] } | undefined): boolean =>
      fact?.evidence.some((item) => item.section !== 'given' && item.start < evidence.end && item.end > evidence.start) === true
    if (!covers(experienceYears) || covers(education)) continue
    const said = wholeAsk(phraseOf(evidence.text, true, material, [], LONGEST_YEARS), evidence, material)
    if (!said || !pattern.test(said) || said.split(' ').length > LONGEST_YEARS) continue
    const text = ofPerson(said, pattern, material)
    // "Experience: 10 years"
    const isBare = text.split(' ').length <= BARE_YEARS || (ENDS_ON_UNIT.test(text) && text.split(' ').length <= BARE_SPELL)
    const line = noun(isBare ? `${text} ${material.words['of-experience']}` : text, [evidence], false)
    // It says less than a line that follows.
    if (!isBare) return line
    bare ??= line
  }
  return bare ?? sameSpell(material, pattern)
}

/** What years are of where it stands before them: "licensed plumber with 5 years of experience" -> "5 years of experience as a licensed plumber": years are had, persons are not. */
function ofPerson(text: string, pattern: RegExp, { persons, skills, words }: Material): string {
  const at = text.search(pattern)
  const lead = text.slice(0, Math.max(at, 0))
  const joint = Math.max(...BEFORE_YEARS.map((each) => lead.lastIndexOf(each)))
  const person = joint > 0 ? lead.slice(0, joint).replace(/^an? /i, '') : ''
  const head = person.split(BEHIND_PERSON, 1)[0] as string
  // "Raku with 2+ years of experience": the years are those of what is named.
  if (skills.some(({ kind, name }) => kind === 'tool' && name === person) && text.endsWith(words['of-experience']))
    return `${text.slice(lead.length)} ${words['practice-with'].replace('{what}', person).slice(words.experience.length + 1)}`
  if (/[,;()]/.test(person) || !persons.has(head.slice(head.lastIndexOf(' ') + 1).toLowerCase())) return text
  const years = text.slice(lead.length)
  // What follows the years may belong to the person or to them.
  return MORE_BEHIND.test(years) ? years : `${years} as ${articleFor(person, words.sounds)} ${person}`
}

const BEFORE_YEARS = [', ', ' with ', ' and ']
const BEHIND_PERSON = / (?:or|with|and|in|of|for|who) /u
const MORE_BEHIND = / as |[,;(]/

/** "8+ years" in the summary and "8 to 10 years in data management" among what is asked are one demand. */
function sameSpell(material: Material, pattern: RegExp): Phrase | undefined {
  const [stated] = material.role.experienceYears?.evidence ?? []
  const figure = stated && pattern.exec(stated.text)?.[1]?.replace('+', '')
  if (!figure) return undefined
  for (const { evidence, level } of material.asks) {
    const found = level === 'required' ? pattern.exec(evidence.text) : null
    if (!found || found.index > OPENS_WITH || found[1]?.replace('+', '') !== figure) continue
    const text = wholeAsk(phraseOf(evidence.text, true, material, [], LONGEST_YEARS), evidence, material)
    if (text && pattern.test(text)) return noun(text, [evidence, stated], true)
  }
  return undefined
}

const ENDS_ON_UNIT = / (?:years?|months?)$/
/** Words of a span and its unit. */
const BARE_YEARS = 2

const LONGEST_YEARS = 22
/** Words of years that are told together. */
const LONGEST_TOGETHER = 26

/** "2 years in kitchens" and "6 months in a like post" are one demand. */
function withFurther(line: Phrase, material: Material): Phrase {
  const pattern = quantityPattern(material.words)
  const of = ` ${material.words['of-experience']}`
  for (const { evidence, level } of material.asks) {
    if (level !== 'required' || line.evidence.some((item) => item.start < evidence.end && item.end > evidence.start)) continue
    // Few lines state a span, and it takes long to read them all.
    if (!UNIT.test(evidence.text)) continue
    const text = wholeAsk(phraseOf(evidence.text, false, material), evidence, material)
    const at = text === undefined ? -1 : text.search(pattern)
    if (
      text === undefined ||
      at < 0 ||
      at > OPENS_WITH ||
      !text.includes(of) ||
      pattern.exec(line.text)?.[0].toLowerCase() === pattern.exec(text)?.[0].toLowerCase()
    )
      continue
    const both = `${line.text} ${material.words.joints.and} ${line.text.includes(of) ? text.replace(of, '') : text}`
    if (!line.text.includes(' or ') && both.split(' ').length <= LONGEST_TOGETHER)
      return { ...line, text: both, plural: true, evidence: [...line.evidence, evidence] }
  }
  return line
}

/** Signs before the figure: "a minimum of". */
const OPENS_WITH = 14

/** Signs before the years in which a word may wish for them. */
const NEAR_WISH = 40

/** True when the years are wished for and not required. */
export function yearsPreferred({ role, asks, source, words }: Material): boolean {
  const places = role.experienceYears?.evidence.filter(({ section }) => section !== 'given') ?? []
  // "(Ideally someone with 7-10 years of work behind them)"
  const isWished = ({ start }: Evidence): boolean =>
    (
      source
        .slice(Math.max(0, start - NEAR_WISH), start)
        .split(/[.;:\n]/)
        .at(-1) as string
    )
      .toLowerCase()
      .split(/[\s(,]/)
      .some((word) => words['wishing-words'].includes(word))
  if (places.length > 0 && places.every(isWished)) return true
  const stated = asks.filter(({ evidence }) =>
    role.experienceYears?.evidence.some((item) => item.start < evidence.end && item.end > evidence.start),
  )
  return stated.length > 0 && stated.every(({ level }) => level === 'preferred')
}

/** Years of experience in the posting's own figures. */
export function years(material: Material): Phrase | undefined {
  const found = yearsAsked(material)
  return found && { ...found, text: cleanYears(found.text, material) }
}

/** "3+ year of experiences as ward nurse" -> "3+ years of experience as a ward nurse" */
function cleanYears(text: string, { persons, words }: Material): string {
  const { year = '', years: several = '' } = words['year-words']
  return withSchoolingArticles(text, words)
    .replace(SEVERAL_YEARS, (whole, figure: string, unit: string) => (unit === year ? `${figure} ${several}` : whole))
    .replace(EXPERIENCES, (whole) => (whole.startsWith(words.experience) ? words.experience : whole))
    .replace(AS_PERSON, (whole, person: string) =>
      persons.has(person.slice(person.lastIndexOf(' ') + 1).toLowerCase()) && !words.determiners.includes(person.split(' ', 1)[0] as string)
        ? ` as ${articleFor(person, words.sounds)} ${person}`
        : whole,
    )
}

const SEVERAL_YEARS = /(?<!\p{L}|\d)([2-9]\+?|\d{2}\+?) (\p{Ll}{4,6})(?!\p{L})/gu
const EXPERIENCES = /(?<=\d\+? \p{Ll}{4,6} of (?:\p{Ll}{2,20} ){0,3})\p{Ll}{10}s(?!\p{L})/gu
const AS_PERSON = / as ((?:\p{L}[\p{L}-]{0,24} ){0,3}\p{Ll}{3,24})(?=,|$)/u

function yearsAsked(material: Material): Phrase | undefined {
  const [, grade] = byGrade(material)
  if (grade || gradeLines(material).length) return grade
  const fact = material.role.experienceYears
  if (!fact) return yearsOfLine(material)
  const { words } = material
  const beside = eachDegree(material) ?? besideSchooling(material)
  if (beside) return beside
  const line = yearsLine(material, quantityPattern(words))
  if (line) return withFurther(line, material)
  const span = spellIn(material)
  return (
    span &&
    (withObject(span.text, material) ?? noun(`${span.text} ${words['of-experience']}${fieldOf(span.from, material)}`, fact.evidence, false))
  )
}

/** Where a line on years may end and still say what they are of: before what narrows it further. */
const NARROWER =
  /(?<=\p{Ll})-(?=\s?\p{Lu})|[,;:(](?=\s|\p{L}|$)|\s(?=\()|\s[-–—]\s|\s(?=(?:in|with|for|within|across|on|at|using|including|such|like|working|preferably|ideally|where|that|which|as)\s)|\s(?=and\s(?:an?\s|the\s|\p{L}+\s)?(?:experience|knowledge|understanding|ability|skills?|familiarity|proficiency|expertise)\b)/giu
/** "two years in", "three years developing": what opens behind the unit. */
const OPENS_OBJECT = /^['’]?\s(?:of\s)?[\p{L}#+./&-]+/u
const LONGEST_OBJECT = 220
const FEWEST_OF_OBJECT = 2

/** Years of one thing in a line that cannot be told whole: "8+ years of weaving experience ON looms OR frames". */
function yearsOfLine(material: Material): Phrase | undefined {
  const pattern = quantityPattern(material.words)
  for (const { evidence, level } of material.asks) {
    if (level !== 'required' || !UNIT.test(evidence.text)) continue
    const found = pattern.exec(evidence.text)
    if (!found || !evidence.text.slice(found.index).toLowerCase().includes(material.words.experience)) continue
    if (asksOf(material).some(({ phrase }) => pattern.test(phrase.text))) return undefined
    const start = evidence.start + found.index
    const place = { ...evidence, start, end: start + found[0].length, text: found[0] }
    const told = withObject(spelled(found, true, material.words), material, [place])
    if (!told || !isOfSomething(told.text, material)) return undefined
    return { ...told, text: withBound(told.text, evidence.text.slice(0, found.index), material.words) }
  }
  return undefined
}

/** "more than 5 years" are not "at least 5 years". */
const withBound = (text: string, before: string, { over, 'at-least': atLeast }: PlanWords): string =>
  before.toLowerCase().endsWith(`${over} `) && text.startsWith(`${atLeast} `) ? over + text.slice(atLeast.length) : text

/** "experience with looms", but not "experience looms". */
function isOfSomething(text: string, { words }: Material): boolean {
  const [, next] = text.split(` ${words.experience} `)
  const [word] = next?.split(' ', 1) ?? []
  return word === undefined || words.phrases.prepositions.includes(word) || word.endsWith('ing')
}

/** The years with as much of what stands behind them as can be told: "8+ years of technical and consulting experience". */
function withObject(
  spelled: string,
  material: Material,
  places: readonly Evidence[] = material.role.experienceYears?.evidence ?? [],
): Phrase | undefined {
  for (const place of places) {
    const unit = place.section === 'given' ? null : UNIT.exec(place.text)
    if (!unit) continue
    const from = place.start + unit.index + unit[0].length
    const behind = material.source.slice(from, from + LONGEST_OBJECT)
    const rest = firstLine(behind, material)
    if (!OPENS_OBJECT.test(rest)) continue
    const ends = [...rest.matchAll(NARROWER)].map(({ index }) => index)
    for (const end of [rest.length, ...ends.reverse()]) {
      const said = rest.slice(0, end)
      if (said.split(' ').length <= FEWEST_OF_OBJECT || isCutList(said, rest.slice(end))) continue
      const evidence = { ...place, end: from + end, text: material.source.slice(place.start, from + end) }
      const text = wholeAsk(phraseOf(spelled + said, true, material, [], LONGEST_YEARS), evidence, material)
      if (text?.startsWith(spelled) && !namesSchooling(text, material) && text.length > spelled.length + SHORTEST_OBJECT)
        return noun(text, [evidence], true)
    }
  }
  return undefined
}

/** ", AWS or similar": behind the cut the list goes on. */
const CUT_SERIES = /^,\s(?:[^,.;]{1,40},\s){0,9}(?:[^,.;]{1,40}\s)?(?:and|or)\s/

/** A list is told whole or not at all. */
const isCutList = (said: string, behind: string): boolean => {
  const last = said.slice(said.lastIndexOf(',') + 1)
  return CUT_SERIES.test(behind) || (last.length < said.length && !/\s(?:and|or)\s/.test(last))
}

/** " of experience" alone says no more than the years. */
const SHORTEST_OBJECT = 15

/** "a degree in geology and five years of experience": the years that the line of the schooling asks for with it. */
function besideSchooling(material: Material): Phrase | undefined {
  const [place] = material.role.education?.evidence ?? []
  if (!place || place.section === 'given' || material.role.education?.value.required === false) return undefined
  const behind = material.source.slice(place.start, place.start + LONGEST_LINE_OF_SCHOOLING)
  const line = firstLine(behind, material)
  const found = quantityPattern(material.words).exec(line)
  if (!found || found.index === 0) return undefined
  const { joints, phrases } = material.words
  const before = line.slice(0, found.index)
  const opening = [...before.matchAll(/(?<!\p{L})(\p{L}+) /gu)]
    .reverse()
    .find(([, word]) => word === joints.and || word === joints.or || phrases.prepositions.includes(word as string))
  if (!opening || opening[1] === joints.or) return undefined
  // "a minimum of five years" opens on no preposition of its own.
  const from = /^(?:of|at)$/.test(opening[1] as string)
    ? before.lastIndexOf(` ${joints.and} `) + joints.and.length + 2
    : opening.index + opening[0].length
  if (from <= joints.and.length + 1) return undefined
  const said = line.slice(from).replace(/(?<![.;\s])[.;\s]+$/, '')
  const evidence = { ...place, start: place.start + from, end: place.start + from + said.length, text: said }
  const text = wholeAsk(phraseOf(said, true, material, [], LONGEST_YEARS), evidence, material)
  if (!text || !quantityPattern(material.words).test(text)) return undefined
  // "at least 5 years": what they are of was cut off with the rest of the line.
  return noun(text.split(' ').length <= BARE_SPELL ? `${text} ${material.words['of-experience']}` : text, [evidence], true)
}
/** Words of a span with what bounds it. */
const BARE_SPELL = 4

/** As far as the line goes; a break that was lost shows in a capital: "five years in fish kitchensLevel 2 hygiene", "in shops Proven record", "in wards PREFERRED". */
function firstLine(text: string, { lines: { starts, countable }, words: { isName } }: Material): string {
  let end = text.length
  for (const { index } of text.matchAll(END_OF_LINE)) {
    // "PowerPoint" is one word.
    const within = INNER_WORD.exec(text.slice(index))?.[0]
    if (within && isName(`${WORD_BEFORE.exec(text.slice(0, index))?.[0] ?? ''}${within}`.toLowerCase())) continue
    end = index
    break
  }
  for (const { index, 1: word } of text.slice(0, end).matchAll(CAPITAL_BEHIND_SMALL)) {
    const lower = (word as string).toLowerCase()
    if (starts.has(lower) || countable.has(lower)) return text.slice(0, index)
  }
  return text.slice(0, end)
}
const END_OF_LINE =
  /[.;](?=\s|\p{Lu}|$)|\n|(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})[-–](?=\p{Lu}\p{Ll}|\d+\+)|(?<=\p{Ll})\s{1,3}(?=\p{Lu}{8})/gu
const INNER_WORD = /^\p{Lu}\p{L}*/u
const WORD_BEFORE = /\p{L}{1,20}$/u
const CAPITAL_BEHIND_SMALL = /(?<=\p{Ll}{3}) (?=(\p{Lu}\p{Ll}+) \p{Ll})/gu

/** The years alone: "3 to 5 years". */
export function spell(material: Material): Phrase | undefined {
  const span = spellIn(material)
  return span && noun(span.text, material.role.experienceYears?.evidence ?? [])
}

/** The span of years in words and figures of the posting, and the text that it was read from. */
function spellIn({ role: { experienceYears: fact }, words }: Material): { text: string; from: string } | undefined {
  if (!fact) return undefined
  const pattern = quantityPattern(words)
  for (const { text } of fact.evidence) {
    const match = pattern.exec(text)
    if (!match) continue
    return { text: spelled(match, fact.value.max === undefined, words, fact.value.min === undefined), from: text }
  }
  return undefined
}

function spelled(match: RegExpExecArray, isOpen: boolean, words: PlanWords, isUpper = false): string {
  const [, first, second, unit] = match as unknown as [string, string, string | undefined, string]
  const bare = (figure: string): string => figure.replace('+', '').toLowerCase()
  const month = /^mo/i.test(unit)
  const single = !second && /^(?:1|one)$/i.test(bare(first))
  const unitWord = words['year-words'][month ? (single ? 'month' : 'months') : single ? 'year' : 'years'] as string
  const open = !second && isOpen
  const amount = second ? `${bare(first)} ${words.to} ${bare(second)}` : bare(first)
  const prefix = open ? `${words['at-least']} ` : isUpper ? `${words['up-to']} ` : ''
  return `${prefix}${amount} ${unitWord}`
}

/** What the experience is in: " in stormwater engineering". */
function fieldOf(text: string, material: Material): string {
  const match = /\bexperience\s((?:in|as|with|of|within)\s[\s\S]+)/i.exec(text)
  const clean = match && lift(match[1] as string, material.words, { most: 8 })
  const isWhole =
    clean && !clean.includes(',') && !isUnfit(clean, material.lines) && !nounPhraseFault(clean, wordsIn(clean, NO_PARTS), material)
  return isWhole ? ` ${lowerWords(clean, material.isWord)}` : ''
}

const NO_PARTS: ReadonlyMap<string, PartOfSpeech> = new Map()
