/** What an employer says of itself without the adjectives of praise: "makes innovative pumps" -> "makes pumps". */
import { once } from '../once'
import { inSmall } from './small-letters'

/** The words of rules/words.yaml by which praise can be told from what it praises. */
export interface PraiseWords {
  /** Adjectives that can stand away before a noun without changing what it is. */
  'empty-attributes': readonly string[]
  /** Adverbs before them. */
  'empty-adverbs': readonly string[]
  /** Nouns that say nothing without an adjective: "a great place". */
  'bare-heads': readonly string[]
  /** Nouns whose adjective tells how much. */
  'amount-nouns': readonly string[]
  /** Words behind which an adjective is no attribute alone: "so". */
  'holding-words': readonly string[]
  joints: { and: string; or: string }
  phrases: {
    articles: readonly string[]
    'indefinite-articles': readonly string[]
    prepositions: readonly string[]
    finite: readonly string[]
    relatives: readonly string[]
    linking: readonly string[]
  }
}

interface Kinds {
  praise: ReadonlySet<string>
  adverbs: ReadonlySet<string>
  amounts: ReadonlySet<string>
  bareHeads: ReadonlySet<string>
  /** What stands behind no attribute. */
  noNoun: ReadonlySet<string>
  /** What stands before what is praised as such, "the best", "are great", and what joins nobody knows what: "and superb". */
  holding: ReadonlySet<string>
}

const kindsOf = once((words: PraiseWords): Kinds => {
  const { articles, prepositions, finite, relatives, linking } = words.phrases
  const [, , the = ''] = articles
  return {
    praise: new Set(words['empty-attributes']),
    adverbs: new Set(words['empty-adverbs']),
    amounts: new Set(words['amount-nouns']),
    bareHeads: new Set(words['bare-heads']),
    noNoun: new Set([...articles, ...prepositions, ...finite, ...relatives, words.joints.and, words.joints.or]),
    holding: new Set([the, words.joints.and, words.joints.or, ...linking, ...words['empty-adverbs'], ...words['holding-words']]),
  }
})

/** A word, with or without the comma behind it. */
const bare = (part = ''): string => inSmall(part.endsWith(',') ? part.slice(0, -1) : part)

export function withoutPraise(text: string, words: PraiseWords): string {
  const { praise, adverbs, amounts, bareHeads, noNoun, holding } = kindsOf(words)
  // Most wording praises nothing.
  const parts = text.split(' ')
  if (!holdsOne(text.toLowerCase().split(' '), praise)) return text
  const kept: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string
    const before = bare(kept.at(-1))
    const start = adverbs.has(bare(part)) && praise.has(bare(parts[at + 1])) ? at + 1 : at
    const word = parts[start] as string
    const head = bare(parts[start + 1])
    // "a great place": without its adjective the noun tells nothing; "the world's superb mills": of whose it is one is a claim.
    const isHeld =
      holding.has(before) ||
      before.endsWith('ly') ||
      amounts.has(head) ||
      /['’]s$/.test(before) ||
      (bareHeads.has(head) && isLastNoun(parts, start + 1, noNoun))
    if (!praise.has(bare(word)) || isHeld || kept.at(-1)?.endsWith(',') || kept.length === 0 || !/^\p{Ll}/u.test(word)) {
      kept.push(part)
      continue
    }
    const next = parts[start + 1]
    const isArticle = words.phrases['indefinite-articles'].includes(before)
    const isNoun = (one: string | undefined): boolean => one !== undefined && /^\p{L}/u.test(one) && !noNoun.has(bare(one))
    const fits = (one: string | undefined): boolean => isNoun(one) && !(isArticle && /^\p{Lu}/u.test(one as string))
    const isJoint = bare(next) === words.joints.and && !word.endsWith(',')
    if (isJoint || word.endsWith(',')) {
      // "innovative and durable pumps", "innovative, durable pumps": the adjective that is joined on stands before the noun.
      const second = start + (isJoint ? 2 : 1)
      if (fits(parts[second]) && isNoun(parts[second + 1]) && !(parts[second] as string).endsWith(',')) at = second - 1
      else kept.push(part)
    } else if (fits(next)) at = start
    else kept.push(part)
  }
  return kept.join(' ')
}

/** No other noun follows: "a great place to work", not "great business software". */
function isLastNoun(parts: readonly string[], at: number, noNoun: ReadonlySet<string>): boolean {
  const next = parts[at + 1]
  return next === undefined || (parts[at] as string).endsWith(',') || noNoun.has(bare(next))
}

/** Some word is among the known, with or without the comma behind it. */
function holdsOne(words: readonly string[], known: ReadonlySet<string>): boolean {
  for (const word of words) if (known.has(word) || (word.endsWith(',') && known.has(word.slice(0, -1)))) return true
  return false
}
