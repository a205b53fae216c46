/** The matter that holds a posting together: three of its duties, its requirements, its wishes, and what is said of the employer name it. */
import { letterRuns } from '../nlp/letter-runs'
import { lately } from '../once'
import { joinList } from '../realise/list'
import type { FoundAsk } from '../resolve/asks'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import type { Material } from './material'
import { noun } from './phrases'
import { byPlace, touches } from './places'
import { skillPhrase } from './requirements'

/** Where a matter may be named. */
const PLACES = ['duties', 'requirements', 'wishes', 'employer'] as const
export type ThreadPlace = (typeof PLACES)[number]

export interface Thread {
  /** "home visits" */
  phrase: Phrase
  places: readonly ThreadPlace[]
  evidence: readonly Evidence[]
}

/** A line of the posting that may name a matter. */
interface Line {
  place: ThreadPlace
  words: readonly string[]
  evidence: Evidence
}

/** A matter with the lines that name it. */
interface Named {
  lines: Line[]
  /** Undefined for a bare word. */
  phrase?: Phrase | undefined
  stem: string
}

const FEWEST_LINES = 3
/** More lines make no matter weightier. */
const MOST_LINES = 6
const FEWEST_PLACES = 3
/** So many places of a skill may stand in several lines. */
const FEWEST_NAMED = 2
/** What a place more is worth beside a line, and what it is to be named at the very start. */
const WORTH_OF_PLACE = 2
const WORTH_OF_START = 1
const START = 2
const SHORTEST_WORD = 5
/** A first word that so often stands before a matter belongs to its name: "real estate". */
const SHARE_OF_NAME = 0.7
/** Words between an article and its noun. */
const REACH_OF_ARTICLE = 3
/** Lines that are looked through: more than any posting of one job has. */
const MOST_READ = 150

/** The weightiest such matter; undefined where there is none. */
export const threadOf = lately((material: Material): Thread | undefined => {
  const lines = linesOf(material)
  const start = lines.filter(({ place }) => place === 'duties').slice(0, START)
  let best: { named: Named; phrase: Phrase } | undefined
  let most = 0
  for (const named of [...skillsIn(lines, material), ...wordsOf(lines, material)]) {
    const places = placesOf(named)
    if (places.length < FEWEST_PLACES || named.lines.length < FEWEST_LINES) continue
    const worth =
      Math.min(MOST_LINES, named.lines.length) +
      WORTH_OF_PLACE * places.length +
      (named.lines.some((line) => start.includes(line)) ? WORTH_OF_START : 0)
    if (worth <= most) continue
    const phrase = named.phrase ?? worded(named, material)
    if (!phrase) continue
    best = { named, phrase }
    most = worth
  }
  if (!best) return undefined
  const { named, phrase } = best
  const places = placesOf(named)
  return {
    phrase,
    places,
    // One line of each place is enough to point at.
    evidence: places.flatMap((place) => named.lines.find((line) => line.place === place)?.evidence ?? []),
  }
})

const placesOf = ({ lines }: Named): ThreadPlace[] => PLACES.filter((place) => lines.some((line) => line.place === place))

function linesOf({ responsibilities, asks, selfStatements, reported, agency }: Material): Line[] {
  const of = (place: ThreadPlace, places: readonly Evidence[]): Line[] =>
    places.map((evidence) => ({ place, evidence, words: letterRuns(evidence.text.toLowerCase()) }))
  // What two readings found in one line counts once.
  const apart = (places: readonly Evidence[], others: readonly Evidence[]): Evidence[] => {
    const isTold = touches(others)
    return places.filter((own) => !isTold(own))
  }
  const duties = responsibilities.slice(0, MOST_READ).flatMap(({ evidence }) => evidence.slice(0, 1))
  const askedAt = (level: FoundAsk['level']): Evidence[] =>
    apart(
      asks.slice(0, MOST_READ).flatMap((ask) => (ask.level === level ? [ask.evidence] : [])),
      duties,
    )
  const [requirements, wishes] = [askedAt('required'), askedAt('preferred')]
  // An agency speaks of itself, and not of the employer.
  const own = agency ? [] : reported.flatMap(({ about, evidence }) => (about === 'company' ? [evidence] : []))
  const self = agency ? [] : selfStatements.slice(0, MOST_READ)
  return [
    ...of('duties', duties),
    ...of('requirements', requirements),
    ...of('wishes', wishes),
    ...of('employer', apart([...self, ...apart(own, self)], [...duties, ...requirements, ...wishes])),
  ]
}

/** What work is about; tools are what it is done with. */
const MATTERS: ReadonlySet<string> = new Set(['knowledge', 'method', 'certification'])

/** Skills that several lines name, in the words in which a report names them. */
function skillsIn(lines: readonly Line[], material: Material): Named[] {
  const title = (material.role.title?.value ?? '').toLowerCase()
  const linesAt = byPlace(lines.map((line) => [line, [line.evidence]] as const))
  return material.skills.flatMap((skill): Named[] => {
    const { kind, evidence, name } = skill
    if (!MATTERS.has(kind) || evidence.length < FEWEST_NAMED) return []
    const words = letterRuns(name.toLowerCase())
    const head = singularOf(words[words.length - 1] ?? '')
    // A line that has it under another name would not be seen to name it.
    const touched = new Set<Line>()
    for (const place of evidence.slice(0, MOST_LINES * PLACES.length)) linesAt(place, (line) => touched.add(line))
    const own = [...touched].filter((line) => line.words.some((word) => singularOf(word) === head))
    if (own.length < FEWEST_LINES || words.some((word) => title.includes(word.slice(0, SHORTEST_WORD)))) return []
    if (words.every((word) => isBarred(singularOf(word), material))) return []
    const phrase = skillPhrase(skill, material)
    return phrase ? [{ lines: own, phrase: { ...phrase, plural: isSeveral(phrase.text) }, stem: name.toLowerCase() }] : []
  })
}

/** "APIs", and not "closing deals" or "SaaS". */
const isSeveral = (name: string): boolean =>
  /\p{Ll}{2}s$|\p{Lu}s$/u.test(name) && !/(?:ss|us|is|ics)$|^\p{L}+ing /u.test(name) && !/aaS$/.test(name)

/** The words of the duties, each with the lines that have it. */
function wordsOf(lines: readonly Line[], material: Material): Named[] {
  const { role, company, isWord } = material
  const own = letterRuns(`${role.title?.value ?? ''} ${company.name?.value ?? ''} ${role.locations?.value.join(' ') ?? ''}`.toLowerCase())
  const barred = new Set(own.map(singularOf))
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    const seen = new Set<string>()
    for (const word of line.words) {
      if (word.length < SHORTEST_WORD) continue
      const stem = singularOf(word)
      if (seen.has(stem)) continue
      seen.add(stem)
      const others = found.get(stem)
      if (others) others.push(line)
      else found.set(stem, [line])
    }
  }
  return [...found].flatMap(([stem, named]): Named[] =>
    named.length < FEWEST_LINES ||
    barred.has(stem) ||
    stem.endsWith(ACT) ||
    !isWord(stem) ||
    isBarred(stem, material) ||
    !isNoun(stem, named, material) ||
    !isHead(stem, named, material)
      ? []
      : [{ lines: named, stem }],
  )
}

/** "receiving goods", "receiving training": an act is named by what it is done to. */
const ACT = 'ing'

const isBarred = (stem: string, { words }: Material): boolean =>
  words['no-threads'].includes(stem) || words.common.includes(stem) || words.phrases.articles.includes(stem)

/** Tagged as a noun in most of the lines that were tagged. */
function isNoun(stem: string, all: readonly Line[], { grammar, verbs }: Material): boolean {
  const lines = all.slice(0, MOST_LINES)
  let nouns = 0
  let others = 0
  for (const { evidence } of lines) {
    const parts = grammar([evidence])
    const pos = parts.get(stem) ?? parts.get(pluralForm(stem, lines)) ?? ''
    if (pos === 'NOUN') nouns++
    else if (pos !== '') others++
  }
  return nouns > others && !(verbs.has(stem) && others > 0)
}

const pluralForm = (stem: string, lines: readonly Line[]): string =>
  lines.flatMap(({ words }) => words).find((word) => word !== stem && singularOf(word) === stem) ?? stem

/** What is named for itself in most lines, and not as a part of another name: "exterior" beside "exterior doors". */
function isHead(stem: string, all: readonly Line[], material: Material): boolean {
  const lines = all.slice(0, MOST_LINES)
  if (material.words['thread-topics'].includes(stem)) return true
  let heads = 0
  let total = 0
  for (const { words, evidence } of lines) {
    const parts = material.grammar([evidence])
    words.forEach((word, at) => {
      if (singularOf(word) !== stem) return
      total++
      const next = words[at + 1]
      if (next === undefined || !NAMING.has(parts.get(next) ?? '') || isStopped(word, evidence.text)) heads++
    })
  }
  return heads * 2 > total
}

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
const STOP = /[.,;:()/•\n]/

/** A stop stands behind the word where the text has it first. */
function isStopped(word: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(word)
  return STOP.test(text[at + word.length] ?? ' ')
}

/** As it is named most often: in the plural, or bare where it has none; with the word before it that is part of its name. */
function worded({ stem, lines }: Named, material: Material): Phrase | undefined {
  const { phrases } = material.words
  const forms = new Map<string, number>()
  const before = new Map<string, number>()
  let isCounted = false
  let total = 0
  for (const { words } of lines) {
    words.forEach((word, at) => {
      if (singularOf(word) !== stem) return
      total++
      forms.set(word, (forms.get(word) ?? 0) + 1)
      const first = words[at - 1] ?? ''
      before.set(first, (before.get(first) ?? 0) + 1)
      if (word === stem && words.slice(Math.max(0, at - REACH_OF_ARTICLE), at).some((each) => phrases.articles.includes(each)))
        isCounted = true
    })
  }
  const plural = [...forms.keys()].find((each) => each !== stem)
  // "a depot" and no "depots": neither form stands well without an article.
  if (plural === undefined && isCounted) return undefined
  const text = plural ?? stem
  const named = [...before].find(([, times]) => times / total >= SHARE_OF_NAME)?.[0]
  const isName = named !== undefined && named.length > 2 && material.isWord(named) && !phrases.prepositions.includes(named)
  return noun(isName ? `${named} ${text}` : text, lines.map(({ evidence }) => evidence).slice(0, 1), plural !== undefined)
}

function singularOf(word: string): string {
  if (word.endsWith('ies') && word.length > SHORTEST_WORD) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

/** The thread and where it is named, as sentences tell them. */
export function threadSlots(material: Material): Slots {
  const thread = threadOf(material)
  if (!thread) return NO_SLOTS
  const { words } = material
  const { phrase, places, evidence } = thread
  return {
    thread: phrase,
    threadPlaces: noun(inAll(places, words), evidence, true),
  }
}

const NO_SLOTS: Slots = {}

/** "both the duties and the requirements" */
function inAll(places: readonly ThreadPlace[], words: Material['words']): string {
  const named = joinList(
    places.map((place) => words['thread-places'][place]),
    words.joints.and,
  )
  return places.length === 2 ? `${words.both} ${named}` : named
}
