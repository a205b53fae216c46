/** What is required and what is preferred, as the lists that sentences take in: whole lines of the posting first, then names of skills. */

import { infinitiveOf } from '../nlp/inflect'
import { joinList } from '../realise/list'
import { sort } from '../sort'
import type { Phrase, Slot, Slots } from '../stages'
import type { Evidence, Skill } from '../types'
import { askedByName, isLine } from './asked-by-name'
import { type Ask, type AskKind, asksOf, bracketed, headEnd } from './asks'
import { gatesOf } from './gates'
import { wordsIn } from './grammar'
import type { Material } from './material'
import { flag, list, noun, verb } from './phrases'
import { touches } from './places'
import { type Skillset, skillset } from './requirements'
import { namesSchooling, schooled } from './schooling'
import { groupsOf, isChoice, isGrouped, type NamedSkill } from './skill-groups'
import { underHeads, withoutIdleAct } from './under-heads'
import { verbPhraseFault } from './well-formed'

/** Words that one list of requirements may hold. */
const ROOM_BESIDE = 23
/** Where a report shows so many things, its last sentence on demands has more room. */
const MANY = 5
const ROOM_IN_DETAIL = 29
const SHORT = 3
/** Words that one point of weight is worth: several short lines tell more than a long one. */
const WORDS_A_POINT = 6

const GATES = ['licences', 'languages', 'physical'] as const

export interface Wanted {
  slots: Slots
  licences: Phrase[]
  /** Those that one sentence has no room for. */
  moreLicences: Phrase[]
  languages: Phrase[]
  physical: Phrase[]
  /** What the work exposes to, which nobody brings. */
  exposures: Phrase[]
}

/** `stated`: the schooling and the years required, which have sentences of their own. */
export function wanted(material: Material, shown: number, stated: readonly (Phrase | undefined)[]): Wanted {
  const { words } = material
  const { checks, demands } = gatesOf(material)
  const conditions = [...stated, ...checks, ...demands].flatMap((phrase) => phrase?.evidence ?? [])
  // Lines that have slots of their own: schooling, years, checks.
  const besides = [...conditions, ...(stated[0] ? (material.role.education?.evidence ?? []) : [])]
  const isToldBeside = toldBy(besides)
  const isCondition = toldBy(conditions)
  const asks = asksOf(material).filter(({ phrase, level }) => !(level === 'preferred' ? isCondition : isToldBeside)(phrase))
  const of = (kind: AskKind): Ask[] => asks.filter((ask) => ask.level === 'required' && ask.kind === kind)
  const linesOf = (kind: AskKind, names: readonly Phrase[]): Phrase[] => {
    const lines = of(kind).map(({ phrase }) => phrase)
    if (!names.length) return lines
    const isTold = isToldByLines
    return [...lines, ...names.filter((name) => !isTold(name))]
  }
  const abilities = abilitiesOf([...of('skill'), ...of('soft').filter(({ words }) => words >= FEWEST_OF_ACT)], material)
  const hard = of('skill')
    .filter((ask) => !abilities.some(({ evidence }) => evidence === ask.phrase.evidence))
    .map((ask) => asKnown(ask, material))
  const [first, others] = inTwo(hard, shown, material)
  // A bare name among lines with a head stands behind them, or else with the other names.
  const bare = hard.filter((ask) => !first.includes(ask) && !isHeaded(ask, material.lines))
  const room = ROOM_BESIDE - wordsOf(others.map(({ phrase }) => phrase))
  const bareTold = within(bare, room, Math.max(0, MOST_ALIKE - others.length))
  const second = [...others, ...bareTold]
  const passed = bare.filter((ask) => !bareTold.includes(ask))
  const rest = hard.filter((ask) => !first.includes(ask))
  const isToldByLines = toldBy([...asks.filter((ask) => !passed.includes(ask)).flatMap(({ phrase }) => phrase.evidence), ...besides])
  const main = apart(underHeads(first, material))
  const required = skillset(material, 'required', ['soft', 'hard', ...GATES])
  const beside = apart(underHeads(second, material))
  const whole = [...main, ...beside, ...abilities]
  const wording = [material.role.title?.value ?? '', ...[...whole, ...stated].map((phrase) => phrase?.text ?? '')].join(' ').toLowerCase()
  const isAsked = askedByName(material)
  // The title may name a tool; that it must be known is told all the same.
  const told = [...whole, ...stated]
    .map((phrase) => phrase?.text ?? '')
    .join(' ')
    .toLowerCase()
  const isNew = (name: Phrase): boolean =>
    !(required.tools.includes(name) ? told : wording).includes(name.text.toLowerCase()) && isAsked(name)
  const groups = groupsBeside([...whole, ...besides.map((item) => noun('', [item]))], isNew, required, material, shown)
  // A quality that a line tells is not told again by its name.
  const lines = [...whole, ...groups]
  const isToldInLine = toldBy([...lines, ...of('language').map(({ phrase }) => phrase)].flatMap(({ evidence }) => evidence))
  const qualities = required.soft.filter((name) => !isToldInLine(name) && !wording.includes(name.text.toLowerCase()))
  const preferred = skillset(material, 'preferred', ['licences', 'hard', 'languages'])
  // "A crane licence" names the crane as well.
  const licensed = of('licence').map(({ phrase }) => phrase)
  const isToldInMain = toldBy([...whole, ...licensed].flatMap(({ evidence }) => evidence))
  const isCore = coreOf(required, material)
  const isUntold = (name: Phrase): boolean =>
    (isCore(name) || name.evidence.some((place) => isRequirement(place) || isLine(place, material.source))) &&
    isNew(name) &&
    // What a line names that there is no room for is told by its name.
    (!isToldByLines(name) || (required.tools.includes(name) && !isToldInMain(name) && !isToldBeside(name)))
  const untold = required.hard.filter((name) => isUntold(name) && !words['practice-heads'].includes(lastOf(name.text)))
  // Beside lines an ordinary word alone tells little.
  const names = untold.filter((name) => isName(name) && required.tools.includes(name))
  const isAlone = names.length < FEWEST_GROUPED && !names.some(isCore)
  const bareNames = groups.length ? groups : main.length && isAlone ? [] : coreFirst(names, isCore).slice(0, shown)
  const listed = main.length ? [] : groups.length === 0 && untold.length >= FEWEST_GROUPED ? untold.slice(0, shown) : bareNames
  const soft = telling(qualities, material)
  const plus = asks.filter((ask) => ask.level === 'preferred' && ask.kind !== 'soft')
  const plusTold = within(plus, ROOM_BESIDE, shown)
  const isToldByPlus = toldBy(plus.flatMap(({ phrase }) => phrase.evidence))
  const demanded = [
    material.role.title?.value ?? '',
    ...[...hard, ...plusTold].map(({ phrase }) => phrase.text),
    ...stated.map((phrase) => phrase?.text ?? ''),
  ]
    .join(' ')
    .toLowerCase()
  const isToldAbove = toldBy([...lines, ...stated].flatMap((phrase) => phrase?.evidence ?? []))
  // "three years in sales, preferably in retail": such a wish is part of what is required.
  const isWithinRequired = touches(material.asks.flatMap(({ level, evidence }) => (level === 'required' ? [evidence] : [])))
  const plusNames = [...preferred.licences, ...preferred.hard, ...preferred.languages].filter(
    (name) =>
      !isToldByPlus(name) && !isToldAbove(name) && !name.evidence.every(isWithinRequired) && !demanded.includes(name.text.toLowerCase()),
  )
  const wishedNames = plusNames.slice(0, Math.max(0, Math.max(plusTold.length, shown) - underHeads(plusTold, material).length))
  const shownWishes = wishesOf(plusTold, wishedNames, preferred, material)
  const beyond = {
    required: rest.filter((ask) => !second.includes(ask)),
    preferred: plus.filter((ask) => !plusTold.includes(ask)),
    wishes: plusNames.filter((name) => !wishedNames.includes(name)),
  }
  const borne = linesOf('physical', required.physical).map((phrase) => asAbility(phrase, material))
  const isExposure = ({ text }: Phrase): boolean => material.words.exposures.includes(text.split(' ')[0] as string)
  const ability = material.words['ability-to'].replace('{act}', '')
  const [licences, moreLicences] = roomFor(apart(linesOf('licence', required.licences).slice(0, shown + MOST_BESIDE)))
  return {
    slots: {
      skills: list(main),
      bareSkills: bareAmong(first, material),
      fewSkills: main.length && wordsOf(main) <= FEW_WORDS ? flag((main[0] as Phrase).evidence) : undefined,
      listed: list(listed.map(asThingKnown)),
      named: main.length ? list(bareNames.map(asThingKnown)) : undefined,
      moreSkills: list(beside),
      bareMore: bareAmong(second, material),
      preferred: list(shownWishes),
      detailSkills: linesInDetail(beyond.required.filter(isTelling), shown, material),
      detailPreferred: wishesInDetail(beyond, preferred, shown, material),
      // What is required comes before what is only preferred.
      onlyPreferred: licences.length || main.length || beside.length || abilities.length || listed.length ? undefined : list(shownWishes),
      contested: list(
        asks.flatMap(({ phrase, wishedToo }) => (wishedToo ? [{ ...phrase, evidence: [...phrase.evidence, wishedToo] }] : [])),
      ),
      abilities: list(abilities),
      soft: list(soft),
    },
    licences,
    moreLicences,
    languages: oneAct(
      linesOf('language', required.languages)
        .slice(0, shown)
        .map((phrase) => languageAsked(phrase, ability, material)),
      ability,
      material,
    ),
    physical: oneAbility(borne.filter((phrase) => !isExposure(phrase)).slice(0, SHORT), material),
    exposures: borne.filter(isExposure),
  }
}

/** "programming in Go" -> "Go": the sentence says that it is known. */
const asThingKnown = (phrase: Phrase): Phrase => ({ ...phrase, text: phrase.text.replace(WAY_OF_KNOWING, '') })
const WAY_OF_KNOWING = /^\p{Ll}{4,16}ing in (?=\p{Lu})/u

/** Qualities that not every posting asks for, in its own words. */
function telling(qualities: readonly Phrase[], { words }: Material): Phrase[] {
  const own = qualities.filter(({ text, evidence }) => {
    const stem = text.slice(text.lastIndexOf(' ') + 1, text.lastIndexOf(' ') + 1 + STEM).toLowerCase()
    return !words['plain-qualities'].includes(text) && evidence.some((item) => item.text.toLowerCase().includes(stem))
  })
  return own.slice(0, SHORT)
}

/** Letters that a quality shares with the word of the posting: "patience", "patient". */
const STEM = 4

/** "communicate well in welsh" -> "the ability to communicate well in Welsh" */
function languageAsked(phrase: Phrase, ability: string, { skills, verbs, words }: Material): Phrase {
  let { text } = phrase
  for (const { kind, name } of skills) if (kind === 'language' && !text.includes(name)) text = withName(text, name)
  const act = text.split(' ', 1)[0] as string
  if (verbs.has(act) && act !== text && !act.endsWith('ing')) text = words['ability-to'].replace('{act}', text)
  return text.startsWith(ability) ? { ...phrase, text, plural: false } : { ...phrase, text }
}

/** "the ability to speak Welsh", "Irish" -> "the ability to speak Welsh and Irish" */
function oneAct(asked: readonly Phrase[], ability: string, { words }: Material): Phrase[] {
  const [first, ...others] = asked
  if (!first?.text.startsWith(ability) || others.length !== 1 || others.some(({ text }) => text.includes(' '))) return [...asked]
  return [
    {
      ...first,
      text: `${first.text} ${words.joints.and} ${others.map(({ text }) => text).join('')}`,
      evidence: [first, ...others].flatMap(({ evidence }) => evidence),
    },
  ]
}

/** The name with its capital, where the posting writes it small. */
function withName(text: string, name: string): string {
  const at = ` ${text.toLowerCase()} `.indexOf(` ${name.toLowerCase()} `)
  return at < 0 ? text : text.slice(0, at) + name + text.slice(at + name.length)
}

/** Lines of two sentences: what was practised, then what is known; one is enough where they are few. */
function inTwo(all: readonly Ask[], shown: number, { words, lines }: Material): [Ask[], Ask[]] {
  // A bare name among "knowledge of ..." and "experience with ..." is told with the other names.
  const headed = all.filter((ask) => isHeaded(ask, lines))
  const asks = headed.length > 0 ? headed : all
  const practised = asks.filter(({ phrase }) => words['practice-heads'].includes(headOf(phrase.text, lines)))
  const known = asks.filter((ask) => !practised.includes(ask))
  const isShort = asks.length <= FEW_LINES && wordsOf(asks.map(({ phrase }) => phrase)) <= SHORT_LINES
  if (practised.length > 0 && known.length > 0 && !isShort) {
    const most = Math.min(shown, MOST_ALIKE)
    const first = within(practised, ROOM_BESIDE, most)
    const second = within(known, ROOM_BESIDE, most)
    // What was practised comes again where little is known.
    const left = ROOM_BESIDE - wordsOf(second.map(({ phrase }) => phrase))
    const more = within(
      practised.filter((ask) => !first.includes(ask)),
      left,
      most - second.length,
    )
    return [first, [...more, ...second]]
  }
  const first = within(asks, ROOM_BESIDE, shown)
  const rest = asks.filter((ask) => !first.includes(ask))
  return [first, within(rest, ROOM_BESIDE, shown)]
}

/** "drafting skills and attention to detail": one of the two is head enough; "problem solving and debugging skills" ends on its own. */
const isHeaded = ({ phrase: { text } }: Ask, { heads }: Material['lines']): boolean =>
  heads.has(lastOf(text)) ||
  text
    .slice(0, headEnd(text, { heads }))
    .toLowerCase()
    .split(/ (?:and|or) /)
    .some((part) => heads.has(lastOf(part.trimEnd())))

const lastOf = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()

/** "Databases" -> "knowledge of databases": the name of a skill is asked for, and it is known; how well it must be known stays. */
function asKnown(ask: Ask, { lines, words }: Material): Ask {
  const { text } = ask.phrase
  const first = text.slice(0, text.search(/[ ,]|$/))
  const isGraded = words.grades.includes(first.toLowerCase()) || words.phrases.articles.includes(first) || /\d/.test(first)
  const parts = text.toLowerCase().split(/[ ,/]+/)
  const isOfHead = parts.some((word, at) => words['practice-heads'].includes(word) || (at < WORDS_OF_NAME && lines.heads.has(word)))
  if (!ask.namesSkill || isGraded || isOfHead || isHeaded(ask, lines)) return ask
  return { ...ask, phrase: { ...ask.phrase, text: words['knowledge-of'].replace('{thing}', text), plural: false } }
}

/** What is asked for but not had: a bare name such as "system administration", "willingness to travel". */
function bareAmong(asks: readonly Ask[], { lines, words }: Material): Phrase | undefined {
  const bare = asks.find(({ phrase, ...ask }) => {
    const first = phrase.text.split(' ', 1)[0] as string
    return words['asked-heads'].includes(first) || (!isHeaded({ ...ask, phrase }, lines) && !words.phrases.articles.includes(first))
  })
  return bare && flag(bare.phrase.evidence)
}

/** Wishes as like items: what is named bare beside lines with a head of their own is practice with it. */
function wishesOf(asks: readonly Ask[], names: readonly Phrase[], { hard }: Skillset, material: Material): Phrase[] {
  const { words, lines } = material
  const starts = new Set(material.skills.filter(isPractised).flatMap(({ evidence }) => evidence.map(({ start }) => start)))
  const papers = material.skills.filter(({ kind }) => kind === 'certification').flatMap(({ evidence }) => evidence)
  const isPaper = touches(papers)
  const isBareAsk = (ask: Ask): boolean =>
    ask.kind === 'skill' &&
    !isHeaded(ask, lines) &&
    ask.phrase.evidence.every((place) => starts.has(place.start) && !isPaper(place)) &&
    !namesSchooling(ask.phrase.text, material)
  const isBareName = (name: Phrase): boolean => hard.includes(name) && !lines.heads.has(lastOf(name.text))
  const told = asks.map((ask) => ({ ...ask, phrase: { ...ask.phrase, text: wishText(ask.phrase.text, material) } }))
  const bare = [...told.filter(isBareAsk).map(({ phrase }) => phrase), ...names.filter(isBareName)]
  const others = names.filter((name) => !bare.includes(name))
  const headed = told.filter(({ phrase }) => !bare.includes(phrase))
  if (bare.length === 0) return [...underHeads(headed, material), ...others]
  const opening = words['practice-with'].replace('{what}', '')
  // "experience with A" beside "B and C" is experience with all three.
  const alike = headed.filter(({ phrase: { text } }) => text.startsWith(opening) && !/,| or /.test(text))
  const pieces = alike.flatMap(({ phrase }) => phrase.text.slice(opening.length).split(` ${words.joints.and} `))
  const apart = underHeads(
    headed.filter((ask) => !alike.includes(ask)),
    material,
  )
  const own = [...new Set([...pieces, ...bare.map(({ text }) => text)])]
  // Beside a series there is room for a pair.
  const things = [...apart, ...others].some(isSeveral) ? own.filter((text) => !text.includes(', ')).slice(0, PAIR) : own
  if (things.length === 0) return [...apart, ...others]
  const practice = noun(
    words['practice-with'].replace('{what}', joinList(things, words.joints.and)),
    [...alike.map(({ phrase }) => phrase), ...bare.filter(({ text }) => things.includes(text))].flatMap(({ evidence }) => evidence),
    false,
  )
  return [...apart, practice, ...others]
}

/** Schooling in its own words, and practice under its plain head: "experience of working with looms" -> "experience with looms". */
function wishText(text: string, material: Material): string {
  if (namesSchooling(text, material)) return schooled(text, material)
  const { words } = material
  const head = `${words.experience} `
  if (!text.startsWith(head)) return text
  const rest = withoutIdleAct(text.slice(head.length), words)
  const [of = ''] = words.phrases.prepositions
  const isOf = rest.startsWith(`${of} `) && !/^\S+ \S+ing /.test(rest)
  return head + (isOf ? `${Object.keys(words['joints-of-acts'])[0]}${rest.slice(of.length)}` : rest)
}

const isPractised = ({ kind }: Skill): boolean => kind === 'tool' || kind === 'knowledge' || kind === 'method'

/** Wishes for which the first sentence has no room. */
function wishesInDetail(
  { preferred: asks, wishes: names }: { preferred: readonly Ask[]; wishes: readonly Phrase[] },
  preferred: Skillset,
  shown: number,
  material: Material,
): Slot | undefined {
  if (asks.length > 0) return list(apart(wishesOf(within(asks, ROOM_BESIDE, shown), [], preferred, material)))
  return names.length > 1 ? list(wishesOf([], names.slice(0, shown), preferred, material)) : undefined
}

const FEW_LINES = 2
/** Things beside a series. */
const PAIR = 2
/** Words of a skill's name. */
const WORDS_OF_NAME = 5
/** Words of what a sentence may open with. */
const FEW_WORDS = 12
/** Lines of one kind in a sentence. */
const MOST_ALIKE = 3
/** Words of lines of both kinds that make one list. */
const SHORT_LINES = 16

const wordsOf = (phrases: readonly Phrase[]): number => phrases.reduce((sum, { text }) => sum + text.split(' ').length, 0)

/** "strong experience with looms" -> "experience" */
function headOf(text: string, lines: Material['lines']): string {
  const named = text.slice(0, headEnd(text, lines)).trimEnd().toLowerCase()
  return named.slice(named.lastIndexOf(' ') + 1)
}

/** A line that names a thing that is known or used, or counts years. */
const isTelling = ({ weight }: Ask): boolean => weight >= 1

/** Lines for which the other sentences have no room. */
const linesInDetail = (asks: readonly Ask[], shown: number, material: Material): Slot | undefined =>
  asks.length === 0 ? undefined : list(apart(underHeads(within(asks, shown >= MANY ? ROOM_IN_DETAIL : ROOM_BESIDE, shown), material)))

/** Names that are told in groups: fewer stand as they are. */
const FEWEST_GROUPED = 2
const MOST_GROUPS = 4
const ROOM_OF_GROUPS = 28

/** What is required by its name alone, where that is much: in groups. */
function groupsBeside(
  told: readonly Phrase[],
  isNew: (name: Phrase) => boolean,
  { hard, hardSkills }: Skillset,
  material: Material,
  shown: number,
): Phrase[] {
  const isTold = toldBy(told.flatMap(({ evidence }) => evidence))
  const left: NamedSkill[] = []
  hard.forEach((phrase, at) => {
    const isTool = (hardSkills[at]?.kind === 'tool' && isName(phrase)) || IN_CAPITALS.test(phrase.text)
    if (isTool && isNew(phrase) && !isTold(phrase) && phrase.evidence.some(isRequirement))
      left.push({ skill: hardSkills[at] as Skill, phrase })
  })
  return (left.length >= FEWEST_GROUPED || left.some(isChoice)) && isGrouped(left, material)
    ? groupsOf(left, material, ROOM_OF_GROUPS, Math.min(shown, MOST_GROUPS))
    : []
}

/** A name says what is meant where an ordinary word alone would not. */
const isName = ({ text }: Phrase): boolean => /\p{Lu}|\d/u.test(text)

/** True for what the title names, what the posting comes back to and what years are asked of. */
function coreOf({ hard, hardSkills }: Skillset, { role: { title } }: Material): (name: Phrase) => boolean {
  const named = ` ${title?.value.toLowerCase() ?? ''} `
  const isCore = ({ name, years, evidence }: Skill): boolean =>
    years !== undefined || evidence.length > 1 || named.includes(` ${name.toLowerCase()} `)
  const core = new Set(hard.filter((_, at) => isCore(hardSkills[at] as Skill)))
  return (name) => core.has(name)
}

const coreFirst = (names: readonly Phrase[], isCore: (name: Phrase) => boolean): Phrase[] =>
  sort([...names], (a, b) => Number(isCore(b)) - Number(isCore(a)))

/** "BGP", "HACCP": what is named by its letters is as telling as a tool. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\d]{1,7}$/u

const isRequirement = ({ section }: Evidence): boolean => section === 'requirements'

/** Licences told beyond those that a length shows. */
const MOST_BESIDE = 2
/** Of several each keeps its alternative to itself. */
const apart = (phrases: readonly Phrase[]): Phrase[] => (phrases.length > 1 ? phrases.map(bracketed) : [...phrases])

const ROOM_OF_GATES = 20

/** As many as one sentence has room for, and the others. */
export function roomFor(phrases: readonly Phrase[]): [Phrase[], Phrase[]] {
  let words = 0
  const at = phrases.findIndex(({ text }, index) => {
    words += text.split(' ').length
    return index > 0 && words > ROOM_OF_GATES
  })
  return at < 0 ? [[...phrases], []] : [phrases.slice(0, at), phrases.slice(at)]
}

/** "lifting 20 kg", "lifts 20 kg" -> "the ability to lift 20 kg" */
function asAbility(phrase: Phrase, { physicalVerbs, verbs, words }: Material): Phrase {
  const [first, second = '', third = '', ...rest] = phrase.text.split(' ') as [string, ...string[]]
  const isPresent = /[^s]s$/.test(first)
  const base = first.endsWith('ing') ? infinitiveOf(first, 'gerund') : isPresent ? infinitiveOf(first.toLowerCase(), 'present') : ''
  if (!physicalVerbs.has(base) || words.phrases.prepositions.includes(second)) return phrase
  const isJoined = second === words.joints.and || second === words.joints.or
  const other = isPresent && isJoined ? infinitiveOf(third, 'present') : third
  if (phrase.text.includes(' and ') && !(isPresent && isJoined && verbs.has(other))) return phrase
  const act = [base, second, other, ...rest].filter((word) => word !== '').join(' ')
  return { ...phrase, text: words['ability-to'].replace('{act}', act), plural: false }
}

/** Several abilities under one head: "the ability to stand and to reach, bend and lift up to 40 pounds". */
function oneAbility(phrases: readonly Phrase[], { words }: Material): Phrase[] {
  const head = words['ability-to'].replace('{act}', '')
  const abilities = phrases.filter(({ text }) => text.startsWith(head))
  if (abilities.length < 2) return [...phrases]
  const acts = sort([...abilities], (a, b) => Number(isSeveral(a)) - Number(isSeveral(b))).map(({ text }, at) =>
    at === 0 ? text.slice(head.length) : `${words.to} ${text.slice(head.length)}`,
  )
  const text =
    acts.length === 2 ? acts.join(` ${words.joints.and} `) : `${acts.slice(0, -1).join(', ')}, ${words.joints.and} ${acts.at(-1)}`
  const first = { ...(abilities[0] as Phrase), text: head + text, evidence: abilities.flatMap(({ evidence }) => evidence) }
  return phrases.flatMap((phrase) => (phrase === abilities[0] ? [first] : abilities.includes(phrase) ? [] : [phrase]))
}

const isSeveral = ({ text }: Phrase): boolean => text.includes(', ')

/** Words of a quality that is told as an act: fewer are told by its name. */
const FEWEST_OF_ACT = 8
/** Words of the abilities that one sentence names, and of each. */
const ROOM_OF_ABILITIES = 22
const LONGEST_ABILITY = 14
const MOST_ABILITIES = 2
const ABILITY = /^(?:(?:the|an?) )?(?:[\p{L}-]+ )?ability to ((\p{L}+) .+)$/u

const ANOTHER_THING = /, \p{Ll}{2,16}(?:tion|ment|ance|ence|ledge|ship) (?:in|of|with|to|for) /u

/** "the ability to read plans" -> "read plans", as far as they can be told in base form. */
function abilitiesOf(asks: readonly Ask[], material: Material): Phrase[] {
  const found: Phrase[] = []
  let words = 0
  for (const { phrase, words: size } of asks) {
    const [, whole, head] = ABILITY.exec(phrase.text) ?? []
    // "assess applications, participation in panels": behind the comma stands another thing.
    const end = whole ? whole.search(ANOTHER_THING) : -1
    const text = end < 0 ? whole : whole?.slice(0, end)
    if (!text || !head || !material.verbs.has(head) || size > LONGEST_ABILITY || words + size > ROOM_OF_ABILITIES) continue
    const told = verb(text, phrase.evidence)
    if (
      /\b(?:ability|skills|experience|knowledge)\b/.test(text) ||
      verbPhraseFault(text, wordsIn(text, material.grammar(phrase.evidence)), material)
    )
      continue
    found.push({ ...told, baseOnly: true })
    words += size
    if (found.length === MOST_ABILITIES) break
  }
  return found
}

/** True for a phrase that rests on what is told already. */
function toldBy(told: readonly Evidence[]): (phrase: Phrase) => boolean {
  const isTold = touches(told)
  return ({ evidence }) => evidence.some(isTold)
}

/** The most telling lines that fit in, in the order of the posting, which names first what matters most. */
function within(asks: readonly Ask[], room: number, most: number): Ask[] {
  const chosen: Ask[] = []
  let words = 0
  const worth = ({ weight, words: size, phrase }: Ask, at: number): number =>
    weight - size / WORDS_A_POINT + (SPELL.test(phrase.text) ? OF_SPELL : 0) - at / asks.length
  const ranked = sort(
    asks.map((ask, at) => ({ ask, worth: worth(ask, at) })),
    (a, b) => b.worth - a.worth,
  )
  for (const { ask } of ranked) {
    if (chosen.length >= most) break
    // Two series in one list would run into each other.
    if (words + ask.words > room || (isSeveral(ask.phrase) && chosen.some(({ phrase }) => isSeveral(phrase)))) continue
    chosen.push(ask)
    words += ask.words
  }
  return asks.filter((ask) => chosen.includes(ask))
}

/** A line that counts years is a condition, and told before what only names skills. */
const SPELL = /\b(?:years?|months?)\b/i
const OF_SPELL = 4
