/** Skills that a lexicon or a skill rule names: which of the overlapping hits stand, and in which sense. */
import type { Language } from '../../rules/language'
import type { Hit, Reading, ReadSentence } from '../../stages'
import type { Skill } from '../../types'
import type { Candidate } from './candidate'
import { type SenseContext, senseOf } from './sense'

/** Sections in which a named capability is asked of the reader or used in the work. */
const SECTIONS: ReadonlySet<string> = new Set(['summary', 'responsibilities', 'requirements', 'preferred', 'about-team', 'other'])
/** Kinds that count where the company talks about itself or heads the posting. */
const SOFT: ReadonlySet<string> = new Set(['soft', 'physical'])

export function listedSkills(reading: Reading, hits: readonly Hit[], language: Language): Candidate[] {
  const candidates = [...fromTerms(reading, hits, language), ...fromRules(reading, hits, language)]
  return longestOf(candidates)
}

function fromTerms(reading: Reading, hits: readonly Hit[], language: Language): Candidate[] {
  const usable = reading.terms.filter((hit) => {
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    return !sentence.boilerplate && SECTIONS.has(sentence.kind)
  })
  const sure = new Map<number, string>()
  const fields = new Map<string, number>()
  const written = new Map<number, string>()
  for (const hit of usable) {
    const sense = language.senseOf(hit.term, hit.spelling)
    if (sense) {
      const text = reading.source.slice(reading.tokens[hit.from]?.start, reading.tokens[hit.to - 1]?.end)
      if (sense.exact && text === sense.word)
        for (let at = hit.from; at < hit.to; at++) written.set(at, language.terms[hit.term]?.category ?? '')
      continue
    }
    const term = language.terms[hit.term]
    if (!term || SOFT.has(term.kind)) continue
    for (let at = hit.from; at < hit.to; at++) sure.set(at, term.field)
    fields.set(term.field, (fields.get(term.field) ?? 0) + 1)
  }
  const asked = new Set<number>()
  for (const hit of hits) {
    const rule = language.rules[hit.rule]
    if (rule?.kind === 'asked' && rule.data.side === 'after') asked.add(hit.to)
    else if (rule?.kind === 'asked' || rule?.kind === 'stance') for (const term of usable) if (term.to === hit.from) asked.add(term.from)
  }
  const context: SenseContext = { reading, language, sure, written, fields, asked }
  const candidates: Candidate[] = []
  for (const hit of usable) {
    const term = language.terms[hit.term]
    if (!term) continue
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    // The verb that opens a duty tells what is done, not what must be known; a noun that opens it names a craft: "Data entry".
    const opening = reading.tokens[hit.from]
    if (
      term.kind === 'method' &&
      sentence.kind === 'responsibilities' &&
      hit.from === sentence.from &&
      hit.to - hit.from > 1 &&
      opening?.pos === 'VERB'
    )
      continue
    const confidence = senseOf(hit, language.senseOf(hit.term, hit.spelling), context)
    if (confidence === 0) continue
    candidates.push({
      id: term.id,
      name: term.name,
      kind: term.kind as Skill['kind'],
      category: term.category,
      field: term.field,
      ...(term.links ? { links: term.links } : {}),
      sentence: hit.sentence,
      from: hit.from,
      to: hit.to,
      confidence,
      unlisted: false,
    })
  }
  return candidates
}

function fromRules(reading: Reading, hits: readonly Hit[], language: Language): Candidate[] {
  const candidates: Candidate[] = []
  for (const hit of hits) {
    const rule = language.rules[hit.rule]
    if (rule?.kind !== 'skills') continue
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    if (!SECTIONS.has(sentence.kind)) continue
    const term = language.terms[language.termById.get(rule.finds) ?? -1]
    candidates.push({
      id: rule.finds,
      name: term?.name ?? String(rule.data.name ?? rule.finds),
      kind: (term?.kind ?? rule.data.kind ?? 'soft') as Skill['kind'],
      ...(term?.category ? { category: term.category } : {}),
      sentence: hit.sentence,
      from: hit.from,
      to: hit.to,
      confidence: 0.85,
      unlisted: false,
    })
  }
  return candidates
}

/** Of overlapping candidates the longest stays; of two alike the surer. */
export function longestOf(candidates: Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || b.confidence - a.confidence || a.from - b.from || (a.id < b.id ? -1 : 1),
  )
  const taken = new Set<number>()
  const kept: Candidate[] = []
  for (const candidate of order) {
    let free = true
    for (let at = candidate.from; at < candidate.to && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = candidate.from; at < candidate.to; at++) taken.add(at)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.from - b.from)
}
