/** Gates outside the public facts: background checks, a drug test, a minimum age, the right to work; what an application has to hold. */
import type { Language, Rule } from '../rules/language'
import type { Reading, ReadSentence } from '../stages'
import type { Evidence } from '../types'
import { evidenceOf } from './evidence'
import type { FiledHits } from './filed'
import { type Level, levelAt, type Stance } from './skills/stance'

export type GateKind = 'check' | 'demand' | 'document' | 'trial' | 'entry' | 'welcome' | 'step'

/** What is told as a clause: "if you lack some of these, apply all the same" takes nothing back. */
const CLAUSES: ReadonlySet<unknown> = new Set<GateKind>(['entry', 'welcome', 'step'])

export interface FoundGate {
  id: string
  kind: GateKind
  phrase: string
  /** Any application has it: it is told only beside another of its kind. */
  beside?: boolean
  evidence: Evidence[]
}

export function resolveGates(
  reading: Reading,
  hits: FiledHits,
  language: Language,
  stancesOf: (sentence: number) => readonly Stance[],
): FoundGate[] {
  const gates = new Map<string, FoundGate>()
  const exact = new Set<FoundGate>()
  for (const hit of hits.gates) {
    const rule = language.rules[hit.rule] as Rule
    const sentence = reading.sentences[hit.sentence] as ReadSentence
    // What a company tells of those it places or employs stops nobody.
    if (sentence.kind === 'about-company' && !CLAUSES.has(rule.data.kind)) continue
    const own = levelAt(sentence, hit.from, hit.to, stancesOf(hit.sentence))
    if (own.said && OPEN.has(own.level) && !CLAUSES.has(rule.data.kind)) continue
    const evidence = evidenceOf(reading, sentence, hit.from, hit.to)
    const span = hit.captures?.[String(rule.data.take)]
    const known = gates.get(rule.finds)
    if (known) known.evidence.push(evidence)
    // What says which one it is says more than what stood before it.
    if (known && (!span || exact.has(known))) continue
    const taken = (name: string, [from, to]: readonly [number, number]): string => {
      const words = evidenceOf(reading, sentence, from, to).text
      return rule.data.plain && name === rule.data.take
        ? words.replace(CAPITALISED, (word) => word.toLowerCase()).replace(/^A(?=n? )/, 'a')
        : words
    }
    let phrase = String(rule.data.phrase ?? rule.finds)
    for (const name in hit.captures) phrase = phrase.replace(`{${name}}`, taken(name, hit.captures[name] as [number, number]))
    const gate = known ?? {
      id: rule.finds,
      kind: rule.data.kind as GateKind,
      phrase,
      ...(rule.data.beside === true && { beside: true }),
      evidence: [evidence],
    }
    gate.phrase = phrase
    gates.set(rule.finds, gate)
    if (span) exact.add(gate)
  }
  return [...gates.values()]
}

/** "You do not need a car of your own", "own car preferred": what is denied or wished for stops nobody. */
const OPEN: ReadonlySet<Level> = new Set(['not-needed', 'preferred'])

/** Written with one capital: no acronym. */
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu
