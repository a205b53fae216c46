/** Terms of the post beside the public facts: the report tells them as the posting words them. */
import { sort } from '../../sort'
import type { Evidence, Fact, Pay } from '../../types'
import { type Claim, type Claims, evidenceOf } from './claim'
import type { Passage } from './passage'

/** What a line on the terms is about. */
export type TermTopic = 'hours' | 'pay' | 'travel' | 'place'

/** A wording of the posting that a term is told with. */
export interface TermWording {
  text: string
  evidence: Evidence[]
}

/** A sentence or line on the terms. */
export interface TermLine {
  topic: TermTopic
  /** The number of its sentence among those of the posting. */
  sentence: number
  evidence: Evidence
}

export interface FoundTerms {
  /** What the contract is called beside its kind: permanent, seasonal. */
  status: { value: string; evidence: Evidence[] }[]
  /** Hours beside the usual ones that may be asked for: evening, weekend, overtime. */
  oddHours: { value: string; evidence: Evidence[] }[]
  /** What is said of what the contract may become, the longest first: it holds the condition. */
  prospects: TermWording[]
  probation?: TermWording
  closing?: TermWording
  lines: TermLine[]
  /** The time that the pay is for is printed beside it. */
  periodStated: boolean
}

/** Cues of each topic: rules of its own, and public facts whose sentence may say more than the value. A sentence is told under the first. */
const TOPICS: readonly (readonly [TermTopic, readonly string[]])[] = [
  ['pay', ['terms.pay', 'pay.word', 'pay.period']],
  ['travel', ['terms.travel', 'role.travel']],
  ['hours', ['terms.hours', 'role.shifts']],
  ['place', ['role.workMode']],
]
/** Letters of a title line; where breaks were lost, the sentence that holds the title goes on. */
const LONGEST_TITLE = 160
/** Lines of one topic. */
const MOST = 6
/** Cues of money that is pay only where the pay was read. */
const OF_PAY: ReadonlySet<string> = new Set(['pay.word', 'pay.period'])

export function readTerms(
  claims: Claims,
  body: Passage,
  pay: Fact<Pay> | undefined,
  periodStated: boolean,
  title: readonly Evidence[] = [],
): FoundTerms {
  const terms: FoundTerms = {
    status: byValue(claims('terms.status')),
    oddHours: byValue(claims('terms.odd-hours')),
    prospects: prospectsOf(claims('terms.prospect')),
    lines: linesOf(claims, body, pay, title),
    periodStated,
  }
  for (const name of ['probation', 'closing'] as const) {
    const found = wordingOf(claims(`terms.${name}`))
    if (found) terms[name] = found
  }
  return terms
}

/** What is claimed, each value with all that says so. */
function byValue(claims: readonly Claim[]): { value: string; evidence: Evidence[] }[] {
  const found = new Map<string, Evidence[]>()
  for (const claim of claims) found.set(String(claim.value), [...(found.get(String(claim.value)) ?? []), evidenceOf(claim)])
  return [...found].map(([value, evidence]) => ({ value, evidence }))
}

/** The longest of the wordings: it holds the condition. */
function wordingOf(claims: readonly Claim[]): TermWording | undefined {
  let best: TermWording | undefined
  for (const claim of claims) {
    const evidence = evidenceOf(claim)
    const text = typeof claim.value === 'string' ? claim.value : evidence.text
    if (!best || text.length > best.text.length) best = { text, evidence: [evidence] }
  }
  return best
}

/** "a chance of" + "a permanent post if it goes well": from the first word of the cue to where its capture ends. */
const prospectsOf = (claims: readonly Claim[]): TermWording[] =>
  sort(
    claims.map((claim) => {
      const cue = evidenceOf(claim)
      const rest = typeof claim.value === 'string' ? claim.value : ''
      const at = rest ? cue.text.lastIndexOf(rest) : -1
      const text = (at < 0 ? cue.text : cue.text.slice(0, at + rest.length)).replace(/[.)/]$/, '')
      return { text, evidence: [{ ...cue, end: cue.start + text.length, text }] }
    }),
    (a, b) => b.text.length - a.text.length,
  )

/** The sentences of the body in which a cue stands, each under one topic, in the order of the posting. */
function linesOf(claims: Claims, { reading }: Passage, pay: Fact<Pay> | undefined, title: readonly Evidence[]): TermLine[] {
  const taken = new Set<number>()
  // The line of the title is told as the title.
  const isOfTitle = (start: number, end: number): boolean =>
    title.some((each) => each.section !== 'given' && each.start < end && start < each.end)
  return TOPICS.flatMap(([topic, facts]) => {
    const lines: TermLine[] = []
    for (const fact of facts) {
      for (const { passage, hit } of claims(fact)) {
        const sentence = passage.reading === reading && !taken.has(hit.sentence) ? reading.sentences[hit.sentence] : undefined
        if (!sentence || sentence.boilerplate) continue
        const { start, end, kind } = sentence
        if (end - start <= LONGEST_TITLE && isOfTitle(start, end)) continue
        if (OF_PAY.has(fact) && !pay?.evidence.some((each) => each.section !== 'given' && each.start < end && start < each.end)) continue
        taken.add(hit.sentence)
        lines.push({ topic, sentence: hit.sentence, evidence: { start, end, text: reading.source.slice(start, end), section: kind } })
      }
    }
    return lines.sort((a, b) => a.evidence.start - b.evidence.start).slice(0, MOST)
  })
}
