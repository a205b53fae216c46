/** Subjects of degrees: what was studied is schooling, not a skill that is asked for. */
import type { Language } from '../../rules/language'
import type { PartOfSpeech, Reading, ReadSentence, Token } from '../../stages'
import type { Skill } from '../../types'
import type { FiledHits } from '../filed'
import type { Candidate } from './candidate'
import { type Coverage, coverageOf, coversAny } from './coverage'

/** Words between the degree and "in": "degree is required, preferably in". */
const FARTHEST = 5
const OPENS = 'in'
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'DET', 'CCONJ', ''])
const JOINTS: ReadonlySet<string> = new Set([',', '/', '(', ')', '-', '&', 'of'])
/** Names of tools and certificates in the same breath are asked for. */
const STUDIED: ReadonlySet<Skill['kind']> = new Set(['knowledge', 'method', 'soft', 'language'])

/** Tokens that name the subjects of a degree. */
export function degreeSubjects(reading: Reading, hits: FiledHits, language: Language): Coverage | undefined {
  let subjects: Coverage | undefined
  let asked: Set<number> | undefined
  for (const hit of hits.facts) {
    if (language.rules[hit.rule]?.finds !== 'role.education') continue
    const { to: end } = reading.sentences[hit.sentence] as ReadSentence
    // The wording of the degree may end in its "in".
    let from = hit.to - 1
    while (from < end && from <= hit.to + FARTHEST && (reading.tokens[from] as Token).lower !== OPENS) from++
    if (from >= end || from > hit.to + FARTHEST) continue
    asked ??= new Set(hits.asked.map((other) => other.from))
    let to = from + 1
    while (to < end && !asked.has(to) && isSubject(reading.tokens[to] as Token)) to++
    subjects ??= coverageOf([], reading.tokens.length)
    subjects.fill(1, from + 1, to)
  }
  return subjects
}

function isSubject({ pos, lower, value }: Token): boolean {
  if (value) return false
  return NOMINAL.has(pos) || JOINTS.has(lower) || lower.endsWith('ing')
}

export const isStudied = ({ kind, from, to }: Pick<Candidate, 'kind' | 'from' | 'to'>, subjects: Coverage | undefined): boolean =>
  subjects !== undefined && STUDIED.has(kind) && coversAny(subjects, from, to)
