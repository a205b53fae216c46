/** What tells of other people is asked of nobody: "a team of bright, creative people", "the marketing and sales teams". */
import { once } from '../../once'
import type { Language } from '../../rules/language'
import type { PartOfSpeech, Reading, ReadSentence, Token } from '../../stages'
import type { Skill } from '../../types'
import { isClass } from '../is-class'
import type { Candidate } from './candidate'
import { clauseWords } from './clause-words'

/** How many words may stand between a name and the people, and between a quality and the preposition before it. */
const MOST_TO_HEAD = 4
const MOST_QUALITIES = 8
const NAMED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN'])
const QUALIFYING: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'ADV', 'CCONJ', 'DET', 'VERB', 'NOUN', 'PROPN'])
/** Kinds that name what people do: "QA engineers". A tool that they use is one of the work. */
const CRAFTS: ReadonlySet<Skill['kind']> = new Set(['knowledge', 'method'])

interface People {
  persons: number
  groups: number
  traits: number
  ways: number
  /** Prepositions before them. */
  among: ReadonlySet<string>
}

const peopleOf = once((language: Language): People => {
  const classOf = (list: string): number => language.listClass.get(language.listIds.get(list) ?? -1) ?? -1
  return {
    persons: classOf('persons'),
    groups: classOf('groups-of-people'),
    traits: classOf('trait'),
    ways: classOf('ways-of-working'),
    among: clauseWords(language).among,
  }
})

/** The candidate stands in a noun phrase for other people. It holds only where nothing asks for it. */
export function isOfOthers(candidate: Candidate, reading: Reading, language: Language): boolean {
  const people = peopleOf(language)
  const sentence = reading.sentences[candidate.sentence] as ReadSentence
  if (CRAFTS.has(candidate.kind)) return isCraftOfOthers(candidate, sentence, reading, people)
  return candidate.kind === 'soft' && isQualityOfOthers(candidate, sentence, reading, people)
}

const isPeople = (token: Token, { persons, groups }: People): boolean => isClass(token, groups) || isClass(token, persons)

/** "UX designers", "the Quality & Safety department": the name stands before people, who end the phrase. */
function isCraftOfOthers({ to }: Candidate, sentence: ReadSentence, { tokens }: Reading, people: People): boolean {
  if (isClass(tokens[to - 1] as Token, people.ways)) return false
  for (let at = to; at < sentence.to && at - to <= MOST_TO_HEAD; at++) {
    const token = tokens[at] as Token
    if (isPeople(token, people)) {
      const next = at + 1 < sentence.to ? (tokens[at + 1] as Token) : undefined
      return !next || !NAMED.has(next.pos)
    }
    if (!NAMED.has(token.pos) && token.pos !== 'CCONJ' && token.pos !== 'ADJ' && !token.lower.endsWith('ing')) return false
  }
  return false
}

/** "alongside passionate, driven people": people in the plural behind the quality, a preposition before it. */
function isQualityOfOthers({ from, to }: Candidate, sentence: ReadSentence, { tokens }: Reading, people: People): boolean {
  const qualifies = (at: number): boolean => {
    const token = tokens[at] as Token
    return token.lower === ',' || isClass(token, people.traits) || QUALIFYING.has(token.pos)
  }
  let head = to
  while (head < sentence.to && head - to <= MOST_QUALITIES && !isPlural(tokens[head] as Token, people)) {
    if (!qualifies(head)) return false
    head++
  }
  if (head >= sentence.to || head - to > MOST_QUALITIES) return false
  let before = from - 1
  while (before >= sentence.from && from - before <= MOST_QUALITIES && qualifies(before)) before--
  return before >= sentence.from && people.among.has((tokens[before] as Token).lower)
}

const isPlural = (token: Token, people: People): boolean =>
  isClass(token, people.groups) || (isClass(token, people.persons) && token.lower.endsWith('s'))
