/** Skills, credentials and other gates as phrases. */

import { holdsCapital } from '../nlp/capitals'
import { infinitiveOf, verbForms } from '../nlp/inflect'
import { ownEntry } from '../own-entry'
import { articleFor } from '../realise/article'
import { joinList } from '../realise/list'
import { sort } from '../sort'
import type { Phrase } from '../stages'
import type { Evidence, Skill } from '../types'
import { wordsIn } from './grammar'
import { lift, lowerFirst, lowerWords } from './lift'
import type { Material } from './material'
import { noun } from './phrases'
import { statusOf } from './status'
import { nounPhraseFault } from './well-formed'
import type { PlanWords } from './words'

/** A skill in the posting's own spelling, cased as its name where the posting spells it so. */
export function skillPhrase(skill: Skill, material: Material): Phrase | undefined {
  const { kind } = skill
  const places = whereAsked(skill)
  const evidence = places.length > 2 ? places.slice(0, 2) : places
  if (kind === 'soft') {
    const text = softName(skill.name, material)
    // "the ability to meet deadlines" is one, "problem-solving skills" are several.
    const isAbility = text !== skill.name && text.includes(` ${material.words.to} `)
    return noun(asSpelled(text, evidence, material), evidence, isAbility ? false : undefined)
  }
  const spelled = isSpelled(skill)
  const raw = spelled ? skill.name : (places[0]?.text ?? skill.name)
  const clean = raw === skill.name ? raw : withHead(lift(raw, material.words, { most: 8 }), skill, material)
  if (!clean) return undefined
  // "other languages" beside languages of programming
  if (kind === 'language' && !holdsCapital(clean) && material.skills.some(({ category }) => category === CODE)) return undefined
  if (kind === 'language') {
    const name = lowerWords(clean, (lower) => material.isWord(lower) || material.lines.firstWords.has(lower))
    const graded = gradesOf(name, material)
    if (graded) return noun(graded.text, [...evidence, ...graded.evidence], false)
    const own = skill.proficiency && gradeSaid(evidence, skill.anyOf ? NEAR_CHOICE : NEAR, material)
    const degree = skill.proficiency && !name.includes(' ') ? (own ?? material.words['language-levels'][skill.proficiency]) : undefined
    return noun(degree ? degree.replace('{language}', name) : name, evidence)
  }
  const named = kind === 'tool' || kind === 'certification'
  const verbal = !spelled && !named && material.verbs.has(baseLike(clean)) && !holdsCapital(skill.name)
  if (verbal) return noun(kind === 'physical' ? withLoad(physical(clean, skill.name, material), places, material) : skill.name, evidence)
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
  const first = clean.slice(0, clean.indexOf(' '))
  // "Active registration", but "Active Directory"
  const held = named && !skill.name.startsWith(`${first} `) && material.words['held-adjectives'].includes(first.toLowerCase())
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
  return noun(kind === 'physical' ? withLoad(physical(shown, skill.name, material), places, material) : shown, evidence)
}

/** Characters around the name of a language in which it is said how well it is to be known; a choice is graded before its first. */
const NEAR = 24
const NEAR_CHOICE = 40

/** "Fluency in English": in the word of the posting, whatever the grade that it is counted as. */
function gradeSaid(evidence: readonly Evidence[], near: number, { source, words }: Material): string | undefined {
  for (const { start, end, section } of evidence) {
    if (section === 'given') continue
    const around = source.slice(Math.max(0, start - near), end + NEAR).toLowerCase()
    const said = Object.keys(words['language-said']).find((each) => around.includes(each))
    if (said) return words['language-said'][said]
  }
  return undefined
}

/** "Welsh (reading): Advanced", "Welsh (speech): Basic" -> "Welsh (advanced in reading and basic in speech)" */
function gradesOf(language: string, { source, words }: Material): { text: string; evidence: Evidence[] } | undefined {
  const found = [...source.matchAll(GRADE_OF_LANGUAGE)].filter(([, name]) => name === language)
  if (found.length < FEWEST_GRADES) return undefined
  const grades = found.map(([, , skill, grade]) =>
    words['language-grade'].replace('{grade}', (grade as string).toLowerCase()).replace('{skill}', skill as string),
  )
  const evidence = found.map(({ index, 0: text }) => ({ start: index, end: index + text.length, text, section: 'requirements' as const }))
  return { text: `${language} (${joinList(grades, words.joints.and)})`, evidence }
}
const FEWEST_GRADES = 2
const GRADE_OF_LANGUAGE = /(?<!\p{L})(\p{Lu}\p{Ll}{2,14}) \((\p{Ll}[\p{Ll} ]{2,28})\) ?[:–-] ?(\p{Lu}\p{Ll}{2,14}(?: ?\+)?)/gu

/** "lifting" -> "lifting up to 25 kg", "heavy lifting": the load stands beside the word that names the demand. */
function withLoad(text: string, places: readonly Evidence[], { source, words }: Material): string {
  const act = words['load-act']
  if (/\d/.test(text) || !(text.startsWith(act) || text.endsWith(` ${infinitiveOf(act, 'gerund')}`))) return text
  for (const { start, end, section } of places) {
    if (section === 'given') continue
    const load = loadAt(source.slice(end, end + FURTHEST_LOAD), words)
    if (load) return `${text}${load}`
    const before = source
      .slice(Math.max(0, start - FURTHEST_LOAD), start)
      .toLowerCase()
      .trimEnd()
    const grade = words['load-grades'].find((each) => before.endsWith(` ${each}`))
    if (grade && text === words['load-act']) return `${grade} ${text}`
  }
  return text
}

/** Signs in which a load stands behind its verb. */
const FURTHEST_LOAD = 60

/** " up to 25 kg", " boxes of 20-30 lbs": a few small words, a figure and its unit. */
function loadAt(text: string, words: PlanWords): string | undefined {
  const [said, unit] = LOAD.exec(text) ?? []
  return said && words['load-units'].includes((unit as string).toLowerCase()) ? said : undefined
}
const LOAD = /^(?: \p{Ll}{1,14}){0,5} \d{1,3}\+?(?:[-–]\d{1,3}| to \d{1,3})?[ -]?(\p{L}{2,9})(?!\p{L})/u

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
  const base = baseLike(head.replace(',', ''))
  if (!material.physicalVerbs.has(head) && material.physicalVerbs.has(base))
    // "lifts up to 20 kg" tells how much.
    return rest.length > 0 && /\d/.test(text) && !text.includes(',') ? [verbForms(base).gerund, ...rest].join(' ') : fallback
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
}

/** Soft skills that are looked through for those to tell. */
const MOST_SOFT = 8

/** Skills that are looked through for those to tell: more than any posting of one job asks for. */
const MOST_SKILLS = 400

/** A phrase that names a skill, and those that name its alternatives. */
interface Choice {
  /** Of alternatives of several categories it has none. */
  skill: Skill
  place: Place
  alternatives: Phrase[]
}

/** The skills of one level at the places that are asked for, by kind; alternatives stand in one phrase. */
export function skillset(material: Material, level: Skill['level'], places: readonly Place[]): Skillset {
  const lowers: Record<Place, string[]> = { hard: [], soft: [], licences: [], languages: [], physical: [] }
  const choices: Choice[] = []
  const choiceOf = new Map<string, Choice>()
  let softs = 0
  for (const skill of material.skills.length > MOST_SKILLS ? material.skills.slice(0, MOST_SKILLS) : material.skills) {
    if (skill.level !== level || skill.confidence < SURE) continue
    const place = placeOf(skill)
    if (!places.includes(place) || (place === 'soft' && softs >= MOST_SOFT)) continue
    const phrase = skillPhrase(skill, material)
    if (!phrase) continue
    const lower = phrase.text.toLowerCase()
    // "cloud" or "coding" alone says nothing of what is asked.
    if (place === 'hard' && material.words['hollow-skills'].includes(lower)) continue
    // One phrase may say what the other says too.
    const core = place === 'soft' ? lower.replace(PLAIN_HEAD, '') : lower
    if (lowers[place].some((other) => other.includes(core) || core.includes(other))) continue
    lowers[place].push(core)
    const known = skill.anyOf ? choiceOf.get(`${place} ${skill.anyOf}`) : undefined
    if (known) {
      known.alternatives.push(phrase)
      if (known.skill.category !== skill.category) known.skill = { ...known.skill, category: '' }
      continue
    }
    const choice = { skill, place, alternatives: [phrase] }
    if (skill.anyOf) choiceOf.set(`${place} ${skill.anyOf}`, choice)
    if (place === 'soft') softs++
    choices.push(choice)
  }
  return setOf(choices, material)
}

function setOf(choices: readonly Choice[], material: Material): Skillset {
  const set: Skillset = { hard: [], hardSkills: [], tools: [], soft: [], licences: [], languages: [], physical: [] }
  for (const { skill, place, alternatives } of choices) {
    const phrase =
      skill.anyOf === skill.id && skill.kind === 'tool' ? asExample(alternatives[0] as Phrase, material) : asChoice(alternatives, material)
    set[place].push(phrase)
    if (skill.kind === 'tool') set.tools.push(phrase)
    if (place === 'hard') set.hardSkills.push(skill)
  }
  return set
}

/** Alternatives that are named; the posting may name more. */
const MOST_ALTERNATIVES = 5

function asChoice(alternatives: readonly Phrase[], { words: { joints } }: Material): Phrase {
  const first = alternatives[0] as Phrase
  if (alternatives.length === 1) return first
  const told = sort([...alternatives], (a, b) => placeIn(a) - placeIn(b)).slice(0, MOST_ALTERNATIVES)
  return {
    ...first,
    text: joinList(
      told.map(({ text }) => text),
      joints.or,
    ),
    plural: false,
    evidence: told.flatMap(({ evidence }) => evidence),
  }
}

/** "Django" of "a web framework, e.g. Django" -> "Django or similar" */
const asExample = (phrase: Phrase, { words }: Material): Phrase => ({ ...phrase, text: words['or-similar'].replace('{name}', phrase.text) })

const placeIn = ({ evidence }: Phrase): number => evidence[0]?.start ?? 0

export type Place = 'soft' | 'physical' | 'languages' | 'licences' | 'hard'

const placeOf = (skill: Skill): Place => {
  if (skill.kind === 'soft') return 'soft'
  if (skill.kind === 'physical') return 'physical'
  if (skill.kind === 'language') return 'languages'
  if (skill.kind === 'certification') return 'licences'
  return 'hard'
}
