/** The words that reading duties needs, looked up once a language. */
import { once } from '../../once'
import type { Language, Word } from '../../rules/language'
import type { DutyVerb } from './verb'

export interface DutyWords {
  /** Verbs of duties in base form. */
  verbs: ReadonlySet<string>
  irregular: Readonly<Record<string, string[]>>
  /** The verb that each word is a form of; null when it is none. */
  known: WeakMap<Word, DutyVerb | null>
  /** Verbs that tell what the reader gains or becomes. */
  idle: ReadonlySet<string>
  /** Nouns of duties with the preposition after them and the verb that says the same: "management of" -> "manage". */
  nouns: ReadonlyMap<string, string>
  /** Those prepositions, and "of", which any of them may have. */
  prepositions: ReadonlySet<string>
  /** Adverbs by their adjectives: "effective" -> "effectively"; empty where the adjective is left out. */
  manners: ReadonlyMap<string, string>
  /** Class of a list's words. */
  classOf: Readonly<Record<DutyList, number>>
  /** Number of a list, as the reading has it for entries of several words. */
  tails: number
  puffs: number
  states: number
  activities: number
  /** The list of verbs of two words. */
  compounds: number
  /** Nouns that name doing something, by themselves. */
  doings: ReadonlySet<string>
  /** The verb for a duty that is such a noun. */
  handling: string | undefined
}

const DUTY_LISTS = [
  'state-verbs',
  'noun-verbs',
  'noun-gerunds',
  'persons',
  'plural-modifiers',
  'preposition-gerunds',
  'gain-verbs',
  'mixed-verbs',
  'verbs-with-of',
  'lead-words',
  'other-subjects',
  'duty-openers',
  'subordinators',
  'helping-verbs',
  'infinitive-verbs',
  'speakers',
  'addressees',
  'duty-tails',
  'physical-verbs',
  'puffery',
] as const
export type DutyList = (typeof DUTY_LISTS)[number]

export const dutyWords = once(({ content, listIds, listClass }: Language): DutyWords => {
  const entries = (name: string): string[] => content.lists.filter(({ list }) => list === name).flatMap((list) => list.entries)
  const classOf = Object.fromEntries(DUTY_LISTS.map((list) => [list, listClass.get(listIds.get(list) ?? -1) ?? -1]))
  const nouns = pairs(content.tables['duty-nouns'])
  return {
    verbs: new Set(entries('duty-verbs')),
    irregular: content.irregular,
    known: new WeakMap(),
    idle: new Set(entries('idle-verbs')),
    nouns,
    prepositions: new Set(['of', ...[...nouns.keys()].map((noun) => noun.split(' ')[1] ?? 'of')]),
    manners: pairs(content.tables['duty-manners']),
    classOf: classOf as Record<DutyList, number>,
    tails: listIds.get('duty-tails') ?? -1,
    puffs: listIds.get('puffery') ?? -1,
    states: listIds.get('state-verbs') ?? -1,
    activities: listIds.get('activities') ?? -1,
    compounds: listIds.get('compound-verbs') ?? -1,
    doings: new Set([...nouns.keys()].map((noun) => noun.split(' ')[0] as string)),
    handling: nouns.get(ANY),
  }
})

/** Stands for every noun of doing. */
const ANY = '*'

function pairs(text: unknown): Map<string, string> {
  const map = new Map<string, string>()
  if (typeof text !== 'string') return map
  for (const line of text.split('\n')) {
    const [from, to] = line.split('=')
    if (from?.trim() && to !== undefined) map.set(from.trim(), to.trim() === '-' ? '' : to.trim())
  }
  return map
}
