/** Benefits that a report can name: those that are known as such, in the posting's own words and figures. */
import { partsOf } from '../nlp/even-space'
import { once } from '../once'
import { articleFor } from '../realise/article'
import type { Phrase } from '../stages'
import { holdsAny } from './holds-word'
import { lowerWords } from './lift'
import { inSmallWords } from './loud-words'
import type { Material } from './material'
import { lifted, noun } from './phrases'
import { repeats } from './repeats'

const LONGEST = 11
/** The share of words that makes two benefits one: "a stock plan for staff", "a stock option plan for staff". */
const NEARLY_ALL = 0.75

/** Leave, pension, health and the like with their amounts first, then without, then what else is given; kinds of insurance as one. */
export function toldBenefits(material: Material): Phrase[] {
  const fact = material.company.benefits
  if (!fact) return []
  const { 'kinds-of-coverage': kinds, coverage, 'telling-benefits': telling } = material.words
  const bare = [...new Set(fact.value.flatMap((item) => kindsOf(item, kinds)))]
  const keepsNames = !isTitled(fact.value, material)
  const told = fact.value.flatMap(inRow).flatMap((item) => {
    if (bare.length > 1 && kindsOf(item, kinds).length > 0) return []
    // "22 hours a week" and "9 to 5" are no benefits.
    const lower = item.toLowerCase()
    if (holdsAny(lower, material.words['no-benefit-words']) || SPELL_OF_HOURS.test(item.trim())) return []
    // "Fri finish at 3", "1 in 4 Saturdays until 1pm"
    if (TIME_OF_DAY.test(lower) && holdsAny(lower, material.words['days-of-hours'])) return []
    const given = withoutLoose(item.replace(PENSION_LAW, '$1$2').replace('/ ', '/').replace(GIVEN, '').replace(AS_WELL, ''), material)
    const names = keepsNames ? namesIn(given, material) : []
    const plain = small(withAmount(given, material) + conditionBehind(item, material), names, material)
    const phrase = lifted(plain, fact.evidence, material, LONGEST) ?? lifted(beforeAim(plain, material), fact.evidence, material, LONGEST)
    const isScheme = names.some((name) => material.words['countable-benefits'].includes(lastOf(name)))
    if (!phrase || !(isScheme || isBenefit(phrase.text, material))) return []
    const named = { ...phrase, text: withNames(phrase.text, names) }
    return [withArticle(asPrinted(named, item), material)]
  })
  const distinct = told.filter(
    (phrase, at) =>
      !told.some(
        (other, index) =>
          index !== at && (isWithin(phrase.text, other.text, index < at) || (index < at && repeats(phrase.text, other.text, NEARLY_ALL))),
      ),
  )
  const isSmall = ({ text }: Phrase): boolean => holdsAny(text.toLowerCase(), material.words['small-perks'])
  // A drink is not all that is offered: where nothing else could be told, more was said.
  if (bare.length < 2 && distinct.every(isSmall) && distinct.length < 2) return []
  const isTelling = ({ text }: Phrase): boolean => holdsAny(text.toLowerCase(), telling)
  const rankOf = (phrase: Phrase): number => {
    const isCounted = /\d(?!\d\d(?:[(\s]?[kb]\b|\())/i.test(phrase.text.replace(/\b\d{3}\s?\(?[kb]\)?/gi, ''))
    return isSmall(phrase) ? 3 : isTelling(phrase) ? (isCounted ? 0 : 1) : isCounted ? 1 : 2
  }
  const ranked = inGroups(
    [0, 1, 2, 3].flatMap((rank) => distinct.filter((phrase) => rankOf(phrase) === rank)),
    material.words['benefit-groups'],
  )
  if (bare.length < 2) return ranked
  const last = bare.at(-1)
  const first = bare.slice(0, -1)
  const together = `${first.join(', ')}${first.length > 1 ? ',' : ''} ${material.words.joints.and} ${last}`
  const insured = noun(coverage.replace('{kinds}', together), fact.evidence, false)
  const amounts = ranked.filter((phrase) => rankOf(phrase) === 0).slice(0, MOST_BEFORE_COVERAGE)
  return inGroups([...amounts, insured, ...ranked.filter((phrase) => !amounts.includes(phrase))], material.words['benefit-groups'])
}

/** Benefits with an amount that stand before the coverage. */
const MOST_BEFORE_COVERAGE = 3

/** Without praise before it and what hangs loose behind it: "great company pension for employees" -> "company pension". */
function withoutLoose(item: string, { words }: Material): string {
  const parts = item.trim().split(' ')
  while (parts.length > 1 && words['benefit-praise'].includes(parts[0]?.toLowerCase() ?? '')) parts.shift()
  let text = parts.join(' ')
  for (const tail of words['benefit-tails']) if (text.toLowerCase().endsWith(` ${tail}`)) text = text.slice(0, -tail.length - 1)
  const lower = text.toLowerCase()
  const told = Object.keys(words['benefit-replaced']).find((start) => lower === start || lower.startsWith(`${start} `))
  return told === undefined ? text : `${words['benefit-replaced'][told]}${text.slice(told.length)}`
}

/** "company car (after six months)": the condition in brackets right behind it. */
function conditionBehind(item: string, { source, words }: Material): string {
  const at = source.indexOf(item)
  const behind = at < 0 ? undefined : /^ \(([^()]{3,40})\)/.exec(source.slice(at + item.length, at + item.length + LONGEST_CONDITION))?.[1]
  return behind && words['benefit-conditions'].includes(behind.split(' ')[0]?.toLowerCase() ?? '') ? ` ${behind}` : ''
}

const LONGEST_CONDITION = 44

/** Hours alone: "22 hours", "9 to 5", "Mon-Fri 8.30 to 5.30", "10am-2pm". */
const SPELL_OF_HOURS =
  /^(?:\d+(?:[.,]\d+)?\s?(?:hours|hrs|h)|[\p{L}\s,-]{0,24}\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)?\s?(?:-|–|to|till|until)\s?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?(?:,.{0,60})?)$/iu

const TIME_OF_DAY = /(?<![\p{Sc}\d.])\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m)(?!\d)|(?:at|until|till?) \d{1,2}(?![\d%.])/u

/** Some of what is listed has capitals throughout, though it is no scheme with a name: they name nothing then. */
function isTitled(items: readonly string[], { words }: Material): boolean {
  const several = items.filter((item) => /\p{L}{3}\s+\S*\p{L}{4}/u.test(item) && !words['countable-benefits'].includes(lastOf(item)))
  const titled = several.filter((item) => (item.match(/(?<=\s)\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word)))
  return 3 * titled.length > several.length
}

const lastOf = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()

/** "Cycle to Work Scheme", "Blue Light Card" in a list whose other lines have small letters: names of their own. */
const NAME =
  /(?<!\p{L})\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+|(?<!\p{L})\p{Lu}[\p{L}'’]+(?: (?:to|of|for|and|&)(?= \p{Lu}))?(?: \p{Lu}[\p{L}'’]+(?: (?:to|of|for|and|&)(?= \p{Lu}))?){1,6}/gu

/** Words of a name that is not that of a scheme. */
const FEWEST_IN_NAME = 3

/** The names in the wording of a benefit. */
function namesIn(text: string, { words }: Material): string[] {
  const names: string[] = []
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const parts = name.toLowerCase().split(' ')
    const next = text.slice(index + name.length + 1).split(' ', 1)[0] ?? ''
    const isEnded = next === '' || next === words.joints.and || words.phrases.prepositions.includes(next)
    const isScheme = words['countable-benefits'].includes(parts.at(-1) ?? '')
    const isLong = isEnded && (parts.length >= FEWEST_IN_NAME || name.includes('-'))
    const isVague = words['benefit-openers'].includes(parts[0] ?? '') || parts.some((part) => words.vague.includes(part))
    if ((isScheme || isLong) && !isVague) names.push(name)
  }
  return names
}

/** In small letters but for the names. */
function small(text: string, names: readonly string[], { isWord, words }: Material): string {
  const plain = lowerWords(inSmallWords(text, isWord), isWord)
  const parts = text.split(' ')
  const isName = parts.length > 2 && parts.every((part) => /^\p{Lu}/u.test(part)) && / \p{Lu}\p{Ll}|^\p{Lu}\p{Ll}/u.test(plain)
  if (isName) return `${words['the-article']} ${text}`
  const [first] = names
  // "the Cycle to Work Scheme", but "Vale Card discounts".
  const isBehindName = (next: string): boolean => next === '' || words.phrases.prepositions.includes(next)
  const isWhole =
    first !== undefined &&
    text.startsWith(first) &&
    words['countable-benefits'].includes(lastOf(first)) &&
    isBehindName(text.slice(first.length + 1).split(' ', 1)[0] ?? '')
  return isWhole ? `${words['the-article']} ${plain}` : plain
}

/** The names as they are written, in what has been put into small letters. */
function withNames(text: string, names: readonly string[]): string {
  let told = text
  for (const name of names) {
    const at = told.toLowerCase().indexOf(name.toLowerCase())
    if (at >= 0) told = told.slice(0, at) + name + told.slice(at + name.length)
  }
  return told
}

/** "boot allowance $150" -> "boot allowance of $150". */
const withAmount = (item: string, { words }: Material): string =>
  item.replace(AMOUNT_BEHIND, (written, noun: string, bound: string | undefined, amount: string) =>
    words.phrases['never-last'].includes(noun.toLowerCase()) || words.phrases.amounts.includes(noun.toLowerCase())
      ? written
      : [noun, words.of, ...(bound ? [words['up-to']] : []), amount].join(' '),
  )

const AMOUNT_BEHIND = /(?<=\p{L} )(\p{L}+)(?:\s?[:–-])? (up to )?(\p{Sc}\d)/iu
/** "plus bonus": the joint before it. */
const AS_WELL = /^(?:plus|\+|and|also) /i
/** That it is given goes without saying. */
const GIVEN = / (?:is |are |will be )?(?:provided|included|supplied|available|offered)$/i

/** What serves one end stands side by side, in the place of the first of its kind: leave with leave, pension with pension. */
function inGroups(phrases: readonly Phrase[], groups: readonly (readonly string[])[]): Phrase[] {
  const groupOf = ({ text }: Phrase): number => {
    const lower = text.toLowerCase()
    return groups.findIndex((words) => holdsAny(lower, words))
  }
  const told = phrases.map((phrase) => ({ phrase, group: groupOf(phrase) }))
  const found: Phrase[] = []
  for (const [at, { phrase, group }] of told.entries()) {
    if (group < 0) found.push(phrase)
    else if (told.findIndex((other) => other.group === group) === at)
      found.push(...told.flatMap((other) => (other.group === group ? [other.phrase] : [])))
  }
  return found
}

/** "a kit budget to buy what you need" -> "a kit budget"; whom it is for is a condition. */
const beforeAim = (item: string, { words }: Material): string =>
  holdsAny(item.toLowerCase(), words['benefit-scopes'])
    ? item
    : (item.split(/\s(?:(?<!(?:rising|increasing|up) )to|so|which|that|because|when|where|for)\s/)[0] ?? item)

/** The same benefit in other words, or a part of one. */
function isWithin(text: string, other: string, earlier: boolean): boolean {
  const own = text.toLowerCase().replace(/^(?:an?|the) /, '')
  const whole = other.toLowerCase().replace(/^(?:an?|the) /, '')
  return own === whole ? earlier : whole.includes(own)
}

/** "401(k)", "403(b)": the letter is no aside. */
const PENSION_LAW = /\b(\d{3})\s?\((\p{L})\)/iu

function asPrinted(phrase: Phrase, item: string): Phrase {
  const [, figure, letter] = PENSION_LAW.exec(item) ?? []
  return figure ? { ...phrase, text: phrase.text.replace(`${figure}${letter}`, `${figure}(${letter})`) } : phrase
}

/** "free parking, pension": two items that no joint made one. */
const inRow = (item: string): string[] => (/\s(?:and|or|&)\s/.test(item) ? [item] : item.split(/,\s+(?!\d(?!\d\d\(?k))/i))

/** "pension plan" -> "a pension plan": one of a kind takes its article. */
function withArticle(phrase: Phrase, { words }: Material): Phrase {
  const head = headOf(phrase.text.toLowerCase())
  if (
    !words['countable-benefits'].includes(head) ||
    /^(?:an?|the|its|one|up)\b|^\d(?!\d\d[(\s]?[kb]|\d?\d?%)|,(?!\d)|&|\b(?:and|or|your|all|each|every|no)\b/iu.test(phrase.text)
  )
    return phrase
  return { ...phrase, text: `${articleFor(phrase.text.replace(/^\p{Sc}/u, ''), words.sounds)} ${phrase.text}` }
}

const headOf = (text: string): string =>
  text
    .split(/(?<!\s)\s+(?:of|in|with|for|to|on|at|from|by|after|rising|towards|covered|that|which)\s+/)[0]
    ?.split(' ')
    .at(-1) ?? ''

/** "dental", "vision coverage", "dental & life insurance": the kinds of an insurance; none where anything else is said. */
function kindsOf(item: string, kinds: readonly string[]): string[] {
  const parts = partsOf(
    item
      .toLowerCase()
      .replace(/[/,&]/g, ' ')
      .replace(/\band\b/g, ' '),
  )
  // "BCBS medical", "full medical": whose it is, and how much it covers.
  if (parts.length > 1 && !kinds.includes(parts[0] ?? '') && (/^\p{Lu}{3,5} /u.test(item) || parts[0] === 'full')) parts.shift()
  const bare = /^(?:coverage|insurance|cover|benefits|plans?|insurances)$/.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts
  return bare.length > 0 && bare.every((part) => kinds.includes(part)) ? bare : []
}

/** A name of the lexicon, or a noun phrase on one of its last words: "gym membership", "a training budget of £500". */
function isBenefit(text: string, material: Material): boolean {
  const { benefitNames, verbs } = material
  const { heads, byFirst } = lookupOf(benefitNames)
  const plain = text.toLowerCase().replace(/[-–]/g, ' ')
  const words = plain.split(/[^\p{L}\p{N}()]+/u).filter(Boolean)
  const known = holdsName(plain, byFirst)
  const isGiven = material.words['benefit-openers'].includes(words[0] ?? '')
  if (!isGiven && (verbs.has(words[0] ?? '') || /ing$/.test(words[0] ?? '')) && !benefitNames.some((name) => plain.startsWith(name)))
    return false
  if ((/[,;]|\b(?:and|or)$/.test(text) && !known) || /\.\p{L}/u.test(text)) return false
  if (material.words['no-benefits'].includes(headOf(plain))) return false
  // "great benefits" names none.
  if (!known && material.words.vague.includes(words.at(-1) ?? '') && words.length < 4) return false
  if (known || (words.length > 1 && heads.has(headOf(plain)))) return true
  // "28 days rising to 33", "free parking": what is counted or given is one, by whatever name.
  return words.length > 1 && (/\d/.test(plain) || isGiven)
}

/** The names that begin with each word of the text stand there or not. */
function holdsName(text: string, byFirst: Lookup['byFirst']): boolean {
  const words = text.split(' ')
  for (let at = 0, start = 0; at < words.length; start += (words[at++] as string).length + 1)
    for (const name of byFirst.get(words[at] as string) ?? [])
      if (text.startsWith(name, start) && (start + name.length === text.length || text[start + name.length] === ' ')) return true
  return false
}

interface Lookup {
  /** The last words of the known benefits, those of several letters and of more than one benefit. */
  heads: ReadonlySet<string>
  byFirst: ReadonlyMap<string, readonly string[]>
}

const lookupOf = once((names: readonly string[]): Lookup => {
  const count = new Map<string, number>()
  const byFirst = new Map<string, string[]>()
  for (const spelling of names) {
    const name = spelling.replace(/[-–]/g, ' ')
    const words = name.split(' ')
    const first = words[0] ?? ''
    const head = words.at(-1) ?? ''
    count.set(head, (count.get(head) ?? 0) + 1)
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  const heads = new Set([...count].filter(([head, times]) => head.length > 4 && times > 1).map(([head]) => head))
  return { heads, byFirst }
})
