/** What the posting says of hours, pay, contract and travel beyond their values: as sentences in reported speech, or letter for letter. */
import type { TermLine, TermTopic } from '../resolve/facts/terms'
import type { Phrase, Slots } from '../stages'
import type { Evidence } from '../types'
import { wholeAsk, withArticle } from './asks'
import { holdsWord } from './holds-word'
import { lift } from './lift'
import type { Material } from './material'
import { clause, list, noun } from './phrases'
import { quotation } from './quotation'
import { inReportedWords, plainStart } from './reported'
import { withoutLabel } from './whole-line'

const LONGEST_CLAUSE = 30
const LONGEST_QUOTE = 24
/** Quotations of one topic side by side, and their words. */
const MOST_QUOTED = 2
const MOST_WORDS = 26
/** Content words that a line has beyond what is told of it, at least, unless a figure is among them. */
const FEWEST_NEW = 3

/** A sentence on a topic, or quotations of lines on it. */
export interface TermNote {
  clause?: Phrase
  quotes: Phrase[]
}

/** `told`: phrases that are told of the terms already; lines that say no more than they do are left out. */
export function termNote(topic: TermTopic, material: Material, told: readonly Phrase[], most = MOST_QUOTED): TermNote {
  const note: TermNote = { quotes: [] }
  let room = MOST_WORDS
  for (const line of material.terms.lines) {
    if (line.topic !== topic || isTold(line.evidence, told) || !saysMore(line.evidence, told, material)) continue
    const said = reportedLine(line, material)
    if (said && isRow(line.evidence, material)) continue
    if (said) {
      note.clause ??= said
      continue
    }
    const quote =
      note.quotes.length < most && !lists(line.evidence, material) && isOnTopic(line, material)
        ? quotedLine(line.evidence, material)
        : undefined
    const size = quote?.text.split(' ').length ?? 0
    if (!quote || size > room) continue
    room -= size
    note.quotes.push(quote)
  }
  return note
}

/** The sentence in reported speech, its subject the employer, the person hired or the post. */
export function reportedLine({ sentence, topic }: TermLine, material: Material): Phrase | undefined {
  const report = material.reportedTerms.get(sentence)
  if (!report) return undefined
  const text = report.form === 'predicate' ? material.words['employer-does'].replace('{does}', report.text) : report.text
  const joined = inReportedWords(text, material).replace(/;\s(?=[^;]*$)/, `, ${material.words.joints.and} `)
  const clean = lift(joined, material.words, { most: LONGEST_CLAUSE, quoted: true, whole: true })
  if (
    !clean ||
    clean.length < text.length - CUT ||
    runsTogether(clean, material) ||
    isBareNoun(clean, topic, material) ||
    material.words.phrases['never-last'].includes(lastWord(clean))
  )
    return undefined
  return clause(plainStart(clean, material), [report.evidence])
}

/** "Occasional travel to our branches": the matter itself, of which nothing is said. */
function isBareNoun(text: string, topic: string, { words }: Material): boolean {
  const lower = text.toLowerCase().split(' ')
  return lower.slice(0, 2).includes(topic) && !lower.some((word) => words.finite.includes(word))
}

/** "self-driven Some travel": an ordinary word with a capital between small ones opens what stood apart. */
function runsTogether(text: string, { isWord }: Material): boolean {
  const words = text.split(' ')
  return words.some(
    (word, at) =>
      at > 0 &&
      /^\p{Lu}\p{Ll}+$/u.test(word) &&
      isWord(word.toLowerCase()) &&
      /^\p{Ll}[\p{Ll}-]{3,}$/u.test(words[at - 1] ?? '') &&
      /^\p{Ll}/u.test(words[at + 1] ?? ''),
  )
}

/** Letters of a sentence that may be lost in cleaning it. */
const CUT = 12

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1).toLowerCase()

export function quotedLine(evidence: Evidence, material: Material): Phrase | undefined {
  // "Overtime rate per hour: $24": a label of several words says what the figure is.
  const line = withoutLabel(evidence, true)
  if (line.text.split(/\s+/).length > LONGEST_QUOTE) return undefined
  if (/["“”<>{}@#|*]|https?:|\p{Ll}\p{Lu}|\d\p{Lu}\p{Ll}|\p{Lu}{4}\p{Ll}|\)\p{L}|\.\p{L}{2}/u.test(line.text) || !isWhole(line.text))
    return undefined
  if (runsTogether(line.text, material) || opensOnOther(line.text, material)) return undefined
  return quotation(line, material)
}

/** "You work well ...", "As a result ...", "is available ...": no line on the terms begins so. */
function opensOnOther(text: string, { words }: Material): boolean {
  const first = (/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase()
  const { 'reported-pronouns': own, 'reader-pronouns': readers, 'reported-reader': reader, vacancies } = words
  const second = (/^\p{L}+ (\p{L}+)/u.exec(text)?.[1] ?? '').toLowerCase()
  if (
    Object.hasOwn(own, first) ||
    Object.hasOwn(readers, first) ||
    first === reader ||
    words.finite.includes(first) ||
    words.conditions.includes(first)
  )
    return true
  return words.hanging.includes(first) && !vacancies.includes(second)
}

const isWhole = (text: string): boolean => text.split('(').length === text.split(')').length && /[\p{L}\d)%+]$/u.test(text)

/** Among what is asked, a long line asks for more than hours; a duty is told as such: "visit six farms a day, three days a week". */
const isOnTopic = ({ topic, evidence }: TermLine, { words, responsibilities, isWord }: Material): boolean => {
  const { section, text, start, end } = evidence
  if (topic !== 'hours') return true
  // "Job type: Full-time", "weekends, Holidays and Travel": a row of a form or of notes reads badly as what the posting says.
  if (text.includes(':') || text.split(' ').length > LONGEST_ASKED || hasIdleCapital(text, isWord)) return false
  if (responsibilities.some((duty) => duty.evidence.some((place) => start < place.end && place.start < end))) return false
  if (section !== 'requirements' && section !== 'preferred') return true
  return words['hour-words'].some((word) => text.toLowerCase().includes(word))
}

/** An ordinary word inside the line that stands with a capital. */
const hasIdleCapital = (text: string, isWord: Material['isWord']): boolean =>
  [...text.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+/gu)].some(([word]) => isWord(word.toLowerCase()))

/** Words of a line on hours. */
const LONGEST_ASKED = 14

/** Benefits in a row are told as such. */
const lists = ({ start, end }: Evidence, { company }: Material): boolean =>
  company.benefits?.evidence.some((item) => item.start < end && start < item.end) === true

/** "We offer flexible hours, a pension and lessons": the benefits tell it. */
const isRow = (evidence: Evidence, material: Material): boolean =>
  evidence.section === 'benefits' && evidence.text.split(', ').length > MOST_IN_SENTENCE && lists(evidence, material)

/** Pieces of a sentence that commas part. */
const MOST_IN_SENTENCE = 2

const SHORTEST_QUOTE = 12

/** A sentence or a quotation has told the line already, or as far as the quotation goes. */
const isTold = ({ start, end, text: line }: Evidence, told: readonly Phrase[]): boolean =>
  told.some(
    ({ form, text, evidence }) =>
      (text.startsWith('"') && text.length > SHORTEST_QUOTE && line.startsWith(text.slice(1, -1))) ||
      ((form === 'clause' || text.startsWith('"')) &&
        evidence.some(
          (item) => item.section !== 'given' && item.end - item.start > (end - start) / 2 && item.start < end && start < item.end,
        )),
  )

/** A figure or some words of the line stand in nothing that is told. */
export function saysMore({ start, end, text }: Evidence, told: readonly Phrase[], { words }: Material): boolean {
  const said = told
    .filter(({ evidence }) => evidence.some((item) => item.section !== 'given' && item.start < end && start < item.end))
    .map((phrase) => phrase.text.toLowerCase())
    .join(' ')
  if (!said) return true
  const fresh = (text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []).filter((word) =>
    /\d/.test(word) ? !holdsWord(said, word) : !said.includes(word.slice(0, STEM)),
  )
  return fresh.some((word) => /\d/.test(word)) || fresh.filter((word) => !words['term-labels'].includes(word)).length >= FEWEST_NEW
}

/** Letters by which two forms of a word are one. */
const STEM = 5

/** The slots of a note: its clause, what it mentions, and its quotations. */
export function noteSlots(
  [whole, thing, quoted]: readonly [string, string, string],
  { clause: said, quotes }: TermNote,
  material: Material,
): Slots {
  const [only] = quotes
  const plain = only && quotes.length === 1 && !said ? plainNote(only, material) : undefined
  return { [whole]: said ?? plain?.clause, [thing]: plain?.thing, [quoted]: plain ? undefined : list(quotes) }
}

/** A quotation that reads as well without its marks: "some travel will be required", "regular salary reviews". */
function plainNote({ text: quotation, evidence }: Phrase, material: Material): { clause?: Phrase; thing?: Phrase } | undefined {
  const { finite, phrases } = material.words
  const said = quotation.slice(1, -1)
  const clean = lift(said, material.words, { most: LONGEST_PLAIN, whole: true })
  if (!clean || clean.length !== said.length || /[,;:+]/.test(clean)) return undefined
  const words = clean.split(' ')
  const at = words.findIndex((word) => finite.includes(word))
  const before = words[at - 1] ?? ''
  if (at > 0 && !phrases.joints.includes(before) && !phrases.relatives.includes(before)) {
    // "selected candidate will be told": one person needs an article.
    const isBare = material.persons.has(before) && !phrases.articles.includes((words[0] as string).toLowerCase())
    return isBare ? undefined : { clause: clause(clean, evidence) }
  }
  const [place] = evidence
  const thing = place && at < 0 ? wholeAsk(withArticle(clean, material), place, material) : undefined
  return thing ? { thing: noun(thing, evidence) } : undefined
}

const LONGEST_PLAIN = 20
