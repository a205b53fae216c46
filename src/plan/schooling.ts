/** The schooling that a posting asks for, in its own line or put together. */
import { lately } from '../once'
import { articleFor } from '../realise/article'
import type { Phrase } from '../stages'
import type { Evidence } from '../types'
import { overlap, parted, phraseOf, wholeAsk, withArticle } from './asks'
import { cleanSchooling } from './degree-wording'
import { gradeLines } from './grades'
import { lift, lowerWords } from './lift'
import type { Material } from './material'
import { noun } from './phrases'
import { quantityPattern } from './years-pattern'

const MOST_FIELDS = 4
/** Other fields are as good: "or a related discipline". */
const RELATED =
  /(?:\b(?:or|and)|,)\s(?:\p{L}+(?:['’]s)?\sdegree\s)?(?:(?:a|an|in|any|other|another)\s){0,3}(?:(?:closely|directly)\s)?(?:related|similar|relevant|comparable|equivalent)\s(?:[\w/-]+\s){0,2}?(?:fields?|disciplines?|areas?|subjects?|degrees?|majors?)\b/iu

/** Each grade of one class has schooling and years of its own, told side by side. */
export const byGrade = lately((material: Material): readonly Phrase[] => {
  const found: Phrase[] = []
  for (const { grade, rest, evidence } of gradeLines(material)) {
    const text = wholeAsk(phraseOf(rest, true, material, [], LONGEST_BOTH), evidence, material)
    if (text)
      found.push(noun(material.words['for-grade'].replace('{grade}', grade).replace('{what}', schooled(text, material)), [evidence], false))
  }
  return found.slice(0, MOST_GRADES)
})
const MOST_GRADES = 2

/** "4 years of it with a bachelor's degree", "3 years with a master's": lines of which one is enough. */
export const eachDegree = lately((material: Material): Phrase | undefined => {
  const pattern = quantityPattern(material.words)
  const found: { spell: string; text: string; tail: string; evidence: Evidence }[] = []
  for (const { evidence, level } of material.asks) {
    const tail = level === 'required' && SPELL_UNIT.test(evidence.text) ? WITH_DEGREE.exec(evidence.text)?.[0] : undefined
    if (!tail || !namesSchooling(tail, material)) continue
    const text = wholeAsk(phraseOf(evidence.text, true, material, [], LONGEST_DEGREE), evidence, material)
    const [spell] = (text && pattern.exec(text)) ?? []
    if (text && spell && text.search(pattern) <= OPENS_WITHIN) found.push({ spell, text, tail: toldDegree(tail, material), evidence })
  }
  const [first, second] = found
  if (!first || !second || found.length > 2 || first.tail === second.tail) return undefined
  const head = first.text.slice(0, first.text.lastIndexOf(' with '))
  return noun(`${head}${first.tail}, ${material.words.joints.or} ${second.spell}${second.tail}`, [first.evidence, second.evidence], true)
})
/** " with a Bachelors" at the end of a line. */
const WITH_DEGREE = / with (?:an? )?\p{L}+(?:['’]?s)?(?: degree)?$/u

const toldDegree = (tail: string, material: Material): string => ` with ${schooled(tail.replace(/^ with (?:an? )?/, 'a '), material)}`

const SPELL_UNIT = /(?:years?|yrs?|months?|mos?)\b/i
/** Signs before the figure: "a minimum of". */
const OPENS_WITHIN = 14

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
  const each = eachDegree(material)?.evidence
  if (each && fact.evidence.every((place) => each.some((line) => overlap(line, place)))) return undefined
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
  const shown = underOneHead(fields, words.joints.or)
    .slice(0, MOST_FIELDS)
    .map((field) => lowerWords(field, material.isWord))
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

const joinOr = (items: readonly string[]): string => {
  const isNested = items.some((item) => item.includes(' or '))
  return items.length < 3 && !isNested
    ? items.join(' or ')
    : `${items.slice(0, -1).join(', ')}${isNested && items.length > 1 ? ',' : ''} or ${items.at(-1)}`
}

/** "civil", "marine engineering" -> "civil or marine engineering" */
function underOneHead(fields: readonly string[], or: string): string[] {
  const joined: string[] = []
  for (const field of fields) {
    const last = joined.at(-1)
    if (last && LONE_ADJECTIVE.test(last) && field.includes(' ')) joined[joined.length - 1] = `${last} ${or} ${field}`
    else joined.push(field)
  }
  return joined
}
const LONE_ADJECTIVE = /^\p{L}{3,12}(?:al|il|ic)$/u

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
    if (
      text &&
      text.split(' ').length > 1 &&
      !isSpellAlone(text, material) &&
      !opensOnPeople(text, material) &&
      namesSchooling(text, material) &&
      !OPENS_ON_SPELL.test(text)
    )
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

/** "a Bachelor in Civil Engineering or related field" -> "a bachelor's degree in civil engineering or a related field" */
export function schooled(text: string, material: Material): string {
  const {
    lines: { countable },
    words,
  } = material
  const plain = text.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?:['’]s)?(?!\p{L}|\sof\s\p{Lu})/gu, (word) =>
    countable.has(word.toLowerCase().replace('’', "'")) ? word.toLowerCase() : word,
  )
  // Subjects are no names, but a school or a body is one.
  const isNamed = plain.split(' ').some((word) => /^\p{Lu}/u.test(word) && words['own-bodies'].includes(word.toLowerCase()))
  const small =
    isNamed || IN_SUBJECT.test(plain) ? plain : lowerWords(plain, (lower) => material.isWord(lower) && !material.isProper(lower))
  const formed = cleanSchooling(withForms(small, words['degree-forms']), words)
  return /^\d\S*[ -]year /.test(formed) ? `${articleFor(formed, words.sounds)} ${formed}` : formed
}

/** "a Doctor of Physical Therapy" */
const IN_SUBJECT = /\p{Lu}\p{Ll}+ of \p{Lu}/u

/** Each form as it is told, where it stands as whole words. */
function withForms(text: string, forms: Readonly<Record<string, string>>): string {
  let told = ` ${text} `
  for (const form of Object.keys(forms)) {
    const at = told.toLowerCase().indexOf(` ${form} `)
    if (at >= 0) told = `${told.slice(0, at + 1)}${forms[form] as string}${told.slice(at + 1 + form.length)}`
  }
  return told.trim()
}

/** "5+ years of experience": no schooling is named beside the years. */
const isSpellAlone = (text: string, material: Material): boolean =>
  quantityPattern(material.words).test(text) && !namesSchooling(text, material)

/** "notaries with a degree": whoever is sought is no schooling. */
function opensOnPeople(text: string, { persons }: Material): boolean {
  const [clause = ''] = text.split(/[,;]/, 1)
  const words = clause.split(' ')
  const last = words[words.indexOf('with') - 1] ?? ''
  return last.endsWith('s') && persons.has(last.slice(0, -1).toLowerCase())
}

export const namesSchooling = (text: string, { words }: Material): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}.']+/u)
    .some((word) => words.phrases.schooling.includes(word))

export const LONGEST_LINE_OF_SCHOOLING = 260
