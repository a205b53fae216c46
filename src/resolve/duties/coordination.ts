/** Which words of a duty are further acts: verbs that are joined to its first one. */

import { infinitiveOf } from '../../nlp/inflect'
import type { Reading, Token } from '../../stages'
import { isOf } from './opening'
import { type DutyVerb, dutyVerb } from './verb'
import type { DutyWords } from './words'

export const isJointAt = (tokens: readonly Token[], at: number, from: number): boolean => at > from && (tokens[at] as Token).lower === 'and'

/** The base of a verb that stands beside the first one, in its form: "maintain and update files, and report losses". */
export function coordinatedVerb(
  tokens: readonly Token[],
  at: number,
  to: number,
  form: string,
  chain: boolean,
  embedded: boolean,
  words: DutyWords,
): string | undefined {
  const token = tokens[at] as Token
  const before = tokens[at - 1] as Token
  const joint = isJoint(before)
    ? before
    : before.pos === 'ADV' && at > 1 && isJoint(tokens[at - 2] as Token)
      ? (tokens[at - 2] as Token)
      : undefined
  if (!joint) return undefined
  // "Teaching, according to need", "reports, including": prepositions; "the setting and marking of": nouns.
  if (form === 'gerund' && (isOf(token, 'preposition-gerunds', words) || isArticled(tokens, at, words))) return undefined
  const known = dutyVerb(token, words)
  // "hire, train and roster your team": among verbs, what takes an object of its own is one.
  const isAct = !known && chain && form === 'base' && joint.lower === 'and' && isDetermined(tokens[at + 1])
  const verb = known ?? (isAct ? { base: token.lower, form } : taggedVerb(token, form))
  if (verb?.form !== form) return known && isMisformed(tokens, at, to, form, known, embedded, words) ? known.base : undefined
  // "of pregnancy and parenting topics": a gerund that no list of verbs holds describes the noun behind it.
  if (!known && form === 'gerund' && !chain && joint.lower !== ',' && tokens[at + 1]?.pos === 'NOUN') return undefined
  // "installing/removing" is one pair of verbs wherever it stands.
  if (joint.lower === '/') return dutyVerb(tokens[at - 2] as Token, words)?.form === form ? verb.base : undefined
  if (chain) return verb.base
  // After "to win work and", what follows stands beside "win".
  const afresh = joint.lower === ',' || (tokens[at - 2] as Token | undefined)?.lower === ','
  if (embedded && !afresh) return undefined
  // After a comma a verb with an object of its own opens the next clause: "check stock, order supplies and train staff".
  if (before.lower === ',' && opensClause(tokens, at, to, words)) return verb.base
  // "and then secure the site"
  if (before.pos === 'ADV' && token.pos === 'ADJ' && at + 1 < to && OBJECT_OPENS.has((tokens[at + 1] as Token).pos)) return verb.base
  if ((token.pos === 'ADJ' && !(form === 'gerund' && tokens[at + 1]?.pos === 'DET')) || token.pos === 'PROPN') return undefined
  if (token.pos === 'NOUN' && isOf(token, 'noun-verbs', words) && !hasObject(tokens, at, to, form, words)) return undefined
  // Past the first verb's object, a noun that could be a verb is one only when an object or a preposition of its own follows.
  const next = at + 1 < to ? (tokens[at + 1] as Token) : undefined
  if (!next) return undefined
  if (form === 'gerund' && (next.pos === 'CCONJ' || next.pos === 'PUNCT')) return undefined
  // "mailing, copy or scanning equipment", "parents and volunteers professional development".
  if (form === 'gerund' && next.pos === 'NOUN' && joint.lower !== ',' && tokens[at - 3]?.lower === ',') return undefined
  // "cleans tables, shelves and grills", "attends boards and commissions".
  if (form === 'present' && (next.pos === 'CCONJ' || next.pos === 'PUNCT') && (token.pos === 'NOUN' || joint.lower === ','))
    return undefined
  if (form === 'present' && token.pos === 'NOUN' && next.pos === 'ADJ') return undefined
  if (form !== 'base' || token.pos === 'VERB') return verb.base
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'ADP') return verb.base
  return isOf(token, 'noun-verbs', words) ? undefined : verb.base
}

/** "Mends nets and check the buoys": an act beside the first, in another form than it should have. */
function isMisformed(
  tokens: readonly Token[],
  at: number,
  to: number,
  form: string,
  verb: DutyVerb,
  embedded: boolean,
  words: DutyWords,
): boolean {
  const token = tokens[at] as Token
  if (form === 'base' || verb.form !== 'base' || embedded || (tokens[at - 1] as Token).lower !== 'and' || at + 1 >= to) return false
  const next = tokens[at + 1] as Token
  if (token.pos !== 'VERB' || next.pos === 'ADP' || !OBJECT_OPENS.has(next.pos)) return false
  // "which clean and check the nets", "to clean and check": they stand beside another verb.
  for (let before = at - 2; before >= 0 && before > at - LONGEST_BEFORE; before--) {
    const { pos, lower } = tokens[before] as Token
    if (pos === 'AUX' || pos === 'SCONJ' || lower === 'to' || lower === 'that' || lower === 'which' || lower === 'who') return false
    if (dutyVerb(tokens[before] as Token, words)?.form === form) return true
  }
  return false
}

/** Tokens looked back for the act that it stands beside. */
const LONGEST_BEFORE = 12

/** "and records mileage": a noun in the plural stands before no other noun, but for a few. */
function hasObject(tokens: readonly Token[], at: number, to: number, form: string, words: DutyWords): boolean {
  const next = at + 1 < to ? (tokens[at + 1] as Token) : undefined
  if (form !== 'present' || !next || (tokens[at - 1] as Token).lower !== 'and') return false
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM') return true
  return next.pos === 'NOUN' && !isOf(tokens[at] as Token, 'plural-modifiers', words)
}

/** Whether a verb inside the object opens here, beside which later ones may stand: "to win", "by phoning". */
export function embeds(tokens: readonly Token[], at: number, form: string, words: DutyWords): boolean {
  const token = tokens[at] as Token
  if (form === 'base')
    return tokens[at - 1]?.lower === 'to' && (token.pos === 'VERB' || (token.pos !== 'NOUN' && dutyVerb(token, words)?.form === 'base'))
  if (form !== 'gerund' || dutyVerb(token, words)?.form !== 'gerund') return false
  // "Screening learning and conducting assessments": an object, unless a preposition leads to it.
  const before = tokens[at - 1]?.pos
  const next = tokens[at + 1]
  // "with the Managing Director"
  if (next?.pos === 'PROPN') return false
  return before === 'ADP' || before === 'SCONJ' || (token.pos !== 'NOUN' && (!next || !isJoint(next)))
}

/** ", or to mend it": a further "to" before a verb, behind a comma. */
export const isSecondAim = (tokens: readonly Token[], at: number, words: DutyWords): boolean =>
  tokens[at]?.lower === 'to' &&
  tokens[at - 1]?.lower === 'or' &&
  tokens[at - 2]?.lower === ',' &&
  tokens[at + 1] !== undefined &&
  dutyVerb(tokens[at + 1] as Token, words)?.form === 'base'

/** "To open the lock and to keep the log": of an act that itself stood behind "to". */
export const isFurtherAim = (tokens: readonly Token[], at: number, words: DutyWords): boolean =>
  tokens[at]?.lower === 'to' &&
  tokens[at - 1] !== undefined &&
  isJoint(tokens[at - 1] as Token) &&
  tokens[at + 1] !== undefined &&
  dutyVerb(tokens[at + 1] as Token, words)?.form === 'base'

/** "at drop-off and pick-up": a phrasal verb with a hyphen and no object is a noun. */
export function isPhrasalNoun({ source, tokens }: Reading, at: number, words: DutyWords): boolean {
  const { end, lower } = tokens[at] as Token
  const particle = source.charAt(end) === '-' ? tokens[at + 1] : undefined
  if (!particle || !words.verbs.has(`${lower} ${particle.lower}`)) return false
  const next = tokens[at + 2]
  return next === undefined || next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.pos === 'ADP'
}

const isDetermined = (token: Token | undefined): boolean => token?.pos === 'DET' || token?.pos === 'PRON'

/** Joined to a gerund or a noun that has an article, before "of": "the sorting and marking of", "the collection and sorting of". */
const isArticled = (tokens: readonly Token[], at: number, words: DutyWords): boolean =>
  tokens[at + 1]?.lower === 'of' &&
  tokens[at - 3]?.pos === 'DET' &&
  ((tokens[at - 2] as Token).pos === 'NOUN' || dutyVerb(tokens[at - 2] as Token, words)?.form === 'gerund')

const OBJECT_OPENS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'PRON', 'NUM'])

function opensClause(tokens: readonly Token[], at: number, to: number, words: DutyWords): boolean {
  const next = at + 1 < to ? (tokens[at + 1] as Token) : undefined
  if (!next) return false
  if (next.lower === 'with') return true
  // A list of nouns ends in "and" and a noun, a list of clauses in "and" and a verb.
  if (!OBJECT_OPENS.has(next.pos)) return false
  for (let later = at + 2; later < Math.min(to - 1, at + 24); later++) {
    const token = tokens[later + 1] as Token
    if ((tokens[later] as Token).lower === 'and' && dutyVerb(token, words)?.form === 'base' && !isOf(token, 'noun-verbs', words))
      return true
  }
  return (tokens[at] as Token).pos !== 'ADJ' && !isOf(tokens[at] as Token, 'noun-verbs', words)
}

/** A verb that no list of duties holds, known by its tag and its ending. */
function taggedVerb(token: Token, form: string): DutyVerb | undefined {
  // "Run the pass and be a part of the crew."
  if (token.pos === 'AUX' && (form === 'base' ? token.lower === 'be' : form === 'gerund' && token.lower === 'being'))
    return { base: 'be', form: token.lower === 'be' ? 'base' : 'gerund' }
  if (token.pos !== 'VERB' || !/^[a-z]{3,}$/.test(token.lower)) return undefined
  if (form === 'gerund' && /^[aeiou]*[^aeiou].*ing$/.test(token.lower)) return { base: infinitiveOf(token.lower, 'gerund'), form }
  if (form === 'present' && /[^s]s$/.test(token.lower)) return { base: infinitiveOf(token.lower, 'present'), form }
  return form === 'base' && !/(?:ing|ed|[^s]s)$/.test(token.lower) ? { base: token.lower, form } : undefined
}

export const isJoint = (token: Token): boolean =>
  token.lower === ',' || token.lower === 'and' || token.lower === 'or' || token.lower === '&' || token.lower === '/'
