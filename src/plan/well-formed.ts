/** Whether a lifted phrase is whole: it opens as its slot wants, ends where a phrase may end, and nothing is torn or lost inside. */
import { codeAt } from '../nlp/code-at'
import { once } from '../once'
import type { PartOfSpeech } from '../stages'
import type { PhraseWord } from './grammar'
import { isSmall } from './lift'

/** The closed classes of rules/words.yaml that the checks go by. */
export interface PhraseWords {
  articles: readonly string[]
  'indefinite-articles': readonly string[]
  'not-behind-articles': readonly string[]
  prepositions: readonly string[]
  joints: readonly string[]
  pointing: readonly string[]
  'pointing-ahead': readonly string[]
  'pointing-ends': readonly string[]
  plurals: readonly string[]
  'their-pronouns': readonly string[]
  'its-pronouns': readonly string[]
  'person-pronouns': readonly string[]
  finite: readonly string[]
  modals: readonly string[]
  relatives: readonly string[]
  'hungry-ends': readonly string[]
  'never-last': readonly string[]
  predicates: readonly string[]
  'idle-heads': readonly string[]
  hollow: readonly string[]
  amounts: readonly string[]
  'helping-verbs': readonly string[]
  linking: readonly string[]
  'run-together': readonly string[]
  'compound-ends': readonly string[]
  spells: readonly string[]
  'pair-openers': readonly string[]
  'aside-openers': readonly string[]
  'before-nouns': readonly string[]
  'company-verbs': readonly string[]
  schooling: readonly string[]
}

export interface Wholeness {
  words: { phrases: PhraseWords }
  isWord: (lower: string) => boolean
  isProper: (lower: string) => boolean
  verbs: ReadonlySet<string>
  lines: { heads: ReadonlySet<string> }
}

type Sets = { readonly [Name in keyof PhraseWords]: ReadonlySet<string> } & {
  /** What a word may be, as bits: most are none of these. */
  readonly kinds: ReadonlyMap<string, number>
  /** What may be run together with another word, by the two letters that it begins and that it ends with. */
  readonly runTogether: { readonly openings: ReadonlySet<number>; readonly endings: ReadonlySet<number> } | undefined
}

const POINTER = 1
const ARTICLE = 2
const PREPOSITION = 4
const JOINT = 8

const setsOf = once((phrases: PhraseWords): Sets => {
  const kinds = new Map<string, number>()
  const add = (words: readonly string[], kind: number): void => {
    for (const word of words) kinds.set(word, (kinds.get(word) ?? 0) | kind)
  }
  add(phrases.pointing, POINTER)
  add([...phrases['person-pronouns'], ...phrases['their-pronouns'], ...phrases['its-pronouns'], 'that', 'so'], POINTER)
  add(phrases.articles, ARTICLE)
  add(phrases.prepositions, PREPOSITION)
  add(phrases.joints, JOINT)
  const small = phrases['run-together']
  return {
    ...(Object.fromEntries(Object.entries(phrases).map(([name, words]) => [name, new Set(words)])) as unknown as Sets),
    kinds,
    runTogether: small.every((word) => word.length > 1)
      ? { openings: new Set(small.map((word) => pairAt(word, 0))), endings: new Set(small.map((word) => pairAt(word, word.length - 2))) }
      : undefined,
  }
})

/** Two letters as one number. */
const pairAt = (word: string, at: number): number => (word.charCodeAt(at) << 16) | word.charCodeAt(at + 1)

export type PhraseFault =
  | 'glued'
  | 'points-elsewhere'
  | 'stray-capital'
  | 'torn'
  | 'ends-early'
  | 'mixed'
  | 'finite'
  | 'no-head'
  | 'a-person'
  | 'hollow'
  | 'list'

/** What is wrong with a verb phrase in base form, its coordinated verbs marked. */
export function verbPhraseFault(text: string, words: readonly PhraseWord[], language: Wholeness): PhraseFault | undefined {
  const sets = setsOf(language.words.phrases)
  return (
    innerFault(text, words, language, sets, false) ??
    endFault(words, sets, true) ??
    mixture(words, language, sets) ??
    listFault(words, sets)
  )
}

/** What is wrong with a noun phrase. */
export function nounPhraseFault(text: string, words: readonly PhraseWord[], language: Wholeness): PhraseFault | undefined {
  const sets = setsOf(language.words.phrases)
  return (
    innerFault(text, words, language, sets, true) ??
    endFault(words, sets, false) ??
    headFault(words, language, sets) ??
    finiteFault(words, language, sets)
  )
}

/** A dash or slash with a space on one side only, a comma without one, a figure at the end of a word. */
const GLUED =
  /^\d{1,2}[:.)] |\p{Lu}s\p{Lu}\p{Ll}|['’]s\d|\p{L}[-–—/] (?!(?:and|or|to)\b)| [/–—]\p{L}|,[^\s\d]|%\p{L}|\p{L}\.\d{1,2}\+|[!?]|\b(?:e\.g|i\.e)\b/u

const DASHED = /(?<!\p{L})(\p{Ll}{5,24})-(\p{Lu}\p{Ll}{2,24})/u

/** True where one of its signs stands as it asks. */
function mayBeGlued(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at)
    // A small letter is told by the capital or the sign before it.
    if (code >= 97 && code <= 122) {
      if (code === 115 && (isLarge(before) || before === 39)) return true
    } else if (code !== 32) {
      const next = at + 1 < text.length ? codeAt(text, at + 1) : 32
      if (code === 44) {
        if (next !== 32) return true
      } else if (code === 45) {
        if (next === 32) return true
      } else if (code === 47 || code === 0x2013 || code === 0x2014) {
        if (next === 32 || before === 32) return true
      } else if (code === 46) {
        if (next === 101 || next === 103 || isFigure(next)) return true
      } else if (code === 37) {
        if (next > 64) return true
      } else if (code === 33 || code === 63 || (at === 0 && isFigure(code))) return true
    }
    before = code
  }
  return false
}

const isLarge = (code: number): boolean => (code >= 65 && code <= 90) || code > 127

/** Letters that make a word before a figure. */
const FEWEST_BEFORE_FIGURE = 5

/** A figure stands behind so many signs. */
function holdsFigure(text: string): boolean {
  for (let at = FEWEST_BEFORE_FIGURE; at < text.length; at++) if (isFigure(codeAt(text, at))) return true
  return false
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57

/** `ofPerson`: what is asked of candidates, to whom "their" goes back. */
function innerFault(
  text: string,
  words: readonly PhraseWord[],
  { isWord, isProper }: Wholeness,
  sets: Sets,
  ofPerson: boolean,
): PhraseFault | undefined {
  if (mayBeGlued(text) && GLUED.test(text)) return 'glued'
  // "in a busy kitchen-Cleaning of fryers"
  const [, before, after] = text.includes('-') ? (DASHED.exec(text) ?? []) : []
  if (before && after && isWord(before) && isWord(after.toLowerCase())) return 'glued'
  let capitals = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as PhraseWord
    const { lower, stop } = word
    const kind = sets.kinds.get(lower) ?? 0
    const before = at > 0 ? words[at - 1] : undefined
    const next = words[at + 1]
    if (holdsFigure(word.text)) {
      const digits = /^(\p{L}{5,})\d/u.exec(word.text)
      if (digits && word.text !== word.text.toUpperCase() && isWord((digits[1] as string).toLowerCase())) return 'glued'
      // "English18"
      if (/^\p{Lu}\p{Ll}{4,}\d{2}$/u.test(word.text) && isProper(word.text.slice(0, -2).toLowerCase())) return 'glued'
    }
    if (isRunTogether(word, isWord, sets) || hasArticle(word, isWord)) return 'glued'
    if (kind & POINTER && pointsElsewhere(words, at, sets, ofPerson)) return 'points-elsewhere'
    // "a Class A licence": a letter that names a grade is no article.
    const isGrade = word.text === 'A' && at > 0
    if (kind & ARTICLE && !isGrade && (!next || stop || sets['not-behind-articles'].has(next.lower))) return 'torn'
    if (lower === before?.lower && lower.length > 1 && !before.stop) return 'torn'
    if (lower === 'to' && next && sets.prepositions.has(next.lower)) return 'torn'
    if (kind & PREPOSITION && hangsHere(words, at, sets)) return 'torn'
    // "knowledge of about the stack", but "of about ten people"
    if (lower === 'of' && next?.lower === 'about' && words[at + 2]?.pos !== 'NUM') return 'torn'
    // "the most technology"
    if (lower === 'most' && before && sets.articles.has(before.lower) && next?.pos === 'NOUN') return 'torn'
    if (kind & JOINT && (!next || stop || sets.joints.has(next.lower))) return 'torn'
    if (lower === 'well' && before?.lower === 'as' && next && next.lower !== 'as') return 'torn'
    if (isStray(words, at, isWord, sets)) capitals++
  }
  return capitals > 0 ? 'stray-capital' : undefined
}

const lastOf = (words: readonly PhraseWord[]): PhraseWord => words[words.length - 1] as PhraseWord

/** A preposition without its noun, unless another one shares it: "interest in and knowledge of", "relate to and speak with". */
function hangsHere(words: readonly PhraseWord[], at: number, { joints, prepositions, articles }: Sets): boolean {
  const { stop, pos } = words[at] as PhraseWord
  const next = words[at + 1]
  // "using and administering a system"
  if (pos === 'VERB' || !next || (!stop && !joints.has(next.lower))) return false
  // "before, during and after the birth"
  if (stop && prepositions.has(next.lower)) return false
  const shared = joints.has(next.lower) ? words[at + 2] : undefined
  if (!shared)
    return !words
      .slice(0, at)
      .some((word, index) => word.stop && prepositions.has(word.lower) && joints.has((words[index + 1] as PhraseWord).lower))
  if (articles.has(shared.lower)) return true
  const before = words[at - 1]
  return !(NOMINAL.has(shared.pos) || prepositions.has(shared.lower) || (shared.pos === 'VERB' && before?.pos === 'VERB' && !stop))
}

/** Letters of words that are no halves of a compound. */
const LONG_HALF = 6

/** A space was lost: "stocksand options", "toimplement". */
function isRunTogether(
  { text, lower }: PhraseWord,
  isWord: Wholeness['isWord'],
  { 'run-together': small, 'compound-ends': tails, runTogether }: Sets,
): boolean {
  if (lower.length < 6) return false
  // "proprietaryfinance"
  if (lower.length >= 2 * LONG_HALF && /^\p{Ll}+$/u.test(text) && !isWord(lower))
    for (let at = LONG_HALF; at <= lower.length - LONG_HALF; at++)
      if (isWord(lower.slice(0, at)) && isWord(lower.slice(at)) && !tails.has(lower.slice(at))) return true
  if (runTogether && !runTogether.openings.has(pairAt(lower, 0)) && !runTogether.endings.has(pairAt(lower, lower.length - 2))) return false
  for (const word of small) {
    const rest = lower.length - word.length
    if (rest < 4) continue
    const ends = lower.endsWith(word)
    const opens = lower.startsWith(word)
    // Looked up last: few words hold one of these at an end.
    if ((ends || opens) && (!/^\p{Ll}+$/u.test(text) || isWord(lower))) return false
    if ((ends && isWord(lower.slice(0, rest))) || (opens && isWord(lower.slice(word.length)) && !tails.has(lower.slice(word.length))))
      return true
  }
  return false
}

/** "apatient": the article has lost its space. */
const hasArticle = ({ text, lower }: PhraseWord, isWord: Wholeness['isWord']): boolean =>
  lower.length >= LONG_HALF && lower.startsWith('a') && /^a[b-df-hj-np-z]\p{Ll}+$/u.test(text) && !isWord(lower) && isWord(lower.slice(1))

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'])

/** What it points at stands outside the phrase. */
function pointsElsewhere(words: readonly PhraseWord[], at: number, sets: Sets, ofPerson: boolean): boolean {
  const { lower, text } = words[at] as PhraseWord
  // "IT" is no pronoun.
  if (text.length > 1 && text === text.toUpperCase()) return false
  const before = words[at - 1]
  const next = words[at + 1]
  // "Social Worker I" is a grade.
  if (text === 'I' && before && /^\p{Lu}\p{Ll}/u.test(before.text)) return false
  if (sets['person-pronouns'].has(lower.split('/')[0] as string)) return true
  // "the needs of each customer and ... for that customer"
  if (next && words.slice(0, at).some((word) => word.lower === next.lower)) return false
  if (sets.pointing.has(lower)) return !(sets['pointing-ahead'].has(lower) && next && sets['pointing-ends'].has(next.lower))
  // "of that platform", but "ensure that".
  if (lower === 'that') return before !== undefined && sets.prepositions.has(before.lower) && next?.pos !== 'VERB'
  if (lower === 'so') return before?.lower === 'do' || before?.stop === true || (before !== undefined && sets.joints.has(before.lower))
  if (ofPerson && lower === 'their') return false
  if (sets['their-pronouns'].has(lower)) return !words.slice(0, at).some((word) => isMany(word, sets))
  if (sets['its-pronouns'].has(lower)) return !words.slice(0, at).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  return false
}

const isMany = ({ lower, verb }: PhraseWord, { plurals }: Sets): boolean =>
  !verb && (plurals.has(lower) || (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')))

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u

/** A line break was lost before it: an ordinary word in a capital between a noun and the word it belongs to. */
function isStray(words: readonly PhraseWord[], at: number, isWord: Wholeness['isWord'], sets: Sets): boolean {
  const { text, lower, stop } = words[at] as PhraseWord
  if (at < 2 || stop || isSmall(text.charCodeAt(0))) return false
  const before = words[at - 1]
  const next = words[at + 1]
  if (!before || before.stop || !next) return false
  if (!CAPITALISED.test(text) || !isWord(lower)) return false
  if (/\p{Lu}/u.test(before.text) || /^\p{Lu}/u.test(next.text)) return false
  return !isFunction(before, sets) && !isFunction(next, sets) && before.pos !== 'ADJ' && before.pos !== 'VERB' && !before.verb
}

const isFunction = ({ lower, pos }: PhraseWord, { prepositions, joints, articles }: Sets): boolean =>
  prepositions.has(lower) || joints.has(lower) || articles.has(lower) || pos === 'DET' || pos === 'ADP' || pos === 'CCONJ' || pos === 'NUM'

/** "what they are looking for": the preposition belongs to the relative that opens the clause. */
function isStranded(words: readonly PhraseWord[], { prepositions, relatives }: Sets): boolean {
  const last = words.length - 1
  const before = words[last - 1]
  if (!before?.lower.endsWith('ing') || words[last - 2]?.pos !== 'AUX' || !prepositions.has((words[last] as PhraseWord).lower)) return false
  return words.slice(Math.max(0, last - FURTHEST_RELATIVE), last).some(({ lower }) => relatives.has(lower))
}

/** Words between a relative and its preposition. */
const FURTHEST_RELATIVE = 5

/** On a word that promises more, or on an adjective that has lost its noun. */
function endFault(words: readonly PhraseWord[], sets: Sets, ofVerb: boolean): PhraseFault | undefined {
  if (words.length === 0) return 'ends-early'
  const { lower, pos, text } = lastOf(words)
  const before = words[words.length - 2]
  if ((sets['never-last'].has(lower) && !isStranded(words, sets)) || sets['hungry-ends'].has(lower)) return 'ends-early'
  // "on a 1 in 5" cut off
  if (before && sets.articles.has(before.lower) && /^\d{1,2}$/.test(text)) return 'ends-early'
  // "in a 32-bed"
  if (isFigure(text.charCodeAt(0)) && /^\d+-\p{Ll}+$/u.test(text)) return 'ends-early'
  if (pos === 'DET' || pos === 'CCONJ' || pos === 'AUX' || pos === 'SCONJ') return 'ends-early'
  // "for internal use or external"
  if (ofVerb && pos === 'ADJ' && before && sets.joints.has(before.lower) && words[words.length - 3]?.pos === 'NOUN') return 'ends-early'
  // "provides a service and demonstrated": a clause that is cut off.
  if (
    ofVerb &&
    pos === 'VERB' &&
    before &&
    sets.joints.has(before.lower) &&
    lower.endsWith('ed') &&
    !words[words.length - 3]?.lower.endsWith('ed')
  )
    return 'ends-early'
  // "review daily", of "review daily and weekly reports"
  if (ofVerb && pos === 'ADJ' && before?.verb) return 'ends-early'
  // "in a weekly"
  if (before && sets.articles.has(before.lower) && sets['before-nouns'].has(lower)) return 'ends-early'
  if (pos === 'ADJ' && before && (sets.articles.has(before.lower) || sets.pointing.has(before.lower)) && !/^\p{Lu}{2}/u.test(text))
    return 'ends-early'
  return undefined
}

const NEAR_COMMA = 3

/** A verb beside the first that does not share its form. */
function mixture(words: readonly PhraseWord[], { verbs }: Wholeness, sets: Sets): PhraseFault | undefined {
  let gerund = false
  let relative = false
  let comma = words.length
  if (breaksOff(words, sets)) return 'mixed'
  for (let at = 1; at < words.length; at++) {
    const { lower, pos, verb } = words[at] as PhraseWord
    const before = words[at - 1] as PhraseWord
    if (before.stop) comma = at
    // "manage two staff, agronomy is supplied": a sentence of its own behind the comma.
    if (!relative && at > comma && at <= comma + NEAR_COMMA && sets.linking.has(lower)) return 'mixed'
    // "make sure all boats meets the rules"
    if (
      pos === 'VERB' &&
      before.pos === 'NOUN' &&
      words[at + 1]?.pos === 'DET' &&
      /[^s]s$/.test(lower) &&
      /[^su]s$/.test(before.lower) &&
      verbs.has(lower.slice(0, -1))
    )
      return 'finite'
    // "and staff must stay on site"
    if (!relative && sets.modals.has(lower)) return 'finite'
    const joined = sets.joints.has(before.lower) || before.stop
    const isGerund = lower.length > 5 && lower.endsWith('ing')
    // "plan, run and become the show": what one becomes is no object of the verbs before; "set up, levels, and checking of drains".
    if (joined && verb && sets.linking.has(lower) && (words[at - 2]?.verb || words[at - 2]?.stop)) return 'mixed'
    if (
      sets.joints.has(before.lower) &&
      isGerund &&
      !verb &&
      words[at + 1]?.lower === 'of' &&
      !words.slice(0, at).some((each) => each.lower.endsWith('ing'))
    )
      return 'mixed'
    if (
      sets.joints.has(before.lower) &&
      isGerund &&
      (pos === 'VERB' || (pos === 'ADJ' && sets.articles.has(words[at + 1]?.lower ?? ''))) &&
      !gerund &&
      !verb &&
      words[at + 1] &&
      !NOUN_ENDS.has((words[at + 1] as PhraseWord).pos)
    )
      return 'mixed'
    if (joined && !relative && !verb && pos === 'VERB' && /[^s]s$/.test(lower) && verbs.has(lower.slice(0, -1))) return 'mixed'
    const next = words[at + 1]
    const shared = sets.joints.has(before.lower) && (words[at - 2]?.verb || words[at - 2]?.stop)
    // "identify and positions", "provide direction, reviews plans"
    if (
      !verb &&
      (shared || before.stop) &&
      /[^s]s$/.test(lower) &&
      verbs.has(lower.slice(0, -1)) &&
      next &&
      (NOUN_ENDS.has(next.pos) || next.pos === 'DET')
    ) {
      if (shared || words.slice(at).some((later) => later.verb)) return 'mixed'
    }
    // "monitor ensure that"
    if (
      !verb &&
      before.verb &&
      pos === 'VERB' &&
      verbs.has(lower) &&
      !sets['helping-verbs'].has(before.lower) &&
      !(next && NOMINAL.has(next.pos))
    )
      return 'mixed'
    if (isGerund) gerund = true
    if (sets.relatives.has(lower)) relative = true
  }
  return undefined
}

/** "fit, mending and testing pumps", "write and sea trial logs": no act stands beside the verb that opens. */
function breaksOff(words: readonly PhraseWord[], { joints }: Sets): boolean {
  const [first, second, third, fourth] = words
  if (!first?.verb || !second || !third) return false
  if (joints.has(second.lower)) return !third.verb && third.pos === 'NOUN' && fourth !== undefined && !joints.has(fourth.lower)
  const next = first.stop ? second : second.stop && second.pos !== 'NOUN' ? third : undefined
  if (!next || next.verb || !isGerundLike(next)) return false
  return (
    next.pos === 'VERB' || words.some((word, at) => at > 2 && !word.verb && isGerundLike(word) && joints.has(words[at - 1]?.lower ?? ''))
  )
}

const isGerundLike = ({ lower }: PhraseWord): boolean => lower.length > SHORTEST_GERUND && lower.endsWith('ing')

const SHORTEST_GERUND = 5

/** A gerund before one of these modifies it: "and scanning equipment". */
const NOUN_ENDS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN'])

/** A comma that no "and" or "or" closes. */
function listFault(words: readonly PhraseWord[], { joints, prepositions }: Sets): PhraseFault | undefined {
  let last = -1
  for (let at = 0; at < words.length - 1; at++) if ((words[at] as PhraseWord).stop) last = at
  if (last < 0) return undefined
  const rest = words.slice(last + 1)
  if (rest.some(({ lower }) => joints.has(lower))) return undefined
  const [first] = rest as [PhraseWord]
  // "a friendly, supportive team", "set the strategy, taking a lead"
  if ((words[last] as PhraseWord).pos === 'ADJ' && (first.pos === 'ADJ' || first.pos === 'NOUN') && rest.length > 1) return undefined
  if (first.lower.endsWith('ing') && first.pos === 'VERB' && rest.length > 1) return undefined
  return prepositions.has(first.lower) ||
    first.pos === 'ADV' ||
    first.pos === 'ADP' ||
    words.slice(0, last).some(({ lower }) => joints.has(lower))
    ? undefined
    : 'list'
}

/** Where the head of a noun phrase must have come. */
function headEnd(words: readonly PhraseWord[], { prepositions, relatives }: Sets, from: number): number {
  for (let at = from; at < words.length; at++) {
    const { lower, stop } = words[at] as PhraseWord
    if (at > from && (prepositions.has(lower) || lower === 'to' || relatives.has(lower))) return at
    if (stop) return at + 1
  }
  return words.length
}

function headFault(words: readonly PhraseWord[], { lines: { heads }, verbs }: Wholeness, sets: Sets): PhraseFault | undefined {
  let from = 0
  while (from < words.length && sets.amounts.has((words[from] as PhraseWord).lower)) from++
  const first = words[from]
  if (!first) return 'no-head'
  const end = headEnd(words, sets, from)
  const head = words[end - 1] as PhraseWord
  if (sets.predicates.has(head.lower) || sets.joints.has(first.lower) || sets.prepositions.has(first.lower)) return 'no-head'
  if (first.pos === 'VERB' && /[^s]s$/.test(first.lower) && verbs.has(first.lower.slice(0, -1)) && words[from + 1]?.pos !== 'NOUN')
    return 'finite'
  // "led a team"
  if (first.pos === 'VERB' && words[from + 1] && sets.articles.has((words[from + 1] as PhraseWord).lower)) return 'no-head'
  // "undertake, ideally within two years": an act that a comma cut off.
  if (first.stop && first.pos === 'VERB' && verbs.has(first.lower)) return 'no-head'
  // "role offered on a fixed term"
  const second = words[from + 1]
  if (sets['idle-heads'].has(head.lower) || (sets['idle-heads'].has(first.lower) && second?.pos === 'VERB')) return 'a-person'
  // "cheerful under pressure"
  if (words.slice(from, end).every(({ pos, lower }) => ADJECTIVAL.has(pos) && !heads.has(lower))) return 'no-head'
  // "attending and taking part in ..." tells an act.
  if (first.lower.endsWith('ing') && second && !heads.has(first.lower)) {
    if (sets.articles.has(second.lower) || second.pos === 'DET' || second.pos === 'PRON' || second.pos === 'ADP' || second.pos === 'ADV')
      return 'no-head'
    const third = words[from + 2]
    if (sets.joints.has(second.lower) && third && (third.pos === 'ADV' || third.pos === 'VERB')) return 'no-head'
  }
  if (words.every(({ lower }) => sets.hollow.has(lower) || sets.joints.has(lower) || sets.articles.has(lower))) return 'hollow'
  return undefined
}

const ADJECTIVAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADJ', 'ADV', 'CCONJ', 'SCONJ', 'DET'])

/** A clause of its own inside: "business administration and role requires". */
function finiteFault(words: readonly PhraseWord[], { verbs }: Wholeness, sets: Sets): PhraseFault | undefined {
  let relative = false
  for (let at = 1; at < words.length; at++) {
    const { text, lower, pos } = words[at] as PhraseWord
    const before = words[at - 1] as PhraseWord
    if (sets.relatives.has(lower)) relative = true
    if (relative) continue
    if (sets.finite.has(lower)) return 'finite'
    const next = words[at + 1]
    if (
      pos === 'VERB' &&
      next &&
      before.pos === 'NOUN' &&
      /[^s]s$/.test(lower) &&
      verbs.has(lower.slice(0, -1)) &&
      !NOUN_ENDS.has(next.pos)
    )
      return 'finite'
    const joined = sets.joints.has(before.lower) && next !== undefined
    // "experience with boats and loves to sail"
    if (
      joined &&
      /[^s]s$/.test(lower) &&
      (pos === 'VERB' || verbs.has(lower.slice(0, -1))) &&
      (next.lower === 'to' || sets.articles.has(next.lower))
    )
      return 'finite'
    // "passion for food and obsessed with detail", but "tools made and sold by ..."
    if (joined && /[^e]ed$/.test(lower) && sets.prepositions.has(next.lower) && !words[at - 2]?.lower.endsWith('ed')) return 'mixed'
    // "qualifications a BSc"
    if (
      ((sets.articles.has(lower) && text !== 'A') ||
        (lower.endsWith('+') && /^\d+\+$/.test(lower)) ||
        (pos === 'NUM' && next && sets.spells.has(next.lower))) &&
      (before.pos === 'NOUN' || before.pos === 'PROPN') &&
      !before.stop &&
      !before.lower.endsWith('ing') &&
      !sets.amounts.has(before.lower)
    )
      return 'torn'
  }
  return undefined
}
