/** Hits of fact rules -> claims: a fact, its value, how clearly it is said and where. */

import { evenSpace } from '../../nlp/even-space'
import { once } from '../../once'
import type { Language, Rule } from '../../rules/language'
import type { Hit, ReadSentence, Token } from '../../stages'
import type { Evidence } from '../../types'
import { standsIn } from '../filed'
import { evidenceIn, type Passage } from './passage'
import { readCapture } from './values'
import type { FactWords } from './words'

/** By a constructor: were one kept by the engine for longer than it is needed, its whole reading would be. */
export class Claim {
  /** "role.employment", "company.founded", or an aid to a reader such as "pay.period". */
  fact: string
  value: unknown
  /** 0..1, how clearly this wording says it. */
  strength: number
  rule: Rule
  hit: Hit
  passage: Passage

  constructor(value: unknown, strength: number, rule: Rule, hit: Hit, passage: Passage) {
    this.fact = rule.finds
    this.value = value
    this.strength = strength
    this.rule = rule
    this.hit = hit
    this.passage = passage
  }
}

/** The claims of each fact. */
export type Claims = (fact: string) => readonly Claim[]

/** What a fact rule says of its value, read out of its data once. */
export interface FactRule {
  value: unknown
  /** Name of the capture that holds the value. */
  take: string | undefined
  parse: unknown
  strength: number
  capitals: boolean
}

const USUAL = 0.6
/** A title states what it says; a body may say it in passing. */
const IN_TITLE = 0.1
/** Tokens behind a hit that its value may reach to. */
const FARTHEST = 16

/** By the number of the rule, as far as postings have met it. */
const factRules = once(({ rules }: Language): (FactRule | undefined)[] => new Array(rules.length).fill(undefined))

function factRuleOf({ data }: Rule): FactRule {
  return {
    value: data.value,
    take: data.take === undefined ? undefined : String(data.take),
    parse: data.parse,
    strength: Number(data.strength ?? USUAL),
    capitals: data.capitals === true,
  }
}

export function claimsIn(passage: Passage, language: Language, words: FactWords): Claim[] {
  const { hits, reading, origin } = passage
  const rules = factRules(language)
  const beyond = origin === 'body' ? 0 : IN_TITLE
  const claims: Claim[] = []
  for (const hit of hits.facts) {
    if (standsIn(hits.voids, hit.sentence)) continue
    const rule = language.rules[hit.rule] as Rule
    rules[hit.rule] ??= factRuleOf(rule)
    const taking = rules[hit.rule] as FactRule
    if (taking.capitals && !isLettered(reading.source, reading.tokens, hit)) continue
    const value = taking.value ?? readCapture(taking, hit, passage, words)
    if (value === undefined) continue
    claims.push(new Claim(value, Math.min(1, taking.strength + beyond), rule, hit, passage))
  }
  return claims
}

const NOTHING: readonly never[] = []

/** The claims of each fact, sorted out once for all who ask. */
export function byFact(claims: readonly Claim[]): Claims {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.fact)
    if (group) group.push(claim)
    else groups.set(claim.fact, [claim])
  }
  return (fact) => groups.get(fact) ?? NOTHING
}

/** The wording of the claim, and on to where a value ends that reaches past it. Made for claims that are kept. */
export function evidenceOf({ passage, hit, value }: Claim): Evidence {
  const { from, to } = hit
  const sentence = passage.reading.sentences[hit.sentence] as ReadSentence
  if (typeof value !== 'string' || passage.origin === 'given') return evidenceIn(passage, from, to, sentence)
  const last = Math.min(sentence.to, to + FARTHEST)
  // Mostly a value that the rule names, which the posting words otherwise.
  if (last >= to && holds(passage, from, last, value))
    for (let end = to; end <= last; end++) if (holds(passage, from, end, value)) return evidenceIn(passage, from, end, sentence)
  return evidenceIn(passage, from, to, sentence)
}

function holds({ reading: { source, tokens } }: Passage, from: number, to: number, value: string): boolean {
  return evenSpace(source.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end)).includes(value)
}

/** Letters of a degree are written in capitals: "BS", "M.Sc.", "BA/BS". */
function isLettered(source: string, tokens: readonly Token[], { from, to }: Hit): boolean {
  for (let at = from; at < to; at++) {
    const { start, end } = tokens[at] as Token
    if (
      /^\p{Lu}(?:\.?\p{Lu}|\.?\p{Lu}?\p{Ll}{0,3}\p{Lu}?)/u.test(source.slice(start, end)) &&
      /\p{Lu}.*\p{Lu}|\p{Lu}\p{Ll}{1,2}$/u.test(source.slice(start, end))
    )
      return true
  }
  return false
}
