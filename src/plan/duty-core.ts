/** A duty by what is done and to what: "stock shelves with merchandise before opening" -> "stock shelves". */
import { once } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import { bareWord, wordsIn } from './grammar'
import type { Material } from './material'
import { verbPhraseFault } from './well-formed'
import type { PlanWords } from './words'

/** Words of a duty beside others in one sentence. */
const LONGEST_CORE = 9
/** Words that must stand before a cut. */
const FEWEST_BEFORE = 2
const FEWEST_BEFORE_PREPOSITION = 3

interface CoreWords {
  keeps: ReadonlySet<string>
  /** What ends a core, by its first word. */
  ends: ReadonlyMap<string, readonly string[]>
  prepositions: ReadonlySet<string>
  cuts: ReadonlySet<string>
  articles: ReadonlySet<string>
  /** What lies between these and the end of the core belongs together. */
  spans: ReadonlySet<string>
  aimed: ReadonlySet<string>
  joints: ReadonlySet<string>
  vague: ReadonlySet<string>
}

const coreWords = once((words: PlanWords): CoreWords => {
  const ends = new Map<string, string[]>()
  for (const end of words['core-ends']) {
    const first = end.split(' ')[0] as string
    ends.set(first, [...(ends.get(first) ?? []), end])
  }
  return {
    keeps: new Set(words['core-keeps']),
    ends,
    prepositions: new Set(words['object-ends']),
    cuts: new Set(words['core-cuts']),
    articles: new Set(words.phrases.articles),
    spans: new Set(words['core-spans']),
    aimed: new Set(words['core-aims']),
    joints: new Set(words.phrases.joints),
    vague: new Set(words['vague-things']),
  }
})

/** The core of a duty that is told as `text`, verbs marked; undefined where a cut would take its sense or leave too little of it. */
export function coreOf(text: string, duty: FoundDuty, material: Material): string | undefined {
  if (!duty.object) return undefined
  const known = coreWords(material.words)
  const parts = text.split(' ')
  const bare = parts.map((part) => bareWord(part).toLowerCase())
  if (bare.some((word) => known.keeps.has(word))) return undefined
  const end = coreEnd(parts, bare, known, material.verbs)
  if (end === undefined) return undefined
  const core = parts.slice(0, end).join(' ').replace(/,$/, '')
  if (end < parts.length && !isWholeCore(core, bare, end, duty, known)) return undefined
  if (isVague(bare, end, known) || CLAUSES.test(core)) return undefined
  return end < parts.length && verbPhraseFault(core, wordsIn(core, material.grammar(duty.evidence)), material) ? undefined : core
}

const CLAUSES = /[,;:]/

/** The object stands in what is left, and nothing hangs at its end. */
function isWholeCore(core: string, bare: readonly string[], end: number, { object }: FoundDuty, known: CoreWords): boolean {
  if (hangs(bare[end - 1] as string, known)) return false
  const head = (object as string).slice((object as string).lastIndexOf(' ') + 1).toLowerCase()
  return core.toLowerCase().includes(head)
}

const hangs = (word: string, { prepositions, joints }: CoreWords): boolean => prepositions.has(word) || joints.has(word) || word === 'of'

/** "develop solutions" tells nothing by itself. */
const isVague = (bare: readonly string[], end: number, { vague }: CoreWords): boolean =>
  end <= FEWEST_BEFORE_PREPOSITION && vague.has(bare[end - 1] as string)

/** The same of wording that is not lifted yet, where it is too long or torn as a whole. */
export function cutToCore(marked: string, { words, verbs }: Pick<Material, 'words' | 'verbs'>): string | undefined {
  const known = coreWords(words)
  const parts = marked.split(' ')
  const bare = parts.map((part) => bareWord(part).toLowerCase())
  const end = bare.some((word) => known.keeps.has(word)) ? undefined : coreEnd(parts, bare, known, verbs)
  if (end === undefined || end === parts.length || hangs(bare[end - 1] as string, known) || isVague(bare, end, known)) return undefined
  return parts.slice(0, end).join(' ').replace(/,$/, '')
}

/** Where the core ends; undefined where no cut leaves it short enough, or its object is a list. */
function coreEnd(parts: readonly string[], bare: readonly string[], known: CoreWords, verbs: ReadonlySet<string>): number | undefined {
  const from = openingEnd(parts, bare, known)
  let end = parts.length
  for (let at = from; at < end; at++) {
    const word = bare[at] as string
    if ((parts[at] as string).startsWith(VERB_MARK)) end = at - (known.joints.has(bare[at - 1] as string) ? 1 : 0)
    else if (at < from + FEWEST_BEFORE - 1) continue
    else if (known.ends.get(word)?.some((each) => opensAt(bare, at, each))) {
      // "from the first call through the close"
      if (bare.slice(from, at).some((before) => known.spans.has(before))) return undefined
      // "software provided by the town"
      end = PARTICIPLE.test(bare[at - 1] as string) ? at - 1 : at
    } else if (opensClause(bare, at, known, verbs)) end = at
    else if (word === 'to' && verbs.has(bare[at + 1] ?? '')) {
      if (known.aimed.has(bare[at - 1] as string) || known.aimed.has(bare[0] as string)) return undefined
      end = at
    } else if ((parts[at - 1] as string).endsWith(',')) {
      if (bare.slice(at).some((later) => known.joints.has(later))) return undefined
      end = at
    }
  }
  if (end <= LONGEST_CORE) return end
  for (let at = Math.min(LONGEST_CORE, end - 1); at >= from + FEWEST_BEFORE_PREPOSITION - 1; at--)
    if (known.cuts.has(bare[at] as string) && !hangs(bare[at - 1] as string, known)) return at
  return undefined
}

/** Behind the verbs that open the duty: "maintain and update". */
function openingEnd(parts: readonly string[], bare: readonly string[], { joints }: CoreWords): number {
  let at = 1
  for (let next = 1; next < parts.length; next++) {
    if ((parts[next] as string).startsWith(VERB_MARK)) at = next + 1
    else if (!joints.has(bare[next] as string) || at < next) break
  }
  return at
}

/** A second act that was not known for one: "and check in for daily needs". */
const opensClause = (
  bare: readonly string[],
  at: number,
  { joints, prepositions, articles }: CoreWords,
  verbs: ReadonlySet<string>,
): boolean => {
  const [joint, word, behind] = [bare[at] as string, bare[at + 1] ?? '', bare[at + 2] ?? '']
  if (!joints.has(joint) || behind === '') return false
  // "children's learning and conducting assessments"
  if (GERUND.test(word)) return !GERUND.test(bare[at - 1] as string)
  return verbs.has(word) && (prepositions.has(behind) || articles.has(behind))
}

const PARTICIPLE = /\p{L}{3}ed$/u
const GERUND = /\p{L}{3}ing$/u

function opensAt(bare: readonly string[], at: number, wording: string): boolean {
  if (!wording.includes(' ')) return true
  const words = wording.split(' ')
  return words.every((word, index) => bare[at + index] === word)
}
