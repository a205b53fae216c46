/** One stretch of a sentence that tells duties -> its clauses, a duty each. */
import { isCapitalisedAt } from '../../nlp/capitals'
import type { Reading, Token } from '../../stages'
import { embeds } from './coordination'
import type { Done } from './done'
import { isOf, isState, nounOpeningOf, type Opening, openingOf, verbAt } from './opening'
import { helpedEnd } from './phrase'
import { dutyVerb, type VerbForm } from './verb'
import type { DutyWords } from './words'

export interface Clause {
  sentence: number
  from: number
  to: number
  /** How sure it is that this is a duty. */
  confidence: number
  /** The verb phrase of the lead, where a noun follows it, and where the lead begins. */
  as?: { verb: string; from: number }
  /** It opens with a noun, whatever its first word could be elsewhere. */
  noun?: boolean
  /** It tells of a thing what has to be done to it. */
  done?: Done
}

const SHORTEST = 2

/**
 * Prose: "responsible for planning X, training Y and checking Z" is three duties. In a line of a list of its own, "and" alone parts
 * nothing.
 */
export function clausesOfProse(reading: Reading, clause: Clause, words: DutyWords, line = false): Clause[] {
  const { tokens } = reading
  const { from, to } = clause
  const first = openingOf(reading, from, to, words)
  if (!first) return [clause]
  const { form } = first.verb
  const clauses: Clause[] = []
  let start = from
  let listed = false
  let embedded = false
  // After a comma that parts nouns, "and" parts a noun as well.
  let nouns = false
  // "Handle requests, including transfers, loan payments and refunds": examples, unless a verb is sure.
  let examples = false
  for (let at = helpedEnd(reading, first, to, words); at < to - 1; at++) {
    const token = tokens[at] as Token
    if (token.lower === 'including' || (token.lower === 'such' && tokens[at + 1]?.lower === 'as')) examples = true
    else if (token.lower === ';') examples = false
    const besides = token.lower === 'as' && tokens[at + 1]?.lower === 'well' && tokens[at + 2]?.lower === 'as'
    if (!JOINTS.has(token.lower) && !besides) {
      if (embeds(tokens, at, form, words)) embedded = true
      continue
    }
    let next = at + (besides ? 3 : 1)
    while (next < to - 1 && JOINTS.has((tokens[next] as Token).lower)) next++
    if (next >= to - 1) break
    // "plan a dam, or mend an old one": one of the two.
    if (!listed && token.lower === ',' && tokens[at + 1]?.lower === 'or') {
      at = next - 1
      continue
    }
    // "and then report on it" goes on afresh as behind a comma.
    const isThen = tokens[next]?.lower === 'then'
    const afresh = token.lower === ',' || token.lower === ';' || isThen
    if (token.lower === 'or' && !listed) continue
    // "draw up plans, they are respected for their work": a sentence of its own behind the comma.
    if (afresh && at - start >= SHORTEST && isSubject(tokens[next] as Token) && VERBS.has((tokens[next + 1] as Token).pos))
      return [...clauses, { ...clause, from: start, to: at }]
    if (
      (tokens[next] as Token).pos === 'AUX' &&
      !PLAIN_AUXILIARIES.has((tokens[next] as Token).lower) &&
      !(form === 'gerund' && (tokens[next] as Token).lower === 'being') &&
      at - start >= SHORTEST &&
      !within(tokens, start, at)
    ) {
      // "maintain the site and will have chances to travel": what follows tells something else, or a duty of its own.
      clauses.push({ ...clause, from: start, to: at })
      const later = openingOf(reading, next + 1, to, words)
      return later?.verb.form === 'base' && !isState(reading, later.at, words)
        ? [...clauses, ...clausesOfProse(reading, { ...clause, from: next + 1 }, words, line)]
        : clauses
    }
    if (line && !afresh && !listed) continue
    const opening = openingOf(reading, next, to, words)
    if (!opening && afresh && !nouns && at - start >= SHORTEST && to - next > SHORTEST && nounOpeningOf(reading, next, to, words)) {
      clauses.push({ ...clause, from: start, to: at })
      start = next
      listed = true
      continue
    }
    // "be at the desk for guests, booking taxis, taking calls and minding keys": what is done is told behind it.
    if (opening && form === 'base' && afresh && at - start >= SHORTEST && opensGerunds(reading, opening, to, words))
      return [...clauses, { ...clause, from: start, to: at }, ...clausesOfProse(reading, { ...clause, from: next }, words, line)]
    if (
      !opening ||
      opening.verb.form !== form ||
      at - start < SHORTEST ||
      to - next < SHORTEST ||
      (embedded && !afresh && !listed) ||
      !holdsNoun(reading, start, at, form, words) ||
      (nouns && !afresh) ||
      (examples && (tokens[opening.at] as Token).pos !== 'VERB') ||
      !opensClause(reading, opening, to, afresh || listed, words)
    ) {
      nouns = token.lower === ','
      continue
    }
    nouns = false
    clauses.push({ ...clause, from: start, to: at })
    start = next
    listed ||= afresh
    embedded = false
    at = opening.end - 1
  }
  if (start === from) return [clause]
  clauses.push({ ...clause, from: start, to: strayFrom(reading, start, to) })
  return clauses
}

/** "mending nets, loading boats[, and general deckwork]": behind acts, what stands alone behind the last joint is no object of the last act. */
function strayFrom({ tokens }: Reading, from: number, to: number): number {
  let comma = to
  for (let at = from; at < to; at++) {
    if ((tokens[at] as Token).lower !== ',') continue
    if (comma < to || at < from + SHORTEST || !JOINTS.has(tokens[at + 1]?.lower ?? '')) return to
    comma = at
  }
  return comma
}
/** "they", and not "which". */
const isSubject = ({ pos, lower }: Token): boolean => pos === 'PRON' && !/^(?:wh|that$)/.test(lower)

const VERBS: ReadonlySet<string> = new Set(['AUX', 'VERB'])

/** Auxiliaries that are verbs of a duty as well: "be on call", "do the ordering". */
const PLAIN_AUXILIARIES: ReadonlySet<string> = new Set(['be', 'do'])

const JOINTS: ReadonlySet<string> = new Set([',', ';', 'and', '&', 'or'])

/** Whether the clause has an object: a noun that is no verb beside the first, as "updates" is in "maintains, updates and files". */
function holdsNoun({ tokens }: Reading, from: number, to: number, form: VerbForm, words: DutyWords): boolean {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at] as Token
    const { pos, lower } = token
    const before = tokens[at - 1] as Token
    // "under permit": behind a preposition stands a noun, whatever else the word may be.
    if (pos === 'VERB' && before.pos === 'ADP' && before.lower !== 'to' && !lower.endsWith('ing')) return true
    if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'PRON') continue
    const beside = JOINTS.has(before.lower) || isOf(before, 'helping-verbs', words)
    if (!beside || dutyVerb(token, words)?.form !== form) return true
  }
  return false
}

/** An auxiliary inside "ensure that the site is clean and will be safe" belongs to that clause. */
const within = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((tokens[at] as Token).pos === 'SCONJ' || (tokens[at] as Token).pos === 'AUX') return true
  return false
}

const OPENS_OBJECT: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'SCONJ', 'PROPN', 'ADV'])

const isGerund = ({ lower, pos }: Token): boolean => pos === 'VERB' && lower.endsWith('ing')

/** Whether the verb after a joint has an object of its own: "and train staff", not "and training" or "cost and quality". */
function opensClause(reading: Reading, { at, end, verb }: Opening, to: number, sure: boolean, words: DutyWords): boolean {
  const { tokens } = reading
  const { pos } = tokens[at] as Token
  const next = end < to ? (tokens[end] as Token) : undefined
  if (!next || next.pos === 'PUNCT') return false
  if (next.pos === 'CCONJ') {
    // "assessing and screening children".
    const beside = openingOf(reading, end + 1, to, words)
    // "pulling and jointing cable": a gerund that no list has.
    if (!beside && verb.form === 'gerund') return end + 2 < to && isGerund(tokens[end + 1] as Token)
    return beside !== undefined && beside.verb.form === verb.form && opensClause(reading, beside, to, sure, words)
  }
  // "sweeping the yard": an adjective has no article behind it.
  if (pos === 'ADJ' && !(verb.form === 'gerund' && next.pos === 'DET')) return false
  const isListed = sure && tokens[at - 1]?.lower === ',' && endsInAct(reading, end, to, words)
  if (verb.form === 'present' && pos !== 'VERB' && next.pos !== 'DET' && next.pos !== 'PRON' && next.pos !== 'SCONJ') return false
  if (OPENS_OBJECT.has(next.pos)) return true
  // "report broken things": no noun stands before its adjective.
  if (sure && (next.pos === 'ADJ' || (/e[dn]$/.test(next.lower) && tokens[end + 1]?.pos === 'NOUN'))) return true
  if (next.pos === 'ADP' || next.lower === 'to')
    return (
      verb.form === 'gerund' || (next.lower !== 'of' && (pos === 'VERB' || !isOf(tokens[at] as Token, 'noun-verbs', words) || isListed))
    )
  if (pos === 'VERB') return true
  // "run a stall, order bait and mend the nets": what ends in an act is a list of acts.
  if (isListed && verb.form === 'base' && isMany(tokens, end)) return true
  if (verb.form === 'gerund') return sure || (isMany(tokens, end) && actsApart(tokens, at, words))
  return sure && !isOf(tokens[at] as Token, 'noun-verbs', words)
}

/** "Ordering fish and checking deliveries", not "managing planning and scheduling tools" or "sales and marketing materials". */
const actsApart = (tokens: readonly Token[], at: number, words: DutyWords): boolean =>
  tokens[at - 1]?.lower === 'and' &&
  tokens[at - 2]?.pos === 'NOUN' &&
  !tokens[at - 2]?.lower.endsWith('ing') &&
  !isOf(tokens[at] as Token, 'noun-gerunds', words)

/** The comma behind which a noun phrase goes on in gerunds: "the contact for tenants[,] taking calls, booking repairs and chasing arrears". */
export function gerundsBehind(reading: Reading, from: number, to: number, words: DutyWords): number | undefined {
  for (let at = from + SHORTEST; at < Math.min(to - SHORTEST, from + LONGEST_GERUNDS); at++) {
    if ((reading.tokens[at] as Token).lower !== ',') continue
    const opening = openingOf(reading, at + 1, to, words)
    if (opening && opensGerunds(reading, opening, to, words)) return at
  }
  return undefined
}

/** A gerund with an object of its own, and so many more of them behind joints. */
function opensGerunds(
  { tokens }: Reading,
  { verb, at: first, end }: Opening,
  to: number,
  words: DutyWords,
  fewest = FEWEST_GERUNDS,
): boolean {
  const isAct = (at: number): boolean => {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    // "hiring, training and time cards": nouns.
    if (!next || next.pos === 'PUNCT' || next.pos === 'CCONJ') return false
    return token.pos === 'VERB' && dutyVerb(token, words)?.form === 'gerund' && !isOf(token, 'preposition-gerunds', words)
  }
  if (verb.form !== 'gerund' || !isAct(first)) return false
  let more = 0
  for (let at = end + 1; at < to - 1 && at < end + LONGEST_GERUNDS && more < fewest; at++)
    if (JOINTS.has((tokens[at - 1] as Token).lower) && isAct(at)) more++
  return more === fewest
}

const FEWEST_GERUNDS = 1
const LONGEST_GERUNDS = 40

/** "lessons", "spare parts": a noun in the plural, or the word before one. */
const isMany = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at], tokens[at + 1]].some((token) => token?.pos === 'NOUN' && token.lower.endsWith('s'))

/** Tokens of the last act of a list. */
const LONGEST_LAST = 24

/** The last "and" is followed by a verb that nothing but a verb can be where it stands. */
function endsInAct({ tokens }: Reading, from: number, to: number, words: DutyWords): boolean {
  for (let at = to - 3; at > Math.max(from, to - LONGEST_LAST); at--) {
    if ((tokens[at] as Token).lower !== 'and') continue
    const token = tokens[at + 1] as Token
    return (
      dutyVerb(token, words)?.form === 'base' &&
      (token.pos === 'VERB' || !isOf(token, 'noun-verbs', words) || OPENS_OBJECT.has((tokens[at + 2] as Token).pos))
    )
  }
  return false
}

const FEWEST_BREAKS = 2

/** A capital right behind a comma: a line break was lost there. */
function isGlued({ source, tokens }: Reading, at: number): boolean {
  const { start } = tokens[at] as Token
  const before = tokens[at - 1] as Token
  return before.lower === ',' && before.end === start && isCapitalisedAt(source, start)
}

/** A slash with a space on either side. */
function isSlash({ tokens }: Reading, at: number): boolean {
  const { lower, start, end } = tokens[at] as Token
  return lower === '/' && (tokens[at - 1] as Token).end < start && end < (tokens[at + 1] as Token).start
}

/** "mend fences- Clear ditches": a dash that stood at the start of a line. */
function isDashed({ source, tokens }: Reading, at: number): boolean {
  const { start } = tokens[at] as Token
  const { lower, start: from, end } = tokens[at - 1] as Token
  return (lower === '-' || lower === '–') && end < start && (tokens[at - 2] as Token).end === from && isCapitalisedAt(source, start)
}

/** "... with other departments", "... as assigned". */
const endsItem = ({ pos, lower }: Token): boolean => pos === 'NOUN' || (pos === 'VERB' && lower.endsWith('ed'))

/** "Work closely with", "work alongside": no noun stands before it. */
const isAdverbial = ({ pos, lower }: Token): boolean => pos === 'DET' || (pos === 'ADV' && lower.endsWith('ly')) || pos === 'ADP'

/** An object follows, or a second verb of the same form: "Scans, converts and edits". */
function goesOn(tokens: readonly Token[], at: number, form: VerbForm, words: DutyWords): boolean {
  const next = tokens[at + 1] as Token
  if (next.pos !== 'PUNCT') return true
  const second = tokens[at + 2]
  return next.lower === ',' && second !== undefined && dutyVerb(second, words)?.form === form
}

/** An item: at semicolons, and where a line break was lost. */
export function clausesOfItem(reading: Reading, clause: Clause, words: DutyWords): Clause[] {
  const { source, tokens } = reading
  const clauses: Clause[] = []
  let start = clause.from
  const cut = (at: number, next: number): void => {
    clauses.push({ ...clause, from: start, to: at })
    start = next
  }
  // Where the list lost its line breaks to commas, a comma before a gerund is one of them.
  let breaks = 0
  for (let at = clause.from + 1; at < clause.to; at++) if (isGlued(reading, at)) breaks++
  const capital = ({ start }: Token): boolean => isCapitalisedAt(source, start)
  for (let at = clause.from + 2; at < clause.to - 1; at++) {
    const token = tokens[at] as Token
    const before = tokens[at - 1] as Token
    if (before.lower === ';') {
      const isNoun = token.pos === 'NOUN' && isOf(token, 'noun-verbs', words) && !isAdverbial(tokens[at + 1] as Token)
      const opening = isNoun ? undefined : openingOf(reading, at, clause.to, words)
      // "By reading plans; setting priorities": a gerund goes on with what an imperative began; with a capital it begins afresh.
      if (
        opening &&
        (opening.verb.form !== 'gerund' || capital(token) || openingOf(reading, clause.from, clause.to, words)?.verb.form === 'gerund')
      )
        cut(at - 1, at)
      continue
    }
    // "Ordering plant / dealing with suppliers"
    if (isSlash(reading, at - 1) && token.lower.endsWith('ing') && start < at - 2) {
      const first = openingOf(reading, start, clause.to, words)
      if (first?.verb.form === 'gerund' && openingOf(reading, at, clause.to, words)) cut(at - 1, at)
      continue
    }
    if (isDashed(reading, at)) {
      cut(at - 1, at)
      continue
    }
    if (breaks >= FEWEST_BREAKS && before.lower === ',' && !capital(token)) {
      if (openingOf(reading, at, clause.to, words)?.verb.form === 'gerund') cut(at - 1, at)
      continue
    }
    if (!capital(token)) continue
    const glued = isGlued(reading, at)
    if (!glued && (capital(before) || capital(tokens[at + 1] as Token) || !endsItem(before))) continue
    if (isOf(token, 'lead-words', words)) {
      const behind = openingOf(reading, Math.min(at + 2, clause.to - 1), clause.to, words)
      cut(at, behind?.verb.form === 'gerund' ? at + 2 : at)
      continue
    }
    const verb = glued ? openingOf(reading, at, clause.to, words)?.verb : verbAt(reading, at, clause.to, words)?.verb
    if (
      verb &&
      verb.form !== 'past' &&
      token.pos !== 'ADJ' &&
      !(!glued && verb.form === 'base' && isOf(token, 'noun-verbs', words) && (tokens[at + 1] as Token).pos === 'ADP') &&
      goesOn(tokens, at, verb.form, words)
    )
      cut(glued ? at - 1 : at, at)
  }
  if (start === clause.from) return [clause]
  clauses.push({ ...clause, from: start })
  return clauses
}
