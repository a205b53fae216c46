/** Hits of fact rules -> claims: a fact, its value, how clearly it is said and where. */
import type { Language, Rule } from '../../rules/language'
import type { Hit, Token } from '../../stages'
import type { Evidence } from '../../types'
import { evidenceIn, type Passage } from './passage'
import { readCapture } from './values'
import type { FactWords } from './words'

export interface Claim {
  /** "role.employment", "company.founded", or an aid to a reader such as "pay.period". */
  fact: string
  value: unknown
  /** 0..1, how clearly this wording says it. */
  strength: number
  evidence: Evidence
  rule: Rule
  hit: Hit
  passage: Passage
}

const USUAL = 0.6
/** A title states what it says; a body may say it in passing. */
const IN_TITLE = 0.1
const VOID = 'not-posting'
/** Tokens behind a hit that its value may reach to. */
const FARTHEST = 16

export function claimsIn(passage: Passage, language: Language, words: FactWords): Claim[] {
  const { hits, reading } = passage
  const rules = language.rules
  const voided = new Set(hits.filter((hit) => rules[hit.rule]?.finds === VOID).map((hit) => hit.sentence))
  const claims: Claim[] = []
  for (const hit of hits) {
    const rule = rules[hit.rule]
    if (rule?.kind !== 'facts' || voided.has(hit.sentence)) continue
    if (rule.data.capitals === true && !isLettered(reading.source, reading.tokens, hit)) continue
    const value = rule.data.value ?? readCapture(rule, hit, passage, words)
    if (value === undefined) continue
    const strength = Number(rule.data.strength ?? USUAL) + (passage.origin === 'body' ? 0 : IN_TITLE)
    claims.push({
      fact: rule.finds,
      value,
      strength: Math.min(1, strength),
      evidence: evidenceOf(passage, hit, value),
      rule,
      hit,
      passage,
    })
  }
  return claims
}

/** The claims of each fact, sorted out once for all who ask. */
export function byFact(claims: readonly Claim[]): (fact: string) => Claim[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.fact)
    if (group) group.push(claim)
    else groups.set(claim.fact, [claim])
  }
  return (fact) => groups.get(fact) ?? []
}

/** The wording of the hit, and on to where a value ends that reaches past it. */
function evidenceOf(passage: Passage, { from, to, sentence }: Hit, value: unknown): Evidence {
  const found = evidenceIn(passage, from, to)
  if (typeof value !== 'string' || passage.origin === 'given') return found
  const last = passage.reading.sentences[sentence]?.to ?? to
  for (let end = to; end <= Math.min(last, to + FARTHEST); end++) {
    const reaching = evidenceIn(passage, from, end)
    if (reaching.text.replace(/\s+/g, ' ').includes(value)) return reaching
  }
  return found
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
