/** Words that postings write with a capital though they name nothing: "Guest Service Agents", "Front-End". */
import { once } from '../once'
import { bareWord } from './grammar'
import { isSmall } from './lift'
import type { Material } from './material'
import type { PlanWords } from './words'

const idleWords = once((words: PlanWords): ReadonlySet<string> => new Set(words['idle-capitals']))

/** Side by side and none of them part of a name, they are told in small letters; acronyms among them stay. */
export function withoutIdleCapitals(text: string, material: Material): string {
  const idle = idleWords(material.words)
  const words = text.split(' ')
  for (let from = 1; from < words.length; from++) {
    if (!isCapital(words[from])) continue
    const to = runEnd(words, from)
    const run = words.slice(from, to)
    if (run.every((word) => IN_NAMES.test(word) || isIdle(word, idle)) && !isOfEmployer(run, material) && !isOfSkill(run, material))
      for (let at = from; at < to; at++) words[at] = (words[at] as string).replace(CAPITALISED, (word) => word.toLowerCase())
    from = to - 1
  }
  return words.join(' ')
}

/** Behind the words in capitals, small ones between two of them among them: "Head of Sales". */
function runEnd(words: readonly string[], from: number): number {
  let to = from
  while (isCapital(words[to]) || (IN_NAMES.test(words[to] ?? '') && isCapital(words[to + 1]))) {
    to++
    if (/[,;:]$/.test(words[to - 1] as string)) break
  }
  return to
}

const isIdle = (word: string, idle: ReadonlySet<string>): boolean =>
  bareWord(word)
    .replace(/['’]s?$/u, '')
    .split(/[-/]/)
    .every((part) => isAcronym(part) || isIdleWord(part.toLowerCase(), idle))

/** The word or its singular. */
const isIdleWord = (lower: string, idle: ReadonlySet<string>): boolean =>
  idle.has(lower) || idle.has(lower.replace(/s$/, '')) || idle.has(lower.replace(/ies$/, 'y')) || idle.has(lower.replace(/es$/, ''))

const isCapital = (word: string | undefined): boolean =>
  word !== undefined && !isSmall(word.charCodeAt(0)) && /^["(]?[\p{Lu}\d]/u.test(word)
/** "SQL", "NoSQL" */
const isAcronym = (part: string): boolean => /^\p{Lu}[\p{L}\d&]*[\p{Lu}\d&]s?$/u.test(part)
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?!\p{L})/gu
const IN_NAMES = /^(?:of|for|&)$/

/** "Chef" beside "Puppet". */
const isOfSkill = (run: readonly string[], { skills }: Material): boolean =>
  run.length === 1 && skills.some(({ name }) => name === bareWord(run[0] as string))

/** "Community Action" of "Community Action Partnership". */
const isOfEmployer = (run: readonly string[], { company }: Material): boolean =>
  run.length > 1 && company.name?.value.includes(bareWord(run.join(' '))) === true
