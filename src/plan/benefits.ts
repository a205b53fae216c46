/** Benefits that a report can name: those that are known as such, in the posting's own words and figures. */
import type { Phrase } from '../stages'
import { lowerWords } from './lift'
import type { Material } from './material'
import { lifted, noun } from './phrases'

const LONGEST = 8

export function toldBenefits(material: Material): Phrase[] {
  const fact = material.company.benefits
  if (!fact) return []
  const { 'kinds-of-coverage': kinds, coverage } = material.words
  const bare = fact.value.flatMap((item) => kindOf(item, kinds) ?? [])
  const heads = headsOf(material.benefitNames)
  const told = fact.value.flatMap((item) => {
    if (bare.length > 1 && kindOf(item, kinds)) return []
    const phrase = lifted(lowerWords(item, material.isWord), fact.evidence, material, LONGEST)
    return phrase && isBenefit(phrase.text, heads, material) ? [phrase] : []
  })
  if (bare.length < 2) return told
  const last = bare.at(-1)
  const first = bare.slice(0, -1)
  const together = `${first.join(', ')} ${material.words.joints.and} ${last}`
  return [...told, noun(coverage.replace('{kinds}', together), fact.evidence, false)]
}

/** "dental", "vision coverage": the kind of an insurance. */
function kindOf(item: string, kinds: readonly string[]): string | undefined {
  const [kind = '', cover, ...more] = item.toLowerCase().split(/\s+/)
  return kinds.includes(kind) && more.length === 0 && (cover === undefined || /^(?:coverage|insurance)$/.test(cover)) ? kind : undefined
}

/** A name of the lexicon, or a noun phrase on one of its last words: "gym membership", "a training budget of £500". */
function isBenefit(text: string, heads: ReadonlySet<string>, material: Material): boolean {
  const { benefitNames, verbs } = material
  const plain = text.toLowerCase().replace(/[-–]/g, ' ')
  const words = plain.split(/[^\p{L}\p{N}()]+/u).filter(Boolean)
  const known = benefitNames.some((name) => ` ${plain} `.includes(` ${name} `))
  if ((verbs.has(words[0] ?? '') || /ing$/.test(words[0] ?? '')) && !benefitNames.some((name) => plain.startsWith(name))) return false
  if ((/[,;]|\b(?:and|or)$/.test(text) && !known) || /\.\p{L}/u.test(text)) return false
  // "great benefits" names none.
  if (words.every((word, at) => at < words.length - 1 || material.words.vague.includes(word)) && words.length < 4) return false
  const head =
    plain
      .split(/\s+(?:of|in|with|for|to|on|at|from|by|after)\s+/)[0]
      ?.split(' ')
      .at(-1) ?? ''
  return known || (words.length > 1 && heads.has(head))
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The last words of the known benefits, those of several letters and of more than one benefit. */
function headsOf(names: readonly string[]): ReadonlySet<string> {
  let heads = known.get(names)
  if (!heads) {
    const count = new Map<string, number>()
    for (const name of names) {
      const head = name.split(' ').at(-1) ?? ''
      count.set(head, (count.get(head) ?? 0) + 1)
    }
    heads = new Set([...count].filter(([head, times]) => head.length > 4 && times > 1).map(([head]) => head))
    known.set(names, heads)
  }
  return heads
}
