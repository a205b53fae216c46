/** Skills, credentials and other gates as phrases. */

import { holdsCapital } from '../nlp/capitals'
import { infinitiveOf, verbForms } from '../nlp/inflect'
import { once } from '../once'
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import type { PartOfSpeech, Phrase } from '../stages'
import type { Evidence, Skill } from '../types'
import { overlap, parted, phraseOf, wholeAsk, withArticle } from './asks'
import { gradeLines } from './grades'
import { wordsIn } from './grammar'
import { lift, lowerFirst, lowerWords } from './lift'
import { isUnfit } from './line'
import type { Gate, Material } from './material'
import { noun } from './phrases'
import { nounPhraseFault } from './well-formed'
import type { PlanWords } from './words'

/** A skill in the posting's own spelling, cased as its name where the posting spells it so. */
export function skillPhrase(skill: Skill, material: Material): Phrase | undefined {
  const { kind } = skill
  const places = whereAsked(skill)
  const evidence = places.length > 2 ? places.slice(0, 2) : places
  if (kind === 'soft') {
    const text = softName(skill.name, material)
    return noun(asSpelled(text, evidence, material), evidence, text === skill.name ? undefined : false)
  }
  const spelled = isSpelled(skill)
  const raw = spelled ? skill.name : (places[0]?.text ?? skill.name)
  const clean = raw === skill.name ? raw : withHead(lift(raw, material.words, { most: 8 }), skill, material)
  if (!clean) return undefined
  // "other languages" beside languages of programming
  if (kind === 'language' && !holdsCapital(clean) && material.skills.some(({ category }) => category === CODE)) return undefined
  if (kind === 'language')
    return noun(
      lowerWords(clean, (lower) => material.isWord(lower) || material.lines.firstWords.has(lower)),
      evidence,
    )
  const named = kind === 'tool' || kind === 'certification'
  const verbal = !spelled && !named && material.verbs.has(baseLike(clean)) && !holdsCapital(skill.name)
  if (verbal) return noun(kind === 'physical' ? physical(clean, skill.name, material) : skill.name, evidence)
  // "led a team" is told by its name, and not at all where no list has one.
  const isTorn =
    !spelled || skill.category === undefined
      ? clean.includes(' ') && nounPhraseFault(clean, wordsIn(clean, material.grammar(evidence)), material) !== undefined
      : false
  if (isTorn) return skill.category === undefined ? undefined : noun(skill.name, evidence)
  const status = statusOf(clean, material)
  if (status) return noun(status, evidence, false)
  // A name that no list has is cased as its line is: "Offsite backup".
  const isOfLine = skill.category === undefined && /^\p{Lu}\P{Lu}*$/u.test(clean)
  const ordinary = isOfLine || (named && clean.includes(' ') && /^\p{Lu}\p{Ll}+ (?:\p{Ll}|\p{Lu}{2})/u.test(clean))
  const held = named && material.words['held-adjectives'].includes(clean.slice(0, clean.indexOf(' ')).toLowerCase())
  const text = held
    ? clean.charAt(0).toLowerCase() + clean.slice(1)
    : ordinary
      ? lowerFirst(clean, material)
      : named || (spelled && /\p{Lu}|\d/u.test(skill.name))
        ? clean
        : lowerWords(lowerFirst(clean, material), material.isWord)
  const countable =
    kind === 'certification' &&
    [text.slice(text.lastIndexOf(' ') + 1), text.split(' ', 1)[0] as string].some((word) =>
      material.words['countable-heads'].includes(word.toLowerCase()),
    ) &&
    !/^(?:a|an|the|two|three|\d)\b/i.test(text)
  if (countable) return noun(`${articleFor(text, material.words.sounds)} ${text}`, evidence, false)
  // What the surroundings are is no ability: "extreme heat" is told as "working in heat".
  if (skill.category === ENVIRONMENT) return noun(skill.name, evidence)
  // A name that begins with a point would look like the end of a sentence: it stands in quotes.
  const shown = text.startsWith('.') ? `"${text}"` : text
  return noun(kind === 'physical' ? physical(shown, skill.name, material) : shown, evidence)
}

/** "sense of humor" where the posting writes "sense of humour". */
function asSpelled(text: string, evidence: readonly Evidence[], { words: { spellings } }: Material): string {
  for (const american of Object.keys(spellings)) {
    const british = spellings[american] as string
    if (text.includes(american) && !text.includes(british) && evidence.some((item) => item.text.toLowerCase().includes(british)))
      return text.replace(american, british)
  }
  return text
}

/** "General Dental Council" -> "General Dental Council registration", as its name says what is held. */
function withHead(text: string | undefined, { kind, name }: Skill, { words }: Material): string | undefined {
  const head = name.slice(name.lastIndexOf(' ') + 1)
  if (!text || kind !== 'certification' || !words['countable-heads'].includes(head) || text.length < name.length) return text
  return words['countable-heads'].some((each) => text.toLowerCase().includes(each)) || !/^\p{Lu}/u.test(text) ? text : `${text} ${head}`
}

/** Where it is asked for comes before where it is only named. */
function whereAsked({ level, evidence }: Skill): readonly Evidence[] {
  if (level === 'mentioned' || evidence.length < 2 || ASKING.has((evidence[0] as Evidence).section)) return evidence
  const asked = evidence.filter(({ section }) => ASKING.has(section))
  return asked.length > 0 ? [...asked, ...evidence.filter(({ section }) => !ASKING.has(section))] : evidence
}

const ASKING: ReadonlySet<Evidence['section']> = new Set(['requirements', 'preferred'])

const CODE = 'programming-language'

/** The category of physical demands that the place of work makes. */
const ENVIRONMENT = 'environment'

/** "meeting deadlines" -> "the ability to meet deadlines"; "positive attitude" -> "a positive attitude" */
function softName(name: string, { verbs, words, lines }: Material): string {
  const told = ownEntry(words['soft-told'], name)
  if (told) return told
  const space = name.indexOf(' ')
  if (space < 0) return name
  const first = name.slice(0, space)
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const base = first.endsWith('ing') ? infinitiveOf(first, 'gerund') : ''
  // "reading comprehension" is no act.
  const second = name.slice(space + 1).split(' ')[0] as string
  const isAct = /(?:[^s]s|ly)$/.test(second) || words.phrases.prepositions.includes(second) || words.phrases.articles.includes(second)
  if (base && isAct && verbs.has(base) && !lines.heads.has(last)) return words['ability-to'].replace('{act}', base + name.slice(space))
  return lines.countable.has(name.includes(' of ') ? first : last) || lines.countable.has(last)
    ? `${articleFor(name, words.sounds)} ${name}`
    : name
}

/** True where the posting writes the skill's name, in whatever case. */
function isSpelled({ name, evidence }: Skill): boolean {
  for (const { text } of evidence) if (text === name) return true
  const lower = name.toLowerCase()
  for (const { text } of evidence) if (text.length >= lower.length && text.toLowerCase().includes(lower)) return true
  return false
}

/** "registered with the board" -> "registration with the board" */
function statusOf(text: string, { words }: Material): string | undefined {
  const space = text.indexOf(' ')
  const first = space > 0 ? text.slice(0, space).toLowerCase() : ''
  const status = first && statusNouns(words['status-nouns']).get(first)
  return status && /^ (?:with|by|as|in|to) ./.test(text.slice(space)) ? status + text.slice(space) : undefined
}

const statusNouns = once((nouns: PlanWords['status-nouns']): ReadonlyMap<string, string> => new Map(Object.entries(nouns)))

/** The first word without the ending of the third person: "troubleshoots" -> "troubleshoot". */
function baseLike(text: string): string {
  const space = text.indexOf(' ')
  const first = (space < 0 ? text : text.slice(0, space)).toLowerCase()
  return first.length > 1 && first.endsWith('s') && !first.endsWith('ss') ? first.slice(0, -1) : first
}

/** "lift 50 pounds" -> "lifting 50 pounds"; a phrase that breaks off gives way to the skill's own name. */
function physical(text: string, fallback: string, material: Material): string {
  const [head, ...rest] = text.split(' ') as [string, ...string[]]
  const ability = material.words['ability-to'].replace('{act}', '')
  // "ability to bend"
  if (ability.endsWith(` ${head.toLowerCase()} ${rest[0]} `)) return ability + rest.slice(1).join(' ')
  // "bends, stoops"
  if (!material.physicalVerbs.has(head) && material.physicalVerbs.has(baseLike(head.replace(',', '')))) return fallback
  // "physically fit" is no noun.
  if (rest.length === 1 && head.endsWith('ly')) return fallback
  if (material.words.finite.includes(head.toLowerCase()) || /^(?:\p{L}{1,2})$/u.test(head)) return fallback
  // "confident swimmer"
  const last = rest.at(-1)
  if (last?.endsWith('er') && fallback.endsWith('ing') && last.startsWith(infinitiveOf(fallback, 'gerund'))) return fallback
  if (/(?:^|\s)(?:a|an|the|of|to|and|or|up|long)$|\ba \d+[- ]\w+$/.test(text)) return fallback
  if (/ing$/.test(head) || !material.physicalVerbs.has(head)) return rest.length ? text : fallback
  return [verbForms(head).gerund, ...rest]
    .join(' ')
    .replace(/ and (\p{Ll}+)(?= |$)/gu, (whole, verb: string) => (material.verbs.has(verb) ? ` and ${verbForms(verb).gerund}` : whole))
}

/** "communication skills" beside "communication in writing" says it twice. */
const PLAIN_HEAD = / skills$/

/** Surer than this a finding must be to be told. */
const SURE = 0.62

export interface Skillset {
  hard: Phrase[]
  /** The skills that the phrases of `hard` name. */
  hardSkills: Skill[]
  tools: Phrase[]
  soft: Phrase[]
  licences: Phrase[]
  languages: Phrase[]
  physical: Phrase[]
  joint: 'and' | 'or'
  languageJoint: 'and' | 'or'
}

/** Soft skills that are told at most. */
export const MOST_SOFT = 3

/** Skills that are looked through for those to tell: more than any posting of one job asks for. */
const MOST_SKILLS = 400

/** The skills of one level at the places that are asked for, by kind; of alternatives all are named or none. */
export function skillset(material: Material, level: Skill['level'], places: readonly Place[]): Skillset {
  const set: Skillset = {
    hard: [],
    hardSkills: [],
    tools: [],
    soft: [],
    licences: [],
    languages: [],
    physical: [],
    joint: 'and',
    languageJoint: 'and',
  }
  const lowers: Record<Place, string[]> = { hard: [], soft: [], licences: [], languages: [], physical: [] }
  const groups = new Set<string>()
  /** Where the licences stand that are one of several. */
  const choices = new Map<string, number>()
  let apart = 0
  for (const skill of material.skills.length > MOST_SKILLS ? material.skills.slice(0, MOST_SKILLS) : material.skills) {
    if (skill.level !== level || skill.confidence < SURE) continue
    const place = placeOf(skill)
    if (!places.includes(place) || (place === 'soft' && set.soft.length >= MOST_SOFT)) continue
    const phrase = skillPhrase(skill, material)
    if (!phrase) continue
    const lower = phrase.text.toLowerCase()
    // One phrase may say what the other says too.
    const core = place === 'soft' ? lower.replace(PLAIN_HEAD, '') : lower
    if (lowers[place].some((other) => other.includes(core) || core.includes(other))) continue
    lowers[place].push(core)
    const other = place === 'licences' && skill.anyOf ? choices.get(skill.anyOf) : undefined
    if (other !== undefined) {
      const before = set.licences[other] as Phrase
      const text = `${before.text} ${material.words.joints.or} ${phrase.text}`
      set.licences[other] = { ...before, text, evidence: [...before.evidence, ...phrase.evidence] }
      continue
    }
    if (place === 'licences' && skill.anyOf) choices.set(skill.anyOf, set.licences.length)
    set[place].push(phrase)
    if (skill.kind === 'tool') set.tools.push(phrase)
    if (place === 'languages' && skill.anyOf) set.languageJoint = 'or'
    if (place === 'hard') {
      set.hardSkills.push(skill)
      if (skill.anyOf) groups.add(skill.anyOf)
      else apart++
    }
  }
  if (groups.size === 1 && apart === 0) set.joint = 'or'
  return set
}

export type Place = 'soft' | 'physical' | 'languages' | 'licences' | 'hard'

const placeOf = (skill: Skill): Place => {
  if (skill.kind === 'soft') return 'soft'
  if (skill.kind === 'physical') return 'physical'
  if (skill.kind === 'language') return 'languages'
  if (skill.kind === 'certification') return 'licences'
  return 'hard'
}

const MOST_FIELDS = 4
/** Other fields are as good: "or a related discipline". */
const RELATED =
  /(?:\b(?:or|and)|,)\s(?:\p{L}+(?:['’]s)?\sdegree\s)?(?:(?:a|an|in|any|other|another)\s){0,3}(?:(?:closely|directly)\s)?(?:related|similar|relevant|comparable|equivalent)\s(?:[\w/-]+\s){0,2}?(?:fields?|disciplines?|areas?|subjects?|degrees?|majors?)\b/iu

/** Each grade of one class has schooling and years of its own, told side by side. */
const byGrade = once((material: Material): readonly Phrase[] => {
  const found: Phrase[] = []
  for (const { grade, rest, evidence } of gradeLines(material)) {
    const text = wholeAsk(phraseOf(rest, true, material, [], LONGEST_BOTH), evidence, material)
    if (text)
      found.push(noun(material.words['for-grade'].replace('{grade}', grade).replace('{what}', schooled(text, material)), [evidence], false))
  }
  return found.slice(0, MOST_GRADES)
})
const MOST_GRADES = 2

/** The degree as printed, with its fields and "or equivalent". */
export function degree(material: Material): Phrase | undefined {
  const [grade] = byGrade(material)
  if (grade || gradeLines(material).length) return grade
  const fact = material.role.education
  if (!fact) return undefined
  // Schooling named among the duties is a matter of the work.
  if (
    fact.value.level === 'high-school' &&
    fact.evidence.every(({ section }) => section === 'responsibilities' || section === 'about-company')
  )
    return undefined
  const line = degreeLine(material)
  if (line) return line
  const { words } = material
  const printed = fact.evidence.map(({ text }) => text).join(' ')
  const diploma = fact.value.level !== 'high-school' || /high school|diploma|\bGED\b|\bHS\b/i.test(printed)
  const certificate = diploma ? undefined : certificateOf(fact.evidence, material)
  if (certificate) return certificate
  const level = diploma ? words.degrees[fact.value.level] : words.secondary
  if (!level) return undefined
  const fields = (fact.value.fields ?? []).map((field) => lift(field, words, { most: 6 })).filter((field): field is string => !!field)
  const shown = fields.slice(0, MOST_FIELDS).map((field) => lowerWords(field, material.isWord))
  const around = fact.evidence.map(({ end, text }) => text + (/^[^.;\n]{0,170}/.exec(material.source.slice(end))?.[0] ?? '')).join(' ')
  // The space before what stands behind a lost break: "orBachelor's degree".
  const spaced = around.replace(/(?<=\b\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, ' ')
  const related = shown.length ? RELATED.exec(spaced) : null
  if (related && !shown.some((field) => /related|similar/.test(field)))
    shown.push(words['related-field'] + conditionOf(spaced.slice(related.index + related[0].length), material))
  const text = shown.length ? words['degree-in'].replace('{degree}', level).replace('{fields}', joinOr(shown)) : level
  const instead = fact.value.orEquivalent ? undefined : yearsInstead(around, material)
  if (instead) return noun(`${text}, ${words.joints.or} ${instead}`, fact.evidence, false)
  return noun(
    fact.value.orEquivalent
      ? `${text} ${/equivalent\W+(?:\w+\W+){0,2}experience|experience/i.test(printed) ? words['or-equivalent'] : words['or-its-equivalent']}`
      : text,
    fact.evidence,
    false,
  )
}

/** "GCSE English and Maths (grade 4) or equivalent": the certificate of a school by its own name, where it is named in full. */
function certificateOf(places: readonly Evidence[], material: Material): Phrase | undefined {
  for (const place of places) {
    const text = CERTIFICATE.test(place.text) ? lift(place.text, material.words, { most: LONGEST_CERTIFICATE }) : undefined
    if (text) return noun(text, [place], false)
  }
  return undefined
}
const LONGEST_CERTIFICATE = 12
/** Letters in capitals, and what they are in. */
const CERTIFICATE = /^\p{Lu}{3,}s? \p{L}[\s\S]{4}/u

/** "a degree, or three years of equivalent experience" */
function yearsInstead(around: string, material: Material): string | undefined {
  const [, said] = /\bor ((?:at least )?\d\+? years? (?:of )?[^.;,()\d]{0,70}?experience)\b/i.exec(around) ?? []
  return said && lift(said, material.words, { most: LONGEST_CONDITION })
}

/** "... or a related field with equivalent coursework": the condition belongs to the alternative. */
function conditionOf(behind: string, material: Material): string {
  const [, said] = /^ ((?:with|and) [^.,;()\n]{8,80}?)(?=\.|;|\n|$|,|\p{Ll}\p{Lu})/u.exec(behind) ?? []
  const first = said?.slice(0, said.indexOf(' '))
  if (!said || !material.words.phrases.prepositions.includes(first as string)) return ''
  const clean = /\d/.test(said) ? undefined : lift(said, material.words, { most: LONGEST_CONDITION })
  return clean && clean.length > said.length - 2 ? ` ${clean}` : ''
}

const LONGEST_CONDITION = 11

const joinOr = (items: readonly string[]): string =>
  items.length < 3 ? items.join(' or ') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

/** A span of years as printed: "3-5 years", "five+ years", "between three and five years", "twelve (12) months". */
const quantityPattern = once(({ numerals }: PlanWords): RegExp => {
  const figure = `(?:\\d+(?:\\.\\d+)?|${numerals.slice(1).join('|')}|eighteen|twenty)\\+?`
  return new RegExp(
    `\\b(${figure})(?:\\s*\\(\\d+\\))?(?:\\s*(?:-|–|—|to|or|and)\\s*(${figure})(?:\\s*\\(\\d+\\))?)?(?:\\s*\\+)?\\s*(years?|yrs?|months?|mos?)\\b`,
    'i',
  )
})

/** The unit of such a span, which may be written in one with its figure. */
const UNIT = /(?:years?|yrs?|months?|mos?)\b/i

/** The whole line that states the years: "3 to 5 years of experience in high-pressure sales". */
function yearsLine(material: Material, pattern: RegExp): Phrase | undefined {
  const { experienceYears, education } = material.role
  let bare: Phrase | undefined
  for (const { evidence } of material.asks.flatMap((ask) => parted(ask, material))) {
    const covers = (fact: { evidence: readonly Evidence[] } | undefined): boolean =>
      fact?.evidence.some((item) => item.section !== 'given' && item.start < evidence.end && item.end > evidence.start) === true
    if (!covers(experienceYears) || covers(education)) continue
    const text = wholeAsk(phraseOf(evidence.text, true, material, [], LONGEST_YEARS), evidence, material)
    if (!text || !pattern.test(text) || text.split(' ').length > LONGEST_YEARS) continue
    const line = noun(text, [evidence], false)
    // "Experience: 10 years" says less than a line that follows.
    if (text.split(' ').length > BARE_YEARS) return line
    bare ??= line
  }
  return bare ?? sameSpell(material, pattern)
}

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

/** The whole line that states the schooling, years included where it states them too. */
function degreeLine(material: Material): Phrase | undefined {
  const schooling = material.role.education?.evidence ?? []
  const isStated = ({ evidence }: Material['asks'][number]): boolean =>
    schooling.some((item) => item.section !== 'given' && item.start < evidence.end && item.end > evidence.start)
  for (const ask of material.asks.filter(isStated).flatMap((each) => parted(each, material))) {
    const { evidence } = ask
    if (!isStated(ask)) continue
    // "a degree in X, orBachelor's degree in a related field": one line, whose break was lost.
    const goesOn = GOES_ON.test(material.source.slice(evidence.end, evidence.end + 6)) || LOST_BREAK.test(evidence.text)
    const raw = goesOn
      ? (LINE_OF_SCHOOLING.exec(material.source.slice(evidence.start, evidence.start + LONGEST_LINE_OF_SCHOOLING))?.[0] ?? '')
      : evidence.text
    const spaced = withoutWish(raw, material)
      .replace(/(?<!\p{L})or(?=\p{Lu}\p{Ll})/gu, 'or ')
      .replace(/(?<=\S)\/\s+(?=\p{Lu})/gu, ` ${material.words.joints.or} `)
    const text = wholeAsk(phraseOf(spaced, true, material, [], goesOn ? LONGEST_BOTH : LONGEST_DEGREE), evidence, material)
    if (goesOn && !text) return undefined
    if (text && text.split(' ').length > 1 && !isSpellAlone(text, material) && namesSchooling(text, material) && !OPENS_ON_SPELL.test(text))
      return noun(schooled(text, material), [evidence], false)
  }
  return undefined
}

/** "a bachelor's degree in science, MS or PhD preferred": the higher degree is a wish of its own. */
const withoutWish = (line: string, material: Material): string => {
  const wish = wishIn(line, material)
  return wish === undefined ? line : line.slice(0, line.lastIndexOf(`, ${wish}`))
}

function wishIn(line: string, material: Material): string | undefined {
  const comma = line.lastIndexOf(', ')
  const last = comma < 0 ? '' : line.slice(comma + 2).replace(/[.;]$/, '')
  const end = material.lines.wishEnds.find((each) => last.toLowerCase().endsWith(` ${each}`))
  const wish = end === undefined ? '' : last.slice(0, -end.length - 1)
  return wish && namesSchooling(wish, material) ? wish : undefined
}

/** The degree that a line with a lower one only wishes for. */
export function higherDegree(material: Material): Phrase | undefined {
  for (const { text, ...place } of material.role.education?.evidence ?? []) {
    const ask = material.asks.find(({ evidence }) => overlap(evidence, { text, ...place }))
    const wish = ask && wishIn(ask.evidence.text, material)
    const clean = wish && lift(wish, material.words, { most: LONGEST_WISH })
    if (ask && clean) return noun(withArticle(clean, material), [ask.evidence], false)
  }
  return undefined
}
const LONGEST_WISH = 6

const LONGEST_DEGREE = 22
const LONGEST_BOTH = 29
const LINE_OF_SCHOOLING = /^[^.;\n]+/
const LOST_BREAK = /\bor(?=\p{Lu}\p{Ll}|$)/u
const GOES_ON = /^,? ?or(?=\s|\p{Lu})/u
/** "0-1 years experience English Bachelor": two lines that were run together. */
const OPENS_ON_SPELL = /^\d\S* (?:\p{L}+ ){1,4}\p{Lu}\p{L}+ /u

/** "a Bachelor's Degree" -> "a bachelor's degree", "4 year degree" -> "a 4 year degree" */
function schooled(text: string, { lines: { countable }, words }: Material): string {
  const plain = text.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?:['’]s)?(?!\p{L}|\sof\s\p{Lu})/gu, (word) =>
    countable.has(word.toLowerCase().replace('’', "'")) ? word.toLowerCase() : word,
  )
  return /^\d\S*[ -]year /.test(plain) ? `${articleFor(plain, words.sounds)} ${plain}` : plain
}

/** "5+ years of experience": no schooling is named beside the years. */
const isSpellAlone = (text: string, material: Material): boolean =>
  quantityPattern(material.words).test(text) && !namesSchooling(text, material)

const namesSchooling = (text: string, { words }: Material): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}.']+/u)
    .some((word) => words.phrases.schooling.includes(word))

/** True when the years are wished for and not required. */
export function yearsPreferred({ role, asks }: Material): boolean {
  const stated = asks.filter(({ evidence }) =>
    role.experienceYears?.evidence.some((item) => item.start < evidence.end && item.end > evidence.start),
  )
  return stated.length > 0 && stated.every(({ level }) => level === 'preferred')
}

/** Years of experience in the posting's own figures. */
export function years(material: Material): Phrase | undefined {
  const [, grade] = byGrade(material)
  if (grade || gradeLines(material).length) return grade
  const fact = material.role.experienceYears
  if (!fact) return undefined
  const { words } = material
  const beside = besideSchooling(material)
  if (beside) return beside
  const line = yearsLine(material, quantityPattern(words))
  if (line) return withFurther(line, material)
  const spelled = spellIn(material)
  return (
    spelled &&
    (withObject(spelled.text, material) ??
      noun(`${spelled.text} ${words['of-experience']}${fieldOf(spelled.from, material)}`, fact.evidence, false))
  )
}

/** Where a line on years may end and still say what they are of: before what narrows it further. */
const NARROWER =
  /(?<=\p{Ll})-(?=\s?\p{Lu})|[,;:(](?=\s|\p{L}|$)|\s(?=\()|\s[-–—]\s|\s(?=(?:in|with|for|within|across|on|at|using|including|such|like|working|preferably|ideally|where|that|which|as)\s)|\s(?=and\s(?:an?\s|the\s|\p{L}+\s)?(?:experience|knowledge|understanding|ability|skills?|familiarity|proficiency|expertise)\b)/giu
/** "two years in", "three years developing": what opens behind the unit. */
const OPENS_OBJECT = /^['’]?\s(?:of\s)?[\p{L}#+./&-]+/u
const LONGEST_OBJECT = 220
const FEWEST_OF_OBJECT = 2

/** The years with as much of what stands behind them as can be told: "8+ years of technical and consulting experience". */
function withObject(spelled: string, material: Material): Phrase | undefined {
  for (const place of material.role.experienceYears?.evidence ?? []) {
    const unit = place.section === 'given' ? null : UNIT.exec(place.text)
    if (!unit) continue
    const from = place.start + unit.index + unit[0].length
    const behind = material.source.slice(from, from + LONGEST_OBJECT)
    const rest = behind.slice(0, END_OF_LINE.exec(behind)?.index ?? behind.length)
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
  const end = END_OF_LINE.exec(behind)
  const line = end ? behind.slice(0, end.index + 1) : behind
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
  return text && quantityPattern(material.words).test(text) ? noun(text, [evidence], true) : undefined
}

const LONGEST_LINE_OF_SCHOOLING = 260
const END_OF_LINE = /[.;](?=\s|\p{Lu}|$)|\n|\p{Ll}(?=\p{Lu}\p{Ll})/u

/** The years alone: "3 to 5 years". */
export function spell(material: Material): Phrase | undefined {
  const spelled = spellIn(material)
  return spelled && noun(spelled.text, material.role.experienceYears?.evidence ?? [])
}

/** The span of years in words and figures of the posting, and the text that it was read from. */
function spellIn({ role: { experienceYears: fact }, words }: Material): { text: string; from: string } | undefined {
  if (!fact) return undefined
  const pattern = quantityPattern(words)
  for (const { text } of fact.evidence) {
    const match = pattern.exec(text)
    if (!match) continue
    const [, first, second, unit] = match as unknown as [string, string, string | undefined, string]
    const bare = (figure: string): string => figure.replace('+', '').toLowerCase()
    const month = /^mo/i.test(unit)
    const single = !second && /^(?:1|one)$/i.test(bare(first))
    const unitWord = words['year-words'][month ? (single ? 'month' : 'months') : single ? 'year' : 'years'] as string
    const open = !second && fact.value.max === undefined
    const amount = second ? `${bare(first)} ${words.to} ${bare(second)}` : bare(first)
    const prefix = open ? `${words['at-least']} ` : fact.value.min === undefined ? `${words['up-to']} ` : ''
    return { text: `${prefix}${amount} ${unitWord}`, from: text }
  }
  return undefined
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

/** Words of a line that is told in place of the gate it states. */
const LONGEST_GATE = 12
/** "the ability to pass a drug test" is no more than the test. */
const ACT = /\bto\b/

/** "at least 21 years of age" */
const AN_AGE = /^(?:at|over)\b|\baged?\b/

/** Checks to pass and demands to meet outside the public facts: in the words of their line where it is a noun phrase. */
export const gatesOf = once((material: Material): { checks: Phrase[]; demands: Phrase[] } => {
  const of = (kind: Gate['kind']): Phrase[] => {
    const told: Phrase[] = []
    for (const gate of material.gates) {
      if (gate.kind !== kind) continue
      const phrase = gateLine(gate, material) ?? noun(inOne(withSound(gate.phrase, material), material), gate.evidence)
      // One line may state several.
      if (!told.some(({ text }) => text === phrase.text)) told.push(phrase)
    }
    return told
  }
  const clearance = clearanceOf(material)
  return { checks: of('check'), demands: clearance ? [...of('demand'), clearance] : of('demand') }
})

/** The clearance, where it is no check that is told by itself: in the words of its line, which may ask only for the ability to get one. */
function clearanceOf(material: Material): Phrase | undefined {
  const fact = material.role.clearance
  if (!fact || material.gates.some((gate) => gate.evidence.some((item) => fact.evidence.some((own) => overlap(own, item)))))
    return undefined
  const line = gateLine({ id: 'clearance', kind: 'demand', phrase: '', evidence: fact.evidence }, material)
  const clean = line ? undefined : lift(fact.value, material.words, { most: LONGEST_CLEARANCE })
  return line ?? (clean ? noun(withArticle(lowerFirst(clean, material), material), fact.evidence, false) : undefined)
}

const LONGEST_CLEARANCE = 8

/** "no more than two accidents; no bans" -> "no more than two accidents and no bans" */
const inOne = (phrase: string, { words: { joints } }: Material): string => phrase.replace(/[;,] (?=no )/, ` ${joints.and} `)

/** "a enhanced check" -> "an enhanced check", "in UK" -> "in the UK" */
function withSound(phrase: string, { words }: Material): string {
  if (phrase.startsWith('a ')) return `${articleFor(phrase.slice(2), words.sounds)} ${phrase.slice(2)}`
  const space = phrase.lastIndexOf(' in ')
  const place = space < 0 ? '' : phrase.slice(space + 4)
  const told = ownEntry(words['with-article'], place.toLowerCase())
  return told ? `${phrase.slice(0, space)} in ${told}` : phrase
}

/** A line that names its check with an article or a number, and no act. */
const isCheck = (text: string, { words }: Material): boolean => {
  const [first = ''] = text.toLowerCase().split(' ', 1)
  return !ACT.test(text) && !/ \p{Lu}\p{Ll}/u.test(text) && (words.phrases.articles.includes(first) || words.numerals.includes(first))
}

function gateLine(gate: Gate, material: Material): Phrase | undefined {
  for (const { evidence, level } of material.asks) {
    if (level !== 'required' || !gate.evidence.some((item) => item.start < evidence.end && item.end > evidence.start)) continue
    const text = wholeAsk(phraseOf(evidence.text, false, material, [], LONGEST_GATE), evidence, material)
    if (text?.includes(' ') && (gate.kind === 'demand' || isCheck(text, material)) && !AN_AGE.test(text)) return noun(text, [evidence])
  }
  return undefined
}
