/** What is required and what is preferred, as the lists that sentences take in: whole lines of the posting first, then names of skills. */

import { infinitiveOf } from '../nlp/inflect'
import { sort } from '../sort'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { type Ask, type AskKind, asksOf, merged } from './asks'
import { wordsIn } from './grammar'
import type { Material } from './material'
import { list, verb } from './phrases'
import { touches } from './places'
import { gatesOf, MOST_SOFT, skillset } from './requirements'
import { verbPhraseFault } from './well-formed'

/** Words that one list of requirements may hold. */
const ROOM = 25
const ROOM_BESIDE = 20
const SHORT = 3
/** Words that one point of weight is worth: several short lines tell more than a long one. */
const WORDS_A_POINT = 6

const GATES = ['licences', 'languages', 'physical'] as const

export interface Wanted {
  slots: Slots
  licences: Phrase[]
  languages: Phrase[]
  physical: Phrase[]
  languageJoint: 'and' | 'or'
}

/** `stated`: the schooling and the years required, which have sentences of their own. */
export function wanted(material: Material, shown: number, stated: readonly (Phrase | undefined)[]): Wanted {
  const besides = elsewhere(material, stated)
  const isToldBeside = toldBy(besides)
  const asks = asksOf(material).filter(({ phrase }) => !isToldBeside(phrase))
  const of = (kind: AskKind): Ask[] => asks.filter((ask) => ask.level === 'required' && ask.kind === kind)
  const whole = (kind: AskKind, names: readonly Phrase[]): Phrase[] => {
    const lines = of(kind).map(({ phrase }) => phrase)
    if (!names.length) return lines
    const isTold = toldBy([...asks.flatMap(({ phrase }) => phrase.evidence), ...besides])
    return [...lines, ...names.filter((name) => !isTold(name))]
  }
  const abilities = abilitiesOf(of('skill'), material)
  const hard = of('skill').filter((ask) => !abilities.some(({ evidence }) => evidence === ask.phrase.evidence))
  const first = within(hard, ROOM, shown)
  const rest = hard.filter((ask) => !first.includes(ask))
  const second = within(rest, ROOM_BESIDE, shown)
  const isToldByLines = toldBy([...asks.flatMap(({ phrase }) => phrase.evidence), ...besides])
  const main = merged(first, material)
  const beside = merged(second, material)
  // Beside a single line no names are told.
  const required = skillset(material, 'required', main.length === 1 ? ['soft', ...GATES] : ['soft', 'hard', ...GATES])
  // A quality that a line tells is not told again by its name.
  const lines = [...main, ...beside, ...abilities]
  const isToldInLine = toldBy(lines.flatMap(({ evidence }) => evidence))
  const wording = lines.map(({ text }) => text.toLowerCase()).join(' ')
  const soft = required.soft.filter((name) => !isToldInLine(name) && !wording.includes(name.text.toLowerCase())).slice(0, MOST_SOFT)
  const preferred = skillset(material, 'preferred', ['licences', 'hard', 'languages'])
  const names = required.hard.filter((name) => !isToldByLines(name))
  const others = names.filter((name) => required.tools.includes(name)).slice(0, SHORT)
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
  const plusNames = [...preferred.licences, ...preferred.hard, ...preferred.languages].filter(
    (name) => !isToldByPlus(name) && !demanded.includes(name.text.toLowerCase()),
  )
  return {
    slots: {
      skill: main.length === 1 ? main[0] : undefined,
      skills: main.length === 1 ? undefined : list(main),
      moreSkill: beside.length === 1 ? beside[0] : undefined,
      moreSkills: beside.length === 1 ? undefined : list(beside),
      // A name without a line that asks for it is named, and no more is said of it.
      used: main.length || names.length < 2 ? undefined : list(names.slice(0, shown), required.joint),
      tools: main.length > 1 && others.length ? list(others) : undefined,
      preferred: list([...merged(plusTold, material), ...plusNames].slice(0, Math.max(plusTold.length, shown))),
      abilities: list(abilities),
      trait: soft.length === 1 ? soft[0] : undefined,
      soft: list(soft),
    },
    licences: whole('licence', required.licences).slice(0, shown),
    languages: whole('language', required.languages).slice(0, shown),
    physical: whole(
      'physical',
      required.physical.map((phrase) => asAbility(phrase, material)),
    ).slice(0, SHORT),
    languageJoint: required.languageJoint,
  }
}

/** "lifting 20 kg" -> "the ability to lift 20 kg" */
function asAbility(phrase: Phrase, { physicalVerbs, words }: Material): Phrase {
  const [first, ...rest] = phrase.text.split(' ') as [string, ...string[]]
  const base = first.endsWith('ing') ? infinitiveOf(first, 'gerund') : ''
  if (!physicalVerbs.has(base) || phrase.text.includes(' and ')) return phrase
  return { ...phrase, text: words['ability-to'].replace('{act}', [base, ...rest].join(' ')), plural: false }
}

/** Words of the abilities that one sentence names, and of each. */
const ROOM_OF_ABILITIES = 22
const LONGEST_ABILITY = 14
const MOST_ABILITIES = 2
const ABILITY = /^(?:(?:the|an?) )?(?:[\p{L}-]+ )?ability to ((\p{L}+) .+)$/u

/** "the ability to read plans" -> "read plans", as far as they can be told in base form. */
function abilitiesOf(asks: readonly Ask[], material: Material): Phrase[] {
  const found: Phrase[] = []
  let words = 0
  for (const { phrase, words: size } of asks) {
    const [, text, head] = ABILITY.exec(phrase.text) ?? []
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

/** Lines that have slots of their own: schooling, years, checks. */
function elsewhere(material: Material, stated: readonly (Phrase | undefined)[]): Evidence[] {
  const { education, clearance } = material.role
  const { checks, demands } = gatesOf(material)
  return [
    ...[...stated, ...checks, ...demands].flatMap((phrase) => phrase?.evidence ?? []),
    ...(stated[0] ? (education?.evidence ?? []) : []),
    ...(clearance?.evidence ?? []),
  ]
}

/** True for a phrase that rests on what is told already. */
function toldBy(told: readonly Evidence[]): (phrase: Phrase) => boolean {
  const isTold = touches(told)
  return ({ evidence }) => evidence.some(isTold)
}

/** The most telling lines that fit in, in the order of the posting. */
function within(asks: readonly Ask[], room: number, most: number): Ask[] {
  const chosen: Ask[] = []
  let words = 0
  for (const ask of sort([...asks], (a, b) => b.weight - b.words / WORDS_A_POINT - (a.weight - a.words / WORDS_A_POINT))) {
    if (chosen.length >= most) break
    if (words + ask.words > room) continue
    chosen.push(ask)
    words += ask.words
  }
  return asks.filter((ask) => chosen.includes(ask))
}
