/** Skills that a lexicon or a skill rule names: which of the overlapping hits stand, and in which sense. */

import { probeOf } from '../../match/touch'
import type { Language, Rule, Sense } from '../../rules/language'
import { sort } from '../../sort'
import type { Hit, Reading, ReadSentence, TermHit, Token } from '../../stages'
import type { Skill } from '../../types'
import type { FiledHits } from '../filed'
import type { Candidate } from './candidate'
import { type Coverage, coverageOf, coversAny } from './coverage'
import { BY_NOUN, LATER_ITEM, type SenseContext, signOf, textOf } from './sense'
import { termNumbers } from './term-numbers'
import type { SkillLoss, SkillTrace } from './trace'

/** Sections in which a named capability is asked of the reader or used in the work. */
const SECTIONS: ReadonlySet<string> = new Set(['summary', 'responsibilities', 'requirements', 'preferred', 'about-team', 'other'])

/** The capture of a skill rule that holds the words for the skill alone. */
const OWN = 'own'
/** More terms of a field say no more. */
const MOST_COUNTED = 1000

export function listedSkills(reading: Reading, hits: FiledHits, language: Language, trace?: SkillTrace): Candidate[] {
  const candidates = fromTerms(reading, hits, language, trace)
  fromRules(reading, hits, language, candidates, trace)
  return longestOf(candidates, reading, trace)
}

function fromTerms(reading: Reading, hits: FiledHits, language: Language, trace: SkillTrace | undefined): Candidate[] {
  const { tokens } = reading
  const usable: TermHit[] = []
  const senses: (Sense | undefined)[] = []
  const numbers = termNumbers(language)
  const sure = new Uint16Array(tokens.length)
  const written = new Uint16Array(tokens.length)
  const named: Coverage = new Uint8Array(tokens.length)
  const fields = new Uint16Array(numbers.technical.length)
  let last = -1
  let isRead = false
  for (const hit of reading.terms) {
    if (hit.sentence !== last) {
      last = hit.sentence
      const { boilerplate, kind } = reading.sentences[last] as ReadSentence
      isRead = !boilerplate && SECTIONS.has(kind)
    }
    if (!isRead) {
      if (trace) loseTerm(trace, hit, language, (reading.sentences[last] as ReadSentence).boilerplate ? 'boilerplate' : 'section')
      continue
    }
    const sense = language.senseOf(hit.term, hit.spelling)
    usable.push(hit)
    senses.push(sense)
    named.fill(1, hit.from, hit.to)
    if (sense) {
      if (sense.exact && textOf(hit, reading) === sense.word) written.fill(numbers.categories[hit.term] as number, hit.from, hit.to)
      continue
    }
    if (numbers.soft[hit.term] === 1) continue
    const field = numbers.fields[hit.term] as number
    sure.fill(field, hit.from, hit.to)
    fields[field] = Math.min(MOST_COUNTED, (fields[field] as number) + 1)
  }
  const context: SenseContext = {
    reading,
    probe: probeOf(reading),
    language,
    numbers,
    sure,
    written,
    named,
    fields,
    asked: askedPlaces(usable, hits, language, reading),
  }
  const candidates: Candidate[] = []
  for (let index = 0; index < usable.length; index++) {
    const hit = usable[index] as TermHit
    const term = language.terms[hit.term]
    if (!term) continue
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    // The verb that opens a duty tells what is done, not what must be known; a noun that opens it names a craft: "Data entry".
    if (
      hit.from === sentence.from &&
      hit.to - hit.from > 1 &&
      term.kind === 'method' &&
      sentence.kind === 'responsibilities' &&
      (tokens[hit.from] as Token).pos === 'VERB'
    ) {
      if (trace) loseTerm(trace, hit, language, 'duty-verb')
      continue
    }
    const sign = signOf(hit, senses[index], context)
    const { confidence } = sign
    trace?.signs.set(hit, sign.name)
    if (confidence === 0) {
      if (trace) loseTerm(trace, hit, language, sign.name)
      continue
    }
    candidates.push({
      id: term.id,
      name: term.name,
      kind: term.kind as Skill['kind'],
      category: term.category,
      links: term.links,
      sentence: hit.sentence,
      from: hit.from,
      to: hit.to,
      confidence,
      unlisted: false,
    })
  }
  return candidates
}

function loseTerm(trace: SkillTrace, { term, spelling, sentence, from, to }: TermHit, { terms }: Language, why: SkillLoss): void {
  const source = terms[term]
  if (source) trace.lost.push({ id: source.id, name: source.name, kind: source.kind, spelling, sentence, from, to, why })
}

/** Where a name begins that stands beside a phrase that asks for a skill. */
function askedPlaces(usable: readonly TermHit[], hits: FiledHits, language: Language, reading: Reading): Coverage {
  const asked: Coverage = new Uint8Array(reading.tokens.length + 1)
  /** Where a phrase begins that a name may stand right before. */
  const cues: Coverage = new Uint8Array(reading.tokens.length + 1)
  for (const { from } of hits.stance) cues[from] = 1
  for (const hit of hits.asked) {
    if (language.rules[hit.rule]?.data.side === 'after') markItems(asked, hit, reading)
    else cues[hit.from] = 1
  }
  for (const { from, to } of usable) if (cues[to] === 1) asked[from] = 1
  return asked
}

/** Where an item begins behind the cue: "knowledge of soil chemistry, basic GIS and CAD". */
function markItems(asked: Coverage, { from: cue, to: from, sentence }: Hit, { tokens, sentences }: Reading): void {
  const { from: first, to } = sentences[sentence] as ReadSentence
  const opening = tokens[cue] as Token
  // "Experience" that opens a line is often taken for a verb.
  const byNoun = opening.pos !== 'VERB' || (cue === first && !opening.lower.endsWith('ing') && !opening.lower.endsWith('ed'))
  asked[from] = byNoun ? BY_NOUN : 1
  let opens = true
  for (let at = from; at < to && at < from + FARTHEST_ASKED; at++) {
    const { pos, lower } = tokens[at] as Token
    if (lower === ',' || lower === '/' || pos === 'CCONJ') opens = true
    else if (pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ') return
    else if (opens && pos !== 'ADJ' && pos !== 'DET') opens = false
    if (opens && asked[at + 1] === 0) asked[at + 1] = LATER_ITEM
  }
}
/** How many words a list that a cue opens goes on for. */
const FARTHEST_ASKED = 20

function fromRules(reading: Reading, hits: FiledHits, language: Language, candidates: Candidate[], trace: SkillTrace | undefined): void {
  for (const hit of hits.skills) {
    const rule = language.rules[hit.rule] as Rule
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    const term = language.terms[language.termById.get(rule.finds) ?? -1]
    // "Calm, reliable": the words around a trait show that it is one, and are none of it.
    const [from, to] = hit.captures?.[OWN] ?? [hit.from, hit.to]
    const candidate: Candidate = {
      id: rule.finds,
      name: term?.name ?? String(rule.data.name ?? rule.finds),
      kind: (term?.kind ?? rule.data.kind ?? 'soft') as Skill['kind'],
      category: term?.category,
      links: undefined,
      sentence: hit.sentence,
      from,
      to,
      confidence: 0.85,
      unlisted: false,
    }
    if (SECTIONS.has(sentence.kind)) candidates.push(candidate)
    else trace?.lost.push({ ...candidate, why: 'section' })
  }
}

/** Of overlapping candidates the longest stays; of two alike the surer. In source order. */
export function longestOf(candidates: readonly Candidate[], reading: Reading, trace?: SkillTrace): Candidate[] {
  const order = sort([...candidates], bySource)
  const kept: Candidate[] = []
  let taken: Coverage | undefined
  for (let first = 0; first < order.length; ) {
    // Those that hang together by their tokens are weighed against each other; most stand alone.
    let end = (order[first] as Candidate).to
    let last = first + 1
    for (; last < order.length && (order[last] as Candidate).from < end; last++) end = Math.max(end, (order[last] as Candidate).to)
    if (last - first === 1) kept.push(order[first] as Candidate)
    else {
      taken ??= coverageOf([], reading.tokens.length)
      for (const candidate of sort(order.slice(first, last), byWorth)) {
        if (coversAny(taken, candidate.from, candidate.to)) {
          if (trace) loseToLonger(trace, candidate, kept)
          continue
        }
        taken.fill(1, candidate.from, candidate.to)
        kept.push(candidate)
      }
      for (const candidate of order.slice(first, last)) if (isSpoken(candidate, kept)) kept.push(candidate)
    }
    first = last
  }
  return sort(kept, bySource)
}

/** "You speak and write Polish well" asks for a language beside the talent to speak: the longer trait does not hide it. */
function isSpoken({ kind, from, to }: Candidate, kept: readonly Candidate[]): boolean {
  if (kind !== 'language') return false
  const over = kept.filter((other) => other.from < to && other.to > from)
  return over.length > 0 && over.every((other) => other.kind === 'soft')
}

function loseToLonger(trace: SkillTrace, candidate: Candidate, kept: readonly Candidate[]): void {
  const by = kept.find(({ from, to }) => from < candidate.to && to > candidate.from)
  // That a skill loses to a longer spelling of itself tells nobody anything.
  if (by?.id !== candidate.id) trace.lost.push({ ...candidate, why: 'overlap', ...(by ? { by: by.id } : {}) })
}

const bySource = (a: Candidate, b: Candidate): number => a.from - b.from
const byWorth = (a: Candidate, b: Candidate): number =>
  b.to - b.from - (a.to - a.from) || b.confidence - a.confidence || a.from - b.from || (a.id < b.id ? -1 : 1)
