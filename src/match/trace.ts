/** The same search for those who ask why: with the pattern of every hit, and with the hits that were dropped. */
import type { Language, Rule } from '../rules/language'
import type { Hit, Reading, ReadSentence } from '../stages'
import type { Found } from './found'
import { exceptionTo, keepLongest, matchBy, type Settle } from './match'

/** Why a hit does not count: the section is none of the rule's, the text is boilerplate, a longer hit of the rule covers it, or an exception touches it. */
export type HitLoss = 'section' | 'boilerplate' | 'longer' | 'exception'

export interface TracedHit extends Hit {
  /** The pattern as the rule has it. */
  pattern: string
  /** Absent where the hit counts. */
  lost?: HitLoss
  /** The exception, as the rule has it. */
  exception?: string
}

/** Every hit of every rule in every section, boilerplate too. */
export function traceMatch(reading: Reading, language: Language): TracedHit[] {
  const { rules, content } = language
  const everywhere = withoutSections(language)
  const traced: TracedHit[] = []
  const settle: Settle = (found, work, { exceptions }) => {
    const all = [...found]
    const here = found.filter((hit) => !outside(rules[hit.rule] as Rule, reading.sentences[hit.sentence] as ReadSentence))
    const longest = [...here]
    keepLongest(longest)
    for (const hit of all) {
      const own: TracedHit = { ...hit, pattern: patternOf(hit, language) }
      const bar = outside(rules[hit.rule] as Rule, reading.sentences[hit.sentence] as ReadSentence)
      if (bar) own.lost = bar
      else if (!longest.includes(hit)) own.lost = 'longer'
      else {
        const exception = exceptionTo(hit.rule, hit.from, hit.to, work, language)
        if (exception >= 0) {
          own.lost = 'exception'
          own.exception = content.detectors[hit.rule]?.except[exception - (exceptions.starts[hit.rule] as number)] ?? ''
        }
      }
      traced.push(own)
    }
    found.length = 0
  }
  matchBy(reading, everywhere, settle)
  return withoutRepeats(traced)
}

/** Why no hit of the rule counts in the sentence. */
function outside({ in: inside, notIn, everywhere }: Rule, { kind, boilerplate }: ReadSentence): 'section' | 'boilerplate' | undefined {
  if (boilerplate && !everywhere) return 'boilerplate'
  return (inside && !inside.has(kind)) || notIn?.has(kind) ? 'section' : undefined
}

function patternOf({ rule, pattern }: Found, { content, ruleOf }: Language): string {
  let first = pattern
  while (first > 0 && ruleOf[first - 1] === rule) first--
  return content.detectors[rule]?.match[pattern - first] ?? ''
}

/** Two patterns of one rule may find the same words; that the one lost to the other tells nobody anything. */
function withoutRepeats(traced: readonly TracedHit[]): TracedHit[] {
  const key = ({ rule, from, to }: TracedHit): string => `${rule} ${from} ${to}`
  const told = new Set(traced.filter(({ lost }) => !lost).map(key))
  return traced.filter((hit) => !hit.lost || !told.has(key(hit)))
}

const known = new WeakMap<Language, Language>()

/** The language with rules that apply in every section. Its filing is its own, for the matcher leaves marks in it. */
function withoutSections(language: Language): Language {
  let everywhere = known.get(language)
  if (!everywhere) {
    everywhere = {
      ...language,
      filing: { ...language.filing, tried: language.filing.tried.slice().fill(-1) },
      kinds: { of: () => 0, boilerplate: 0, anyBoilerplate: true },
    }
    known.set(language, everywhere)
  }
  return everywhere
}
