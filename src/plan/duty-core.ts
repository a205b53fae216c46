/** A duty by what is done and to what: "stock shelves with merchandise before opening" -> "stock shelves". */
import { once } from '../once'
import type { FoundDuty } from '../resolve/duties/duties'
import { VERB_MARK } from '../resolve/duties/phrase'
import type { PartOfSpeech } from '../stages'
import { isCutShort } from './duty-torn'
import { bareWord, wordsIn } from './grammar'
import type { Material } from './material'
import { verbPhraseFault } from './well-formed'
import type { PlanWords } from './words'

/** Words of a duty beside others in one sentence: so many are enough, and so many the most. */
const ENOUGH = 8
const SOME_MORE = 2
const LONGEST_CORE = ENOUGH + SOME_MORE
/** Fewer tell little of what is done. */
const FEWEST_CORE = 4
/** Words of a duty that is told by itself, where it is too long or torn as a whole. */
const LONGEST_CUT = 12
/** Words of one item of a list. */
const LONGEST_ITEM = 5

interface CoreWords {
  keeps: ReadonlySet<string>
  /** Verbs that name a means: the aim is the duty. */
  means: ReadonlySet<string>
  /** "reporting", "training": what follows belongs to them. */
  gerundNouns: ReadonlySet<string>
  /** What ends a core, by its first word. */
  ends: ReadonlyMap<string, readonly string[]>
  /** Of these, what stays where there is room. */
  stays: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  cuts: ReadonlySet<string>
  articles: ReadonlySet<string>
  /** What lies between these and the end of the core belongs together. */
  spans: ReadonlySet<string>
  /** The same, unless a preposition follows: "the way nets are mended", but "a way to mend nets". */
  clauses: ReadonlySet<string>
  aimed: ReadonlySet<string>
  /** The verbs that want a preposition behind their object, by it. */
  pairs: ReadonlyMap<string, readonly string[]>
  /** Verbs of doing something with others. */
  together: ReadonlySet<string>
  help: string
  urges: ReadonlySet<string>
  joints: ReadonlySet<string>
  /** What may stand between a joint and an act. */
  tying: ReadonlySet<string>
  vague: ReadonlySet<string>
  linking: ReadonlySet<string>
  /** Things that tell nothing right behind the verb. */
  empty: ReadonlySet<string>
  /** Words that speak of the reader, of the speaker or of what stands elsewhere. */
  personal: ReadonlySet<string>
}

const coreWords = once((words: PlanWords): CoreWords => {
  const ends = new Map<string, string[]>()
  for (const end of words['core-ends']) {
    const first = end.split(' ')[0] as string
    ends.set(first, [...(ends.get(first) ?? []), end])
  }
  const { phrases } = words
  return {
    keeps: new Set(words['core-keeps']),
    means: new Set(words['aim-means']),
    gerundNouns: new Set(words['noun-gerunds']),
    ends,
    stays: new Set(words['core-stays']),
    prepositions: new Set(words['object-ends']),
    cuts: new Set(words['core-cuts']),
    articles: new Set(phrases.articles),
    spans: new Set(words['core-spans']),
    clauses: new Set(words['told-by-clause']),
    aimed: new Set(words['core-aims']),
    pairs: pairsOf(words['core-pairs']),
    together: new Set(phrases['company-verbs']),
    help: words['core-help'],
    urges: new Set(words['core-urges']),
    joints: new Set(phrases.joints),
    tying: new Set(words['joint-adverbs']),
    vague: new Set(words['vague-things']),
    linking: new Set(phrases['helping-verbs']),
    empty: new Set(words['core-empties']),
    personal: new Set([...words.unprintable, ...phrases.pointing, ...phrases['their-pronouns'], ...phrases['its-pronouns']]),
  }
})

/** "provide with" -> with: [provid], as every form of the verb begins. */
function pairsOf(wordings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>()
  for (const wording of wordings) {
    const [verb, preposition] = wording.split(' ') as [string, string]
    pairs.set(preposition, [...(pairs.get(preposition) ?? []), verb.replace(/e$/, '')])
  }
  return pairs
}

const isPaired = (bare: readonly string[], at: number, { pairs }: CoreWords): boolean => {
  const verbs = pairs.get(bare[at] as string)
  return (
    verbs?.some((verb) => bare.slice(0, at).some((word) => word.startsWith(verb) && word.length - verb.length <= LONGEST_FORM)) === true
  )
}

/** Letters that a form of a verb has beyond its stem: "putting". */
const LONGEST_FORM = 4

/** A duty word by word: as it is written, and bare in small letters. */
interface Parts {
  parts: readonly string[]
  bare: readonly string[]
}

const bareOf = (part: string): string => bareWord(part).toLowerCase()

const partsOf = (text: string): Parts => {
  const parts = text.split(' ')
  return { parts, bare: parts.map(bareOf) }
}

/**
 * The core of a duty that is told as `text`, verbs marked: of a list its first and its last item, without what follows the object where
 * that is long; undefined where a cut would take its sense or leave too little of it.
 */
export function coreOf(text: string, duty: FoundDuty, material: Material): string | undefined {
  const known = coreWords(material.words)
  const tags = material.grammar(duty.evidence)
  const whole = partsOf(text)
  if (whole.bare.some((word) => known.keeps.has(word)))
    return whole.parts.length <= LONGEST_CORE && !CLAUSES.test(text) && text.indexOf(VERB_MARK, 1) < 0 ? text : undefined
  const short = shortened(text, known, tags)
  const shared = sharedAim(short, duty, known, material)
  if (shared) return shared
  const end = endOf(endsIn(short, known, material.verbs, tags), short, known, ENOUGH)
  if (end === undefined) return undefined
  const core = short.parts.slice(0, end).join(' ').replace(/,$/, '')
  if (CLAUSES.test(core) || (core.match(JOINED)?.length ?? 0) > MOST_JOINED) return undefined
  if (core === text) return text
  if (lacksNoun(short, end, tags)) return undefined
  if (isCutShort(core, duty.evidence, material) || isEmpty(short.bare, end, known) || !isWholeCore(core, short.bare, end, duty, known))
    return undefined
  return verbPhraseFault(core, wordsIn(core, tags), material) ? undefined : core
}

/** "mend old[, leaky or worn boats]": the cut takes the noun from its adjective; "keep the hall clean[, ...]" is whole. */
const lacksNoun = ({ bare }: Parts, end: number, tags: ReadonlyMap<string, PartOfSpeech>): boolean =>
  end < bare.length && tags.get(bare[end - 1] as string) === 'ADJ' && tags.get(bare[end - 2] ?? '') !== 'NOUN'

/** "work with the wardens to restore the locks": what is done with others for an aim is a share in that. */
function sharedAim({ parts, bare }: Parts, duty: FoundDuty, known: CoreWords, material: Material): string | undefined {
  if (!known.together.has(duty.verb)) return undefined
  const at = bare.indexOf('to', FEWEST_BEFORE_AIM)
  if (at < 0 || !material.verbs.has(bare[at + 1] ?? '') || known.aimed.has(bare[at - 1] as string)) return undefined
  // "with people who want to"
  if (bare.some((_, before) => before > 1 && before < at && opensEnd(bare, before, known) && !known.stays.has(bare[before] as string)))
    return undefined
  const aim = partsOf(
    parts
      .slice(at + 1)
      .join(' ')
      .replaceAll(VERB_MARK, '')
      // "help crews mend and to paint": one "to" opens all that is helped with.
      .replace(SECOND_TO, ' $1 '),
  )
  const end = endOf(endsIn(aim, known, material.verbs), aim, known, ENOUGH - 1)
  if (end === undefined || end < FEWEST_IN_AIM - 1 || isEmpty(aim.bare, end, known) || hangs(aim.bare[end - 1] as string, known))
    return undefined
  if (lacksNoun(aim, end, material.grammar(duty.evidence))) return undefined
  const text = `${VERB_MARK}${known.help} ${aim.parts.slice(0, end).join(' ').replace(/,$/, '')}`
  return CLAUSES.test(text) || verbPhraseFault(text, wordsIn(text, material.grammar(duty.evidence)), material) ? undefined : text
}

/** What is done with others for an aim, told as a share in that. */
export const aimOf = (text: string, duty: FoundDuty, material: Material): string | undefined => {
  const known = coreWords(material.words)
  return known.together.has(duty.verb)
    ? sharedAim(shortened(text, known, material.grammar(duty.evidence)), duty, known, material)
    : undefined
}

const SECOND_TO = / (and|or) to /g
const FEWEST_BEFORE_AIM = 3
const CLAUSES = /[,;:]/
const JOINED = / (?:and|or) /g
const MOST_JOINED = 3

/** The object stands in what is left, and nothing hangs at its end. */
function isWholeCore(core: string, bare: readonly string[], end: number, { object }: FoundDuty, known: CoreWords): boolean {
  if (hangs(bare[end - 1] as string, known)) return false
  if (object === undefined) return end > 2
  return core.toLowerCase().includes(object.slice(object.lastIndexOf(' ') + 1).toLowerCase())
}

/** Words of an object of which the last names nothing. */
const MOST_BEFORE_VAGUE = 2

const hangs = (word: string, { prepositions, joints, articles }: CoreWords): boolean =>
  prepositions.has(word) || joints.has(word) || articles.has(word) || word === 'of'

/** "develop solutions" tells nothing by itself. */
const isVague = (bare: readonly string[], end: number, { vague }: CoreWords): boolean =>
  end < FEWEST_CORE && vague.has(bare[end - 1] as string)

/** "provide support [to the branches]" */
const isEmpty = (bare: readonly string[], end: number, { empty, joints }: CoreWords): boolean =>
  end > 1 && bare.slice(1, end).every((word) => empty.has(word) || joints.has(word))

/** The same of wording that is not lifted yet, where it is too long or torn as a whole: as much of it as reads by itself. */
export function cutToCore(marked: string, { words, verbs }: Pick<Material, 'words' | 'verbs'>): string | undefined {
  const known = coreWords(words)
  const clean = marked.replace(BRACKETED, '')
  if (partsOf(clean).bare.some((word) => known.keeps.has(word))) return undefined
  const short = shortened(clean, known)
  const end = endOf(endsIn(short, known, verbs), short, known, LONGEST_CUT)
  if (end === undefined || hangs(short.bare[end - 1] as string, known) || isEmpty(short.bare, end, known)) return undefined
  const core = short.parts.slice(0, end).join(' ').replace(/,$/, '')
  return core === marked ? undefined : core
}

const BRACKETED = /(?<!\s)\s+\([^()]*\)/g

type Tags = ReadonlyMap<string, PartOfSpeech>

/** With the first and the last item of each list alone, and with a joint between two adjectives. */
function shortened(text: string, known: CoreWords, tags?: Tags): Parts {
  let whole = partsOf(text)
  for (let at = 0; at < whole.parts.length - 1; at++) {
    if (!(whole.parts[at] as string).endsWith(',')) continue
    const rest = lastItem(whole, at, known, tags) ?? (isDescribing(whole, at, tags) ? joinedFrom(whole, at + 1, known) : undefined)
    if (!rest) continue
    const parts = [...whole.parts.slice(0, at), (whole.parts[at] as string).slice(0, -1), ...rest]
    whole = { parts, bare: parts.map(bareOf) }
  }
  return whole
}

/** "a friendly, supportive team": both describe what follows. */
const isDescribing = ({ bare }: Parts, comma: number, tags?: Tags): boolean =>
  isAdjective(bare[comma] as string, tags) && isAdjective(bare[comma + 1] as string, tags)

const isAdjective = (word: string, tags?: Tags): boolean => tags?.get(word) === 'ADJ' || COMPOUND.test(word) || isParticiple(word, tags)
/** "client-facing", "API-based". */
const COMPOUND = /-\p{L}{1,20}(?:ed|ing)$/u

const joinedFrom = ({ parts }: Parts, from: number, { joints }: CoreWords): readonly string[] => [
  [...joints][0] as string,
  ...parts.slice(from),
]

/** What follows the first item of a list, which ends at the comma, when those between are left out; undefined where it is no list. */
function lastItem(whole: Parts, comma: number, known: CoreWords, tags?: Tags): readonly string[] | undefined {
  const { parts, bare } = whole
  const isVerb = (at: number): boolean => (parts[at] as string).startsWith(VERB_MARK)
  const gerunds = isGerund(bare[comma] as string)
  let size = 0
  let second = parts.length
  for (let at = comma + 1; at < parts.length - 1; at++) {
    const word = bare[at] as string
    if (known.joints.has(word)) {
      if (isVerb(at + 1) !== isVerb(comma) || opensAside(bare, at + 1, gerunds, known, tags)) return undefined
      // "safe, clean rooms and halls": the list is that of the things.
      if (isAdjective(bare[comma] as string, tags) && tags?.get(bare[at + 1] as string) === 'NOUN' && isLastNoun(bare, at + 1, known))
        return undefined
      // "bags, pillows and other goods" without the pillows would be bags and other goods.
      // "writing, editing and being the voice of"
      if ((opensEnd(bare, at, known) || known.linking.has(bare[at + 1] as string)) && second <= at)
        return [...joinedFrom({ parts: parts.slice(0, second), bare }, comma + 1, known)].map(withoutComma)
      return parts.slice(at)
    }
    if (isVerb(at) !== isVerb(comma) || word === 'and/or') return undefined
    if (size === 0 ? opensAside(bare, at, gerunds, known, tags) : known.prepositions.has(word) || opensEnd(bare, at, known))
      return undefined
    size++
    if ((parts[at] as string).endsWith(',')) {
      size = 0
      second = Math.min(second, at + 1)
    } else if (size > LONGEST_ITEM) return undefined
  }
  return undefined
}

const isLastNoun = (bare: readonly string[], at: number, known: CoreWords): boolean =>
  at + 1 === bare.length || hangs(bare[at + 1] as string, known) || opensEnd(bare, at + 1, known)

const withoutComma = (part: string): string => part.replace(/,$/, '')

const opensEnd = (bare: readonly string[], at: number, { ends }: CoreWords): boolean =>
  ends.get(bare[at] as string)?.some((each) => opensAt(bare, at, each)) === true

/** "is swept in preparation [for the fair]": what ends a core is not cut itself. */
const isInsideEnd = (bare: readonly string[], at: number, { ends }: CoreWords): boolean =>
  [1, 2].some((back) => ends.get(bare[at - back] ?? '')?.some((each) => each.split(' ').length > back && opensAt(bare, at - back, each)))

/** What is no item of a list: "..., ensuring that", "..., in line with", "..., which". */
function opensAside(bare: readonly string[], at: number, gerunds: boolean, known: CoreWords, tags?: Tags): boolean {
  const word = bare[at] as string
  return (
    (isGerund(word) && !gerunds && tags?.get(word) !== 'NOUN') ||
    // "..., specifically around the ferries"
    MANNER.test(word) ||
    known.prepositions.has(word) ||
    opensEnd(bare, at, known)
  )
}

/**
 * Where the core ends: behind as many words as are enough, or behind a few more where less would tell little or lose a figure or a
 * name, or where it cannot end before.
 */
function endOf(ends: readonly number[], { parts, bare }: Parts, known: CoreWords, enough: number): number | undefined {
  const most = enough + SOME_MORE
  let best: number | undefined
  for (const end of ends) {
    if (isVague(bare, end, known)) continue
    if (end <= enough || (end <= most && (best === undefined || best < FEWEST_CORE || isExact(parts, best, end)))) best = end
    else if ((best === undefined || best < FEWEST_CORE) && end <= most + SOME_MORE) best = end
  }
  return best
}

const isExact = (parts: readonly string[], from: number, to: number): boolean =>
  parts.slice(from, to).some((part) => /\d|^\p{Lu}/u.test(part))

/** Where the duty may end, in order: the last of these is where it must. */
function endsIn(whole: Parts, known: CoreWords, verbs: ReadonlySet<string>, tags?: Tags): readonly number[] {
  const { parts, bare } = whole
  const from = openingEnd(parts, bare, known, verbs)
  const opening = bare[0] as string
  const ends: number[] = []
  let isSpan = false
  /** Where the aim of the duty begins: an aim is told whole or not at all. */
  let aim = parts.length
  const last = (at: number): readonly number[] => (isSpan || (at > aim && at - aim < FEWEST_IN_AIM) ? ends : [...ends, at])
  for (let at = from; at < parts.length; at++) {
    const word = bare[at] as string
    const before = bare[at - 1] as string
    const next = bare[at + 1] ?? ''
    if ((parts[at] as string).startsWith(VERB_MARK)) {
      // "sort seeds [and then sow them]"
      const tied = known.tying.has(before) && known.joints.has(bare[at - 2] ?? '') ? 2 : known.joints.has(before) ? 1 : 0
      return last(at - tied)
    }
    if (at > from) {
      const isEnd = opensEnd(bare, at, known)
      // "software provided by the town"
      const end =
        at - 1 > from && !known.linking.has(bare[at - 2] as string) && (isParticiple(before, tags) || MANNER.test(before)) ? at - 1 : at
      if (isEnd && !known.stays.has(word)) return last(end)
      if ((parts[at - 1] as string).endsWith(',')) return opensAside(bare, at, false, known) ? last(at) : ends
      if (opensClause(bare, at, known, verbs, tags)) return last(at)
      const isAim = word === 'to' && (verbs.has(next) || tags?.get(next) === 'VERB' || known.linking.has(next))
      const isFree =
        !isSpan &&
        !isWithinName(parts, at) &&
        !hangs(before, known) &&
        !isInsideEnd(bare, at, known) &&
        // "by mending", "in partnership": what follows belongs to it.
        !(known.prepositions.has(bare[at - 2] as string) && (isGerund(before) || (known.pairs.has(word) && !isAim)))
      if (isAim) {
        // "to enable growers to": an aim within an aim.
        // "use the ledger to trace losses": the aim is the duty.
        if (known.means.has(opening)) ends.length = 0
        else if (isFree && at < aim && !known.aimed.has(before) && !known.urges.has(opening)) ends.push(end)
        aim = Math.min(aim, at)
      } else if (
        isFree &&
        !isPaired(bare, at, known) &&
        // "attract strong relationships": the thing is told by what follows.
        !(at - from <= MOST_BEFORE_VAGUE && known.vague.has(before)) &&
        at - aim > FEWEST_IN_AIM === at > aim &&
        (isEnd || known.cuts.has(word) || isTrailing(bare, at, known, tags))
      )
        ends.push(end)
    }
    // What has been lifted is whole, and says what its pronouns stand for.
    if (!tags && known.personal.has(word) && !LOUD.test(bareWord(parts[at] as string))) return ends.filter((end) => end < at)
    if (known.spans.has(word) || (known.clauses.has(word) && !known.prepositions.has(next) && !known.ends.has(next))) isSpan = true
  }
  return [...ends, parts.length]
}

/** "Mills by Hand": the name goes on behind the small word. */
const isWithinName = (parts: readonly string[], at: number): boolean => NAME.test(parts[at - 1] as string) && NAME.test(parts[at + 1] ?? '')
const NAME = /^\p{Lu}\p{Ll}/u

/** Words of an aim with its object: "to improve yields". */
const FEWEST_IN_AIM = 3
/** "IT", "US". */
const LOUD = /^\p{Lu}{2,}$/u

/** "take calls from guests [providing help]" */
const isTrailing = (bare: readonly string[], at: number, known: CoreWords, tags?: Tags): boolean =>
  isGerund(bare[at] as string) &&
  !known.gerundNouns.has(bare[at] as string) &&
  tags?.get(bare[at] as string) === 'VERB' &&
  tags.get(bare[at - 1] as string) === 'NOUN' &&
  !hangs(bare[at - 1] as string, known)

/** Behind the verbs that open the duty: "maintain and update", "set up and run", "check regularly and record". */
function openingEnd(parts: readonly string[], bare: readonly string[], { joints, urges }: CoreWords, verbs: ReadonlySet<string>): number {
  // "be responsible for", "act as"
  let at = [3, 2].find((size) => verbs.has(bare.slice(0, size).join(' '))) ?? 1
  let isHelped = false
  for (let next = at; next < parts.length; next++) {
    const word = bare[next] as string
    if ((parts[next] as string).startsWith(VERB_MARK)) at = next + 1
    else if (next === at && (word.endsWith('ly') || verbs.has(`${bare[next - 1]} ${word}`)) && joints.has(bare[next + 1] ?? ''))
      at = next + 1
    // "help plan and run": the verbs behind "help" bear no mark.
    else if (verbs.has(word) && (isHelped || (next === 1 && urges.has(bare[0] as string)))) {
      isHelped = true
      at = next + 1
    } else if (!joints.has(word) || at < next) break
  }
  return at
}

/** A second act that was not known for one: "and check in for daily needs". */
const opensClause = (
  bare: readonly string[],
  at: number,
  { joints, prepositions, articles }: CoreWords,
  verbs: ReadonlySet<string>,
  tags?: Tags,
): boolean => {
  const [joint, word, behind] = [bare[at] as string, bare[at + 1] ?? '', bare[at + 2] ?? '']
  if (!joints.has(joint) || behind === '') return false
  // "children's learning and conducting assessments"
  // "the creation and monitoring of gauges": with "of" behind it, it is a noun.
  if (isGerund(word)) return tags?.get(word) !== 'NOUN' && !isGerund(bare[at - 1] as string) && behind !== 'of'
  return verbs.has(word) && (prepositions.has(behind) || articles.has(behind))
}

const MANNER = /\p{L}{3}ly$/u
const PARTICIPLE = /\p{L}{2}ed$/u
const isParticiple = (word: string, tags?: Tags): boolean => word.endsWith('ed') && PARTICIPLE.test(word) && tags?.get(word) !== 'NOUN'
const GERUND = /\p{L}{3}ing$/u
const isGerund = (word: string): boolean => word.endsWith('ing') && GERUND.test(word)

function opensAt(bare: readonly string[], at: number, wording: string): boolean {
  if (!wording.includes(' ')) return true
  const words = wording.split(' ')
  return words.every((word, index) => bare[at + index] === word)
}
