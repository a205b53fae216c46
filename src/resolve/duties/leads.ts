/** Words that lead into a duty, as they stand in one sentence: where the duty begins, and what may follow. */

import type { Language } from '../../rules/language'
import { sort } from '../../sort'
import type { Hit, Reading, ReadSentence, Token } from '../../stages'
import { isOf, isState, type Opening, openingOf } from './opening'
import { dutyVerb } from './verb'
import type { DutyWords } from './words'

export interface Lead {
  from: number
  to: number
  /** A noun phrase may follow. */
  noun: boolean
  /** It is a subject alone: a verb that agrees with it must follow. */
  bare: boolean
  /** A verb in -ing must follow. */
  gerund: boolean
  /** It only goes on from the sentence before. */
  follows: boolean
  /** The verb phrase that tells the duty where a noun follows. */
  as: string | undefined
  /** It tells a duty only where a gain is not told: "the chance to" restore or to learn. */
  chance: boolean
  /** Its subject takes a verb without an ending: "you". */
  plain: boolean
}

/** Tokens of a sentence in which the first lead must begin to count as its opening. */
const LEAD_WITHIN = 22

/** The leads of a sentence in their order; those that touch are one. */
export function leadsOf(
  reading: Reading,
  sentence: ReadSentence,
  hits: readonly Hit[],
  language: Language,
  words: DutyWords,
): readonly Lead[] {
  if (hits.length === 0) return NO_LEADS
  const found: Lead[] = []
  for (const hit of hits) {
    const rule = language.rules[hit.rule]
    if (rule?.kind !== 'leads' || NO_LEAD.has(rule.data.takes)) continue
    if (rule.data.takes === 'gerund' && !opensGerund(reading, hit.to, sentence.to, words)) continue
    found.push({
      from: hit.from,
      to: hit.to,
      noun: rule.data.takes === 'noun',
      bare: rule.data.takes === 'verb',
      gerund: rule.data.takes === 'gerund',
      follows: rule.data.follows === true,
      as: typeof rule.data.as === 'string' ? rule.data.as : undefined,
      chance: rule.finds === 'chance',
      plain: rule.data.plural === true || isPlain(reading, hit),
    })
  }
  if (found.length === 0) return NO_LEADS
  sort(found, (a, b) => a.from - b.from || a.to - b.to)
  const leads: Lead[] = []
  for (const lead of found) {
    const last = leads.at(-1)
    if (last && lead.from <= last.to + 1) {
      if (lead.to > last.to) Object.assign(last, { ...lead, from: last.from, plain: last.plain || lead.plain })
      else if (lead.to === last.to) {
        last.noun ||= lead.noun
        last.bare &&= lead.bare
        last.gerund &&= lead.gerund
        last.plain ||= lead.plain
        last.as ??= lead.as
      }
    } else leads.push(lead)
  }
  return leads.filter(
    (lead, index) => (index === 0 ? lead.from <= sentence.from + LEAD_WITHIN : !lead.chance) && leadsHere(reading, sentence, lead, words),
  )
}

const NO_LEADS: readonly never[] = []
/** Of what they take these lead into nothing behind them. */
const NO_LEAD: ReadonlySet<unknown> = new Set(['list', 'before', 'done'])

/** A verb in -ing follows, or an adverb before one. */
function opensGerund({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  const at = tokens[from]?.pos === 'ADV' ? from + 1 : from
  return at < to && dutyVerb(tokens[at] as Token, words)?.form === 'gerund'
}

const INTRODUCES: ReadonlySet<string> = new Set(['ADP', 'ADV', 'SCONJ', 'VERB'])
const MARKS: ReadonlySet<string> = new Set([
  ',',
  ':',
  ';',
  '-',
  '–',
  '—',
  '(',
  '.',
  '!',
  '•',
  'and',
  'but',
  'or',
  'so',
  'then',
  'where',
  '"',
  '“',
])

/** "The tools that you will use" leads into nothing; "with the chef you write" does, and so does "..., and you will". */
function leadsHere(reading: Reading, sentence: ReadSentence, lead: Lead, words: DutyWords): boolean {
  if (lead.from === sentence.from) return true
  const before = reading.tokens[lead.from - 1] as Token
  if (isOf(before, 'subordinators', words)) return false
  if (MARKS.has(before.lower)) return true
  if (!lead.bare && !PLAIN_SUBJECT.has((reading.tokens[lead.from] as Token).lower)) return true
  if (!lead.bare && isDoingNow(reading, lead, sentence.to, words)) return true
  const first = reading.tokens[sentence.from] as Token
  return INTRODUCES.has(first.pos) && !isOf(first, 'subordinators', words)
}

/** "Some days you'll be mending nets": what the reader is doing has its own object, which "the nets you'll be mending" has not. */
function isDoingNow({ tokens }: Reading, { from, to }: Lead, end: number, words: DutyWords): boolean {
  if ((tokens[to - 1] as Token).lower !== 'be' || to + 1 >= end || (tokens[from] as Token).lower !== READER) return false
  return dutyVerb(tokens[to] as Token, words)?.form === 'gerund' && OBJECT.has((tokens[to + 1] as Token).pos)
}

const READER = 'you'
const OBJECT: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON'])

/** Whether the verb has a form that its lead lets it have: "you will" prune, "responsible for" and "requires" pruning. */
export function fits(reading: Reading, lead: Lead, { verb, at }: Opening): boolean {
  if (lead.gerund) return verb.form === 'gerund'
  let last = lead.to - 1
  while (last > lead.from && (reading.tokens[last] as Token).pos === 'ADV') last--
  const { pos, lower } = reading.tokens[last] as Token
  if (lower === 'be') return verb.form === 'gerund'
  if (lower === 'to' || pos === 'AUX' || lower === 'will' || lower === 'help')
    return verb.form === 'base' || lower === 'is' || lower === 'are'
  if (pos === 'ADP' || pos === 'SCONJ' || (pos === 'VERB' && (lead.as !== undefined || (!lead.noun && !lead.bare))))
    return verb.form === 'gerund'
  return verb.form !== 'base' || !lead.noun || (reading.tokens[at] as Token).pos === 'VERB'
}

/** Subjects that take a verb without an ending. */
const PLAIN_SUBJECT: ReadonlySet<string> = new Set(['you', 'they'])

function isPlain({ tokens }: Reading, { from, to }: Hit): boolean {
  for (let at = from; at < to; at++) if (PLAIN_SUBJECT.has((tokens[at] as Token).lower)) return true
  return false
}

/** Whether the verb after a bare subject agrees with it and does something: "you plan", "the role oversees". */
export function agrees(reading: Reading, lead: Lead, to: number, words: DutyWords): boolean {
  const opening = openingOf(reading, lead.to, to, words)
  if (!opening) return false
  const { verb, at, end } = opening
  const token = reading.tokens[at] as Token
  if (isState(reading, opening.at, words) || words.idle.has(verb.base)) return false
  const { plain } = lead
  if (verb.form !== (plain ? 'base' : 'present')) return false
  if (token.pos === 'VERB' || token.pos === '') return true
  // "The driver services vans" and "the Driver Services team" are told apart by the capital.
  if (!plain && token.pos === 'NOUN') return /^\p{Ll}/u.test(reading.source.slice(token.start, token.end))
  const next = end < to ? (reading.tokens[end] as Token) : undefined
  return (
    next !== undefined &&
    (next.pos === 'DET' ||
      next.pos === 'PRON' ||
      next.pos === 'CCONJ' ||
      next.pos === 'SCONJ' ||
      next.pos === 'NUM' ||
      next.pos === 'ADJ' ||
      (plain && next.pos !== 'PUNCT'))
  )
}
